"""The row at the left: every value in its units, its place among the others, and the value after preparation."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from core.data import Prepared
from core.data.reading.table import Column, Table
from core.data.spaced import spaced
from designer.microscope.matrix_view import fixed
from designer.panels.boxes import label
from designer.predict.rows import needed
from designer.predict.typical import written
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font
from designer.widgets.elided import ElidedLabel

BARS, SAMPLED = 18, 5_000  # bars of a distribution, and rows that it is made of
MOST_FIELDS = 60


@dataclass(frozen=True, eq=False)
class FieldOf:
    """A column that can be typed: its name, its texts if it has any, and values of some rows."""

    name: str
    texts: tuple[str, ...]
    values: NDArray[np.float64]  # of all seen rows that are sampled
    column: Column | None
    place: int  # of its first feature; −1 where it has several


def fields_of(data: Prepared) -> list[FieldOf]:
    """The columns of a data set that is no image, in order."""
    rows = spaced(data.seen, SAMPLED)
    preparation, found = data.preparation, []
    if preparation.is_table and isinstance(data.loaded, Table):
        for name, prepared in zip(needed(preparation), preparation.columns, strict=True):
            column = data.loaded.column(name)
            place = preparation.features.index(prepared.names[0]) if prepared.names[0] in preparation.features else -1
            values = (
                np.asarray(column.values[rows], np.float64)
                if column is not None and len(column.values)
                else np.zeros(0)
            )
            found.append(FieldOf(name, prepared.texts, values, column, place))
        return found
    for place, name in enumerate(preparation.base_features):
        values = data.dataset.x[rows, place].astype(np.float64) + _origin(data, place)
        found.append(FieldOf(name, (), values, None, place))
    return found


def cell(data: Prepared, field: FieldOf, row: int) -> str:
    """The value of a row as a person would type it."""
    if field.column is not None:
        value = float(field.column.values[row])
        if field.texts:
            known = field.column.texts
            return known[int(value)] if 0 <= value < len(known) else ""
        if np.isnan(value):
            return ""
        prepared = next(c for c in data.preparation.columns if c.reading.name == field.name)
        if prepared.reading.type == "date":
            return written(value, prepared)
        text = f"{value:.10g}"
        return text.replace(".", ",") if prepared.reading.decimal == "," else text
    value = data.dataset.x[row, field.place]
    origin = _origin(data, field.place)
    return f"{float(value) + origin:.10g}" if origin else np.format_float_positional(value, trim="-")


def _origin(data: Prepared, place: int) -> float:
    return 0.0 if data.dataset.origin is None else float(data.dataset.origin[place])


class Distribution(QWidget):
    """Bars of how often values occur, that of the row in the accent."""

    def __init__(self, theme: Theme, values: NDArray[np.float64]) -> None:
        super().__init__()
        self._theme = theme
        finite = values[np.isfinite(values)]
        counts, edges = np.histogram(finite, BARS) if len(finite) else (np.zeros(1, np.int64), np.zeros(2))
        self._counts: NDArray[np.int64] = counts
        self._edges: NDArray[np.float64] = edges
        self._value = float("nan")
        self.setFixedSize(scaled(96), scaled(26))
        theme.changed.connect(self.update)

    def show_value(self, value: float) -> None:
        """Mark the place of this value."""
        self._value = value
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        most, width = max(int(self._counts.max()), 1), self.width() / len(self._counts)
        place = -1
        if np.isfinite(self._value):
            place = int(np.clip(np.searchsorted(self._edges, self._value, "right") - 1, 0, len(self._counts) - 1))
        for n, count in enumerate(self._counts.tolist()):
            height = max(self.height() * count / most, 1.0 if count else 0.0)
            height = max(height, 3.0) if n == place else height
            color = tokens.color("accent") if n == place else tokens.color("third", 0.45)
            painter.fillRect(QRectF(n * width, self.height() - height, max(width - 1, 1), height), color)


class _Field(QWidget):
    """One column: name and field, distribution and prepared value."""

    edited = Signal()

    def __init__(self, theme: Theme, field: FieldOf, scaling: str) -> None:
        super().__init__()
        self.field = field
        self.editor: QLineEdit | QComboBox
        if field.texts:
            box = QComboBox()
            box.addItems(list(field.texts))
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(5)
            box.activated.connect(self.edited)
            self.editor = box
        else:
            line = QLineEdit()
            line.setFont(number_font(scaled(12)))
            line.setPlaceholderText(tr("missing"))
            line.textEdited.connect(self.edited)
            self.editor = line
        self.editor.setAccessibleName(field.name)
        self.editor.setFixedWidth(scaled(86))
        self._bars = Distribution(theme, field.values)
        self._after = QLabel()
        self._after.setFont(number_font(scaled(12)))
        self._after.setAlignment(Qt.AlignmentFlag.AlignRight)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 7, 0, 7)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(5)
        grid.addWidget(ElidedLabel(field.name), 0, 0)
        grid.addWidget(self.editor, 0, 1)
        grid.addWidget(self._bars, 1, 0)
        figures = QVBoxLayout()
        figures.setSpacing(0)
        about = label(scaling, "field hint")
        about.setAlignment(Qt.AlignmentFlag.AlignRight)
        figures.addWidget(about)
        figures.addWidget(self._after)
        grid.addLayout(figures, 1, 1)
        grid.setColumnStretch(0, 1)

    def show_text(self, text: str) -> None:
        if isinstance(self.editor, QComboBox):
            self.editor.setCurrentText(text)
        else:
            self.editor.setText(text)
            self.editor.setCursorPosition(0)
        self.follow()

    @property
    def text(self) -> str:
        return self.editor.currentText() if isinstance(self.editor, QComboBox) else self.editor.text()

    def follow(self) -> None:
        """Mark the place of what is typed."""
        if self.field.texts:
            known = self.field.column.texts if self.field.column is not None else self.field.texts
            self._bars.show_value(float(known.index(self.text)) if self.text in known else float("nan"))
            return
        try:
            self._bars.show_value(float(self.text.replace(",", ".")))
        except ValueError:
            self._bars.show_value(float("nan"))

    def show_prepared(self, value: float | None) -> None:
        self._after.setText("" if value is None else fixed(value, 2))


class RowFields(QWidget):
    """The fields of a row. `edited` says that one was typed in."""

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._data: Prepared | None = None
        self.fields: list[_Field] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_row(self, data: Prepared, row: int) -> None:
        """Show a row of the data set."""
        if data is not self._data:
            self._data = data
            for field in self.fields:
                field.hide()
                field.deleteLater()
            scaling = tr("prepared")
            self.fields = [_Field(self._theme, field, scaling) for field in fields_of(data)[:MOST_FIELDS]]
            for field in self.fields:
                field.edited.connect(self._on_edited)
                self._column.addWidget(field)
        for field in self.fields:
            field.show_text(cell(data, field.field, row))

    def show_prepared(self, x: NDArray[np.float64]) -> None:
        """Show the values after preparation, (features,)."""
        for field in self.fields:
            field.show_prepared(float(x[field.field.place]) if field.field.place >= 0 else None)

    @property
    def columns(self) -> dict[str, list[str]]:
        """What is typed, as one row of cells by name."""
        return {field.field.name: [field.text] for field in self.fields}

    def _on_edited(self) -> None:
        for field in self.fields:
            field.follow()
        self.edited.emit()
