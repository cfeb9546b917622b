"""The axes of a plane: a few numbers on each, and the name of its feature between them."""

from itertools import pairwise

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from designer.style.scale import scaled
from designer.style.theme import Theme, number_font, text_font
from designer.views import ticks

SIZE = 10  # px of the font, at the usual size of texts
GAP = 4.0  # px between the field and a label, and around a name
FAR = 200.0  # px: a number is narrower

Ends = tuple[float, float]


class PlaneAxes:
    """Measures the room beside a field, and writes into it.

    A name stands in the widest gap between the numbers. Where none is wide enough, only the outer numbers are written;
    where that is not enough, the name is elided.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._numbers, self._texts = number_font(scaled(SIZE)), text_font(scaled(SIZE))
        self._number, self._text = QFontMetricsF(self._numbers), QFontMetricsF(self._texts)
        self.names = "", ""
        self.marks: tuple[tuple[tuple[float, str], ...], ...] = (), ()  # shares of an axis, and their numbers

    def show(self, names: tuple[str, str], across: Ends, up: Ends) -> None:
        """Name the features, which reach from one end to the other."""
        self.names = names
        self.marks = tuple(
            tuple(((at - low) / (high - low), text) for at, text in ticks.between(low, high))
            for low, high in (across, up)
        )

    @property
    def room(self) -> tuple[int, int]:
        """Px that is needed at the left and below."""
        widest = max((self._number.horizontalAdvance(text) for _, text in self.marks[1]), default=0.0)
        return int(max(widest, self._text.height()) + GAP + 1), int(self._text.height() + GAP)

    def paint(self, painter: QPainter, field: QRect) -> None:
        """Write beside a field, in px of the painter."""
        painter.setPen(self._theme.tokens.color("third"))
        left, top, side = float(field.left()), float(field.top()), float(field.width())
        row = QRectF(left, top + side + GAP, side, self._text.height())
        below = [(left + share * side, self._number.horizontalAdvance(text), text) for share, text in self.marks[0]]
        numbers, name, where = self._arranged(below, self.names[0], left, left + side)
        painter.setFont(self._numbers)
        for at, width, text in numbers:
            at = min(max(at, left + width / 2), left + side - width / 2)
            painter.drawText(row.adjusted(at - FAR - left, 0, at + FAR - left - side, 0), _MIDDLE, text)
        painter.setFont(self._texts)
        painter.drawText(QRectF(where[0], row.top(), where[1] - where[0], row.height()), _MIDDLE, name)
        beside = [(top + (1 - share) * side, self._number.height(), text) for share, text in self.marks[1]]
        numbers, name, where = self._arranged(beside, self.names[1], top, top + side)
        painter.setFont(self._numbers)
        for at, height, text in numbers:
            at = min(max(at, top + height / 2), top + side - height / 2)
            painter.drawText(QRectF(left - GAP - FAR, at - FAR, FAR, 2 * FAR), _RIGHT, text)
        painter.setFont(self._texts)
        painter.translate(left - GAP, (where[0] + where[1]) / 2)
        painter.rotate(-90)
        length = where[1] - where[0]
        painter.drawText(QRectF(-length / 2, -self._text.height(), length, self._text.height()), _MIDDLE, name)
        painter.resetTransform()

    def _arranged(
        self, numbers: list[tuple[float, float, str]], name: str, first: float, last: float
    ) -> tuple[list[tuple[float, float, str]], str, Ends]:
        """The numbers to write, each with its place and its size in px; the name as it fits; the gap for it."""
        width = self._text.horizontalAdvance(name) + 2 * GAP
        gap = _widest(numbers, first, last)
        if gap[1] - gap[0] < width and len(numbers) > 2:
            numbers = [numbers[0], numbers[-1]]
            gap = _widest(numbers, first, last)
        room = gap[1] - gap[0] - 2 * GAP
        return numbers, self._text.elidedText(name, Qt.TextElideMode.ElideRight, room), gap


_MIDDLE = Qt.AlignmentFlag.AlignCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _widest(numbers: list[tuple[float, float, str]], first: float, last: float) -> Ends:
    """The widest part of an axis between two numbers, or between one and an end."""
    taken = sorted((at - size / 2, at + size / 2) for at, size, _ in numbers)
    gaps = pairwise([(first, first), *taken, (last, last)])
    return max(((a[1], b[0]) for a, b in gaps), key=lambda gap: gap[1] - gap[0])
