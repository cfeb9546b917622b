"""Bars for columns of the data: how long each is, with its spread. One is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from designer.style.scale import scaled
from designer.style.theme import Theme, number_font
from designer.views.series import faint

ROW, BAR = 22, 8  # px: height of a row, and of its bar
NAMES = 0.4  # of the width, at most
BESIDE = 20  # px beside a name, and beside a number
FAINT = 0.35  # opacity of a bar that says little


@dataclass(frozen=True)
class Bar:
    """A name, a value with its ends, and how the value is written. A `faint` one says little.

    The ends are marked by a line where there is a `spread`; else they are those of the scale.
    """

    name: str
    value: float
    low: float
    high: float
    written: str
    faint: bool = False
    spread: bool = True


class Bars(QWidget):
    """A row for each bar, in the order in which they are given; the mouse, ↑ and ↓ choose one."""

    chosen = Signal(int)  # the place of a bar

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.bars: tuple[Bar, ...] = ()
        self.current = -1
        self.mark: float | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_bars(self, bars: Sequence[Bar], current: int, mark: float | None = None) -> None:
        """Show these, of which one is chosen, or none for −1; with a dashed line at a `mark`."""
        self.bars, self.current, self.mark = tuple(bars), current, mark
        self.setAccessibleDescription(". ".join(f"{bar.name}: {bar.written}" for bar in bars))
        self.setMinimumHeight(scaled(ROW) * len(bars))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(220), scaled(ROW) * len(self.bars))

    def across(self, value: float) -> float:
        """The x of a value, in pixels."""
        low = min(0.0, *(bar.low for bar in self.bars))
        high = max(*(bar.high for bar in self.bars), low + 1e-12)
        left, right = self._names(), self.width() - self._numbers()
        return left + (value - low) / (high - low) * max(right - left, 1)

    def _names(self) -> float:
        """The room for the names, in pixels: as much as they need, or a share of the width."""
        widest = max((self.fontMetrics().horizontalAdvance(bar.name) for bar in self.bars), default=0)
        return min(self.width() * NAMES, widest + scaled(BESIDE))

    def _numbers(self) -> int:
        """The room for the numbers, in pixels."""
        measure = QFontMetrics(number_font(scaled(11))).horizontalAdvance
        return max((measure(bar.written) for bar in self.bars), default=0) + scaled(BESIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.bars:
            return
        painter, tokens, row = QPainter(self), self._theme.tokens, scaled(ROW)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        zero, name_font = self.across(0.0), painter.font()
        for place, bar in enumerate(self.bars):
            top, is_current = place * row, place == self.current
            if is_current:
                painter.setPen(QPen(tokens.color("accent")) if self.hasFocus() else Qt.PenStyle.NoPen)
                painter.setBrush(tokens.color("accent", 0.12))
                painter.drawRoundedRect(QRectF(0.5, top + 0.5, self.width() - 1, row - 1), 4, 4)
            painter.setFont(name_font)
            painter.setPen(tokens.color("third" if bar.faint else "text" if is_current else "second"))
            room = int(self._names()) - 14
            name = painter.fontMetrics().elidedText(bar.name, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(6, top, room, row), Qt.AlignmentFlag.AlignVCenter, name)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.color("accent" if bar.value >= 0 else "third", FAINT if bar.faint else 1.0))
            end, height = self.across(bar.value), scaled(BAR)
            painter.drawRect(QRectF(min(zero, end), top + (row - height) / 2, max(abs(end - zero), 1), height))
            painter.setPen(QPen(faint(tokens.color("text"), 0.6), 1.2))
            middle = top + row / 2
            if bar.spread:
                painter.drawLine(QPointF(self.across(bar.low), middle), QPointF(self.across(bar.high), middle))
            painter.setFont(number_font(scaled(11)))
            painter.setPen(tokens.color("third" if bar.faint else "text"))
            numbers = QRectF(self.width() - self._numbers(), top, self._numbers() - 6, row)
            painter.drawText(numbers, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, bar.written)
        painter.setPen(tokens.color("line"))
        painter.drawLine(QPointF(zero, 0), QPointF(zero, len(self.bars) * row))
        if self.mark is not None:
            painter.setPen(QPen(tokens.color("second"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(self.across(self.mark), 0), QPointF(self.across(self.mark), len(self.bars) * row))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._choose(int(event.position().y()) // scaled(ROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and 0 <= self.current + step < len(self.bars):
            self._choose(self.current + step)
        else:
            super().keyPressEvent(event)

    def _choose(self, place: int) -> None:
        if 0 <= place < len(self.bars):
            self.current = place
            self.update()
            self.chosen.emit(place)


def scrolled(bars: Bars) -> QScrollArea:
    """Bars in an area that scrolls where there are many."""
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(bars)
    return area
