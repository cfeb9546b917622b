"""Opens data: chosen in a dialog, dropped, or named. Data that cannot be used never replaces data that can."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from core.data import DataError, TableFile, source_for
from core.data.base import Source
from core.data.splits import Automatic
from core.data.tables.pasted import PastedTable
from core.formats import SUFFIX
from core.messages import message
from core.project import edits
from designer.data.clipboard import table_on
from designer.panels.editors import choose_data
from designer.store import Store
from designer.style.language import tr
from designer.training.loader import Loader


class Opening(QObject):
    """Reads data with the loader, and makes it the project's as one edit once it was read."""

    started = Signal(str)  # the name of the file that is being read
    ended = Signal()  # it was read, refused or canceled
    refused = Signal(str)  # why the file cannot be used
    project_chosen = Signal(object)  # Path of a project, which is no data
    choice = Signal(str, object)  # which data was replaced, and the button that brings it back

    def __init__(self, store: Store, loader: Loader, window: QWidget) -> None:
        super().__init__(window)
        self._store, self._loader, self._window = store, loader, window
        self._refused: Source | None = None
        self.smaller: TableFile | None = None  # a sample of the file that was refused, where all of it is too large
        self.source: Source | None = None  # that is read, or was refused; None once it is the project's or is forgotten
        loader.opened.connect(self._use)
        loader.refused.connect(self._on_refused)
        store.opened.connect(self.cancel)

    def find(self) -> bool:
        """Ask for the file of the project in another place or with another name, and read it as before."""
        return self.ask(is_moved=True)

    def ask(self, is_moved: bool = False) -> bool:
        """Ask for a file and open it. Returns whether one was chosen. One that `is_moved` is read as the project's."""
        if chosen := self.choose():
            self.open(chosen, is_moved)
        return chosen is not None

    def choose(self) -> Path | None:
        """Ask for a file."""
        near = getattr(self._store.project.data.source, "path", "") or str(self._store.path or "")
        chosen = choose_data(self._window, near)
        return Path(chosen) if chosen else None

    def open(self, file: Path, is_moved: bool = False) -> None:
        """Read a file or folder and make it the data of the project. The network stays as it is."""
        if file.name.lower().endswith(SUFFIX):
            self.project_chosen.emit(file)
            return
        self.read(self._like_before(source_for(file.absolute()), is_moved))

    def paste(self) -> None:
        """Read the table on the clipboard and make it the data of the project, which keeps it."""
        if (table := self.copied()) is not None:
            self.read(table)

    def copied(self) -> PastedTable | None:
        """The table on the clipboard. Says why where there is none."""
        try:
            return table_on(QGuiApplication.clipboard().text())
        except DataError as error:
            self._store.refuse(tr(str(error)))
            return None

    def read(self, source: Source) -> None:
        """Read a source and make it the data of the project."""
        self._refused, self.smaller, self.source = None, None, source
        self.started.emit(self.name)
        self._loader.open(source)

    def _like_before(self, source: Source, is_moved: bool) -> Source:
        """The source of a file. A table with the name of the project's is the same in another place, read as before."""
        before = self._store.project.data.source
        if not (isinstance(before, TableFile) and isinstance(source, TableFile) and before.path):
            return source
        is_same = is_moved or Path(before.path).name == Path(source.path).name
        return replace(before, path=source.path) if is_same else source

    def cancel(self) -> None:
        """Forget the file that is being read."""
        self._loader.cancel_opening()
        self.source = None
        self.ended.emit()

    @property
    def is_reading(self) -> bool:
        """Whether a file is being read."""
        return self.source is not None and self._refused is None

    @property
    def name(self) -> str:
        """The name of what is being read or was refused."""
        return "" if self.source is None else name_of(self.source)

    def forget_refused(self) -> None:
        """Forget the file that was refused; one that is being read is not forgotten."""
        if self._refused is not None:
            self.source = self._refused = None

    def use_refused(self) -> None:
        """Make the file that was refused last the data nevertheless, so that its reading can be changed."""
        if self._refused is not None:
            self._use(self._refused)

    def read_smaller(self) -> None:
        """Read the sample of the file that was refused last."""
        if self.smaller is not None:
            self.read(self.smaller)

    def _use(self, source: Source, test: float = 0.0) -> None:
        """Make this the data, with a share of test rows. A project that was never saved takes its title from the file.

        The same table in another place is split as before.
        """
        project, self._refused = self._store.project, None
        name, before = name_of(source), project.data.source
        title = project.title if self._store.path else Path(name).stem
        is_same = bool(before.files()) and name_of(before) == name
        kept = project.kept_findings if is_same else ()
        self.ended.emit()
        parts = {} if is_same else {"test": test, "split": Automatic()}
        named = replace(project if is_same else edits.take_back_all(project), title=title, kept_findings=kept)
        after = edits.change_data(named, source=source, **parts)
        is_pasted = isinstance(source, PastedTable)
        self._store.edit(message("Paste a table") if is_pasted else message("Open {file}", file=name), after)
        self.source = None
        if not is_same and project.graph.layers:
            text = tr("This project now learns from {file} instead of {before}.", file=name, before=name_of(before))
            self.choice.emit(text, {tr("Undo"): self._store.undo_stack.undo})

    def _on_refused(self, source: Source, reason: str, smaller: TableFile | None) -> None:
        self._refused, self.smaller = source, smaller
        self.ended.emit()
        self.refused.emit(reason)


def name_of(source: Source) -> str:
    """The name of the file of a source, or its title if it has none."""
    file = next(iter(source.files().values()), "")
    return Path(file).name if file else tr(source.title)
