"""Lines among the rows that are no rows: totals, the header once more, and remarks below the table."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

import numpy as np

from core.data.reading.dates import looks_like_date
from core.data.reading.numbers import looks_like_number
from core.data.tables.names import quoted, unique
from core.data.tables.raw import Cells, RawTable
from core.messages import Message, joined, message

SUM = """total totals sum sums summe summen gesamt gesamtsumme gesamtergebnis insgesamt zwischensumme endsumme subtotal
sub-total somme suma totale totaal σ"""
FIGURE = "average avg mean mittelwert durchschnitt ø median std stdev minimum maximum min max count"
SUMS = frozenset(("grand total", "sub total", *SUM.split()))
FIGURES = frozenset(FIGURE.split())
REMARK = re.compile(
    r"\W*(?:(?:data )?sources?|notes?|quellen?|hinweise?|anmerkung(?:en)?|stand|(?:last )?updated|exported|generated|"
    r"created|erstellt|exportiert)\b.*|[*†©(].*|\d+ rows?\b.*",
    re.IGNORECASE | re.DOTALL,
)
NUMBERED = re.compile(r" \(\d+\)$")  # of a name that other columns have
WORDS = 4  # the most of a label, and the fewest of a remark in a column of shorter texts
LOOKED_AT = 200  # cells of a column
VALUES = 0.8  # share of the cells of a column of numbers or dates
DIFFERENT = 0.9  # share of the cells of a column that names the rows
FEW = 0.5  # of the rows at most are totals
LAST = 20  # rows at the end at most are remarks
SHOWN = 3  # lines that a sentence names


def without_extras(raw: RawTable) -> RawTable:
    """The table without the lines that are no rows, which are counted in `left_out` and named in `notes`."""
    if raw.dialect.extras == "keep":
        return raw
    for find, reason, about in (
        (_headers, message("the header again"), _about_headers),
        (_remarks, message("below the rows"), about_remarks),
        (_totals, message("totals"), _about_totals),
    ):
        places = find(raw)
        if places and len(places) < len(raw.lines):
            texts = [text for text in _row(raw.columns, places[0]) if text]
            text = next((text for text in texts if not _is_value(text)), "")
            raw = raw.without(places, reason, about(raw.lines[places].tolist(), text))
    return raw


def is_remark(cells: Sequence[str]) -> bool:
    """Whether the cells of a line that is narrower than the rows are a remark: one text, or the beginning of one."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    if not filled or _is_value(filled[0]):
        return False
    return len(filled) == 1 or bool(REMARK.fullmatch(filled[0])) or _label(filled[0]) in SUMS | FIGURES


def about_remarks(lines: Sequence[int], text: str) -> Message:
    """A sentence about lines below the rows, such as `text`."""
    return message(
        "Remarks below the rows are left out, such as {text}: line {lines}.", text=quoted(text), lines=_where(lines)
    )


def _about_totals(lines: Sequence[int], text: str) -> Message:
    return message(
        "Totals are left out, such as {text}: line {lines}. To keep them as rows, choose “keep” for the extras.",
        text=quoted(text),
        lines=_where(lines),
    )


def _about_headers(lines: Sequence[int], text: str) -> Message:
    return message("The header is repeated, which is left out: line {lines}.", lines=_where(lines))


def _where(lines: Sequence[int]) -> Message:
    first = joined(map(str, lines[:SHOWN]))
    return message("{lines}, …", lines=first) if len(lines) > SHOWN else first


def _headers(raw: RawTable) -> list[int]:
    """The rows whose cells are those of the header."""
    texts = [place for place, cells in enumerate(raw.columns) if not isinstance(cells, np.ndarray)]
    if raw.dialect.header != "yes" or not texts:
        return []
    column = min(texts, key=lambda place: " " in raw.names[place])  # a name with spaces is written in several ways
    name = raw.names[column]
    known = {name, NUMBERED.sub("", name), "" if name == f"column {column + 1}" else name}
    like = {cell for cell in set(raw.columns[column]) if str(cell).strip() in known}
    if not like:
        return []
    return [place for place, cell in enumerate(raw.columns[column]) if cell in like and _is_header(raw, place)]


def _is_header(raw: RawTable, place: int) -> bool:
    row = _row(raw.columns, place)
    return any(row) and unique(row)[0] == raw.names


def _remarks(raw: RawTable) -> list[int]:
    """The rows at the end whose only cell is a remark."""
    found: list[int] = []
    for place in range(len(raw.lines) - 1, max(len(raw.lines) - 1 - LAST, 0), -1):
        filled = [(column, text) for column, text in enumerate(_row(raw.columns, place)) if text]
        if len(filled) != 1 or len(raw.columns) < 2 or not _stands_out(raw.columns[filled[0][0]], filled[0][1]):
            return found[::-1]
        found.append(place)
    return []  # there are too many


def _stands_out(cells: Cells, text: str) -> bool:
    """Whether a text is a remark in a column of others."""
    if isinstance(cells, np.ndarray) or _is_value(text):
        return False
    others = [cell for cell in cells[:LOOKED_AT] if cell.strip() and cell.strip() != text]
    longest = max((len(cell.split()) for cell in others), default=WORDS)
    return bool(REMARK.fullmatch(text)) or _holds_values(others) or len(text.split()) > max(longest, WORDS)


def _totals(raw: RawTable) -> list[int]:
    """The rows with a label such as Total that are unlike the others: their other cells are numbers or empty."""
    columns = raw.columns
    texts = [place for place, cells in enumerate(columns) if not isinstance(cells, np.ndarray) and _has_letters(cells)]
    found: set[int] = set()
    for column in texts:
        labels = {cell for cell in set(columns[column]) if _is_label(str(cell))}
        if not labels:
            continue
        rows = [place for place, cell in enumerate(columns[column]) if cell in labels]
        others = [other for other in texts if other != column]
        categories = {columns[column][row] for row in rows if any(_is_text(columns[other][row]) for other in others)}
        rows = [row for row in rows if columns[column][row] not in categories]
        others = [other for other in others if _is_mostly_text(columns[other])]
        if rows and len(rows) <= FEW * len(raw.lines):
            found.update(filter(_is_total(columns[column], rows, bool(others)), rows))
    return sorted(found)


def _is_total(cells: Cells, rows: Sequence[int], has_gaps: bool) -> Callable[[int], bool]:
    """Whether one of `rows`, whose cells in a column are labels, is a line of totals.

    `has_gaps` says that such rows are empty where others have texts. Otherwise the label may be a category, unless the
    column holds numbers, or names every row.
    """
    labels = {cells[row] for row in rows}
    others = [str(cell).strip() for cell in cells if cell not in labels and str(cell).strip()]
    if has_gaps or _holds_values(others[:LOOKED_AT]):
        return lambda row: True
    names_rows = len(set(others)) >= DIFFERENT * len(others)
    counts = Counter(map(str, cells))
    last = len(cells) - 1
    while last in rows:
        last -= 1

    def is_total(row: int) -> bool:
        label = _label(str(cells[row]))
        at_end = row > last and counts[str(cells[row])] == 1
        return (label in SUMS and (at_end or names_rows)) or (label in FIGURES and at_end and names_rows)

    return is_total


def _label(text: str) -> str:
    return text.strip().rstrip(":.").strip().lower()


def _is_label(text: str) -> bool:
    """Whether a text is a label, or begins or ends with one, as in Total 2020 and North Total."""
    if len(text) > 60:
        return False
    words = _label(text).split()
    if not words or len(words) > WORDS:
        return False
    return " ".join(words) in SUMS | FIGURES or words[0] in SUMS or words[-1] in SUMS


def _has_letters(cells: Sequence[str]) -> bool:
    """Whether a cell begins with a letter. Fast."""
    return max(cells, default="") >= "A"


def _is_mostly_text(cells: Cells) -> bool:
    some = cells[:LOOKED_AT]
    return 2 * sum(map(_is_text, some)) >= len(some)


def _is_text(cell: object) -> bool:
    return isinstance(cell, str) and bool(cell.strip()) and not _is_value(cell)


def _is_value(cell: str) -> bool:
    return looks_like_number(cell) or looks_like_date(cell)


def _holds_values(cells: Sequence[str]) -> bool:
    return bool(cells) and sum(map(_is_value, cells)) >= VALUES * len(cells)


def _row(columns: Sequence[Cells], place: int) -> list[str]:
    return list(_texts(columns, place))


def _texts(columns: Sequence[Cells], place: int) -> Iterator[str]:
    for cells in columns:
        cell = cells[place]
        if isinstance(cell, str):
            yield " ".join(cell.split())
        elif cell == cell:
            yield str(int(cell)) if float(cell).is_integer() else repr(float(cell))
        else:
            yield ""
