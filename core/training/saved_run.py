"""A run as a file stores it: arrays by name, and texts. New fields of a checkpoint are stored automatically."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from types import NoneType
from typing import Any, get_args, get_type_hints

import numpy as np
from numpy.typing import NDArray

from core.data import DataError, Prepared
from core.definitions import decode_fields, encode
from core.messages import message
from core.network import Network, State
from core.training.checkpoint import Checkpoint
from core.training.events import Snapshot
from core.training.history import History
from core.training.recipe import Recipe
from core.training.run import Run
from core.training.trainer import Trainer, from_json, to_json

Arrays = Mapping[str, NDArray[Any]]
CHECKPOINT, HISTORY = "checkpoint", "history"
FILE_NAMES = {"counters": "clock"}  # the names in files of fields that were renamed
FORMER_NAMES = {  # of arrays in files of earlier versions
    f"{CHECKPOINT}.state.stats": f"{CHECKPOINT}.state.buffers",
    f"{CHECKPOINT}.clock.born": f"{CHECKPOINT}.clock.optimizer_start",
}


@dataclass(frozen=True)
class SavedRun:
    """A stored run: enough to continue it exactly, and to show its curves.

    `arrays` are the fields of the checkpoint and the curves, by dotted names such as "checkpoint.moments". `texts` are
    JSON by name: the "recipe", the "layout" of the weights, the number of training "rows", the "step", the "epoch", the
    epoch "restored", and "trained_by". Files of earlier versions lack the last two.
    """

    arrays: Arrays
    texts: Mapping[str, str]

    def progress(self) -> tuple[int, int]:
        """Steps made and epochs completed; 0 and 0 where the texts do not say."""
        step, epoch = (_number(self.texts.get(name, "0")) for name in ("step", "epoch"))
        return step, epoch

    def snapshot(self, state: State) -> Snapshot:
        """The end of the run, where it had these weights."""
        return Snapshot(*self.progress(), state, _number(self.texts.get("restored", "0")))

    @property
    def trained_by(self) -> tuple[Trainer, ...]:
        """What the steps were computed by, in order; empty where the texts do not say."""
        return from_json(self.texts.get("trained_by", "[]"))

    @property
    def recipe(self) -> Recipe:
        """The recipe that it was saved with. Raises DefinitionError, and ValueError for what is no JSON."""
        return recipe_of(json.loads(self.texts.get("recipe", "null")))


def save_run(
    checkpoint: Checkpoint, snapshot: Snapshot, history: History, network: Network, data: Prepared, recipe: Recipe
) -> SavedRun:
    """Store a run. The arrays are copies, or those of the checkpoint, which are copies already."""
    arrays = dict(flatten(checkpoint, CHECKPOINT)) | {f"{HISTORY}.{n}": array for n, array in history.arrays().items()}
    texts = {
        "recipe": encode(recipe),
        "layout": _layout(network),
        "rows": len(data.train),
        "step": snapshot.step,
        "epoch": snapshot.epoch,
        "restored": snapshot.restored,
    }
    trained_by = {"trained_by": to_json(history.trained_by)}
    return SavedRun(arrays, {name: json.dumps(value) for name, value in texts.items()} | trained_by)


def resume_run(saved: SavedRun, network: Network, data: Prepared) -> Run:
    """The run, ready to continue. It has the recipe that it was saved with, which the controls can change.

    Raises ValueError where it cannot continue exactly, because the network or the data have changed, and MemoryError.
    """
    if saved.texts.get("layout") != json.dumps(_layout(network)):
        raise ValueError(
            message("The saved training does not match this network: the shapes of its weights have changed.")
        )
    check_same_rows(saved, data)
    recipe = saved.recipe
    arrays = {FORMER_NAMES.get(name, name): array for name, array in saved.arrays.items()}
    checkpoint = unflatten(Run(network, data, recipe).checkpoint(), arrays, CHECKPOINT)
    return Run(network, data, recipe, checkpoint)


def recipe_of(stored: Any) -> Recipe:
    """A recipe of its JSON; the usual one of anything else. Raises DefinitionError."""
    fields = {name: v for name, v in stored.items() if name != "kind"} if isinstance(stored, dict) else {}
    return Recipe().change(**decode_fields(Recipe(), fields))


def check_same_rows(saved: SavedRun, data: Prepared) -> None:
    """Raise DataError where a run was trained on another number of rows."""
    if saved.texts.get("rows") != json.dumps(len(data.train)):
        raise DataError(
            message("The saved training does not match this data: the number of training rows has changed.")
        )


def curves(saved: SavedRun, network: Network) -> History:
    """The curves of a stored run. Raises ValueError where they are damaged."""
    start = f"{HISTORY}."
    history = History(network)
    history.restore({n.removeprefix(start): array for n, array in saved.arrays.items() if n.startswith(start)})
    history.trained_by = saved.trained_by
    return history


def flatten(value: Any, name: str) -> Iterator[tuple[str, NDArray[Any]]]:
    """A tree of dataclasses, named tuples, records, arrays and numbers, as pairs of a dotted name and an array.

    None becomes nothing. Raises TypeError for other values.
    """
    if isinstance(value, np.ndarray):
        names = value.dtype.names
        yield from ((_path(name, field), value[field].copy()) for field in names) if names else ((name, value),)
    elif isinstance(value, (bool, int, float)):
        yield name, np.array(value)
    elif value is not None:
        for field, child in _parts(value).items():
            yield from flatten(child, _path(name, field))


def unflatten(like: Any, arrays: Arrays, name: str, kind: Any = None) -> Any:
    """The value that `flatten` made these arrays of. `like` is such a value with the right shapes and types.

    A record field or a number that is not among the arrays is taken from `like`: an older program did not write it.
    `kind` is the type of a value that may be None, and is None in `like`. Raises ValueError where an array is missing
    or misshapen.
    """
    if isinstance(like, np.ndarray) and like.dtype.names:
        record = like.copy()
        for field in like.dtype.names:
            if (part := _path(name, field)) in arrays:
                record[field] = _array(arrays, part, like[field])
        return record
    if isinstance(like, np.ndarray):
        return _array(arrays, name, like)
    if isinstance(like, (bool, int, float)):
        return type(like)(_array(arrays, name, np.array(like)).item()) if name in arrays else like
    if like is not None:
        kinds = get_type_hints(type(like))
        return type(like)(
            **{n: unflatten(child, arrays, _path(name, n), kinds[n]) for n, child in _parts(like).items()}
        )
    if name in arrays:
        return arrays[name]
    if not any(key.startswith(f"{name}.") for key in arrays):
        return None
    wanted = next(option for option in get_args(kind) if option is not NoneType)
    return wanted(**{n: unflatten(None, arrays, _path(name, n), hint) for n, hint in get_type_hints(wanted).items()})


def _path(name: str, field: str) -> str:
    """The name of a field in files."""
    return f"{name}.{FILE_NAMES.get(field, field)}"


def _array(arrays: Arrays, name: str, like: NDArray[Any]) -> NDArray[Any]:
    if name not in arrays:
        raise ValueError(message("The saved training state lacks {name}.", name=name))
    array = arrays[name]
    if (array.shape, array.dtype) != (like.shape, like.dtype):
        raise ValueError(
            message(
                "{name} has shape {shape} and type {kind}, but shape {wanted} and type {wanted_kind} are needed.",
                name=name,
                shape=array.shape,
                kind=array.dtype,
                wanted=like.shape,
                wanted_kind=like.dtype,
            )
        )
    return array


def _parts(value: Any) -> dict[str, Any]:
    if is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return dict(value._asdict())
    raise TypeError(f"{type(value).__name__} cannot be stored")


def _layout(network: Network) -> list[Any]:
    """The shapes and positions of the weights, without their names, which an edit may change."""
    return [[list(weight.shape), weight.start, weight.trained] for weight in network.weights]


def _number(text: str) -> int:
    try:
        number = json.loads(text)
    except ValueError:
        return 0
    return number if isinstance(number, int) and not isinstance(number, bool) and 0 <= number < 2**62 else 0
