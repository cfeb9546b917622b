"""Labels, combo boxes and paths that elide their text and show all of it in a tool tip or list."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOption,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QStylePainter,
    QWidget,
)

from designer.widgets.tips import tip

LIST_MARGINS = 24  # pixels beside the texts of the popup list
MEASURED = 100  # texts of a combo box that say how wide it should be


class ElidedLabel(QLabel):
    """As wide as its text if there is room, and at least a few characters wide. With `setWordWrap`, it has all lines.

    Its tool tip tells the whole text where it is cut, and then what `setToolTip` was given.
    """

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self._tip = ""
        self.setTextFormat(Qt.TextFormat.PlainText)

    def minimumSizeHint(self) -> QSize:
        whole = super().minimumSizeHint()
        if self.wordWrap():
            return whole
        return QSize(min(whole.width(), self.fontMetrics().horizontalAdvance("Abcd…")), whole.height())

    def setToolTip(self, text: str) -> None:
        self._tip = text
        super().setToolTip(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.wordWrap():
            super().paintEvent(event)
            return
        painter, option = QPainter(self), QStyleOption()
        option.initFrom(self)
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        whole = self.text() if shown != self.text() else ""
        super().setToolTip(tip("\n".join(filter(None, (whole, self._tip)))))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        role = self.foregroundRole()
        self.style().drawItemText(painter, room, align, option.palette, self.isEnabled(), shown, role)


class ElidedCombo(QComboBox):
    """A combo box with long texts. Its popup list is as wide as its longest text."""

    elide = Qt.TextElideMode.ElideMiddle  # names of columns differ at their ends
    most = 0  # characters that it shows where there is room; 0 for as many as its `minimumContentsLength`

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def sizeHint(self) -> QSize:
        """As wide as its longest text, but no wider than `most` characters."""
        least = super().sizeHint()
        metrics = self.fontMetrics()
        texts = (metrics.horizontalAdvance(self.itemText(n)) for n in range(min(self.count(), MEASURED)))
        wanted = min(max(texts, default=0), metrics.horizontalAdvance("x") * self.most)
        return QSize(
            least.width() + max(wanted - metrics.horizontalAdvance("X") * self.minimumContentsLength(), 0),
            least.height(),
        )

    def minimumSizeHint(self) -> QSize:
        return super().sizeHint() if self.most else super().minimumSizeHint()

    def showPopup(self) -> None:
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + LIST_MARGINS)
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self.shown() if self.currentIndex() >= 0 else self.placeholderText()
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def shown(self) -> str:
        """The text, elided if there is not enough room."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width()
        return self.fontMetrics().elidedText(self.currentText(), self.elide, room)


class ElidedLine(QLineEdit):
    """A field for a path, which is elided in its middle while the person does not type."""

    def shown(self) -> str:
        """The text as it is seen."""
        return self.text() if self.hasFocus() else self._elided(self._room().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self._room()
        shown = self._elided(room.width())
        if self.hasFocus() or shown == self.text():
            super().paintEvent(event)
            return
        painter, option = QStylePainter(self), QStyleOptionFrame()
        self.initStyleOption(option)
        painter.drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawItemText(room, align, option.palette, self.isEnabled(), shown, self.foregroundRole())

    def _room(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        return self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self).adjusted(2, 0, -2, 0)

    def _elided(self, width: int) -> str:
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, width)
