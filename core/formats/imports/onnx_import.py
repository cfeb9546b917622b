"""Imports networks from ONNX, and compares them with the file as ONNX's reference evaluator runs it."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.formats.errors import FormatError
from core.formats.imports.draft import Draft, Foreign, RefusedError
from core.formats.imports.finished import finish
from core.formats.imports.imported import Imported, compared_with, incomplete
from core.formats.imports.onnx_answers import Feed, evaluation, traced
from core.formats.imports.onnx_columns import preparation_of, read_columns
from core.formats.imports.onnx_evaluator import ML, Evaluator, unknown
from core.formats.imports.onnx_file import ancestors, array, attributes, read_model, threshold
from core.formats.imports.onnx_layers import ANCHORS
from core.formats.imports.onnx_network import PROBED, Lifting, MixedInputs
from core.formats.imports.onnx_outputs import goal_of, names_of
from core.formats.imports.onnx_table_import import read_table
from core.formats.imports.onnx_tables import sources_of
from core.formats.imports.parting import Trace
from core.messages import message
from core.network.graph import LayerId

OPSET = 9  # of 2018: before it, many operators had other rules
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
    if sources := sources_of(inputs):
        return read_table(path, model, constants, sources, (opset, ml))
    shape, wide = _input_shape(inputs, path.name)
    goal, classes, left_out = goal_of(model, constants, path.name)
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
    names = names_of(model, constants, classes)
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
                "{file} has {count:input|inputs}, and not all of them are columns of a table. A network here has one "
                "input: export it so that it takes one input of numbers, or one column in each input.",
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
