"""The decision boundary: the network's output over the plane of two features, under the rows it learns from."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.data import Prepared
from core.data.plane_grid import Section, section
from core.messages import message
from core.moments import Computation, Field, Moment, PlaneField, most_informative
from designer.style.language import tr
from designer.style.theme import Theme
from designer.views.hover import table
from designer.views.key import ClassKey
from designer.views.over_features import as_of, feature_choice, sample
from designer.views.points import Point
from designer.views.shades import class_colors, point_colors, shade
from designer.views.table import Table
from designer.views.ticks import short
from designer.views.view import View
from designer.widgets.square import SquareBox

if TYPE_CHECKING:
    from designer.views.plane import Plane

TOO_FEW = message("A boundary needs two features, and this data has one. The fitted curve shows a regression over it.")


class BoundaryView(View):
    """Shows the data at once, and the field under it as soon as there is a network with weights."""

    id = "boundary"
    title = message("Boundary")
    help = message("Shows the data and the predictions of the network over two of its features.")
    icon = "boundary"
    needs = ("data",)
    square = True

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._data: Prepared | None = None  # whose features the chips name
        self._section: Section | None = None
        self._painted: tuple[object, ...] = ()
        self._dotted: tuple[object, ...] = ()
        self.field: Field | None = None  # what is shown under the points
        self.rings = self.add_chip("", tr("Show the validation rows as rings"), True, "ring")
        self.sharp = self.add_chip("", tr("Show only the most likely class"), False, "edge")
        self.across = feature_choice(self, tr("feature on the x-axis"))
        self.up = feature_choice(self, tr("feature on the y-axis"))
        self.key = ClassKey(theme)
        self._axes = QWidget()
        row = QHBoxLayout(self._axes)
        row.setContentsMargins(0, 0, 0, 0)
        for label, combo in (("x₁", self.across), ("x₂", self.up)):
            text = QLabel(label)
            text.setProperty("role", "hint")
            row.addWidget(text)
            row.addWidget(combo, 1)

    @cached_property
    def plane(self) -> "Plane":
        """The field with its points."""
        from designer.views.plane import Plane

        made = Plane(self.theme, tr("Decision boundary over two features"))
        made.pointed.connect(self._on_pointed)
        return made

    @cached_property
    def _picture(self) -> QWidget:
        """The plane over its key and the choice of its features."""
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(SquareBox(self.plane), 1)
        column.addWidget(self.key)
        column.addWidget(self._axes)
        return made

    def make_ahead(self) -> None:
        _ = self._picture

    def features(self, data: Prepared) -> tuple[int, int]:
        """The features across and up: those chosen for data of these features, else those that separate best."""
        if self._data is not None and data.base_features == self._data.base_features:
            return self.across.currentIndex(), self.up.currentIndex()
        return most_informative(data)

    def computations(self, moment: Moment) -> Sequence[Computation[Field]]:
        enough = moment.data is not None and moment.data.base >= 2
        return (PlaneField(self.features(moment.data)),) if enough and moment.data is not None else ()

    def has_content(self, moment: Moment) -> bool:
        return moment.data is not None and moment.data.base >= 2

    def show_empty(self, moment: Moment) -> None:
        super().show_empty(moment)
        if moment.data is not None:
            self.show_text(TOO_FEW)

    def draw(self, moment: Moment) -> None:
        data = moment.data
        assert data is not None
        self.show_body(self._picture)
        if data is not self._data:
            self._adopt(data)
        where = self._where(data)
        result = moment.result(PlaneField(where.features)) if moment.is_trained else None
        self.field = result.value if result else None
        self.caption.setText(as_of(result, moment))
        self._paint_field(data)
        self._paint_points(data, where)

    def values(self, moment: Moment) -> Table | None:
        """The center of every cell with the outputs there."""
        if self.field is None or moment.data is None:
            return None
        names, where = moment.data.dataset.features, self.field.section
        side, _, units = self.field.outputs.shape
        cells = where.rows(side)[:, list(where.features)].tolist()
        outputs = self.field.outputs.reshape(-1, units).tolist()
        columns = (*(names[feature] for feature in where.features), *(f"output {n + 1}" for n in range(units)))
        return Table(columns, [(*cell, *values) for cell, values in zip(cells, outputs, strict=True)])

    def _adopt(self, data: Prepared) -> None:
        """Name the features of other data. The same features, as of the same file with another split, stay chosen."""
        chosen = self.features(data)
        self._data = data
        for combo, feature in zip((self.across, self.up), chosen, strict=True):
            with QSignalBlocker(combo):
                combo.clear()
                combo.addItems(list(data.base_features))
                combo.setCurrentIndex(feature)
        self._axes.setVisible(data.base > 2)
        self.key.show_data(data)
        self._section = None

    def _where(self, data: Prepared) -> Section:
        chosen = self.features(data)
        if self._section is None or self._section.features != chosen:
            self._section = section(data, *chosen)
            self.plane.show_section(self._section)
            self._painted = ()
        return self._section

    def _paint_field(self, data: Prepared) -> None:
        key = self.field, self.sharp.isChecked(), self.theme.dark
        if key != self._painted:
            self._painted = key
            field = self.field
            self.plane.show_field(shade(field.outputs, data, self.theme, self.sharp.isChecked()) if field else None)

    def _paint_points(self, data: Prepared, where: Section) -> None:
        key = where, self.rings.isChecked(), self.theme.dark
        if key != self._dotted:
            self._dotted = key
            self.key.show_data(data)
            dots, rings = sample(data)
            rings = rings if self.rings.isChecked() else rings[:0]
            self.plane.points.show_points([*self._points(dots, where, False), *self._points(rings, where, True)])

    def _points(self, rows: NDArray[np.int64], where: Section, ring: bool) -> list[Point]:
        assert self._data is not None
        places = where.fractions(self._data.dataset.x[rows]).tolist()
        colors = point_colors(rows, self._data, self.theme)
        return [Point(across, up, color, ring) for (across, up), color in zip(places, colors, strict=True)]

    def _on_pointed(self, at: tuple[float, float] | None) -> None:
        data, where, field = self._data, self._section, self.field
        if at is None or data is None or where is None:
            self.plane.tell("")
            return
        third = self.theme.tokens.color("third")
        names = (data.dataset.features[feature] for feature in where.features)
        rows = [(third, name, short(float(f"{v:.3g}"))) for name, v in zip(names, at, strict=True)]
        if field is not None:
            rows.append(self._answer(field.at(*at), data))
        self.plane.tell(table("", rows, self.theme.tokens))

    def _answer(self, outputs: NDArray[np.float32], data: Prepared) -> tuple[QColor, str, str]:
        """What outputs (units,) predict: a color, a class or the target, and the probability or the value."""
        classes = data.dataset.classes
        if not classes:
            value = float(data.unscaled_targets(outputs[None])[0, 0])
            return self.theme.tokens.color("text"), data.dataset.targets[0], short(float(f"{value:.3g}"))
        shares = np.array([1 - outputs[0], outputs[0]]) if len(outputs) == 1 else outputs
        winner = int(shares.argmax())
        return class_colors(self.theme, len(classes))[winner], classes[winner], f"{shares[winner]:.2f}"
