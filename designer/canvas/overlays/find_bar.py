"""Find: names of layers, groups and notes, lit as one types, gone through with Enter."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton

from designer.canvas.items.card import Card
from designer.canvas.items.group import GroupFrame
from designer.canvas.items.note import NoteItem
from designer.style.icons import icon
from designer.style.language import tr
from designer.style.scale import scaled

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView

Found = Card | GroupFrame | NoteItem
WIDTH, COUNT, FROM_EDGE = 320, 60, 12  # pixels


class FindBar(QFrame):
    """A field in the corner of the canvas. Enter goes to the next, Shift and Enter back, Escape closes."""

    def __init__(self, view: "CanvasView") -> None:
        super().__init__(view)
        self._view = view
        self._found: list[Found] = []
        self._current = -1
        self.setProperty("role", "popup")
        self.search, self.count = QLineEdit(), QLabel()
        self.search.setPlaceholderText(tr("Find on the canvas"))
        self.search.setAccessibleName(tr("Find on the canvas"))
        self.count.setProperty("role", "hint")
        self.count.setMinimumWidth(scaled(COUNT))
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._close = QToolButton()
        self._close.setProperty("role", "flat")
        self._close.setAccessibleName(tr("Close"))
        self._close.clicked.connect(self.finish)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 6, 6)
        for widget, stretch in ((self.search, 1), (self.count, 0), (self._close, 0)):
            row.addWidget(widget, stretch)
        self.search.textChanged.connect(self._look)
        self.search.installEventFilter(self)
        view.store.changed.connect(self._on_changed)
        self.hide()

    def place(self) -> None:
        """Be at the lower left: sentences lie over the top, and the minimap is at the lower right."""
        self.move(FROM_EDGE, self._view.viewport().height() - self.height() - FROM_EDGE)

    def open(self) -> None:
        """Begin to search; what was searched for last is there to be typed over."""
        self._close.setIcon(icon("close", self._view.theme.tokens.second))
        self.setFixedWidth(scaled(WIDTH))
        self.adjustSize()
        self.place()
        self.show()
        self.raise_()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
        self._look()

    def finish(self) -> None:
        """Search no more; what was found stays selected."""
        self._light(False)
        self._found = []
        self.hide()
        self._view.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go(-1 if back else 1)
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._go(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.finish()
                return True
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        """Find what has the text, from left to right, and go to the first."""
        self._light(False)
        wanted, canvas = self.search.text().strip().casefold(), self._view.canvas
        cards = sorted(canvas.cards(), key=lambda card: card.pos().toTuple())
        everything: list[tuple[str, Found]] = [(self._said(card), card) for card in cards]
        everything += [(frame.title, frame) for frame in canvas.groups.values() if isinstance(frame, GroupFrame)]
        everything += [(note.note.text, note) for note in canvas.notes]
        self._found = [item for said, item in everything if wanted and wanted in said.casefold()]
        self._current = -1
        self._light(True)
        self._go(1)

    def _said(self, card: Card) -> str:
        """What a card is found by: its name, its family, and the names of the layers inside."""
        names = self._view.store.project.graph.names
        return " ".join([card.title, card.family, *(names[each] for each in card.layers if each in names)])

    def _go(self, by: int) -> None:
        count = len(self._found)
        if not count:
            self.count.setText(tr("nothing") if self.search.text().strip() else "")
            return
        self._current = (self._current + by) % count
        self.count.setText(tr("{number} of {count}", number=self._current + 1, count=count))
        item, view = self._found[self._current], self._view
        if isinstance(item, NoteItem):
            view.store.select(notes={item.number})
        else:
            view.store.select(item.layers)
        area: QRectF = item.rect() if isinstance(item, GroupFrame) else item.area()
        view.ensureVisible(area, 60, 60)

    def _light(self, lit: bool) -> None:
        for item in self._found:
            if isinstance(item, Card):
                item.light("found" if lit else "")

    def _on_changed(self) -> None:
        if self.isVisible():  # what was found may be gone
            self._found = []
            self._look()
