"""LaTeX formulas: as pictures that any painter can draw, and a widget that shows one."""

import re
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from designer.background.cache import BackgroundCache

SIZE = 16  # pixels per em
AHEAD = 1500  # milliseconds, after which the first project is painted
LINE_GAP = 8  # pixels
_INK = "#010203"  # the placeholder in the SVG for the color of the text
_BREAK = re.compile(r",\s*\\quad\s*")  # where a long formula is split into lines


class FormulaView(QWidget):
    """Shows a formula in the color of the text, one line per part. A line that is too wide is scaled down.

    Rendering a formula takes a few milliseconds, and the first one 0.3 s. A background thread does it when the widget
    is painted, or before: AHEAD after it has the formula, so that the start is not slower.
    """

    def __init__(
        self, latex: str = "", parent: QWidget | None = None, scale: float = 1.0, second: bool = False
    ) -> None:
        """`scale` is of SIZE. A `second` formula is in the color of captions, and takes no more room than it needs."""
        super().__init__(parent)
        self._latex, self._scale, self._is_second = "", scale, second
        width = QSizePolicy.Policy.Fixed if second else QSizePolicy.Policy.Expanding
        self.setSizePolicy(width, QSizePolicy.Policy.Fixed)
        rendered_formulas().ready.connect(self._on_answered)
        self.show_formula(latex)

    def show_formula(self, latex: str) -> None:
        """Show a formula in LaTeX. An empty one hides the widget."""
        self._latex = latex
        self.setAccessibleName(latex)
        self.setVisible(bool(latex))
        if latex:
            QTimer.singleShot(AHEAD, self, self._request)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        sizes = [renderer.defaultSize() * self._scale for renderer in self._renderers()]
        sizes = sizes or [QSize(0, round(SIZE * self._scale))]
        height = sum(size.height() for size in sizes) + LINE_GAP * (len(sizes) - 1)
        return QSize(max(size.width() for size in sizes), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._latex and self._latex not in rendered_formulas().values:
            self._request()
            return
        painter, top = QPainter(self), 0.0
        for renderer in self._renderers():
            size = renderer.defaultSize() * self._scale
            scale = min(1.0, self.width() / size.width())
            width, height = size.width() * scale, size.height() * scale
            slack = (size.height() - height) / 2
            renderer.render(painter, QRectF((self.width() - width) / 2, top + slack, width, height))
            top += size.height() + LINE_GAP

    def _request(self) -> None:
        if self._latex:
            rendered_formulas().request(self._latex)

    def _renderers(self) -> list[QSvgRenderer]:
        role = QPalette.ColorRole.PlaceholderText if self._is_second else QPalette.ColorRole.WindowText
        return renderers(self._latex, self.palette().color(role).name())

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
