"""Data that is opened over a project with work: never without a word, and always with a way back."""

import pytest
from PySide6.QtGui import QGuiApplication

from core.project import edits
from designer.files.dialogs import Answer

ROWS = "a,b,kind\n" + "1,2,x\n2,3,y\n" * 6


@pytest.fixture
def table(tmp_path, monkeypatch):
    """A table that the next dialog finds."""
    path = tmp_path / "mine.csv"
    path.write_text(ROWS, encoding="utf-8")
    monkeypatch.setattr("designer.data.opening.choose_data", lambda *_: str(path))
    return path


@pytest.fixture
def answer(monkeypatch):
    """What is answered where unsaved work would be lost, and how often it was asked."""

    def set_(answer):
        asked = []
        monkeypatch.setattr("designer.files.files.ask_to_save", lambda *_: asked.append(1) or answer)
        return asked

    return set_


def choose(window, qtbot):
    window.actions_by_id["open_csv"].trigger()
    qtbot.waitUntil(lambda: window.opening.source is None)  # it was read, and is the project's


def test_a_project_says_which_data_it_has_now_and_undo_brings_the_other_back(spiral, qtbot, table):
    before = spiral.store.project
    choose(spiral, qtbot)
    assert spiral.store.project.data.source.path == str(table)
    assert spiral.store.project.graph.edges == before.graph.edges
    shown = [notice.text for notice in spiral.banner._notices._staying]
    assert "This project now learns from mine.csv instead of Spiral." in shown
    notice = next(each for each in spiral.banner._notices._staying if "mine.csv" in each.text)
    notice.choices["Undo"]()
    assert spiral.store.project == before


def test_the_same_table_in_another_place_needs_no_word(spiral, qtbot, table, tmp_path):
    choose(spiral, qtbot)
    spiral.banner.clear("edit")
    (tmp_path / "moved").mkdir()
    moved = table.rename(tmp_path / "moved" / table.name)
    with qtbot.waitSignal(spiral.loader.ready):
        spiral.opening.open(moved, is_moved=True)
    assert not spiral.banner.tells("edit")


def test_the_start_page_begins_a_project_once_the_open_one_is_saved_or_discarded(spiral, qtbot, table, answer):
    spiral.store.edit("Units", edits.change_layers(spiral.store.project, {2}, "units", 5))
    edited = spiral.store.project
    spiral.show_start_page()
    asked = answer(Answer.CANCEL)
    spiral.actions_by_id["open_csv"].trigger()
    assert asked == [1]
    assert spiral.store.project is edited
    answer(Answer.DISCARD)
    choose(spiral, qtbot)
    assert spiral.store.project.data.source.path == str(table)
    assert not spiral.store.project.graph.layers
    assert spiral.store.path is None


def test_the_start_page_of_a_program_that_was_just_started_asks_nothing(window, qtbot, table, answer):
    asked = answer(Answer.CANCEL)
    choose(window, qtbot)
    assert window.store.project.data.source.path == str(table)
    assert asked == []


def test_a_clipboard_without_a_table_takes_nothing_away(spiral, answer):
    asked = answer(Answer.DISCARD)
    spiral.store.edit("Units", edits.change_layers(spiral.store.project, {2}, "units", 5))
    edited = spiral.store.project
    spiral.show_start_page()
    QGuiApplication.clipboard().setText("")
    spiral.start_page.paste_chosen.emit()
    assert spiral.store.project is edited
    assert asked == []
