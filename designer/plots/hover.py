"""The small label beside the mouse."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QWidget

from designer.theme import Tokens, number_font

GAP = 12


class HoverLabel(QLabel):
    """Floats over its parent, always wholly inside it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "box")
        self.setContentsMargins(6, 3, 6, 4)
        self.setFont(number_font(10))
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def tell(self, rows: str, at: QPoint) -> None:
        """Show rich text beside a point of the parent."""
        if rows != self.text():
            self.setText(rows)
            self.adjustSize()
        parent = self.parentWidget()
        left = at.x() + GAP if at.x() + GAP + self.width() < parent.width() else at.x() - GAP - self.width()
        top = min(max(at.y() - self.height() // 2, 0), parent.height() - self.height())
        self.move(max(left, 0), max(top, 0))
        self.show()


def table(head: str, rows: list[tuple[QColor, str, str]], tokens: Tokens) -> str:
    """Rich text: a line above, then a row of colour, name and value for each."""
    cells = "".join(
        f'<tr><td style="color:{color.name()}">● </td><td style="color:{tokens.second}">{name}&nbsp;&nbsp;</td>'
        f'<td align="right">{value}</td></tr>'
        for color, name, value in rows
    )
    return f'<span style="color:{tokens.second}">{head}</span><table cellspacing="0">{cells}</table>'
