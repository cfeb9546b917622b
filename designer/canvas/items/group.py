"""A group: a titled frame around its nodes or, collapsed, a single card."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from core.network.graph import LayerId
from designer.canvas.items.card import DEMI_BOLD, Card
from designer.canvas.items.card_style import TOP, WIDTH
from designer.canvas.items.painting import draw_text, is_exporting, repaint, shows_titles
from designer.style.language import grouped, tr
from designer.style.theme import Theme, text_font

PADDING = 16.0  # scene units between the nodes and the frame
TITLE_HEIGHT = 26.0
CHEVRON = 24.0  # width of the collapse arrow, at the left of the title
MAX_TITLE_WIDTH = 260.0
FONT_SIZE, MAX_FONT_SIZE = 12, 20  # scene units: the title is larger at small scales
MIN_FONT_PIXELS = 8  # of the title, up to MAX_FONT_SIZE


class GroupCard(Card):
    """A collapsed group. Its wires are those between its layers and other layers."""

    def __init__(self, number: int, layers: frozenset[LayerId], theme: Theme) -> None:
        super().__init__(layers, theme)
        self.number = number
        self._lines = "", ""

    def show_group(self, title: str, family: str, shape: str, problem: str, parameters: int) -> None:
        """Show the title, the common family of the layers or "", the output shape, and the problems inside."""
        self.title, self.family, self.shape_text, self.problem = title, family, shape, problem
        self.merges = True
        count = len(self.layers)
        self._lines = (
            _layers(count),
            tr("{count:parameter|parameters}", count=grouped(parameters)) if parameters else "",
        )
        repaint(self)

    def button_at(self, at: QPointF) -> str:
        """The button at a point in scene units: "expand" or ""."""
        where = QRectF(WIDTH / 2 - 34, TOP + 36, 26, 26)
        return "expand" if where.contains(at - self.pos()) else ""

    def paint_body(self, painter: QPainter, card: QRectF) -> None:
        for step in (6, 3):  # the edges of the cards behind
            painter.setPen(QPen(self.theme.tokens.color("line"), 1))
            painter.drawLine(
                card.bottomLeft() + QPointF(8 + step, step - 1), card.bottomRight() + QPointF(-8 - step, step - 1)
            )
        self.paint_lines(painter, card, *self._lines)
        painter.setPen(QPen(self.theme.tokens.color("second"), 1.6))
        painter.drawPolyline(_chevron(QPointF(WIDTH / 2 - 21, TOP + 49), open_=False))


class GroupFrame(QGraphicsRectItem):
    """The frame of an expanded group. It is dragged by its title."""

    def __init__(self, number: int, layers: frozenset[LayerId], theme: Theme) -> None:
        super().__init__()
        self.number, self.layers = number, layers
        self._theme = theme
        self._title = ""
        self._font_size = FONT_SIZE  # of the title when it was last drawn
        self.selected = False
        self.setZValue(-2)

    @property
    def title(self) -> str:
        """The title of the group."""
        return self._title

    def show_title(self, title: str) -> None:
        """Change the title."""
        self._title = title
        repaint(self)

    def set_selected(self, selected: bool) -> None:
        """Draw the frame in the accent color while the group is selected."""
        if selected != self.selected:
            self.selected = selected
            repaint(self)

    def surround(self, nodes: QRectF) -> None:
        """Place the frame around the area of its nodes, in scene units."""
        self.setRect(nodes.adjusted(-PADDING, -PADDING - TITLE_HEIGHT, PADDING, PADDING))

    def title_area(self) -> QRectF:
        """The area of the title, in scene units."""
        frame = self.rect()
        width = QFontMetricsF(text_font(self._font_size, DEMI_BOLD)).horizontalAdvance(self._title) + CHEVRON + 16
        return QRectF(frame.left(), frame.top(), min(max(width, 60.0), MAX_TITLE_WIDTH, frame.width()), TITLE_HEIGHT)

    def button_at(self, at: QPointF) -> str:
        """The button at a point in scene units: "collapse" or ""."""
        title = self.title_area()
        return "collapse" if title.contains(at) and at.x() < title.left() + CHEVRON else ""

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        self.draw(painter)

    def draw(self, painter: QPainter) -> None:
        """Draw the frame, in scene units."""
        self._font_size = min(max(FONT_SIZE, round(MIN_FONT_PIXELS / painter.worldTransform().m11())), MAX_FONT_SIZE)
        tokens, frame, title = self._theme.tokens, self.rect(), self.title_area()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.color("accent" if self.selected and not is_exporting() else "line"), 1.2))
        painter.setBrush(tokens.color("third", 0.07))
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
        if not shows_titles(painter):
            return
        font = text_font(self._font_size, DEMI_BOLD)
        draw_text(painter, title.adjusted(CHEVRON, 0, -4, 0), self._title, font, tokens.color("second"))
        painter.setPen(QPen(tokens.color("second"), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(_chevron(QPointF(title.left() + 14, title.center().y()), open_=True))


def _layers(count: int) -> str:
    return tr("{count:layer|layers}", count=count)


def _chevron(at: QPointF, open_: bool) -> QPolygonF:
    points = ((-4, -2), (0, 2), (4, -2)) if open_ else ((-2, -4), (2, 0), (-2, 4))
    return QPolygonF([at + QPointF(x, y) for x, y in points])
