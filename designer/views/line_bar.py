"""The numbers of the line or the plane of a single unit, to type, with its margin and its errors."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from designer.style.language import tr
from designer.style.numbers import count, significant
from designer.style.scale import scaled
from designer.style.theme import number_font
from designer.widgets.weight_hand import WeightField


class LineBar(QWidget):
    """Fields for numbers such as a, b and c of a·x₁ + b·x₂ + c = 0."""

    typed = Signal(object)  # all numbers, a tuple of floats
    ended = Signal()
    cancelled = Signal()

    def __init__(self, names: dict[str, str]) -> None:
        """`names` are those of the numbers, each with its name for screen readers."""
        super().__init__()
        self._numbers = (0.0,) * len(names)
        self.fields = tuple(WeightField() for _ in names)
        self.figures = QLabel()
        self.figures.setProperty("role", "second")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(2)
        for n, (name, field) in enumerate(zip(names, self.fields, strict=True)):
            label = QLabel(name)
            label.setProperty("role", "second")
            field.setFont(number_font(scaled(11)))
            field.setMinimumWidth(scaled(40))
            field.setAccessibleName(names[name])
            grid.addWidget(label, 0, 2 * n)
            grid.addWidget(field, 0, 2 * n + 1)
            grid.setColumnStretch(2 * n + 1, 1)
            field.typed.connect(self._on_typed)
            field.ended.connect(self.ended)
            field.cancelled.connect(self.cancelled)
        grid.addWidget(self.figures, 1, 0, 1, 2 * len(names))
        self.hide()

    def show_numbers(self, numbers: tuple[float, ...], tip: str, margin: float, errors: int, rows: int) -> None:
        """Show numbers, and what they do with so many training rows. `tip` says what the numbers are."""
        self._numbers = numbers
        self.setToolTip(tip)
        for field, value in zip(self.fields, numbers, strict=True):
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
        place = self.fields.index(self.sender())
        # The next keystroke may come before the run has answered.
        self._numbers = (*self._numbers[:place], value, *self._numbers[place + 1 :])
        self.typed.emit(self._numbers)
