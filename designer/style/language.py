"""The words of the window in the person's language. English is what stands in the code.

A translation is a .ts file of Qt's Linguist, read as it is: it takes some milliseconds, and nothing has to be compiled.
"""

import string
from typing import Any
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from core import resources
from core.messages import Message

LANGUAGES = {"en": "English", "de": "Deutsch"}
_current = "en"
_words: dict[str, str] = {}
_whatever_case: dict[str, str] = {}  # a title within a sentence begins small in English alone


def choose(code: str) -> None:
    """Speak one of LANGUAGES from now on. Call once, before the first widget is made."""
    global _current, _words, _whatever_case
    _current, _words = code, words(code)
    _whatever_case = {text.casefold(): said for text, said in _words.items()}
    if code != QLocale.system().name()[:2]:  # else numbers stay as the system writes them
        QLocale.setDefault(QLocale(code))
    application = QCoreApplication.instance()
    own = QTranslator(application)  # for the buttons of Qt's own dialogs
    if application and own.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(own)


def current() -> str:
    """The language that is spoken."""
    return _current


def in_english(code: str) -> str:
    """What a language is called in English."""
    return QLocale.languageToString(QLocale(code).language())


def words(code: str) -> dict[str, str]:
    """Every text by its English; those that are not translated are left out."""
    path = resources.path("translations", f"{code}.ts")
    if not path.exists():
        return {}
    found = {}
    for message in ElementTree.parse(path).iter("message"):
        said = message.find("translation")
        if said is not None and said.text and said.get("type") is None:
            found[message.findtext("source", "")] = said.text
    return found


def tr(text: str, **values: object) -> str:
    """The text in the language that was chosen, with `{name}` filled in from the values, or from the sentence's own.

    What stands in a gap and is a sentence itself, or an error whose message is one, is translated, too.
    """
    if isinstance(text, Message):
        values = dict(text.values)
        text = text.template
    said = _words.get(text) or _whatever_case.get(text.casefold(), text)
    if not values:
        return said
    filled = {name: _in_words(each) for name, each in values.items()}
    return said.format(**filled) if _current == "en" else _GROUPED.format(said, **filled)


def grouped(count: float, spec: str = ",") -> str:
    """A count as the language writes it: 12,345 or 12 345. `spec` is Python's, for noughts before it or a fraction."""
    return format(count, spec) if _current == "en" else _GROUPED.format_field(count, spec)


def _in_words(value: object) -> object:
    value = str(value) if isinstance(value, BaseException) else value
    return tr(value) if isinstance(value, Message) else value


class _Grouped(string.Formatter):
    """Writes 12,345.6 as 12 345,6: where a comma is the decimal point, it would be taken for twelve and a bit."""

    SIGNS = str.maketrans({",": "\u202f", ".": ","})

    def format_field(self, value: Any, format_spec: str) -> str:
        text = str(super().format_field(value, format_spec))
        return text.translate(self.SIGNS) if "," in format_spec else text


_GROUPED = _Grouped()
