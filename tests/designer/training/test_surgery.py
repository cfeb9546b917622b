"""Surgery on the window's run: while it trains, paused, after its end; Undo goes back to the checkpoint before it."""

import numpy as np
import pytest

from core.activations import ReLU
from core.network import Predictor
from core.project import Project, edits
from core.training.surgery import Deepen, RemoveUnits, Widen
from designer.store import Store
from designer.training.phase import Phase
from designer.training.session import Session
from tests.designer.training.test_session import wait_for
from tests.designer.training.test_typed_weights import settled, weights

LAYER = 2


@pytest.fixture
def operated(session, qtbot):
    """The surgeries that the run has made."""
    found = []
    session.operated.connect(lambda surgery, difference: found.append((surgery, difference)))
    return found


def operate(store, session, surgery):
    store.settle()
    store.edit_newest("Operate", edits.operate(store.newest, surgery, session.step))


def outputs(session):
    data = session.data
    return Predictor(session.network).predict(session.snapshot.state, data.x(data.train))


def consistent(session):
    network, state = session.network, session.snapshot.state
    return len(state.weights) == network.lowered.weights and session.history.layers == network.lowered.layer_ids


def test_a_paused_run_is_widened_and_deepened_and_undo_takes_both_back(qtbot, session, store, operated):
    session.train_one("epoch")
    wait_for(qtbot, session, Phase.PAUSED)
    before, network, first = outputs(session), session.network, weights(session).copy()
    operate(store, session, Widen(LAYER, 4, 1))
    qtbot.waitUntil(lambda: len(operated) == 1)
    assert consistent(session)
    assert not session.stale
    assert session.network.graph == store.newest.graph
    np.testing.assert_allclose(outputs(session), before, atol=1e-6)
    operate(store, session, Deepen(LAYER, activation=ReLU()))
    qtbot.waitUntil(lambda: len(operated) == 2)
    assert consistent(session)
    assert (session.step, session.phase, session.stale) == (25, Phase.PAUSED, False)
    np.testing.assert_allclose(outputs(session), before, atol=2e-6)
    assert max(difference for _, difference in operated) < 2e-6
    session.train_one("batch")
    qtbot.waitUntil(lambda: session.step == 26 and settled(session))
    store.undo_stack.undo()
    qtbot.waitUntil(lambda: settled(session) and session.step == 25 and consistent(session))
    assert session.network.graph == store.newest.graph
    assert len(session.runs) == 1  # what followed stays
    store.undo_stack.undo()
    qtbot.waitUntil(lambda: settled(session) and np.array_equal(weights(session), first))
    assert session.network.lowered == network.lowered
    assert not session.stale
    store.undo_stack.redo()
    qtbot.waitUntil(lambda: len(operated) == 3 and settled(session))
    assert consistent(session)
    np.testing.assert_allclose(outputs(session), before, atol=1e-6)


def test_surgery_while_training_needs_no_pause_and_other_edits_are_followed(qtbot, session, store, operated):
    store.edit("Longer", edits.change_recipe(store.project, epochs=1_000_000))
    session.train()
    qtbot.waitUntil(lambda: session.step > 50)
    operate(store, session, Widen(LAYER, 4, 1))
    operate(store, session, Deepen(LAYER, activation=ReLU()))
    rate = store.newest.recipe.optimizer.change(learning_rate=0.001)
    store.edit_newest("Slower", edits.change_recipe(store.newest, optimizer=rate))
    qtbot.waitUntil(lambda: len(operated) == 2)
    qtbot.waitUntil(lambda: len(session.timeline.changes) == 3)
    assert session.running
    assert not session.stale
    steps = session.step
    qtbot.waitUntil(lambda: session.step > steps + 50)
    assert consistent(session)
    assert session.timeline.changes[-1].recipe.optimizer.learning_rate == 0.001
    store.undo_stack.undo()
    store.undo_stack.undo()
    store.undo_stack.undo()
    qtbot.waitUntil(
        lambda: session.running and not session.starting and session.timeline.changes == () and consistent(session),
        timeout=20_000,
    )
    assert session.network.graph == store.newest.graph
    assert not session.stale
    steps = session.step
    qtbot.waitUntil(lambda: session.step > steps + 50)


def test_units_are_removed_after_the_end_and_training_continues(qtbot, session, store, operated):
    store.edit("Shorter", edits.change_recipe(store.project, epochs=3))
    session.train()
    wait_for(qtbot, session, Phase.FINISHED)
    operate(store, session, RemoveUnits(LAYER, (0, 2)))
    qtbot.waitUntil(lambda: len(operated) == 1 and settled(session))
    assert consistent(session)
    session.train()
    wait_for(qtbot, session, Phase.FINISHED)
    assert session.epoch == 6
    assert consistent(session)


def test_what_is_saved_fits_the_project(qtbot, session, store, operated):
    session.train_one("epoch")
    wait_for(qtbot, session, Phase.PAUSED)
    operate(store, session, Widen(LAYER, 4, 1))
    saved = []
    session.trained_state(saved.append)  # before the run has made it
    qtbot.waitUntil(lambda: bool(saved))
    network = store.newest.network(store.spec)
    assert {name: array.shape for name, array in saved[0].arrays.items()} == {
        n: w.shape for n, w in network.names.items()
    }


def test_without_a_run_surgery_edits_the_project_alone(session, store, operated):
    units = store.newest.graph.layers[LAYER].units
    operate(store, session, Widen(LAYER, 4, 1))
    assert store.newest.graph.layers[LAYER].units == units + 4
    assert session.phase is Phase.EMPTY
    assert operated == []


def test_after_reset_undo_of_a_surgery_leaves_the_new_run_stale_and_redo_brings_it_back(
    qtbot, session, store, operated
):
    session.train_one("batch")
    wait_for(qtbot, session, Phase.PAUSED)
    operate(store, session, Widen(LAYER, 4, 1))
    qtbot.waitUntil(lambda: len(operated) == 1)
    session.reset()
    session.train_one("batch")
    wait_for(qtbot, session, Phase.PAUSED)
    now = weights(session).copy()
    store.undo_stack.undo()
    assert session.stale
    store.undo_stack.redo()
    assert not session.stale
    assert np.array_equal(weights(session), now)
    assert len(operated) == 1


def test_a_loaded_run_is_widened(qtbot, session, store, loader, operated):
    session.train_one("epoch")
    wait_for(qtbot, session, Phase.PAUSED)
    state, network, data = session.snapshot.state, session.network, session.data
    before = outputs(session)
    session.reset()
    session.adopt(state, network, data)
    operate(store, session, Widen(LAYER, 4, 1))
    qtbot.waitUntil(lambda: len(operated) == 1 and settled(session))
    assert consistent(session)
    np.testing.assert_allclose(outputs(session), before, atol=1e-6)


def test_pause_is_not_lost_while_the_run_goes_back_or_a_new_one_begins(qtbot, session, store, operated):
    store.edit("Longer", edits.change_recipe(store.project, epochs=1_000_000))
    session.train()
    qtbot.waitUntil(lambda: session.step > 50)
    operate(store, session, Widen(LAYER, 4, 1))
    qtbot.waitUntil(lambda: len(operated) == 1 and session.running)
    store.undo_stack.undo()
    session.pause()  # before the chunk has ended, in which the run is
    wait_for(qtbot, session, Phase.PAUSED)
    assert session.network.graph == store.newest.graph
    store.edit("Units", edits.change_layers(store.project, [LAYER], "units", 3))
    assert session.stale
    session.train()
    session.pause()
    qtbot.waitUntil(lambda: session.phase is Phase.PAUSED and not session.stale)
    session.train()
    qtbot.waitUntil(lambda: session.step > 100)


def test_a_surgery_that_the_run_has_not_made_goes_along_to_a_window_in_another_language(
    qtbot, session, store, loader, engine, operated
):
    session.train_one("epoch")
    wait_for(qtbot, session, Phase.PAUSED)
    before, step = outputs(session), session.step
    operate(store, session, Widen(LAYER, 4, 1))
    german = Store(Project())
    german.take_over(store)
    other = Session(german, loader, engine)
    other.take_over(session)
    with qtbot.waitSignal(other.operated):
        pass
    assert not other.stale
    assert (other.step, other.operating) == (step, False)
    np.testing.assert_allclose(outputs(other), before, atol=1e-6)
    other.close()
