"""The decision boundary: the network's output over the plane of two features, under the rows it learns from."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from core.data import Points, Prepared
from core.data.plane_grid import Ends, Section, section
from core.messages import Message, message
from core.moments import (
    Computation,
    Disagreed,
    Disagreement,
    Field,
    Moment,
    PlaneField,
    Result,
    UnitField,
    UnitPlane,
    most_informative,
)
from core.moments.boundary_line import BoundaryLine, Pair, classes_of, line_of, margin_and_errors, typed_line
from core.network.graph import LayerId
from core.project import edits
from core.project.cloud import FEWEST
from designer.style.language import tr
from designer.style.numbers import count, percent, significant
from designer.style.theme import Theme
from designer.views.drawn import Rows
from designer.views.feature_pair import FeaturePair
from designer.views.hover import table
from designer.views.key import BoundaryKey
from designer.views.line_bar import LineBar, separation
from designer.views.over_features import as_of, sample
from designer.views.paint_bar import PaintBar
from designer.views.shades import point_colors, shade, shade_disagreement, shade_unit
from designer.views.table import Table
from designer.views.unit_hand import UnitHand
from designer.views.view import View

if TYPE_CHECKING:
    from designer.views.line_hand import LineHand
    from designer.views.painting import Painting
    from designer.views.plane import Plane
    from designer.views.plane_layout import PlaneLayout

NEAR = 12  # px from a point at which a double-click is on it
SMALL = 240  # px of a plane on which it is hard to begin a painting
FINE = 300  # cells across of a field that stands still
IMAGES = message("Two pixels say little about an image. The view Pictures shows what the network takes images for.")
TOO_FEW = message("A boundary needs two features, and this data has one. The fitted curve shows a regression over it.")


class BoundaryView(View):
    """Shows the data at once, and the field under it as soon as there is a network with weights.

    Points can be painted on it where the data is a plane of classes: its chip shows the tools.
    """

    id = "boundary"
    title = message("Boundary")
    help = message("Shows the data and the predictions of the network over two of its features.")
    reading = message(
        "Two features across and up, all others at their median. The color says what the network predicts there: the "
        "class, paler the less sure it is, or for a regression the value. Dark lines are where the class changes. "
        "Dots are training rows, squares validation rows, in the colors of their classes."
    )
    look_for = message(
        "A straight line through bent classes: too simple. Islands around single dots: it overfits. Pale areas: it is"
        " not sure. Squares in the wrong color: errors on rows that it never saw. Under the chip seeds, dark areas "
        "are where runs from several seeds disagree."
    )
    hands = message(
        "The mouse reads the prediction. A double-click on a point follows its row through the network. Chips: the "
        "brush paints points (1 to 9 choose the class, arrows move, Space paints), the ring shows validation rows, "
        "the edge shows only the most likely class. The lists in the title choose the features. The line of a single "
        "unit, or the border between two classes of a softmax regression, can be dragged, or its a, b and c typed. A "
        "unit under the mouse on the canvas is shown here."
    )
    icon = "boundary"
    square = True
    narrowest = 212  # for its key

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._data: Rows | None = None  # whose features the chips name
        self._section: Section | None = None
        self._painted: tuple[object, ...] = ()
        self._dotted: tuple[object, ...] = ()
        self._order: NDArray[np.int64] = np.zeros(0, np.int64)  # the rows of the points
        self._run = 0  # of the field
        self._measured: object = None  # what the plane was measured for, beside the rows
        self._ends: Ends | None = None  # of the plane; None for those that the rows need
        self.unit_hand = UnitHand()  # that types the weights of a line
        self._unit: tuple[LayerId, int] | None = None  # that is shown in the place of the network
        self._trained_on: Prepared | None = None  # what the field is of
        self.field: Field | None = None  # what is shown under the points
        self.pair = FeaturePair(self)
        self.paint = self.add_chip("", tr("Paint points"), False, "brush")
        self.squares = self.add_chip("", tr("Show the validation rows as squares"), True, "ring")
        self.sharp = self.add_chip("", tr("Show only the most likely class"), False, "edge")
        self.seeds = self.add_chip(tr("seeds"), tr("Show where the runs from several seeds disagree"), False)
        self.seeds.hide()
        self._disagreed: Disagreed | None = None  # that is shown in the place of the network
        self.key = BoundaryKey(theme)
        self.paint.toggled.connect(self._on_paint)

    @cached_property
    def plane(self) -> "Plane":
        """The field with its points."""
        from designer.views.plane import Plane

        made = Plane(self.theme, tr("Decision boundary over two features"))
        made.pointed.connect(self._on_pointed)
        made.double_clicked.connect(self._on_double_clicked)
        return made

    @cached_property
    def bar(self) -> PaintBar:
        """The tools to paint with."""
        made = PaintBar(self.theme)
        made.hide()
        return made

    @cached_property
    def painting(self) -> "Painting":
        """The points that are painted."""
        from designer.views.painting import Painting

        made = Painting(self.plane, self.bar)
        made.painter.strokes.redrawn.connect(self.wants_drawing)
        made.painter.strokes.edited.connect(self._on_stroke)
        return made

    @cached_property
    def line(self) -> LineBar:
        """The numbers of the line of a single unit."""
        made = LineBar({name: tr("{name} of the line", name=name) for name in "abc"})
        made.typed.connect(lambda numbers: self._set_line(BoundaryLine(*numbers)))
        made.ended.connect(self._end_line)
        made.cancelled.connect(lambda: self._end_line(cancelled=True))
        made.pair_chosen.connect(self._end_line)
        return made

    @cached_property
    def line_hand(self) -> "LineHand":
        """The line of a single unit, to drag."""
        from designer.views.line_hand import LineHand

        made = LineHand(self.plane, self)
        made.held.connect(self._end_line)  # what is being typed is another edit
        made.dragged.connect(self._set_line)
        made.released.connect(self._end_line)
        return made

    @cached_property
    def _picture(self) -> "PlaneLayout":
        """The plane with the tools and its key."""
        from designer.views.plane_layout import PlaneLayout

        return PlaneLayout(self.bar, self.plane, self.key, self.line)

    def make_ahead(self) -> None:
        _ = self._picture, self.painting, self.line_hand

    def features(self, data: Rows) -> tuple[int, int]:
        """The features across and up: those chosen for data of these features, else those that separate best."""
        if self._data is not None and data.base_features == self._data.base_features:
            return self.pair.chosen
        return most_informative(data) if isinstance(data, Prepared) else (0, 1)

    def computations(self, moment: Moment) -> Sequence[Computation[Any]]:
        data = moment.data
        if data is None or not self.suits(data):
            return ()
        coarse = self._asked(data)
        wanted = (coarse,) if moment.training else (coarse, replace(coarse, side=FINE))
        unit, seeds = self._unit_asked(data), self._seeds_asked(moment)
        return (*wanted, *(one for one in (unit, seeds) if one is not None))

    def show_unit(self, unit: tuple[LayerId, int] | None) -> None:
        """Show a unit, by its layer and its number from 0, in the place of the network; None for the network again."""
        if unit != self._unit:
            self._unit = unit
            self._painted = ()
            self.wants_drawing.emit()

    def _seeds_asked(self, moment: Moment) -> Disagreement | None:
        """Where the runs from several seeds disagree, if there are some and the person wants to see that."""
        cloud, data = moment.cloud, moment.data
        is_there = cloud is not None and len(cloud.finished) >= FEWEST
        self.seeds.setVisible(is_there)
        if cloud is None or data is None or not is_there or not self.seeds.isChecked():
            return None
        return Disagreement(cloud, self.features(data), ends=self._ends)

    def _unit_asked(self, data: Prepared) -> UnitField | None:
        return None if self._unit is None else UnitField(self.features(data), *self._unit, ends=self._ends)

    @classmethod
    def suits(cls, data: Prepared) -> bool:
        return data.base >= 2 and not data.dataset.image

    def has_content(self, moment: Moment) -> bool:
        is_painted = isinstance(moment.project.data.source, Points)
        return is_painted or (moment.data is not None and self.suits(moment.data))

    def shows_run(self, moment: Moment) -> bool:
        return moment.is_trained

    def show_empty(self, moment: Moment) -> None:
        super().show_empty(moment)
        self.paint.setChecked(False)
        if moment.data is not None:
            self.show_text(IMAGES if moment.data.dataset.image else TOO_FEW)

    def draw(self, moment: Moment) -> None:
        self.show_body(self._picture)
        if self.paint.isChecked() and self.painting.refusal(moment):  # other data was opened
            self.paint.setChecked(False)
        if self.painting.is_new(moment):
            self.paint.setChecked(True)
            if self.plane.field.width() < SMALL:
                self.enlarge_wanted.emit()
        rows = self.painting.rows(moment)
        where = self._where(rows)
        self._show_field(moment, where)
        self._show_line(moment, where)
        self._paint_points(rows, where)
        if self.paint.isChecked() and not self.painting.is_on:
            self.painting.start(where)
            self._picture.show_tools(True)
        self.painting.follow(moment)

    def _show_field(self, moment: Moment, where: Section) -> None:
        result = self._result(moment)
        self._trained_on = moment.data
        if result is not None:
            self.field = result.value
        elif not (self._is_of(moment, where) and self.painting.is_on):
            self.field = None
        self._run = moment.run
        self.caption.setText(as_of(result, moment))
        self.plane.setToolTip("")
        self._disagreed = None
        if not self._shows_disagreement(moment) and not self._shows_unit(moment):
            self._paint_field(moment.data)

    def _shows_disagreement(self, moment: Moment) -> bool:
        """Draw where the runs from several seeds disagree, with the lines between classes of all, once it is known."""
        asked = self._seeds_asked(moment)
        found = moment.result(asked) if asked is not None else None
        if found is None or moment.data is None:
            return False
        self._disagreed, classes = found.value, len(moment.data.dataset.classes)
        most = 1 - 1 / min(classes, found.value.runs) if classes else float(found.value.values.max())
        key = found, self.theme.dark
        if key != self._painted:
            self._painted = key
            self.plane.show_field(shade_disagreement(found.value.values, most, self.theme))
            self.plane.show_borders(found.value.borders)
        runs = count(found.value.runs)
        if classes:
            self.caption.setText(tr("{seeds:seed|seeds}: up to {share} disagree", seeds=runs, share=percent(most, 0)))
            text = tr(
                "The darker, the more runs do not predict the most frequent class. Lines: the borders of every run."
            )
        else:
            self.caption.setText(tr("{seeds:seed|seeds}: ± up to {value}", seeds=runs, value=significant(most, 3)))
            text = tr("The darker, the larger the standard deviation of the predictions over the runs.")
        self.plane.setToolTip(text)
        return True

    def _shows_unit(self, moment: Moment) -> bool:
        """Draw the unit that is wanted, if it is known, and the lines between classes that were there without it."""
        asked = self._unit_asked(moment.data) if moment.data is not None and moment.is_trained else None
        found = moment.result(asked) if asked is not None else None
        if found is None or asked is None or moment.network is None or asked.layer not in moment.network.graph.names:
            return False
        key = found, self.theme.dark
        if key != self._painted:
            self._painted = key
            self.plane.show_field(shade_unit(found.value.values, self.theme))
            self.plane.show_borders(found.value.borders)
        name = tr("{layer}, unit {unit}", layer=moment.network.graph.names[asked.layer], unit=asked.unit + 1)
        short, said = left_out(found.value)
        self.caption.setText(short or said)  # the name stands at the mouse
        self.plane.setToolTip(f"{name}. {said}")
        return True

    def _is_of(self, moment: Moment, where: Section) -> bool:
        """Whether the field is of this run and plane. While points are painted, it stays until there is a newer one."""
        return (
            moment.is_trained and moment.run == self._run and self.field is not None and same(self.field.section, where)
        )

    def _show_line(self, moment: Moment, where: Section) -> None:
        """Draw the line of a single unit, or a border of a softmax regression, to be typed and dragged."""
        data, network = moment.data, self.unit_hand.network(moment)
        line = None
        if data is not None and network is not None and where.features == (0, 1) and not self.painting.is_on:
            classes = classes_of(network, data, 2)
            names = data.dataset.classes
            self.line.show_pairs([f"{names[a]} | {names[b]}" for a, b in combinations(range(classes), 2)])
            line = line_of(network, self.unit_hand.state(moment, network), data, self._classes(data))
        self.line_hand.show_line(line, where)
        self._picture.show_foot(line is not None)
        if line is not None and data is not None:
            x, y = data.dataset.features[:2]
            tip = tr("The line a · {x} + b · {y} + c = 0. Drag it on the plot: its middle moves it, its ends turn it.",
                     x=x, y=y)  # fmt: skip
            numbers = line.a, line.b, line.c
            self.line.show_numbers(numbers, tip, separation(*margin_and_errors(line, data, self._classes(data))))

    def _set_line(self, line: BoundaryLine) -> None:
        moment = self.moment
        network = self.unit_hand.network(moment) if moment is not None else None
        if moment is not None and moment.data is not None and network is not None:
            state, pair = self.unit_hand.state(moment, network), self._classes(moment.data)
            self.unit_hand.set(moment, network, typed_line(network, state, line, moment.data, pair))

    def _classes(self, data: Prepared) -> Pair:
        """The two classes whose border is the line."""
        pairs = list(combinations(range(len(data.dataset.classes)), 2))
        return pairs[min(max(self.line.pairs.currentIndex(), 0), len(pairs) - 1)] if pairs else (0, 1)

    def _end_line(self, cancelled: bool = False) -> None:
        self.unit_hand.end(cancelled)
        self.line.let_go()
        self.wants_drawing.emit()

    def start_painting(self) -> Message:
        """Show the tools as a press of the chip does. Returns why not; empty where they are shown."""
        reason = self.painting.refusal(self.moment or Moment())
        self.paint.setChecked(not reason)
        return reason

    def _on_paint(self, wanted: bool) -> None:
        """Show the tools with the next drawing, or say why there is nothing to paint on."""
        if not wanted:
            self.painting.stop()
            self._picture.show_tools(False)
        elif reason := self.painting.refusal(self.moment or Moment()):
            self.paint.setChecked(False)
            self.error.emit(tr(reason))

    def _on_stroke(self, label: str, points: Points, stroke: int) -> None:
        self.edited.emit(label, lambda project: edits.change_data(project, source=points), ("paint", stroke))

    def _asked(self, data: Prepared) -> PlaneField:
        return PlaneField(self.features(data), ends=self._ends)

    def _result(self, moment: Moment) -> Result[Field] | None:
        """The fine field of a moment that stands still, as soon as it is there; else the newest."""
        if not moment.is_trained or moment.data is None:
            return None
        coarse = self._asked(moment.data)
        fine = moment.result(replace(coarse, side=FINE))
        return fine if fine is not None and fine.is_of(moment) else moment.result(coarse) or fine

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

    def _where(self, rows: Rows) -> Section:
        """The plane, whose features are those chosen. The same ones stay chosen, as of other rows of the same file."""
        chosen = self.features(rows)
        if self._data is None or rows.base_features != self._data.base_features:
            self._section = None
            self.pair.show_features(rows.base_features, chosen)
        if rows is self._data and self._measured == (chosen, self.painting.is_on) and self._section is not None:
            return self._section
        self._data, self._measured = rows, (chosen, self.painting.is_on)
        self._ends = self.painting.ends(rows)
        where = section(rows, *chosen, self._ends)
        if self._section is None or not same(self._section, where):
            self._section = where
            names = rows.dataset.features
            self.plane.show_section(where, (names[chosen[0]], names[chosen[1]]), self._origin(rows, chosen))
            self._painted = ()
        return self._section

    def _origin(self, data: Rows, features: tuple[int, int]) -> tuple[float, float]:
        """What was subtracted from the values of two features when they were read."""
        origin = data.dataset.origin
        return (0.0, 0.0) if origin is None else (float(origin[features[0]]), float(origin[features[1]]))

    def _paint_field(self, data: Prepared | None) -> None:
        key = self.field, self.sharp.isChecked(), self.theme.dark
        if key != self._painted:
            self._painted = key
            if self.field is None or data is None:
                self.plane.show_field(None)
                self.plane.show_borders(None)
                return
            self.plane.show_field(shade(self.field.outputs, data, self.theme, self.sharp.isChecked()))
            self.plane.show_borders(self.field.borders)

    def _paint_points(self, data: Rows, where: Section) -> None:
        key = data, where, self.squares.isChecked(), self.theme.dark
        if key != self._dotted:
            self._dotted = key
            self.key.show_data(data, self.squares.isChecked())
            dots, squares = sample(data) if isinstance(data, Prepared) else (data.train, data.validation)
            squares = squares if self.squares.isChecked() else squares[:0]
            order = np.concatenate([dots, squares])
            colors, kinds = point_colors(order, data, self.theme)
            looks = [(color, is_square) for is_square in (False, True) for color in colors]
            kinds = kinds + len(colors) * (np.arange(len(order)) >= len(dots))
            self._order = order
            self.plane.points.show_points(where.fractions(data.dataset.x[order]), kinds, looks)

    def _on_double_clicked(self, at: tuple[float, float]) -> None:
        """Follow the row of the nearest point through the network."""
        data, where = self._data, self._section
        if not isinstance(data, Prepared) or where is None or self.painting.is_on or not len(self._order):
            return
        places = where.fractions(data.dataset.x[self._order])
        low, high = np.array(where.low), np.array(where.high)
        distances = np.hypot(*(places - (np.array(at) - low) / (high - low)).T)
        nearest = int(distances.argmin())
        if distances[nearest] * self.plane.field.width() <= NEAR:
            self.row_wanted.emit(int(self._order[nearest]))

    def _on_pointed(self, at: tuple[float, float] | None) -> None:
        data, where, field = self._data, self._section, self.field
        if at is None or data is None or where is None or self.painting.is_on:
            self.plane.show_text("")
            return
        third = self.theme.tokens.color("third")
        names = (data.dataset.features[feature] for feature in where.features)
        places = [v + zero for v, zero in zip(at, self._origin(data, where.features), strict=True)]
        rows = [(third, name, significant(v, 3)) for name, v in zip(names, places, strict=True)]
        if self._disagreed is not None:
            rows.append(self._disagreement(self._disagreed.at(*at)))
        elif field is not None and self._trained_on is not None:
            rows.append(self._answer(field.at(*at), self._trained_on))
        self.plane.show_text(table("", rows, self.theme.tokens))

    def _disagreement(self, value: float) -> tuple[QColor, str, str]:
        is_share = self._trained_on is not None and bool(self._trained_on.dataset.classes)
        shown = percent(value, 0) if is_share else f"± {significant(value, 3)}"
        return self.theme.tokens.color("warn"), tr("runs that disagree") if is_share else tr("spread"), shown

    def _answer(self, outputs: NDArray[np.float32], data: Prepared) -> tuple[QColor, str, str]:
        """What outputs (units,) predict: a color, a class or the target, and the probability or the value."""
        classes = data.dataset.classes
        if not classes:
            value = float(data.unscaled_targets(outputs[None])[0, 0])
            return self.theme.tokens.color("text"), data.dataset.targets[0], significant(value, 3)
        shares = np.array([1 - outputs[0], outputs[0]]) if len(outputs) == 1 else outputs
        winner = int(shares.argmax())
        return self.theme.class_colors(len(classes))[winner], classes[winner], percent(float(shares[winner]))


def left_out(found: UnitPlane) -> tuple[str, str]:
    """What the network would answer without a unit, in figures: in short, and with what they are of."""
    if found.without_it is None:
        return "", tr("It cannot be left out.")
    scored = bool(np.isfinite(found.with_it[1]))  # as a regression is not
    form = percent if scored else significant
    without, now = form(found.without_it[scored]), form(found.with_it[scored])
    match found.split, scored:
        case "validation", True:
            said = tr("Without it: validation accuracy {without}, now {now}", without=without, now=now)
        case "train", True:
            said = tr("Without it: training accuracy {without}, now {now}", without=without, now=now)
        case "validation", False:
            said = tr("Without it: validation loss {without}, now {now}", without=without, now=now)
        case _:
            said = tr("Without it: training loss {without}, now {now}", without=without, now=now)
    return tr("without it {without}, now {now}", without=without, now=now), said


def same(a: Section, b: Section) -> bool:
    """Whether two sections show the same part of the same plane."""
    return (a.features, a.low, a.high) == (b.features, b.low, b.high)
