"""The small label beside the mouse, and the plots that have one."""

from html import escape
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import QLabel, QWidget

from designer.style.scale import scaled
from designer.style.theme import Tokens, number_font

GAP = 12


class HoverLabel(QLabel):
    """Floats over its parent, always wholly inside it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("role", "box")
        self.setContentsMargins(6, 3, 6, 4)
        self.setFont(number_font(scaled(10)))
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_text(self, rows: str, at: QPoint) -> None:
        """Show rich text beside a point of the parent."""
        if rows != self.text():
            self.setText(rows)
            self.adjustSize()
        left = at.x() + GAP
        if left + self.width() > self._over.width():
            left = at.x() - GAP - self.width()
        top = min(at.y() - self.height() // 2, self._over.height() - self.height())
        self.move(max(left, 0), max(top, 0))
        self.show()


class PointedWidget(QWidget):
    """A plot that says where the mouse is, and shows text beside it."""

    pointed = Signal(object)  # (x, y) in the units of the view under the mouse, or None when it has left
    double_clicked = Signal(object)  # (x, y)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mouse: QPoint | None = None
        self._view: Any = None
        self._label: HoverLabel | None = None

    def follow(self, graphics: Any, view: Any) -> None:
        """Follow the mouse over a graphics view that shows this view box. The label lies over what is there by now."""
        self._view, self._label = view, HoverLabel(self)
        graphics.viewport().installEventFilter(self)

    def show_text(self, rows: str) -> None:
        """Show rich text beside the mouse; nothing if empty."""
        assert self._label is not None
        if rows and self._mouse is not None:
            self._label.show_text(rows, self._mouse)
        else:
            self._label.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseMove:
            at = self._view.mapSceneToView(event.position().toPoint())
            self._mouse = watched.mapTo(self, event.position().toPoint()) if isinstance(watched, QWidget) else None
            self.pointed.emit((float(at.x()), float(at.y())))
        elif isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonDblClick:
            at = self._view.mapSceneToView(event.position().toPoint())
            self.double_clicked.emit((float(at.x()), float(at.y())))
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.Hide):
            self._mouse = None
            self.pointed.emit(None)
        return super().eventFilter(watched, event)


def table(head: str, rows: list[tuple[QColor, str, str]], tokens: Tokens) -> str:
    """Rich text: a line above, if any, then a row of color, name and value for each."""
    cells = "".join(
        f'<tr><td style="color:{color.name()}">● </td>'
        f'<td style="color:{tokens.second}">{escape(name)}&nbsp; </td>'
        f'<td align="right">{value}</td></tr>'
        for color, name, value in rows
    )
    above = f'<span style="color:{tokens.second}">{escape(head)}</span>' if head else ""
    return f'{above}<table cellspacing="0">{cells}</table>'
