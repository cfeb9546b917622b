"""What may be chosen for columns: types, roles, and the fields that make sense for both."""

from collections.abc import Sequence
from dataclasses import replace

from core.data.reading.column import ROLES, TYPES, ColumnReading
from core.definitions import Param

LETTERS = {"N": "number", "C": "category", "O": "ordinal", "B": "boolean", "D": "date", "T": "text", "I": "image"}
OPTIONS = {"type": ("", *TYPES), "role": ("", *ROLES)}

_NUMBERS = ("decimal", "thousands")
_FORMATS = {
    "number": _NUMBERS,
    "date": ("date_format",),
    "category": ("without",),
    "ordinal": ("order", "without"),
    "boolean": ("without",),
}
_FEATURE = {
    "number": ("gaps", "constant", "indicator", "log", "scaling", *_NUMBERS),
    "date": ("gaps", "constant", "indicator", "encoding", "scaling", "date_format"),
    "category": ("gaps", "constant", "indicator", "encoding", "merge", "unseen", "scaling"),
    "ordinal": ("gaps", "constant", "indicator", "encoding", "order", "merge", "unseen", "scaling"),
    "boolean": ("gaps", "constant", "indicator", "encoding", "unseen", "scaling"),
    "image": ("side", "gray", "background"),
}
_GAPS = {
    "number": ("leave out", "mean", "median", "most frequent", "constant"),
    "date": ("leave out", "mean", "median", "most frequent", "constant"),
    "category": ("leave out", "most frequent", "constant", "own category"),
    "ordinal": ("leave out", "median", "most frequent", "constant", "own category"),
    "boolean": ("leave out", "most frequent", "constant", "own category"),
}
_ENCODINGS = {
    "date": ("date parts", "none"),
    "category": ("one-hot", "ordinal", "target mean"),
    "ordinal": ("ordinal", "one-hot", "target mean"),
    "boolean": ("one-hot", "ordinal", "target mean"),
}


def fields(readings: Sequence[ColumnReading]) -> dict[str, Param]:
    """The fields that make sense for all of these readings, whose types and roles are known, with their options."""
    names = [name for name in _names(readings[0]) if all(name in _names(reading) for reading in readings)]
    if "constant" in names and any(reading.gaps != "constant" for reading in readings):
        names.remove("constant")
    params = ColumnReading.params()
    return {name: _limited(name, params[name], readings) for name in names}


def gaps_of(readings: Sequence[ColumnReading]) -> tuple[str, ...]:
    """What may be chosen for the gaps of all of these columns, but a constant, which is typed. Empty if nothing."""
    if not readings or not all("gaps" in _names(reading) for reading in readings):
        return ()
    first, *others = (_GAPS[reading.type] for reading in readings)
    return tuple(gaps for gaps in first if gaps != "constant" and all(gaps in other for other in others))


def _names(reading: ColumnReading) -> tuple[str, ...]:
    return (_FEATURE if reading.role == "feature" else _FORMATS).get(reading.type, ())


def _limited(name: str, param: Param, readings: Sequence[ColumnReading]) -> Param:
    """A field with only those options that every column may have, and those that are chosen."""
    table = {"gaps": _GAPS, "encoding": _ENCODINGS}.get(name)
    if table is None:
        return param
    kept = [
        option
        for option in param.options
        if not option or all(option in table[r.type] or option == getattr(r, name) for r in readings)
    ]
    return replace(param, options=tuple(kept))
