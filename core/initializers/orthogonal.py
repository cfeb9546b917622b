"""Saxe et al. (2014), section 3."""

import numpy as np
from numpy.typing import NDArray

from core.initializers.base import Initializer


class Orthogonal(Initializer):
    """Rows, or columns where they are fewer, at right angles and of length 1: turns signals without stretching them,
    however deep the network is. Dear for very wide layers."""

    kind = "orthogonal"
    title = "Orthogonal"
    formula = r"W^T W = I \quad\mathrm{or}\quad W W^T = I"

    def sample(
        self, shape: tuple[int, ...], fan_in: int, fan_out: int, generator: np.random.Generator
    ) -> NDArray[np.float64]:
        """As in PyTorch, a weight of more than two axes is taken as a matrix of one row an output."""
        rows = shape[0]
        columns = int(np.prod(shape[1:]))
        q, r = np.linalg.qr(generator.normal(size=(max(rows, columns), min(rows, columns))))
        q *= np.copysign(1.0, np.diag(r))  # else some rotations would come more often than others
        return (q if rows >= columns else q.T).reshape(shape)
