"""Taking what was learned away, to a file that other programs read."""

from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.formats import FORMATS, FormatError, TrainedNetwork, export
from designer.background.tasks import BackgroundTasks
from designer.files.dialogs import ask_where
from designer.store import Store
from designer.style.language import tr
from designer.training.session import Session
from designer.widgets import folders


class Exports(QObject):
    """Asks where, writes off the window's thread, and tells what was checked."""

    said = Signal(str)  # what went wrong
    done = Signal(str)  # what was done
    working = Signal(str)  # what is being done, and then an empty text

    def __init__(self, store: Store, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._store, self._session, self._window = store, session, window
        self._errands = BackgroundTasks("exports", self)

    def ask(self) -> None:
        """Export what was learned to a file that the person names."""
        if not self._session.snapshot or not self._session.network:
            self.said.emit(tr("There are no weights yet. Train the network first, then export it."))
            return
        suggested = folders.of(self._store) / f"{folders.stem(self._store).lower()}{FORMATS[0].suffix}"
        dialog = ask_where(self._window, tr("Export the weights"), suggested)
        by_filter = {f"{tr(each.title)} (*{each.suffix})": each for each in FORMATS}
        dialog.setNameFilters(list(by_filter))
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(by_filter[chosen].suffix[1:]))
        dialog.fileSelected.connect(lambda name: self.export(Path(name)))
        dialog.open()

    def export(self, path: Path) -> None:
        """Export what was learned."""
        session = self._session
        if session.snapshot is None or session.network is None or session.data is None:
            return
        trained = TrainedNetwork(session.network, session.snapshot.state, session.data, self._store.project.title)
        self.working.emit(tr("Exporting {name}…", name=path.name))
        self._errands.run(self._on_exported, export, path, trained)

    def close(self) -> None:
        """Take nothing more to do."""
        self._errands.close()

    def _on_exported(self, future: "Future[str]") -> None:
        self.working.emit("")
        if isinstance(error := future.exception(), FormatError):
            self.said.emit(tr(str(error)))
        else:
            self.done.emit(tr("Exported {what}", what=future.result()))
