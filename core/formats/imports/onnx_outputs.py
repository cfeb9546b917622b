"""What an ONNX file says of its outputs: the tensor that predicts, and the names of classes."""

import json
from collections.abc import Mapping
from typing import Any

from numpy.typing import NDArray

from core.formats.errors import FormatError
from core.formats.imports.finished import Names
from core.formats.imports.onnx_file import attributes
from core.messages import Message, joined, literal, message

MOST_TEXTS = 10_000
COLUMNS = ("Identity", "Reshape", "Slice")  # that take a column out of a tensor
Array = NDArray[Any]


def goal_of(model: Any, constants: dict[str, Array], file: str) -> tuple[str, int, list[Message]]:
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
    if len(set(heads.values())) > 1 and len(whole := {_origin(name, made, COLUMNS) for name in heads}) == 1:
        heads = dict.fromkeys(heads, whole.pop())  # one output for every class
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


def _origin(name: str, made: Mapping[str, Any], through: tuple[str, ...] = ("Identity", "ZipMap")) -> str:
    """The tensor whose numbers an output hands on."""
    seen = 0
    while name in made and made[name].op_type in through and seen < len(made):
        name, seen = made[name].input[0], seen + 1
    return name


def names_of(model: Any, constants: dict[str, Array], classes: int) -> Names:
    """What the file says of columns and classes: in its metadata, or in a list of texts that labels are taken from."""
    facts = {one.key: one.value for one in model.metadata_props}
    known = {name: _texts(facts.get(name, "")) for name in ("features", "classes", "targets")}
    if not known["classes"]:
        lists = [values for values in constants.values() if values.dtype == object and 1 < values.size < MOST_TEXTS]
        known["classes"] = _labels(model, constants, lists, classes)
    return Names(known["features"], known["classes"], known["targets"], facts.get("title", "")[:200])


def _text(label: Any) -> str:
    return label.decode("utf-8", "replace") if isinstance(label, bytes) else str(label)


def _labels(model: Any, constants: Mapping[str, Array], lists: list[Array], classes: int) -> tuple[str, ...]:
    for node in model.graph.node:
        if node.op_type in ("LinearClassifier", "ZipMap"):
            fields = attributes(node)
            found = (
                fields.get("classlabels_strings")
                or fields.get("classlabels_int64s")
                or fields.get("classlabels_ints")
                or ()
            )
            return tuple(map(_text, found))
        if node.op_type == "ArrayFeatureExtractor" and node.input[0] in constants:
            return tuple(map(_text, constants[node.input[0]].ravel()[:MOST_TEXTS].tolist()))
    if len(lists) == 1:
        return tuple(map(_text, lists[0].ravel().tolist()))
    return ("0", "1") if classes == 2 else ()


def _texts(text: str) -> tuple[str, ...]:
    """A list of texts in JSON, empty for anything else."""
    try:
        found = json.loads(text) if text else []
    except (ValueError, RecursionError):
        return ()
    return tuple(found) if isinstance(found, list) and all(isinstance(one, str) for one in found) else ()
