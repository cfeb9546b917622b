"""Formulas, drawn as in a book."""

import re
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from designer.background.cache import BackgroundCache

SIZE = 16  # pixels of an em
LINE_GAP = 8
_INK = "#010203"  # stands in the drawing for whatever colour it is shown in
_BREAK = re.compile(r",\s*\\quad\s*")  # where a long formula may be broken


class FormulaView(QWidget):
    """Shows a formula in the colour of text, a line to each of its parts, smaller where it would be too wide.

    Drawing a formula takes some milliseconds, and the first one a third of a second: it is done off the
    window's thread, and not before the widget is seen.
    """

    def __init__(self, latex: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._latex = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        drawings().ready.connect(self._on_answered)
        self.show_formula(latex)

    def show_formula(self, latex: str) -> None:
        """Show a formula, LaTeX; nothing where it is empty."""
        self._latex = latex
        self.setAccessibleName(latex)
        self.setVisible(bool(latex))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        sizes = [renderer.defaultSize() for renderer in self._renderers()] or [QSize(0, SIZE)]
        height = sum(size.height() for size in sizes) + LINE_GAP * (len(sizes) - 1)
        return QSize(max(size.width() for size in sizes), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._latex and self._latex not in drawings().values:
            drawings().request(self._latex)
            return
        painter, top = QPainter(self), 0.0
        for renderer in self._renderers():
            size = renderer.defaultSize()
            shrunk = min(1.0, self.width() / size.width())
            width, height = size.width() * shrunk, size.height() * shrunk
            slack = (size.height() - height) / 2
            renderer.render(painter, QRectF((self.width() - width) / 2, top + slack, width, height))
            top += size.height() + LINE_GAP

    def _renderers(self) -> list[QSvgRenderer]:
        drawn: tuple[str, ...] = drawings().values.get(self._latex, ())
        return [_renderer(part, self.palette().color(QPalette.ColorRole.WindowText).name()) for part in drawn]

    def _on_answered(self, latex: object) -> None:
        if latex == self._latex:
            self.updateGeometry()
            self.update()


@cache
def drawings() -> BackgroundCache:
    """Every formula drawn so far: by its LaTeX, an SVG for each line."""
    return BackgroundCache(_draw, "formulas")


@cache
def _renderer(svg: str, color: str) -> QSvgRenderer:
    renderer = QSvgRenderer(QByteArray(svg.replace(_INK, color).encode()))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    return renderer


def _draw(latex: str) -> tuple[str, ...]:
    from ziamath.config import config
    from ziamath.zmath import Latex

    config.svg2 = False  # Qt draws SVG 1
    return tuple(Latex(part, size=SIZE, color=_INK).svg() for part in _BREAK.split(latex) if part)
