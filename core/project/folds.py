"""Cross-validation: one run for each fold, with a preparation and weights of its own, and what they say together."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from core.data import Dataset, Prepared, check_trainable, prepare
from core.data.memory import check_memory
from core.data.reading.table import Table
from core.data.splits import ByTime, KFold
from core.messages import message
from core.metrics import Report
from core.network import Network
from core.project.project import Project, data_spec
from core.training.checkpoint import Checkpoint
from core.training.evaluation import report_with_loss
from core.training.events import Diverged, Finished
from core.training.history import History
from core.training.many import Outcome, RunEvent, Training, ends
from core.training.run import Run


@dataclass(frozen=True, eq=False)
class FoldRun:
    """The run that validates on one fold, once it has ended.

    `report` holds the loss and all metrics on the rows of that fold; None where the run diverged. `run` goes on from
    `checkpoint`.
    """

    fold: int
    project: Project
    data: Prepared
    network: Network
    end: Finished | Diverged
    report: Report | None
    history: History
    checkpoint: Checkpoint

    @property
    def folds(self) -> int:
        """How many folds there are."""
        split = self.project.data.split
        assert isinstance(split, KFold)
        return split.folds

    def run(self) -> Run:
        """The run itself, to be saved or continued."""
        return Run(self.network, self.data, self.project.recipe, self.checkpoint)


class CrossValidation:
    """The runs of a project on `folds` folds of its rows, all with the seed of its recipe.

    `loaded` is its data, if that is loaded already. Raises DataError and NetworkError where a fold cannot be trained
    on.
    """

    def __init__(self, project: Project, folds: int, loaded: Dataset | Table | None = None) -> None:
        if loaded is None:
            loaded = project.data.source.load(project.data.seed)
            check_trainable(loaded, project.data.source)
        self.projects = [on_fold(project, folds, fold) for fold in range(1, folds + 1)]
        self._made = list[tuple[Prepared, Network]]()
        for one in self.projects:
            data = prepare(one.data, loaded)
            if not self._made:
                check_memory(
                    message("The data in {folds:fold|folds}", folds=folds), data.dataset.x.nbytes * (folds - 1)
                )
            self._made.append((data, one.network(data_spec(data.dataset))))

    @property
    def notes(self) -> tuple[str, ...]:
        """What was done to the data, as the notes of the first run say."""
        return self._made[0][0].dataset.notes

    def run(
        self, stopped: Callable[[], bool] = lambda: False, progress: Callable[[RunEvent], object] = lambda event: None
    ) -> Iterator[FoldRun]:
        """Train all, and yield each run as it ends, in any order; none once it is `stopped`."""
        trainings = [
            Training(network, data, one.recipe) for one, (data, network) in zip(self.projects, self._made, strict=True)
        ]
        for number, outcome in ends(trainings, progress, stopped):
            if stopped():
                return
            yield self._ended(number, outcome)

    def _ended(self, number: int, outcome: Outcome) -> FoldRun:
        (data, network), end, report = self._made[number], outcome.last, None
        assert end is not None
        assert outcome.checkpoint is not None
        if isinstance(end, Finished):
            report = report_with_loss(network, end.snapshot.state, data, data.validation)
        project = self.projects[number]
        return FoldRun(number + 1, project, data, network, end, report, outcome.history, outcome.checkpoint)


def on_fold(project: Project, folds: int, fold: int) -> Project:
    """The project whose run validates on one of the folds, from 1. A gap in time stays what it is."""
    split = project.data.split
    gap = split.gap if isinstance(split, (ByTime, KFold)) else 0.0
    return replace(project, data=project.data.change(split=KFold(folds=folds, fold=fold, gap=gap)))


def best(runs: Sequence[FoldRun]) -> FoldRun | None:
    """The run with the lowest loss on its fold; None where all diverged."""
    found = [(one.report["loss"], one.fold, one) for one in runs if one.report is not None]
    return min(found)[2] if found else None
