"""The choice of a class in the title row of a view of predictions."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker

from designer.views.over_features import feature_choice
from designer.views.view import View


class ClassChoice:
    """A list of the classes, perhaps after other entries. Of two classes, the second is chosen at first."""

    def __init__(self, view: View, name: str, before: Sequence[str] = ()) -> None:
        self.combo = feature_choice(view, name)
        self._before, self._classes = list(before), list[str]()
        view.titles.insertWidget(1, self.combo)
        self.combo.hide()

    def offer(self, classes: Sequence[str]) -> None:
        """Offer these classes."""
        if list(classes) != self._classes:
            self._classes = list(classes)
            with QSignalBlocker(self.combo):
                self.combo.clear()
                self.combo.addItems([*self._before, *classes])
                self.combo.setCurrentIndex(len(self._before) + 1 if len(classes) == 2 else 0)
        self.combo.setVisible(len(classes) > 0)

    @property
    def number(self) -> int:
        """The number of the class that is chosen; negative for an entry before the classes."""
        return max(self.combo.currentIndex(), 0) - len(self._before)
