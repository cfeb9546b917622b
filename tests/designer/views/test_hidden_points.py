"""A hidden layer as points, in the window."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from sklearn.decomposition import PCA

from core.activations import Sigmoid
from core.formats.examples import examples
from core.layers import Input, Output
from core.moments.layer_points import hidden_layers
from core.network import Predictor
from core.project import edits
from core.project.layout import chain
from designer.training.phase import Phase


@pytest.fixture
def view(window, qtbot):
    """The view after a short training of the moons."""
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(examples()["moons"])
    window.store.edit("Short", edits.change_recipe(window.store.project, epochs=5))
    window.session.train()
    qtbot.waitUntil(lambda: window.session.phase is Phase.FINISHED)
    view = window.views.show_view("hidden_points")
    window.views.show_large("hidden_points")
    qtbot.waitUntil(lambda: view.found is not None and "as of" not in view.caption.text())
    return view


def distances(places):
    return np.linalg.norm(places[:, None] - places[None, :40], axis=2)


def test_the_points_are_those_of_a_predictor_and_a_row_can_be_followed(window, view, qtbot):
    data, network = window.loader.prepared, window.session.network
    layers = hidden_layers(network)
    assert view.layer.count() == len(layers)
    assert view.layer.currentData() == layers[-1]
    for at, layer in enumerate(layers):
        view.layer.setCurrentIndex(at)
        qtbot.waitUntil(lambda layer=layer: view._of[1] == layer)
        rows = np.concatenate([data.train, data.validation])
        np.testing.assert_array_equal(view.found.rows, rows)
        values = Predictor(network).predict(window.session.snapshot.state, data.x(rows), network.signals[layer])
        pca = PCA(2).fit(values.astype(float))
        np.testing.assert_allclose(distances(view.places), distances(pca.transform(values)), atol=1e-4)
        assert (
            f"{100 * pca.explained_variance_ratio_.sum():.1f}\N{NO-BREAK SPACE}% of the variance" in view.caption.text()
        )
    assert [point.square for point in view.plane.points.points] == [row >= len(data.train) for row in range(len(rows))]
    table = view.values(view.moment)
    assert table.rows[3] == ("train", int(data.train[3]) + 1, *view.places[3])
    qtbot.mouseClick(view.squares, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(view.plane.points.points) == len(data.train))
    with qtbot.waitSignal(view.row_wanted) as wanted:
        view.plane.double_clicked.emit(tuple(view.places[5]))
    assert wanted.args == [int(rows[5])]


def test_looking_back_moves_the_points_without_a_flip(window, view, qtbot):
    shown = view.places.copy()
    window.time_machine.go_to(view.moment.step - 5)
    qtbot.waitUntil(lambda: window.time_machine.is_exact)
    qtbot.waitUntil(lambda: not np.array_equal(view.places, shown) and "as of" not in view.caption.text())
    assert (view.places * shown).sum() > 0.9 * (shown**2).sum()


def test_a_network_without_a_hidden_layer_says_so(window, qtbot):
    plain = replace(examples()["moons"], graph=chain(Input(), Output(activation=Sigmoid())))
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(plain)
    view = window.views.show_view("hidden_points")
    window.session.train_one("step")
    qtbot.waitUntil(lambda: "no hidden layer" in view.shown_text)
