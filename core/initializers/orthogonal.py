"""Saxe et al. (2014), section 3."""

import numpy as np
from numpy.typing import NDArray

from core.initializers.base import Initializer


class Orthogonal(Initializer):
    """Orthonormal rows, or columns if there are fewer: preserves the norm of signals, however deep the network is.
    Expensive for very wide layers."""

    kind = "orthogonal"
    title = "Orthogonal"
    formula = r"W^T W = I \quad\mathrm{or}\quad W W^T = I"
    use = "In very deep networks."
    beware = "Activations between the layers still change the norm: it preserves that of linear layers."
    related = ("idea/start", "diagnosis/vanishing_gradients")
    paper = "Saxe et al., 2014"

    def sample(
        self, shape: tuple[int, ...], fan_in: int, fan_out: int, generator: np.random.Generator
    ) -> NDArray[np.float64]:
        """As in PyTorch, a weight with more than two axes is treated as a matrix with one row per output."""
        rows = shape[0]
        columns = int(np.prod(shape[1:]))
        q, r = np.linalg.qr(generator.normal(size=(max(rows, columns), min(rows, columns))))
        q *= np.copysign(1.0, np.diag(r))  # without it, the distribution over rotations is not uniform
        return (q if rows >= columns else q.T).reshape(shape)
