"""The bar of the three parts: what it says, and how its handles are moved by mouse and keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt

from core.data import Data, Iris, Line, prepare
from core.data.splits import ByTime
from core.project import edits
from designer.panels.split_panel import ClassesBox, SplitStrip


@pytest.fixture
def strip(qtbot, store, theme):
    """The strip, which follows the data as a page does."""
    strip = SplitStrip(store, theme)
    strip.show_data(prepare(store.project.data))
    store.changed.connect(lambda _: strip.show_data(prepare(store.project.data)))
    strip.resize(400, 140)
    qtbot.addWidget(strip)
    strip.show()
    qtbot.waitExposed(strip)
    return strip


def shares(store):
    return store.project.data.validation, store.project.data.test


def drag(qtbot, handle, by):
    middle = handle.rect().center()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(handle, middle + QPoint(by, 0))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton)


def test_the_right_handle_is_drawn_out_for_a_test_part_at_the_expense_of_validation(store, strip, qtbot):
    assert shares(store) == (0.2, 0.0)
    right = strip.bar.handles[1]
    assert right.geometry().right() == strip.bar.width() - 1
    drag(qtbot, right, -round(strip.bar.width() * 0.1) + right.width() // 2)
    validation, test = shares(store)
    assert 0.08 <= test <= 0.12
    assert validation + test == pytest.approx(0.2)
    assert store.undo_stack.undoText() == "Change the split of the data"
    store.undo_stack.undo()
    assert shares(store) == (0.2, 0.0)


def test_the_left_handle_changes_validation_alone(store, strip, qtbot):
    store.edit("", edits.change_data(store.project, test=0.2))
    qtbot.keyClick(strip.bar.handles[0], Qt.Key.Key_Left)
    assert shares(store) == (0.21, 0.2)
    for _ in range(3):
        qtbot.keyClick(strip.bar.handles[0], Qt.Key.Key_Right)
    assert shares(store) == (0.18, 0.2)
    drag(qtbot, strip.bar.handles[0], -2 * strip.bar.width())
    assert shares(store) == (0.7, 0.2)
    drag(qtbot, strip.bar.handles[0], 2 * strip.bar.width())
    assert shares(store) == (0.0, 0.2)


def test_moves_at_once_are_undone_at_once(store, strip, qtbot):
    qtbot.keyClick(strip.bar.handles[1], Qt.Key.Key_PageDown)
    qtbot.keyClick(strip.bar.handles[1], Qt.Key.Key_Left)
    assert shares(store) == (0.14, 0.06)
    assert store.undo_stack.count() == 1


def test_it_says_the_rows_and_classes_of_every_part(store, strip, theme):
    store.edit("", edits.change_data(store.project, source=Iris(), validation=0.2, test=0.1))
    assert strip.bar.accessibleDescription() == (
        "train: 105 rows (setosa 35, versicolor 35, virginica 35). "
        "validation: 30 rows (setosa 10, versicolor 10, virginica 10). "
        "test: 15 rows (setosa 5, versicolor 5, virginica 5)"
    )
    assert "same share of every class" in strip.guards.text()
    assert not strip.unused.isVisible()


def test_classes_are_counted_by_part(qtbot):
    box = ClassesBox()
    qtbot.addWidget(box)
    box.show_data(prepare(Data(source=Iris(), test=0.1)))
    assert box.rows.text("setosa") == "35 · 10 · 5"
    box.show_data(prepare(Data(source=Line(rows=50))))
    assert not box.isVisibleTo(None)


def test_every_class_has_its_color_below_its_part(store, strip, theme):
    store.edit("", edits.change_data(store.project, test=0.2))
    picture = strip.bar.grab().toImage()
    low = picture.height() - 2
    colors = [color.name() for color in theme.class_colors(2)]
    wide = picture.width()
    for start, end in ((0, 0.6), (0.6, 0.8), (0.8, 1.0)):  # the spiral has as many rows of each class
        for place, color in zip((0.25, 0.75), colors, strict=True):
            x = round((start + place * (end - start)) * wide)
            assert picture.pixelColor(x, low).name() == color


def test_a_column_that_names_the_parts_leaves_nothing_to_move(window, qtbot, tmp_path):
    parts = ("train", "train", "test", "validation")
    lines = ["x,part,y"] + [f"{n % 7},{parts[n % 4]},{'pq'[n % 3 == 0]}" for n in range(120)]
    (tmp_path / "t.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    with qtbot.waitSignal(window.loader.ready):
        window.opening.open(tmp_path / "t.csv")
    page = window.pages.shown_widget
    assert not page.split.bar.handles[0].isVisible()  # its words say what it is
    assert page.split.bar.ends() == [0.5, 0.75, 1.0]
    assert "role part" in page.split.guards.text()
    with qtbot.waitSignal(window.loader.ready):
        window.store.edit("", edits.change_columns(window.store.project, ("part",), role="ignore"))
    assert page.split.bar.handles[0].isVisible()


def test_a_split_that_the_data_cannot_have_is_said_and_the_bar_stays(window, qtbot, tmp_path):
    lines = ["x,y"] + [f"{n % 7},{'pq'[n % 3 == 0]}" for n in range(40)]
    (tmp_path / "t.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    with qtbot.waitSignal(window.loader.ready):
        window.opening.open(tmp_path / "t.csv")
    page = window.pages.shown_widget
    assert window.store.project.data.test == 0.0
    with qtbot.waitSignal(window.loader.error):
        window.store.edit("", edits.change_data(window.store.project, split=ByTime()))
    assert "no column with the role time" in page.problem.sentence
    assert page.split.isVisible()
    with qtbot.waitSignal(window.loader.ready):
        window.store.undo_stack.undo()
