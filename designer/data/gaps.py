"""What becomes of the gaps of a column, in a few words."""

from core.data.preparation import Fill, OneHot, Ordinal, TargetMean
from core.data.preparation.preparation import PreparedColumn
from core.data.preparation.step import is_missing
from core.data.reading.column import ColumnReading
from designer.style.language import tr
from designer.style.numbers import significant
from designer.style.values import date_text

SINGLE = ("target", "weight")  # roles whose gaps always cost their row


def handling(reading: ColumnReading, prepared: PreparedColumn | None) -> str:
    """How gaps are handled, such as “median 3.4 + “is missing””. Empty where nothing is done about them.

    `reading` has its role, type and gaps resolved; `prepared` is what the training rows taught about the column, None
    while that is not known.
    """
    if reading.role in SINGLE or (reading.role == "feature" and reading.gaps == "leave out"):
        return tr("row left out")
    if reading.role != "feature" or not reading.gaps:
        return ""
    if reading.gaps == "own category" and reading.type not in ("number", "date"):
        return tr("own category")
    name = tr("median") if reading.gaps == "own category" else tr(reading.gaps)
    value = _value(reading, prepared) if prepared is not None else ""
    how = f"{name} {value}" if value else name
    says = prepared is not None and is_missing(reading.name) in prepared.names
    return tr("{how} + “is missing”", how=how) if says else how


def _value(reading: ColumnReading, prepared: PreparedColumn) -> str:
    """What gaps are filled with; empty where that is not one value."""
    step = prepared.steps[0] if prepared.steps else None
    if isinstance(step, Fill):
        return date_text(step.value) if reading.type == "date" else significant(step.value, 6)
    if isinstance(step, Ordinal):
        place = int(step.gap) if step.gap.is_integer() else -1
        return step.texts[place] if 0 <= place < len(step.texts) else significant(step.gap, 3)
    if isinstance(step, (OneHot, TargetMean)) and step.fill >= 0:
        return step.texts[step.fill]
    return ""
