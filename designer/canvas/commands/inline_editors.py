"""Text fields over the canvas that edit names and notes in place."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from core.definitions import LONGEST_TEXT
from designer.canvas.context import CanvasContext
from designer.style.language import tr
from designer.style.theme import text_font

MIN_NAME_SIZE = QSize(120, 24)  # pixels, at any zoom
MIN_NOTE_SIZE = QSize(220, 110)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NameEditor(QLineEdit):
    """Edits a name. Enter and leaving the field apply it; Escape discards it."""

    def __init__(self, context: CanvasContext) -> None:
        super().__init__(context.view)
        self._context = context
        self._apply: Callable[[str], object] | None = None
        self.setAccessibleName(tr("Name"))
        self.setMaxLength(LONGEST_TEXT)
        self.editingFinished.connect(self._close)
        self.hide()

    def edit(self, where: QRectF, text: str, apply: Callable[[str], object]) -> None:
        """Edit a name whose area is in scene units. `apply` is called with the new name."""
        self.setGeometry(_pixels(self._context, where.adjusted(-8, 0, 4, 0), MIN_NAME_SIZE))
        self.setFont(text_font(max(round(13 * self._context.view.zoom_factor), 11)))
        self.setText(text)
        self._apply = apply
        self.show()
        self.raise_()
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._apply = None
            self._close()
        elif event.key() in ENTER:
            self._close()  # a line edit would pass Enter on to the canvas, which goes to the inspector
        else:
            super().keyPressEvent(event)

    def _close(self) -> None:
        apply, self._apply = self._apply, None
        if self.isVisible():
            self._context.view.setFocus()
            self.hide()
        if apply is not None:
            apply(self.text().strip())


class NoteEditor(QPlainTextEdit):
    """Edits the Markdown of a note, applied with every letter. Ctrl+Enter, Escape and leaving the field close it."""

    def __init__(self, context: CanvasContext) -> None:
        super().__init__(context.view)
        self._context = context
        self._apply: Callable[[str], object] | None = None
        self.setAccessibleName(tr("Note in Markdown"))
        self.setPlaceholderText(tr("# A title\nText with **bold**, *italic*, `code`\n- and lists"))
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._on_typed)
        self.hide()

    def edit(self, where: QRectF, text: str, apply: Callable[[str], object]) -> None:
        """Edit a note whose area is in scene units. `apply` is called with every new text."""
        self._apply = None
        self.setGeometry(_pixels(self._context, where, MIN_NOTE_SIZE))
        self.setPlainText(text)
        self.selectAll()
        self._apply = apply
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """Take the keys that close it before a command of the window does: Ctrl+Enter adds a layer there."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _closes(event):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _closes(event):
            self._close()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._close()

    def _on_typed(self) -> None:
        if self._apply is not None:
            self._apply(self.toPlainText())

    def _close(self) -> None:
        self._apply = None
        if self.isVisible():
            self._context.view.setFocus()
            self.hide()
            self._context.store.settle()


def _closes(event: QKeyEvent) -> bool:
    """Whether a key closes the editor of a note."""
    control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
    return event.key() == Qt.Key.Key_Escape or (event.key() in ENTER and bool(control))


def _pixels(context: CanvasContext, where: QRectF, minimum: QSize) -> QRect:
    """The pixels of an area of the scene, at least of the minimum size, moved into the view."""
    view = context.view
    area = view.mapFromScene(where).boundingRect()
    area.setSize(area.size().expandedTo(minimum))
    room = view.viewport().rect().adjusted(4, 4, -4, -4)
    area.moveRight(min(area.right(), room.right()))
    area.moveBottom(min(area.bottom(), room.bottom()))
    area.moveLeft(max(area.left(), room.left()))
    area.moveTop(max(area.top(), room.top()))
    return area
