"""Every command as one row. Menus, toolbar, shortcuts, the command palette and the shortcut sheet derive from it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QWidget

from designer.style.icons import icon
from designer.style.language import LANGUAGES, in_english, tr
from designer.style.scale import PERCENTS
from designer.style.theme import Theme


@dataclass(frozen=True)
class Now:
    """What stands in the window at this moment: commands say by it whether they can be given, and whether they hold."""

    drawing: bool = False  # the canvas is shown, not the start page
    layers: int = 0  # on the canvas
    selected: int = 0  # of them
    busy: bool = False  # the network trains, or waits for the engine
    begun: bool = False  # there is something to reset
    undo: bool = False
    redo: bool = False
    lost: int = 0  # pieces of unsaved work that were found at the start
    shown: frozenset[str] = frozenset()  # names of the docks that are open
    chosen: frozenset[str] = frozenset()  # ids of the commands that were chosen among others, such as the theme


def _always(now: Now) -> bool:
    return True


def _drawing(now: Now) -> bool:
    return now.drawing


def _any_layer(now: Now) -> bool:
    return now.drawing and now.layers > 0


@dataclass(frozen=True)
class Command:
    """Something the person can do. `menu` is where it is found, `tip` the sentence that explains it.

    `enabled` says when it can be given. A command with `checked` is a choice, and that says whether it holds.
    A menu "View>Theme" is the menu Theme within View.
    """

    id: str
    text: str
    menu: str
    shortcut: str = ""
    icon: str = ""
    tip: str = ""
    enabled: Callable[[Now], bool] = _always
    checked: Callable[[Now], bool] | None = None
    separator: bool = False  # a line above it
    also: str = ""  # what it may be searched for besides its text and its menu

    @property
    def name(self) -> str:
        """Its text for lists: no ellipsis, no mark of a mnemonic."""
        return tr(self.text).rstrip("…").replace("&", "")


def _dock(id: str, name: str, shortcut: str, tip: str, separator: bool = False) -> Command:
    """The command that opens or closes a dock."""
    return Command(id, name, "View", shortcut, "", tip, _drawing, lambda now: name in now.shown, separator)


def _choice(id: str, text: str, menu: str, tip: str, also: str = "") -> Command:
    """One of several, of which one holds."""
    return Command(id, text, menu, "", "", tip, _always, lambda now: id in now.chosen, also=also)


COMMANDS = (
    Command("new", "New project", "File", "Ctrl+N", "new", "Start with an empty canvas."),
    Command("start_page", "Start page", "File", "Ctrl+Shift+N", "", "Choose an example or a recent project."),
    Command("open", "Open…", "File", "Ctrl+O", "open", "Open a project."),
    Command("open_csv", "Open data…", "File", "Ctrl+Shift+O", "table", "Learn from a table or images of your own."),
    Command("read_again", "Read data again", "File", "", "", "Read the table or the images anew.", _drawing),
    Command("save", "Save", "File", "Ctrl+S", "save", "Save the project with its weights.", _drawing, separator=True),
    Command("save_as", "Save as…", "File", "Ctrl+Shift+S", "", "Save the project under another name.", _drawing),
    Command(
        "recover", "Recover unsaved work…", "File", "", "", "Bring back what an unexpected end left behind.",
        lambda now: now.lost > 0,
    ),
    Command(
        "export", "Export weights…", "File", "Ctrl+E", "export", "Take the trained network away.", _drawing,
        separator=True,
    ),
    Command(
        "export_picture", "Export drawing…", "File", "Ctrl+Shift+E", "", "Draw the network as SVG, PNG or PDF.",
        _any_layer,
    ),
    Command("quit", "Quit", "File", "Ctrl+Q", "", "Close the program.", separator=True),
    Command(
        "undo", "Undo", "Edit", "Ctrl+Z", "undo", "Take back the last edit.", lambda now: now.drawing and now.undo
    ),
    Command(
        "redo", "Redo", "Edit", "Ctrl+Shift+Z", "redo", "Make the edit again.", lambda now: now.drawing and now.redo
    ),
    Command("cut", "Cut", "Edit", "Ctrl+X", "", "Copy what is selected, and remove it.", _drawing, separator=True),
    Command("copy", "Copy", "Edit", "Ctrl+C", "", "Copy what is selected, as text.", _drawing),
    Command("paste", "Paste", "Edit", "Ctrl+V", "", "Add what was copied, here or in another window.", _drawing),
    Command("duplicate", "Duplicate", "Edit", "Ctrl+D", "", "Add a copy of what is selected beside it.", _drawing),
    Command("remove", "Remove", "Edit", "Del", "", "Remove what is selected.", _drawing),
    Command("select_all", "Select all", "Edit", "Ctrl+A", "", "Select every layer and note.", _any_layer),
    Command(
        "add_layer", "Add a layer…", "Edit", "Ctrl+Return", "", "Choose one that fits. Typing does it too.", _drawing,
        separator=True,
    ),
    Command("add_note", "Add a note", "Edit", "Ctrl+/", "", "Write something on the canvas, in Markdown.", _drawing),
    Command("rename", "Rename", "Edit", "F2", "", "Edit the name where it stands.", _drawing),
    Command("connect", "Connect", "Edit", "Ctrl+L", "", "Connect the selected layers from left to right.", _any_layer),
    Command("first_input", "Make it the first input", "Edit", "", "", "Merges read their inputs in order.", _any_layer),
    Command("find", "Find…", "Edit", "Ctrl+F", "search", "Find layers, groups and notes on the canvas.", _any_layer),
    Command("find_layer", "Find a kind of layer", "Edit", "Ctrl+Shift+F", "", "Search the list of layers.", _drawing),
    Command("group", "Group", "Arrange", "Ctrl+G", "", "Make the selected layers one group.", _any_layer),
    Command("ungroup", "Ungroup", "Arrange", "Ctrl+Shift+G", "", "Dissolve the group; its layers stay.", _any_layer),
    Command(
        "collapse", "Collapse or expand", "Arrange", "Ctrl+.", "", "Show the group as one card, or as its layers.",
        _any_layer,
    ),
    Command(
        "save_block", "Save as a block", "Arrange", "Ctrl+B", "", "Keep the selected layers in the list of layers.",
        _any_layer,
    ),
    Command(
        "align_row", "Align in a row", "Arrange", "Ctrl+Shift+R", "", "Bring the selected layers to one height.",
        _any_layer, separator=True,
    ),
    Command(
        "align_column", "Align in a column", "Arrange", "Ctrl+Shift+C", "", "Put the selected layers in one column.",
        _any_layer,
    ),
    Command(
        "distribute_across", "Distribute sideways", "Arrange", "", "", "Equal steps from left to right.", _any_layer
    ),
    Command(
        "distribute_down", "Distribute downwards", "Arrange", "", "", "Equal steps from top to bottom.", _any_layer
    ),
    Command(
        "tidy", "Tidy up", "Arrange", "Ctrl+T", "", "Lay out the selected layers, or all, as the data flows.",
        _any_layer, separator=True,
    ),
    Command(
        "suggest", "Suggest a network…", "Edit", "Ctrl+M", "", "Choose among networks that suit the data.", _drawing,
        separator=True,
    ),
    Command(
        "train", "Train", "Train", "F5", "play", "Train the network, or go on.",
        lambda now: now.drawing and not now.busy,
    ),
    Command(
        "pause", "Pause", "Train", "F6", "pause", "Pause training. Nothing is lost.",
        lambda now: now.drawing and now.busy,
    ),
    Command(
        "step_batch", "Step one batch", "Train", "F7", "step", "Make one optimizer step and pause.", _drawing,
        separator=True,
    ),
    Command("step_epoch", "Step one epoch", "Train", "F8", "step", "Finish this epoch and pause.", _drawing),
    Command(
        "reset", "Reset", "Train", "Ctrl+R", "reset", "Forget what was learned and start from fresh weights.",
        lambda now: now.drawing and now.begun, separator=True,
    ),
    Command("commands", "Search commands…", "View", "Ctrl+K", "search", "Find any command by its name."),
    Command("fit", "Show all", "View", "Ctrl+0", "fit", "Bring the whole network into view.", _drawing, separator=True),
    Command("zoom_to_selection", "Show what is selected", "View", "Ctrl+2", "", "As large as it may be.", _drawing),
    Command("zoom_in", "Zoom in", "View", "Ctrl++", "plus", "Enlarge the canvas.", _drawing),
    Command("zoom_out", "Zoom out", "View", "Ctrl+-", "minus", "Shrink the canvas.", _drawing),
    Command("actual_size", "Actual size", "View", "Ctrl+1", "", "Show the canvas in its own size.", _drawing),
    _choice("minimap", "Minimap", "View", "The whole network in a corner, where not all of it is in sight."),
    Command(
        "next_region", "Go to the next region", "View", "Ctrl+Tab", "",
        "The keyboard goes to the next panel, the toolbar or the canvas.", _drawing, separator=True,
    ),
    _dock("show_layers", "Layers", "Alt+1", "Open or close the list of layers."),
    _dock("show_inspector", "Inspector", "Alt+2", "Open or close the settings of layers, data and recipe."),
    _dock("show_views", "Views", "Alt+3", "Open or close the views of the run."),
    _dock("show_analyze", "Analyze", "Alt+4", "Open or close problems, forecast and costs of every layer."),
    _dock("show_outline", "Outline", "Alt+6", "Open or close the network as a tree, for keys and screen readers."),
    Command("reset_layout", "Reset layout", "View", "", "", "Put every panel back in its place.", _drawing),
    _choice("theme_system", "Follow the system", "View>Theme", "Light or dark as the system is."),
    _choice("theme_light", "Light", "View>Theme", "Always light."),
    _choice("theme_dark", "Dark", "View>Theme", "Always dark."),
    *(
        _choice(f"text_{percent}", f"{percent} %", "View>Size of text", "How large the text in the window is.")
        for percent in PERCENTS
    ),
    *(
        _choice(f"language_{code}", name, "View>Language", "The language of the window.", in_english(code))
        for code, name in LANGUAGES.items()
    ),
    _choice("less_motion", "Reduce motion", "View", "Panels and layers change place at once."),
    Command("shortcuts", "Keyboard shortcuts", "Help", "F1", "", "Show every key and what it does."),
    Command(
        "updates", "Check for updates", "Help", "", "",
        "Ask whether there is a newer version. Nothing is asked unless you do, and nothing is installed.",
    ),
    Command(
        "diagnostics", "Copy diagnostics", "Help", "", "",
        "Copy what helps to understand a fault: versions, the computer and the end of the log. Nothing is sent.",
    ),
    Command(
        "about", "About Layerwright", "Help", "", "", "Which version this is, and what it is built on.",
        separator=True,
    ),
)  # fmt: skip
DOCKS = {command.id: command.text for command in COMMANDS if command.id.startswith("show_")}
MENUS = ("File", "Edit", "Arrange", "Train", "View", "Help")


class Actions(QObject):
    """An action for every command, doing what `do` says for its id. Icons follow the theme."""

    def __init__(
        self, window: QWidget, theme: Theme, commands: Sequence[Command], do: Mapping[str, Callable[[], object]]
    ) -> None:
        super().__init__(window)
        self._theme, self._commands = theme, commands
        self.by_id: dict[str, QAction] = {command.id: self._make(command, do[command.id]) for command in commands}
        window.addActions(list(self.by_id.values()))
        theme.changed.connect(self._restyle)
        self._restyle()

    def refresh(self, now: Now) -> None:
        """Enable what can be done now, and mark what holds."""
        for command in self._commands:
            action = self.by_id[command.id]
            action.setEnabled(command.enabled(now))
            if command.checked is not None:
                action.setChecked(command.checked(now))

    def show_undo(self, what: str) -> None:
        """Say what Undo would take back."""
        self._extend("undo", what)

    def show_redo(self, what: str) -> None:
        """Say what Redo would make again."""
        self._extend("redo", what)

    def _extend(self, name: str, what: str) -> None:
        word = tr(next(command.text for command in self._commands if command.id == name))
        self.by_id[name].setText(f"{word} {what[:1].lower()}{what[1:]}".strip())

    def _make(self, command: Command, run: Callable[[], object]) -> QAction:
        action = QAction(tr(command.text), self)
        action.setObjectName(command.id)
        action.setData(command)
        if command.shortcut:
            action.setShortcut(QKeySequence(command.shortcut))
        action.setToolTip(f"{tr(command.tip)}{keys_in_brackets(action)}")
        action.setCheckable(command.checked is not None)
        action.triggered.connect(finish_typing)
        action.triggered.connect(lambda _=False: run())
        return action

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        for command in self._commands:
            if command.icon:
                self.by_id[command.id].setIcon(icon(command.icon, tokens.text, tokens.third))


def finish_typing() -> None:
    """Let the field that is being written in take what was typed: a command given by a key leaves no field."""
    field = QApplication.focusWidget()
    if isinstance(field, (QAbstractSpinBox, QLineEdit)):
        field.editingFinished.emit()
    elif isinstance(field, QPlainTextEdit):
        field.clearFocus()


def command_of(action: QAction) -> Command:
    """The command that an action was made from."""
    command: Command = action.data()
    return command


def keys(action: QAction) -> str:
    """The action's shortcut as the platform writes it."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def keys_in_brackets(action: QAction) -> str:
    return f" ({keys(action)})" if keys(action) else ""
