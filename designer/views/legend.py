"""The legend in a plot's title row. It says as much as there is room for."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font, text_font

SWATCH, SPACE, GAP = 10.0, 5.0, 10.0  # px: the dash, the space after it, and between entries
DIGITS = {"value": 6, "extra": 7}  # characters kept free for figures, so that nothing moves as they change


@dataclass(frozen=True)
class Entry:
    """A colour's name and, where there is room, what it stands at now."""

    name: str
    color: QColor
    value: str = ""
    extra: str = ""  # the first to go

    def __str__(self) -> str:
        return " ".join(part for part in (self.name, self.value, self.extra) if part)


class Level(NamedTuple):
    """How much is said: which figures, and names up to which width in px."""

    fields: tuple[str, ...]
    name: float


LEVELS = Level(("value", "extra"), 110), Level(("value",), 110), Level((), 110), Level((), 48)


class Legend(QWidget):
    """Paints itself: labels would lay the title row out anew with each figure."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entries: tuple[Entry, ...] = ()
        self._text_font, self._number_font = text_font(scaled(11)), number_font(scaled(11))
        self._text, self._number = QFontMetricsF(self._text_font), QFontMetricsF(self._number_font)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Legend"))

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self._entries

    @property
    def left_out(self) -> tuple[str, ...]:
        """The fields of its entries that there is no room for."""
        level = self._level() or LEVELS[-1]
        return tuple(each for each in LEVELS[0].fields if each not in level.fields)

    @property
    def names_left_out(self) -> bool:
        """Whether there is no room for every name."""
        return self._level() is None

    def show_entries(self, entries: Sequence[Entry]) -> None:
        if tuple(entries) != self._entries:
            self._entries = tuple(entries)
            self.setAccessibleDescription(", ".join(map(str, entries)))
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, scaled(20))  # it has what the title leaves

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), "\n".join(map(str, self._entries)), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        level = self._level()
        count = len(self._entries) if level else self._fitting(LEVELS[-1])
        rest = "" if level or not count else f"+{len(self._entries) - count}"
        self._paint(painter, self._entries[:count], level or LEVELS[-1], rest)

    def _paint(self, painter: QPainter, entries: Sequence[Entry], level: Level, rest: str) -> None:
        tokens, middle = self._theme.tokens, self.height() / 2
        left = self.width() - sum(self._widths(entries, level)) + GAP - self._rest_width(rest)
        for entry in entries:
            painter.setPen(QPen(entry.color, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(left + 1.5, middle), QPointF(left + SWATCH - 1.5, middle))
            left += SWATCH + SPACE
            painter.setFont(self._text_font)
            painter.setPen(tokens.color("second"))
            name = self._name(entry, level)
            left = self._write(painter, name, left, self._text.horizontalAdvance(name)) + SPACE
            painter.setFont(self._number_font)
            painter.setPen(tokens.color("text"))
            for field in level.fields:
                if text := getattr(entry, field):
                    left = self._write(painter, text, left, self._cell(field)) + SPACE
            left += GAP - SPACE
        painter.setFont(self._text_font)
        painter.setPen(tokens.color("third"))
        self._write(painter, rest, left, self._rest_width(rest))

    def _write(self, painter: QPainter, text: str, left: float, width: float) -> float:
        painter.drawText(QRectF(left, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
        return left + width

    def _name(self, entry: Entry, level: Level) -> str:
        return self._text.elidedText(entry.name, Qt.TextElideMode.ElideRight, level.name)

    def _cell(self, field: str) -> float:
        return self._number.horizontalAdvance("0" * DIGITS[field])

    def _rest_width(self, rest: str) -> float:
        return self._text.horizontalAdvance(rest) + GAP if rest else 0.0

    def _widths(self, entries: Sequence[Entry], level: Level) -> list[float]:
        """The width of each entry with the gap after it."""
        return [
            SWATCH + SPACE + self._text.horizontalAdvance(self._name(entry, level)) + GAP
            + sum(SPACE + self._cell(field) for field in level.fields if getattr(entry, field))
            for entry in entries
        ]  # fmt: skip

    def _level(self) -> Level | None:
        """The fullest that fits."""
        return next((each for each in LEVELS if self._width(each) <= self.width()), None)

    def _width(self, level: Level) -> float:
        return sum(self._widths(self._entries, level)) - GAP

    def _fitting(self, level: Level) -> int:
        """How many names fit beside the "+3" that stands for the rest."""
        room = self.width() - self._rest_width("+99") + GAP
        return sum(total <= room for total in accumulate(self._widths(self._entries, level)))
