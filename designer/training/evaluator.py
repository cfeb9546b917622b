"""Measures weights that came with a file, which no run has measured, off the window's thread."""

from concurrent.futures import Future

from PySide6.QtCore import QObject, Signal

from core.data import Prepared
from core.network import Network, State
from core.training import Evaluation, Snapshot
from core.training.evaluation import Evaluator
from designer.background.tasks import BackgroundTasks


class Measurer(QObject):
    """Ask for the reports on a state; `ready` says that they are there."""

    ready = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._errands = BackgroundTasks("metrics", self)
        self._asked: State | None = None
        self._reports: Evaluation | None = None

    def reports(self, network: Network, snapshot: Snapshot, data: Prepared) -> Evaluation | None:
        """Those on this snapshot where they are known; else they are asked for."""
        if self._asked is not snapshot.state:
            self._asked, self._reports = snapshot.state, None
            self._errands.run(self._on_done, _measured, network, snapshot, data)
        return self._reports

    def close(self) -> None:
        self._errands.close()

    def _on_done(self, future: "Future[tuple[Snapshot, Evaluation | None]]") -> None:
        if future.exception() is None and future.result()[0].state is self._asked:
            self._reports = future.result()[1]
            self.ready.emit()


def _measured(network: Network, snapshot: Snapshot, data: Prepared) -> tuple[Snapshot, Evaluation | None]:
    evaluator = Evaluator(data, data.x(data.train), data.x(data.validation))
    return snapshot, evaluator.evaluate(network, snapshot.state, snapshot.step, float(snapshot.epoch))
