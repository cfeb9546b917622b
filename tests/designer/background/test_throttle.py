"""Pace: things are done in turn, not too often, and the last asking is never lost."""

from designer.background.throttle import Throttle


def test_each_thing_is_done_in_its_turn_and_the_last_asking_is_not_lost(qtbot):
    done = []
    pace = Throttle(30, lambda: done.append("a"), lambda: done.append("b"), lambda: done.append("c"))
    pace.ask()
    assert done == ["a"]
    qtbot.waitUntil(lambda: len(done) == 2)
    pace.ask()
    qtbot.waitUntil(lambda: len(done) == 5)
    assert done == ["a", "b", "c", "a", "b"]
    with qtbot.assertNotEmitted(pace.destroyed, wait=60):
        pass
    assert len(done) == 5
