"""LaTeX formulas: as pictures that any painter can draw, and a widget that shows one."""

import re
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from designer.background.cache import BackgroundCache

SIZE = 16  # pixels per em
LINE_GAP = 8  # pixels
_INK = "#010203"  # the placeholder in the SVG for the color of the text
_BREAK = re.compile(r",\s*\\quad\s*")  # where a long formula is split into lines


class FormulaView(QWidget):
    """Shows a formula in the color of the text, one line per part. A line that is too wide is scaled down.

    Rendering a formula takes a few milliseconds, and the first one 0.3 s. A background thread does it when the widget
    is painted for the first time.
    """

    def __init__(self, latex: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._latex = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        rendered_formulas().ready.connect(self._on_answered)
        self.show_formula(latex)

    def show_formula(self, latex: str) -> None:
        """Show a formula in LaTeX. An empty one hides the widget."""
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
        if self._latex and self._latex not in rendered_formulas().values:
            rendered_formulas().request(self._latex)
            return
        painter, top = QPainter(self), 0.0
        for renderer in self._renderers():
            size = renderer.defaultSize()
            scale = min(1.0, self.width() / size.width())
            width, height = size.width() * scale, size.height() * scale
            slack = (size.height() - height) / 2
            renderer.render(painter, QRectF((self.width() - width) / 2, top + slack, width, height))
            top += size.height() + LINE_GAP

    def _renderers(self) -> list[QSvgRenderer]:
        return renderers(self._latex, self.palette().color(QPalette.ColorRole.WindowText).name())

    def _on_answered(self, latex: object) -> None:
        if latex == self._latex:
            self.updateGeometry()
            self.update()


@cache
def rendered_formulas() -> BackgroundCache:
    """The formulas rendered so far: an SVG per line, by the LaTeX of the formula."""
    return BackgroundCache(_render, "formulas")


def renderers(latex: str, color: str) -> list[QSvgRenderer]:
    """What draws the lines of a formula in this color. Empty until it is rendered, and if it is no formula."""
    lines: tuple[str, ...] = rendered_formulas().values.get(latex, ())
    return [_renderer(svg, color) for svg in lines]


@cache
def _renderer(svg: str, color: str) -> QSvgRenderer:
    renderer = QSvgRenderer(QByteArray(svg.replace(_INK, color).encode()))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    return renderer


def _render(latex: str) -> tuple[str, ...]:
    from ziamath.config import config
    from ziamath.zmath import Latex

    config.svg2 = False  # Qt renders SVG 1
    try:
        return tuple(Latex(part, size=SIZE, color=_INK).svg() for part in _BREAK.split(latex) if part)
    except Exception:  # ziamath raises many kinds for what is no LaTeX, and a note may hold anything
        return ()
