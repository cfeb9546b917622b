"""What a network answers all over a rectangle of its data. Knows no window."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data import Prepared
from core.data.plane_grid import Section, sample_rows
from core.network import Predictor, State

STRIP = 10_000_000  # multiply-adds before asking whether to go on: some milliseconds


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


def most_informative(data: Prepared) -> tuple[int, int]:
    """The two that tell most: by variance between classes over that within, or by correlation."""
    rows = sample_rows(data)
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
    if predictor.network.spec.classes and loss.threshold == 0 and loss.fused is None:
        outputs = (outputs + 1) / 2  # told by their sign: −1 and 1 are sure
    side = round(len(scaled) ** 0.5)
    return Field(where, outputs.reshape(side, side, -1))
