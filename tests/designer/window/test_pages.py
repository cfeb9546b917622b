"""Pages: a single one needs no switch; with a second one the switch, the View menu and the keys appear."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from core.formats.examples import examples
from core.messages import message
from designer.actions import command_of
from designer.window.page_switch import Pages, PageSwitch
from designer.window.pages import PAGES, Page
from designer.window.pages.network import NETWORK
from designer.window.window import Window

MADE = []  # the parts that the second page was made of, each time it was made


def make_second(parts):
    MADE.append(parts)
    return QLabel("second page")


SECOND = Page("second", message("Second"), message("Shows a sentence."), "loss", make_second)


@pytest.fixture
def two_pages(window_with):
    """The window with a second page, and the spiral open."""
    MADE.clear()
    return window_with((NETWORK, SECOND))


@pytest.fixture
def one_page(window_with):
    return window_with((NETWORK,))


@pytest.fixture
def window_with(qtbot, theme, engine, monkeypatch):
    """Opens the spiral in a window with some pages."""
    return lambda pages: open_window(pages, qtbot, theme, monkeypatch)


def open_window(pages, qtbot, theme, monkeypatch):
    window = Window(theme, pages)
    monkeypatch.setattr(window.engine, "is_ready", True)
    qtbot.addWidget(window, before_close_func=lambda w: monkeypatch.setattr(w.files, "may_leave", lambda: True))
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(examples()["spiral"])
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def segments(window):
    switch = window.findChild(PageSwitch)
    return {button.text(): button for button in switch.findChildren(QPushButton)}


def test_docks_are_shown_with_the_pages_that_have_them(two_pages):
    before = two_pages.docks.shown
    two_pages.pages.show_page(SECOND)
    assert not any(dock.isVisible() for dock in two_pages.docks.by_name.values())
    two_pages.pages.show_page(NETWORK)
    assert two_pages.docks.shown == before
    assert two_pages.docks.by_name["Views"].isVisible()


def test_every_page_says_all_that_is_derived_from_it():
    assert [page for page in PAGES if page.first] == [NETWORK]
    for page in PAGES:
        assert page.title
        assert page.help.endswith(".")


def test_a_single_page_has_no_switch_and_no_command(one_page):
    assert one_page.findChild(PageSwitch) is None
    assert "View>Pages" not in one_page.menus
    assert not [id for id in one_page.actions_by_id if "page" in id and id != "start_page"]
    assert one_page.pages.currentWidget() is one_page.canvas


def test_canvas_commands_and_run_tools_are_those_of_the_network_page(two_pages, qtbot):
    actions, bar = two_pages.actions_by_id, two_pages.toolbar
    assert actions["remove"].isEnabled()
    assert bar.train_button.isVisible()
    two_pages.pages.show_page(SECOND)
    assert not actions["remove"].isEnabled()
    assert not actions["select_all"].isEnabled()
    assert actions["save"].isEnabled()
    assert actions["train"].isEnabled()
    qtbot.waitUntil(lambda: not bar.train_button.isVisible())
    two_pages.pages.show_page(NETWORK)
    assert actions["remove"].isEnabled()
    qtbot.waitUntil(bar.train_button.isVisible)


def test_a_switch_of_a_single_page_hides_itself(qtbot, spiral):
    switch = PageSwitch(Pages((SECOND,), None))
    qtbot.addWidget(switch)
    assert not switch.isVisibleTo(switch.parentWidget())


def test_with_a_second_page_the_switch_goes_to_it_and_back(two_pages, qtbot):
    found = segments(two_pages)
    assert list(found) == ["Network", "Second"]
    assert all(button.isVisible() for button in found.values())
    assert found["Network"].isChecked()
    assert [button.toolTip() for button in found.values()] == [NETWORK.help, SECOND.help]
    assert [button.accessibleName() for button in found.values()] == ["Network", "Second"]
    assert MADE == []  # made when it is first shown
    qtbot.mouseClick(found["Second"], Qt.MouseButton.LeftButton)
    assert two_pages.pages.currentWidget().text() == "second page"
    assert not two_pages.canvas.isVisible()
    assert MADE[0].store is two_pages.store
    qtbot.mouseClick(found["Network"], Qt.MouseButton.LeftButton)
    assert two_pages.canvas.isVisible()
    qtbot.mouseClick(found["Second"], Qt.MouseButton.LeftButton)
    assert len(MADE) == 1


def test_the_switch_stands_after_the_name_of_the_project(two_pages):
    bar, switch = two_pages.toolbar, two_pages.findChild(PageSwitch)
    assert switch.mapTo(bar, switch.rect().topLeft()).x() > bar._title.mapTo(bar, bar._title.rect().topLeft()).x()
    assert switch.geometry().right() < bar.train_button.geometry().left()


def test_the_view_menu_lists_the_pages(two_pages):
    texts = [action.text() for action in two_pages.menus["View>Pages"].actions()]
    assert texts == ["Network", "Second", "Next page", "Previous page"]
    action = two_pages.actions_by_id["page_second"]
    assert command_of(action).tip == SECOND.help
    action.trigger()
    assert two_pages.pages.page is SECOND
    assert segments(two_pages)["Second"].isChecked()
    assert not segments(two_pages)["Network"].isChecked()
    two_pages.actions_by_id["page_network"].trigger()
    assert segments(two_pages)["Network"].isChecked()


def test_ctrl_and_page_keys_walk_round_the_pages(two_pages, qtbot):
    control = Qt.KeyboardModifier.ControlModifier
    for key, page in (
        (Qt.Key.Key_PageDown, SECOND),
        (Qt.Key.Key_PageDown, NETWORK),
        (Qt.Key.Key_PageUp, SECOND),
        (Qt.Key.Key_PageUp, NETWORK),
    ):
        QTest.keyClick(two_pages, key, control)
        assert two_pages.pages.page is page


def test_on_the_start_page_there_is_no_page_to_go_to(two_pages):
    two_pages.actions_by_id["page_second"].trigger()
    two_pages.show_start_page()
    for id in ("page_network", "page_second", "next_page", "previous_page"):
        assert not two_pages.actions_by_id[id].isEnabled()
    two_pages.show_project()
    assert two_pages.pages.page is SECOND  # the page where it was
