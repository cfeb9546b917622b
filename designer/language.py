"""The words of the window in the person's language. English is what stands in the code."""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from core import resources
from core.sentence import Sentence

LANGUAGES = {"en": "English", "de": "Deutsch"}
_current = "en"


def choose(code: str) -> None:
    """Speak one of LANGUAGES from now on. Call once, before the first widget is made."""
    global _current
    _current = code
    if code != QLocale.system().name()[:2]:  # else numbers stay as the system writes them
        QLocale.setDefault(QLocale(code))
    application = QCoreApplication.instance()
    path = resources.path("translations", f"{code}.qm")
    if application is None or code == "en" or not path.exists():
        return
    translator = QTranslator(application)
    if translator.load(str(path)):
        application.installTranslator(translator)


def current() -> str:
    """The language that is spoken."""
    return _current


def tr(text: str, **values: object) -> str:
    """The text in the language that was chosen, with `{name}` filled in from the values, or from the sentence's own."""
    if isinstance(text, Sentence):
        values = {name: tr(each) if isinstance(each, Sentence) else each for name, each in text.values.items()}
        text = text.template
    said = QCoreApplication.translate("", text) if text else ""
    return said.format(**values) if values else said
