"""The choice of two features, behind a chip in the title row."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QPushButton, QWidget, QWidgetAction

from designer.style.language import tr
from designer.style.scale import scaled
from designer.views.over_features import feature_choice
from designer.views.view import View

WIDTH = 220  # px of a choice


class FeaturePair:
    """A chip that opens the choice of the features across and up. Hidden where there are but two."""

    def __init__(self, view: View) -> None:
        self._view = view
        self.across = feature_choice(view, tr("feature on the x-axis"))
        self.up = feature_choice(view, tr("feature on the y-axis"))
        self.chip: QPushButton = view.add_chip("x₁, x₂", tr("Choose the two features"), False)
        self.chip.setCheckable(False)
        self.chip.clicked.connect(self._open)
        self.chip.setVisible(False)
        panel = QWidget()
        grid = QGridLayout(panel)
        grid.setContentsMargins(12, 8, 12, 8)
        for row, (text, combo) in enumerate(((tr("across"), self.across), (tr("up"), self.up))):
            label = QLabel(text)
            label.setProperty("role", "hint")
            combo.setMinimumWidth(scaled(WIDTH))
            grid.addWidget(label, row, 0)
            grid.addWidget(combo, row, 1)
        self.menu = QMenu(view)
        action = QWidgetAction(self.menu)
        action.setDefaultWidget(panel)
        self.menu.addAction(action)

    @property
    def chosen(self) -> tuple[int, int]:
        """The numbers of the features across and up."""
        return self.across.currentIndex(), self.up.currentIndex()

    def show_features(self, names: Sequence[str], chosen: tuple[int, int]) -> None:
        """Offer these features, of which two are chosen."""
        for combo, feature in zip((self.across, self.up), chosen, strict=True):
            with QSignalBlocker(combo):
                combo.clear()
                combo.addItems(list(names))
                combo.setCurrentIndex(feature)
        self.chip.setVisible(len(names) > 2)

    def _open(self) -> None:
        below = self._view.more if self.chip.isHidden() else self.chip
        self.menu.popup(below.mapToGlobal(below.rect().bottomLeft()))
        self.across.setFocus(Qt.FocusReason.PopupFocusReason)
