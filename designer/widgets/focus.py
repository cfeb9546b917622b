"""Where the keys go when what has them disappears.

Qt gives them to the next widget in the order of Tab. After the button of a remedy, which vanishes once the edit is
made, that was the button that dismisses the card: Space pressed twice lost the card.
"""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget


class FocusKeeper(QObject):
    """Gives the keys to what the widget was in, such as its card, where Return and Space do nothing and Tab goes on.

    What a part of the window wants otherwise, it says with `setFocus`, before or after it hides or disables a widget.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_changed)

    def _on_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if not isinstance(new, QAbstractButton) or old is None or new.window() is not self._window:
            return  # nothing is pressed by mistake
        if old.window() is self._window and not _takes_keys(old) and (around := _around(old)) is not None:
            around.setFocus()


def _takes_keys(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled()


def _around(widget: QWidget) -> QWidget | None:
    """The innermost widget around this one that can have the keys."""
    parent = widget.parentWidget()
    while parent is not None and not _takes_keys(parent):
        parent = parent.parentWidget()
    return parent
