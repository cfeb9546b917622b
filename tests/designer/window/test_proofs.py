"""The proof of a remedy: asked for with a click, followed seed by seed, and never praised where nothing is proven."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from core.activations import Sigmoid
from core.diagnoses import diagnose
from core.diagnoses.trained import trained
from core.formats.examples import failures
from core.layers import Dense
from core.project import edits
from core.project.comparing import Trial
from core.training.comparison import compare
from designer.panels.proof import ticks
from designer.training.phase import Phase
from tests.designer.window.test_diagnoses import RUNS

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def card(window, qtbot):
    """The card of vanishing gradients, after a short run of eight sigmoid layers."""
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(edits.change_recipe(RUNS["eight sigmoid layers"][0], epochs=20))
    qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: window.session.phase is Phase.FINISHED)
    cards = window.inspector.overview.diagnoses
    qtbot.waitUntil(lambda: [found.kind for found in cards.cards] == ["vanishing_gradients"])
    return cards.cards[0]


def test_a_click_proves_the_first_remedy_seed_by_seed(window, card, qtbot):
    before = window.store.project
    with qtbot.waitSignal(window.proofs.proving.proved, timeout=120_000):
        qtbot.mouseClick(card.prove_buttons[0], LEFT)
    pairs = card.proof.pairs.pairs
    assert len(pairs) == 10
    without, with_it = np.array([pairs[seed] for seed in sorted(pairs)]).T
    found = compare(without, with_it)
    assert card.proof.verdict.text() == found.sentence
    assert found.is_proven  # ReLU learns in 20 epochs what sigmoid does not
    assert "loss on the validation rows: median change −" in card.proof.detail.text()
    assert window.store.project == before  # a proof changes nothing
    assert all(
        isinstance(layer.activation, Sigmoid) for layer in before.graph.layers.values() if isinstance(layer, Dense)
    )
    assert not card.proof.button.isVisible()  # nothing is left to stop
    page = window.inspector.viewport()
    verdict = card.proof.verdict.mapTo(page, card.proof.verdict.rect().bottomLeft())
    assert page.rect().contains(verdict)  # scrolled to
    assert card.proof.heading.text().endswith("10 starts")  # it is wrong from the first step on


def test_a_remedy_that_leaves_the_start_goes_on_from_where_it_went_wrong(window, qtbot):
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(failures()["overfitting"])
    qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: window.session.phase is Phase.FINISHED)
    cards = window.inspector.overview.diagnoses
    qtbot.waitUntil(lambda: [found.kind for found in cards.cards] == ["overfitting"])
    (card,) = cards.cards
    with qtbot.waitSignal(window.proofs.proving.started, timeout=120_000) as asked:
        qtbot.mouseClick(card.prove_buttons[0], LEFT)
    step = card.diagnosis.since
    assert step > 1
    assert asked.args == ["overfitting", asked.args[1], 10, step]
    assert card.proof.heading.text() == f"Choose Early stopping: 10 orders of the batches, from step {step:,}"
    window.proofs.proving.close()


def test_a_proof_can_be_stopped_and_says_nothing_more(window, card, qtbot):
    with qtbot.waitSignal(window.proofs.proving.found, timeout=120_000):
        qtbot.mouseClick(card.prove_buttons[1], LEFT)
    qtbot.mouseClick(card.proof.button, LEFT)
    assert card.proof.verdict.text() == "The proof was stopped."
    qtbot.waitUntil(lambda: not window.proofs.proving.tasks.working)
    assert card.proof.verdict.text() == "The proof was stopped."
    assert not card.proof.button.isVisible()


def test_what_is_not_proven_gets_no_praise(window, card):
    card.proof.start(3.0, 10)
    for seed in range(10):
        card.proof.add(Trial(0, seed, 1.0))
        card.proof.add(Trial(1, seed, 0.9 if seed < 6 else 1.1))
    values = np.array([card.proof.pairs.pairs[seed] for seed in range(10)]).T
    card.proof.finish(compare(*values), "loss on the validation rows")
    assert card.proof.verdict.text() == "Not proven: better in 6 of 10 seeds, p = 0.75"
    assert card.proof.verdict.property("role") != "good"
    card.proof.pairs.grab()  # paints, also where a run diverged
    card.proof.add(Trial(1, 3, float("inf")))
    card.proof.pairs.grab()


def test_every_remedy_has_its_proof(window, card):
    asked = []
    window.proofs.proving.close()
    card.proof_wanted.disconnect()
    card.proof_wanted.connect(lambda diagnosis, fix: asked.append((diagnosis.kind, fix)))
    for button in card.prove_buttons:
        button.click()
    (found,) = diagnose(trained(window.store.project, threads=1))
    assert asked == [(found.kind, remedy) for remedy in found.remedies]


def test_the_axis_has_round_numbers():
    assert ticks(0.113, 0.402) == pytest.approx([0.2, 0.3, 0.4])
    assert ticks(0.4, 0.4) == [0.4]
    assert ticks(0.015, 0.69) == pytest.approx([0.2, 0.4, 0.6])
