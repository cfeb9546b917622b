"""Reads ONNX files that may be hostile: sizes are checked before memory is allocated, and nothing outside is read."""

from collections.abc import Iterator, Mapping
from math import prod
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data.memory import free_memory
from core.formats import atomic
from core.formats.errors import FormatError
from core.formats.imports.draft import no_room
from core.messages import literal, message
from core.messages.system_errors import describe

LARGEST = 2**31 - 1  # bytes of a protobuf
MOST_NODES = 20_000


def read_model(path: Path) -> tuple[Any, dict[str, NDArray[Any]]]:
    """The model, and its constants by name. Raises FormatError."""
    import onnx
    from google.protobuf.message import DecodeError

    content = _content(path)
    model = onnx.ModelProto()
    try:
        model.ParseFromString(content)
    except DecodeError as error:
        raise FormatError(
            message("{file} is damaged: it cannot be read as ONNX. Export it again.", file=path.name)
        ) from error
    graph = model.graph
    if not graph.node or not graph.output:
        raise FormatError(message("{file} holds no network: it has no nodes or no outputs.", file=path.name))
    if len(graph.node) > MOST_NODES or len(graph.initializer) > MOST_NODES:
        raise FormatError(
            message("{file} has more than {most:,} nodes, too many to draw.", file=path.name, most=MOST_NODES)
        )
    if graph.sparse_initializer:
        raise FormatError(message("{file} has sparse weights, which are not supported.", file=path.name))
    if any(isinstance(text, bytes) for text in _texts(model)):  # protobuf gives what is not UTF-8 as bytes
        raise FormatError(message("{file} is damaged: a name in it is not valid UTF-8.", file=path.name))
    return model, {tensor.name: array(tensor, path) for tensor in graph.initializer}


def _texts(model: Any) -> Iterator[str | bytes]:
    """All names and texts of a model that are read."""
    graph = model.graph
    for entry in model.metadata_props:
        yield from (entry.key, entry.value)
    for opset in model.opset_import:
        yield opset.domain
    for one in (*graph.initializer, *graph.input, *graph.output):
        yield one.name
    for tensor in graph.initializer:
        for entry in tensor.external_data:
            yield from (entry.key, entry.value)
    for node in graph.node:
        yield from (node.name, node.op_type, node.domain, *node.input, *node.output)
        for attribute in node.attribute:
            yield attribute.name


def _content(path: Path) -> bytes:
    """The bytes of a file, after a check of its size."""
    try:
        size = atomic.checked(path).stat().st_size
        if size > min(LARGEST, free_memory() // 4):
            raise no_room(path.name)
        return path.read_bytes()
    except OSError as error:
        raise FormatError(
            message("{path} cannot be opened: {why}. Check its name and permissions.", path=path, why=describe(error))
        ) from error


def array(tensor: Any, path: Path) -> NDArray[Any]:
    """The array of a constant. Raises FormatError if its sizes do not match, or if it lies outside the folder."""
    from onnx import TensorProto, helper, numpy_helper

    shape = tuple(tensor.dims)
    try:
        if tensor.data_type == TensorProto.STRING:
            if prod(shape) != len(tensor.string_data):
                raise ValueError
            return np.asarray(numpy_helper.to_array(tensor))
        kind = np.dtype(helper.tensor_dtype_to_np_dtype(tensor.data_type))
        if any(size < 0 for size in shape):
            raise ValueError
        if tensor.data_location == TensorProto.EXTERNAL:
            return _external(tensor, shape, kind, path)
        if tensor.HasField("raw_data"):
            if len(tensor.raw_data) != prod(shape) * kind.itemsize:
                raise ValueError
        else:
            field = helper.tensor_dtype_to_field(tensor.data_type)
            if len(getattr(tensor, field)) != prod(shape):
                raise ValueError
        return np.asarray(numpy_helper.to_array(tensor))
    except FormatError:
        raise
    except Exception as error:  # onnx raises many kinds for damaged tensors
        raise FormatError(
            message(
                "{file} is damaged: the sizes of the constant {name!r:.60} do not match its numbers.",
                file=path.name,
                name=tensor.name,
            )
        ) from error


def _external(tensor: Any, shape: tuple[int, ...], kind: "np.dtype[Any]", path: Path) -> NDArray[Any]:
    """Numbers in a file beside the model. Files elsewhere are refused."""
    facts = {entry.key: entry.value for entry in tensor.external_data}
    name = facts.get("location", "")
    folder = path.parent.resolve()
    try:
        beside = (folder / name).resolve()
        inside = bool(name) and beside.is_relative_to(folder) and beside.is_file()
    except (OSError, ValueError):
        inside = False
    if not inside:
        raise FormatError(
            message(
                "{file} keeps weights in {other!r:.80}, which is not a file in its folder, so it is not read. Export "
                "the model as one file.",
                file=path.name,
                other=name,
            )
        )
    start, needed = int(facts.get("offset", "0")), prod(shape) * kind.itemsize
    if int(facts.get("length", str(needed))) != needed or not 0 <= start <= beside.stat().st_size - needed:
        raise ValueError
    if needed > free_memory() // 4:
        raise no_room(path.name)
    with open(beside, "rb") as file:
        file.seek(start)
        return np.frombuffer(file.read(needed), kind).reshape(shape)


def attributes(node: Any) -> dict[str, Any]:
    """The attributes of a node by name. Raises FormatError if one is damaged, and leaves out graphs."""
    from onnx import AttributeProto, helper

    plain = (AttributeProto.GRAPH, AttributeProto.GRAPHS, AttributeProto.TENSOR, AttributeProto.SPARSE_TENSOR)
    try:
        return {one.name: helper.get_attribute_value(one) for one in node.attribute if one.type not in plain}
    except Exception as error:  # onnx raises many kinds
        raise FormatError(
            message("The node {name} is damaged: its attributes cannot be read.", name=literal(node.name or "?"))
        ) from error


def ancestors(graph: Any, goal: str, start: str = "") -> tuple[set[str], list[Any], list[int]]:
    """The tensors that the goal is computed from, and their nodes in order, with their places in the file.

    With `start`, what that tensor is computed from is left out.
    """
    needed, nodes, places = {goal}, list[Any](), list[int]()
    for place in range(len(graph.node) - 1, -1, -1):
        node = graph.node[place]
        if (needed - {start}) & set(node.output):
            nodes.append(node)
            places.append(place)
            needed.update(name for name in node.input if name)
    return needed, nodes[::-1], places[::-1]


def threshold(graph: Any, constants: Mapping[str, NDArray[Any]], goal: str) -> float | None:
    """The number that the prediction is compared with for a label; None where it is with none, or several."""
    against = [
        constants[other].ravel()
        for node in graph.node
        if node.op_type in ("Greater", "GreaterOrEqual") and len(node.input) == 2 and node.input[0] == goal
        for other in node.input[1:]
        if other in constants
    ]
    found = {float(one[0]) for one in against if one.size == 1 and one.dtype.kind in "fiu"}
    return found.pop() if len(found) == 1 else None
