"""A hidden layer as points: where it puts the rows, so that what comes after it can tell the classes apart."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.data import Prepared
from core.data.plane_grid import Section
from core.messages import message
from core.moments import Computation, Moment
from core.moments.layer_points import ROWS, LayerPoints, Places, PointsOfLayer, aligned, hidden_layers
from core.network.graph import LayerId
from designer.style.language import tr
from designer.style.numbers import count, percent, significant
from designer.style.theme import Theme
from designer.views.hover import table
from designer.views.key import BoundaryKey
from designer.views.over_features import NOT_FINITE, as_of, feature_choice, left_out
from designer.views.shades import point_colors
from designer.views.table import Table
from designer.views.view import View

if TYPE_CHECKING:
    from designer.views.plane import Plane

NONE_HIDDEN = message("This network has no hidden layer.")
ALL_ALIKE = message("The layer gives the same for every row, so that there is nothing to tell them apart by.")
MARGIN, LOOSE = 1.1, 1.6  # times the farthest point: the end of the axes, and from where on they are too long
NEAR = 12  # px from a point at which the mouse is on it
WIDE = 9  # characters of a layer


class HiddenPointsView(View):
    """Rows as points on the plane of the first two principal components of a layer, steady from step to step."""

    id = "hidden_points"
    title = message("Hidden layer")
    help = message("Shows the rows as points where a hidden layer puts them, and how it pulls the classes apart.")
    reading = message(
        "Every point is a row: what the layer gives for it, up to {rows:row|rows} in all. A layer of many units has "
        "many dimensions; drawn is the plane in which the points spread most, that of the first two principal "
        "components. The title says which share of the variance it holds. The plane is turned, and mirrored where "
        "needed, to lie as near as it can to the step before, so that points move only where the layer does; the axes "
        "have no meaning of their own, but the distances have. Dots are training rows, squares validation rows.",
        rows=ROWS,
    )
    look_for = message(
        "Classes that lie mixed in an early layer and apart in the last one: the next layer needs only a straight "
        "line between them. Points of one color in the middle of another: rows that the network takes for the other "
        "class. All points on one line: the layer uses one direction, and fewer units would do. A low share of the "
        "variance: points that look mixed may lie apart in a direction that is not drawn."
    )
    hands = message(
        "The list in the title chooses the layer. The mouse reads a row, a double-click follows it through the "
        "network. The chip hides the validation rows. The menu saves the points as CSV."
    )
    icon = "hidden_points"
    needs = ("data", "network", "snapshot")
    milliseconds = 60
    narrowest = 220

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.found: PointsOfLayer | None = None
        self.places: Places = np.zeros((0, 2))  # of the points, turned toward those before
        self._of: tuple[object, LayerId | None] = None, None  # the data and the layer that they are of
        self._end = 0.0  # of the axes
        self._painted: tuple[object, ...] = ()
        self.layer = feature_choice(self, tr("layer"))
        self.layer.setMinimumContentsLength(WIDE)
        self.titles.insertWidget(1, self.layer)
        self.layer.hide()
        self.squares = self.add_chip("", tr("Show the validation rows as squares"), True, "ring")
        self.key = BoundaryKey(theme)

    @cached_property
    def plane(self) -> "Plane":
        from designer.views.plane import Plane

        made = Plane(self.theme, tr("Rows in a hidden layer"))
        made.pointed.connect(self._on_pointed)
        made.double_clicked.connect(self._follow)
        return made

    @cached_property
    def _picture(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.plane, 1)
        column.addWidget(self.key)
        return made

    def make_ahead(self) -> None:
        _ = self._picture

    def has_content(self, moment: Moment) -> bool:
        return moment.network is None or bool(hidden_layers(moment.network))

    def show_empty(self, moment: Moment) -> None:
        super().show_empty(moment)
        self.layer.hide()
        self.found = None
        if not self.has_content(moment):
            self.show_text(NONE_HIDDEN)

    def computations(self, moment: Moment) -> Sequence[Computation[PointsOfLayer]]:
        self._offer(moment)
        chosen: LayerId | None = self.layer.currentData()
        return () if chosen is None else (LayerPoints(chosen),)

    def draw(self, moment: Moment) -> None:
        self._offer(moment)
        self.layer.show()
        chosen, data = self.layer.currentData(), moment.data
        assert data is not None
        result = moment.result(LayerPoints(chosen))
        if result is None or np.isnan(result.value.share):
            self.found = None
            self.caption.setText("")
            few = result is not None and len(result.value.rows) < 1
            self.show_text(self.help if result is None else NOT_FINITE if few else ALL_ALIKE)
            return
        self._take(result.value, data, chosen)
        self._paint(result.value, data)
        self.caption.setText(" · ".join(filter(None, (as_of(result, moment), *_said(result.value)))))
        self.show_body(self._picture)

    def values(self, moment: Moment) -> Table | None:
        """Every row that was looked at, with its place."""
        found = self.found
        if found is None:
            return None
        splits = np.where(np.arange(len(found.rows)) < found.train, "train", "validation").tolist()
        numbers = (found.rows + 1).tolist()
        rows = [(split, row, *at) for split, row, at in zip(splits, numbers, self.places.tolist(), strict=True)]
        return Table((tr("split"), tr("row"), tr("across"), tr("up")), rows)

    def _offer(self, moment: Moment) -> None:
        """Offer the hidden layers. The chosen one stays chosen; at first, it is the last one."""
        network = moment.network
        layers = [] if network is None else [(network.graph.names[one], one) for one in hidden_layers(network)]
        combo = self.layer
        if [(combo.itemText(at), combo.itemData(at)) for at in range(combo.count())] == layers:
            return
        before = combo.currentData()
        with QSignalBlocker(combo):
            combo.clear()
            for name, layer in layers:
                combo.addItem(name, layer)
            same = (at for at, (_, layer) in enumerate(layers) if layer == before)
            combo.setCurrentIndex(next(same, len(layers) - 1))

    def _take(self, found: PointsOfLayer, data: Prepared, layer: LayerId) -> None:
        """Turn new points toward those that are shown, if these are of the same data and layer."""
        before, of = self.found, (data, layer)
        if found is before and of == self._of:
            return
        is_next = before is not None and of == self._of
        self.places = aligned(found, before, self.places) if is_next and before is not None else found.places
        self.found, self._of = found, of
        farthest = float(np.abs(self.places).max()) * MARGIN
        if not is_next or not farthest <= self._end <= LOOSE * farthest:  # axes that jump would hide how points move
            self._end = farthest
            end = self._end
            self.plane.show_section(Section((0, 1), (-end, -end), (end, end), np.zeros(2, np.float32)), ("", ""))

    def _paint(self, found: PointsOfLayer, data: Prepared) -> None:
        shows = self.squares.isChecked()
        key = found, data, shows, self._end, self.theme.dark
        if key == self._painted:
            return
        self._painted = key
        self.key.show_data(data, shows)
        drawn = found.rows[: self._shown]
        colors, kinds = point_colors(drawn, data, self.theme)
        looks = [(color, is_square) for is_square in (False, True) for color in colors]
        kinds = kinds + len(colors) * (np.arange(len(drawn)) >= found.train)
        self.plane.points.show_points((self.places[: self._shown] / self._end + 1) / 2, kinds, looks)

    @property
    def _shown(self) -> int:
        """How many of the points are shown: the first ones are of the training."""
        assert self.found is not None
        return len(self.found.rows) if self.squares.isChecked() else self.found.train

    def _nearest(self, at: tuple[float, float]) -> int | None:
        """The number of the point under a place."""
        if self.found is None or not self._shown:
            return None
        away = np.hypot(*(self.places[: self._shown] - at).T)
        nearest = int(away.argmin())
        return nearest if away[nearest] / (2 * self._end) * self.plane.field.width() <= NEAR else None

    def _on_pointed(self, at: tuple[float, float] | None) -> None:
        nearest, moment = self._nearest(at) if at is not None else None, self.moment
        if nearest is None or self.found is None or moment is None or moment.data is None:
            self.plane.show_text("")
            return
        data, row = moment.data, int(self.found.rows[nearest])
        colors, kinds = point_colors(np.array([row]), data, self.theme)
        classes = data.dataset.classes
        if classes:
            line = tr("label"), classes[int(data.dataset.y[row])]
        else:
            target = float(data.dataset.y[row].reshape(-1)[0]) + float(data.preparation.target_origin[0])
            line = data.dataset.targets[0], significant(target, 4)
        split = tr("train") if nearest < self.found.train else tr("validation")
        lines = [(colors[int(kinds[0])], *line), (self.theme.tokens.color("third"), tr("split"), split)]
        self.plane.show_text(table(tr("Row {row}", row=count(row + 1)), lines, self.theme.tokens))

    def _follow(self, at: tuple[float, float]) -> None:
        if self.found is not None and (nearest := self._nearest(at)) is not None:
            self.row_wanted.emit(int(self.found.rows[nearest]))


def _said(found: PointsOfLayer) -> tuple[str, ...]:
    """The share of the variance, and of how many rows it is where these are not all."""
    share = tr("{share} of the variance", share=percent(found.share))
    units = tr("{units:unit|units}", units=count(found.units))
    of_all = len(found.rows) + found.odd < found.all
    rows = tr("{rows} of {all:row|rows}", rows=count(len(found.rows)), all=count(found.all)) if of_all else ""
    return share, units, rows, left_out(found.odd)
