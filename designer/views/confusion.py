"""The confusion matrix: a heat map with its counts, as a table that can be navigated by keyboard."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from core.metrics import Report
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font
from designer.views.metric_tables import HEADER_HEIGHT, RIGHT, ROOT, Index, Side, plain

CELL_WIDTH, CELL_HEIGHT = (26, 84), (14, 34)  # px: smallest and largest
NAME_WIDTH = 96  # px: the widest that the names of the classes get


class Confusion(QAbstractTableModel):
    """Counts by true class (row) and predicted class (column)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.names: tuple[str, ...] = ()
        self.counts: NDArray[np.int64] = np.zeros((0, 0), np.int64)

    def show_report(self, report: Report) -> None:
        """Show the matrix of this report."""
        assert report.confusion is not None
        same = report.names == self.names
        if not same:
            self.beginResetModel()
        self.names, self.counts = report.names, report.confusion
        if not same:
            self.endResetModel()
        else:
            last = len(self.names) - 1
            self.dataChanged.emit(self.index(0, 0), self.index(last, last))

    def share(self, row: int, column: int) -> float:
        """The fraction of the rows of a true class that are predicted as another, 0 to 1."""
        return float(self.counts[row, column]) / max(int(self.counts[row].sum()), 1)

    def sentence(self, row: int, column: int) -> str:
        """One cell as a sentence."""
        return tr(
            "{of} predicted as {said}: {count} of {all} rows ({share})",
            of=self.names[row],
            said=self.names[column],
            count=int(self.counts[row, column]),
            all=int(self.counts[row].sum()),
            share=f"{100 * self.share(row, column):.1f} %",
        )

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.names)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.names)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return str(self.counts[index.row(), index.column()])
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
        if shown.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(tokens.color("text"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, 3, 3)
        count = model.counts[index.row(), index.column()]
        painter.setFont(number_font(scaled(10 if rect.height() < scaled(18) else 11)))
        painter.setPen(
            tokens.color("third") if not count else _legible(fill, tokens.color("text"), tokens.color("panel"))
        )
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(count))
        painter.restore()


class Matrix(QTableView):
    """The confusion matrix. Its cells fill the available area, and scroll if it is too small."""

    pointed = Signal(str)  # the sentence of the cell under the mouse or with the focus; empty for none

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.confusion = Confusion(self)
        self.setModel(self.confusion)
        self.setItemDelegate(_Heat(theme, self))
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
        names = self.confusion.names
        self.confusion.show_report(report)
        if report.names != names:
            widest = max(self.fontMetrics().horizontalAdvance(name) for name in report.names) + scaled(20)
            self.verticalHeader().setFixedWidth(min(widest, scaled(NAME_WIDTH)))
            self._fit()
        if self._pointed.isValid():
            self._tell(self.confusion.index(self._pointed.row(), self._pointed.column()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        count = max(len(self.confusion.names), 1)
        room = self.size()
        width = (room.width() - self.verticalHeader().width() - 2) // count
        height = (room.height() - self.horizontalHeader().height() - 2) // count
        self.horizontalHeader().setDefaultSectionSize(_between(width, CELL_WIDTH))
        self.verticalHeader().setDefaultSectionSize(_between(height, CELL_HEIGHT))

    def _tell(self, index: Index) -> None:
        self._pointed = index
        self.pointed.emit(self.confusion.sentence(index.row(), index.column()) if index.isValid() else "")


def _between(pixels: int, ends: tuple[int, int]) -> int:
    return max(scaled(ends[0]), min(pixels, scaled(ends[1])))


def _mixed(a: QColor, b: QColor, share: float) -> QColor:
    """The color at a share from a (0) to b (1)."""
    parts = (x + (y - x) * share for x, y in zip(_rgb(a), _rgb(b), strict=True))
    return QColor.fromRgbF(*parts)


def _legible(ground: QColor, *inks: QColor) -> QColor:
    """The ink with the highest contrast to the ground, by WCAG 2."""
    return max(inks, key=lambda ink: _contrast(ground, ink))


def _contrast(a: QColor, b: QColor) -> float:
    light, dark = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: QColor) -> float:
    parts = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _rgb(color))
    return float(np.dot((0.2126, 0.7152, 0.0722), list(parts)))


def _rgb(color: QColor) -> tuple[float, float, float]:
    return color.redF(), color.greenF(), color.blueF()
