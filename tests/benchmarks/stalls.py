"""The longest time that each user action blocks the window, in ms: `stalls.py [rounds]`.

A timer fires every 1 ms during the action; the longest gap between two events is what the user notices. The budget is
50 ms. On a shared machine other programs add to it, so the output also has the longest processor time of the window's
thread between two events. Compare with doing nothing, and read the minimum over the rounds.
"""

import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, QEventLoop, QSettings, QTimer

from core.data import Data
from core.data.tables.source import TableFile
from core.formats import FORMATS
from core.formats.examples import examples
from core.layers import Dense
from core.project import edits
from designer.training.phase import Phase
from designer.training.run_state import Active
from designer.window import startup

SECONDS = 120  # timeout of an action
SETTLE = 0.3  # seconds of measurement after an action


class Stalls:
    """Performs actions in a window, and records the longest gap of each."""

    def __init__(self, window):
        self.window, self.gaps = window, {}

    def measure(self, name, do, done):
        """Perform an action, and wait until it is done."""
        beats = [(time.perf_counter(), time.thread_time())]
        beat = QTimer(interval=1)
        beat.timeout.connect(lambda: beats.append((time.perf_counter(), time.thread_time())))
        beat.start()
        QTimer.singleShot(0, do)
        self.wait(lambda: len(beats) > 3 and done())
        end = time.perf_counter() + SETTLE
        self.wait(lambda: time.perf_counter() > end)
        beat.stop()
        gaps = np.diff(beats, axis=0).max(0) * 1000
        self.gaps.setdefault(name, []).append(gaps)

    def wait(self, done):
        end = time.perf_counter() + SECONDS
        while not done():
            assert time.perf_counter() < end, "it takes too long"
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)


def wide_digits():
    """A network of 1.9 million weights, which is 7.5 MB, and 22 MB with its training."""
    project = examples()["digits"]
    dense = [each for each, layer in project.graph.layers.items() if isinstance(layer, Dense)]
    wide = edits.change_layers(project, dense, "units", 1024)
    for _ in range(2 - len(dense)):
        wide = edits.append(wide, Dense(units=1024), dense[0])
    return replace(wide, recipe=wide.recipe.change(epochs=100_000), title="wide")


def table(path, rows):
    """A table of 20 columns, about 40 MB for 200,000 rows."""
    x = np.random.default_rng(0).normal(size=(rows, 20))
    header = ",".join(f"c{i}" for i in range(20))
    np.savetxt(
        path, np.column_stack([x[:, :19], (x[:, 0] > 0) * 1]), fmt="%.6g", delimiter=",", header=header, comments=""
    )


def play(stalls, folder, rows=200_000):
    """User actions, one after another."""
    window = stalls.window
    store, session, files, loader = window.store, window.session, window.files, window.loader
    wide, path = wide_digits(), folder / "wide.layerwright"
    stalls.measure("nothing, at rest", lambda: None, lambda: True)
    stalls.measure("open an example", lambda: files.start(wide), lambda: loader.prepared is not None)
    stalls.measure("train", session.train, lambda: session.step > 20)
    stalls.measure("nothing, while it trains", lambda: None, lambda: True)
    store.path = path
    stalls.measure("save while it trains", files.save, lambda: not files.when_saved(lambda: None) and path.exists())
    layers = [each for each, layer in store.project.graph.layers.items() if isinstance(layer, Dense)]
    stalls.measure(
        "change an activation while it trains",
        lambda: store.edit("Change", edits.change_layers(store.project, layers[:1], "name", "other")),
        lambda: True,
    )
    stalls.measure("keep it for recovery", window.recovery._save, lambda: not window.recovery._busy)
    stalls.measure("pause", session.pause, lambda: session.phase is Phase.PAUSED)
    stalls.measure("undo", store.undo_stack.undo, lambda: True)
    window.show_export()
    page = window.pages.currentWidget()
    page.choice.choose(next(form for form in FORMATS if form.suffix == ".npz"))
    page.choice.choose_path(folder / "wide.npz")
    stalls.measure("export", page.start, (folder / "wide.npz").exists)
    window.show_network()
    files.save()
    stalls.wait(lambda: not files.dirty)
    before = store.project
    stalls.measure("open it", lambda: files.open(path), lambda: store.project is not before and session.step > 0)
    stalls.measure("go on", session.train, lambda: session.running and isinstance(session._state, Active))
    stalls.measure("reset", session.reset, lambda: session.phase is Phase.EMPTY)
    long = folder / "long.csv"
    table(long, rows)
    data = replace(store.project, data=Data(source=TableFile(path=str(long))))
    stalls.measure(
        f"read a table of {rows:,} rows", lambda: store.edit("Data", data), lambda: loader.prepared is not None
    )
    stalls.measure("train on it", session.train, lambda: session.step > 0)
    stalls.measure("reset again", session.reset, lambda: session.phase is Phase.EMPTY)
    files.may_leave = lambda: True
    stalls.measure("a new project", files.new, lambda: store.path is None)


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, name)
        _application, window = startup.make_window("layerwright-benchmark")
        window.resize(1280, 770)
        startup.show(window)
        stalls = Stalls(window)
        stalls.wait(lambda: window.engine.is_ready)
        for number in range(rounds):
            folder = Path(name) / str(number)
            folder.mkdir()
            play(stalls, folder)
        window.files.start(wide_digits())
        stalls.wait(lambda: window.loader.prepared is not None)
        window.session.train()
        stalls.wait(lambda: window.session.step > 20)
        began = time.perf_counter()
        assert window.close()
        closing = time.perf_counter() - began
    for what, gaps in stalls.gaps.items():
        least, median = np.min(gaps, axis=0), np.median(gaps, axis=0)
        print(f"{what:<40} least {least[0]:6.0f}   median {median[0]:6.0f}   work {median[1]:6.0f} ms")
    print(f"closing while it trains takes {closing:.2f} s")


if __name__ == "__main__":
    main()
