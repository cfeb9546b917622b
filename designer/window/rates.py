"""Connects the box of the range test with the run at the step that is shown, and with the recipe."""

from PySide6.QtCore import QObject

from core.messages import message
from core.project.edits import change_recipe
from designer.document.changes import Change
from designer.panels.range_box import RangeBox
from designer.store import Store
from designer.style.language import tr
from designer.training.moments import Moments
from designer.training.range_testing import RangeTesting


class Rates(QObject):
    """A test begins at the checkpoint of the step that is shown, or at new weights where there is no run."""

    def __init__(self, store: Store, moments: Moments, box: RangeBox, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._moments, self._box = store, moments, box
        self.testing = self._watched(RangeTesting(self))
        box.wanted.connect(self.start)
        box.stopped.connect(lambda: self.testing.stop())
        box.rate_wanted.connect(self._take)
        store.changed.connect(self._on_changed)
        store.opened.connect(lambda: self.testing.forget())
        moments.restarted.connect(lambda: self.testing.forget())
        self._show()

    def take_over(self, other: "Rates") -> None:
        """Go on with the test of another window."""
        self.testing, other.testing = self._watched(other.testing.hand_over(self)), self.testing
        self._show()

    def _watched(self, testing: RangeTesting) -> RangeTesting:
        testing.changed.connect(self._show)
        return testing

    def start(self) -> None:
        """Test the rates from the step that is shown."""
        moment = self._moments.now()
        if moment.data is None:
            self._store.refuse(tr("Choose a data set first."))
        elif moment.is_trained and not moment.stale:
            at = self._moments.optimizing()
            assert moment.snapshot is not None
            start = at.checkpoint if at.checkpoint is not None else moment.snapshot.state
            self.testing.start(moment.project, moment.data, moment.network, at.recipe, start, moment.step)
        else:
            self.testing.start(moment.project, moment.data, None, moment.project.recipe, None, 0)

    def _take(self, rate: float) -> None:
        project = self._store.newest
        after = change_recipe(project, optimizer=project.recipe.optimizer.change(learning_rate=rate))
        self._store.edit_newest(message("Take the learning rate of the range test"), after)

    def _on_changed(self, change: Change) -> None:
        if change.data or change.network or change.recipe:
            self._show()

    def _show(self) -> None:
        made, project = self.testing, self._store.newest
        rate = project.recipe.optimizer.learning_rate
        self._box.show_test(made.found, made.step, rate, made.working, made.problem, made.fits(project))
