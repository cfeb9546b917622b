"""The layers of Keras as ours: one function for each class, given its configuration and its weights."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core import activations
from core.activations import Activation as Function
from core.activations import Linear, PReLU
from core.engine.conv_window import Window
from core.formats.imports.draft import UNCHANGED, RefusedError
from core.formats.imports.keras_building import KEEPING, NO_PADS, Building
from core.formats.imports.keras_defaults import IDLE
from core.formats.imports.kernels import squared, without_dilation, without_groups
from core.layers import (
    Activation,
    Add,
    AlphaDropout,
    AvgPool2D,
    BatchNorm,
    Concatenate,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    GaussianNoise,
    GlobalAvgPool2D,
    Layer,
    LayerNorm,
    MaxPool2D,
    Multiply,
    Reshape,
    RMSNorm,
)
from core.messages import literal, message
from core.network.graph import LayerId

MOST_ZEROS = 10_000  # on one side of an image
Array = NDArray[Any]
Config = Mapping[str, Any]

FUNCTIONS: dict[str, Function] = {
    "linear": Linear(),
    "relu": activations.ReLU(),
    "relu6": activations.ReLU6(),
    "leaky_relu": activations.LeakyReLU(alpha=0.2),
    "elu": activations.ELU(),
    "selu": activations.SELU(),
    "gelu": activations.GELU(),
    "silu": activations.SiLU(),
    "swish": activations.SiLU(),
    "mish": activations.Mish(),
    "hard_silu": activations.HardSwish(),
    "hard_swish": activations.HardSwish(),
    "softplus": activations.Softplus(),
    "tanh": activations.Tanh(),
    "softsign": activations.Softsign(),
    "sigmoid": activations.Sigmoid(),
    "hard_sigmoid": activations.HardSigmoid(),
    "softmax": activations.Softmax(),
}  # what Keras's activations are by name


def function(place: int, name: Any) -> Function:
    """The activation of this name. Raises RefusedError for functions of others, which would be code."""
    if isinstance(name, str) and name in FUNCTIONS:
        return FUNCTIONS[name]
    shown = name if isinstance(name, str) else str(name.get("config", "?")) if isinstance(name, Mapping) else "?"
    raise RefusedError(
        place, message("Its activation {name} is not one of Layerwright.", name=literal(repr(shown[:60])))
    )


def _square(place: int, sizes: Any) -> int:
    if not isinstance(sizes, list) or len(sizes) != 2 or sizes[0] != sizes[1] or type(sizes[0]) is not int:
        raise RefusedError(place, message("Its window or its stride is not as high as wide, as all are here."))
    return sizes[0]


def _dense(to: Building, place: int, x: LayerId, c: Config, w: Sequence[Array]) -> LayerId:
    if len(to.draft.shapes[x]) == 3:
        raise RefusedError(place, message("It works on the channels of images; put Flatten before it."))
    layer = Dense(int(c["units"]), activation=function(place, c["activation"]), bias=c["use_bias"])
    if not w:
        return to.add(layer, [x], place)
    kernel, source = w[0], x
    while source in to.draft.layers and len(to.draft.shapes[source]) == 1 and source not in to.flat:
        before = [a for a, b in to.draft.edges if b == source]
        if len(before) != 1 or not isinstance(to.draft.layers[source], KEEPING):
            break
        source = before[0]
    if source in to.flat:
        (image,) = (a for a, b in to.draft.edges if b == source)
        channels, height, width = to.draft.shapes[image]
        kernel = kernel.reshape(height, width, channels, -1).transpose(2, 0, 1, 3).reshape(len(kernel), -1)
    bias = {"bias": w[1]} if c["use_bias"] else {}
    return to.add(layer, [x], place, weight=kernel.T, **bias)


def _conv(to: Building, place: int, x: LayerId, c: Config, w: Sequence[Array]) -> LayerId:
    """Conv2D. Its kernel (height, width, channels of a group, filters) becomes ours, with zeros for what it skips."""
    to.image(place, x, c)
    applied, groups = function(place, c["activation"]), int(c["groups"])
    if w:
        return _with_kernel(to, place, x, c, w[0].transpose(3, 2, 0, 1), groups, applied, w[1:])
    if groups != 1 or c["dilation_rate"] != [1, 1]:
        raise RefusedError(
            place, message("Without its weights, a convolution with groups or dilation is none of Layerwright.")
        )
    size, stride = _square(place, c["kernel_size"]), _square(place, c["strides"])
    layer = Conv2D(int(c["filters"]), size, stride, str(c["padding"]), c["use_bias"], activation=applied)
    return to.add(layer, [x], place)


def _depthwise(to: Building, place: int, x: LayerId, c: Config, w: Sequence[Array]) -> LayerId:
    """DepthwiseConv2D: kernels (height, width, channels, multiplier), each of one channel, which is its group."""
    to.image(place, x, c)
    if not w:
        raise RefusedError(
            place, message("Without its weights, a convolution with groups or dilation is none of Layerwright.")
        )
    return _with_kernel(to, place, x, c, _by_channel(w[0]), w[0].shape[2], function(place, c["activation"]), w[1:])


def _separable(to: Building, place: int, x: LayerId, c: Config, w: Sequence[Array]) -> LayerId:
    """SeparableConv2D: kernels of one channel, then one of a single pixel over all of them."""
    to.image(place, x, c)
    if not w:
        raise RefusedError(
            place, message("Without its weights, a convolution with groups or dilation is none of Layerwright.")
        )
    inner = _with_kernel(to, place, x, c, _by_channel(w[0]), w[0].shape[2], Linear(), ())
    to.draft.nodes[inner] = set()  # Keras answers after both
    plain = {"strides": [1, 1], "dilation_rate": [1, 1], "padding": "valid", "name": c["name"]}
    to.pads = NO_PADS
    kernel = w[1].transpose(3, 2, 0, 1)
    return _with_kernel(to, place, inner, plain, kernel, 1, function(place, c["activation"]), w[2:])


def _by_channel(kernel: Array) -> Array:
    """Kernels (height, width, channels, multiplier) as (channels · multiplier, 1, height, width)."""
    height, width, channels, each = kernel.shape
    return kernel.transpose(2, 3, 0, 1).reshape(channels * each, 1, height, width)


def _with_kernel(
    to: Building,
    place: int,
    x: LayerId,
    c: Config,
    own: Array,
    groups: int,
    applied: Function,
    bias: Sequence[Array],
) -> LayerId:
    """A convolution with a kernel (filters, channels of a group, height, width)."""
    shape, stride = to.draft.shapes[x], _square(place, c["strides"])
    w = without_groups(own, groups, shape[0])
    w = None if w is None else without_dilation(w, *c["dilation_rate"])
    if w is None:
        raise RefusedError(place, message("It has groups or dilation, and its kernel is too large without them."))
    top, bottom, left, right = to.pads
    padded = shape[0], shape[1] + top + bottom, shape[2] + left + right
    more = Window(w.shape[2], w.shape[3], stride, c["padding"] == "same").padding(padded)
    pads = top + more[0], bottom + more[1], left + more[2], right + more[3]
    found = squared(w, pads, stride, shape)
    if found is None and not any(pads):
        raise RefusedError(
            place,
            message("Its kernel is not as high as wide, and no square one with zeros gives an image of the same size."),
        )
    if found is None:
        text = message("It pads by {pads}, but a layer here pads to the same size or not at all.", pads=pads)
        raise RefusedError(place, text)
    whole, padding = found
    if whole.shape != own.shape:
        to.draft.filled(str(c["name"]), own, whole)
    layer = Conv2D(len(whole), whole.shape[2], stride, padding, bias=bool(bias), activation=applied)
    return to.add(layer, [x], place, weight=whole, **({"bias": bias[0]} if bias else {}))


def _pool(kind: type[MaxPool2D] | type[AvgPool2D]) -> "Made":
    def pool(to: Building, place: int, x: LayerId, c: Config, w: Sequence[Array]) -> LayerId:
        to.image(place, x, c)
        size, stride = _square(place, c["pool_size"]), _square(place, c["strides"])
        if any(Window(size, size, stride, c["padding"] != "valid").padding(to.draft.shapes[x])):
            raise RefusedError(place, message("Pooling layers of Layerwright have no padding and no dilation."))
        return to.add(kind(size, stride), [x], place)

    return pool


def _global_pool(to: Building, place: int, x: LayerId, c: Config, w: Sequence[Array]) -> LayerId:
    to.image(place, x, c)
    if c.get("keepdims"):
        raise RefusedError(place, message("It keeps the axes of the image, which no layer here does."))
    return to.add(GlobalAvgPool2D(), [x], place)


def _apply(to: Building, place: int, x: LayerId, applied: Function) -> LayerId:
    if isinstance(applied, activations.Softmax) and len(to.draft.shapes[x]) == 3:
        raise RefusedError(place, message("It is a softmax over the channels of images, which no layer here is."))
    if applied == Linear():
        to.draft.other[place] = UNCHANGED
        return x
    return to.add(Activation(applied), [x], place)


def _relu(to: Building, place: int, x: LayerId, c: Config, w: Sequence[Array]) -> LayerId:
    slope, most = float(c.get("negative_slope") or 0), c.get("max_value")
    if c.get("threshold") or (most is not None and (most != 6 or slope)):
        text = message("It is a ReLU with a threshold, or with a largest value other than 6, which is not one here.")
        raise RefusedError(place, text)
    if most is not None:
        return _apply(to, place, x, activations.ReLU6())
    return _apply(to, place, x, activations.LeakyReLU(alpha=slope) if slope else activations.ReLU())


def _prelu(to: Building, place: int, x: LayerId, c: Config, w: Sequence[Array]) -> LayerId:
    shape = to.draft.shapes[x]
    _in_order(to, place, x)
    if len(shape) == 3 and c.get("shared_axes") != [1, 2]:
        raise RefusedError(place, message("It has a slope for every pixel; Layerwright has one for each channel."))
    shared = len(shape) == 1 and c.get("shared_axes") == [1]
    return to.add(Activation(PReLU(shared=shared)), [x], place, **({"alpha": w[0].ravel()} if w else {}))


def _dropout(kind: type[Dropout] | type[AlphaDropout]) -> "Made":
    def dropout(to: Building, place: int, x: LayerId, c: Config, w: Sequence[Array]) -> LayerId:
        return to.add(kind(to.draft.at_most(kind, "rate", float(c["rate"]))), [x], place)

    return dropout


def _idle(to: Building, place: int, x: LayerId, c: Config, w: Sequence[Array]) -> LayerId:
    """What works in training only, and is no layer here."""
    to.draft.other[place] = message("left out: it works in training only")
    return x


def _last_axis(place: int, axis: Any, rank: int) -> None:
    if axis not in (-1, [-1], rank, [rank]):
        raise RefusedError(place, message("It normalizes something other than the channels."))


def _in_order(to: Building, place: int, x: LayerId) -> None:
    """Raise RefusedError for weights of every unit behind Flatten, which Keras has in another order."""
    behind = {x}
    while behind:
        layer = behind.pop()
        if layer in to.flat:
            raise RefusedError(place, message("It has weights for the pixels of a flattened image."))
        if isinstance(to.draft.layers[layer], (*KEEPING, BatchNorm)):
            behind |= {a for a, b in to.draft.edges if b == layer}


def _batch_norm(to: Building, place: int, x: LayerId, c: Config, w: Sequence[Array]) -> LayerId:
    shape, rest = to.draft.shapes[x], list(w)
    _last_axis(place, c["axis"], len(shape))
    _in_order(to, place, x)
    momentum = to.draft.at_most(BatchNorm, "momentum", c["momentum"])
    if not w:
        return to.add(BatchNorm(momentum, c["epsilon"]), [x], place)
    gamma = rest.pop(0) if c["scale"] else np.ones(shape[0])
    beta = rest.pop(0) if c["center"] else np.zeros(shape[0])
    arrays = {"weight": gamma, "bias": beta, "running_mean": rest[0], "running_var": rest[1]}
    return to.add(BatchNorm(momentum, c["epsilon"]), [x], place, **arrays)


def _layer_norm(to: Building, place: int, x: LayerId, c: Config, w: Sequence[Array]) -> LayerId:
    shape, rest = to.draft.shapes[x], list(w)
    _last_axis(place, c["axis"], len(shape))
    _in_order(to, place, x)
    if len(shape) == 3 or c.get("rms_scaling"):
        raise RefusedError(place, message("It normalizes the channels of every pixel, which no layer here does."))
    if not w and (c["scale"] or c["center"]):
        return to.add(LayerNorm(c["epsilon"]), [x], place)
    gamma = rest.pop(0) if c["scale"] else np.ones(shape)
    beta = rest.pop(0) if c["center"] else np.zeros(shape)
    return to.add(LayerNorm(c["epsilon"]), [x], place, weight=gamma, bias=beta)


def _rms_norm(to: Building, place: int, x: LayerId, c: Config, w: Sequence[Array]) -> LayerId:
    _last_axis(place, c["axis"], len(to.draft.shapes[x]))
    _in_order(to, place, x)
    if len(to.draft.shapes[x]) == 3:
        raise RefusedError(place, message("It normalizes the channels of every pixel, which no layer here does."))
    return to.add(RMSNorm(c["epsilon"]), [x], place, **({"weight": w[0]} if w else {}))


def _rescaling(to: Building, place: int, x: LayerId, c: Config, w: Sequence[Array]) -> LayerId:
    return to.add_affine(np.asarray(c["scale"]), np.asarray(c["offset"]), x, place)


def _normalization(to: Building, place: int, x: LayerId, c: Config, w: Sequence[Array]) -> LayerId:
    _last_axis(place, c["axis"], len(to.draft.shapes[x]))
    if c.get("invert"):
        raise RefusedError(place, message("It takes a scaling back, which no layer here does."))
    if c.get("mean") is None and not to.weights:  # of a file without what was learned
        return to.add_affine(np.ones(1), np.zeros(1), x, place)
    mean, variance = (np.asarray(c["mean"]), np.asarray(c["variance"])) if c.get("mean") is not None else w[:2]
    scale = 1 / np.maximum(np.sqrt(np.asarray(variance, np.float64)), 1e-7)
    return to.add_affine(scale, -np.asarray(mean, np.float64) * scale, x, place)


def _softmax(to: Building, place: int, x: LayerId, c: Config, w: Sequence[Array]) -> LayerId:
    if c.get("axis", -1) not in (-1, len(to.draft.shapes[x])):
        raise RefusedError(place, message("It is a softmax over another axis than the last."))
    return _apply(to, place, x, activations.Softmax())


def _flatten(to: Building, place: int, x: LayerId, c: Config, w: Sequence[Array]) -> LayerId:
    if len(to.draft.shapes[x]) == 1:
        to.draft.other[place] = UNCHANGED
        return x
    if c.get("data_format", "channels_last") != "channels_last":
        raise RefusedError(place, message("It does not read images with their channels last."))
    layer = to.add(Flatten(), [x], place)
    if not to.is_first:
        to.flat.add(layer)
    return layer


def _pad(to: Building, place: int, x: LayerId, c: Config, w: Sequence[Array]) -> LayerId:
    """ZeroPadding2D, which the convolution behind it takes."""
    to.image(place, x, c)
    (top, bottom), (left, right) = c["padding"]
    if min(top, bottom, left, right) < 0 or max(top, bottom, left, right) > MOST_ZEROS:
        raise ValueError
    to.padded[str(c["name"])] = to.pads[0] + top, to.pads[1] + bottom, to.pads[2] + left, to.pads[3] + right
    to.draft.other[place] = message("the padding of the convolution behind it")
    return x


def _permute(to: Building, place: int, x: LayerId, c: Config, w: Sequence[Array]) -> LayerId:
    if len(to.draft.shapes[x]) != 3 or list(c["dims"]) != ([2, 3, 1] if to.is_first else [3, 1, 2]):
        raise RefusedError(place, message("Layerwright exchanges no axes but those of the channels."))
    to.draft.other[place] = message("the order of the channels")
    return x


def _reshape(to: Building, place: int, x: LayerId, c: Config, w: Sequence[Array]) -> LayerId:
    target = list(c["target_shape"])
    if len(to.draft.shapes[x]) == 3 and target == [*to.draft.shapes[x][1:], 1]:  # (height, width) as an image
        to.draft.other[place] = UNCHANGED
        return x
    if len(target) != 3 or len(to.draft.shapes[x]) != 1 or -1 in target:
        raise RefusedError(place, message("Layerwright reshapes vectors to images, channel by channel, only."))
    if target[2] == 1:
        return to.add(Reshape(1, target[0], target[1]), [x], place)
    return to.add(Reshape(*target), [x], place)


Made = Callable[[Building, int, LayerId, Config, Sequence[Array]], LayerId]
CLASSES: dict[str, Made] = {
    "Dense": _dense,
    "Conv2D": _conv,
    "DepthwiseConv2D": _depthwise,
    "SeparableConv2D": _separable,
    "Activation": lambda to, place, x, c, w: _apply(to, place, x, function(place, c["activation"])),
    "ReLU": _relu,
    "LeakyReLU": lambda to, place, x, c, w: _apply(to, place, x, activations.LeakyReLU(float(c["negative_slope"]))),
    "ELU": lambda to, place, x, c, w: _apply(to, place, x, activations.ELU(float(c["alpha"]))),
    "PReLU": _prelu,
    "Softmax": _softmax,
    "Dropout": _dropout(Dropout),
    "AlphaDropout": _dropout(AlphaDropout),
    "GaussianNoise": lambda to, place, x, c, w: to.add(GaussianNoise(float(c["stddev"])), [x], place),
    "BatchNormalization": _batch_norm,
    "LayerNormalization": _layer_norm,
    "RMSNormalization": _rms_norm,
    "Rescaling": _rescaling,
    "Normalization": _normalization,
    "Flatten": _flatten,
    "Permute": _permute,
    "ZeroPadding2D": _pad,
    "Reshape": _reshape,
    "MaxPooling2D": _pool(MaxPool2D),
    "AveragePooling2D": _pool(AvgPool2D),
    "GlobalAveragePooling2D": _global_pool,
}
CLASSES |= dict.fromkeys(IDLE, _idle) | {"Identity": lambda to, place, x, c, w: _apply(to, place, x, Linear())}
MERGES: dict[str, type[Layer]] = {"Add": Add, "Multiply": Multiply, "Concatenate": Concatenate}


def merge(to: Building, place: int, kind: str, c: Config, sources: Sequence[LayerId]) -> LayerId:
    """A layer with several inputs. Raises RefusedError."""
    shapes = [to.draft.shapes[source] for source in sources]
    if kind == "Concatenate" and c.get("axis") not in (-1, len(shapes[0])):
        raise RefusedError(place, message("Layerwright concatenates units or channels only."))
    if any(source in to.flat for source in sources):
        raise RefusedError(place, message("It has weights for the pixels of a flattened image."))
    return to.add(MERGES[kind](), sources, place)


def named(layer: Layer, name: str) -> Layer:
    """The layer with the name that it has in Keras."""
    return replace(layer, name=name[:60])
