"""Export as ONNX, which ONNX Runtime and many other programs run.

One input `x` takes rows in the units of the data. A classifier has the outputs `probabilities` (rows, classes), or
`scores` where its outputs are no probabilities, and `label`; a regression has `prediction` (rows, targets).
"""

import hashlib
import json
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from core.data.preparation import Fill
from core.formats.errors import FormatError
from core.formats.export import Format, TrainedNetwork
from core.formats.lowered_export import outputs
from core.formats.primitives import Value, in_order
from core.formats.proof import Answers, Proof, answers, drawn_rows
from core.messages import literal, message

OPSET, IR = 17, 8  # ONNX 1.12 of 2022: what current programs and those of some years ago read
SECONDS = 10.0  # of a proof
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
    "matmul": "MatMul",
}


class _Writer:
    """Collects the nodes and constants of a graph."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.constants: list[Any] = []

    def constant(self, array: ArrayLike) -> str:
        """The name of a constant. Texts are object arrays."""
        from onnx import numpy_helper

        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.array(array, order="C"), name))
        return name

    def node(self, kind: str, *inputs: str, output: str = "", **attributes: Any) -> str:
        """Append an operator. Returns the name of its output."""
        from onnx import helper

        name = output or f"v{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], **attributes))
        return name

    def value(self, value: Value, inputs: list[str]) -> str:
        """Append the operators of one primitive."""
        kind, fields = value.kind, value.fields
        if value.numbers is not None:
            return self.constant(value.numbers)
        if kind == "if_negative":
            return self.node("Where", self.node("Less", inputs[0], self.constant(np.float32(0))), *inputs[1:])
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


def content(trained: TrainedNetwork) -> bytes:
    """The content of the file. Raises FormatError if a column is prepared in a way that it cannot say."""
    from onnx import TensorProto, checker, helper

    network, data = trained.network, trained.preparation
    if data.built:
        raise FormatError(
            message(
                "ONNX files cannot say how built features such as {name} are computed. Remove the built features and "
                "train again, or export as .safetensors or .npz.",
                name=literal(data.built[0].chosen.name),
            )
        )
    fill = _fill(trained)
    writer, wide = _Writer(), bool(np.any(data.origin))
    x = "x"
    if fill is not None:
        x = writer.node("Where", writer.node("IsNaN", x), writer.constant(fill.astype(np.float64 if wide else "f4")), x)
    if wide:  # in float32, large values with a small spread would be equal
        moved = writer.node("Sub", x, writer.constant(np.asarray(data.origin, np.float64)))
        x = writer.node("Cast", moved, to=TensorProto.FLOAT)
    names: dict[Value, str] = {}
    for value in in_order(result := outputs(trained)):
        names[value] = x if value.kind == "input" else writer.value(value, [names[source] for source in value.inputs])
    raw, units = names[result], network.lowered.output[1]
    if data.classes:
        last = _classes(writer, trained, raw, units)
    else:
        scale = writer.constant(data.target_scale.astype(np.float32))
        shift = writer.constant((data.target_shift + data.target_origin).astype(np.float32))
        writer.node("Add", writer.node("Mul", raw, scale), shift, output="prediction")
        last = [helper.make_tensor_value_info("prediction", TensorProto.FLOAT, ["rows", units])]
    kind = TensorProto.DOUBLE if wide else TensorProto.FLOAT
    given = helper.make_tensor_value_info("x", kind, ["rows", network.lowered.inputs])
    graph = helper.make_graph(writer.nodes, "network", [given], last, writer.constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR)
    metadata = trained.metadata()
    model.producer_name, model.producer_version = "layerwright", metadata["program"].split()[-1]
    kept = {name: metadata[name] for name in ("title", "features", "input_shape", "classes", "targets")}
    digest = hashlib.sha256(trained.state.weights.tobytes() + trained.state.buffers.tobytes()).hexdigest()
    helper.set_model_props(model, kept | {"weights_sha256": json.dumps(digest)})
    checker.check_model(model, full_check=True)
    return bytes(model.SerializeToString())


def _fill(trained: TrainedNetwork) -> NDArray[np.float64] | None:
    """What fills the gaps of each column of a table, (columns,). Raises FormatError unless all are plain numbers."""
    fills = list[float]()
    for column in trained.preparation.columns:
        step = column.steps[0] if len(column.steps) == 1 else None
        if not isinstance(step, Fill) or step.indicator or column.reading.type == "date":
            raise FormatError(
                message(
                    "ONNX files take columns of numbers only, and the column “{column}” is prepared otherwise: "
                    "{steps}. Leave it out of the features, or export as .safetensors or .npz.",
                    column=column.reading.name,
                    steps=literal(", ".join(step.title for step in column.steps)),
                )
            )
        fills.append(step.value)
    return np.array(fills, np.float64) if fills else None


def _classes(writer: _Writer, trained: TrainedNetwork, raw: str, units: int) -> list[Any]:
    """The outputs of a classifier."""
    from onnx import TensorProto, helper

    classes, threshold = trained.preparation.classes, trained.network.loss.threshold
    name = "probabilities" if threshold == 0.5 else "scores"
    if units == 1:
        above = writer.node("Greater", raw, writer.constant(np.float32(threshold)))
        index = writer.node(
            "Reshape", writer.node("Cast", above, to=TensorProto.INT64), writer.constant(np.array([-1]))
        )
        if threshold == 0.5:
            other = writer.node("Sub", writer.constant(np.float32(1)), raw)
            raw, units = writer.node("Concat", other, raw, axis=1), 2
    else:
        index = writer.node("ArgMax", raw, axis=1, keepdims=0)
    writer.node("Identity", raw, output=name)
    writer.node("Gather", writer.constant(np.array(classes, object)), index, output="label")
    return [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["rows", units]),
        helper.make_tensor_value_info("label", TensorProto.STRING, ["rows"]),
    ]


def prove(path: Path, trained: TrainedNetwork) -> Proof:
    """Run the file by the reference evaluator of ONNX and compare: 500 rows, fewer if they take over 10 s."""
    import onnx
    from onnx.reference import ReferenceEvaluator

    evaluator = ReferenceEvaluator(onnx.load(path, load_external_data=False))
    x = drawn_rows(trained)
    wide = np.float64 if np.any(trained.preparation.origin) else np.float32
    units = (x.astype(np.float64) + trained.preparation.origin).astype(wide)
    began = perf_counter()
    evaluator.run(None, {"x": units[:5]})
    count = int(min(len(x), max(5, SECONDS / 2 / max(perf_counter() - began, 1e-9) * 5)))
    numbers, *labels = evaluator.run(None, {"x": units[:count]})
    found = Answers(np.asarray(numbers), [str(label) for label in labels[0]] if labels else [])
    return Proof.of("ONNX reference evaluator", found, answers(trained, x[:count]), answers(trained, x[:count], 1.2e-7))


ONNX = Format(".onnx", "ONNX", content, prove=prove)
