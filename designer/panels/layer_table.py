"""A table of the layers with their output shape and their cost. Selecting a row selects the layer."""

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
from designer.store import Store
from designer.style.language import tr
from designer.style.numbers import count, data_size
from designer.style.scale import scaled
from designer.style.theme import number_font

Index = QModelIndex | QPersistentModelIndex
KIND, NUMBERS = 1, 2  # the column of kinds, hidden where space is short, and the first column of numbers
NAME_WIDTH = 160  # pixels that are reserved for a long name
ROOT = QModelIndex()


@dataclass(frozen=True)
class LayerRow:
    """The texts of one layer. The last row holds the totals and has no layer."""

    layer_id: LayerId | None
    cells: tuple[str, ...]
    has_problem: bool = False


class LayerModel(QAbstractTableModel):
    """The rows of the table. They are computed by `refresh` only."""

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.rows: list[LayerRow] = []
        self.titles = (
            tr("Layer"), tr("Type"), tr("Output"), tr("Parameters"), tr("MACs"), tr("Memory")
        )  # fmt: skip

    def refresh(self) -> None:
        """Compute the rows again. If the layers are the same, only cells change, so that the selection stays."""
        rows = self._read()
        if [row.layer_id for row in rows] == [row.layer_id for row in self.rows]:
            self.rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.titles) - 1))
        else:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def _read(self) -> list[LayerRow]:
        store, graph = self._store, self._store.project.graph
        recipe, summaries = store.project.recipe, store.summaries()
        with_problems = {problem.layer for problem in store.problems()}
        order = [*graph.order, *(layer_id for layer_id in graph.layers if layer_id not in graph.order)]
        rows, totals = [], [0, 0, 0]
        for layer_id in order:
            layer, summary = graph.layers[layer_id], summaries.get(layer_id)
            cells = ("", "", "", "")
            if summary is not None:
                memory = summary.memory(recipe.batch, recipe.optimizer.moments)
                costs = summary.parameters, summary.multiply_adds, memory
                cells = shape_text(summary.shape), *_texts(*costs)
                totals = [total + cost for total, cost in zip(totals, costs, strict=True)]
            cells_of_row = graph.names[layer_id], tr(layer.title), *cells
            rows.append(LayerRow(layer_id, cells_of_row, layer_id in with_problems))
        return [*rows, LayerRow(None, (tr("Total"), "", "", *_texts(*totals)))]

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.rows[index.row()], index.column()
        text = row.cells[column]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"⚠ {text}" if row.has_problem and column == 0 else text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            spoken = text or tr("unknown")
            return tr("{name}, has a problem", name=spoken) if row.has_problem and column == 0 else spoken
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
        if self.rows[index.row()].layer_id is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _texts(parameters: int, macs: int, memory: int) -> tuple[str, str, str]:
    return count(parameters), count(macs), data_size(memory)


class LayerTable(QTableView):
    """The view of the table. Its selection follows the store, and the store follows it."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._updating = False  # True while the selection is set by the program
        self.layers = LayerModel(store, self)
        self.setModel(self.layers)
        self.setAccessibleName(tr("Layers and their cost"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)  # Tab moves to the next widget
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(scaled(26))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        header.sectionResized.connect(lambda section: self._fit_names() if section else None)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        store.selected.connect(self._show_selection)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_names()

    def _fit_names(self) -> None:
        """Give the names the width that the numbers leave. If it is too small, hide the kinds, then scroll."""
        columns = range(1, self.layers.columnCount())
        widths = {column: max(self.sizeHintForColumn(column), self._title_width(column)) for column in columns}
        names, available = min(self.sizeHintForColumn(0), scaled(NAME_WIDTH)), self.viewport().width()
        self.setColumnHidden(KIND, names + sum(widths.values()) > available)
        rest = available - sum(width for column, width in widths.items() if not self.isColumnHidden(column))
        self.setColumnWidth(0, max(rest, names))

    def _title_width(self, column: int) -> int:
        return self.horizontalHeader().sectionSizeFromContents(column).width()

    def refresh(self) -> None:
        """Show the current layers and selection of the store."""
        self._updating = True
        self.layers.refresh()
        self._fit_names()
        self._show_selection()

    def _on_selection_changed(self) -> None:
        if self._updating:
            return
        rows = {index.row() for index in self.selectionModel().selectedRows()}
        selected = [self.layers.rows[row].layer_id for row in rows]
        self._store.select([layer_id for layer_id in selected if layer_id is not None])

    def _show_selection(self, *_: object) -> None:
        selection, model = QItemSelection(), self.layers
        last = model.columnCount() - 1
        for number, row in enumerate(model.rows):
            if row.layer_id in self._store.selection:
                selection.select(model.index(number, 0), model.index(number, last))
        self._updating = True
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._updating = False
