"""In German, every number on the screen has a decimal comma: in labels, fields, tips, tables and what is painted."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QLabel, QTableView, QWidget

from core.formats.examples import examples
from core.project import edits
from designer.style import language
from designer.training.phase import Phase
from designer.views import VIEWS

ENGLISH = re.compile(r"(?<![\w.])\d+\.\d+(?![.\w]*\.\w)")  # 0.25, but no name of a file and no version 1.2.3


@pytest.fixture
def german(open_window):
    language.choose("de")
    yield open_window(1440, 900)
    language.choose("en")


@pytest.fixture
def painted(monkeypatch):
    """All texts that the program paints itself."""
    found, draw = [], QPainter.drawText

    def drawn(painter, *parts):
        found.extend(part for part in parts if isinstance(part, str))
        return draw(painter, *parts)

    monkeypatch.setattr(QPainter, "drawText", drawn)
    return found


def said(window):
    """All texts of widgets, those for screen readers and tool tips among them."""
    for each in window.findChildren(QWidget):
        yield from (each.accessibleName(), each.accessibleDescription())
        if each.toolTip():
            document = QTextDocument()
            document.setHtml(each.toolTip())
            yield document.toPlainText()
        if isinstance(each, QLabel | QAbstractButton | QAbstractSpinBox):
            yield each.text()
        if isinstance(each, QTableView) and (model := each.model()) is not None:
            for row in range(model.rowCount()):
                for column in range(model.columnCount()):
                    index = model.index(row, column)
                    yield str(model.data(index, Qt.ItemDataRole.DisplayRole) or "")
                    yield str(model.data(index, Qt.ItemDataRole.ToolTipRole) or "")


def english(texts):
    """The texts with a decimal point in a number."""
    return sorted({text for text in texts if ENGLISH.search(re.sub(r"<[^>]*>", "", text))})


def open_and_train(window, qtbot, name):
    project = edits.change_recipe(examples()[name], epochs=30)
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(project)
    for view in VIEWS:
        window.views.show_view(view.id)
    QTest.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: window.session.phase is Phase.FINISHED)
    qtbot.waitUntil(lambda: window.views.show_view("loss").shown_text == "")


@pytest.mark.parametrize("name", ["spiral", "sine"])
def test_a_run_shows_no_decimal_point(german, painted, qtbot, name):
    open_and_train(german, qtbot, name)
    for layer in german.store.project.graph.layers:
        german.store.select(layers=[layer])
        german.grab()
        assert english(said(german)) == []
    assert any("," in text for text in painted)
    assert english(painted) == []


def test_the_microscope_shows_no_decimal_point(german, painted, qtbot):
    open_and_train(german, qtbot, "spiral")
    QTest.keyClick(german, Qt.Key.Key_F9)
    page = german.pages.made("microscope")
    qtbot.waitUntil(lambda: page._answer is not None and page._answer.chosen is not None, timeout=120_000)
    for _ in range(3):
        QTest.keyClick(page, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: not page.dissector.is_working, timeout=120_000)
        german.grab()
        assert english(said(german)) == []
    assert english(painted) == []
