"""The building blocks of the panels: pages, boxes, tables of values, labels and buttons."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Qt, QTimer
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

from designer.style import theme
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.tokens import FAMILIES
from designer.widgets.elided import ElidedLabel
from designer.widgets.formula import FormulaView
from designer.widgets.tips import tip

SQUARE = 10  # pixels, the side of the square of a layer family
BESIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
MARGIN = 12  # px below a widget that is scrolled to
SIDES = 14  # pixels of margin at the left and right of a page


class Page(QScrollArea):
    """The content of a tab: one column that scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        outer = QVBoxLayout(content)  # with a stretch: an aligned layout ignores that height depends on width
        outer.setContentsMargins(SIDES, 12, SIDES, 12)
        self.column = QVBoxLayout()
        self.column.setSpacing(10)
        outer.addLayout(self.column)
        outer.addStretch(1)
        self.setWidget(content)


class Box(QFrame):
    """A frame around one column. `role` chooses its look in the style sheet."""

    def __init__(self, role: str = "box") -> None:
        super().__init__()
        self.setProperty("role", role)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 9, 12, 9)
        self.column.setSpacing(4)


class SummaryBox(Box):
    """A table of names and values. Values for the same names are updated in place. Hidden while empty."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout()
        self._grid.setSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self.column.addLayout(self._grid)
        self._values: dict[str, QLabel] = {}
        self.hide()

    def show_summary(self, summary: Mapping[str, str] | None) -> None:
        """Show values by their names, or hide the box where there are none."""
        summary = summary or {}
        if list(summary) != list(self._values):
            self._build(list(summary))
        for name, value in self._values.items():
            value.setText(summary[name])
        self.setVisible(bool(summary))

    def text(self, name: str) -> str:
        """The value that is shown for a name."""
        return self._values[name].text()

    def _build(self, names: Sequence[str]) -> None:
        while item := self._grid.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        self._values = {}
        for row, name in enumerate(names):
            value = label("", "number")
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            value.setFont(theme.number_font(scaled(12)))
            value.setWordWrap(True)
            value.setAccessibleName(name)
            title = ElidedLabel(name)
            title.setProperty("role", "second")
            self._grid.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(value, row, 1)
            self._values[name] = value


class FormulaBox(Box):
    """A formula with an explanation below it."""

    def __init__(self) -> None:
        super().__init__()
        self.formula = FormulaView()
        self.sentence = label("", "second", wrap=True)
        self.column.setSpacing(6)
        self.column.addWidget(self.formula)
        self.column.addWidget(self.sentence)

    def show_formula(self, latex: str, sentence: str) -> None:
        """Show a formula in LaTeX and a sentence. Hides the box where both are empty."""
        self.formula.show_formula(latex)
        self.sentence.setText(tr(sentence))
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter if latex else Qt.AlignmentFlag.AlignLeft)
        self.setVisible(bool(latex or sentence))


class FamilySquare(QWidget):
    """A small square in the color of a layer family."""

    def __init__(self) -> None:
        super().__init__()
        self._family = ""
        self.setFixedSize(SQUARE + 1, SQUARE + 1)

    def show_family(self, family: str) -> None:
        """Show the color of a family, a key of FAMILIES."""
        self._family = family
        self.setToolTip(tr(family))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_square(painter, self._family, QRectF(0, 0, SQUARE + 1, SQUARE + 1))


def paint_square(painter: QPainter, family: str, rect: QRectF) -> None:
    """Paint the square of a layer family. An unknown family has the color of Core."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(FAMILIES.get(family, FAMILIES["Core"])))
    painter.drawRoundedRect(rect, 3, 3)


def reveal(widget: QWidget) -> None:
    """Scroll the page that a widget is on to it: it opens below the button that was clicked, often out of sight."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None and widget.isVisible():
        QTimer.singleShot(0, widget, lambda: area.ensureWidgetVisible(widget, 0, MARGIN))


def label(text: str, role: str = "", wrap: bool = False) -> QLabel:
    """A label of plain text with a role of the style sheet."""
    result = QLabel(text)
    result.setTextFormat(Qt.TextFormat.PlainText)
    result.setWordWrap(wrap)
    if role:
        result.setProperty("role", role)
    return result


def button(text: str, help: str = "") -> QPushButton:
    """A push button with a tooltip. It is never the default button."""
    result = QPushButton(text)
    result.setAutoDefault(False)
    result.setToolTip(tip(help))
    result.setAccessibleDescription(help)
    return result
