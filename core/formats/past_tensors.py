"""The past of a run in a file: its checkpoints, its changes, and the rows that it had at other times.

Checkpoints of one shape are stacked, so that a thousand of them are a handful of arrays. Networks and recipes are
stored once each, as in project.json. Of rows that were changed during a run, only the changed ones are stored.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple
from itertools import groupby
from math import isfinite
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data import Prepared
from core.definitions import DefinitionError, encode
from core.engine import step as engine_step
from core.formats.errors import FormatError
from core.formats.past_rows import Rows, restored_rows
from core.formats.project_json import from_json, to_json
from core.formats.tensors import Arrays
from core.formats.weights_json import surgery_data, surgery_of, weights_data, weights_of
from core.messages import EMPTY, Message, message
from core.messages.system_errors import describe
from core.network import Network, NetworkError, State, build
from core.network.shapes import DataSpec
from core.project import Project, data_spec
from core.training.checkpoint import Checkpoint
from core.training.memory import capacity
from core.training.recipe import Recipe
from core.training.run import Run
from core.training.saved_run import CHECKPOINT, FILE_NAMES, SavedRun, recipe_of
from core.training.surgery import operated
from core.training.timeline import MONITORS, Best, RunChange, Timeline, Waypoint
from core.training.weight_edit import TypedWeight, offset

PAST = "past"
FILE_BUDGET = 64 * 2**20  # bytes of the checkpoints of one run
MOST_DOCUMENT = 8 * 2**20  # bytes of networks and recipes; a header of tensors may have 16 MB
MOST = 100_000  # checkpoints, changes, networks or recipes of a run in a file
KEPT = "changes", "seconds", "added", "start", "pinned"  # fields of a waypoint, in their order
NUMBERS: dict[str, Any] = dict.fromkeys(("rows", "document", "changes"), np.int64)
NUMBERS |= dict.fromkeys(("schedule_start", "seconds", "added"), np.float64)
NUMBERS |= dict.fromkeys(("start", "pinned"), np.bool_)


def with_past(saved: SavedRun, timeline: Timeline, keep: bool = True) -> SavedRun:
    """A stored run with its past: the changes, and at most FILE_BUDGET of checkpoints; without `keep`, only starts.

    Where there is no past, or its networks are too many, the run is stored without.
    """
    points = timeline.within(FILE_BUDGET if keep else 0)
    if not points:
        return saved
    documents = _Documents()
    rows = Rows([points[0].data, *(change.data for change in timeline.changes if change.data is not None)])
    changes = [
        (
            change.step,
            change.epochs_done,
            documents.number(change.old_network, change.old_recipe),
            documents.number(change.network, change.recipe),
            -1 if change.data is None else rows.number(change.data),
            *([change.edit, weights_data(change.weights)] if change.weights else []),
            *([change.edit, surgery_data(change.surgery)] if change.surgery is not None else []),
        )
        for change in timeline.changes
    ]
    arrays = dict(_stacked(points, documents, rows)) | rows.arrays()
    text = json.dumps(
        {
            "last_step": timeline.last_step,
            "last_epochs": timeline.last_epochs,
            "best": None,  # an older program asks for it
            "bests": {name: astuple(best) for name, best in timeline.bests.items()},
            "judged_from": timeline.judged_from,
            "graphs": documents.graphs,
            "recipes": documents.recipes,
            "documents": documents.pairs,
            "changes": changes,
            "row_versions": len(rows.versions),
        }
    )
    if len(text) > MOST_DOCUMENT:
        return saved
    return SavedRun({**saved.arrays, **arrays}, {**saved.texts, PAST: text})


def without_past(saved: SavedRun) -> SavedRun:
    """A stored run without what `with_past` has added."""
    arrays = {name: array for name, array in saved.arrays.items() if not name.startswith(f"{PAST}.")}
    return SavedRun(arrays, {name: text for name, text in saved.texts.items() if name != PAST})


def past_of(saved: SavedRun, data: Prepared) -> Timeline | None:
    """The past of a stored run over these rows; None where it has none. Raises ValueError where it is damaged."""
    if PAST not in saved.texts:
        return None
    try:
        return _decoded(saved, data)
    except (KeyError, IndexError, TypeError, ValueError, OverflowError, RecursionError, NetworkError) as error:
        raise ValueError(message("The past of a run is damaged and was left out.")) from error


def follow_past(run: Run, saved: SavedRun, data: Prepared) -> Message:
    """Let a resumed run go on with its past. Returns a sentence where that is damaged, else an empty one."""
    try:
        past = past_of(saved, data)
    except ValueError as error:
        return describe(error)
    if past is not None:
        run.follow(past)
    return EMPTY


class _Documents:
    """Collects networks with their recipes, each once."""

    def __init__(self) -> None:
        self.graphs: list[str] = []
        self.recipes: list[Any] = []
        self.pairs: list[tuple[int, int]] = []
        self._known: dict[tuple[int, int], int] = {}
        self._alive: list[object] = []  # so that no id is used twice

    def number(self, network: Network, recipe: Recipe) -> int:
        key = id(network), id(recipe)
        if key not in self._known:
            self._alive += [network, recipe]
            pair = (
                _place(self.graphs, to_json(Project(network.graph), brief=True)),
                _place(self.recipes, encode(recipe)),
            )
            self._known[key] = _place(self.pairs, pair)
        return self._known[key]


def _place(values: list[Any], value: Any) -> int:
    if value not in values:
        values.append(value)
    return values.index(value)


def _stacked(points: Sequence[Waypoint], documents: _Documents, rows: Rows) -> Iterator[tuple[str, NDArray[Any]]]:
    """The arrays of checkpoints by name: neighbors of one shape are stacked."""

    def shapes(point: Waypoint) -> tuple[Any, ...]:
        checkpoint = point.checkpoint
        return tuple(array.shape for array in (*checkpoint.state, checkpoint.moments, checkpoint.best))

    for number, (_, group) in enumerate(groupby(points, key=shapes)):
        members, name = list(group), f"{PAST}.{number}"
        checkpoints = [point.checkpoint for point in members]
        yield f"{name}.weights", np.stack([checkpoint.state.weights for checkpoint in checkpoints])
        yield f"{name}.buffers", np.stack([checkpoint.state.buffers for checkpoint in checkpoints])
        yield f"{name}.moments", np.stack([checkpoint.moments for checkpoint in checkpoints])
        yield f"{name}.best", np.stack([checkpoint.best for checkpoint in checkpoints])
        counters = np.concatenate([checkpoint.counters for checkpoint in checkpoints])
        for field in counters.dtype.names or ():
            yield f"{name}.counters.{field}", counters[field].copy()
        values: Mapping[str, list[Any]] = {
            "rows": [rows.number(point.data) for point in members],
            "document": [documents.number(point.network, point.recipe) for point in members],
            "schedule_start": [point.checkpoint.schedule_start for point in members],
            **{field: [getattr(point, field) for point in members] for field in KEPT},
        }
        for field, column in values.items():
            yield f"{name}.{field}", np.array(column, NUMBERS[field])


def _decoded(saved: SavedRun, now: Prepared) -> Timeline:
    past, arrays = json.loads(saved.texts[PAST]), saved.arrays
    if any(len(past[name]) > MOST for name in ("graphs", "recipes", "documents", "changes")):
        raise ValueError
    documents = _read_documents(past, data_spec(now.dataset))
    rows = restored_rows(past["row_versions"], arrays, now)
    timeline = Timeline()
    timeline.changes = tuple(_read_changes(past["changes"], documents, rows))
    timeline.waypoints = tuple(_read_points(arrays, documents, rows))
    timeline.last_step = int(past["last_step"])
    timeline.last_epochs = float(past.get("last_epochs", timeline.waypoints[-1].epochs_done))
    timeline.judged_from = float(past.get("judged_from", timeline.last_epochs))  # an older program did not write it
    bests = past.get("bests", {})
    timeline.bests = {name: _read_best(bests[name], timeline) for name in MONITORS if name in bests}
    steps = [point.step for point in timeline.waypoints]
    ordered = sorted(steps) == steps and [c.step for c in timeline.changes] == sorted(c.step for c in timeline.changes)
    in_range = all(0 <= point.changes <= len(timeline.changes) for point in timeline.waypoints)
    if not (steps and ordered and in_range and timeline.waypoints[0].start and timeline.last_step >= steps[-1]):
        raise ValueError
    _check_end(timeline, arrays, max(_steps(recipe, data) for _, recipe in documents for data in rows))
    return timeline


def _steps(recipe: Recipe, data: Prepared) -> int:
    """The steps of an epoch."""
    count = len(data.train)
    return -(-count // recipe.rows(count))


def _check_end(timeline: Timeline, arrays: Arrays, most: int) -> None:
    """Raise ValueError where the run cannot have come so far: it would be trained again to there.

    It ends where the checkpoint of the run is, after at most `most` steps per epoch. A change may cut an epoch short.
    """
    step, epoch = (int(arrays[f"{CHECKPOINT}.{FILE_NAMES['counters']}.{name}"].item()) for name in ("step", "epoch"))
    epochs = epoch + 1 + len(timeline.changes) + len(timeline.waypoints)
    changed = [change.step for change in timeline.changes]
    if not max(timeline.last_step, *changed, 0) <= step <= epochs * most:
        raise ValueError
    if not timeline.waypoints[-1].epochs_done <= timeline.last_epochs <= epoch + 1:  # so it is not for NaN
        raise ValueError
    if not 0 <= timeline.judged_from <= timeline.last_epochs:
        raise ValueError


def _read_documents(past: Any, spec: DataSpec) -> list[tuple[Network, Recipe]]:
    try:
        graphs = [from_json(text, "").graph for text in past["graphs"]]
        recipes = [recipe_of(recipe) for recipe in past["recipes"]]
    except (FormatError, DefinitionError) as error:
        raise ValueError(str(error)) from error
    built: dict[tuple[int, Any, Any], Network] = {}
    found = []
    for graph, recipe in past["documents"]:
        if graph < 0 or recipe < 0:
            raise IndexError
        settings = recipes[recipe]
        key = graph, settings.loss, type(settings.optimizer)
        if key not in built:
            built[key] = build(graphs[graph], spec, settings.loss, settings.optimizer)
        found.append((built[key], settings))
    return found


def _read_best(stored: Any, timeline: Timeline) -> Best:
    value, epoch, step = stored
    if not (isfinite(value) and 0 < epoch <= timeline.last_epochs and 0 < step <= timeline.last_step):
        raise ValueError
    return Best(float(value), int(epoch), int(step))


def _read_changes(
    changes: Any, documents: Sequence[tuple[Network, Recipe]], rows: Sequence[Prepared]
) -> Iterator[RunChange]:
    for step, epochs_done, before, after, version, *typed in changes:
        if min(step, epochs_done, before, after, version + 1) < 0:
            raise IndexError
        data = None if version < 0 else rows[version]
        (network, recipe), (old_network, old_recipe) = documents[after], documents[before]
        edit = int(typed[0]) if typed else 0
        weights: tuple[TypedWeight, ...] = ()
        surgery = None
        if typed and isinstance(typed[1], dict):
            surgery = surgery_of(typed[1])
            if operated(old_network.graph, surgery) != network.graph:  # else compiled code would read other weights
                raise ValueError
        elif typed:
            weights = weights_of(typed[1])
        for weight in weights:
            offset(network, weight)  # raises ValueError where it does not fit
        now = network, recipe, data, old_network, old_recipe
        yield RunChange(int(step), float(epochs_done), *now, weights, edit, surgery)


def _read_points(
    arrays: Arrays, documents: Sequence[tuple[Network, Recipe]], rows: Sequence[Prepared]
) -> Iterator[Waypoint]:
    group = 0
    while f"{PAST}.{group}.weights" in arrays:
        name = f"{PAST}.{group}"
        count = len(arrays[f"{name}.rows"])
        former = {f"{name}.schedule_start": np.zeros(count)}  # an older program did not write it
        columns = {field: {**former, **arrays}[f"{name}.{field}"] for field in NUMBERS}
        counters = np.zeros(count, engine_step.COUNTERS)
        for field in counters.dtype.names or ():
            if f"{name}.counters.{field}" in arrays:  # an older program did not write all
                columns[f"counters.{field}"] = counters[field] = arrays[f"{name}.counters.{field}"]
        stacks = [arrays[f"{name}.{part}"] for part in ("weights", "buffers", "moments", "best")]
        sizes = {len(array) for array in (*columns.values(), *stacks)}
        if sizes != {count} or any(columns[field].dtype != kind for field, kind in NUMBERS.items()):
            raise ValueError
        for n in range(count):
            version, document = int(columns["rows"][n]), int(columns["document"][n])
            if version < 0 or document < 0:
                raise IndexError
            (network, recipe), data = documents[document], rows[version]
            weights, buffers, moments, best = (stack[n] for stack in stacks)
            begun = columns["schedule_start"][n].item()
            checkpoint = Checkpoint(State(weights, buffers), moments, counters[n : n + 1].copy(), best, begun)
            checkpoint.check(len(data.train))
            _check_shapes(checkpoint, network, recipe, data)
            rest = (columns[field][n].item() for field in KEPT)
            yield Waypoint(checkpoint, data, network, recipe, *rest)
        group += 1


def _check_shapes(checkpoint: Checkpoint, network: Network, recipe: Recipe, data: Prepared) -> None:
    """Raise ValueError where a checkpoint is not one of this network: compiled code would not notice."""
    lowered, room = network.lowered, capacity(network, recipe, len(data.train), 1)
    size = lowered.weights
    best = size + lowered.buffers if room.keep_best else 0
    wanted = ((size,), (lowered.buffers,), (room.moments, size), (best,))
    arrays = (*checkpoint.state, checkpoint.moments, checkpoint.best)
    if tuple(array.shape for array in arrays) != wanted or any(array.dtype != np.float32 for array in arrays):
        raise ValueError
