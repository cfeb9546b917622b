"""Shared by the data sets with two inputs: random numbers, noise, and names."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data.base import Dataset
from core.definitions import param

COLORS = ("orange", "blue", "green", "red", "purple", "brown", "pink", "gray", "olive", "cyan")

ROWS = "Number of rows to generate."
NOISE = "Standard deviation of the noise added to the points. The radius of the whole data set is 1."


def rows_param(default: int) -> Any:
    """The field of the number of rows."""
    return param(default, ROWS, low=10, high=100_000, slide=(10, 5000))


def noise_param(default: float, help: str = NOISE) -> Any:
    """The field of the noise."""
    return param(default, help, low=0.0, high=1.0, slide=(0.0, 0.5))


def generator(seed: int, kind: str) -> np.random.Generator:
    """The random number generator of one kind of data set, independent of those of other kinds."""
    return np.random.default_rng([seed, *kind.encode()])


def noisy_dataset(
    points: NDArray[np.float64],
    labels: NDArray[np.int64],
    noise: float,
    random: np.random.Generator,
    features: tuple[str, ...] = ("x1", "x2"),
    classes: tuple[str, ...] = COLORS[:2],
    target: str = "color",
) -> Dataset:
    """A data set of points (rows, 2) plus Gaussian noise with standard deviation `noise`, and labels (rows,)."""
    noisy = points + noise * random.standard_normal(points.shape)
    return Dataset(np.ascontiguousarray(noisy, np.float32), labels, features, classes, (target,))


def cycle(rows: int, classes: int) -> NDArray[np.int64]:
    """Class indices (rows,) in turn: 0, 1, 2, 0, 1, 2, …"""
    return np.arange(rows, dtype=np.int64) % classes


def from_polar(radius: NDArray[np.float64], angle: NDArray[np.float64]) -> NDArray[np.float64]:
    """Points (rows, 2) from radius and angle, in radians clockwise from the second axis."""
    return np.column_stack([radius * np.sin(angle), radius * np.cos(angle)])
