"""Messages for the person at the screen that remember their template, so that the window can translate them.

`message` builds one where it arises, in English; the window's `tr` translates it where it is shown. In between, a
message may be raised as an error or fill a placeholder of another message.
"""

from collections.abc import Iterable, Mapping, Sequence

from core.messages.numbers import ENGLISH, Number


class Message(str):
    """An English text with the template it was built from and the values of its placeholders."""

    template: str
    values: Mapping[str, object]

    def __str__(self) -> "Message":
        """Return the message itself, so that `str(error)` keeps the template and can still be translated."""
        return self


class UserError(ValueError):
    """An error that a person can fix. Its message says what happened, to what, and what to do."""

    def __init__(self, sentence: Message) -> None:
        super().__init__(sentence)


def message(template: str, **values: object) -> Message:
    """Fill the `{placeholders}` of a template. A value that is a message itself is translated with the whole."""
    return _built(ENGLISH.format(template, **values), template, values)


def literal(text: str) -> Message:
    """A text from elsewhere, unchanged: translated where a translation exists, and never formatted.

    A Number alone is written as the language does.
    """
    if isinstance(text, Number):
        return _built(text, "{number}", {"number": text})
    return _built(text, text, {})


def joined(parts: Iterable[str], between: str = ", ") -> Message:
    """Join the parts with a separator. Parts that are messages are translated."""
    values = {f"part{number}": part for number, part in enumerate(parts)}
    return message(between.join(f"{{{name}}}" for name in values), **values)


def one_of(parts: Sequence[str]) -> str:
    """The parts as alternatives: "1", "1 or 2", "1, 2 or 3"."""
    *others, last = parts
    return message("{these} or {this}", these=joined(others), this=last) if others else last


def _built(text: str, template: str, values: Mapping[str, object]) -> Message:
    built = Message(text)
    built.template, built.values = template, values
    return built


EMPTY = literal("")
