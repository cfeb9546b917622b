"""What wires show, at the lower left of the canvas: weights or shapes, and what thickness and color mean."""

from PySide6.QtCore import QSettings, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from designer.canvas.context import CanvasContext
from designer.style.language import tr
from designer.style.numbers import count
from designer.style.scale import scaled
from designer.style.theme import Theme

MARGIN = 12  # pixels from the edges
LOW = 300  # pixels of height below which there is no room for the key beside the chips


class WireKey(QFrame):
    """Two chips and a key. It is there while a run has weights that can be drawn."""

    def __init__(self, context: CanvasContext) -> None:
        super().__init__(context.view)
        self._context = context
        self.setProperty("role", "popup")  # cards and wires may lie behind
        self.weights, self.shapes = QPushButton(tr("Weights")), QPushButton(tr("Shapes"))
        self.weights.setToolTip(
            tr("Draw a curve for each weight, and a bead for each bias. Click one to type it, or drag it up or down.")
        )
        self.shapes.setToolTip(tr("Draw one wire between two layers, with the shape of its data."))
        group = QButtonGroup(self)
        self._text = QLabel()
        self._text.setProperty("role", "second")
        self._lines = _Lines(context.theme)
        line = QHBoxLayout(self)
        line.setContentsMargins(4, 4, 4, 4)
        line.setSpacing(6)
        for button in (self.weights, self.shapes):
            button.setCheckable(True)
            button.setProperty("role", "chip")
            group.addButton(button)
            line.addWidget(button)
        line.addWidget(self._lines)
        line.addWidget(self._text)
        wanted = QSettings().value("wires", "weights") != "shapes"
        (self.weights if wanted else self.shapes).setChecked(True)
        context.scene.weights_wanted = wanted
        group.buttonToggled.connect(self._on_toggled)
        context.view.view_changed.connect(self.place)
        context.scene.weights_changed.connect(self.refresh)
        self.hide()

    def refresh(self) -> None:
        """Say how many weights are drawn."""
        scene = self._context.scene
        self.setVisible(scene.weight_source is not None)
        drawn = [item for item in scene.weights.values() if item.isVisible()]
        few = [item for item in drawn if item.drawn < item.values.size]
        text = tr("− / +, thickness |w|") if drawn else ""
        if few:
            text += tr("; the {few} largest of up to {all}",
                       few=count(few[0].drawn), all=count(max(item.values.size for item in few)))  # fmt: skip
        self._text.setText(text)
        self.place()

    def place(self) -> None:
        """Stay at the lower left, below the network. In a low canvas, the key is in the tooltip."""
        view = self._context.view
        is_low = view.viewport().height() < scaled(LOW)
        for part in (self._lines, self._text):
            part.setVisible(bool(self._text.text()) and not is_low)
        self.setToolTip(self._text.text() if is_low else "")
        self.adjustSize()
        self.move(MARGIN, view.viewport().height() - self.height() - MARGIN)
        is_there = self._context.scene.weight_source is not None
        view.cover_corner(self.size() + QSize(2 * MARGIN, 2 * MARGIN) if is_there else QSize(0, 0))

    def _on_toggled(self) -> None:
        wanted = self.weights.isChecked()
        QSettings().setValue("wires", "weights" if wanted else "shapes")
        self._context.scene.want_weights(wanted)


class _Lines(QWidget):
    """Two short lines in the colors of negative and positive weights."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(QSize(scaled(56), scaled(16)))
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, y, half = QPainter(self), self.height() / 2, self.width() / 2
        for left, name in ((0.0, "low"), (half, "high")):
            painter.setPen(QPen(self._theme.tokens.color(name), 3))
            painter.drawLine(round(left + 2), round(y), round(left + half - 4), round(y))
