"""The input field for a number."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QLabel, QWidget

from core.definitions import Param
from core.messages.numbers import form_of
from designer.panels.mixed import MIXED, Mixed
from designer.panels.stepping import range_hint, read, stepping
from designer.style.language import tr
from designer.style.numbers import editable

INSET = 9  # pixels between the frame and the text


class NumberEditor(QAbstractSpinBox):
    """An integer or a decimal number.

    Typed text is submitted on Enter and when the field loses the focus, also where it is out of bounds: the listener
    checks it. While 64 is typed, 6 is not submitted. Steps are submitted at once and stay within the bounds.
    """

    submitted = Signal(object)  # a number, or the text where it is not a number
    typed = Signal(object)  # the same while typing, to be checked
    step_requested = Signal(int)  # steps to add to each of several mixed values
    edit_finished = Signal()  # the next change is a new edit
    restored = Signal()  # typed text was discarded

    def __init__(self, param: Param, default: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._param, self._whole = param, isinstance(default, int)
        self._step = stepping(param, default)
        self._names = {value: tr(name) for value, name in param.names}
        self._value: float | Mixed | None = None  # None until the first value is shown
        self._default = default
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(INSET - 2, 0, INSET, 0)
        self._hint = QLabel("" if param.unit else range_hint(param), self.lineEdit())
        self._hint.setProperty("role", "field hint")
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.lineEdit().textEdited.connect(lambda text: self.typed.emit(self._read(text)))
        self.lineEdit().textChanged.connect(lambda _: self._place_hint())
        self.editingFinished.connect(self._finish)

    def show_value(self, value: float | Mixed) -> None:
        """Show a value. Keeps the typed text as long as it means the same number."""
        changed, self._value = value != self._value, value
        if changed and value != self._read(self.text()):
            self._write(value)

    def restore(self) -> None:
        """Discard the typed text and show the value."""
        self._write(self._value)

    def stepBy(self, steps: int) -> None:
        typed = self._read(self.text())
        if self._value is MIXED and not self.text():
            self.step_requested.emit(steps)
            return
        value = self.stepped(self._default if isinstance(typed, str) else typed, steps)
        self._write(value)
        self.submitted.emit(value)

    def stepped(self, value: float, steps: int) -> float:
        """The value after a number of steps up, or down where negative, within the bounds."""
        for _ in range(abs(steps)):
            value = self._step(value, 1 if steps > 0 else -1)
        low, high = self._param.low, self._param.high
        value = value if low is None else max(value, low)
        value = value if high is None else min(value, high)
        return int(value) if self._whole else float(f"{value:.9g}")

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        return QAbstractSpinBox.StepEnabledFlag.StepUpEnabled | QAbstractSpinBox.StepEnabledFlag.StepDownEnabled

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        return QValidator.State.Acceptable, text, position

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()  # scroll the page instead

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._text(self._value):
            self.restore()
            self.restored.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.lineEdit().deselect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_hint()

    def _finish(self) -> None:
        typed = self._read(self.text())
        if typed != self._value and not (self._value is MIXED and not self.text()):
            self.submitted.emit(typed)
        if typed == self._value or not self.text():
            self._write(self._value)  # in the usual format
        self.edit_finished.emit()

    def _write(self, value: float | Mixed | None) -> None:
        self.lineEdit().setPlaceholderText(tr("mixed") if value is MIXED else "")
        if self.text() != self._text(value):
            self.lineEdit().setText(self._text(value))

    def _text(self, value: float | Mixed | None) -> str:
        return "" if value is None or isinstance(value, Mixed) else self._names.get(value) or editable(value)

    def _read(self, text: str) -> float | str:
        """The number in a text, which may be its name or the first word of that: "all rows", "all"."""
        word = text.strip().casefold()
        named = (n for n, name in self._names.items() if word and word in (name.casefold(), name.casefold().split()[0]))
        return next(named, read(text, self._whole))

    def _place_hint(self) -> None:
        line, hint = self.lineEdit(), self._hint
        if self._param.unit:
            hint.setText(tr(form_of(self._param.unit, self._read(self.text()))))
        hint.resize(hint.sizeHint())
        hint.move(line.width() - hint.width() - INSET, (line.height() - hint.height()) // 2)
        used = line.fontMetrics().horizontalAdvance(self.text() or line.placeholderText())
        named = self.text() in self._names.values()  # which has the unit
        hint.setVisible(bool(hint.text()) and not named and used + 8 < line.width() - hint.width() - 2 * INSET)
