"""Labels at the ends of the lines of a chart, in place of a legend."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font, text_font

FROM_LINE, SPACE = 6.0, 4.0  # px: between a line and its label, and between its name and its value
DIGITS = 6  # characters that a value may need, so that nothing moves as it changes
LEADING = 1.15  # of the font's height, from one label to the next
SHARE = 0.36  # of the chart that labels may take


@dataclass(frozen=True)
class EndLabel:
    """The name and the value of a line that ends at a height in px from the top."""

    name: str
    value: str
    color: QColor
    y: float


class EndLabels(QWidget):
    """A column beside a plot. Labels keep apart, in the order of their lines.

    Where they have no room, values go first, then names are elided; where there are more lines than fit, every second
    or third line has a label. The tool tip and the accessible description always name all of them.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._labels: tuple[EndLabel, ...] = ()
        self.what = tr("Mean of the steps measured in the last epoch")  # what the values are
        self._chart_width = 0  # px that they were fitted for
        self._values = False  # whether there is room for them
        self._text_font, self._number_font = text_font(scaled(11)), number_font(scaled(11))
        self._text, self._number = QFontMetricsF(self._text_font), QFontMetricsF(self._number_font)

    @property
    def labels(self) -> tuple[EndLabel, ...]:
        return self._labels

    def show_labels(self, labels: Sequence[EndLabel], chart_width: int) -> None:
        """Show these beside a plot, both together `chart_width` px wide."""
        sorted_labels = tuple(sorted(labels, key=lambda label: label.y))
        if (sorted_labels, chart_width) == (self._labels, self._chart_width):
            return
        self._labels, self._chart_width = sorted_labels, chart_width
        self.setAccessibleDescription(", ".join(_spoken(label) for label in self._labels))
        self._fit(chart_width * SHARE)
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            lines = [self.what, *(_spoken(label) for label in self._labels)]
            QToolTip.showText(event.globalPos(), "\n".join(lines), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        height = self._text.height() * LEADING
        shown = self._shown(height)
        for label, top in zip(
            shown, _apart([label.y - height / 2 for label in shown], height, self.height()), strict=True
        ):
            room = self.width() - FROM_LINE - (self._value_width + SPACE if self._values else 0)
            name = self._text.elidedText(label.name, Qt.TextElideMode.ElideRight, room)
            painter.setFont(self._text_font)
            painter.setPen(label.color)
            painter.drawText(QRectF(FROM_LINE, top, room + 1, height), Qt.AlignmentFlag.AlignVCenter, name)
            if self._values:
                painter.setFont(self._number_font)
                painter.setPen(self._theme.tokens.color("text"))
                where = QRectF(FROM_LINE + room, top, self._value_width + SPACE, height)
                right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
                painter.drawText(where, right, label.value)

    @property
    def _value_width(self) -> float:
        return self._number.horizontalAdvance("0" * DIGITS)

    def _fit(self, most: float) -> None:
        """Take as much room as the labels need, and `most` px at most."""
        names = max((self._text.horizontalAdvance(label.name) for label in self._labels), default=0.0)
        with_values = any(label.value for label in self._labels)
        self._values = with_values and FROM_LINE + names + SPACE + self._value_width <= most
        needed = FROM_LINE + names + (SPACE + self._value_width if self._values else 0)
        self.setFixedWidth(round(min(needed + 1, most)) if self._labels else 0)

    def _shown(self, height: float) -> Sequence[EndLabel]:
        most = max(int(self.height() / height), 1)
        return self._labels[:: -(-len(self._labels) // most)] if self._labels else ()


def _apart(tops: list[float], height: float, room: float) -> list[float]:
    """Rising tops moved as little as needed, so that none overlap and all lie within the room."""
    for n in range(len(tops)):
        tops[n] = max(tops[n], tops[n - 1] + height if n else 0.0)
    for n in reversed(range(len(tops))):
        tops[n] = min(tops[n], tops[n + 1] - height if n + 1 < len(tops) else room - height)
    return tops


def _spoken(label: EndLabel) -> str:
    return f"{label.name} {label.value}".strip()
