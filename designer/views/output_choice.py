"""The choice of what a network predicts, in the title row of a view of predictions."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker

from core.data import Prepared
from designer.views.over_features import feature_choice
from designer.views.view import View

MOST = 24  # characters of a class or a target


class OutputChoice:
    """A list of the classes or the targets, perhaps after other entries. Of two classes, the second is chosen first.

    It is hidden where there is nothing to choose.
    """

    def __init__(self, view: View, name: str, before: Sequence[str] = ()) -> None:
        self.combo = feature_choice(view, name)
        self.combo.most = MOST
        self._before, self._names = tuple(before), tuple[str, ...]()
        view.titles.insertWidget(1, self.combo)
        self.combo.hide()

    def offer(self, data: Prepared | None) -> None:
        """Offer the classes or the targets of the data; without data, nothing."""
        names = () if data is None else tuple(data.dataset.classes or data.dataset.targets)
        if names != self._names:
            self._names = names
            is_binary = data is not None and len(data.dataset.classes) == 2
            with QSignalBlocker(self.combo):
                self.combo.clear()
                self.combo.addItems([*self._before, *names])
                self.combo.setCurrentIndex(len(self._before) + 1 if is_binary else 0)
        self.combo.setVisible(len(names) > 1)

    @property
    def number(self) -> int:
        """The number of the class or target that is chosen; negative for an entry before them."""
        return max(self.combo.currentIndex(), 0) - len(self._before)

    @property
    def name(self) -> str:
        """What is chosen."""
        return self.combo.currentText()
