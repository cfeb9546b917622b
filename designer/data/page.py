"""The Data page: what every column of the table is, what was found, and how it is read."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut

from core.data import Prepared
from core.data.reading.table import Table
from core.data.tables.source import TableFile
from core.messages import message
from core.project import edits
from designer.data import account
from designer.data.checking import Checking
from designer.data.column_panel import named
from designer.data.facts import Facts
from designer.data.frame import PageFrame
from designer.data.losses import remedies_for
from designer.data.opening import Opening, name_of
from designer.document.changes import Change
from designer.store import Store
from designer.style.language import tr
from designer.style.numbers import count
from designer.style.theme import Theme
from designer.training.loader import Loader

PATIENCE = 400  # milliseconds of reading again before it is said


class DataPage(PageFrame):
    """Follows the loader. Whatever is read again or cannot be used, what was shown stays until there is better."""

    def __init__(
        self,
        store: Store,
        theme: Theme,
        loader: Loader,
        opening: Opening,
        leave: Callable[[], object],
        paint: Callable[[], object],
    ) -> None:
        """`leave` goes on to the network, and `paint` to where points are painted."""
        super().__init__(store, theme)
        self._store, self._loader, self._opening, self._leave = store, loader, opening, leave
        self._paint = paint
        self._checking = Checking(self)
        self._prepared: Prepared | None = None
        self._facts: Facts | None = None
        self._decided = _decided(store)
        self._previews_opened = False  # whether the preview is of a file that is being opened or was refused
        self._slow = QTimer(self, singleShot=True, interval=PATIENCE)
        self._connect()
        self._show_present()

    def _connect(self) -> None:
        store, loader, opening = self._store, self._loader, self._opening
        self.file_dropped.connect(opening.open)
        self.header.open_wanted.connect(lambda: opening.ask())
        self.dataset.open_wanted.connect(lambda: opening.ask())
        self.header.paste_wanted.connect(opening.paste)
        for part in (self.header, self.dataset):
            part.paint_wanted.connect(lambda: self._paint())
        self.header.use_wanted.connect(self._leave)
        QShortcut(QKeySequence.StandardKey.Paste, self, opening.paste)  # whatever has the focus
        self.reading.canceled.connect(opening.cancel)
        self._slow.timeout.connect(lambda: self.reading.show_file(name_of(store.project.data.source), may_cancel=False))
        opening.started.connect(self._on_opening)
        opening.ended.connect(self._on_opening_ended)
        opening.refused.connect(self._on_refused)
        loader.ready.connect(self.show_prepared)
        loader.error.connect(self.show_problem)
        store.changed.connect(self._on_changed)
        store.opened.connect(self._on_opened)
        self.table.view.chosen.connect(self._set)
        self.table.selected.connect(self._on_selected)
        self.findings.shown.connect(self._show_column)
        self.findings.counted.connect(self._on_counted)
        self.findings.canceled.connect(self._checking.cancel)
        self._checking.found.connect(self._on_facts)
        self._checking.failed.connect(self.findings.show_error)
        self.findings.wanted.connect(self._check_again)
        self.preview.column_chosen.connect(self.table.view.select)
        self.preview.unreadable.connect(self._on_unreadable)

    def close_worker(self) -> None:
        """Check nothing more."""
        self._checking.close()

    # What is shown

    def _show_present(self) -> None:
        """Show what the loader has."""
        self._show_empty(tr("Reading the data…"))
        if self._loader.prepared is not None:
            self.show_prepared(self._loader.prepared)
        elif self._loader.problem:
            self.show_problem(self._loader.problem)
        if self._opening.is_reading:  # since before there was a page
            self._on_opening(self._opening.name)
        self._show_preview()

    def _show_preview(self, of_present: bool = False) -> None:
        """Show the first rows of the file that is being opened or was refused; else, or `of_present`, of the table."""
        source, prepared = None if of_present else self._opening.source, None
        self._previews_opened = source is not None
        if source is None:
            source = self._store.project.data.source
            prepared = self._prepared if self._prepared is self._loader.prepared else None
            if prepared is None and self._loader.problem:
                source = None  # there is nothing to read, or it must not be read
        self.preview.show_source(source, prepared)
        self.arrange()

    def _on_unreadable(self) -> None:
        """A file that was refused may have no rows. Why is said above; those of the table stay."""
        if self._previews_opened:
            self._show_preview(of_present=True)

    def show_prepared(self, prepared: Prepared) -> None:
        """Show data that was read, unless other data is being opened: then it is shown if that is canceled."""
        self._slow.stop()
        self._prepared = prepared
        if self._opening.is_reading:
            return
        self.reading.show_file("")
        self.problem.say("")
        self._opening.forget_refused()
        self._show_loaded(prepared)
        self._show_preview()

    def _show_loaded(self, prepared: Prepared) -> None:
        if isinstance(prepared.loaded, Table):
            self._show_table(prepared, prepared.loaded)
        else:
            self._show_dataset(prepared)

    def show_problem(self, sentence: str) -> None:
        """Say why the data of the project cannot be used. What was shown stays."""
        self._slow.stop()
        self.reading.show_file("")
        undo, choices = self._store.undo_stack, dict[str, Callable[[], object]]()
        if isinstance(smaller := self._loader.smaller, TableFile):
            choices[_read_some(smaller)] = partial(self._read_some, smaller)
        if self._prepared is None and self._store.project.data.source.files():
            choices[tr("Find the data…")] = self._opening.find
        if undo.canUndo():
            choices[tr("Undo")] = undo.undo
        self.problem.say(sentence, choices)
        if self._prepared is None:
            self._show_empty(tr("Open a table or images, drop a file here, or paste cells of a spreadsheet."))
            self.header.show_data(name_of(self._store.project.data.source), "")
            self._show_preview()

    def _read_some(self, source: TableFile) -> None:
        after = edits.change_dialect(self._store.project, sample=source.dialect.sample)
        self._store.edit(message("Read a random sample of the rows"), after)

    def _show_table(self, prepared: Prepared, table: Table) -> None:
        if self._facts is not None and self._facts.table is not table:
            self._facts = None
            self.findings.wait()
        self.header.show_data(
            name_of(self._store.project.data.source),
            tr(
                "{rows:row|rows} × {columns:column|columns}",
                rows=count(len(table.lines)),
                columns=count(len(table.columns)),
            ),
        )
        self.account.setText(account.sentence(table))
        self.account.show()
        self.file.show_prepared(prepared, table)
        self.split.show_data(prepared)
        self.show_in_middle(self.table, self.table.view)
        self.side.show(True)
        self.builder.show_data(prepared)
        self.findings.corrections.show_data(prepared)
        self._refresh_rows()
        self._check(prepared, table)

    def _check(self, prepared: Prepared, table: Table) -> None:
        """Check the table in the background. A check of before that runs is canceled."""
        self._checking.check(table, prepared.parts)

    def _check_again(self) -> None:
        if self._prepared is not None and (table := self._table) is not None:
            self.findings.wait()
            self._check(self._prepared, table)

    def _show_dataset(self, prepared: Prepared) -> None:
        self.dataset.show_prepared(prepared)
        rows = tr(
            "{rows:row|rows} × {columns:feature|features}",
            rows=count(len(prepared.dataset.x)),
            columns=_features(prepared),
        )
        self.header.show_data(name_of(self._store.project.data.source), rows)
        self.header.show_leaks(0)
        self.account.hide()
        self.warning.say("")
        self.side.show(False)
        self.show_in_middle(self.narrow, self.dataset.form.editor("source"))

    def _show_empty(self, text: str) -> None:
        self.empty.setText(text)
        self.account.hide()
        self.warning.say("")
        self.side.show(False)
        self.show_in_middle(self.empty, self.header.open)

    def _refresh_rows(self) -> None:
        if self._prepared is not None and (table := self._table) is not None:
            known = self._facts
            if known is not None:
                known = replace(known, findings=tuple(self.findings.open_findings(known)))
            self.table.model.show_table(self._store.project, self._prepared, table, known)
            self.column.show_rows(self.table.rows)

    @property
    def _table(self) -> Table | None:
        """The table that is shown."""
        loaded = self._prepared.loaded if self._prepared is not None else None
        return loaded if isinstance(loaded, Table) else None

    # What arrives

    def _on_facts(self, found: Facts) -> None:
        if self._prepared is None:
            return
        self._facts = found
        self.findings.show_facts(found, self._prepared.differences)
        self._show_findings()

    def _show_findings(self) -> None:
        """Show what was found, as far as nothing was done about it, where it is not in a card."""
        self._refresh_rows()
        if (found := self._facts) is None:
            return
        findings = self.findings.open_findings(found)
        leaks = sum(finding.kind == "leak" for finding in findings)
        self.header.show_leaks(leaks)
        self.side.show_leaks(leaks)
        lost = next((finding for finding in findings if finding.kind == "lost rows"), None)
        if lost is None:
            self.warning.say("")
            return
        choices = remedies_for(lost, found.table, self._store, self._show_column)
        self.warning.say(tr(lost.sentence), choices)

    def _on_changed(self, change: Change) -> None:
        decided = _decided(self._store)
        if decided != self._decided:
            self._decided = decided
            self.findings.refresh()
            self._show_findings()
        if change.data:
            self.file.refresh()
            if self._loader.prepared is None and not self._loader.problem:
                self._slow.start()
            if self._prepared is None:
                self._show_preview()

    def _on_opened(self) -> None:
        """Another project: nothing of the one before is shown."""
        self._prepared = self._facts = None
        self._checking.forget()
        self.problem.say("")
        self._show_empty(tr("Reading the data…"))

    def _on_opening(self, name: str) -> None:
        """Show the first rows of the file at once. A table stays above them until there is another."""
        self.problem.say("")
        self.reading.show_file(name)
        if self._table is None:
            self._show_empty(tr("Reading the data…"))
            self.header.show_data(name, "")
        self._show_preview()

    def _on_opening_ended(self) -> None:
        self.reading.show_file("")
        if self._opening.source is None:  # it was canceled
            self._show_before()
            self._show_preview()

    def _show_before(self) -> None:
        """Show what there was before a file was to be opened."""
        if self._prepared is not None:
            self._show_loaded(self._prepared)

    def _on_refused(self, reason: str) -> None:
        self._show_before()
        if (smaller := self._opening.smaller) is not None:
            self.problem.say(reason, {_read_some(smaller): self._opening.read_smaller})
        else:
            self.problem.say(reason, {tr("Open it anyway"): self._opening.use_refused})

    def _on_counted(self, number: int) -> None:
        title = tr("Checks ({count})", count=number) if number else tr("Checks")
        self.tabs.setTabText(0, title)
        self.side.tab.setText(title)

    # What is chosen

    def _set(self, names: list[str], field: str, value: str) -> None:
        what = named(names)
        titles = {
            "type": message("Set the type of {what}", what=what),
            "role": message("Set the role of {what}", what=what),
            "gaps": message("Set the gaps of {what}", what=what),
        }
        self._store.edit(titles[field], edits.change_columns(self._store.project, names, **{field: value}))

    def _on_selected(self) -> None:
        rows = self.table.rows
        self.column.show_rows(rows)
        if len(rows) == 1:
            self.preview.select(rows[0].name)
        if rows and self.table.view.hasFocus():
            self.tabs.setCurrentWidget(self.column)

    def _show_column(self, name: str) -> None:
        self.table.view.select(name)
        self.tabs.setCurrentWidget(self.column)
        self.side.open()
        self.which.setCurrentIndex(0)
        self.table.view.setFocus()


def _read_some(source: TableFile) -> str:
    """The title of a button that reads a sample of a table."""
    return tr("Read {count:random row|random rows}", count=count(source.dialect.sample))


def _decided(store: Store) -> tuple[object, ...]:
    """What a person has decided about the data and its findings."""
    project = store.project
    return project.data, project.kept_findings, project.recipe.class_weights


def _features(prepared: Prepared) -> str:
    return " × ".join(map(str, prepared.dataset.image)) or count(len(prepared.dataset.features))
