"""Help is opened from where one is: by F1, from the inspector, the palette, a card, and the search."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QMenu, QPushButton

from core.diagnoses.diagnosis import Diagnosis
from core.messages import message
from designer.panels.choosers import ChoiceEditor
from designer.panels.help_panel import HelpPanel
from tests.designer.panels.helpers import dense

LEFT, F1 = Qt.MouseButton.LeftButton, Qt.Key.Key_F1


@pytest.fixture
def panel(spiral):
    return spiral.help.panel


def title(panel):
    return panel.known[panel.shown].title if panel.shown else ""


def test_f1_shows_the_page_of_the_selected_layer(spiral, panel, qtbot):
    spiral.canvas.setFocus()
    spiral.store.select(dense(spiral.store)[:1])
    qtbot.keyClick(spiral.canvas, F1)
    assert panel.isVisible()
    assert title(panel) == "Dense"


def test_f1_in_a_setting_shows_the_page_of_what_is_chosen(spiral, panel, qtbot):
    spiral.store.select(dense(spiral.store)[:1])
    editor = next(one for one in spiral.inspector.findChildren(ChoiceEditor) if one.currentText() == "ReLU")
    editor.setFocus()
    qtbot.keyClick(editor, F1)
    assert title(panel) == "ReLU"


def test_f1_in_a_view_and_in_the_list_of_layers(spiral, panel, qtbot):
    spiral.help.open_for(spiral.views.show_view("loss"))
    assert title(panel) == "Loss"
    spiral.palette_panel.search.setText("batch")
    spiral.palette_panel.list.setFocus()
    qtbot.keyClick(spiral.palette_panel.list, F1)
    assert title(panel) == "Batch norm"


def test_a_right_click_in_the_list_of_layers_offers_the_page(spiral, panel, qtbot):
    listed = spiral.palette_panel.list
    row = next(row for row in range(listed.count()) if listed.item(row).text() == "Dropout")
    place = listed.visualItemRect(listed.item(row)).center()
    listed.customContextMenuRequested.emit(QPoint(place))
    menu = listed.findChild(QMenu)
    menu.actions()[0].trigger()
    menu.close()
    assert title(panel) == "Dropout"


def test_the_inspector_and_a_card_lead_to_their_pages(spiral, panel, qtbot):
    spiral.store.select(dense(spiral.store)[:1])
    qtbot.mouseClick(spiral.inspector.read_more, LEFT)
    assert title(panel) == "Dense"
    found = Diagnosis("dying_relu", *[message("Units have died")] * 5)
    spiral.inspector.diagnoses.show_diagnoses([found])
    spiral.inspector.diagnoses.cards[0].read_more.click()
    assert title(panel) == "Units have died"


def test_a_page_is_found_with_the_commands(spiral, panel, qtbot):
    spiral.actions_by_id["commands"].trigger()
    qtbot.keyClicks(spiral.command_palette.search, "backprop")
    qtbot.keyClick(spiral.command_palette.search, Qt.Key.Key_Return)
    assert title(panel) == "Backpropagation"


def test_where_there_are_no_docks_help_has_a_window_of_its_own(spiral, qtbot):
    spiral.show_data()
    spiral.help.open("idea/scaling")
    (apart,) = [one for one in spiral.findChildren(QDialog) if one.findChild(HelpPanel)]
    assert apart.isVisible()
    assert "Input scaling" in apart.findChild(HelpPanel).text()
    apart.close()


def test_the_start_page_leads_to_the_contents_and_a_project_puts_the_window_away(spiral, qtbot):
    spiral.show_start_page()
    link = next(one for one in spiral.start_page.findChildren(QPushButton) if one.text() == "Help and course")
    qtbot.mouseClick(link, LEFT)
    (apart,) = [one for one in spiral.findChildren(QDialog) if one.findChild(HelpPanel)]
    assert apart.isVisible()
    assert "What deep learning is" in apart.findChild(HelpPanel).text()
    spiral.files.start(spiral.store.project)
    assert not apart.isVisible()


def test_every_link_leads_to_a_page(panel):
    missing = [related for page in panel.known.values() for related in page.related if related not in panel.known]
    assert not missing
