"""The parts of the Data page, and where they stand."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from designer.data.column_panel import ColumnPanel
from designer.data.file_panel import FilePanel
from designer.data.findings import FindingsPanel
from designer.data.header import Header
from designer.data.preview_pane import PreviewPane
from designer.data.side import WIDTH as SIDE
from designer.data.side import Side
from designer.data.strips import Notice, ReadingStrip
from designer.data.table_pane import TablePane
from designer.panels.boxes import SIDES, Page, label
from designer.panels.data_panel import DataPanel
from designer.panels.feature_builder import FeatureBuilder
from designer.panels.split_panel import SplitStrip
from designer.store import Store
from designer.style.language import tr
from designer.style.scale import is_narrow, scaled
from designer.style.theme import Theme

LOW = 480  # pixels below which what a split guards against is not written beside its bar
FORM = 420  # pixels of the form of data that is no table
PREVIEW, PREVIEW_SHARE = 240, 0.35  # pixels of the preview, and its largest share of the page


class PageFrame(QWidget):
    """The columns above the preview, the panels beside them, and strips above. Knows nothing of what is shown."""

    file_dropped = Signal(Path)  # a file or folder

    def __init__(self, store: Store, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        # or the panels beside the table, as high as a list of folds, would take the room of the views on other pages
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.header, self.reading = Header(theme), ReadingStrip()
        self.problem, self.warning = Notice(theme, "bad"), Notice(theme, "warn")
        self.account = label("", "second", wrap=True)
        self.account.setContentsMargins(12, 0, 12, 8)
        self.table, self.dataset, self.empty = TablePane(theme), DataPanel(store, theme), label("", "hint", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.preview = PreviewPane(theme)
        self.findings, self.column, self.file = FindingsPanel(store, theme), ColumnPanel(store), FilePanel(store)
        self.builder, self._features, self.split = FeatureBuilder(store), Page(), SplitStrip(store, theme)
        self._features.column.addWidget(self.builder)
        self._lay_out()

    def _lay_out(self) -> None:
        left = self._laid_out_left()
        self._split = _splitter(Qt.Orientation.Horizontal, left)
        self.side = Side(self, self._split, self._laid_out_panels(), self.tabs, self._theme)
        self._split.setStretchFactor(0, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._split, 1)
        row.addWidget(self.side.strip)
        column = _column(self)
        for widget in (self.header, self.account, self.reading, self.problem, self.warning):
            column.addWidget(widget)
        column.addLayout(row, 1)

    def _laid_out_left(self) -> QWidget:
        """What is shown of the data, above the preview."""
        self._middle = QStackedWidget()
        self.narrow = QWidget()
        row = QHBoxLayout(self.narrow)
        row.setContentsMargins(0, 0, 0, 0)
        self.dataset.setMaximumWidth(scaled(FORM))
        row.addWidget(self.dataset, 1)
        row.addStretch(1)
        row.setStretch(0, 1000)
        for widget in (self.empty, self.table, self.narrow):
            self._middle.addWidget(widget)
        self._below = QWidget()
        _column(self._below).addWidget(self.preview)
        self._left = _splitter(Qt.Orientation.Vertical, self._middle, self._below)
        self._left.setStretchFactor(0, 1)
        self.which = QTabBar()  # of the columns and the preview, where there is no room for both
        self.which.setAccessibleName(tr("What is shown of the table"))
        self.which.setDrawBase(False)
        self.which.setExpanding(False)
        for title in (tr("Columns"), tr("Preview")):
            self.which.addTab(title)
        self.which.currentChanged.connect(self.arrange)
        left = QWidget()
        column = _column(left)
        column.addWidget(self.which)
        column.addWidget(self._left, 1)
        return left

    def _laid_out_panels(self) -> QWidget:
        """What was found, the column, the features and the file as tabs, above the split."""
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.tabBar().setAccessibleName(tr("About the table"))
        for title, panel in (
            (tr("Checks"), self.findings),
            (tr("Column"), self.column),
            (tr("Features"), self._features),
            (tr("File"), self.file),
        ):
            self.tabs.addTab(panel, title)
        parts = QFrame()
        parts.setProperty("role", "foot")
        below = QVBoxLayout(parts)
        below.setContentsMargins(SIDES, 8, SIDES, 10)
        below.setSpacing(6)
        below.addWidget(self.file.split)
        below.addWidget(self.split)
        panels = QWidget()
        side = _column(panels)
        side.addWidget(self.tabs, 1)
        side.addWidget(parts)
        return panels

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.side.drawer.content is not None:
            self.side.drawer.put_away()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide, high = event.size().width(), event.size().height()
        self.side.fit(is_narrow(wide))
        self.arrange()
        side = scaled(SIDE)
        self._split.setSizes([max(wide - side, 1), side])
        self.split.guards.setVisible(high >= scaled(LOW))
        preview = min(scaled(PREVIEW), round(high * PREVIEW_SHARE))
        self._left.setSizes([max(high - preview, 1), preview])

    def arrange(self) -> None:
        """Show the columns above the preview; or one of them, where the page is narrow."""
        narrow, offered = is_narrow(self.width()), not self.preview.isHidden()
        nothing = self._middle.currentWidget() is self.empty
        self.which.setVisible(narrow and offered and not nothing)
        preview = offered and (nothing or self.which.currentIndex() == 1)
        self._middle.setVisible(not narrow or not preview)
        self._below.setVisible(offered and (not narrow or preview))

    def show_in_middle(self, widget: QWidget, focused: QWidget) -> None:
        """Show this, where the keyboard begins at `focused`."""
        before = self.focusProxy()
        moves = before is not None and before is not focused and self.window().focusWidget() is before
        self._middle.setCurrentWidget(widget)
        self.arrange()
        self.setFocusProxy(focused)
        if moves:
            focused.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if (file := _dropped(event)) is not None:
            event.acceptProposedAction()
            self.file_dropped.emit(file)


def _column(widget: QWidget) -> QVBoxLayout:
    """The layout of a widget whose parts stand on each other without a gap."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column


def _splitter(orientation: Qt.Orientation, *widgets: QWidget) -> QSplitter:
    """Widgets with a thin handle between them, none of which can be closed."""
    split = QSplitter(orientation)
    split.setHandleWidth(1)
    split.setChildrenCollapsible(False)
    for widget in widgets:
        split.addWidget(widget)
    return split


def _dropped(event: QDropEvent) -> Path | None:
    """The file or folder that is dropped; None if it is not one alone."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 else None
