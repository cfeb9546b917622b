"""The proof of a remedy in the card of a diagnosis: a row for each seed, and the verdict."""

from collections.abc import Callable, Iterable
from math import ceil, floor, log10

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.project.comparing import Trial
from core.training.comparison import Comparison
from designer.panels.boxes import button, label, reveal
from designer.style.language import again, tr
from designer.style.numbers import duration, significant
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font

ROW, MARK = 11, 3.5  # px: height of the row of a seed, radius of a mark
NUMBERS, AXIS = 18, 16  # px: width of the column of seeds, height of the axis
TICKS = (1.0, 2.0, 2.5, 5.0, 10.0)


class Pairs(QWidget):
    """A line from ring to dot for each seed: the figure without and with the remedy. Lower is left.

    Lines are colored only once something is proven: green where the figure fell, red where it did not.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows, self.is_proven = 0, False
        self.pairs: dict[int, list[float]] = {}  # by seed: without, with
        self.setAccessibleName(tr("Runs without and with the remedy"))

    def clear(self, pairs: int) -> None:
        """Forget all, and leave room for so many rows."""
        self.pairs, self._rows, self.is_proven = {}, pairs, False
        self.setFixedHeight(scaled(ROW) * pairs + scaled(AXIS))
        self.update()

    def add(self, trial: Trial) -> None:
        """Add a run that has ended."""
        self.pairs.setdefault(trial.seed, [np.nan, np.nan])[trial.project] = trial.figure
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        values = np.array(list(self.pairs.values()) or [[np.nan, np.nan]])
        known = values[np.isfinite(values)]
        if not len(known):
            return
        low, high = float(known.min()), float(known.max())
        radius, left = scaled(MARK), scaled(NUMBERS)
        width, bottom = self.width() - left, self._rows * scaled(ROW)
        painter, tokens = QPainter(self), self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(number_font(scaled(9)))

        def place(value: float) -> float:
            share = (min(value, high) - low) / (high - low) if high > low else 0.5  # ∞ is at the right end
            return left + radius + 1 + share * (width - 2 * radius - 2)

        painter.setPen(tokens.color("second"))
        for value in ticks(low, high):
            text = significant(value, 3)
            room = painter.fontMetrics().horizontalAdvance(text) + 2
            start = min(max(place(value) - room / 2, 0.0), float(self.width() - room))
            painter.drawText(QRectF(start, bottom, room, scaled(AXIS)), Qt.AlignmentFlag.AlignCenter, text)
        for row, seed in enumerate(sorted(self.pairs)):
            y = (row + 0.5) * scaled(ROW)
            before, after = self.pairs[seed]
            color = tokens.color("second")
            if self.is_proven:
                color = tokens.color("good" if after < before else "bad")
            painter.setPen(tokens.color("second"))
            number = QRectF(0, row * scaled(ROW), left - 6, scaled(ROW))
            painter.drawText(number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(row + 1))
            painter.setPen(QPen(color, 1.2))
            if not np.isnan(before) and not np.isnan(after):
                painter.drawLine(QPointF(place(before), y), QPointF(place(after), y))
            if not np.isnan(before):
                painter.setBrush(tokens.color("panel"))
                painter.setPen(QPen(tokens.color("second"), 1.2))
                painter.drawEllipse(QPointF(place(before), y), radius, radius)
            if not np.isnan(after):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(color)
                painter.drawEllipse(QPointF(place(after), y), radius, radius)


class ProofBox(QWidget):
    """A proof in the card: what is proved, the rows as they come, then the verdict. Hidden until one is asked for."""

    stopped = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._proving = ""
        self.heading = label("", "second", wrap=True)
        self.verdict, self.detail = label("", wrap=True), label("", "second", wrap=True)
        self.pairs = Pairs(theme)
        self.button = button(tr("Stop the proof"))
        self.button.clicked.connect(self.stopped)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.heading, self.pairs, self.verdict, self.detail):
            column.addWidget(widget)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def begin(self, remedy: str) -> None:
        """A proof of this remedy is being prepared."""
        self._proving = remedy
        self.pairs.hide()
        self.button.show()
        self._show(remedy, tr("Preparing the runs…"), "")
        self.show()
        reveal(self)

    def start(self, seconds: float, pairs: int, step: int = 0) -> None:
        """The runs have begun, at this step, and take about so many seconds."""
        heading = {"remedy": self._proving, "seeds": pairs}
        text = (
            tr("{remedy}: {seeds:order|orders} of the batches, from step {step:,}", step=step, **heading)
            if step
            else tr("{remedy}: {seeds:start|starts}", **heading)
        )
        self.pairs.clear(pairs)
        self._show(text, tr("{runs:run|runs}, about {time}", runs=2 * pairs, time=duration(max(round(seconds), 1))), "")
        self.detail.setText(tr("Ring: without. Dot: with. Lower is left."))
        self.detail.show()
        self.pairs.show()
        reveal(self)

    def add(self, trial: Trial) -> None:
        """A run has ended."""
        self.pairs.add(trial)

    def finish(self, found: Comparison, measured: str) -> None:
        """Say the verdict, and by how much."""
        self.button.hide()
        self.pairs.is_proven = found.is_proven
        self.pairs.update()
        self._show(self.heading.text(), tr(found.sentence), _by_how_much(found, measured))
        self.verdict.setProperty("role", "good" if found.is_proven else "heading")
        self.verdict.style().polish(self.verdict)
        reveal(self)

    def fail(self, reason: str) -> None:
        """Say why there is no proof."""
        self.button.hide()
        self.pairs.hide()
        self._show(self.heading.text(), reason, "")

    def _show(self, heading: str, verdict: str, detail: str) -> None:
        self.verdict.setProperty("role", "")
        self.verdict.style().polish(self.verdict)
        for widget, text in ((self.heading, heading), (self.verdict, verdict), (self.detail, detail)):
            widget.setText(text)
            widget.setVisible(bool(text))


class ProofCalls:
    """What boxes were called with for one proof, so that a box that is made later can show the same."""

    def __init__(self) -> None:
        self._calls: list[tuple[Callable[..., None], tuple[object, ...]]] = []

    def call(self, boxes: Iterable[ProofBox], method: Callable[..., None], *given: object) -> None:
        """Call a method of ProofBox on boxes, and remember it."""
        self._calls.append((method, given))
        for box in boxes:
            method(box, *given)

    def show_on(self, box: ProofBox) -> None:
        """Have a box show all of it."""
        for method, given in self._calls:
            method(box, *given)

    def in_this_language(self) -> "ProofCalls":
        """The same, with its texts in the language of the window."""
        made = ProofCalls()
        made._calls = [
            (method, tuple(again(value) if type(value) is str else value for value in given))
            for method, given in self._calls
        ]
        return made


def ticks(low: float, high: float) -> list[float]:
    """Two to five round numbers between two ends; the one number where they are the same."""
    if not high > low:
        return [low]
    rough = (high - low) / 4
    power = 10.0 ** floor(log10(rough))
    step = next(power * mark for mark in TICKS if power * mark >= rough * (1 - 1e-9))
    found = [n * step for n in range(ceil(low / step - 1e-9), floor(high / step + 1e-9) + 1)]
    return found if len(found) > 1 else [low, high]


def _by_how_much(found: Comparison, measured: str) -> str:
    low, high = (significant(end, 3) for end in found.interval)
    return tr(
        "{measured}: median change {change}, 95 % interval {low} to {high}",
        measured=tr(measured),
        change=significant(found.difference, 3),
        low=low,
        high=high,
    )
