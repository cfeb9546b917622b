"""The learning-rate range test: a button, the loss by rate with its band, and a button that takes a suggested rate."""

from math import log10, sqrt

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.training.range_test import SEEDS, STEPS, RangeTest
from designer.panels.boxes import button, label, reveal
from designer.style.language import tr
from designer.style.numbers import axis, count, significant
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font
from designer.widgets.help_topic import set_topic

TALL, FOOT = 130, 16  # px of the drawing, and of its axis
TOP = 1.6  # times the largest first loss, above which curves are cut


class RangeDrawing(QWidget):
    """The median loss by rate, on a log scale, between the least and the greatest of the seeds.

    What is suggested has a ground of its own, and the rate of the recipe is a dashed line.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._found: RangeTest | None = None
        self._rate = 0.0
        self.setFixedHeight(scaled(TALL))
        self.setAccessibleName(tr("Loss by learning rate"))

    def show_test(self, found: RangeTest | None, rate: float) -> None:
        """Draw a test, and the rate of the recipe."""
        self._found, self._rate = found, rate
        self.setVisible(found is not None)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if (found := self._found) is None:
            return
        painter, tokens, bottom = QPainter(self), self._theme.tokens, self.height() - scaled(FOOT)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(number_font(scaled(9)))
        low, high = log10(found.rates[0]), log10(found.rates[-1])
        most = TOP * float(found.first.max())
        least = min(float(np.nanmin(found.losses, initial=most)), most)

        def x(rate: float) -> float:
            return (log10(rate) - low) / (high - low) * self.width()

        def y(loss: float) -> float:
            return 2 + (1 - (min(loss, most) - least) / max(most - least, 1e-12)) * (bottom - 4)

        if found.interval is not None:
            left, right = map(x, found.interval)
            painter.fillRect(QRectF(left, 0, max(right - left, 2), bottom), tokens.color("good", 0.18))
        for power in range(round(low), round(high) + 1, 2):
            painter.setPen(tokens.color("line"))
            painter.drawLine(QPointF(x(10.0**power), 0), QPointF(x(10.0**power), bottom))
            painter.setPen(tokens.color("second"))
            room = QRectF(min(max(x(10.0**power) - 22, 0), self.width() - 44), bottom, 44, scaled(FOOT))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, axis(10.0**power))
        middle, (lower, upper) = found.middle, found.band
        known = np.flatnonzero(np.isfinite(middle))
        band = [QPointF(x(found.rates[n]), y(lower[n])) for n in known]
        band += [QPointF(x(found.rates[n]), y(upper[n])) for n in known[::-1]]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color("accent", 0.25))
        painter.drawPolygon(QPolygonF(band))
        painter.setPen(QPen(tokens.color("accent"), 1.5))
        painter.drawPolyline(QPolygonF([QPointF(x(found.rates[n]), y(middle[n])) for n in known]))
        if found.rates[0] <= self._rate <= found.rates[-1]:
            painter.setPen(QPen(tokens.color("text"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x(self._rate), 0), QPointF(x(self._rate), bottom))


class RangeBox(QWidget):
    """It tests nothing: it says what is wanted, and shows what is found."""

    wanted = Signal()
    stopped = Signal()
    rate_wanted = Signal(float)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._working, self.rate = False, 0.0
        self._found: RangeTest | None = None
        set_topic(self, "idea/range_test")
        self.heading = label(tr("Learning-rate range test"), "heading")
        self.button, self.take = button(""), button("")
        self.button.clicked.connect(self._on_clicked)
        self.take.clicked.connect(lambda: self.rate_wanted.emit(self.rate))
        self.state = label("", "second", wrap=True)
        self.drawing = RangeDrawing(theme)
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        row.addWidget(self.button)
        row.addWidget(self.take)
        row.addStretch(1)
        column.addWidget(self.heading)
        column.addLayout(row)
        column.addWidget(self.drawing)
        column.addWidget(self.state)
        theme.changed.connect(self.drawing.update)
        self.show_test(None, 0, 0.0, False, "", True)

    def show_test(
        self, found: RangeTest | None, step: int, rate: float, working: bool, problem: str, fits: bool
    ) -> None:
        """Show what was found from a step, beside the rate of the recipe, and whether it is still of the project."""
        is_new = found is not None and found is not self._found
        self._working, self._found = working, found
        self.button.setText(tr("Stop") if working else tr("Test learning rates"))
        self.drawing.show_test(found, rate)
        interval = found.interval if found is not None else None
        self.take.setVisible(interval is not None)
        if interval is not None:
            self.rate = float(f"{sqrt(interval[0] * interval[1]):.1g}")
            self.take.setText(tr("Use {rate}", rate=significant(self.rate)))
        self.state.setText(_state(found, step, working, problem, fits))
        if is_new:
            reveal(self)

    def _on_clicked(self) -> None:
        (self.stopped if self._working else self.wanted).emit()


def _state(found: RangeTest | None, step: int, working: bool, problem: str, fits: bool) -> str:
    if working:
        return tr("Testing {rates:rate|rates} from {seeds:seed|seeds}…", rates=STEPS, seeds=SEEDS)
    if problem or found is None:
        return problem or tr(
            "Which rates are worth training with? Trains for {steps:step|steps} with growing rates, and forgets them.",
            steps=STEPS,
        )
    start = tr("From step {step}.", step=count(step)) if step else tr("From new weights.")
    parts = [tr(found.sentence), start]
    if not fits:
        parts.append(tr("The project has changed since."))
    return " ".join(parts)
