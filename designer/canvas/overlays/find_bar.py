"""The find bar: highlights layers, groups and notes as the person types; Enter goes from one to the next."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton

from designer.canvas.context import CanvasContext
from designer.canvas.items.card import Card
from designer.canvas.items.group import GroupFrame
from designer.canvas.items.note import NoteItem
from designer.style.icons import icon
from designer.style.language import tr
from designer.style.scale import scaled

Item = Card | GroupFrame | NoteItem
WIDTH, COUNT_WIDTH, EDGE_DISTANCE = 320, 60, 12  # pixels


class FindBar(QFrame):
    """A field in the corner of the canvas. Enter goes to the next result, Shift+Enter back, Escape closes."""

    def __init__(self, context: CanvasContext) -> None:
        super().__init__(context.view)
        self._context, self._view = context, context.view
        self._found: list[Item] = []
        self._current = -1
        self.setProperty("role", "popup")
        self.search, self.count = QLineEdit(), QLabel()
        self.search.setPlaceholderText(tr("Find on the canvas"))
        self.search.setAccessibleName(tr("Find on the canvas"))
        self.count.setProperty("role", "hint")
        self.count.setMinimumWidth(scaled(COUNT_WIDTH))
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._close = QToolButton()
        self._close.setProperty("role", "flat")
        self._close.setAccessibleName(tr("Close"))
        self._close.clicked.connect(self.finish)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 6, 6)
        for widget, stretch in ((self.search, 1), (self.count, 0), (self._close, 0)):
            row.addWidget(widget, stretch)
        self.search.textChanged.connect(self._search)
        self.search.installEventFilter(self)
        context.store.changed.connect(self._on_changed)
        self.hide()

    def place(self) -> None:
        """Move to the lower left: messages are at the top, and the minimap is at the lower right."""
        self.move(EDGE_DISTANCE, self._view.viewport().height() - self.height() - EDGE_DISTANCE)

    def open(self) -> None:
        """Show the bar with the last search selected, so that typing replaces it."""
        self._close.setIcon(icon("close", self._context.theme.tokens.second))
        self.setFixedWidth(scaled(WIDTH))
        self.adjustSize()
        self.place()
        self.show()
        self.raise_()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
        self._search()

    def finish(self) -> None:
        """Close the bar. The current result stays selected."""
        self._highlight("")
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

    def _search(self) -> None:
        """Find the items that contain the text, from left to right, and go to the first."""
        self._highlight("")
        wanted, scene = self.search.text().strip().casefold(), self._context.scene
        cards = sorted(scene.cards(), key=lambda card: card.pos().toTuple())
        everything: list[tuple[str, Item]] = [(self._text_of(card), card) for card in cards]
        everything += [(frame.title, frame) for frame in scene.groups.values() if isinstance(frame, GroupFrame)]
        everything += [(note.note.text, note) for note in scene.notes]
        self._found = [item for text, item in everything if wanted and wanted in text.casefold()]
        self._current = -1
        self._highlight("found")
        self._go(1)

    def _text_of(self, card: Card) -> str:
        """The text in which a card is searched: its name, its family, and the names of its layers."""
        names = self._context.store.project.graph.names
        return " ".join([card.title, card.family, *(names[layer_id] for layer_id in card.layers if layer_id in names)])

    def _go(self, by: int) -> None:
        count = len(self._found)
        if not count:
            self.count.setText(tr("No results") if self.search.text().strip() else "")
            return
        self._current = (self._current + by) % count
        self.count.setText(tr("{number} of {count}", number=self._current + 1, count=count))
        item, store = self._found[self._current], self._context.store
        if isinstance(item, NoteItem):
            store.select(notes={item.number})
        else:
            store.select(item.layers)
        area: QRectF = item.rect() if isinstance(item, GroupFrame) else item.area()
        self._view.ensureVisible(area, 60, 60)

    def _highlight(self, highlight: str) -> None:
        for item in self._found:
            if isinstance(item, Card):
                item.set_highlight(highlight)

    def _on_changed(self) -> None:
        if self.isVisible():  # the items may have been removed
            self._found = []
            self._search()
