"""The handlers of commands: of those about files, training, the layout and the preferences, and of the window's."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication

from designer.commands import DOCKS
from designer.files.files import Files
from designer.files.predictions import Predictions
from designer.support import about
from designer.training.judging import Judging
from designer.training.session import Session
from designer.window import regions
from designer.window.docks import Docks
from designer.window.preferences import LANGUAGES, SCHEMES, TEXT_SIZES, Preferences

if TYPE_CHECKING:
    from designer.window.window import Window


def command_handlers(
    files: Files,
    predictions: Predictions,
    judging: Judging,
    session: Session,
    undo: QUndoStack,
    docks: Docks,
    preferences: Preferences,
) -> dict[str, Callable[[], object]]:
    """Handlers by the ids in designer/commands.py. The canvas and the window handle the other commands."""
    return {
        "new": files.new,
        "open": files.ask_open,
        "save": files.save,
        "save_as": files.save_as,
        "judge": judging.judge,
        "predict_table": predictions.ask,
        "undo": undo.undo,
        "redo": undo.redo,
        "train": session.train,
        "pause": session.pause,
        "finish": session.finish,
        "step_batch": partial(session.train_one, "batch"),
        "step_epoch": partial(session.train_one, "epoch"),
        "reset": session.reset,
        "reset_layout": docks.reset,
        "less_motion": preferences.toggle_motion,
        **{id: partial(docks.toggle, name) for id, name in DOCKS.items()},
        **{id: partial(preferences.choose_scheme, id) for id in SCHEMES},
        **{id: partial(preferences.choose_text_size, percent) for id, percent in TEXT_SIZES.items()},
        **{id: partial(preferences.choose_language, code) for id, code in LANGUAGES.items()},
    }


def window_handlers(window: "Window") -> dict[str, Callable[[], object]]:
    """Handlers of what the window itself does, by the ids in designer/commands.py."""
    return {
        "start_page": window.show_start_page,
        "open_csv": window.open_data,
        "import": window.imports.ask,
        "import_weights": window.imports.ask_weights,
        "paste_data": window.opening.paste,
        "paint_points": window.paint_points,
        "export": window.show_export,
        "hand_out": window.hand_out.ask,
        "diagnostics": window.diagnostics.copy,
        "about": lambda: about.show(window, window.diagnostics.copy),
        "updates": window.updates.check,
        "reload_data": window.loader.reload,
        "microscope": window.toggle_microscope,
        "recover": window.recovery.offer,
        "quit": window.close,
        "test_rates": window.test_rates,
        "train_seeds": window.train_seeds,
        "find_layer": window.find_layer,
        "next_region": lambda: regions.focus_next(
            [window.pages.shown_widget, *window.docks.visible_widgets, *window.bars], window.focusWidget()
        ),
        "commands": lambda: window.popups.commands(),
        "suggest": lambda: window.popups.networks(),
        "help": lambda: window.help.open_for(QApplication.focusWidget()),
        "shortcuts": lambda: window.popups.shortcuts(),
    }
