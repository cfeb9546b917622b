"""The start page: its cards, pictures that are loaded late, and thumbnails of recent projects."""

import pytest
from PySide6.QtCore import QRectF, QSettings, Qt
from PySide6.QtGui import QImage, QPainter

from core.formats.examples import examples
from designer.start.cards import CardGrid, ExampleCard, RecentCard
from designer.start.page import StartPage
from designer.start.thumbnails import Thumbnail, Thumbnails, paint_thumbnail, thumbnail_of


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
    assert all(card._dataset is None for card in cards)
    page.show()
    qtbot.waitUntil(lambda: all(card._dataset is not None for card in cards), timeout=20_000)


@pytest.mark.parametrize("width", [640, 900, 1200])
def test_rows_have_as_many_cards_as_fit(page, qtbot, width):
    page.resize(width, 700)
    page.show()
    qtbot.waitExposed(page)
    assert page.horizontalScrollBar().maximum() == 0
    grid = page.findChildren(CardGrid)[1]
    tops = {card.y() for card in grid._cards}
    assert len(tops) == -(-len(grid._cards) // {640: 2, 900: 3, 1200: 4}[width])


def test_recent_projects_show_their_thumbnails(page, tmp_path):
    spiral, path = examples()["spiral"], tmp_path / "mine.layerwright"
    path.touch()
    thumbnails = Thumbnails()
    thumbnails.save(path, spiral, [path])
    page.show_recent({path: thumbnails.of(path)})
    (card,) = page.findChildren(RecentCard)
    assert card._thumbnail == thumbnail_of(spiral)
    assert card.accessibleName() == "mine"


def test_thumbnails_of_files_that_are_no_longer_recent_are_removed(tmp_path):
    thumbnails, spiral = Thumbnails(), examples()["spiral"]
    old, new = tmp_path / "old", tmp_path / "new"
    thumbnails.save(old, spiral, [old])
    thumbnails.save(new, spiral, [new])
    assert thumbnails.of(old) is None
    assert thumbnails.of(new) == thumbnail_of(spiral)


@pytest.mark.parametrize(
    "saved", ["", "[", "[1, 2]", '[[["a", 0, "Core"]], []]', '{"nodes": 3}', "null", "[[],[[0,9]]]"]
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
