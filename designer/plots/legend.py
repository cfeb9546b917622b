"""The legend in a plot's title row. It says as much as there is room for."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from designer.theme import Theme, number_font, text_font

SWATCH, SPACE, GAP = 10.0, 5.0, 10.0  # px: the dash, the space after it, and between entries
DIGITS = {"value": 6, "extra": 7}  # characters kept free for figures, so that nothing moves as they change
LONGEST_NAME = 96.0  # px


@dataclass(frozen=True)
class Entry:
    """A colour's name and, where there is room, what it stands at now."""

    name: str
    color: QColor
    value: str = ""
    extra: str = ""  # the first to go

    def __str__(self) -> str:
        return " ".join(part for part in (self.name, self.value, self.extra) if part)


class Legend(QWidget):
    """Paints itself: labels would lay the title row out anew with each figure."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entries: tuple[Entry, ...] = ()
        self._text_font, self._number_font = text_font(11), number_font(11)
        self._text, self._number = QFontMetricsF(self._text_font), QFontMetricsF(self._number_font)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Legend")

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self._entries

    @property
    def complete(self) -> bool:
        """Whether there is room for everything, the extra figures too."""
        return self._width(("value", "extra")) <= self.width()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        if tuple(entries) != self._entries:
            self._entries = tuple(entries)
            self.setAccessibleDescription(", ".join(map(str, entries)))
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(40, 20)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, 20)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), "\n".join(map(str, self._entries)), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown: tuple[str, ...]
        for shown in (("value", "extra"), ("value",), ()):
            if self._width(shown) <= self.width():
                self._paint(painter, self._entries, shown, "")
                return
        count = self._fitting()
        self._paint(painter, self._entries[:count], (), f"+{len(self._entries) - count}")

    def _paint(self, painter: QPainter, entries: Sequence[Entry], shown: tuple[str, ...], rest: str) -> None:
        tokens = self._theme.tokens
        middle = self.height() / 2
        left = self.width() - sum(self._widths(entries, shown)) + GAP - self._rest_width(rest)
        for entry in entries:
            painter.setPen(QPen(entry.color, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(left + 1.5, middle), QPointF(left + SWATCH - 1.5, middle))
            left += SWATCH + SPACE
            painter.setFont(self._text_font)
            painter.setPen(tokens.color("second"))
            left = self._write(painter, self._name(entry), left, self._name_width(entry)) + SPACE
            painter.setFont(self._number_font)
            painter.setPen(tokens.color("text"))
            for field in shown:
                if text := getattr(entry, field):
                    left = self._write(painter, text, left, self._cell(field)) + SPACE
            left += GAP - SPACE
        painter.setFont(self._text_font)
        painter.setPen(tokens.color("third"))
        self._write(painter, rest, left, self._rest_width(rest))

    def _write(self, painter: QPainter, text: str, left: float, width: float) -> float:
        painter.drawText(QRectF(left, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
        return left + width

    def _name(self, entry: Entry) -> str:
        return self._text.elidedText(entry.name, Qt.TextElideMode.ElideRight, LONGEST_NAME)

    def _name_width(self, entry: Entry) -> float:
        return self._text.horizontalAdvance(self._name(entry))

    def _cell(self, field: str) -> float:
        return self._number.horizontalAdvance("0" * DIGITS[field])

    def _rest_width(self, rest: str) -> float:
        return self._text.horizontalAdvance(rest) + GAP if rest else 0.0

    def _widths(self, entries: Sequence[Entry], shown: tuple[str, ...]) -> list[float]:
        """The width of each entry with the gap after it."""
        return [
            SWATCH + SPACE + self._name_width(entry) + GAP
            + sum(SPACE + self._cell(field) for field in shown if getattr(entry, field))
            for entry in entries
        ]  # fmt: skip

    def _width(self, shown: tuple[str, ...]) -> float:
        return sum(self._widths(self._entries, shown)) - GAP

    def _fitting(self) -> int:
        """How many names fit beside the "+3" that stands for the rest."""
        room = self.width() - self._rest_width("+99") + GAP
        return sum(total <= room for total in accumulate(self._widths(self._entries, ())))
