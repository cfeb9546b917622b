"""A preview as the models of two Qt tables: its rows, and its marked cells as a list."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from designer.data.preview import Cell, Mark, Preview
from designer.style.language import tr
from designer.style.numbers import count
from designer.widgets.tips import tip

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
MARK = Qt.ItemDataRole.UserRole  # the Mark of a cell
KEPT = Qt.ItemDataRole.UserRole + 1  # whether its row is used
MOST = 1000  # cells that are listed


@dataclass(frozen=True)
class Marked:
    """A cell that was not read as it is written, with its line in the file and its column."""

    line: int
    column: str
    cell: Cell
    gaps: str = ""  # what becomes of the gaps of the column

    @property
    def outcome(self) -> str:
        """What the cell was read as, and what becomes of it if it is a gap."""
        said = outcome(self.cell)
        return f"{said} → {self.gaps}" if self.gaps and self.cell.mark is not Mark.COERCED else said


class RowsModel(QAbstractTableModel):
    """A row for every row of the file. The header at the left has the lines."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.preview: Preview | None = None

    def show_preview(self, preview: Preview | None) -> None:
        """Show this."""
        self.beginResetModel()
        self.preview = preview
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() or self.preview is None else len(self.preview.lines)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() or self.preview is None else len(self.preview.names)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        shown = self.preview
        if shown is None:
            return None
        cell, kept = shown.columns[index.column()][index.row()], shown.kept[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return as_read(cell)
        if role == MARK:
            return cell.mark
        if role == KEPT:
            return kept
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            gaps = shown.gaps[index.column()] if shown.gaps else ""
            said = sentence(cell, gaps if kept else "")
            said = said if kept else " ".join((said, tr("This row is left out.")))
            return tip(said) if role == Qt.ItemDataRole.ToolTipRole else said
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self.preview is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        across = orientation is Qt.Orientation.Horizontal
        return self.preview.names[section] if across else count(self.preview.lines[section])


class MarkedModel(QAbstractTableModel):
    """A row for every marked cell: its line, its column, what the file says, and what became of it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cells: list[Marked] = []
        self._titles = (tr("Line"), tr("Column"), tr("In the file"), tr("Read as"))

    def show_preview(self, preview: Preview | None) -> None:
        """List the marked cells of this."""
        self.beginResetModel()
        self.cells = marked(preview)[:MOST] if preview is not None else []
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.cells)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.cells[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (count(one.line), one.column, one.cell.raw, one.outcome)[index.column()]
        if role == MARK:
            return one.cell.mark if index.column() == len(self._titles) - 1 else Mark.PLAIN
        if role == KEPT:
            return True
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            said = sentence(one.cell, one.gaps)
            return tip(said) if role == Qt.ItemDataRole.ToolTipRole else said
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        shows = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._titles[section] if shows else None


def marked(preview: Preview) -> list[Marked]:
    """The cells of the whole file that could not be read, as far as they are known, then those of the shown rows that
    were read as another text or as missing."""
    gaps = dict(zip(preview.names, preview.gaps, strict=False))
    columns = preview.table.columns if preview.table is not None else ()
    refused = [
        Marked(line, column.name, Cell(raw, Mark.REFUSED), gaps.get(column.name, ""))
        for column in columns
        for line, raw in column.bad
    ]
    others = [
        Marked(line, name, cell, gaps.get(name, ""))
        for name, cells in zip(preview.names, preview.columns, strict=True)
        for line, cell in zip(preview.lines, cells, strict=True)
        if cell.mark is Mark.COERCED or (cell.mark is Mark.MISSING and cell.raw.strip())
    ]
    return sorted(refused, key=lambda one: one.line) + sorted(others, key=lambda one: one.line)


def as_read(cell: Cell) -> str:
    """The text of a cell, and after an arrow what it was read as if that is another text."""
    raw = " ".join(cell.raw.split("\n"))
    if cell.mark is Mark.PLAIN:
        return raw
    return f"{raw} → {outcome(cell)}" if raw.strip() else outcome(cell)


def outcome(cell: Cell) -> str:
    """What a cell was read as."""
    if cell.mark is Mark.MISSING:
        return tr("missing")
    return tr("not read") if cell.mark is Mark.REFUSED else cell.value


def sentence(cell: Cell, gaps: str) -> str:
    """What became of a cell. `gaps` is what becomes of the gaps of its column."""
    if cell.mark is Mark.PLAIN:
        return cell.raw or tr("nothing")
    if cell.mark is Mark.COERCED:
        return tr("“{cell}” is read as {value}.", cell=cell.raw, value=cell.value)
    if cell.mark is Mark.REFUSED:
        said = tr("“{cell}” cannot be read as a value of this column.", cell=cell.raw)
    elif cell.raw.strip():
        said = tr("“{cell}” is read as missing.", cell=cell.raw)
    else:
        said = tr("The cell is empty.")
    return f"{said} → {gaps}" if gaps else said
