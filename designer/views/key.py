"""The key below a plot: what its colors and shapes are; that of a boundary names the classes or the target."""

from collections.abc import Iterable
from html import escape

from PySide6.QtWidgets import QLabel, QWidget

from core.data import Prepared
from designer.style.language import tr
from designer.style.numbers import axis
from designer.style.theme import Theme
from designer.views.drawn import Rows


class Key(QLabel):
    """Wraps between its entries where they need more than one line, so that none is cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "hint")
        self.setWordWrap(True)
        self.setAccessibleName(tr("Legend"))

    def show_entries(self, entries: Iterable[tuple[str, str, str]], before: str = "") -> None:
        """Show names, each with its mark in its color as "#rrggbb"; before them a text, such as what the axes are."""
        entries, texts = list(entries), [before] if before else []
        cells = (
            f'<span style="color:{color}">{mark}</span>&nbsp;{escape(name).replace(" ", "&nbsp;")}'
            for name, mark, color in entries
        )
        self.setText("&nbsp; ".join([*map(escape, texts), *cells]))
        self.setAccessibleDescription(", ".join([*texts, *(name for name, _, _ in entries)]))


class BoundaryKey(Key):
    """The colors of the classes or of the target, and the shapes of the rows."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

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
        self.show_entries(entries)
