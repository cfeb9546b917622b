"""Opening, saving and exporting, and the files that were open of late."""

from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, QSettings, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from core.data import DataError
from core.formats import FORMATS, SUFFIX, FormatError, Trained, export, read, write
from core.formats.project_file import Arrays
from core.network import NetworkError, State
from core.project import Project
from designer.store import Store
from designer.training.loader import Loader
from designer.training.session import Session

MOST_RECENT = 10
FILTER = f"Layerwright projects (*{SUFFIX} *.json)"


class Files(QObject):
    """Moves projects between the store and the disk. Says what went wrong; never raises."""

    said = Signal(str)  # what went wrong
    done = Signal(str)  # what was done
    dirty_changed = Signal()
    recent_changed = Signal()

    def __init__(self, store: Store, loader: Loader, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._store, self._loader, self._session, self._window = store, loader, session, window
        self._settings = QSettings()
        self._arrays: Arrays = {}  # weights that wait for their data
        self._saved: State | None = None  # what was learned when the project was last saved
        loader.ready.connect(self._on_data)
        store.undo_stack.cleanChanged.connect(lambda _: self.dirty_changed.emit())
        session.phase_changed.connect(self.dirty_changed)
        store.opened.connect(self.dirty_changed)

    @property
    def dirty(self) -> bool:
        """Whether closing now would lose something."""
        snapshot = self._session.snapshot
        learned = snapshot is not None and snapshot.step > 0 and snapshot.state is not self._saved
        return learned or not self._store.undo_stack.isClean()

    def recent(self) -> list[Path]:
        """The files that were open of late and are still there, the newest first."""
        kept = cast(list[str], self._settings.value("recent", [], list))
        return [path for path in map(Path, kept) if path.is_file()]

    def new(self) -> bool:
        """An empty project, once the open one is safe. Returns whether it was made."""
        return self.start(Project(title="Untitled"))

    def start(self, project: Project) -> bool:
        """Begin with a project that is no file yet."""
        if not self.may_leave():
            return False
        self._arrays = {}
        self._store.open(project, None)
        return True

    def ask_open(self) -> bool:
        name, _ = QFileDialog.getOpenFileName(self._window, "Open a project", self._folder(), FILTER)
        return bool(name) and self.open(Path(name))

    def open(self, path: Path) -> bool:
        """Open a file. Returns whether it could be."""
        if not self.may_leave():
            return False
        try:
            opened = read(path)
        except FormatError as error:
            self.said.emit(str(error))
            return False
        self._arrays = opened.arrays
        self._store.open(opened.project, path)
        self._on_data()  # where the data is the same as before, it is known already
        self._remember(path)
        return True

    def save(self) -> bool:
        """Save to the file that was opened, or ask for one. Returns whether all is safe."""
        return self._write(self._store.path) if self._store.path else self.save_as()

    def save_as(self) -> bool:
        title = self._store.project.title or "network"
        dialog = self._ask_where("Save the project", self._store.path or Path(self._folder()) / f"{title}{SUFFIX}")
        dialog.setNameFilter(FILTER)
        if not dialog.exec():
            return False
        path = Path(dialog.selectedFiles()[0])
        if path.suffix not in (SUFFIX, ".json"):
            self.said.emit(f"{path.name} was not saved: the name of a project ends in {SUFFIX} or .json.")
            return False
        return self._write(path)

    def ask_export(self) -> None:
        """Export what was learned to a file that the person names."""
        if not self._session.snapshot or not self._session.network:
            self.said.emit("There are no weights yet. Train the network first, then export it.")
            return
        title = self._store.project.title or "network"
        dialog = self._ask_where("Export the weights", Path(self._folder()) / f"{title.lower()}{FORMATS[0].suffix}")
        by_filter = {f"{each.title} (*{each.suffix})": each for each in FORMATS}
        dialog.setNameFilters(list(by_filter))
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(by_filter[chosen].suffix[1:]))
        dialog.fileSelected.connect(lambda name: self.export(Path(name)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _ask_where(self, caption: str, suggested: Path) -> QFileDialog:
        """A dialog that adds the suffix itself, so that it asks before it overwrites what it will really write."""
        dialog = QFileDialog(self._window, caption, str(suggested.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suggested.suffix[1:])
        dialog.selectFile(suggested.name)
        return dialog

    def export(self, path: Path) -> None:
        """Export what was learned."""
        session = self._session
        if session.snapshot is None or session.network is None or session.data is None:
            return
        trained = Trained(session.network, session.snapshot.state, session.data, self._store.project.title)
        try:
            self.done.emit(f"Exported {export(path, trained)}")
        except FormatError as error:
            self.said.emit(str(error))

    def may_leave(self) -> bool:
        """Ask once what to do with unsaved work. Returns whether the project may be left."""
        if not self.dirty:
            return True
        box = QMessageBox(self._window)
        box.setObjectName("unsaved")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(f"Save {self._store.project.title or 'the project'} before leaving it?")
        box.setInformativeText("What was changed or learned since it was last saved is lost otherwise.")
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        answer = box.exec()
        return answer == buttons.Discard or (answer == buttons.Save and self.save())

    def _write(self, path: Path) -> bool:
        session = self._session
        arrays, state = self._arrays, None
        if session.snapshot and session.network and not session.stale:
            state = session.snapshot.state
            arrays = session.network.arrays(state)
        try:
            write(path, self._store.project, arrays)
        except FormatError as error:
            self.said.emit(str(error))
            return False
        self._store.path = path
        self._store.undo_stack.setClean()
        self._remember(path)
        self.dirty_changed.emit()
        if session.stale:
            self.said.emit(f"Saved {path.name} without weights: the network has changed since they were trained.")
        elif arrays and path.suffix == ".json":
            self.said.emit(f"Saved {path.name} without weights. To keep them too, save as {SUFFIX}.")
        else:
            self._saved = state
        return True

    def _on_data(self) -> None:
        """Weights that came with the file can be shown once its data is known."""
        if not self._arrays or self._loader.prepared is None:
            return
        arrays, self._arrays = self._arrays, {}
        try:
            network = self._store.project.network(self._store.facts)
            self._session.adopt(network.state(arrays), network, self._loader.prepared)
        except (NetworkError, DataError, ValueError) as error:
            self.said.emit(f"The project was opened without its weights. {error}")

    def _remember(self, path: Path) -> None:
        kept = [path.absolute(), *(other for other in self.recent() if other != path.absolute())]
        self._settings.setValue("recent", [str(each) for each in kept[:MOST_RECENT]])
        self.recent_changed.emit()

    def _folder(self) -> str:
        """Where dialogs open: beside the project, or in the person's documents."""
        if self._store.path:
            return str(self._store.path.parent)
        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
