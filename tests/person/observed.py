"""The program as a person starts it, that also writes to standard output what is to be seen, for a test to read.

What is done to it comes through the X server.
"""

import json

from PySide6.QtCore import QPointF, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLineEdit, QWidget

from designer.window import startup
from designer.window.window import Window

MILLISECONDS = 40  # between one line and the next


def observed(window: Window) -> dict[str, object]:
    """What a person sees, as JSON takes it. Places are pixels of the screen."""
    graph, canvas, session = window.store.project.graph, window.canvas, window.session
    return {
        "active": window.isActiveWindow(),
        "canvas": canvas.isVisible() and canvas.hasFocus(),
        "layers": [layer.title for layer in graph.layers.values()],
        "edges": sorted(graph.edges),
        "selection": sorted(window.store.selection),
        "problems": [problem.message for problem in window.store.problems()],
        "quick add": canvas.quick_add.isVisible(),
        "undo": window.store.undo_stack.index(),
        "edits": window.store.undo_stack.count(),
        "phase": session.phase.name,
        "step": 0 if session.snapshot is None else session.snapshot.step,
        "dialog": isinstance(QApplication.activeModalWidget(), QFileDialog),
        "typed": typed(),
        "buttons": {
            button.text(): center(button)
            for button in window.banner.findChildren(QAbstractButton)
            if button.isVisible()
        },
        "ports": {number: on_canvas(window, node.output_port()) for number, node in canvas.scene().nodes.items()},
    }


def typed() -> str | None:
    """The file name in the open dialog, once it takes keys."""
    focus = QApplication.focusWidget()
    takes_keys = isinstance(focus, QLineEdit) and isinstance(focus.window(), QFileDialog)
    return focus.text() if takes_keys else None


def center(widget: QWidget) -> tuple[int, int]:
    at = widget.mapToGlobal(widget.rect().center())
    return at.x(), at.y()


def on_canvas(window: Window, at: QPointF) -> tuple[int, int]:
    point = window.canvas.viewport().mapToGlobal(window.canvas.mapFromScene(at))
    return point.x(), point.y()


def main() -> None:
    application, window = startup.make_window("layerwright-test")
    window.resize(1280, 780)
    window.move(0, 0)
    startup.show(window)
    window.recovery.search()
    timer = QTimer(interval=MILLISECONDS)
    timer.timeout.connect(lambda: print(json.dumps(observed(window)), flush=True))
    timer.start()
    application.exec()


if __name__ == "__main__":
    main()
