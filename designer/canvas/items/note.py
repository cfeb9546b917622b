"""A note: a Markdown text on the canvas."""

from typing import Any

from PySide6.QtCore import QPointF, QRectF, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPalette,
    QPen,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from core.messages import message
from core.project.annotations import Note
from designer.canvas.items.painting import RADIUS, is_exporting, paint_ring, shows_titles
from designer.style.language import tr
from designer.style.theme import Theme, text_font

PADDING = 12.0
EDGE = 8.0  # scene units beside the right edge in which the mouse can drag it
HEADING_SIZES = 16, 14, 13  # scene units, by level
EMPTY = message("*Double-click to edit.*")


class MarkdownText(QTextDocument):
    """Markdown without HTML and images: a note may come from a stranger, and its images could name any file."""

    def __init__(self, markdown: str, width: float) -> None:
        super().__init__()
        self.setDefaultFont(text_font(13))
        self.setDocumentMargin(0)
        no_html = QTextDocument.MarkdownFeature.MarkdownNoHTML | QTextDocument.MarkdownFeature.MarkdownDialectGitHub
        self.setMarkdown(markdown or tr(EMPTY), no_html)
        self._shrink_headings()
        self.setTextWidth(width)

    def _shrink_headings(self) -> None:
        """Make headings a little larger than the text; Qt makes them up to three times as large."""
        block, cursor = self.begin(), QTextCursor(self)
        while block.isValid():
            if level := block.blockFormat().headingLevel():
                format = QTextCharFormat()
                format.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
                size = HEADING_SIZES[min(level, len(HEADING_SIZES)) - 1]
                format.setProperty(QTextFormat.Property.FontPixelSize, size)
                cursor.setPosition(block.position())
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(format)
            block = block.next()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        return None


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
        self._text.documentLayout().draw(painter, context)
        painter.restore()
