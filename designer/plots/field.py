"""What a network answers all over a rectangle of its data. Knows no window."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data import Prepared
from core.network import Predictor, State

SIDE = 100  # cells across and up
STRIP = 10_000_000  # multiply-adds before asking whether to go on: some milliseconds
MOST_ROWS = 20_000  # from which ranges, medians and spreads are taken
MARGIN = 0.1  # of the range of the data, on each side


@dataclass(frozen=True, eq=False)
class Section:
    """A rectangle spanned by two features, in the units of the data; all others stand still."""

    features: tuple[int, int]  # across and up
    low: tuple[float, float]
    high: tuple[float, float]
    fixed: NDArray[np.float32]  # (features,): where the others stand

    def rows(self, side: int = SIDE) -> NDArray[np.float32]:
        """The centres of side × side cells, float32 (side², features), unscaled, from the bottom left."""
        centres = (np.arange(side) + 0.5) / side
        rows = np.repeat(self.fixed[None], side * side, axis=0)
        for feature, places, low, high in zip(
            self.features,
            (np.tile(centres, side), np.repeat(centres, side)),
            self.low,
            self.high,
            strict=True,
        ):
            rows[:, feature] = low + (high - low) * places
        return rows

    def shares(self, x: NDArray[np.float32]) -> NDArray[np.float64]:
        """Where rows (n, features) lie in the rectangle, (n, 2): 0 … 1 from the left and from below."""
        low, high = np.array(self.low), np.array(self.high)
        shares: NDArray[np.float64] = (x[:, list(self.features)] - low) / (high - low)
        return shares


@dataclass(frozen=True, eq=False)
class Field:
    """The network's outputs, float32 (side, side, units), from the bottom left of a section.

    Of classes they are shares: where the sign of an output tells, −1 … 1 has become 0 … 1.
    """

    section: Section
    outputs: NDArray[np.float32]

    def at(self, x: float, y: float) -> NDArray[np.float32]:
        """The outputs (units,) of the cell around a point of the section."""
        side = len(self.outputs)
        places = zip((x, y), self.section.low, self.section.high, strict=True)
        column, row = (int(np.clip((v - low) / (high - low) * side, 0, side - 1)) for v, low, high in places)
        cell: NDArray[np.float32] = self.outputs[row, column]
        return cell


def some(data: Prepared) -> NDArray[np.int64]:
    """Rows spread over the data, few enough to be looked through while a window waits."""
    rows = len(data.dataset.x)
    return np.unique(np.linspace(0, rows - 1, min(rows, MOST_ROWS)).astype(np.int64))


def section(data: Prepared, across: int, up: int) -> Section:
    """The rectangle around the rows of the data, with the other features at their median."""
    x = data.dataset.x[some(data)]
    chosen = x[:, [across, up]].astype(np.float64)
    low, high = chosen.min(axis=0), chosen.max(axis=0)
    margin = np.where(high > low, (high - low) * MARGIN, 0.5)
    ends = (low - margin).tolist(), (high + margin).tolist()
    return Section((across, up), tuple(ends[0]), tuple(ends[1]), np.median(x, axis=0).astype(np.float32))


def telling_features(data: Prepared) -> tuple[int, int]:
    """The two that tell most: by variance between classes over that within, or by correlation."""
    rows = some(data)
    x, y = data.dataset.x[rows].astype(np.float64), data.dataset.y[rows]
    if x.shape[1] == 2:
        return 0, 1
    spread = x.var(axis=0)
    if data.dataset.classes:
        groups = [x[y == each] for each in np.unique(y)]
        within = sum(len(group) * group.var(axis=0) for group in groups) / len(x)
        told = (spread - within) / np.maximum(within, 1e-9 * spread + 1e-300)
    else:
        target = y.reshape(len(y), -1)[:, 0].astype(np.float64)
        covariance = ((x - x.mean(axis=0)) * (target - target.mean())[:, None]).mean(axis=0)
        told = np.abs(covariance) / np.sqrt(np.maximum(spread, 1e-300))
    first, second = sorted(np.argsort(-told, kind="stable")[:2].tolist())
    return first, second


def compute(
    predictor: Predictor, state: State, scaled: NDArray[Any], where: Section, stopped: Callable[[], bool]
) -> Field | None:
    """The field of scaled cell centres (side², features), or None when told to stop."""
    parts = []
    rows = max(STRIP // max(predictor.network.parameters(), 1), predictor.batch)
    for start in range(0, len(scaled), rows):
        if stopped():
            return None
        parts.append(predictor.predict(state, scaled[start : start + rows]))
    outputs = np.concatenate(parts)
    loss = predictor.network.loss
    if predictor.network.facts.classes and loss.threshold == 0 and loss.fused is None:
        outputs = (outputs + 1) / 2  # told by their sign: −1 and 1 are sure
    side = round(len(scaled) ** 0.5)
    return Field(where, outputs.reshape(side, side, -1))
