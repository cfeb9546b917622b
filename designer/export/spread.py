"""The spread of the differences of a proof on a logarithmic axis, with what is allowed."""

from math import floor, log10

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.formats.proof import Proof
from designer.style.language import tr
from designer.style.numbers import scientific, significant
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font, text_font

HEIGHT, BELOW, ABOVE = 104, 18, 16  # pixels: of all, of the axis, of the words above the bars
PER_DECADE, DECADES = 4, 12  # bars, and the most decades that are shown
LEAST = 1e-12  # what is smaller, also 0, stands at the left end


class Spread(QWidget):
    """A histogram: how many rows have a difference of this size."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._counts, self._first, self._decades = np.zeros(0, np.int64), -9, 5
        self._allowed = self._largest = 0.0
        self._zeros = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(scaled(240), scaled(HEIGHT))

    def show_proof(self, proof: Proof) -> None:
        """Show the differences of a proof."""
        finite = np.where(np.isfinite(proof.differences), proof.differences, np.inf)
        known = finite[(finite > 0) & np.isfinite(finite)]
        low = max(float(known.min(initial=proof.allowed)), LEAST)
        high = max(float(known.max(initial=proof.allowed)), proof.allowed)
        self._first = floor(log10(low)) - (1 if (finite == 0).any() else 0)
        self._decades = min(max(floor(log10(high)) + 1 - self._first, 2), DECADES)
        logs = np.log10(np.clip(finite, 10.0**self._first, 10.0 ** (self._first + self._decades)))
        bins = np.floor((logs - self._first) * PER_DECADE).astype(np.int64)
        self._counts = np.bincount(bins.clip(0, self._decades * PER_DECADE - 1), minlength=self._decades * PER_DECADE)
        self._allowed, self._largest = proof.allowed, proof.largest_difference
        self._zeros = bool((finite == 0).any())
        self.setAccessibleName(
            tr(
                "Differences of {rows:row|rows}: the largest is {worst}, and {allowed} is allowed",
                rows=proof.rows,
                worst=significant(proof.largest_difference, 1),
                allowed=significant(proof.allowed, 1),
            )
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._counts.size:
            return
        painter, tokens = QPainter(self), self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top, bottom = scaled(ABOVE), self.height() - scaled(BELOW)
        wide = self.width() / len(self._counts)
        painter.setPen(Qt.PenStyle.NoPen)
        for place, count in enumerate(self._counts.tolist()):
            if count:
                high = max((bottom - top) * count / int(self._counts.max()), 2.0)
                from_ = 10.0 ** (self._first + place / PER_DECADE)
                painter.setBrush(tokens.color("bad" if from_ >= self._allowed else "high"))
                painter.drawRoundedRect(QRectF(place * wide + 1, bottom - high, wide - 2, high), 1.5, 1.5)
        painter.setPen(tokens.color("line"))
        painter.drawLine(0, bottom, self.width(), bottom)
        painter.setFont(number_font(scaled(10)))
        painter.setPen(tokens.color("second"))
        step = 1 if self._decades <= 7 else 2
        for decade in range(0, self._decades + 1, step):
            text = "0" if decade == 0 and self._zeros else scientific(10.0 ** (self._first + decade))
            middle = decade * PER_DECADE * wide
            room = QRectF(middle - 30, bottom + 2, 60, scaled(BELOW) - 2)
            if decade == 0:
                room.moveLeft(0)
            elif decade == self._decades:
                room.moveRight(self.width())
            align = Qt.AlignmentFlag.AlignLeft if decade == 0 else Qt.AlignmentFlag.AlignRight
            align = align if decade in (0, self._decades) else Qt.AlignmentFlag.AlignHCenter
            painter.drawText(room, align | Qt.AlignmentFlag.AlignVCenter, text)
        self._paint_allowed(painter, wide, bottom)

    def _paint_allowed(self, painter: QPainter, wide: float, bottom: int) -> None:
        tokens = self._theme.tokens
        x = (log10(self._allowed) - self._first) * PER_DECADE * wide
        painter.setPen(QPen(tokens.color("warn"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(int(x), scaled(2), int(x), bottom)
        painter.setFont(text_font(scaled(11)))
        painter.setPen(tokens.color("warn"))
        room = QRectF(x - 126, 0, 120, scaled(ABOVE))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, tr("allowed"))
