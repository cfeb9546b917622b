"""Whether one project learns better than another: both are trained from the same seeds, pair by pair."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.data import DataError, Prepared
from core.losses import Loss
from core.messages import Message, message
from core.network import Network, Predictor, State
from core.project.project import Project, prepared
from core.training.evaluation import report
from core.training.events import Diverged, Finished
from core.training.forecast import measure
from core.training.many import RunEvent, Training, train_many
from core.training.threads import cores
from core.training.timeline import Past

LOSS, ERROR, UNEXPLAINED = "loss", "error", "unexplained"
LOOKED_AT = 1000  # rows that must be prepared alike


@dataclass(frozen=True)
class Trial:
    """A run that has ended: which project it trained, from which seed, and its figure. Lower is better; ∞ diverged."""

    project: int
    seed: int
    figure: float


class Trials:
    """The runs that compare some projects, all from the same seeds and for as many steps as the first one's recipe.

    Where a `past` step of a run is given and all projects can go on from it, they do, for the steps that the recipe has
    left; each seed is then another order of the batches. Otherwise `past` is None, and each seed is another start.
    Projects of one loss are compared by their loss; others by the share of wrong rows, or of the variance that is not
    explained. Raises DataError and NetworkError where one cannot be trained, and DataError where they learn or are
    measured on other rows than the first.
    """

    def __init__(self, projects: Sequence[Project], seeds: int, past: Past | None = None) -> None:
        first = projects[0]
        self.seeds = first.recipe.seeds(seeds)
        self._made: list[tuple[Prepared, Network]] = [prepared(project) for project in projects]
        self._projects = projects
        spec = self._made[0][1].spec
        if not all(same_rows(self._made[0][0], data) for data, _ in self._made):
            raise DataError(
                message("The projects have different rows, so it would not be known what makes a difference.")
            )
        self.past = past if past is not None and self._go_on_from(past) else None
        done = self.past.epochs_done if self.past is not None else 0.0
        self.steps = round(max(first.recipe.epochs - done, 1) * _steps_per_epoch(first, self._made[0][0]))
        alike = len({_scale(project, data) for project, (data, _) in zip(projects, self._made, strict=True)}) == 1
        self._by = LOSS if alike else ERROR if spec.classes else UNEXPLAINED
        self.has_validation = all(len(data.validation) for data, _ in self._made)

    @property
    def measured(self) -> Message:
        """What is compared."""
        rows = message("validation rows") if self.has_validation else message("training rows")
        if self._by == LOSS:
            return message("loss on the {rows}", rows=rows)
        if self._by == ERROR:
            return message("share of the {rows} that are wrong", rows=rows)
        return message("1 − R² on the {rows}", rows=rows)

    def seconds(self) -> float:
        """How long all take on this computer, measured by training each for a moment."""
        each = 0.0
        for training in self._trainings(self.seeds[:1]):
            network, recipe = training.change or (training.network, training.recipe)
            each += measure(network, training.data, recipe, threads=1).seconds * (training.epochs - self._epochs_done)
        return each * len(self.seeds) / min(cores(), len(self.seeds) * len(self._projects))

    def shorten(self, seconds: float) -> float:
        """Train fewer steps where all would take longer than `seconds`. Returns the seconds that they take then."""
        needed = self.seconds()
        if needed > seconds:
            self.steps = max(1, int(self.steps * seconds / needed))
        return min(needed, seconds)

    def run(self, stopped: Callable[[], bool] = lambda: False) -> Iterator[Trial]:
        """Train all, and yield each run as it ends, in any order. Pairs of one seed are trained one after the other."""
        count = len(self._projects)
        for event in train_many(self._trainings(self.seeds), stopped):
            if stopped():
                return
            if isinstance(event.event, (Finished, Diverged)):
                yield Trial(event.number % count, self.seeds[event.number // count], self._figure(event))

    def _trainings(self, seeds: Sequence[int]) -> list[Training]:
        found = []
        for seed in seeds:
            for project, (data, network) in zip(self._projects, self._made, strict=True):
                epochs = self._epochs_done + max(1, round(self.steps / _steps_per_epoch(project, data)))
                recipe, past = project.recipe.change(seed=seed), self.past
                if past is None:
                    found.append(Training(network, data, recipe, epochs=epochs))
                    continue
                before = past.network, past.data, past.recipe.change(seed=seed)
                found.append(Training(*before, past.checkpoint, epochs, (network, recipe)))
        return found

    @property
    def _epochs_done(self) -> int:
        return self.past.snapshot.epoch if self.past is not None else 0

    def _go_on_from(self, past: Past) -> bool:
        """Whether all can go on from a past step: with its weights and rows, and what it has from its start."""
        return all(
            network.weights == past.network.weights
            and project.recipe.class_weights == past.recipe.class_weights
            and same_rows(data, past.data)
            and _alike(data, past.data)
            for project, (data, network) in zip(self._projects, self._made, strict=True)
        )

    def _figure(self, event: RunEvent) -> float:
        if not isinstance(event.event, Finished):
            return float("inf")
        data, network = self._made[event.number % len(self._made)]
        rows = data.validation if self.has_validation else data.train
        state = event.event.snapshot.state
        data = self.past.data if self.past is not None else data
        if self._by == LOSS:
            return _loss(network, state, data, rows)
        found = report(network, data, rows, Predictor(network).predict(state, data.x(rows)))
        return 1 - found["accuracy"] if self._by == ERROR else 1 - found["r2"]


def same_rows(data: Prepared, other: Prepared) -> bool:
    """Whether both have the same rows in the same parts, however these are prepared."""
    print_of = data.preparation.fingerprint
    if print_of != other.preparation.fingerprint:
        return False
    if not print_of.columns and not np.array_equal(data.dataset.x, other.dataset.x):  # rows that are no table
        return False
    parts = (data.train, other.train), (data.validation, other.validation)
    return all(np.array_equal(ours, theirs) for ours, theirs in parts)


def _alike(data: Prepared, other: Prepared) -> bool:
    """Whether rows and targets are prepared alike, judged by the first training rows."""
    rows = data.train[:LOOKED_AT]
    scales = data.preparation.target_scale, other.preparation.target_scale
    return np.array_equal(*scales) and np.array_equal(data.x(rows), other.x(rows))


def figures(trials: Sequence[Trial], projects: int, seeds: Sequence[int]) -> NDArray[np.float64]:
    """The figures of finished trials, float64 (projects, seeds). Raises ValueError where one is missing."""
    known = {(trial.project, trial.seed): trial.figure for trial in trials}
    if len(known) != projects * len(seeds):
        raise ValueError(message("The comparison was stopped before all of its runs had ended."))
    return np.array([[known[project, seed] for seed in seeds] for project in range(projects)])


def _loss(network: Network, state: State, data: Prepared, rows: NDArray[np.int64]) -> float:
    units = network.lowered.output[1]
    return Predictor(network).evaluate(state, data.x(rows), data.targets(rows, units))[0]


def _steps_per_epoch(project: Project, data: Prepared) -> int:
    return -(-len(data.train) // project.recipe.rows(len(data.train)))


def _scale(project: Project, data: Prepared) -> tuple[Loss, object]:
    """What makes two losses comparable: the loss itself, and the scale of the targets."""
    return project.recipe.optimizer.loss or project.recipe.loss, data.preparation.target_scale.tobytes()
