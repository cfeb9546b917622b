"""What draws the newest moment on everything: in turn, with results, and nothing for what nobody sees."""

from dataclasses import dataclass
from threading import get_ident

import pytest
from PySide6.QtCore import QObject, Signal

from core.formats.examples import examples
from core.moments import Computation, Moment
from core.training import Snapshot
from designer.window.live import Live

THREADS = []


@dataclass(frozen=True)
class Step(Computation[int]):
    """The step of the moment, or a failure."""

    fails: bool = False

    def is_possible(self, moment):
        return moment.snapshot is not None

    def compute(self, moment, workspace, stopped):
        THREADS.append(get_ident())
        if self.fails:
            raise ValueError("The weights are damaged.")
        return moment.step


class Drawer:
    milliseconds = 5

    def __init__(self, question=None, seen=True):
        self.question, self.is_seen, self.moments = question or Step(), seen, []

    def computations(self, moment):
        return (self.question,)

    def show_moment(self, moment):
        self.moments.append(moment)

    @property
    def result(self):
        """The value of the result that it was last shown."""
        result = self.moments[-1].result(self.question) if self.moments else None
        return result.value if result else None


class Moments(QObject):
    changed = Signal()
    restarted = Signal()

    def __init__(self):
        super().__init__()
        self.moment = Moment()

    def now(self):
        return self.moment

    def reach(self, step, run=1):
        self.moment = Moment(snapshot=Snapshot(step, 0, object()), run=run)
        self.changed.emit()


@pytest.fixture
def moments(qapp):
    THREADS.clear()
    return Moments()


@pytest.fixture
def live(moments):
    live = Live(moments)
    yield live
    live.close()


def test_what_is_added_is_drawn_with_the_newest_moment(qtbot, live, moments):
    drawer = Drawer()
    live.add(drawer)
    qtbot.waitUntil(lambda: len(drawer.moments) > 0)
    assert drawer.moments[-1].step == 0


def test_each_moment_is_drawn_and_again_with_its_result(qtbot, live, moments):
    drawers = [Drawer(), Drawer()]
    for drawer in drawers:
        live.add(drawer)
    moments.reach(7)
    qtbot.waitUntil(lambda: all(drawer.result == 7 for drawer in drawers))
    assert len(THREADS) == 1  # once, however many ask
    assert THREADS[0] != get_ident()  # and never on the window's thread
    moments.reach(8)
    qtbot.waitUntil(lambda: all(drawer.result == 8 for drawer in drawers))


def test_what_nobody_sees_is_neither_drawn_nor_computed(qtbot, live, moments):
    hidden, other = Drawer(seen=False), Drawer(Step(fails=True))
    turn = live.add(hidden)
    live.add(other)
    with qtbot.waitSignal(live.error):
        moments.reach(7)
    assert hidden.moments == []
    assert len(THREADS) == 1
    hidden.is_seen = True
    live.ask(turn)
    qtbot.waitUntil(lambda: hidden.result == 7)


def test_what_fails_is_said_with_a_sentence_and_the_rest_is_drawn(qtbot, live, moments):
    fails, works = Drawer(Step(fails=True)), Drawer()
    live.add(fails)
    live.add(works)
    with qtbot.waitSignal(live.error) as error:
        moments.reach(3)
    assert error.args[0] == "A view could not be computed: The weights are damaged."
    qtbot.waitUntil(lambda: works.result == 3)
    assert fails.result is None


def test_another_run_shows_no_result_of_the_last(qtbot, live, moments):
    drawer = Drawer()
    live.add(drawer)
    moments.reach(7)
    qtbot.waitUntil(lambda: drawer.result == 7)
    first = moments.moment
    moments.restarted.emit()
    moments.moment = Moment(run=2)
    moments.changed.emit()
    qtbot.waitUntil(lambda: drawer.moments[-1].run == 2)
    assert drawer.result is None
    assert not live._computations.answer(first).results  # which nobody needs any more


def test_a_result_has_only_those_drawn_that_asked_for_it(qtbot, live, moments):
    asks, does_not = Drawer(), Drawer()
    does_not.computations = lambda moment: ()
    live.add(asks)
    live.add(does_not)
    moments.reach(7)
    qtbot.waitUntil(lambda: asks.result == 7 and does_not.moments and does_not.moments[-1].step == 7)
    assert [moment.step for moment in does_not.moments].count(7) == 1


def test_figures_under_the_name_output_are_those_of_the_output(window, qtbot):
    """The loss of the spiral reads Output before softmax, and training measures it there."""
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(examples()["spiral"])
    window.session.train()
    qtbot.waitUntil(lambda: window.session.step > 50)
    window.session.pause()
    qtbot.waitUntil(lambda: not window.session.running)
    live = window.inspector.live
    for layer_id, name in ((3, "output mean"), (4, "mean before activation")):
        window.store.select([layer_id])
        qtbot.waitUntil(lambda name=name: live.isVisible() and name in live._values)
    assert "output mean" not in live._values


def test_the_button_says_that_a_run_starts(spiral, qtbot):
    texts = []
    spiral.session.phase_changed.connect(lambda: texts.append(spiral.toolbar.train_button.text()))
    spiral.session.train()
    qtbot.waitUntil(lambda: spiral.session.step > 0)
    assert texts[0] == "Starting…"
    assert spiral.toolbar.train_button.text() == "Pause"
    spiral.session.pause()
