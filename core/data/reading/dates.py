"""Dates and times as people write them, and seconds since 1970."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime

SHAPE = re.compile(
    r"\d{1,4}[-./]\d{1,2}[-./]\d{1,4}"
    r"(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[-+]\d{2}:?\d{2})?)?"
)
ZONE = re.compile(r"(?<=\d)(?:Z|([-+])(\d{2}):?(\d{2}))$")
YEAR_FIRST = ("%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d")
YEAR_LAST = ("%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y", "%d-%m-%Y", "%m-%d-%Y", "%d.%m.%y", "%d/%m/%y", "%m/%d/%y")
DAYS = YEAR_FIRST + YEAR_LAST
TIMES = ("", " %H:%M", " %H:%M:%S", " %H:%M:%S.%f")
SECONDS = (1e9, 2.2e9)  # 2001 to 2039
MILLISECONDS = (1e12, 2.2e12)


def looks_like_date(cell: str) -> bool:
    """Whether a cell has the shape of a date, with or without a time."""
    return bool(SHAPE.fullmatch(cell.strip()))


def find_format(cells: Sequence[str]) -> tuple[str, int, tuple[str, ...]]:
    """The format that reads most of the cells, how many it reads, and other formats that read as many."""
    texts = [normal(cell) for cell in cells if looks_like_date(cell)]
    counts: dict[str, int] = {}
    for day in DAYS:
        for time in TIMES:
            fitting = sum(seconds(text, day + time) is not None for text in texts)
            if fitting:
                counts[day + time] = fitting
    if not counts:
        return "", 0, ()
    most = max(counts.values())
    first, *others = [name for name, count in counts.items() if count == most]
    return first, most, tuple(others)


def normal(cell: str) -> str:
    """A date with a space before its time, without a time zone, and with a point before fractions of a second."""
    text = cell.strip().replace("T", " ")
    text = ZONE.sub("", text) if " " in text else text
    return text.replace(",", ".")


def offset(cell: str) -> float:
    """How many seconds the time zone of a cell is ahead of UTC; 0 without one."""
    found = ZONE.search(cell.strip()) if ":" in cell else None
    if found is None or found[1] is None:
        return 0.0
    return (1 if found[1] == "+" else -1) * (int(found[2]) * 3600 + int(found[3]) * 60)


def seconds(text: str, form: str) -> float | None:
    """Seconds since 1970 of a normal date, taken as UTC; None where it does not fit the format."""
    try:
        return datetime.strptime(text, form).replace(tzinfo=UTC).timestamp()
    except (ValueError, OverflowError):
        return None
