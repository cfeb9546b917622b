"""Text in Markdown with formulas, for the notes on the canvas."""

import re
from typing import Any

from PySide6.QtCore import QRect, QRectF, QSizeF, QUrl
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtSvg import QSvgRenderer

from core.messages import message
from designer.style.language import tr
from designer.style.theme import text_font
from designer.widgets.formula import SIZE, rendered_formulas, renderers

TEXT_SIZE = 13  # scene units
HEADING_SIZES = 16, 14, 13  # scene units, by level
EMPTY = message("*Double-click to edit.*")
LONGEST = 1000  # characters of a formula
OBJECT = "\ufffc"  # stands for an object in a text of Qt
FORMULA = QTextFormat.ObjectTypes.UserObject.value + 1  # type of the object
LATEX, LINE = QTextFormat.Property.UserProperty.value + 1, QTextFormat.Property.UserProperty.value + 2
_MARK = "\ue000"  # a private character, which no text has
# Code stays as it is. As in Pandoc: no space inside the dollars, and no digit behind them, so that prices are prices.
_DOLLARS = re.compile(
    r"(?P<code>```.*?```|`[^`\n]+`)|\$\$(?P<block>.+?)\$\$|(?<![\\$])\$(?P<inline>[^\s$](?:[^$\n]*[^\s$\\])?)\$(?!\d)",
    re.DOTALL,
)


class FormulaPainter(QPyTextObject):
    """Draws the formulas in a text on its baseline, at the size of the text or as wide as there is room."""

    ink = "#000000"

    def intrinsicSize(self, document: QTextDocument, position: int, format: QTextFormat) -> QSizeF:
        box, scale = self._box(document, format)
        above, below = self._around_middle(document, box, scale)
        return QSizeF(box.width() * scale, 2 * max(above, below))

    def drawObject(
        self, painter: QPainter, area: QRectF | QRect, document: QTextDocument, position: int, format: QTextFormat
    ) -> None:
        box, scale = self._box(document, format)
        above, _ = self._around_middle(document, box, scale)
        top = QRectF(area).center().y() - above
        self._renderer(format).render(painter, QRectF(area.x(), top, box.width() * scale, box.height() * scale))

    def _renderer(self, format: QTextFormat) -> QSvgRenderer:
        return renderers(str(format.property(LATEX)), self.ink)[format.intProperty(LINE)]

    def _box(self, document: QTextDocument, format: QTextFormat) -> tuple[QRectF, float]:
        """The area of a formula whose baseline is at y = 0, and the scale at which it is drawn."""
        box = self._renderer(format).viewBoxF()
        return box, min(TEXT_SIZE / SIZE, document.textWidth() / box.width())

    def _around_middle(self, document: QTextDocument, box: QRectF, scale: float) -> tuple[float, float]:
        """How far a formula reaches above and below the middle of a line. Qt puts that at 1/4 of the height of an x."""
        middle = QFontMetricsF(document.defaultFont()).xHeight() / 4
        return -box.top() * scale - middle, box.bottom() * scale + middle


class MarkdownText(QTextDocument):
    """Markdown with formulas between dollar signs, as on GitHub.

    Without HTML and images: a note may come from a stranger, and its images could name any file. A formula that is not
    rendered yet, or cannot be, is shown as its LaTeX.
    """

    def __init__(self, markdown: str, width: float) -> None:
        super().__init__()
        self.setDefaultFont(text_font(TEXT_SIZE))
        self.setDocumentMargin(0)
        self.formulas: list[str] = []
        self.drawn: set[str] = set()  # those that are not shown as their LaTeX
        self._painter = FormulaPainter(self)
        self.documentLayout().registerHandler(FORMULA, self._painter)
        no_html = QTextDocument.MarkdownFeature.MarkdownNoHTML | QTextDocument.MarkdownFeature.MarkdownDialectGitHub
        self.setMarkdown(_DOLLARS.sub(self._marked, markdown or tr(EMPTY)), no_html)
        self._shrink_headings()
        self.setTextWidth(width)
        self._insert_formulas()

    def set_ink(self, color: str) -> None:
        """Draw formulas in this color, as #rrggbb."""
        self._painter.ink = color

    def _marked(self, match: re.Match[str]) -> str:
        """A mark that Markdown leaves alone, in place of a formula. One on lines of its own is a paragraph."""
        latex = (match["code"] and match[0]) or (match["block"] or match["inline"]).strip()
        if match["code"] or len(latex) > LONGEST:
            return match[0]
        self.formulas.append(latex)
        mark = f"{_MARK}{len(self.formulas) - 1}{_MARK}"
        return f"\n\n{mark}\n\n" if match["block"] else mark

    def _insert_formulas(self) -> None:
        for number, latex in enumerate(self.formulas):
            cursor = self.find(f"{_MARK}{number}{_MARK}")
            lines = renderers(latex, self._painter.ink)
            if lines:
                self.drawn.add(latex)
            else:
                rendered_formulas().request(latex)
                cursor.insertText(f"${latex}$")
            for line in range(len(lines)):
                format = QTextCharFormat(cursor.charFormat())
                format.setObjectType(FORMULA)
                format.setProperty(LATEX, latex)
                format.setProperty(LINE, line)
                format.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
                cursor.insertText(OBJECT, format)

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
