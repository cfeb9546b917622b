"""Runs single nodes of ONNX by its reference evaluator, once it is known how large their results can be."""

from collections.abc import Mapping, Sequence
from functools import cache
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.formats.imports.onnx_file import attributes
from core.messages import Message, literal, message

LARGEST = 2**26  # numbers of one result
MOST_STEPS = 2**32  # multiplications of one node
STEPS_IN_ALL = 2**35  # multiplications and results of all nodes that are run, a minute or less
HALVES = (10, 16)  # float16 and bfloat16
FLOATS = (1, 11)  # float32 and float64, as ONNX numbers its types
Array = NDArray[Any]

UNARY = (
    "Abs", "Cast", "Celu", "Clip", "Dropout", "Elu", "Erf", "Exp", "Floor", "Gelu", "HardSigmoid", "HardSwish",
    "Identity", "IsNaN", "LeakyRelu", "Log", "Mish", "Neg", "Not", "Reciprocal", "Relu", "Selu", "Sigmoid", "Sign",
    "Sin", "Softplus", "Softsign", "Sqrt", "Swish", "Tanh", "ThresholdedRelu",
)  # fmt: skip
BROADCAST = (
    "Add", "And", "Div", "Equal", "Greater", "GreaterOrEqual", "Less", "LessOrEqual", "Max", "Min", "Mul", "Or",
    "PRelu", "Pow", "Sub", "Sum", "Where",
)  # fmt: skip
ROWS = ("LogSoftmax", "ReduceMax", "ReduceMean", "ReduceSum", "Softmax", "LayerNormalization", "RMSNormalization")
SHAPES = (
    "Concat", "Constant", "ConstantOfShape", "Flatten", "Gather", "Reshape", "Shape", "Slice", "Squeeze", "Transpose",
    "Unsqueeze",
)  # fmt: skip
LAYERS = (
    "AveragePool", "BatchNormalization", "Conv", "Dropout", "Gemm", "GlobalAveragePool", "MatMul", "MaxPool", "Pad",
)  # fmt: skip
ML = "ai.onnx.ml"
SCALERS = ("Imputer", "Scaler")  # of ai.onnx.ml
MODELS = ("LinearClassifier", "LinearRegressor")
AFTER = ("Normalizer",)  # a model of scikit-learn
ANSWER = {"LinearClassifier": 1}  # the place of the output with the numbers, where it is not the first
ROWWISE = frozenset((*UNARY, *BROADCAST, *ROWS, *SCALERS)) - {"Dropout"}
KNOWN = {name: frozenset((*UNARY, *BROADCAST, *ROWS, *SHAPES, *LAYERS)) for name in ("", "ai.onnx")}
KNOWN[ML] = frozenset((*SCALERS, *MODELS, *AFTER))
IN_TABLES = frozenset(("ArgMax", "LabelEncoder"))  # of files whose columns are prepared within


class TooLarge(Exception):  # noqa: N818 - it is caught where it is raised
    """A node would need more memory or time than is given to it."""


class Evaluator:
    """Runs nodes for arrays. `opset` is that of the file, and `ml` that of its operators of ai.onnx.ml.

    Numbers that are followed in float64 stay so through every Cast, unless nodes are run `as_written`.
    """

    def __init__(self, opset: int, ml: int = 3, as_written: bool = False) -> None:
        self._opset, self._ml, self._as_written = opset, ml, as_written
        self._known: dict[int, Any] = {}
        self._left = STEPS_IN_ALL

    def run(self, node: Any, inputs: Sequence[Array | None]) -> list[Array]:
        """The outputs of one node. Raises TooLarge, and whatever onnx raises for nodes that do not fit."""
        self._left -= _checked_steps(node, inputs)
        if self._left < 0:
            raise TooLarge
        wide = any(one is not None and one.dtype == np.float64 for one in inputs)
        kept = node.op_type == "Cast" and attributes(node).get("to") in FLOATS
        if not self._as_written and wide and kept and inputs[0] is not None and inputs[0].dtype == np.float64:
            return [inputs[0]]
        names = [name for name, given in zip(node.input, inputs, strict=True) if given is not None and name]
        feed = {name: given for name, given in zip(node.input, inputs, strict=True) if name in names}
        with np.errstate(all="ignore"):
            found = self._evaluator(node).run(None, feed)
        return [np.asarray(one) for one in found]

    def _evaluator(self, node: Any) -> Any:
        from onnx import TensorProto, helper
        from onnx.reference import ReferenceEvaluator

        key = id(node)
        if key not in self._known:
            answer = ANSWER.get(node.op_type, 0)
            inputs = [helper.make_tensor_value_info(n, TensorProto.FLOAT, None) for n in dict.fromkeys(node.input) if n]
            outputs = [helper.make_tensor_value_info(n, TensorProto.FLOAT, None) for n in node.output[: answer + 1]]
            graph = helper.make_graph([node], "one", inputs, outputs)
            opsets = [helper.make_opsetid("", self._opset), helper.make_opsetid(ML, self._ml)]
            # With the node, whose id would else be that of a later one.
            model = helper.make_model(graph, opset_imports=opsets)
            self._known[key] = node, ReferenceEvaluator(model, new_ops=mended())
        return self._known[key][1]


@cache
def mended() -> list[Any]:
    """Operators that the reference evaluator of ONNX 1.23 runs otherwise than the standard says.

    Its LabelEncoder makes texts of a fixed length, to which later nodes cut other texts. Its Scaler rounds whole
    numbers that are scaled to whole numbers.
    """
    from onnx.reference.ops.aionnxml import op_label_encoder, op_scaler

    class LabelEncoder(op_label_encoder.LabelEncoder):
        op_domain = ML

        def _run(self, *inputs: Any, **fields: Any) -> Any:
            found = np.asarray(super()._run(*inputs, **fields)[0])  # type: ignore[no-untyped-call]
            return (found.astype(object) if found.dtype.kind == "U" else found,)

    class Scaler(op_scaler.Scaler):
        op_domain = ML

        def _run(self, *inputs: Any, **fields: Any) -> Any:
            (x,) = inputs
            x = x.astype(np.float32) if x.dtype.kind in "biu" else x
            return super()._run(x, **fields)  # type: ignore[no-untyped-call]

    return [LabelEncoder, Scaler]


def unknown(node: Any) -> Message | None:
    """The reason why a node cannot be followed at all; None if it can."""
    if node.domain not in KNOWN:
        return message("Its operator is not one of standard ONNX, but of {domain}.", domain=literal(node.domain))
    if node.op_type not in KNOWN[node.domain]:
        return message("No layer of Layerwright computes this operator.")
    if node.op_type == "Cast" and attributes(node).get("to") in HALVES:
        return message("It rounds to 16 bits, and Layerwright computes in float32. Export the model in float32.")
    return None


def _checked_steps(node: Any, inputs: Sequence[Array | None]) -> int:
    """How many multiplications and results a node makes, at most. Raises TooLarge where they are too many."""
    kind, given = node.op_type, [one for one in inputs if one is not None]
    sizes, steps = [one.size for one in given], 0
    if kind in BROADCAST:
        size = prod(np.broadcast_shapes(*(one.shape for one in given)))
    elif kind == "ConstantOfShape":
        size = prod(max(int(n), 0) for n in given[0].ravel())
    elif kind in ("Gemm", "MatMul"):
        a, b = given[0], given[1]
        size = a.size // max(a.shape[-1], 1) * (b.size // max(min(b.shape), 1))
        steps = size * max(a.shape[-1], 1)
    elif kind == "Gather":
        size = sizes[1] * sizes[0]
    elif kind in ("AveragePool", "Conv", "MaxPool", "Pad"):
        size, steps = _window(node, given)
    elif kind in MODELS:
        size = sizes[0] * max(len(attributes(node).get("intercepts", ())), 1)
    elif kind == "OneHotEncoder":
        fields = attributes(node)
        size = sizes[0] * max(len(fields.get("cats_strings", ())), len(fields.get("cats_int64s", ())), 1)
    elif kind == "ArrayFeatureExtractor":
        size = sizes[0] * sizes[1]
    else:
        size = sum(sizes)
    if size > LARGEST or steps > MOST_STEPS:
        raise TooLarge
    return size + steps


def _window(node: Any, given: Sequence[Array]) -> tuple[int, int]:
    """Numbers and multiplications of a node that moves a window, or pads, at most."""
    fields: Mapping[str, Any] = attributes(node)
    x = given[0]
    pads = [int(n) for n in (given[1].ravel() if node.op_type == "Pad" and len(given) > 1 else fields.get("pads", ()))]
    kernel = prod(int(n) for n in fields.get("kernel_shape", ())) or 1
    if any(abs(n) > LARGEST for n in pads) or any(int(n) < 1 for n in fields.get("strides", ())):
        raise TooLarge
    wide = max((abs(n) for n in pads), default=0) + max((int(n) for n in fields.get("kernel_shape", ())), default=0)
    size = prod(n + 2 * wide for n in x.shape[2:]) * prod(x.shape[:2])
    if node.op_type == "Pad":
        size = prod(n + 2 * wide for n in x.shape)
    if node.op_type != "Conv":
        return size, size * kernel
    size = size // max(x.shape[1], 1) * given[1].shape[0]
    return size, size * max(given[1].size // max(given[1].shape[0], 1), 1)
