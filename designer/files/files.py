"""Opens and saves projects. The window never waits for the disk: what follows runs when the disk has answered."""

from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.data import DataError
from core.formats import SUFFIX, FormatError, ProjectFile
from core.formats.atomic import PREVIOUS
from core.messages import joined
from core.network import NetworkError, State
from core.project import Project, spec_of
from core.training import Evaluation
from designer.background.file_watcher import FileStamp, FileWatcher
from designer.background.tasks import BackgroundTasks
from designer.files import disk
from designer.files.dialogs import Answer, ask_open, ask_save_as, ask_to_save, unsaved_weights
from designer.files.disk import ChangedError, LoadedProject, RecentFiles, SaveRequest
from designer.files.without_rows import without_rows
from designer.store import Store
from designer.style.language import tr
from designer.training.loader import Loader
from designer.training.saved_state import TrainedState
from designer.training.session import Session
from designer.training.stored_runs import StoredRuns, number_of, read_runs
from designer.training.trained import Trained
from designer.widgets import folders


class Files(QObject):
    """Moves projects between the store and the disk. Emits `error` if something goes wrong; never raises."""

    error = Signal(str)
    info = Signal(str)
    choice = Signal(str, object)  # what happened, and the buttons: dict of their texts and what they do
    busy = Signal(str)  # what is being done; empty when it is done
    dirty_changed = Signal()
    recent_changed = Signal()

    def __init__(self, store: Store, loader: Loader, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._store, self._loader, self._session, self._window = store, loader, session, window
        self._recent = RecentFiles()
        self.tasks = BackgroundTasks("files", self)
        self._watcher = FileWatcher(self.tasks, self)
        self._trained: tuple[ProjectFile, Trained | None] | None = None  # of `_without_data`
        self._without_data: ProjectFile | None = None  # a file whose weights are shown once its data has been read
        self._shown: ProjectFile | None = None  # that was opened last
        self._saved_project: Project | None = store.newest  # as on disk, or as it was new; None: only in memory
        self._saved_states: dict[int, State] = {}  # the weights of every run in the file, by number
        self._holder: tuple[Path, FileStamp, frozenset[int]] | None = None  # a file, and the other runs in it
        self.stamp: FileStamp | None = None  # of the project's file when it was last read or written here
        self._holder_keeps_past = True
        self.measured: Evaluation | None = None  # of the weights in the file, where it is known
        self.has_weights_of_before = False  # the file was saved with the weights that it had
        self._read_only = False  # the project's file must not be overwritten
        self._saving = 0
        self._then: Callable[[], object] | None = None  # once what is being saved is on disk
        loader.ready.connect(self._on_data)
        loader.error.connect(self._on_data_error)
        store.edited.connect(lambda _: self.dirty_changed.emit())
        store.judged.connect(self.dirty_changed)
        session.phase_changed.connect(self.dirty_changed)
        self._watcher.changed.connect(self._on_file_changed)

    @property
    def dirty(self) -> bool:
        """Whether closing now would lose edits or training. Another choice of views alone is not worth a question."""
        trained = any(state is not self._saved_states.get(number) for number, state in self._states().items())
        saved, project = self._saved_project, self._store.newest
        return trained or saved is None or replace(project, views=saved.views) != saved

    def _states(self) -> dict[int, State]:
        """The weights of every run of the project, by number."""
        session, labels = self._session, self._store.newest.runs
        snapshots = {number: run.snapshot for number, run in session.runs.items()}
        snapshots |= {session.number: session.snapshot} if session.snapshot is not None else {}
        deleted = {number for number, label in labels.items() if label.deleted}
        return {n: found.state for n, found in snapshots.items() if found.step > 0 and n not in deleted}

    @property
    def saving(self) -> bool:
        """Whether something is being saved."""
        return bool(self._saving)

    def take_over(self, other: "Files") -> None:
        """Know of the open file what another one knows."""
        self._without_data, self._trained = other._without_data, other._trained
        self._saved_project, self._saved_states = other._saved_project, other._saved_states
        self._shown, self._holder, self._holder_keeps_past = other._shown, other._holder, other._holder_keeps_past
        self.stamp, self._read_only = other.stamp, other._read_only
        self._watcher.watch(self._store.path, self.stamp)
        self.dirty_changed.emit()

    def close(self) -> None:
        """Read and write nothing more."""
        self._watcher.watch(None, None)
        self.tasks.close()

    # Opening

    def recent(self) -> list[Path]:
        """The projects that were opened last and still exist, the newest first."""
        return self._recent.recent()

    def forget(self, *paths: Path) -> None:
        """Take projects off the list of those that were opened last. Their files stay."""
        self._recent.forget(paths)
        self.recent_changed.emit()

    def new(self) -> None:
        """Start an empty project, once the open one is saved or discarded."""
        self.start(Project(title=tr("Untitled")))

    def start(self, project: Project) -> None:
        """Start with a project that has no file yet, once the open one is saved or discarded."""
        self._leave(lambda: self._show(LoadedProject(ProjectFile(project, {})), None))

    def begin(self, then: Callable[[], object]) -> None:
        """Start an empty project, once the open one is saved or discarded, and call `then`."""

        def begun() -> None:
            self._show(LoadedProject(ProjectFile(Project(title=tr("Untitled")), {})), None)
            then()

        self._leave(begun)

    def ask_open(self) -> None:
        if path := ask_open(self._window, folders.of(self._store)):
            self.open(path)

    def open(self, path: Path) -> None:
        """Read a project, and show it once the open one is saved or discarded.

        A previous version opens as a new project.
        """
        self._read(path, path.parent, lambda loaded: self._leave(lambda: self._show(loaded, path)))

    def show_imported(self, file: ProjectFile, then: Callable[[], object]) -> None:
        """Show a network of another program as unsaved work, once the open project is saved or discarded."""

        def show() -> None:
            self._show(LoadedProject(file), None)
            self._saved_project = None
            self.dirty_changed.emit()
            then()

        self._leave(show)

    def recover(self, copy: Path, path: Path | None, stamp: FileStamp | None, then: Callable[[], object]) -> None:
        """Show a recovery copy as unsaved work on the file `path`, whose stamp was `stamp` at that time."""

        def show(loaded: LoadedProject) -> None:
            self._show(LoadedProject(loaded.file, stamp, loaded.outside_files), path)
            self._saved_project, self._saved_states = None, {}
            self.dirty_changed.emit()
            then()

        self._read(copy, (path or copy).parent, lambda loaded: self._leave(lambda: show(loaded)), path)

    def _read(
        self, path: Path, folder: Path, then: Callable[[LoadedProject], object], runs_of: Path | None = None
    ) -> None:
        def finish(future: "Future[LoadedProject]") -> None:
            self.busy.emit("")
            if isinstance(error := future.exception(), FormatError):
                self._report_unreadable(path, tr(str(error)))
            else:
                then(future.result())

        self.busy.emit(tr("Opening {name}…", name=path.name))
        self.tasks.run(finish, disk.load, path, folder, runs_of)

    def _report_unreadable(self, path: Path, sentence: str) -> None:
        previous = path.with_name(path.name + PREVIOUS)
        if previous.is_file():
            self.choice.emit(sentence, {tr("Open the previous version"): partial(self.open, previous)})
        else:
            self.error.emit(sentence)

    def _show(self, loaded: LoadedProject, path: Path | None) -> None:
        file, previous = loaded.file, path is not None and path.name.endswith(PREVIOUS)
        untrusted = [name for name in loaded.outside_files if not self._recent.trusts(name)]
        self._shown, self._without_data = file, file if file.arrays else None
        self._saved_states, self._holder, self._read_only = {}, None, bool(file.newer)
        self._loader.block(untrusted)
        self._loader.keep(file.project.data, file.preparation)
        self._store.open(file.project, None if previous else path)
        self._session.know_runs(number_of(file.saved_run, file.runs), file.runs)
        self._saved_project = None if previous else file.project
        self.stamp = loaded.stamp
        self._watcher.watch(self._store.path, self.stamp)
        self._on_data()  # the loader does not read the same data twice
        self.measured, self.has_weights_of_before = None, False
        if path is not None and not previous:
            self._remember(path)
        if untrusted:
            text = tr("This project reads {file}, which is outside its folder. Allow it?", file=untrusted[0])
            self.choice.emit(text, {tr("Allow"): self._loader.unblock})
        elif file.newer:
            self.error.emit(tr(file.newer))
        elif previous:
            self.info.emit(tr("This is the version before the last save. To keep it, save it under another name."))
        self.dirty_changed.emit()

    @property
    def trained(self) -> Trained | None:
        """The network of the open file, while its data cannot be read and only the file knows its weights."""
        file = self._without_data
        if file is None or file.preparation is None:
            return None
        if self._trained is None or self._trained[0] is not file:
            found = None
            with suppress(NetworkError, DataError, ValueError):
                network = file.project.network(spec_of(file.preparation))
                found = Trained(network, network.state(file.arrays), file.preparation)
            self._trained = file, found
        return self._trained[1]

    # Saving

    def save(self) -> None:
        """Save to the project's file. Ask for one if there is none, or if it must not be overwritten."""
        if self._store.path and not self._read_only:
            self._write(self._store.path)
        else:
            self.save_as()

    def save_as(self) -> None:
        """Ask for a file name, then save to it."""
        title = self._store.newest.title or tr("network")
        suggested = self._store.path or folders.of(self._store) / f"{title}{SUFFIX}"
        path = ask_save_as(self._window, suggested)
        if path is None:
            return
        if path.suffix not in (SUFFIX, ".json"):
            text = tr("{name} was not saved: project names end in {suffix} or .json.", name=path.name, suffix=SUFFIX)
            self.error.emit(text)
        elif self._read_only and path == self._store.path:
            text = tr(
                "{name} was not saved: it was written by a newer version of Layerwright. Choose another name.",
                name=path.name,
            )
            self.error.emit(text)
        else:
            self._write(path, overwrite=True)  # the dialog has asked

    def may_leave(self) -> bool:
        """Ask once what to do with unsaved work. Returns whether the project can be closed now.

        It cannot while it is being saved: `when_saved` then continues.
        """
        if not self.dirty:
            return True
        if self._saving:
            return False
        answer = ask_to_save(self._window, self._store.file_name)
        if answer is Answer.SAVE:
            self.save()
        return answer is Answer.DISCARD

    def when_saved(self, then: Callable[[], object]) -> bool:
        """Call `then` once what is being saved is on disk, unless that fails. False if nothing is being saved."""
        if self._saving:
            self._then = then
        return bool(self._saving)

    def request_contents(self, then: Callable[[SaveRequest], object]) -> None:
        """Call `then` with everything to save. During training, that is after the current chunk."""

        def take(trained: TrainedState) -> None:
            arrays, saved_run, preparation = trained.arrays, trained.saved_run, trained.preparation
            if (file := self._without_data) is not None:
                arrays, saved_run, preparation = file.arrays, file.saved_run, file.preparation
            project, stale = self._store.newest, self._session.stale
            deleted = {number for number, label in project.runs.items() if label.deleted}
            others = {number: run for number, run in trained.others.items() if number not in deleted}
            holder, unchanged = None, frozenset[int]()
            if self._holder is not None and self._holder_keeps_past is project.keep_past:
                holder = self._holder[:2]
                unchanged = frozenset(
                    number
                    for number in self._holder[2] & others.keys()
                    if others[number].state is self._saved_states.get(number)
                )
            kept = {number: run for number, run in self._session.kept.items() if number not in deleted}
            evaluation = self._evaluation() if trained.state is not None and not stale else None
            request = SaveRequest(project, arrays, saved_run, trained.state, stale, preparation, evaluation)
            then(
                replace(
                    request,
                    number=self._session.number,
                    timeline=trained.timeline,
                    others=others,
                    kept=kept,
                    unchanged=unchanged,
                    holder=holder,
                )
            )

        self._session.trained_state(take)

    def mark_changed(self) -> None:
        """Know of work that is neither an edit nor a step of training, such as weights that were put in."""
        self._saved_project = None
        self.dirty_changed.emit()

    def _evaluation(self) -> Evaluation | None:
        """That of the weights at the present step; None where it is of another step."""
        history, snapshot = self._session.history, self._session.snapshot
        if history is None or snapshot is None or history.evaluation is None:
            return None
        return history.evaluation if history.evaluation.step == snapshot.step else None

    def _leave(self, then: Callable[[], object]) -> None:
        if self.may_leave():
            then()
        else:
            self.when_saved(then)

    def _write(self, path: Path, overwrite: bool = False) -> None:
        expected = None if overwrite else self.stamp
        self._saving += 1
        self.busy.emit(tr("Saving {name}…", name=path.name))

        def write(request: SaveRequest) -> None:
            self.tasks.run(partial(self._on_written, path, request), disk.save, path, request, expected)

        self.request_contents(write)

    def _on_written(self, path: Path, request: SaveRequest, future: "Future[FileStamp | None]") -> None:
        self._saving -= 1
        self.busy.emit("")
        then, self._then = self._then, None
        error = future.exception()
        if isinstance(error, ChangedError):
            self._ask_overwrite(path, then)
            return
        if isinstance(error, FormatError):
            self.error.emit(tr(str(error)))
            return
        self._store.path, self._read_only = path, False
        self._saved_project = request.project
        self.stamp = future.result()
        self._watcher.watch(path, self.stamp)
        has_weights = path.suffix == SUFFIX and request.state is not None
        self.measured = request.evaluation if has_weights else None
        self.has_weights_of_before = has_weights and request.state is self._saved_states.get(request.number)
        self._remember(path)
        if path.suffix != ".json":
            self._saved_states = {number: run.state for number, run in request.others.items()}
            self._hold(path, frozenset(request.others), request.project.keep_past)
        if sentence := unsaved_weights(request, path):
            self.error.emit(sentence)
        elif request.state is not None:
            self._saved_states[request.number] = request.state
        self.dirty_changed.emit()
        if then is not None:
            then()

    # Changes by other programs

    def _ask_overwrite(self, path: Path, then: Callable[[], object] | None) -> None:
        text = tr("{name} was not saved: another program has changed it since it was opened.", name=path.name)
        self.choice.emit(
            text, {tr("Overwrite"): partial(self._overwrite, path, then), tr("Keep both"): self._keep_both}
        )

    def _overwrite(self, path: Path, then: Callable[[], object] | None) -> None:
        self._write(path, overwrite=True)
        self._then = then

    def _on_file_changed(self) -> None:
        path = self._store.path
        if path is None or self._saving:
            return
        self._saved_project = None  # the open project is in no file now
        self.dirty_changed.emit()
        if self._watcher.known is None:
            self.error.emit(tr("{name} no longer exists. Save to write it again.", name=path.name))
            return
        text = tr("Another program has changed {name}. Reload it, or keep both?", name=path.name)
        self.choice.emit(text, {tr("Reload"): self._reload, tr("Keep both"): self._keep_both})

    def _reload(self) -> None:
        """Replace the open project by the file. The person has chosen so."""
        if path := self._store.path:
            self._read(path, path.parent, lambda loaded: self._show(loaded, path))

    def _keep_both(self) -> None:
        """Save the open project under a free name."""
        if path := self._store.path:
            self._write(disk.free_name(path), overwrite=True)

    # Data and recent files

    def _on_data(self) -> None:
        """The data has been read: show the weights of the file, and trust the data files from now on."""
        if self._loader.prepared is None:
            return
        self._recent.trust(self._store.newest.data.source.files().values())
        if self._without_data is None:
            return
        file, self._without_data = self._without_data, None
        try:
            network = self._store.newest.network(self._store.spec)
            state = network.state(file.arrays)
        except (NetworkError, DataError, ValueError) as error:
            self.error.emit(tr("The project was opened without its weights. {reason}", reason=error))
            return
        prepared, source = self._loader.prepared, self._loader.source
        reading = prepared.is_same and (file.saved_run is not None or bool(file.runs))
        self._session.adopt(state, network, prepared, file.saved_run, reading)
        if self._saved_project is not None:
            self._saved_states = {self._session.number: state}
        if reading:
            done = partial(self._on_runs, file, state)
            self.tasks.run(done, read_runs, file.saved_run, file.runs, prepared, source)
        if not prepared.is_same:
            text = tr(
                "The data is not what this network was trained on: {differences}. The network answers as it was "
                "trained.",
                differences=tr(joined(prepared.differences, "; ")),
            )
            self.choice.emit(text, {tr("Use the data as it is now"): self._loader.release})

    def _on_runs(self, file: ProjectFile, state: State, future: "Future[StoredRuns]") -> None:
        """The runs of the file have been read."""
        if self._shown is not file:
            return  # another project has been opened meanwhile
        found = future.result()
        if self._saved_project is not None:
            self._saved_states = {found.number: state}
            self._saved_states |= {number: run.snapshot.state for number, run in found.others.items()}
        if self._store.path is not None:
            self._hold(self._store.path, frozenset(found.others), file.project.keep_past)
        self._session.add_runs(found)
        if found.problems:
            self.error.emit(" ".join(tr(problem) for problem in found.problems))
        self.dirty_changed.emit()

    def _hold(self, path: Path, numbers: frozenset[int], keeps_past: bool) -> None:
        """Remember which other runs are in a file as they are."""
        self._holder = (path, self.stamp, numbers) if self.stamp is not None else None
        self._holder_keeps_past = keeps_past

    def _on_data_error(self, reason: str) -> None:
        """Show the weights of the file without their rows, as far as that goes, until the rows are found."""
        file, trained = self._without_data, self.trained
        if file is None or trained is None or self._session.snapshot is not None:
            return
        self._store.set_spec(spec_of(trained.preparation))
        if self._saved_project is not None:
            self._saved_states = {self._session.number: trained.state}
        self._session.adopt(trained.state, trained.network, without_rows(trained.preparation), file.saved_run)

    def _remember(self, path: Path) -> None:
        self._recent.remember(path)
        self.recent_changed.emit()
