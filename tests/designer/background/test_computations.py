"""Computations: asked once, dropped when late, within their share of a core, and never of another run."""

from dataclasses import dataclass, field, replace
from threading import Event, Semaphore

import pytest

from core.moments import Computation, Moment
from core.training import Snapshot
from designer.background import computations as module
from designer.background.computations import LONGEST_REST, SHARE, Computations

SECONDS = 10


class Work:
    """What was computed, in its order. Computing waits while the gate is shut."""

    def __init__(self):
        self.done, self.entered, self.gate = [], Semaphore(0), Event()
        self.gate.set()

    def wait_until_begun(self):
        assert self.entered.acquire(timeout=SECONDS)


@dataclass(frozen=True)
class Counted(Computation[int]):
    """How many computations there were."""

    name: str
    work: Work = field(compare=False)
    error: Exception | None = field(default=None, compare=False)

    def is_possible(self, moment):
        return moment.is_trained

    def compute(self, moment, workspace, stopped):
        self.work.done.append((self.name, moment))
        self.work.entered.release()
        assert self.work.gate.wait(SECONDS)
        if self.error is not None:
            raise self.error
        return None if stopped() else len(self.work.done)


NETWORK, DATA = object(), object()


def moment_at(step=1, state=None, **more):
    """A moment of a run; each has weights of its own unless `state` is given."""
    return Moment(data=DATA, network=NETWORK, snapshot=Snapshot(step, 0, state or object()), run=1, **more)


@pytest.fixture
def work():
    return Work()


@pytest.fixture
def asked(qtbot, work):
    computations = Computations()
    yield computations
    work.gate.set()
    computations.close()


def arrive(qtbot, computations, questions, moment):
    """Ask, and wait for every result."""
    with qtbot.waitSignals([computations.arrived] * len(questions)):
        computations.ask(questions, moment)


def test_the_result_comes_with_its_moment(qtbot, asked, work):
    question, moment = Counted("a", work), moment_at(7)
    arrive(qtbot, asked, [question], moment)
    result = asked.answer(moment).result(Counted("a", work))
    assert (result.value, result.step) == (1, 7)
    assert result.is_of(moment)
    assert moment.result(question) is None


def test_it_is_computed_once_however_many_ask(qtbot, asked, work):
    state = object()
    work.gate.clear()
    asked.ask([Counted("a", work)], moment_at(state=state))
    work.wait_until_begun()
    for _ in range(5):  # while it is being computed, and in a moment of its own with the same weights
        asked.ask([Counted("a", work)], moment_at(state=state))
    with qtbot.waitSignal(asked.arrived):
        work.gate.set()
    for _ in range(5):  # when it is known
        asked.ask([Counted("a", work)], moment_at(state=state))
    arrive(qtbot, asked, [Counted("b", work)], moment_at(state=state))
    assert [name for name, _ in work.done] == ["a", "b"]


@pytest.mark.parametrize("part", ["snapshot", "data", "network"])
def test_other_weights_other_data_and_another_network_are_computed_again(qtbot, asked, work, part):
    moment = moment_at()
    other = replace(moment, **{part: moment_at().snapshot if part == "snapshot" else object()})
    arrive(qtbot, asked, [Counted("a", work)], moment)
    arrive(qtbot, asked, [Counted("a", work)], other)
    assert [given for _, given in work.done] == [moment, other]


def test_what_has_not_begun_is_dropped_for_a_newer_moment(qtbot, asked, work):
    work.gate.clear()
    first, moments = moment_at(0), [moment_at(step) for step in range(1, 6)]
    asked.ask([Counted("a", work)], first)
    work.wait_until_begun()
    for moment in moments:
        asked.ask([Counted("a", work), Counted("b", work)], moment)
    with qtbot.waitSignals([asked.arrived] * 3):
        work.gate.set()
    assert work.done[0] == ("a", first)
    assert sorted(name for name, _ in work.done[1:]) == ["a", "b"]
    assert {id(given) for _, given in work.done[1:]} == {id(moments[-1])}


def test_what_a_moment_lacks_is_not_computed(qtbot, asked, work):
    asked.ask([Counted("a", work)], Moment())
    assert asked._thread is None
    arrive(qtbot, asked, [Counted("b", work)], moment_at())
    assert [name for name, _ in work.done] == ["b"]


# The share of a core


@pytest.fixture
def rests(asked, monkeypatch):
    """The seconds that the thread would rest. By the clock, computing takes half a second."""
    seconds, clock = [], iter(range(1000))
    monkeypatch.setattr(asked, "_rest", seconds.append)
    monkeypatch.setattr(module, "thread_time", lambda: next(clock) / 2)
    return seconds


def test_while_a_run_trains_the_thread_rests_for_its_share(qtbot, asked, work, rests):
    for step in range(3):
        arrive(qtbot, asked, [Counted("a", work)], moment_at(step, training=True))
    asked.close()
    assert rests == pytest.approx([0.5 / SHARE - 0.5] * 3)
    assert SHARE == 0.05


def test_while_no_run_trains_the_thread_does_not_rest(qtbot, asked, work, rests):
    for step in range(3):
        arrive(qtbot, asked, [Counted("a", work)], moment_at(step))
    asked.close()
    assert rests == []


def test_a_failure_is_paid_for_like_a_result(qtbot, asked, work, rests):
    with qtbot.waitSignal(asked.failed):
        asked.ask([Counted("a", work, ValueError("Nothing."))], moment_at(training=True))
    asked.close()
    assert len(rests) == 1


def test_a_rest_is_short_enough_that_no_view_stops_and_ends_with_the_run_and_when_closed(asked, work):
    waited = []

    class Condition:
        def __enter__(self):
            return self

        def __exit__(self, *given):
            return None

        def wait_for(self, ended, seconds):
            waited.append((ended(), seconds))

        def notify(self):
            pass

    asked._condition = Condition()
    asked._rest(0.25)
    asked._rest(1000.0)
    asked._asked[Counted("a", work)] = moment_at(training=True)
    asked._rest(0.25)
    asked._asked[Counted("b", work)] = moment_at()  # the run has been paused
    asked._rest(0.25)
    asked._asked.clear()
    asked._closing = True
    asked._rest(0.25)
    assert waited == [(False, 0.25), (False, LONGEST_REST), (False, 0.25), (True, 0.25), (True, 0.25)]


# Its end, and failures


def test_close_joins_the_thread_and_a_later_question_starts_another(qtbot, asked, work):
    arrive(qtbot, asked, [Counted("a", work)], moment_at())
    first = asked._thread
    assert first.is_alive()
    asked.close()
    assert not first.is_alive()
    assert asked._thread is None
    arrive(qtbot, asked, [Counted("a", work)], moment_at())
    assert asked._thread is not first
    assert asked._thread.is_alive()


def test_what_is_being_computed_is_stopped_by_close_and_does_not_arrive(qtbot, asked, work):
    work.gate.clear()
    asked.ask([Counted("a", work), Counted("b", work)], moment_at())
    work.wait_until_begun()

    def stop():
        with asked._condition:
            asked._closing = True
        work.gate.set()

    with qtbot.assertNotEmitted(asked.arrived, wait=50):
        stop()
        asked.close()
    assert len(work.done) == 1


def test_an_exception_is_said_with_a_sentence_and_the_next_question_is_answered(qtbot, asked, work):
    question = Counted("a", work, ValueError("The weights are damaged"))
    with qtbot.waitSignal(asked.failed) as failed:
        asked.ask([question], moment_at())
    assert failed.args[0].computation == question
    assert failed.args[0].reason == "The weights are damaged"
    moment = moment_at()
    arrive(qtbot, asked, [Counted("b", work)], moment)
    assert asked.answer(moment).result(question) is None
    assert asked.answer(moment).result(Counted("b", work)) is not None


def test_what_failed_is_not_computed_again_for_the_same_weights(qtbot, asked, work):
    question, moment = Counted("a", work, ValueError("No.")), moment_at()
    with qtbot.waitSignal(asked.failed):
        asked.ask([question], moment)
    asked.ask([question], moment)
    arrive(qtbot, asked, [Counted("b", work)], moment)
    assert [name for name, _ in work.done] == ["a", "b"]


# Which results are given


def test_a_result_of_another_run_or_of_other_data_is_not_given(qtbot, asked, work):
    question, moment = Counted("a", work), moment_at()
    arrive(qtbot, asked, [question], moment)
    assert asked.answer(moment).result(question) is not None
    assert asked.answer(replace(moment, run=2)).result(question) is None
    assert asked.answer(replace(moment, data=object())).result(question) is None
    assert asked.answer(replace(moment, data=None)).result(question) is None
    assert asked.answer(moment_at(9)).result(question).step == 1  # an earlier step of the same run


def test_a_newer_result_replaces_the_older_one(qtbot, asked, work):
    question = Counted("a", work)
    for step in (1, 2):
        arrive(qtbot, asked, [question], moment_at(step))
    assert asked.answer(moment_at(3)).result(question).step == 2


def test_what_is_forgotten_is_neither_given_nor_computed(qtbot, asked, work):
    state = object()
    arrive(qtbot, asked, [Counted("a", work)], moment_at(state=state))
    work.gate.clear()
    asked.ask([Counted("b", work)], moment_at(state=state))
    work.wait_until_begun()
    work.wait_until_begun()
    asked.ask([Counted("c", work)], moment_at(state=state))
    asked.forget()
    assert asked.answer(moment_at(state=state)).result(Counted("a", work)) is None
    work.gate.set()
    with qtbot.waitSignal(asked.arrived) as arrived:
        asked.ask([Counted("a", work)], moment_at(state=state))
    assert arrived.args == [Counted("a", work)]
    assert [name for name, _ in work.done] == ["a", "b", "a"]


def test_what_nobody_asks_for_any_more_is_dropped(qtbot, asked, work):
    old, new, shared = (Counted(name, work) for name in ("old", "new", "shared"))
    moment = moment_at()
    with qtbot.waitSignals([asked.arrived] * 2):
        asked.ask([old, shared], moment, by=1)
        asked.ask([shared], moment, by=2)
    assert asked.askers(shared) == [1, 2]
    asked.ask([new], moment, by=1)
    answered = asked.answer(moment)
    assert answered.result(old) is None
    assert answered.result(shared) is not None
    assert asked.askers(old) == []
    with qtbot.waitSignal(asked.arrived):  # and it is computed once more when somebody asks again
        asked.ask([old], moment, by=1)
    assert [name for name, _ in work.done].count("old") == 2


@pytest.mark.parametrize("drop", [Computations.forget, lambda asked: asked.ask([], moment_at())])
def test_what_is_dropped_while_it_is_computed_is_stopped_and_does_not_arrive(qtbot, asked, work, drop):
    work.gate.clear()
    asked.ask([Counted("a", work)], moment_at())
    work.wait_until_begun()
    drop(asked)
    work.gate.set()
    with qtbot.waitSignal(asked.arrived) as arrived:
        asked.ask([Counted("b", work)], moment_at())
    assert arrived.args == [Counted("b", work)]


def test_a_failure_of_what_is_forgotten_is_not_said(qtbot, asked, work):
    work.gate.clear()
    asked.ask([Counted("a", work, ValueError("No."))], moment_at())
    work.wait_until_begun()
    asked.forget()
    work.gate.set()
    with qtbot.assertNotEmitted(asked.failed), qtbot.waitSignal(asked.arrived):
        asked.ask([Counted("b", work)], moment_at())
