"""Opening and saving projects. The disk is never waited for: what comes after is done when it has answered."""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.data import DataError
from core.formats import SUFFIX, FormatError, ProjectFile
from core.formats.atomic import PREVIOUS
from core.network import NetworkError, State
from core.project import Project
from designer.background.file_watcher import FileStamp, FileWatcher
from designer.background.tasks import BackgroundTasks
from designer.files import disk
from designer.files.dialogs import Answer, ask_name, ask_to_save, ask_which, left_out
from designer.files.disk import ChangedError, LoadedProject, RecentFiles, SaveRequest
from designer.store import Store
from designer.style.language import tr
from designer.training.loader import Loader
from designer.training.saved_state import TrainedState
from designer.training.session import Session
from designer.widgets import folders


class Files(QObject):
    """Moves projects between the store and the disk. Says what went wrong; never raises."""

    said = Signal(str)  # what went wrong
    done = Signal(str)  # what was done
    offered = Signal(str, object)  # what happened, and what may be done: names of buttons, and what each does
    working = Signal(str)  # what is being done, and then an empty text
    dirty_changed = Signal()
    recent_changed = Signal()

    def __init__(self, store: Store, loader: Loader, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._store, self._loader, self._session, self._window = store, loader, session, window
        self._memory = RecentFiles()
        self._errands = BackgroundTasks("files", self)
        self._watch = FileWatcher(self._errands, self)
        self._waiting: ProjectFile | None = None  # what came with the file, until its data is known
        self._safe: Project | None = store.project  # as it is on disk, or need not be
        self._saved: State | None = None  # what was learned when the project was last saved
        self.seen: FileStamp | None = None  # how the project's file was when it was last read or written here
        self._guarded = False  # the file of the project must not be written over
        self._saving = 0
        self._when_saved: Callable[[], object] | None = None
        loader.ready.connect(self._on_data)
        store.changed.connect(lambda _: self.dirty_changed.emit())
        store.views_changed.connect(self.dirty_changed)
        session.phase_changed.connect(self.dirty_changed)
        self._watch.changed.connect(self._on_file_changed)

    @property
    def dirty(self) -> bool:
        """Whether closing now would lose something."""
        snapshot = self._session.snapshot
        learned = snapshot is not None and snapshot.step > 0 and snapshot.state is not self._saved
        return learned or self._store.project != self._safe

    def close(self) -> None:
        """Take nothing more to do."""
        self._watch.follow(None, None)
        self._errands.close()

    # Opening

    def recent(self) -> list[Path]:
        """The files that were open of late and are still there, the newest first."""
        return self._memory.recent()

    def new(self) -> None:
        """An empty project, once the open one is safe."""
        self.start(Project(title=tr("Untitled")))

    def start(self, project: Project) -> None:
        """Begin with a project that is no file yet, once the open one is safe."""
        self._leave(lambda: self._show(LoadedProject(ProjectFile(project, {})), None))

    def ask_open(self) -> None:
        if path := ask_which(self._window, folders.of(self._store)):
            self.open(path)

    def open(self, path: Path) -> None:
        """Read a file, and show it once the open project is safe. The version before a save opens as a new project."""
        self._read(path, path.parent, lambda found: self._leave(lambda: self._show(found, path)))

    def recover(self, copy: Path, path: Path | None, seen: FileStamp | None, then: Callable[[], object]) -> None:
        """Show a copy of what was open when the program ended, as unsaved work on the file as it was seen then."""

        def show(found: LoadedProject) -> None:
            self._show(LoadedProject(found.opened, seen, found.strange), path)
            self._safe = self._saved = None
            self.dirty_changed.emit()
            then()

        self._read(copy, (path or copy).parent, lambda found: self._leave(lambda: show(found)))

    def _read(self, path: Path, folder: Path, then: Callable[[LoadedProject], object]) -> None:
        def ended(future: "Future[LoadedProject]") -> None:
            self.working.emit("")
            if isinstance(error := future.exception(), FormatError):
                self._say_unreadable(path, tr(str(error)))
            else:
                then(future.result())

        self.working.emit(tr("Opening {name}…", name=path.name))
        self._errands.run(ended, disk.fetch, path, folder)

    def _say_unreadable(self, path: Path, sentence: str) -> None:
        previous = path.with_name(path.name + PREVIOUS)
        if previous.is_file():
            self.offered.emit(sentence, {tr("Open the version before"): partial(self.open, previous)})
        else:
            self.said.emit(sentence)

    def _show(self, found: LoadedProject, path: Path | None) -> None:
        opened, previous = found.opened, path is not None and path.name.endswith(PREVIOUS)
        strange = [file for file in found.strange if not self._memory.trusts(file)]
        self._waiting = opened if opened.arrays else None
        self._saved, self._guarded = None, bool(opened.newer)
        self._loader.bar(strange)
        self._store.open(opened.project, None if previous else path)
        self._safe = None if previous else opened.project
        self.seen = found.seen
        self._watch.follow(self._store.path, self.seen)
        self._on_data()  # where the data is the same as before, it is known already
        if path is not None and not previous:
            self._remember(path)
        if strange:
            text = tr("This project wants to read {file}, outside its folder. Allow it?", file=strange[0])
            self.offered.emit(text, {tr("Read it"): self._loader.allow})
        elif opened.newer:
            self.said.emit(tr(opened.newer))
        elif previous:
            self.done.emit(tr("This is the version before the last save. To keep it, save it under a name."))
        self.dirty_changed.emit()

    # Saving

    def save(self) -> None:
        """Save to the file that was opened, or ask for one."""
        if self._store.path and not self._guarded:
            self._write(self._store.path)
        else:
            self.save_as()

    def save_as(self) -> None:
        title = self._store.project.title or tr("network")
        suggested = self._store.path or folders.of(self._store) / f"{title}{SUFFIX}"
        path = ask_name(self._window, suggested)
        if path is None:
            return
        if path.suffix not in (SUFFIX, ".json"):
            self.said.emit(
                tr(
                    "{name} was not saved: the name of a project ends in {suffix} or .json.",
                    name=path.name,
                    suffix=SUFFIX,
                )
            )
        elif self._guarded and path == self._store.path:
            self.said.emit(
                tr("{name} was not saved: a newer Layerwright wrote it. Choose another name.", name=path.name)
            )
        else:
            self._write(path, overwrite=True)  # the dialog has asked

    def may_leave(self) -> bool:
        """Ask once what to do with unsaved work. Returns whether the project may be left now.

        Where it is being saved first, it may not yet: `when_saved` tells.
        """
        if not self.dirty:
            return True
        if self._saving:
            return False
        answer = ask_to_save(self._window, self._store.name)
        if answer is Answer.SAVE:
            self.save()
        return answer is Answer.DISCARD

    def when_saved(self, do: Callable[[], object]) -> bool:
        """Do this once what is being saved is safe; forget it where that fails. False where nothing is being saved."""
        if self._saving:
            self._when_saved = do
        return bool(self._saving)

    def contents(self, then: Callable[[SaveRequest], object]) -> None:
        """Have `then` called with all there is to save, as soon as training is between two chunks of work."""

        def take(learned: TrainedState) -> None:
            arrays, kept, state = learned.arrays, learned.kept, learned.state
            if self._waiting is not None:
                arrays, kept = self._waiting.arrays, self._waiting.saved_run
            then(SaveRequest(self._store.project, arrays, kept, state, self._session.stale))

        self._session.trained_state(take)

    def _leave(self, then: Callable[[], object]) -> None:
        if self.may_leave():
            then()
        else:
            self.when_saved(then)

    def _write(self, path: Path, overwrite: bool = False) -> None:
        expected = None if overwrite else self.seen
        self._saving += 1
        self.working.emit(tr("Saving {name}…", name=path.name))

        def take(contents: SaveRequest) -> None:
            ended = partial(self._on_written, path, contents)
            self._errands.run(ended, disk.store, path, contents, expected)

        self.contents(take)

    def _on_written(self, path: Path, contents: SaveRequest, future: "Future[FileStamp | None]") -> None:
        self._saving -= 1
        self.working.emit("")
        then, self._when_saved = self._when_saved, None
        error = future.exception()
        if isinstance(error, ChangedError):
            self._ask_overwrite(path, then)
            return
        if isinstance(error, FormatError):
            self.said.emit(tr(str(error)))
            return
        self._store.path, self._guarded = path, False
        self._safe = contents.project
        self.seen = future.result()
        self._watch.follow(path, self.seen)
        self._remember(path)
        if sentence := left_out(contents, path):
            self.said.emit(sentence)
        else:
            self._saved = contents.state
        self.dirty_changed.emit()
        if then is not None:
            then()

    # What other programs do

    def _ask_overwrite(self, path: Path, then: Callable[[], object] | None) -> None:
        def overwrite() -> None:
            self._write(path, overwrite=True)
            self._when_saved = then

        text = tr("{name} was not saved: another program has changed it meanwhile.", name=path.name)
        self.offered.emit(text, {tr("Save over it"): overwrite, tr("Keep both"): self._keep_both})

    def _on_file_changed(self) -> None:
        path = self._store.path
        if path is None or self._saving:
            return
        self._safe = None  # what is open is nowhere else now
        self.dirty_changed.emit()
        if self._watch.known is None:
            self.said.emit(tr("{name} is not there any more. Save to write it anew.", name=path.name))
            return
        text = tr("Another program has changed {name}. Reload it, or keep both?", name=path.name)
        self.offered.emit(text, {tr("Reload"): self._reload, tr("Keep both"): self._keep_both})

    def _reload(self) -> None:
        """Take what is on disk now; the person has said so."""
        if path := self._store.path:
            self._read(path, path.parent, lambda found: self._show(found, path))

    def _keep_both(self) -> None:
        """Save what is open under a name that is free."""
        if path := self._store.path:
            self._write(disk.free_name(path), overwrite=True)

    # What belongs to both

    def _on_data(self) -> None:
        """The data has been read: so weights that came with the file can be shown, and its files are trusted."""
        if self._loader.prepared is None:
            return
        self._memory.trust(self._store.project.data.source.files().values())
        if self._waiting is None:
            return
        opened, self._waiting = self._waiting, None
        try:
            network = self._store.project.network(self._store.spec)
            state = network.state(opened.arrays)
        except (NetworkError, DataError, ValueError) as error:
            self.said.emit(tr("The project was opened without its weights. {reason}", reason=error))
            return
        if self._safe is not None:
            self._saved = state
        self._session.adopt(state, network, self._loader.prepared, opened.saved_run)

    def _remember(self, path: Path) -> None:
        self._memory.remember(path)
        self.recent_changed.emit()
