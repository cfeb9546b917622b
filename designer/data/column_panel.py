"""Gaps, encoding, scaling and formats of the selected columns, and their cells that cannot be read."""

from collections.abc import Sequence
from typing import Any

from core.data.reading.column import ColumnReading
from core.data.tables.names import quoted
from core.messages import Message, joined, message
from core.project import edits
from designer.data.choices import fields
from designer.data.gaps import handling
from designer.data.model import ColumnRow
from designer.panels.boxes import Page, SummaryBox, button, label
from designer.panels.form import Form, Path, field_title
from designer.store import Store
from designer.style.language import news, tr
from designer.style.numbers import count
from designer.widgets.elided import ElidedLabel


class ColumnPanel(Page):
    """A form for what was chosen for the selected columns. Automatic fields show what was found out."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._names: list[str] = []
        self.title = ElidedLabel()
        self.title.setProperty("role", "title")
        self.hint, self.gaps = label("", "second", wrap=True), label("", "second", wrap=True)
        self.form = Form(skip=("name", "type", "role"))
        self.reset = button(
            tr("Set all to automatic"), tr("Finds out everything about these columns from their cells.")
        )
        self.bad_title = label("", "heading", wrap=True)
        self.bad = SummaryBox()
        self.notes = label("", "second", wrap=True)
        for widget in (self.title, self.hint, self.gaps, self.form, self.reset, self.bad_title, self.bad, self.notes):
            self.column.addWidget(widget)
        self.form.submitted.connect(self._on_submitted)
        self.form.edit_finished.connect(store.settle)
        self.reset.clicked.connect(self._on_reset)

    def show_rows(self, rows: Sequence[ColumnRow]) -> None:
        """Show these columns, which are selected."""
        self._names = [row.name for row in rows]
        chosen = [row.chosen for row in rows]
        merged = [row.reading for row in rows]
        shown = fields(merged) if rows else {}
        one = rows[0] if len(rows) == 1 else None
        self.title.setText(
            one.name if one else tr("{count:column|columns}", count=count(len(rows))) if rows else tr("Column")
        )
        self.hint.setText(_hint(rows, bool(shown)))
        self.hint.setVisible(bool(self.hint.text()))
        self.gaps.setText(_gaps(one) if one else "")
        self.gaps.setVisible(bool(self.gaps.text()))
        self.form.setVisible(bool(shown))
        if shown:
            self.form.show_values(chosen, [row.column.reading for row in rows], shown)
        self.reset.setVisible(any(reading != ColumnReading(name=reading.name) for reading in chosen))
        self._show_bad(rows)
        notes = [tr(note) for row in rows for note in news(row.column.notes)] if one else []
        self.notes.setText("\n\n".join(notes))
        self.notes.setVisible(bool(notes))

    def _show_bad(self, rows: Sequence[ColumnRow]) -> None:
        """List the cells that cannot be read, with their lines."""
        cells: dict[str, str] = {}
        for row in rows:
            for line, cell in row.column.bad:
                where = tr("line {line}", line=count(line))
                cells[where if len(rows) == 1 else f"{row.name}, {where}"] = cell
        total = sum(row.column.refused for row in rows)
        self.bad_title.setText(tr("{count:cell|cells} cannot be read", count=count(total)))
        self.bad_title.setVisible(bool(total))
        if total > len(cells):
            cells[tr("{count} more", count=count(total - len(cells)))] = "…"
        self.bad.show_summary(cells)

    def _on_submitted(self, path: Path, value: Any) -> None:
        project, name = self._store.project, path[0]
        label = message("Change {field} of {what}", field=message(field_title(name).lower()), what=named(self._names))
        after = edits.change_columns(project, self._names, **{name: value})
        self._store.edit(label, after, merge=("column", tuple(self._names), path))

    def _on_reset(self) -> None:
        blank = ColumnReading()
        values = {name: getattr(blank, name) for name in blank.params() if name != "name"}
        after = edits.change_columns(self._store.project, self._names, **values)
        self._store.edit(message("Set {what} to automatic", what=named(self._names)), after)


def named(names: Sequence[str]) -> Message:
    """Columns in the text of an edit: their names, or how many they are."""
    return joined(map(quoted, names)) if len(names) <= 2 else message("{count:column|columns}", count=len(names))


def _gaps(row: ColumnRow) -> str:
    """What becomes of the gaps of a column; empty if it has none."""
    how = handling(row.reading, row.prepared)
    if not row.lost or not how:
        return ""
    return tr(
        "{count} of {cells:cell|cells} {count:=is|are} missing ({share}) → {how}",
        count=count(row.lost),
        cells=count(row.cells),
        share=row.share,
        how=how,
    )


def _hint(rows: Sequence[ColumnRow], has_fields: bool) -> str:
    if not rows:
        return tr("Select a column to see how its gaps are filled and how it is encoded and scaled.")
    if has_fields:
        return ""
    if not all(row.is_used for row in rows):
        return tr("It is not used. To use it, choose the role feature.") if len(rows) == 1 else ""
    if len({row.value("type") for row in rows}) > 1:
        return tr("These columns have no settings in common. Select columns of the same type.")
    return tr("Its role and its type leave nothing to set.") if len(rows) == 1 else ""
