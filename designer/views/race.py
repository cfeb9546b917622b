"""Optimizers on a surface: a race from a place that the person chooses, step by step."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.messages import message
from core.moments import Computation, Moment, WeightField, WeightGrid, WeightRace, named_weights
from core.optimizers import Optimizer
from core.surfaces import RACERS, STEPS, Path, Place, Surface, behavior, best_rate, path
from designer.style.language import tr
from designer.style.numbers import count, significant
from designer.style.theme import Theme
from designer.views.hover import table
from designer.views.over_features import as_of
from designer.views.race_controls import RaceControls
from designer.views.surface_plot import Ground, SurfacePlot, Track
from designer.views.table import Table
from designer.views.view import View

GRID = 64  # cells across of a surface
BEAT = 90  # milliseconds from step to step
FINDING = 40  # steps by which the first learning rate is found
GRADIENT = 0.12  # of the width, the length of the arrow along −∇f
NO_NETWORK = message(
    "The loss over two weights needs a network with weights: train it, or pause before its first step."
)


class RaceView(View):
    """Shows a surface at once. The loss over two weights of the network is computed in the background."""

    id = "race"
    title = message("Optimizers")
    help = message("Lets optimizers race down a surface, from a place and with learning rates that you choose.")
    reading = message(
        "Level lines and a tint that darkens with the height; + marks a minimum, the ring is the start. Each "
        "optimizer is a ball with its number in the list, with the way it has come, the next step as a thick arrow, "
        "and the negative gradient as a dotted one, which has one length. Values and what becomes of each in 100 "
        "steps are in the list."
    )
    look_for = message(
        "In the ravine, raise the rate of SGD until it zig-zags, then diverges; momentum damps the zig-zag. On the "
        "saddle, see who leaves it first. On the network's own loss, all other weights stay as they are, so that a "
        "minimum here is none of the whole network."
    )
    hands = message(
        "Press or drag on the surface to place the start; arrow keys move it, with Shift in small steps. Page Down "
        "and Page Up make a step, Home and End go to the ends, Space plays. Tick who takes part; the slider sets "
        "the learning rate of the optimizer that is chosen in the list, or of all. The chip ∇ hides the arrows."
    )
    icon = "race"
    needs_no_run = True
    narrowest = 430

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.vectors = self.add_chip("∇", tr("Show the negative gradient and the next step of every optimizer"), True)
        self.controls = RaceControls(theme)
        self.plot = SurfacePlot(theme, tr("Surface with the paths of the optimizers"))
        self._rates: dict[type[Optimizer], float] = {}
        self._start: Place | None = None  # of the race; None for that of the surface
        self._paths: dict[type[Optimizer], Path] = {}
        self._field: WeightField | None = None
        self._step = 0
        self._clock = QTimer(self, interval=BEAT)
        self._clock.timeout.connect(lambda: self._go(1))
        self._picture = QWidget()
        row = QHBoxLayout(self._picture)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.plot, 1)
        row.addWidget(self.controls, 1)
        self.controls.surface_chosen.connect(self._on_surface)
        self.controls.weights_chosen.connect(self._on_surface)
        self.controls.rate_chosen.connect(self._on_rate)
        self.controls.stepped.connect(self._on_stepped)
        self.controls.toggled.connect(self._on_toggled)
        self.controls.racers.ticked.connect(self._run)
        self.controls.racers.chose.connect(self._redraw)
        self.plot.placed.connect(self._on_placed)
        self.plot.pointed.connect(self._on_pointed)
        self.plot.stepped.connect(self._on_stepped)
        self.plot.toggled.connect(self._on_toggled)
        self._on_surface()

    @property
    def surface(self) -> Surface | None:
        """The surface that is shown; None for that of the network."""
        return self.controls.chosen

    @property
    def paths(self) -> Mapping[type[Optimizer], Path]:
        """The whole paths of those who take part."""
        return self._paths

    @property
    def step(self) -> int:
        """The step up to which the paths are drawn."""
        return self._step

    def computations(self, moment: Moment) -> Sequence[Computation[Any]]:
        if self.surface is not None or not moment.is_trained:
            return ()
        self._offer(moment)
        return WeightGrid(self.controls.pair), self._race()

    def shows_run(self, moment: Moment) -> bool:
        return self.surface is None

    def draw(self, moment: Moment) -> None:
        self.caption.setText("")
        self.caption.setToolTip("")
        if self.surface is None:
            self._show_network(moment)
        else:
            self.show_body(self._picture)
            self._redraw()

    def values(self, moment: Moment) -> Table | None:
        """Every point of every path, with the value there."""
        columns = ("optimizer", "learning rate", "step", *(self.plot.ground.names if self.plot.ground else ()), "value")
        rows = [
            (kind.title, self._rates[kind], step, *point, value)
            for kind, run in self._paths.items()
            for step, (point, value) in enumerate(zip(run.points.tolist(), run.values.tolist(), strict=True))
        ]
        return Table(columns, rows) if rows else None

    def hideEvent(self, event: Any) -> None:
        self._clock.stop()
        super().hideEvent(event)

    # The network

    def _offer(self, moment: Moment) -> None:
        network, snapshot, _ = moment.trained()
        self.controls.show_weights(named_weights(network, snapshot.state.weights))

    def _race(self) -> WeightRace:
        racers = tuple(kind(learning_rate=self._rates[kind]) for kind in self.controls.racers.taking_part)
        return WeightRace(self.controls.pair, racers, self._start, STEPS)

    def _show_network(self, moment: Moment) -> None:
        wanted = WeightGrid(self.controls.pair)
        self.show_body(self._picture)
        if not wanted.is_possible(moment) and moment.result(wanted) is None:
            self._paths, self._field = {}, None
            self.plot.show_ground(None)
            self.caption.setText(tr(NO_NETWORK))
            self.caption.setToolTip(tr(NO_NETWORK))
            self._redraw()
            return
        self._offer(moment)
        grid, race = moment.result(wanted), moment.result(self._race())
        if grid is not None and grid.value is not self._field:
            self._field = grid.value
            names = self.controls.weights[0].currentText(), self.controls.weights[1].currentText()
            self.plot.show_ground(Ground(grid.value.values, grid.value.ends, (), names))
        if race is not None:
            self._paths = dict(zip(self.controls.racers.taking_part, race.value, strict=True))
        if self._field is not None:
            said = tr(
                "loss of {rows:training row|training rows}, all other weights as they are", rows=count(self._field.rows)
            )
            self.caption.setText(" · ".join(filter(None, (as_of(grid, moment), said))))
            self.caption.setToolTip(
                tr("Without penalties. Batch norm takes the statistics of these rows, as in training; "
                   "dropout and noise are those of the next step.")
            )  # fmt: skip
        self._redraw()

    # What the person does

    def _on_surface(self) -> None:
        surface = self.surface
        self._clock.stop()
        self._start, self._step, self._paths, self._field = None, 0, {}, None
        for combo in self.controls.weights:
            combo.setVisible(surface is None)
        if surface is not None:
            for kind in RACERS:
                self._rates[kind] = 0.0
            self.plot.show_ground(_ground(surface))
            self._run()
        else:
            recipe = self.moment.project.recipe if self.moment is not None else None
            self._rates = {kind: kind().learning_rate for kind in RACERS}
            if recipe is not None and type(recipe.optimizer) in self._rates:
                self._rates[type(recipe.optimizer)] = recipe.optimizer.learning_rate
            self.plot.show_ground(None)
            self._redraw()
            self.wants_drawing.emit()

    def _on_rate(self, rate: float) -> None:
        chosen = self.controls.racers.chosen
        for kind in RACERS if chosen is None else (chosen,):
            self._rates[kind] = rate
        self._run()

    def _on_placed(self, at: Place) -> None:
        self._start = at
        self._run()

    def _on_stepped(self, steps: int) -> None:
        self._clock.stop()
        self._go(steps)

    def _on_toggled(self) -> None:
        if self._clock.isActive():
            self._clock.stop()
        else:
            if self._step >= STEPS:
                self._step = 0
            self._clock.start()
        self._redraw()

    def _go(self, steps: int) -> None:
        self._step = min(max(self._step + steps, 0), STEPS)
        if self._step == STEPS:
            self._clock.stop()
        self._redraw()

    def _run(self) -> None:
        """Let those who take part run once more from the start."""
        surface = self.surface
        if surface is None:
            self.wants_drawing.emit()
            self._redraw()
            return
        for kind in self.controls.racers.taking_part:
            self._rates[kind] = self._rates[kind] or _first_rate(surface, kind())
        start = self._start or surface.start
        self._paths = {
            kind: path(surface, kind(learning_rate=self._rates[kind]), start)
            for kind in self.controls.racers.taking_part
        }
        self._redraw()

    def _on_pointed(self, at: Place | None) -> None:
        ground = self.plot.ground
        if at is None or ground is None:
            self.plot.label.hide()
            return
        height = self._height(at)
        third = self.theme.tokens.color("third")
        rows = [(third, name, significant(v, 3)) for name, v in zip(ground.names, at, strict=True)]
        self.plot.show_text(table("", [*rows, (third, "f", significant(height, 3))], self.theme.tokens), at)

    def _height(self, at: Place) -> float:
        surface = self.surface
        if surface is not None:
            return float(surface.value(*at))
        assert self.plot.ground is not None
        values, ends = self.plot.ground.values, self.plot.ground.ends
        places = zip(at, ends, strict=True)
        column, row = (min(int((v - low) / (high - low) * len(values)), len(values) - 1) for v, (low, high) in places)
        return float(values[row, column])

    # Drawing

    def _redraw(self) -> None:
        chosen, racers = self.controls.racers.chosen, self.controls.racers
        rates = {self._rates[kind] for kind in racers.taking_part} if chosen is None else {self._rates[chosen] or 1e-2}
        self.controls.show_rate(rates, tr("all") if chosen is None else chosen.title)
        self.controls.show_step(self._step, STEPS, self._clock.isActive())
        least = self._least()
        racers.show_states({kind: self._state(run, least) for kind, run in self._paths.items()})
        shown = [(kind, run) for kind, run in self._paths.items() if len(run.points)]
        self.plot.show_tracks([self._track(kind, run) for kind, run in shown], self._shown_start())
        self.plot.setAccessibleDescription(self._described())

    def _shown_start(self) -> Place | None:
        if self.surface is not None:
            return self._start or self.surface.start
        return self._start or (self._field.here if self._field is not None else None)

    def _least(self) -> float:
        """The lowest value that is known."""
        if self.surface is not None:
            return self.surface.least
        lows = [float(np.nanmin(run.values)) for run in self._paths.values()]
        return min([*lows, float(np.nanmin(self._field.values))] if self._field is not None else lows, default=0.0)

    def _state(self, run: Path, least: float) -> str:
        at = min(self._step, len(run))
        words = tr(behavior(run, least))
        if run.diverged is not None and self._step >= run.diverged:
            return words
        return tr("f {value}, {behavior}", value=significant(float(run.values[at]), 2), behavior=words)

    def _track(self, kind: type[Optimizer], run: Path) -> Track:
        at = min(self._step, len(run))
        arrows: list[tuple[Place, bool]] = []
        chosen = self.controls.racers.chosen
        if self.vectors.isChecked() and chosen in (None, kind) and self.plot.ground is not None:
            if at < len(run):
                arrows.append((_pair(run.points[at + 1]), False))
            arrows.append((self._downhill(run, at), True))
        number = RACERS.index(kind)
        return Track(str(number + 1), self.controls.racers.color(kind), number, run.points[: at + 1], tuple(arrows))

    def _downhill(self, run: Path, at: int) -> Place:
        """Where the arrow along the negative gradient ends: it has one length, as gradients differ by powers of ten."""
        assert self.plot.ground is not None
        size = np.ptp(np.array(self.plot.ground.ends), axis=1)
        way = -run.gradients[at]
        length = float(np.hypot(*(way / size)))
        return _pair(run.points[at] + (way / length * GRADIENT if length > 0 else 0.0))

    def _described(self) -> str:
        start = self._shown_start()
        if start is None:
            return ""
        x, y = (significant(v, 3) for v in start)
        said = [f"{kind.title}: {self._state(run, self._least())}" for kind, run in self._paths.items()]
        keys = tr("Arrow keys move the start, Page Down and Page Up make a step, Space plays.")
        return ". ".join([tr("Start at {x}, {y}, step {step}", x=x, y=y, step=self._step), *said, keys])


def _pair(point: Any) -> Place:
    return float(point[0]), float(point[1])


@cache
def _ground(surface: Surface) -> Ground:
    return Ground(surface.grid(GRID), surface.ends, surface.minima)


@cache
def _first_rate(surface: Surface, optimizer: Optimizer) -> float:
    return best_rate(surface, type(optimizer), surface.start, FINDING)
