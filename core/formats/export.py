"""Taking a trained network away: what every export carries, and the tuple of formats."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core import __version__
from core.data import Prepared
from core.definitions import Definition, encode
from core.formats import atomic
from core.formats.errors import FormatError
from core.layers import Output
from core.messages import Message, message, one_of
from core.network import Network, Predictor, State


@dataclass(frozen=True)
class Trained:
    """A network with what it has learned and the data that its inputs are scaled by."""

    network: Network
    state: State
    data: Prepared
    title: str = ""

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Weights by PyTorch's names and in its orientation: a weight is (outputs, inputs). float32 copies."""
        return {name: array.copy() for name, array in self.network.arrays(self.state).items()}

    def metadata(self) -> dict[str, str]:
        """What a reader needs besides the weights. Each value is a text; all but the first three are JSON.

        scaled input = (input − input_shift) / input_scale; answer = output · target_scale + target_shift.
        """
        network, data = self.network, self.data
        graph = network.graph
        dataset = data.dataset
        output = next(layer for layer in graph.layers.values() if isinstance(layer, Output))
        rows = data.train[np.linspace(0, len(data.train) - 1, min(5, len(data.train))).astype(int)]
        described: dict[str, Any] = {
            "features": dataset.features,
            "input_shape": dataset.shape,
            "classes": dataset.classes,
            "targets": dataset.targets,
            "input_shift": data.shift.tolist(),
            "input_scale": data.scale.tolist(),
            "target_shift": data.target_shift.tolist(),
            "target_scale": data.target_scale.tolist(),
            "layers": [
                {"id": i, "name": graph.names[i], "arrays": [n for n, w in network.names.items() if w.layer == i]}
                | _whole(graph.layers[i])
                for i in graph.order
            ],
            "edges": graph.edges,
            "output_activation": encode(output.activation),
            "test_inputs": dataset.x[rows].tolist(),
            "test_outputs": Predictor(network).predict(self.state, data.x(rows)).tolist(),
        }
        texts = {"format": "pt", "program": f"layerwright {__version__}", "title": self.title}
        return texts | {name: json.dumps(value, ensure_ascii=False) for name, value in described.items()}


def _whole(definition: Definition) -> dict[str, Any]:
    """Every field, also those at their default: a reader elsewhere does not know our defaults."""
    values = {name: getattr(definition, name) for name in definition.params() if name != "name"}
    return {"kind": definition.kind} | {n: _whole(v) if isinstance(v, Definition) else v for n, v in values.items()}


@dataclass(frozen=True)
class Format:
    """A way to take a network away. `content` makes the file, `arrays` reads the weights back to check it."""

    suffix: str
    title: str
    content: Callable[[Trained], bytes]
    arrays: Callable[[Path], dict[str, NDArray[Any]]]


def export(path: Path, trained: Trained) -> Message:
    """Write the network in the format that the name of the file ends in, and read it back to compare.

    Returns a sentence that says what was checked. Raises FormatError.
    """
    from core.formats import FORMATS

    chosen = next((each for each in FORMATS if each.suffix == path.suffix.lower()), None)
    if chosen is None:
        known = one_of([each.suffix for each in FORMATS])
        raise FormatError(
            message("{file} names no format that can be exported. Let it end in {known}.", file=path.name, known=known)
        )
    wanted = trained.arrays()
    worst = 0.0

    def verify(written: Path) -> None:
        nonlocal worst
        found = chosen.arrays(written)
        if found.keys() != wanted.keys():
            raise FormatError(
                message("{file} did not read back as it was written. The old file is untouched.", file=path.name)
            )
        worst = max((float(np.abs(found[n] - wanted[n]).max(initial=0)) for n in wanted), default=0.0)

    atomic.write(path, lambda file: file.write(chosen.content(trained)), verify)
    count = sum(array.size for array in wanted.values())
    return message(
        "{file}: {arrays} arrays, {count:,} numbers, read back with a largest difference of {worst:g}.",
        file=path.name,
        arrays=len(wanted),
        count=count,
        worst=worst,
    )
