"""A note: a text in Markdown on the canvas."""

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

from core.project.annotations import Note
from designer.canvas.items.painting import RADIUS, halo, is_on_paper, shows_titles
from designer.style.language import tr
from designer.style.theme import Theme, text_font

PADDING = 12.0
EDGE = 8.0  # how near the right edge the mouse must come to change the width
HEADINGS = 16, 14, 13  # scene units, by level
EMPTY = "*Double-click to write.*"


class Text(QTextDocument):
    """Markdown without HTML, which loads nothing: a note is a stranger's text, and its pictures could be any file."""

    def __init__(self, markdown: str, width: float) -> None:
        super().__init__()
        self.setDefaultFont(text_font(13))
        self.setDocumentMargin(0)
        no_html = QTextDocument.MarkdownFeature.MarkdownNoHTML | QTextDocument.MarkdownFeature.MarkdownDialectGitHub
        self.setMarkdown(markdown or tr(EMPTY), no_html)
        self._calm_headings()
        self.setTextWidth(width)

    def _calm_headings(self) -> None:
        """A heading is a little larger than the text, not three times as large."""
        block, cursor = self.begin(), QTextCursor(self)
        while block.isValid():
            if level := block.blockFormat().headingLevel():
                form = QTextCharFormat()
                form.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
                form.setProperty(QTextFormat.Property.FontPixelSize, HEADINGS[min(level, len(HEADINGS)) - 1])
                cursor.setPosition(block.position())
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(form)
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
        self.widen(note.width)

    def widen(self, width: float) -> None:
        """Be so wide, in scene units; the text decides how high."""
        self._text = Text(self.note.text, width - 2 * PADDING)
        self.setRect(QRectF(0, 0, width, max(self._text.size().height() + 2 * PADDING, 44.0)))

    def area(self) -> QRectF:
        """What it covers, in scene units."""
        return self.rect().translated(self.pos())

    def select(self, selected: bool) -> None:
        if selected != self.selected:
            self.selected = selected
            self.update()

    def edge_at(self, at: QPointF) -> bool:
        """Whether a point in scene units is on the edge that changes the width."""
        return abs(at.x() - self.area().right()) <= EDGE

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        tokens, area = self._theme.tokens, self.rect().adjusted(2, 2, -2, -2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.selected and not is_on_paper():
            halo(painter, area, tokens.color("accent"))
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
