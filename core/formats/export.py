"""Export of trained networks: the content shared by all formats, and the check of the written file."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from core import __version__
from core.data import Prepared
from core.data.preparation.preparation import Preparation
from core.definitions import encode, encode_fully
from core.formats import atomic
from core.formats.errors import FormatError, ReceiverError, SlowReceiverError, UnprovenError
from core.formats.preparation_json import to_json
from core.formats.watching import stage
from core.layers import Output
from core.messages import EMPTY, Message, joined, literal, message, one_of
from core.network import Network, Predictor, State
from core.project import Project
from core.project.receipt import Receipt
from core.training.history import History
from core.training.past import PastHistory
from core.training.timeline import Timeline

if TYPE_CHECKING:
    from core.formats.proof import Proof
    from core.formats.receivers import JavaScript


FOR_PROGRAMS, FOR_PYTHON, FOR_PEOPLE = (
    message("For other programs"),
    message("For Python"),
    message("For people"),
)


@dataclass(frozen=True, eq=False)
class RunDetails:
    """What a report says beyond the network: the project, its rows, and the curves of the run.

    The rows are None where they are no longer there, and the curves where there are none. `epochs` are those made.
    `timeline` is the past of the run, None where it is not known.
    """

    project: Project
    data: Prepared | None
    history: History | PastHistory | None
    epochs: int
    timeline: Timeline | None = None


@dataclass(frozen=True)
class TrainedNetwork:
    """A trained network: its layers, its weights, and the preparation of its inputs.

    `receipt` says what it was made of; it is None where that is not known, as for imported weights. `language` is the
    code of the one in which pages for people are written, of LANGUAGES. A report asks for the `details`. `sources` are
    the paths of the files that it was made from, which an export does not replace.
    """

    network: Network
    state: State
    preparation: Preparation
    title: str = ""
    receipt: Receipt | None = None
    language: str = "en"
    details: Callable[[], RunDetails] | None = None
    sources: tuple[str, ...] = ()

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Copies of the weights, float32, with the names and layout of PyTorch: `weight` is (outputs, inputs)."""
        return {name: array.copy() for name, array in self.network.arrays(self.state).items()}

    def metadata(self) -> dict[str, str]:
        """The metadata that makes the file self-contained. `format`, `program` and `title` are plain, the rest is JSON.

        scaled input = (input − input_shift) / input_scale; prediction = output · target_scale + target_shift.
        `built`, if there is one, says how the last features are computed from the other inputs, before scaling.
        `receipt` is that of the training, where it is known.
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
                | encode_fully(graph.layers[i])
                for i in graph.order
            ],
            "edges": graph.edges,
            "output_activation": encode(output.activation),
            "loss": encode(network.loss),
            "test_inputs": (data.sample + data.origin).tolist(),
            "test_outputs": Predictor(network).predict(self.state, data.scaled(data.sample)).tolist(),
        }
        if data.is_table:
            details["columns"] = json.loads(to_json(data))["columns"]
        if self.receipt is not None:
            details["receipt"] = self.receipt.facts()
        if data.built:
            details["built"] = json.loads(to_json(data))["built"]
        texts = {"format": "pt", "program": f"layerwright {__version__}", "title": self.title}
        return texts | {name: json.dumps(value, ensure_ascii=False) for name, value in details.items()}


@dataclass(frozen=True)
class Format:
    """An export format: what people read of it, and `content`, which builds the file.

    `group` says whom it is for, `who` what receives it in a few words, `about` what it is in a sentence, and `needs`
    what the receiver needs. What `speaks` is for people to read, in the `language` of the network that is exported.

    To verify the file, `arrays` reads the weights back, or `prove` runs it and compares its predictions; it returns
    None where the `receiver`, which is named to people, is not found here. An engine of JavaScript may be given to it.
    A format with neither is for people alone, and only read back.
    `check` is the command by which the receiver compares the test rows in the file, of the file's name.
    `name` is what people type, the suffix by default; of formats with one suffix, the first is the usual one.
    `beside` builds further files, by what they have in place of the suffix. A file that `trains` begins with the first
    weights: those that were trained are not in it, so its proof is not of them.
    """

    suffix: str
    title: str
    content: Callable[[TrainedNetwork], bytes]
    arrays: Callable[[Path], dict[str, NDArray[Any]]] | None = None
    prove: Callable[[Path, TrainedNetwork, "JavaScript | None"], "Proof | None"] | None = None
    receiver: str = ""
    check: Callable[[str], str] | None = None
    name: str = ""
    beside: Callable[[TrainedNetwork], dict[str, bytes]] | None = None
    group: Message = FOR_PYTHON
    who: Message = EMPTY
    about: Message = EMPTY
    needs: Message = EMPTY
    speaks: bool = False
    trains: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", self.name or self.suffix[1:])

    @property
    def is_to_read(self) -> bool:
        """Whether the file is for people alone, so that there is nothing to compare."""
        return self.arrays is None and self.prove is None


@dataclass(frozen=True)
class Exported:
    """A file that was written: what was found when it was read back, or run by the program that `proof` names.

    `format` is the name of its format, and `others` are files that belong to it. `largest_difference` is None where the
    program that would run the file was not found, or was too slow, which `slow` then says. `check` is the command that
    compares the file's test rows where it arrives; empty where the format has none.
    """

    path: Path
    format: str
    sentence: Message
    largest_difference: float | None
    proof: "Proof | None" = None
    check: str = ""
    others: tuple[Path, ...] = ()
    slow: Message = EMPTY

    def facts(self) -> dict[str, Any]:
        """The facts for JSON. Without a proof by a program, rows and classes are null."""
        proof = self.proof
        read_back = "weights read back" if self.largest_difference is not None else None
        return {
            "format": self.format,
            "path": str(self.path),
            "proved_by": proof.proved_by if proof else read_back,
            "rows": proof.rows if proof else None,
            "largest_difference": self.largest_difference,
            "classes_differ": proof.classes_differ if proof and proof.has_classes else None,
        }


def export(path: Path, trained: TrainedNetwork, name: str = "", engine: "JavaScript | None" = None) -> Message:
    """Export as `exported` does. Returns a message with the largest difference. Raises FormatError."""
    return exported(path, trained, name, engine).sentence


def exported(path: Path, trained: TrainedNetwork, name: str = "", engine: "JavaScript | None" = None) -> Exported:
    """Write the network and compare the weights or the predictions of the file.

    The format is the one of this name, such as onnx, else that of the file's suffix. Web pages are run by the engine of
    JavaScript, or by one that is found here. Raises FormatError; a file that predicts otherwise is kept under a name
    that ends in .unproven. A project, or a file of `trained.sources`, is not replaced.
    """
    chosen = _format(path, name)
    _check_replaced(path, chosen, trained)
    if chosen.arrays is None:
        return _proved(path, chosen, trained, engine)
    expected, read_back, largest = trained.arrays(), chosen.arrays, 0.0

    def verify(written: Path) -> None:
        nonlocal largest
        stage(message("Reading it back…"), 0.6)
        found = read_back(written)
        if found.keys() != expected.keys():
            raise FormatError(
                message("{file} failed the check after writing. The old file is unchanged.", file=path.name)
            )
        differences = (float(np.abs(found[name] - expected[name]).max(initial=0)) for name in expected)
        largest = max(differences, default=0.0)
        stage(message("Replacing the old file…"), 0.95)

    stage(message("Writing the file…"), 0.1)
    atomic.write(path, lambda file: file.write(chosen.content(trained)), verify)
    count = sum(array.size for array in expected.values())
    sentence = message(
        "{file}: {arrays:array|arrays}, {count:number|numbers}. Largest difference after reading back: {worst:g}.",
        file=path.name,
        arrays=len(expected),
        count=count,
        worst=largest,
    )
    return Exported(path, chosen.name, sentence, largest)


def _format(path: Path, name: str) -> Format:
    """The format with this name, else that of the file's suffix. Raises FormatError."""
    from core.formats import FORMATS, suffixes_text

    wanted = name.lower().removeprefix(".")
    chosen = next(
        (known for known in FORMATS if wanted in ("", known.name) and (name or known.suffix == path.suffix.lower())),
        None,
    )
    if chosen is not None:
        return chosen
    if name:
        known = one_of([known.name for known in FORMATS])
        raise FormatError(message("There is no export format {name}. Use {known}.", name=literal(name), known=known))
    raise FormatError(
        message("{file} has no suffix of an export format. Use {known}.", file=path.name, known=suffixes_text())
    )


def _check_replaced(path: Path, chosen: Format, trained: TrainedNetwork) -> None:
    """Raise FormatError if one of the files that are written would replace what it is made from, or a project."""
    from core.formats.project_file import SUFFIX

    if path.suffix.lower() == SUFFIX:
        raise FormatError(
            message("{file} is the name of a project. Choose another name for the export.", file=path.name)
        )
    atomic.check_apart(path, trained.sources)


def _proved(path: Path, chosen: Format, trained: TrainedNetwork, engine: "JavaScript | None") -> Exported:
    """Write the content if it predicts what the network does, else beside it. Raises FormatError."""
    proof: Proof | None = None
    slow = EMPTY
    stage(message("Writing the file…"), 0.1)
    content = chosen.content(trained)
    beside = chosen.beside(trained) if chosen.beside else {}
    files = {path.name: content} | {path.with_suffix(end).name: made for end, made in beside.items()}
    check = chosen.check(path.name) if chosen.check else ""
    for name in files:
        atomic.check_apart(path.with_name(name), trained.sources)

    def verify(written: Path) -> None:
        nonlocal proof, slow
        _verify(path.name, content, written)
        if chosen.prove is None:
            return
        stage(message("Comparing what it predicts…"), 0.4)
        try:
            proof = chosen.prove(written, trained, engine)
        except SlowReceiverError as error:
            receiver = literal(chosen.receiver)
            slow = message(
                "{receiver} took more than {seconds:second|seconds}", receiver=receiver, seconds=error.seconds
            )
        except ReceiverError as error:
            raise _unproven(path, files, literal(str(error).strip()), None) from error
        if proof is not None and not proof.holds:
            why = message("{proof}. The worst is row {row}", proof=proof.sentence(), row=proof.worst_row + 1)
            raise _unproven(path, files, why, proof)
        stage(message("Replacing the old file…"), 0.95)
        for name, made in files.items():
            if name != path.name:
                atomic.write(path.with_name(name), partial(_write, made), partial(_verify, name, made))

    atomic.write(path, partial(_write, content), verify)
    others = tuple(path.with_name(name) for name in files if name != path.name)
    names = joined(list(map(literal, files)), ", ")
    if chosen.is_to_read:
        return Exported(
            path, chosen.name, message("{file}: written and read back.", file=names), None, None, "", others
        )
    if slow:
        sentence = message(
            "{file}: written and read back, but not compared: {slow}. To compare it: {command}",
            file=names,
            slow=slow,
            command=literal(check),
        )
        return Exported(path, chosen.name, sentence, None, None, check, others, slow)
    if proof is None:
        sentence = message(
            "{file}: written and read back; not run here, because {receiver} was not found. Where it is: {command}",
            file=names,
            receiver=literal(chosen.receiver),
            command=literal(check),
        )
        return Exported(path, chosen.name, sentence, None, None, check, others)
    sentence = message("{file}: {proof}.", file=names, proof=proof.sentence())
    return Exported(path, chosen.name, sentence, proof.largest_difference, proof, check, others)


def _write(content: bytes, file: IO[bytes]) -> None:
    file.write(content)


def _verify(name: str, content: bytes, written: Path) -> None:
    if written.read_bytes() != content:
        raise FormatError(message("{file} failed the check after writing. The old file is unchanged.", file=name))


def _unproven(path: Path, files: Mapping[str, bytes], why: Message, proof: "Proof | None") -> UnprovenError:
    """Write the files beside the path, and return the error that says so."""
    kept = [path.with_name(name + ".unproven") for name in files]
    for unproven, content in zip(kept, files.values(), strict=True):
        atomic.write(unproven, partial(_write, content))
    return UnprovenError(
        message(
            "{file} does not predict what the network does. {why}. The file is kept as {unproven}; do not use it.",
            file=path.name,
            why=why,
            unproven=kept[0].name,
        ),
        kept[0],
        proof,
    )
