"""From nodes of ONNX that do not work on single numbers to layers: one function for each operator."""

from dataclasses import replace
from typing import Any

import numpy as np

from core.activations import Linear, Sigmoid, Softmax
from core.engine.conv_window import Window
from core.formats.imports.draft import INPUT, UNCHANGED, RefusedError
from core.formats.imports.kernels import squared, without_dilation, without_groups
from core.formats.imports.onnx_network import PROBED, VIEWS, Anchor, Lifting, Pads, Signal
from core.layers import (
    Activation,
    AvgPool2D,
    BatchNorm,
    Concatenate,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    GlobalAvgPool2D,
    MaxPool2D,
    Reshape,
)
from core.messages import message

EVALUATE = message("Export the model in evaluation mode: in PyTorch, after model.eval().")


def _dense(to: Lifting, place: int, node: Any, fields: dict[str, Any]) -> Signal:
    """MatMul and Gemm."""
    signal, w = to.close(node.input[0], place), to.fixed(place, node.input[1]).astype(np.float64)
    is_gemm = node.op_type == "Gemm"
    if fields.get("transB"):
        w = w.T
    if w.ndim != 2 or to.values[node.input[0]].ndim != 2 or fields.get("transA"):
        raise RefusedError(place, message("It multiplies by something other than one matrix for all rows."))
    w = w * fields.get("alpha", 1.0)
    shape, source = to.draft.shapes[signal.layer], signal.layer
    if len(shape) == 3:
        if signal.last:
            channels, height, width = shape
            w = w.reshape(height, width, channels, -1).transpose(2, 0, 1, 3).reshape(-1, w.shape[1])
        source = to.draft.add(Flatten(), [source], place)
        to.draft.nodes[source] = set()
    name = _name(node.input[1])
    has_bias = is_gemm and len(node.input) > 2 and bool(node.input[2])
    layer = to.draft.add(Dense(w.shape[1], activation=Linear(), bias=has_bias, name=name), [source], place, weight=w.T)
    if has_bias:
        bias = to.fixed(place, node.input[2]).astype(np.float64) * fields.get("beta", 1.0)
        to.draft.set(layer, bias=np.broadcast_to(bias.ravel(), (w.shape[1],)))
    return Signal(layer)


def _name(weights: str) -> str:
    """The name of a layer after its weights, as PyTorch writes them: fc1 for fc1.weight."""
    stem, dot, end = weights.rpartition(".")
    return stem[:60] if dot and end in ("weight", "kernel") else ""


def _image(to: Lifting, place: int, node: Any) -> Signal:
    """The image that a node reads, with its channels first."""
    signal = to.close(node.input[0], place)
    if to.values[node.input[0]].ndim != 4 or len(to.draft.shapes[signal.layer]) != 3 or signal.last:
        raise RefusedError(place, message("It does not read images with their channels first."))
    return signal


def _square(place: int, sizes: Any) -> int:
    """One number for height and width. Raises RefusedError if they differ."""
    if len(sizes) != 2 or sizes[0] != sizes[1]:
        raise RefusedError(place, message("Its window or its stride is not as high as wide, as all are here."))
    return int(sizes[0])


def _pads(fields: dict[str, Any], signal: Signal, window: Window, shape: Any) -> Pads:
    """Zeros around an image: top, bottom, left, right."""
    auto = fields.get("auto_pad", b"NOTSET")
    top, left, bottom, right = (int(n) for n in fields.get("pads", (0, 0, 0, 0)))
    if auto in (b"SAME_UPPER", b"SAME_LOWER"):
        top, bottom, left, right = replace(window, same=True).padding(shape)
        if auto == b"SAME_LOWER":
            top, bottom, left, right = bottom, top, right, left
    return _added(signal.pads, (top, bottom, left, right))


def _added(pads: Pads, more: Pads) -> Pads:
    return pads[0] + more[0], pads[1] + more[1], pads[2] + more[2], pads[3] + more[3]


def _conv(to: Lifting, place: int, node: Any, fields: dict[str, Any]) -> Signal:
    signal, own = _image(to, place, node), to.fixed(place, node.input[1]).astype(np.float64)
    shape = to.draft.shapes[signal.layer]
    if own.ndim != 4:
        raise RefusedError(place, message("Its kernel does not have two axes, as those of images do."))
    w = without_groups(own, int(fields.get("group", 1)), shape[0])
    w = None if w is None else without_dilation(w, *(int(n) for n in fields.get("dilations", (1, 1))))
    if w is None:
        raise RefusedError(place, message("It has groups or dilation, and its kernel is too large without them."))
    stride = _square(place, fields.get("strides", (1, 1)))
    pads = _pads(fields, signal, Window(w.shape[2], w.shape[3], stride), shape)
    found = squared(w, pads, stride, shape)
    if found is None:
        text = message("It pads by {pads}, but a layer here pads to the same size or not at all.", pads=pads)
        raise RefusedError(place, text)
    whole, padding = found
    if whole.shape != own.shape:
        to.draft.filled(node.input[1], own, whole)
    has_bias = len(node.input) > 2 and bool(node.input[2])
    layer = Conv2D(
        channels=len(whole),
        size=whole.shape[2],
        stride=stride,
        padding=padding,
        bias=has_bias,
        activation=Linear(),
        name=_name(node.input[1]),
    )
    bias = {"bias": to.fixed(place, node.input[2])} if has_bias else {}
    return Signal(to.draft.add(layer, [signal.layer], place, weight=whole, **bias))


def _pool(to: Lifting, place: int, node: Any, fields: dict[str, Any]) -> Signal:
    signal = _image(to, place, node)
    shape, kernel = to.draft.shapes[signal.layer], tuple(fields.get("kernel_shape", ()))
    is_mean = node.op_type == "AveragePool"
    stride = _square(place, fields.get("strides", (1, 1)))
    if len(kernel) != 2:
        raise RefusedError(place, message("Its window does not have two axes, as those of images do."))
    padded = any(_pads(fields, signal, Window(kernel[0], kernel[1], stride), shape)) or fields.get("ceil_mode")
    if padded or any(n != 1 for n in fields.get("dilations", ())):
        raise RefusedError(place, message("Pooling layers of Layerwright have no padding and no dilation."))
    if is_mean and kernel == shape[1:]:
        return Signal(to.draft.add(GlobalAvgPool2D(), [signal.layer], place))
    kind = AvgPool2D if is_mean else MaxPool2D
    layer = kind(_square(place, kernel), stride)
    return Signal(to.draft.add(layer, [signal.layer], place))


def _global_pool(to: Lifting, place: int, node: Any, fields: dict[str, Any]) -> Signal:
    return Signal(to.draft.add(GlobalAvgPool2D(), [_image(to, place, node).layer], place))


def _mean(to: Lifting, place: int, node: Any, fields: dict[str, Any]) -> Signal:
    """ReduceMean over the pixels of images, which is global average pooling."""
    signal = to.close(node.input[0], place)
    axes = fields.get("axes") or (to.fixed(place, node.input[1]).ravel() if len(node.input) > 1 else ())
    pixels = (1, 2) if signal.last else (2, 3)
    if any(signal.pads) or tuple(sorted(int(n) % 4 for n in axes)) != pixels:
        raise RefusedError(place, message("It averages images over other axes than height and width."))
    return Signal(to.draft.add(GlobalAvgPool2D(), [signal.layer], place))


def _regressor(to: Lifting, place: int, node: Any, fields: dict[str, Any]) -> Signal:
    """LinearRegressor of ai.onnx.ml: one Dense layer, and its activation."""
    signal = to.close(node.input[0], place)
    inputs = to.draft.shapes[signal.layer]
    w = np.asarray(fields.get("coefficients", ()), np.float64)
    after = fields.get("post_transform", b"NONE")
    known = {b"NONE": None, b"SOFTMAX": Softmax(), b"LOGISTIC": Sigmoid()}
    if len(inputs) != 1 or not w.size or w.size % inputs[0] or after not in known:
        raise RefusedError(place, message("Its coefficients or its last step are not those of one layer here."))
    w = w.reshape(-1, inputs[0])
    bias = np.asarray(fields.get("intercepts", ()), np.float64)
    function = known[after]
    layer = to.draft.add(Dense(len(w), activation=Linear(), bias=bool(bias.size)), [signal.layer], place, weight=w)
    if bias.size:
        to.draft.set(layer, bias=np.broadcast_to(bias, (len(w),)))
    return Signal(layer if function is None else to.draft.add(Activation(function), [layer], place))


def _classifier(to: Lifting, place: int, node: Any, fields: dict[str, Any]) -> Signal:
    """LinearClassifier of ai.onnx.ml, as scikit-learn's LogisticRegression is: a Dense layer, and softmax.

    For two classes there are sigmoids of −z and z, which are the softmax of −z / 2 and z / 2.
    """
    signal = to.close(node.input[0], place)
    inputs, after = to.draft.shapes[signal.layer], fields.get("post_transform", b"NONE")
    w = np.asarray(fields.get("coefficients", ()), np.float64)
    if len(inputs) != 1 or not w.size or w.size % inputs[0]:
        raise RefusedError(place, message("Its coefficients or its last step are not those of one layer here."))
    w = w.reshape(-1, inputs[0])
    bias = np.broadcast_to(np.asarray(fields.get("intercepts", (0.0,)), np.float64), (len(w),))
    is_pair = len(w) == 2 and (w[0] == -w[1]).all() and bias[0] == -bias[1]
    if after == b"LOGISTIC" and is_pair:
        w, bias = w / 2, bias / 2
    elif after not in (b"NONE", b"SOFTMAX") or len(w) < 2:
        raise RefusedError(place, message("Its coefficients or its last step are not those of one layer here."))
    layer = to.draft.add(Dense(len(w), activation=Linear()), [signal.layer], place, weight=w, bias=bias)
    return Signal(layer if after == b"NONE" else to.draft.add(Activation(Softmax()), [layer], place))


def _normalizer(to: Lifting, place: int, node: Any, fields: dict[str, Any]) -> Signal:
    """Normalizer of ai.onnx.ml: probabilities that add up to 1 already stay as they are."""
    signal = to.close(node.input[0], place)
    layer = to.draft.layers[signal.layer]
    if fields.get("norm", b"MAX") != b"L1" or not (isinstance(layer, Activation) and layer.function == Softmax()):
        raise RefusedError(place, message("It divides every row by its size, which no layer here does."))
    to.draft.other[place] = UNCHANGED
    return signal


def _pad(to: Lifting, place: int, node: Any, fields: dict[str, Any]) -> Signal:
    signal = _image(to, place, node)
    pads = [int(n) for n in to.fixed(place, node.input[1]).ravel()]
    value = to.fixed(place, node.input[2]).any() if len(node.input) > 2 and node.input[2] else False
    if fields.get("mode", b"constant") != b"constant" or value or len(pads) != 8 or any(pads[:2]) or any(pads[4:6]):
        raise RefusedError(place, message("Layerwright pads images with zeros, and nothing else."))
    to.draft.other[place] = message("the padding of the convolution behind it")
    return replace(signal, pads=_added(signal.pads, (pads[2], pads[6], pads[3], pads[7])))


def _batch_norm(to: Lifting, place: int, node: Any, fields: dict[str, Any]) -> Signal:
    signal = to.close(node.input[0], place)
    if fields.get("training_mode"):
        raise RefusedError(
            place, message("It normalizes by the rows that it is given, as in training. {evaluate}", evaluate=EVALUATE)
        )
    if signal.last and to.values[node.input[0]].ndim == 4:
        raise RefusedError(place, message("It normalizes images with their channels last."))
    names = ("weight", "bias", "running_mean", "running_var")
    arrays = {name: to.fixed(place, node.input[k]) for k, name in enumerate(names, 1)}
    momentum = to.draft.at_most(BatchNorm, "momentum", max(float(fields.get("momentum", 0.9)), 0.0))
    layer = BatchNorm(momentum, float(fields.get("epsilon", 1e-5)))
    if any(a.size != to.draft.shapes[signal.layer][0] for a in arrays.values()):
        raise RefusedError(place, message("It normalizes something other than the channels."))
    return replace(signal, layer=to.draft.add(layer, [signal.layer], place, **arrays))


def _dropout(to: Lifting, place: int, node: Any, fields: dict[str, Any]) -> Signal:
    signal, rate = to.close(node.input[0], place), float(fields.get("ratio", 0.5))
    if len(node.input) > 1 and node.input[1]:
        rate = float(to.fixed(place, node.input[1]))
    if len(node.input) > 2 and node.input[2] and to.fixed(place, node.input[2]).any() and rate > 0:
        raise RefusedError(place, message("It drops numbers at random, as in training. {evaluate}", evaluate=EVALUATE))
    layer = Dropout(to.draft.at_most(Dropout, "rate", max(rate, 0.0)))
    return replace(signal, layer=to.draft.add(layer, [signal.layer], place))


def _concatenate(to: Lifting, place: int, node: Any, fields: dict[str, Any]) -> Signal:
    if any(name in to.constants for name in node.input):
        raise RefusedError(place, message("It puts constants beside signals, which no layer here does."))
    signals = to._alike([to.close(name, place) for name in node.input], place)
    rank = to.values[node.output[0]].ndim
    axis = int(fields.get("axis", 1)) % rank
    channels = rank - 1 if rank == 4 and signals[0].last else 1
    layers = [one.layer for one in signals]
    if axis != channels or (rank == 2 and any(one.last for one in signals)):
        raise RefusedError(place, message("Layerwright concatenates units or channels only."))
    if rank == 2 and len({to.draft.shapes[layer][1:] for layer in layers}) > 1:
        layers = [to.draft.add(Flatten(), [i], place) if len(to.draft.shapes[i]) == 3 else i for i in layers]
    if len(layers) == 1:
        to.draft.other[place] = UNCHANGED
        return signals[0]
    return replace(signals[0], layer=to.draft.add(Concatenate(), layers, place))


def _view(to: Lifting, place: int, node: Any, fields: dict[str, Any]) -> Signal:
    """Reshape, Flatten, Squeeze and Unsqueeze: the same numbers in another shape."""
    name, target = node.input[0], to.values[node.output[0]].shape
    if name not in to.signals and name in to.made_by and to.values[name].shape == target:
        return to.close(name, place)
    signal = to.signals[name] if name in to.signals else to.close(name, place)
    shape = to.draft.shapes[signal.layer]
    if any(signal.pads):  # rows and columns of zeros that are there
        top, bottom, left, right = signal.pads
        shape = shape[0], shape[1] + top + bottom, shape[2] + left + right
    if target[:1] != (PROBED,) or int(np.prod(target[1:])) != int(np.prod(shape)):
        raise RefusedError(place, message("It changes the number of rows, which no layer here does."))
    to.draft.other[place] = UNCHANGED
    own = shape if not signal.last or len(shape) != 3 else (*shape[1:], shape[0])
    if len(target) == 2 or target[1:] == own or int(np.prod(shape)) == shape[0] == target[1]:
        return signal
    if len(target) != 4 or signal.last or any(signal.pads):
        raise RefusedError(place, message("Layerwright reshapes vectors to images, channel by channel, only."))
    if signal.layer == INPUT:
        to._check_raw(name)
    layer = to.draft.add(Reshape(*target[1:]), [signal.layer], place)
    del to.draft.other[place]
    return replace(signal, layer=layer)


def _transpose(to: Lifting, place: int, node: Any, fields: dict[str, Any]) -> Signal:
    name = node.input[0]
    order = tuple(fields.get("perm", range(to.values[name].ndim)[::-1]))  # all axes are reversed where it names none
    signal = to.signals[name] if name in to.signals else to.close(name, place)
    first, last = (0, 3, 1, 2), (0, 2, 3, 1)
    to.draft.other[place] = message("the order of the channels")
    if len(to.draft.shapes[signal.layer]) == 3 and order == (first if signal.last else last):
        return replace(signal, last=not signal.last)
    if order == tuple(range(len(order))):
        return signal
    raise RefusedError(place, message("Layerwright exchanges no axes but those of the channels."))


def _refuse(to: Lifting, place: int, node: Any, fields: dict[str, Any]) -> Signal:
    raise RefusedError(place, message("No layer of Layerwright takes parts of its input."))


ANCHORS: dict[str, Anchor] = {
    "MatMul": _dense,
    "Gemm": _dense,
    "Conv": _conv,
    "MaxPool": _pool,
    "AveragePool": _pool,
    "GlobalAveragePool": _global_pool,
    "ReduceMean": _mean,
    "LinearRegressor": _regressor,
    "LinearClassifier": _classifier,
    "Normalizer": _normalizer,
    "Pad": _pad,
    "BatchNormalization": _batch_norm,
    "Dropout": _dropout,
    "Concat": _concatenate,
    **dict.fromkeys(VIEWS[:4], _view),
    "Transpose": _transpose,
    "Gather": _refuse,
    "Slice": _refuse,
}
