"""Where a plane, its tools, its key and the numbers of its line are: below one another, or beside the plane."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from designer.style.scale import scaled
from designer.views.paint_bar import PaintBar
from designer.views.plane import Plane

SIDE = 190  # px of what stands beside a plane
ANY = 2**24 - 1  # the largest width of a widget
LOW = 260  # px: below, the key makes room for the tools, which have the colors of the classes, or for the line


class PlaneLayout(QWidget):
    """Leaves the plane as large a square as it can."""

    def __init__(self, bar: PaintBar, plane: Plane, key: QWidget, foot: QWidget) -> None:
        super().__init__()
        self._bar, self._plane, self._key, self._foot = bar, plane, key, foot
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._is_wide: bool | None = None
        self._arrange()

    def show_tools(self, shown: bool) -> None:
        self._bar.setVisible(shown)
        self._arrange()

    def show_foot(self, shown: bool) -> None:
        """Show the numbers of the line."""
        self._foot.setVisible(shown)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_wide = self.width() - self.height() >= scaled(SIDE)
        is_alone = self._bar.isHidden() and self._foot.isHidden()
        self._key.setVisible(is_wide or is_alone or self.height() >= scaled(LOW))
        if is_wide is self._is_wide:
            return
        self._is_wide = is_wide
        for widget in (self._bar, self._plane, self._key, self._foot):
            self._grid.removeWidget(widget)
        for row in range(4):
            self._grid.setRowStretch(row, 0)
        for widget in (self._bar, self._key, self._foot):
            widget.setMinimumWidth(scaled(SIDE) if is_wide else 0)
            widget.setMaximumWidth(scaled(SIDE) if is_wide else ANY)
        if is_wide:
            self._grid.addWidget(self._bar, 0, 0)
            self._grid.addWidget(self._key, 1, 0)
            self._grid.addWidget(self._foot, 2, 0)
            self._grid.addWidget(self._plane, 0, 1, 4, 1)
            self._grid.setRowStretch(3, 1)
        else:
            for row, widget in enumerate((self._bar, self._plane, self._key, self._foot)):
                self._grid.addWidget(widget, row, 0)
            self._grid.setRowStretch(1, 1)
        self._grid.setColumnStretch(int(is_wide), 1)
        self._grid.setColumnStretch(int(not is_wide), 0)
