"""The confusion matrix with the rows of a cell, and the figures of groups, in the window."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from sklearn.metrics import confusion_matrix

from core.formats.examples import examples
from core.network import Predictor
from core.project import edits
from designer.training.phase import Phase


def shown(window, qtbot, example, view):
    """A view, large, after a short training of an example."""
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(examples()[example])
    window.store.edit("short", edits.change_recipe(window.store.project, epochs=3))
    window.session.train()
    qtbot.waitUntil(lambda: window.session.phase is Phase.FINISHED)
    made = window.views.show_view(view)
    window.views.show_large(view)
    qtbot.waitUntil(lambda: not made.shown_text)
    return made


def answers(window):
    """The true and predicted classes, and the probabilities, of the validation rows."""
    session = window.session
    data, network = session.data, session.network
    outputs = Predictor(network).predict(session.snapshot.state, data.x(data.validation))
    return data.validation, data.dataset.y[data.validation], outputs.argmax(axis=1), outputs


@pytest.mark.parametrize(("mode", "normalize"), [(0, None), (1, "true"), (2, "pred")])
def test_the_cells_are_those_of_scikit_learn(window, qtbot, mode, normalize):
    view = shown(window, qtbot, "wine", "confusion")
    view.mode.setCurrentIndex(mode)
    _, truth, said, _ = answers(window)
    wanted = confusion_matrix(truth, said, normalize=normalize)
    model = view.matrix.confusion
    qtbot.waitUntil(lambda: model.mode == ("counts", "by row", "by column")[mode])
    for row in range(3):
        for column in range(3):
            text = str(model.index(row, column).data()).removesuffix("\u00a0%")
            assert float(text) == pytest.approx(100 * wanted[row, column] if mode else wanted[row, column], abs=0.51)
    table = view.values(view.moment)
    assert [cell[2 if not mode else 2 + mode] for cell in table.rows] == pytest.approx(wanted.ravel().tolist())


def test_a_click_on_a_cell_lists_its_rows_the_surest_first_and_follows_one(window, qtbot):
    view = shown(window, qtbot, "wine", "confusion")
    rows, truth, said, outputs = answers(window)
    index = view.matrix.confusion.index(1, 1)
    qtbot.mouseClick(view.matrix.viewport(), Qt.MouseButton.LeftButton, pos=view.matrix.visualRect(index).center())
    of = np.flatnonzero((truth == 1) & (said == 1))
    wanted = rows[of[np.argsort(-outputs[of, 1], kind="stable")]].tolist()
    qtbot.waitUntil(lambda: view.listed.tolist() == wanted)
    first = view.rows.cells.rows[0]
    assert first[0] == str(wanted[0] + 1)
    values = window.session.data.dataset.x[wanted[0]] + window.session.data.preparation.origin
    assert float(first[2].replace(",", "")) == pytest.approx(values[0], rel=1e-4)
    with qtbot.waitSignal(view.row_wanted) as asked:
        view.rows.setCurrentIndex(view.rows.cells.index(0, 0))
        qtbot.keyClick(view.rows, Qt.Key.Key_Return)
    assert asked.args == [wanted[0]]
    qtbot.waitUntil(lambda: window.pages.made("microscope").isVisible())


def test_the_first_cell_is_the_worst_mistake_and_images_are_pictures(window, qtbot):
    view = shown(window, qtbot, "digits", "confusion")
    _, truth, said, _ = answers(window)
    wrong = confusion_matrix(truth, said)
    np.fill_diagonal(wrong, 0)
    assert view.cell == np.unravel_index(wrong.argmax(), wrong.shape)
    assert [picture.row for picture in view.pictures.pictures.pictures] == view.listed.tolist()
    assert len(view.listed) == wrong.max()


def test_groups_of_a_column_have_their_accuracy(window, qtbot):
    view = shown(window, qtbot, "wine", "groups")
    _, truth, said, _ = answers(window)
    assert view.column.currentText() == window.session.data.dataset.targets[0]
    assert [group.value for group in view.groups] == pytest.approx([(said == k)[truth == k].mean() for k in range(3)])
    assert "validation rows" in view.caption.text()
    assert all(bar.faint for bar in view.bars.bars)
    view.column.setCurrentText("proline")
    qtbot.waitUntil(lambda: len(view.groups) == 4)
    assert sum(group.rows for group in view.groups) == len(truth)
    assert view.bars.mark == pytest.approx((truth == said).mean())


def test_groups_of_a_regression_have_their_error(window, qtbot):
    view = shown(window, qtbot, "diabetes", "groups")
    view.column.setCurrentText("sex")
    qtbot.waitUntil(lambda: len(view.groups) == 2)
    data, network = window.session.data, window.session.network
    outputs = Predictor(network).predict(window.session.snapshot.state, data.x(data.validation))
    truth = data.dataset.y[data.validation] + data.preparation.target_origin
    wrong = np.abs(data.unscaled_targets(outputs) - truth)[:, 0]
    mean = sum(group.value * group.rows for group in view.groups) / len(wrong)
    assert mean == pytest.approx(wrong.mean())
