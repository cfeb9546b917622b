"""Dates and times as people write them, and seconds since 1970."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime

CLOCK = r"\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s?[AaPp]\.?[Mm]\b\.?)?"
REST = rf"(?:(?:T|,? ){CLOCK}(?:Z|[-+]\d{{2}}:?\d{{2}})?)?"
SHAPE = re.compile(rf"\d{{1,4}}[-./]\d{{1,2}}[-./]\d{{1,4}}{REST}|{CLOCK}")
NAME = r"(?P<name>[^\W\d_]{3,9})\.?"
YEAR, DAY = r"(?P<year>\d{4}|\d{2})", r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
SPELLED = tuple(
    re.compile(rf"(?:[^\W\d_]{{2,10}}\.?,? )?{day}(?P<rest>{REST})")
    for day in (
        rf"{DAY}\.?[-/ ]?{NAME}[-/, ]{{0,2}}{YEAR}",
        rf"{NAME}[- ]{DAY},?[- ](?P<year>\d{{4}})",
        rf"(?P<year>\d{{4}})[-/ ]{NAME}[-/ ]{DAY}",
        rf"{NAME}[-/ ](?P<year>\d{{4}})",
    )
)
MONTH_ALONE = re.compile(
    r"(?P<year>\d{4})[-/](?P<month>0[1-9]|1[0-2])|(?P<first>0[1-9]|1[0-2])/(?P<last>(?:19|20)\d{2})"
)
HALF = re.compile(r"(\d{1,2})(:[\d:.,]+)\s?([AaPp])\.?[Mm]\.?")
MONTHS = (
    "jan january januar",
    "feb february februar",
    "mar march mär märz mrz",
    "apr april",
    "may mai",
    "jun june juni",
    "jul july juli",
    "aug august",
    "sep sept september",
    "oct october okt oktober",
    "nov november",
    "dec december dez dezember",
)
NUMBERS = {name: number for number, names in enumerate(MONTHS, 1) for name in names.split()}
PIVOT = 69  # of years with two digits, as strptime has it
ZONE = re.compile(r"(?<=\d)(?:Z|([-+])(\d{2}):?(\d{2}))$")
YEAR_FIRST = ("%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d")
YEAR_LAST = ("%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y", "%d-%m-%Y", "%m-%d-%Y", "%d.%m.%y", "%d/%m/%y", "%m/%d/%y")
DAYS = YEAR_FIRST + YEAR_LAST
TIMES = ("", " %H:%M", " %H:%M:%S", " %H:%M:%S.%f")
CLOCKS = tuple(time.strip() for time in TIMES[1:])
SECONDS = (1e9, 2.2e9)  # 2001 to 2039
MILLISECONDS = (1e12, 2.2e12)


def looks_like_date(cell: str) -> bool:
    """Whether a cell has the shape of a date, with or without a time, or of a time of the day."""
    text = cell.strip()
    return bool(SHAPE.fullmatch(text)) or _spelled(text) is not None


def find_format(cells: Sequence[str]) -> tuple[str, int, tuple[str, ...]]:
    """The format that reads most of the cells, how many it reads, and other formats that read as many."""
    texts = [normal(cell) for cell in cells if looks_like_date(cell)]
    counts: dict[str, int] = {}
    for form in (*(day + time for day in DAYS for time in TIMES), *CLOCKS):
        fitting = sum(seconds(text, form) is not None for text in texts)
        if fitting:
            counts[form] = fitting
    if not counts:
        return "", 0, ()
    most = max(counts.values())
    first, *others = [name for name, count in counts.items() if count == most]
    return first, most, tuple(others)


def normal(cell: str) -> str:
    """A date with digits for the name of its month, a space before its time, 24 hours, and without a time zone.

    A point stands before fractions of a second.
    """
    text = cell.strip()
    if found := _spelled(text):
        text = found
    text = re.sub(r"(?<=\d)(?:T|, )(?=\d)", " ", text)
    text = HALF.sub(_whole_day, text)
    text = ZONE.sub("", text) if " " in text else text
    return text.replace(",", ".")


def is_spelled(cell: str) -> bool:
    """Whether a date has the name of its month, no day, or 12 hours."""
    return _spelled(cell.strip()) is not None or bool(HALF.search(cell))


def _spelled(text: str) -> str | None:
    """A date with the name of its month, or without a day, as year, month and day; None for other texts. The day is the
    first one where there is none."""
    if alone := MONTH_ALONE.fullmatch(text):
        return f"{alone['year'] or alone['last']}-{alone['month'] or alone['first']}-01"
    if not any(map(str.isalpha, text)):
        return None
    for shape in SPELLED:
        found = shape.fullmatch(text)
        if found and (month := NUMBERS.get(found["name"].lower())):
            year = int(found["year"])
            if len(found["year"]) < 4:
                year += 2000 if year < PIVOT else 1900
            day = int(found.groupdict().get("day") or 1)
            return f"{year:04}-{month:02}-{day:02}{found['rest']}"
    return None


def _whole_day(found: re.Match[str]) -> str:
    hour = int(found[1])
    if not 1 <= hour <= 12:
        return found[0]  # no format reads it
    return f"{hour % 12 + 12 * (found[3] in 'Pp'):02}{found[2]}"


def offset(cell: str) -> float:
    """How many seconds the time zone of a cell is ahead of UTC; 0 without one."""
    found = ZONE.search(cell.strip()) if ":" in cell else None
    if found is None or found[1] is None:
        return 0.0
    return (1 if found[1] == "+" else -1) * (int(found[2]) * 3600 + int(found[3]) * 60)


def seconds(text: str, form: str) -> float | None:
    """Seconds since 1970 of a normal date, taken as UTC; None where it does not fit the format.

    A time without a date is one of the first day.
    """
    try:
        found = datetime.strptime(text, form).replace(tzinfo=UTC)
        if form in CLOCKS:
            found = found.replace(year=1970)
        return found.timestamp()
    except (ValueError, OverflowError):
        return None
