"""Throttle: callbacks run in turn and not too often, and the last request is never lost."""

from designer.background.throttle import Throttle


def test_callbacks_run_in_turn_and_the_last_request_is_not_lost(qtbot):
    calls = []
    throttle = Throttle(30, lambda: calls.append("a"), lambda: calls.append("b"), lambda: calls.append("c"))
    throttle.request()
    assert calls == ["a"]
    qtbot.waitUntil(lambda: len(calls) == 2)
    throttle.request()
    qtbot.waitUntil(lambda: len(calls) == 5)
    assert calls == ["a", "b", "c", "a", "b"]
    with qtbot.assertNotEmitted(throttle.destroyed, wait=60):
        pass
    assert len(calls) == 5
