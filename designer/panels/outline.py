"""The outline: the document as a tree that the keyboard and a screen reader can walk, beside the drawing."""

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

LAYER = Qt.ItemDataRole.UserRole  # the layer that an item stands for, or leads to
EDGE = Qt.ItemDataRole.UserRole + 1  # the edge that it stands for
NOTE = Qt.ItemDataRole.UserRole + 2  # the number of the note that it stands for


class Outline(QWidget):
    """Every layer in the order in which data flows, within its group; below it what it reads, feeds and lacks; notes.

    Its selection and the store's are one: that of a connection is its wire. On a connection, Enter goes to the layer at
    its other end; on a layer it says `settings_wanted`.
    """

    settings_wanted = Signal()

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._showing = False  # showing is not choosing
        self._open: set[LayerId] = set()
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tree = _Tree(self)
        self._items: dict[LayerId, QTreeWidgetItem] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 0)
        column.addWidget(self.tree)
        self.tree.itemSelectionChanged.connect(self._on_chosen)
        self.tree.itemActivated.connect(self._on_activated)
        self.tree.itemExpanded.connect(lambda item: self._open.add(item.data(0, LAYER)))
        self.tree.itemCollapsed.connect(lambda item: self._open.discard(item.data(0, LAYER)))
        store.changed.connect(self._refresh)
        store.spec_changed.connect(self._refresh)
        store.selected.connect(self._show_selection)

    def _refresh(self, *_: object) -> None:
        """Make the tree anew; what was open stays open, and the keyboard stays where it was."""
        if not self.isVisible():
            return
        project, graph = self._store.project, self._store.project.graph
        current = self.tree.currentItem()
        here = _place(current) if current is not None else None
        inside = {each: group for group in project.groups for each in group.layers}
        parents: dict[int, QTreeWidgetItem] = {}
        self._showing = True
        with QSignalBlocker(self.tree):
            self.tree.clear()
            self._items = {}
            for each in [*graph.order, *(each for each in graph.layers if each not in graph.order)]:
                item = self._describe(each)
                self._items[each] = item
                if (group := inside.get(each)) is None:
                    self.tree.addTopLevelItem(item)
                    continue
                if id(group) not in parents:
                    parents[id(group)] = QTreeWidgetItem([tr("Group {name}", name=group.title)])
                    self.tree.addTopLevelItem(parents[id(group)])
                    parents[id(group)].setExpanded(True)
                parents[id(group)].addChild(item)
            for number, note in enumerate(project.notes):
                item = QTreeWidgetItem([tr("Note: {written}", written=" ".join(note.text.split()))])
                item.setData(0, NOTE, number)
                self.tree.addTopLevelItem(item)
            for each, item in self._items.items():
                item.setExpanded(each in self._open)
            again = next((item for item in self._all() if _place(item) == here), None)
            if again is not None:
                self.tree.setCurrentItem(again)
        self._showing = False
        self._show_selection()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def _all(self) -> Iterator[QTreeWidgetItem]:
        items = QTreeWidgetItemIterator(self.tree)
        while item := items.value():
            yield item
            items += 1

    def _describe(self, each: LayerId) -> QTreeWidgetItem:
        store, graph = self._store, self._store.project.graph
        layer, names = graph.layers[each], graph.names
        known = store.summaries().get(each)
        parts = [names[each], tr(layer.title) if tr(layer.title) != names[each] else ""]
        if known is not None:
            parts += [tr(layer.details(known.shape)[0]), tr("puts out {shape}", shape=shape_text(known.shape))]
        problems = [tr(problem.message) for problem in store.problems() if problem.layer == each]
        parts += [tr("has a problem")] if problems else []
        item = QTreeWidgetItem([", ".join(part for part in parts if part)])
        item.setData(0, LAYER, each)
        for problem in problems:
            self._add(item, problem, each).setFlags(Qt.ItemFlag.ItemIsEnabled)
        for source in graph.sources(each):
            self._add(item, tr("reads {layer}", layer=names[source]), source).setData(0, EDGE, (source, each))
        for target in graph.targets(each):
            self._add(item, tr("feeds {layer}", layer=names[target]), target).setData(0, EDGE, (each, target))
        return item

    def _add(self, parent: QTreeWidgetItem, text: str, leads_to: LayerId) -> QTreeWidgetItem:
        child = QTreeWidgetItem(parent, [text])
        child.setData(0, LAYER, leads_to)
        child.setToolTip(0, text)
        return child

    def _on_chosen(self) -> None:
        if self._showing:
            return
        items = self.tree.selectedItems()
        layers = [each for each, item in self._items.items() if item.isSelected()]
        notes = [number for item in items if (number := item.data(0, NOTE)) is not None]
        edges = [tuple(edge) for item in items if (edge := item.data(0, EDGE)) is not None]
        self._store.select(layers, notes, None if layers or notes or not edges else edges[0])

    def _on_activated(self, item: QTreeWidgetItem) -> None:
        each = item.data(0, LAYER)
        if each is None:
            return
        if self._items[each] is item:
            self.settings_wanted.emit()
        else:
            self.tree.setCurrentItem(self._items[each])
            self._store.select([each])

    def _show_selection(self, *_: object) -> None:
        self._showing = True
        store, wires = self._store, list[QTreeWidgetItem]()
        for item in self._all():
            layer, note, edge = (item.data(0, role) for role in (LAYER, NOTE, EDGE))
            if edge is None:
                item.setSelected(note in store.notes or (layer in store.selection and self._items[layer] is item))
            elif tuple(edge) == store.edge:
                wires.append(item)
            else:
                item.setSelected(False)
        if wires and not any(item.isSelected() for item in wires):  # it stands at both its ends
            wires[0].setSelected(True)
        chosen = sorted(self._store.selection)
        if len(chosen) == 1 and chosen[0] in self._items and not self.tree.hasFocus():
            self.tree.setCurrentItem(self._items[chosen[0]])
        self._showing = False


def _place(item: QTreeWidgetItem) -> tuple[object, ...]:
    """By what an item is found again in another tree: what it stands for, and below what."""
    above = item.parent()
    edge = item.data(0, EDGE)
    under = above.data(0, LAYER) if above is not None else None
    return item.data(0, LAYER), None if edge is None else tuple(edge), item.data(0, NOTE), under, item.text(0)


class _Tree(QTreeWidget):
    """Space and Enter activate, as they do on a button."""

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
