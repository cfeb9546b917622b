"""Every command as one row. Menus, toolbar, shortcuts, command palette and shortcut sheet are derived from it."""

from collections.abc import Callable
from dataclasses import dataclass

from designer.style.language import LANGUAGES, in_english, tr
from designer.style.scale import PERCENTS


@dataclass(frozen=True)
class WindowState:
    """The state of the window that decides which commands are enabled and checked."""

    in_project: bool = False  # a page of the project is shown, not the start page
    on_canvas: bool = False  # that page is the network's
    watches_run: bool = False  # that page shows the tools of the run
    in_microscope: bool = False
    layers: int = 0  # number of layers
    selected: int = 0  # number of selected layers
    busy: bool = False  # the network trains, or waits for the engine
    trained: bool = False  # there is something to reset
    can_end: bool = False  # a run trains or is paused
    undo: bool = False
    redo: bool = False
    lost: int = 0  # pieces of unsaved work from before a crash
    shown: frozenset[str] = frozenset()  # names of the open docks
    chosen: frozenset[str] = frozenset()  # ids of the chosen options, such as the theme


def _always(state: WindowState) -> bool:
    return True


def _in_project(state: WindowState) -> bool:
    return state.in_project


def _on_canvas(state: WindowState) -> bool:
    return state.on_canvas


def _watches_run(state: WindowState) -> bool:
    return state.watches_run


def _any_layer(state: WindowState) -> bool:
    return state.on_canvas and state.layers > 0


def _trained_layer(state: WindowState) -> bool:
    return state.on_canvas and state.trained and state.selected > 0


@dataclass(frozen=True)
class Command:
    """A command with its menu, shortcut and tool tip.

    `enabled` and `checked` decide by the state of the window; a command with `checked` is an option. The menu
    "View>Theme" is the submenu Theme of View.
    """

    id: str
    text: str
    menu: str
    shortcut: str = ""
    icon: str = ""
    tip: str = ""
    enabled: Callable[[WindowState], bool] = _always
    checked: Callable[[WindowState], bool] | None = None
    separator: bool = False  # a line above it
    keywords: str = ""  # further words that find it in the command palette

    @property
    def name(self) -> str:
        """Its translated text for lists, without ellipsis and mnemonic."""
        return tr(self.text).rstrip("…").replace("&", "")


def _dock(id: str, name: str, shortcut: str, tip: str, separator: bool = False) -> Command:
    """A command that opens or closes a dock."""
    return Command(id, name, "View", shortcut, "", tip, _on_canvas, lambda state: name in state.shown, separator)


def _option(id: str, text: str, menu: str, tip: str, keywords: str = "") -> Command:
    """A command that is checked while its option is chosen."""
    return Command(id, text, menu, "", "", tip, _always, lambda state: id in state.chosen, keywords=keywords)


COMMANDS = (
    Command("new", "New project", "File", "Ctrl+N", "new", "Start with an empty canvas."),
    Command("start_page", "Start page", "File", "Ctrl+Shift+N", "", "Choose an example or a recent project."),
    Command("open", "Open…", "File", "Ctrl+O", "open", "Open a project."),
    Command(
        "open_csv", "Open data…", "File", "Ctrl+Shift+O", "table", "Train on your own table or images.",
        keywords="csv excel spreadsheet import",
    ),
    Command(
        "import", "Import network…", "File", "", "", "Open a network of another program: ONNX or Keras.",
        keywords="onnx keras pytorch tensorflow",
    ),
    Command(
        "import_weights", "Import weights…", "File", "", "",
        "Use the weights of a file in this network: safetensors, NumPy, ONNX or Keras.", _in_project,
        keywords="safetensors npz onnx keras load transfer",
    ),
    Command(
        "paste_data", "Paste data", "File", "", "table", "Train on cells that were copied in a spreadsheet.",
        keywords="excel table clipboard",
    ),
    Command(
        "paint_points", "Paint points", "File", "", "brush", "Paint the points to train on, while training too.",
        keywords="brush draw own data plane",
    ),
    Command("reload_data", "Reload data", "File", "", "", "Read the table or the images again.", _in_project),
    Command(
        "save", "Save", "File", "Ctrl+S", "save", "Save the project with its weights.", _in_project, separator=True
    ),
    Command("save_as", "Save as…", "File", "Ctrl+Shift+S", "", "Save the project under another name.", _in_project),
    Command(
        "hand_out", "Hand out untrained…", "File", "", "", "Save a copy without weights and curves, with its data.",
        _in_project, keywords="exercise assignment share students class",
    ),
    Command(
        "recover", "Recover unsaved work…", "File", "", "", "Restore work from before a crash.",
        lambda state: state.lost > 0,
    ),
    Command(
        "export", "Export network…", "File", "Ctrl+E", "export",
        "Write the trained network for other programs, and check that it predicts the same there.", _in_project,
        separator=True,
    ),
    Command(
        "export_picture", "Export image…", "File", "Ctrl+Shift+E", "", "Export the network as SVG, PNG or PDF.",
        _any_layer,
    ),
    Command("quit", "Quit", "File", "Ctrl+Q", "", "Close the program.", separator=True),
    Command(
        "undo", "Undo", "Edit", "Ctrl+Z", "undo", "Undo the last edit.", lambda state: state.in_project and state.undo
    ),
    Command(
        "redo", "Redo", "Edit", "Ctrl+Shift+Z", "redo", "Redo the last undone edit.",
        lambda state: state.in_project and state.redo
    ),
    Command("cut", "Cut", "Edit", "Ctrl+X", "", "Cut the selection to the clipboard.", _on_canvas, separator=True),
    Command("copy", "Copy", "Edit", "Ctrl+C", "", "Copy the selection to the clipboard, as text.", _on_canvas),
    Command("paste", "Paste", "Edit", "Ctrl+V", "", "Paste from the clipboard, also from another window.", _on_canvas),
    Command("duplicate", "Duplicate", "Edit", "Ctrl+D", "", "Add a copy of the selection beside it.", _on_canvas),
    Command("remove", "Remove", "Edit", "Del", "", "Remove the selection.", _on_canvas),
    Command("select_all", "Select all", "Edit", "Ctrl+A", "", "Select all layers and notes.", _any_layer),
    Command(
        "add_layer", "Add a layer…", "Edit", "Ctrl+Return", "",
        "Choose from the layers that fit, or start typing on the canvas.", _on_canvas,
        separator=True,
    ),
    Command("add_note", "Add a note", "Edit", "Ctrl+/", "", "Write a note on the canvas, in Markdown.", _on_canvas),
    Command("rename", "Rename", "Edit", "F2", "", "Edit the name in place.", _on_canvas),
    Command("connect", "Connect", "Edit", "Ctrl+L", "", "Connect the selected layers from left to right.", _any_layer),
    Command(
        "first_input", "Make it the first input", "Edit", "", "",
        "Change the order in which a merge layer reads its inputs.", _any_layer
    ),
    Command("find", "Find…", "Edit", "Ctrl+F", "search", "Find layers, groups and notes on the canvas.", _any_layer),
    Command(
        "find_layer", "Find a layer type", "Edit", "Ctrl+Shift+F", "", "Search the list of layer types.", _on_canvas,
    ),
    Command("group", "Group", "Arrange", "Ctrl+G", "", "Group the selected layers.", _any_layer),
    Command("ungroup", "Ungroup", "Arrange", "Ctrl+Shift+G", "", "Remove the group and keep its layers.", _any_layer),
    Command(
        "collapse", "Collapse or expand", "Arrange", "Ctrl+.", "", "Collapse or expand the selected group.",
        _any_layer,
    ),
    Command(
        "save_block", "Save as a block", "Arrange", "Ctrl+B", "", "Add the selected layers to the list of layers.",
        _any_layer,
    ),
    Command(
        "align_row", "Align in a row", "Arrange", "Ctrl+Shift+R", "", "Align the selected layers horizontally.",
        _any_layer, separator=True,
    ),
    Command(
        "align_column", "Align in a column", "Arrange", "Ctrl+Shift+C", "", "Align the selected layers vertically.",
        _any_layer,
    ),
    Command(
        "distribute_across", "Distribute horizontally", "Arrange", "", "",
        "Space the selected layers evenly from left to right.", _any_layer
    ),
    Command(
        "distribute_down", "Distribute vertically", "Arrange", "", "",
        "Space the selected layers evenly from top to bottom.", _any_layer
    ),
    Command(
        "tidy", "Auto layout", "Arrange", "Ctrl+T", "", "Lay out the selected layers, or all, along the data flow.",
        _any_layer, separator=True,
    ),
    Command(
        "widen", "Add units in training", "Edit", "Ctrl+Shift+W", "",
        "Add a quarter of copied units to the selected dense layer. Outputs stay the same, and training goes on.",
        _trained_layer, separator=True, keywords="surgery net2net widen wider grow units",
    ),
    Command(
        "deepen", "Insert a layer in training", "Edit", "Ctrl+Shift+I", "",
        "Insert a layer with identity weights after the selected dense layer, and train on.",
        _trained_layer, keywords="surgery net2net deepen deeper identity grow",
    ),
    Command(
        "remove_dead", "Remove dead units", "Edit", "", "",
        "Remove the units of the selected dense layer that send the same for all training rows.",
        _trained_layer, keywords="surgery prune shrink relu",
    ),
    Command(
        "suggest", "Suggest a network…", "Edit", "Ctrl+M", "", "Choose from networks that suit the data.", _in_project,
        separator=True,
    ),
    Command(
        "train", "Train", "Train", "F5", "play", "Train the network, or continue training.",
        lambda state: state.in_project and not state.busy,
    ),
    Command(
        "pause", "Pause", "Train", "F6", "pause", "Pause training. Continue at any time.",
        lambda state: state.in_project and state.busy,
    ),
    Command(
        "finish", "End the run", "Train", "Shift+F6", "",
        "End training here. Early stopping restores the best weights, as at the end of all epochs.",
        lambda state: state.in_project and state.can_end, keywords="stop finish best weights early stopping",
    ),
    Command(
        "step_batch", "Step one batch", "Train", "F7", "step", "Train one batch, then pause.", _in_project,
        separator=True,
    ),
    Command(
        "step_epoch", "Step one epoch", "Train", "F8", "step", "Train to the end of the epoch, then pause.",
        _in_project,
    ),
    Command(
        "past_back", "One step back", "Train", "Alt+Left", "", "Show the run one step earlier.", _watches_run,
        keywords="time machine past undo step", separator=True,
    ),
    Command("past_on", "One step on", "Train", "Alt+Right", "", "Show the run one step later.", _watches_run),
    Command(
        "past_continue", "Continue from this earlier step", "Train", "", "",
        "Train on from the step that is shown. The run as it was can be gone back to.", _watches_run,
        keywords="time machine branch",
    ),
    Command(
        "past_branch", "Branch from this earlier step…", "Train", "", "",
        "Train on from the step that is shown in a new run, with another name and another setting.", _watches_run,
        keywords="time machine new run",
    ),
    Command(
        "past_now", "Back to the newest step", "Train", "Alt+End", "", "Show the run as it is now.", _watches_run,
        keywords="time machine live present",
    ),
    Command(
        "reset", "Reset", "Train", "Ctrl+R", "reset", "Reset the weights and the curves.",
        lambda state: state.in_project and state.trained, separator=True,
    ),
    Command(
        "test_rates", "Test learning rates", "Train", "", "",
        "Try growing learning rates from the step that is shown, and see which are worth training with.", _in_project,
        keywords="range test finder lr find", separator=True,
    ),
    Command(
        "train_seeds", "Train from several seeds", "Train", "", "",
        "Train the network from several seeds at once, to see how much of its result is chance.", _in_project,
        keywords="cloud seeds spread band chance variance repeat several runs",
    ),
    Command(
        "judge", "Judge on the test rows", "Train", "", "",
        "Show the metrics on rows that training and choosing never saw. Every time is counted.",
        lambda state: state.in_project and state.trained, separator=True,
        keywords="test evaluate score final held out accuracy",
    ),
    Command(
        "predict_table", "Predict a table…", "Train", "", "",
        "Predict every row of a file and write the answers to another.",
        _in_project, keywords="infer apply answer new rows batch",
    ),
    Command(
        "microscope", "Microscope", "View", "F9", "microscope", "Follow one row through the network, number by number.",
        _in_project, lambda state: state.in_microscope,
        keywords="dissect backpropagation chain rule gradient forward pass weight step by step",
    ),
    Command("commands", "Search commands…", "View", "Ctrl+K", "search", "Search all commands by name."),
    Command("fit", "Zoom to fit", "View", "Ctrl+0", "fit", "Show the whole network.", _on_canvas, separator=True),
    Command("zoom_to_selection", "Zoom to selection", "View", "Ctrl+2", "", "Zoom to the selection.", _on_canvas),
    Command("zoom_in", "Zoom in", "View", "Ctrl++", "plus", "Enlarge the canvas.", _on_canvas),
    Command("zoom_out", "Zoom out", "View", "Ctrl+-", "minus", "Shrink the canvas.", _on_canvas),
    Command("actual_size", "Actual size", "View", "Ctrl+1", "", "Zoom to 100 %.", _on_canvas),
    _option(
        "minimap", "Minimap", "View", "Show an overview of the network in a corner while not all of it is visible.",
    ),
    Command(
        "next_region", "Go to the next region", "View", "Ctrl+Tab", "",
        "Move the keyboard focus to the next panel, the toolbar or the page.", _in_project, separator=True,
    ),
    _dock("show_layers", "Layers", "Alt+1", "Show or hide the list of layers."),
    _dock("show_inspector", "Inspector", "Alt+2", "Show or hide the settings of layers, data and recipe."),
    _dock("show_views", "Views", "Alt+3", "Show or hide the views of the run."),
    _dock("show_analyze", "Analyze", "Alt+4", "Show or hide problems, the forecast and the cost of every layer."),
    _dock("show_predict", "Predict", "Alt+8", "Show or hide what the network predicts for a row that you type."),
    _dock("show_code", "Code", "Alt+9", "Show or hide the network as code of Layerwright, Keras and PyTorch."),
    _dock(
        "show_outline", "Outline", "Alt+6", "Show or hide the network as a tree, for the keyboard and screen readers.",
    ),
    Command("reset_layout", "Reset layout", "View", "", "", "Restore the default layout of the panels.", _on_canvas),
    _option("theme_system", "Follow the system", "View>Theme", "Use the light or dark theme of the system."),
    _option("theme_light", "Light", "View>Theme", "Always use the light theme."),
    _option("theme_dark", "Dark", "View>Theme", "Always use the dark theme."),
    *(
        _option(f"text_{percent}", f"{percent} %", "View>Text size", "Set the size of the text in the window.")
        for percent in PERCENTS
    ),
    *(
        _option(f"language_{code}", name, "View>Language", "Set the language of the window.", in_english(code))
        for code, name in LANGUAGES.items()
    ),
    _option("less_motion", "Reduce motion", "View", "Disable animations."),
    Command(
        "help", "Help", "Help", "F1", "",
        "Read about what has the focus: a layer, a setting, a view, a diagnosis; or the contents of the help.",
    ),
    Command("shortcuts", "Keyboard shortcuts", "Help", "Ctrl+F1", "", "Show all keyboard shortcuts."),
    Command(
        "updates", "Check for updates", "Help", "", "",
        "Check for a newer version. Layerwright only checks when you ask, and never installs anything.",
    ),
    Command(
        "diagnostics", "Copy diagnostics", "Help", "", "",
        "Copy details for a bug report: versions, the computer and the end of the log. Nothing is sent.",
    ),
    Command(
        "about", "About Layerwright", "Help", "", "", "Show the version, the license and the libraries.",
        separator=True,
    ),
)  # fmt: skip
DOCKS = {command.id: command.text for command in COMMANDS if command.id.startswith("show_")}
MENUS = ("File", "Edit", "Arrange", "Train", "View", "Help")
