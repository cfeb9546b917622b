"""Typed weights in the window's run: views see them at once, a drag is one entry, Undo goes back to the checkpoint."""

import numpy as np
import pytest

from core.project import Project, edits
from core.training.weight_edit import TypedWeight, weight_at
from designer.store import Store
from designer.training.phase import Phase
from designer.training.session import Session
from tests.designer.training.test_session import wait_for


@pytest.fixture
def first(store):
    """Where the first weight lies."""
    return weight_at(store.project.network(store.spec), 0)


def typed(store, where, value, step=0, again=False):
    """Type a weight, as the first or a later keystroke of an edit."""
    network = store.project.network(store.spec)
    after = edits.type_weights(store.project, network, [TypedWeight(*where, value)], step, again)
    store.edit("Type a weight", after, merge="weight", lasting=True)


def settled(session, phase=Phase.PAUSED):
    return session.phase is phase and not session.starting


def weights(session):
    return session.snapshot.state.weights


def test_a_weight_typed_into_a_paused_run_is_there_at_once(qtbot, session, store, first):
    session.train_one("epoch")
    wait_for(qtbot, session, Phase.PAUSED)
    before = weights(session).copy()
    for n, value in enumerate((1.0, 1.5, 1.75)):
        typed(store, first, value, session.step, again=n > 0)
        qtbot.waitUntil(lambda value=value: weights(session)[0] == value)
    assert np.flatnonzero(weights(session) != before).tolist() == [0]
    assert (session.step, session.phase) == (25, Phase.PAUSED)
    assert store.undo_stack.count() == 1
    assert [edit.step for edit in store.project.weight_edits] == [25]
    evaluated = session.history.evaluation
    assert evaluated is not None
    store.undo_stack.undo()
    qtbot.waitUntil(lambda: settled(session) and np.array_equal(weights(session), before))
    assert session.step == 25
    assert session.runs == {}  # nothing was trained after it
    store.undo_stack.redo()
    qtbot.waitUntil(lambda: weights(session)[0] == 1.75)


def test_undo_goes_back_to_the_checkpoint_and_what_followed_stays_a_run(qtbot, session, store, first):
    session.train_one("epoch")
    wait_for(qtbot, session, Phase.PAUSED)
    before = weights(session).copy()
    typed(store, first, 2.0, session.step)
    qtbot.waitUntil(lambda: weights(session)[0] == 2.0)
    session.train_one("epoch")
    qtbot.waitUntil(lambda: session.step == 50 and session.phase is Phase.PAUSED)
    followed = weights(session).copy()
    store.undo_stack.undo()
    qtbot.waitUntil(lambda: settled(session) and session.step == 25)
    assert np.array_equal(weights(session), before)
    assert session.number == 2
    assert np.array_equal(session.runs[1].snapshot.state.weights, followed)
    assert session.origins[2] == (1, 25)
    store.undo_stack.redo()
    qtbot.waitUntil(lambda: weights(session)[0] == 2.0)
    session.train_one("epoch")
    qtbot.waitUntil(lambda: session.step == 50 and session.phase is Phase.PAUSED)
    assert np.array_equal(weights(session), followed)  # bit for bit


def test_a_drag_during_training_is_one_entry_and_its_undo_trains_on(qtbot, session, store, first):
    store.edit("Longer", edits.change_recipe(store.project, epochs=1_000_000))
    session.train()
    qtbot.waitUntil(lambda: session.step > 50)
    for n in range(5):
        typed(store, first, 3.0 + n, session.step, again=n > 0)
        count = len(session.timeline.changes)
        qtbot.waitUntil(lambda count=count: len(session.timeline.changes) > count)
    assert session.running
    assert store.undo_stack.count() == 2
    first_change = session.timeline.changes[0]
    steps = session.step
    qtbot.waitUntil(lambda: session.step > steps + 100)
    store.undo_stack.undo()
    qtbot.waitUntil(lambda: session.number == 2 and session.running and not session.starting)
    assert session.timeline.changes == ()
    qtbot.waitUntil(lambda: session.step > first_change.step)
    assert session.running


def test_a_weight_typed_before_any_run_begins_one_that_is_paused(qtbot, session, store, first):
    initial = store.project.network(store.spec).initial(store.project.recipe.seed).weights
    typed(store, first, -1.25)
    qtbot.waitUntil(lambda: settled(session) and weights(session)[0] == -1.25)
    assert session.step == 0
    store.undo_stack.undo()
    qtbot.waitUntil(lambda: settled(session) and np.array_equal(weights(session), initial))


def test_a_weight_typed_after_the_end_continues_paused(qtbot, session, store, first):
    session.train()
    wait_for(qtbot, session, Phase.FINISHED)
    end = weights(session).copy()
    typed(store, first, 0.5, session.step)
    qtbot.waitUntil(lambda: settled(session) and weights(session)[0] == 0.5)
    assert session.epoch == 400
    store.undo_stack.undo()
    qtbot.waitUntil(lambda: settled(session) and np.array_equal(weights(session), end))


def test_undo_after_reset_has_no_effect_on_the_new_run(qtbot, session, store, first):
    session.train_one("batch")
    wait_for(qtbot, session, Phase.PAUSED)
    typed(store, first, 0.5, session.step)
    qtbot.waitUntil(lambda: weights(session)[0] == 0.5)
    session.reset()
    session.train_one("batch")
    wait_for(qtbot, session, Phase.PAUSED)
    now = weights(session).copy()
    assert now[0] != 0.5
    store.undo_stack.undo()
    assert session.step == 1
    assert np.array_equal(weights(session), now)


def test_two_edits_are_undone_one_by_one(qtbot, session, store, first):
    session.train_one("batch")
    wait_for(qtbot, session, Phase.PAUSED)
    before = weights(session).copy()
    for value in (1.0, 2.0):
        typed(store, first, value, session.step)
        store.settle()
        qtbot.waitUntil(lambda value=value: weights(session)[0] == value)
    store.undo_stack.undo()
    qtbot.waitUntil(lambda: settled(session) and weights(session)[0] == 1.0)
    store.undo_stack.undo()
    qtbot.waitUntil(lambda: settled(session) and np.array_equal(weights(session), before))


def test_another_window_types_no_weight_again(qtbot, session, store, loader, engine, first):
    session.train_one("batch")
    wait_for(qtbot, session, Phase.PAUSED)
    typed(store, first, 0.5, session.step)
    store.settle()
    qtbot.waitUntil(lambda: weights(session)[0] == 0.5)
    session.train_one("epoch")
    qtbot.waitUntil(lambda: session.step == 25 and session.phase is Phase.PAUSED)
    trained = weights(session).copy()
    assert trained[0] != 0.5
    german = Store(Project())
    german.take_over(store)
    other = Session(german, loader, engine)
    other.take_over(session)
    typed(german, weight_at(other.network, 1), 2.0, other.step)
    qtbot.waitUntil(lambda: weights(other)[1] == 2.0)
    assert np.flatnonzero(weights(other) != trained).tolist() == [1]
    german.undo_stack.undo()
    qtbot.waitUntil(lambda: settled(other) and np.array_equal(weights(other), trained))
    other.close()


def test_a_run_after_reset_keeps_what_is_typed_even_where_an_undo_was_under_way(qtbot, session, store, first):
    store.edit("Longer", edits.change_recipe(store.project, epochs=1_000_000))
    session.train()
    qtbot.waitUntil(lambda: session.step > 50)
    typed(store, first, 3.0, session.step)
    qtbot.waitUntil(lambda: bool(session.timeline.changes))
    store.undo_stack.undo()
    session.reset()  # before the run has come to rest
    session.train_one("batch")
    wait_for(qtbot, session, Phase.PAUSED)
    typed(store, first, 4.0, session.step)
    qtbot.waitUntil(lambda: settled(session) and weights(session)[0] == 4.0)
    session.train_one("batch")
    qtbot.waitUntil(lambda: session.step == 2 and settled(session))
    assert [change.weights[0].value for change in session.timeline.changes] == [4.0]


def test_undo_while_the_run_starts_loses_no_earlier_edit(qtbot, session, store, first):
    second = weight_at(store.project.network(store.spec), 1)
    session.train_one("batch")
    typed(store, first, 1.0)
    store.settle()
    typed(store, second, 2.0)
    store.settle()
    assert session.starting
    store.undo_stack.undo()
    assert [edit.number for edit in store.newest.weight_edits] == [1]
    qtbot.waitUntil(lambda: settled(session) and weights(session)[0] == 1.0)
    assert weights(session)[1] != 2.0


def test_reset_forgets_typed_weights_and_neither_undo_nor_redo_brings_them_back(qtbot, session, store, first):
    session.train_one("batch")
    wait_for(qtbot, session, Phase.PAUSED)
    rate = store.project.recipe.optimizer.change(learning_rate=0.5)
    typed(store, first, 0.5, session.step)
    store.settle()
    qtbot.waitUntil(lambda: weights(session)[0] == 0.5)
    store.edit("Faster", edits.change_recipe(store.project, optimizer=rate))
    with qtbot.waitSignal(session.forgot) as seen:
        session.reset()
    assert seen.args == [1]
    assert store.newest.weight_edits == ()
    session.train_one("batch")
    wait_for(qtbot, session, Phase.PAUSED)
    now = weights(session).copy()
    for step in (store.undo_stack.undo, store.undo_stack.undo, store.undo_stack.redo, store.undo_stack.redo):
        step()
        assert store.newest.weight_edits == ()
    assert store.undo_stack.count() == 1  # what typed the weight is gone
    assert np.array_equal(weights(session), now)
    assert not session.running


def test_a_new_run_in_place_of_a_stale_one_has_none_of_its_edits_and_going_back_has(qtbot, session, store, first):
    session.train_one("batch")
    wait_for(qtbot, session, Phase.PAUSED)
    typed(store, first, 0.5, session.step)
    qtbot.waitUntil(lambda: weights(session)[0] == 0.5)
    store.edit("Other", edits.change_layers(store.project, [2], "units", 5))
    session.train_one("batch")
    qtbot.waitUntil(lambda: session.number == 2 and session.step == 1 and settled(session))
    assert store.newest.weight_edits == ()
    assert [change.weights[0].value for change in session.runs[1].timeline.changes if change.weights] == [0.5]
