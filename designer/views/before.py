"""Before training: how the signal and the gradient travel through the layers, with the weights of a seed."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.messages import message
from core.moments import Computation, Moment
from core.moments.first_signal import FirstSignal, Spread, Start
from core.network.graph import LayerId
from core.project import edits
from core.training.recipe import LAST_SEED
from designer.style.language import tr
from designer.style.numbers import count, significant
from designer.style.theme import Theme
from designer.views.hover import table
from designer.views.key import Key
from designer.views.over_features import judged
from designer.views.spread_plot import SpreadLine, SpreadPlot
from designer.views.table import Table
from designer.views.view import View

MOST = 8  # seeds whose lines are drawn


class BeforeView(View):
    """Two lines over the layers, and pale ones of the seeds that were drawn before."""

    id = "before"
    title = message("Before training")
    help = message("Shows how signal and gradient travel through the layers before any training.")
    reading = message(
        "The layers from the first to the last, on a log scale. The signal is the standard deviation of the outputs of "
        "a layer on training rows, of the output layer before its activation; the gradient is the root mean square of "
        "∂ℓ/∂y with respect to the same outputs. The title says by what factor the signal changes on its way forward, "
        "and the gradient on its way back. All is computed with the weights that the initializers draw for the seed."
    )
    look_for = message(
        "Level lines: the initializers suit the activations. A signal that shrinks from layer to layer: the last layers"
        " see next to nothing of the input. One that grows: units saturate, or the loss explodes. A gradient that "
        "shrinks on its way back, from right to left: the first layers learn nothing. He suits ReLU, Glorot tanh and "
        "sigmoid, LeCun SELU. Pale lines far apart: it depends on the seed, as in narrow layers."
    )
    hands = message(
        "Re-roll draws the weights of the next seed and leaves the project as it is; the lines of earlier seeds stay "
        "pale. The button beside it puts that seed into the recipe, which Undo takes back. The mouse reads the figures "
        "and the initializer of a layer. A change of the network is followed at once."
    )
    icon = "before"
    needs = ("data",)
    milliseconds = 50
    narrowest = 240
    follows_edits = True

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._start: Start | None = None
        self._rolled: list[int] = []  # seeds, the one that is shown last
        self.found: dict[int, Spread] = {}  # by seed, of the start
        self.plot = SpreadPlot(theme, tr("Spread of signal and gradient in every layer"))
        self.plot.described = self._described
        self.key = Key()
        self.roll = QPushButton(tr("Re-roll"))
        self.roll.setToolTip(tr("Show the weights of another seed. The project stays as it is."))
        self.use = QPushButton()
        self.use.setToolTip(tr("Put this seed into the recipe"))
        for button, act in ((self.roll, self._roll), (self.use, self._use)):
            button.setProperty("role", "chip")
            button.clicked.connect(act)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self.key, 1)
        foot.addWidget(self.use)
        foot.addWidget(self.roll)
        self._picture = QWidget()
        column = QVBoxLayout(self._picture)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.plot, 1)
        column.addLayout(foot)

    def shows_run(self, moment: Moment) -> bool:
        return False

    def has_content(self, moment: Moment) -> bool:
        return moment.data is not None and len(moment.data.train) > 0 and bool(moment.project.graph.edges)

    def show_empty(self, moment: Moment) -> None:
        super().show_empty(moment)
        self._start, self.found = None, {}

    def computations(self, moment: Moment) -> Sequence[Computation[Spread]]:
        """Those of the seeds that are not known yet: what is found stays here until the project changes."""
        if not self.has_content(moment):
            return ()
        start = self._follow(moment)
        return tuple(FirstSignal(start, seed) for seed in reversed(self._rolled) if seed not in self.found)

    def draw(self, moment: Moment) -> None:
        start = self._follow(moment)
        for seed in self._rolled:
            result = moment.result(FirstSignal(start, seed))
            if result is not None:
                self.found[seed] = result.value
        shown = self.found.get(self.seed)
        if shown is None:
            if not self.found:
                self.caption.setText("")
                self.show_text(tr("The signal is being computed…"))
            return
        if shown.network is None:
            self.caption.setText("")
            self.show_text(tr("The network has a problem. Once it is solved, its signal is shown here."))
            return
        self._show(shown, moment)
        self.show_body(self._picture)

    def values(self, moment: Moment) -> Table | None:
        """Both figures of every layer, for every seed that is drawn."""
        rows = [
            (seed, name, float(signal), float(gradient) if np.isfinite(gradient) else "")
            for seed in self._rolled
            if (one := self.found.get(seed)) is not None and one.network is not None
            for name, signal, gradient in zip(self._names(one), one.signal, one.gradient, strict=True)
        ]
        return Table((tr("seed"), tr("layer"), tr("signal"), tr("gradient")), rows) if rows else None

    @property
    def seed(self) -> int:
        """The seed whose lines are strong."""
        return self._rolled[-1]

    def _follow(self, moment: Moment) -> Start:
        """The start that a moment's project is; the same as before where nothing has changed since."""
        project, data, start = moment.project, moment.data, self._start
        assert data is not None
        own = project.recipe.seed
        is_same = start is not None and start.data is data and start.project.graph is project.graph
        if start is None or not is_same or start.project.recipe is not project.recipe:
            if start is None or start.project.recipe.seed != own:
                self._rolled = [own]
            self._start = start = Start(project, data)
            self.found = {}
        return start

    def _show(self, shown: Spread, moment: Moment) -> None:
        tokens = self.theme.tokens
        signal, gradient = tokens.color("high"), tokens.color("low")
        before = [
            one
            for seed in self._rolled[:-1]
            if (one := self.found.get(seed)) is not None and one.layers == shown.layers
        ]
        pale = [
            SpreadLine(values, color, pale=True)
            for one in before
            for values, color in ((one.signal, signal), (one.gradient, gradient))
        ]
        names = self._names(shown)
        self.plot.show_lines(names, [*pale, SpreadLine(shown.signal, signal), SpreadLine(shown.gradient, gradient)])
        said = [
            tr("{name}: signal {signal}, gradient {gradient}.", name=name, signal=_number(s), gradient=_number(g))
            for name, s, g in zip(names, shown.signal.tolist(), shown.gradient.tolist(), strict=True)
        ]
        self.plot.setAccessibleDescription(" ".join(said))
        entries = [(tr("signal"), "●", signal.name()), (tr("gradient"), "●", gradient.name())]
        self.key.show_entries(entries, tr("seed {seed}", seed=count(self.seed)))
        own = moment.project.recipe.seed
        self.use.setVisible(self.seed != own)
        self.use.setText(tr("Use seed {seed}", seed=count(self.seed)))
        known = np.flatnonzero(np.isfinite(shown.gradient))
        parts = []
        if len(shown.layers) > 1 and shown.signal[0] > 0:
            parts.append(tr("signal × {factor}", factor=significant(float(shown.signal[-1] / shown.signal[0]), 2)))
        if len(known) > 1 and shown.gradient[known[-1]] > 0:
            factor = float(shown.gradient[known[0]] / shown.gradient[known[-1]])
            parts.append(tr("gradient × {factor}", factor=significant(factor, 2)))
        self.caption.setText(" · ".join((*parts, judged(shown.rows, held_back=False))))
        self.caption.setToolTip(
            tr("The signal from the first layer to the last, the gradient from the last to the first")
        )

    def _roll(self) -> None:
        self._rolled = [*self._rolled, 0 if self.seed >= LAST_SEED else self.seed + 1][-MOST:]
        self.wants_drawing.emit()

    def _use(self) -> None:
        seed = self.seed
        name = message("Use seed {seed}", seed=seed)
        self.edited.emit(name, lambda project: edits.change_recipe(project, seed=seed), None)

    def _names(self, one: Spread) -> list[str]:
        assert one.network is not None
        return [one.network.graph.names[layer] for layer in one.layers]

    def _described(self, number: int) -> str:
        shown = self.found.get(self.seed)
        if shown is None or shown.network is None or number >= len(shown.layers):
            return ""
        tokens, layer = self.theme.tokens, shown.layers[number]
        lines = [
            (tokens.color("high"), tr("signal"), _number(float(shown.signal[number]))),
            (tokens.color("low"), tr("gradient"), _number(float(shown.gradient[number]))),
        ]
        head = " · ".join(filter(None, (self._names(shown)[number], _initializer(shown, layer))))
        return table(head, lines, tokens)


def _initializer(shown: Spread, layer: LayerId) -> str:
    """What draws the weights of a layer; empty where it has none."""
    assert shown.network is not None
    found = next((weight.initializer for weight in shown.network.weights if weight.layer == layer), None)
    return tr(found.title) if found is not None else ""


def _number(value: float) -> str:
    return significant(value, 3) if np.isfinite(value) else "–"
