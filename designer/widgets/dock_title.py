"""A dock with its title bar: drag it to move the dock, double-click it to float."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QToolButton, QWidget

from designer.style.icons import icon
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.widgets.elided import ElidedLabel

BUTTON = 18  # pixels


class Dock(QDockWidget):
    """A dock with our title bar. Draws a border while it floats, which Qt draws only for its own title bar."""

    def __init__(self, title: str, parent: QWidget, theme: Theme) -> None:
        super().__init__(title, parent)
        self._theme = theme
        self.setTitleBarWidget(DockTitle(self, theme))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isFloating():
            painter = QPainter(self)
            painter.setPen(self._theme.tokens.color("line"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class DockTitle(QWidget):
    """The name of a dock, and buttons to float and close it. Other mouse events reach the dock, which is dragged."""

    def __init__(self, dock: QDockWidget, theme: Theme) -> None:
        super().__init__(dock)
        self._dock, self._theme = dock, theme
        self.setProperty("role", "dock title")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        name = ElidedLabel(dock.windowTitle())
        name.setProperty("role", "dock name")
        self._float, self._close = QToolButton(), QToolButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 4, 2)
        row.setSpacing(2)
        row.addWidget(name, 1)
        for button in (self._float, self._close):
            button.setProperty("role", "dock button")
            button.setFixedSize(scaled(BUTTON), scaled(BUTTON))
            row.addWidget(button)
        self._close.setToolTip(tr("Close. Reopen it from the View menu."))
        self._close.setAccessibleName(tr("Close {name}", name=dock.windowTitle()))
        self._float.clicked.connect(lambda: dock.setFloating(not dock.isFloating()))
        self._close.clicked.connect(dock.close)
        dock.topLevelChanged.connect(self._restyle)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        floating, color = self._dock.isFloating(), self._theme.tokens.third
        text = tr("Dock") if floating else tr("Undock")
        self._float.setToolTip(text)
        self._float.setAccessibleName(f"{text}: {self._dock.windowTitle()}")
        self._float.setIcon(icon("dock" if floating else "float", color))
        self._close.setIcon(icon("close", color))
