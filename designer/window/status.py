"""The line at the bottom: problems, counts, speed, and whether the engine is ready."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from core.data import Prepared
from core.network.graph import LayerId
from designer.store import Store
from designer.style.icons import icon
from designer.style.language import grouped, tr
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font
from designer.training.engine import Engine
from designer.training.loader import Loader
from designer.training.session import Session
from designer.widgets.tips import tip

SPACE = 6  # pixels beside each text
LOADED_MILLISECONDS = 6000  # an engine that takes longer is not read, but compiled


class Status(QStatusBar):
    """Follows the store, the loader, the session and the engine."""

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
        self._waited = QElapsedTimer()  # for the engine
        self.setSizeGripEnabled(False)
        self.setContentsMargins(0, 0, 4, 0)
        self._problems = QPushButton()
        self._problems.setProperty("role", "flat")
        self._problems.setToolTip(tr("Go to the next problem."))
        self._problems.clicked.connect(self._show_next_problem)
        self._parameters, self._rows = QLabel(), QLabel()
        self._speed, self._engine, self._bar = QLabel(), QLabel(tr("preparing the engine")), QProgressBar()
        self._bar.setFixedWidth(90)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("preparing the engine"))
        self._speed.setFont(number_font(scaled(12)))
        for label in (self._parameters, self._rows, self._speed, self._engine):
            label.setProperty("role", "second")
            label.setContentsMargins(SPACE, 0, SPACE, 0)
        left: tuple[QWidget, ...] = (self._problems, self._parameters, self._rows)
        right: tuple[QWidget, ...] = (self._speed, self._engine, self._bar)
        for widget in left:
            self.addWidget(widget)
        for widget in right:
            self.addPermanentWidget(widget)
        store.changed.connect(self._count)
        store.spec_changed.connect(self._count)
        loader.ready.connect(self._on_data)
        loader.error.connect(self._on_no_data)
        session.frame.connect(self._on_frame)
        session.phase_changed.connect(self._on_frame)
        engine.progress.connect(self._on_progress)
        engine.ready.connect(self._on_ready)
        engine.error.connect(self._engine.setText)
        theme.changed.connect(self._count)
        self._count()

    def _count(self) -> None:
        found, unusable = self._store.problems(), self._loader.problem
        text = (
            tr("data not usable")
            if unusable
            else tr("no problems")
            if not found
            else tr("1 problem")
            if len(found) == 1
            else tr("{count} problems", count=len(found))
        )
        told = [*filter(None, [unusable]), *(tr(problem.message) for problem in found)]
        self._problems.setText(text)
        self._problems.setIcon(icon("warning", self._theme.tokens.warn) if told else QIcon())
        self._problems.setEnabled(bool(told))
        self._problems.setToolTip(tip("\n".join(told)))
        total = self._total()
        self._parameters.setText(tr("{count} parameters", count=grouped(total)) if total is not None else "")

    def _total(self) -> int | None:
        """What the network learns in all, or None where a shape is not known."""
        figures = self._store.summaries()
        known = len(figures) == len(self._store.project.graph.layers)
        return sum(each.parameters for each in figures.values()) if known else None

    def _show_next_problem(self) -> None:
        """Select the layer of the next problem after the one that is selected; data that are no use come first."""
        if self._loader.problem:
            self._show_data()
            return
        troubled: list[LayerId] = [p.layer for p in self._store.problems() if p.layer is not None]
        if troubled:
            here = next(iter(self._store.selection), None)
            place = troubled.index(here) + 1 if here in troubled else 0
            self._store.select((troubled[place % len(troubled)],))
        elif found := self._store.problems():
            self._store.refuse(tr(found[0].message))

    def _on_no_data(self) -> None:
        self._rows.setText(tr("no data"))
        self._count()

    def _on_data(self, prepared: Prepared) -> None:
        self._count()
        dataset = prepared.dataset
        told = tr("{count} classes", count=len(dataset.classes)) if dataset.classes else tr("numbers")
        rows, count = grouped(len(dataset.x)), dataset.x.shape[1]
        features = tr("{count} features", count=grouped(count)) if count != 1 else tr("1 feature")
        self._rows.setText(tr("{rows} rows · {features} · {told}", rows=rows, features=features, told=told))

    def _on_frame(self) -> None:
        speed = self._session.steps_per_second
        shown = f"{grouped(speed / 1000, ',.0f')} k" if speed >= 10_000 else grouped(speed, ",.0f")
        self._speed.setText(tr("{count} steps/s", count=shown) if speed and self._session.running else "")

    def _on_progress(self, done: int, of: int) -> None:
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        if not self._waited.isValid():
            self._waited.start()
        slow = self._waited.elapsed() > LOADED_MILLISECONDS
        self._engine.setText(tr("compiling the engine, once") if slow else tr("preparing the engine"))

    def _on_ready(self) -> None:
        self._bar.hide()
        self._engine.setText("● " + tr("engine ready"))
        self._engine.setProperty("role", "good")
        self._engine.style().polish(self._engine)
