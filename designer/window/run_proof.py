"""Whether a pinned run is better than the one that is shown: both are trained from ten seeds, below the list."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.project import Project
from core.project.comparing import Trial
from core.project.edits.runs import as_in_run
from core.project.run_label import RunLabel
from core.training.comparison import Comparison
from designer.panels.boxes import button
from designer.panels.proof import ProofBox, ProofCalls
from designer.store import Store
from designer.style.language import tr
from designer.style.theme import Theme
from designer.training.moments import Moments
from designer.training.proving import Proving
from designer.training.session import Session
from designer.views.run_list import RunList
from designer.window.runs import Runs

KIND = "runs"  # of the proof


class RunProof(QObject):
    """The first pinned run, its network and recipe, against those of the run that is shown, on the rows of today."""

    def __init__(
        self,
        store: Store,
        session: Session,
        moments: Moments,
        runs: Runs,
        panel: RunList,
        theme: Theme,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._store, self._session, self._moments, self._runs, self._panel = store, session, moments, runs, panel
        self.proving = self._watched(Proving(self))
        self._calls = ProofCalls()
        self.button, self.box, part = button(""), ProofBox(theme), QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.button)
        column.addWidget(self.box)
        panel.add(part)
        self.button.clicked.connect(self.prove)
        self.box.stopped.connect(self.stop)
        panel.opened.connect(self._refresh)
        store.changed.connect(self._refresh)
        session.switched.connect(self._refresh)
        store.opened.connect(self._forget)
        self._refresh()

    @property
    def pinned(self) -> int | None:
        """The number of the first pinned run that is not shown and whose network is known; None without one."""
        labels = self._store.project.runs
        known = (
            number
            for number in sorted(self._session.runs)
            if (label := labels.get(number, RunLabel())).pinned and not label.deleted
        )
        return next(known, None)

    def prove(self) -> None:
        """Train both from ten seeds."""
        number, network = self.pinned, self._session.network
        if number is None or network is None:
            return
        run, project = self._session.runs[number], self._store.newest
        shown = as_in_run(project, network.graph, self._moments.optimizing().recipe)
        other: Project = as_in_run(project, run.target.network.graph, run.recipe)
        names = {"pinned": self._runs.name(number), "shown": self._runs.name(self._session.number)}
        self._calls = ProofCalls()
        self._show(ProofBox.begin, tr("{pinned} instead of {shown}", **names))
        self.proving.prove(KIND, shown, other)

    def stop(self) -> None:
        """End the proof, and say so."""
        self.proving.stop()
        self._show(ProofBox.fail, tr("The proof was stopped."))

    def take_over(self, other: "RunProof") -> None:
        """Show what another one shows, in the language of today, and go on with the proof that is made there."""
        self.proving, other.proving = self._watched(other.proving.hand_over(self)), self.proving
        self._calls = other._calls.in_this_language()
        self._calls.show_on(self.box)
        self._fit()

    def _watched(self, proving: Proving) -> Proving:
        proving.started.connect(self._on_started)
        proving.found.connect(self._on_found)
        proving.proved.connect(self._on_proved)
        proving.failed.connect(self._on_failed)
        return proving

    def _on_started(self, kind: str, seconds: float, pairs: int, step: int) -> None:
        self._show(ProofBox.start, seconds, pairs, step)

    def _on_failed(self, kind: str, reason: str) -> None:
        self._show(ProofBox.fail, reason)

    def _forget(self) -> None:
        self.proving.stop()
        self._calls = ProofCalls()
        self.box.hide()

    def _on_found(self, kind: str, trial: Trial) -> None:
        self._show(ProofBox.add, trial)

    def _on_proved(self, kind: str, found: Comparison, measured: str) -> None:
        self._show(ProofBox.finish, found, measured)

    def _show(self, method: Callable[..., None], *given: object) -> None:
        self._calls.call([self.box], method, *given)
        self._fit()

    def _fit(self) -> None:
        if self._panel.isVisible():  # it is laid out as it opens
            self._panel.adjustSize()

    def _refresh(self) -> None:
        number = self.pinned
        self.button.setVisible(number is not None and self._session.network is not None)
        if number is not None:
            names = {"pinned": self._runs.name(number), "shown": self._runs.name(self._session.number)}
            self.button.setText(tr("Is {pinned} better than {shown}?", **names))
            self.button.setToolTip(tr("Trains both from ten seeds at once, from their start."))
        self._fit()
