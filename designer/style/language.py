"""The language of the window: translation of its texts and the number format of the language."""

from collections.abc import Iterable
from threading import Lock

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from core.messages.languages import LANGUAGES, Language, translations
from core.messages.numbers import NumberFormatter
from core.messages.text import Message

__all__ = [
    "LANGUAGES",
    "again",
    "choose",
    "current",
    "formatter",
    "grouped",
    "in_english",
    "news",
    "tr",
    "translations",
]

MOST_SAID = 10_000  # more than there are texts in the program

_current = Language()
_said: dict[str, tuple[str, dict[str, object]]] = {}  # the source and the values of texts, the newest last
_lock = Lock()
_translator: QTranslator | None = None


def choose(code: str) -> None:
    """Set the language to one of LANGUAGES, for widgets that are created from now on."""
    global _current, _translator
    _current = Language(code)
    system = QLocale.system()  # has the number format that the person set there
    QLocale.setDefault(system if code == system.name()[:2] else QLocale(code))
    application = QCoreApplication.instance()
    if application is None:
        return
    if _translator is not None:
        application.removeTranslator(_translator)
    _translator = QTranslator(application)  # for the buttons of Qt's own dialogs
    if _translator.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(_translator)


def current() -> str:
    """The code of the current language, a key of LANGUAGES."""
    return _current.code


def in_english(code: str) -> str:
    """The English name of a language."""
    return QLocale.languageToString(QLocale(code).language())


def news(notes: Iterable[Message]) -> list[Message]:
    """The notes without those that say nothing in the language of the window, see `Language.repeats`."""
    return [note for note in notes if not _current.repeats(note)]


def tr(text: str, **values: object) -> str:
    """A text in the language of the window, see `Language`."""
    said = _current(text, **values)
    if isinstance(text, Message):
        values, text = dict(text.values), text.template
    with _lock:
        _said.pop(said, None)
        _said[said] = text, {name: str(v) if isinstance(v, BaseException) else v for name, v in values.items()}
        if len(_said) > MOST_SAID:
            del _said[next(iter(_said))]
    return said


def again(said: str) -> str:
    """What `tr` has said in another language, in this one. A text from elsewhere stays as it is."""
    with _lock:
        source, values = _said.get(said, ("", {}))
    if not source:
        return said
    return tr(source, **{name: again(v) if type(v) is str else v for name, v in values.items()})


def grouped(number: float, spec: str = ",") -> str:
    """A number in the format of the language: 12,345 or 12\u202f345. `spec` is a Python format spec with a comma."""
    return formatter().format_field(number, spec)


def formatter() -> NumberFormatter:
    """How the current language writes numbers."""
    return _current.formatter
