"""The outline: the project as a tree, for the keyboard and for screen readers."""

from collections.abc import Iterator

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QVBoxLayout,
    QWidget,
)

from core.layers import shape_text
from core.network.graph import LayerId
from designer.store import Store
from designer.style.language import tr

LAYER = Qt.ItemDataRole.UserRole  # the id of the layer of an item; for a connection, of the layer at its other end
EDGE = Qt.ItemDataRole.UserRole + 1  # the edge of a connection
NOTE = Qt.ItemDataRole.UserRole + 2  # the number of a note


class Outline(QWidget):
    """A tree of the layers in topological order, within their groups, and of the notes.

    The children of a layer are its problems, inputs and outputs. The selection follows the store, and the store follows
    it: selecting a connection selects its wire. Enter on a connection goes to the layer at its other end. Enter on a
    layer emits `settings_wanted`.
    """

    settings_wanted = Signal()  # the settings of the selected layer are to be shown

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._updating = False  # True while the selection is set by the program
        self._expanded: set[LayerId] = set()
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tree = _Tree(self)
        self._items: dict[LayerId, QTreeWidgetItem] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 0)
        column.addWidget(self.tree)
        self.tree.itemSelectionChanged.connect(self._on_selection_changed)
        self.tree.itemActivated.connect(self._on_activated)
        self.tree.itemExpanded.connect(lambda item: self._expanded.add(item.data(0, LAYER)))
        self.tree.itemCollapsed.connect(lambda item: self._expanded.discard(item.data(0, LAYER)))
        store.changed.connect(self._refresh)
        store.spec_changed.connect(self._refresh)
        store.selected.connect(self._show_selection)

    def _refresh(self, *_: object) -> None:
        """Rebuild the tree. Expanded items stay expanded, and the current item stays current."""
        if not self.isVisible():
            return
        project, graph = self._store.project, self._store.project.graph
        current = self.tree.currentItem()
        current_key = _key(current) if current is not None else None
        group_of = {layer_id: group for group in project.groups for layer_id in group.layers}
        parents: dict[int, QTreeWidgetItem] = {}
        self._updating = True
        with QSignalBlocker(self.tree):
            self.tree.clear()
            self._items = {}
            for layer_id in [*graph.order, *(layer_id for layer_id in graph.layers if layer_id not in graph.order)]:
                item = self._layer_item(layer_id)
                self._items[layer_id] = item
                if (group := group_of.get(layer_id)) is None:
                    self.tree.addTopLevelItem(item)
                    continue
                if id(group) not in parents:
                    parents[id(group)] = QTreeWidgetItem([tr("Group {name}", name=group.title)])
                    self.tree.addTopLevelItem(parents[id(group)])
                    parents[id(group)].setExpanded(True)
                parents[id(group)].addChild(item)
            for number, note in enumerate(project.notes):
                item = QTreeWidgetItem([tr("Note: {note}", note=" ".join(note.text.split()))])
                item.setData(0, NOTE, number)
                self.tree.addTopLevelItem(item)
            for layer_id, item in self._items.items():
                item.setExpanded(layer_id in self._expanded)
            found = next((item for item in self._all_items() if _key(item) == current_key), None)
            if found is not None:
                self.tree.setCurrentItem(found)
        self._updating = False
        self._show_selection()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def _all_items(self) -> Iterator[QTreeWidgetItem]:
        items = QTreeWidgetItemIterator(self.tree)
        while item := items.value():
            yield item
            items += 1

    def _layer_item(self, layer_id: LayerId) -> QTreeWidgetItem:
        """The item of a layer with its children: problems, inputs, outputs.

        It shows the name alone, as the panel is narrow; the rest is in the tool tip and for screen readers.
        """
        store, graph = self._store, self._store.project.graph
        layer, names = graph.layers[layer_id], graph.names
        summary = store.summaries().get(layer_id)
        parts = [names[layer_id], tr(layer.title) if tr(layer.title) != names[layer_id] else ""]
        if summary is not None:
            parts += [tr(layer.details(summary.shape)[0]), tr("output {shape}", shape=shape_text(summary.shape))]
        problems = [tr(problem.message) for problem in store.problems() if problem.layer == layer_id]
        parts += [tr("has a problem")] if problems else []
        problems += [tr(known.message) for known in store.advice() if known.layer == layer_id]
        item = QTreeWidgetItem([names[layer_id] if not problems else f"{names[layer_id]} ⚠"])
        whole = ", ".join(part for part in parts if part)
        item.setToolTip(0, whole)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, whole)
        item.setData(0, LAYER, layer_id)
        for problem in problems:
            self._add(item, problem, layer_id).setFlags(Qt.ItemFlag.ItemIsEnabled)
        for source in graph.sources(layer_id):
            self._add(item, tr("input from {layer}", layer=names[source]), source).setData(0, EDGE, (source, layer_id))
        for target in graph.targets(layer_id):
            self._add(item, tr("output to {layer}", layer=names[target]), target).setData(0, EDGE, (layer_id, target))
        return item

    def _add(self, parent: QTreeWidgetItem, text: str, layer_id: LayerId) -> QTreeWidgetItem:
        child = QTreeWidgetItem(parent, [text])
        child.setData(0, LAYER, layer_id)
        child.setToolTip(0, text)
        return child

    def _on_selection_changed(self) -> None:
        if self._updating:
            return
        items = self.tree.selectedItems()
        layers = [layer_id for layer_id, item in self._items.items() if item.isSelected()]
        notes = [number for item in items if (number := item.data(0, NOTE)) is not None]
        edges = [tuple(edge) for item in items if (edge := item.data(0, EDGE)) is not None]
        self._store.select(layers, notes, None if layers or notes or not edges else edges[0])

    def _on_activated(self, item: QTreeWidgetItem) -> None:
        layer_id = item.data(0, LAYER)
        if layer_id is None:
            return
        if self._items[layer_id] is item:
            self.settings_wanted.emit()
        else:
            self.tree.setCurrentItem(self._items[layer_id])
            self._store.select([layer_id])

    def _show_selection(self, *_: object) -> None:
        self._updating = True
        store, wires = self._store, list[QTreeWidgetItem]()
        for item in self._all_items():
            layer, note, edge = (item.data(0, role) for role in (LAYER, NOTE, EDGE))
            if edge is None:
                item.setSelected(note in store.notes or (layer in store.selection and self._items[layer] is item))
            elif tuple(edge) == store.edge:
                wires.append(item)
            else:
                item.setSelected(False)
        if wires and not any(item.isSelected() for item in wires):  # an edge has an item at both of its layers
            wires[0].setSelected(True)
        selected = sorted(self._store.selection)
        if len(selected) == 1 and selected[0] in self._items and not self.tree.hasFocus():
            self.tree.setCurrentItem(self._items[selected[0]])
        self._updating = False


def _key(item: QTreeWidgetItem) -> tuple[object, ...]:
    """Identifies an item across rebuilds of the tree, by its content and its parent."""
    parent = item.parent()
    edge = item.data(0, EDGE)
    parent_layer = parent.data(0, LAYER) if parent is not None else None
    return item.data(0, LAYER), None if edge is None else tuple(edge), item.data(0, NOTE), parent_layer, item.text(0)


class _Tree(QTreeWidget):
    """A tree in which Enter activates the current item on every platform."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Outline of the network"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setIndentation(16)
        self.setTabKeyNavigation(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (item := self.currentItem()):
            self.itemActivated.emit(item, 0)
        else:
            super().keyPressEvent(event)
