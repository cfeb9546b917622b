"""What is seen to be wrong in the run: the diagnoses that nobody has dismissed."""

from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtCore import QObject, Signal

from core.diagnoses import COMPUTATIONS, Diagnosis, diagnose
from core.moments import Computation, Moment, missing_evaluation
from designer.training.moments import Moments


class Seen(QObject):
    """Looks at the newest moment in turn with everything that is drawn.

    A diagnosis stays until it is dismissed or overtaken: by what the run does next, or by another run. One that was
    dismissed does not come back in the same run.
    """

    milliseconds: ClassVar[int] = 500

    changed = Signal()

    def __init__(self, moments: Moments, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._moments = moments
        self._found: tuple[Diagnosis, ...] = ()
        self._newest: tuple[Diagnosis, ...] = ()  # found in the newest moment, whichever is shown
        self._dismissed: set[str] = set()
        self.diagnoses: tuple[Diagnosis, ...] = ()
        moments.restarted.connect(self._forget)

    @property
    def is_seen(self) -> bool:
        return True  # the status bar always tells of them

    @property
    def newest(self) -> tuple[Diagnosis, ...]:
        """What is wrong in the newest moment, while an earlier one may be shown."""
        return self._left(self._newest)

    def computations(self, moment: Moment) -> Sequence[Computation[Any]]:
        possible = (computation for computation in COMPUTATIONS if computation.is_possible(moment))
        return [*possible, *missing_evaluation(moment)]

    def show_moment(self, moment: Moment) -> None:
        """Look at a moment."""
        self._found = diagnose(moment)
        if not moment.looking_back:
            self._newest = self._found
        self._show()

    def look(self) -> None:
        """Look now, with what is computed so far, because a run has ended."""
        self.show_moment(self._moments.newest())

    def dismiss(self, kind: str) -> None:
        """Say no more about this in this run."""
        self._dismissed.add(kind)
        self._show()

    def take_over(self, other: "Seen") -> None:
        """Show what another one shows, without what was dismissed there."""
        self._dismissed, self._found, self._newest = other._dismissed, other._found, other._newest
        self._show()

    def _forget(self) -> None:
        self._dismissed.clear()
        self._found = self._newest = ()
        self._show()

    def _show(self) -> None:
        shown = self._left(self._found)
        if shown != self.diagnoses:
            self.diagnoses = shown
            self.changed.emit()

    def _left(self, found: tuple[Diagnosis, ...]) -> tuple[Diagnosis, ...]:
        return tuple(diagnosis for diagnosis in found if diagnosis.kind not in self._dismissed)
