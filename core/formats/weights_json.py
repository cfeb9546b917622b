"""Weights that a person typed, and surgeries, as JSON."""

from collections.abc import Mapping, Sequence
from math import isfinite
from typing import Any

from core.activations import ACTIVATIONS
from core.definitions import DefinitionError, decode, encode
from core.formats.checks import list_of, mapping_of, text_of
from core.messages import message
from core.training.surgery import MOST_UNITS, Deepen, RemoveUnits, Surgery, Widen
from core.training.weight_edit import TypedWeight, WeightEdit

MOST_EDITS, MOST_WEIGHTS, MOST_DIMENSIONS = 100_000, 100_000, 8
MOST = 2**46


def edits_data(edits: Sequence[WeightEdit]) -> list[dict[str, Any]]:
    """The edits of weights, in their order."""
    return [
        {"number": edit.number, "step": edit.step}
        | ({"weights": weights_data(edit.weights)} if edit.surgery is None else {"surgery": surgery_data(edit.surgery)})
        for edit in edits
    ]


def edits_of(value: Any) -> tuple[WeightEdit, ...]:
    """The inverse of `edits_data`. Raises DefinitionError."""
    rows = list_of(value, "weight_edits")
    if len(rows) > MOST_EDITS:
        raise DefinitionError(message("It has {count:typed weight|typed weights}. At most {most:,} are supported.",
                                      count=len(rows), most=MOST_EDITS))  # fmt: skip
    return tuple(_edit(mapping_of(row, message("An edit of weights"))) for row in rows)


def weights_data(weights: Sequence[TypedWeight]) -> list[list[Any]]:
    """Typed weights as rows of layer, name, index and value."""
    return [[typed.layer, typed.name, list(typed.index), typed.value] for typed in weights]


def weights_of(value: Any) -> tuple[TypedWeight, ...]:
    """The inverse of `weights_data`. Raises DefinitionError."""
    rows = list_of(value, "weights")
    if len(rows) > MOST_WEIGHTS:
        raise DefinitionError(message("It has {count:typed weight|typed weights}. At most {most:,} are supported.",
                                      count=len(rows), most=MOST_WEIGHTS))  # fmt: skip
    return tuple(_weight(row) for row in rows)


def surgery_data(surgery: Surgery) -> dict[str, Any]:
    """A surgery as an object with its kind."""
    match surgery:
        case Widen(layer=layer, count=count, seed=seed):
            return {"kind": "widen", "layer": layer, "units": count, "seed": seed}
        case Deepen(layer=layer, name=name, activation=activation):
            return {"kind": "deepen", "layer": layer, "name": name, "activation": encode(activation)}
        case RemoveUnits(layer=layer, units=units):
            return {"kind": "remove_units", "layer": layer, "units": list(units)}


def surgery_of(value: Any) -> Surgery:
    """The inverse of `surgery_data`. Raises DefinitionError."""
    match value:
        case {"kind": "widen", "layer": layer, "units": count, "seed": seed, **rest} if not rest and (
            _is_whole(layer) and _is_whole(count, 1) and count <= MOST_UNITS and _is_whole(seed)
        ):
            return Widen(layer, count, seed)
        case {"kind": "deepen", "layer": layer, "name": name, "activation": activation, **rest} if not rest and (
            _is_whole(layer)
        ):
            name = text_of(name, message("The name of a layer"))
            return Deepen(layer, name, decode(ACTIVATIONS, activation, "activation"))
        case {"kind": "remove_units", "layer": layer, "units": list() as units, **rest} if not rest and (
            _is_whole(layer) and 0 < len(units) <= MOST_UNITS and all(_is_whole(unit) for unit in units)
        ):
            return RemoveUnits(layer, tuple(units))
    raise DefinitionError(message("This is no surgery of a network: {value!r:.60}.", value=value))


def _edit(row: Mapping[str, Any]) -> WeightEdit:
    number: Any = row.get("number")
    step: Any = row.get("step")
    what = row.keys() - {"number", "step"}
    if what not in ({"weights"}, {"surgery"}) or not (_is_whole(number, 1) and _is_whole(step)):
        raise DefinitionError(
            message(
                "An edit of weights must have a number, a step, and weights or a surgery, not {value!r:.60}.", value=row
            )
        )
    if "surgery" in what:
        return WeightEdit(number, step, surgery=surgery_of(row["surgery"]))
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
