"""No number of a run depends on how many threads compute it, nor on whether their number changes on the way."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from core.bench.table import WITH_BATCHES
from core.engine import program
from core.optimizers import LBFGS
from core.training import Controls, Progress, Run
from core.training.clipping import CLIPPINGS
from tests.core.generated import works

COUNTS = 1, 2, 3, 8
PARTS = {"PANEL_WORK": 1, "SAMPLES": 4, "FEWEST_SAMPLES": 3, "BLOCK": 8, "ONE_CALL": 8}


def trained(network, data, recipe, counts, epochs):
    """All that a run is, and all it said, after each chunk took the next of these numbers of threads."""
    run, steps, scores, chunk = Run(network, data, recipe, threads=max(counts)), [], [], 0
    run._count.count = counts[0]
    for each in run.events(Controls(), epochs):
        if isinstance(each, Progress):
            chunk += 1
            run._count.count = counts[chunk % len(counts)]
            steps.append(each.steps)
            scores.append(each.epochs)
    found = run.checkpoint()
    of_the_call = ("rows", "epochs")  # how many rows the last chunk wrote
    counters = np.array([found.counters[0][name] for name in found.counters.dtype.names if name not in of_the_call])
    return [*found.state, found.moments, found.best, counters, np.vstack(steps), np.vstack(scores)], run


def check(network, data, recipe, epochs):
    """Compare runs with each of COUNTS, and one that changes its number after every chunk, with that of one thread."""
    alone, run = trained(network, data, recipe, (1,), epochs)
    for counts in (*((count,) for count in COUNTS[1:]), COUNTS):
        found, _ = trained(network, data, recipe, counts, epochs)
        for a, b in zip(alone, found, strict=True):
            np.testing.assert_array_equal(a, b)
    return run


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(works(), st.sampled_from(CLIPPINGS), st.booleans())
def test_generated_networks_give_the_same_bits_with_any_number_of_threads(work, clipping, by_lbfgs):
    """Small ones, cut into as many panels and blocks as large ones are."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in PARTS.items():
            patch.setattr(program, name, value)
        recipe = replace(work.recipe, clipping=clipping())
        recipe = replace(recipe, optimizer=LBFGS()) if by_lbfgs else recipe
        data = replace(work.data, validation=work.data.train)
        run = check(work.network, data, recipe, recipe.epochs)
    event(f"{len(run._program.panels)} panels")
    event(f"{len(run._program.blocks)} blocks")


LARGE = [row for row in WITH_BATCHES if row.features >= 64]


@pytest.mark.parametrize("row", LARGE, ids=lambda row: row.title)
def test_the_networks_of_the_standard_table_give_the_same_bits_with_any_number_of_threads(row):
    """Large ones, as they are; the last batch of each epoch is smaller."""
    work = row.work()
    count = 2 * work.batch + work.batch // 3
    data = replace(work.data, train=work.data.train[:count], validation=work.data.train[count : count + 70])
    run = check(work.network, data, work.recipe, 2)
    assert len(run._program.blocks) > 1
    assert (len(run._program.panels) > 1) == (work.network.lowered.multiply_adds * work.batch > 2 * program.PANEL_WORK)
