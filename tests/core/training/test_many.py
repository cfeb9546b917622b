"""Many runs at once: each gives what it gives alone, in one stream of events."""

from dataclasses import replace

import numpy as np
import pytest

from core.bench.work import Work, random_rows
from core.layers import BatchNorm, Dense, Dropout, Input, Output
from core.network import State
from core.optimizers import SGD, Adam
from core.project.layout import chain
from core.training import Controls, Diverged, Finished, Progress, Recipe, Run
from core.training import many as many_module
from core.training.many import Training, bytes_for_many, outcomes, train_many

RECIPE = Recipe(optimizer=Adam(), batch=16, epochs=6)


def training(seed=1, units=8, **changes):
    """One of two networks on random rows, with some for validation."""
    data = random_rows(3, 2, 90)
    data = replace(data, train=data.train[:70], validation=data.train[70:])
    layers = Dense(units=units), BatchNorm(), Dropout(rate=0.2), Dense(units=4)
    recipe = replace(RECIPE, seed=seed, **changes)
    work = Work("", chain(Input(), *layers, Output()), recipe, data)
    return Training(work.network, data, recipe)


def alone(one):
    run = Run(one.network, one.data, one.recipe, one.start)
    events = list(run.events(Controls(), one.epochs or one.recipe.epochs))
    rows = [np.vstack([getattr(e, name) for e in events if isinstance(e, Progress)]) for name in ("steps", "epochs")]
    return run.checkpoint(), rows, events[-1]


def same(a, b):
    return all(np.array_equal(x, y) for x, y in zip(a.state, b.state, strict=True)) and np.array_equal(
        a.moments, b.moments
    )


def test_each_is_bit_for_bit_what_it_is_alone():
    """Seeds of one network, other networks, other recipes, and other batch orders from one checkpoint."""
    first = training()
    checkpoint = alone(replace(first, epochs=2))[0]
    trainings = [training(seed) for seed in range(1, 6)]
    trainings += [training(2, units=20), training(3, batch=70), training(4, optimizer=SGD(learning_rate=0.1))]
    trainings += [
        replace(first, recipe=replace(first.recipe, seed=seed), start=checkpoint, epochs=4) for seed in (7, 8, 9)
    ]
    said = {number: [] for number in range(len(trainings))}
    found = outcomes(trainings, lambda event: said[event.number].append(event.event))
    for one, outcome, events in zip(trainings, found, said.values(), strict=True):
        wanted, rows, last = alone(one)
        assert same(outcome.checkpoint, wanted)
        for name, row in zip(("steps", "epochs"), rows, strict=True):
            given = np.vstack([getattr(event, name) for event in events if isinstance(event, Progress)])
            np.testing.assert_array_equal(given, row)
        assert isinstance(outcome.last, Finished)
        assert str(outcome.last.evaluation) == str(last.evaluation)
        assert outcome.history.loss.mean[-1] == pytest.approx(rows[0][-1, 1])
    states = [outcome.checkpoint.state.weights for outcome in found]
    assert not any(np.array_equal(states[8], other) for other in states[9:])  # other batch orders


def test_one_that_diverges_does_not_stop_the_others():
    wild = training(2, optimizer=SGD(learning_rate=1e30))
    found = outcomes([training(1), wild, training(3)])
    assert [type(outcome.last) for outcome in found] == [Finished, Diverged, Finished]


def test_stopping_ends_those_that_run_and_begins_no_other():
    trainings, began = [training(seed, epochs=10_000_000) for seed in range(12)], set()
    found = outcomes(trainings, lambda event: began.add(event.number), stopped=lambda: len(began) >= 2)
    assert all(isinstance(found[number].last, Finished) for number in began)
    assert [number for number, outcome in enumerate(found) if outcome.last is None] == sorted(set(range(12)) - began)
    assert len(began) < 12


def test_closing_the_stream_ends_all():
    events = train_many([training(seed, epochs=10_000_000) for seed in range(4)])
    next(events)
    events.close()


def test_an_error_of_one_ends_all_and_reaches_the_caller():
    broken = replace(training(2), start=State(np.zeros(3, np.float32), np.zeros(1, np.float32)))
    with pytest.raises(ValueError, match="broadcast"):
        list(train_many([training(epochs=10_000_000), broken, training(3, epochs=10_000_000)]))


def test_memory_is_known_before(monkeypatch):
    trainings = [training(seed) for seed in range(64)]
    needed = bytes_for_many(trainings)
    assert bytes_for_many(trainings[:8]) < needed < 64 * bytes_for_many(trainings[:1])
    monkeypatch.setattr(many_module, "bytes_for_many", lambda _: 10**18)
    with pytest.raises(MemoryError, match="64 trainings at once need"):
        next(train_many(trainings))


def test_none_need_nothing():
    assert outcomes([]) == []
