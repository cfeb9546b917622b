"""Turns: everything that is seen is drawn, none more often than is worth it, and no request is lost."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QTimer

from designer.background.turns import Turns


class Drawer:
    """Counts its drawings, and when they were."""

    def __init__(self, turns, milliseconds=0, seen=True):
        self.seen, self.times = seen, []
        self.turn = turns.add(self.draw, milliseconds, lambda: self.seen)

    def draw(self):
        self.times.append(self.turn.drawn_at)


@pytest.fixture
def turns(qapp):
    turns = Turns()
    yield turns
    turns._timer.stop()


@pytest.fixture
def asking(turns):
    """Asks for everything again and again, as a run that trains does."""
    timer = QTimer(interval=0)
    timer.timeout.connect(turns.ask)
    timer.start()
    yield
    timer.stop()


def test_nothing_is_drawn_before_ask_returns(qtbot, turns):
    drawer = Drawer(turns)
    turns.ask()
    assert not drawer.times
    qtbot.waitUntil(lambda: len(drawer.times) == 1)


def test_every_drawer_gets_its_turn(qtbot, turns, asking):
    drawers = [Drawer(turns, milliseconds) for milliseconds in (0, 0, 30, 50)]
    qtbot.waitUntil(lambda: all(len(drawer.times) >= 3 for drawer in drawers))


def test_none_is_drawn_more_often_than_its_milliseconds(qtbot, turns, asking):
    drawers = {milliseconds: Drawer(turns, milliseconds) for milliseconds in (60, 90)}
    qtbot.waitUntil(lambda: all(len(drawer.times) >= 4 for drawer in drawers.values()))
    for milliseconds, drawer in drawers.items():
        times = drawer.times
        assert min(b - a for a, b in pairwise(times)) >= milliseconds / 1000


def test_one_drawing_leaves_the_window_time_before_the_next(qtbot, turns):
    drawers = [Drawer(turns) for _ in range(3)]
    turns.ask()
    qtbot.waitUntil(lambda: all(drawer.times for drawer in drawers))
    times = sorted(time for drawer in drawers for time in drawer.times)
    assert min(b - a for a, b in pairwise(times)) >= 0.004


def test_the_last_request_is_drawn_also_when_it_comes_too_soon(qtbot, turns):
    drawer = Drawer(turns, 30)
    turns.ask()
    qtbot.waitUntil(lambda: len(drawer.times) == 1)
    turns.ask()
    turns.ask()
    assert len(drawer.times) == 1
    qtbot.waitUntil(lambda: len(drawer.times) == 2)
    qtbot.waitUntil(lambda: not turns._timer.isActive())
    assert len(drawer.times) == 2


def test_a_request_for_one_draws_no_other(qtbot, turns):
    one, other = Drawer(turns), Drawer(turns)
    turns.ask(one.turn)
    qtbot.waitUntil(lambda: not turns._timer.isActive())
    assert (len(one.times), len(other.times)) == (1, 0)


def test_what_is_hidden_waits_and_is_drawn_when_it_is_seen(qtbot, turns):
    hidden, other = Drawer(turns, seen=False), Drawer(turns)
    turns.ask()
    qtbot.waitUntil(lambda: not turns._timer.isActive())
    assert (len(hidden.times), len(other.times)) == (0, 1)
    hidden.seen = True
    turns.ask(other.turn)  # whatever asks next, the old request is not lost
    qtbot.waitUntil(lambda: len(hidden.times) == 1)


def test_what_is_hidden_takes_no_turn_from_the_others(qtbot, turns):
    hidden, other = Drawer(turns, seen=False), Drawer(turns)
    turns.ask(hidden.turn)
    qtbot.waitUntil(lambda: not turns._timer.isActive())
    turns.ask(other.turn)
    qtbot.waitUntil(lambda: len(other.times) == 1)
    assert not hidden.times


def test_a_drawing_may_ask_for_another(qtbot, turns):
    drawer = Drawer(turns)
    first = drawer.draw
    drawer.turn.draw = lambda: (first(), turns.ask(drawer.turn)) if len(drawer.times) < 4 else first()
    turns.ask()
    qtbot.waitUntil(lambda: len(drawer.times) == 5)
