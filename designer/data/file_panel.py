"""How the lines of the file become cells, where the rows come from, and what became of every line."""

from typing import Any

from core.data import Prepared
from core.data.reading.table import Table
from core.data.tables.dialect import Dialect
from core.data.tables.pasted import PastedTable
from core.data.tables.source import TableFile
from core.messages import message
from core.project import edits
from designer.data import account
from designer.panels.boxes import Page, SummaryBox, button, label
from designer.panels.form import Form, Path, field_title, title_at, with_value
from designer.panels.split_panel import ClassesBox
from designer.store import Store
from designer.style.language import tr
from designer.style.numbers import count


class FilePanel(Page):
    """Forms for the dialect and for the data of a project whose data is a table.

    The form of the way to split stands elsewhere, beside the bar of the parts.
    """

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._found: Dialect | None = None
        self.dialect, self.data, self.split = Form(), Form(skip=("split",)), Form()
        self.reset = button(tr("Set all to automatic"), tr("Finds out everything about the file from its text."))
        self.classes, self.lines, self.rows = ClassesBox(), SummaryBox(), SummaryBox()
        self.notes = label("", "second", wrap=True)
        self._reading = label(tr("How the file is read"), "heading")
        self.column.addWidget(self._reading)
        self.column.addWidget(self.dialect)
        self.column.addWidget(self.reset)
        self.column.addWidget(label(tr("Source and split"), "heading"))
        self.column.addWidget(self.data)
        self.column.addWidget(self.rows)
        self.column.addWidget(self.classes)
        self.column.addWidget(label(tr("Every line of the file"), "heading"))
        self.column.addWidget(self.lines)
        self.column.addWidget(self.notes)
        self.dialect.submitted.connect(self._on_dialect)
        self.data.submitted.connect(self._on_data)
        self.split.submitted.connect(self._on_data)
        for form in (self.dialect, self.data, self.split):
            form.edit_finished.connect(store.settle)
            store.opened.connect(form.discard_input)
        self.reset.clicked.connect(self._on_reset)

    def refresh(self) -> None:
        """Show what the project says."""
        data = self._store.project.data
        if isinstance(data.source, TableFile):
            dialect, has_file = data.source.dialect, not isinstance(data.source, PastedTable)
            self._reading.setVisible(has_file)
            self.dialect.setVisible(has_file)
            self.dialect.show_values([dialect], [self._found or dialect])
            self.reset.setVisible(dialect != Dialect())
            self.data.show_values([data])
            self.split.show_values([data], only={"split": data.params()["split"]})

    def show_prepared(self, prepared: Prepared, table: Table) -> None:
        """Show what was read."""
        self._found = table.dialect
        self.lines.show_summary(account.whole(table))
        self.classes.show_data(prepared)
        self.rows.show_summary(
            {
                tr("training rows"): count(len(prepared.train)),
                tr("validation rows"): count(len(prepared.validation)),
                tr("test rows"): count(len(prepared.test)),
                tr("inputs of the network"): count(len(prepared.dataset.features)),
            }
        )
        self.notes.setText("\n\n".join(tr(note) for note in table.notes))
        self.notes.setVisible(bool(table.notes))
        self.refresh()

    def _on_dialect(self, path: Path, value: Any) -> None:
        what = message(field_title(path[0]).lower())
        after = edits.change_dialect(self._store.project, **{path[0]: value})
        self._store.edit(message("Change {what} of the file", what=what), after, merge=("dialect", path))

    def _on_data(self, path: Path, value: Any) -> None:
        project = self._store.project
        first = getattr(with_value(project.data, path, value), path[0])
        after = edits.change_data(project, **{path[0]: first})
        if role := {"target": "target", "importance": "weight"}.get(path[-1]):
            after = edits.choose_column(project, role, value)
        what = message(title_at(project.data, path).lower())
        self._store.edit(message("Change {what} of the data", what=what), after, merge=("data", path))

    def _on_reset(self) -> None:
        blank = Dialect()
        after = edits.change_dialect(self._store.project, **{name: getattr(blank, name) for name in blank.params()})
        self._store.edit(message("Set the file to automatic"), after)
