"""What would be exported: the format, the file, the language of pages, and whether the format can hold the network."""

from concurrent.futures import Future
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from core.data.preparation.preparation import Preparation
from core.formats import FORMATS, Format, FormatError, TrainedNetwork
from core.formats.data_paths import data_files
from core.formats.export import FOR_PEOPLE, FOR_PROGRAMS, FOR_PYTHON, RunDetails
from core.formats.onnx import ONNX
from core.network import Network, NetworkError, State
from core.project.judging import weights_hash
from core.project.receipt import Receipt
from core.training import Snapshot
from core.training.history import History
from core.training.past import PastHistory
from core.training.timeline import Past
from designer.background.tasks import BackgroundTasks
from designer.files.exports import Attempt, Exports
from designer.store import Store
from designer.style import language
from designer.style.language import tr
from designer.training.loader import Loader
from designer.training.session import Session
from designer.training.time_machine import TimeMachine
from designer.widgets import folders

SOON = 200  # milliseconds until a change is looked at: several come together
FOLLOW = 250  # milliseconds between two looks at a run that trains
SMALL = 200_000  # parameters of a network that is written in every format to see whether it can be


GROUPS = (FOR_PROGRAMS, FOR_PYTHON, FOR_PEOPLE)


def in_groups() -> list[tuple[str, list[Format]]]:
    """The formats in the order of the page, by whom they are for."""
    ordered = sorted(FORMATS, key=lambda form: (GROUPS.index(form.group), form is not ONNX))
    return [(group, list(forms)) for group, forms in groupby(ordered, key=lambda form: form.group)]


@dataclass(frozen=True)
class Fit:
    """Whether a format can hold the network: the size of its file in bytes, or why there is none."""

    size: int = 0
    refusal: str = ""


class Choice(QObject):
    """Emits `changed` when anything is different that the page shows.

    The weights are those of the step that the window shows: of the newest, or of one that it looks back at.
    """

    changed = Signal()

    def __init__(
        self,
        store: Store,
        loader: Loader,
        session: Session,
        machine: TimeMachine,
        exports: Exports,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._store, self._loader, self._session, self.exports = store, loader, session, exports
        self.machine = machine
        self._tasks = BackgroundTasks("look at exports", self)
        self._paths: dict[Format, Path] = {}
        self._weights: tuple[State | None, str] = (None, "")  # a state and its hash
        self._fresh: tuple[object, Network, State] | None = (
            None  # what an untrained network is made of, it, its weights
        )
        self._receipt: tuple[State | None, Receipt | None] = (None, None)
        self._checked: tuple[Network, Preparation] | None = None  # what `fits` are of
        self._asked = set[Format]()
        self.form = in_groups()[0][1][0]
        self.language = language.current()
        self.fits: dict[Format, Fit] = {}
        self.is_shown = False
        self._timer = QTimer(self, interval=SOON, singleShot=True)
        self._timer.timeout.connect(self._look)
        for signal in (
            store.edited, session.phase_changed, session.stale_changed, loader.ready, session.switched, machine.changed,
        ):  # fmt: skip
            signal.connect(self.look_soon)
        self._follow = QTimer(self, interval=FOLLOW, singleShot=True)
        self._follow.timeout.connect(self.changed)
        session.frame.connect(self._on_frame)
        exports.changed.connect(self.changed)
        store.opened.connect(self._on_opened)

    @property
    def is_trained(self) -> bool:
        """Whether there are weights that were trained or loaded."""
        return self._session.snapshot is not None

    @property
    def is_stale(self) -> bool:
        """Whether the network or the data was changed since the weights were trained."""
        return self._session.stale

    @property
    def is_running(self) -> bool:
        """Whether the weights change just now."""
        return self._session.running and self.machine.past is None

    @property
    def _snapshot(self) -> Snapshot | None:
        past = self.machine.past
        return self._session.snapshot if past is None else past.snapshot

    @property
    def epoch(self) -> int:
        """The epoch that the weights are of: the best one where they were restored."""
        return 0 if self._snapshot is None else self._snapshot.weights_epoch

    @property
    def problem(self) -> str:
        """Why nothing can be exported, whatever the format; empty if something can."""
        if self._session.is_reading:
            return tr("The runs of the project are still being read.")
        if not self.machine.is_exact:
            return tr("The step that is looked back at is still being computed.")
        if self.is_trained:
            return ""
        if self._loader.prepared is None:
            return self._loader.problem or tr("The data is still being read.")
        try:
            self._store.newest.network(self._store.spec)
        except NetworkError as error:
            return tr(str(error))
        return ""

    def trained(self) -> TrainedNetwork | None:
        """What would be exported: the weights as they are now, or those that training would start with."""
        session, project, prepared = self._session, self._store.project, self._loader.prepared
        if self.machine.past is not None and session.history is not None:
            return self._earlier(self.machine.past, session.history)
        files = data_files(project)
        if session.snapshot is not None and session.network is not None and session.data is not None:
            network, state, data = session.network, session.snapshot.state, session.data
            if self._receipt[0] is not state:
                self._receipt = (state, session.receipt())
            history = session.history  # which goes on while the file is written
            past = PastHistory(history, history.epochs_done) if history is not None else None
            receipt, timeline = self._receipt[1], session.timeline
            steps = timeline.copy() if timeline is not None else None
            details = partial(RunDetails, project, data, past, session.epoch, steps)
            return TrainedNetwork(
                network, state, data.preparation, project.title, receipt, self.language, details, files
            )
        if self.problem or prepared is None:
            return None
        made_of = (project.graph, self._store.spec, project.recipe)
        if self._fresh is None or self._fresh[0] != made_of:
            network = project.network(self._store.spec)
            self._fresh = (made_of, network, network.initial(project.recipe.seed))
        _, network, state = self._fresh
        details = partial(RunDetails, project, prepared, None, 0)
        return TrainedNetwork(network, state, prepared.preparation, project.title, None, self.language, details, files)

    def _earlier(self, past: Past, history: History) -> TrainedNetwork:
        """The network as it was at a step that is looked back at."""
        state, preparation, timeline = past.snapshot.state, past.data.preparation, self._session.timeline
        if self._receipt[0] is not state:
            made = past.step, past.snapshot.epoch
            self._receipt = state, Receipt.of(preparation, past.recipe, made, history.trained_by, state)
        project, steps = self._store.project, timeline.until(past) if timeline is not None else None
        details = partial(
            RunDetails, project, past.data, PastHistory(history, past.epochs_done), past.snapshot.epoch, steps
        )
        title, receipt, files = project.title, self._receipt[1], data_files(project)
        return TrainedNetwork(past.network, state, preparation, title, receipt, self.language, details, files)

    def is_present(self, attempt: Attempt) -> bool:
        """Whether an export again would write the same."""
        return not self.difference(attempt)

    def difference(self, attempt: Attempt) -> str:
        """Why an export is out of date; empty if it is not."""
        snapshot, (state, digest) = self._snapshot, self._weights
        is_changing = snapshot is not None and (state is not snapshot.state or self.is_running)
        if is_changing or digest != attempt.weights:
            return tr("Out of date: these weights are no longer those of the network.")
        if attempt.title != self._store.newest.title:
            return tr("Out of date: the project has another title now.")
        if attempt.form.speaks and attempt.language != self.language:
            return tr("Out of date: another language was chosen for the page.")
        return ""

    def choose(self, form: Format) -> None:
        """Choose a format."""
        if form is not self.form:
            self.form = form
            self.look_soon()
            self.changed.emit()

    def choose_language(self, code: str) -> None:
        """Choose the language of pages for people."""
        self.language = code
        self.changed.emit()

    @property
    def path(self) -> Path:
        """The file to write: one that was chosen for this format, or one beside the project."""
        form = self.form
        if form in self._paths:
            return self._paths[form]
        first = next(known for known in FORMATS if known.suffix == form.suffix)
        stem = folders.stem(self._store).lower().replace("/", "-")
        usual = folders.of(self._store) / f"{stem}{'' if form is first else f'-{form.name}'}{form.suffix}"
        read = {Path(file) for file in data_files(self._store.project)}
        return usual.with_stem(f"{usual.stem}-{form.name}") if usual in read else usual

    def choose_path(self, path: Path) -> None:
        """Choose the file to write."""
        self._paths[self.form] = path
        self.changed.emit()

    def look_soon(self, *_: object) -> None:
        """Look whether the formats can hold the network, once nothing changes any more."""
        if self.is_shown and not self.is_running:
            self._timer.start()
        self.changed.emit()

    def _on_frame(self) -> None:
        if self.is_shown and self.is_running and not self._follow.isActive():
            self._follow.start()

    def _look(self) -> None:
        trained = self.trained()
        if trained is None:
            return
        if self._weights[0] is not trained.state:
            self._tasks.run(lambda future: self._on_hash(trained.state, future), weights_hash, trained.state)
        known = self._checked
        if known is None or known[0] is not trained.network or known[1] is not trained.preparation:
            self._checked, self.fits = (trained.network, trained.preparation), {}
            self._asked = set[Format]()
            known = self._checked
        small = trained.network.parameters() <= SMALL
        for form in sorted(FORMATS, key=lambda form: form is not self.form):
            if form not in self._asked and (small or form is self.form):
                self._asked.add(form)
                self._tasks.run(partial(self._on_fit, known, form), _fit, form, trained)

    def _on_hash(self, state: State, future: "Future[str]") -> None:
        self._weights = (state, future.result())
        self.changed.emit()

    def _on_fit(self, what: tuple[Network, Preparation], form: Format, future: "Future[Fit]") -> None:
        if what is self._checked:
            self.fits[form] = future.result()
            self.changed.emit()

    def _on_opened(self) -> None:
        self._paths.clear()
        self.fits, self._checked, self._weights = {}, None, (None, "")
        self._fresh = None
        self.look_soon()

    def export(self) -> None:
        """Export as chosen. Does nothing where there is nothing to export."""
        if (trained := self.trained()) is not None:
            state, digest = self._weights
            self.exports.export(self.form, self.path, trained, digest if state is trained.state else "")

    def close(self) -> None:
        """Look at nothing more."""
        self._tasks.close()


def _fit(form: Format, trained: TrainedNetwork) -> Fit:
    if form.is_to_read:
        return Fit()  # a report can always be written, and measures for seconds
    try:
        return Fit(len(form.content(replace(trained, receipt=None))))
    except FormatError as error:
        return Fit(refusal=tr(str(error)))
