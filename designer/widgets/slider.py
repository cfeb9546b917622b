"""A slider whose handle comes to the mouse wherever it is pressed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider


class Slider(QSlider):
    """Horizontal. Qt's own jumps by a page where its groove is pressed, and then does not follow the mouse."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        whole, style = QStyle.ComplexControl.CC_Slider, self.style()
        groove = style.subControlRect(whole, option, QStyle.SubControl.SC_SliderGroove, self)
        handle = style.subControlRect(whole, option, QStyle.SubControl.SC_SliderHandle, self)
        at = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and not handle.contains(at):
            room, along = groove.width() - handle.width(), at.x() - groove.x() - handle.width() // 2
            self.setValue(style.sliderValueFromPosition(self.minimum(), self.maximum(), along, room))
        super().mousePressEvent(event)  # the handle is under the mouse now, and follows it
