"""The table of the columns. Types, roles and gaps of the selected columns are set by menus, letters or a click."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView

from designer.data.choices import LETTERS, OPTIONS, gaps_of
from designer.data.model import BARS, FIELDS, FOUND, MISSING, NAME, ROLE, TYPE, ColumnsModel
from designer.data.painting import HEIGHT, ColumnsDelegate
from designer.panels.choosers import automatic, option_title
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme

WIDTHS = {NAME: 150, BARS: 112, TYPE: 116, ROLE: 108, MISSING: 248}  # pixels
NARROW = {NAME: 110, BARS: 80, TYPE: 104, ROLE: 96, MISSING: 180}
NARROW_BELOW, LEAST_FOUND = 800, 120
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space)
OVERRIDDEN = (*ENTER, *(Qt.Key[f"Key_{letter}"] for letter in LETTERS))


class ColumnsView(QTableView):
    """Shows a ColumnsModel. It makes no edit: it says what was chosen for which columns."""

    chosen = Signal(object, str, str)  # names of columns, a field of `FIELDS`, its value
    selected = Signal()

    def __init__(self, model: ColumnsModel, theme: Theme) -> None:
        super().__init__()
        self.columns = model
        self._menu: QMenu | None = None
        self.setModel(model)
        self.setItemDelegate(ColumnsDelegate(theme, self))
        self.setAccessibleName(tr("Columns of the table"))
        self.setAccessibleDescription(
            tr(
                "Arrow keys move. Return sets the type, the role or the gaps of the selected columns; letters set the "
                "type: N number, C category, O ordinal, B boolean, D date, T text, I image."
            )
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(scaled(HEIGHT))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(FOUND, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(scaled(60))
        self.selectionModel().selectionChanged.connect(lambda *_: self.selected.emit())
        model.modelReset.connect(self.selected)
        theme.changed.connect(self.viewport().update)

    @property
    def names(self) -> list[str]:
        """The names of the selected columns, from top to bottom."""
        return self.columns.names(sorted(index.row() for index in self.selectionModel().selectedRows()))

    def select(self, name: str) -> None:
        """Select one column and scroll to it."""
        row = self.columns.row_of(name)
        if row is not None:
            flag = QItemSelectionModel.SelectionFlag
            index = self.columns.index(row, NAME)
            self.setRowHidden(row, False)
            self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
            self.scrollTo(index)

    def show_matches(self, text: str) -> None:
        """Show only the columns whose name contains a text."""
        wanted = text.casefold()
        for row, shown in enumerate(self.columns.rows):
            self.setRowHidden(row, wanted not in shown.name.casefold())

    def menu(self, field: str, names: Sequence[str]) -> QMenu:
        """A menu with the values of a field for these columns; the present one is checked."""
        rows = [row for row in self.columns.rows if row.name in set(names)]
        values = {getattr(row.chosen, field) for row in rows}
        found = {getattr(row.column.reading, field) for row in rows}
        menu = QMenu(self)
        letters = {value: letter for letter, value in LETTERS.items()} if field == "type" else {}
        options = OPTIONS[field] if field in OPTIONS else ("", *gaps_of([row.reading for row in rows]))
        for option in options:
            title = option_title(option) if option else automatic(found.pop() if len(found) == 1 else "")
            action = menu.addAction(f"{title}\t{letters[option]}" if option in letters else title)
            action.setCheckable(True)
            action.setChecked(values == {option})
            action.setData(option)
            if not option:
                menu.addSeparator()
        menu.triggered.connect(lambda action: self.chosen.emit(list(names), field, action.data()))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def open_menu(self, field: str, at: QPoint | None = None) -> None:
        """Offer the values of a field for the selected columns, at a point of the screen or at the current row."""
        rows = [row for row in self.columns.rows if row.name in set(self.names)]
        if not rows or not all(row.has_field(field) for row in rows):
            return
        if at is None:
            place = next(place for place, name in FIELDS.items() if name == field)
            cell = self.visualRect(self.columns.index(self.currentIndex().row(), place))
            at = self.viewport().mapToGlobal(cell.bottomLeft())
        self._menu = self.menu(field, self.names)
        self._menu.popup(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for place, width in (NARROW if self.width() < scaled(NARROW_BELOW) else WIDTHS).items():
            self.setColumnWidth(place, scaled(width))
        room = self.viewport().width() - sum(map(scaled, NARROW.values()))
        self.setColumnHidden(BARS, room + scaled(NARROW[BARS]) < scaled(LEAST_FOUND))

    def event(self, event: QEvent) -> bool:
        """Take letters and Return before the shortcuts of the window do."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            all_of = event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_A
            if (plain and event.key() in OVERRIDDEN) or all_of:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and self.names and event.key() in ENTER:
            self.open_menu(FIELDS.get(self.currentIndex().column(), "type"))
        elif plain and self.names and (kind := LETTERS.get(event.text().upper())):
            self.chosen.emit(self.names, "type", kind)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters set the type instead."""

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """A click on the field of a selected column keeps the selection, so that all of it is set."""
        is_field = index.isValid() and index.column() in FIELDS
        is_click = isinstance(event, QMouseEvent) and event.modifiers() == Qt.KeyboardModifier.NoModifier
        if is_field and is_click and self.selectionModel().isRowSelected(index.row(), QModelIndex()):
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return super().selectionCommand(index, event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.button() == Qt.MouseButton.LeftButton and plain and index.column() in FIELDS:
            corner = self.visualRect(index).bottomLeft()
            self.open_menu(FIELDS[index.column()], self.viewport().mapToGlobal(corner))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self.names:
            return
        menu = QMenu(self)
        rows = [row for row in self.columns.rows if row.name in set(self.names)]
        for field, title in (("type", tr("Type")), ("role", tr("Role")), ("gaps", tr("Gaps"))):
            if not all(row.has_field(field) for row in rows):
                continue
            inner = self.menu(field, self.names)
            inner.setTitle(title)
            inner.aboutToHide.disconnect()
            inner.setParent(menu, inner.windowFlags())
            menu.addMenu(inner)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())
