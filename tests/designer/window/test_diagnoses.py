"""A run that goes wrong is never watched in silence: the banner, the status bar, the inspector and the nodes say it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton

from core.activations import ReLU, Sigmoid
from core.formats.examples import examples
from core.initializers import LargeUniform
from core.layers import BatchNorm, Dense, Input, Output
from core.losses import CCE
from core.optimizers import SGD, Adam
from core.project import Project, edits
from core.project.layout import chain
from core.training import Recipe
from designer.training.phase import Phase


def project(*layers, **recipe):
    settings = {"loss": CCE(), "optimizer": SGD(learning_rate=0.03), "batch": 10, "epochs": 60, "seed": 1} | recipe
    made = Project(chain(Input(), *layers, Output()), data=examples()["spiral"].data, recipe=Recipe(**settings))
    return replace(made, places={layer_id: (240.0 * layer_id, 0.0) for layer_id in made.graph.layers})


RUNS = {
    "eight sigmoid layers": (
        project(*[Dense(units=8, activation=Sigmoid())] * 8),
        ["Gradients vanish"],
        "gradient norm in Dense",
    ),
    "dead ReLU": (
        project(*[Dense(units=8, activation=ReLU())] * 4, optimizer=SGD(learning_rate=10.0)),
        ["Units have died"],
        "never fire",
    ),
    "batch norm of one row": (
        project(Dense(units=8), BatchNorm(), Dense(units=8), BatchNorm(), batch=1, epochs=30),
        ["Gradients vanish"],
        "0 gradient norm",
    ),
    "exploding": (
        project(*[Dense(units=64, initializer=LargeUniform())] * 6, optimizer=SGD(learning_rate=1.0)),
        ["Gradients explode"],
        "values became infinite or NaN",
    ),
}


def status(window):
    """What the status bar says of problems and diagnoses."""
    return [each.text() for each in window.status.findChildren(QPushButton) if each.isVisible() and each.text()]


def titles(window):
    return [card.title.text() for card in window.inspector.overview.diagnoses.cards]


@pytest.fixture
def opened(window, qtbot):
    def opened(made):
        with qtbot.waitSignal(window.loader.ready):
            window.files.start(made)
        return window

    return opened


@pytest.fixture
def trained(opened, qtbot):
    def trained(made):
        window = opened(made)
        qtbot.keyClick(window, Qt.Key.Key_F5)
        qtbot.waitUntil(lambda: window.session.phase in (Phase.FINISHED, Phase.DIVERGED))
        return window

    return trained


@pytest.mark.parametrize("name", RUNS)
def test_a_run_that_goes_wrong_says_so_everywhere(trained, qtbot, name):
    made, expected, words = RUNS[name]
    window = trained(made)
    qtbot.waitUntil(lambda: titles(window)[: len(expected)] == expected)
    count = len(window.seen.diagnoses)
    assert status(window)[-1] == ("1 diagnosis" if count == 1 else f"{count} diagnoses")
    assert "no problems" not in status(window)
    assert [card.title.text() for card in window.analyze.diagnoses.cards] == titles(window)
    assert window.banner.isVisible()
    qtbot.waitUntil(lambda: words in window.banner.text)
    assert not window.banner._shown.good
    layers = window.seen.diagnoses[0].layers
    nodes = window.canvas.scene().nodes
    assert [layer_id for layer_id in nodes if nodes[layer_id].problem] == sorted(layers)


def test_a_run_that_goes_well_says_none(trained, qtbot):
    window = trained(examples()["circles"])
    assert status(window) == ["no problems"]
    assert window.banner._shown.good
    assert not window.inspector.overview.diagnoses.cards


def test_looking_back_to_before_it_was_seen_leaves_the_notice_of_the_run(trained, qtbot):
    window = trained(RUNS["eight sigmoid layers"][0])
    qtbot.waitUntil(lambda: "Gradients vanish" in window.banner.text)
    said = window.banner.text
    qtbot.keyClick(window.time_bar.track, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: not window.seen.diagnoses and window.time_machine.is_exact)
    assert window.banner.text == said
    assert not window.banner._shown.good


def test_the_button_of_a_diagnosis_selects_its_layers_whose_card_stays(trained, qtbot):
    window = trained(RUNS["eight sigmoid layers"][0])
    qtbot.waitUntil(lambda: titles(window) == ["Gradients vanish"])
    card = window.inspector.overview.diagnoses.cards[0]
    qtbot.mouseClick(card.show_button, Qt.MouseButton.LeftButton)
    assert window.store.selection == set(card.diagnosis.layers)
    assert [card.title.text() for card in window.inspector.diagnoses.cards] == ["Gradients vanish"]
    window.store.select([max(window.store.project.graph.layers)])
    assert not window.inspector.diagnoses.cards  # nothing is wrong with Output


def test_a_remedy_is_an_edit_that_can_be_undone(trained, qtbot):
    window = trained(RUNS["eight sigmoid layers"][0])
    qtbot.waitUntil(lambda: titles(window) == ["Gradients vanish"])
    before, card = window.store.project, window.inspector.overview.diagnoses.cards[0]
    assert [button.accessibleName() for button in card.remedies] == [
        "Set 8 layers to ReLU",
        "Insert Batch norm after 8 layers",
        "Choose Adam",
    ]
    qtbot.mouseClick(card.remedies[0], Qt.MouseButton.LeftButton)
    hidden = [layer for layer in window.store.project.graph.layers.values() if isinstance(layer, Dense)]
    assert {type(layer.activation) for layer in hidden} == {ReLU}
    assert window.store.undo_stack.undoText() == "Set 8 layers to ReLU"
    assert "Set 8 layers to ReLU" not in [button.accessibleName() for button in card.remedies]  # it is done
    window.store.undo_stack.undo()
    assert window.store.project == before
    qtbot.mouseClick(card.remedies[1], Qt.MouseButton.LeftButton)
    assert sum(isinstance(layer, BatchNorm) for layer in window.store.project.graph.layers.values()) == 8
    assert not window.store.problems()


def test_the_status_bar_leads_to_the_card(trained, qtbot):
    window = trained(RUNS["eight sigmoid layers"][0])
    qtbot.waitUntil(lambda: titles(window) == ["Gradients vanish"])
    window.store.select([2])
    window.tabs.setCurrentWidget(window.recipe_panel)
    qtbot.mouseClick(window.status._seen, Qt.MouseButton.LeftButton)
    first = window.inspector.overview.diagnoses.cards[0]
    assert window.tabs.currentWidget() is window.inspector
    assert first.hasFocus()
    qtbot.waitUntil(lambda: not first.visibleRegion().isEmpty())


def test_a_diagnosis_that_is_dismissed_stays_away_until_the_next_run(trained, qtbot):
    window = trained(RUNS["eight sigmoid layers"][0])
    qtbot.waitUntil(lambda: titles(window) == ["Gradients vanish"])
    card = window.inspector.overview.diagnoses.cards[0]
    qtbot.mouseClick(card.close_button, Qt.MouseButton.LeftButton)
    assert not titles(window)
    assert "1 diagnosis" not in status(window)
    window.live.ask()
    window.seen.look()
    assert not titles(window)
    window.session.reset()
    qtbot.waitUntil(lambda: not window.seen.diagnoses)
    assert status(window) == ["no problems"]
    qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: titles(window) == ["Gradients vanish"])


def test_what_ended_a_run_outlives_the_next_edit_of_the_learning_rate(trained, qtbot):
    window = trained(RUNS["exploding"][0])
    said = window.banner.text
    assert "Training diverged at step" in said
    window.toolbar._rate.setValue(window.toolbar._rate.value() - 10)
    assert window.banner.isVisible()
    assert window.banner.text == said
    window.session.reset()
    assert not window.banner.isVisible()


def test_a_card_stays_the_same_while_its_figures_change(opened, qtbot):
    window = opened(project(*[Dense(units=8, activation=Sigmoid())] * 8, epochs=100_000))
    qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: "Gradients vanish" in titles(window))
    card = next(card for card in window.inspector.overview.diagnoses.cards if card.title.text() == "Gradients vanish")
    with qtbot.waitSignal(window.seen.changed):
        pass
    assert card in window.inspector.overview.diagnoses.cards
    assert status(window)[0].endswith(("diagnosis", "diagnoses"))
    window.session.pause()


def test_a_better_run_overtakes_what_was_said(trained, qtbot):
    window = trained(RUNS["eight sigmoid layers"][0])
    qtbot.waitUntil(lambda: titles(window) == ["Gradients vanish"])
    adam = edits.change_recipe(window.store.project, optimizer=Adam(learning_rate=0.01), epochs=120)
    window.store.edit("Adam", adam)
    assert titles(window) == ["Gradients vanish"]  # until the run goes on
    qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: "Gradients vanish" not in titles(window))


def test_advice_is_said_before_training_and_does_not_block_it(opened, qtbot):
    window = opened(RUNS["batch norm of one row"][0])
    assert status(window) == ["advice: 1"]
    (card,) = window.inspector.overview.problems.cards
    assert "batch of one row" in card.sentence.text()
    qtbot.mouseClick(card.fix_button, Qt.MouseButton.LeftButton)
    assert window.store.project.recipe.batch == 32
    assert status(window) == ["no problems"]
    window.store.undo_stack.undo()
    assert status(window) == ["advice: 1"]
    qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: window.session.running)
    window.session.pause()


def test_the_key_that_made_an_edit_does_not_dismiss_the_card(trained, qtbot):
    window = trained(RUNS["eight sigmoid layers"][0])
    qtbot.waitUntil(lambda: titles(window) == ["Gradients vanish"])
    card = window.inspector.overview.diagnoses.cards[0]
    qtbot.waitUntil(card.isVisible)
    card.remedies[0].setFocus()
    qtbot.keyClick(card.remedies[0], Qt.Key.Key_Space)
    assert window.store.undo_stack.canUndo()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        qtbot.keyClick(window.focusWidget(), key)
    assert window.store.undo_stack.index() == 1  # neither another edit
    assert "vanishing_gradients" not in window.seen._dismissed
    assert not isinstance(window.focusWidget(), QAbstractButton)


def test_going_to_a_diagnosis_gives_its_card_the_keys_and_no_button(trained, qtbot):
    window = trained(RUNS["eight sigmoid layers"][0])
    qtbot.waitUntil(lambda: titles(window) == ["Gradients vanish"])
    window.show_diagnosis(window.seen.diagnoses[0])
    card = window.inspector.overview.diagnoses.cards[0]
    assert window.focusWidget() is card
    qtbot.keyClick(card, Qt.Key.Key_Space)
    assert titles(window) == ["Gradients vanish"]
