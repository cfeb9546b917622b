"""What the layers of Keras compute, in NumPy and float64, by the documentation of Keras and not by our engine.

Rows are (rows, features); images are (rows, height, width, channels). `c` is the configuration of a layer, `w` are its
weights in the order of the file.
"""

from collections.abc import Callable, Mapping, Sequence
from math import erf
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.formats.imports.keras_defaults import IDLE

Array = NDArray[Any]
Config = Mapping[str, Any]


def _elu(x: Array, alpha: float = 1.0) -> Array:
    return np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0)))


def _sigmoid(x: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-x)))


def _softmax(x: Array) -> Array:
    e = np.exp(x - x.max(-1, keepdims=True))
    return np.asarray(e / e.sum(-1, keepdims=True))


def _gelu(x: Array) -> Array:
    return np.asarray(x * 0.5 * (1 + np.vectorize(erf, otypes=[np.float64])(x * np.sqrt(0.5))))


def _softplus(x: Array) -> Array:
    return np.logaddexp(x, 0)


def _hard_sigmoid(x: Array) -> Array:
    return np.asarray(np.clip(x + 3, 0, 6) / 6)


def _relu(x: Array, c: Config, w: Sequence[Array]) -> Array:
    most = c.get("max_value")
    return np.minimum(np.where(x > 0, x, x * c["negative_slope"]), np.inf if most is None else most)


ACTIVATIONS: dict[str, Callable[[Array], Array]] = {
    "linear": lambda x: x,
    "relu": lambda x: np.maximum(x, 0),
    "relu6": lambda x: np.clip(x, 0, 6),
    "leaky_relu": lambda x: np.where(x > 0, x, 0.2 * x),
    "elu": _elu,
    "selu": lambda x: 1.0507009873554805 * _elu(x, 1.6732632423543772),
    "gelu": _gelu,
    "silu": lambda x: x * _sigmoid(x),
    "swish": lambda x: x * _sigmoid(x),
    "mish": lambda x: x * np.tanh(_softplus(x)),
    "hard_silu": lambda x: x * _hard_sigmoid(x),
    "hard_swish": lambda x: x * _hard_sigmoid(x),
    "softplus": _softplus,
    "tanh": np.tanh,
    "softsign": lambda x: x / (1 + np.abs(x)),
    "sigmoid": _sigmoid,
    "hard_sigmoid": _hard_sigmoid,
    "softmax": _softmax,
}


def _windows(x: Array, size: Sequence[int], strides: Sequence[int]) -> Array:
    """(rows, height out, width out, channels, height, width)."""
    seen = np.lib.stride_tricks.sliding_window_view(x, tuple(size), (1, 2))
    return seen[:, :: strides[0], :: strides[1]]


def _padded(x: Array, size: Sequence[int], strides: Sequence[int], padding: str) -> Array:
    """Zeros around images, more at the bottom and the right where their number is odd."""
    if padding != "same":
        return x
    sides = [(0, 0)]
    for extent, kernel, stride in zip(x.shape[1:3], size, strides, strict=True):
        total = max((-(-extent // stride) - 1) * stride + kernel - extent, 0)
        sides.append((total // 2, total - total // 2))
    return np.pad(x, [*sides, (0, 0)])


def _dense(x: Array, c: Config, w: Sequence[Array]) -> Array:
    return ACTIVATIONS[c["activation"]](x @ w[0] + (w[1] if c["use_bias"] else 0))


def _seen(x: Array, c: Config) -> Array:
    """What every kernel of a convolution sees: (rows, height out, width out, channels, height, width)."""
    strides, apart = c["strides"], c["dilation_rate"]
    size = [(extent - 1) * step + 1 for extent, step in zip(c["kernel_size"], apart, strict=True)]
    return _windows(_padded(x, size, strides, c["padding"]), size, strides)[..., :: apart[0], :: apart[1]]


def _conv(x: Array, c: Config, w: Sequence[Array]) -> Array:
    per = w[0].shape[2]  # channels of a group
    parts = [
        np.einsum("nijcuv,uvco->nijo", _seen(x[..., group * per : (group + 1) * per], c), kernel, optimize=True)
        for group, kernel in enumerate(np.split(w[0], c["groups"], axis=3))
    ]
    return ACTIVATIONS[c["activation"]](np.concatenate(parts, -1) + (w[1] if c["use_bias"] else 0))


def _depthwise(x: Array, c: Config, w: Sequence[Array]) -> Array:
    z = np.einsum("nijcuv,uvcm->nijcm", _seen(x, c), w[0], optimize=True)
    return ACTIVATIONS[c["activation"]](z.reshape(*z.shape[:3], -1) + (w[1] if c["use_bias"] else 0))


def _separable(x: Array, c: Config, w: Sequence[Array]) -> Array:
    z = np.einsum("nijcuv,uvcm->nijcm", _seen(x, c), w[0], optimize=True)
    y = z.reshape(*z.shape[:3], -1) @ w[1][0, 0]
    return ACTIVATIONS[c["activation"]](y + (w[2] if c["use_bias"] else 0))


def _batch_norm(x: Array, c: Config, w: Sequence[Array]) -> Array:
    rest = list(w)
    gamma = rest.pop(0) if c["scale"] else 1
    beta = rest.pop(0) if c["center"] else 0
    mean, variance = rest
    return np.asarray((x - mean) / np.sqrt(variance + c["epsilon"]) * gamma + beta)


def _layer_norm(x: Array, c: Config, w: Sequence[Array]) -> Array:
    rest = list(w)
    gamma = rest.pop(0) if c["scale"] else 1
    beta = rest.pop(0) if c["center"] else 0
    centered = x - x.mean(-1, keepdims=True)
    return np.asarray(centered / np.sqrt((centered**2).mean(-1, keepdims=True) + c["epsilon"]) * gamma + beta)


def _normalization(x: Array, c: Config, w: Sequence[Array]) -> Array:
    mean, variance = (np.asarray(c["mean"]), np.asarray(c["variance"])) if c.get("mean") is not None else w[:2]
    return np.asarray((x - mean) / np.maximum(np.sqrt(variance), 1e-7))


# What a layer computes of its inputs, by its class in Keras.
COMPUTED: dict[str, Callable[..., Array]] = {
    "InputLayer": lambda x, c, w: x,
    "Dense": _dense,
    "Conv2D": _conv,
    "DepthwiseConv2D": _depthwise,
    "SeparableConv2D": _separable,
    "Activation": lambda x, c, w: ACTIVATIONS[c["activation"]](x),
    "ReLU": _relu,
    "LeakyReLU": lambda x, c, w: np.where(x > 0, x, x * c["negative_slope"]),
    "ELU": lambda x, c, w: _elu(x, c["alpha"]),
    "PReLU": lambda x, c, w: np.where(x > 0, x, x * w[0]),
    "Softmax": lambda x, c, w: _softmax(x),
    "Dropout": lambda x, c, w: x,
    "AlphaDropout": lambda x, c, w: x,
    "GaussianNoise": lambda x, c, w: x,
    "BatchNormalization": _batch_norm,
    "LayerNormalization": _layer_norm,
    "RMSNormalization": lambda x, c, w: x / np.sqrt((x**2).mean(-1, keepdims=True) + c["epsilon"]) * w[0],
    "Rescaling": lambda x, c, w: x * np.asarray(c["scale"]) + np.asarray(c["offset"]),
    "Normalization": _normalization,
    "Flatten": lambda x, c, w: x.reshape(len(x), -1),
    "ZeroPadding2D": lambda x, c, w: np.pad(x, [(0, 0), *c["padding"], (0, 0)]),
    "Permute": lambda x, c, w: x.transpose(0, *c["dims"]),
    "Reshape": lambda x, c, w: x.reshape(len(x), *c["target_shape"]),
    "MaxPooling2D": lambda x, c, w: _windows(x, c["pool_size"], c["strides"]).max((4, 5)),
    "AveragePooling2D": lambda x, c, w: _windows(x, c["pool_size"], c["strides"]).mean((4, 5)),
    "GlobalAveragePooling2D": lambda x, c, w: x.mean((1, 2)),
}
COMPUTED |= dict.fromkeys((*IDLE, "Identity"), lambda x, c, w: x)
MERGED: dict[str, Callable[[Sequence[Array]], Array]] = {
    "Add": lambda parts: np.asarray(sum(parts)),
    "Multiply": lambda parts: np.asarray(np.prod(np.stack(parts), 0)),
    "Concatenate": lambda parts: np.concatenate(parts, -1),
}
