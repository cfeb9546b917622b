"""A run as a file holds it: arrays by name, and texts. Whatever fields a checkpoint gains travel by themselves."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from types import NoneType
from typing import Any, get_args, get_type_hints

import numpy as np
from numpy.typing import NDArray

from core.data import Prepared
from core.definitions import decode_fields, encode
from core.messages import message
from core.network import Network
from core.training.checkpoint import Checkpoint
from core.training.events import Snapshot
from core.training.history import History
from core.training.recipe import Recipe
from core.training.run import Run

Arrays = Mapping[str, NDArray[Any]]
CHECKPOINT, HISTORY = "checkpoint", "history"


@dataclass(frozen=True)
class SavedRun:
    """What it takes to go on with a run as if it had never stopped, and to show its curves.

    `arrays` are the checkpoint's fields and the curves, by dotted names; `texts` are JSON: the recipe that was
    followed, how the weights lie, how many rows taught, and where the run stood.
    """

    arrays: Arrays
    texts: Mapping[str, str]

    def stood(self) -> tuple[int, int]:
        """Steps made and epochs completed; 0 and 0 where the texts do not say."""
        step, epoch = (_number(self.texts.get(name, "0")) for name in ("step", "epoch"))
        return step, epoch


def save_run(
    checkpoint: Checkpoint, snapshot: Snapshot, history: History, network: Network, data: Prepared, recipe: Recipe
) -> SavedRun:
    """The run that these belong to. The arrays are copies, or those of the checkpoint, which never change."""
    arrays = dict(flatten(checkpoint, CHECKPOINT)) | {f"{HISTORY}.{n}": array for n, array in history.arrays().items()}
    texts = {
        "recipe": encode(recipe),
        "layout": _layout(network),
        "rows": len(data.train),
        "step": snapshot.step,
        "epoch": snapshot.epoch,
    }
    return SavedRun(arrays, {name: json.dumps(value) for name, value in texts.items()})


def resume_run(kept: SavedRun, network: Network, data: Prepared) -> Run:
    """The run, as it stood. It follows the recipe that it was kept with: change it by the controls.

    Raises ValueError, a sentence, where it cannot go on exactly, and MemoryError.
    """
    if kept.texts.get("layout") != json.dumps(_layout(network)):
        raise ValueError(
            message("The saved training does not match this network: the shapes of its weights have changed.")
        )
    if kept.texts.get("rows") != json.dumps(len(data.train)):
        raise ValueError(
            message("The saved training does not match this data: the number of training rows has changed.")
        )
    said = json.loads(kept.texts.get("recipe", "null"))
    values = decode_fields(Recipe(), {n: v for n, v in said.items() if n != "kind"}) if isinstance(said, dict) else {}
    recipe = Recipe().change(**values)
    checkpoint = unflatten(Run(network, data, recipe).checkpoint(), kept.arrays, CHECKPOINT)
    return Run(network, data, recipe, checkpoint)


def curves(kept: SavedRun, network: Network) -> History:
    """The curves of the run. Raises ValueError, a sentence, where they are not whole."""
    start = f"{HISTORY}."
    history = History(network)
    history.restore({n.removeprefix(start): array for n, array in kept.arrays.items() if n.startswith(start)})
    return history


def flatten(value: Any, name: str) -> Iterator[tuple[str, NDArray[Any]]]:
    """A tree of dataclasses, named tuples, records, arrays and numbers as arrays by dotted name. None has none.

    Raises TypeError for anything else, which a test of ours would notice.
    """
    if isinstance(value, np.ndarray):
        names = value.dtype.names
        yield from ((f"{name}.{n}", value[n].copy()) for n in names) if names else ((name, value),)
    elif isinstance(value, (bool, int, float)):
        yield name, np.array(value)
    elif value is not None:
        for part, each in _parts(value).items():
            yield from flatten(each, f"{name}.{part}")


def unflatten(like: Any, arrays: Arrays, name: str, kind: Any = None) -> Any:
    """What `flat` made arrays of. `like` is another such value, whose arrays have the right shapes and types.

    A field of a record that is not among the arrays is as in `like`: an older program did not write it. `kind` is the
    type of a value that may be None, and is in `like`. Raises ValueError, a sentence.
    """
    if isinstance(like, np.ndarray) and like.dtype.names:
        record = like.copy()
        for each in like.dtype.names:
            if (part := f"{name}.{each}") in arrays:
                record[each] = _array(arrays, part, like[each])
        return record
    if isinstance(like, np.ndarray):
        return _array(arrays, name, like)
    if isinstance(like, (bool, int, float)):
        return type(like)(_array(arrays, name, np.array(like)).item())
    if like is not None:
        kinds = get_type_hints(type(like))
        parts = {n: unflatten(each, arrays, f"{name}.{n}", kinds[n]) for n, each in _parts(like).items()}
        return type(like)(**parts)
    if name in arrays:
        return arrays[name]
    if not any(each.startswith(f"{name}.") for each in arrays):
        return None
    made = next(each for each in get_args(kind) if each is not NoneType)
    return made(**{n: unflatten(None, arrays, f"{name}.{n}", each) for n, each in get_type_hints(made).items()})


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
        return {each.name: getattr(value, each.name) for each in fields(value)}
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return dict(value._asdict())
    raise TypeError(f"{type(value).__name__} cannot be kept")


def _layout(network: Network) -> list[Any]:
    """Where the weights lie in the arenas, without their names, which may be changed at any time."""
    return [[list(weight.shape), weight.start, weight.trained] for weight in network.weights]


def _number(text: str) -> int:
    try:
        number = json.loads(text)
    except ValueError:
        return 0
    return number if isinstance(number, int) and not isinstance(number, bool) and 0 <= number < 2**62 else 0
