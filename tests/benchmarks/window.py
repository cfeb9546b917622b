"""The cost of watching: training speed with and without the window, in turns.

`window.py [example [view …]]`: with the usual views, or with these, such as `loss` or `boundary`; with `all`, those
that suit the data. `window.py --minutes 10 digits all` trains so long, and prints the beats of the window's thread and
the memory as well.
"""

import argparse
import resource
import statistics
import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QSettings, QTimer
from PySide6.QtWidgets import QGraphicsView

from core.formats.examples import examples
from core.project import prepared
from core.training import Controls, Run
from designer.views import FIRST, VIEWS
from designer.views.library import library
from designer.window import startup

SECONDS = 4.0
ROUNDS = 3
ENDLESS = 10_000_000
AHEAD = 1000  # ms for preparation and the first frames


class Paints(QObject):
    """Counts how often each widget is painted."""

    def __init__(self, widgets):
        super().__init__()
        self.counts = dict.fromkeys(widgets, 0)
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, widget, event):
        if event.type() == QEvent.Type.Paint:
            self.counts[widget] += 1
        return False


def headless(project):
    """Steps per second without a window."""
    data, network = prepared(project)
    run, controls, began = Run(network, data, project.recipe), Controls(), time.perf_counter()
    for _ in run.events(controls, ENDLESS):
        if time.perf_counter() - began > SECONDS:
            controls.stop()
    return run.steps / (time.perf_counter() - began)


def watched(window):
    """Steps per second, pictures per second of each view with a plot, and the longest stall in ms."""
    beats = []
    beat = QTimer(interval=1)
    beat.timeout.connect(lambda: beats.append(time.perf_counter()))
    window.session.train()
    loop = QEventLoop()
    QTimer.singleShot(AHEAD, loop.quit)
    loop.exec()
    shown = [window.views.views[id] for id in window.views.shown]
    paints = Paints([plot.viewport() for view in shown if (plot := view.findChild(QGraphicsView))])
    QTimer.singleShot(int(SECONDS * 1000), loop.quit)
    began, first = time.perf_counter(), window.session.step
    beat.start()
    loop.exec()
    made, seconds = window.session.step - first, time.perf_counter() - began
    window.session.reset()
    stall = max(b - a for a, b in pairwise(beats)) * 1000
    return made / seconds, [count / seconds for count in paints.counts.values()], stall


def memory():
    """The bytes of memory that this program has now."""
    pages = Path("/proc/self/statm").read_text().split()[1]
    return int(pages) * resource.getpagesize()


def watched_long(window, minutes):
    """Train for minutes. Steps per second, the gaps between beats of the window in ms, and the memory by minute."""
    beats, sizes, loop = [], [], QEventLoop()
    beat, every = QTimer(interval=1), QTimer(interval=60_000)
    beat.timeout.connect(lambda: beats.append(time.perf_counter()))
    every.timeout.connect(lambda: sizes.append(memory()))
    window.session.train()
    QTimer.singleShot(AHEAD, loop.quit)
    loop.exec()
    began, first = time.perf_counter(), window.session.step
    beat.start()
    every.start()
    QTimer.singleShot(int(minutes * 60_000) + 500, loop.quit)
    loop.exec()
    speed = (window.session.step - first) / (time.perf_counter() - began)
    window.session.reset()
    return speed, sorted(1000 * (b - a) for a, b in pairwise(beats)), sizes


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("example", nargs="?", default="spiral")
    parser.add_argument("views", nargs="*", default=list(FIRST))
    parser.add_argument("--minutes", type=float)
    options = parser.parse_args()
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    _application, window = startup.make_window("layerwright-benchmark")
    project = examples()[options.example]
    project = replace(project, recipe=project.recipe.change(epochs=ENDLESS))
    window.resize(1280, 770)
    startup.show(window)
    loop = QEventLoop()
    library.arrived.connect(lambda: QTimer.singleShot(AHEAD, loop.quit))
    loop.exec()
    window.loader.ready.connect(loop.quit)
    window.files.start(project)
    loop.exec()
    data = window.loader.prepared
    names = [view.id for view in VIEWS if view.suits(data)] if options.views == ["all"] else options.views
    for view in window.views.views.values():
        view.setMaximumWidth(view.width())  # one alone is as large as among the others
    window.store.choose_views(names)
    if options.minutes:
        print_long(window, project, options.minutes)
    else:
        print_turns(window, project, names)
    window.files.may_leave = lambda: True
    window.close()


def print_long(window, project, minutes):
    """Print the costs of minutes with everything open, between two times without the window."""
    before = headless(project)
    speed, gaps, sizes = watched_long(window, minutes)
    alone = (before + headless(project)) / 2
    print(f"headless {alone:,.0f} steps/s, watched {speed:,.0f} steps/s: {speed / alone:.0%}")
    late = [gaps[int(share * len(gaps))] for share in (0.5, 0.95, 0.999)]
    print("between two beats: half {:.1f} ms, 95 % {:.1f} ms, 99.9 % {:.1f} ms, ".format(*late), end="")
    print(f"the longest {gaps[-1]:.0f} ms; {sum(gap > 50 for gap in gaps)} over 50 ms of {len(gaps):,}")
    print("memory by minute, MB:", ", ".join(f"{size / 1e6:.0f}" for size in sizes))


def print_turns(window, project, names):
    """Print the costs in turns with and without the window."""
    rows = [(headless(project), *watched(window)) for _ in range(ROUNDS)]
    alone = statistics.median(row[0] for row in rows)
    seen = statistics.median(row[1] for row in rows)
    print(f"headless {alone:,.0f} steps/s, watched {seen:,.0f} steps/s: {seen / alone:.0%}")
    rates = [statistics.median(each) for each in zip(*(row[2] for row in rows), strict=True)]
    plots = [name for name in names if window.views.views[name].findChild(QGraphicsView)]
    print(", ".join(f"{name} {rate:.0f} pictures/s" for name, rate in zip(plots, rates, strict=True)))
    print(f"longest stall of the window {statistics.median(row[3] for row in rows):.0f} ms")


if __name__ == "__main__":
    main()
