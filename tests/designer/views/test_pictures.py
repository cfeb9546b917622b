"""The pictures of a data set, and what the network takes each for."""

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontMetrics

from core.data import Data, Digits, ImageFolder, prepare
from core.moments import Moment
from designer.style.scale import scaled
from designer.style.theme import text_font
from designer.views.picture_list import brightness, image_of
from designer.views.pictures import NO_IMAGES, PictureView
from tests.designer.views.moments import opened, trained_on


@pytest.fixture(scope="module")
def digits():
    return prepare(Data(source=Digits()))


@pytest.fixture
def drawing(theme, qtbot):
    return opened(qtbot, PictureView(theme), 500, 320)


@pytest.fixture
def trained(drawing, qtbot, digits):
    """The view after the network has said what it takes the pictures for."""
    drawing.settle(qtbot, trained_on(digits))
    return drawing.view


def first(view, role=Qt.ItemDataRole.DisplayRole, row=0):
    return view.list.model().index(row, 0).data(role)


def test_before_training_the_pictures_are_there_with_their_classes(drawing, digits):
    drawing.show(Moment(data=digits))
    view = drawing.view
    assert view.list.model().rowCount() == len(digits.validation)
    row = digits.validation[0]
    assert first(view) == digits.dataset.classes[digits.dataset.y[row]]
    assert view.caption.text() == f"validation · {len(digits.validation)} rows"


def test_wrong_ones_come_first_and_say_what_they_are_taken_for(trained, digits):
    texts = [first(trained, row=row) for row in range(trained.list.model().rowCount())]
    wrong = [" → " in text for text in texts]
    count = sum(wrong)
    assert 0 < count < len(texts)
    assert all(wrong[:count])
    assert trained.caption.text() == f"validation · {count} of {len(texts)} wrong"


def test_the_mouse_is_said_a_picture(qtbot, trained):
    summary = trained.caption.text()
    place = trained.list.visualRect(trained.list.model().index(0, 0)).center()
    qtbot.mouseMove(trained.list.viewport(), place)
    qtbot.waitUntil(lambda: trained.caption.text() == first(trained, Qt.ItemDataRole.ToolTipRole))
    assert " predicted as " in trained.caption.text()
    qtbot.mouseMove(trained.list.viewport(), trained.list.viewport().rect().bottomRight())
    qtbot.waitUntil(lambda: trained.caption.text() == summary)


def test_the_arrow_keys_walk_and_screen_readers_are_said(qtbot, trained):
    trained.activateWindow()
    trained.list.setFocus()
    qtbot.waitUntil(trained.list.hasFocus)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right):
        qtbot.keyClick(trained.list, key)
    assert trained.list.currentIndex().row() == 1
    assert trained.caption.text() == first(trained, Qt.ItemDataRole.ToolTipRole, 1)
    table = QAccessible.queryAccessibleInterface(trained.list)
    printed = {table.child(n).text(QAccessible.Text.Name) for n in range(3)}
    assert trained.caption.text() in printed


def test_a_picture_shows_the_pixels_of_its_row(digits):
    image = image_of(digits, 5, brightness(digits))
    found = [[image.pixelColor(x, y).red() for x in range(8)] for y in range(8)]
    expected = np.rint(digits.dataset.x[5].reshape(8, 8) / digits.dataset.x.max() * 255)
    np.testing.assert_array_equal(found, expected)


def test_a_folder_of_colored_pictures_shows_its_colors(tmp_path):
    generator = np.random.default_rng(0)
    for name, tint in (("red", (255, 40, 0)), ("blue", (0, 60, 255))):
        (tmp_path / name).mkdir()
        for n in range(6):
            pixels = np.clip(np.array(tint) + generator.integers(-5, 5, (10, 12, 3)), 0, 255).astype(np.uint8)
            Image.fromarray(pixels).save(tmp_path / name / f"{n}.png")
    data = prepare(Data(source=ImageFolder(path=str(tmp_path), side=0)))
    for row in range(len(data.dataset.x)):
        image = image_of(data, row, brightness(data))
        color = image.pixelColor(6, 5)
        assert (image.width(), image.height()) == (12, 10)
        assert (color.red() > color.blue()) is (data.dataset.classes[data.dataset.y[row]] == "red")


def test_a_table_is_refused_with_a_sentence(drawing, iris_data):
    drawing.show(Moment(data=iris_data))
    assert drawing.view.shown_text == NO_IMAGES


def test_long_names_of_classes_have_room(drawing, digits):
    names = tuple(f"a longer name {n}" for n in range(10))
    long = replace(digits, dataset=replace(digits.dataset, classes=names))
    drawing.show(Moment(data=digits))
    narrow = drawing.view.list.sizeHintForIndex(drawing.view.list.model().index(0, 0)).width()
    drawing.show(Moment(data=long))
    wide = drawing.view.list.sizeHintForIndex(drawing.view.list.model().index(0, 0)).width()
    assert wide > narrow
    assert wide >= QFontMetrics(text_font(scaled(11))).horizontalAdvance(names[0])
