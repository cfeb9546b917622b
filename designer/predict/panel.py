"""The Predict panel: a typed row with its answer at once, or pasted rows with theirs."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.data import DataError
from core.data.preparation.preparation import Preparation
from core.data.reading.table import Table
from core.data.tables.raw import RawTable
from core.formats.predictions import Answers
from designer.panels.boxes import button, label
from designer.predict.answer_table import AnswerTable
from designer.predict.answer_view import AnswerView
from designer.predict.answering import Answering
from designer.predict.fields import MOST, RowFields
from designer.predict.rows import needed, pasted, typed
from designer.predict.typical import typical
from designer.predict.written_strip import WrittenStrip
from designer.style.language import tr
from designer.style.numbers import count
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.training.loader import Loader
from designer.training.session import Session
from designer.training.trained import Provider

ANSWER = 260  # pixels
REFRESH = 300  # milliseconds between two answers while the network trains


class PredictPanel(QWidget):
    """Follows the session. Whatever is typed is answered with the weights as they are."""

    table_wanted = Signal()  # predict a table in a file

    def __init__(self, theme: Theme, session: Session, loader: Loader, provider: Provider) -> None:
        super().__init__()
        self.answering = Answering(provider, self)
        self._shown: Preparation | None = None
        self._without_table: dict[str, str] | None = None  # the row that was filled in before there was a table
        self._pasted: RawTable | None = None  # pasted rows; None while a row is typed
        self._timer = QTimer(self, singleShot=True, interval=REFRESH)
        self._timer.timeout.connect(self._on_time)
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.typical = button(tr("Typical row"), tr("Fills the fields with the middle of every column."))
        self.paste = button(
            tr("Paste rows"), tr("Predicts rows that were copied in a spreadsheet, with or without header.")
        )
        self.file = button(
            tr("Predict a table…"), tr("Predicts every row of a file and writes the answers to another.")
        )
        self.back = button(tr("Type a row"), tr("Shows the fields again."))
        self.copy = button(tr("Copy"), tr("Copies all answers, for a spreadsheet."))
        self.hint, self.problem = label("", "hint", wrap=True), label("", "problem", wrap=True)
        self.fields, self.answer, self.table = RowFields(), AnswerView(theme), AnswerTable()
        self.written = WrittenStrip(theme)
        self._lay_out()
        self.fields.changed.connect(self._ask)
        self.typical.clicked.connect(self._fill)
        self.paste.clicked.connect(self.paste_rows)
        self.back.clicked.connect(self._type)
        self.copy.clicked.connect(self.table.copy)
        self.file.clicked.connect(self.table_wanted)
        self.answering.answered.connect(self._on_answers)
        self.answering.failed.connect(self._on_failed)
        session.frame.connect(self.follow)
        session.phase_changed.connect(self.follow)
        loader.ready.connect(self.follow)
        loader.error.connect(self.follow)
        self.refresh()

    def _lay_out(self) -> None:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self.fields)
        typed = QSplitter()
        typed.setHandleWidth(1)
        typed.setChildrenCollapsible(False)
        typed.addWidget(scroll)
        typed.addWidget(self.answer)
        typed.setStretchFactor(0, 1)
        typed.setSizes([1000, scaled(ANSWER)])
        self.answer.setMinimumWidth(scaled(ANSWER) * 2 // 3)
        self._typed = typed
        self._stack = QStackedWidget()
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.setContentsMargins(24, 24, 24, 24)
        column.addWidget(self.hint)
        column.addStretch(1)
        self._empty = empty
        for widget in (empty, typed, self.table):
            self._stack.addWidget(widget)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(12, 6, 12, 6)
        self._row.setSpacing(8)
        for each in (self.typical, self.back, self.paste, self.copy, self.file):
            self._row.addWidget(each)
        self._row.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._row)
        outer.addWidget(self.written)
        self.problem.setContentsMargins(12, 0, 12, 4)
        outer.addWidget(self.problem)
        outer.addWidget(self._stack, 1)
        self.problem.hide()

    # What is shown

    def refresh(self) -> None:
        """Show the fields of the network that is trained, or why there are none."""
        preparation = self._preparation
        if preparation is not self._shown:
            self._shown, self._pasted = preparation, None
            self.problem.hide()
            if preparation is not None and not _refusal(preparation):
                before = {name: cells[0] for name, cells in self.fields.columns.items()}
                is_same = tuple(before) == needed(preparation)  # another run on the same columns
                row = before if is_same else typical(preparation, self._table)
                self.fields.show_columns(preparation, row)
                self._without_table = row if self._table is None and not is_same else None
        elif preparation is not None and self._without_table is not None and self._table is not None:
            row, self._without_table = self._without_table, None
            if {name: cells[0] for name, cells in self.fields.columns.items()} == row:  # nothing was typed meanwhile
                self.fields.fill(typical(preparation, self._table))
        self.hint.setText(_refusal(preparation))
        can_type = preparation is not None and not self.hint.text()
        shown = self._empty if not can_type else self._typed if self._pasted is None else self.table
        self._stack.setCurrentWidget(shown)
        pictures = preparation is not None and preparation.pictures is not None
        self.typical.setVisible(shown is self._typed and not pictures)
        self.back.setVisible(shown is self.table)
        self.copy.setVisible(shown is self.table)
        self.paste.setVisible(preparation is not None and (pictures or not preparation.image))
        self.file.setVisible(preparation is not None and preparation.reads_tables)
        if preparation is not None:
            self._ask()

    def take_over(self, other: "PredictPanel") -> None:
        """Show the row that is typed in another one, the rows that were pasted there, and what was written."""
        self.written.take_over(other.written)
        if other._shown is None:
            return
        self.refresh()
        if self._shown is not None:
            self.fields.fill({name: cells[0] for name, cells in other.fields.columns.items()})
            self._pasted, self._without_table = other._pasted, None
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def paste_rows(self) -> None:
        """Predict the rows on the clipboard."""
        if self._shown is None:
            return
        try:
            self._pasted = pasted(QGuiApplication.clipboard().text(), self._shown, self._table)
        except DataError as error:
            self._say(tr(str(error)))
            return
        self._say("")
        self.refresh()

    @property
    def _table(self) -> Table | None:
        """The table that the network was trained on, if it is there."""
        trained = self.answering.trained
        return trained.table if trained is not None else None

    @property
    def _preparation(self) -> Preparation | None:
        """How rows are prepared for the network that answers; None while there is none."""
        trained = self.answering.trained
        return trained.preparation if trained is not None else None

    def _fill(self) -> None:
        if self._shown is not None:
            self.fields.fill(typical(self._shown, self._table))

    def _type(self) -> None:
        self._pasted = None
        self._say("")
        self.refresh()

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    # Questions and answers

    def _ask(self) -> None:
        if self._shown is not None and self.isVisible():
            if self._pasted is not None:
                self.answering.ask(self._pasted)
            elif columns := self.fields.columns:
                self.answering.ask(typed(columns, self._table))

    def follow(self, *_: object) -> None:
        """There are other weights: answer again soon, but not at every frame."""
        if self.isVisible() and not self._timer.isActive():
            self._timer.start()

    def _on_time(self) -> None:
        if self._preparation is not self._shown or not self.answering.is_current:
            self.refresh()

    def _on_answers(self, answers: Answers) -> None:
        if self._pasted is not None:
            self.table.answers.show_answers(answers)
        elif self._shown is not None and len(answers.predictions) == 1:
            self.answer.show_answer(answers, ", ".join(self._shown.targets))

    def _on_failed(self, sentence: str) -> None:
        if self._pasted is not None:
            self.table.answers.show_answers(None)
            self._say(sentence)
        else:
            self.answer.show_problem(sentence)


def _refusal(preparation: Preparation | None) -> str:
    """Why no row can be typed; empty if one can."""
    if preparation is None:
        return tr("Predicts rows that you type or paste, once the network is trained.")
    if preparation.image and preparation.pictures is None:
        return tr("The network was trained on images, which cannot be typed.")
    if len(needed(preparation)) > MOST:
        number = count(len(needed(preparation)))
        return tr("The network needs {count:column|columns}, too many to type. Predict a table instead.", count=number)
    return ""
