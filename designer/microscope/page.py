"""The microscope: one row through this network at this moment, number by number, in the place of the canvas."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from core.data import Prepared
from core.moments import Computation, Moment
from core.training.weight_edit import TypedWeight, weight_at
from designer.microscope.bar import STAGES, MicroscopeBar
from designer.microscope.dissector import ALL, NEXT, TYPED, WRONG, Answer, Dissector, Judged, Question, Source
from designer.microscope.row_panel import RowPanel
from designer.microscope.sheet import Sheet
from designer.microscope.weight_panel import WeightPanel
from designer.panels.boxes import label
from designer.store import Store
from designer.style.language import tr
from designer.style.scale import is_narrow, scaled
from designer.style.theme import Theme
from designer.training.moments import Moments
from designer.training.session import Session
from designer.widgets.drawer import Drawer
from designer.widgets.edge_tab import EdgeTab
from designer.widgets.weight_hand import WeightHand

LEFT, RIGHT, NARROW_LEFT = 240, 316, 232  # px of the columns
LAST = STAGES - 1


class MicroscopePage(QWidget):
    """Follows the moment that is shown, live or past, while it is seen. It pauses a run that trains when it opens."""

    milliseconds: ClassVar[int] = 60  # least time between two drawings

    closed = Signal()
    data_wanted = Signal()
    error = Signal(str)

    def __init__(
        self, store: Store, theme: Theme, session: Session, moments: Moments, ask: Callable[[], object]
    ) -> None:
        """`ask` draws the newest moment soon."""
        super().__init__()
        self._store, self._session, self._moments, self._ask_drawing = store, session, moments, ask
        self._source: Source | None = None
        self._data: Prepared | None = None
        self._answer: Answer | None = None
        self._row, self._place = -1, 0  # the row of the data set, and its place in the batch
        self._mode, self._stage = ALL, 0
        self._judged: Judged | None = None
        self._cell: tuple[str, int, int] | None = None  # of the confusion matrix, whose rows are walked through
        self._typed: NDArray[np.float32] | None = None
        self._weight: int | None = None
        self._follow: tuple[int, ...] | None = ()
        self._narrow = self._is_stale = False
        self._hand, self._step, self._is_past = WeightHand(store), 0, False
        self.dissector = Dissector(self)
        self.bar, self.sheet = MicroscopeBar(theme), Sheet(theme)
        self.rows, self.weight = RowPanel(theme), WeightPanel(theme)
        self.hint = label("", "hint", wrap=True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setMargin(24)
        self.open_data = QPushButton(tr("Choose a data set"))
        self.tab = EdgeTab(tr("Chosen weight"), theme)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out(theme)
        self._connect()

    def _lay_out(self, theme: Theme) -> None:
        self.rows.setFixedWidth(scaled(LEFT))
        self.weight.setFixedWidth(scaled(RIGHT))
        middle = QWidget()
        middle.setProperty("role", "canvas")
        middle.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = QVBoxLayout(middle)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.hint)
        inside.addWidget(self.open_data, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(self.sheet, 1)
        self._line = QHBoxLayout()
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(1)
        self._line.addWidget(self.rows)
        self._line.addWidget(middle, 1)
        self._line.addWidget(self.weight)
        self._line.addWidget(self.tab, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(self._line, 1)
        self.drawer = Drawer(self, Qt.Edge.RightEdge, self._drawer_room)
        self.tab.hide()
        self.hint.hide()
        self.open_data.hide()
        self.setAccessibleName(tr("Microscope"))

    def _connect(self) -> None:
        self.bar.closed.connect(self.closed)
        self.bar.row_wanted.connect(self._go_to_number)
        self.bar.walked.connect(self.walk)
        self.bar.mode_wanted.connect(self.choose_mode)
        self.bar.stage_wanted.connect(self.show_stage)
        self.bar.stepped.connect(self.step)
        self.sheet.weight_chosen.connect(self.choose_weight)
        self.weight.followed.connect(self._follow_paths)
        self.weight.field.typed.connect(self._type_weight)
        self.weight.field.ended.connect(self._end_typing)
        self.weight.field.cancelled.connect(lambda: self._end_typing(cancelled=True))
        self.rows.typed.connect(self._on_typed)
        self.open_data.clicked.connect(self.data_wanted)
        self.tab.clicked.connect(self._toggle_drawer)
        self.drawer.changed.connect(lambda: self.tab.setChecked(self.drawer.content is not None))
        self.dissector.answered.connect(self._on_answer)
        self.dissector.failed.connect(self._on_failed)
        self.dissector.judged.connect(self._on_judged)

    # A drawer of moments

    @property
    def is_seen(self) -> bool:
        """Whether it is worth drawing."""
        return self.isVisible()

    def computations(self, moment: Moment) -> Sequence[Computation[Any]]:
        """None: it works by itself, so that a row does not wait for a view."""
        return ()

    def show_moment(self, moment: Moment) -> None:
        """Dissect the run as it stands at this moment. While it trains, what was there before stays."""
        if moment.training:
            self._say(tr("The run trains. Pause it to look at its newest step.") if self._answer is None else "")
            return
        if moment.data is None:
            self.sheet.hide()
            self._say(tr("Choose a data set first: the microscope follows one of its rows."), offer=True)
            return
        source = self._source_of(moment)
        if source is None:
            return
        self._is_stale, self._step, self._is_past = moment.stale, moment.step, moment.looking_back
        if source.is_like(self._source) and self._answer is not None:
            self._say(self._stale_text)
            return
        is_other = self._data is not None and self._data is not moment.data  # a row may be wanted before there is data
        self._source, self._data = source, moment.data
        if is_other:
            self._typed = self._cell = self._weight = None
            self._mode = ALL
        if is_other or self._row not in moment.data.seen:
            self._row = int(moment.data.train[0])
        if self._judged is not None and not source.is_like(self._judged.source):
            self._judged = None
        if self._judged is None:
            self.bar.show_wrong(None, bool(moment.data.dataset.classes))
        if self._typed is None:
            self.rows.show_row(moment.data, self._row)
        self._ask()
        self.dissector.judge(source)

    def _source_of(self, moment: Moment) -> Source | None:
        assert moment.data is not None
        run = self._moments.optimizing()
        state = moment.snapshot.state if moment.snapshot is not None else None
        network = moment.network if state is not None else None
        project = self._store.project
        graph = network.graph if network is not None else project.graph
        spec = network.spec if network is not None else self._store.spec
        return Source(
            graph, spec, moment.data, run.recipe if network is not None else project.recipe, network, state,
            run.checkpoint, run.saved_run,
        )  # fmt: skip

    # Which row

    def open_row(self, row: int) -> None:
        """Look at a row of the data set."""
        self._cell, self._mode = None, ALL
        self._go_to(row)

    def open_cell(self, split: str, truth: int, said: int) -> None:
        """Walk through the rows of a cell of the confusion matrix: its split, the true and the predicted class."""
        self._cell, self._mode = (split, truth, said), WRONG
        if self._judged is not None and len(self._walked):
            self._go_to(int(self._walked[0]))

    def choose_mode(self, mode: str) -> None:
        """Walk through other rows, or type one."""
        if mode == WRONG:
            self._cell = None
            if len(self._walked) and self._row not in self._walked:
                self._row = int(self._walked[0])
        self._mode = mode
        self._typed = None
        if mode == NEXT:
            self._place = 0
        if self._data is not None and self._row >= 0:
            self.rows.show_row(self._data, self._row)
        if mode == TYPED:
            self.rows.start_typing()
        self._ask()

    def walk(self, by: int) -> None:
        """Go to the row before or after this one, of those that are walked through."""
        if self._mode == NEXT:
            count = len(self._answer.rows) if self._answer is not None else 1
            self._show_place((self._place + by) % count)
            return
        rows = self._walked
        if not len(rows):
            return
        at = np.flatnonzero(rows == self._row)
        place = (int(at[0]) + by) % len(rows) if len(at) else 0
        self._go_to(int(rows[place]))

    @property
    def _walked(self) -> NDArray[np.int64]:
        """The rows to walk through, in their order; none while it is not known which are wrong."""
        if self._data is None:
            return np.zeros(0, np.int64)
        if self._mode != WRONG:
            return self._data.seen
        if self._judged is None:
            return np.zeros(0, np.int64)
        if self._cell is None:
            return self._judged.wrong
        split, truth, said = self._cell
        return self._judged.cell(self._data.validation if split == "validation" else self._data.train, truth, said)

    def _go_to_number(self, number: int) -> None:
        data = self._data
        if data is None:
            return
        if number - 1 in data.seen:
            self._mode = ALL
            self._go_to(number - 1)
        elif 1 <= number <= len(data.dataset.x):
            self.error.emit(tr("Row {row} is kept for the test. The microscope does not look at it.", row=number))
        else:
            count = len(data.dataset.x)
            self.error.emit(tr("There is no row {row}: the data has {count:row|rows}.", row=number, count=count))

    def _go_to(self, row: int) -> None:
        self._row, self._typed = row, None
        if self._data is not None and row in self._data.seen:
            self.rows.show_row(self._data, row)
            self._ask()
        else:
            self._ask_drawing()

    def _show_place(self, place: int) -> None:
        answer = self._answer
        if answer is None or self._data is None or not len(answer.rows):
            return
        self._place = min(place, len(answer.rows) - 1)
        self._row = int(answer.rows[self._place])
        self.rows.show_row(self._data, self._row)
        self._show(answer)

    def _on_typed(self, x: object) -> None:
        self._typed = x if isinstance(x, np.ndarray) else None
        self._mode = TYPED if self._typed is not None else ALL
        self._ask()

    # Which stage

    def show_stage(self, stage: int) -> None:
        """Go to a stage. What lies after it is blank."""
        self._stage = min(max(stage, 0), LAST)
        self.bar.show_stage(self._stage, self._step_name)
        self.sheet.show_stage(self._stage, self._place)
        self.weight.show_answer(self._answer, self._stage)

    def step(self, by: int) -> None:
        """To the stage before or after; after the last one, to the next step of the run."""
        if by > 0 and self._stage == LAST:
            self._stage = 0
            self.bar.show_stage(0)
            self._moments.go_on()
            return
        self.show_stage(self._stage + by)

    @property
    def _step_name(self) -> str:
        rows = self._source.recipe.rows(len(self._source.data.train)) if self._source is not None else 2
        return tr("Next row") if rows == 1 and self._mode == NEXT else tr("Next step")

    # Which weight

    def choose_weight(self, weight: int) -> None:
        """Show the chain of a weight, by its offset among all."""
        self._hand.finish()
        self._weight, self._follow = weight, ()
        if self._narrow and self.drawer.content is None:
            self._toggle_drawer()
        self._ask()

    def _type_weight(self, value: float) -> None:
        """Set the chosen weight in the run; one that has not begun begins with it, paused."""
        source = self._source
        if source is None or self._weight is None:
            return
        if self._is_stale and not self._is_past:
            self.error.emit(self._stale_text)
            return
        network = source.network or self._store.newest.network(self._store.spec)
        if not self._hand.has_set:
            self._hand.begin(network, self._step)
        self._hand.set([TypedWeight(*weight_at(network, self._weight), value)])

    def _end_typing(self, cancelled: bool = False) -> None:
        if cancelled:
            self._hand.cancel()
        self._hand.finish()
        self.weight.field.setModified(False)
        if self.weight.field.hasFocus():
            self.setFocus()
        self._ask()

    def _follow_paths(self, follow: object) -> None:
        self._follow = follow if isinstance(follow, tuple) else None
        self._ask()

    # Questions and answers

    def _ask(self) -> None:
        if self._source is None or not self.isVisible():
            return
        rows = None if self._mode == NEXT else np.array([self._row])
        self.dissector.ask(Question(self._source, rows, self._typed, self._weight, self._follow))
        if self._answer is None:
            self._say(tr("Preparing the engine in double precision. That takes some seconds the first time."))

    def _on_answer(self, answer: Answer) -> None:
        if answer.question.source is not self._source:
            return
        before, self._answer = self._answer, answer
        self._say(self._stale_text)
        self.sheet.show()
        if answer.question.rows is None:
            is_same = before is not None and before.question.rows is None and before.question.source is self._source
            self._show_place(self._place if is_same else 0)
        else:
            self._place = 0
            self._show(answer)
        if self._weight is None:
            self._weight = first_weight(answer)
            if self._weight is not None:
                self._ask()

    def _show(self, answer: Answer) -> None:
        assert self._data is not None
        self.bar.show_mode(self._mode)
        is_unknown = self._mode == WRONG and self._judged is None
        count = len(answer.rows) if self._mode == NEXT else None if is_unknown else len(self._walked)
        self.bar.show_row(self._row + 1, count)
        self.bar.show_stage(self._stage, self._step_name)
        self.rows.show_dissection(answer.dissection, self._place)
        self.sheet.show_answer(answer, self._place, self._stage)
        self.weight.show_answer(answer, self._stage)

    @property
    def _stale_text(self) -> str:
        """Says that the run is of before a change of the project; empty where it is not."""
        text = tr("The network of the run, from before the change of the project. Reset to look at the new one.")
        return text if self._is_stale else ""

    def _on_failed(self, sentence: str) -> None:
        self._answer = None
        self.sheet.hide()
        self._say(sentence)

    def _on_judged(self, found: object) -> None:
        assert isinstance(found, Judged)
        if not found.source.is_like(self._source) or self._data is None:
            return
        self._judged = found
        self.bar.show_wrong(len(found.wrong), bool(self._data.dataset.classes))
        if self._mode == WRONG:
            rows = self._walked
            if len(rows) and self._row not in rows:
                self._go_to(int(rows[0]))
            self.bar.show_row(self._row + 1, len(rows))

    def _say(self, sentence: str, offer: bool = False) -> None:
        self.hint.setText(sentence)
        self.hint.setVisible(bool(sentence))
        self.open_data.setVisible(offer)

    # Keyboard and size

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key == Qt.Key.Key_Space and not isinstance(self.focusWidget(), QLineEdit):
            self.step(-1 if shift else 1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and not event.modifiers():
            self.walk(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key == Qt.Key.Key_2 and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.toggle_weight()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._session.running and not event.spontaneous():  # spontaneous: the window was minimized
            self._session.pause()
        self._ask_drawing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = is_narrow(event.size().width())
        if narrow is self._narrow:
            return
        self._narrow = narrow
        self.drawer.put_away()
        self.weight.setVisible(not narrow)
        self.tab.setVisible(narrow)
        self.rows.setFixedWidth(scaled(NARROW_LEFT if narrow else LEFT))
        self.sheet.show_narrow(narrow)

    def toggle_weight(self) -> None:
        """Open or close the drawer with the chosen weight, in a narrow window."""
        if self._narrow:
            self._toggle_drawer()

    def close_worker(self) -> None:
        """Answer nothing more."""
        self.dissector.close()

    def _toggle_drawer(self) -> None:
        if self.drawer.content is None:
            self.drawer.open(self.weight, scaled(RIGHT), self._take_back)
        else:
            self.drawer.put_away()

    def _take_back(self, weight: QWidget) -> None:
        self._line.insertWidget(2, weight)
        weight.setVisible(not self._narrow)

    def _drawer_room(self) -> QRect:
        top = self.bar.height()
        return QRect(0, top, self.width() - self.tab.width(), self.height() - top)


def first_weight(answer: Answer) -> int | None:
    """The weight with the largest gradient in the first layer that has any: it has the longest chain."""
    for part in answer.dissection.parts:
        for parameter in part.parameters:
            return parameter.weight.start + int(np.abs(parameter.gradient).argmax())
    return None
