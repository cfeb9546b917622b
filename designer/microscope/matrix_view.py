"""A matrix on the sheet: numbers in colored cells, or a heat map with a lens where it is large."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget

from designer.style import numbers
from designer.style.contrast import legible
from designer.style.grids import GAP, Grid, table
from designer.style.language import tr
from designer.style.numbers import scientific, significant
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font

MOST_NUMBERS = 12  # rows and columns of a matrix whose cells have numbers
CELL_WIDTH, CELL_HEIGHT = 40, 22  # px of a cell with a number
MORE_WIDTH = 10  # px more for a third place
WIDEST, HIGHEST = 216, 124  # px of a heat map
LARGEST_CELL, SMALLEST_CELL = 14, 3  # px
LENS, LENS_CELL = 7, 16  # cells across the lens, and px of one


class MatrixView(QWidget):
    """Shows a Grid. Arrow keys walk over its cells, Enter and a click choose one, Ctrl+C copies the matrix.

    `chosen` and `pointed` say the element of the array, −1 for none.
    """

    chosen = Signal(int)
    pointed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grid: Grid | None = None
        self._blank = False
        self._places = 2
        self._image: QImage | None = None
        self._current = (0, 0)
        self._marked: frozenset[int] = frozenset()
        self._lit: frozenset[int] = frozenset()
        self._name = ""
        self._widest = scaled(WIDEST)
        self._highest = scaled(HIGHEST)
        self._lens_at: QPoint | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._restyle)

    @property
    def grid(self) -> Grid | None:
        """What is shown."""
        return self._grid

    @property
    def has_numbers(self) -> bool:
        """Whether every cell shows its number."""
        grid = self._grid
        return grid is not None and grid.rows <= MOST_NUMBERS and grid.columns <= MOST_NUMBERS

    def show_grid(self, name: str, grid: Grid, places: int = 2) -> None:
        """Show these values with so many places."""
        changed = self._grid is None or self._grid.values.shape != grid.values.shape or places != self._places
        self._name, self._grid, self._places = name, grid, places
        self._image = None
        row, column = self._current
        self._current = min(row, grid.rows - 1), min(column, grid.columns - 1)
        self._describe()
        if changed:
            self.updateGeometry()
        self.update()

    def show_blank(self, blank: bool) -> None:
        """Leave the cells empty: their stage has not been reached."""
        if blank is not self._blank:
            self._blank = blank
            self._describe()
            self.update()

    def mark(self, elements: frozenset[int]) -> None:
        """Outline these elements as chosen."""
        if elements != self._marked:
            self._marked = elements
            self.update()

    def light(self, elements: frozenset[int]) -> None:
        """Ring these elements, which made what is pointed at."""
        if elements != self._lit:
            self._lit = elements
            self.update()

    # Geometry

    def _cell(self) -> tuple[float, float]:
        grid = self._grid
        if grid is None:
            return 1.0, 1.0
        if self.has_numbers:
            return scaled(CELL_WIDTH + MORE_WIDTH * (self._places - 2)), scaled(CELL_HEIGHT)
        width, height = self._widest / grid.columns, self._highest / grid.rows
        least = 0.0 if max(grid.rows, grid.columns) > 200 else scaled(SMALLEST_CELL)
        most = scaled(LARGEST_CELL)
        return min(max(width, least), most), min(max(height, least), most)

    def sizeHint(self) -> QSize:
        if self._grid is None:
            return QSize(0, 0)
        width, height = self._cell()
        return QSize(round(width * self._grid.columns) + 4, round(height * self._grid.rows) + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _rect(self, row: int, column: int) -> QRect:
        width, height = self._cell()
        left, top = round(column * width) + 2, round(row * height) + 2
        return QRect(left, top, round((column + 1) * width) + 2 - left, round((row + 1) * height) + 2 - top)

    def _at(self, point: QPoint) -> tuple[int, int] | None:
        grid = self._grid
        if grid is None:
            return None
        width, height = self._cell()
        row, column = int((point.y() - 2) // height), int((point.x() - 2) // width)
        inside = 0 <= row < grid.rows and 0 <= column < grid.columns
        return (row, column) if inside and grid.index[row, column] != GAP else None

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        grid = self._grid
        if grid is None:
            return
        painter = QPainter(self)
        if self.has_numbers:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_numbers(painter, grid)
        else:
            self._paint_map(painter, grid)
        self._paint_marks(painter, grid)
        if self._lens_at is not None and not self._blank:
            self._paint_lens(painter, grid)

    def _colors(self, grid: Grid) -> NDArray[np.uint8]:
        return table(self._theme.tokens)[grid.levels]

    def _paint_numbers(self, painter: QPainter, grid: Grid) -> None:
        tokens, colors = self._theme.tokens, self._colors(grid)
        painter.setFont(number_font(scaled(11)))
        is_tiny = grid.largest < 10.0**-self._places
        inks = QColor("#11151c"), QColor("#ffffff")
        for row in range(grid.rows):
            for column in range(grid.columns):
                if grid.index[row, column] == GAP:
                    continue
                rect = self._rect(row, column).adjusted(1, 1, -1, -1)
                value = grid.values[row, column]
                is_out = np.isnan(value)
                fill = tokens.color("raised") if self._blank or is_out else QColor(*colors[row, column].tolist())
                painter.setPen(QPen(tokens.color("line")) if is_out and not self._blank else Qt.PenStyle.NoPen)
                painter.setBrush(Qt.BrushStyle.NoBrush if is_out and not self._blank else fill)
                painter.drawRoundedRect(rect, 4, 4)
                if self._blank or is_out:
                    continue
                painter.setPen(legible(fill, *inks))
                text = scientific(float(value)) if is_tiny and value else fixed(value, self._places)
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_map(self, painter: QPainter, grid: Grid) -> None:
        width, height = self._cell()
        target = QRectF(2, 2, width * grid.columns, height * grid.rows)
        if self._blank:
            painter.fillRect(target, self._theme.tokens.color("raised"))
            return
        if self._image is None:
            pixels = np.ascontiguousarray(grid.levels)
            image = QImage(pixels.tobytes(), grid.columns, grid.rows, grid.columns, QImage.Format.Format_Indexed8)
            image.setColorTable([QColor(*color).rgba() for color in table(self._theme.tokens).tolist()])
            self._image = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, min(width, height) < 1)
        painter.drawImage(target, self._image)

    def _paint_marks(self, painter: QPainter, grid: Grid) -> None:
        tokens = self._theme.tokens
        painter.setBrush(Qt.BrushStyle.NoBrush)
        accent = QPen(tokens.color("accent"), 2)
        for elements, pen in ((self._lit, QPen(tokens.color("accent"), 1)), (self._marked, accent)):
            if self._blank and elements is self._lit:
                continue
            painter.setPen(pen)
            for place in map(grid.place, elements):
                if place is not None:
                    painter.drawRoundedRect(self._rect(*place).adjusted(0, 0, -1, -1), 3, 3)
        if self.hasFocus():
            painter.setPen(QPen(tokens.color("text"), 1))
            painter.drawRoundedRect(self._rect(*self._current).adjusted(0, 0, -1, -1), 3, 3)
            painter.setPen(accent)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)

    def _paint_lens(self, painter: QPainter, grid: Grid) -> None:
        """The cells around the pointer, enlarged, where single cells are too small to see."""
        assert self._lens_at is not None
        at = self._at(self._lens_at)
        if at is None or min(self._cell()) > scaled(SMALLEST_CELL):
            return
        colors, cell = self._colors(grid), scaled(LENS_CELL)
        side, half = LENS * cell, LENS // 2
        left = min(max(self._lens_at.x() - side // 2, 0), max(self.width() - side, 0))
        top = min(max(self._lens_at.y() - side // 2, 0), max(self.height() - side, 0))
        for row in range(LENS):
            for column in range(LENS):
                r, c = at[0] + row - half, at[1] + column - half
                inside = 0 <= r < grid.rows and 0 <= c < grid.columns
                color = QColor(*colors[r, c].tolist()) if inside else self._theme.tokens.color("panel")
                painter.fillRect(QRect(left + column * cell, top + row * cell, cell, cell), color)
        painter.setPen(QPen(self._theme.tokens.color("text"), 1))
        painter.drawRect(QRect(left, top, side - 1, side - 1))
        painter.drawRect(QRect(left + half * cell, top + half * cell, cell - 1, cell - 1))

    # Mouse and keyboard

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position().toPoint())
        self._lens_at = event.position().toPoint() if at is not None and not self.has_numbers else None
        if at is None or self._grid is None:
            self.pointed.emit(-1)
            QToolTip.hideText()
        else:
            self.pointed.emit(int(self._grid.index[at]))
            QToolTip.showText(event.globalPosition().toPoint(), self.sentence(*at), self)
        self.update()

    def leaveEvent(self, event: object) -> None:
        self._lens_at = None
        self.pointed.emit(-1)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position().toPoint())
        if at is not None and event.button() is Qt.MouseButton.LeftButton:
            self._go_to(*at)
            self._choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in moves and not event.modifiers():
            self._walk(*moves[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._describe()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.pointed.emit(-1)

    def copy(self) -> None:
        """Put the matrix on the clipboard, for a spreadsheet."""
        if self._grid is not None and not self._blank:
            lines = ("\t".join("" if np.isnan(v) else repr(float(v)) for v in row) for row in self._grid.values)
            QGuiApplication.clipboard().setText("\n".join(lines))

    def sentence(self, row: int, column: int) -> str:
        """A cell as text: what it is, where, and the number in full."""
        grid = self._grid
        if grid is None or self._blank:
            return tr("{name}: not reached yet", name=self._name)
        value, where = grid.values[row, column], self._where(grid, row, column)
        number = tr("dropped out") if np.isnan(value) else significant(float(value), 8)
        scale = tr("full color at ±{value}", value=significant(grid.largest, 3))
        return tr("{name} {place}: {number}\n{scale}", name=self._name, place=where, number=number, scale=scale)

    def _where(self, grid: Grid, row: int, column: int) -> str:
        places = np.unravel_index(int(grid.index[row, column]), grid.shape or (1,))
        return "[" + ", ".join(str(int(place) + 1) for place in places) + "]"

    def _walk(self, down: int, right: int) -> None:
        grid = self._grid
        if grid is None:
            return
        row, column = self._current[0] + down, self._current[1] + right
        while 0 <= row < grid.rows and 0 <= column < grid.columns:
            if grid.index[row, column] != GAP:
                self._go_to(row, column)
                return
            row, column = row + down, column + right

    def _go_to(self, row: int, column: int) -> None:
        self._current = row, column
        self._describe()
        if self._grid is not None:
            self.pointed.emit(int(self._grid.index[row, column]))
        self.update()

    def _choose(self) -> None:
        if self._grid is not None and self._grid.index[self._current] != GAP:
            self.chosen.emit(int(self._grid.index[self._current]))

    def _describe(self) -> None:
        """Say the current cell to screen readers."""
        if self._grid is None or not self._grid.rows or not self._grid.columns:
            return
        self.setAccessibleName(self.sentence(*self._current).replace("\n", ", "))
        if self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def _restyle(self) -> None:
        self._image = None
        self.update()


def fixed(value: float, places: int) -> str:
    """A number with so many places, and no minus before zero; in thousands as short as it fits."""
    if not np.isfinite(value):
        return "?" if np.isnan(value) else significant(value)
    if abs(value) >= 1000:
        return significant(value, 2) if abs(value) >= 1e5 else numbers.fixed(value, 0)
    return numbers.fixed(value, places if abs(value) < 100 else places - 1)
