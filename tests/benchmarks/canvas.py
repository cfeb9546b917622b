"""Frames of the canvas with many nodes: processor time in ms from a mouse move until it is painted.

`canvas.py [nodes]`, 500 by default. Median and 95th percentile; 60 frames per second leave 16.7 ms.
"""

import gc
import statistics
import sys
import time

from PySide6.QtCore import QPoint, QPointF, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.layers import Dense, Input
from core.project import Project, edits
from designer.canvas.view import CanvasView
from designer.store import Store
from designer.style.theme import Theme, load_fonts

FRAMES = 120
LONG = 25  # layers of a chain


def many(nodes):
    """An input connected to chains, one below the other."""
    project = edits.add(Project(), Input(), (0.0, 0.0))
    for number in range(nodes - 1):
        row, column = divmod(number, LONG)
        project = edits.add(project, Dense(), (240.0 * (column + 1), 200.0 * row))
        each = project.next_id - 1
        project = edits.connect(project, each - 1 if column else 1, each)
    return project


def frames(application, moves):
    """Milliseconds per move, painting included."""
    took = []
    for move in moves:
        began = time.thread_time()
        move()
        application.processEvents()
        took.append((time.thread_time() - began) * 1000)
    return took


def report(name, took):
    share = sorted(took)
    print(f"{name:28} median {statistics.median(took):5.1f} ms   95 % {share[int(0.95 * len(share))]:5.1f} ms")


def drag(view, start, by):
    """The moves of a drag, without the press and the release."""
    port, at = view.viewport(), view.mapFromScene(start)
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=at)
    return [lambda i=i: QTest.mouseMove(port, at + by * (1 + i % 10)) for i in range(FRAMES)]


def main():
    application = QApplication(sys.argv)
    application.setOrganizationName("layerwright-benchmark")
    application.setApplicationName("layerwright-benchmark")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    application.setStyle("Fusion")
    load_fonts()
    gc.freeze()  # as the program does, once all is imported
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    store = Store(many(count))
    view = CanvasView(store, Theme(application))
    view.resize(1280, 800)
    view.show()
    QTest.qWaitForWindowExposed(view)
    for name, look in (("all in sight", view.fit), ("life size", view.zoom_to_actual_size)):
        look()
        application.processEvents()
        print(f"{count} nodes, {name}, {view.zoom_factor:.0%}")
        report("  pan", frames(application, [lambda: view.scroll_by(QPoint(6, 3))] * FRAMES))
        view.scroll_by(QPoint(-6, -3) * FRAMES)
        steps = [1.03] * (FRAMES // 4) + [1 / 1.03] * (FRAMES // 2) + [1.03] * (FRAMES // 4)
        report("  zoom", frames(application, [lambda f=f: view.zoom(f) for f in steps]))
        look()
        step = QPoint(round(edits.GRID * view.zoom_factor) + 1, 2)  # nodes move from place to place of the grid
        node = min(view.scene().nodes.values(), key=lambda n: (n.pos() - view.mapToScene(640, 400)).manhattanLength())
        report("  drag one node", frames(application, drag(view, node.pos() + QPointF(0, 20), step)))
        QTest.keyClick(view, Qt.Key.Key_Escape)
        store.select(store.project.graph.layers)
        report("  drag all nodes", frames(application, drag(view, node.pos() + QPointF(0, 20), step)))
        QTest.keyClick(view, Qt.Key.Key_Escape)
        store.select(())
    began = time.thread_time()
    store.edit("Units", edits.change_layers(store.project, [2], "units", 5))
    application.processEvents()
    print(f"an edit of one layer, until it is painted: {(time.thread_time() - began) * 1000:.0f} ms")
    view.close()


if __name__ == "__main__":
    main()
