"""What plots with a row for each layer share: where the rows lie, their names, and what the mouse reads of a bin."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from core.moments.histogram import QUANTILES, ZERO, Histogram, edges
from designer.style.language import tr
from designer.style.numbers import count, percent, significant
from designer.style.scale import scaled
from designer.style.theme import Theme, text_font
from designer.style.tokens import Tokens
from designer.views.hover import HoverLabel, table

NAMES, FOOT = 78, 18  # px: at the left of the rows, below them
LEAST, MOST = 34, 96  # px of a row
LINE = {0.5: 0.9, 0.25: 0.55, 0.75: 0.55}  # opacity of the lines of quantiles
FAINT = 0.3  # that of the others


@dataclass(frozen=True)
class Named:
    """The name of a row, and what is said below it; `noted` is whether that is worth a warning."""

    name: str
    note: str = ""
    noted: bool = False


class LayerRows(QWidget):
    """Rows of equal height with a foot for an axis below them. Subclasses paint them, and say what the mouse reads."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.names: tuple[Named, ...] = ()
        self._label = HoverLabel(self)
        self.setMouseTracking(True)
        self.setAccessibleName(name)

    def show_names(self, names: tuple[Named, ...]) -> None:
        """Have so many rows, with these names."""
        self.names = names
        self.setMinimumHeight(scaled(LEAST) * max(len(names), 1) + scaled(FOOT))

    def row(self, number: int) -> tuple[float, float]:
        """The top and the height of a row, in pixels."""
        room = self.height() - scaled(FOOT)
        height = min(max(room / max(len(self.names), 1), scaled(LEAST)), scaled(MOST))
        return number * height, height

    def row_at(self, y: float) -> int | None:
        """The row at a y in pixels."""
        return next((n for n in range(len(self.names)) if self.row(n)[0] <= y < sum(self.row(n))), None)

    def described_at(self, number: int, at: QPoint) -> str:
        """Rich text about a place of a row; empty where there is nothing."""
        raise NotImplementedError

    def paint_names(self, painter: QPainter) -> None:
        """Write the names at the left."""
        tokens, wide = self._theme.tokens, scaled(NAMES) - 8
        line = scaled(14)
        for number, one in enumerate(self.names):
            top, height = self.row(number)
            lines = 2 if one.note else 1
            top += (height - lines * line) / 2
            for text, font, color in (
                (one.name, text_font(scaled(11)), "second"),
                (one.note, text_font(scaled(10)), "warn" if one.noted else "third"),
            )[:lines]:
                painter.setFont(font)
                painter.setPen(tokens.color(color))
                cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, wide)
                painter.drawText(QRectF(0, top, wide, line), Qt.AlignmentFlag.AlignVCenter, cut)
                top += line

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        number = self.row_at(at.y())
        if number is None or not (text := self.described_at(number, at)):
            self._label.hide()
            return
        self._label.show_text(text, at)

    def leaveEvent(self, event: QEvent) -> None:
        self._label.hide()


def bin_color(bin: int) -> str:
    """The token of a bin's color, by its sign."""
    return "low" if bin < ZERO else "high" if bin > ZERO else "third"


def bin_table(head: str, one: Histogram, bin: int, tokens: Tokens) -> str:
    """Rich text: a line, what a bin of a histogram holds, and the quantiles."""
    low, high = edges()[bin], edges()[bin + 1]
    third = tokens.color("third")
    lines = [
        (
            tokens.color(bin_color(bin)),
            f"{significant(low, 3)} … {significant(high, 3)}",
            count(int(one.counts[bin])),
        ),
        (third, tr("share"), percent(float(one.counts[bin] / max(one.size, 1)))),
        *((third, percent(q, 0), significant(v, 3)) for q, v in zip(QUANTILES, one.quantiles, strict=True)),
    ]
    if one.odd:
        lines.append((tokens.color("bad"), tr("not finite"), count(one.odd)))
    return table(head, lines, tokens)
