"""Every past step of a run is computed again bit for bit, whatever was changed on the way."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.network import build
from core.optimizers import SGD, Adam, RMSprop
from core.project import data_spec
from core.schedules import ExponentialDecay
from core.training import Controls, Diverged, Finished, Progress, Recipe, Run, hyperparameters, timeline
from core.training.replay import Replay
from core.training.saved_run import flatten
from core.training.stopping import EarlyStopping
from core.training.timeline import Timeline, Waypoint
from tests.core.generated import STEPS, works
from tests.core.training.test_steering import data, rich

RECIPE = Recipe(optimizer=Adam(learning_rate=0.02), batch=16, epochs=6, seed=5)


def step_by_step(run, steps, changes=None):
    """Train one step at a time. All that the run was after each step, by step."""
    controls, seen = Controls(paused=True), {run.steps: run.checkpoint()}
    for event in run.events(controls, 10**6):
        if isinstance(event, Progress):
            seen[run.steps] = run.checkpoint()
            if change := (changes or {}).get(run.steps):
                controls.change(run.network, *(change if isinstance(change, tuple) else (change,)))
        if run.steps >= steps or isinstance(event, Finished):
            controls.stop()
        controls.request_step("batch")
    return seen


def same(a, b):
    """Whether all is equal, apart from the telemetry of the last chunk: that is no part of a run."""
    a, b = (dict(flatten(checkpoint, "")) for checkpoint in (a, b))
    names = a.keys() - {".clock.rows", ".clock.epochs"}
    return all(np.array_equal(a[name], b[name], equal_nan=True) for name in names)


@pytest.fixture
def dense_timeline(monkeypatch):
    """Waypoints after every few milliseconds of training, so that a short run has many."""
    monkeypatch.setattr(timeline, "SPACING_SECONDS", 0.0005)


# 200 random steps in CI, 8 each of 25 networks; 1,000 by
# `uv run pytest tests/core/training/test_timeline.py --hypothesis-profile=thorough`.
@settings(
    max_examples=max(25, settings.default.max_examples // 4), deadline=None, suppress_health_check=list(HealthCheck)
)
@given(work=works(), dice=st.randoms(use_true_random=False))
def test_any_step_of_any_run_is_computed_again_bit_for_bit(work, dice):
    network = build(work.graph, data_spec(work.data.dataset), work.recipe.loss)
    recipe = work.recipe
    fewer = replace(work.data, train=work.data.train[: max(len(work.data.train) - 1, 2)])
    changes = {
        dice.randint(1, STEPS - 1): recipe.change(optimizer=SGD(learning_rate=1e-3)),
        dice.randint(1, STEPS - 1): recipe.change(batch=recipe.batch + 1),
        dice.randint(1, STEPS - 1): (recipe, fewer),
    }
    run = Run(network, work.data, recipe)
    seen = step_by_step(run, STEPS, changes)
    replay = Replay(run.timeline)
    for step in dice.sample(sorted(seen)[:-1], 8):
        past = replay.to(step)
        assert past.snapshot.step == step
        assert same(past.checkpoint.state, seen[step].state)
        if step not in changes:  # there, the past is what the run went on with
            assert same(past.checkpoint, seen[step])


def test_steps_after_changes_restored_weights_and_a_second_training_are_exact(dense_timeline):
    prepared = data()
    network = rich(prepared)
    stopping = EarlyStopping(patience=2, restore=True)
    run = Run(network, prepared, RECIPE.change(stopping=stopping, epochs=30))
    changes = {9: RECIPE.change(stopping=stopping, optimizer=RMSprop()), 20: RECIPE.change(stopping=stopping, batch=5)}
    seen = step_by_step(run, 40, changes)
    end = run.steps
    first = list(seen)[:-1]  # at the end, the run stands at the best weights
    seen |= step_by_step(run, end + 25)
    replay = Replay(run.timeline)
    order = np.random.default_rng(2).permutation([*first, *range(end + 1, run.steps)])
    for step in order:
        assert same(replay.to(int(step)).checkpoint.state, seen[step].state), step
    assert {change.step for change in run.timeline.changes} == {9, 20}
    assert replay.to(15).recipe.optimizer == RMSprop()
    assert replay.to(8).recipe == RECIPE.change(stopping=stopping, epochs=30)


def test_a_branch_goes_on_from_a_past_step_as_the_run_did(dense_timeline):
    prepared = data()
    network = rich(prepared)
    run = Run(network, prepared, RECIPE)
    seen = step_by_step(run, 30)
    past = Replay(run.timeline).to(11)
    again = Run(past.network, prepared, past.recipe, past.checkpoint)
    assert same(step_by_step(again, 30)[30], seen[30])


def test_the_budget_holds_and_the_spacing_grows_with_age():
    prepared = data()
    run = Run(rich(prepared), prepared, RECIPE)
    checkpoint, size = run.checkpoint(), run.waypoint(0, 0, 0).bytes
    line = Timeline(budget=40 * size)
    for number in range(1000):
        line.add(Waypoint(checkpoint, prepared, run.network, RECIPE, 0, number / 4, number / 4, start=number == 0))
    assert line.bytes <= line.budget
    gaps = np.diff([point.seconds for point in line.waypoints])
    assert gaps[-5:].tolist() == [0.25] * 5
    quarters = [part.mean() for part in np.array_split(gaps, 4)]
    assert quarters == sorted(quarters, reverse=True)
    assert quarters[0] > 8 * quarters[-1]


def test_a_thinned_timeline_is_still_exact(dense_timeline):
    prepared = data()
    run = Run(rich(prepared), prepared, RECIPE)
    run.timeline.budget = 4 * run.waypoint(0, 0, 0).bytes
    seen = step_by_step(run, 200)
    assert run.timeline.bytes <= run.timeline.budget
    replay = Replay(run.timeline)
    assert all(same(replay.to(step).checkpoint, seen[step]) for step in (57, 3, 190, 111))


def test_a_visited_span_is_filled_again(dense_timeline):
    prepared = data()
    run = Run(rich(prepared), prepared, RECIPE)
    step_by_step(run, 200)
    run.timeline.waypoints = run.timeline.waypoints[:1]
    Replay(run.timeline).to(150)
    assert len(run.timeline.waypoints) > 1
    assert run.timeline.before(150).step > 0


def test_a_saved_run_starts_its_timeline_where_it_goes_on():
    prepared = data()
    network = rich(prepared)
    run = Run(network, prepared, RECIPE)
    step_by_step(run, 12)
    resumed = Run(network, prepared, RECIPE, run.checkpoint())
    step_by_step(resumed, 20)
    assert resumed.timeline.first_step == 12
    assert resumed.timeline.before(11) is None
    with pytest.raises(ValueError, match="Step 11 is not on the timeline"):
        Replay(resumed.timeline).to(11)


def test_a_computation_can_be_given_up():
    prepared = data()
    run = Run(rich(prepared), prepared, RECIPE)
    step_by_step(run, 200)
    assert Replay(run.timeline).to(150, stopped=lambda: True) is None


def test_starts_are_dropped_last():
    prepared = data()
    run = Run(rich(prepared), prepared, RECIPE)
    checkpoint, size = run.checkpoint(), run.waypoint(0, 0, 0).bytes
    line = Timeline(budget=3 * size)
    for number in range(9):
        line.add(Waypoint(checkpoint, prepared, run.network, RECIPE, 0, number, number, start=number in (0, 4)))
    assert [point.seconds for point in line.waypoints] == [0, 4, 8]


def test_a_network_too_large_for_the_budget_has_no_past():
    prepared = data()
    run = Run(rich(prepared), prepared, RECIPE)
    run.timeline.budget = run.waypoint(0, 0, 0).bytes
    step_by_step(run, 12)
    assert not run.timeline.waypoints
    assert run.timeline.before(5) is None


def test_a_replay_that_is_given_up_at_a_change_does_not_skip_it(monkeypatch):
    prepared = data()
    run = Run(rich(prepared), prepared, RECIPE)
    seen = step_by_step(run, 30, {10: RECIPE.change(optimizer=SGD(learning_rate=0.5))})
    replay = Replay(run.timeline)
    for stops in range(1, 8):  # becomes true at each look in turn
        looks = iter([False] * stops + [True] * 100)
        replay.to(20, stopped=lambda looks=looks: next(looks))
        assert same(replay.to(15).checkpoint, seen[15])


def test_steps_after_a_divergence_can_be_computed():
    prepared = data()
    run = Run(rich(prepared), prepared, RECIPE.change(optimizer=SGD(learning_rate=1e30)))
    events = list(run.events(Controls(), 10**6))
    assert isinstance(events[-1], Diverged)
    controls = Controls(paused=True)
    controls.change(run.network, RECIPE)
    start, seen = run.steps, {}
    for event in run.events(controls, 10**6):
        if isinstance(event, Progress):
            seen[run.steps] = run.checkpoint()
        if run.steps >= start + 12:
            controls.stop()
        controls.request_step("batch")
    replay = Replay(run.timeline)
    assert all(same(replay.to(step).checkpoint, seen[step]) for step in range(start + 1, start + 12))


def test_class_weights_and_the_seed_belong_to_the_start():
    prepared = data()
    run = Run(rich(prepared), prepared, RECIPE)
    seen = step_by_step(run, 30, {8: RECIPE.change(class_weights="balanced", seed=77)})
    assert run.recipe.class_weights == "equal"
    assert run.recipe.seed == RECIPE.seed
    assert all(same(Replay(run.timeline).to(step).checkpoint.state, seen[step].state) for step in (5, 9, 20))


def test_a_branch_can_be_gone_back_in_at_once():
    prepared = data()
    run = Run(rich(prepared), prepared, RECIPE)
    seen = step_by_step(run, 30)
    replay = Replay(run.timeline)
    branch = replay.branch(replay.to(20))
    assert same(Replay(branch.timeline).to(7).checkpoint, seen[7])
    assert branch.seconds >= branch.timeline.waypoints[-1].seconds


def test_before_every_change_at_an_end_and_at_the_best_step_there_is_a_waypoint():
    prepared = data()
    run = Run(rich(prepared), prepared, RECIPE)
    changes = {step: RECIPE.change(optimizer=SGD(learning_rate=1e-4 * step)) for step in (7, 19, 23)}
    step_by_step(run, 40, changes)
    line = run.timeline
    assert {0, 7, 19, 23, run.steps} <= {point.step for point in line.waypoints}
    for number in range(200):  # what is pinned stays where it gets crowded
        line.budget = 12 * line.waypoints[0].bytes
        line.add(run.waypoint(3, 10 + number, 10 + number))
    assert {0, 7, 19, 23} <= {point.step for point in line.waypoints}
    assert line.best_step > 0
    line.limit(3 * line.waypoints[0].bytes)
    assert line.bytes <= line.budget
    assert line.first_step == 0


@pytest.mark.parametrize("shares", [False, True])
def test_rows_of_former_times_count_against_the_budget(shares):
    """Rows of which only labels were changed share their features with the newest."""
    prepared = data()
    run, known = Run(rich(prepared), prepared, RECIPE), prepared.dataset

    def others():
        x = known.x if shares else known.x.copy()
        return replace(prepared, dataset=replace(known, x=x, y=known.y.copy()))

    step_by_step(run, 30, {10: (RECIPE, others()), 20: (RECIPE, others())})
    line = run.timeline
    rows = known.y.nbytes + (0 if shares else known.x.nbytes)
    assert line.bytes == sum(point.bytes for point in line.waypoints) + 2 * rows


def test_a_branch_can_start_the_schedule_again(dense_timeline):
    prepared = data()
    recipe = RECIPE.change(schedule=ExponentialDecay(factor=0.5), warm_up=3, epochs=20)
    run = Run(rich(prepared), prepared, recipe)
    step_by_step(run, 30)
    replay = Replay(run.timeline)
    goes_on, again = (replay.branch(replay.to(17), restart) for restart in (False, True))
    rates = {branch: step_rates(branch, 17 + 12) for branch in (goes_on, again)}
    fresh = step_rates(Run(rich(prepared), prepared, recipe), 12)
    assert rates[goes_on] == step_rates(Run(rich(prepared), prepared, recipe), 29)[17:]
    assert rates[again] == fresh
    seen = step_by_step(again, 40)
    assert same(Replay(again.timeline).to(35).checkpoint, seen[35])


def step_rates(run, steps):
    """The learning rates of the steps until then."""
    found, original = [], hyperparameters.rates
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(hyperparameters, "rates", lambda *given: found.append(original(*given)) or found[-1])
        step_by_step(run, steps)
    return np.concatenate(found).tolist()


def test_a_smaller_budget_is_met_at_once_however_many_waypoints_there_are():
    prepared = data()
    run = Run(rich(prepared), prepared, RECIPE)
    checkpoint, size, count = run.checkpoint(), run.waypoint(0, 0, 0).bytes, 20_000
    line = Timeline(budget=2 * count * size)
    line.waypoints = tuple(
        Waypoint(checkpoint, prepared, run.network, RECIPE, 0, n / 4, n / 4, n == 0, n % 1000 == 0)
        for n in range(count)
    )
    line.limit(count // 10 * size)  # with a cost that grows with the square, this would take minutes
    assert len(line.waypoints) == count // 10
    assert sum(point.pinned for point in line.waypoints) == 20
    gaps = np.diff([point.seconds for point in line.waypoints])
    assert gaps[: len(gaps) // 4].mean() > 4 * gaps[-len(gaps) // 4 :].mean()
