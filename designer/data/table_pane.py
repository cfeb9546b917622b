"""The table of columns with its commands: set the type or the role of the selected ones, find one."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from designer.data.model import ColumnRow, ColumnsModel
from designer.data.view import ColumnsView
from designer.panels.boxes import button, label
from designer.style.language import tr
from designer.style.numbers import count
from designer.style.scale import scaled
from designer.style.theme import Theme


class TablePane(QWidget):
    """The view of the columns, and a row of commands above it."""

    selected = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.model = ColumnsModel(self)
        self.view = ColumnsView(self.model, theme)
        self._count = label(tr("Columns"), "second")
        self.set_type = self._menu_button(tr("Set type"), "type")
        self.set_role = self._menu_button(tr("Set role"), "role")
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find a column"))
        self.search.setAccessibleName(tr("Find a column"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(scaled(180))
        self.search.textChanged.connect(self.view.show_matches)
        self.model.modelReset.connect(lambda: self.view.show_matches(self.search.text()))
        row = QHBoxLayout()
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(self._count)
        row.addStretch(1)
        for widget in (self.set_type, self.set_role, self.search):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.view, 1)
        self.view.selected.connect(self._on_selected)
        self._on_selected()

    @property
    def rows(self) -> list[ColumnRow]:
        """The selected rows, from top to bottom."""
        names = set(self.view.names)
        return [row for row in self.model.rows if row.name in names]

    def _menu_button(self, title: str, field: str) -> QPushButton:
        made = button(title, tr("Sets it for all selected columns."))
        made.clicked.connect(lambda: self.view.open_menu(field, made.mapToGlobal(QPoint(0, made.height()))))
        return made

    def _on_selected(self) -> None:
        number = len(self.view.names)
        self._count.setText(tr("{count} selected", count=count(number)) if number else tr("Columns"))
        for each in (self.set_type, self.set_role):
            each.setEnabled(number > 0)
        self.selected.emit()
