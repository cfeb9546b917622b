"""The rows that a person corrected, each with a button that takes the correction back."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.data import Prepared
from core.data.corrections import DROP
from core.data.reading.table import Table
from core.messages import Message, message
from core.project import Project, edits
from designer.document.changes import Change
from designer.panels.boxes import Box, button, label
from designer.store import Store
from designer.style.language import tr
from designer.style.numbers import count

MOST = 8  # rows that are listed


class CorrectionsBox(Box):
    """How many rows are relabeled, dropped and kept, and the latest of them. Hidden where there are none."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store, self._data = store, None
        self.sentence = label("", wrap=True)
        self.unused = label("", "bad", wrap=True)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(2)
        self.all = button(tr("Take back all"), tr("Uses all rows as they are in the source."))
        self.all.clicked.connect(lambda: self._edit(message("Take back all corrections"), edits.take_back_all))
        self.column.addWidget(self.sentence)
        self.column.addWidget(self.unused)
        self.column.addLayout(self.rows)
        self.column.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        store.changed.connect(self._on_changed)
        store.opened.connect(self._refresh)
        self._refresh()

    _data: Prepared | None

    def show_data(self, data: Prepared | None) -> None:
        """Show what the corrections do to these rows."""
        self._data = data
        self._refresh()

    def _on_changed(self, change: Change) -> None:
        self._refresh()

    def _refresh(self) -> None:
        project = self._store.project
        made = project.data.corrections
        self.setVisible(bool(made or project.kept_rows))
        dropped = sum(one.act == DROP for one in made)
        self.sentence.setText(
            tr(
                "Corrected rows: {relabeled} relabeled, {dropped} dropped, {kept} kept as they are. The source is not "
                "written.",
                relabeled=count(len(made) - dropped), dropped=count(dropped), kept=count(len(project.kept_rows)),
            )
        )  # fmt: skip
        notes = [] if self._data is None else [tr(note) for note in self._data.corrected.left_out()]
        self.unused.setText(" ".join(notes))
        self.unused.setVisible(bool(notes))
        while item := self.rows.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        found = list(self._decisions(project))
        for number, said in found[:MOST]:
            self.rows.addWidget(self._row(number, said))
        if len(found) > MOST:
            self.rows.addWidget(label(tr("{count} more", count=count(len(found) - MOST)), "second"))

    def _decisions(self, project: Project) -> Iterator[tuple[int, str]]:
        """The rows by their numbers, and what was decided about each; corrections first, the latest first."""
        is_table = self._data is not None and isinstance(self._data.loaded, Table)
        for one in reversed(project.data.corrections):
            row = _named(one.row, is_table)
            said = tr("{row}: dropped", row=row) if one.act == DROP else f"{row}: {self._before(one.row)}{one.label}"
            yield one.row, said
        for number, _ in reversed(project.kept_rows):
            yield number, tr("{row}: kept", row=_named(number, is_table))

    def _before(self, number: int) -> str:
        """The label that a row has in the source."""
        found = None if self._data is None else edits.row_of(self._data, number)
        return "" if self._data is None or found is None else f"{edits.label_as_read(self._data, found)} → "

    def _row(self, number: int, said: str) -> QWidget:
        made, back = QWidget(), button(tr("Take back"))
        back.setAccessibleName(tr("Take back: {what}", what=said))
        back.clicked.connect(
            lambda: self._edit(message("Take back a correction"), lambda p: edits.take_back(p, number))
        )
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(said), 1)
        row.addWidget(back)
        return made

    def _edit(self, name: Message, edit: Callable[[Project], Project]) -> None:
        self._store.edit(name, edit(self._store.project))


def _named(number: int, is_table: bool) -> str:
    return tr("Line {line}", line=count(number)) if is_table else tr("Row {row}", row=count(number + 1))
