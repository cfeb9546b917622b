"""Weights that a person typed, as JSON."""

from collections.abc import Mapping, Sequence
from math import isfinite
from typing import Any

from core.definitions import DefinitionError
from core.formats.checks import list_of, mapping_of, text_of
from core.messages import message
from core.training.weight_edit import TypedWeight, WeightEdit

MOST_EDITS, MOST_WEIGHTS, MOST_DIMENSIONS = 100_000, 100_000, 8
MOST = 2**46


def edits_data(edits: Sequence[WeightEdit]) -> list[dict[str, Any]]:
    """The edits of weights, in their order."""
    return [{"number": edit.number, "step": edit.step, "weights": weights_data(edit.weights)} for edit in edits]


def edits_of(value: Any) -> tuple[WeightEdit, ...]:
    """The inverse of `edits_data`. Raises DefinitionError."""
    rows = list_of(value, "weight_edits")
    if len(rows) > MOST_EDITS:
        raise DefinitionError(message("It has {count:,} typed weights. At most {most:,} are supported.",
                                      count=len(rows), most=MOST_EDITS))  # fmt: skip
    return tuple(_edit(mapping_of(row, message("An edit of weights"))) for row in rows)


def weights_data(weights: Sequence[TypedWeight]) -> list[list[Any]]:
    """Typed weights as rows of layer, name, index and value."""
    return [[typed.layer, typed.name, list(typed.index), typed.value] for typed in weights]


def weights_of(value: Any) -> tuple[TypedWeight, ...]:
    """The inverse of `weights_data`. Raises DefinitionError."""
    rows = list_of(value, "weights")
    if len(rows) > MOST_WEIGHTS:
        raise DefinitionError(message("It has {count:,} typed weights. At most {most:,} are supported.",
                                      count=len(rows), most=MOST_WEIGHTS))  # fmt: skip
    return tuple(_weight(row) for row in rows)


def _edit(row: Mapping[str, Any]) -> WeightEdit:
    number: Any = row.get("number")
    step: Any = row.get("step")
    if row.keys() != {"number", "step", "weights"} or not (_is_whole(number, 1) and _is_whole(step)):
        raise DefinitionError(
            message("An edit of weights must have a number, a step and weights, not {value!r:.60}.", value=row)
        )
    return WeightEdit(number, step, weights_of(row["weights"]))


def _weight(row: Any) -> TypedWeight:
    match row:
        case [layer, str() as name, list() as index, int() | float() as number] if (
            _is_whole(layer)
            and 0 < len(index) <= MOST_DIMENSIONS
            and all(_is_whole(place) for place in index)
            and not isinstance(number, bool)
            and isfinite(number)
        ):
            return TypedWeight(layer, text_of(name, message("The name of a weight")), tuple(index), float(number))
    raise DefinitionError(message("A typed weight must be [layer, name, index, value], not {value!r:.60}.", value=row))


def _is_whole(value: Any, least: int = 0) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and least <= value < MOST
