"""A report as a page: one file without scripts, for light and dark screens and for paper."""

from itertools import groupby

from core import __version__, resources
from core.formats.export import FOR_PEOPLE, Format, TrainedNetwork
from core.formats.html_file import filled
from core.formats.report import Listing, Paragraph, Picture, Section, sections, title
from core.formats.report_drawings import escaped
from core.messages import message
from core.messages.languages import language


def content(trained: TrainedNetwork) -> bytes:
    """The content of the file. Raises FormatError where the details of the run are missing."""
    say = language(trained.language)
    body = "\n".join(_section(section) for section in sections(trained))
    return filled(
        "report",
        trained.language,
        escaped(title(trained)),
        "style-src 'unsafe-inline'",
        resources.path("export", "report.css").read_text("utf-8"),
        about=escaped(say(message("Report of a neural network"))),
        made=escaped(say(message("Made with Layerwright {version}.", version=__version__))),
        body=body,
    )


def _section(section: Section) -> str:
    blocks = ""
    for is_picture, group in groupby(section.blocks, lambda block: isinstance(block, Picture)):
        made = "\n".join(map(_block, group))
        blocks += f'<div class="pictures">{made}</div>\n' if is_picture else f"{made}\n"
    return f"<section>\n<h2>{escaped(section.title)}</h2>\n{blocks}\n</section>"


def _block(block: Paragraph | Listing | Picture) -> str:
    if isinstance(block, Paragraph):
        return f"<p>{escaped(block.text)}</p>"
    if isinstance(block, Picture):
        return f"<figure><figcaption>{escaped(block.name)}</figcaption>{block.svg}</figure>"
    head = "".join(f'<th scope="col">{escaped(cell)}</th>' for cell in block.head)
    rows = "\n".join(_row(block, place) for place in range(len(block.rows)))
    shaded = ' class="shaded"' if block.shares is not None else ""
    top = f"<thead><tr>{head}</tr></thead>" if head else ""
    return f'<div class="table"><table{shaded}>{top}\n<tbody>{rows}</tbody></table></div>'


def _row(block: Listing, place: int) -> str:
    first, *others = block.rows[place]
    cells = [f'<th scope="row">{escaped(first)}</th>']
    for column, cell in enumerate(others):
        share = "" if block.shares is None else f' style="--share: {round(100 * block.shares[place, column])}%"'
        cells.append(f"<td{share}>{escaped(cell)}</td>")
    return f"<tr>{''.join(cells)}</tr>"


REPORT = Format(
    ".html",
    "Report",
    content,
    name="report",
    group=FOR_PEOPLE,
    who=message("drawing, data, recipe, curves"),
    about=message("All that was done and found, on one page: to read, to print and to hand in."),
    needs=message("A browser. The page has no scripts"),
    speaks=True,
)
