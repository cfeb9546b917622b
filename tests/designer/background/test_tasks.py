"""BackgroundTasks and BackgroundCache: work on another thread, results on the window's, nothing after close."""

import threading

import pytest

from designer.background.cache import BackgroundCache
from designer.background.tasks import BackgroundTasks


@pytest.fixture
def tasks(qapp):
    tasks = BackgroundTasks("test")
    yield tasks
    tasks.close()


def test_work_runs_on_another_thread_and_its_result_arrives_on_the_window_s(qtbot, tasks):
    seen = []
    tasks.run(lambda future: seen.append((threading.current_thread(), future.result())), threading.current_thread)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0][0] is threading.main_thread()
    assert seen[0][1] is not threading.main_thread()


def test_tasks_run_in_order_and_exceptions_are_in_the_future(qtbot, tasks):
    futures = []
    for number in (1, 0, 2):
        tasks.run(futures.append, lambda number: 1 / number, number)
    qtbot.waitUntil(lambda: len(futures) == 3)
    assert [futures[0].result(), futures[2].result()] == [1, 0.5]
    assert isinstance(futures[1].exception(), ZeroDivisionError)


def test_the_result_never_arrives_inside_run(qtbot, tasks):
    seen = []
    tasks.run(seen.append, int).result(5)
    assert seen == []
    qtbot.waitUntil(lambda: len(seen) == 1)


def test_a_cancelled_task_delivers_nothing(qtbot, tasks):
    go, seen = threading.Event(), []
    tasks.run(seen.append, go.wait, 5)
    assert tasks.run(seen.append, int).cancel()
    tasks.run(seen.append, int)
    go.set()
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert not any(future.cancelled() for future in seen)


def test_nothing_is_delivered_after_close(qtbot, tasks):
    seen = []
    tasks.run(seen.append, int).result(5)  # finished, and on its way
    tasks.close()
    with qtbot.assertNotEmitted(tasks.destroyed, wait=30):
        pass
    assert seen == []


def test_the_cache_computes_every_key_once(qtbot):
    calls = []
    cache = BackgroundCache(lambda key: calls.append(key) or 2 * key, "test")
    with qtbot.waitSignals([cache.ready, cache.ready]):
        for key in (3, 4, 3):
            cache.request(key)
    cache.request(4)
    assert calls == [3, 4]
    assert cache.values == {3: 6, 4: 8}


def test_tasks_are_idle_once_the_last_result_was_delivered(qtbot, tasks):
    delivered = []
    with qtbot.waitSignal(tasks.idle):
        tasks.run(delivered.append, str)
        tasks.run(delivered.append, str)
        assert tasks.working
    assert len(delivered) == 2
    assert not tasks.working
