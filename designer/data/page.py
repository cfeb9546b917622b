"""The Data page: what every column of the table is, what was found, and how it is read."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from core.data import Prepared
from core.data.reading.table import Table
from core.messages import message
from core.project import edits
from core.project.edits import remedies
from designer.background.tasks import BackgroundTasks
from designer.data import account
from designer.data.column_panel import ColumnPanel, named
from designer.data.facts import Facts, facts
from designer.data.file_panel import FilePanel
from designer.data.findings import FindingsPanel
from designer.data.header import Header
from designer.data.opening import Opening, name_of
from designer.data.preview_pane import PreviewPane
from designer.data.strips import Notice, ReadingStrip
from designer.data.table_pane import TablePane
from designer.document.changes import Change
from designer.panels.boxes import Page, label
from designer.panels.data_panel import DataPanel
from designer.panels.feature_builder import FeatureBuilder
from designer.store import Store
from designer.style.language import tr
from designer.style.numbers import count
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.training.loader import Loader

SIDE, NARROW_SIDE = 340, 288  # pixels of the panels at the right
NARROW = 1200  # pixels below which the page is narrow
FORM = 420  # pixels of the form of data that is no table
PREVIEW, PREVIEW_SHARE = 240, 0.35  # pixels of the preview, and its largest share of the page
PATIENCE = 400  # milliseconds of reading again before it is said


class DataPage(QWidget):
    """Follows the loader. Whatever is read again or cannot be used, what was shown stays until there is better."""

    def __init__(
        self, store: Store, theme: Theme, loader: Loader, opening: Opening, leave: Callable[[], object]
    ) -> None:
        """`leave` goes on to the network."""
        super().__init__()
        self._store, self._theme, self._loader, self._opening, self._leave = store, theme, loader, opening, leave
        self._tasks = BackgroundTasks("check data", self)
        self._task: Future[Facts] | None = None
        self._prepared: Prepared | None = None
        self._facts: Facts | None = None
        self._decided = _decided(store)
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.header, self.reading = Header(theme), ReadingStrip()
        self.problem, self.warning = Notice(theme, "bad"), Notice(theme, "warn")
        self.account = label("", "second", wrap=True)
        self.account.setContentsMargins(12, 0, 12, 8)
        self.table, self.dataset, self.empty = TablePane(theme), DataPanel(store, theme), label("", "hint", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.preview = PreviewPane(theme)
        self.findings, self.column, self.file = FindingsPanel(store, theme), ColumnPanel(store), FilePanel(store)
        self.builder, self._features = FeatureBuilder(store), Page()
        self._features.column.addWidget(self.builder)
        self._slow = QTimer(self, singleShot=True, interval=PATIENCE)
        self._lay_out()
        self._connect()
        self._show_present()

    def _lay_out(self) -> None:
        self._middle = QStackedWidget()
        narrow = QWidget()
        row = QHBoxLayout(narrow)
        row.setContentsMargins(0, 0, 0, 0)
        self.dataset.setMaximumWidth(scaled(FORM))
        row.addWidget(self.dataset, 1)
        row.addStretch(1)
        row.setStretch(0, 1000)
        self._narrow = narrow
        for widget in (self.empty, self.table, narrow):
            self._middle.addWidget(widget)
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
        self._left = _splitter(Qt.Orientation.Vertical, self._middle, self.preview)
        self._left.setStretchFactor(0, 1)
        self._split = _splitter(Qt.Orientation.Horizontal, self._left)
        self._split.addWidget(self.tabs)
        self._split.setStretchFactor(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, self.account, self.reading, self.problem, self.warning):
            column.addWidget(widget)
        column.addWidget(self._split, 1)

    def _connect(self) -> None:
        store, loader, opening = self._store, self._loader, self._opening
        self.header.open_wanted.connect(lambda: opening.ask())
        self.dataset.open_wanted.connect(lambda: opening.ask())
        self.header.paste_wanted.connect(opening.paste)
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
        self.preview.column_chosen.connect(self.table.view.select)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width()
        side = scaled(SIDE if wide >= NARROW else NARROW_SIDE)
        self._split.setSizes([max(wide - side, 1), side])
        high = event.size().height()
        preview = min(scaled(PREVIEW), round(high * PREVIEW_SHARE))
        self._left.setSizes([max(high - preview, 1), preview])

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

    def _show_preview(self) -> None:
        """Show the first rows of the file that is being opened or was refused; else those of the table."""
        source, prepared = self._opening.source, None
        if source is None:
            source = self._store.project.data.source
            prepared = self._prepared if self._prepared is self._loader.prepared else None
            if prepared is None and self._loader.problem:
                source = None  # there is nothing to read, or it must not be read
        self.preview.show_source(source, prepared)

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
        if self._prepared is None and self._store.project.data.source.files():
            choices[tr("Find the data…")] = self._opening.find
        if undo.canUndo():
            choices[tr("Undo")] = undo.undo
        self.problem.say(sentence, choices)
        if self._prepared is None:
            self._show_empty(tr("Open a table or images, drop a file here, or paste cells of a spreadsheet."))
            self.header.show_data(name_of(self._store.project.data.source), "")
            self._show_preview()

    def _show_table(self, prepared: Prepared, table: Table) -> None:
        if self._facts is not None and self._facts.table is not table:
            self._facts = None
            self.findings.wait()
        self.header.show_data(
            name_of(self._store.project.data.source),
            tr("{rows} rows × {columns} columns", rows=count(len(table.lines)), columns=count(len(table.columns))),
        )
        self.account.setText(account.sentence(table))
        self.account.show()
        self.file.show_prepared(prepared, table)
        self._show_in_middle(self.table, self.table.view)
        self.tabs.show()
        self.builder.show_data(prepared)
        self._refresh_rows()
        if self._task is not None:
            self._task.cancel()
        self._task = self._tasks.run(self._on_facts, facts, table)

    def _show_dataset(self, prepared: Prepared) -> None:
        self.dataset.show_prepared(prepared)
        rows = tr("{rows} rows × {columns} features", rows=count(len(prepared.dataset.x)), columns=_features(prepared))
        self.header.show_data(name_of(self._store.project.data.source), rows)
        self.header.show_leaks(0)
        self.account.hide()
        self.warning.say("")
        self.tabs.hide()
        self._show_in_middle(self._narrow, self.dataset.form.editor("source"))

    def _show_empty(self, text: str) -> None:
        self.empty.setText(text)
        self.account.hide()
        self.warning.say("")
        self.tabs.hide()
        self._show_in_middle(self.empty, self.header.open)

    def _show_in_middle(self, widget: QWidget, focused: QWidget) -> None:
        """Show this, where the keyboard begins at `focused`."""
        before = self.focusProxy()
        moves = before is not None and before is not focused and self.window().focusWidget() is before
        self._middle.setCurrentWidget(widget)
        self.setFocusProxy(focused)
        if moves:
            focused.setFocus()

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

    def _on_facts(self, future: "Future[Facts]") -> None:
        if future is not self._task or self._prepared is None:
            return
        if error := future.exception():
            self.findings.show_error(tr("The table cannot be checked: {error}.", error=error))
            return
        self._facts = found = future.result()
        self.findings.show_facts(found, self._prepared.differences)
        self._show_findings()

    def _show_findings(self) -> None:
        """Show what was found, as far as nothing was done about it, where it is not in a card."""
        self._refresh_rows()
        if (found := self._facts) is None:
            return
        findings = self.findings.open_findings(found)
        self.header.show_leaks(sum(finding.kind == "leak" for finding in findings))
        lost = next((finding for finding in findings if finding.kind == "lost rows"), None)
        if lost is None:
            self.warning.say("")
            return
        choices: dict[str, Callable[[], object]] = {
            tr(one.title): partial(self._store.edit, one.title, one.after)
            for one in remedies.against(self._store.project, found.table, lost)
        }
        worst = remedies.costliest(found.table)
        if worst is not None:
            choices[tr("Show the column")] = partial(self._show_column, worst.name)
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
        self._prepared = self._facts = self._task = None
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
        self.problem.say(reason, {tr("Open it anyway"): self._opening.use_refused})

    def _on_counted(self, number: int) -> None:
        self.tabs.setTabText(0, tr("Checks ({count})", count=number) if number else tr("Checks"))

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
        self.table.view.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if (file := _dropped(event)) is not None:
            event.acceptProposedAction()
            self._opening.open(file)


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


def _decided(store: Store) -> tuple[object, ...]:
    """What a person has decided about the data and its findings."""
    project = store.project
    return project.data, project.kept_findings, project.recipe.class_weights


def _features(prepared: Prepared) -> str:
    return " × ".join(map(str, prepared.dataset.image)) or count(len(prepared.dataset.features))
