"""The languages of the program: the translations of texts, and how numbers are written.

The source texts are English. A translation is a .ts file of Qt Linguist in `resources/translations`. It is read
directly: that takes a few milliseconds and needs no compiled .qm file.
"""

from functools import cache
from xml.etree import ElementTree

from core import resources
from core.messages.numbers import ENGLISH, GERMAN, MINUS, Number, NumberFormatter
from core.messages.text import Message

LANGUAGES = {"en": "English", "de": "Deutsch"}


class Language:
    """A language by its code, one of LANGUAGES. Calling it translates a text."""

    def __init__(self, code: str = "en") -> None:
        self.code = code
        self._translations = translations(code)
        # English writes a title in lower case within a sentence.
        self._without_case = {source.casefold(): translation for source, translation in self._translations.items()}

    @property
    def formatter(self) -> NumberFormatter:
        """How it writes numbers."""
        return ENGLISH if self.code == "en" else GERMAN

    def __call__(self, text: str, **values: object) -> str:
        """Translate a text and fill its `{placeholders}`, from `values` or from the values of a Message.

        A value that is itself a Message, or an exception raised with one, is translated as well. A text without a
        translation stays English. A Number is written as the language does.
        """
        if isinstance(text, Number):
            return self.formatter.local(text)
        if isinstance(text, Message):
            values = dict(text.values)
            text = text.template
        template = self._translations.get(text) or self._without_case.get(text.casefold(), text)
        if not values:
            return template
        return self.formatter.format(template, **{name: self._translated(value) for name, value in values.items()})

    def repeats(self, note: Message) -> bool:
        """Whether a note says that a `cell` is read as the `value` that it shows already in this language.

        “23,87” is read as 23.87 is news in English, and none in German.
        """
        value, cell = note.values.get("value"), note.values.get("cell")
        if not isinstance(value, Number) or not isinstance(cell, Message):
            return False
        shown, point = str(cell.values.get("column", "")).lstrip("+-" + MINUS), self.formatter.point
        if point in shown:
            shown = shown.rstrip("0").rstrip(point)
        return shown == self.formatter.local(value).lstrip(MINUS)

    def _translated(self, value: object) -> object:
        value = str(value) if isinstance(value, BaseException) else value
        return self(value) if isinstance(value, Message) else value


@cache
def language(code: str) -> Language:
    """The language of a code, read once."""
    return Language(code)


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
