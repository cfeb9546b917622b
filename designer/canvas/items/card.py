"""A card: what a node and a collapsed group have in common. It has ports, and stands for layers."""

from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from core.network.graph import LayerId
from designer.canvas.items.face import HEADER, PORT, TOP, WIDTH, CardStyle
from designer.canvas.items.painting import advance, is_on_paper, repaint, text
from designer.style.theme import Theme, number_font, text_font

BODY = 46.0
SLOT = 13.0  # from one input of a merge to the next
SLOTS = 56.0  # all of them together
REACH = 14.0  # how near the mouse must come to a port, in scene units
COLORS = {"good": "good", "bad": "bad", "found": "warn"}
MEDIUM, DEMI_BOLD = QFont.Weight.Medium, QFont.Weight.DemiBold


class Card(QGraphicsRectItem):
    """Draws a header, a body and ports. It knows nothing of the store; the scene tells it what to show.

    A QGraphicsRectItem, since Qt asks items for their bounds all the time, and asking Python is slow.
    """

    def __init__(self, layers: frozenset[LayerId], theme: Theme) -> None:
        super().__init__()
        self.layers = layers
        self.enters: LayerId | None = None  # where a wire into this card ends
        self.leaves: LayerId | None = None  # where a wire out of it begins
        self.inputs = 1  # how many wires end in it
        self.merges = False  # whether there may be more than one
        self.theme = theme
        self.title, self.shape_text, self.family = "", "", ""
        self.problem = ""
        self.selected = self.hovered = False
        self.lit = ""  # "good" or "bad" while a wire is drawn to it, "found" when it was searched for
        self._height = HEADER + BODY
        self.setPen(Qt.PenStyle.NoPen)
        self.setZValue(1)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.resize(self._height)

    def resize(self, height: float) -> None:
        """Be so high, in scene units."""
        self._height = height
        if scene := self.scene():  # Qt alone leaves what lies below, where the view has changed since it was painted
            scene.update(self.sceneBoundingRect())
        self.setRect(self.card().adjusted(-REACH, -REACH, REACH, REACH))

    def card(self) -> QRectF:
        """The card without its halo, in its own units."""
        return QRectF(-WIDTH / 2, TOP, WIDTH, self._height)

    def area(self) -> QRectF:
        """The card in scene units."""
        return self.card().translated(self.pos())

    def select(self, selected: bool) -> None:
        if selected != self.selected:
            self.selected = selected
            self.setZValue(2 if selected else 1)
            repaint(self)

    def hover(self, hovered: bool) -> None:
        """Show what can be pressed while the mouse is over it."""
        if hovered != self.hovered:
            self.hovered = hovered
            repaint(self)

    def light(self, lit: str) -> None:
        """Show that a wire may end here ("good"), may not ("bad"), that it was "found", or nothing ("")."""
        if lit != self.lit:
            self.lit = lit
            repaint(self)

    def input_port(self, slot: int | None = None) -> QPointF:
        """Where wires end, in scene units; for a merge, where this one of its inputs does."""
        return self.mapToScene(QPointF(-WIDTH / 2, 0 if slot is None else self._slot(slot)))

    def output_port(self) -> QPointF:
        """Where wires begin, in scene units."""
        return self.mapToScene(QPointF(WIDTH / 2, 0))

    def ports_near(self, at: QPointF) -> dict[str, float]:
        """How far a point in scene units is from each port, "in" or "out", that is within the mouse's reach."""
        here, found = at - self.pos(), {}
        if self.leaves is not None:
            found["out"] = hypot(here.x() - WIDTH / 2, here.y())
        if self.enters is not None:
            found["in"] = hypot(here.x() + WIDTH / 2, max(abs(here.y()) - self._pill() / 2 + PORT, 0.0))
        return {port: far for port, far in found.items() if far <= REACH}

    def port_at(self, at: QPointF) -> str:
        """Which of its ports is within the mouse's reach of a point in scene units: "in", "out" or ""."""
        near = self.ports_near(at)
        return min(near, key=near.__getitem__, default="")

    def covers(self, at: QPointF) -> bool:
        """Whether a point in scene units is on the card."""
        return self.card().contains(at - self.pos())

    def button_at(self, at: QPointF) -> str:
        """Which button of the card a point in scene units is on: none here."""
        return ""

    def title_area(self) -> QRectF:
        """Where the name stands, in scene units."""
        return QRectF(-WIDTH / 2 + 26, TOP + 3, WIDTH - 34, HEADER - 6).translated(self.pos())

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        tokens, card = self.theme.tokens, self.card()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ports = self.lit if self.lit in ("good", "bad") else "wire"
        pill = 0.0 if self.enters is None else self._pill()
        mark = self.mark() if (self.selected or self.lit) and not is_on_paper() else ""
        face = CardStyle(self._height, self.family, mark, ports, pill, self.leaves is not None, bool(self.problem))
        face.paint(painter, tokens)
        self._paint_header(painter, card)
        self.paint_body(painter, card)

    def _paint_header(self, painter: QPainter, card: QRectF) -> None:
        """The name, and the output shape."""
        tokens, small, right = self.theme.tokens, number_font(11), Qt.AlignmentFlag.AlignRight
        line = QRectF(card.left() + 30, TOP, WIDTH - 42, HEADER)
        text(painter, line, self.shape_text, small, tokens.color("third"), right)
        line.setWidth(line.width() - advance(self.shape_text, small) - 6)
        text(painter, line, self.title, text_font(13, DEMI_BOLD), tokens.color("text"))

    def paint_body(self, painter: QPainter, card: QRectF) -> None:
        """What is below the header."""

    def paint_lines(self, painter: QPainter, card: QRectF, first: str, second: str) -> None:
        """Two lines of the body: what matters most, and what comes next."""
        tokens, top = self.theme.tokens, TOP + HEADER
        room = QRectF(card.left() + 12, top + 4, WIDTH - 24, 20)
        text(painter, room, first, text_font(13, MEDIUM), tokens.color("text"))
        text(painter, room.translated(0, 19), second, text_font(11), tokens.color("second"))

    def mark(self) -> str:
        """The colour of the ring around it: of all that were found, the selected one is gone to."""
        return "accent" if self.selected and self.lit == "found" else COLORS.get(self.lit, "accent")

    def _pill(self) -> float:
        """How high the input port is: a merge's has room for its wires and shows that it takes several."""
        return 2 * PORT + (min(SLOT * (max(self.inputs, 2) - 1), SLOTS) if self.merges else 0)

    def _slot(self, slot: int) -> float:
        if not self.merges or self.inputs < 2:
            return 0.0
        step = min(SLOT, SLOTS / (self.inputs - 1))
        return (slot - (self.inputs - 1) / 2) * step
