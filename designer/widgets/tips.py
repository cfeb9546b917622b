"""Tool tips: plain text, whatever is in it, in lines of a comfortable length."""

from html import escape
from textwrap import fill

WIDTH = 52  # letters


def tip(text: str) -> str:
    """The text in lines. Names and paths are other people's: Qt would take some for HTML, so those are escaped."""
    lines = "\n".join(fill(line, WIDTH) for line in text.split("\n"))
    return f'<p style="white-space: pre">{escape(lines)}</p>' if "<" in lines else lines
