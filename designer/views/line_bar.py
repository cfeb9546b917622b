"""The numbers of a line or a plane, to type, with its margin and its errors, or those of a regression."""

from collections.abc import Sequence
from time import monotonic

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from designer.style.language import tr
from designer.style.numbers import count, significant
from designer.style.scale import scaled
from designer.style.theme import number_font
from designer.widgets.elided import ElidedCombo
from designer.widgets.weight_hand import WeightField

ANSWERED = 1.0  # seconds after which the run has surely answered to a number


class LineBar(QWidget):
    """Fields for numbers such as a, b and c of a·x₁ + b·x₂ + c = 0."""

    typed = Signal(object)  # all numbers, a tuple of floats
    ended = Signal()
    cancelled = Signal()
    pair_chosen = Signal()

    def __init__(self, names: dict[str, str]) -> None:
        """`names` are those of the numbers, each with its name for screen readers."""
        super().__init__()
        self._numbers = (0.0,) * len(names)
        self._typed: dict[int, tuple[float, float]] = {}  # by field: what was typed last, and when
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
        self.pairs = ElidedCombo()
        self.pairs.setProperty("role", "chip")
        self.pairs.setAccessibleName(tr("Border between two classes"))
        self.pairs.setToolTip(tr("The two classes whose border can be typed and dragged"))
        self.pairs.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.pairs.setMinimumContentsLength(6)
        self.pairs.currentIndexChanged.connect(self.pair_chosen)
        self.pairs.hide()
        grid.addWidget(self.figures, 1, 0, 1, 2 * len(names))
        grid.addWidget(self.pairs, 2, 0, 1, 2 * len(names))
        self.hide()

    def show_pairs(self, names: Sequence[str]) -> None:
        """Offer pairs of classes; nothing is to be chosen of one."""
        if [self.pairs.itemText(n) for n in range(self.pairs.count())] != list(names):
            with QSignalBlocker(self.pairs):
                self.pairs.clear()
                self.pairs.addItems(list(names))
        self.pairs.setVisible(len(names) > 1)

    def show_numbers(self, numbers: tuple[float, ...], tip: str, figures: str) -> None:
        """Show numbers, and what they do with the training rows. `tip` says what the numbers are."""
        self._numbers = numbers
        self.setToolTip(tip)
        for field, value in zip(self.fields, numbers, strict=True):
            field.show_value(value)
        self.figures.setText(figures)

    def let_go(self) -> None:
        """Show the numbers of the run again in every field."""
        for field in self.fields:
            field.setModified(False)

    def _on_typed(self, value: float) -> None:
        place = self.fields.index(self.sender())
        now = monotonic()
        self._typed[place] = value, now
        # The next keystroke, in this field or another, may come before the run has answered.
        recent = {n: typed for n, (typed, at) in self._typed.items() if now - at < ANSWERED}
        self.typed.emit(tuple(recent.get(n, number) for n, number in enumerate(self._numbers)))


def separation(margin: float, errors: int, rows: int) -> str:
    """How well a line or a plane tells so many training rows apart."""
    return tr("margin {margin} · {errors} of {rows} wrong",
              margin=significant(margin, 3), errors=count(errors), rows=count(rows))  # fmt: skip
