"""The tools of a painter as chips, the classes beside them, and a sentence about what was done."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.data.points import MOST_CLASSES
from core.messages import Message, message
from designer.style.contrast import legible
from designer.style.icons import icon
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font
from designer.views.view import CHIP

GAP = 3  # px


@dataclass(frozen=True)
class Tool:
    """What a press of the mouse does. Its icon is named like it."""

    id: str
    title: Message
    help: Message
    edit: Message  # the name of its edit


TOOLS = (
    Tool("brush", message("Brush"), message("Spray points of the chosen class"), message("Paint points")),
    Tool(
        "put", message("Put"), message("Put one point where you click, or drag it to its place"), message("Put a point")
    ),
    Tool(
        "move", message("Move"), message("Drag a point, or choose it and press an arrow key"), message("Move a point")
    ),
    Tool("erase", message("Erase"), message("Erase the points under the circle"), message("Erase points")),
    Tool("jitter", message("Jitter"), message("Scatter the points under the circle"), message("Scatter points")),
)


class PaintBar(QWidget):
    """Says which tool and which class are chosen. In one row where there is room, else in two."""

    tool_chosen = Signal(object)  # Tool
    class_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names: tuple[str, ...] = ()
        self.tools = {tool.id: _chip(f"{tr(tool.title)}: {tr(tool.help)}") for tool in TOOLS}
        self.classes = [_chip("") for _ in range(MOST_CLASSES)]
        self.said = QLabel()
        self.said.setProperty("role", "hint")
        self.said.setWordWrap(True)
        self.said.setAccessibleName(tr("What was painted"))
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._rows.setSpacing(2 * GAP)
        self._row_of(list(self.tools.values()))
        self._row_of(self.classes)
        for tool, chip in zip(TOOLS, self.tools.values(), strict=True):
            chip.clicked.connect(partial(self.tool_chosen.emit, tool))
        for number, chip in enumerate(self.classes):
            chip.clicked.connect(partial(self.class_chosen.emit, number))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self._rows)
        column.addWidget(self.said)
        theme.changed.connect(self._color)
        self._color()

    def show_choice(self, tool: Tool, label: int, names: Sequence[str], new: str) -> None:
        """Check a tool, and a class of those with these names. One more with the name `new` is offered, if any."""
        self.tools[tool.id].setChecked(True)
        self.classes[label].setChecked(True)
        shown = (*names, *filter(None, [new]))
        if shown == self._names:
            return
        self._names = shown
        for number, chip in enumerate(self.classes):
            chip.setVisible(number < len(shown))
            if number < len(shown):
                text = tr("Class {number}: {name}", number=number + 1, name=shown[number])
                chip.setToolTip(text)
                chip.setAccessibleName(text)
        self._color()
        self._arrange()

    def say(self, sentence: str) -> None:
        """Say what was done, for readers of the screen too."""
        self.said.setText(sentence)
        self.said.setAccessibleDescription(sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _row_of(self, chips: Sequence[QPushButton]) -> None:
        group, row = QButtonGroup(self), QHBoxLayout()
        row.setSpacing(GAP)
        for chip in chips:
            group.addButton(chip)
            row.addWidget(chip)
        row.addStretch(1)
        self._rows.addLayout(row)

    def _arrange(self) -> None:
        needed = (len(self.tools) + len(self._names)) * (scaled(CHIP) + GAP) + GAP
        directions = QBoxLayout.Direction
        self._rows.setDirection(directions.LeftToRight if needed <= self.width() else directions.TopToBottom)

    def _color(self) -> None:
        tokens = self._theme.tokens
        for id, chip in self.tools.items():
            chip.setIcon(icon(id, tokens.text))
        for number, chip in enumerate(self.classes[: len(self._names)]):
            color = class_color(self._theme, number, len(self._names) - 1)
            chip.setIcon(_dot(str(number + 1), color, legible(color, tokens.color("text"), tokens.color("canvas"))))


def class_color(theme: Theme, number: int, known: int) -> QColor:
    """The color of a class where so many are known; of the next one, that which it will have."""
    return theme.class_colors(known if number < known else number + 1)[number]


def _chip(name: str) -> QPushButton:
    chip = QPushButton()
    chip.setProperty("role", "chip")
    chip.setCheckable(True)
    chip.setFixedSize(scaled(CHIP), scaled(CHIP))
    chip.setIconSize(QSize(scaled(16), scaled(16)))
    chip.setStyleSheet("padding: 0;")  # the icon would not fit beside the theme's padding
    chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    chip.setToolTip(name)
    chip.setAccessibleName(name)
    return chip


def _dot(text: str, color: QColor, ink: QColor) -> QIcon:
    """A disk with the key that chooses it."""
    side = 2 * scaled(16)  # sharp on a screen of twice the resolution, too
    pixmap = QPixmap(QSize(side, side))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(pixmap.rect().adjusted(1, 1, -1, -1))
    painter.setFont(number_font(side * 5 // 8))
    painter.setPen(ink)
    painter.drawText(pixmap.rect(), Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return QIcon(pixmap)
