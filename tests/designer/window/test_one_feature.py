"""A regression of one feature, which has neither a boundary nor heat maps, is trained and watched."""

import numpy as np

from core.activations import Linear
from core.data import Data, Sine
from core.formats.examples import examples
from core.layers import Dense, Input, Output
from core.losses import MSE
from core.network.graph import Graph
from core.project import Project
from core.project.layout import places
from designer.views.boundary import TOO_FEW


def test_the_fitted_curve_follows_the_run(window, qtbot):
    graph = Graph({1: Input(), 2: Dense(units=16), 3: Output(activation=Linear())}, ((1, 2), (2, 3)))
    recipe = examples()["spiral"].recipe.change(loss=MSE(), epochs=100_000)
    project = Project(graph, places(graph), Data(source=Sine(noise=0.0)), recipe, views=("loss", "boundary", "fit"))
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(project)
    window.session.train()
    fit = window.views.views["fit"]

    def error():
        fitted = fit.fitted
        return np.inf if fitted is None else np.abs(fitted.y[:, 0] - np.sin(np.pi * fitted.x))[20:-20].max()

    qtbot.waitUntil(lambda: error() < 0.15)
    window.session.pause()
    assert window.views.views["boundary"].shown_text == TOO_FEW
    strips = [node._live for node in window.canvas.scene().nodes.values() if node._live is not None]
    assert any(strip.gradients is not None for strip in strips)
    assert all(strip.maps is None for strip in strips)
