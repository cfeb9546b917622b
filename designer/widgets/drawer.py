"""A drawer: shows a panel over the edge of a page that has no room beside it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

Give = Callable[[QWidget], object]


class Drawer(QFrame):
    """Borrows a widget while it is open, and gives it back when it is closed. Escape closes it.

    `room` is the part of the parent that the drawer may cover. It covers that from top to bottom, at the left or the
    right edge.
    """

    changed = Signal()  # it was opened or closed

    def __init__(self, parent: QWidget, edge: Qt.Edge, room: Callable[[], QRect]) -> None:
        super().__init__(parent)
        self._edge, self._room = edge, room
        self._wanted = 0
        self._back: Give = lambda _: None
        self._before: QWidget | None = None  # had the focus
        self.content: QWidget | None = None
        self.setProperty("role", "drawer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 0, 1, 0)  # for its lines
        parent.installEventFilter(self)
        self.hide()

    def open(self, widget: QWidget, width: int, give_back: Give) -> None:
        """Show this widget, as wide as that in pixels, in place of another."""
        if self.content is widget:
            return
        focused = self.window().focusWidget()
        self._return()
        self._before = focused
        self.content, self._wanted, self._back = widget, width, give_back
        self._column.addWidget(widget)
        widget.show()
        self.place()
        self.show()
        self.raise_()
        self.changed.emit()

    def put_away(self) -> None:
        """Give the widget back, and the focus if it is inside."""
        if self.content is None:
            return
        focused = self.window().focusWidget()
        inside, before = focused is not None and self.isAncestorOf(focused), self._before
        self._return()
        self.hide()
        if inside and before is not None and before.isVisible():
            before.setFocus()
        self.changed.emit()

    def place(self) -> None:
        """Cover the edge of the room."""
        if self.content is None:
            return
        room = self._room()
        width = min(
            max(self._wanted, self.content.minimumSizeHint().width(), self.content.minimumWidth()), room.width()
        )
        left = room.left() if self._edge is Qt.Edge.LeftEdge else room.right() + 1 - width
        layout = self.content.layout()
        needed = layout.minimumHeightForWidth(width) if layout is not None and layout.hasHeightForWidth() else 0
        height = max(room.height(), needed)  # with large text it covers what is above, rather than cut its own texts
        self.setGeometry(left, room.bottom() + 1 - height, width, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.place()
        return super().eventFilter(watched, event)

    def _return(self) -> None:
        content, self.content = self.content, None
        if content is not None:
            self._column.removeWidget(content)
            self._back(content)
