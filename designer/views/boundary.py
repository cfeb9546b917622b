"""What the network answers all over the plane of two features, under the rows that it learns from."""

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.data import Prepared
from core.data.plane_grid import Section, section
from core.messages import message
from core.network import Network, State
from designer.style.language import tr
from designer.style.theme import Theme
from designer.views.field import Field, most_informative
from designer.views.hover import table
from designer.views.legend import Entry
from designer.views.panel import PlotPanel
from designer.views.points import Point
from designer.views.shades import class_colors, point_colors, shade
from designer.views.ticks import short
from designer.views.worker import FieldWorker, Job
from designer.widgets.elided import ElidedCombo

if TYPE_CHECKING:
    from designer.views.plane import Plane

EMPTY = message("The data will appear here, and what the network makes of it, once the data has been read.")
TOO_FEW = message("A boundary needs two features, and this data has one.")
POINTS = 1000  # rows drawn at most


class BoundaryPlot(PlotPanel):
    """Shows the data at once, and the field under it as soon as there is a network with weights."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Decision boundary"), parent)
        self._given: tuple[Network | None, State | None, Prepared | None] = (None, None, None)
        self._data: Prepared | None = None  # whose features the chips name
        self._section: Section | None = None
        self._asked: Job | None = None
        self._field: Field | None = None
        self._painted: tuple[object, ...] = ()
        self._dotted: tuple[object, ...] = ()
        self.worker = FieldWorker(self)
        self.worker.ready.connect(self._on_ready)
        self.worker.error.connect(self.say)
        self.rings = self.add_chip("", tr("Show validation rows, as rings"), True, "ring")
        self.sharp = self.add_chip("", tr("Sharp edges: the likeliest answer only"), False, "edge")
        self.across, self.up = self._combo(tr("feature across")), self._combo(tr("feature upwards"))
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
        """The plane over the choice of its features."""
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.plane, 1)
        column.addWidget(self._axes)
        return made

    def make_ahead(self) -> None:
        _ = self._picture

    @property
    def field(self) -> Field | None:
        """What is shown under the points."""
        return self._field

    @property
    def features(self) -> tuple[int, int]:
        """Those that are chosen, across and up."""
        return self.across.currentIndex(), self.up.currentIndex()

    def shows(self, data: Prepared) -> bool:
        """Whether it is of these rows by now: it may be hidden, and still of others."""
        return data is self._data

    def show_state(self, network: Network | None, state: State | None, data: Prepared | None) -> None:
        """Show what this network with these weights makes of the data; without them, the data."""
        self._given = network, state, data
        self.changed()

    def close_worker(self) -> None:
        self.worker.close()
        self._asked = None

    def redraw(self) -> None:
        network, state, data = self._given
        if data is None or data.dataset.x.shape[1] < 2:
            self.legend.show_entries(())
            self.say(EMPTY if data is None else TOO_FEW)
            return
        if not self.can_draw():
            return
        self.show_body(self._picture)
        if data is not self._data:
            self._adopt(data)
        self.legend.show_entries(self._entries(data))
        where = self._where(data)
        if network is None or state is None:
            self._asked = self._field = None
        elif self._is_new(network, state, where):
            self._asked = Job(network, state, data, where)
            self.worker.request(self._asked)
        self._paint_field(data)
        self._paint_points(data, where)

    def _adopt(self, data: Prepared) -> None:
        """Name the features of other data, and choose the two that tell most."""
        self._data = data
        for combo, chosen in zip((self.across, self.up), most_informative(data), strict=True):
            with QSignalBlocker(combo):
                combo.clear()
                combo.addItems(list(data.dataset.features))
                combo.setCurrentIndex(chosen)
        self._axes.setVisible(len(data.dataset.features) > 2)
        self._section = None

    def _where(self, data: Prepared) -> Section:
        chosen = self.features
        if self._section is None or self._section.features != chosen:
            self._section = section(data, *chosen)
            self._field = None
            self.plane.show_section(self._section)
        return self._section

    def _is_new(self, network: Network, state: State, where: Section) -> bool:
        asked = self._asked
        return asked is None or (asked.network, asked.section) != (network, where) or asked.state is not state

    def _on_ready(self, job: Job, field: Field) -> None:
        if job.section is self._section and job.network is self._given[0]:
            self._field = field
            self.changed()

    def _paint_field(self, data: Prepared) -> None:
        key = self._field, self.sharp.isChecked(), self.theme.dark
        if key != self._painted:
            self._painted = key
            field = self._field
            self.plane.show_field(shade(field.outputs, data, self.theme, self.sharp.isChecked()) if field else None)

    def _paint_points(self, data: Prepared, where: Section) -> None:
        key = where, self.rings.isChecked(), self.theme.dark
        if key != self._dotted:
            self._dotted = key
            dots, rings = sample(data)
            rings = rings if self.rings.isChecked() else rings[:0]
            self.plane.points.show_points([*self._points(dots, where, False), *self._points(rings, where, True)])

    def _points(self, rows: NDArray[np.int64], where: Section, ring: bool) -> list[Point]:
        assert self._data is not None
        places = where.shares(self._data.dataset.x[rows]).tolist()
        colors = point_colors(rows, self._data, self.theme)
        return [Point(across, up, color, ring) for (across, up), color in zip(places, colors, strict=True)]

    def _entries(self, data: Prepared) -> list[Entry]:
        """The classes, or the ends of the scale of a regression."""
        names = data.dataset.classes
        if not names:
            names = tuple(short(float(f"{end:.3g}")) for end in (data.dataset.y.min(), data.dataset.y.max()))
        return [Entry(name, color) for name, color in zip(names, class_colors(self.theme, len(names)), strict=True)]

    def _on_pointed(self, at: tuple[float, float] | None) -> None:
        data, where, field = self._data, self._section, self._field
        if at is None or data is None or where is None:
            self.plane.tell("")
            return
        third = self.theme.tokens.color("third")
        names = (data.dataset.features[each] for each in where.features)
        rows = [(third, name, short(float(f"{v:.3g}"))) for name, v in zip(names, at, strict=True)]
        if field is not None:
            rows.append(self._answer(field.at(*at), data))
        self.plane.tell(table("", rows, self.theme.tokens))

    def _answer(self, outputs: NDArray[np.float32], data: Prepared) -> tuple[QColor, str, str]:
        """What outputs (units,) say: a colour, a class or the target, and how sure or how much."""
        classes = data.dataset.classes
        if not classes:
            value = float(data.unscaled_targets(outputs[None])[0, 0])
            return self.theme.tokens.color("text"), data.dataset.targets[0], short(float(f"{value:.3g}"))
        shares = np.array([1 - outputs[0], outputs[0]]) if len(outputs) == 1 else outputs
        winner = int(shares.argmax())
        return class_colors(self.theme, len(classes))[winner], classes[winner], f"{shares[winner]:.2f}"

    def _combo(self, name: str) -> QComboBox:
        combo = ElidedCombo()
        combo.setProperty("role", "chip")
        combo.setAccessibleName(f"{self.accessibleName()}: {name}")
        combo.setToolTip(name.capitalize())
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        combo.setMinimumContentsLength(6)
        combo.currentIndexChanged.connect(self.changed)
        return combo


def sample(data: Prepared) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Rows to draw, of training and validation in their proportion: the same ones each time."""
    random = np.random.default_rng(0)
    share = min(1.0, POINTS / (len(data.train) + len(data.validation)))
    train, validation = (
        random.choice(rows, int(len(rows) * share), replace=False) for rows in (data.train, data.validation)
    )
    return train, validation
