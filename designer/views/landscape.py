"""The loss landscape: the loss over a plane through the weights, with the path of the run on it."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.layers import BatchNorm
from core.messages import message
from core.moments import Computation, Landscape, LossPlane, Moment
from core.surfaces import Place
from designer.style.language import tr
from designer.style.numbers import count, percent, readout
from designer.style.theme import Theme
from designer.views.hover import table
from designer.views.over_features import as_of
from designer.views.surface_plot import Ground, SurfacePlot, Track
from designer.views.table import Table
from designer.views.view import View

NEAR = 14  # px from a point of the path at which the mouse is on it
WAITS = message("The landscape is computed once the run pauses.")


class LandscapeView(View):
    """Shows the plane of the moment, as soon as it is computed. While a run trains, the last one stays."""

    id = "landscape"
    title = message("Landscape")
    help = message("Shows the loss over a plane through the weights, with the path of the run on it.")
    reading = message(
        "Level lines of the loss around the weights of this step, which are at (0, 0), and the path by which the "
        "run came there. The numbers at the path are the true losses with the weights it had; the plane only passes "
        "near them. How much of the variance of the path lies in the plane is said in the title."
    )
    look_for = message(
        "A path that follows a narrow valley, or jumps across it: lower the learning rate. Walls around a sharp "
        "minimum. A true loss far from that of the plane: the path left the plane there."
    )
    hands = message(
        "The mouse reads the loss of the plane, and at a point of the path its step and its true loss. The chip "
        "path turns the plane from the principal directions of the path to two random ones, normalized filter by "
        "filter. It is computed while the run rests."
    )
    icon = "landscape"
    needs = ("network", "snapshot", "data")
    narrowest = 240

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.along = self.add_chip(
            tr("path"), tr("Along the principal directions of the path; else along two random directions"), True
        )
        self.plot = SurfacePlot(theme, tr("Loss over a plane through the weights"), movable=False)
        self.plot.pointed.connect(self._on_pointed)
        self._picture = QWidget()
        column = QVBoxLayout(self._picture)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.plot)
        self.plane: LossPlane | None = None  # that is shown

    def computations(self, moment: Moment) -> Sequence[Computation[LossPlane]]:
        return (self._wanted(),)

    def draw(self, moment: Moment) -> None:
        result = moment.result(self._wanted())
        if result is None:
            self.plane = None
            self.caption.setText("")
            self.show_text(WAITS if moment.training else self.help)
            return
        self.show_body(self._picture)
        if result.value is not self.plane:
            self.plane = result.value
            self.plot.show_ground(Ground(self.plane.values, self.plane.ends, (), ("α", "β")))
        self._show_path(self.plane)
        old = as_of(result, moment, is_idle=True)
        said = [old, self._explained(self.plane)]
        self.caption.setText(" · ".join(filter(None, said)))
        self.caption.setToolTip(self._details(self.plane, moment))

    def values(self, moment: Moment) -> Table | None:
        """The loss at every point of the grid."""
        plane = self.plane
        if plane is None:
            return None
        side, ((left, right), (low, high)) = len(plane.values), plane.ends
        shares = (np.arange(side) + 0.5) / side
        across, up = (left + shares * (right - left)).tolist(), (low + shares * (high - low)).tolist()
        rows = [(a, b, float(plane.values[r, c])) for r, b in enumerate(up) for c, a in enumerate(across)]
        return Table(("alpha", "beta", "loss"), rows)

    def _wanted(self) -> Landscape:
        return Landscape(self.along.isChecked())

    def _show_path(self, plane: LossPlane) -> None:
        track = Track("", self.theme.tokens.color("accent"), 0, plane.path)
        self.plot.show_tracks([track])
        places = [(float(a), float(b)) for a, b in plane.path]
        self.plot.show_notes([(at, readout(loss)) for at, loss in zip(places, plane.losses.tolist(), strict=True)])
        steps = zip(plane.steps.tolist(), plane.losses.tolist(), strict=True)
        said = [tr("step {step}: loss {loss}", step=count(step), loss=readout(loss)) for step, loss in steps]
        self.plot.setAccessibleDescription(". ".join([self._explained(plane), *said]))

    def _explained(self, plane: LossPlane) -> str:
        kind = tr("path") if plane.along_path else tr("random directions")
        if plane.explained is None:
            return kind
        return (
            tr("{kind}: {share} of its variance", kind=kind, share=percent(sum(plane.explained)))
            if (plane.along_path)
            else tr("{kind}: {share} of the path's variance", kind=kind, share=percent(sum(plane.explained)))
        )

    def _details(self, plane: LossPlane, moment: Moment) -> str:
        said = [tr("Loss of {rows:training row|training rows}, without penalties and noise. The numbers at the path "
                   "are the true losses with the weights that the run had there: the plane only passes near them.",
                   rows=count(plane.rows))]  # fmt: skip
        if plane.explained is not None:
            first, second = plane.explained
            said.append(tr("Of the variance of the path, α explains {first} and β {second}.",
                           first=percent(first), second=percent(second)))  # fmt: skip
        elif self.along.isChecked():
            said.append(tr("The run has no path yet, so the directions are random."))
        if moment.network is not None and any(
            isinstance(one, BatchNorm) for one in moment.network.graph.layers.values()
        ):
            said.append(tr("Batch norm has the running statistics of this step all over the plane, and at the path "
                           "those of each step."))  # fmt: skip
        return " ".join(said)

    def _on_pointed(self, at: Place | None) -> None:
        plane, ground = self.plane, self.plot.ground
        if at is None or plane is None or ground is None:
            self.plot.label.hide()
            return
        tokens, (left, right), (low, high) = self.theme.tokens, *plane.ends
        third, side = tokens.color("third"), len(plane.values)
        column = min(int((at[0] - left) / (right - left) * side), side - 1)
        row = min(int((at[1] - low) / (high - low) * side), side - 1)
        rows = [(third, tr("loss of the plane"), readout(float(plane.values[row, column])))]
        pixels = [self.plot.place(point) - self.plot.place(at) for point in plane.path.tolist()]
        distances = [float(np.hypot(p.x(), p.y())) for p in pixels]
        nearest = int(np.argmin(distances))
        head = ""
        if distances[nearest] <= NEAR:
            head = tr("step {step}", step=count(int(plane.steps[nearest])))
            rows.append((tokens.color("accent"), tr("true loss"), readout(float(plane.losses[nearest]))))
        self.plot.show_text(table(head, rows, tokens), at)
