"""Sentences for the person that remember how they were put together, so that a window can say them in its language."""

from collections.abc import Mapping


class Sentence(str):
    """A text in English, with the pattern it was made from and what stands in its gaps."""

    template: str
    values: Mapping[str, object]


def say(template: str, **values: object) -> Sentence:
    """The template with its `{gaps}` filled. A value that is itself made by `say` is translated with the whole."""
    made = Sentence(template.format(**values))
    made.template, made.values = template, values
    return made
