"""Evaluates weights that were loaded from a file, for which no run has reported metrics."""

from concurrent.futures import Future

from PySide6.QtCore import QObject, Signal

from core.data import Prepared
from core.network import Network, State
from core.training import Evaluation, Snapshot
from core.training.evaluation import Evaluator
from designer.background.tasks import BackgroundTasks


class BackgroundEvaluator(QObject):
    """Evaluates one state at a time in the background. `ready` is emitted once its evaluation is known."""

    ready = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = BackgroundTasks("metrics", self)
        self._requested: State | None = None
        self._evaluation: Evaluation | None = None

    def evaluation(self, network: Network, snapshot: Snapshot, data: Prepared) -> Evaluation | None:
        """The evaluation of this snapshot. None while it is being computed, which the first call starts."""
        if self._requested is not snapshot.state:
            self._requested, self._evaluation = snapshot.state, None
            self._tasks.run(self._on_evaluated, _evaluate, network, snapshot, data)
        return self._evaluation

    def close(self) -> None:
        self._tasks.close()

    def _on_evaluated(self, future: "Future[tuple[Snapshot, Evaluation | None]]") -> None:
        if future.exception() is None and future.result()[0].state is self._requested:
            self._evaluation = future.result()[1]
            self.ready.emit()


def _evaluate(network: Network, snapshot: Snapshot, data: Prepared) -> tuple[Snapshot, Evaluation | None]:
    evaluator = Evaluator(data, data.x(data.train), data.x(data.validation))
    return snapshot, evaluator.measure(network, snapshot.state, snapshot.step, float(snapshot.epoch))
