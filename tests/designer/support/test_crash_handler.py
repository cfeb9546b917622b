"""Unexpected errors are logged and shown, and can be reported."""

import faulthandler
import logging
import sys
import threading

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning
from PySide6.QtGui import QGuiApplication

from designer.support import crash_handler
from designer.support.system_report import SystemReport


@pytest.fixture
def said(qtbot, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    messages = qInstallMessageHandler(None)
    before, said = list(logging.getLogger().handlers), []
    crash_handler.install(lambda text: said.append((text, threading.current_thread())))
    yield said
    faulthandler.enable()
    qInstallMessageHandler(messages)
    for handler in [each for each in logging.getLogger().handlers if each not in before]:
        handler.close()
        logging.getLogger().removeHandler(handler)


def test_an_unexpected_error_shows_a_sentence_and_logs_the_traceback(qtbot, said):
    try:
        raise ZeroDivisionError("by nothing")
    except ZeroDivisionError:
        sys.excepthook(*sys.exc_info())
    qtbot.waitUntil(lambda: bool(said))
    assert said[0][0] == "An unexpected error occurred: by nothing. Your work is not lost; save it now."
    log = crash_handler.log_path().read_text()
    assert "ZeroDivisionError: by nothing" in log
    assert "Traceback" in log


def test_an_error_in_a_thread_is_logged_and_shown_on_the_window_s_thread(qtbot, said):
    def fail():
        raise ValueError("in a thread")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(said))
    assert "in a thread" in said[0][0]
    assert said[0][1] is threading.main_thread()
    assert "ValueError: in a thread" in crash_handler.log_path().read_text()


def test_qt_warnings_are_logged(said):
    qWarning("a widget is unhappy")
    assert "WARNING Qt: a widget is unhappy" in crash_handler.log_path().read_text()


def test_the_diagnostics_contain_the_end_of_the_log_without_the_home_folder(qtbot, said, tmp_path, monkeypatch):
    monkeypatch.setattr("pathlib.Path.home", lambda: tmp_path)
    logging.error("the last thing that happened to %s/secret.csv", tmp_path)
    diagnostics = SystemReport()
    with qtbot.waitSignal(diagnostics.info):
        diagnostics.copy()
    copied = QGuiApplication.clipboard().text()
    assert "the last thing that happened to ~/secret.csv" in copied
    assert "PySide6-Essentials" in copied
    assert str(tmp_path) not in copied
    diagnostics.close()
