"""Residuals in the window: the points are targets minus predictions, in the unit of the target."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from sklearn.metrics import root_mean_squared_error

from core.formats.examples import examples
from core.network import Predictor
from core.project import edits
from designer.training.phase import Phase


def test_points_are_what_is_left_and_a_row_can_be_followed(window, qtbot):
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(examples()["diabetes"])
    window.store.edit("short", edits.change_recipe(window.store.project, epochs=3))
    window.session.train()
    qtbot.waitUntil(lambda: window.session.phase is Phase.FINISHED)
    view = window.views.show_view("residuals")
    window.views.show_large("residuals")
    qtbot.waitUntil(lambda: view.found is not None)
    data, state = window.loader.prepared, window.session.snapshot.state
    predictor, errors = Predictor(window.session.network), []
    for part, name, drawn in zip(
        (data.train, data.validation), ("train", "validation"), (view.plot.train, view.plot.validation), strict=True
    ):
        said = data.unscaled_targets(predictor.predict(state, data.x(part)))[:, 0]
        truth = data.dataset.y[part, 0].astype(float) + data.preparation.target_origin[0]
        errors.append(f"{name} RMSE {root_mean_squared_error(truth, said):.4g}")
        x, y = drawn.getData()
        np.testing.assert_allclose(x, said, rtol=1e-5)
        np.testing.assert_allclose(y, truth - said, rtol=1e-4, atol=1e-3)
    assert view.caption.text() == " · ".join(errors)
    table = view.values(view.moment)
    assert len(table.rows) == len(data.train) + len(data.validation)
    assert table.rows[0][4] == pytest.approx(table.rows[0][2] - table.rows[0][3])
    qtbot.mouseClick(view.squares, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "validation" not in view.caption.text())
    qtbot.mouseClick(view.squares, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "validation" in view.caption.text())
    with qtbot.waitSignal(view.row_wanted) as wanted:
        view.plot.double_clicked.emit((x[5], y[5]))
    assert wanted.args == [int(data.validation[5])]


def test_classes_have_no_residuals_and_that_is_said(window, qtbot):
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(examples()["moons"])
    view = window.views.show_view("residuals")
    window.session.train_one("step")
    qtbot.waitUntil(lambda: "this data has classes" in view.shown_text)
