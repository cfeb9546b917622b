"""Mouse and keyboard input for tests of the canvas: clicks, drags and drops at points in scene units."""

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest

from designer.document.mime import LAYER_MIME

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE = Qt.KeyboardModifier.NoModifier
GRIP = QPointF(0, 20)  # from the center of a card to a point without ports and name


def pixel(view, at):
    return view.mapFromScene(at)


def nodes(view):
    return view.scene().nodes


def hover(view, at):
    QTest.mouseMove(view.viewport(), pixel(view, at))


def click(view, at, button=LEFT, held=NONE):
    QTest.mouseClick(view.viewport(), button, held, pixel(view, at))


def double_click(view, at):
    QTest.mouseDClick(view.viewport(), LEFT, NONE, pixel(view, at))


def drag(view, start, *ends, release=True, held=NONE):
    """Press at `start`, move to each end in two steps, and release at the last one."""
    port = view.viewport()
    QTest.mousePress(port, LEFT, held, pixel(view, start))
    for end in ends:
        for at in ((start + end) / 2, end):
            QTest.mouseMove(port, pixel(view, at))
        start = end
    if release:
        QTest.mouseRelease(port, LEFT, held, pixel(view, start))


def drag_over(view, data, *points):
    """Drag mime data into the view and along some points in scene units."""
    arguments = (Qt.DropAction.CopyAction, data, LEFT, NONE)
    view.dragEnterEvent(QDragEnterEvent(pixel(view, points[0]), *arguments))
    for at in points:
        view.dragMoveEvent(QDragMoveEvent(pixel(view, at), *arguments))


def drop(view, kind, at):
    """Drop a layer, by its kind, or any mime data."""
    data = kind
    if isinstance(kind, str):
        data = QMimeData()
        data.setData(LAYER_MIME, kind.encode())
    drag_over(view, data, at)
    view.dropEvent(QDropEvent(QPointF(pixel(view, at)), Qt.DropAction.CopyAction, data, LEFT, NONE))


def keys(view, text):
    """Type a text into the widget of the view that has the focus."""
    for letter in text:
        QTest.keyClicks(view.focusWidget() or view, letter)


def key(view, which, held=NONE):
    QTest.keyClick(view.focusWidget() or view, which, held)
