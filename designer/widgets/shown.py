"""Tells when a widget comes into sight."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


def on_shown(widget: QWidget, call: Callable[[], object]) -> None:
    """Call this whenever the widget is shown, as when its tab or its page comes to the front."""
    widget.installEventFilter(_ShowFilter(widget, call))


class _ShowFilter(QObject):
    def __init__(self, widget: QWidget, call: Callable[[], object]) -> None:
        super().__init__(widget)
        self._call = call

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show:
            self._call()
        return super().eventFilter(watched, event)
