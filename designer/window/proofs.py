"""Connects the cards of diagnoses with the proof of their remedies."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject

from core.diagnoses import Diagnosis
from core.network.fixes import Fix
from core.project.comparing import Trial
from core.project.edits import EditError, fixes
from core.training.comparison import Comparison
from designer.panels.diagnoses import DiagnosisCard, DiagnosisList
from designer.panels.proof import ProofBox, ProofCalls
from designer.store import Store
from designer.style.language import tr
from designer.training.moments import Moments
from designer.training.proving import Proving
from designer.training.session import Session


class Proofs(QObject):
    """A diagnosis may be shown in several lists of cards; its proof is shown in all of them.

    What its cards were called with is stored for cards that are made later, until the run starts over.
    """

    def __init__(
        self, store: Store, session: Session, moments: Moments, lists: Sequence[DiagnosisList], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._store, self._session, self._lists = store, session, lists
        self._calls: dict[str, ProofCalls] = {}  # by the kind of diagnosis
        self.proving = self._watched(Proving(self))
        for cards in lists:
            cards.proof_wanted.connect(self._prove)
            cards.proof_stopped.connect(self.stop)
            cards.made.connect(self._on_made)
        store.opened.connect(lambda: self.proving.stop())
        moments.restarted.connect(self._calls.clear)

    def stop(self) -> None:
        """End the proof that is made, and say so."""
        kind = self.proving.kind
        self.proving.stop()
        self._call(kind, ProofBox.fail, tr("The proof was stopped."))

    def take_over(self, other: "Proofs") -> None:
        """Show what another one shows, and go on with the proof that is being made there."""
        self.proving, other.proving = self._watched(other.proving.hand_over(self)), self.proving
        self._calls = {kind: calls.in_this_language() for kind, calls in other._calls.items()}
        for kind, calls in self._calls.items():
            for box in self._boxes(kind):
                calls.show_on(box)

    def _watched(self, proving: Proving) -> Proving:
        proving.started.connect(self._on_started)
        proving.found.connect(self._on_found)
        proving.proved.connect(self._on_proved)
        proving.failed.connect(self._on_failed)
        return proving

    def _prove(self, diagnosis: Diagnosis, fix: Fix) -> None:
        project = self._store.project
        try:
            title, with_it = tr(fixes.title(project, fix)), fixes.apply(project, fix)
        except EditError as error:
            self._store.refuse(tr(str(error)))
            return
        if self.proving.kind:
            self.stop()
        self._calls.pop(diagnosis.kind, None)
        self._call(diagnosis.kind, ProofBox.begin, title)
        timeline = self._session.timeline if not self._session.stale else None
        self.proving.prove(diagnosis.kind, project, with_it, timeline, diagnosis.since)

    def _on_started(self, kind: str, seconds: float, pairs: int, step: int) -> None:
        self._call(kind, ProofBox.start, seconds, pairs, step)

    def _on_found(self, kind: str, trial: Trial) -> None:
        self._call(kind, ProofBox.add, trial)

    def _on_proved(self, kind: str, found: Comparison, measured: str) -> None:
        self._call(kind, ProofBox.finish, found, measured)

    def _on_failed(self, kind: str, reason: str) -> None:
        self._call(kind, ProofBox.fail, reason)

    def _call(self, kind: str, method: Callable[..., None], *given: object) -> None:
        self._calls.setdefault(kind, ProofCalls()).call(self._boxes(kind), method, *given)

    def _on_made(self, card: DiagnosisCard) -> None:
        if calls := self._calls.get(card.kind):
            calls.show_on(card.proof)

    def _boxes(self, kind: str) -> Iterator[ProofBox]:
        for cards in self._lists:
            if (box := cards.proof_of(kind)) is not None:
                yield box
