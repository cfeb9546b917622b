"""Docks are drawn while they are hidden, so that the first project need not wait. Every view is painted later."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QGraphicsView, QWidget

from core.formats.examples import examples
from designer.views import VIEWS


class Paints(QObject):
    """Counts the paint events of a widget."""

    def __init__(self, widget):
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, widget, event):
        self.count += event.type() == QEvent.Type.Paint
        return False


@pytest.mark.parametrize("name", sorted(examples()))
def test_every_view_is_painted_after_its_dock_was_drawn_ahead(window, qtbot, name):
    for dock in window.docks.by_name.values():
        dock.grab()
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(examples()[name])
    window.store.choose_views([view.id for view in VIEWS])
    window.actions_by_id["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.session.step > 0)
    for view in window.views.views.values():
        for plot in view.findChildren(QGraphicsView):
            if plot.isVisible():
                paints = Paints(plot.viewport())
                plot.viewport().update()
                qtbot.waitUntil(lambda paints=paints: paints.count > 0)
    blocked = [part for part in window.findChildren(QWidget) if part.isVisible() and not part.updatesEnabled()]
    assert not blocked
