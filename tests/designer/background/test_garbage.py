"""Garbage is looked for on the window's thread, and on no other."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject

from designer.background import garbage
from designer.background.garbage import Garbage


class Cycle(QObject):
    """Refers to itself, so that only a look for garbage frees it."""

    def __init__(self, died):
        super().__init__()
        self.itself = self
        weakref.finalize(self, lambda: died.append(threading.current_thread()))


def test_garbage_is_collected_on_the_window_s_thread_alone(qtbot, qapp, monkeypatch):
    monkeypatch.setattr(garbage, "MILLISECONDS", 5)
    gc.enable()  # as where nobody has asked for less
    died, collector = [], Garbage(qapp)
    assert not gc.isenabled()

    def busy():
        for _ in range(50):
            Cycle(died)
            _ = [[] for _ in range(10_000)]  # enough for an automatic look, were there one

    worker = threading.Thread(target=busy)
    worker.start()
    worker.join()
    assert died == []
    qtbot.waitUntil(lambda: len(died) == 50)
    assert set(died) == {threading.main_thread()}
    collector.deleteLater()
