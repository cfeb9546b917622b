"""A push button that wraps its text."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

SLACK = 4  # pixels that wrapping needs beyond the width of one line


class WrappedButton(QPushButton):
    """As wide as its text if there is room, at least as wide as its longest word, and as high as its lines."""

    flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter

    def __init__(self, text: str) -> None:
        super().__init__(text.replace("&", "&&"))  # or Qt would take it for a mnemonic
        self._label = text
        self.setAccessibleName(text)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        horizontal, vertical = self._margins()
        lines = self._lines(width - horizontal)
        return max(lines.height() + vertical, self.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        horizontal, _ = self._margins()
        widest = max(map(self.fontMetrics().horizontalAdvance, self._label.split()), default=0)
        return QSize(widest + horizontal, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        horizontal, _ = self._margins()
        room = self.rect().adjusted(horizontal // 2, 0, -horizontal // 2, 0)
        role = QPalette.ColorRole.ButtonText
        self.style().drawItemText(painter, room, int(self.flags), option.palette, self.isEnabled(), self._label, role)

    def _lines(self, width: int) -> QSize:
        return self.fontMetrics().boundingRect(QRect(0, 0, max(width, 1), 10_000), int(self.flags), self._label).size()

    def _margins(self) -> tuple[int, int]:
        """The total horizontal and vertical margins that the style adds to the text, in pixels."""
        hint, metrics = self.sizeHint(), self.fontMetrics()
        horizontal = hint.width() - metrics.horizontalAdvance(self._label) - SLACK
        return max(horizontal, 0), hint.height() - metrics.height()
