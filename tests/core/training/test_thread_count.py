"""How many threads a run takes: the number that is faster on the machine as it is now."""

import pytest

from core.training import threads
from core.training.threads import SOONEST, ThreadCount

CHUNK = 0.025


class Machine:
    """A clock, and how long a step takes with each number of threads."""

    def __init__(self, monkeypatch):
        self.now, self.step = 0.0, {}
        monkeypatch.setattr(threads, "perf_counter", lambda: self.now)

    def train(self, count, seconds):
        """The seconds spent with each number of threads."""
        end, spent = self.now + seconds, {}
        while self.now < end:
            used, wanted = count.count, CHUNK * (threads.TRIAL if count.is_trial else 1)
            steps = max(int(wanted / self.step[count._best]), 1)
            taken = steps * self.step[used]
            self.now += taken
            spent[used] = spent.get(used, 0.0) + taken
            count.note(steps, taken)
        return spent


@pytest.fixture
def machine(monkeypatch):
    return Machine(monkeypatch)


def test_two_threads_stay_where_they_are_faster(machine):
    machine.step = {1: 1e-3, 2: 6e-4}
    spent = machine.train(ThreadCount(2), 60)
    assert spent[1] < 0.02 * spent[2]


def test_one_thread_is_taken_while_a_core_is_busy_and_two_afterwards(machine):
    count = ThreadCount(2)
    machine.step = {1: 1e-3, 2: 6e-4}
    machine.train(count, 2)
    machine.step = {1: 1.1e-3, 2: 4e-3}
    spent = machine.train(count, 60)
    assert spent[2] < 0.15 * spent[1]  # and so a step takes at most 1.15 × as long as with one thread alone
    machine.step = {1: 1e-3, 2: 6e-4}
    spent = machine.train(count, 60)
    assert spent[1] < 0.1 * spent[2]


def test_a_busy_core_is_noticed_with_the_first_chunks(machine):
    machine.step = {1: 1e-3, 2: 4e-3}
    spent = machine.train(ThreadCount(2), 1)
    assert spent[2] < 0.4


def test_of_many_threads_the_fastest_number_is_found(machine):
    machine.step = {1: 16e-4, 2: 9e-4, 4: 5e-4, 8: 3e-4, 16: 8e-4}
    count = ThreadCount(16)
    machine.train(count, 20 * SOONEST)
    spent = machine.train(count, 20)
    assert max(spent, key=spent.get) == 8


def test_a_given_number_stays(machine):
    machine.step = {2: 1.0}
    assert machine.train(ThreadCount(2, fixed=True), 100) == {2: 100.0}
