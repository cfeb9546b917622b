"""Labels and paths that elide their text."""

import pytest
from PySide6.QtWidgets import QLineEdit

from designer.widgets.elided import ElidedLabel, ElidedLine


@pytest.fixture
def label(qtbot):
    """Makes a label of a width, painted."""

    def make(text, said, width):
        made = ElidedLabel(text)
        qtbot.addWidget(made)
        made.setToolTip(said)
        made.resize(width, 24)
        made.grab()
        return made

    return make


def test_the_tool_tip_tells_the_whole_text_where_it_is_cut(label):
    assert label("validation accuracy", "", 60).toolTip() == "validation accuracy"
    assert label("validation accuracy", "", 400).toolTip() == ""


def test_a_label_keeps_the_tool_tip_that_it_was_given(label):
    assert label("Loss", "Double-click to enlarge", 400).toolTip() == "Double-click to enlarge"
    assert label("validation accuracy", "On 200 rows", 60).toolTip() == "validation accuracy\nOn 200 rows"


def test_a_tool_tip_is_plain_text(label):
    assert "&lt;b&gt;" in label("<b>", "On 200 rows", 5).toolTip()


def test_a_path_without_room_loses_its_middle_until_the_person_types(qtbot):
    line, other = ElidedLine(), QLineEdit()
    for widget in (line, other):
        qtbot.addWidget(widget)
        widget.show()
    line.setText("/home/somebody/some/folders/customers.csv")
    line.resize(160, 29)
    other.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    assert "…" in line.shown()
    assert line.shown()[0] == "/"
    assert line.shown().endswith(".csv")
    assert line.text() == "/home/somebody/some/folders/customers.csv"
    line.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    assert line.shown() == line.text()
    line.resize(600, 29)
    other.setFocus()
    assert line.shown() == line.text()
