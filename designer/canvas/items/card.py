"""The base of nodes and collapsed groups: a card with ports that represents one or more layers."""

from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from core.network.graph import LayerId
from designer.canvas.items.card_style import HEADER, TOP, WIDTH, CardStyle
from designer.canvas.items.painting import draw_text, is_exporting, repaint, text_width
from designer.style.theme import Theme, number_font, text_font

BODY = 46.0
SLOT = 13.0  # scene units between two inputs of a merge
MAX_SLOTS = 56.0  # scene units for all inputs of a merge
REACH = 14.0  # scene units around a port in which the mouse finds it
HIGHLIGHTS = {"good": "good", "bad": "bad", "found": "warn"}
MEDIUM, DEMI_BOLD = QFont.Weight.Medium, QFont.Weight.DemiBold


class Card(QGraphicsRectItem):
    """Draws a header, a body and ports. It does not know the store: the scene passes what to show.

    It is a QGraphicsRectItem because Qt asks items for their bounds all the time, and a Python method is slow.
    """

    def __init__(self, layers: frozenset[LayerId], theme: Theme) -> None:
        super().__init__()
        self.layers = layers
        self.input_layer: LayerId | None = None  # to which a wire into this card leads
        self.output_layer: LayerId | None = None  # from which a wire out of this card leads
        self.inputs = 1  # wires that end at the card
        self.merges = False  # whether more than one wire may end at the card
        self._level_input: int | None = None  # the input of a merge whose wire comes from the height of the card
        self.theme = theme
        self.title, self.shape_text, self.family = "", "", ""
        self.problem = ""
        self.selected = self.hovered = False
        self.highlight = ""  # "good" or "bad" while a wire is drawn to it, "found" if it matches a search
        self._height = HEADER + BODY
        self.setPen(Qt.PenStyle.NoPen)
        self.setZValue(1)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.resize(self._height)

    def resize(self, height: float) -> None:
        """Set the height, in scene units."""
        self._height = height
        if scene := self.scene():  # Qt leaves remains of a higher card on screen if the view has changed since
            scene.update(self.sceneBoundingRect())
        self.setRect(self.card_rect().adjusted(-REACH, -REACH, REACH, REACH))

    def card_rect(self) -> QRectF:
        """The card without the margin around it, in its own coordinates."""
        return QRectF(-WIDTH / 2, TOP, WIDTH, self._height)

    def area(self) -> QRectF:
        """The card without the margin around it, in scene units."""
        return self.card_rect().translated(self.pos())

    def set_selected(self, selected: bool) -> None:
        """Draw a ring around the card while it is selected."""
        if selected != self.selected:
            self.selected = selected
            self.setZValue(2 if selected else 1)
            repaint(self)

    def set_hovered(self, hovered: bool) -> None:
        """Show the buttons of the card while the mouse is over it."""
        if hovered != self.hovered:
            self.hovered = hovered
            repaint(self)

    def set_highlight(self, highlight: str) -> None:
        """Show that a wire may end here ("good"), may not ("bad"), that a search matches ("found"), or nothing."""
        if highlight != self.highlight:
            self.highlight = highlight
            repaint(self)

    def level_with(self, slot: int | None) -> None:
        """Put an input of a merge at the height of the card, so that its wire is straight; None centers all inputs."""
        if slot != self._level_input:
            self._level_input = slot
            repaint(self)

    def input_port(self, slot: int | None = None) -> QPointF:
        """Where wires end, in scene units. For a merge, `slot` is the index of the input."""
        return self.mapToScene(QPointF(-WIDTH / 2, 0 if slot is None else self._slot(slot)))

    def output_port(self) -> QPointF:
        """Where wires start, in scene units."""
        return self.mapToScene(QPointF(WIDTH / 2, 0))

    def ports_near(self, at: QPointF) -> dict[str, float]:
        """The distance of a point in scene units from the ports, "in" and "out", that are within reach of it."""
        here, distances = at - self.pos(), {}
        if self.output_layer is not None:
            distances["out"] = hypot(here.x() - WIDTH / 2, here.y())
        if self.input_layer is not None:
            first, last = self._slots()
            distances["in"] = hypot(here.x() + WIDTH / 2, max(first - here.y(), here.y() - last, 0.0))
        return {port: distance for port, distance in distances.items() if distance <= REACH}

    def port_at(self, at: QPointF) -> str:
        """The port within reach of a point in scene units: "in", "out" or ""."""
        near = self.ports_near(at)
        return min(near, key=near.__getitem__, default="")

    def covers(self, at: QPointF) -> bool:
        """Whether a point in scene units is on the card, in front of other cards or not."""
        return self.card_rect().contains(at - self.pos())

    def button_at(self, at: QPointF) -> str:
        """The button of the card at a point in scene units, or ""."""
        return ""

    def title_area(self) -> QRectF:
        """The area of the name, in scene units."""
        return QRectF(-WIDTH / 2 + 26, TOP + 3, WIDTH - 34, HEADER - 6).translated(self.pos())

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        tokens, card = self.theme.tokens, self.card_rect()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ports = self.highlight if self.highlight in ("good", "bad") else "wire"
        inputs = None if self.input_layer is None else self._slots()
        ring = self.ring_color() if (self.selected or self.highlight) and not is_exporting() else ""
        has_output, problem = self.output_layer is not None, bool(self.problem)
        style = CardStyle(self._height, self.family, ring, ports, inputs, has_output, problem)
        style.paint(painter, tokens)
        self._paint_header(painter, card)
        self.paint_body(painter, card)

    def _paint_header(self, painter: QPainter, card: QRectF) -> None:
        """Draw the name and the output shape."""
        tokens, small, right = self.theme.tokens, number_font(11), Qt.AlignmentFlag.AlignRight
        line = QRectF(card.left() + 30, TOP, WIDTH - 42, HEADER)
        draw_text(painter, line, self.shape_text, small, tokens.color("third"), right)
        line.setWidth(line.width() - text_width(self.shape_text, small) - 6)
        draw_text(painter, line, self.title, text_font(13, DEMI_BOLD), tokens.color("text"))

    def paint_body(self, painter: QPainter, card: QRectF) -> None:
        """Draw the part below the header."""

    def paint_lines(self, painter: QPainter, card: QRectF, first: str, second: str) -> None:
        """Draw the two lines of the body, the more important one first."""
        tokens, top = self.theme.tokens, TOP + HEADER
        room = QRectF(card.left() + 12, top + 4, WIDTH - 24, 20)
        draw_text(painter, room, first, text_font(13, MEDIUM), tokens.color("text"))
        draw_text(painter, room.translated(0, 19), second, text_font(11), tokens.color("second"))

    def ring_color(self) -> str:
        """The name of the color of the ring. The selected one of several search results has the accent color."""
        return "accent" if self.selected and self.highlight == "found" else HIGHLIGHTS.get(self.highlight, "accent")

    def _slots(self) -> tuple[float, float]:
        """The heights of the first and the last input, from that of the card: a merge has room for several wires."""
        if not self.merges:
            return 0.0, 0.0
        return self._slot(0), self._slot(max(self.inputs, 2) - 1)

    def _slot(self, slot: int) -> float:
        """The height of an input. A merge with one wire shows room for another one around it."""
        if not self.merges:
            return 0.0
        last = max(self.inputs, 2) - 1
        level = last / 2 if self._level_input is None else self._level_input
        return (slot - level) * min(SLOT, MAX_SLOTS / last)
