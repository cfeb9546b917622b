"""Imports networks from files of other programs, or their weights alone, and shows what became of each part."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from core.data import Prepared
from core.formats import FormatError
from core.formats.imports import IMPORTS, imported
from core.formats.imports.imported import Imported
from core.formats.imports.into import Fitting, fitting
from core.formats.imports.weights import LayersMissingError, holds_weights
from core.messages import message
from core.network import NetworkError, State
from core.project import Project
from designer.background.tasks import BackgroundTasks
from designer.files.files import Files
from designer.files.import_sheet import ImportSheet
from designer.files.weights_sheet import WeightsSheet
from designer.store import Store
from designer.style.language import tr
from designer.training.loader import Loader
from designer.training.session import Session
from designer.widgets import folders


class Imports(QObject):
    """Asks for a file, reads and compares it in the background, and opens the network as a new project.

    The weights of a file may also go into the open network, as a run of their own.
    """

    error = Signal(str)
    info = Signal(str)
    choice = Signal(str, object)  # what can be done, and the buttons: dict of their texts and what they do
    busy = Signal(str)  # what is being done; empty when it is done

    def __init__(self, store: Store, files: Files, loader: Loader, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._store, self._files, self._window = store, files, window
        self._loader, self._session = loader, session
        self.tasks = BackgroundTasks("imports", self)
        self.sheet: ImportSheet | WeightsSheet | None = None  # that was shown last

    def ask(self) -> None:
        """Ask for a file, then import it."""
        patterns = " ".join(f"*{suffix}" for suffix in IMPORTS)
        kinds = tr("Networks of other programs ({patterns})", patterns=patterns)
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Import a network"), str(folders.of(self._store)), kinds)
        if name:
            folders.remember(name)
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Import the network of a file, once the open project is saved or discarded."""
        self.busy.emit(tr("Importing {name}, and comparing its predictions…", name=path.name))
        self.tasks.run(lambda future: self._on_imported(future, path), imported, path)

    def ask_weights(self) -> None:
        """Ask for a file, then show how its weights fit the open network."""
        patterns = " ".join(f"*{suffix}" for suffix in IMPORTS if suffix != ".json")
        kinds = tr("Weights ({patterns})", patterns=patterns)
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Import weights"), str(folders.of(self._store)), kinds)
        if name:
            folders.remember(name)
            self.open_weights(Path(name))

    def open_weights(self, path: Path) -> None:
        """Show how the weights of a file fit the open network. Nothing changes before the person wants it."""
        prepared = self._loader.prepared
        if prepared is None:
            self.error.emit(
                tr("{file}: weights need a network whose data has been read. Open its data first.", file=path.name)
            )
            return
        self.busy.emit(tr("Reading the weights of {name}…", name=path.name))
        project = self._store.newest
        self.tasks.run(lambda future: self._on_fitted(future, project), _fitted, path, project, prepared)

    def drop(self, path: Path) -> None:
        """Ask what a file that was dropped on the canvas is for: its weights, or a new project."""
        if self._loader.prepared is None:
            self.open(path)
            return
        text = tr("Use the weights of {file} in this network, or open it as a new project?", file=path.name)
        weights, network = tr("Use its weights"), tr("Open it")
        self.choice.emit(text, {weights: partial(self.open_weights, path), network: partial(self.open, path)})

    def drop_arrays(self, path: Path, otherwise: Callable[[Path], object]) -> None:
        """Use a .npz file that was dropped on the canvas: weights by the names of its arrays, else data."""

        def decide(future: "Future[bool]") -> None:
            (self.open_weights if future.result() else otherwise)(path)

        self.tasks.run(decide, holds_weights, path)

    def close(self) -> None:
        """Start no more imports."""
        self.tasks.close()

    def _on_imported(self, future: "Future[Imported]", path: Path) -> None:
        self.busy.emit("")
        error = future.exception()
        if isinstance(error, LayersMissingError) and self._loader.prepared is not None:
            self.open_weights(path)
            return
        if isinstance(error, FormatError):
            self.error.emit(tr(str(error)))
            return
        found = future.result()
        if found.project is None:
            self._show(found)
        else:
            self._files.show_imported(found.file(), lambda: self._show(found))

    def _show(self, found: Imported) -> None:
        self._present(ImportSheet(found, self._window))

    def _on_fitted(self, future: "Future[tuple[Fitting, State | None, Prepared]]", project: Project) -> None:
        self.busy.emit("")
        if isinstance(error := future.exception(), FormatError):
            self.error.emit(tr(str(error)))
            return
        found, state, data = future.result()
        has_run = self._session.snapshot is not None and self._session.snapshot.step > 0
        self._present(WeightsSheet(found, lambda: self._use(found, state, data, project), has_run, self._window))

    def _use(self, found: Fitting, state: State | None, data: Prepared, project: Project) -> None:
        assert state is not None  # only weights that fit can be chosen
        if self._loader.prepared is not data or self._store.newest.graph != project.graph:
            self.error.emit(tr("The network or its data has changed meanwhile. Import the weights again."))
            return
        try:
            network = self._store.newest.network(found.network.spec)  # its loss may be another by now
        except NetworkError as error:
            self.error.emit(tr(str(error)))
            return

        def edit(runs: tuple[int, int]) -> None:
            after = replace(self._store.newest, weight_edits=())  # what was typed is in the run before
            self._store.edit_newest(message("Import weights"), after, runs=runs)

        self._session.put(state, network, data, edit)
        self._files.mark_changed()
        self.info.emit(tr("The network has the weights of {file}. Undo takes them back.", file=found.path.name))

    def _present(self, sheet: "ImportSheet | WeightsSheet") -> None:
        self.sheet = sheet
        sheet.destroyed.connect(self._forget)
        sheet.show()

    def _forget(self) -> None:
        self.sheet = None


def _fitted(path: Path, project: Project, prepared: Prepared) -> "tuple[Fitting, State | None, Prepared]":
    """How weights fit, and the weights if they do. Raises FormatError."""
    found = fitting(path, project, prepared.preparation)
    return found, None if found.refused else found.state(), prepared
