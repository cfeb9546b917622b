"""The confusion matrix: a heat map with its counts, as a table that can be navigated by keyboard."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from core.messages import message
from core.metrics import Report
from designer.style.contrast import legible
from designer.style.language import tr
from designer.style.numbers import percent
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font
from designer.views.metric_tables import HEADER_HEIGHT, RIGHT, ROOT, Index, Side, plain

SMALLEST, LARGEST = 12, 34  # px: the height of a cell; below the first the matrix scrolls
NAME_WIDTH = 140  # px: the widest that the names of the classes get
MODES = COUNTS, BY_ROW, BY_COLUMN = message("counts"), message("by row"), message("by column")  # what cells show


class Confusion(QAbstractTableModel):
    """Counts by true class (row) and predicted class (column), or their shares."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.names: tuple[str, ...] = ()
        self.counts: NDArray[np.int64] = np.zeros((0, 0), np.int64)
        self.mode: str = COUNTS

    def show_counts(self, names: tuple[str, ...], counts: NDArray[np.int64], mode: str = COUNTS) -> None:
        """Show these counts (classes, classes), or their shares of rows or columns."""
        same = names == self.names
        if not same:
            self.beginResetModel()
        self.names, self.counts, self.mode = names, counts, mode
        if not same:
            self.endResetModel()
        else:
            last = len(self.names) - 1
            self.dataChanged.emit(self.index(0, 0), self.index(last, last))

    def share(self, row: int, column: int) -> float:
        """The fraction of the rows of a true class that are predicted as another, 0 to 1; by column, the fraction of
        those that are predicted as a class."""
        whole = self.counts[:, column] if self.mode == BY_COLUMN else self.counts[row]
        return float(self.counts[row, column]) / max(int(whole.sum()), 1)

    def text(self, row: int, column: int) -> str:
        """What a cell shows."""
        count = int(self.counts[row, column])
        return str(count) if self.mode == COUNTS or not count else percent(self.share(row, column), 0)

    def sentence(self, row: int, column: int) -> str:
        """One cell as a sentence."""
        return tr(
            "{of} predicted as {said}: {count} of {all:row|rows} ({share})",
            of=self.names[row],
            said=self.names[column],
            count=int(self.counts[row, column]),
            all=int(self.counts[row].sum()),
            share=percent(float(self.counts[row, column]) / max(int(self.counts[row].sum()), 1)),
        )

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.names)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.names)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.sentence(index.row(), index.column())
        return None

    def headerData(self, section: int, orientation: Side, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.names[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if orientation is Side.Vertical else Qt.AlignmentFlag.AlignCenter
        return None


class _Heat(QStyledItemDelegate):
    """Paints a count on its color: correct ones on one half of the diverging scale, wrong ones on the other."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.chosen: tuple[int, int] | None = None  # the cell whose rows are shown

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, tokens = index.model(), self._theme.tokens
        assert isinstance(model, Confusion)
        shown: Any = option  # PySide's types leave its fields out
        share, rect = model.share(index.row(), index.column()), QRect(shown.rect).adjusted(1, 1, -1, -1)
        end = tokens.color("high" if index.row() == index.column() else "low")
        fill = _mixed(tokens.color("middle"), end, share**0.6)  # so that small fractions can be seen
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(rect, 3, 3)
        is_chosen = self.chosen == (index.row(), index.column())
        if is_chosen or shown.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(tokens.color("accent" if is_chosen else "text"), 2 if is_chosen else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, 3, 3)
        count = model.counts[index.row(), index.column()]
        painter.setFont(number_font(scaled(10 if rect.height() < scaled(18) else 11)))
        painter.setPen(
            tokens.color("third") if not count else legible(fill, tokens.color("text"), tokens.color("panel"))
        )
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, model.text(index.row(), index.column()))
        painter.restore()


class Matrix(QTableView):
    """The confusion matrix, whose cells are squares, or wider where counts and names need it.

    Its side follows from its height. It scrolls where that is too small.
    """

    pointed = Signal(str)  # the sentence of the cell under the mouse or with the focus; empty for none

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.confusion = Confusion(self)
        self.setModel(self.confusion)
        self._heat = _Heat(theme, self)
        self.setItemDelegate(self._heat)
        plain(self, tr("Confusion matrix: rows are true classes, columns are predicted classes"))
        self.setMouseTracking(True)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setHighlightSections(False)
            header.setMinimumSectionSize(1)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.horizontalHeader().setFixedHeight(scaled(HEADER_HEIGHT))
        self.entered.connect(self._tell)
        self.viewportEntered.connect(lambda: self._tell(QModelIndex()))
        self.selectionModel().currentChanged.connect(lambda now, _: self._tell(now))
        self._pointed: Index = self.currentIndex()
        theme.changed.connect(self.viewport().update)

    def show_report(self, report: Report) -> None:
        """Show the matrix of this report."""
        assert report.confusion is not None
        self.show_counts(report.names, report.confusion)

    def show_counts(self, names: tuple[str, ...], counts: NDArray[np.int64], mode: str = COUNTS) -> None:
        """Show these counts (classes, classes), or their shares, by one of MODES."""
        self.confusion.show_counts(names, counts, mode)
        self._fit()
        if self._pointed.isValid():
            self._tell(self.confusion.index(self._pointed.row(), self._pointed.column()))

    def show_chosen(self, truth: int, said: int) -> None:
        """Mark a cell."""
        self._heat.chosen = truth, said
        self.viewport().update()

    def whole_width(self, height: int) -> int:
        """The width in pixels at which no name is cut and no cell is wider than needed, at this height."""
        return self._beside() + len(self.confusion.names) * max(self._cell_height(height), self._cell_width(True))

    def least_width(self) -> int:
        """The width in pixels at which no count and no name is cut, at any height."""
        return self._beside() + len(self.confusion.names) * self._cell_width(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        count = max(len(self.confusion.names), 1)
        height = self._cell_height(self.height())
        wanted = max(height, self._cell_width(True))
        room = (self.width() - self._beside()) // count
        self.verticalHeader().setFixedWidth(self._name_width())
        self.verticalHeader().setDefaultSectionSize(height)
        self.horizontalHeader().setDefaultSectionSize(max(min(wanted, room), self._cell_width(False)))

    def _cell_height(self, height: int) -> int:
        room = (height - self.horizontalHeader().height() - 2) // max(len(self.confusion.names), 1)
        return max(scaled(SMALLEST), min(room, scaled(LARGEST)))

    def _cell_width(self, with_name: bool) -> int:
        """The width of a cell that shows the longest count, and the longest name above it."""
        counts = self.confusion.counts
        digits = len(str(int(counts.max()))) if counts.size else 1
        digits = digits if self.confusion.mode == COUNTS else len(percent(1.0, 0))
        least = digits * QFontMetrics(number_font(scaled(10))).horizontalAdvance("0") + scaled(6)
        return max(least, self._name_width() - scaled(8)) if with_name else least

    def _name_width(self) -> int:
        """The width of the names of the rows."""
        widest = max((self.fontMetrics().horizontalAdvance(name) for name in self.confusion.names), default=0)
        return min(widest + scaled(20), scaled(NAME_WIDTH))

    def _beside(self) -> int:
        """The width of all but the cells."""
        return self._name_width() + 2 * self.frameWidth() + 2

    def _tell(self, index: Index) -> None:
        self._pointed = index
        self.pointed.emit(self.confusion.sentence(index.row(), index.column()) if index.isValid() else "")


def _mixed(a: QColor, b: QColor, share: float) -> QColor:
    """The color at a share from a (0) to b (1)."""
    parts = (x + (y - x) * share for x, y in zip(_rgb(a), _rgb(b), strict=True))
    return QColor.fromRgbF(*parts)


def _rgb(color: QColor) -> tuple[float, float, float]:
    return color.redF(), color.greenF(), color.blueF()
