"""Exports trained weights to a file that other programs read."""

from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.formats import FORMATS, FormatError, TrainedNetwork, export
from designer.background.tasks import BackgroundTasks
from designer.files.dialogs import save_dialog
from designer.store import Store
from designer.style.language import tr
from designer.training.session import Session
from designer.widgets import folders


class Exports(QObject):
    """Asks where to export, writes in the background, and reports what was verified."""

    error = Signal(str)
    info = Signal(str)
    busy = Signal(str)  # what is being done; empty when it is done

    def __init__(self, store: Store, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._store, self._session, self._window = store, session, window
        self._tasks = BackgroundTasks("exports", self)

    def ask(self) -> None:
        """Ask for a file name, then export the weights to it."""
        if not self._session.snapshot or not self._session.network:
            self.error.emit(tr("There are no weights yet. Train the network first, then export it."))
            return
        suggested = folders.of(self._store) / f"{folders.stem(self._store).lower()}{FORMATS[0].suffix}"
        dialog = save_dialog(self._window, tr("Export the weights"), suggested)
        by_filter = {f"{tr(form.title)} (*{form.suffix})": form for form in FORMATS}
        dialog.setNameFilters(list(by_filter))
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(by_filter[chosen].suffix[1:]))
        dialog.fileSelected.connect(lambda name: self.export(Path(name)))
        dialog.open()

    def export(self, path: Path) -> None:
        """Export the weights to this file. Does nothing without weights."""
        session = self._session
        if session.snapshot is None or session.network is None or session.data is None:
            return
        preparation = session.data.preparation
        trained = TrainedNetwork(session.network, session.snapshot.state, preparation, self._store.project.title)
        self.busy.emit(tr("Exporting {name}…", name=path.name))
        self._tasks.run(self._on_exported, export, path, trained)

    def close(self) -> None:
        """Start no more exports."""
        self._tasks.close()

    def _on_exported(self, future: "Future[str]") -> None:
        self.busy.emit("")
        if isinstance(error := future.exception(), FormatError):
            self.error.emit(tr(str(error)))
        else:
            self.info.emit(tr("Exported {what}", what=future.result()))
