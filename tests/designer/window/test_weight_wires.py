"""Weights on the wires: drawn, read, typed and dragged as a person does, and every view answers."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, QSettings, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.formats.examples import examples
from core.layers import Dense, Flatten, Input, Output
from core.project import edits
from core.project.layout import chain, places
from designer.canvas.items.weights import BIAS, STRONGEST, WeightsItem
from designer.training.phase import Phase
from designer.widgets.weight_hand import parsed
from tests.designer.canvas.hand import LEFT, NONE, click, drag, pixel

KEY = Qt.Key


@pytest.fixture
def trained(spiral, qtbot):
    """The window after some epochs, paused, with its weights on the wires."""
    store, session = spiral.store, spiral.session
    store.edit("Longer", edits.change_recipe(store.project, epochs=100_000))
    session.train()
    qtbot.waitUntil(spiral.time_bar.isVisible)  # it takes room: the canvas is laid out again
    session.pause()
    qtbot.waitUntil(lambda: session.phase is Phase.PAUSED)
    qtbot.waitUntil(lambda: len(scene(spiral).weights) == 3 and not values_differ(spiral))
    return spiral


def hover(view, at):
    """Move over a point in scene units. The event goes to the canvas alone: the mouse of the screen is elsewhere."""
    where = QPointF(pixel(view, at))
    glob = QPointF(view.viewport().mapToGlobal(where.toPoint()))
    none = Qt.MouseButton.NoButton
    QApplication.sendEvent(view.viewport(), QMouseEvent(QEvent.Type.MouseMove, where, glob, none, none, NONE))


@pytest.mark.parametrize("height", [700, 1060])
def test_a_column_of_heat_maps_stays_on_the_canvas_and_stands_where_it_has_room(open_window, qtbot, height):
    window = open_window(1280, height)
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(examples()["iris"])
    window.actions_by_id["step_epoch"].trigger()
    hidden = scene(window).nodes[2]
    qtbot.waitUntil(lambda: hidden.live.maps is not None)
    view = window.canvas
    seen = view.mapToScene(view.viewport().rect()).boundingRect()
    for node in scene(window).nodes.values():
        assert seen.contains(node.card_rect().translated(node.pos()))
    assert hidden.live.column is (height > 1000)


def scene(window):
    return window.canvas.scene()


def arrays(window):
    return window.session.network.arrays(window.session.snapshot.state)


def values_differ(window):
    """Whether what is drawn is not the run's own."""
    own = [a for name, a in arrays(window).items() if name.endswith("weight")]
    return not all(np.array_equal(item.values, a) for item, a in zip(scene(window).weights.values(), own, strict=True))


def largest(window, edge_number=1):
    """The strongest weight of an edge that has a pixel to itself: its item, its place, and that point of its curve."""
    item, canvas = list(scene(window).weights.values())[edge_number], window.canvas
    for n in reversed(range(item.drawn)):
        place = tuple(int(number) for number in item._drawn[n])
        for xy in item._curves[n]:
            at = pixel(canvas, QPointF(*xy))
            point = canvas.mapToScene(at)
            is_free = canvas.childAt(canvas.viewport().mapTo(canvas, at)) is canvas.viewport()
            if is_free and item.weight_at(point) == place and scene(window).card_at(point) is None:
                return item, place, point
    raise AssertionError("no curve is alone")


def over(window, qtbot, edge_number=1):
    """Move the mouse to such a weight, once the canvas has come to rest. Its item, its place, and the point."""
    found = []

    def is_over():
        found[:] = largest(window, edge_number)
        hover(window.canvas, found[2])
        return found[0].hovered == found[1]

    qtbot.waitUntil(is_over)
    return found


def outputs(window, x):
    """What the network answers, by NumPy alone."""
    a, found = x.astype(np.float64), arrays(window)
    layers = [(found[name], found[name.replace("weight", "bias")]) for name in found if name.endswith("weight")]
    for n, (w, b) in enumerate(layers):
        z = a @ w.T.astype(np.float64) + b
        a = np.maximum(z, 0) if n < len(layers) - 1 else np.exp(z) / np.exp(z).sum(1, keepdims=True)
    return a


def test_hovering_reads_the_weight_and_a_typed_one_is_in_every_answer(trained, qtbot):
    session, canvas = trained.session, trained.canvas
    item, place, point = over(trained, qtbot)
    shown = canvas._hint.text().splitlines()
    assert shown[0] == f"hidden 1, unit {place[1] + 1} → hidden 2, unit {place[0] + 1}"
    assert parsed(shown[1].removeprefix("weight ")) == pytest.approx(float(item.values[place]), rel=1e-4)
    step, before = session.step, session.snapshot.state.weights.copy()
    click(canvas, point)
    card = canvas.weight_card
    assert card.isVisible()
    assert card.field.hasFocus()
    assert card.field.selectedText() == card.field.text()
    QTest.keyClicks(card.field, "-2")
    qtbot.waitUntil(lambda: item.values[place] == -2)
    QTest.keyClicks(card.field, ",5")
    qtbot.waitUntil(lambda: item.values[place] == -2.5)
    name = [name for name in arrays(trained) if name.endswith("weight")][1]
    assert arrays(trained)[name][place] == -2.5
    assert session.step == step
    assert np.count_nonzero(session.snapshot.state.weights != before) == 1
    moment = trained.live._moments.now()
    rows = session.data.x(session.data.validation)
    right = (outputs(trained, rows).argmax(1) == session.data.dataset.y[session.data.validation]).mean()
    assert moment.evaluation.validation["accuracy"] == pytest.approx(right, abs=1e-9)
    assert trained.store.undo_stack.undoText() == "Type a weight"
    QTest.keyClick(card.field, KEY.Key_Return)
    assert not card.isVisible()
    trained.store.undo_stack.undo()
    qtbot.waitUntil(
        lambda: np.array_equal(session.snapshot.state.weights, before) and not session.starting, timeout=20_000
    )


def test_escape_goes_back_and_arrows_change_by_one_percent(trained, qtbot):
    session, canvas = trained.session, trained.canvas
    before = session.snapshot.state.weights.copy()
    item, place, point = over(trained, qtbot)
    click(canvas, point)
    shown = parsed(canvas.weight_card.field.text())
    QTest.keyClick(canvas.weight_card.field, KEY.Key_Up)
    wanted = np.float32(shown + 0.01 * abs(shown))
    qtbot.waitUntil(lambda: abs(item.values[place] - wanted) < 1e-6)
    QTest.keyClick(canvas.weight_card.field, KEY.Key_Escape)
    qtbot.waitUntil(
        lambda: np.array_equal(session.snapshot.state.weights, before) and not session.starting, timeout=20_000
    )
    assert trained.store.newest.weight_edits == ()


def test_a_drag_is_one_entry(trained, qtbot):
    canvas, store = trained.canvas, trained.store
    item, place, point = over(trained, qtbot, 0)
    count, start = store.undo_stack.count(), float(item.values[place])
    port, at = canvas.viewport(), pixel(canvas, point)
    QTest.mousePress(port, LEFT, NONE, at)
    for up in (10, 20, 30):
        QTest.mouseMove(port, at - QPointF(0, up).toPoint())
    QTest.mouseRelease(port, LEFT, NONE, at - QPointF(0, 30).toPoint())
    qtbot.waitUntil(lambda: item.values[place] > start)
    assert store.undo_stack.count() == count + 1
    assert len(store.newest.weight_edits) == 1
    largest_then = np.abs(item.values).max()
    assert item.values[place] - start == pytest.approx(0.3 * largest_then, rel=0.4)
    assert canvas.weight_card.field.hasFocus()


def test_shapes_can_be_wanted_instead(trained, qtbot):
    canvas = trained.canvas
    assert canvas.wire_key.isVisible()
    QTest.mouseClick(canvas.wire_key.shapes, LEFT)
    assert scene(trained).weights == {}
    assert QSettings().value("wires") == "shapes"
    QTest.mouseClick(canvas.wire_key.weights, LEFT)
    qtbot.waitUntil(lambda: len(scene(trained).weights) == 3)


def at_half(window, qtbot):
    """Look back at the middle of the run."""
    machine = window.time_machine
    machine.go_to(window.session.timeline.last_step // 2)
    qtbot.waitUntil(lambda: machine.is_exact and scene(window).weight_source.past == machine.step)
    own = machine.past.network.arrays(machine.past.snapshot.state)
    name = [name for name in own if name.endswith("weight")][1]
    qtbot.waitUntil(lambda: np.array_equal(list(scene(window).weights.values())[1].values, own[name]))
    return machine.step


def test_a_weight_typed_at_a_past_step_is_one_of_a_new_run_from_there(trained, qtbot):
    session, store, before = trained.session, trained.store, trained.session.snapshot
    step, first = at_half(trained, qtbot), trained.session.number
    past = trained.time_machine.past.snapshot.state.weights
    item, place, point = over(trained, qtbot)
    click(trained.canvas, point)
    QTest.keyClicks(trained.canvas.weight_card.field, "-1.5")
    qtbot.waitUntil(lambda: item.values[place] == np.float32(-1.5))
    assert (session.number != first, session.step, session.phase) == (True, step, Phase.PAUSED)
    differ = np.flatnonzero(session.snapshot.state.weights != past)
    assert len(differ) == 1
    assert session.snapshot.state.weights[differ[0]] == np.float32(-1.5)
    assert trained.canvas.weight_card.field.hasFocus()
    QTest.keyClick(trained.canvas.weight_card.field, KEY.Key_Return)
    store.undo_stack.undo()
    qtbot.waitUntil(lambda: np.array_equal(session.snapshot.state.weights, past) and not session.starting)
    assert session.step == step
    store.undo_stack.undo()
    qtbot.waitUntil(lambda: session.number == first)
    np.testing.assert_array_equal(session.snapshot.state.weights, before.state.weights)
    assert session.step == before.step


def test_a_drag_at_a_past_step_goes_on_in_the_new_run(trained, qtbot):
    step = at_half(trained, qtbot)
    canvas = trained.canvas
    item, place, point = over(trained, qtbot, 0)
    start, port, at = float(item.values[place]), canvas.viewport(), pixel(canvas, point)
    QTest.mousePress(port, LEFT, NONE, at)
    for up in (10, 20, 30):
        QTest.mouseMove(port, at - QPointF(0, up).toPoint())
    QTest.mouseRelease(port, LEFT, NONE, at - QPointF(0, 30).toPoint())
    largest = np.abs(item.values).max()
    qtbot.waitUntil(lambda: item.values[place] == pytest.approx(start + 0.3 * largest, rel=1e-3))
    assert trained.session.step == step
    assert [len(edit.weights) for edit in trained.store.newest.weight_edits] == [1]


def test_a_weight_typed_at_a_past_step_while_a_run_trains_pauses_the_new_run(trained, qtbot):
    session, first = trained.session, trained.session.number
    step = at_half(trained, qtbot)
    session.train()
    qtbot.waitUntil(lambda: session.step > trained.time_machine.timeline.waypoints[0].step and session.running)
    trained.time_machine.go_to(step)
    qtbot.waitUntil(lambda: trained.time_machine.is_exact and scene(trained).weight_source.past == step)
    _, _, point = over(trained, qtbot)
    click(trained.canvas, point)
    QTest.keyClicks(trained.canvas.weight_card.field, "2.5")  # the run stops meanwhile: the last value counts
    QTest.keyClick(trained.canvas.weight_card.field, KEY.Key_Return)
    qtbot.waitUntil(lambda: session.number != first and len(session.timeline.changes) == 1)
    change = session.timeline.changes[0]
    assert (change.step, [typed.value for typed in change.weights]) == (step, [2.5])
    qtbot.waitUntil(lambda: session.phase is Phase.PAUSED)
    assert session.step == step


def test_a_chosen_weight_is_let_go_where_an_earlier_step_is_looked_back_at(trained, qtbot):
    canvas, machine = trained.canvas, trained.time_machine
    _, _, point = over(trained, qtbot)
    click(canvas, point)
    QTest.keyClicks(canvas.weight_card.field, "1")
    qtbot.waitUntil(lambda: len(trained.session.timeline.changes) == 1)
    machine.go_to(trained.session.timeline.last_step // 2)  # by a key: the card has not lost its own to a click
    qtbot.waitUntil(lambda: machine.is_exact and scene(trained).weight_source.step == machine.step)
    assert not canvas.weight_card.isVisible()
    QTest.keyClicks(canvas.weight_card.field, "2")  # nothing is typed into another step than the one that is seen
    assert machine.step is not None
    assert [typed.value for typed in trained.store.newest.weight_edits[0].weights] == [1.0]


def test_of_many_weights_the_strongest_are_drawn(qapp, theme):
    item = WeightsItem((1, 2), theme)
    values = np.random.default_rng(3).normal(size=(30, 20)).astype(np.float32)
    item.show_values(values)
    item.set_ends([QPointF(0, y) for y in range(20)], [QPointF(100, y) for y in range(30)])
    assert item.drawn == STRONGEST
    smallest = min(abs(values[tuple(place)]) for place in item._drawn)
    assert (np.abs(values) >= smallest).sum() == STRONGEST


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1/4", 0.25),
        ("-1,5", -1.5),
        ("\u22122", -2.0),
        ("1e3", 1000.0),
        ("", None),
        ("-", None),
        ("1/0", None),
        ("nan", None),
        ("1e999", None),
        ("x", None),
    ],
)
def test_weights_are_typed_with_point_comma_or_as_a_fraction(text, value):
    assert parsed(text) == value


def tile(window, layer_id, unit):
    """The middle of the heat map of a unit, in scene units."""
    node = scene(window).nodes[layer_id]
    return node.mapToScene(node._tile(unit).center())


def test_a_unit_under_the_mouse_is_shown_large_with_the_answer_without_it(trained, qtbot):
    canvas, boundary, session = trained.canvas, trained.views.views["boundary"], trained.session
    qtbot.waitUntil(lambda: scene(trained).nodes[3].live.maps is not None)

    def shown():
        hover(canvas, tile(trained, 3, 5))  # the real mouse is elsewhere, and Qt may say so
        return boundary.plane.toolTip().startswith("hidden 2, unit 6. Without it")

    qtbot.waitUntil(shown)
    weights = arrays(trained)
    names = [name for name in weights if name.endswith("weight")]
    left_out = {**weights, names[2]: weights[names[2]].copy()}
    left_out[names[2]][:, 5] = 0  # what reads the unit
    rows, y = session.data.x(session.data.validation), session.data.dataset.y[session.data.validation]
    a = rows
    for n, name in enumerate(names):
        z = a @ left_out[name].T + left_out[name.replace("weight", "bias")]
        a = np.maximum(z, 0) if n < 2 else z
    accuracy = 100 * (a.argmax(1) == y).mean()
    assert f"validation accuracy {accuracy:.1f}\u00a0%, now" in boundary.plane.toolTip()
    hover(canvas, QPointF(-300, -300))
    qtbot.waitUntil(lambda: not boundary.caption.text())
    click(canvas, tile(trained, 3, 5))
    hover(canvas, QPointF(-300, -300))
    qtbot.waitUntil(lambda: boundary.caption.text().startswith("without it"))  # it stays
    click(canvas, tile(trained, 3, 5))
    hover(canvas, QPointF(-300, -300))
    qtbot.waitUntil(lambda: not boundary.caption.text())


def test_a_unit_that_reads_an_image_shows_its_weights_as_one(window, qtbot):
    digits = examples()["digits"]
    layers = (Input(), Flatten(), Dense(units=5, name="hidden"), Output())
    graph = chain(*layers)
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(replace(digits, graph=graph, places=places(graph)))
    window.session.train_one("batch")
    qtbot.waitUntil(lambda: scene(window).nodes[3].live.of_weights)
    click(window.canvas, tile(window, 3, 2))
    card = window.canvas.unit_card
    assert card.isVisible()
    assert card._title.text() == "hidden, unit 3: its weights"
    weights = arrays(window)["hidden.weight"][2].reshape(8, 8)
    image = scene(window).nodes[3].live.tile(2)
    bluest = [image.pixelColor(column, row) for row in range(8) for column in range(8)]
    assert (image.width(), image.height()) == (8, 8)
    assert np.argmax([c.blue() - c.red() for c in bluest]) == weights.argmax()
    click(window.canvas, tile(window, 3, 2))
    assert not card.isVisible()
    window.session.train_one("epoch")
    qtbot.waitUntil(lambda: scene(window).nodes[3].live.tile(2) != image)


def bead(window, qtbot, layer_edge, unit):
    """Move the mouse to the bead of a bias, once the canvas has come to rest. Its item and its place."""
    item = scene(window).weights[layer_edge]

    def is_over():
        hover(window.canvas, item.bead(unit))
        return item.hovered == (unit, BIAS)

    qtbot.waitUntil(is_over)
    return item, item.bead(unit)


def test_before_training_the_wires_have_the_weights_that_the_seed_gives(spiral, qtbot):
    store = spiral.store
    qtbot.waitUntil(lambda: store.spec.classes == 2)
    assert scene(spiral).weights == {}  # 16 units: the wires say their shapes
    for layer in (2, 3):
        store.edit("Fewer", edits.change_layers(store.project, [layer], "units", 6))

    def start():
        network = store.project.network(store.spec)
        state = network.initial(store.project.recipe.seed)
        found = network.arrays(state)
        return [found[name] for name in found if name.endswith("weight")]

    def shows(expected):
        drawn = [item.values for item in scene(spiral).weights.values()]
        return all(a.shape == b.shape and np.array_equal(a, b) for a, b in zip(drawn, expected, strict=True))

    qtbot.waitUntil(lambda: shows(start()))
    before = start()
    store.edit("Other seed", edits.change_recipe(store.project, seed=77))
    assert not np.array_equal(before[0], start()[0])
    qtbot.waitUntil(lambda: shows(start()))
    store.edit("Wider", edits.change_layers(store.project, [2], "units", 5))
    qtbot.waitUntil(lambda: shows(start()))
    assert spiral.session.phase is Phase.EMPTY
    item, _, _ = over(spiral, qtbot)
    assert spiral.canvas._hint.text().endswith("before training")
    spiral.actions_by_id["step_epoch"].trigger()
    qtbot.waitUntil(lambda: spiral.session.step > 0 and not values_differ(spiral))
    trained = item.values.copy()
    spiral.session.reset()
    qtbot.waitUntil(lambda: shows(start()) and not np.array_equal(item.values, trained))


def test_a_bias_is_read_typed_and_dragged_before_and_in_a_run(spiral, qtbot):
    session, canvas = spiral.session, spiral.canvas
    for layer in (2, 3):
        spiral.store.edit("Fewer", edits.change_layers(spiral.store.project, [layer], "units", 6))
    qtbot.waitUntil(lambda: len(scene(spiral).weights) == 3)
    edge = (2, 3)
    item, at = bead(spiral, qtbot, edge, 4)
    assert canvas._hint.text() == "hidden 2, bias of unit 5\nbias 0, before training"
    click(canvas, at)
    assert canvas.weight_card.isVisible()
    QTest.keyClicks(canvas.weight_card.field, "-1,5")
    qtbot.waitUntil(lambda: session.phase is Phase.PAUSED and not session.starting)
    name = [name for name in session.network.names if name.endswith("bias")][1]
    qtbot.waitUntil(lambda: arrays(spiral)[name][4] == -1.5)
    initial = session.network.initial(spiral.store.project.recipe.seed).weights
    assert np.count_nonzero(session.snapshot.state.weights != initial) == 1
    qtbot.waitUntil(lambda: item.value((4, BIAS)) == -1.5)
    QTest.keyClick(canvas.weight_card.field, KEY.Key_Return)
    session.train_one("epoch")
    qtbot.waitUntil(lambda: session.step > 0 and session.phase is Phase.PAUSED)
    qtbot.waitUntil(lambda: np.array_equal(item.biases, arrays(spiral)[name]))
    count, before = spiral.store.undo_stack.count(), arrays(spiral)[name].copy()
    _, at = bead(spiral, qtbot, edge, 2)
    drag(canvas, at, at + QPointF(0, -60))
    qtbot.waitUntil(lambda: arrays(spiral)[name][2] > before[2])
    assert spiral.store.undo_stack.count() == count + 1
    others = np.arange(len(before)) != 2
    assert np.array_equal(arrays(spiral)[name][others], before[others])
