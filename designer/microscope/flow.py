"""Widgets beside one another, in as many lines as they need, each line centered in height."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

GAP, LINE_GAP = 7, 10  # px


class Flow(QWidget):
    """Lays its widgets out from left to right. Its height follows from its width."""

    def __init__(self) -> None:
        super().__init__()
        self._widgets: list[QWidget] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def add(self, widget: QWidget) -> None:
        """Add a widget at the end."""
        widget.setParent(self)
        self._widgets.append(widget)
        widget.show()
        self.updateGeometry()
        self._lay_out()

    def clear(self) -> None:
        """Remove all widgets."""
        for widget in self._widgets:
            widget.hide()
            widget.deleteLater()
        self._widgets = []

    def sizeHint(self) -> QSize:
        widths = [widget.sizeHint().width() for widget in self._widgets]
        width = sum(widths) + GAP * max(len(widths) - 1, 0)
        return QSize(width, self.height())

    def minimumSizeHint(self) -> QSize:
        widest = max((widget.sizeHint().width() for widget in self._widgets), default=0)
        return QSize(widest, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._lay_out()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._lay_out()
        return super().event(event)

    def _lay_out(self) -> None:
        """Place the widgets, and take the height that they need."""
        width = self.width()
        lines: list[list[tuple[QWidget, QSize]]] = [[]]
        right = 0
        for widget in self._widgets:
            size = widget.sizeHint()
            if lines[-1] and right + size.width() > width:
                lines.append([])
                right = 0
            lines[-1].append((widget, size))
            right += size.width() + GAP
        top = 0
        for line in lines:
            height, left = max((size.height() for _, size in line), default=0), 0
            for widget, size in line:
                widget.setGeometry(QRect(left, top + (height - size.height()) // 2, size.width(), size.height()))
                left += size.width() + GAP
            top += height + LINE_GAP
        self.setFixedHeight(max(top - LINE_GAP, 0))
