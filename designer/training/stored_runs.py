"""Reads the runs of a project file, once its rows are there. It may take long: it is for another thread."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from core.data import Prepared
from core.formats.past_tensors import past_of
from core.messages import Message, message
from core.messages.system_errors import describe
from core.network import State
from core.training.saved_run import CHECKPOINT, SavedRun, curves
from core.training.timeline import Timeline
from designer.training.run_state import Loaded, Target
from designer.training.saved_state import Origin


@dataclass
class StoredRuns:
    """What a file says of its runs. `others` can be shown; `kept` cannot, as they had other rows, and stay as they are.

    `past` is that of the present run.
    """

    number: int = 1
    past: Timeline | None = None
    others: dict[int, Loaded] = field(default_factory=dict)
    kept: dict[int, SavedRun] = field(default_factory=dict)
    origins: dict[int, Origin] = field(default_factory=dict)
    problems: list[Message] = field(default_factory=list)


def number_of(present: SavedRun | None, others: Mapping[int, SavedRun]) -> int:
    """The number of the present run of a file. One without a run gets a number that none of the others has."""
    free = max(others, default=0) + 1
    number: int = free if present is None else _text(present, "number", int, 1)
    return free if number in others else number


def has_rows(saved: SavedRun, data: Prepared | None) -> bool:
    """Whether a stored run was trained on these rows."""
    return data is not None and _text(saved, "data", str, "") == data.preparation.fingerprint.digest


def read_runs(present: SavedRun | None, others: Mapping[int, SavedRun], data: Prepared, source: object) -> StoredRuns:
    """The runs over these rows, which are those of the present run."""
    found = StoredRuns(number_of(present, others))
    if present is not None:
        found.origins[found.number] = _origin(present)
        try:
            found.past = past_of(present, data)
        except ValueError as error:
            found.problems.append(describe(error))
    for number, saved in others.items():
        found.origins[number] = _origin(saved)
        if not has_rows(saved, data):
            found.kept[number] = saved
            continue
        try:
            found.others[number] = _loaded(saved, data, source)
        except ValueError:
            found.kept[number] = saved
            found.problems.append(message("Run {number} is damaged and cannot be shown.", number=number))
    return found


def _loaded(saved: SavedRun, data: Prepared, source: object) -> Loaded:
    past = past_of(saved, data)
    if past is None:
        raise ValueError
    last = past.changes[-1] if past.changes else past.waypoints[-1]
    weights, buffers = (saved.arrays.get(f"{CHECKPOINT}.state.{part}") for part in ("weights", "buffers"))
    lowered = last.network.lowered
    if weights is None or buffers is None or (weights.shape, buffers.shape) != ((lowered.weights,), (lowered.buffers,)):
        raise ValueError
    if weights.dtype != np.float32 or not (np.isfinite(weights).all() and np.isfinite(buffers).all()):
        raise ValueError
    snapshot = saved.snapshot(State(weights, buffers))
    target = Target(last.network, data, source, last.recipe.seed)
    return Loaded(target, snapshot, saved, curves(saved, last.network), past)


def _origin(saved: SavedRun) -> Origin:
    found: list[Any] = _text(saved, "origin", list, [])
    if len(found) == 2 and all(type(value) is int and value >= 0 for value in found):
        return found[0], found[1]
    return 0, 0


def _text(saved: SavedRun, name: str, kind: type, otherwise: Any) -> Any:
    """A text of a file, which may say anything."""
    try:
        value = json.loads(saved.texts.get(name, "null"))
    except (ValueError, RecursionError):
        return otherwise
    if kind is int and type(value) is int:
        return value if 0 <= value < 2**31 else otherwise
    return value if type(value) is kind else otherwise
