"""The image view: every stroke is classified, the saliency prints its check, kernels are the weights."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton

from core.activations import Softmax
from core.formats.examples import examples
from core.layers import Conv2D, Flatten, Input, MaxPool2D, Output
from core.moments import judged_rows
from core.network import Predictor
from core.project import edits
from core.project.layout import chain
from designer.training.phase import Phase


@pytest.fixture
def view(window, qtbot):
    """The view, large, after a short training on digits."""
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(examples()["digits"])
    window.store.edit("short", edits.change_recipe(window.store.project, epochs=3))
    window.session.train()
    qtbot.waitUntil(lambda: window.session.phase is Phase.FINISHED)
    made = window.views.show_view("image")
    window.views.show_large("image")
    qtbot.waitUntil(lambda: made.answer is not None and made.saliency is not None)
    return made


def answer(window, pixels):
    session = window.session
    return Predictor(session.network).predict(session.snapshot.state, session.data.scaled(pixels))[0]


def button(view, name):
    return next(one for one in view.findChildren(QPushButton) if one.accessibleName() == name)


def test_the_first_image_is_classified_and_explained(window, qtbot, view):
    data = window.session.data
    row = int(judged_rows(data)[0])
    np.testing.assert_array_equal(view.field.inputs[0], data.dataset.x[row])
    wanted = answer(window, view.field.inputs)
    assert [bar.value for bar in view.bars.bars] == pytest.approx(wanted.tolist(), abs=1e-6)
    assert view.about.text() == f"Row {row + 1:,}: {data.dataset.classes[data.dataset.y[row]]}"
    found = view.saliency
    assert "Check: Σ = " in view.check.text()
    assert data.dataset.classes[int(wanted.argmax())] in view.check.text()
    np.testing.assert_array_equal(view.tiles.grid.values, found.shares[0])
    assert abs(found.gap) < 0.05 * abs(found.value - found.base)
    table = view.values(view.moment)
    assert sum(row[-1] for row in table.rows) == pytest.approx(found.total)


def test_every_stroke_is_classified(window, qtbot, view):
    qtbot.mouseClick(button(view, "Clear the image, to draw another"), Qt.MouseButton.LeftButton)
    assert not view.field.inputs.any()
    qtbot.waitUntil(lambda: view.about.text() == "drawn")
    place, before = view.field.place, view.field.inputs
    for down in range(8):  # a one
        at = place.topLeft() + QPoint(int(place.width() * 4.5 / 8), int(place.height() * (down + 0.5) / 8))
        qtbot.mousePress(view.field, Qt.MouseButton.LeftButton, pos=at)
        qtbot.mouseRelease(view.field, Qt.MouseButton.LeftButton, pos=at)
        assert not np.array_equal(view.field.inputs, before)
        wanted = answer(window, before := view.field.inputs)
        qtbot.waitUntil(lambda wanted=wanted: np.allclose([bar.value for bar in view.bars.bars], wanted, atol=1e-6))
    assert view.field.inputs.reshape(8, 8)[:, 4].min() == 16
    top = place.topLeft() + QPoint(int(place.width() * 0.56), 2)
    qtbot.mouseClick(view.field, Qt.MouseButton.RightButton, pos=top)  # a button that stays down is down in every test
    assert view.field.inputs.reshape(8, 8)[0, 4] == 0


def test_buttons_go_from_image_to_image_and_the_list_chooses_a_class(window, qtbot, view):
    rows = judged_rows(window.session.data)
    qtbot.mouseClick(button(view, "Next image"), Qt.MouseButton.LeftButton)
    np.testing.assert_array_equal(view.field.inputs[0], window.session.data.dataset.x[rows[1]])
    qtbot.mouseClick(button(view, "Previous image"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(view, "Previous image"), Qt.MouseButton.LeftButton)
    np.testing.assert_array_equal(view.field.inputs[0], window.session.data.dataset.x[rows[-1]])
    before = view.saliency
    view.choice.combo.setCurrentIndex(1 + 6)
    qtbot.waitUntil(lambda: view.saliency is not before and "speak for 6" in view.check.text())


def test_kernels_are_shown_as_images(window, qtbot, view):
    names = [view.shown.itemText(at) for at in range(view.shown.count())]
    assert names == ["saliency", "kernels of hidden 1"]
    view.shown.setCurrentIndex(1)
    qtbot.waitUntil(lambda: view.tiles.grid.shape == (64, 8, 8))
    session = window.session
    weights = session.network.arrays(session.snapshot.state)["hidden_1.weight"]
    inside = view.tiles.grid.index >= 0
    order = np.argsort(view.tiles.grid.index[inside])
    np.testing.assert_array_equal(view.tiles.grid.values[inside][order].reshape(64, 64), weights)
    place = view.tiles.place
    said = view.tiles.described(place.topLeft() + QPoint(1, 1))
    assert said.startswith("image 1, row 1, column 1: ")


def test_an_earlier_step_is_another_answer(window, qtbot, view):
    before = view.answer
    window.time_machine.go_to(window.session.timeline.waypoints[0].step)
    qtbot.waitUntil(lambda: view.answer is not before and not np.array_equal(view.answer.outputs, before.outputs))


def test_feature_maps_of_the_image_are_those_of_the_network(window, qtbot):
    digits = examples()["digits"]
    graph = chain(Input(), Conv2D(6, size=3), MaxPool2D(), Flatten(), Output(activation=Softmax()))
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(replace(digits, graph=graph, recipe=digits.recipe.change(epochs=1)))
    window.session.train()
    qtbot.waitUntil(lambda: window.session.phase is Phase.FINISHED)
    view = window.views.show_view("image")
    window.views.show_large("image")
    qtbot.waitUntil(lambda: view.answer is not None)
    names = [view.shown.itemText(at) for at in range(view.shown.count())]
    assert names == ["saliency", "maps of Conv 2D", "maps of Max pool 2D", "kernels of Conv 2D"]
    view.shown.setCurrentIndex(1)
    qtbot.waitUntil(lambda: view.tiles.grid is not None and view.tiles.grid.shape == (6, 8, 8))
    session = window.session
    layer = next(i for i, one in session.network.graph.layers.items() if isinstance(one, Conv2D))
    wanted = Predictor(session.network).predict(
        session.snapshot.state, session.data.scaled(view.field.inputs), session.network.signals[layer]
    )
    inside = view.tiles.grid.index >= 0
    order = np.argsort(view.tiles.grid.index[inside])
    np.testing.assert_allclose(view.tiles.grid.values[inside][order], wanted[0], atol=1e-6)
    view.tiles.resize(400, 60)
    assert view.tiles.grid.rows == 8
    view.tiles.resize(60, 400)
    assert view.tiles.grid.columns == 8
