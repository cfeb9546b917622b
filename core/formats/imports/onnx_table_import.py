"""Imports a network from an ONNX file of another program whose inputs are the columns of a table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.formats.drawn import Drawn
from core.formats.errors import FormatError
from core.formats.imports.column_paths import Source
from core.formats.imports.draft import PREPARATION, Draft, Foreign, RefusedError
from core.formats.imports.finished import finish
from core.formats.imports.imported import Imported, compared_with, incomplete
from core.formats.imports.onnx_answers import Answering, Feed, traced
from core.formats.imports.onnx_evaluator import Evaluator, unknown
from core.formats.imports.onnx_file import ancestors, threshold
from core.formats.imports.onnx_layers import ANCHORS
from core.formats.imports.onnx_network import PROBED, Lifting, MixedInputs
from core.formats.imports.onnx_outputs import goal_of, names_of
from core.formats.imports.onnx_tables import Prepared, UnpreparedError, features_at, found_columns
from core.formats.imports.parting import Trace
from core.messages import message

Array = NDArray[Any]


@dataclass(frozen=True)
class _Features(Feed):
    """The features of our preparation, as the tensor of features within the file has them."""

    found: Prepared | None = None

    def of(self, rows: Drawn, last: bool, wide: bool = False) -> Array:
        assert self.found is not None
        return self.found.features(rows.x, wide)


def read_table(
    path: Path, model: Any, constants: dict[str, Array], sources: tuple[Source, ...], opset: tuple[int, int]
) -> Imported:
    """Import the network of such a file. Raises FormatError."""

    graph, foreign = model.graph, [Foreign(node.name, node.op_type) for node in model.graph.node]
    goal, classes, left_out = goal_of(model, constants, path.name)
    needed, nodes, places = ancestors(graph, goal)
    types = {one.name: one.type.tensor_type.elem_type for one in graph.input if one.name not in constants}
    if not needed & types.keys() or not nodes:
        raise FormatError(message("{file}: its output does not depend on its input.", file=path.name))
    count = features_at(nodes, [*types], constants, goal)
    before, behind = nodes[:count], nodes[count:]
    refused = {places[count + k]: reason for k, node in enumerate(behind) if (reason := unknown(node))}
    try:
        found = found_columns(sources, types, before, constants, opset)
    except UnpreparedError as error:
        draft = Draft((1,), other={places[k]: PREPARATION for k in error.followed})
        return incomplete(path, foreign, draft, refused | {places[k]: why for k, why in error.refused.items()}, places)
    lifting, last = _lifted(found, behind, constants, opset, goal, left_out)
    draft = lifting.draft
    draft.nodes = {layer: {places[count + k] for k in own} for layer, own in draft.nodes.items()}
    draft.other = {places[count + k]: became for k, became in draft.other.items()}
    draft.other |= dict.fromkeys(places[:count], PREPARATION)
    try:
        if isinstance(last, RefusedError):
            raise last
        found.into(draft, 0)
    except RefusedError as error:
        return incomplete(path, foreign, draft, {places[count + error.node]: error.reason} | refused, places)
    names = names_of(model, constants, classes)
    names = replace(
        names, title=names.title or path.stem, threshold=threshold(graph, constants, goal), doubles=11 in types.values()
    )
    trained, project, notes = finish(draft, last, names, places[-1])
    feed = _Features(found.start, (found.width,), False, prepared=True, found=found)
    trace = Trace(foreign, draft.nodes, traced(lifting, constants, places[count:], feed), places[-1])
    answering = Answering(model, constants, nodes, types, goal)
    compared = compared_with(
        trained,
        "ONNX reference evaluator",
        lambda rows, last: answering.answers(found.inputs.feed(rows.columns)),
        trace,
    )
    return Imported(path, project, trained, draft.fates(foreign), tuple(notes), compared)


def _lifted(
    found: Prepared,
    nodes: Sequence[Any],
    constants: Mapping[str, Array],
    opset: tuple[int, int],
    goal: str,
    notes: Sequence[Any],
) -> tuple[Lifting, Any]:
    """The layers behind the features; the last one, or the reason why there is none."""
    for scales in (True, False):
        lifting = Lifting(
            list(nodes), dict(constants), Draft((found.width,), notes=list(notes)), Evaluator(*opset), ANCHORS, scales
        )
        x = np.random.default_rng(0).normal(size=(PROBED, found.width)).astype(np.float32)
        try:
            return lifting, lifting.follow(found.start, x, False, goal)
        except MixedInputs:
            continue
        except RefusedError as error:
            return lifting, error
    raise AssertionError  # without scaling, inputs cannot be mixed
