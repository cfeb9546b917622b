"""A note: a Markdown text on the canvas."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QPalette, QPen
from PySide6.QtWidgets import QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from core.project.annotations import Note
from designer.canvas.items.markdown import MarkdownText
from designer.canvas.items.painting import RADIUS, is_exporting, paint_ring, shows_titles
from designer.style.theme import Theme

PADDING = 12.0
EDGE = 8.0  # scene units beside the right edge in which the mouse can drag it


class NoteItem(QGraphicsRectItem):
    """Draws one note."""

    def __init__(self, number: int, note: Note, theme: Theme) -> None:
        super().__init__()
        self.number, self.note = number, note
        self._theme = theme
        self.selected = False
        self.setZValue(-1)
        self.setPos(QPointF(*note.at))
        self.set_width(note.width)

    def set_width(self, width: float) -> None:
        """Set the width, in scene units. The height follows from the text."""
        self._text = MarkdownText(self.note.text, width - 2 * PADDING)
        self.setRect(QRectF(0, 0, width, max(self._text.size().height() + 2 * PADDING, 44.0)))

    def show_formula(self, latex: str) -> bool:
        """Lay the text out once more, now that this formula can be drawn. Returns whether it is in the text."""
        if latex not in self._text.formulas or latex in self._text.drawn:
            return False
        self.set_width(self.rect().width())
        return latex in self._text.drawn

    def area(self) -> QRectF:
        """The area of the note, in scene units."""
        return self.rect().translated(self.pos())

    def set_selected(self, selected: bool) -> None:
        """Draw a ring around the note while it is selected."""
        if selected != self.selected:
            self.selected = selected
            self.update()

    def edge_at(self, at: QPointF) -> bool:
        """Whether a point in scene units is on the right edge, which can be dragged."""
        return abs(at.x() - self.area().right()) <= EDGE

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        tokens, area = self._theme.tokens, self.rect().adjusted(2, 2, -2, -2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.selected and not is_exporting():
            paint_ring(painter, area, tokens.color("accent"))
        else:
            painter.setPen(QPen(tokens.color("line"), 1))
        painter.setBrush(tokens.color("raised"))
        painter.drawRoundedRect(area, RADIUS, RADIUS)
        if not shows_titles(painter):
            return
        painter.save()
        painter.translate(PADDING, PADDING)
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, tokens.color("text"))
        palette.setColor(QPalette.ColorRole.Link, tokens.color("accent"))
        context.palette = palette
        self._text.set_ink(tokens.text)
        self._text.documentLayout().draw(painter, context)
        painter.restore()
