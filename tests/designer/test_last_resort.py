"""An error that nobody foresaw is logged and told, not printed over the program."""

import logging
import sys
import threading

import pytest

from designer import last_resort


@pytest.fixture
def told(tmp_path, monkeypatch):
    monkeypatch.setattr(last_resort, "log_path", lambda: tmp_path / "logs" / "layerwright.log")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    before, told = list(logging.getLogger().handlers), []
    last_resort.install(told.append)
    yield told
    for handler in [each for each in logging.getLogger().handlers if each not in before]:
        handler.close()
        logging.getLogger().removeHandler(handler)


def test_the_person_is_told_in_a_sentence_and_the_log_has_the_trace(told):
    try:
        raise ZeroDivisionError("by nothing")
    except ZeroDivisionError:
        sys.excepthook(*sys.exc_info())
    assert "by nothing" in told[0]
    assert "Your work is kept" in told[0]
    log = last_resort.log_path().read_text()
    assert "ZeroDivisionError: by nothing" in log
    assert "Traceback" in log


def test_an_error_in_a_thread_is_logged(told):
    def fail():
        raise ValueError("in a thread")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert "ValueError: in a thread" in last_resort.log_path().read_text()
