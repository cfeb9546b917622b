"""The status bar: problems, counts, speed, and the state of the engine."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from core.data import Prepared
from core.diagnoses import Diagnosis
from core.network.graph import LayerId
from core.network.shapes import Problem
from core.project.advice import Advice
from designer.store import Store
from designer.style.icons import icon
from designer.style.language import grouped, tr
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font
from designer.training.engine import Engine
from designer.training.loader import Loader
from designer.training.session import Session
from designer.widgets.tips import tip

SPACING = 6  # pixels beside every text
LOADING_MILLISECONDS = 6000  # an engine that takes longer is being compiled, not loaded from the cache


class Status(QStatusBar):
    """Follows the store, the loader, the session and the engine."""

    run_wanted = Signal()  # go to where the run is watched
    problem_shown = Signal()  # its layer was selected
    diagnosis_wanted = Signal(object)  # show this Diagnosis

    def __init__(
        self,
        store: Store,
        loader: Loader,
        session: Session,
        engine: Engine,
        theme: Theme,
        show_data: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._loader, self._session, self._theme = store, loader, session, theme
        self._show_data = show_data
        self._engine_timer = QElapsedTimer()
        self.setSizeGripEnabled(False)
        self.setContentsMargins(0, 0, 4, 0)
        self._problems = QPushButton()
        self._problems.setProperty("role", "flat")
        self._problems.setToolTip(tr("Go to the next problem or advice."))
        self._problems.clicked.connect(self._show_next_problem)
        self._diagnoses: tuple[Diagnosis, ...] = ()
        self._seen, self._next = QPushButton(), 0
        self._seen.setProperty("role", "flat")
        self._seen.setProperty("warns", True)
        self._seen.clicked.connect(self._show_next_diagnosis)
        self._seen.hide()
        self._parameters, self._rows = QLabel(), QLabel()
        self._run, self._tells_run = QPushButton(), False
        self._run.setProperty("role", "flat")
        self._run.setToolTip(tr("Go to the network."))
        self._run.clicked.connect(self.run_wanted)
        self._run.hide()
        self._speed, self._engine, self._bar = QLabel(), QLabel(tr("preparing the engine")), QProgressBar()
        self._bar.setFixedWidth(90)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("preparing the engine"))
        self._speed.setFont(number_font(scaled(12)))
        for label in (self._parameters, self._rows, self._speed, self._engine):
            label.setProperty("role", "second")
            label.setContentsMargins(SPACING, 0, SPACING, 0)
        left: tuple[QWidget, ...] = (self._problems, self._seen, self._run, self._parameters, self._rows)
        right: tuple[QWidget, ...] = (self._speed, self._engine, self._bar)
        self._project, self._home = QWidget(), QLabel(tr("everything stays on this computer"))
        self._home.setProperty("role", "second")
        self._home.setContentsMargins(SPACING, 0, SPACING, 0)
        row = QHBoxLayout(self._project)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING)
        for widget in left:
            row.addWidget(widget)
        self.addWidget(self._project)
        self.addWidget(self._home)
        self._home.hide()
        for widget in right:
            self.addPermanentWidget(widget)
        store.changed.connect(self._update)
        store.spec_changed.connect(self._update)
        loader.ready.connect(self._on_data)
        loader.error.connect(self._on_data_error)
        session.frame.connect(self._on_frame)
        session.phase_changed.connect(self._on_frame)
        engine.progress.connect(self._on_progress)
        engine.ready.connect(self._on_ready)
        engine.error.connect(self._engine.setText)
        theme.changed.connect(self._update)
        self._update()

    def _update(self) -> None:
        on_data_page = self._tells_run
        problems, unusable = [] if on_data_page else self._store.causes(), self._loader.problem
        advice = [] if problems or unusable or on_data_page else self._store.advice()
        shown: list[Problem | Advice] = [*problems, *advice]
        text = (
            tr("data cannot be used")
            if unusable
            else tr("no problems")
            if not problems and not advice
            else tr("advice: {count}", count=len(advice))
            if advice
            else tr("{count:problem|problems}", count=len(problems))
        )
        sentences = [*filter(None, [unusable]), *(tr(found.message) for found in shown)]
        self._problems.setText(text)
        self._problems.setIcon(icon("warning", self._theme.tokens.warn) if sentences and not advice else QIcon())
        self._problems.setEnabled(bool(sentences))
        may_say_none = not self._diagnoses and not on_data_page  # "no problems" may be false
        self._problems.setVisible(bool(sentences) or may_say_none)
        self._problems.setToolTip(tip("\n".join(sentences)))
        self._seen.setIcon(icon("warning", self._theme.tokens.warn))
        total = None if on_data_page else self._parameter_count()
        self._parameters.setText(tr("{count:parameter|parameters}", count=grouped(total)) if total is not None else "")

    def show_diagnoses(self, diagnoses: tuple[Diagnosis, ...]) -> None:
        """Say how many diagnoses there are."""
        self._diagnoses, count = diagnoses, len(diagnoses)
        self._seen.setText(tr("{count:diagnosis|diagnoses}", count=count))
        self._seen.setToolTip(tip("\n\n".join(tr(diagnosis.sentence) for diagnosis in diagnoses)))
        self._seen.setVisible(bool(diagnoses))
        self._update()

    def _show_next_diagnosis(self) -> None:
        """Go to each diagnosis in turn."""
        self._next = (self._next + 1) % len(self._diagnoses)
        self.diagnosis_wanted.emit(self._diagnoses[self._next - 1])

    def _parameter_count(self) -> int | None:
        """The number of trainable parameters. None if a shape is unknown."""
        summaries = self._store.summaries()
        known = len(summaries) == len(self._store.project.graph.layers)
        return sum(summary.parameters for summary in summaries.values()) if known else None

    def _show_next_problem(self) -> None:
        """Show the data if it cannot be used. Else select the next layer with a problem after the selected one."""
        if self._loader.problem:
            self._show_data()
            return
        found: list[Problem | Advice] = [*self._store.causes(), *self._store.advice()]
        layers: list[LayerId] = [known.layer for known in found if known.layer is not None]
        if layers:
            selected = next(iter(self._store.selection), None)
            index = layers.index(selected) + 1 if selected in layers else 0
            self._store.select((layers[index % len(layers)],))
            self.problem_shown.emit()
        elif found:
            self._store.refuse(tr(found[0].message))

    def _on_data_error(self) -> None:
        self._rows.setText(tr("no data"))
        self._update()

    def _on_data(self, prepared: Prepared) -> None:
        self._update()
        dataset = prepared.dataset
        targets = tr("{count:class|classes}", count=len(dataset.classes)) if dataset.classes else tr("numeric targets")
        rows, count = grouped(len(dataset.x)), dataset.x.shape[1]
        features = tr("{count:feature|features}", count=grouped(count))
        self._rows.setText(
            tr("{rows:row|rows} · {features} · {targets}", rows=rows, features=features, targets=targets)
        )

    def show_start(self, start: bool) -> None:
        """Say what holds on the start page, or what holds for the project."""
        self._project.setVisible(not start)
        self._home.setVisible(start)

    def tell_run(self, tells: bool) -> None:
        """Whether a line is about the run and none is about the network, because the page shows neither."""
        self._tells_run = tells
        self._update()
        self._on_frame()

    def _on_frame(self) -> None:
        self._run.setVisible(self._tells_run and self._session.running)
        self._run.setText(tr("Training, epoch {epoch}", epoch=grouped(self._session.epoch)))
        speed = self._session.steps_per_second
        shown = f"{grouped(speed / 1000, ',.0f')} k" if speed >= 10_000 else grouped(speed, ",.0f")
        self._speed.setText(tr("{count:step|steps}/s", count=shown) if speed and self._session.running else "")

    def _on_progress(self, done: int, of: int) -> None:
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        if not self._engine_timer.isValid():
            self._engine_timer.start()
        slow = self._engine_timer.elapsed() > LOADING_MILLISECONDS
        self._engine.setText(tr("compiling the engine (only once)") if slow else tr("preparing the engine"))

    def _on_ready(self) -> None:
        self._bar.hide()
        self._engine.setText("● " + tr("engine ready"))
        self._engine.setProperty("role", "good")
        self._engine.style().polish(self._engine)
