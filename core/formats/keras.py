"""Export as Keras 3: one .keras file with the network and its scaling, which opens in safe mode.

The file is a zip of JSON and HDF5, made of built-in layers and operations: nothing in it is code. A receiver sends the
numbers of a row in their own units, NaN for a gap; images have their channels last, as usual in Keras. The part
`layerwright.json`, which Keras does not read, says what the columns and the outputs are, and has the test rows.
"""

import io
import json
import shlex
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core import __version__
from core.data.preparation import Fill
from core.data.preparation.preparation import Preparation, PreparedColumn
from core.formats import receivers
from core.formats.errors import FormatError
from core.formats.export import Format, TrainedNetwork
from core.formats.keras_layers import MODULES, Node, Nodes, add_layers, last, snake_case
from core.formats.onnx_inputs import plain_list
from core.formats.proof import Proof
from core.formats.written_network import WrittenNetwork
from core.messages import Message, literal, message

KERAS_VERSION = "3.15.1"  # by which the tests open the files
OWN = "layerwright.json"
WEIGHTS = "model.weights.h5"
STAMP = (1980, 1, 1, 0, 0, 0)  # of parts of the zip, so that equal networks make equal files
RANDOM = "Dropout", "AlphaDropout", "GaussianNoise"  # layers with a random state

_CHECK = (
    "import json, zipfile, numpy as np, keras; f = {file!r}; "
    "t = json.loads(zipfile.ZipFile(f).read('" + OWN + "')); a = np.array(t['answers']); "
    "y = keras.saving.load_model(f).predict(np.array(t['rows'], 'float32'), verbose=0); "
    "d = (abs(y - a) / np.array(t['sizes'])).max(); print(len(a), 'test rows: largest difference', d); "
    "assert d <= t['allowed'], 'This is not what the trained network predicts.'"
)


def content(trained: TrainedNetwork) -> bytes:
    """The content of the file. Raises FormatError where Keras has no such layer, or cannot prepare a column."""
    to, inputs, outputs = nodes(trained)
    parts: dict[str, str | bytes] = {
        "metadata.json": json.dumps({"keras_version": KERAS_VERSION, "date_saved": "1980-01-01@00:00:00"}),
        "config.json": json.dumps(_config(to, inputs, outputs)),
        WEIGHTS: _weights(to),
        OWN: json.dumps(_own(trained), ensure_ascii=False),
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name, STAMP), part)
    return file.getvalue()


def nodes(trained: TrainedNetwork) -> tuple[Nodes, Node, Node]:
    """The network with its scaling, its input and its output."""
    network, data = trained.network, trained.preparation
    if reason := refusal(data):
        raise FormatError(reason)
    named = trained.arrays()
    arrays: dict[int, dict[str, NDArray[Any]]] = {layer_id: {} for layer_id in network.graph.layers}
    for name, weight in network.names.items():
        arrays[weight.layer][weight.name] = named[name]
    to = Nodes(arrays)
    shape = last(data.image) if data.image else data.shape
    inputs = x = to.input((len(data.columns),) if data.is_table else shape)
    shift, scale = (_in_shape(each, data) for each in (data.shift, data.scale))
    if data.is_table:
        x, fills = _filled(to, x, data.columns)
        shift = shift - fills
    x = to.layer("Rescaling", [x], shape, "shift", scale=1.0, offset=(-shift).tolist())
    x = to.layer("Rescaling", [x], shape, "scale", scale=(1 / scale).tolist(), offset=0.0)
    x = add_layers(to, network.graph, network.shapes, x)
    if not data.classes:
        target = {"scale": data.target_scale.tolist(), "offset": (data.target_shift + data.target_origin).tolist()}
        x = to.layer("Rescaling", [x], x.shape, "target units", **target)
    return to, inputs, x


def _in_shape(array: NDArray[Any], data: Preparation) -> NDArray[np.float64]:
    wide: NDArray[np.float64] = np.asarray(array, np.float64).ravel()
    return wide.reshape(data.image).transpose(1, 2, 0) if data.image else wide


def _filled(to: Nodes, x: Node, columns: Sequence[PreparedColumn]) -> tuple[Node, NDArray[np.float64]]:
    """The features of number columns with gaps, less what fills them, and what fills each.

    A gap is where x - fill is not a number. Features that say where one was come after their column.
    """
    steps = [next((step for step in column.steps if isinstance(step, Fill)), Fill()) for column in columns]
    fills, count = np.array([step.value for step in steps]), len(columns)
    x = to.layer("Rescaling", [x], x.shape, "fill", scale=1.0, offset=(-fills).tolist())
    missing = to.op("Isnan", x, truth=True)
    filled = to.op("Where", missing, 0.0, x)
    if not any(step.indicator for step in steps):
        return filled, fills
    marks = to.op("Where", missing, 1.0, 0.0)
    joined = to.layer("Concatenate", [filled, marks], (2 * count,), "gaps")
    order = [place for k, step in enumerate(steps) for place in ([k, count + k] if step.indicator else [k])]
    return to.taken(joined, order), np.append(fills, np.zeros(count))[order]


def refusal(data: Preparation) -> Message | None:
    """What of a preparation Keras cannot say, as a sentence; None where it can say everything."""
    if data.built:
        return _refused(data.built[0].chosen.name, message("a feature that is computed from others"))
    if np.any(data.origin):
        return _refused(data.features[int(np.flatnonzero(data.origin)[0])], message("a column that needs float64"))
    for column in data.columns:
        if column.reading.type != "number":
            return _refused(column.reading.name, message("a column of texts or dates"))
        if column.reading.gaps == "leave out":
            return _refused(column.reading.name, message("a column whose gaps leave out the row"))
        if any(not isinstance(step, Fill) for step in column.steps):
            return _refused(column.reading.name, message("a column whose logarithm is taken"))
    return None


def _refused(name: str, why: Message) -> Message:
    return message(
        "A .keras file takes numbers, and cannot say how “{name}” is prepared: it is {why}. Export as .onnx, as .py or "
        "as pytorch, which take the table as it is.",
        name=literal(name),
        why=why,
    )


def _own(trained: TrainedNetwork) -> dict[str, Any]:
    """What people and programs want to know of the file, with the test rows in the shape that Keras takes."""
    network, data = WrittenNetwork.of(trained), trained.preparation
    facts = network.facts()
    rows = np.array(facts["rows"], np.float64)
    if data.image:
        rows = rows.reshape(-1, *data.image).transpose(0, 2, 3, 1)
    answers, sizes = np.array(facts["answers"]), np.array(facts["sizes"])
    if data.classes and trained.network.lowered.output[1] == 1:
        answers, sizes = answers[:, -1:], sizes[:, -1:]
    receipt = {"receipt": trained.receipt.facts()} if trained.receipt else {}
    own = {
        "program": f"layerwright {__version__}",
        "rows": plain_list(rows),
        "answers": answers.tolist(),
        "sizes": sizes.tolist(),
    }
    return (
        {name: facts[name] for name in ("title", "columns", "classes", "targets", "threshold", "allowed")}
        | own
        | receipt
    )


def _config(to: Nodes, inputs: Node, outputs: Node) -> dict[str, Any]:
    names = _names(to)
    layers = [_node_config(node, names) for node in to.made]
    own = {"name": "network", "trainable": True, "layers": layers}
    own |= {"input_layers": [names[inputs], 0, 0], "output_layers": [names[outputs], 0, 0]}
    return {
        "module": "keras.src.models.functional",
        "class_name": "Functional",
        "config": own,
        "registered_name": "Functional",
    }


def _names(to: Nodes) -> dict[Node, str]:
    """A name for every node; operations have none of their own."""
    return {node: node.name or to.names.new(node.kind) for node in to.made}


def _node_config(node: Node, names: dict[Node, str]) -> dict[str, Any]:
    if node.kind == "InputLayer":
        own: dict[str, Any] = {"batch_shape": [None, *node.shape], "dtype": "float32", "name": names[node]}
        called: list[Any] = []
        module = "keras.layers"
    else:
        given = [_given(source, names) for source in node.inputs]
        own = {"name": names[node], **node.options}
        module = "keras.layers" if node.name else f"keras.src.ops.{MODULES.get(node.kind, 'numpy')}"
        called = [{"args": [given] if node.merges else given, "kwargs": {}}]
    registered = {"registered_name": None} if node.name else {"registered_name": node.kind}
    return {
        "module": module,
        "class_name": node.kind,
        "config": own,
        "name": names[node],
        "inbound_nodes": called,
    } | registered


def _given(source: "Node | float | list[int]", names: dict[Node, str]) -> Any:
    if not isinstance(source, Node):
        return source
    kind = "bool" if source.truth else "float32"
    tensor = {"shape": [None, *source.shape], "dtype": kind, "keras_history": [names[source], 0, 0]}
    return {"class_name": "__keras_tensor__", "config": tensor}


def groups(to: Nodes) -> dict[str, tuple[NDArray[Any], ...]]:
    """The arrays by their group in the HDF5 part: of the kind of the layer, numbered."""
    found, counts = dict[str, tuple[NDArray[Any], ...]](), dict[str, int]()
    for node in to.made:
        if node.name:
            kind = snake_case(node.kind)
            counts[kind] = number = counts.get(kind, -1) + 1
            path = f"layers/{kind}_{number}" if number else f"layers/{kind}"
            found[path] = node.arrays
            if node.kind in RANDOM and next(iter(node.options.values())) > 0:
                found[f"{path}/seed_generator"] = (np.array([1, 0], np.uint32),)
    return found


def _weights(to: Nodes) -> bytes:
    import h5py

    file = io.BytesIO()
    with h5py.File(file, "w") as archive:
        archive.create_group("vars")
        for path, arrays in groups(to).items():
            own = archive.create_group(f"{path}/vars")
            for place, array in enumerate(arrays):
                own.create_dataset(str(place), data=np.ascontiguousarray(array))
    return file.getvalue()


def read_back(path: Path, trained: TrainedNetwork) -> None:
    """Read the file without Keras. Raises FormatError where it does not have the weights of the network."""
    import h5py

    to, *_ = nodes(trained)
    with zipfile.ZipFile(path) as archive:
        config, weights = json.loads(archive.read("config.json")), archive.read(WEIGHTS)
    with h5py.File(io.BytesIO(weights), "r") as file:
        same = all(_same(file[f"{group}/vars"], arrays) for group, arrays in groups(to).items())
    if not same or len(config["config"]["layers"]) != len(to.made):
        raise FormatError(message("{file} failed the check after writing. The old file is unchanged.", file=path.name))


def _same(group: Any, arrays: Sequence[NDArray[Any]]) -> bool:
    return len(group) == len(arrays) and all(np.array_equal(group[str(k)][()], each) for k, each in enumerate(arrays))


def prove(path: Path, trained: TrainedNetwork, engine: object = None) -> Proof | None:
    """Run the file by Keras in a process of its own and compare its predictions. None where there is no Keras."""
    read_back(path, trained)
    network = WrittenNetwork.of(trained)
    return receivers.proof(network, "Keras in a process of its own", receivers.keras_answers(path, network))


def check(name: str) -> str:
    """The command by which the receiver checks the test rows."""
    return f"python -c {shlex.quote(_CHECK.format(file=name))}"


KERAS = Format(
    ".keras",
    "Keras 3",
    content,
    prove=prove,
    receiver="Keras",
    check=check,
    who=message("opens in safe mode"),
    about=message("One file that Keras opens, to predict with or to train on, with the scaling inside."),
    needs=message("Keras 3 with TensorFlow, PyTorch or JAX"),
)
