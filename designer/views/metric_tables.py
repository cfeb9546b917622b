"""Figures in a table, to read and to walk through by keyboard."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
    QWidget,
)

from designer.style.scale import scaled
from designer.style.theme import number_font

Index = QModelIndex | QPersistentModelIndex
Side = Qt.Orientation
ROOT = QModelIndex()
HEADER_HEIGHT, ROW_HEIGHT = 24, 20  # px
ROOM, FEWEST_NAME = 14, 40  # px: around the text of a cell, and for a name at the least
WIDEST_SHARE = "100.0 %"
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Cells(QAbstractTableModel):
    """Texts in rows and columns, read only. The first column names the row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.titles: tuple[str, ...] = ()
        self.rows: list[tuple[str, ...]] = []

    def show_rows(self, titles: Sequence[str], rows: Sequence[tuple[str, ...]]) -> None:
        """Show these; where the titles and the names of the rows are the same, only the figures change."""
        same = tuple(titles) == self.titles and [row[0] for row in rows] == [row[0] for row in self.rows]
        if not same:
            self.beginResetModel()
        self.titles, self.rows = tuple(titles), list(rows)
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.titles) - 1))

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row[column]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row[0] if column == 0 else f"{row[0]}, {self.titles[column]}: {row[column]}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if column else LEFT
        if role == Qt.ItemDataRole.FontRole and column:
            return _figures()
        return None

    def headerData(self, section: int, orientation: Side, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Side.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.titles[section]
        if orientation is Side.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if section else LEFT
        return None


class TextTable(QTableView):
    """A table of figures to read, also by keyboard. Columns of figures keep their width; names take what is left."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = Cells(self)
        self.setModel(self.cells)
        plain(self, name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(scaled(ROW_HEIGHT))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(scaled(30))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setFixedHeight(scaled(HEADER_HEIGHT))

    def show_rows(self, titles: Sequence[str], rows: Sequence[tuple[str, ...]]) -> None:
        """Show these."""
        self.cells.show_rows(titles, rows)
        self._fit()

    def whole_width(self, titles: Sequence[str], rows: Sequence[tuple[str, ...]]) -> int:
        """The width in pixels at which no text of these would be cut, with the bar to scroll through many rows."""
        return sum(self._widths(titles, rows)) + self.verticalScrollBar().sizeHint().width() + 2 * self.frameWidth()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _widths(self, titles: Sequence[str], rows: Sequence[tuple[str, ...]]) -> list[int]:
        """The width of each column in pixels."""
        digit, measure = QFontMetrics(_figures()).horizontalAdvance("0"), self.fontMetrics().horizontalAdvance
        names = [measure(text) for text in (titles[0], *(row[0] for row in rows))]
        widths = [max(*names, scaled(FEWEST_NAME)) + scaled(ROOM)]
        for column, title in enumerate(titles[1:], 1):
            texts = [row[column] for row in rows]
            longest = max((len(WIDEST_SHARE) if text.endswith("%") else len(text) for text in texts), default=0)
            widths.append(max(longest * digit, measure(title)) + scaled(ROOM))
        return widths

    def _fit(self) -> None:
        cells = self.cells
        if not cells.titles:
            return
        _, *widths = self._widths(cells.titles, cells.rows)
        for column, width in enumerate(widths, 1):
            self.setColumnWidth(column, width)
        least = self.fontMetrics().horizontalAdvance(cells.titles[0]) + scaled(ROOM)
        self.setColumnWidth(0, max(self.viewport().width() - sum(widths), least, scaled(FEWEST_NAME)))


def _figures() -> QFont:
    return number_font(scaled(11))


def plain(table: QTableView, name: str) -> None:
    """What the tables of the metrics view have in common: nothing to edit, no lines, one cell at a time."""
    table.setStyleSheet("QTableView::item { padding: 0 3px; } QHeaderView::section { padding: 0 6px; border: none; }")
    table.setAccessibleName(name)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setCornerButtonEnabled(False)
    table.setTabKeyNavigation(False)  # Tab goes on to the next widget
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
