"""The card of one layer: its arrays forward at the left, backward at the right, and one unit with its numbers."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from core.moments.dissection import Dissection, Part, Place
from core.network.graph import LayerId
from designer.microscope import spelled
from designer.microscope.flow import Flow
from designer.microscope.matrix_view import MatrixView
from designer.microscope.notation import Card, Item, Shown
from designer.microscope.window_strip import WindowStrip
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font
from designer.style.tokens import FAMILIES
from designer.widgets.elided import ElidedLabel
from designer.widgets.formula import FormulaView

CAPTION = 0.78  # of the size of a formula
FORWARD, LOSS, BACKWARD, UPDATE = range(4)  # the stages
BACK_WIDTH = 300  # px of the backward half at the least


class Half(QWidget):
    """One half of a card: a heading with its formula, and arrays with what stands between them."""

    def __init__(self, theme: Theme, heading: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self.matrices: list[tuple[MatrixView, Shown]] = []
        self._key: tuple[object, ...] = ()
        self._flow = Flow()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(4)
        column.addWidget(heading)
        column.addWidget(self._flow)
        self.column = column

    def show_items(self, items: Sequence[Item], places: int, made: list[MatrixView]) -> None:
        """Show these arrays. `made` gets the matrices that had to be created."""
        key = tuple(item if isinstance(item, str) else (item.symbol,) for item in items)
        if key != self._key:
            self._key = key
            self._flow.clear()
            self.matrices = []
            for item in items:
                if isinstance(item, str):
                    sign = QLabel(item)
                    sign.setProperty("role", "sign")
                    self._flow.add(sign)
                else:
                    matrix = MatrixView(self._theme)
                    self._flow.add(_Captioned(matrix, item.symbol))
                    self.matrices.append((matrix, item))
                    made.append(matrix)
        shown = [item for item in items if not isinstance(item, str)]
        self.matrices = [(matrix, item) for (matrix, _), item in zip(self.matrices, shown, strict=True)]
        for matrix, item in self.matrices:
            matrix.show_grid(item.name, item.grid, places)

    def show_blank(self, blank: bool) -> None:
        """Leave the cells empty."""
        for matrix, _ in self.matrices:
            matrix.show_blank(blank)


class _Captioned(QWidget):
    """A matrix with its symbol below."""

    def __init__(self, matrix: MatrixView, symbol: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(matrix, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(FormulaView(symbol, scale=CAPTION, second=True), 0, Qt.AlignmentFlag.AlignHCenter)


class LayerCard(QFrame):
    """Shows one layer of a dissection. Matrices are created once, and filled again for every row."""

    weight_chosen = Signal(int)

    def __init__(self, theme: Theme, layer: LayerId) -> None:
        super().__init__()
        self.layer = layer
        self._theme = theme
        self._dissection: Dissection | None = None
        self._parts: list[Part] = []
        self._row = 0
        self._unit: Place | None = None
        self.setProperty("role", "microscope card")
        self._name, self._about = QLabel(), ElidedLabel("")
        self._name.setProperty("role", "heading")
        self._about.setProperty("role", "second")
        self._formula = FormulaView(scale=CAPTION, second=True)
        self._back_formula = FormulaView(scale=CAPTION, second=True)
        back = QLabel(tr("Backward"))
        back.setProperty("role", "heading")
        self._square = _Square()
        self.forward = Half(theme, _heading(self._square, self._name, self._about, None, self._formula))
        self.backward = Half(theme, _heading(back, None, self._back_formula))
        self.backward.setProperty("role", "microscope back")
        self.backward.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._spelled = QLabel()
        self._spelled.setWordWrap(True)
        self._spelled.setProperty("role", "second")
        self._spelled.setFont(number_font(scaled(11)))
        self._window = WindowStrip(theme)
        self.forward.column.addWidget(self._window)
        self.forward.column.addWidget(self._spelled)
        self.forward.column.addStretch(1)
        self.backward.column.addStretch(1)
        self._row_layout = QHBoxLayout(self)
        self._row_layout.setContentsMargins(1, 1, 1, 1)
        self._row_layout.setSpacing(0)
        self._row_layout.addWidget(self.forward, 1)
        self._row_layout.addWidget(self.backward)
        self.backward.setMinimumWidth(scaled(BACK_WIDTH))

    @property
    def matrices(self) -> list[MatrixView]:
        """All of them, in the order of Tab."""
        return [matrix for half in (self.forward, self.backward) for matrix, _ in half.matrices]

    def show_below(self, below: bool) -> None:
        """Put the backward half under the forward half, where there is no room beside it."""
        direction = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        self._row_layout.setDirection(direction)
        role = "microscope back below" if below else "microscope back"
        if self.backward.property("role") != role:
            self.backward.setProperty("role", role)
            self.backward.style().unpolish(self.backward)
            self.backward.style().polish(self.backward)

    def show_layer(self, dissection: Dissection, card: Card, row: int) -> None:
        """Show this layer for a row of the dissection."""
        self._dissection, self._parts, self._row = dissection, card.parts, row
        graph = dissection.network.graph
        layer = graph.layers[self.layer]
        self._name.setText(graph.names[self.layer])
        self._square.show_family(layer.category)
        self._about.setText(
            " · ".join(tr(text) for text in layer.details(dissection.network.shapes[self.layer]) if text)
        )
        self._formula.show_formula(card.formula)
        self._back_formula.show_formula(card.backward_formula)
        made: list[MatrixView] = []
        self.forward.show_items(card.forward, 2, made)
        self.backward.show_items(card.backward, 3, made)
        for matrix in made:
            matrix.chosen.connect(lambda element, matrix=matrix: self._on_chosen(matrix, element))
            matrix.pointed.connect(lambda element, matrix=matrix: self._on_pointed(matrix, element))
        self.setAccessibleName(tr("Layer {name}", name=graph.names[self.layer]))
        self._spell()

    def show_stage(self, stage: int) -> None:
        """Leave blank what is not reached."""
        self.backward.show_blank(stage < BACKWARD)

    def show_chosen(self, weight: int | None, places: frozenset[Place]) -> None:
        """Outline the chosen weight, and the values on its path."""
        for matrix, shown in (*self.forward.matrices, *self.backward.matrices):
            marked: set[int] = set()
            size = int(shown.grid.index.max()) + 1
            if shown.weight is not None and weight is not None and 0 <= weight - shown.weight < size:
                marked.add(weight - shown.weight)
            if shown.unit is not None:
                marked |= {e for place in places if (e := self._element(shown, place)) is not None}
            matrix.mark(frozenset(marked))

    def show_unit(self, place: Place | None) -> None:
        """Spell this unit with its numbers, if it is one of the layer; else the one that is spelled already."""
        if place is not None and any(0 <= place.unit - part.start < part.y[0].size for part in self._parts):
            self._unit = place
            self._spell()

    def _spell(self) -> None:
        if self._dissection is None:
            return
        part = self._parts[0]
        unit = 0
        if self._unit is not None:
            unit = next(
                (
                    self._unit.unit - p.start
                    for p in self._parts
                    if 0 <= self._unit.unit - p.start < p.y[0].size and p.y[0].size == part.y[0].size
                ),
                0,
            )
        self._window.show_window(part, self._row, unit)
        text = spelled.unit(self._parts, self._row, unit, self._dissection.alone)
        self._spelled.setText(text)
        self._spelled.setVisible(bool(text))

    def _place(self, shown: Shown, element: int) -> Place | None:
        """The value that an element of an array of signals is."""
        if shown.unit is None or self._dissection is None:
            return None
        if len(shown.grid.shape) == 2 and shown.grid.columns == len(self._dissection.losses):
            unit, row = divmod(element, shown.grid.columns)
            return Place(shown.unit + unit, row)
        return Place(shown.unit + element, self._row)

    def _element(self, shown: Shown, place: Place) -> int | None:
        if shown.unit is None or self._dissection is None:
            return None
        rows, size = len(self._dissection.losses), int(shown.grid.index.max()) + 1
        if len(shown.grid.shape) == 2 and shown.grid.columns == rows:
            element = (place.unit - shown.unit) * rows + place.row
        else:
            element = place.unit - shown.unit if place.row == self._row else -1
        return element if 0 <= element < size else None

    def _shown(self, matrix: MatrixView) -> Shown:
        return next(s for m, s in (*self.forward.matrices, *self.backward.matrices) if m is matrix)

    def _on_chosen(self, matrix: MatrixView, element: int) -> None:
        shown = self._shown(matrix)
        if shown.weight is not None:
            self.weight_chosen.emit(shown.weight + element)
        elif (place := self._place(shown, element)) is not None:
            self.show_unit(place)

    def _on_pointed(self, matrix: MatrixView, element: int) -> None:
        """Ring what made the cell: the row of W and the vector for z."""
        shown, part = self._shown(matrix), self._parts[0]
        lit: dict[int, set[int]] = {}
        is_sum = element >= 0 and part.kind == "matmul" and shown.unit == part.start and not shown.is_gradient
        if is_sum and shown in [s for _, s in self.forward.matrices]:
            place = self._place(shown, element)
            assert place is not None
            unit, inputs = place.unit - part.start, int(part.x[0].size)
            weight = part.parameters[0].weight.start
            lit[id_of(weight, None)] = set(range(unit * inputs, (unit + 1) * inputs))
            rows = len(part.y)
            columns = range(inputs)
            lit[id_of(None, part.input_starts[0])] = {c * rows + place.row for c in columns}
            if len(part.parameters) > 1:
                lit[id_of(part.parameters[1].weight.start, None)] = {unit}
        for other, item in self.forward.matrices:
            other.light(frozenset(lit.get(id_of(item.weight, item.unit), ())))


def id_of(weight: int | None, unit: int | None) -> int:
    """What tells the arrays of a card apart."""
    return -1 - weight if weight is not None else unit if unit is not None else 10**12


class _Square(QWidget):
    """The small square of a layer's family."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(scaled(9), scaled(9))
        self._color = QColor()

    def show_family(self, category: str) -> None:
        """Take the color of a family of layers."""
        self._color = QColor(FAMILIES[category])
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color)
        painter.drawRoundedRect(self.rect(), 2, 2)


def _heading(*parts: QWidget | None) -> QWidget:
    """A row of widgets, with a stretch for None."""
    heading = QWidget()
    row = QHBoxLayout(heading)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part)
    heading.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    heading.setMinimumHeight(scaled(22))
    return heading
