"""The fonts of the window."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from designer.style.theme import number_font


def drawn(*parts):
    """Texts, each at its horizontal place, in the font for numbers."""
    image = QImage(200, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setFont(number_font(20))
    for x, text in parts:
        painter.drawText(QPointF(x, 28), text)
    painter.end()
    return image


def test_numbers_and_cells_are_written_as_they_are_without_ligatures(theme):
    wide = QFontMetricsF(number_font(20)).horizontalAdvance("<")
    for text in ("<=", "->", "!=", "www"):
        assert drawn((10, text)) == drawn(*((10 + n * wide, letter) for n, letter in enumerate(text))), text
