"""The plane of a single unit over three features: where its answer changes from one class to the other."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.data import Prepared
from core.moments.boundary_line import normal_of, typed_normal
from core.network import Network, State
from core.training.weight_edit import TypedWeight

Corners = NDArray[np.float64]
EDGES = tuple((i, i | 1 << axis) for i in range(8) for axis in range(3) if not i & 1 << axis)  # of a cube


@dataclass(frozen=True)
class BoundaryPlane:
    """w₁x₁ + w₂x₂ + w₃x₃ + b = 0 in the units of the data. On the positive side, the second class is predicted."""

    w1: float
    w2: float
    w3: float
    b: float

    @property
    def normal(self) -> NDArray[np.float64]:
        """(w₁, w₂, w₃)."""
        return np.array([self.w1, self.w2, self.w3])

    def values(self, x: NDArray[np.generic]) -> NDArray[np.float64]:
        """w·x + b of rows (n, 3): positive on the side of the second class."""
        return np.asarray(x.astype(np.float64) @ self.normal + self.b)

    def distances(self, x: NDArray[np.generic]) -> NDArray[np.float64]:
        """Signed distances of rows (n, 3) from the plane; not finite where all w are 0."""
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.asarray(self.values(x) / np.linalg.norm(self.normal))

    def within(self, low: NDArray[np.float64], high: NDArray[np.float64]) -> Corners:
        """The part of the plane in a box: the corners of a convex polygon in turn, float64 (0 or 3 … 6, 3)."""
        corners = np.array([[(low, high)[i >> axis & 1][axis] for axis in range(3)] for i in range(8)])
        values, found = self.values(corners), []
        for i, j in EDGES:
            if (values[i] > 0) != (values[j] > 0):
                found.append(corners[i] + (corners[j] - corners[i]) * values[i] / (values[i] - values[j]))
        if len(found) < 3:
            return np.zeros((0, 3))
        points = np.array(found)
        size = high - low
        away = (points - points.mean(axis=0)) / size  # angles around the middle order them, in any basis of the plane
        normal = self.normal * size
        across = np.cross(normal, np.eye(3)[np.argmin(np.abs(normal))])
        return points[np.argsort(np.arctan2(away @ np.cross(normal, across), away @ across))]


def plane_of(network: Network, state: State, data: Prepared) -> BoundaryPlane | None:
    """The plane of the network; None unless it is one unit over three features that tells two classes apart."""
    found = normal_of(network, state, data, 3)
    if found is None:
        return None
    (w1, w2, w3), b = found[0].tolist(), found[1]
    return BoundaryPlane(w1, w2, w3, b)


def typed_plane(network: Network, state: State, plane: BoundaryPlane, data: Prepared) -> tuple[TypedWeight, ...]:
    """The weights that give this plane. Without a bias, b is what the weights make it."""
    return typed_normal(network, state, plane.normal, plane.b, data)
