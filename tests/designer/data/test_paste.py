"""A table on the clipboard becomes the data of the project, which keeps it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from core.data.tables.pasted import PastedTable
from core.formats import read
from designer.window.pages.data import DATA

ROWS = [(f"{n % 13},5", ("red", "blue", "red")[n % 3], "cat" if n % 13 > 6 else "dog") for n in range(60)]
TEXT = "\n".join("\t".join(row) for row in (("weight", "color", "kind"), *ROWS)) + "\n"


def is_checked(window):
    page = window.pages.shown_widget
    return window.pages.page is DATA and page._facts is not None and page._facts.table is page._table


@pytest.fixture
def pasted(window, qtbot):
    """The start page, where somebody pastes."""
    QGuiApplication.clipboard().setText(TEXT)
    qtbot.waitUntil(window.start_page.isVisible)
    window.setFocus()  # not the page, as after the start
    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: is_checked(window))
    return window


def test_ctrl_v_on_the_start_page_makes_the_table_the_data(pasted):
    page = pasted.pages.shown_widget
    assert page.header.title.text() == "Pasted table"
    assert page.header.size_text.text() == "60 rows × 3 columns"
    assert [row.value("type") for row in page.table.model.rows] == ["number", "category", "category"]
    assert page._table.columns[0].values.tolist() == [n % 13 + 0.5 for n in range(60)]
    assert page._table.classes == ("cat", "dog")
    assert pasted.store.undo_stack.undoText() == "Paste a table"


def test_the_preview_shows_what_was_pasted(pasted, qtbot):
    page = pasted.pages.shown_widget
    qtbot.waitUntil(lambda: page.preview.preview is not None and page.preview.preview.table is page._table)
    model = page.preview.rows
    assert model.rowCount() == 60
    assert model.index(3, 0).data() == "3,5 → 3.5"


def test_it_is_saved_with_the_project_and_can_be_read_otherwise(pasted, tmp_path, qtbot):
    path, page = tmp_path / "pets.layerwright", pasted.pages.shown_widget
    page._set(["color"], "role", "ignore")
    with qtbot.waitSignal(pasted.files.recent_changed):
        pasted.files._write(path, overwrite=True)
    source = read(path).project.data.source
    assert isinstance(source, PastedTable)
    assert source.text == TEXT
    pasted.files.new()
    pasted.files.open(path)
    qtbot.waitUntil(lambda: pasted.store.project.data.source == source)
    qtbot.waitUntil(lambda: pasted.loader.prepared is not None)
    assert [column.name for column in pasted.loader.prepared.loaded.features] == ["weight"]


def test_ctrl_v_on_the_data_page_is_undone(window, open_table, houses, qtbot):
    page = open_table(houses)
    before = window.store.project
    QGuiApplication.clipboard().setText(TEXT.replace("\t", ";"))  # from a text editor
    qtbot.keyClick(page.table.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.header.title.text() == "Pasted table")
    qtbot.waitUntil(lambda: window.loader.prepared is not None and len(window.loader.prepared.loaded.lines) == 60)
    window.store.undo_stack.undo()
    qtbot.waitUntil(lambda: page.header.title.text() == "houses.csv")
    assert window.store.project == before


def test_a_clipboard_without_a_table_is_said_and_changes_nothing(window, open_table, houses, qtbot):
    page = open_table(houses)
    before = window.store.project
    for text in ("", "one word", '{"layerwright": 1,\n"layers": []}'):
        QGuiApplication.clipboard().setText(text)
        qtbot.mouseClick(page.header.paste, Qt.MouseButton.LeftButton)
        QApplication.processEvents()
        assert "There is no table on the clipboard." in window.banner.text
    QGuiApplication.clipboard().setText("a\tb\n" + "1\t2\n" * 600_000)
    qtbot.mouseClick(page.header.paste, Qt.MouseButton.LeftButton)
    assert "Save it as a file" in window.banner.text
    assert window.store.project is before


def test_a_pasted_table_that_cannot_be_used_is_refused(window, open_table, houses, qtbot):
    page = open_table(houses)
    QGuiApplication.clipboard().setText("a\tb\nx\ty\n")
    with qtbot.waitSignal(window.opening.refused):
        qtbot.mouseClick(page.header.paste, Qt.MouseButton.LeftButton)
    assert page.problem.sentence
    assert page.header.title.text() == "houses.csv"
