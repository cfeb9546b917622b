"""Where the data does not fit the network, one notice says so, and what to do."""

import pytest
from PySide6.QtCore import Qt

from core.data.synthetic.regressions import Sine
from core.project.edits import change_data
from designer.training.phase import Phase


@pytest.fixture
def misfit(qtbot, spiral):
    """A window with a run on classes, after data with numbers was chosen."""
    spiral.session.train_one("batch")
    qtbot.waitUntil(lambda: spiral.session.phase is Phase.PAUSED)
    with qtbot.waitSignal(spiral.loader.ready):
        spiral.store.edit("Data", change_data(spiral.store.project, source=Sine()))
    qtbot.waitUntil(lambda: "numeric targets" in spiral.banner.text)
    return spiral


def notices(window):
    found = window.banner._notices
    return [each.text for each in (found._passing, *found._staying, found.pinned) if each is not None]


SAID = (
    "The data has numeric targets, but the loss or the output layer does not fit them. "
    "Undo to continue the current run."
)


def test_one_notice_says_it_also_after_train(qtbot, misfit):
    qtbot.waitUntil(lambda: notices(misfit) == [SAID])
    with qtbot.waitSignal(misfit.session.error):
        qtbot.keyClick(misfit, Qt.Key.Key_F5)
    assert notices(misfit) == [SAID]
    misfit.banner.dismiss()
    with qtbot.waitSignal(misfit.session.error):
        qtbot.keyClick(misfit, Qt.Key.Key_F5)  # it is still so
    assert notices(misfit) == [SAID]


def test_the_last_run_has_its_epoch(qtbot, spiral):
    spiral.session.train_one("epoch")
    spiral.session.train_one("epoch")
    qtbot.waitUntil(lambda: spiral.session.epoch == 2 and spiral.session.phase is Phase.PAUSED)
    with qtbot.waitSignal(spiral.loader.ready):
        spiral.store.edit("Data", change_data(spiral.store.project, source=Sine()))
    qtbot.waitUntil(lambda: spiral.session.stale)
    run = spiral.inspector.overview.run
    qtbot.waitUntil(lambda: "step" not in run._values and "epoch" in run._values)
    assert run.text("epoch") == "2"


def test_once_the_network_is_adapted_train_starts_over_and_that_is_said(qtbot, misfit):
    qtbot.waitUntil(lambda: notices(misfit) == [SAID])
    qtbot.mouseClick(misfit.banner._action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(notices(misfit)) == 1 and "Train starts over" in notices(misfit)[0])
    qtbot.keyClick(misfit, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: misfit.session.step > 0 and not notices(misfit))
