"""The key of a boundary: a dot and a name for each class, or the ends of the scale of a regression."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from core.data import Prepared
from designer.style.language import tr
from designer.style.theme import Theme
from designer.views.shades import class_colors
from designer.views.ticks import short


class ClassKey(QLabel):
    """Wraps where the names need more than one line, so that none is cut."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "hint")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setAccessibleName(tr("Legend"))

    def show_data(self, data: Prepared) -> None:
        """Name the classes of the data in their colors, or the least and the greatest target."""
        names = data.dataset.classes
        if not names:
            names = tuple(short(float(f"{end:.3g}")) for end in (data.dataset.y.min(), data.dataset.y.max()))
        colors = class_colors(self._theme, len(names))
        cells = (
            f'<span style="color:{color.name()}">●</span>&nbsp;{escape(name).replace(" ", "&nbsp;")}'
            for name, color in zip(names, colors, strict=True)
        )
        self.setText("&nbsp;&nbsp; ".join(cells))
        self.setAccessibleDescription(", ".join(names))
