"""A dock with its title bar: drag it to move the dock, double-click it to float."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QToolButton, QWidget

from designer.style.icons import icon
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.widgets.elided import ElidedLabel

BUTTON, EDGE, GRIP = 18, 8, 28  # pixels: of the buttons, the height of a closed title, the width of its grip
LINGER = 300  # milliseconds that an open title stays when the mouse has left it


class Dock(QDockWidget):
    """A dock with our title bar. Draws a border while it floats, which Qt draws only for its own title bar."""

    def __init__(self, title: str, parent: QWidget, theme: Theme, bar: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._theme = theme
        self.setTitleBarWidget(DockTitle(self, theme, bar))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isFloating():
            painter = QPainter(self)
            painter.setPen(self._theme.tokens.color("line"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class DockTitle(QWidget):
    """The name of a dock, and buttons to float and close it. Other mouse events reach the dock, which is dragged.

    A docked one is a narrow edge with a grip until the mouse or the keyboard comes to it. A dock that has a bar of its
    own needs no name: the bar takes its place.
    """

    def __init__(self, dock: QDockWidget, theme: Theme, bar: QWidget | None = None) -> None:
        super().__init__(dock)
        self._dock, self._theme, self._bar = dock, theme, bar
        self.setProperty("role", "dock title")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._name = ElidedLabel(dock.windowTitle())
        self._name.setProperty("role", "dock name")
        self._float, self._close = QToolButton(), QToolButton()
        self._row = QHBoxLayout(self)
        self._row.setSpacing(2)
        self._row.addWidget(bar or self._name, 1)
        for button in (self._float, self._close):
            button.setProperty("role", "dock button")
            button.installEventFilter(self)
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        self._close.setToolTip(tr("Close. Reopen it from the View menu."))
        self._close.setAccessibleName(tr("Close {name}", name=dock.windowTitle()))
        self._float.clicked.connect(lambda: dock.setFloating(not dock.isFloating()))
        self._close.clicked.connect(dock.close)
        self._leaving = QTimer(self, singleShot=True, interval=LINGER)
        self._leaving.timeout.connect(self._fit)
        dock.topLevelChanged.connect(self._restyle)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def is_open(self) -> bool:
        """Whether the name and the buttons are seen."""
        used = self.underMouse() or self._float.hasFocus() or self._close.hasFocus()
        return self._bar is not None or self._dock.isFloating() or used

    def sizeHint(self) -> QSize:
        whole = super().sizeHint()
        if self._bar is not None:
            return whole
        return QSize(whole.width(), scaled(BUTTON) + 4 if self.is_open else scaled(EDGE))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._fit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._leaving.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._leaving.start(0)
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.is_open:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.tokens.color("line"))
            grip = QRectF(0, 0, scaled(GRIP), 2)
            grip.moveCenter(QRectF(self.rect()).center())
            painter.drawRoundedRect(grip, 1, 1)

    def _fit(self) -> None:
        """Show the name and the buttons, or the edge alone. The buttons stay in the Tab order."""
        opened, side = self.is_open, scaled(BUTTON)
        self._name.setVisible(opened and self._bar is None)
        for button in (self._float, self._close):
            button.setFixedSize(side, side if opened else 0)
        if self._bar is not None:
            self._row.setContentsMargins(0, 0, 4, 0)
            return
        self._row.setContentsMargins(12, 2 if opened else 0, 4, 2 if opened else 0)
        self.updateGeometry()
        self.update()

    def _restyle(self) -> None:
        floating, color = self._dock.isFloating(), self._theme.tokens.third
        text = tr("Dock") if floating else tr("Undock")
        self._float.setToolTip(text)
        self._float.setAccessibleName(f"{text}: {self._dock.windowTitle()}")
        self._float.setIcon(icon("dock" if floating else "float", color))
        self._close.setIcon(icon("close", color))
        self._fit()
