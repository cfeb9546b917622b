"""LatestRequest: the latest request wins, results arrive on the window's thread, close stops everything."""

import threading

import pytest

from designer.background.latest import LatestRequest


class Work:
    """Returns twice the request. Each call waits until `go` is set; `started` is released by each call."""

    def __init__(self):
        self.go, self.started = threading.Event(), threading.Semaphore(0)
        self.requests, self.threads = [], []

    def __call__(self, request, cancelled):
        self.requests.append(request)
        self.threads.append(threading.current_thread())
        self.started.release()
        while not self.go.wait(0.01):
            if cancelled():
                return None
        return 2 * request


@pytest.fixture
def work():
    return Work()


@pytest.fixture
def latest(qapp, work):
    latest = LatestRequest(work, "latest")
    yield latest
    latest.close()


def test_a_result_arrives_on_the_window_s_thread_with_its_request(qtbot, latest, work):
    threads = []
    latest.ready.connect(lambda *_: threads.append(threading.current_thread()))
    work.go.set()
    with qtbot.waitSignal(latest.ready) as ready:
        latest.request(4)
    assert ready.args == [4, 8]
    assert threads == [threading.main_thread()]
    assert work.threads[0] is not threading.main_thread()


def test_a_request_that_has_not_started_is_dropped_for_a_newer_one(qtbot, latest, work):
    results = []
    latest.ready.connect(lambda _, result: results.append(result))
    latest.request(1)
    assert work.started.acquire(timeout=5)
    for number in (2, 3, 4):
        latest.request(number)
    work.go.set()
    qtbot.waitUntil(lambda: 8 in results)
    assert work.requests == [1, 4]
    assert results == [2, 8]


def test_the_next_request_starts_only_after_the_last_result_was_delivered(qtbot, latest, work):
    work.go.set()
    latest.request(1)
    assert work.started.acquire(timeout=5)
    latest.request(2)  # no event loop runs here, so the first result is not delivered
    assert not work.started.acquire(timeout=0.1)
    qtbot.waitUntil(lambda: work.requests == [1, 2])


def test_an_exception_is_delivered_and_the_thread_goes_on(qtbot):
    latest = LatestRequest(lambda request, _: 1 / request, "latest")
    with qtbot.waitSignal(latest.failed) as failed:
        latest.request(0)
    assert failed.args[0] == 0
    assert isinstance(failed.args[1], ZeroDivisionError)
    with qtbot.waitSignal(latest.ready) as ready:
        latest.request(2)
    assert ready.args == [2, 0.5]
    latest.close()


def test_close_cancels_and_joins_and_delivers_nothing(qtbot, latest, work):
    latest.request(1)
    assert work.started.acquire(timeout=5)
    latest.close()
    assert not work.threads[0].is_alive()
    with qtbot.assertNotEmitted(latest.ready, wait=30):
        pass


def test_a_result_that_is_on_its_way_at_close_is_not_delivered(qtbot, latest, work):
    work.go.set()
    latest.request(1)
    assert work.started.acquire(timeout=5)
    latest.close()
    with qtbot.assertNotEmitted(latest.ready, wait=30):
        pass


def test_a_request_after_close_starts_a_new_thread(qtbot, latest, work):
    work.go.set()
    for number in (1, 2):
        with qtbot.waitSignal(latest.ready):
            latest.request(number)
        latest.close()
    assert work.requests == [1, 2]
    assert work.threads[0] is not work.threads[1]


def test_two_threads_never_work_at_once_even_when_close_gives_up_waiting(qtbot, monkeypatch):
    monkeypatch.setattr("designer.background.latest.JOIN_SECONDS", 0.01)
    go, running, most = threading.Event(), [], []

    def work(request, _cancelled):
        running.append(request)
        most.append(len(running))
        assert go.wait(5)
        running.remove(request)
        return request

    latest = LatestRequest(work, "latest")
    latest.request(1)
    qtbot.waitUntil(lambda: running == [1])
    latest.close()  # in vain
    with qtbot.waitSignal(latest.ready) as ready:
        latest.request(2)
        go.set()
    assert ready.args == [2, 2]
    assert most == [1, 1]
    latest.close()


def test_a_share_of_half_rests_as_long_as_it_worked(qtbot, monkeypatch):
    waits = []
    latest = LatestRequest(lambda request, _: request, "latest", max_share=0.5)
    clock = iter((10.0, 13.0))
    monkeypatch.setattr("designer.background.latest.monotonic", lambda: next(clock))
    monkeypatch.setattr(
        "designer.background.latest.Condition",
        type("Recorded", (type(threading.Condition()),), {"wait_for": _recorder(waits)}),
    )
    with qtbot.waitSignal(latest.ready):
        latest.request(1)
    qtbot.waitUntil(lambda: waits == [3.0])
    latest.close()


def _recorder(waits):
    real = threading.Condition.wait_for

    def wait_for(self, predicate, timeout=None):
        if timeout is not None:
            waits.append(timeout)
            timeout = 0
        return real(self, predicate, timeout)

    return wait_for
