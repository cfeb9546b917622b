"""A field for every column that the network needs."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from core.data.preparation.preparation import Preparation
from designer.predict.rows import needed
from designer.style.language import tr
from designer.style.scale import scaled
from designer.widgets.elided import ElidedLabel

WIDTH = 168  # pixels of a field
MOST = 100  # fields


class RowFields(QWidget):
    """Fields beside one another, as many as fit. Texts that are known are listed; others can be typed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addLayout(self._grid)
        column.addStretch(1)
        self._cells: list[QWidget] = []
        self._across = 0
        self.editors: dict[str, QLineEdit | QComboBox] = {}

    def show_columns(self, preparation: Preparation, row: dict[str, str]) -> None:
        """Make the fields, and fill them with a row."""
        for cell in self._cells:
            cell.hide()
            self._grid.removeWidget(cell)
            cell.deleteLater()
        texts, kinds = preparation.texts(), {r.name: r.type for r in preparation.readings()}
        self._cells, self.editors, self._across = [], {}, 0
        for name in needed(preparation)[:MOST]:
            editor = self._editor(name, texts.get(name, ()), kinds.get(name, "number"))
            title = ElidedLabel(name)
            title.setProperty("role", "second")
            cell = QWidget()
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(3)
            column.addWidget(title)
            column.addWidget(editor)
            self._cells.append(cell)
            self.editors[name] = editor
        self._arrange()
        self.fill(row)

    def fill(self, row: dict[str, str]) -> None:
        """Show this row."""
        for name, editor in self.editors.items():
            if isinstance(editor, QComboBox):
                editor.setCurrentText(row.get(name, ""))
            else:
                editor.setText(row.get(name, ""))

    @property
    def columns(self) -> dict[str, list[str]]:
        """What is typed, as one row of cells."""
        return {
            name: [editor.currentText() if isinstance(editor, QComboBox) else editor.text()]
            for name, editor in self.editors.items()
        }

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _editor(self, name: str, texts: tuple[str, ...], kind: str) -> QLineEdit | QComboBox:
        if texts:
            box = QComboBox()
            box.setEditable(True)
            box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            box.addItems(list(texts))
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(6)
            box.currentTextChanged.connect(self.changed)
            editor: QLineEdit | QComboBox = box
        else:
            editor = QLineEdit()
            editor.textChanged.connect(self.changed)
            editor.setPlaceholderText(tr("missing"))
        editor.setAccessibleName(name)
        editor.setAccessibleDescription(tr(kind[:1].upper() + kind[1:]))
        return editor

    def _arrange(self) -> None:
        """Put the fields into as many columns as there is room for."""
        across = max((self.width() - 24) // (scaled(WIDTH) + 12), 1)
        if across == self._across:
            return
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
        self._across = across
        for number, cell in enumerate(self._cells):
            self._grid.addWidget(cell, number // across, number % across)
        for column in range(across):
            self._grid.setColumnStretch(column, 1)
