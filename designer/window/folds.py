"""Connects the boxes of folds with their training, and with the run of the window."""

from PySide6.QtCore import QObject

from core.data.splits import KFold
from core.messages import message
from core.project.edits import change_data
from core.project.edits.runs import label_run
from core.project.folds import FoldRun
from core.training.saved_run import save_run
from designer.document.changes import Change
from designer.panels.folds_box import FoldsBox
from designer.store import Store
from designer.style.language import tr
from designer.training.folding import Folding
from designer.training.loader import Loader
from designer.training.session import Session


class Folds(QObject):
    """All boxes show the same. Keeping a model is an edit of the fold that validates, and a run of its own."""

    def __init__(self, store: Store, loader: Loader, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._loader, self._session = store, loader, session
        self._boxes: list[FoldsBox] = []
        self.folding = self._watched(Folding(self))
        store.changed.connect(self._on_changed)
        store.opened.connect(lambda: self.folding.forget())

    def take_over(self, other: "Folds") -> None:
        """Go on with the folds of another window."""
        self.folding, other.folding = self._watched(other.folding.hand_over(self)), self.folding
        self._show()

    def _watched(self, folding: Folding) -> Folding:
        folding.changed.connect(self._show)
        return folding

    def add(self, box: FoldsBox) -> None:
        """Show the folds in this box, too."""
        self._boxes.append(box)
        box.wanted.connect(self._start)
        box.stopped.connect(lambda: self.folding.stop())
        box.kept.connect(self._keep)
        self._show()

    def _start(self) -> None:
        project, prepared = self._store.newest, self._loader.prepared
        if isinstance(project.data.split, KFold) and prepared is not None:
            self.folding.start(project, project.data.split.folds, prepared.loaded)

    def _keep(self, fold: int) -> None:
        found = next((run for run in self.folding.runs if run.fold == fold), None)
        if found is None or not self.folding.fits(self._store.newest):
            return
        snapshot = found.end.snapshot
        saved = save_run(found.checkpoint, snapshot, found.history, found.network, found.data, found.project.recipe)
        self._session.show_trained(snapshot.state, found.network, saved, lambda: self._choose(found))

    def _choose(self, found: FoldRun) -> None:
        """Make the project that of a fold, whose run gets its name."""
        after = change_data(self._store.newest, split=found.project.data.split)
        number = self._session.next_number if self._session.snapshot is not None else self._session.number
        after = label_run(after, number, name=tr("Fold {fold}", fold=found.fold))
        self._store.edit_newest(message("Keep the model of fold {fold}", fold=found.fold), after)

    def _on_changed(self, change: Change) -> None:
        if change.data or change.network or change.recipe:
            self._show()

    def _show(self) -> None:
        folding, project = self.folding, self._store.newest
        for box in self._boxes:
            box.show_split(project.data.split)
            box.show_runs(folding.runs, folding.working, folding.share, folding.problem, folding.fits(project))
