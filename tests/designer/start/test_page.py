"""The start page: its cards, pictures that are loaded late, and thumbnails of recent projects."""

import numpy as np
import pytest
from PySide6.QtCore import QDate, QDateTime, QMimeData, QPointF, QRectF, QSettings, Qt, QTime, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from core.data import prepare
from core.formats.examples import examples, failures
from designer.start.cards import CardGrid, ExampleCard
from designer.start.page import StartPage
from designer.start.pictures import boundaries
from designer.start.recent_row import RecentRow, when
from designer.start.thumbnails import Thumbnail, Thumbnails, paint_thumbnail, thumbnail_of
from designer.style import language


@pytest.fixture
def page(theme, qtbot):
    page = StartPage(theme)
    page.resize(1100, 700)
    qtbot.addWidget(page, before_close_func=lambda p: p.close_worker())
    return page


def test_every_example_has_a_card_with_a_description_and_can_be_chosen_by_keyboard(page, qtbot):
    page.show()
    cards = page.findChildren(ExampleCard)
    assert [c.accessibleName() for c in cards] == [p.title for p in examples().values()]
    assert all(c.accessibleDescription() for c in cards)
    with qtbot.waitSignal(page.example_chosen) as chosen:
        qtbot.keyClick(cards[2], Qt.Key.Key_Space)
    assert chosen.args[0] is cards[2].project


def test_pictures_are_loaded_when_the_page_is_shown(page, qtbot):
    cards = page.findChildren(ExampleCard)
    assert all(card.data is None for card in cards)
    page.show()
    qtbot.waitUntil(lambda: all(card.data is not None for card in cards))


@pytest.mark.parametrize(("width", "columns"), [(640, 1), (1024, 3), (1440, 5), (1920, 5)])
def test_rows_have_as_many_cards_as_fit_and_no_card_is_cut(page, qtbot, width, columns):
    page.resize(width, 700)
    page.show()
    qtbot.waitExposed(page)
    qtbot.waitUntil(lambda: page.left.width() + page.right.width() + 1 == width)
    assert page.right.horizontalScrollBar().maximum() == 0
    (grid,) = page.findChildren(CardGrid)
    assert len({card.x() for card in grid.cards}) == columns
    assert len({card.y() for card in grid.cards}) == -(-len(grid.cards) // columns)
    assert all(grid.rect().contains(card.geometry()) for card in grid.cards)
    for card in grid.cards:
        *_, about = card.findChildren(QLabel)
        assert about.height() >= about.heightForWidth(about.width())


def test_the_ways_to_begin_are_buttons_and_one_is_primary(page, qtbot):
    page.show()
    for text, signal in (
        ("Open data…", page.data_chosen), ("Blank canvas", page.blank_chosen), ("Open a project…", page.open_chosen)
    ):  # fmt: skip
        (button,) = [button for button in page.findChildren(QPushButton) if button.text() == text]
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    primary = [button.text() for button in page.findChildren(QPushButton) if button.property("role") == "primary"]
    assert primary == ["Open data…"]


@pytest.mark.parametrize(("name", "kind"), [("a.csv", "data"), ("a.layerwright", "project"), ("a.txt.exe", "")])
def test_a_file_may_be_dropped_anywhere_on_the_page(page, qtbot, tmp_path, name, kind):
    page.show()
    found, content = [], QMimeData()
    page.data_dropped.connect(lambda path: found.append(("data", path)))
    page.project_dropped.connect(lambda path: found.append(("project", path)))
    content.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
    where = QPointF(500, 300)
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where.toPoint(), copy, content, left, none)
    QApplication.sendEvent(page, enter)
    assert enter.isAccepted() is bool(kind)
    if kind:
        QApplication.sendEvent(page, QDropEvent(where, copy, content, left, none))
    assert found == ([(kind, tmp_path / name)] if kind else [])


def test_a_folder_of_images_may_be_dropped_too(page, qtbot, tmp_path):
    page.show()
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page, QDragEnterEvent(QPointF(500, 300).toPoint(), copy, content, left, none))
    with qtbot.waitSignal(page.data_dropped) as dropped:
        QApplication.sendEvent(page, QDropEvent(QPointF(500, 300), copy, content, left, none))
    assert dropped.args == [tmp_path]


def loaded(page, qtbot):
    page.resize(1440, 800)
    page.show()
    qtbot.waitExposed(page)
    (grid,) = page.findChildren(CardGrid)
    qtbot.waitUntil(lambda: all(card.data is not None for card in grid.cards))
    return grid


def test_arrow_keys_go_over_the_cards_as_they_lie(page, qtbot):
    grid = loaded(page, qtbot)
    page.activateWindow()
    first = grid.cards[0]
    first.setFocus()
    for key, number in (
        (Qt.Key.Key_Right, 1), (Qt.Key.Key_Down, 1 + grid.columns), (Qt.Key.Key_Left, grid.columns),
        (Qt.Key.Key_Up, 0), (Qt.Key.Key_Up, 0), (Qt.Key.Key_End, len(grid.cards) - 1), (Qt.Key.Key_Home, 0),
    ):  # fmt: skip
        qtbot.keyClick(page.window().focusWidget(), key)
        assert page.window().focusWidget() is grid.cards[number]


def test_chips_show_one_kind_of_examples(page, qtbot):
    grid = loaded(page, qtbot)
    chips = {chip.text(): chip for chip in page.findChildren(QPushButton) if chip.property("role") == "chip"}
    for kind, titles in (
        ("Regression", ["Sine", "Diabetes"]),
        ("Images", ["Digits"]),
        ("Tables", ["Iris", "Wine", "Diabetes"]),
        ("Two features", ["Perceptron", "XOR", "Circles", "Moons", "Spiral"]),
    ):
        qtbot.mouseClick(chips[kind], Qt.MouseButton.LeftButton)
        assert [card.project.title for card in grid.shown] == titles
        assert grid.shown[0].pos().isNull()
    qtbot.mouseClick(chips["Failing"], Qt.MouseButton.LeftButton)
    assert [card.project for card in grid.shown] == list(failures().values())
    qtbot.waitUntil(lambda: all(card.data is not None for card in grid.shown))
    qtbot.mouseClick(chips["All"], Qt.MouseButton.LeftButton)
    assert [card.project for card in grid.shown] == list(examples().values())


def test_ctrl_opens_an_example_and_trains_it(page, qtbot):
    grid = loaded(page, qtbot)
    with qtbot.waitSignal(page.train_chosen) as chosen:
        qtbot.mouseClick(grid.cards[1], Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier)
    assert chosen.args == [grid.cards[1].project]
    with qtbot.waitSignal(page.train_chosen):
        qtbot.keyClick(grid.cards[1], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(page.example_chosen):
        qtbot.keyClick(grid.cards[1], Qt.Key.Key_Return)


@pytest.mark.parametrize("name", sorted(boundaries()))
def test_the_boundary_on_a_card_is_what_a_network_learns_of_that_data(name):
    boundary, data = boundaries()[name], prepare(examples()[name].data).dataset
    low, high, side = np.array(boundary.low), np.array(boundary.high), len(boundary.shares)
    column, row = np.clip((data.x - low) / (high - low) * side, 0, side - 1).astype(int).T
    assert ((boundary.shares[row, column] > 0.5) == data.y).mean() > 0.97
    assert len(boundary.lines.points)


def test_recent_projects_are_taken_off_the_list_and_their_files_stay(page, qtbot, tmp_path):
    paths = [tmp_path / "a.layerwright", tmp_path / "b.layerwright"]
    for path in paths:
        path.touch()
    page.show()
    page.show_recent(dict.fromkeys(paths))
    first, _ = page.findChildren(RecentRow)
    with qtbot.waitSignal(page.recent_removed) as removed:
        qtbot.keyClick(first, Qt.Key.Key_Delete)
    assert removed.args == [paths[0]]
    (clear,) = [button for button in page.findChildren(QPushButton) if button.text() == "Clear"]
    with qtbot.waitSignal(page.recent_cleared):
        qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    page.show_recent({})
    assert not clear.isVisible()
    assert any(label.text() == "Your recent projects appear here." for label in page.findChildren(QLabel))


@pytest.mark.parametrize(
    ("saved", "text"),
    [
        ("2026-11-29T16:21", "today, "), ("2026-11-28T23:59", "yesterday, "), ("2026-11-26T08:00", "Thursday, "),
        ("2026-11-12T08:00", "November"),
    ],
)  # fmt: skip
def test_when_a_project_was_saved_is_said_as_people_say_it(saved, text):
    assert text in when(QDateTime.fromString(saved, "yyyy-MM-ddTHH:mm"), QDateTime(QDate(2026, 11, 29), QTime(18, 0)))


def test_recent_projects_show_their_thumbnails(page, tmp_path):
    spiral, path = examples()["spiral"], tmp_path / "mine.layerwright"
    path.touch()
    thumbnails = Thumbnails()
    thumbnails.save(path, spiral, [path])
    page.show_recent({path: thumbnails.of(path)})
    (card,) = page.findChildren(RecentRow)
    assert card.thumbnail == thumbnail_of(spiral)
    assert card.accessibleName() == "Spiral"


def test_thumbnails_of_files_that_are_no_longer_recent_are_removed(tmp_path):
    thumbnails, spiral = Thumbnails(), examples()["spiral"]
    old, new = tmp_path / "old", tmp_path / "new"
    thumbnails.save(old, spiral, [old])
    thumbnails.save(new, spiral, [new])
    assert thumbnails.of(old) is None
    assert thumbnails.of(new) == thumbnail_of(spiral)


@pytest.mark.parametrize(
    "saved",
    ["", "[", "[1, 2]", '[[], [], "a", [1]]', '[[["a", 0, "Core"]], []]', '{"nodes": 3}', "null", "[[],[[0,9]]]"],
)
def test_a_damaged_thumbnail_is_ignored(tmp_path, saved):
    thumbnails, path = Thumbnails(), tmp_path / "a"
    thumbnails.save(path, examples()["spiral"], [path])
    settings = QSettings()
    settings.beginGroup("drawings")
    (key,) = settings.childKeys()
    settings.setValue(key, saved)
    settings.endGroup()
    assert thumbnails.of(path) in (None, Thumbnail((), ()))


def test_a_thumbnail_is_painted_within_its_rectangle(theme):
    image = QImage(120, 60, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_thumbnail(painter, thumbnail_of(examples()["digits"]), QRectF(20, 10, 80, 40), theme.tokens)
    painter.end()
    inked = [(x, y) for x in range(120) for y in range(60) if image.pixelColor(x, y).alpha()]
    assert inked
    assert all(20 <= x < 100 and 10 <= y < 50 for x, y in inked)


@pytest.mark.parametrize("code", ["en", "de"])
def test_keys_beside_the_ways_to_begin_cover_no_text(theme, qtbot, code):
    language.choose(code)
    narrow = StartPage(theme)
    language.choose("en")
    qtbot.addWidget(narrow, before_close_func=lambda p: p.close_worker())
    narrow.resize(1024, 640)
    narrow.show()
    qtbot.waitExposed(narrow)
    shown = [keys for keys in narrow.findChildren(QLabel) if "keys" in str(keys.property("role")) and keys.isVisible()]
    assert shown
    for keys in shown:
        button = keys.parentWidget()
        text = button.fontMetrics().horizontalAdvance(button.text()) + button.iconSize().width() + 20
        assert keys.x() >= text, button.text()
