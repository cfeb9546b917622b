"""Hands out a project: a copy without weights and curves, with its data if that is wanted."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.data import DataError
from core.data.base import Source
from core.data.stored import LARGEST_PACKED, can_store, is_stored, packed_size
from core.formats import SUFFIX, FormatError, write
from core.project import Project
from designer.background.tasks import BackgroundTasks
from designer.files.dialogs import save_dialog
from designer.store import Store
from designer.style.language import tr
from designer.style.numbers import data_size
from designer.widgets import folders


class HandOut(QObject):
    """Asks whether the data goes along and under which name, and writes the copy in the background.

    The open project, its file and its weights stay as they are.
    """

    error = Signal(str)
    info = Signal(str)
    choice = Signal(str, object)  # a question, and the buttons: dict of their texts and what they do
    busy = Signal(str)  # what is being done; empty when it is done

    def __init__(self, store: Store, window: QWidget) -> None:
        super().__init__(window)
        self._store, self._window = store, window
        self.tasks = BackgroundTasks("hand out", self)

    def ask(self) -> None:
        """Ask whether the data goes along, if it is in files that are not in the project already."""
        source = self._store.newest.data.source
        if any(not is_stored(path) for path in source.files().values()) and can_store(source):
            self.busy.emit(tr("Measuring the data…"))
            self.tasks.run(partial(self._on_measured, source), packed_size, source)
        elif source.files() and not can_store(source):
            text = tr("A folder of images cannot be stored in a project. Pass it on beside the copy.")
            self.choice.emit(text, {tr("Continue without data"): partial(self.ask_where, False)})
        else:
            self.ask_where(False)

    def ask_where(self, with_data: bool) -> None:
        """Ask for a file name, then write the copy."""
        name = tr("{name} exercise", name=folders.stem(self._store))
        suggested = folders.of(self._store) / f"{name}{SUFFIX}"
        dialog = save_dialog(self._window, tr("Hand out untrained"), suggested)
        dialog.setNameFilter(tr("Layerwright projects ({patterns})", patterns=f"*{SUFFIX}"))
        dialog.fileSelected.connect(lambda name: self.write(Path(name), with_data))
        dialog.open()

    def write(self, path: Path, with_data: bool) -> None:
        """Write the copy. Refuses to replace the open project by it."""
        if self._store.path is not None and path.resolve() == self._store.path.resolve():
            text = tr("{file} is the open project, with its training. Choose another name.", file=path.name)
            self.error.emit(text)
            return
        self.busy.emit(tr("Saving {name}…", name=path.name))
        project = replace(self._store.newest, judged=(), runs={})  # whoever opens the copy has not judged yet
        self.tasks.run(partial(self._on_written, path, project), _write, path, project, with_data)

    def close(self) -> None:
        """Start nothing more."""
        self.tasks.close()

    def _on_measured(self, source: Source, future: "Future[int]") -> None:
        self.busy.emit("")
        name = Path(next(iter(source.files().values()))).name
        without = {tr("Without data"): partial(self.ask_where, False)}
        if error := future.exception():
            reason = tr(str(error)) if isinstance(error, DataError) else str(error)
            self.choice.emit(tr("The data cannot go along. {reason}", reason=reason), without)
            return
        size = data_size(future.result())
        if future.result() > LARGEST_PACKED:
            text = tr(
                "{file} takes {size}, more than the {most} that go into a file that is handed out. Pass it on beside "
                "the copy.",
                file=name,
                size=size,
                most=data_size(LARGEST_PACKED),
            )
            self.choice.emit(text, without)
            return
        text = tr("Weights and curves are left out. Take {file} along, so that others open the same rows?", file=name)
        choices: dict[str, Callable[[], object]] = {
            tr("With its data, {size}", size=size): partial(self.ask_where, True)
        }
        self.choice.emit(text, choices | without)

    def _on_written(self, path: Path, project: Project, future: "Future[int]") -> None:
        self.busy.emit("")
        if isinstance(error := future.exception(), FormatError):
            self.error.emit(tr(str(error)))
            return
        size = data_size(future.result())
        self.info.emit(tr("{file}, {size}: the project without weights and curves.", file=path.name, size=size))


def _write(path: Path, project: Project, with_data: bool) -> int:
    write(path, project, {}, with_data=with_data)
    return path.stat().st_size
