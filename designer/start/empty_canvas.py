"""The suggestions on an empty canvas: networks that match the data."""

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

WIDTH, GAP = 420, 20  # pixels: the width, and the distance to the text of the canvas above


class EmptyCanvas(QFrame):
    """Covers the canvas below its text while the network has no layers."""

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
        area = self._canvas.rect()
        width = min(scaled(WIDTH), area.width() - 32)
        top = min(48, area.height() // 8) + self._text_height(area.width() - 32)
        self.suggestions.show()
        for card in self.suggestions.cards:
            card.show()
        for card in reversed(self.suggestions.cards):  # hide cards that do not fit; "Suggest a network" lists them too
            if top + self._height(width) > area.height() - 8:
                card.hide()
        self.suggestions.setVisible(any(not card.isHidden() for card in self.suggestions.cards))
        self.setGeometry((area.width() - width) // 2, top, width, self._height(width))

    def _text_height(self, width: int) -> int:
        """The height of the text of the canvas with the gap below, in pixels."""
        metrics = QFontMetrics(text_font(scaled(14), QFont.Weight.Medium))
        flags = int(Qt.TextFlag.TextWordWrap)
        return metrics.boundingRect(0, 0, width, 10_000, flags, tr(EMPTY)).height() + scaled(GAP)

    def _height(self, width: int) -> int:
        """The height of the cards that are not hidden, in pixels."""
        for column in (self.suggestions.column, self._column):
            column.activate()  # else the layout still counts cards that were just hidden
        return self.heightForWidth(width)
