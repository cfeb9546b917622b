"""The Help tab: help for the selected layer."""

from core.activations import LeakyReLU, ReLU
from core.layers import Dense
from core.project import edits
from designer.panels.help_panel import HelpPanel
from tests.designer.panels.helpers import dense


def test_help_describes_the_selected_layer(store, on_screen):
    panel = on_screen(HelpPanel(store))
    assert "canvas" in panel.text()
    store.select(dense(store)[:1])
    assert Dense.params()["units"].help in panel.text()
    assert "From 1 to 65" in panel.text()
    assert ReLU.summary() in panel.text()
    assert "Output range: 0 to ∞." in panel.text()
    store.edit("", edits.change_layers(store.project, dense(store)[:1], "activation", LeakyReLU()))
    assert LeakyReLU.summary() in panel.text()


def test_help_tells_of_the_data_page_and_of_predict(store, on_screen):
    panel = on_screen(HelpPanel(store))
    for told in ("Data page", "Marked cells", "Checks", "Predict a table", "far from the training rows"):
        assert told in panel.text()
