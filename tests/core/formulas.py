"""An independent value of every activation: its formula in NumPy's float64, apart from what the engine computes.

To add one: a function of z, (rows, units), and the fields of the activation by name, under its kind.
"""

import numpy as np
import pytest
from scipy.special import ndtr


def softmax(z):
    """Over the units, the last axis."""
    e = np.exp(z - z.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def elu(z, alpha=1.0):
    return np.where(z > 0, z, alpha * np.expm1(z))


def gelu(z, approximate=False):
    by_tanh = z / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z**3)))
    return by_tanh if approximate else z * ndtr(z)


FORMULAS = {
    "linear": lambda z: z,
    "relu": lambda z: np.maximum(z, 0),
    "relu6": lambda z: np.clip(z, 0, 6),
    "leaky_relu": lambda z, alpha=0.01: np.where(z > 0, z, alpha * z),
    "prelu": lambda z, start=0.25, shared=False: np.where(z > 0, z, start * z),
    "elu": elu,
    "selu": lambda z: 1.0507009873554805 * elu(z, 1.6732632423543772),
    "gelu": gelu,
    "silu": lambda z: z / (1 + np.exp(-z)),
    "mish": lambda z: z * np.tanh(np.log1p(np.exp(z))),
    "hard_swish": lambda z: z * np.clip(z + 3, 0, 6) / 6,
    "softplus": lambda z: np.log1p(np.exp(z)),
    "tanh": np.tanh,
    "softsign": lambda z: z / (1 + np.abs(z)),
    "isru": lambda z, alpha=1.0: z / np.sqrt(1 + alpha * z**2),
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "hard_sigmoid": lambda z: np.clip(z + 3, 0, 6) / 6,
    "softmax": softmax,
    "step": lambda z: np.where(z >= 0, 1.0, 0.0),
}


def activated(kind, z, **fields):
    """The value of an activation for z (rows, units), float64. Fails where there is no formula."""
    if kind not in FORMULAS:
        pytest.fail(f"The activation {kind} has no formula: add it to tests/core/formulas.py.")
    return FORMULAS[kind](np.asarray(z, np.float64), **fields)
