"""Connects the box of seeds with the training of a cloud, and the cloud with what is drawn."""

from PySide6.QtCore import QObject

from core.project.cloud import Cloud
from core.training.saved_run import save_run
from designer.document.changes import Change
from designer.panels.seeds_box import SeedsBox
from designer.store import Store
from designer.style.language import tr
from designer.training.loader import Loader
from designer.training.moments import Moments
from designer.training.seeding import Seeding
from designer.training.session import Session


class Clouds(QObject):
    """Views draw the cloud as long as it is that of the project.

    Where the project has no run yet, the run from the seed of its recipe, which Train would make, becomes its run.
    """

    def __init__(
        self, store: Store, loader: Loader, session: Session, moments: Moments, box: SeedsBox, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._store, self._loader, self._session, self._moments, self._box = store, loader, session, moments, box
        self.seeding = self._watched(Seeding(self))
        moments.cloud = self.cloud
        box.wanted.connect(self.start)
        box.stopped.connect(lambda: self.seeding.stop())
        store.changed.connect(self._on_changed)
        store.opened.connect(lambda: self.seeding.forget())

    def take_over(self, other: "Clouds") -> None:
        """Go on with the runs of another window."""
        self.seeding, other.seeding = self._watched(other.seeding.hand_over(self)), self.seeding
        self._show()
        self._moments.changed.emit()

    def _watched(self, seeding: Seeding) -> Seeding:
        seeding.changed.connect(self._show)
        seeding.arrived.connect(self._moments.changed)
        seeding.done.connect(self._on_done)
        return seeding

    def cloud(self) -> Cloud | None:
        """The runs that have ended, if they are those of the project."""
        return self.seeding.cloud if self.seeding.fits(self._store.newest) else None

    def start(self, count: int = 0) -> None:
        """Train the project from so many seeds; without a number from as many as the box says."""
        if self._loader.prepared is None:
            self._store.refuse(tr("Choose a data set first."))
            return
        self.seeding.start(self._store.newest, count or self._box.chosen, self._loader.prepared)

    def _on_done(self) -> None:
        cloud = self.cloud()
        if cloud is None or self._session.snapshot is not None or not (runs := cloud.finished):
            return
        run = runs[0]
        if run.seed != cloud.project.recipe.seed:
            return
        snapshot = run.end.snapshot
        saved = save_run(run.checkpoint, snapshot, run.history, cloud.network, cloud.data, cloud.project.recipe)
        self._session.show_trained(snapshot.state, cloud.network, saved, lambda: None)

    def _on_changed(self, change: Change) -> None:
        if change.data or change.network or change.recipe:
            self._show()
            if self.seeding.cloud is not None:  # it is drawn only while it is that of the project
                self._moments.changed.emit()

    def _show(self) -> None:
        made, project = self.seeding, self._store.newest
        fits = made.fits(project)
        self._box.show_cloud(made.cloud, made.count, made.working, made.seconds, made.share, made.problem, fits)
