"""The palette: every kind of layer, to be found, dragged onto the canvas or appended."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from designer.blocks import Blocks
from designer.panels.boxes import label
from designer.panels.layer_list import LayerList
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme

NARROWEST, WIDEST = 168, 244  # pixels, and how far large text may widen it


class Palette(QWidget):
    """Families with their layers, and saved blocks, under a search field. `chosen` by a double click or Enter."""

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
        self.nothing = label("", "second", wrap=True)
        self.nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 0)
        column.setSpacing(4)
        for widget, stretch in ((self.search, 0), (self.nothing, 0), (self.list, 1)):
            column.addWidget(widget, stretch)
        self.search.textChanged.connect(self._on_searched)
        self.search.returnPressed.connect(self.list.choose)
        self.list.chosen.connect(self.chosen.emit)
        self.list.unwanted.connect(self._blocks.remove)
        self._blocks.changed.connect(self._on_blocks_changed)
        theme.changed.connect(self.list.viewport().update)

    def _on_blocks_changed(self) -> None:
        self.list.show_blocks(self._blocks.all())
        self._on_searched(self.search.text())

    def _on_searched(self, text: str) -> None:
        found = self.list.show_matching(text)
        self.nothing.setText(tr("No layer is called “{name}”.", name=text.strip()))
        self.nothing.setVisible(not found)


class Search(QLineEdit):
    """Filters the list as one types; Down goes into it."""

    def __init__(self, found: LayerList) -> None:
        super().__init__()
        self._found = found
        self.setPlaceholderText(tr("Find a layer"))
        self.setAccessibleName(tr("Find a layer"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self._found.select_first()
            self._found.setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
