"""What the start page says of recent projects: when they were saved, and how well they did then."""

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from core.project import edits
from designer.start.recent_row import RecentRow
from designer.training.phase import Phase

FIGURE = "accuracy"


@pytest.fixture
def saved(spiral, qtbot, tmp_path):
    """The window with a run of five epochs that was saved, and its file."""
    spiral.store.edit("Epochs", edits.change_recipe(spiral.store.project, epochs=5))
    qtbot.keyClick(spiral, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: spiral.session.phase is Phase.FINISHED)
    spiral.store.path = tmp_path / "mine.layerwright"
    save(spiral, qtbot)
    return spiral, spiral.store.path


def save(window, qtbot):
    with qtbot.waitSignal(window.files.recent_changed):
        window.files.save()


def row(window):
    """The second line of the only recent project, and its tool tip."""
    (row,) = [each for each in window.start_page.findChildren(RecentRow) if each.isVisibleTo(window.start_page)][-1:]
    return row.findChildren(QLabel)[-1].text(), row.toolTip()


def test_the_accuracy_is_that_of_the_weights_in_the_file(saved):
    window, _ = saved
    report = window.session.history.evaluation.validation
    line, tip = row(window)
    assert line.endswith(f" · accuracy {report.formatted('accuracy')}")
    assert "on the validation rows" in tip


def test_it_stays_as_long_as_the_weights_do(saved, qtbot):
    window, path = saved
    before, _ = row(window)
    window.store.edit("Move", edits.move(window.store.project, {2: (500.0, 300.0)}))
    save(window, qtbot)
    assert row(window)[0].split(" · ")[1:] == before.split(" · ")[1:] != []
    with qtbot.waitSignal(window.files.recent_changed):
        window.files.open(path)
    assert row(window)[0].split(" · ")[1:] == before.split(" · ")[1:]


def test_nothing_is_said_of_a_file_that_another_program_has_written(saved, qtbot):
    window, path = saved
    status = path.stat()
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns + 1_000_000))
    window.recent._show()
    assert FIGURE not in row(window)[0]


def test_nothing_is_said_of_an_untrained_network(spiral, qtbot, tmp_path):
    spiral.store.path = tmp_path / "mine.layerwright"
    save(spiral, qtbot)
    assert FIGURE not in row(spiral)[0]
