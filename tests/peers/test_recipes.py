"""Schedules, warm-up, penalties, clipping and class weights against PyTorch: 50 steps in float32."""

from dataclasses import replace

import pytest

from core.activations import Tanh
from core.bench.work import Work
from core.layers import Dense, Input, Output
from core.losses import CCE
from core.optimizers import SGD, Adam
from core.penalties import L1, L2, PENALTIES, Elastic, MaxNorm, WeightDecay
from core.project.layout import chain
from core.schedules import SCHEDULES, CosineRestarts, ExponentialDecay, OneCycle, ReduceOnPlateau, StepDecay
from core.training import Recipe
from core.training.clipping import CLIPPINGS, ClipByGlobalNorm, ClipByNorm, ClipByValue
from tests.core.generated import rows
from tests.peers.agreement import distance, ours, theirs

EPOCHS, BATCH, COUNT = 10, 64, 320  # 50 steps
CHANGES = [
    *({"schedule": kind()} for kind in SCHEDULES),
    {"schedule": StepDecay(every=3, factor=0.3)},
    {"schedule": ExponentialDecay(factor=0.7)},
    {"schedule": CosineRestarts(period=4)},
    {"schedule": CosineRestarts(period=2, growth=2, least=0.1)},
    {"schedule": OneCycle(rise=0.4, start=10.0, end=100.0)},
    {"schedule": OneCycle(rise=0.01)},
    {"schedule": ReduceOnPlateau(patience=0, min_delta=0.05, factor=0.3)},
    {"schedule": ReduceOnPlateau(monitor="training score", patience=1, factor=0.3)},
    {"warm_up": 20},
    {"warm_up": 12, "schedule": ExponentialDecay(factor=0.7)},
    *({"clipping": kind()} for kind in CLIPPINGS),
    {"clipping": ClipByValue(value=0.01)},
    {"clipping": ClipByNorm(norm=0.05)},
    {"clipping": ClipByGlobalNorm(norm=0.05)},
    {"class_weights": "balanced"},
]
COSTS = [kind() for kind in PENALTIES] + [L1(0.02), L2(0.05), Elastic(0.01, 0.02), MaxNorm(1.0), WeightDecay(0.5)]


def agree(recipe, penalty=None):
    costly = {"penalty": penalty} if penalty else {}
    hidden = [Dense(units=each, activation=Tanh(), **costly) for each in (16, 8)]
    work = Work("", chain(Input(), *hidden, Output(**costly)), recipe, rows(6, "classes", COUNT))
    assert distance(ours(work, EPOCHS).arrays, theirs(work, EPOCHS).arrays) <= 1e-5


@pytest.mark.parametrize("optimizer", [SGD(learning_rate=0.2), Adam(learning_rate=0.01)], ids=lambda o: o.kind)
@pytest.mark.parametrize("changes", CHANGES, ids=repr)
def test_recipes(optimizer, changes):
    recipe = Recipe(loss=CCE(), optimizer=optimizer, batch=BATCH, epochs=EPOCHS, seed=3)
    agree(replace(recipe, **changes))


@pytest.mark.parametrize("optimizer", [SGD(learning_rate=0.2), Adam(learning_rate=0.01)], ids=lambda o: o.kind)
@pytest.mark.parametrize("penalty", COSTS, ids=repr)
def test_penalties(optimizer, penalty):
    agree(Recipe(loss=CCE(), optimizer=optimizer, batch=BATCH, epochs=EPOCHS, seed=3), penalty)


def test_all_at_once():
    recipe = Recipe(optimizer=Adam(), batch=BATCH, epochs=EPOCHS, class_weights="balanced", warm_up=9)
    agree(replace(recipe, schedule=OneCycle(), clipping=ClipByGlobalNorm(0.5)), Elastic())
