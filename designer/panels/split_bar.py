"""The bar of the three parts: how many rows train, validate and test, and the classes in each of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.data.splits.base import MOST
from designer.style.language import tr
from designer.style.numbers import count
from designer.style.scale import scaled
from designer.style.theme import Theme, text_font

HIGH, STRIP, GAP = 26, 6, 3  # px: of the parts, of the strips of classes, and between both
HANDLE = 9  # px wide
STEP = 0.01  # of the rows, with an arrow key
ROUND = 5.0  # px, the corners
KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageDown: -5, Qt.Key.Key_PageUp: 5}  # percents


@dataclass(frozen=True)
class Part:
    """A part as it is drawn: its name, the color token of its area with its opacity, its rows, and those of classes."""

    name: str
    token: str
    alpha: float
    rows: int = 0
    classes: tuple[int, ...] = ()


class SplitBar(QWidget):
    """Draws the parts. The handles between them are dragged, or moved with the arrow keys."""

    moved = Signal(float, float)  # the shares of validation and test
    finished = Signal()  # the next change is a new edit

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts: tuple[Part, ...] = ()
        self._names: tuple[str, ...] = ()
        self._shares = (0.2, 0.0)
        self._fixed = False
        self.handles = (
            Handle(self, tr("Between training and validation")),
            Handle(self, tr("Between validation and test")),
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for number, handle in enumerate(self.handles):
            handle.dragged.connect(lambda x, number=number: self._move(number, 1 - x / max(self.width(), 1)))
            handle.stepped.connect(lambda steps, number=number: self._move(number, self._held(number) - steps * STEP))
            handle.released.connect(self.finished)
        theme.changed.connect(self.update)

    def show_parts(
        self, parts: Sequence[Part], names: Sequence[str], shares: tuple[float, float], fixed: bool = False
    ) -> None:
        """Show the parts with their classes, whose names are given. `shares` are those of validation and test.

        Where the parts are `fixed`, as by a column of the table, the bar shows their rows, and nothing can be moved.
        """
        self._parts, self._names, self._fixed = tuple(parts), tuple(names), fixed
        self._shares = shares
        for handle in self.handles:
            handle.setVisible(not fixed)
        self.setAccessibleDescription(". ".join(self._sentence(part) for part in parts))
        self._place()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(220), scaled(HIGH) + GAP + scaled(STRIP))

    def ends(self) -> list[float]:
        """Where the parts end, as shares of the width."""
        if not self._fixed:
            validation, test = self._shares
            return [1 - validation - test, 1 - test, 1.0]
        total = max(sum(part.rows for part in self._parts), 1)
        return [sum(part.rows for part in self._parts[: n + 1]) / total for n in range(len(self._parts))]

    def _held(self, number: int) -> float:
        """The share of rows to the right of a handle."""
        return 1 - self.ends()[number]

    def _move(self, number: int, share: float) -> None:
        """Move a handle so that this share of rows is to its right, in whole percents."""
        validation, test = self._shares
        share = round(share / STEP) * STEP
        if number == 0:
            validation = min(max(share - test, 0.0), MOST - test)
        else:
            share = min(max(share, 0.0), validation + test)
            validation, test = validation + test - share, share
        moved = round(validation, 2), round(test, 2)
        if moved != self._shares:
            self._shares = moved
            self._place()
            self.update()
            self.moved.emit(*moved)

    def _place(self) -> None:
        for handle, end in zip(self.handles, self.ends(), strict=False):
            wide = scaled(HANDLE)
            x = min(max(round(end * self.width()) - wide // 2, 0), self.width() - wide)
            handle.setGeometry(x, 0, wide, scaled(HIGH))
        self.handles[0].raise_()  # where both are at the right end, only this one can move

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and self._parts:
            at = event.pos().x() / max(self.width(), 1)
            part = next(
                (part for part, end in zip(self._parts, self.ends(), strict=False) if at <= end), self._parts[-1]
            )
            QToolTip.showText(event.globalPos(), self._sentence(part), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(text_font(scaled(11)))
        start, colors = 0.0, self._theme.class_colors(len(self._names))
        for part, end in zip(self._parts, self.ends(), strict=False):
            left, right = start * self.width(), end * self.width()
            area = QRectF(left + 1, 0, max(right - left - 2, 0), scaled(HIGH))
            start = end
            if area.width() < 1:
                continue
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.tokens.color(part.token, part.alpha))
            painter.drawRoundedRect(area, ROUND, ROUND)
            painter.setPen(self._theme.tokens.color("text"))
            room = area.width() - scaled(HANDLE)
            for text in (f"{part.name} {count(part.rows)}", count(part.rows)):
                if painter.fontMetrics().horizontalAdvance(text) <= room:
                    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
                    break
            painter.setPen(Qt.PenStyle.NoPen)
            place = area.left()
            for rows, color in zip(part.classes, colors, strict=False):
                wide = area.width() * rows / max(part.rows, 1)
                painter.setBrush(color)
                painter.drawRect(QRectF(place, scaled(HIGH) + GAP, wide, scaled(STRIP)))
                place += wide

    def _sentence(self, part: Part) -> str:
        rows = tr("{count:row|rows}", count=count(part.rows))
        classes = ", ".join(f"{name} {count(n)}" for name, n in zip(self._names, part.classes, strict=False))
        return f"{part.name}: {rows}" + (f" ({classes})" if classes else "")


class Handle(QWidget):
    """What divides two parts."""

    dragged = Signal(float)  # to this place across the bar, in px
    stepped = Signal(int)  # percents to the right
    released = Signal()

    def __init__(self, bar: SplitBar, name: str) -> None:
        super().__init__(bar)
        self._bar = bar
        self._grip: QPoint | None = None
        self.setAccessibleName(name)
        self.setToolTip(tr("Drag, or press the arrow keys."))
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = event.position().toPoint() - self.rect().center()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self.dragged.emit(self.mapToParent(event.position()).x() - self._grip.x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self.released.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if steps := KEYS.get(Qt.Key(event.key())):
            self.stepped.emit(steps)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._bar._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        active = self.hasFocus() or self.underMouse()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color("accent" if active else "third"))
        wide = 3.0 if active else 2.0
        painter.drawRoundedRect(QRectF((self.width() - wide) / 2, 4, wide, self.height() - 8), 1, 1)
