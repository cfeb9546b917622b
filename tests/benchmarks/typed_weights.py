"""How soon everything answers to a keystroke in the field of a weight, on the digits network while it is paused.

uv run python -m tests.benchmarks.typed_weights [example]
"""

import os
import sys
from collections import Counter
from dataclasses import replace
from time import perf_counter

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest

from core.formats.examples import examples
from designer.training.phase import Phase
from designer.window import startup
from designer.window.live import Live

KEYSTROKES, SECONDS = 40, 3.0
VIEWS = ("loss", "gradients", "pictures", "distributions", "metrics")
QUIET = 0.4  # seconds without a drawing after which everything has answered
PATIENCE = 20.0  # seconds


def spin(milliseconds):
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(condition):
    end = perf_counter() + PATIENCE
    while not condition():
        if perf_counter() > end:
            raise TimeoutError
        spin(1)


def recorded():
    """The times at which drawers have drawn, how long each took, and what it was. It grows."""
    drawn, draw = [], Live._draw

    def measured(live, number, drawer):
        started = perf_counter()
        draw(live, number, drawer)
        drawn.append((perf_counter(), perf_counter() - started, type(drawer).__name__))

    Live._draw = measured
    return drawn


def share(times, part):
    return 1000 * sorted(times)[min(int(part * len(times)), len(times) - 1)]


def main() -> None:
    name = sys.argv[1] if len(sys.argv) > 1 else "digits"
    drawn = recorded()
    _, window = startup.make_window("benchmark")
    window.resize(1440, 900)
    startup.show(window)
    window.files.start(replace(examples()[name], views=VIEWS))
    until(lambda: window.loader.prepared is not None and window.engine.is_ready)
    session, canvas = window.session, window.canvas
    session.train()
    spin(int(1000 * SECONDS))
    session.pause()
    until(lambda: session.phase in (Phase.PAUSED, Phase.FINISHED))
    spin(2000)
    item = max(canvas.scene().weights.values(), key=lambda item: item.values.size)
    place = tuple(int(n) for n in item._drawn[-1])
    assert canvas.weight_card.open(item, place)
    field, states, wires, views, longest, last = canvas.weight_card.field, [], [], [], [], Counter()
    for _ in range(KEYSTROKES):
        before, began = session.snapshot, perf_counter()
        drawn.clear()
        QTest.keyClick(field, Qt.Key.Key_Up)
        until(lambda before=before: session.snapshot is not before)
        states.append(perf_counter() - began)
        value = float(field.text().replace("\u2212", "-").replace(",", "."))
        until(lambda value=value: abs(item.value(place) - value) < 1e-4)
        wires.append(perf_counter() - began)
        until(lambda began=began: perf_counter() - max([began, *(at for at, _, _ in drawn)]) > QUIET)
        views.append(max(at for at, _, _ in drawn) - began)
        longest.append(max(took for _, took, _ in drawn))
        last[max(drawn)[2]] += 1
    print(f"{name}: {item.values.size:,} weights on the wire, {session.network.parameters():,} in all")
    for what, times in (("the run has the weight", states), ("the wire shows it", wires), ("every view", views)):
        print(f"  {what}: half in {share(times, 0.5):.0f} ms, 95 % in {share(times, 0.95):.0f} ms")
    print(f"  the longest drawing: half {share(longest, 0.5):.1f} ms, 95 % {share(longest, 0.95):.1f} ms")
    print("  last: " + ", ".join(f"{name} {times} times" for name, times in last.most_common()))
    session.close()
    os._exit(0)


if __name__ == "__main__":
    main()
