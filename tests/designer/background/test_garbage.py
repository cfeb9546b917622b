"""The garbage collector runs on the window's thread only."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject

from designer.background import garbage
from designer.background.garbage import Garbage


class Cycle(QObject):
    """Refers to itself, so that only the garbage collector frees it."""

    def __init__(self, threads):
        super().__init__()
        self.itself = self
        weakref.finalize(self, lambda: threads.append(threading.current_thread()))


def test_garbage_is_collected_on_the_window_s_thread_only(qtbot, qapp, monkeypatch):
    monkeypatch.setattr(garbage, "MILLISECONDS", 5)
    gc.enable()  # Garbage must disable it
    threads, collector = [], Garbage(qapp)
    assert not gc.isenabled()

    def allocate():
        for _ in range(50):
            Cycle(threads)
            _ = [[] for _ in range(10_000)]  # would trigger automatic collection

    worker = threading.Thread(target=allocate)
    worker.start()
    worker.join()
    assert threads == []
    qtbot.waitUntil(lambda: len(threads) == 50)
    assert set(threads) == {threading.main_thread()}
    collector.deleteLater()
