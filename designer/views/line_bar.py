"""The three numbers of the line of a single unit, to type, with its margin and its errors."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from core.moments.boundary_line import BoundaryLine
from designer.style.language import tr
from designer.style.numbers import count, significant
from designer.style.scale import scaled
from designer.style.theme import number_font
from designer.widgets.weight_hand import WeightField


class LineBar(QWidget):
    """Fields for a, b and c of a·x₁ + b·x₂ + c = 0."""

    typed = Signal(object)  # BoundaryLine
    ended = Signal()
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._line = BoundaryLine(0.0, 0.0, 0.0)
        self.fields = tuple(WeightField() for _ in range(3))
        self.figures = QLabel()
        self.figures.setProperty("role", "second")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(2)
        for n, (name, field) in enumerate(zip("abc", self.fields, strict=True)):
            label = QLabel(name)
            label.setProperty("role", "second")
            field.setFont(number_font(scaled(11)))
            field.setMinimumWidth(scaled(40))
            field.setAccessibleName(tr("{name} of the line", name=name))
            grid.addWidget(label, 0, 2 * n)
            grid.addWidget(field, 0, 2 * n + 1)
            grid.setColumnStretch(2 * n + 1, 1)
            field.typed.connect(self._on_typed)
            field.ended.connect(self.ended)
            field.cancelled.connect(self.cancelled)
        grid.addWidget(self.figures, 1, 0, 1, 6)
        self.hide()

    def show_line(self, line: BoundaryLine, names: tuple[str, str], margin: float, errors: int, rows: int) -> None:
        """Show a line, and what it does with this number of training rows."""
        self._line = line
        tip = tr("The line a · {x} + b · {y} + c = 0. Drag it on the plot: its middle moves it, its ends turn it.",
                 x=names[0], y=names[1])  # fmt: skip
        self.setToolTip(tip)
        for field, value in zip(self.fields, (line.a, line.b, line.c), strict=True):
            field.show_value(value)
        self.figures.setText(
            tr("margin {margin} · {errors} of {rows} wrong",
               margin=significant(margin, 3), errors=count(errors), rows=count(rows))
        )  # fmt: skip

    def let_go(self) -> None:
        """Show the numbers of the run again in every field."""
        for field in self.fields:
            field.setModified(False)

    def _on_typed(self, value: float) -> None:
        numbers = [self._line.a, self._line.b, self._line.c]
        numbers[self.fields.index(self.sender())] = value
        self._line = BoundaryLine(*numbers)  # the next keystroke may come before the run has answered
        self.typed.emit(self._line)
