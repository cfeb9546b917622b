"""Export of trained networks: the content shared by all formats, and the check of the written file."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from core import __version__
from core.data.preparation.preparation import Preparation
from core.definitions import Definition, encode
from core.formats import atomic
from core.formats.errors import FormatError
from core.formats.preparation_json import to_json
from core.layers import Output
from core.messages import Message, message
from core.network import Network, Predictor, State

if TYPE_CHECKING:
    from core.formats.proof import Proof


@dataclass(frozen=True)
class TrainedNetwork:
    """A trained network: its layers, its weights, and the preparation of its inputs."""

    network: Network
    state: State
    preparation: Preparation
    title: str = ""

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Copies of the weights, float32, with the names and layout of PyTorch: `weight` is (outputs, inputs)."""
        return {name: array.copy() for name, array in self.network.arrays(self.state).items()}

    def metadata(self) -> dict[str, str]:
        """The metadata that makes the file self-contained. `format`, `program` and `title` are plain, the rest is JSON.

        scaled input = (input − input_shift) / input_scale; prediction = output · target_scale + target_shift.
        `built`, if there is one, says how the last features are computed from the other inputs, before scaling.
        """
        network, data = self.network, self.preparation
        graph = network.graph
        output = next(layer for layer in graph.layers.values() if isinstance(layer, Output))
        details: dict[str, Any] = {
            "features": data.features,
            "input_shape": data.shape,
            "classes": data.classes,
            "targets": data.targets,
            "input_shift": (data.origin + data.shift).tolist(),
            "input_scale": data.scale.tolist(),
            "target_shift": (data.target_origin + data.target_shift).tolist(),
            "target_scale": data.target_scale.tolist(),
            "layers": [
                {"id": i, "name": graph.names[i], "arrays": [n for n, w in network.names.items() if w.layer == i]}
                | _all_fields(graph.layers[i])
                for i in graph.order
            ],
            "edges": graph.edges,
            "output_activation": encode(output.activation),
            "test_inputs": (data.sample + data.origin).tolist(),
            "test_outputs": Predictor(network).predict(self.state, data.scaled(data.sample)).tolist(),
        }
        if data.is_table:
            details["columns"] = json.loads(to_json(data))["columns"]
        if data.built:
            details["built"] = json.loads(to_json(data))["built"]
        texts = {"format": "pt", "program": f"layerwright {__version__}", "title": self.title}
        return texts | {name: json.dumps(value, ensure_ascii=False) for name, value in details.items()}


def _all_fields(definition: Definition) -> dict[str, Any]:
    """The kind and all fields, even those with default values, because other programs do not know the defaults."""
    values = {name: getattr(definition, name) for name in definition.params() if name != "name"}
    fields = {name: _all_fields(v) if isinstance(v, Definition) else v for name, v in values.items()}
    return {"kind": definition.kind} | fields


@dataclass(frozen=True)
class Format:
    """An export format. `content` builds the file.

    To verify the file, `arrays` reads the weights back, or `prove` runs it and compares its predictions.
    """

    suffix: str
    title: str
    content: Callable[[TrainedNetwork], bytes]
    arrays: Callable[[Path], dict[str, NDArray[Any]]] | None = None
    prove: Callable[[Path, TrainedNetwork], "Proof"] | None = None


@dataclass(frozen=True)
class Exported:
    """A file that was written: what was found when it was read back, or run by the program that `proof` names."""

    path: Path
    sentence: Message
    largest_difference: float
    proof: "Proof | None" = None

    def facts(self) -> dict[str, Any]:
        """The facts for JSON. Without a proof by a program, rows and classes are null: the weights were compared."""
        proof = self.proof
        return {
            "format": self.path.suffix.lower()[1:],
            "path": str(self.path),
            "proved_by": proof.proved_by if proof else "weights read back",
            "rows": proof.rows if proof else None,
            "largest_difference": self.largest_difference,
            "classes_differ": proof.classes_differ if proof and proof.has_classes else None,
        }


def export(path: Path, trained: TrainedNetwork) -> Message:
    """Export as `exported` does. Returns a message with the largest difference. Raises FormatError."""
    return exported(path, trained).sentence


def exported(path: Path, trained: TrainedNetwork) -> Exported:
    """Write the network in the format of the file's suffix, and compare the weights or the predictions of the file.

    Raises FormatError; a file that predicts otherwise is kept under a name that ends in .unproven.
    """
    from core.formats import FORMATS, suffixes_text

    chosen = next((known for known in FORMATS if known.suffix == path.suffix.lower()), None)
    if chosen is None:
        raise FormatError(
            message("{file} has no suffix of an export format. Use {known}.", file=path.name, known=suffixes_text())
        )
    if chosen.prove is not None:
        return _proved(path, chosen.content(trained), trained, chosen.prove)
    expected, read_back = trained.arrays(), chosen.arrays
    assert read_back is not None  # a format has one of the two
    largest = 0.0

    def verify(written: Path) -> None:
        nonlocal largest
        found = read_back(written)
        if found.keys() != expected.keys():
            raise FormatError(
                message("{file} failed the check after writing. The old file is unchanged.", file=path.name)
            )
        differences = (float(np.abs(found[name] - expected[name]).max(initial=0)) for name in expected)
        largest = max(differences, default=0.0)

    atomic.write(path, lambda file: file.write(chosen.content(trained)), verify)
    count = sum(array.size for array in expected.values())
    sentence = message(
        "{file}: {arrays} arrays, {count:,} numbers. Largest difference after reading back: {worst:g}.",
        file=path.name,
        arrays=len(expected),
        count=count,
        worst=largest,
    )
    return Exported(path, sentence, largest)


def _proved(
    path: Path, content: bytes, trained: TrainedNetwork, prove: Callable[[Path, TrainedNetwork], "Proof"]
) -> Exported:
    """Write the content if it predicts what the network does, else beside it. Raises FormatError."""
    proof: Proof | None = None

    def verify(written: Path) -> None:
        nonlocal proof
        proof = prove(written, trained)
        if not proof.holds:
            unproven = path.with_name(path.name + ".unproven")
            atomic.write(unproven, lambda file: file.write(content))
            raise FormatError(
                message(
                    "{file} does not predict what the network does. {proof}. The worst is row {row}. The file is kept "
                    "as {unproven}; do not use it.",
                    file=path.name,
                    proof=proof.sentence(),
                    row=proof.worst_row + 1,
                    unproven=unproven.name,
                )
            )

    atomic.write(path, lambda file: file.write(content), verify)
    assert proof is not None  # atomic.write has called verify
    sentence = message("{file}: {proof}.", file=path.name, proof=proof.sentence())
    return Exported(path, sentence, proof.largest_difference, proof)
