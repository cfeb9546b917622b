"""Weights from `.safetensors` and `.npz`: with their layers if Layerwright wrote them, else for a network that is open.

Arrays go to the network as `matching` says; what does not fit is said layer by layer.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from math import prod
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

import numpy as np
from numpy.typing import NDArray

from core.data.npz_file import read_member
from core.data.preparation import Fill
from core.data.tables.names import listed, quoted
from core.definitions import DefinitionError, decode
from core.formats import atomic, tensors
from core.formats.checks import list_of, mapping_of
from core.formats.drawn import Drawn
from core.formats.errors import FormatError
from core.formats.export import TrainedNetwork
from core.formats.imports.draft import Fate, Foreign
from core.formats.imports.finished import project_of
from core.formats.imports.imported import Imported
from core.formats.imports.matching import WORDS, plain_name
from core.formats.imports.plain_preparation import plain_preparation
from core.formats.proof import Answers, Proof, classified
from core.layers import LAYERS, Layer, Output
from core.losses import BCE, CCE, LOSSES, Loss
from core.messages import Message, literal, message
from core.messages.system_errors import describe
from core.network import Network, NetworkError, Predictor, build
from core.network.graph import Graph
from core.optimizers import Adam, Optimizer, PerceptronRule
from core.project import spec_of

Arrays = Mapping[str, NDArray[Any]]
MOST = 20_000  # arrays
FIELDS = ("features", "classes", "targets", "input_shape", "input_shift", "input_scale", "target_shift", "target_scale")


class LayersMissingError(FormatError):
    """A file has weights without the layers that they belong to."""


def holds_weights(path: Path) -> bool:
    """Whether a file of arrays looks like the weights of a network, not like data: by the names of its arrays."""
    try:
        with ZipFile(atomic.checked(path)) as archive:
            names = [name[:-4] for name in archive.namelist()[:MOST] if name.endswith(".npy")]
    except (OSError, BadZipFile, ValueError, FormatError):
        return False
    return any(plain_name(name).split(".")[-1] in WORDS for name in names)


def arrays(path: Path) -> tuple[Arrays, dict[str, str]]:
    """The arrays of a file by name, and its metadata. Nothing is unpickled. Raises FormatError."""
    try:
        checked = atomic.checked(path)
        return _npz(checked) if path.suffix.lower() == ".npz" else tensors.read_file(checked)
    except OSError as error:
        raise FormatError(
            message("{path} cannot be opened: {why}. Check its name and permissions.", path=path, why=describe(error))
        ) from error


def _npz(path: Path) -> tuple[Arrays, dict[str, str]]:
    try:
        with ZipFile(path) as archive:
            names = [name for name in archive.namelist() if name.endswith(".npy")]
            if len(names) > MOST or len(set(names)) < len(names):
                raise ValueError
            found = {name[:-4]: read_member(archive, name, path.name, lambda shape: None) for name in names}
        about = found.pop("metadata", None)
        texts = json.loads(about.tobytes()) if about is not None and about.dtype == np.uint8 else {}
        if not isinstance(texts, dict) or not all(isinstance(text, str) for text in texts.values()):
            raise ValueError
    except (BadZipFile, ValueError, KeyError, RuntimeError, EOFError, NotImplementedError, RecursionError) as error:
        raise FormatError(
            message("{file} is damaged, or holds other things than arrays of numbers.", file=path.name)
        ) from error
    return found, texts


def read(path: Path) -> Imported:
    """Import a file that Layerwright exported, with its layers. Raises FormatError."""
    stored, texts = arrays(path)
    if "layers" not in texts:
        raise LayersMissingError(
            message(
                "{file} has weights, but not the layers that they belong to. Open a network with such layers first: "
                "layerwright import {file} --into PROJECT, or load_weights in Python.",
                file=path.name,
            )
        )
    try:
        facts = {name: json.loads(text) for name, text in texts.items() if name not in ("format", "program", "title")}
        columns = list_of(facts.get("columns", []), "columns")
        if facts.get("built") or not all(_is_plain(one.get("steps", [])) for one in columns):
            raise FormatError(
                message(
                    "{file} has built features or texts, which it does not say in full. Open its project.",
                    file=path.name,
                )
            )
        graph = _graph(facts)
        network, trained = _trained(graph, facts, stored, texts.get("title", "")[:200] or path.stem)
        compared = _compared(trained, facts)
        filled = [quoted(str(one["reading"]["name"])) for one in columns if one.get("steps")]
    except NetworkError as error:
        raise FormatError(message("The network cannot be used here. {reason}", reason=describe(error))) from error
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError, RecursionError) as error:
        if isinstance(error, FormatError):
            raise
        raise FormatError(
            message("{file} is damaged: its layers and its weights do not fit together.", file=path.name)
        ) from error
    project = project_of(graph, network.spec.features)
    recipe = project.recipe.change(loss=network.loss, optimizer=_optimizer(graph))
    project = replace(project, title=trained.title, recipe=recipe)
    fates = tuple(_fate(name, network) for name in stored)
    notes = (_unfilled(filled),) if filled else ()
    return Imported(path, project, trained, fates, notes, compared)


def _is_plain(steps: Any) -> bool:
    """Whether the inputs are the numbers of a column themselves, except where there is none."""
    return not steps or (len(steps) == 1 and steps[0]["kind"] == Fill.kind and not steps[0].get("indicator"))


def _unfilled(names: list[Message]) -> Message:
    return message(
        "Missing values of {columns} are not filled in as in the table that it was trained on. Open its project if new "
        "rows may have gaps.",
        columns=listed(names),
    )


def _graph(facts: Mapping[str, Any]) -> Graph:
    layers = dict[int, Layer]()
    for one in list_of(facts["layers"], "layers")[:MOST]:
        about = {name: value for name, value in mapping_of(one, message("A layer")).items() if name != "arrays"}
        number = about.pop("id")
        if type(number) is not int or number in layers:
            raise DefinitionError(message("an id occurs twice"))
        layers[number] = decode(LAYERS, about, "layer")
    edges = tuple((int(a), int(b)) for a, b in facts["edges"])
    if not all(a in layers and b in layers for a, b in edges):
        raise DefinitionError(message("an edge leads nowhere"))
    return Graph(layers, edges)


def _optimizer(graph: Graph) -> Optimizer:
    """An optimizer that suits the last activation."""
    return Adam() if _last(graph).activation.differentiable else PerceptronRule()


def _last(graph: Graph) -> Output:
    return next(layer for layer in graph.layers.values() if isinstance(layer, Output))


def _trained(graph: Graph, facts: Mapping[str, Any], stored: Arrays, title: str) -> tuple[Network, TrainedNetwork]:
    features, classes, targets = (tuple(map(str, facts[name])) for name in FIELDS[:3])
    shape = tuple(facts["input_shape"])
    shift, scale = (np.asarray(facts[name], np.float64).ravel() for name in FIELDS[4:6])
    target_shift, target_scale = (np.asarray(facts[name], np.float64).ravel() for name in FIELDS[6:])
    if not (len(features) == len(shift) == len(scale) == prod(shape)) or not scale.all():
        raise DefinitionError(message("the sizes do not match"))
    origin = np.where(np.abs(shift) > 1e4 * np.abs(scale), shift, 0.0)
    test = np.asarray(facts.get("test_inputs", []), np.float64).reshape(-1, len(features))
    sample = (test - origin).astype(np.float32)
    scalings = (shift, scale), (target_shift, target_scale)
    preparation = plain_preparation(features, classes, targets, shape, *scalings, origin, sample=sample)
    spec, optimizer, refused = spec_of(preparation), _optimizer(graph), list[NetworkError]()
    for loss in _losses(graph, facts, bool(classes)):
        try:
            network = build(graph, spec, loss, optimizer)
        except NetworkError as error:
            refused.append(error)
            continue
        return network, TrainedNetwork(network, network.state(stored), preparation, title)
    raise refused[0] if refused else DefinitionError(message("its last activation suits no loss"))


def _losses(graph: Graph, facts: Mapping[str, Any], is_classifier: bool) -> list[Loss]:
    """The loss that the file names, else those that read the outputs as the last activation says."""
    named = facts.get("loss")  # files of earlier versions have none
    if (named.get("kind") if isinstance(named, Mapping) else named) in [kind.kind for kind in LOSSES]:
        return [decode(LOSSES, named, "loss")]
    usual: tuple[type[Loss], ...] = (BCE, CCE, *LOSSES) if is_classifier else LOSSES
    certain = _last(graph).activation.is_probability  # else classes are decided by the sign of scores
    return [kind() for kind in usual if not is_classifier or kind().gives_probabilities == certain]


def _fate(name: str, network: Network) -> Fate:
    weight = network.names.get(name)
    if weight is None:
        return Fate(Foreign(name, "array"), message("not needed for the prediction"))
    layer, title = network.graph.names[weight.layer], network.graph.layers[weight.layer].title
    return Fate(Foreign(name, "array"), literal(f"{title} “{layer}”" if layer != title else title))


def _compared(trained: TrainedNetwork, facts: Mapping[str, Any]) -> Proof:
    """Compare with the test rows of the file. Raises FormatError where they differ."""
    x = trained.preparation.sample
    wanted = np.asarray(facts["test_outputs"], np.float32).reshape(len(x), -1)
    ours = Predictor(trained.network).predict(trained.state, trained.preparation.scaled(x))
    none = np.zeros(len(x), np.bool_)
    classes = bool(trained.preparation.classes)
    there, here = (classified(trained, y) if classes else Answers(y, []) for y in (wanted, ours))
    proof = Proof.of("test rows in the file", there, here, here, Drawn({}, x, none, none, none), drawn=False)
    if not len(x) or not proof.holds:
        raise FormatError(
            message("The network would not predict what the test rows in the file say, so it is not imported.")
        )
    return proof
