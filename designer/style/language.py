"""The language of the window: translation of texts and the number format of the language.

The source texts are English. A translation is a .ts file of Qt Linguist in `resources/translations`. It is read
directly: that takes a few milliseconds and needs no compiled .qm file.
"""

import string
from typing import Any
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from core import resources
from core.messages import Message

LANGUAGES = {"en": "English", "de": "Deutsch"}
_current = "en"
_translations: dict[str, str] = {}
_without_case: dict[str, str] = {}  # by casefolded source: English writes a title in lower case within a sentence


def choose(code: str) -> None:
    """Set the language to one of LANGUAGES. Call it once, before the first widget is created."""
    global _current, _translations, _without_case
    _current, _translations = code, translations(code)
    _without_case = {source.casefold(): translation for source, translation in _translations.items()}
    if code != QLocale.system().name()[:2]:  # otherwise keep the number format that the person set in the system
        QLocale.setDefault(QLocale(code))
    application = QCoreApplication.instance()
    translator = QTranslator(application)  # for the buttons of Qt's own dialogs
    if application and translator.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)


def current() -> str:
    """The code of the current language, a key of LANGUAGES."""
    return _current


def in_english(code: str) -> str:
    """The English name of a language."""
    return QLocale.languageToString(QLocale(code).language())


def translations(code: str) -> dict[str, str]:
    """The finished translations of a language by their English source. Empty where the language has no .ts file."""
    path = resources.path("translations", f"{code}.ts")
    if not path.exists():
        return {}
    result = {}
    for message in ElementTree.parse(path).iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.text and translation.get("type") is None:
            result[message.findtext("source", "")] = translation.text
    return result


def tr(text: str, **values: object) -> str:
    """Translate a text and fill its `{placeholders}`, from `values` or from the values of a Message.

    A value that is itself a Message, or an exception raised with one, is translated as well. A text without a
    translation stays English.
    """
    if isinstance(text, Message):
        values = dict(text.values)
        text = text.template
    template = _translations.get(text) or _without_case.get(text.casefold(), text)
    if not values:
        return template
    filled = {name: _translated(value) for name, value in values.items()}
    return template.format(**filled) if _current == "en" else _LOCALIZED.format(template, **filled)


def grouped(number: float, spec: str = ",") -> str:
    """A number in the format of the language: 12,345 or 12\u202f345. `spec` is a Python format spec with a comma."""
    return format(number, spec) if _current == "en" else _LOCALIZED.format_field(number, spec)


def _translated(value: object) -> object:
    value = str(value) if isinstance(value, BaseException) else value
    return tr(value) if isinstance(value, Message) else value


class _LocalizedFormatter(string.Formatter):
    """Writes 12,345.6 as 12\u202f345,6, because German readers take a comma for the decimal point."""

    SIGNS = str.maketrans({",": "\u202f", ".": ","})

    def format_field(self, value: Any, format_spec: str) -> str:
        text = str(super().format_field(value, format_spec))
        return text.translate(self.SIGNS) if "," in format_spec else text


_LOCALIZED = _LocalizedFormatter()
