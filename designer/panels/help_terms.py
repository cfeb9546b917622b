"""The titles of other pages in a paragraph of help, as links to these pages."""

import re
from collections.abc import Iterator, Mapping
from html import escape

from core.help.page import Page
from core.messages import Message
from designer.style.language import tr

BREAK = "\u200b"  # where a line may end, without a space
LONG_NAME = re.compile(r"[\w.()=…]{18,}")
PARTS = re.compile(r".[^A-Z._(]*")
FEWEST_LETTERS = 3
NOT_LINKED = "view", "data"  # groups whose titles are everyday words, such as "Data" or "Boundary"


def linked(text: str, known: Mapping[str, Page], own: str) -> str:
    """The paragraph as HTML, in which the first mention of each other page is a link to its id.

    A title of several words is found however it is capitalized. A title of one word is found only if it is a name: it
    is written as in the title, within a sentence, and is the same in every language. "Step" at the beginning of a
    sentence, or the German "Schritt", are words like any other.
    """
    found: list[tuple[int, int, str]] = []
    for id, title in _titles(known):
        if id != own and (match := _mention(title, text)) is not None:
            found.append((match.start(), match.end(), id))
    pieces, end = [], 0
    for start, stop, id in sorted(found, key=lambda one: (one[0], -one[1])):
        if start >= end:  # of two that overlap, the longer one, which begins first
            pieces += [_html(text[end:start]), f'<a href="{escape(id)}">{_html(text[start:stop])}</a>']
            end = stop
    return "".join([*pieces, _html(text[end:])])


def breakable(text: str) -> str:
    """The text, in which also long names of classes can be wrapped."""
    return LONG_NAME.sub(lambda name: BREAK.join(PARTS.findall(name[0])), text)


def _titles(known: Mapping[str, Page]) -> Iterator[tuple[str, str]]:
    """The ids of the pages and the titles that can be found in a text."""
    for id, page in known.items():
        title = tr(page.title)
        if page.group not in NOT_LINKED and (" " in title or _is_name(page.title, title)):
            yield id, title


def _is_name(source: Message, title: str) -> bool:
    return len(title) >= FEWEST_LETTERS and title == str(source)


def _mention(title: str, text: str) -> re.Match[str] | None:
    """The first mention of a title in a text."""
    if " " in title or not title[1:].islower():  # such as "early stopping" or "ReLU"
        flags = re.IGNORECASE if " " in title else 0
        return re.search(rf"(?<![\w-]){re.escape(title)}(?![\w-])", text, flags)
    return re.search(rf"(?<=[\w,;:] )(?<![.] ){re.escape(title)}(?![\w-])", text)


def _html(text: str) -> str:
    return escape(breakable(text), quote=False).replace("\n", "<br>")
