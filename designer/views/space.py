"""The plane of a single unit over three features, among the rows it tells apart, in three dimensions."""

from functools import cached_property

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.data import Prepared
from core.messages import message
from core.moments import Moment
from core.moments.boundary_line import margin_and_errors
from core.moments.boundary_plane import BoundaryPlane, plane_of, typed_plane
from designer.style.language import tr
from designer.style.numbers import count, significant
from designer.style.theme import Theme
from designer.views.key import BoundaryKey
from designer.views.line_bar import LineBar, separation
from designer.views.over_features import sample
from designer.views.shades import point_colors
from designer.views.space_plot import SpacePlot
from designer.views.table import Table
from designer.views.unit_hand import UnitHand
from designer.views.view import View

NAMES = ("w1", "w2", "w3", "b")
OTHER_DATA = message("A plane in 3-D needs two classes over exactly three features.")


class SpaceView(View):
    """Shows the rows at once, and the plane where the network is a single unit over them."""

    id = "space"
    title = message("Plane in 3-D")
    help = message("Shows rows of three features, and the plane of a single unit between two classes.")
    reading = message(
        "Each row is a point in the cube of its three features, in the color of its class; squares are validation. "
        "The plane is where the unit answers neither class: w1·x1 + w2·x2 + w3·x3 + b = 0. Points behind it are paler."
    )
    look_for = message(
        "Points of one color on the wrong side are errors. Turn the cube until the plane is a line: the classes are "
        "linearly separable if it parts the colors."
    )
    hands = message(
        "Drag to turn the cube, or use the arrow keys; Home turns it back. Type w1, w2, w3 or b, or change them by 1 % "
        "with the arrow keys: the plane answers at every keystroke. The chip hides the validation rows."
    )
    icon = "space"
    needs = ("data",)
    narrowest = 240

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.squares = self.add_chip("", tr("Show the validation rows as squares"), True, "ring")
        self.unit_hand = UnitHand()
        self.plane: BoundaryPlane | None = None
        self._shown: tuple[object, ...] = ()

    @cached_property
    def plot(self) -> SpacePlot:
        """The cube."""
        return SpacePlot(self.theme, tr("Rows and plane in three dimensions"))

    @cached_property
    def bar(self) -> LineBar:
        """The numbers of the plane."""
        made = LineBar({name: tr("{name} of the plane", name=name) for name in NAMES})
        made.typed.connect(lambda numbers: self._set_plane(BoundaryPlane(*numbers)))
        made.ended.connect(self._end)
        made.cancelled.connect(lambda: self._end(cancelled=True))
        return made

    @cached_property
    def _picture(self) -> QWidget:
        made, self.key = QWidget(), BoundaryKey(self.theme)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.plot, 1)
        column.addWidget(self.key)
        column.addWidget(self.bar)
        return made

    @classmethod
    def suits(cls, data: Prepared) -> bool:
        return data.dataset.x.shape[1] == 3 and len(data.dataset.classes) == 2 and not data.dataset.image

    def has_content(self, moment: Moment) -> bool:
        return moment.data is not None and self.suits(moment.data)

    def shows_run(self, moment: Moment) -> bool:
        return moment.is_trained

    def show_empty(self, moment: Moment) -> None:
        super().show_empty(moment)
        if moment.data is not None:
            self.show_text(OTHER_DATA)

    def draw(self, moment: Moment) -> None:
        data = moment.data
        assert data is not None
        self.show_body(self._picture)
        self._show_rows(data)
        network, self.plane = self.unit_hand.network(moment), None
        if network is not None:
            self.plane = plane_of(network, self.unit_hand.state(moment, network), data)
        self.plot.show_plane(self.plane)
        self.bar.setVisible(self.plane is not None)
        if self.plane is None:
            self.caption.setText(tr("no single unit, no plane"))
            self.plot.setAccessibleDescription("")
            return
        self.caption.setText("")
        x, y, z = data.dataset.features
        tip = tr("The plane w1 · {x} + w2 · {y} + w3 · {z} + b = 0, in the units of the data.", x=x, y=y, z=z)
        plane = self.plane
        margin, errors, rows = margin_and_errors(plane, data)
        self.bar.show_numbers((plane.w1, plane.w2, plane.w3, plane.b), tip, separation(margin, errors, rows))
        numbers = zip(NAMES, (plane.w1, plane.w2, plane.w3, plane.b), strict=True)
        said = ", ".join(f"{name} {significant(value, 3)}" for name, value in numbers)
        wrong = tr("{errors} of {rows} wrong", errors=count(errors), rows=count(len(data.train)))
        self.plot.setAccessibleDescription(f"{said}, {wrong}")

    def values(self, moment: Moment) -> Table | None:
        """The training rows, with their signed distances from the plane."""
        data, plane = moment.data, self.plane
        if data is None or plane is None:
            return None
        x = data.dataset.x[data.train]
        columns = (*data.dataset.features, "class", "distance")
        classes = [data.dataset.classes[label] for label in data.dataset.y[data.train].tolist()]
        rows = zip(x.tolist(), classes, plane.distances(x).tolist(), strict=True)
        return Table(columns, [(*point, label, distance) for point, label, distance in rows])

    def _show_rows(self, data: Prepared) -> None:
        key = data, self.squares.isChecked(), self.theme.dark
        if key == self._shown:
            return
        self._shown = key
        self.key.show_data(data, self.squares.isChecked())
        dots, squares = sample(data)
        squares = squares if self.squares.isChecked() else squares[:0]
        order = np.concatenate([dots, squares])
        colors, kinds = point_colors(order, data, self.theme)
        x, y, z = data.dataset.features
        is_square = np.arange(len(order)) >= len(dots)
        self.plot.show_points(data.dataset.x[order].astype(np.float64), kinds, colors, is_square, (x, y, z))

    def _set_plane(self, plane: BoundaryPlane) -> None:
        moment = self.moment
        network = self.unit_hand.network(moment) if moment is not None else None
        if moment is not None and moment.data is not None and network is not None:
            state = self.unit_hand.state(moment, network)
            self.unit_hand.set(moment, network, typed_plane(network, state, plane, moment.data))

    def _end(self, cancelled: bool = False) -> None:
        self.unit_hand.end(cancelled)
        self.bar.let_go()
        self.wants_drawing.emit()
