"""Values of a table in words."""

import numpy as np

from core.data.tables.raw import cell_text
from designer.style.language import formatter


def date_text(seconds: float) -> str:
    """A moment, in seconds since 1970, as an ISO date, with its time unless that is midnight."""
    day, time = str(np.datetime64(int(seconds), "s")).split("T")
    return day if time == "00:00:00" else f"{day} {time}"


def value_text(value: float, kind: str, texts: tuple[str, ...] = ()) -> str:
    """What a value of a column of this type stands for. Empty for a gap, and for a text that is not among `texts`."""
    if value != value:
        return ""
    if kind == "date":
        return date_text(value)
    if kind == "number":
        return formatter().local(cell_text(float(value)))
    return texts[int(value)] if 0 <= value < len(texts) else ""
