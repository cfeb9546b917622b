"""A tab at the edge of the window that opens a drawer. Its text is read from top to bottom."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from designer.style.scale import scaled
from designer.style.theme import Theme

WIDTH, AROUND = 28, 12  # pixels of the tab, and of its margins above and below the text


class EdgeTab(QAbstractButton):
    """Checked while its drawer is open."""

    def __init__(self, text: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where it is
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(scaled(WIDTH), self.fontMetrics().horizontalAdvance(self.text()) + 2 * scaled(AROUND))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        if self.underMouse():
            painter.fillRect(self.rect(), tokens.color("raised"))
        if self.isChecked():
            painter.fillRect(QRect(0, 0, 2, self.height()), tokens.color("accent"))
        if self.hasFocus():
            painter.setPen(tokens.color("accent"))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.setPen(tokens.color("text" if self.isChecked() or self.underMouse() else "second"))
        painter.translate(self.width(), 0)
        painter.rotate(90)
        painter.drawText(QRect(0, 0, self.height(), self.width()), Qt.AlignmentFlag.AlignCenter, self.text())
