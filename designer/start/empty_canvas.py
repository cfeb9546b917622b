"""What an empty canvas offers: networks that suit the data."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QVBoxLayout

from core.data import Prepared
from designer.canvas.items.background import EMPTY
from designer.panels.suggestions import Suggestions
from designer.store import Store
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import text_font
from designer.training.loader import Loader

WIDTH, GAP = 420, 20  # pixels: its width, and what lies between it and what the canvas itself says


class EmptyCanvas(QFrame):
    """Lies over the canvas, below its own words, while there is no layer."""

    def __init__(self, store: Store, loader: Loader, canvas: QAbstractScrollArea) -> None:
        super().__init__(canvas)
        self._store, self._loader, self._canvas = store, loader, canvas
        self.suggestions = Suggestions(store, most=2)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.suggestions)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        canvas.installEventFilter(self)
        store.changed.connect(self._show)
        loader.ready.connect(self._on_data)
        loader.error.connect(self._on_data)
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _on_data(self, _: Prepared | str) -> None:
        self._show()

    def _show(self, *_: object) -> None:
        empty = not self._store.project.graph.layers
        if empty:
            self.suggestions.show_data(self._loader.prepared)
        self.setVisible(empty and self._loader.prepared is not None)
        self._place()

    def _place(self) -> None:
        room = self._canvas.rect()
        width = min(scaled(WIDTH), room.width() - 32)
        top = min(48, room.height() // 8) + self._words(room.width() - 32)
        self.suggestions.show()
        for card in self.suggestions.cards:
            card.show()
        for card in reversed(self.suggestions.cards):  # those that have no room; Ctrl+M offers them too
            if top + self._height(width) > room.height() - 8:
                card.hide()
        self.suggestions.setVisible(any(not card.isHidden() for card in self.suggestions.cards))
        self.setGeometry((room.width() - width) // 2, top, width, self._height(width))

    def _words(self, width: int) -> int:
        """Pixels that what the canvas itself says takes, and a little room below."""
        metrics = QFontMetrics(text_font(scaled(14), QFont.Weight.Medium))
        flags = int(Qt.TextFlag.TextWordWrap)
        return metrics.boundingRect(0, 0, width, 10_000, flags, tr(EMPTY)).height() + scaled(GAP)

    def _height(self, width: int) -> int:
        """Pixels that the cards which are not hidden take."""
        for column in (self.suggestions.column, self._column):
            column.activate()  # else a card that was hidden just now counts still
        return self.heightForWidth(width)
