"""The Data page in a narrow window: the preview is a tab beside the columns, the panels a drawer."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from core.data.synthetic.spiral import Spiral
from core.project import edits
from designer.style.scale import NARROW

LEFT = Qt.MouseButton.LeftButton


def resize(window, qtbot, width):
    window.resize(width, 676)
    qtbot.waitUntil(lambda: window.width() == width)
    QApplication.processEvents()


@pytest.fixture
def small(window, qtbot):
    resize(window, qtbot, 1024)
    return window


def left_of(widget, page):
    return widget.mapTo(page, QPoint(0, 0)).x()


def fits_across(page):
    return page.table.view.horizontalScrollBar().maximum() == 0


def test_the_drawer_opens_by_itself_while_a_leak_stands(small, open_table, flowers, qtbot):
    page = open_table(flowers)
    qtbot.waitUntil(lambda: page.findings.isVisible() and page.findings.cards != [])
    assert page.side.tab.isChecked()
    assert left_of(page.tabs, page) + page.tabs.width() <= left_of(page.side.tab, page)
    table = page.table.view.width()
    page.table.view.setFocus()
    qtbot.keyClick(page.table.view, Qt.Key.Key_Escape)
    assert not page.findings.isVisible()
    assert page.table.view.width() == table  # it stood over the table
    assert fits_across(page)
    qtbot.mouseClick(page.side.tab, LEFT)
    assert page.findings.isVisible()
    with qtbot.waitSignal(small.loader.ready):
        small.store.edit("", edits.change_columns(small.store.project, ["width"], role="ignore"))
    qtbot.waitUntil(lambda: not page.tabs.isVisible())


def test_alt_2_opens_and_closes_the_drawer_where_there_is_no_leak(small, open_table, houses, qtbot):
    page = open_table(houses)
    assert not page.tabs.isVisible()
    for shown in (True, False):
        qtbot.keyClick(page.table.view, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
        assert page.tabs.isVisible() is shown
        assert page.side.tab.isChecked() is shown


def test_the_preview_is_a_tab_beside_the_columns(small, open_table, houses, qtbot):
    page = open_table(houses)
    assert page.table.isVisible()
    assert not page.preview.isVisible()
    bar = page.which
    qtbot.mouseClick(bar, LEFT, pos=bar.tabRect(1).center())
    assert page.preview.isVisible()
    assert not page.table.isVisible()
    qtbot.waitUntil(lambda: page.preview.height() > 350)
    qtbot.waitUntil(lambda: page.preview.preview is not None)
    qtbot.mouseClick(bar, LEFT, pos=bar.tabRect(0).center())
    assert page.table.isVisible()


def test_a_wide_page_has_everything_side_by_side_again(small, open_table, flowers, qtbot):
    page = open_table(flowers)
    qtbot.mouseClick(page.which, LEFT, pos=page.which.tabRect(1).center())
    resize(small, qtbot, NARROW)
    assert page.table.isVisible()
    assert page.preview.isVisible()
    assert page.tabs.isVisible()
    assert page.side.drawer.content is None
    assert left_of(page.tabs, page) > left_of(page.table, page) + page.table.width() - 2
    assert not page.side.strip.isVisible()
    assert not page.which.isVisible()
    resize(small, qtbot, NARROW - 1)
    assert page.preview.isVisible()
    assert not page.table.isVisible()


def test_data_without_columns_has_neither_tab_nor_drawer(small, open_table, flowers, qtbot):
    page = open_table(flowers)
    with qtbot.waitSignal(small.loader.ready):
        small.store.edit("", edits.change_data(small.store.project, source=Spiral()))
    assert not page.tabs.isVisible()
    assert not page.side.strip.isVisible()
    assert not page.which.isVisible()
    assert page.dataset.isVisible()
