"""One row of a form: the label, the widget and the error message of a field."""

from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from core.definitions import Param
from core.messages.numbers import form_of
from designer.panels.choosers import ColumnEditor, OptionsEditor
from designer.panels.editors import FileEditor, TextEditor, make_editor
from designer.panels.mixed import MIXED
from designer.panels.number_editor import NumberEditor
from designer.panels.stepping import range_hint
from designer.panels.value_slider import ValueSlider
from designer.style.language import tr
from designer.style.scale import percent, scaled
from designer.style.theme import text_font
from designer.widgets.tips import tip

LABEL = 92  # width in pixels. Nested labels are narrower by their indent, so that fields stay aligned
INDENT = 12  # pixels per level of nesting
FONT_SIZE = 12  # pixels of the label, as in the style sheet
GAP = 8  # pixels between label and field
SLACK = 2  # pixels that a label needs beyond its text
HEIGHT = 29  # pixels of a field
ERROR_DELAY = 400  # milliseconds without typing before the error message appears


class FieldRow(QWidget):
    """A label beside its field, or above it where the field needs the whole width."""

    def __init__(self, title: str, param: Param, default: Any, help: str, indent: int) -> None:
        super().__init__()
        self.editor = make_editor(param, default)
        self._value: Any = None
        self._error = ""
        self._error_timer = QTimer(self, singleShot=True, interval=ERROR_DELAY)
        self._error_timer.timeout.connect(self._show_message)
        self.label = ScrubLabel(title) if isinstance(self.editor, NumberEditor) else QLabel(title)
        self.problem = QLabel()
        self.chips = [self._chip(value, name, title) for value, name in param.names]
        self.slider = ValueSlider(param.slide, isinstance(default, int)) if param.slide else None
        self.editor.setFixedHeight(scaled(HEIGHT))
        self._describe(title, param, help)
        self._lay_out(indent)
        if isinstance(self.editor, NumberEditor):
            self.editor.restored.connect(self.clear_error)
        if isinstance(self.label, ScrubLabel) and isinstance(self.editor, NumberEditor):
            self.label.scrubbed.connect(self.editor.stepBy)
            self.label.released.connect(self.editor.edit_finished)
        if self.slider is not None and isinstance(self.editor, NumberEditor):
            self.slider.setAccessibleName(title)
            self.slider.chosen.connect(self.editor.submitted)
            self.slider.finished.connect(self.editor.edit_finished)

    def show_value(self, value: Any) -> None:
        """Show a value. Typed text with an error stays until the value changes."""
        if value != self._value:
            self.clear_error()
        self._value = value
        self.editor.show_value(value)
        if self.slider is not None and value is not MIXED:
            self.slider.show_number(value)

    def show_found(self, found: Any, chosen: bool) -> None:
        """Show what was found out for the automatic value, and mark the row if another value was chosen."""
        if isinstance(self.editor, OptionsEditor | TextEditor):
            self.editor.show_found(found)
        role = "chosen" if chosen else "second"
        if self.label.property("role") != role:
            self.label.setProperty("role", role)
            self.label.style().unpolish(self.label)
            self.label.style().polish(self.label)
        self.label.setAccessibleDescription(tr("Chosen, not automatic.") if chosen else "")

    def show_columns_of(self, path: str) -> None:
        """List the columns of a file in a column field."""
        if isinstance(self.editor, ColumnEditor):
            self.editor.show_columns_of(path)

    def show_error(self, error: str) -> None:
        """Mark the field at once, and show the message when typing pauses."""
        self._mark(True)
        self._error = error
        if self.problem.isVisibleTo(self):
            self._show_message()
        else:
            self._error_timer.start()

    def clear_error(self) -> None:
        """Remove the mark and the message."""
        self._error_timer.stop()
        self._error = ""
        self._mark(False)
        self.problem.hide()

    def discard_input(self) -> None:
        """Show the value in place of typed text that was not accepted."""
        if isinstance(self.editor, NumberEditor):
            self.editor.restore()
        self.clear_error()

    def _chip(self, value: float, name: str, title: str) -> QPushButton:
        """A button that chooses a number by its name."""
        chip = QPushButton(tr(name))
        chip.setProperty("role", "chip")
        chip.setAccessibleName(f"{title}: {tr(name)}")
        chip.clicked.connect(lambda: self._choose(value))
        return chip

    def _choose(self, value: float) -> None:
        if isinstance(self.editor, NumberEditor):
            self.editor.submitted.emit(value)
            self.editor.edit_finished.emit()

    def _show_message(self) -> None:
        self.problem.setText(self._error)
        self.problem.show()

    def _mark(self, wrong: bool) -> None:
        if self.editor.property("wrong") is not wrong:
            self.editor.setProperty("wrong", wrong)
            self.editor.style().unpolish(self.editor)
            self.editor.style().polish(self.editor)

    def _describe(self, title: str, param: Param, help: str) -> None:
        """Set the tooltips, and the names and descriptions for screen readers."""
        self.label.setProperty("role", "second")
        self.label.setBuddy(self.editor)
        self.problem.setProperty("role", "problem")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.hide()
        for widget in (self.label, self.editor):
            widget.setToolTip(tip(help))
        focused = self.editor.line if isinstance(self.editor, FileEditor) else self.editor
        unit = tr(form_of(param.unit, "many"))
        focused.setAccessibleName(f"{title}, {unit}" if unit else title)
        focused.setAccessibleDescription(f"{help} {range_hint(param)}".strip())

    def _lay_out(self, indent: int) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(indent * INDENT, 0, 0, 0)
        column.setSpacing(4)
        width = scaled(LABEL) - indent * INDENT
        if isinstance(self.editor, FileEditor) or self._is_too_wide(width) or percent() > 125:
            column.addWidget(self.label)
            column.addWidget(self.editor)
        else:
            self.label.setFixedWidth(width)
            self.label.setWordWrap(True)
            self.editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            beside = QHBoxLayout()
            beside.setSpacing(GAP)
            beside.addWidget(self.label)
            beside.addWidget(self.editor, 1)
            column.addLayout(beside)
        beside_label = self.label.width() + GAP if column.indexOf(self.editor) < 0 else 0
        if self.slider is not None:
            below = QHBoxLayout()
            below.setContentsMargins(beside_label, 0, 0, 0)
            below.addWidget(self.slider)
            column.addLayout(below)
        if self.chips:
            row = QHBoxLayout()
            row.setContentsMargins(beside_label, 0, 0, 0)
            row.setSpacing(4)
            for chip in self.chips:
                row.addWidget(chip)
            row.addStretch()
            column.addLayout(row)
        column.addWidget(self.problem)

    def _is_too_wide(self, label_width: int) -> bool:
        """Whether the title does not fit beside the field, in two lines at most. A long choice is cut there,
        and whole in the list."""
        metrics = QFontMetrics(text_font(scaled(FONT_SIZE)))
        room = QRect(0, 0, label_width - SLACK, 1000)
        needed = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.label.text())
        return needed.width() > room.width() or needed.height() > 2 * metrics.lineSpacing()


class ScrubLabel(QLabel):
    """The label of a number. Dragging it sideways steps the number."""

    scrubbed = Signal(int)  # steps
    released = Signal()

    PIXELS = 6  # per step

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._drag_start: QPoint | None = None
        self.setCursor(Qt.CursorShape.SizeHorCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag_start = event.position().toPoint()
            if buddy := self.buddy():
                buddy.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag_start is None:
            return
        steps = int((event.position().x() - self._drag_start.x()) / self.PIXELS)
        if steps:
            self._drag_start += QPoint(steps * self.PIXELS, 0)
            self.scrubbed.emit(steps)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag_start = None
        self.released.emit()
