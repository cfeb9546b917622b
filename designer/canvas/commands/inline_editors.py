"""Names and notes edited where they stand: a field over the canvas as long as one writes."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from core.definitions import LONGEST_TEXT
from designer.style.language import tr
from designer.style.theme import text_font

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView

SMALLEST = QSize(120, 24)  # pixels, however far away one looks from
NOTE = QSize(220, 110)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NameEditor(QLineEdit):
    """Enter and leaving the field keep the name; Escape forgets it."""

    def __init__(self, view: "CanvasView") -> None:
        super().__init__(view)
        self._view = view
        self._keep: Callable[[str], object] | None = None
        self.setAccessibleName(tr("Name"))
        self.setMaxLength(LONGEST_TEXT)
        self.editingFinished.connect(self._close)
        self.hide()

    def edit(self, where: QRectF, text: str, keep: Callable[[str], object]) -> None:
        """Edit a text that stands in an area of the scene."""
        self.setGeometry(over(self._view, where.adjusted(-8, 0, 4, 0), SMALLEST))
        self.setFont(text_font(max(round(13 * self._view.scale_now), 11)))
        self.setText(text)
        self._keep = keep
        self.show()
        self.raise_()
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._keep = None
            self._close()
        else:
            super().keyPressEvent(event)

    def _close(self) -> None:
        keep, self._keep = self._keep, None
        if self.isVisible():
            self._view.setFocus()
            self.hide()
        if keep is not None:
            keep(self.text().strip())


class NoteEditor(QPlainTextEdit):
    """Markdown as it is written, and kept with every letter. Ctrl+Enter, Escape and leaving the field end it."""

    def __init__(self, view: "CanvasView") -> None:
        super().__init__(view)
        self._view = view
        self._keep: Callable[[str], object] | None = None
        self.setAccessibleName(tr("Note in Markdown"))
        self.setPlaceholderText(tr("# A title\nText with **bold**, *italic*, `code`\n- and lists"))
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._on_typed)
        self.hide()

    def edit(self, where: QRectF, text: str, keep: Callable[[str], object]) -> None:
        """Edit the text of a note that lies in an area of the scene."""
        self._keep = None
        self.setGeometry(over(self._view, where, NOTE))
        self.setPlainText(text)
        self.selectAll()
        self._keep = keep
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape or (event.key() in ENTER and control):
            self._close()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._close()

    def _on_typed(self) -> None:
        if self._keep is not None:
            self._keep(self.toPlainText())

    def _close(self) -> None:
        self._keep = None
        if self.isVisible():
            self._view.setFocus()
            self.hide()
            self._view.store.settle()


def over(view: "CanvasView", where: QRectF, smallest: QSize) -> QRect:
    """The pixels of the view over an area of the scene, at least so many, and inside the view."""
    area = view.mapFromScene(where).boundingRect()
    area.setSize(area.size().expandedTo(smallest))
    room = view.viewport().rect().adjusted(4, 4, -4, -4)
    area.moveRight(min(area.right(), room.right()))
    area.moveBottom(min(area.bottom(), room.bottom()))
    area.moveLeft(max(area.left(), room.left()))
    area.moveTop(max(area.top(), room.top()))
    return area
