"""Surgery by mouse and keyboard: the inspector, the menu and the command palette, and what the window says of it."""

import layerwright as lw
import numpy as np
import pytest
from PySide6.QtCore import Qt

from core.activations import Tanh
from core.network import Predictor
from core.project import edits
from core.training.surgery import Widen
from core.training.weight_edit import TypedWeight
from designer.training.phase import Phase

LEFT = Qt.MouseButton.LeftButton
HIDDEN = 2


@pytest.fixture
def trained(spiral, qtbot):
    """The window after an epoch, paused, with its first hidden layer selected."""
    spiral.session.train_one("epoch")
    qtbot.waitUntil(lambda: spiral.session.phase is Phase.PAUSED and spiral.session.step > 0)
    spiral.store.select([HIDDEN])
    qtbot.waitUntil(spiral.inspector.surgery.isVisible)
    return spiral


def outputs(window):
    session = window.session
    return Predictor(session.network).predict(session.snapshot.state, session.data.x(session.data.train))


def test_units_are_added_in_the_inspector_and_outputs_stay(trained, qtbot):
    box, session, before = trained.inspector.surgery, trained.session, outputs(trained)
    units = trained.store.project.graph.layers[HIDDEN].units
    assert box.number.text() == str(units // 4)
    with qtbot.waitSignal(trained.surgeries.info) as seen:
        qtbot.mouseClick(box.widen, LEFT)
    assert session.network.graph.layers[HIDDEN].units == units + units // 4
    assert trained.store.project.graph.layers[HIDDEN].units == units + units // 4
    np.testing.assert_allclose(outputs(trained), before, atol=1e-6)
    assert seen.args[0].startswith("Hidden 1 widened by 4 units. Outputs stay the same: the largest difference is ")
    assert trained.store.undo_stack.undoText() == "Add 4 units"
    trained.store.undo_stack.undo()
    qtbot.waitUntil(lambda: session.network.graph.layers[HIDDEN].units == units)
    qtbot.waitUntil(lambda: not session.starting and np.array_equal(outputs(trained), before))


def test_a_layer_is_inserted_by_its_command_and_what_changes_is_said(trained, qtbot):
    session, before = trained.session, outputs(trained)
    with qtbot.waitSignal(session.operated) as seen:
        trained.actions_by_id["deepen"].trigger()
    assert seen.args[1] < 1e-6
    np.testing.assert_allclose(outputs(trained), before, atol=1e-6)
    assert len(trained.canvas.scene().nodes) == 5
    box = trained.inspector.surgery
    assert box.said.text().startswith("Outputs stay the same")
    box.activation.submitted.emit(Tanh())
    assert box.said.text() == "With Tanh, the inserted layer changes the outputs. Linear keeps them."
    with qtbot.waitSignal(trained.surgeries.info) as seen:
        qtbot.mouseClick(box.deepen, LEFT)
    assert "Outputs have changed by up to" in seen.args[0]
    assert np.abs(outputs(trained) - before).max() > 1e-3


def test_dead_units_are_found_and_removed(trained, qtbot):
    session = trained.session
    with qtbot.waitSignal(trained.surgeries.info) as seen:
        qtbot.mouseClick(trained.inspector.surgery.remove, LEFT)
    assert "has no dead unit" in seen.args[0]
    network = session.network
    weight = next(w for w in network.weights if (w.layer, w.name) == (HIDDEN, "bias"))
    typed = [TypedWeight(weight.layer, "bias", (3,), -1000.0)]
    trained.store.edit("Type", edits.type_weights(trained.store.newest, network, typed, session.step))
    qtbot.waitUntil(lambda: session.snapshot.state.weights[weight.start + 3] == -1000)
    before = outputs(trained)
    with qtbot.waitSignal(session.operated):
        qtbot.mouseClick(trained.inspector.surgery.remove, LEFT)
    assert session.network.graph.layers[HIDDEN].units == network.graph.layers[HIDDEN].units - 1
    np.testing.assert_allclose(outputs(trained), before, atol=1e-6)


def test_the_checkpoint_before_a_surgery_is_not_taken_for_the_step_after_it(trained, qtbot):
    session, machine = trained.session, trained.time_machine
    step, units = session.step, session.network.graph.layers[HIDDEN].units
    with qtbot.waitSignal(session.operated):
        trained.surgeries.widen(4)
    session.train_one("batch")
    qtbot.waitUntil(lambda: session.step == step + 1 and session.phase is Phase.PAUSED)
    machine.go_to(step)
    machine._show_nearest()  # as while the step is computed
    assert machine.past.network.graph.layers[HIDDEN].units == units
    assert not machine.is_exact
    qtbot.waitUntil(lambda: machine.is_exact)
    assert machine.past.network.graph.layers[HIDDEN].units == units + 4


def test_dead_units_are_not_removed_twice_by_a_double_click(trained, qtbot):
    """The second click comes before the run has answered: the numbers of units are those before the first."""
    session, box = trained.session, trained.inspector.surgery
    network = session.network
    weight = next(w for w in network.weights if (w.layer, w.name) == (HIDDEN, "bias"))
    typed = [TypedWeight(weight.layer, "bias", (3,), -1000.0)]
    trained.store.edit("Type", edits.type_weights(trained.store.newest, network, typed, session.step))
    qtbot.waitUntil(lambda: session.snapshot.state.weights[weight.start + 3] == -1000)
    before, units, errors = outputs(trained), network.graph.layers[HIDDEN].units, []
    trained.surgeries.error.connect(errors.append)
    with qtbot.waitSignal(session.operated):
        qtbot.mouseDClick(box.remove, LEFT)
        trained.surgeries.remove_dead()
        trained.surgeries.remove_dead()
    assert session.network.graph.layers[HIDDEN].units == units - 1
    np.testing.assert_allclose(outputs(trained), before, atol=1e-6)
    assert errors[-1].startswith("The last change of the network is still being made.")
    trained.surgeries.deepen()
    trained.store.select([max(trained.store.newest.graph.layers)])
    trained.surgeries.remove_dead()  # of a layer that the run does not have yet
    assert len(errors) == 2
    qtbot.waitUntil(lambda: not session.operating)


def test_without_a_run_or_at_an_earlier_step_it_is_said_why_not(spiral, qtbot):
    spiral.store.select([HIDDEN])
    assert not spiral.inspector.surgery.isVisible()
    assert not spiral.actions_by_id["widen"].isEnabled()
    spiral.session.train_one("epoch")
    qtbot.waitUntil(lambda: spiral.session.phase is Phase.PAUSED and spiral.session.step > 2)
    spiral.time_machine.go_to(1)
    qtbot.waitUntil(lambda: spiral.time_machine.is_exact)
    with qtbot.waitSignal(spiral.surgeries.error) as seen:
        spiral.actions_by_id["widen"].trigger()
    assert "earlier step" in seen.args[0]
    spiral.time_machine.go_to_now()
    spiral.store.select([1])
    with qtbot.waitSignal(spiral.surgeries.error) as seen:
        spiral.actions_by_id["widen"].trigger()
    assert seen.args[0] == "Select one dense layer."


@pytest.mark.parametrize("is_gone", [True, False])
def test_a_run_from_a_file_whose_rows_are_not_there_is_not_operated_on(window, qtbot, tmp_path, is_gone):
    """The project would have other units than the weights that are saved with it."""
    rows = np.random.default_rng(0).normal(size=(60, 2))
    table = tmp_path / "table.csv"
    table.write_text("a,b,c\n" + "".join(f"{a},{b},{'pq'[int(a > 0)]}\n" for a, b in rows))
    model = lw.Model([lw.Dense(4)], seed=1)
    model.fit(table, epochs=2, progress=False)
    model.save(tmp_path / "saved.layerwright")
    if is_gone:
        table.unlink()
    else:
        table.write_text(table.read_text() + "1,2,q\n")
    window.files.open(tmp_path / "saved.layerwright")
    qtbot.waitUntil(lambda: window.session.snapshot is not None)
    qtbot.waitUntil(lambda: bool(window.loader.problem) if is_gone else window.loader.prepared is not None)
    window.store.select([HIDDEN])
    operation = edits.operate(window.store.newest, Widen(HIDDEN, 2), 0)
    with qtbot.waitSignal(window.surgeries.error) as seen:
        window.surgeries.widen(2)
    assert seen.args[0].startswith("The rows that this network was trained on have changed, or are not there.")
    assert window.store.newest.graph.layers[HIDDEN].units == 4
    with qtbot.waitSignal(window.session.error):
        window.store.edit_newest("Widen", operation)  # as Redo does
    assert not window.session.operating
    assert window.session.stale
    saved = []
    window.session.trained_state(saved.append)
    assert not saved[0].arrays  # those of 4 units do not fit


def test_every_view_shows_steps_before_and_after_surgeries(trained, qtbot):
    session, machine, errors = trained.session, trained.time_machine, []
    trained.live.error.connect(errors.append)
    trained.views.show_choice(
        ["loss", "gradients", "updates", "boundary", "distributions", "metrics", "landscape", "race"]
    )
    trained.canvas.scene().pin_unit((HIDDEN, 19))
    for id in ("deepen", "widen"):
        with qtbot.waitSignal(session.operated):
            trained.actions_by_id[id].trigger()
    trained.canvas.scene().pin_unit((HIDDEN, 19))
    step = session.step
    session.train_one("epoch")
    qtbot.waitUntil(lambda: session.step > step and session.phase is Phase.PAUSED)
    after = session.snapshot.state.weights.copy()
    names = session.history.layers
    for wanted, layers in ((step - 5, 4), (step, 5), (step + 5, 5), (step - 1, 4)):
        machine.go_to(wanted)
        qtbot.waitUntil(lambda: machine.is_exact and machine.past is not None)
        moment = trained.live._moments.now()
        assert len(moment.network.graph.layers) == layers
        assert set(moment.history.layers) <= set(moment.network.lowered.layer_ids)
        view = trained.views.views["gradients"]
        qtbot.waitUntil(lambda wanted=wanted, view=view: view.moment.step == wanted)
        assert len(trained.canvas.scene().nodes) == layers
    machine.go_to_now()
    assert np.array_equal(session.snapshot.state.weights, after)
    assert len(names) == 4
    trained.store.undo_stack.undo()
    qtbot.waitUntil(lambda: not session.starting and session.step == step)
    trained.store.undo_stack.undo()
    qtbot.waitUntil(lambda: not session.starting and len(session.network.graph.layers) == 4)
    qtbot.waitUntil(lambda: trained.views.views["boundary"].moment.step == step)
    trained.toggle_microscope()
    qtbot.waitUntil(lambda: trained.pages.page.id == "microscope")
    assert errors == []
