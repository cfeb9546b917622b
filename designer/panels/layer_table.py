"""Every layer with what it puts out and what it costs, a row each; choosing a row selects the layer."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from core.layers import shape_text
from core.network.graph import LayerId
from designer.panels.figures import bytes_text
from designer.store import Store
from designer.style.language import grouped, tr
from designer.style.scale import scaled
from designer.style.theme import number_font

Index = QModelIndex | QPersistentModelIndex
KIND, NUMBERS = 1, 2  # the column of kinds, which their names tell too, and the first of figures
LONGEST = 160  # pixels that a name takes from the figures
ROOT = QModelIndex()


@dataclass(frozen=True)
class Row:
    """One layer, or the sum of all, and its cells as they are written."""

    layer: LayerId | None
    cells: tuple[str, ...]
    troubled: bool = False


class LayerModel(QAbstractTableModel):
    """The rows, reckoned from the store when it is told to."""

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.rows: list[Row] = []
        self.titles = (
            tr("Layer"), tr("Kind"), tr("Output"), tr("Parameters"), tr("Multiply-adds"), tr("Memory")
        )  # fmt: skip

    def refresh(self) -> None:
        """Read the store again; where the layers are the same, only their cells change."""
        rows = self._read()
        if [row.layer for row in rows] == [row.layer for row in self.rows]:
            self.rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.titles) - 1))
        else:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def _read(self) -> list[Row]:
        store, graph = self._store, self._store.project.graph
        recipe, figures = store.project.recipe, store.summaries()
        troubled = {problem.layer for problem in store.problems()}
        order = [*graph.order, *(each for each in graph.layers if each not in graph.order)]
        rows, sums = [], [0, 0, 0]
        for each in order:
            layer, known = graph.layers[each], figures.get(each)
            costs = ("", "", "", "")
            if known is not None:
                memory = known.memory(recipe.batch, recipe.optimizer.moments)
                costs = (
                    shape_text(known.shape), grouped(known.parameters), grouped(known.multiply_adds),
                    bytes_text(memory),
                )  # fmt: skip
                sums = [a + b for a, b in zip(sums, (known.parameters, known.multiply_adds, memory), strict=True)]
            rows.append(Row(each, (graph.names[each], tr(layer.title), *costs), each in troubled))
        total = ("", "", grouped(sums[0]), grouped(sums[1]), bytes_text(sums[2]))
        return [*rows, Row(None, (tr("All"), *total))]

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.rows[index.row()], index.column()
        text = row.cells[column]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"⚠ {text}" if row.troubled and column == 0 else text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = text or tr("unknown")
            return tr("{name}, has a problem", name=said) if row.troubled and column == 0 else said
        if role == Qt.ItemDataRole.TextAlignmentRole and column >= NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole and column >= NUMBERS:
            return number_font(scaled(12))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self.titles[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if section >= NUMBERS else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        chosen = Qt.ItemFlag.ItemIsSelectable if self.rows[index.row()].layer is not None else Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | chosen


class LayerTable(QTableView):
    """The layers' table. Its selection and the store's are one."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._showing = False  # showing is not choosing
        self.layers = LayerModel(store, self)
        self.setModel(self.layers)
        self.setAccessibleName(tr("Layers and what they cost"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)  # Tab goes on to the next widget
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(scaled(26))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        header.sectionResized.connect(lambda section: self._fit_names() if section else None)
        self.selectionModel().selectionChanged.connect(self._on_chosen)
        store.selected.connect(self._show_selection)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_names()

    def _fit_names(self) -> None:
        """Names take what the figures leave. Where that is too little the kinds go, then the table scrolls."""
        columns = range(1, self.layers.columnCount())
        figures = {each: max(self.sizeHintForColumn(each), self._title_width(each)) for each in columns}
        names, room = min(self.sizeHintForColumn(0), scaled(LONGEST)), self.viewport().width()
        self.setColumnHidden(KIND, names + sum(figures.values()) > room)
        left = room - sum(width for each, width in figures.items() if not self.isColumnHidden(each))
        self.setColumnWidth(0, max(left, names))

    def _title_width(self, column: int) -> int:
        return self.horizontalHeader().sectionSizeFromContents(column).width()

    def refresh(self) -> None:
        """Show what the store holds now."""
        self._showing = True
        self.layers.refresh()
        self._fit_names()
        self._show_selection()

    def _on_chosen(self) -> None:
        if self._showing:
            return
        rows = {index.row() for index in self.selectionModel().selectedRows()}
        chosen = [self.layers.rows[row].layer for row in rows]
        self._store.select([each for each in chosen if each is not None])

    def _show_selection(self, *_: object) -> None:
        selection, model = QItemSelection(), self.layers
        last = model.columnCount() - 1
        for number, row in enumerate(model.rows):
            if row.layer in self._store.selection:
                selection.select(model.index(number, 0), model.index(number, last))
        self._showing = True
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._showing = False
