"""Sentences for the person that remember how they were put together, so that a window can say them in its language.

A sentence is made by `say` where it arises and put into words by the window's `tr` where it is shown. In between it
may be the message of an error, or stand in a gap of another sentence.
"""

from collections.abc import Iterable, Mapping, Sequence


class Message(str):
    """A text in English, with the pattern it was made from and what stands in its gaps."""

    template: str
    values: Mapping[str, object]

    def __str__(self) -> "Message":
        """Itself, so that `str(error)` is the sentence that an error was raised with, pattern and all."""
        return self


class UserError(ValueError):
    """Something a person can mend. The message says what happened, to what, and what to do."""

    def __init__(self, sentence: Message) -> None:
        super().__init__(sentence)


def message(template: str, **values: object) -> Message:
    """The template with its `{gaps}` filled. A value that is itself made by `say` is translated with the whole."""
    return _made(template.format(**values), template, values)


def literal(text: str) -> Message:
    """A text that somebody else wrote, as it is: translated where a translation is known, and never filled."""
    return _made(text, text, {})


def joined(parts: Iterable[str], between: str = ", ") -> Message:
    """The parts one after the other; those that are sentences are translated."""
    values = {f"part{number}": part for number, part in enumerate(parts)}
    return message(between.join(f"{{{name}}}" for name in values), **values)


def one_of(parts: Sequence[str]) -> str:
    """The parts as a choice: "1 or 2"."""
    *others, last = parts
    return message("{these} or {this}", these=one_of(others), this=last) if others else last


def _made(text: str, template: str, values: Mapping[str, object]) -> Message:
    made = Message(text)
    made.template, made.values = template, values
    return made


EMPTY = literal("")
