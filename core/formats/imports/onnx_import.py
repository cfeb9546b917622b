"""Imports networks from ONNX, and compares them with the file as ONNX's reference evaluator runs it."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.formats.errors import FormatError
from core.formats.imports.draft import Draft, Foreign, RefusedError
from core.formats.imports.finished import Names, finish
from core.formats.imports.imported import Imported, compared_with, incomplete
from core.formats.imports.onnx_answers import Feed, evaluation, traced
from core.formats.imports.onnx_columns import preparation_of, read_columns
from core.formats.imports.onnx_evaluator import ML, Evaluator, unknown
from core.formats.imports.onnx_file import ancestors, array, attributes, read_model, threshold
from core.formats.imports.onnx_layers import ANCHORS
from core.formats.imports.onnx_network import PROBED, Lifting, MixedInputs
from core.formats.imports.parting import Trace
from core.messages import Message, joined, literal, message
from core.network.graph import LayerId

OPSET = 9  # of 2018: before it, many operators had other rules
MOST_TEXTS = 10_000
Array = NDArray[Any]


def read(path: Path) -> Imported:
    """Import the network of a file. Raises FormatError."""
    model, constants = read_model(path)
    graph, foreign = model.graph, [Foreign(node.name, node.op_type) for node in model.graph.node]
    opset = max((one.version for one in model.opset_import if one.domain in ("", "ai.onnx")), default=0)
    ml = max((one.version for one in model.opset_import if one.domain == ML), default=3)
    if not OPSET <= opset <= 30 or not 1 <= ml <= 5:
        raise FormatError(
            message(
                "{file} is written for opset {opset} of ONNX; {least} and later can be imported. Export it again.",
                file=path.name,
                opset=opset,
                least=OPSET,
            )
        )
    for node in graph.node:  # constants in nodes, whose sizes are checked as those of initializers
        for attribute in node.attribute:
            if attribute.HasField("t"):
                array(attribute.t, path)
    inputs = [one for one in graph.input if one.name not in constants]
    if preparation := preparation_of(model, path.name):
        return read_columns(path, model, constants, preparation, opset, ml)
    shape, wide = _input_shape(inputs, path.name)
    goal, classes, left_out = _goal(model, constants, path.name)
    needed, nodes, places = ancestors(graph, goal)
    if nodes and nodes[-1].op_type == "LogSoftmax" and goal in nodes[-1].output:
        last_node = type(nodes[-1])()
        last_node.CopyFrom(nodes[-1])
        last_node.op_type = "Softmax"
        nodes[-1] = last_node
        left_out.append(
            message("Its outputs are the logarithms of probabilities; here they are the probabilities themselves.")
        )
    refused = {places[k]: reason for k, node in enumerate(nodes) if (reason := unknown(node))}
    names = _names(model, constants, classes)
    names = replace(names, title=names.title or path.stem, doubles=wide, threshold=threshold(graph, constants, goal))
    own_shape = _own_shape(model, shape)
    if not nodes or inputs[0].name not in needed:
        raise FormatError(message("{file}: its output does not depend on its input.", file=path.name))

    def lifted(scales: bool) -> tuple[Lifting, LayerId | RefusedError | None]:
        """The layers; the last one, the reason why there is none, or None if the inputs must not be scaled."""
        last = _has_channels_last(nodes, shape)
        ours = (shape[2], *shape[:2]) if last else (1, *shape) if len(shape) == 2 else shape
        draft = Draft(own_shape or ours, notes=list(left_out))
        lifting = Lifting(nodes, dict(constants), draft, Evaluator(opset, ml), ANCHORS, scales)
        kind = np.float64 if wide else np.float32
        x = np.random.default_rng(0).normal(size=(PROBED, *shape)).astype(kind)
        try:
            return lifting, lifting.follow(inputs[0].name, x, last, goal)
        except MixedInputs:
            return lifting, None
        except RefusedError as error:
            return lifting, error

    lifting, last = lifted(True)
    if last is None:
        lifting, last = lifted(False)
    draft = lifting.draft
    draft.nodes = {layer: {places[k] for k in own} for layer, own in draft.nodes.items()}
    draft.other = {places[k]: became for k, became in draft.other.items()}
    if isinstance(last, RefusedError):
        return incomplete(path, foreign, draft, {places[last.node]: last.reason} | refused, places)
    assert last is not None  # without scaling, inputs cannot be mixed
    trained, project, notes = finish(draft, last, names, places[-1])
    if own_shape is None and len(draft.shape) == 3 and lifting.signals[inputs[0].name].last:
        preparation = replace(trained.preparation, channels="last")
        trained = replace(trained, preparation=preparation)
    feed = Feed(inputs[0].name, shape, wide)
    evaluate = evaluation(model, constants, nodes, feed, goal)
    trace = Trace(foreign, draft.nodes, traced(lifting, constants, places, feed), places[-1])
    compared = compared_with(trained, "ONNX reference evaluator", evaluate, trace)
    return Imported(path, project, trained, draft.fates(foreign), tuple(notes), compared)


def _input_shape(inputs: list[Any], file: str) -> tuple[tuple[int, ...], bool]:
    """The shape of one row, and whether inputs are float64. Raises FormatError for anything but one such input."""
    from onnx import TensorProto

    if len(inputs) != 1:
        raise FormatError(
            message(
                "{file} has {count} inputs, such as one for each column of a table, and does not say how they are "
                "prepared, as files of Layerwright do. A network here has one input, of numbers: export it so that it "
                "takes the prepared numbers.",
                file=file,
                count=len(inputs),
            )
        )
    kind = inputs[0].type.tensor_type
    sizes = [one.dim_value for one in kind.shape.dim][1:]
    if kind.elem_type not in (TensorProto.FLOAT, TensorProto.DOUBLE):
        raise FormatError(message("{file} does not take float32 or float64 numbers as its input.", file=file))
    if (
        len(sizes) not in (1, 2, 3)
        or not all(0 < size <= 10**6 for size in sizes)
        or np.prod(sizes, dtype=float) > 10**7
    ):
        raise FormatError(
            message(
                "{file} takes rows of shape {shape}. Import networks for rows (features), or images (height, width) or "
                "(channels, height, width), of known size.",
                file=file,
                shape=" × ".join(str(size or "?") for size in sizes) or "?",
            )
        )
    return tuple(sizes), kind.elem_type == TensorProto.DOUBLE


def _goal(model: Any, constants: dict[str, Array], file: str) -> tuple[str, int, list[Message]]:
    """The tensor that predicts, and how many classes it stands for if it puts 1 − p beside p; else 0.

    Notes say which labels are left out beside it. Raises FormatError for several outputs of numbers.
    """
    from onnx import TensorProto

    made = {name: node for node in model.graph.node for name in node.output}
    outputs = {one.name: one.type.tensor_type.elem_type for one in model.graph.output}
    numbers = [name for name, kind in outputs.items() if kind in (TensorProto.FLOAT, TensorProto.DOUBLE)]
    maps = [name for name in outputs if name in made and made[name].op_type == "ZipMap"]
    labels = [name for name in numbers if "label" in name.lower()] if len(numbers + maps) > 1 else []
    heads = {name: _origin(name, made) for name in numbers + maps if name not in labels} or {
        one: _origin(one, made) for one in [*outputs][:1]
    }
    if len(set(heads.values())) > 1:
        raise FormatError(
            message(
                "{file} has several outputs of numbers: {names}. A network here has one: export the model with that "
                "output alone.",
                file=file,
                names=joined([literal(name) for name in heads]),
            )
        )
    goal = next(iter(heads.values()), "")
    notes = [
        message("The output {name} is left out: it says the label, which follows from the other.", name=literal(name))
        for name in labels
    ]
    node = made.get(goal)
    if node is not None and node.op_type == "Concat" and len(node.input) == 2:
        other = made.get(node.input[0])
        if other is not None and other.op_type == "Sub" and other.input[1] == node.input[1]:
            one = constants.get(other.input[0])
            if one is not None and one.size == 1 and one.ravel()[0] == 1:
                return node.input[1], 2, notes
    return goal, 0, notes


def _origin(name: str, made: Mapping[str, Any]) -> str:
    """The tensor whose numbers an output hands on."""
    seen = 0
    while name in made and made[name].op_type in ("Identity", "ZipMap") and seen < len(made):
        name, seen = made[name].input[0], seen + 1
    return name


def _names(model: Any, constants: dict[str, Array], classes: int) -> Names:
    """What the file says of columns and classes: in its metadata, or in a list of texts that labels are taken from."""
    facts = {one.key: one.value for one in model.metadata_props}
    known = {name: _texts(facts.get(name, "")) for name in ("features", "classes", "targets")}
    if not known["classes"]:
        lists = [values for values in constants.values() if values.dtype == object and 1 < values.size < MOST_TEXTS]
        known["classes"] = _labels(model, lists, classes)
    return Names(known["features"], known["classes"], known["targets"], facts.get("title", "")[:200])


def _labels(model: Any, lists: list[Array], classes: int) -> tuple[str, ...]:
    for node in model.graph.node:
        if node.op_type == "ZipMap":
            fields = attributes(node)
            found = fields.get("classlabels_strings") or fields.get("classlabels_int64s") or ()
            return tuple(one.decode("utf-8", "replace") if isinstance(one, bytes) else str(one) for one in found)
    if len(lists) == 1:
        return tuple(
            one.decode("utf-8", "replace") if isinstance(one, bytes) else str(one) for one in lists[0].ravel().tolist()
        )
    return ("0", "1") if classes == 2 else ()


def _texts(text: str) -> tuple[str, ...]:
    """A list of texts in JSON, empty for anything else."""
    try:
        found = json.loads(text) if text else []
    except (ValueError, RecursionError):
        return ()
    return tuple(found) if isinstance(found, list) and all(isinstance(one, str) for one in found) else ()


def _own_shape(model: Any, shape: tuple[int, ...]) -> tuple[int, ...] | None:
    """The shape of images that a file of ours takes as flat rows."""
    facts = {one.key: one.value for one in model.metadata_props}
    try:
        found = json.loads(facts.get("input_shape", "[]"))
    except (ValueError, RecursionError):
        return None
    if isinstance(found, list) and len(found) == 3 and all(type(n) is int and n > 0 for n in found):
        return tuple(found) if len(shape) == 1 and np.prod(found, dtype=float) == shape[0] else None
    return None


def _has_channels_last(nodes: list[Any], shape: tuple[int, ...]) -> bool:
    """Whether images have their channels last: the first exchange of axes brings them to the front."""
    if len(shape) != 3:
        return False
    first = next((node for node in nodes if node.op_type in ("Transpose", "Conv", "MaxPool", "AveragePool")), None)
    return (
        first is not None and first.op_type == "Transpose" and list(attributes(first).get("perm", ())) == [0, 3, 1, 2]
    )
