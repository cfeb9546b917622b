"""The preview below the columns: the first rows of the file, or the cells that were not read as they are written."""

from concurrent.futures import Future
from typing import cast

import numpy as np
from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.data import DataError, Prepared, TableFile
from core.data.base import Source
from core.data.reading.table import Table
from designer.background.tasks import BackgroundTasks
from designer.data.preview import Mark, Preview, has_rows, preview
from designer.data.preview_model import MarkedModel, RowsModel
from designer.data.preview_painting import PreviewDelegate, Square
from designer.panels.boxes import label
from designer.style.language import tr
from designer.style.numbers import count
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.widgets.elided import ElidedLabel

HEIGHT, NARROWEST, WIDEST = 24, 64, 240  # pixels of a row, and of a column
LEGEND = 700  # pixels of a pane that has room for the legend
MEASURED = 100  # columns whose texts are measured; the others have the width of their name


class PreviewPane(QWidget):
    """Reads the beginning of a file on a thread of its own, as soon as the pane is seen."""

    column_chosen = Signal(str)  # its name
    unreadable = Signal()  # what was to be shown has no rows
    row_wanted = Signal(int)  # a row of the data set, to be followed through the network

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._tasks = BackgroundTasks("preview", self)
        self._task: Future[Preview] | None = None
        self._wanted: tuple[TableFile, Prepared | None] | None = None
        self._prepared: Prepared | None = None
        self.preview: Preview | None = None
        self.setProperty("role", "panel")
        self.rows, self.marked = RowsModel(self), MarkedModel(self)
        self.table, self.list = _view(self.rows, theme), _view(self.marked, theme)
        self.table.setAccessibleName(tr("First rows of the file"))
        self.list.setAccessibleName(tr("Cells that were not read as they are written"))
        self.list.verticalHeader().hide()
        self.list.horizontalHeader().setStretchLastSection(True)
        self.text = ElidedLabel()
        self.text.setProperty("role", "second")
        self.table.activated.connect(self._on_activated)
        self._body = QStackedWidget()
        self._body.addWidget(self.table)
        self._body.addWidget(self.list)
        self.show_rows = self._segment(tr("First rows"), self.table)
        self.show_marked = self._segment(tr("Marked cells"), self.list)
        self.show_rows.setChecked(True)
        row = QHBoxLayout()
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(8)
        row.addWidget(label(tr("Preview"), "heading"))
        row.addWidget(self.text, 1)
        self._legend = _legend(theme)
        row.addWidget(self._legend)
        row.addWidget(self.show_rows)
        row.addWidget(self.show_marked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._body, 1)
        for view in (self.table, self.list):
            view.selectionModel().currentChanged.connect(self._on_current)
            theme.changed.connect(view.viewport().update)

    def show_source(self, source: Source | None, prepared: Prepared | None = None) -> None:
        """Show the first rows of this as they were read, or as the file holds them while they are not `prepared`.

        Without a source, or with one that has no such rows, the pane hides.
        """
        self._wanted, self._task, self._prepared = None, None, prepared
        if not has_rows(source, prepared):
            self.hide()
            self._show(None)
        else:
            self._wanted = cast(TableFile, source), prepared
            self.show()
            self._read()

    def _read(self) -> None:
        """Read what is wanted, once somebody looks."""
        if self._wanted is not None and self.isVisible():
            (source, prepared), self._wanted = self._wanted, None
            self._task = self._tasks.run(self._on_read, preview, source, prepared)

    def select(self, name: str) -> None:
        """Bring a column into view."""
        if self.preview is not None and name in self.preview.names:
            row = max(self.table.rowAt(1), 0)
            self.table.scrollTo(self.rows.index(row, self.preview.names.index(name)))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the legend out where it has no room."""
        super().resizeEvent(event)
        self._legend.setVisible(event.size().width() >= scaled(LEGEND))

    def _segment(self, title: str, view: QTableView) -> QPushButton:
        made = QPushButton(title)
        made.setProperty("role", "segment")
        made.setCheckable(True)
        made.setAutoExclusive(True)
        made.clicked.connect(lambda: self._body.setCurrentWidget(view))
        return made

    def _on_read(self, future: "Future[Preview]") -> None:
        if future is not self._task:
            return
        if error := future.exception():
            self._show(None)
            self.text.setText(tr(str(error)) if isinstance(error, DataError) else "")
            self.unreadable.emit()
        else:
            self._show(future.result())

    def _show(self, shown: Preview | None) -> None:
        columns = self.preview.names if self.preview is not None else ()
        self.preview = shown
        at = self.table.horizontalScrollBar().value(), self.table.verticalScrollBar().value()
        self.rows.show_preview(shown)
        self.marked.show_preview(shown)
        self.text.setText(_about(shown) if shown is not None else "")
        self._fit(self.table)
        self._fit(self.list)
        if shown is not None and shown.names == columns:
            self.table.horizontalScrollBar().setValue(at[0])
            self.table.verticalScrollBar().setValue(at[1])

    def _fit(self, view: QTableView) -> None:
        """Give every column the width of its texts, within limits."""
        model = view.model()
        metrics = view.fontMetrics()
        for place in range(model.columnCount()):
            name = metrics.horizontalAdvance(str(model.headerData(place, view.horizontalHeader().orientation())))
            wide = view.sizeHintForColumn(place) if place < MEASURED else 0
            view.setColumnWidth(place, min(max(wide, name, scaled(NARROWEST)) + 20, scaled(WIDEST)))

    def _on_activated(self, index: QModelIndex) -> None:
        """Ask to follow a row, unless it was left out or is kept for the test."""
        data = self._prepared
        if self.preview is None or data is None or not isinstance(data.loaded, Table):
            return
        found = np.flatnonzero(data.loaded.lines == self.preview.lines[index.row()])
        if len(found) and found[0] in data.seen:
            self.row_wanted.emit(int(found[0]))

    def _on_current(self, index: QModelIndex) -> None:
        if not index.isValid() or self.preview is None:
            return
        of_list = index.model() is self.marked
        self.column_chosen.emit(
            self.marked.cells[index.row()].column if of_list else self.preview.names[index.column()]
        )


def _legend(theme: Theme) -> QWidget:
    """What the colors of the cells mean."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    for mark, name in {
        Mark.COERCED: tr("converted"),
        Mark.MISSING: tr("missing"),
        Mark.REFUSED: tr("not read"),
    }.items():
        row.addWidget(Square(mark, theme))
        row.addWidget(label(name, "second"))
    made.hide()
    return made


def _view(model: RowsModel | MarkedModel, theme: Theme) -> QTableView:
    view = QTableView()
    view.setModel(model)
    view.setItemDelegate(PreviewDelegate(theme, view))
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setShowGrid(False)
    view.setTabKeyNavigation(False)
    view.setWordWrap(False)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().setDefaultSectionSize(scaled(HEIGHT))
    view.horizontalHeader().setHighlightSections(False)
    view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return view


def _about(shown: Preview) -> str:
    """How many rows are shown, and how many cells of the file could not be read."""
    rows = tr("first {rows:row|rows}", rows=count(len(shown.lines)))
    if shown.table is None:
        return tr("{file}: {rows} as the file holds them", file=shown.file, rows=rows)
    refused = sum(column.refused for column in shown.table.columns)
    if not refused:
        return rows
    cells = tr("{count:cell|cells} of the file cannot be read", count=count(refused))
    return f"{rows} · {cells}"
