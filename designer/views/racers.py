"""The optimizers of a race: which take part, in which color, and how each is getting on."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem

from core.optimizers import SGD, AdaGrad, Adam, Momentum, Nesterov, Optimizer, RMSprop
from core.surfaces import RACERS
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font

FIRST: tuple[type[Optimizer], ...] = (SGD, Momentum, Nesterov, AdaGrad, RMSprop, Adam)
ICON = 14  # px


class Racers(QListWidget):
    """A row for all, which is chosen at first, then one for each optimizer, to tick and to choose."""

    ticked = Signal()
    chose = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(tr("Optimizers in the race"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setIconSize(QSize(scaled(ICON), scaled(ICON)))
        self.addItem(QListWidgetItem(tr("All optimizers")))
        for kind in RACERS:
            item = QListWidgetItem(kind.title)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if kind in FIRST else Qt.CheckState.Unchecked)
            item.setToolTip(tr(kind.summary()))
            self.addItem(item)
        self.setCurrentRow(0)
        self._restyle()
        theme.changed.connect(self._restyle)
        self.itemChanged.connect(lambda _: self.ticked.emit())
        self.currentRowChanged.connect(lambda _: self.chose.emit())

    @property
    def taking_part(self) -> tuple[type[Optimizer], ...]:
        """The optimizers that are ticked."""
        return tuple(k for n, k in enumerate(RACERS) if self.item(n + 1).checkState() is Qt.CheckState.Checked)

    @property
    def chosen(self) -> type[Optimizer] | None:
        """The optimizer that is chosen; None for all."""
        row = self.currentRow()
        return RACERS[row - 1] if row > 0 else None

    def color(self, kind: type[Optimizer]) -> QColor:
        """The color of an optimizer, the same in every race. Numbers and dashes tell them apart, too."""
        return self._theme.layer_color(RACERS.index(kind))

    def show_states(self, states: Mapping[type[Optimizer], str]) -> None:
        """Say how those who take part are getting on."""
        with QSignalBlocker(self):
            for n, kind in enumerate(RACERS):
                state = states.get(kind, "")
                self.item(n + 1).setText(f"{kind.title}  {state}" if state else kind.title)
                self.item(n + 1).setToolTip(f"{state}\n\n{tr(kind.summary())}" if state else tr(kind.summary()))

    def _restyle(self) -> None:
        with QSignalBlocker(self):
            for n, kind in enumerate(RACERS):
                self.item(n + 1).setIcon(QIcon(self._ball(str(n + 1), self.color(kind))))
        self.viewport().update()

    def _ball(self, mark: str, color: QColor) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(scaled(ICON) * ratio), round(scaled(ICON) * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(0, 0, scaled(ICON), scaled(ICON))
        painter.setPen(self._theme.tokens.color("on_accent"))
        painter.setFont(number_font(scaled(9)))
        painter.drawText(0, 0, scaled(ICON), scaled(ICON), Qt.AlignmentFlag.AlignCenter, mark)
        painter.end()
        return picture
