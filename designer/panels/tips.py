"""Tool tips: plain text, which Qt would leave on one line however long."""

from textwrap import fill

WIDTH = 52  # letters


def tip(text: str) -> str:
    """The text in lines of a comfortable length."""
    return fill(text, WIDTH)
