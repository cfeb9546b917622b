"""The outputs of a network over the plane of two features: the decision boundary."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data import Prepared
from core.data.plane_grid import SIDE, Ends, Section, sample_rows, section
from core.moments.computation import Computation, Stopped, Workspace
from core.moments.level_lines import NONE, Lines, borders
from core.moments.moment import Moment
from core.network import Network

STRIP = 10_000_000  # multiply-adds between two looks at `stopped`: some milliseconds


@dataclass(frozen=True, eq=False)
class Field:
    """Outputs, float32 (side, side, units), from the bottom left of a section.

    For classes they are between 0 and 1, also where the loss decides by the sign of the output.
    """

    section: Section
    outputs: NDArray[np.float32]
    borders: Lines = NONE  # between the classes

    def at(self, x: float, y: float) -> NDArray[np.float32]:
        """The outputs (units,) of the cell around a point of the section."""
        side = len(self.outputs)
        places = zip((x, y), self.section.low, self.section.high, strict=True)
        column, row = (int(np.clip((v - low) / (high - low) * side, 0, side - 1)) for v, low, high in places)
        cell: NDArray[np.float32] = self.outputs[row, column]
        return cell


def most_informative(data: Prepared) -> tuple[int, int]:
    """The two base features that separate the targets best: by the ratio of variances, or by correlation."""
    rows = sample_rows(data)
    x, y = data.dataset.x[rows, : data.base].astype(np.float64), data.dataset.y[rows]
    if x.shape[1] == 2:
        return 0, 1
    spread = x.var(axis=0)
    if data.dataset.classes:
        groups = [x[y == label] for label in np.unique(y)]
        within = sum(len(group) * group.var(axis=0) for group in groups) / len(x)
        separation = (spread - within) / np.maximum(within, 1e-9 * spread + 1e-300)
    else:
        target = y.reshape(len(y), -1)[:, 0].astype(np.float64)
        covariance = ((x - x.mean(axis=0)) * (target - target.mean())[:, None]).mean(axis=0)
        separation = np.abs(covariance) / np.sqrt(np.maximum(spread, 1e-300))
    first, second = sorted(np.argsort(-separation, kind="stable")[:2].tolist())
    return first, second


@dataclass(frozen=True)
class PlaneField(Computation[Field]):
    """The outputs over two features, the others at their median."""

    features: tuple[int, int]  # across and up
    side: int = SIDE  # cells horizontally and vertically
    ends: Ends | None = None  # of the section; None for that of the rows

    def is_possible(self, moment: Moment) -> bool:
        return moment.is_trained and moment.data is not None and moment.data.base >= 2

    def compute(self, moment: Moment, workspace: Workspace, stopped: Stopped) -> Field | None:
        network, snapshot, data = moment.trained()
        where, cells = workspace.cached(self, data, lambda: cells_of(data, self.features, self.side, self.ends))
        predictor = workspace.predictor(network)
        parts = []
        rows = max(STRIP // max(network.parameters(), 1), predictor.batch)
        for start in range(0, len(cells), rows):
            if stopped():
                return None
            parts.append(predictor.predict(snapshot.state, cells[start : start + rows]))
        outputs = np.concatenate(parts)
        outputs = for_classes(network, outputs).reshape(self.side, self.side, -1)
        return Field(where, outputs, borders(outputs) if network.spec.classes else NONE)


def for_classes(network: Network, outputs: NDArray[Any]) -> NDArray[Any]:
    """Outputs of which ½ is the border between classes, whatever the loss; those of a regression as they are."""
    if network.spec.classes and network.loss.threshold == 0 and network.loss.fused is None:
        outputs = (outputs + 1) / 2  # the sign decides the class: −1 and 1 are certain
    return outputs


def cells_of(
    data: Prepared, features: tuple[int, int], side: int, ends: Ends | None
) -> tuple[Section, NDArray[np.float32]]:
    """A rectangle, and the scaled centers of its cells, float32 (side², features)."""
    where = section(data, *features, ends)
    return where, data.scaled(data.completed(where.rows(side)))
