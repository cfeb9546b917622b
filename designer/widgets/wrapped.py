"""A button whose text may be long: it goes on in a second line where there is no room."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

SLACK = 4  # pixels that wrapping needs beyond the width of one line
FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter


class WrappedButton(QPushButton):
    """As wide as its text where there is room, at least as wide as its longest word, and as high as its lines are."""

    def __init__(self, text: str) -> None:
        super().__init__(text.replace("&", "&&"))  # which Qt would take for a key
        self._told = text
        self.setAccessibleName(text)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        beside, above = self._margins()
        lines = self._lines(width - beside)
        return max(lines.height() + above, self.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        beside, _ = self._margins()
        widest = max(map(self.fontMetrics().horizontalAdvance, self._told.split()), default=0)
        return QSize(widest + beside, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        beside, _ = self._margins()
        room = self.rect().adjusted(beside // 2, 0, -beside // 2, 0)
        role = QPalette.ColorRole.ButtonText
        self.style().drawItemText(painter, room, int(FLAGS), option.palette, self.isEnabled(), self._told, role)

    def _lines(self, width: int) -> QSize:
        return self.fontMetrics().boundingRect(QRect(0, 0, max(width, 1), 10_000), int(FLAGS), self._told).size()

    def _margins(self) -> tuple[int, int]:
        """What the style puts beside the text, and above and below it, together."""
        hint, metrics = self.sizeHint(), self.fontMetrics()
        beside = hint.width() - metrics.horizontalAdvance(self._told) - SLACK
        return max(beside, 0), hint.height() - metrics.height()
