"""Every command as one row. Menus, the toolbar, shortcuts and their tips derive from it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from designer.icons import icon
from designer.theme import Theme


@dataclass(frozen=True)
class Command:
    """Something the person can do. `menu` is where it is found, `tip` the sentence that explains it."""

    id: str
    text: str
    menu: str
    shortcut: str = ""
    icon: str = ""
    tip: str = ""
    separator: bool = False  # a line above it


COMMANDS = (
    Command("new", "New project", "File", "Ctrl+N", "new", "Start with an empty canvas."),
    Command("start_page", "Start page", "File", "Ctrl+Shift+N", "", "Choose an example or a recent project."),
    Command("open", "Open…", "File", "Ctrl+O", "open", "Open a project."),
    Command("open_csv", "Open data…", "File", "Ctrl+Shift+O", "table", "Learn from a CSV file."),
    Command("save", "Save", "File", "Ctrl+S", "save", "Save the project with its weights.", separator=True),
    Command("save_as", "Save as…", "File", "Ctrl+Shift+S", "", "Save the project under another name."),
    Command("export", "Export weights…", "File", "Ctrl+E", "export", "Take the trained network away.", separator=True),
    Command("quit", "Quit", "File", "Ctrl+Q", "", "Close the program.", separator=True),
    Command("undo", "Undo", "Edit", "Ctrl+Z", "undo", "Take back the last edit."),
    Command("redo", "Redo", "Edit", "Ctrl+Shift+Z", "redo", "Make the edit again."),
    Command("remove", "Remove", "Edit", "Del", "", "Remove the selected layers or wire.", separator=True),
    Command("select_all", "Select all", "Edit", "Ctrl+A", "", "Select every layer."),
    Command("find_layer", "Find a layer", "Edit", "Ctrl+F", "search", "Search the list of layers."),
    Command("train", "Train", "Train", "F5", "play", "Train the network, or go on."),
    Command("pause", "Pause", "Train", "F6", "pause", "Pause training. Nothing is lost."),
    Command(
        "step_batch", "Step one batch", "Train", "F7", "step", "Make one optimizer step and pause.", separator=True
    ),
    Command("step_epoch", "Step one epoch", "Train", "F8", "step", "Finish this epoch and pause."),
    Command(
        "reset",
        "Reset",
        "Train",
        "Ctrl+R",
        "reset",
        "Forget what was learned and start from fresh weights.",
        separator=True,
    ),
    Command("fit", "Show all", "View", "Ctrl+0", "fit", "Bring the whole network into view."),
    Command("zoom_in", "Zoom in", "View", "Ctrl++", "plus", "Enlarge the canvas."),
    Command("zoom_out", "Zoom out", "View", "Ctrl+-", "minus", "Shrink the canvas."),
    Command("actual_size", "Actual size", "View", "Ctrl+1", "", "Show the canvas in its own size."),
    Command("theme_system", "Follow the system", "View", "", "", "Light or dark as the system is.", separator=True),
    Command("theme_light", "Light", "View", "", "", "Always light."),
    Command("theme_dark", "Dark", "View", "", "", "Always dark."),
)
SHORTCUTS = {command.shortcut: command.tip for command in COMMANDS if command.shortcut}
MENUS = ("File", "Edit", "Train", "View")


def make_actions(window: QWidget, theme: Theme, do: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """An action for every command, doing what `do` says for its id. Icons follow the theme."""
    actions: dict[str, QAction] = {}
    for command in COMMANDS:
        action = QAction(command.text, window)
        action.setObjectName(command.id)
        if command.shortcut:
            action.setShortcut(QKeySequence(command.shortcut))
        keys = f" ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})" if command.shortcut else ""
        action.setToolTip(f"{command.tip}{keys}")
        action.setStatusTip("")
        action.triggered.connect(lambda _=False, run=do[command.id]: run())
        window.addAction(action)
        actions[command.id] = action

    def restyle() -> None:
        for command in COMMANDS:
            if command.icon:
                actions[command.id].setIcon(icon(command.icon, theme.tokens.text, theme.tokens.third))

    theme.changed.connect(restyle)
    window.destroyed.connect(lambda: theme.changed.disconnect(restyle))  # the theme outlives a window
    restyle()
    return actions
