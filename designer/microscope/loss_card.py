"""The card at the foot: the loss with its numbers, and what it is after the update."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.losses import BCE, CCE, MSE, Loss
from core.moments.dissection import Dissection
from designer.microscope.factor_rows import number
from designer.microscope.layer_card import LOSS, UPDATE
from designer.microscope.matrix_view import fixed
from designer.style.language import tr
from designer.style.numbers import significant
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font
from designer.widgets.elided import ElidedLabel
from designer.widgets.formula import FormulaView

MOST = 3  # outputs whose terms are spelled


class LossCard(QFrame):
    """Loss at the left, the same rows after the update at the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "microscope card")
        self._about, self._spelled = ElidedLabel(""), ElidedLabel("")
        self._about.setProperty("role", "second")
        self._formula = FormulaView(scale=0.9, second=True)
        self._value, self._after, self._rate = QLabel(), QLabel(), QLabel()
        self._rate.setProperty("role", "second")
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.setProperty("role", "hint")
        for part in (self._value, self._after):
            part.setFont(number_font(scaled(15)))
        self._spelled.setFont(number_font(scaled(12)))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 10)
        row.setSpacing(16)
        row.addLayout(_column(tr("Loss"), self._about, self._formula, self._spelled, self._value), 3)
        row.addLayout(_column(tr("After this update"), self._rate, self._after), 2)
        row.addWidget(self._note, 2)

    def show_loss(self, dissection: Dissection, row: int, stage: int) -> None:
        """Show what the stage has reached."""
        loss, alone = dissection.subject.network.loss, dissection.alone
        self._about.setText(tr(loss.title))
        self._formula.show_formula(loss.formula)
        is_reached = stage >= LOSS
        count = len(dissection.losses)
        text = spelled(loss, dissection.outputs[row], dissection.targets[row]) if count == 1 else _batch(dissection)
        self._spelled.setText(text if is_reached else "")
        self._spelled.setVisible(bool(text))
        self._value.setText(number(dissection.loss) if is_reached else "–")
        self._value.setAccessibleName(tr("Loss {value}", value=number(dissection.loss)) if is_reached else "")
        update = dissection.update
        if update is None:
            self._rate.setText("")
            self._after.setText("–")
            self._note.setText("")
            return
        self._rate.setText(f"η = {significant(update.learning_rate, 4)}")
        change = update.loss - dissection.loss
        sign = "+" if change > 0 else ""
        text = f"{number(dissection.loss)} → {number(update.loss)}   {sign}{number(change)}"
        self._after.setText(text if stage >= UPDATE else "–")
        self._note.setText(
            tr("One row alone. A batch takes the mean of such steps over its rows.")
            if alone
            else tr("The very step that the run makes next, on its {count:row|rows}.", count=count)
            if count > 1
            else tr("The very step that the run makes next, on one row.")
        )


def spelled(loss: Loss, y: NDArray[np.float64], t: NDArray[np.float64]) -> str:
    """The loss of one row with its numbers set in; empty where that would be too long."""
    if isinstance(loss, MSE) and len(y) <= MOST:
        terms = " + ".join(f"({fixed(a, 3)} − {_bracket(b)})²" for a, b in zip(t.tolist(), y.tolist(), strict=True))
        return terms if len(y) == 1 else f"({terms}) / {len(y)}"
    if isinstance(loss, BCE) and len(y) == 1 and t[0] in (0, 1):
        return f"−ln {fixed(float(y[0]), 4)}" if t[0] else f"−ln (1 − {fixed(float(y[0]), 4)})"
    if isinstance(loss, CCE) and not loss.smoothing:
        return f"−ln {fixed(float(y[int(t.argmax())]), 4)}"
    return ""


def _batch(dissection: Dissection) -> str:
    losses = [number(float(value)) for value in dissection.losses[:MOST]]
    more = " + …" if len(dissection.losses) > MOST else ""
    return f"({' + '.join(losses)}{more}) / {len(dissection.losses)}"


def _bracket(value: float) -> str:
    text = fixed(value, 3)
    return text if text[0].isdigit() else f"({text})"


def _column(title: str, about: QWidget, *parts: QWidget) -> QVBoxLayout:
    column, head = QVBoxLayout(), QHBoxLayout()
    name = QLabel(title)
    name.setProperty("role", "heading")
    head.addWidget(name)
    head.addWidget(about, 1)
    column.addLayout(head)
    line = QHBoxLayout()
    line.setSpacing(10)
    for part in parts:
        line.addWidget(part)
    line.addStretch(1)
    column.addLayout(line)
    return column
