"""The columns of a table as rows of a Qt table: what was read, what was chosen, and what was found."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.data import Prepared
from core.data.gate import Finding
from core.data.preparation.preparation import PreparedColumn
from core.data.reading.column import ColumnReading
from core.data.reading.table import Column, Table
from core.project import Project, edits
from designer.data import account
from designer.data.choices import gaps_of
from designer.data.facts import Distribution, Facts
from designer.data.gaps import handling
from designer.panels.choosers import option_title
from designer.style.language import news, tr
from designer.style.numbers import count, percent
from designer.widgets.tips import tip

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
NAME, BARS, TYPE, ROLE, MISSING, FOUND = range(6)
FIELDS = {TYPE: "type", ROLE: "role", MISSING: "gaps"}
ROW = Qt.ItemDataRole.UserRole  # the ColumnRow of an index
UNUSED = ("ignore", "id")


@dataclass(frozen=True, eq=False)
class ColumnRow:
    """One column as the page shows it. `chosen` is what the person has chosen, `cells` the number of its cells, and
    `prepared` what the training rows taught about it, None where it is no feature or is being read again."""

    column: Column
    chosen: ColumnReading
    cells: int
    distribution: Distribution | None = None  # None while it is computed
    findings: tuple[Finding, ...] = ()
    prepared: PreparedColumn | None = None

    @property
    def name(self) -> str:
        return self.column.name

    def value(self, field: str) -> str:
        """The type, the role or what becomes of gaps: what is chosen, else what was found out."""
        return str(getattr(self.chosen, field) or getattr(self.column.reading, field))

    def is_chosen(self, field: str) -> bool:
        """Whether the person has chosen this field."""
        return bool(getattr(self.chosen, field))

    @property
    def is_used(self) -> bool:
        return self.value("role") not in UNUSED

    @property
    def reading(self) -> ColumnReading:
        """The reading of the column with what is chosen, also while the table is read again."""
        chosen = {name: value for name in ("type", "role", "gaps") if (value := getattr(self.chosen, name))}
        return self.column.reading.change(**chosen)

    @property
    def lost(self) -> int:
        """The number of empty cells and of those that cannot be read."""
        return self.column.missing + self.column.refused

    @property
    def missing(self) -> str:
        """The number of the gaps and what becomes of them, such as “12 → median 3.4”."""
        if not self.cells or not len(self.column.values) or (not self.is_used and not self.lost):
            return "–"
        if not self.lost:
            return tr("none")
        how = handling(self.reading, self.prepared)
        return f"{count(self.lost)} → {how}" if how else count(self.lost)

    @property
    def share(self) -> str:
        """The share of the gaps among the cells."""
        return percent(self.lost / max(self.cells, 1), 0 if self.lost >= 0.01 * self.cells else 1)

    def has_field(self, field: str) -> bool:
        """Whether it makes sense to choose this for the column."""
        return field != "gaps" or (bool(self.lost) and bool(gaps_of([self.reading])))

    @property
    def found(self) -> str:
        """What was found in the column, as one line."""
        notes = [tr(note) for note in news(self.column.notes)]
        sentences = [tr(finding.sentence) for finding in self.findings if finding.kind in ("leak", "outliers")]
        return " ".join([*sentences, *notes])


class ColumnsModel(QAbstractTableModel):
    """The rows are given by `show_table`. If the names are the same, only cells change, so that the selection stays."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ColumnRow] = []
        self.titles = (tr("Name"), tr("Distribution"), tr("Type"), tr("Role"), tr("Missing"), tr("Found"))

    def show_table(self, project: Project, prepared: Prepared, table: Table, facts: Facts | None) -> None:
        """Show a table as the project says that it is read. `facts` are those of the table, or None."""
        cells = account.cells(table)
        chosen = edits.chosen_readings(project)
        findings: dict[str, list[Finding]] = {}
        for finding in facts.findings if facts is not None else ():
            findings.setdefault(finding.column, []).append(finding)
        distributions = facts.distributions if facts is not None else {}
        learned = {column.reading.name: column for column in prepared.preparation.columns}
        self._replace(
            [
                ColumnRow(
                    column,
                    chosen.get(column.name, ColumnReading(name=column.name)),
                    cells,
                    distributions.get(column.name),
                    tuple(findings.get(column.name, ())),
                    _current(learned.get(column.name), chosen.get(column.name)),
                )
                for column in table.columns
            ]
        )

    def names(self, rows: Sequence[int]) -> list[str]:
        """The names of the columns in these rows."""
        return [self.rows[row].name for row in rows]

    def row_of(self, name: str) -> int | None:
        """The row of the column with this name."""
        return next((number for number, row in enumerate(self.rows) if row.name == name), None)

    def _replace(self, rows: list[ColumnRow]) -> None:
        if [row.name for row in rows] == [row.name for row in self.rows]:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, FOUND))
        else:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, place = self.rows[index.row()], index.column()
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, place)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._tip(row, place))
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return self._spoken(row, place)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    @staticmethod
    def _text(row: ColumnRow, place: int) -> str:
        if place in (TYPE, ROLE):
            return option_title(row.value(FIELDS[place]))
        return {NAME: row.name, BARS: "", MISSING: row.missing, FOUND: row.found}[place]

    def _tip(self, row: ColumnRow, place: int) -> str:
        if place == BARS:
            return _bars(row)
        if place in (TYPE, ROLE):
            how = tr("Chosen by you.") if row.is_chosen(FIELDS[place]) else tr("Found out from the cells.")
            return f"{self._text(row, place)}. {how}"
        if place == MISSING and row.lost:
            sentence = tr(
                "{missing} of {cells:cell|cells} {missing:=is|are} empty, and {refused} cannot be read ({share}).",
                missing=count(row.column.missing),
                cells=count(row.cells),
                refused=count(row.column.refused),
                share=row.share,
            )
            return f"{row.missing}\n{sentence}"
        return self._text(row, place)

    def _spoken(self, row: ColumnRow, place: int) -> str:
        text = _bars(row).replace("\n", ", ") if place == BARS else self._text(row, place)
        chosen = place in FIELDS and row.is_chosen(FIELDS[place])
        spoken = text or tr("nothing")
        return tr("{value}, chosen", value=spoken) if chosen else spoken


def _current(learned: PreparedColumn | None, chosen: ColumnReading | None) -> PreparedColumn | None:
    """What was learned about a column, unless something else has been chosen since."""
    if learned is None or chosen is None:
        return learned
    old = learned.reading
    same = all(getattr(chosen, name) in ("", getattr(old, name)) for name in ("type", "role", "gaps", "constant"))
    return learned if same else None


def _bars(row: ColumnRow) -> str:
    """The distribution in words."""
    shown = row.distribution
    if shown is not None and shown.pictures:
        return tr("some of the pictures")
    if shown is None or not shown.counts:
        return tr("no distribution")
    pairs = zip(shown.labels, shown.counts, strict=True)
    return "\n".join(f"{label}: {count(number)}" for label, number in pairs)
