"""Export as PyTorch: a module that a person can read and train on, with its weights as .safetensors beside it."""

from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory
from textwrap import indent
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core import __version__, resources
from core.formats import python_file as python
from core.formats import receivers, tensors
from core.formats.export import Format, TrainedNetwork
from core.formats.proof import Proof
from core.formats.torch_layers import module_text, state_dict
from core.formats.written_network import WrittenNetwork
from core.formats.written_text import Text, printable, shortest, written
from core.messages import message

WEIGHTS = ".weights.safetensors"  # in place of the suffix of the file
PREPARED = "prepare."  # what the names of arrays begin with that prepare rows
NEEDS = "torch", "safetensors", "numpy"


def content(trained: TrainedNetwork) -> bytes:
    """The content of the module's file. Raises FormatError where PyTorch has no such layer, or NumPy no such step."""
    network = WrittenNetwork.of(trained)
    kind = "predict" if network.kind == "prediction" else network.kind
    prepared, text = preparation(network)
    *lines, last = python.statements(prepared, text, "all features")
    if len(lines) > 1 or network.whole is None:  # constants of NumPy may have made the numbers wider
        last = f"return np.asarray({text.answer}, np.float32)"
    code, made = "\n".join([*lines, last]), module(trained)
    template = Template(resources.path("export", "pytorch.txt").read_text("utf-8"))
    file = template.substitute(
        title=docstring(trained.title) or "A neural network",
        version=__version__,
        receipt=f"\n\nReceipt: {docstring(trained.receipt.line())}" if trained.receipt else "",
        math="import math\n" if "erf(" in code else "",
        names=python.names_text(network, text),
        functions=python.functions_text(code),
        functional="from torch.nn import functional\n" if "functional." in made else "",
        module=made,
        tables=_TABLES if text.arrays else "",
        kind=kind,
        what=python.WHAT[network.kind],
        given=python.given_text(network),
        features=f"rows, {len(trained.preparation.features)}",
        shape=f"rows, {network.answer.shape[0]}",
        code=indent(code, "    "),
        answer=_answer(network),
        predict=python.predict_text(network) if network.classes else "",
        tests=python.tests_text(network),
        answers=_rows(network.facts()["answers"]),
        sizes=_rows(network.facts()["sizes"]),
        allowed=shortest(network.tests.allowed, True),
        labels=python.labels_text(network),
    )
    return file.encode()


_TABLES = f"""# What prepares rows, by itself.
w = {{name[{len(PREPARED)}:]: stored.pop(name).numpy() for name in list(stored) if name.startswith("{PREPARED}")}}
"""


def preparation(network: WrittenNetwork) -> tuple[WrittenNetwork, Text]:
    """What comes before the network, by itself and as lines of NumPy."""
    features = network.prepared.features
    if network.prepared.refusal is not None:
        features = features + network.prepared.refusal
    alone = WrittenNetwork(network.trained, network.prepared, network.kind, features, {})
    return alone, written(alone, python.PYTHON)


def module(trained: TrainedNetwork) -> str:
    """The network as a class, with the scaling of inputs and targets as buffers."""
    network, data = trained.network, trained.preparation
    inputs, targets = len(data.features), len(data.targets)
    buffers = _buffers("", inputs)
    about, last = f"Features before scaling, (rows, {inputs}), to (rows, {network.lowered.output[1]}).", "{0}"
    if not data.classes:
        buffers += _buffers("target_", targets)
        last = "{0} * self.target_scale + self.target_shift"
    first = ["x = (x - self.shift) / self.scale"]
    return module_text(network.graph, network.shapes, False, buffers, first, last, about)


def _buffers(before: str, count: int) -> list[str]:
    made = {"shift": "zeros", "scale": "ones"}
    return [f'self.register_buffer("{before}{name}", torch.{start}({count}))' for name, start in made.items()]


def stored(trained: TrainedNetwork) -> dict[str, NDArray[Any]]:
    """The arrays beside the module: its `state_dict`, and those that prepare rows."""
    data = trained.preparation
    arrays = state_dict(trained.network, trained.arrays())
    arrays |= {"shift": data.shift.ravel(), "scale": data.scale.ravel()}
    if not data.classes:
        target = (data.target_shift + data.target_origin, data.target_scale)
        arrays |= dict(
            zip(("target_shift", "target_scale"), (np.float32(each).ravel() for each in target), strict=True)
        )
    _, text = preparation(WrittenNetwork.of(trained))
    return arrays | {f"{PREPARED}{name}": array for name, array in text.arrays.items()}


def beside(trained: TrainedNetwork) -> dict[str, bytes]:
    """The file of the weights, by what it has in place of the suffix."""
    return {WEIGHTS: tensors.encode(stored(trained), {"program": f"layerwright {__version__}"})}


def _answer(network: WrittenNetwork) -> str:
    """From outputs of the module to what `kind` says, in NumPy."""
    lines = ["answers = network(torch.from_numpy(x)).numpy()"]
    if network.classes and network.answer.shape[0] == 2 and network.trained.network.lowered.output[1] == 1:
        lines.append("answers = np.concatenate([1 - answers, answers], 1)")
    if network.prepared.refusal is not None:
        lines.append("answers[np.isnan(x).any(1)] = np.nan  # rows that are not predicted")
    return indent("\n".join([*lines, "return answers"]), "    ")


def _rows(rows: list[list[float]]) -> str:
    return "[\n" + "".join(f"    {row!r},\n" for row in rows) + "]"


def docstring(text: str) -> str:
    """The text within a docstring."""
    return printable(text).replace("\\", "\\\\").replace('"', '\\"')


def prove(path: Path, trained: TrainedNetwork, engine: object = None) -> Proof | None:
    """Run the file by PyTorch in a process of its own and compare its predictions. None where there is no PyTorch."""
    from safetensors.numpy import load

    network, weights = WrittenNetwork.of(trained), beside(trained)[WEIGHTS]
    assert load(weights).keys() == stored(trained).keys()  # the official library reads what ours has written
    with TemporaryDirectory(prefix="layerwright") as folder:
        file = Path(folder, "network.py")
        file.write_bytes(path.read_bytes())
        file.with_suffix(WEIGHTS).write_bytes(weights)
        return receivers.proof(
            network, "PyTorch in a process of its own", receivers.python_answers(file, network, NEEDS)
        )


PYTORCH = Format(
    ".py",
    "PyTorch module",
    content,
    prove=prove,
    receiver="PyTorch",
    check=python.check,
    name="pytorch",
    beside=beside,
    who=message("module and weights"),
    about=message("A readable module to predict with or to train on, with its weights beside it."),
    needs=message("Python with PyTorch, safetensors and NumPy"),
)
