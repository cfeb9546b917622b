"""Tool tips as plain text in lines of a readable length."""

from html import escape
from textwrap import fill

WIDTH = 52  # characters


def tip(text: str) -> str:
    """The text, wrapped. Escaped if Qt would take it for HTML: names and paths may contain anything."""
    lines = "\n".join(fill(line, WIDTH) for line in text.split("\n"))
    return f'<p style="white-space: pre">{escape(lines)}</p>' if "<" in lines else lines
