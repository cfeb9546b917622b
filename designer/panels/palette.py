"""The palette: a list of all layers with a search field."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from designer.blocks import Blocks
from designer.panels.boxes import label
from designer.panels.layer_list import LayerList
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme

NARROWEST, WIDEST = 168, 244  # limits in pixels of the minimum width, which grows with the size of text


class Palette(QWidget):
    """The layers by family, and the saved blocks, below a search field. A double click or Enter emits `chosen`."""

    chosen = Signal(str)  # the kind of a layer, or a block as JSON

    def __init__(self, theme: Theme, blocks: Blocks | None = None) -> None:
        super().__init__()
        self._blocks = blocks or Blocks(self)
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(min(scaled(NARROWEST), WIDEST))
        self.list = LayerList(theme)
        self.list.show_blocks(self._blocks.all())
        self.search = Search(self.list)
        self.no_match = label("", "second", wrap=True)
        self.no_match.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 0)
        column.setSpacing(4)
        for widget, stretch in ((self.search, 0), (self.no_match, 0), (self.list, 1)):
            column.addWidget(widget, stretch)
        self.search.textChanged.connect(self._on_searched)
        self.search.returnPressed.connect(self.list.choose)
        self.list.chosen.connect(self.chosen.emit)
        self.list.removal_requested.connect(self._blocks.remove)
        self._blocks.changed.connect(self._on_blocks_changed)
        theme.changed.connect(self.list.viewport().update)

    def show_family(self, family: str) -> None:
        """Show all layers, from this family on."""
        self.search.clear()
        self.list.show_family(family)

    def _on_blocks_changed(self) -> None:
        self.list.show_blocks(self._blocks.all())
        self._on_searched(self.search.text())

    def _on_searched(self, text: str) -> None:
        any_match = self.list.show_matching(text)
        self.no_match.setText(tr("No layer matches “{pattern}”.", pattern=text.strip()))
        self.no_match.setVisible(not any_match)


class Search(QLineEdit):
    """Filters the list while typing. The Down key moves the focus into the list."""

    def __init__(self, results: LayerList) -> None:
        super().__init__()
        self._results = results
        self.setPlaceholderText(tr("Find a layer"))
        self.setAccessibleName(tr("Find a layer"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self._results.select_first()
            self._results.setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
