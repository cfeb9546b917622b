"""The background of the canvas: its dots, and the text of an empty canvas."""

from PySide6.QtCore import QLineF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from core.messages import message
from core.project.edits import GRID
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import text_font
from designer.style.tokens import Tokens

EMPTY = message("Drag a layer here, double-click, or type its name.\nStart with Input and end with Output.")


def paint_background(painter: QPainter, area: QRectF | QRect, scale: float, tokens: Tokens) -> None:
    """Fill an area, in scene units, with the canvas color and the dots of the grid: fewer dots at small scales."""
    painter.fillRect(area, tokens.color("canvas"))
    step = GRID if scale > 0.45 else 4 * GRID
    left, top = area.left() - area.left() % step, area.top() - area.top() % step
    pen = QPen(tokens.color("dots"), 0, Qt.PenStyle.CustomDashLine)
    pen.setWidthF(1.6 / max(scale, 0.2))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([1.0, step / pen.widthF() - 1.0])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(pen)
    rows = range(int(area.height() / step) + 2)
    painter.drawLines([QLineF(left, top + j * step, area.right(), top + j * step) for j in rows])


def paint_empty(painter: QPainter, where: QRectF, tokens: Tokens) -> None:
    """Write how to begin near the top of the view, whose area is in pixels. The window puts suggestions below."""
    painter.resetTransform()
    painter.setPen(tokens.color("second"))
    painter.setFont(text_font(scaled(14), QFont.Weight.Medium))
    top = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
    room = where.adjusted(16, min(48.0, where.height() / 8), -16, 0)
    painter.drawText(room, int(top | Qt.TextFlag.TextWordWrap), tr(EMPTY))
