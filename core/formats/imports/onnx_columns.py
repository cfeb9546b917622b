"""Imports our own ONNX files that take the columns of a table: the preparation is the one that the file names.

Its nodes are run and compared with that preparation, not read: rows of the table go through the whole file. Its layers
are read from its graph, as those of any file.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data.preparation.preparation import Preparation
from core.formats import onnx
from core.formats.drawn import drawn
from core.formats.errors import FormatError
from core.formats.imports.draft import PREPARATION, Draft, Foreign, RefusedError
from core.formats.imports.finished import Names, finish
from core.formats.imports.imported import Imported, incomplete, refuse_unless_same
from core.formats.imports.onnx_answers import Feed, traced
from core.formats.imports.onnx_evaluator import IN_TABLES, Evaluator, TooLarge, unknown
from core.formats.imports.onnx_file import ancestors, threshold
from core.formats.imports.onnx_layers import ANCHORS
from core.formats.imports.onnx_network import PROBED, Lifting
from core.formats.imports.parting import Trace
from core.formats.lowered_preparation import lower_preparation
from core.formats.onnx_inputs import TYPES, Given, given
from core.formats.preparation_json import from_json
from core.messages import message

ANSWERS = message("how the answers are given")
Array = NDArray[Any]


def preparation_of(model: Any, file: str) -> Preparation | None:
    """The preparation that a file of ours names; None if it names none. Raises FormatError if it is damaged."""
    facts = {one.key: one.value for one in model.metadata_props}
    return from_json(facts["preparation"].encode(), file) if {"preparation", "network"} <= facts.keys() else None


def read_columns(
    path: Path, model: Any, constants: Mapping[str, Array], preparation: Preparation, opset: int, ml: int
) -> Imported:
    """Import the network of such a file. Raises FormatError."""
    graph, foreign = model.graph, [Foreign(node.name, node.op_type) for node in model.graph.node]
    start, end = _network(model, path)
    sent = given(lower_preparation(preparation), preparation)
    _check_inputs(graph, constants, sent, path)
    _check_sizes(graph, constants, preparation, sent, Evaluator(opset, ml, as_written=True), path)
    needed, nodes, places = ancestors(graph, end, start)
    if not nodes or start not in needed:
        raise _damaged(path)
    draft = Draft(preparation.shape)
    lifting = Lifting(nodes, dict(constants), draft, Evaluator(opset, ml), ANCHORS)
    x = np.random.default_rng(0).normal(size=(PROBED, *preparation.shape)).astype(np.float32)
    refused = {places[k]: reason for k, node in enumerate(nodes) if (reason := unknown(node))}
    last: Any
    try:
        last = lifting.follow(start, x, False, end)
    except RefusedError as error:
        last = error
    draft.nodes = {layer: {places[k] for k in own} for layer, own in draft.nodes.items()}
    draft.other = {places[k]: became for k, became in draft.other.items()}
    before = ancestors(graph, start)[2]
    draft.other |= dict.fromkeys(before, PREPARATION)
    draft.other |= {place: ANSWERS for place in range(len(graph.node)) if place not in {*before, *places}}
    if isinstance(last, RefusedError):
        return incomplete(path, foreign, draft, {places[last.node]: last.reason} | refused, places)
    title = {one.key: one.value for one in model.metadata_props}.get("title", "")[:200] or path.stem
    names = Names(
        preparation.features, preparation.classes, preparation.targets, title, threshold(graph, constants, end)
    )
    trained, project, notes = finish(draft, last, names, places[-1], preparation=preparation)
    try:
        proof = onnx.prove(path, trained)
    except Exception as error:  # a program of others: it raises what it likes
        raise _damaged(path) from error
    feed = Feed(start, preparation.shape, False, prepared=True)
    values = traced(lifting, constants, places, feed)
    refuse_unless_same(trained, drawn(preparation), proof, Trace(foreign, draft.nodes, values, places[-1]))
    return Imported(path, project, trained, draft.fates(foreign), tuple(notes), proof)


def _network(model: Any, path: Path) -> tuple[str, str]:
    """The tensors between which the network is: the features, and its outputs."""
    facts = {one.key: one.value for one in model.metadata_props}
    try:
        start, end = json.loads(facts["network"])
    except (ValueError, TypeError, RecursionError):
        raise _damaged(path) from None
    return str(start), str(end)


def _check_inputs(graph: Any, constants: Mapping[str, Array], sent: Given, path: Path) -> None:
    from onnx import helper

    own = [one for one in graph.input if one.name not in constants]
    found = [(one.name, helper.tensor_dtype_to_np_dtype(one.type.tensor_type.elem_type)) for one in own]
    if found != [(one.name, np.dtype(TYPES[one.type])) for one in sent.inputs]:
        raise _damaged(path)


def _check_sizes(
    graph: Any,
    constants: Mapping[str, Array],
    preparation: Preparation,
    sent: Given,
    evaluator: Evaluator,
    path: Path,
) -> None:
    """Run all nodes for a few rows, so that none needs too much memory or time. Raises FormatError."""
    rows = drawn(preparation).take(np.arange(PROBED))
    known: dict[str, Array] = dict(constants) | sent.feed(rows.columns)
    try:
        for node in graph.node:
            if node.op_type not in IN_TABLES and unknown(node):
                raise _damaged(path)
            inputs = [known[name] if name else None for name in node.input]
            known |= zip(node.output, evaluator.run(node, inputs), strict=False)
    except TooLarge:
        text = message("{file} would need more memory or time than an import is given.", file=path.name)
        raise FormatError(text) from None
    except Exception as error:  # the evaluator raises many kinds for nodes that do not fit
        raise _damaged(path) from error


def _damaged(path: Path) -> FormatError:
    return FormatError(
        message("{file} is damaged: its columns, its preparation and its nodes do not fit together.", file=path.name)
    )
