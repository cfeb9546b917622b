"""Numbers as people write and step them, and the field that holds one."""

from collections.abc import Callable
from math import floor, log10

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QLabel, QWidget

from core.definitions import Param
from designer.panels.mixed import MIXED, Mixed
from designer.style.language import tr

SMALLEST = 1e-12  # where stepping down a scale of decades ends
WIDEST_HINT = 1_000_000  # bounds beyond say nothing worth the room
MOST_DIGITS = 4  # of a bound with a point
INSET = 9  # pixels between the frame and the text

Step = Callable[[float, int], float]  # a value and a direction, 1 or -1, to the next value


def written(value: float) -> str:
    """The shortest text that reads back as the value: 16, 0.01, 1e-4."""
    if isinstance(value, int):
        return str(value)
    if value and not 1e-3 <= abs(value) < 1e6:
        return np.format_float_scientific(value, trim="-", exp_digits=1).replace("e+", "e")
    return np.format_float_positional(value, trim="-")


def read(text: str, whole: bool) -> float | str:
    """The number that the text means, or the text itself where it means none. A comma may be the point."""
    plain = "".join(text.split()).replace("−", "-")
    if not plain.isascii() or "_" in plain:
        return text
    try:
        return int(plain) if whole else float(plain.replace(",", "."))
    except ValueError:
        return text


def stepping(shown: Param, default: float) -> Step:
    """How values of a field follow one another: by ones, evenly, by decades, or by decades towards 1."""
    low, high = shown.low, shown.high
    if isinstance(default, int):
        return lambda value, way: value + way
    if low == 0 and high is not None and 0.99 < high < 1:
        return lambda value, way: 1 - _decade(1 - value, -way)
    if low is not None and low >= 0 and default > 0 and (high is None or high >= 100 * default):
        return _decade
    if low is None or high is None or high - low > 100:
        return _relative
    return lambda value, way: value + way * _round_step((high - low) / 100)


def bounds(shown: Param) -> str:
    """The bounds of a field in words short enough to stand in it; empty where they are of no interest."""
    if shown.low is None or shown.high is None or shown.high > WIDEST_HINT:
        return ""
    ends = bound(shown.low), bound(shown.high)
    return "" if any((len(end) > MOST_DIGITS and "." in end) or "e" in end for end in ends) else " – ".join(ends)


def _decade(value: float, way: int) -> float:
    """The next of 1, 2, 5, 10, 20, 50, … and their fractions."""
    if value < SMALLEST * (1 - 1e-9) or (way < 0 and value <= SMALLEST * (1 + 1e-9)):
        return SMALLEST if way > 0 else 0.0
    exponent = floor(log10(value))
    marks = [float(f"{digit}e{exponent + up}") for up in (-1, 0, 1) for digit in (1, 2, 5)]
    if way > 0:
        return next(mark for mark in marks if mark > value * (1 + 1e-9))
    return next(mark for mark in reversed(marks) if mark < value * (1 - 1e-9))


def _relative(value: float, way: int) -> float:
    """A step in the first digit of the value."""
    return value + way * (10.0 ** floor(log10(abs(value))) if value else 0.1)


def _round_step(step: float) -> float:
    exponent = floor(log10(step))
    return min((m * 10.0**exponent for m in (1, 2, 5, 10)), key=lambda mark: abs(mark - step))


def bound(number: float) -> str:
    """A bound as it may be typed: with thin spaces, since a comma in a field is a decimal one."""
    return f"{int(number):,}".replace(",", "\u2009") if number == int(number) else written(number)


class NumberEditor(QAbstractSpinBox):
    """A whole or a decimal number. What is typed is submitted, right or wrong, with Enter and on leaving the field:
    64 is not 6 on its way. Steps are submitted at once, and keep to the bounds.
    """

    submitted = Signal(object)
    typed = Signal(object)  # what stands there now, to be checked
    shifted = Signal(int)  # steps that each of the mixed values is to go on
    settled = Signal()  # what comes next is another edit
    restored = Signal()  # what was typed is forgotten, and the value shown again

    def __init__(self, shown: Param, default: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._param, self._whole = shown, isinstance(default, int)
        self._step = stepping(shown, default)
        self._value: float | Mixed | None = None  # none before the first is shown
        self._default = default
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(INSET - 2, 0, INSET, 0)
        self._hint = QLabel(tr(shown.unit) or bounds(shown), self.lineEdit())
        self._hint.setProperty("role", "field hint")
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.lineEdit().textEdited.connect(lambda text: self.typed.emit(read(text, self._whole)))
        self.lineEdit().textChanged.connect(lambda _: self._place_hint())
        self.editingFinished.connect(self._finish)

    def show_value(self, value: float | Mixed) -> None:
        """Show a value, and leave alone what is being typed as long as it means the same."""
        changed, self._value = value != self._value, value
        if changed and value != read(self.text(), self._whole):
            self._write(value)

    def restore(self) -> None:
        """Forget what was typed and show the value again."""
        self._write(self._value)

    def stepBy(self, steps: int) -> None:
        typed = read(self.text(), self._whole)
        if self._value is MIXED and not self.text():
            self.shifted.emit(steps)
            return
        value = self.stepped(self._default if isinstance(typed, str) else typed, steps)
        self._write(value)
        self.submitted.emit(value)

    def stepped(self, value: float, steps: int) -> float:
        """A value so many steps on, within the bounds."""
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
            event.ignore()  # the page scrolls

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
        typed = read(self.text(), self._whole)
        if typed != self._value and not (self._value is MIXED and not self.text()):
            self.submitted.emit(typed)
        if typed == self._value or not self.text():
            self._write(self._value)  # as numbers are usually written
        self.settled.emit()

    def _write(self, value: float | Mixed | None) -> None:
        self.lineEdit().setPlaceholderText(tr("mixed") if value is MIXED else "")
        if self.text() != self._text(value):
            self.lineEdit().setText(self._text(value))

    def _text(self, value: float | Mixed | None) -> str:
        return "" if value is None or isinstance(value, Mixed) else written(value)

    def _place_hint(self) -> None:
        line, hint = self.lineEdit(), self._hint
        hint.resize(hint.sizeHint())
        hint.move(line.width() - hint.width() - INSET, (line.height() - hint.height()) // 2)
        used = line.fontMetrics().horizontalAdvance(self.text() or line.placeholderText())
        hint.setVisible(bool(hint.text()) and used + 8 < line.width() - hint.width() - 2 * INSET)
