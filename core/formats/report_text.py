"""A report as a Markdown text, with its drawings inside."""

import base64
import re

from core import __version__
from core.formats.export import FOR_PEOPLE, Format, TrainedNetwork
from core.formats.report import Listing, Paragraph, Picture, sections, title
from core.messages import message
from core.messages.languages import language

_MARKS = re.compile(r"([\\`*_{}\[\]<>()#+!|~&$-])")


def content(trained: TrainedNetwork) -> bytes:
    """The content of the file. Raises FormatError where the details of the run are missing."""
    say = language(trained.language)
    lines = [f"# {_plain(title(trained))}", "", say(message("Report of a neural network"))]
    for section in sections(trained):
        lines += ["", f"## {_plain(section.title)}"]
        for block in section.blocks:
            lines += ["", *_block(block)]
    made = say(message("Made with Layerwright {version}.", version=__version__))
    return "\n".join([*lines, "", "---", made, ""]).encode("utf-8", "replace")


def _block(block: Paragraph | Listing | Picture) -> list[str]:
    if isinstance(block, Paragraph):
        return [_plain(block.text)]
    if isinstance(block, Picture):
        drawing = base64.b64encode(block.svg.encode("utf-8", "replace")).decode()
        return [f"![{_plain(block.name)}](data:image/svg+xml;base64,{drawing})"]
    width = max(len(block.head), *(len(row) for row in block.rows))
    head = list(block.head) or [""] * width
    return [_line(head), "|" + " --- |" * width, *(_line(row) for row in block.rows)]


def _line(cells: object) -> str:
    return "| " + " | ".join(_plain(cell) for cell in cells) + " |"  # type: ignore[attr-defined]


def _plain(text: str) -> str:
    """The text, so that no mark in it is one of Markdown or HTML."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))


REPORT_TEXT = Format(
    ".md",
    "Report as text",
    content,
    name="markdown",
    group=FOR_PEOPLE,
    who=message("Markdown, drawings inside"),
    about=message("The report as Markdown: to put beside code, or to go on writing."),
    needs=message("Any editor; drawings appear where Markdown is shown"),
    speaks=True,
)
