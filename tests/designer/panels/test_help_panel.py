"""The Help tab: the page of the selected layer, the contents, and the search."""

import pytest
from PySide6.QtCore import Qt

from core.activations import LeakyReLU, ReLU
from core.help import pages
from core.layers import Dense
from core.project import edits
from designer.panels.help_drawing import HelpDrawing
from designer.panels.help_panel import USING, HelpPanel
from designer.style import language
from tests.designer.panels.helpers import dense

LEFT = Qt.MouseButton.LeftButton


def test_help_describes_the_selected_layer_and_leads_to_what_is_in_it(store, theme, on_screen, qtbot):
    panel = on_screen(HelpPanel(store, theme))
    assert "Course" in panel.text() or "course" in panel.text()
    store.select(dense(store)[:1])
    assert Dense.params()["units"].help in panel.text()
    assert "From 1 to 65" in panel.text()
    assert Dense.beware in panel.text()
    qtbot.mouseClick(panel.view.links["activation/relu"], LEFT)
    assert ReLU.summary() in panel.text()
    assert "0 to ∞" in panel.text()
    assert panel.findChildren(HelpDrawing)[-1].grab().toImage().pixelColor(60, 60).isValid()
    qtbot.mouseClick(panel.back, LEFT)
    assert Dense.beware in panel.text()
    store.edit("", edits.change_layers(store.project, dense(store)[:1], "activation", LeakyReLU()))
    assert "activation/leaky_relu" in panel.view.links


def test_a_search_finds_a_page_and_return_opens_it(store, theme, on_screen, qtbot):
    panel = on_screen(HelpPanel(store, theme))
    qtbot.keyClicks(panel.search, "vanish")
    found = [panel.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(panel.list.count())]
    assert "diagnosis/vanishing_gradients" in found
    assert "activation/sigmoid" in found
    panel.search.setText("BatchNorm1d")  # what PyTorch calls it
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert pages()["layer/batch_norm"].title in panel.text()
    panel.search.setText("zzzz")
    assert "No page has" in panel.text()


@pytest.mark.parametrize("code", ["en", "de"])
def test_every_page_can_be_shown(store, theme, on_screen, code):
    language.choose(code)
    panel = on_screen(HelpPanel(store, theme))
    for number, (id, page) in enumerate(panel.known.items()):
        panel.open(id)
        assert language.tr(page.summary) in panel.text()
        if number % 10 == 0:
            panel.grab()
    language.choose("en")


def test_help_tells_of_the_data_page_and_of_predict(store, theme, on_screen):
    panel = on_screen(HelpPanel(store, theme))
    panel.open(USING.id)
    for said in ("Data page", "Marked cells", "Checks", "Predict a table", "far from the training rows"):
        assert said in panel.text()


def test_an_optimizer_can_be_tried_at_other_learning_rates(store, theme, on_screen, qtbot):
    panel = on_screen(HelpPanel(store, theme))
    panel.open("optimizer/sgd")
    _, _, before = panel.view.drawing.drawing.lines[0]
    panel.view.slider.setFocus()
    for _ in range(20):
        qtbot.keyClick(panel.view.slider, Qt.Key.Key_Right)
    _, _, after = panel.view.drawing.drawing.lines[0]
    assert abs(after[-1]) > abs(before[-1])  # too high: it leaves the valley
    assert "learning rate of" in panel.view.note.text()
    panel.view.grab()
