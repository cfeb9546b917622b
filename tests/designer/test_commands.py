"""Commands, and what is derived from them: menus, shortcuts, command palette, shortcut sheet; and the docks."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QMenu, QMessageBox

import core
from core import __version__
from core.formats.examples import examples
from core.project import edits
from designer.actions import command_of
from designer.commands import COMMANDS, MENUS
from designer.style import language
from designer.support import about
from designer.views import FIRST, VIEWS
from designer.widgets.command_palette import Entry, rank, rank_entry
from designer.widgets.shortcut_sheet import ShortcutSheet
from designer.window.derived_commands import all_commands
from designer.window.menus import with_mnemonics
from designer.window.pages import PAGES
from designer.window.window import Window
from tests.designer.window.test_pages import SECOND


def in_menus(menu: QMenu):
    for action in menu.actions():
        if action.menu():
            yield from in_menus(action.menu())
        elif not action.isSeparator():
            yield action


def enabled(window):
    return {name for name, action in window.actions_by_id.items() if action.isEnabled()}


def test_every_command_is_in_a_menu_once(window):
    found = [a for top in window.menuBar().actions() for a in in_menus(top.menu()) if a.objectName()]
    assert sorted(a.objectName() for a in found) == sorted(command.id for command in all_commands(VIEWS, PAGES))


@pytest.mark.parametrize("pages", [PAGES, (*PAGES, SECOND)])
def test_no_two_commands_share_a_key(pages):
    commands = all_commands(VIEWS, pages)
    keys = [QKeySequence(command.shortcut).toString() for command in commands if command.shortcut]
    assert len(keys) == len(set(keys))


def test_each_action_knows_the_command_it_was_made_from(window):
    commands = [command_of(action) for action in window.actions_by_id.values()]
    assert [command.id for command in commands] == list(window.actions_by_id)
    assert set(COMMANDS) <= set(commands)


def test_each_view_has_a_command_that_shows_and_hides_it_and_tells_which(spiral):
    for view in VIEWS:
        action = spiral.actions_by_id[f"view_{view.id}"]
        command = command_of(action)
        assert (command.menu, command.tip, command.text) == ("View>Show views", view.help, view.title)
        assert action.isChecked() == (view.id in FIRST)
        for shown in (view.id not in FIRST, view.id in FIRST):
            action.trigger()
            assert action.isChecked() == shown
            assert (view.id in spiral.store.project.views) == shown
            assert (view.id in spiral.views.shown) == shown
    assert spiral.store.project.views == FIRST


def test_on_the_start_page_nothing_can_be_done_to_a_network(window):
    assert not enabled(window) & {
        "save",
        "undo",
        "remove",
        "train",
        "reset",
        "fit",
        "show_views",
        "view_loss",
        "find_layer",
    }
    assert enabled(window) >= {"new", "open", "open_csv", "commands", "shortcuts", "quit"}


def test_enabled_commands_follow_the_project(spiral):
    assert not enabled(spiral) & {"undo", "redo", "reset", "pause"}
    spiral.store.edit("Units", edits.change_layers(spiral.store.project, {2}, "units", 3))
    assert "undo" in enabled(spiral)
    assert spiral.actions_by_id["undo"].text() == "Undo: Units"
    spiral.store.undo_stack.undo()
    assert "redo" in enabled(spiral)
    assert "undo" not in enabled(spiral)


def test_a_command_is_found_by_name_and_run_with_enter(spiral, qtbot):
    palette = spiral.command_palette
    spiral.activateWindow()
    spiral.canvas.setFocus()
    qtbot.waitUntil(spiral.canvas.hasFocus)
    qtbot.keyClick(spiral.canvas, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert palette.isVisible()
    qtbot.keyClicks(palette.search, "zoom o")
    assert palette.list.currentItem().text() == "Zoom out"
    before = spiral.canvas.transform().m11()
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert spiral.canvas.transform().m11() < before
    assert not palette.isVisible()


def test_a_layer_is_found_by_name_and_added_after_the_selection(spiral, qtbot):
    palette, store = spiral.command_palette, spiral.store
    store.select([2])
    spiral.actions_by_id["commands"].trigger()
    qtbot.keyClicks(palette.search, "conv")
    found = [palette.list.item(row).text() for row in range(palette.list.count())]
    assert found[0] == "Conv 2D"
    palette.search.clear()
    qtbot.keyClicks(palette.search, "dropout")
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    new = store.project.next_id - 1
    assert store.project.graph.layers[new].kind == "dropout"
    assert {(2, new), (new, 3)} <= set(store.project.graph.edges)


def look_up(window, qtbot, words):
    """Type words into the palette. The texts that are found, the first of which is current."""
    palette = window.command_palette
    window.actions_by_id["commands"].trigger()
    qtbot.keyClicks(palette.search, words)
    return [palette.list.item(row).text() for row in range(palette.list.count())]


@pytest.mark.parametrize(
    ("words", "title", "loss"),
    [
        ("perceptron", "Perceptron", "perceptron_criterion"),
        ("logistic", "Logistic regression", "bce"),
        ("softmax reg", "Softmax regression", "cce"),
    ],
)
def test_a_classical_model_is_found_by_its_name_and_replaces_the_network(spiral, qtbot, words, title, loss):
    assert look_up(spiral, qtbot, words)[0] == title
    qtbot.keyClick(spiral.command_palette.search, Qt.Key.Key_Return)
    project = spiral.store.project
    assert [layer.kind for layer in project.graph.layers.values()] == ["input", "output"]
    assert (project.recipe.optimizer.loss or project.recipe.loss).kind == loss
    assert spiral.store.undo_stack.undoText() == f"Use the network “{title}”"


def test_a_classical_model_that_does_not_fit_the_data_says_why(spiral, qtbot):
    before = spiral.store.project
    assert look_up(spiral, qtbot, "linear regression")[0] == "Linear regression"
    assert "numeric targets" in spiral.command_palette._help.text()
    qtbot.keyClick(spiral.command_palette.search, Qt.Key.Key_Return)
    assert spiral.store.project == before


def test_an_example_is_found_by_its_name_and_opened(spiral, qtbot, monkeypatch):
    monkeypatch.setattr(spiral.files, "may_leave", lambda: True)
    assert look_up(spiral, qtbot, "dying")[0] == "Dying ReLU"
    qtbot.keyClick(spiral.command_palette.search, Qt.Key.Key_Return)
    assert spiral.store.project.title == "Dying ReLU"


def test_commands_can_be_searched_while_layers_are_offered(spiral, qtbot):
    spiral.canvas.setFocus()
    qtbot.keyClick(spiral.canvas, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    popup, palette = spiral.canvas.quick_add, spiral.command_palette
    qtbot.waitUntil(popup.search.hasFocus)
    qtbot.keyClick(popup.search, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(palette.search.hasFocus)
    assert not popup.isVisible()
    assert palette.isVisible()
    qtbot.keyClick(palette.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(spiral.canvas.hasFocus)


def test_escape_closes_the_palette_and_restores_the_focus(spiral, qtbot):
    spiral.activateWindow()
    spiral.canvas.setFocus()
    qtbot.waitUntil(spiral.canvas.hasFocus)
    spiral.actions_by_id["commands"].trigger()
    qtbot.waitUntil(spiral.command_palette.search.hasFocus)
    qtbot.keyClick(spiral.command_palette.search, Qt.Key.Key_Escape)
    assert spiral.canvas.hasFocus()


def test_disabled_commands_are_listed_and_do_nothing(spiral, qtbot):
    palette = spiral.command_palette
    spiral.actions_by_id["commands"].trigger()
    qtbot.keyClicks(palette.search, "undo")
    assert palette.list.count() >= 1
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert palette.isVisible()


@pytest.mark.parametrize(
    ("typed", "text", "expected"),
    [
        ("re", "Reset", 0),
        ("lay", "Reset layout", 1),
        ("set", "Reset", 2),
        ("rsl", "Reset layout", 3),
        ("x", "Open", None),
    ],
)
def test_prefixes_rank_before_substrings(typed, text, expected):
    assert rank(typed, text) == expected


def test_the_sheet_contains_every_shortcut(window):
    window.actions_by_id["shortcuts"].trigger()
    sheet = window.findChild(ShortcutSheet)
    written = {label.text() for label in sheet.findChildren(QLabel)}
    native = QKeySequence.SequenceFormat.NativeText
    commands = all_commands(VIEWS, PAGES)
    assert "view_metrics" in {c.id for c in commands if c.shortcut}
    assert {QKeySequence(c.shortcut).toString(native) for c in commands if c.shortcut} <= written
    assert {c.tip for c in commands if c.shortcut} <= written


def test_a_dock_closes_and_comes_back_and_its_command_tells(spiral):
    action: QAction = spiral.actions_by_id["show_views"]
    assert action.isChecked()
    action.trigger()
    assert not spiral.docks.by_name["Views"].isVisible()
    assert not action.isChecked()
    action.trigger()
    assert spiral.docks.by_name["Views"].isVisible()
    assert action.isChecked()


def test_the_layout_is_kept_and_reset_puts_it_back(spiral, qtbot, theme, monkeypatch):
    spiral.actions_by_id["show_views"].trigger()
    spiral.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, spiral.docks.by_name["Layers"])
    spiral.close()
    again = Window(theme)
    qtbot.addWidget(again)
    again.show()
    again.files.start(examples()["spiral"])
    monkeypatch.setattr(again.files, "may_leave", lambda: True)
    area = again.dockWidgetArea(again.docks.by_name["Layers"])
    assert area == Qt.DockWidgetArea.RightDockWidgetArea
    assert not again.docks.by_name["Views"].isVisible()
    again.actions_by_id["reset_layout"].trigger()
    assert again.dockWidgetArea(again.docks.by_name["Layers"]) == Qt.DockWidgetArea.LeftDockWidgetArea
    assert again.docks.by_name["Views"].isVisible()


def test_closing_on_the_start_page_keeps_the_layout(spiral, qtbot, theme, monkeypatch):
    spiral.show_start_page()
    spiral.close()
    again = Window(theme)
    qtbot.addWidget(again)
    again.show()
    again.files.start(examples()["spiral"])
    monkeypatch.setattr(again.files, "may_leave", lambda: True)
    assert again.docks.shown == {"Layers", "Inspector", "Views"}
    assert again.toolbar.isVisible()


def test_about_shows_the_version_and_the_libraries(window, qtbot):
    window.actions_by_id["about"].trigger()
    box = window.findChild(QMessageBox, "about")
    assert box.isVisible()
    assert __version__ in box.text()
    notices = Path(core.__file__).parent.parent.joinpath("THIRD-PARTY.md").read_text(encoding="utf-8")
    rows = [[cell.strip() for cell in line.split("|")[1:3]] for line in notices.splitlines() if line.startswith("| ")]
    listed = {name: licence for names, licence in rows[1:] for name in names.split(" (")[0].split(", ")}
    for name, licence in listed.items():
        if name not in ("llvmlite", "ziafont"):  # which come with Numba and ziamath
            assert about.LICENSES[name] in licence
            assert name in box.informativeText()
    copy = next(button for button in box.buttons() if button.text() == "Copy diagnostics")
    with qtbot.waitSignal(window.diagnostics.info):
        qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("typed", "found"), [("german", "Deutsch"), ("language", "Deutsch"), ("theme", "Dark"), ("undo", "Undo")]
)
def test_commands_are_found_by_menu_and_keywords(spiral, qtbot, typed, found):
    spiral.actions_by_id["commands"].trigger()
    palette = spiral.command_palette
    qtbot.keyClicks(palette.search, typed)
    listed = [palette.list.item(row).text() for row in range(palette.list.count())]
    assert found in listed[:3]


def test_the_name_of_a_command_ranks_before_its_menu():
    theme = Entry("Theme of the day", print, "View")
    dark = Entry("Dark", print, "View › Theme")
    assert rank_entry("theme", theme) < rank_entry("theme", dark)
    assert rank_entry("vwth", dark) is None  # scattered letters of a menu are no hit


def test_a_command_with_these_words_is_offered_before_their_page():
    command, layer = Entry("Train from several seeds", print), Entry("PReLU", print)
    seeds, relu = (Entry(title, print, literal=True) for title in ("Several seeds", "ReLU"))
    assert rank_entry("several seeds", command) <= rank_entry("several seeds", seeds)  # of equals, commands are first
    assert rank_entry("relu", relu) < rank_entry("relu", layer)


@pytest.mark.parametrize("code", language.LANGUAGES)
def test_every_menu_has_a_letter_of_its_own(code):
    known = language.translations(code)
    titles = with_mnemonics([known.get(name, name) for name in MENUS])
    assert titles[0] == f"&{known.get('File', 'File')}"
    assert len({title[title.index("&") + 1].lower() for title in titles}) == len(MENUS)
