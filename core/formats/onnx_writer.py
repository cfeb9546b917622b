"""Writes the primitives of the vocabulary as operators of ONNX."""

from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from core.formats.onnx_inputs import Given
from core.primitives import Value

OPERATORS = {
    "add": "Add",
    "subtract": "Sub",
    "multiply": "Mul",
    "divide": "Div",
    "maximum": "Max",
    "minimum": "Min",
    "exp": "Exp",
    "log": "Log",
    "sqrt": "Sqrt",
    "tanh": "Tanh",
    "erf": "Erf",
    "floor": "Floor",
    "sin": "Sin",
    "matmul": "MatMul",
}


class GraphWriter:
    """Collects the nodes and constants of a graph. Their names begin with `prefix`, as no input does."""

    def __init__(self, prefix: str = "") -> None:
        self.prefix = prefix
        self.nodes: list[Any] = []
        self.constants: list[Any] = []

    def constant(self, array: ArrayLike) -> str:
        """The name of a constant. Texts are object arrays."""
        from onnx import numpy_helper

        name = f"{self.prefix}c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.array(array, order="C"), name))
        return name

    def node(self, kind: str, *inputs: str, output: str = "", **attributes: Any) -> str:
        """Append an operator. Returns the name of its output."""
        from onnx import helper

        name = output or f"{self.prefix}v{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], **attributes))
        return name

    def cast(self, name: str, wide: bool) -> str:
        """Append a conversion to float64 or to float32."""
        from onnx import TensorProto

        return self.node("Cast", name, to=TensorProto.DOUBLE if wide else TensorProto.FLOAT)

    def flat(self, name: str) -> str:
        """Append an operator that turns (rows, 1) into (rows,)."""
        return self.node("Reshape", name, self.constant(np.array([-1], np.int64)))

    def columns(self, value: Value, sent: Given) -> str:
        """Append the operators that pick columns from what a receiver sends."""
        places = value.fields["places"]
        if sent.is_one:
            name, kind = sent.inputs[0].name, sent.inputs[0].type
            if places != list(range(sent.inputs[0].count)):
                name = self.node("Gather", name, self.constant(np.array(places, np.int64)), axis=1)
        else:
            names, kind = [sent.inputs[place].name for place in places], sent.inputs[places[0]].type
            name = names[0] if len(names) == 1 else self.node("Concat", *names, axis=1)
        return name if kind in ("string", "float64" if value.wide else "float32") else self.cast(name, value.wide)

    def lookup(self, value: Value, text: str, table: str) -> str:
        """Append the operators that pick the row of a table for every text."""
        rows, last = value.fields["rows"], len(value.inputs[1].numbers) - 1  # type: ignore[arg-type]
        row = self.node(
            "LabelEncoder",
            text,
            domain="ai.onnx.ml",
            keys_strings=list(rows),
            values_int64s=list(rows.values()),
            default_int64=last,
        )
        return self.node("Gather", table, self.flat(row), axis=0)

    def value(self, value: Value, inputs: list[str]) -> str:
        """Append the operators of one primitive."""
        kind, fields = value.kind, value.fields
        if value.numbers is not None:
            return self.constant(value.numbers)
        if kind == "if_negative":
            zero = self.constant(np.zeros((), np.float64 if value.inputs[0].wide else np.float32))
            return self.node("Where", self.node("Less", inputs[0], zero), *inputs[1:])
        if kind == "if_missing":
            return self.node("Where", self.node("IsNaN", inputs[0]), *inputs[1:])
        if kind == "cast":
            return self.cast(inputs[0], value.wide)
        if kind == "lookup":
            return self.lookup(value, *inputs)
        if kind == "sum":
            return self.node("ReduceSum", *inputs, self.constant(np.array([1], np.int64)), keepdims=1)
        if kind == "max":
            return self.node("ReduceMax", *inputs, axes=[1], keepdims=1)
        if kind == "concatenate":
            return self.node("Concat", *inputs, axis=1)
        if kind == "reshape":
            return self.node("Reshape", *inputs, self.constant(np.array([-1, *value.shape], np.int64)))
        if kind == "pad":
            sides = [0, 0, fields["top"], fields["left"], 0, 0, fields["bottom"], fields["right"]]
            return self.node("Pad", *inputs, self.constant(np.array(sides, np.int64)))
        if kind == "convolve":
            return self.node("Conv", *inputs, strides=[fields["stride"]] * 2)
        if kind in ("max_pool", "mean_pool"):
            operator, size = "MaxPool" if kind == "max_pool" else "AveragePool", [fields["height"], fields["width"]]
            return self.node(operator, *inputs, kernel_shape=size, strides=[fields["stride"]] * 2)
        return self.node(OPERATORS[kind], *inputs)
