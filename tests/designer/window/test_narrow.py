"""In a narrow window panels fold into rails and drawers, and the person's own arrangement comes back with the room."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QToolBar,
    QToolButton,
)

from core.formats.examples import examples
from core.project import edits
from designer.panels.problems import ProblemCard
from designer.style.scale import NARROW
from designer.style.tokens import FAMILIES
from designer.widgets.edge_tab import EdgeTab
from designer.window.docks import LAYOUT_VERSION
from designer.window.rail import RailButton
from designer.window.window import Window

SMALL, LARGE = (1024, 676), (1440, 876)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def small(spiral, qtbot):
    resize(spiral, qtbot, SMALL)
    return spiral


def resize(window, qtbot, size):
    window.resize(*size)
    qtbot.waitUntil(lambda: (window.width(), window.height()) == size)
    QApplication.processEvents()


def place(widget, window):
    """The rectangle of a widget in its window."""
    return widget.rect().translated(widget.mapTo(window, QPoint(0, 0)))


def families(window):
    buttons = {each.accessibleName(): each for each in window.findChildren(RailButton)}
    return {name: buttons[name] for name in FAMILIES}


def edge_tab(window):
    (tab,) = (each for each in window.findChildren(EdgeTab) if each.isVisible())
    return tab


def in_sight(widget):
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


def open_again(window, qtbot, theme, monkeypatch):
    """Close the window, and start the program once more."""
    monkeypatch.setattr(window.files, "may_leave", lambda: True)
    window.close()
    again = Window(theme)
    qtbot.addWidget(again, before_close_func=lambda w: monkeypatch.setattr(w.files, "may_leave", lambda: True))
    again.show()
    qtbot.waitExposed(again)
    with qtbot.waitSignal(again.loader.ready):
        again.files.start(examples()["spiral"])
    QApplication.processEvents()
    return again


def test_the_canvas_and_the_views_have_the_whole_width_between_two_rails(small):
    rail, tab = families(small)["Core"].parentWidget(), edge_tab(small)
    assert rail.width() == 48
    assert small.canvas.width() >= SMALL[0] - 48 - 30
    assert small.views.width() == small.canvas.width()
    assert place(tab, small).left() >= place(small.canvas, small).right()
    assert not in_sight(small.palette_panel)
    assert not in_sight(small.inspector)


def test_one_constant_says_where_narrow_begins(spiral, qtbot):
    resize(spiral, qtbot, (NARROW, 700))
    assert in_sight(spiral.palette_panel)
    resize(spiral, qtbot, (NARROW - 1, 700))
    assert not in_sight(spiral.palette_panel)


def test_a_click_on_a_family_opens_the_palette_there_and_again_closes_it(small, qtbot):
    button = families(small)["Convolution"]
    qtbot.mouseClick(button, LEFT)
    assert in_sight(small.palette_panel)
    assert place(small.palette_panel, small).left() >= place(button, small).right()
    assert small.palette_panel.list.currentItem().text() == "Conv 2D"
    row = small.palette_panel.list.visualItemRect(small.palette_panel.list.currentItem())
    assert small.palette_panel.list.viewport().rect().contains(row)
    qtbot.mouseClick(families(small)["Core"], LEFT)
    assert small.palette_panel.list.currentItem().text() == "Input"
    qtbot.mouseClick(families(small)["Core"], LEFT)
    assert not in_sight(small.palette_panel)


def rest_on(window, qtbot, family):
    """Rest the mouse on a button of the rail until the palette is there."""
    button = families(window)[family]
    middle = button.rect().center()
    QApplication.sendEvent(
        button, QEnterEvent(middle.toPointF(), middle.toPointF(), button.mapToGlobal(middle).toPointF())
    )
    qtbot.waitUntil(lambda: in_sight(window.palette_panel))


def move_away(window):
    """Move the mouse over the canvas. One that is there already does not move, so that it goes to and fro."""
    center = window.canvas.rect().center()
    for place in (center, center + QPoint(9, 9)):
        QTest.mouseMove(window.canvas.viewport(), place)


def test_the_palette_opens_under_the_mouse_and_closes_without_it(small, qtbot):
    small.canvas.setFocus()
    rest_on(small, qtbot, "Merge")
    assert small.palette_panel.list.currentItem().text() == "Add"

    def is_closed():
        move_away(small)
        return not in_sight(small.palette_panel)

    qtbot.waitUntil(is_closed)


def test_the_palette_stays_while_it_has_the_focus_and_closes_after_that(small, qtbot):
    rest_on(small, qtbot, "Core")
    small.activateWindow()
    small.palette_panel.search.setFocus()
    qtbot.waitUntil(small.palette_panel.search.hasFocus)
    looks = list[bool]()
    small.folded._hovering._alone.timeout.connect(lambda: looks.append(in_sight(small.palette_panel)))
    move_away(small)
    qtbot.waitUntil(lambda: len(looks) > 3)
    assert in_sight(small.palette_panel)
    small.canvas.setFocus()
    qtbot.waitUntil(lambda: not in_sight(small.palette_panel))


def test_a_layer_of_the_folded_palette_is_appended_and_the_canvas_closes_it(small, qtbot):
    qtbot.keyClick(small.canvas, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert small.palette_panel.search.hasFocus()
    qtbot.keyClicks(small.palette_panel.search, "dropout")
    before = len(small.store.project.graph.layers)
    qtbot.keyClick(small.palette_panel.search, Qt.Key.Key_Return)
    assert len(small.store.project.graph.layers) == before + 1
    small.canvas.setFocus()
    qtbot.waitUntil(lambda: not in_sight(small.palette_panel))


def test_alt_2_and_the_tab_open_the_inspector_and_escape_closes_it(small, qtbot):
    canvas = place(small.canvas, small)
    small.store.select([2])
    qtbot.keyClick(small.canvas, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert in_sight(small.inspector.name)
    assert place(small.tabs, small).right() <= place(edge_tab(small), small).left()
    assert place(small.canvas, small) == canvas
    assert edge_tab(small).isChecked()
    assert small.actions_by_id["show_inspector"].isChecked()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not in_sight(small.inspector)
    assert small.canvas.hasFocus()
    qtbot.mouseClick(edge_tab(small), LEFT)
    assert in_sight(small.inspector)
    small.canvas.setFocus()
    qtbot.keyClick(small.canvas, Qt.Key.Key_Escape)  # which gives up the selection
    qtbot.keyClick(small.canvas, Qt.Key.Key_Escape)
    assert not in_sight(small.inspector)
    assert not edge_tab(small).isChecked()


def test_the_settings_of_a_layer_open_the_inspector(small, qtbot):
    small.store.select([2])
    qtbot.keyClick(small.canvas, Qt.Key.Key_Return)
    assert small.inspector.name.hasFocus()
    assert in_sight(small.inspector.name)


def card(window, layer):
    area = window.canvas.scene().card_of(layer).area()
    return window.canvas.mapFromScene(area).boundingRect()


def double_click(qtbot, widget, at):
    qtbot.mouseClick(widget, LEFT, pos=at)
    qtbot.mouseDClick(widget, LEFT, pos=at)


def test_a_double_click_on_a_layer_opens_its_settings_beside_it(small, qtbot):
    canvas, output = small.canvas, 4
    small.canvas.fit()
    before = card(small, output)
    double_click(qtbot, canvas.viewport(), before.center())
    assert in_sight(small.inspector.name)
    assert small.inspector.name.text() == small.store.project.graph.names[output]
    assert canvas.mapTo(small, card(small, output).topRight()).x() < place(small.tabs, small).left()
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)  # of the name, on the canvas
    assert place(editor, small).right() < place(small.tabs, small).left()
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    canvas.setFocus()
    small.docks.put_away()
    assert card(small, output) == before


def test_a_double_click_opens_no_inspector_that_was_closed_beside_the_canvas(spiral, qtbot):
    spiral.docks.close("Inspector")
    double_click(qtbot, spiral.canvas.viewport(), card(spiral, 2).center())
    assert not in_sight(spiral.inspector)


def test_a_problem_in_the_status_bar_opens_its_remedy(small, qtbot):
    small.store.edit("Cut", edits.disconnect(small.store.project, (2, 3)))
    button = next(each for each in small.status.findChildren(QPushButton) if "problem" in each.text())
    qtbot.mouseClick(button, LEFT)
    cards = [each for each in small.inspector.findChildren(ProblemCard) if in_sight(each)]
    assert cards
    qtbot.mouseClick(cards[0].fix_button, LEFT)
    assert not small.store.problems()


def test_the_arrangement_of_a_wide_window_comes_back_with_its_width(spiral, qtbot):
    resize(spiral, qtbot, LARGE)
    docks = spiral.docks.by_name
    spiral.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, docks["Layers"])
    spiral.docks.open("Outline")
    docks["Outline"].setFloating(True)
    spiral.docks.close("Inspector")
    shown = spiral.docks.shown
    resize(spiral, qtbot, SMALL)
    assert docks["Outline"].isFloating()
    assert docks["Outline"].isVisible()
    assert in_sight(docks["Layers"])
    assert spiral.docks.shown == shown
    qtbot.mouseClick(edge_tab(spiral), LEFT)
    assert in_sight(spiral.inspector)
    resize(spiral, qtbot, LARGE)
    assert spiral.docks.shown == shown == {"Layers", "Outline", "Views"}
    assert not in_sight(spiral.inspector)
    spiral.docks.open("Inspector")
    qtbot.waitUntil(lambda: in_sight(spiral.inspector))
    assert spiral.tabs.parentWidget().parentWidget() is docks["Inspector"]


def test_docks_come_back_as_large_as_they_were(spiral, qtbot):
    resize(spiral, qtbot, LARGE)
    docks = spiral.docks.by_name
    spiral.resizeDocks([docks["Layers"], docks["Inspector"]], [260, 350], Qt.Orientation.Horizontal)
    spiral.resizeDocks([docks["Views"]], [420], Qt.Orientation.Vertical)
    qtbot.waitUntil(lambda: docks["Inspector"].width() == 350)
    sizes = {name: docks[name].size() for name in ("Layers", "Inspector", "Views")}
    resize(spiral, qtbot, SMALL)
    assert docks["Views"].height() < 300
    resize(spiral, qtbot, LARGE)
    qtbot.waitUntil(lambda: {name: docks[name].size() for name in sizes} == sizes)


def test_what_is_closed_in_a_narrow_window_is_closed_in_a_wide_one(small, qtbot):
    qtbot.keyClick(small.canvas, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert not in_sight(small.views)
    resize(small, qtbot, LARGE)
    assert small.docks.shown == {"Layers", "Inspector"}


@pytest.mark.parametrize("from_start_page", [False, True])
def test_a_narrow_window_that_is_closed_keeps_the_arrangement(
    spiral, qtbot, theme, monkeypatch, engine, from_start_page
):
    resize(spiral, qtbot, LARGE)
    docks = spiral.docks.by_name
    spiral.resizeDocks([docks["Inspector"]], [350], Qt.Orientation.Horizontal)
    spiral.docks.open("Outline")
    spiral.docks.close("Layers")
    qtbot.waitUntil(lambda: docks["Inspector"].width() == 350)
    resize(spiral, qtbot, SMALL)
    qtbot.keyClick(spiral.canvas, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    if from_start_page:
        spiral.show_start_page()
    again = open_again(spiral, qtbot, theme, monkeypatch)
    assert again.width() == SMALL[0]
    assert not in_sight(again.inspector)
    resize(again, qtbot, LARGE)
    assert again.docks.shown == {"Outline", "Inspector", "Views"}
    qtbot.waitUntil(lambda: again.docks.by_name["Inspector"].width() == 350)
    assert in_sight(again.outline)


def test_the_default_layout_can_be_restored_in_a_narrow_window(small, qtbot):
    small.docks.close("Views")
    small.actions_by_id["reset_layout"].trigger()
    assert small.docks.shown == {"Views"}
    resize(small, qtbot, LARGE)
    assert small.docks.shown == {"Layers", "Inspector", "Views"}


def test_a_page_without_docks_has_no_rails(small, qtbot):
    small.actions_by_id["page_data"].trigger()
    assert not any(button.isVisible() for button in families(small).values())
    small.actions_by_id["page_network"].trigger()
    assert all(button.isVisible() for button in families(small).values())
    small.show_start_page()
    assert not any(button.isVisible() for button in families(small).values())


def seen(window):
    """The views that can be seen, from left to right."""
    found = [(place(view, window).left(), id) for id, view in window.views.views.items() if in_sight(view)]
    return [id for _, id in sorted(found)]


def test_two_views_stand_in_a_row_and_their_chips_are_tabs(small, qtbot):
    chips = small.views.bar.chips
    assert small.views.shown == ("loss", "gradients", "boundary")
    assert seen(small) == ["loss", "boundary"]
    assert [id for id, chip in chips.items() if chip.isChecked()] == ["loss", "boundary"]
    assert 200 <= small.views.rows.height() <= 220
    assert small.views.rows.verticalScrollBar().maximum() == 0
    qtbot.mouseClick(chips["gradients"], LEFT)
    assert seen(small) == ["loss", "gradients"]
    qtbot.mouseClick(chips["metrics"], LEFT)
    assert seen(small) == ["gradients", "metrics"]
    qtbot.mouseClick(chips["metrics"], LEFT)
    assert seen(small) == ["loss", "gradients"]
    resize(small, qtbot, LARGE)
    assert seen(small) == ["loss", "gradients", "boundary"]
    assert small.views.shown == ("loss", "gradients", "boundary")


def test_a_view_whose_tab_is_in_front_is_hidden_by_its_command_and_another_comes_forward(small):
    action = small.actions_by_id["view_boundary"]
    assert action.isChecked()
    action.trigger()
    assert small.views.shown == ("loss", "gradients")
    assert seen(small) == ["loss", "gradients"]
    assert not action.isChecked()


def test_a_layout_from_before_there_were_rails_is_restored(qtbot, theme, engine, monkeypatch):
    older = QMainWindow()
    qtbot.addWidget(older)
    bar = QToolBar()
    bar.setObjectName("toolbar")
    older.addToolBar(bar)
    older.setCentralWidget(QLabel())
    area = Qt.DockWidgetArea
    places = {"Layers": area.RightDockWidgetArea, "Outline": area.LeftDockWidgetArea}
    places |= {"Inspector": area.RightDockWidgetArea, "Views": area.BottomDockWidgetArea}
    for name, at in places.items():
        dock = QDockWidget(name)
        dock.setObjectName(name)
        older.addDockWidget(at, dock)
    older.resize(*LARGE)
    older.show()
    qtbot.waitExposed(older)
    settings = QSettings()
    settings.setValue("layout/number", LAYOUT_VERSION)
    settings.setValue("layout/docks", older.saveState(LAYOUT_VERSION))
    window = Window(theme)
    qtbot.addWidget(window, before_close_func=lambda w: monkeypatch.setattr(w.files, "may_leave", lambda: True))
    window.show()
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(examples()["spiral"])
    resize(window, qtbot, LARGE)
    assert window.docks.shown == set(places)
    assert window.dockWidgetArea(window.docks.by_name["Layers"]) == area.RightDockWidgetArea
    assert not any(button.isVisible() for button in families(window).values())
    resize(window, qtbot, SMALL)
    assert all(button.isVisible() for button in families(window).values())
    assert place(window.canvas, window).left() >= place(families(window)["Core"], window).right()


def test_the_name_and_the_buttons_of_a_dock_open_where_the_mouse_or_the_keyboard_comes(spiral, qtbot):
    resize(spiral, qtbot, LARGE)
    dock = spiral.docks.by_name["Inspector"]
    title = dock.titleBarWidget()
    closed = title.height()
    assert closed < 12
    entered = QPointF(5, 3)
    title.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    QApplication.sendEvent(title, QEnterEvent(entered, entered, entered))
    qtbot.waitUntil(lambda: title.height() > 18)
    title.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    QApplication.sendEvent(title, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: title.height() == closed)
    spiral.activateWindow()
    close = next(each for each in title.findChildren(QToolButton) if each.accessibleName() == "Close Inspector")
    close.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: close.height() > 14)
    qtbot.keyClick(close, Qt.Key.Key_Space)
    assert dock.isHidden()


def test_a_drawer_covers_no_more_than_the_page_while_docks_lie_behind_a_tab(small, qtbot):
    for id in ("show_analyze", "show_views"):
        small.actions_by_id[id].trigger()
        QApplication.processEvents()
    small.docks.open("Inspector")
    drawer = small.docks.drawers[Qt.Edge.RightEdge]
    qtbot.waitUntil(lambda: drawer.isVisible())
    assert drawer.geometry().top() >= small.centralWidget().geometry().top()
    assert small.rect().contains(drawer.geometry())
