"""The account of a file: every line is a row, or was left out for a reason."""

from core.data.reading.table import Table
from core.data.tables.raw import LeftOut
from designer.style.language import tr
from designer.style.numbers import count

MOST = 3  # reasons in the sentence
LINES = 5  # that are named for a reason


def sentence(table: Table) -> str:
    """How the lines of the file are used, such as "4 lines: 3 rows, 1 header"."""
    parts = [_rows(len(table.lines)), *(_part(part) for part in _worst(table)[:MOST])]
    rest = _worst(table)[MOST:]
    if rest:
        parts.append(tr("{count} for other reasons", count=count(sum(part.count for part in rest))))
    lines = tr("{count:line|lines}", count=count(table.total))
    return f"{lines}: {', '.join(parts)}"


def whole(table: Table) -> dict[str, str]:
    """The number of lines for every reason, in full."""
    found = {tr("lines of the file"): count(table.total), tr("rows"): count(len(table.lines))}
    for part in _worst(table):
        name, number = tr(part.reason), 2
        while name in found:
            name, number = f"{tr(part.reason)} ({number})", number + 1
        found[name] = f"{count(part.count)}{_where(part)}"
    return found


def cells(table: Table) -> int:
    """The number of cells that were read of every column."""
    named = (part.count for part in table.left_out if part.is_row and "{name}" in part.reason.template)
    return len(table.lines) + sum(named)  # lines with another number of cells are no row of any column


def _worst(table: Table) -> list[LeftOut]:
    """What was left out: rows first, then by number."""
    return sorted(table.left_out, key=lambda part: (not part.is_row, -part.count))


def _rows(number: int) -> str:
    return tr("{count:row|rows}", count=count(number))


def _part(part: LeftOut) -> str:
    if part.reason.template == "the header":
        return tr("1 header")
    number = count(part.count)
    what = tr("{count} left out", count=number) if part.is_row else tr("{count} skipped", count=number)
    return f"{what}: {tr(part.reason)}{_where(part)}"


def _where(part: LeftOut) -> str:
    if not part.lines:
        return ""
    more = ", …" if part.count > LINES else ""
    numbers = ", ".join(count(line) for line in part.lines[:LINES])
    if part.count == 1:
        return " (" + tr("line {line}", line=numbers) + ")"
    return " (" + tr("lines {lines}", lines=numbers + more) + ")"
