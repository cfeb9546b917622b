"""What the panels are put together from: pages, boxes, lines of figures."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from designer.panels.formula import FormulaView
from designer.style import theme
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.tokens import FAMILIES
from designer.widgets.elided import ElidedLabel
from designer.widgets.tips import tip

SQUARE = 10  # pixels of a family's square
BESIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
SIDES = 14  # pixels beside the column of a page


class Page(QScrollArea):
    """The inside of a tab: one column that scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        outer = QVBoxLayout(inside)  # a stretch, since an aligned layout forgets that height depends on width
        outer.setContentsMargins(SIDES, 12, SIDES, 12)
        self.column = QVBoxLayout()
        self.column.setSpacing(10)
        outer.addLayout(self.column)
        outer.addStretch(1)
        self.setWidget(inside)


class Box(QFrame):
    """A raised frame around one column."""

    def __init__(self, role: str = "box") -> None:
        super().__init__()
        self.setProperty("role", role)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 9, 12, 9)
        self.column.setSpacing(4)


class SummaryBox(Box):
    """Names with their figures, one to a line. New figures for the same names are written in place."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout()
        self._grid.setSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self.column.addLayout(self._grid)
        self._figures: dict[str, QLabel] = {}
        self.hide()

    def show_summary(self, spec: Mapping[str, str] | None) -> None:
        """Show these, or hide where there are none."""
        spec = spec or {}
        if list(spec) != list(self._figures):
            self._build(spec)
        for name, figure in self._figures.items():
            figure.setText(spec[name])
        self.setVisible(bool(spec))

    def text(self, name: str) -> str:
        """The figure that is shown under a name."""
        return self._figures[name].text()

    def _build(self, spec: Mapping[str, str]) -> None:
        while item := self._grid.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        self._figures = {}
        for row, name in enumerate(spec):
            figure = label("", "number")
            figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            figure.setFont(theme.number_font(scaled(12)))
            figure.setWordWrap(True)
            figure.setAccessibleName(name)
            title = ElidedLabel(name)
            title.setProperty("role", "second")
            self._grid.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(figure, row, 1)
            self._figures[name] = figure


class FormulaBox(Box):
    """A formula with a sentence under it."""

    def __init__(self) -> None:
        super().__init__()
        self.formula = FormulaView()
        self.sentence = label("", "second", wrap=True)
        self.column.setSpacing(6)
        self.column.addWidget(self.formula)
        self.column.addWidget(self.sentence)

    def show_formula(self, latex: str, sentence: str) -> None:
        self.formula.show_formula(latex)
        self.sentence.setText(tr(sentence))
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter if latex else Qt.AlignmentFlag.AlignLeft)
        self.setVisible(bool(latex or sentence))


class FamilySquare(QWidget):
    """The small square in the colour of a family of layers."""

    def __init__(self) -> None:
        super().__init__()
        self._family = ""
        self.setFixedSize(SQUARE + 1, SQUARE + 1)

    def show_family(self, family: str) -> None:
        self._family = family
        self.setToolTip(tr(family))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_square(painter, self._family, QRectF(0, 0, SQUARE + 1, SQUARE + 1))


def paint_square(painter: QPainter, family: str, where: QRectF) -> None:
    """Paint the square of a family."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(FAMILIES.get(family, FAMILIES["Core"])))
    painter.drawRoundedRect(where, 3, 3)


def label(text: str, role: str = "", wrap: bool = False) -> QLabel:
    """A label in a role of the style sheet."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def button(text: str, help: str = "") -> QPushButton:
    """A quiet push button."""
    made = QPushButton(text)
    made.setAutoDefault(False)
    made.setToolTip(tip(help))
    made.setAccessibleDescription(help)
    return made
