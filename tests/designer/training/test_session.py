"""The session: start, pause, step, reset, close, and edits during a run."""

import numpy as np
import pytest

from core.data import CSV
from core.data.points import points_of
from core.project import edits
from core.training.stopping import EarlyStopping
from designer.training import run_factory
from designer.training.phase import Phase


def wait_for(qtbot, session, phase):
    qtbot.waitUntil(lambda: session.phase is phase)


def test_training_runs_until_its_epochs_are_done(qtbot, session):
    session.train()
    assert session.running
    wait_for(qtbot, session, Phase.FINISHED)
    assert session.epoch == 400
    assert session.history.validation_score.mean[-1] > 0.95


def test_a_run_that_stops_early_says_why(qtbot, session, store):
    never_better = EarlyStopping(monitor="training loss", patience=3, min_delta=1e6)
    store.edit("Stop early", edits.change_recipe(store.project, stopping=never_better))
    with qtbot.waitSignal(session.ended) as ended:
        session.train()
    assert session.phase is Phase.FINISHED
    assert ended.args[0].startswith("Training stopped early after epoch 4: the training loss had not improved for 3")


def test_a_run_that_restores_its_best_weights_at_the_end_says_so(qtbot, session, store):
    stopping = EarlyStopping(patience=10_000)
    wild = store.project.recipe.optimizer.change(learning_rate=0.3)
    store.edit("Restore", edits.change_recipe(store.project, stopping=stopping, optimizer=wild, epochs=60))
    with qtbot.waitSignal(session.ended) as ended:
        session.train()
    losses = session.history.validation_loss.mean
    best = losses.argmin() + 1
    assert best < 60
    assert ended.args[0] == (
        f"Trained for 60 epochs. The weights of the best epoch, {best}, were restored: the validation loss was "
        f"{losses.min():.4g} there and {losses[-1]:.4g} at the end. Press Continue to train 60 more from there."
    )
    assert session.snapshot.restored == best


@pytest.mark.parametrize("is_paused", [False, True])
def test_a_run_that_is_ended_by_hand_restores_its_best_weights(qtbot, session, store, is_paused):
    recipe = store.project.recipe
    wild = recipe.optimizer.change(learning_rate=0.3)
    stopping = EarlyStopping(patience=10_000)
    store.edit("Restore", edits.change_recipe(store.project, stopping=stopping, optimizer=wild, epochs=100_000))
    session.train()

    def is_past_the_best():
        losses = session.history.validation_loss.mean if session.history else []
        return len(losses) > 20 and losses[-1] > losses.min()

    qtbot.waitUntil(lambda: session.can_end and is_past_the_best())
    if is_paused:
        session.pause()
        wait_for(qtbot, session, Phase.PAUSED)
        session.train_one("epoch")
        wait_for(qtbot, session, Phase.PAUSED)
    with qtbot.waitSignal(session.ended) as ended:
        session.finish()
    losses = session.history.validation_loss.mean
    assert session.phase is Phase.FINISHED
    assert not session.can_end
    if losses.argmin() + 1 < session.epoch:
        assert session.snapshot.restored == losses.argmin() + 1
        assert f"The weights of the best epoch, {losses.argmin() + 1:,}, were restored" in ended.args[0]
    step = session.step
    session.train()  # it can be continued
    qtbot.waitUntil(lambda: session.step > step)


def test_a_finished_run_continues_for_as_many_epochs_again(qtbot, session):
    session.train()
    wait_for(qtbot, session, Phase.FINISHED)
    session.train()
    wait_for(qtbot, session, Phase.FINISHED)
    assert session.epoch == 800


def test_a_paused_run_continues_from_its_step(qtbot, session, store):
    store.edit("Longer", edits.change_recipe(store.project, epochs=1_000_000))
    session.train()
    qtbot.waitUntil(lambda: session.epoch > 5)
    session.pause()
    wait_for(qtbot, session, Phase.PAUSED)
    stopped_at = session.snapshot.step
    assert stopped_at > 0
    session.train()
    qtbot.waitUntil(lambda: session.step > stopped_at)


def test_training_one_batch_is_one_step(qtbot, session):
    session.train_one("batch")
    wait_for(qtbot, session, Phase.PAUSED)
    assert session.snapshot.step == 1


def test_training_one_epoch_ends_the_epoch(qtbot, session):
    session.train_one("batch")
    wait_for(qtbot, session, Phase.PAUSED)
    session.train_one("epoch")
    qtbot.waitUntil(lambda: session.epoch == 1 and session.phase is Phase.PAUSED)
    assert session.snapshot.step == 25


def test_reset_drops_the_weights(qtbot, session):
    session.train_one("epoch")
    wait_for(qtbot, session, Phase.PAUSED)
    session.reset()
    assert session.phase is Phase.EMPTY
    assert session.snapshot is None


def test_two_runs_after_reset_are_identical(qtbot, session):
    weights = []
    for _ in range(2):
        session.train()
        wait_for(qtbot, session, Phase.FINISHED)
        weights.append(session.snapshot.state.weights.tobytes())
        session.reset()
    assert weights[0] == weights[1]


def test_the_learning_rate_changes_during_a_run(qtbot, session, store):
    session.train_one("batch")
    wait_for(qtbot, session, Phase.PAUSED)
    before = session.snapshot.state.weights
    still = store.project.recipe.optimizer.change(learning_rate=0.0)
    store.edit("Stop learning", edits.change_recipe(store.project, optimizer=still))
    session.train_one("batch")
    qtbot.waitUntil(lambda: session.step == 2)
    assert (session.snapshot.state.weights == before).all()
    assert not session.stale


def test_another_layer_size_makes_the_run_stale_until_undo(qtbot, session, store):
    session.train_one("batch")
    wait_for(qtbot, session, Phase.PAUSED)
    store.edit("Wider", edits.change_layers(store.project, {2}, "units", 5))
    assert session.stale
    store.undo_stack.undo()
    assert not session.stale


def test_a_network_with_a_problem_is_an_error_and_not_trained(qtbot, session, store):
    store.edit("Cut", edits.disconnect(store.project, (2, 3)))
    with qtbot.waitSignal(session.error) as said:
        session.train()
    assert "hidden 2 has no input" in said.args[0]
    assert session.phase is Phase.EMPTY


def test_a_diverged_run_is_an_error_and_keeps_finite_weights(qtbot, session, store):
    wild = store.project.recipe.optimizer.change(learning_rate=1e30)
    store.edit("Wild", edits.change_recipe(store.project, optimizer=wild))
    with qtbot.waitSignal(session.error) as said:
        session.train()
    assert "Training diverged" in said.args[0]
    assert session.phase is Phase.DIVERGED
    import numpy as np

    assert np.isfinite(session.snapshot.state.weights).all()


def test_closing_during_training_ends_the_thread(qtbot, session, store):
    store.edit("Longer", edits.change_recipe(store.project, epochs=1_000_000))
    session.train()
    qtbot.waitUntil(lambda: session.epoch > 1)
    thread = session._state.thread
    session.close()
    assert not thread.is_alive()


def test_another_seed_of_the_data_makes_the_run_stale_until_undo(qtbot, session, store, loader):
    session.train_one("batch")
    wait_for(qtbot, session, Phase.PAUSED)
    with qtbot.waitSignal(loader.ready):
        store.edit("Other rows", edits.change_data(store.project, seed=5))
    assert session.stale
    with qtbot.waitSignal(loader.ready):
        store.undo_stack.undo()
    assert not session.stale


def test_pause_interrupts_the_training_of_one_epoch(qtbot, session):
    session.limit_speed(10)
    session.train_one("epoch")
    qtbot.waitUntil(lambda: session.step > 0)
    session.pause()
    wait_for(qtbot, session, Phase.PAUSED)
    assert session.snapshot.step < 25


def test_continuing_right_after_a_pause_is_not_shown_as_paused(qtbot, session, store):
    store.edit("Longer", edits.change_recipe(store.project, epochs=1_000_000))
    session.train()
    for _ in range(20):
        session.pause()
        session._controls.sleep(0.1)
        session.train()
        session._read_mailbox()
        assert session.running


def test_loaded_weights_that_no_longer_fit_are_not_trained(qtbot, session, store, loader):
    network = store.project.network(store.spec)
    session.adopt(network.initial(7), network, loader.prepared)
    store.edit("Wider", edits.change_layers(store.project, {2}, "units", 5))
    assert session.stale
    session.train_one("batch")
    wait_for(qtbot, session, Phase.PAUSED)
    assert session.network.graph == store.project.graph
    assert not session.stale


def test_loaded_weights_that_fit_are_trained(qtbot, session, store, loader):
    network = store.project.network(store.spec)
    given = network.initial(7)
    session.adopt(given, network, loader.prepared)
    still = store.project.recipe.optimizer.change(learning_rate=0.0)
    store.edit("Stop learning", edits.change_recipe(store.project, optimizer=still))
    session.train_one("batch")
    qtbot.waitUntil(lambda: session.step == 1)
    assert (session.snapshot.state.weights == given.weights).all()


def test_a_finished_run_continues_with_fewer_epochs(qtbot, session, store):
    session.train()
    wait_for(qtbot, session, Phase.FINISHED)
    store.edit("Fewer", edits.change_recipe(store.project, epochs=50))
    session.train()
    qtbot.waitUntil(lambda: session.phase is Phase.FINISHED and session.epoch > 400)
    assert session.epoch == 450


def test_waiting_ends_when_the_engine_cannot_be_prepared(session, engine, monkeypatch):
    monkeypatch.setattr(engine, "is_ready", False)
    monkeypatch.setattr(engine, "start", lambda: None)
    session.train()
    assert session.phase is Phase.WAITING
    engine.error.emit("No compiler.")
    assert session.phase is Phase.EMPTY


def test_only_the_latest_data_is_delivered(qtbot, store, loader):
    printed = []
    loader.ready.connect(printed.append)
    loader.error.connect(printed.append)
    for seed in range(1, 9):
        store.edit("Other rows", edits.change_data(store.project, seed=seed))
    qtbot.waitUntil(lambda: loader.prepared is not None)
    assert printed == [loader.prepared]


def test_other_data_pauses_the_run_and_training_starts_over(qtbot, session, store, loader):
    store.edit("Longer", edits.change_recipe(store.project, epochs=1_000_000))
    session.train()
    qtbot.waitUntil(lambda: session.epoch > 1)
    store.edit("Other rows", edits.change_data(store.project, seed=5))
    wait_for(qtbot, session, Phase.PAUSED)
    assert session.stale
    curves = session.history
    assert len(curves.loss)
    qtbot.waitUntil(lambda: loader.prepared is not None)
    assert session.history is curves  # until training begins anew
    session.train_one("batch")
    qtbot.waitUntil(lambda: session.phase is Phase.PAUSED and session.step == 1)
    assert session.data is loader.prepared
    assert session.runs[1].history is curves  # it can still be compared with
    assert session.number == 2
    assert not session.stale
    assert session.history is not curves


def test_a_stale_run_continues_after_undo(qtbot, session, store):
    store.edit("Longer", edits.change_recipe(store.project, epochs=1_000_000))
    session.train()
    qtbot.waitUntil(lambda: session.epoch > 1)
    store.edit("Wider", edits.change_layers(store.project, {2}, "units", 5))
    wait_for(qtbot, session, Phase.PAUSED)
    stood = session.step
    store.undo_stack.undo()
    session.train()
    qtbot.waitUntil(lambda: session.step > stood)


def test_a_stale_run_is_kept_while_the_network_cannot_be_trained(qtbot, session, store):
    session.train_one("batch")
    wait_for(qtbot, session, Phase.PAUSED)
    store.edit("Cut", edits.disconnect(store.project, (2, 3)))
    with qtbot.waitSignal(session.error):
        session.train()
    store.undo_stack.undo()
    session.train_one("batch")
    qtbot.waitUntil(lambda: session.step == 2)


def test_completed_epochs_are_an_info(qtbot, session, store):
    store.edit("Shorter", edits.change_recipe(store.project, epochs=20))
    with qtbot.waitSignal(session.ended) as done:
        session.train()
    assert done.args == ["Trained for 20 epochs. Press Continue to train 20 more.", True]


def test_a_large_final_loss_is_an_error_with_advice(qtbot, session, store):
    wild = store.project.recipe.optimizer.change(learning_rate=1e6)
    store.edit("Wild", edits.change_recipe(store.project, optimizer=wild, epochs=5))
    with qtbot.waitSignal(session.ended) as said:
        session.train()
    text, good = said.args
    assert "Lower the learning rate" in text
    assert not good
    assert session.phase is Phase.FINISHED


def test_loaded_weights_are_kept_when_the_run_cannot_be_created(qtbot, session, store, loader, monkeypatch):
    network = store.project.network(store.spec)
    weights = network.initial(7)
    session.adopt(weights, network, loader.prepared)

    def fail(*_):
        raise MemoryError

    with monkeypatch.context() as patched:
        patched.setattr(run_factory, "Run", fail)
        with qtbot.waitSignal(session.error) as error:
            session.train_one("batch")
        assert "does not fit into memory" in error.args[0]
    assert session.phase is Phase.PAUSED
    saved = []
    session.trained_state(saved.append)
    assert saved[0].state is weights
    session.train_one("batch")
    qtbot.waitUntil(lambda: session.step == 1)


def test_the_state_is_empty_when_a_first_run_cannot_be_created(qtbot, session, monkeypatch):
    def fail(*_):
        raise MemoryError

    monkeypatch.setattr(run_factory, "Run", fail)
    with qtbot.waitSignal(session.error):
        session.train()
    assert session.phase is Phase.EMPTY
    assert session.network is None
    assert session.history is None


def test_a_save_that_is_requested_while_training_is_answered_after_the_chunk(qtbot, session, store):
    store.edit("Longer", edits.change_recipe(store.project, epochs=1_000_000))
    session.train()
    qtbot.waitUntil(lambda: session.epoch > 1)
    saved = []
    session.trained_state(saved.append)
    qtbot.waitUntil(lambda: bool(saved))
    assert saved[0].arrays
    assert saved[0].saved_run is not None


def test_a_reset_answers_a_save_with_nothing(qtbot, session, store):
    store.edit("Longer", edits.change_recipe(store.project, epochs=1_000_000))
    session.train()
    qtbot.waitUntil(lambda: session.epoch > 1)
    saved = []
    session.trained_state(saved.append)
    session.reset()
    assert [state.arrays for state in saved] == [{}]


def painted(store, rows):
    """The project with these rows instead of its own, as painted points."""
    return edits.change_data(store.project, source=store.project.data.source.with_rows(rows))


@pytest.fixture
def painting(qtbot, session, store, loader):
    """A run over painted points, which trains."""
    points = points_of(loader.prepared.dataset)
    with qtbot.waitSignal(loader.ready):
        store.edit("Paint", edits.change_data(store.project, source=points))
    store.edit("Longer", edits.change_recipe(store.project, epochs=1_000_000))
    session.train()
    qtbot.waitUntil(lambda: session.epoch > 1)
    return session


def test_a_run_goes_on_with_points_that_are_painted_meanwhile(qtbot, painting, store, loader):
    rows, preparation = store.project.data.source.points, painting.data.preparation
    step, curves = painting.step, painting.history
    with qtbot.waitSignal(loader.ready):
        store.edit("Paint", painted(store, (*rows, (0.1, 0.2, 1), (0.3, 0.4, 0))))
    assert painting.running
    assert not painting.stale
    assert len(painting.data.dataset.x) == len(rows) + 2
    np.testing.assert_array_equal(painting.data.preparation.shift, preparation.shift)
    assert painting.data.preparation.fingerprint.rows == len(rows) + 2
    qtbot.waitUntil(lambda: painting.step > step + 1000)
    assert painting.history is curves
    with qtbot.waitSignal(loader.ready):
        store.undo_stack.undo()
    assert painting.running
    assert len(painting.data.dataset.x) == len(rows)


def test_a_run_pauses_where_too_few_points_are_left_and_goes_on_with_more(qtbot, painting, store, loader):
    rows = store.project.data.source.points
    with qtbot.waitSignal(loader.error) as printed:
        store.edit("Erase", painted(store, rows[:3]))
    assert "Training needs at least 4" in printed.args[0]
    assert painting.stale
    wait_for(qtbot, painting, Phase.PAUSED)
    step = painting.step
    with qtbot.waitSignal(loader.ready):
        store.edit("Paint", painted(store, rows[:40]))
    assert not painting.stale
    painting.train()
    qtbot.waitUntil(lambda: painting.step > step)
    assert len(painting.data.dataset.x) == 40


def test_a_point_of_another_class_makes_the_run_stale(qtbot, painting, store, loader):
    rows = store.project.data.source.points
    with qtbot.waitSignal(loader.ready):
        store.edit("Paint", painted(store, (*rows, (0.0, 0.0, 2))))
    assert painting.stale
    wait_for(qtbot, painting, Phase.PAUSED)


def test_the_first_painted_point_turns_a_formula_into_points_without_a_stop(qtbot, session, store, loader):
    points = points_of(loader.prepared.dataset)
    store.edit("Longer", edits.change_recipe(store.project, epochs=1_000_000))
    session.train()
    qtbot.waitUntil(lambda: session.epoch > 1)
    with qtbot.waitSignal(loader.ready):
        more = points.with_rows((*points.points, (0.0, 0.0, 1)))
        store.edit("Paint", edits.change_data(store.project, source=more))
    assert session.running
    assert not session.stale
    with qtbot.waitSignal(loader.ready):
        store.undo_stack.undo()
    assert session.running
    assert not session.stale


def test_training_that_is_asked_for_while_the_data_is_read_begins_with_it(qtbot, session, store, loader):
    store.edit("Seed", edits.change_data(store.project, seed=5))
    assert loader.prepared is None
    session.train_one("epoch")
    assert session.phase is Phase.WAITING
    qtbot.waitUntil(lambda: session.epoch == 1 and session.phase is Phase.PAUSED)
    assert session.data is loader.prepared


def test_data_that_cannot_be_used_ends_the_waiting_and_is_said(qtbot, session, store, loader):
    store.edit("Table", edits.change_data(store.project, source=CSV(path="/nowhere.csv")))
    session.train()
    assert session.phase is Phase.WAITING
    with qtbot.waitSignal(session.error) as said:
        pass
    assert said.args[0] == loader.problem != ""
    assert session.phase is Phase.EMPTY
