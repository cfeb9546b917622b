"""The strip at an edge of a narrow window from which folded docks are opened over the canvas."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolBar, QToolButton, QWidget

from designer.style.icons import icon
from designer.style.scale import scaled

WIDTH, BUTTON, ICON = 48, 40, 20  # pixels of a strip of icons
HOVERED, LEFT_ALONE = 250, 400  # milliseconds until the mouse over an icon opens a dock, and until it is closed again


class Rail(QToolBar):
    """A tool bar that cannot be moved. The window shows it while it is narrow."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__(title)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setProperty("role", "strip at the right" if name.startswith("right") else "rail")
        self.setOrientation(Qt.Orientation.Vertical)
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)


class RailButton(QToolButton):
    """An icon in the color of what it stands for."""

    def __init__(self, image: str, color: str, name: str, help: str = "") -> None:
        super().__init__()
        self.setProperty("role", "flat")
        self.setIcon(icon(image, color))
        self.setIconSize(QSize(scaled(ICON), scaled(ICON)))
        self.setFixedSize(scaled(BUTTON), scaled(BUTTON))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where it is
        self.setToolTip(help)
        self.setAccessibleName(name)


class Hovering(QObject):
    """Emits `opened` when the mouse rests on a button, and `left` once it has left the buttons and the panel."""

    opened = Signal(object)  # the button
    left = Signal()

    def __init__(self, panel: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._panel, self._buttons = panel, list[QAbstractButton]()
        self._resting: QAbstractButton | None = None
        self.pinned = True  # it was opened by other means: it stays
        self._rest = QTimer(self, singleShot=True, interval=HOVERED)
        self._rest.timeout.connect(self._on_rested)
        self._alone = QTimer(self, interval=LEFT_ALONE)
        self._alone.timeout.connect(self._on_alone)

    def watch(self, button: QAbstractButton) -> None:
        """Open the panel when the mouse rests on this button."""
        self._buttons.append(button)
        button.installEventFilter(self)

    def pin(self) -> None:
        """Leave the panel open, whether the mouse is over it or not."""
        self.pinned = True
        self._rest.stop()
        self._alone.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Enter and isinstance(watched, QAbstractButton):
            self._resting = watched
            self._rest.start()
        elif event.type() is QEvent.Type.Leave:
            self._resting = None
            self._rest.stop()
        return super().eventFilter(watched, event)

    def _on_rested(self) -> None:
        if self._resting is None:
            return
        is_new = not self._panel.isVisible()
        self.opened.emit(self._resting)
        if is_new:  # after it was opened, as whatever else opens it pins it
            self.pinned = False
            self._alone.start()

    def _on_alone(self) -> None:
        here = QCursor.pos()
        over: Sequence[QWidget] = (self._panel, *self._buttons)
        focus = QApplication.focusWidget()  # not the window's: that may be a widget that was hidden with the panel
        if self.pinned or not self._panel.isVisible():
            self._alone.stop()
        elif focus is not None and self._panel.isAncestorOf(focus):
            return  # someone types there: it may close once the focus is elsewhere
        elif not any(each.isVisible() and each.rect().contains(each.mapFromGlobal(here)) for each in over):
            self._alone.stop()
            self.left.emit()
