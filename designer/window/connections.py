"""Connects the signals of the parts of the window."""

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from designer.window.window import Window


def connect(window: "Window") -> None:
    """Connect the parts of a window. What a part does by itself, it connects itself."""
    _connect_files(window)
    _connect_panels(window)
    _connect_commands(window)


def _connect_files(window: "Window") -> None:
    store, files, page = window.store, window.files, window.start_page
    store.changed.connect(lambda _: window.show_title())
    files.dirty_changed.connect(window.show_title)
    for part in (files, window.exports, window.imports, window.predictions, window.hand_out, window.judging):
        part.busy.connect(window.statusBar().showMessage)
    store.opened.connect(window.show_project)
    store.opened.connect(window.exports.forget)
    page.back_chosen.connect(window.show_project)
    page.example_chosen.connect(files.start)
    page.train_chosen.connect(window.start_and_train)
    page.recent_chosen.connect(files.open)
    page.help_wanted.connect(lambda: window.help.open(""))
    page.shortcuts_wanted.connect(lambda: window.actions_by_id["shortcuts"].trigger())
    page.blank_chosen.connect(files.new)
    page.open_chosen.connect(files.ask_open)
    page.data_chosen.connect(window.open_data)
    page.paste_chosen.connect(window.paste_data)
    page.paint_chosen.connect(window.paint_new)
    page.data_dropped.connect(lambda path: window.use_data(partial(window.opening.open, path)))
    page.project_dropped.connect(window.open_file)
    window.canvas.project_dropped.connect(window.drop_on_canvas)


def _connect_panels(window: "Window") -> None:
    window.loader.ready.connect(window.data_panel.show_prepared)
    window.loader.ready.connect(window.inspector.overview.show_task)
    window.loader.error.connect(window.show_unusable_data)
    window.loader.error.connect(lambda _: window.inspector.overview.show_task(None))
    window.session.error.connect(window.offer_data)
    window.analyze.watched.connect(window.forecaster.watch)
    window.forecaster.ready.connect(window.analyze.show_forecast)
    window.inspector.help_wanted.connect(window.help.open)
    window.palette_panel.list.help_wanted.connect(window.help.open)
    window.palette_panel.chosen.connect(window.canvas.append)
    window.canvas.data_dropped.connect(window.drop_data)
    window.data_panel.open_wanted.connect(window.open_data)
    window.data_panel.paint_wanted.connect(window.paint_points)
    window.opening.started.connect(window.show_data)
    window.opening.project_chosen.connect(window.files.open)
    window.predict.table_wanted.connect(window.predictions.ask)
    window.predictions.busy.connect(lambda text: window.predict.written.setVisible(False) if text else None)
    window.predictions.written.connect(window.show_written)
    window.judging.judged.connect(window.show_judgement)
    window.store.opened.connect(window.predict.written.hide)
    window.status.run_wanted.connect(window.show_network)
    machine = window.time_machine
    machine.changed.connect(window.predict.follow)
    for dock in window.docks.by_name.values():  # no view gets an event of its own when its tab comes to the front
        dock.visibilityChanged.connect(lambda seen: window.live.ask() if seen else None)
    window.docks.changed.connect(window.time_travel.draw)  # a layout that is restored may hide the bar
    machine.changed.connect(window.show_primary)
    window.seen.changed.connect(window.show_diagnoses)
    window.status.diagnosis_wanted.connect(window.show_diagnosis)
    window.analyze.diagnoses.help_wanted.connect(window.help.open)
    for cards in (window.inspector.diagnoses, window.inspector.overview.diagnoses, window.analyze.diagnoses):
        cards.dismissed.connect(window.seen.dismiss)
    window.canvas.double_clicked.connect(window.reveal_chosen)
    window.status.problem_shown.connect(window.reveal_chosen)
    window.canvas.settings_requested.connect(window.show_settings)
    window.outline.settings_wanted.connect(window.show_settings)
    window.store.selected.connect(window.show_chosen)
    window.pages.shown.connect(window.show_docks)
    window.pages.shown.connect(window.show_primary)
    bar = window.views.bar
    bar.runs_wanted.connect(lambda: window.run_list.open(bar.runs))
    session = window.session
    for signal in (session.frame, session.phase_changed, session.switched, window.store.changed):
        signal.connect(lambda *_: bar.show_runs(window.runs.count))
    window.views.row_wanted.connect(window.show_row)
    window.views.cell_wanted.connect(window.show_cell)
    window.views.microscope_wanted.connect(window.toggle_microscope)


def _connect_commands(window: "Window") -> None:
    store, undo = window.store, window.store.undo_stack
    for signal in (
        store.changed, store.selected, store.views_changed, window.session.phase_changed,
        undo.canUndoChanged, undo.canRedoChanged, window.middle.currentChanged, window.docks.changed,
        window.preferences.changed, window.canvas.checked_changed, window.recovery.lost_changed,
    ):  # fmt: skip
        signal.connect(window.refresh_commands)
    undo.undoTextChanged.connect(window.commands.show_undo)
    undo.redoTextChanged.connect(window.commands.show_redo)
    window.inspector.wire.wanted.connect(lambda id: window.actions_by_id[id].trigger())
    window.toolbar.commands_wanted.connect(window.popups.commands)
    for id, action in window.actions_by_id.items():
        if id not in ("commands", "suggest"):  # which show it
            action.triggered.connect(window.command_palette.hide)
