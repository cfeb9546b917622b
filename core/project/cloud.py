"""A cloud of seeds: one project trained from several seeds, and how far the runs differ."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import isfinite
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data import Prepared
from core.messages import message
from core.messages.numbers import percent
from core.metrics import Report
from core.metrics.spread import Spread, spread_table, spreads
from core.network import Network, Predictor
from core.project.project import Project, prepared
from core.training.bands import band_of
from core.training.checkpoint import Checkpoint
from core.training.curves import Curve
from core.training.evaluation import report_with_loss
from core.training.events import Diverged, Finished
from core.training.forecast import measure
from core.training.history import History
from core.training.many import Outcome, RunEvent, Training, ends
from core.training.past import PastHistory
from core.training.threads import cores

FEWEST, MOST = 2, 1000  # seeds


@dataclass(frozen=True, eq=False)
class SeedRun:
    """A run from one seed, once it has ended. `reports` are the loss and all metrics by split; empty if it diverged.

    `classes` are those that it predicts for the validation rows, else the training rows, by number; None for a
    regression, and if it diverged.
    """

    seed: int
    end: Finished | Diverged
    reports: Mapping[str, Report]
    classes: NDArray[Any] | None
    history: History
    checkpoint: Checkpoint

    @property
    def past(self) -> PastHistory:
        """Its curves, as those of a moment."""
        return PastHistory(self.history, self.history.epochs_done)


@dataclass(frozen=True, eq=False)
class Cloud:
    """The runs of a project that have ended, by seed. What they say together counts those that did not diverge."""

    project: Project
    data: Prepared
    network: Network
    runs: tuple[SeedRun, ...]

    @property
    def finished(self) -> tuple[SeedRun, ...]:
        """The runs that did not diverge."""
        return tuple(run for run in self.runs if run.reports)

    @cached_property
    def spreads(self) -> dict[str, dict[str, Spread]]:
        """Mean, standard deviation, median and range of every figure by split; empty for fewer than two runs."""
        runs = self.finished
        if len(runs) < FEWEST:
            return {}
        return {split: spreads([run.reports[split] for run in runs]) for split in runs[0].reports}

    def band(self, curve_of: Callable[[PastHistory], Curve]) -> Curve:
        """The mean of a curve of all runs with the mean ± one standard deviation; empty for fewer than three runs."""
        return band_of([curve_of(run.past) for run in self.finished])

    @cached_property
    def disagreement(self) -> float:
        """The share of the validation rows, else training rows, for which not all runs predict the same class.

        NaN for a regression, and for fewer than two runs.
        """
        said = [run.classes for run in self.finished if run.classes is not None]
        if len(said) < FEWEST:
            return float("nan")
        return float(np.mean(np.any(np.stack(said) != said[0], axis=0)))

    def table(self) -> str:
        """A line for every figure of every split, and how far the runs disagree, for a terminal."""
        finished, count = self.finished, len(self.runs)
        diverged = count - len(finished)
        if len(finished) < FEWEST:
            return f"{diverged} of {count} runs diverged, so nothing can be said of a spread."
        lines = [spread_table({split: [run.reports[split] for run in finished] for split in self.spreads})]
        lines.append(f"{len(finished)} of {count} seeds; {diverged} diverged.")
        if isfinite(self.disagreement):
            rows = "validation" if len(self.data.validation) else "training"
            lines.append(f"Not all predict the same class for {percent(self.disagreement)} of the {rows} rows.")
        return "\n".join(lines)


class Seeds:
    """The runs of a project from `count` seeds: that of its recipe and the next ones.

    The seed makes the first weights, the order of the batches and dropout. The rows and their parts stay the same.
    Raises DataError and NetworkError where the project cannot be trained, and ValueError for other counts.
    """

    def __init__(self, project: Project, count: int, made: tuple[Prepared, Network] | None = None) -> None:
        if not FEWEST <= count <= MOST:
            raise ValueError(
                message("There must be {low} to {high:seed|seeds}, not {count}.", low=FEWEST, high=MOST, count=count)
            )
        self.project = project
        self.seeds = project.recipe.seeds(count)
        self.data, self.network = made or prepared(project)
        self._predictor = Predictor(self.network)

    def seconds(self) -> float:
        """How long all take on this computer, measured by training for a moment."""
        recipe, most = self.project.recipe, min(cores(), len(self.seeds))
        return measure(self.network, self.data, recipe, threads=1).seconds * recipe.epochs * len(self.seeds) / most

    def run(
        self, stopped: Callable[[], bool] = lambda: False, progress: Callable[[RunEvent], object] = lambda event: None
    ) -> Iterator[SeedRun]:
        """Train all, and yield each run as it ends, in any order; none once it is `stopped`."""
        recipe = self.project.recipe
        trainings = [Training(self.network, self.data, recipe.change(seed=seed)) for seed in self.seeds]
        for number, outcome in ends(trainings, progress, stopped):
            if stopped():
                return
            yield self._ended(self.seeds[number], outcome)

    def cloud(self, runs: Sequence[SeedRun]) -> Cloud:
        """What some of the runs say together."""
        return Cloud(self.project, self.data, self.network, tuple(sorted(runs, key=lambda run: run.seed)))

    def _ended(self, seed: int, outcome: Outcome) -> SeedRun:
        end, reports, classes = outcome.last, dict[str, Report](), None
        assert end is not None
        assert outcome.checkpoint is not None
        if isinstance(end, Finished):
            parts = {"train": self.data.train, "validation": self.data.validation}
            reports = {
                split: report_with_loss(self.network, end.snapshot.state, self.data, rows)
                for split, rows in parts.items()
                if len(rows)
            }
            if self.data.dataset.classes:
                rows = self.data.validation if len(self.data.validation) else self.data.train
                numbers = self._predictor.predict(end.snapshot.state, self.data.x(rows))
                smallest = np.min_scalar_type(len(self.data.dataset.classes))
                classes = self.network.loss.predicted(numbers).astype(smallest)
        return SeedRun(seed, end, reports, classes, outcome.history, outcome.checkpoint)


def seeded(project: Project, run: SeedRun) -> Project:
    """The project whose run is the one from this seed."""
    return replace(project, recipe=project.recipe.change(seed=run.seed))
