"""Colors for the words of Python code."""

import keyword
import re

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from designer.style.theme import Theme

WORDS = "|".join(word for word in (*keyword.kwlist, "self"))
COLORS = "second", "good", "accent", "warn"  # of the groups of PARTS
PARTS = re.compile(
    r"""(\#.*) | (\"{3}.*?\"{3} | "(?:\\.|[^"\\])*" | '(?:\\.|[^'\\])*') | """
    rf"(\b(?:{WORDS})\b) | (\b\d[\d_]*(?:\.\d*)?(?:e[+-]?\d+)?\b)",
    re.VERBOSE,
)


class Highlighter(QSyntaxHighlighter):
    """Colors comments, texts, keywords and numbers. It follows the theme."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        theme.changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        """Color one line."""
        for found in PARTS.finditer(text):
            shown = QTextCharFormat()
            shown.setForeground(self._theme.tokens.color(COLORS[(found.lastindex or 1) - 1]))
            # Qt counts characters beyond the basic plane twice.
            start, length = (len(part.encode("utf-16-le")) // 2 for part in (text[: found.start()], found[0]))
            self.setFormat(start, length, shown)
