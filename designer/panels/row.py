"""One row of a form: a label, the widget of a field, and what is wrong with what was typed."""

from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from core.definitions import Param
from designer.panels.choosers import ChoiceEditor, ColumnEditor
from designer.panels.editors import FileEditor, editor
from designer.panels.numbers import NumberEditor, bounds
from designer.style.scale import percent, scaled
from designer.style.theme import text_font
from designer.widgets.tips import tip

LABEL = 92  # pixels; what is indented is narrower by as much, so that fields stay in one column
INDENT = 12
TITLE = 12  # pixels of its letters, as in the style sheet
GAP = 8
HEIGHT = 29  # of a field
PATIENCE = 400  # milliseconds without typing before a sentence says what is wrong
WIDEST = 108  # pixels of text that fit a combo box beside its label


class Row(QWidget):
    """A label and its field side by side; the label above where the field needs the width."""

    def __init__(self, title: str, shown: Param, default: Any, help: str, indent: int) -> None:
        super().__init__()
        self.editor = editor(shown, default)
        self._value: Any = None
        self._reason = ""
        self._pause = QTimer(self, singleShot=True, interval=PATIENCE)
        self._pause.timeout.connect(self._explain)
        self.label = ScrubLabel(title) if isinstance(self.editor, NumberEditor) else QLabel(title)
        self.problem = QLabel()
        self.editor.setFixedHeight(scaled(HEIGHT))
        self._dress(title, shown, help)
        self._lay_out(indent)
        if isinstance(self.editor, NumberEditor):
            self.editor.restored.connect(self.accept)
        if isinstance(self.label, ScrubLabel) and isinstance(self.editor, NumberEditor):
            self.label.scrubbed.connect(self.editor.stepBy)
            self.label.released.connect(self.editor.settled)

    def show_value(self, value: Any) -> None:
        """Show a value. What was typed and refused stays until the value is another."""
        if value != self._value:
            self.accept()
        self._value = value
        self.editor.show_value(value)

    def follow(self, path: str) -> None:
        """Tell a column which file it is of."""
        if isinstance(self.editor, ColumnEditor):
            self.editor.follow(path)

    def refuse(self, reason: str) -> None:
        """Mark the field at once, and say why as soon as typing pauses."""
        self._mark(True)
        self._reason = reason
        if self.problem.isVisibleTo(self):
            self._explain()
        else:
            self._pause.start()

    def accept(self) -> None:
        """Nothing is wrong."""
        self._pause.stop()
        self._reason = ""
        self._mark(False)
        self.problem.hide()

    def forget(self) -> None:
        """Show the value again in place of what was typed and refused."""
        if isinstance(self.editor, NumberEditor):
            self.editor.restore()
        self.accept()

    def _explain(self) -> None:
        self.problem.setText(self._reason)
        self.problem.show()

    def _mark(self, wrong: bool) -> None:
        if self.editor.property("wrong") is not wrong:
            self.editor.setProperty("wrong", wrong)
            self.editor.style().unpolish(self.editor)
            self.editor.style().polish(self.editor)

    def _dress(self, title: str, shown: Param, help: str) -> None:
        """Names and help, for the eye and for a screen reader."""
        self.label.setProperty("role", "second")
        self.label.setBuddy(self.editor)
        self.problem.setProperty("role", "problem")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.hide()
        limits = bounds(shown)
        for each in (self.label, self.editor):
            each.setToolTip(tip(help))
        named = self.editor.line if isinstance(self.editor, FileEditor) else self.editor
        named.setAccessibleName(f"{title}, {shown.unit}" if shown.unit else title)
        named.setAccessibleDescription(f"{help} {limits}".strip())

    def _lay_out(self, indent: int) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(indent * INDENT, 0, 0, 0)
        column.setSpacing(4)
        room = scaled(LABEL) - indent * INDENT
        if isinstance(self.editor, FileEditor) or self._too_wide(room) or percent() > 125:
            column.addWidget(self.label)
            column.addWidget(self.editor)
        else:
            self.label.setFixedWidth(room)
            self.editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            beside = QHBoxLayout()
            beside.setSpacing(GAP)
            beside.addWidget(self.label)
            beside.addWidget(self.editor, 1)
            column.addLayout(beside)
        column.addWidget(self.problem)

    def _too_wide(self, room: int) -> bool:
        """Whether the title needs more pixels than these, or a choice more than a field has beside its title."""
        if QFontMetrics(text_font(scaled(TITLE))).horizontalAdvance(self.label.text()) > room:
            return True
        return isinstance(self.editor, ChoiceEditor) and self.editor.widest() > scaled(WIDEST)


class ScrubLabel(QLabel):
    """The label of a number, which is stepped by dragging sideways."""

    scrubbed = Signal(int)  # steps
    released = Signal()

    PIXELS = 6  # to a step

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._from: QPoint | None = None
        self.setCursor(Qt.CursorShape.SizeHorCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = event.position().toPoint()
            if buddy := self.buddy():
                buddy.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is None:
            return
        steps = int((event.position().x() - self._from.x()) / self.PIXELS)
        if steps:
            self._from += QPoint(steps * self.PIXELS, 0)
            self.scrubbed.emit(steps)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._from = None
        self.released.emit()
