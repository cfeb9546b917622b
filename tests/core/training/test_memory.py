"""What a training is needed to need, against the arrays that it really allocates."""

import tracemalloc

import pytest

from core.bench.table import WITH_BATCHES
from core.bench.work import Work, random_rows
from core.layers import BatchNorm, Conv2D, Dense, Input, MaxPool2D, Output, Reshape
from core.optimizers import SGD, Adam, AMSGrad
from core.project.layout import chain
from core.training import Controls, Recipe, Run
from core.training.memory import bytes_needed
from core.training.warm_up import warm_up

FIXED = 700_000  # bytes: telemetry, and the arenas of the evaluation
WORKS = {
    "small": (2, [Dense(units=16), Dense(units=16)], SGD(), 32, 500),
    "many rows": (30, [Dense(units=64), BatchNorm(), Dense(units=32)], Adam(), 32, 30_000),
    "many weights": (200, [Dense(units=1000), Dense(units=1000)], AMSGrad(), 16, 300),
    "large batch": (100, [Dense(units=300)] * 4, SGD(), 1000, 2000),
    "images": (784, [Reshape(), Conv2D(), MaxPool2D(), Conv2D(channels=16), MaxPool2D(), Dense()], Adam(), 64, 400),
}


@pytest.mark.parametrize("name", WORKS)
def test_the_forecast_of_memory_is_right_within_a_fifth(name):
    features, hidden, optimizer, batch, rows = WORKS[name]
    data = random_rows(features, 3, rows)
    work = Work(name, chain(Input(), *hidden, Output()), Recipe(optimizer=optimizer, batch=batch, epochs=3), data)
    needed = bytes_needed(work.network, data, work.recipe)
    warm_up()
    tracemalloc.start()
    try:
        run = Run(work.network, data, work.recipe)
        run.timeline.budget = 0  # the past has a budget of its own
        for message in run.events(Controls(), work.recipe.epochs):
            held = message  # as a window does
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert held is not None
    assert most / 1.2 <= needed <= most * 1.2


@pytest.mark.parametrize("row", WITH_BATCHES, ids=lambda row: f"{row.title}, {row.optimizer.title}")
def test_the_networks_of_the_standard_table_need_no_more_than_they_should(row):
    """Half as much again as weights, gradient, moments, signals, deltas and data; what is fixed shows in small ones."""
    work = row.work()
    network, data, recipe = work.network, work.data, work.recipe
    numbers = network.parameters() * (2 + recipe.optimizer.moments) + 2 * network.lowered.units * recipe.batch
    allowed = 1.5 * 4 * (numbers + data.dataset.x.size)
    assert bytes_needed(network, data, recipe) <= allowed + (FIXED if allowed < 3e6 else 0)
