"""The small label beside the mouse."""

from html import escape

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QWidget

from designer.style.scale import scaled
from designer.style.theme import Tokens, number_font

GAP = 12


class HoverLabel(QLabel):
    """Floats over its parent, always wholly inside it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("role", "box")
        self.setContentsMargins(6, 3, 6, 4)
        self.setFont(number_font(scaled(10)))
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def tell(self, rows: str, at: QPoint) -> None:
        """Show rich text beside a point of the parent."""
        if rows != self.text():
            self.setText(rows)
            self.adjustSize()
        left = at.x() + GAP
        if left + self.width() > self._over.width():
            left = at.x() - GAP - self.width()
        top = min(at.y() - self.height() // 2, self._over.height() - self.height())
        self.move(max(left, 0), max(top, 0))
        self.show()


def table(head: str, rows: list[tuple[QColor, str, str]], tokens: Tokens) -> str:
    """Rich text: a line above, if any, then a row of color, name and value for each."""
    cells = "".join(
        f'<tr><td style="color:{color.name()}">● </td>'
        f'<td style="color:{tokens.second}">{escape(name)}&nbsp; </td>'
        f'<td align="right">{value}</td></tr>'
        for color, name, value in rows
    )
    above = f'<span style="color:{tokens.second}">{escape(head)}</span>' if head else ""
    return f'{above}<table cellspacing="0">{cells}</table>'
