"""A group: a frame around its nodes with its title above, or, collapsed, one card."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from core.network.graph import LayerId
from designer.canvas.items.card import DEMI_BOLD, Card
from designer.canvas.items.face import TOP, WIDTH
from designer.canvas.items.painting import is_on_paper, repaint, shows_titles, text
from designer.style.language import grouped, tr
from designer.style.theme import Theme, text_font

PADDING = 16.0  # between the nodes and the frame
TAB = 26.0  # height of the title
CHEVRON = 24.0  # width of the arrow that collapses, at the left of the title
TITLE = 260.0  # at most, in scene units
SIZE, LARGEST = 12, 20  # of its letters, in scene units: from afar they are larger
LEAST = 8  # px, of its letters, as long as that is not too large


class GroupCard(Card):
    """A collapsed group. Its wires are those of its layers to the others."""

    def __init__(self, number: int, layers: frozenset[LayerId], theme: Theme) -> None:
        super().__init__(layers, theme)
        self.number = number
        self._lines = "", ""

    def show_group(self, title: str, family: str, shape: str, problem: str, parameters: int) -> None:
        """Show the title, the family where the layers have one, what comes out, and what is wrong inside."""
        self.title, self.family, self.shape_text, self.problem = title, family, shape, problem
        self.merges = True
        count = len(self.layers)
        self._lines = _layers(count), tr("{count} parameters", count=grouped(parameters)) if parameters else ""
        repaint(self)

    def button_at(self, at: QPointF) -> str:
        """Whether a point in scene units is on the arrow that expands the group."""
        where = QRectF(WIDTH / 2 - 34, TOP + 36, 26, 26)
        return "expand" if where.contains(at - self.pos()) else ""

    def paint_body(self, painter: QPainter, card: QRectF) -> None:
        for step in (6, 3):  # the cards behind
            painter.setPen(QPen(self.theme.tokens.color("line"), 1))
            painter.drawLine(
                card.bottomLeft() + QPointF(8 + step, step - 1), card.bottomRight() + QPointF(-8 - step, step - 1)
            )
        self.paint_lines(painter, card, *self._lines)
        painter.setPen(QPen(self.theme.tokens.color("second"), 1.6))
        painter.drawPolyline(_chevron(QPointF(WIDTH / 2 - 21, TOP + 49), open_=False))


class GroupFrame(QGraphicsRectItem):
    """A group whose nodes are seen. It is taken hold of by its title."""

    def __init__(self, number: int, layers: frozenset[LayerId], theme: Theme) -> None:
        super().__init__()
        self.number, self.layers = number, layers
        self._theme = theme
        self._title = ""
        self._size = SIZE  # of its letters, as last drawn
        self.selected = False
        self.setZValue(-2)

    @property
    def title(self) -> str:
        """What the group is called."""
        return self._title

    def show_title(self, title: str) -> None:
        self._title = title
        repaint(self)

    def select(self, selected: bool) -> None:
        if selected != self.selected:
            self.selected = selected
            repaint(self)

    def surround(self, nodes: QRectF) -> None:
        """Lie around what the nodes cover, in scene units."""
        self.setRect(nodes.adjusted(-PADDING, -PADDING - TAB, PADDING, PADDING))

    def title_area(self) -> QRectF:
        """Where the title stands, in scene units."""
        frame = self.rect()
        wide = QFontMetricsF(text_font(self._size, DEMI_BOLD)).horizontalAdvance(self._title) + CHEVRON + 16
        return QRectF(frame.left(), frame.top(), min(max(wide, 60.0), TITLE, frame.width()), TAB)

    def button_at(self, at: QPointF) -> str:
        """Whether a point in scene units is on the arrow that collapses the group."""
        title = self.title_area()
        return "collapse" if title.contains(at) and at.x() < title.left() + CHEVRON else ""

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        self.draw(painter)

    def draw(self, painter: QPainter) -> None:
        """Draw it, in scene units."""
        self._size = min(max(SIZE, round(LEAST / painter.worldTransform().m11())), LARGEST)
        tokens, frame, title = self._theme.tokens, self.rect(), self.title_area()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.color("accent" if self.selected and not is_on_paper() else "line"), 1.2))
        painter.setBrush(tokens.color("third", 0.07))
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
        if not shows_titles(painter):
            return
        font = text_font(self._size, DEMI_BOLD)
        text(painter, title.adjusted(CHEVRON, 0, -4, 0), self._title, font, tokens.color("second"))
        painter.setPen(QPen(tokens.color("second"), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(_chevron(QPointF(title.left() + 14, title.center().y()), open_=True))


def _layers(count: int) -> str:
    return tr("{count} layers", count=count) if count > 1 else tr("1 layer")


def _chevron(at: QPointF, open_: bool) -> QPolygonF:
    points = ((-4, -2), (0, 2), (4, -2)) if open_ else ((-2, -4), (2, 0), (-2, 4))
    return QPolygonF([at + QPointF(x, y) for x, y in points])
