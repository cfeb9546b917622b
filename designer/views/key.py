"""The key of a boundary: the colors of the classes or of the target, and the shapes of the rows."""

from html import escape

from PySide6.QtWidgets import QLabel, QWidget

from core.data import Prepared
from designer.style.language import tr
from designer.style.numbers import axis
from designer.style.theme import Theme
from designer.views.drawn import Rows


class BoundaryKey(QLabel):
    """Wraps between its entries where they need more than one line, so that none is cut."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "hint")
        self.setWordWrap(True)
        self.setAccessibleName(tr("Legend"))

    def show_data(self, data: Rows, validation: bool) -> None:
        """Name the classes in their colors, or the ends of the target; and the shape of training and validation rows.

        `validation` says whether the validation rows are seen.
        """
        names = data.dataset.classes
        if not names and isinstance(data, Prepared):
            names = tuple(axis(end, 3) for end in data.target_ends)
        colors = [color.name() for color in self._theme.class_colors(len(names))]
        shapes = {tr("train"): "○"} | ({tr("validation"): "□"} if validation and len(data.validation) else {})
        text = self._theme.tokens.text
        entries = [*zip(names, "●" * len(names), colors, strict=True)]
        entries += [(name, shape, text) for name, shape in shapes.items()]
        cells = (
            f'<span style="color:{color}">{mark}</span>&nbsp;{escape(name).replace(" ", "&nbsp;")}'
            for name, mark, color in entries
        )
        self.setText("&nbsp; ".join(cells))
        self.setAccessibleDescription(", ".join(name for name, _, _ in entries))
