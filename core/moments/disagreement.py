"""Where the runs of a cloud of seeds disagree, over the plane of two features."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.data.plane_grid import SIDE, Ends, Section
from core.moments.computation import Computation, Stopped, Workspace
from core.moments.level_lines import NONE, Lines, borders
from core.moments.moment import Moment
from core.moments.plane_field import PlaneField, cells_of, for_classes
from core.project.cloud import FEWEST, Cloud


@dataclass(frozen=True, eq=False)
class Disagreed:
    """How far runs differ in the cells of a section, float32 (side, side), from its bottom left.

    For classes the share of the runs that do not predict the most frequent class there, from 0 to below 1; for a
    regression the standard deviation (n − 1) of the first target over the runs, in the units of the data. `borders` are
    the lines between classes of all runs. `runs` is their number.
    """

    section: Section
    values: NDArray[np.float32]
    borders: Lines
    runs: int

    def at(self, x: float, y: float) -> float:
        """The value of the cell around a point of the section."""
        side = len(self.values)
        places = zip((x, y), self.section.low, self.section.high, strict=True)
        column, row = (int(np.clip((v - low) / (high - low) * side, 0, side - 1)) for v, low, high in places)
        return float(self.values[row, column])


@dataclass(frozen=True)
class Disagreement(Computation[Disagreed]):
    """How far the runs of a cloud differ over two features, the others at their median."""

    cloud: Cloud  # equal only to itself
    features: tuple[int, int]  # across and up
    side: int = SIDE  # cells horizontally and vertically
    ends: Ends | None = None  # of the section; None for that of the rows

    def is_possible(self, moment: Moment) -> bool:
        return len(self.cloud.finished) >= FEWEST and self.cloud.data.base >= 2

    def compute(self, moment: Moment, workspace: Workspace, stopped: Stopped) -> Disagreed | None:
        """It is the same for every moment. The workspace holds what is known of one cloud, and lets the last one go."""
        known = workspace.cached(Disagreement, self.cloud, dict[object, Disagreed])
        question = PlaneField(self.features, self.side, self.ends)
        if question not in known and (found := self._found(question, workspace, stopped)) is not None:
            known[question] = found
        return known.get(question)

    def _found(self, question: PlaneField, workspace: Workspace, stopped: Stopped) -> Disagreed | None:
        network, data = self.cloud.network, self.cloud.data
        where, cells = workspace.cached(question, data, lambda: cells_of(data, self.features, self.side, self.ends))
        predictor, outputs, lines = workspace.predictor(network), [], []
        for run in self.cloud.finished:
            if stopped():
                return None
            made = predictor.predict(run.end.snapshot.state, cells)
            field = for_classes(network, made).reshape(self.side, self.side, -1)
            outputs.append(made)
            lines += [borders(field)] if data.dataset.classes else []
        if data.dataset.classes:
            said = np.stack([network.loss.predicted(made) for made in outputs])
            votes = np.stack([(said == label).sum(axis=0) for label in range(len(data.dataset.classes))])
            values = 1 - votes.max(axis=0) / len(said)
        else:
            values = np.stack([data.unscaled_targets(made)[:, 0] for made in outputs]).std(axis=0, ddof=1)
        lines = lines or [NONE]
        all_lines = Lines(*(np.concatenate([getattr(line, name) for line in lines]) for name in ("points", "joined")))
        return Disagreed(where, values.reshape(self.side, self.side).astype(np.float32), all_lines, len(outputs))
