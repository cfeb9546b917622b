"""Tests learning rates from the step that is shown, in the background."""

from threading import Event

from PySide6.QtCore import QObject

from core.data import Prepared
from core.network import Network, State
from core.project import Project, data_spec
from core.training.checkpoint import Checkpoint
from core.training.range_test import RangeTest, range_test
from core.training.recipe import Recipe
from designer.style.language import tr
from designer.training.long_task import LongTask

Start = Checkpoint | State | None


class RangeTesting(LongTask):
    """One test at a time. The last one stays until another begins, or `forget`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__("rates", parent)
        self.found: RangeTest | None = None
        self.step = 0  # that it began from
        self.project: Project | None = None

    def start(
        self, project: Project, data: Prepared, network: Network | None, recipe: Recipe, start: Start, step: int
    ) -> None:
        """Test rates from a checkpoint or weights of a network; without one, from new weights of the project."""
        self.forget()
        self.step, self.project = step, project
        self._begin(_work, project, data, network, recipe, start)

    def forget(self) -> None:
        """Stop, and forget what was found."""
        self.found, self.problem = None, ""
        self.stop()

    def fits(self, project: Project) -> bool:
        """Whether what was found would be found with this project, at the same step."""
        return self.project is None or _tested(self.project) == _tested(project)

    def _failure(self, error: BaseException) -> str:
        return tr("The rates cannot be tested: {error}.", error=error)

    def _take(self, result: RangeTest | None) -> None:
        self.found = result


def _tested(project: Project) -> tuple[object, ...]:
    """All that a test depends on. The rate is what it varies, and it leaves out schedule, warm-up and stopping."""
    recipe = project.recipe
    optimizer = recipe.optimizer.change(learning_rate=0.0)
    return project.graph, project.data, recipe.loss, optimizer, recipe.batch, recipe.clipping, recipe.seed


def _work(
    stopped: Event, project: Project, data: Prepared, network: Network | None, recipe: Recipe, start: Start
) -> RangeTest | None:
    return range_test(network or project.network(data_spec(data.dataset)), data, recipe, start, stopped=stopped.is_set)
