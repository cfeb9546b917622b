"""Judgements as JSON: how often the test rows were judged, and with what figures."""

from collections.abc import Mapping, Sequence
from math import isfinite, nan
from typing import Any

from core.definitions import DefinitionError
from core.formats.checks import is_number, list_of, mapping_of, text_of
from core.messages import message
from core.project.judgement import Judgement

MOST, MOST_FIGURES = 100_000, 100
HASHES = ("fingerprint", "all_rows")
COUNTS = ("step", "epochs", "rows", "left_out")


def judged_data(judged: Sequence[Judgement]) -> list[dict[str, Any]]:
    """The judgements as plain data. JSON has no NaN: an undefined figure is null."""
    return [
        {
            "data": one.data,
            "weights": one.weights,
            **{name: getattr(one, name) for name in COUNTS},
            "most_frequent": None if one.most_frequent is None else list(one.most_frequent),
            **{name: value for name in HASHES if (value := getattr(one, name))},
            "figures": {key: value if isfinite(value) else None for key, value in one.figures.items()},
        }
        for one in judged
    ]


def judged_of(value: Any) -> tuple[Judgement, ...]:
    """The inverse of `judged_data`. Raises DefinitionError."""
    rows = list_of(value, message("judged"))
    if len(rows) > MOST:
        raise DefinitionError(
            message("It was judged {count:time|times}. At most {most:,} fit.", count=len(rows), most=MOST)
        )
    return tuple(_judgement(mapping_of(row, message("A judgement"))) for row in rows)


def _judgement(row: Mapping[str, Any]) -> Judgement:
    counts: dict[str, Any] = {name: _count(row.get(name, 0), name) for name in COUNTS}
    figures = mapping_of(row.get("figures", {}), message("The figures of a judgement"))
    if len(figures) > MOST_FIGURES:
        raise DefinitionError(message("A judgement has more than {most} figures.", most=MOST_FIGURES))
    return Judgement(
        text_of(row.get("data"), message("The data of a judgement")),
        text_of(row.get("weights"), message("The weights of a judgement")),
        **counts,
        figures={text_of(key, message("A figure")): _figure(number) for key, number in figures.items()},
        most_frequent=_most_frequent(row.get("most_frequent")),
        fingerprint=_hash(row, "fingerprint"),
        all_rows=_hash(row, "all_rows"),
    )


def _hash(row: Mapping[str, Any], name: str) -> str:
    return text_of(row.get(name, ""), message("The fingerprint of a judgement"))


def _count(value: Any, name: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 2**62:
        raise DefinitionError(
            message("The {name} of a judgement must be a whole number, not {value!r:.40}.", name=name, value=value)
        )
    return value


def _figure(value: Any) -> float:
    if value is None:
        return nan
    if not is_number(value) or not isfinite(value):
        raise DefinitionError(message("A figure of a judgement must be a number, not {value!r:.40}.", value=value))
    return float(value)


def _most_frequent(value: Any) -> tuple[str, float] | None:
    if value is None:
        return None
    pair = list_of(value, message("The most frequent class of a judgement"))
    if len(pair) != 2:
        raise DefinitionError(message("The most frequent class of a judgement must be its name and its share."))
    return text_of(pair[0], message("A class")), _figure(pair[1])
