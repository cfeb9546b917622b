"""What a screen reader finds by Qt's accessibility interface, and building a network by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QTabBar, QWidget

from core.formats.examples import examples
from core.layers import Dense, Input, Output
from designer.training.phase import Phase
from designer.views import VIEWS

FOCUSABLE = {
    QAccessible.Role.Button,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.ButtonDropDown,
    QAccessible.Role.CheckBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.Slider,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Table,
    QAccessible.Role.Tree,
    QAccessible.Role.List,
}


@pytest.fixture
def spiral(spiral):
    for name in spiral.docks.by_name:
        spiral.docks.open(name)
    return spiral


def walk(interface):
    yield interface
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None and child.isValid():
            yield from walk(child)


def met(window):
    """Everything a screen reader can come to, that is seen."""
    for each in walk(QAccessible.queryAccessibleInterface(window)):
        if not each.state().invisible:
            yield each


def name(interface):
    return interface.text(QAccessible.Text.Name)


def nameless(window):
    return [
        f"{each.role()} {each.object()} in {each.parent().object() if each.parent() else None}"
        for each in met(window)
        if each.role() in FOCUSABLE and isinstance(each.object(), QWidget)
        and each.object().focusPolicy() != Qt.FocusPolicy.NoFocus and not name(each)
    ]  # fmt: skip


def test_everything_on_the_start_page_has_a_name(window):
    assert nameless(window) == []


@pytest.mark.parametrize("tab", range(4))
@pytest.mark.parametrize("selected", [0, 1, 2])
def test_everything_around_the_canvas_has_a_name(spiral, tab, selected):
    spiral.store.select(list(spiral.store.project.graph.layers)[:selected])
    spiral.tabs.setCurrentIndex(tab)
    assert nameless(spiral) == []


def test_everything_on_the_data_page_and_in_the_predict_panel_has_a_name(spiral, qtbot, tmp_path):
    spiral.docks.open("Predict")
    assert nameless(spiral) == []
    path = tmp_path / "two.csv"
    path.write_text("a,b,kind\n" + "1,2,x\n2,,y\n" * 20, encoding="utf-8")
    with qtbot.waitSignal(spiral.loader.ready):
        spiral.opening.open(path)
    page = spiral.pages.shown_widget
    page.table.view.select("b")
    for tab in range(page.tabs.count()):
        page.tabs.setCurrentIndex(tab)
        assert nameless(spiral) == []


def test_the_views_and_the_canvas_say_what_they_are(spiral):
    spiral.docks.open("Views")
    spiral.store.choose_views([view.id for view in VIEWS])
    named = {name(each) for each in met(spiral)}
    assert {"Canvas", "Views", *(view.title for view in VIEWS)} <= named
    in_menu = {action.text() for action in spiral.views.bar._folded.actions()}  # of chips without room
    assert {f"Show {view.title}" for view in VIEWS if view.title not in in_menu} <= named


def test_the_outline_describes_the_whole_network(spiral):
    spiral.docks.open("Outline")
    tree = QAccessible.queryAccessibleInterface(spiral.outline.tree)
    assert tree.role() == QAccessible.Role.Tree
    assert name(tree) == "Outline of the network"
    said = [name(each) for each in walk(tree) if each.role() == QAccessible.Role.TreeItem]
    assert said[0].startswith("Input")
    assert any(each.startswith("hidden 1, Dense, 16 · ReLU") for each in said)
    assert any(each.startswith("Output") for each in said)


def test_the_outline_walks_along_connections_by_keyboard(spiral, qtbot):
    spiral.docks.open("Outline")
    tree = spiral.outline.tree
    tree.setFocus()
    qtbot.waitUntil(tree.hasFocus)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down):
        qtbot.keyClick(tree, key)
    assert spiral.store.selection == {2}
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(tree, key)
    assert tree.currentItem().text(0) == "output to hidden 2"
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert spiral.store.selection == {3}
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    qtbot.waitUntil(spiral.inspector.name.hasFocus)


def test_a_problem_is_shown_in_the_outline(spiral, qtbot):
    spiral.docks.open("Outline")
    spiral.store.edit("", examples()["spiral"].__class__())
    assert spiral.outline.tree.topLevelItemCount() == 0
    spiral.store.undo_stack.undo()
    assert spiral.outline.tree.topLevelItemCount() == 4


def tabbed(window, most=150):
    """The widgets that Tab comes to, from the canvas until it is back there."""
    window.canvas.setFocus()
    met_by_tab = []
    for _ in range(most):
        window.focusNextChild()
        now = QApplication.focusWidget()
        if now is window.canvas:
            break
        met_by_tab.append(now)
    return met_by_tab


def test_tab_reaches_every_region_and_returns(spiral):
    spiral.store.select([2])
    visited = tabbed(spiral)
    assert QApplication.focusWidget() is spiral.canvas
    for region in (
        spiral.toolbar,
        spiral.palette_panel,
        spiral.inspector,
        spiral.statusBar(),
        *spiral.views.views.values(),
        spiral.views.bar,
    ):
        focusable = [w for w in region.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
        seen = [w for w in focusable if w.isVisible() and not w.visibleRegion().isEmpty() and w.isEnabled()]
        assert not seen or any(w in visited for w in seen), region
    assert any(isinstance(w, QTabBar) for w in visited)


def test_tab_goes_through_the_form_from_top_to_bottom(spiral, qtbot):
    spiral.store.select([2])
    qtbot.waitUntil(spiral.inspector.form.row("units").isVisible)
    form = [w for w in tabbed(spiral) if spiral.inspector.form.isAncestorOf(w)]
    tops = [w.mapTo(spiral.inspector.form, w.rect().topLeft()).y() for w in form]
    assert tops == sorted(tops)
    assert len(tops) > 3


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def test_a_network_is_built_and_trained_by_keyboard_alone(window, qtbot):
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    window.start_page.setFocus()
    with qtbot.waitSignal(window.store.opened):
        QTest.keyClick(window, Qt.Key.Key_N, control)
    qtbot.waitUntil(window.canvas.hasFocus)
    graph = lambda: window.store.project.graph  # noqa: E731
    for number, kind in enumerate(("Input", "Dense", "Dense", "Output")):
        press(Qt.Key.Key_F, control | shift)
        qtbot.waitUntil(window.palette_panel.search.hasFocus)
        QTest.keyClicks(QApplication.focusWidget(), kind)
        press(Qt.Key.Key_Return)
        assert len(graph().layers) == number + 1
    assert [type(layer) for layer in graph().layers.values()] == [Input, Dense, Dense, Output]
    assert len(graph().edges) == 3
    assert not window.store.problems()
    press(Qt.Key.Key_Z, control)
    assert len(graph().layers) == 3
    press(Qt.Key.Key_Z, control | shift)
    assert len(graph().layers) == 4
    qtbot.waitUntil(lambda: window.loader.prepared is not None)
    press(Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: window.session.snapshot is not None and window.session.snapshot.step > 10)
    press(Qt.Key.Key_F6)
    qtbot.waitUntil(lambda: window.session.phase in (Phase.PAUSED, Phase.FINISHED))


def test_ctrl_tab_goes_round_the_regions(spiral, qtbot):
    spiral.canvas.setFocus()
    qtbot.waitUntil(spiral.canvas.hasFocus)
    been = []
    for _ in range(8):
        press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
        here = QApplication.focusWidget()
        regions = {"canvas": spiral.canvas, "toolbar": spiral.toolbar} | spiral.docks.by_name
        been.append(next(name for name, each in regions.items() if each is here or each.isAncestorOf(here)))
        if been[-1] == "canvas":
            break
    assert been[-1] == "canvas"
    assert {"Inspector", "toolbar"} <= set(been)


def test_help_scrolls_by_keyboard(spiral):
    page = spiral.tabs.widget(3).area
    assert isinstance(page, QScrollArea)
    assert page.focusPolicy() & Qt.FocusPolicy.TabFocus
