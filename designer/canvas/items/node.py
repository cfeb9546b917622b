"""A node: a layer drawn as a card with ports."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from core.layers import Layer, Output, Shape, shape_text
from core.network.graph import LayerId
from core.project import edits
from designer.canvas.items.card import BODY, Card
from designer.canvas.items.card_style import HEADER, TOP, WIDTH
from designer.canvas.items.live_strip import MAP, MAPS_IN_ROW, LiveStrip, paint_live, tile_rect
from designer.canvas.items.painting import repaint
from designer.style.language import grouped, tr
from designer.style.theme import Theme, text_font

BUTTON = 18.0  # side of + and −, in scene units


class NodeItem(Card):
    """Draws one layer."""

    def __init__(self, layer_id: LayerId, theme: Theme) -> None:
        super().__init__(frozenset({layer_id}), theme)
        self.layer_id = layer_id
        self._lines = ("", "")
        self._live = LiveStrip()
        self._shown: tuple[object, ...] = ()  # the last arguments of `show_layer`
        self._has_size = False  # whether + and − can change a number of the layer

    @property
    def live(self) -> LiveStrip:
        """The live values of the layer."""
        return self._live

    def show_layer(self, layer: Layer, name: str, shape: Shape, problem: str, parameters: int, inputs: int) -> None:
        """Show these values. `shape` is () if it is unknown; `problem` is "" if there is none."""
        arguments = layer, name, shape, problem, parameters, inputs
        if arguments == self._shown:
            return
        self._shown = arguments
        self.title, self.shape_text, self.family, self.problem = name, shape_text(shape), layer.category, problem
        self.input_layer = self.layer_id if layer.max_inputs > 0 else None
        self.output_layer = None if isinstance(layer, Output) else self.layer_id
        self.inputs, self.merges = inputs, layer.max_inputs > 1
        self._has_size = edits.counted(layer) is not None
        first, second = map(tr, layer.details(shape or (0,)))
        if self.merges and not first:
            first = tr("{count:input|inputs}", count=inputs)
        count = tr("{count:parameter|parameters}", count=grouped(parameters)) if parameters else ""
        both = " · ".join(part for part in (second, count) if part)
        fits = QFontMetricsF(text_font(11)).horizontalAdvance(both) <= WIDTH - 24
        self._lines = first, both if fits else count or second
        repaint(self)

    def show_live(self, live: LiveStrip) -> bool:
        """Show live values. Returns whether the height of the card has changed."""
        old, self._live = self._live, live
        if live.height or old.height:
            repaint(self)
        if live.height != old.height:
            self.resize(HEADER + BODY + live.height)
        return live.height != old.height

    def tile_centers(self) -> list[float]:
        """The heights of the middles of the heat maps, below the node's place, where they stand in a column."""
        if not self._live.column or self._live.maps is None:
            return []
        return [self._tile(unit).center().y() for unit in range(self._live.units)]

    def unit_at(self, at: QPointF) -> int | None:
        """The unit whose heat map is at a point in scene units; None without one."""
        here = at - self.pos()
        if self._live.maps is None:
            return None
        return next((unit for unit in range(self._live.units) if self._tile(unit).contains(here)), None)

    def _tile(self, unit: int) -> QRectF:
        """Where the heat map of a unit lies, from the node's place."""
        top = TOP + HEADER + BODY
        if self._live.column:
            return tile_rect(self._live, unit, 0.0, top)
        row, column = divmod(unit, MAPS_IN_ROW)
        return QRectF(-WIDTH / 2 + 12 + column * MAP, top - 1 + row * MAP, MAP, MAP)

    def button_at(self, at: QPointF) -> str:
        """The button at a point in scene units: "+", "−" or "". Both are shown while the mouse is over the node."""
        here = at - self.pos()
        return next((sign for sign, where in self._buttons().items() if where.contains(here)), "")

    def paint_body(self, painter: QPainter, card: QRectF) -> None:
        self.paint_lines(painter, card, *self._lines)
        if self._live.height:
            below = QRectF(card.left() + 12, TOP + HEADER + BODY, WIDTH - 24, self._live.height)
            paint_live(painter, below, self._live, self.theme.tokens)
        if self.hovered:
            self._paint_buttons(painter)

    def _buttons(self) -> dict[str, QRectF]:
        if not (self._has_size and self.hovered):
            return {}
        right, top = WIDTH / 2 - 12, TOP + HEADER + 6
        return {
            "−": QRectF(right - 2 * BUTTON - 4, top, BUTTON, BUTTON),
            "+": QRectF(right - BUTTON, top, BUTTON, BUTTON),
        }

    def _paint_buttons(self, painter: QPainter) -> None:
        tokens = self.theme.tokens
        for sign, where in self._buttons().items():
            painter.setPen(QPen(tokens.color("line"), 1))
            painter.setBrush(tokens.color("raised"))
            painter.drawRoundedRect(where, 5, 5)
            painter.setPen(tokens.color("text"))
            painter.setFont(text_font(13))
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, sign)
