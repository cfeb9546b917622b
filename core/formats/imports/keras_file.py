"""Imports networks from Keras: `.keras` with weights, and the JSON of `model.to_json()` without.

Nothing of a file is executed: a layer is known by the name of its class, and Lambda, custom classes and functions are
refused by name. The comparison is with Keras's arithmetic in NumPy, not with Keras itself, which would run the file.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.formats import archive, atomic
from core.formats.drawn import Drawn
from core.formats.errors import FormatError
from core.formats.imports import hdf5
from core.formats.imports.draft import INPUT, Draft, Foreign, RefusedError
from core.formats.imports.finished import Names, finish
from core.formats.imports.imported import Imported, compared_with, incomplete
from core.formats.imports.keras_arithmetic import COMPUTED, MERGED
from core.formats.imports.keras_building import NO_PADS, Building
from core.formats.imports.keras_defaults import arrays as expected
from core.formats.imports.keras_defaults import whole as whole_of
from core.formats.imports.keras_layers import CLASSES, MERGES, merge, named
from core.formats.imports.parting import Trace
from core.formats.project_json import unique_names
from core.formats.tensors import Arrays
from core.layers import Input
from core.messages import Message, literal, message
from core.messages.system_errors import describe

CONFIG, META, WEIGHTS = "config.json", "metadata.json", "model.weights.h5"
MAX_JSON, MAX_WEIGHTS = 64 * 2**20, 2 * 2**30
PADDED = ("Conv2D", "DepthwiseConv2D", "SeparableConv2D", "ZeroPadding2D")  # that take zeros in front of them
MOST_LAYERS = 5_000
MOST_INPUTS = 1_000  # of a layer, and lists of them
Array = NDArray[Any]


def read(path: Path) -> Imported:
    """Import a `.keras` file. Raises FormatError."""
    limits = {CONFIG: MAX_JSON, META: MAX_JSON, WEIGHTS: MAX_WEIGHTS}
    try:
        with open(atomic.checked(path), "rb") as file, archive.open_zip(file, path.name, limits) as parts:
            if not {CONFIG, WEIGHTS} <= set(parts.namelist()):
                raise FormatError(
                    message("{file} contains no {part}, so it is not a Keras model.", file=path.name, part=CONFIG)
                )
            config, weights = parts.read(CONFIG), parts.read(WEIGHTS)
            about = parts.read(META) if META in parts.namelist() else b"{}"
    except OSError as error:
        raise FormatError(
            message("{path} cannot be opened: {why}. Check its name and permissions.", path=path, why=describe(error))
        ) from error
    _check_version(about, path)
    return _imported(path, config, hdf5.read(weights, path.name))


def _check_version(about: bytes, path: Path) -> None:
    """Raise FormatError for a file of Keras 2, where some layers of the same name compute something else."""
    try:
        facts = json.loads(about)
    except (ValueError, RecursionError):
        facts = None
    version = str(facts.get("keras_version", "3")) if isinstance(facts, dict) else "3"
    if not version.startswith("3"):
        raise FormatError(
            message(
                "{file} was saved by Keras {version}, where some layers mean something else. Open it with Keras 3, "
                "check its predictions, and save it again.",
                file=path.name,
                version=version[:20],
            )
        )


def read_json(path: Path) -> Imported:
    """Import the layers in a JSON file of Keras, which has no weights. Raises FormatError."""
    try:
        with open(atomic.checked(path), "rb") as file:
            content = file.read(MAX_JSON)
    except OSError as error:
        raise FormatError(
            message("{path} cannot be opened: {why}. Check its name and permissions.", path=path, why=describe(error))
        ) from error
    return _imported(path, content, None)


def _imported(path: Path, config: bytes, stored: tuple[Arrays, dict[str, str]] | None) -> Imported:
    try:
        whole = json.loads(config, object_pairs_hook=unique_names)
        layers = _layers(whole)
        shape = _shape(layers[0])
        foreign = [Foreign(str(one["config"].get("name", "")), str(one["class_name"])) for one in layers]
        goal = foreign[-1].name
        if isinstance(whole["config"], dict) and "output_layers" in whole["config"]:
            goal, *others = _outputs(whole["config"]["output_layers"])
            if others:
                raise FormatError(message("{file} has several outputs; a network here has one.", file=path.name))
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError) as error:
        if isinstance(error, FormatError):
            raise
        raise FormatError(
            message(
                "{file} is no network that can be imported: a Sequential or a functional model of Keras 3 with one "
                "input of known size. Save the model with Keras 3.",
                file=path.name,
            )
        ) from error
    refused = {place: reason for place, one in enumerate(layers) if (reason := _foreign(one))}
    ours = (shape[2], *shape[:2]) if len(shape) == 3 else (1, *shape) if len(shape) == 2 else shape
    building, place = Building(Draft(ours), stored is not None), 0
    try:
        for one in layers:
            one["config"] = whole_of(one["class_name"], one["config"])
        weights, paths = list[list[Array]](), _paths(layers)
        sources = [[] if place in refused else _sources(layers, place) for place in range(len(layers))]
        for place, one in enumerate(layers):
            if place in refused:
                raise RefusedError(place, refused[place])
            weights.append(_weights(place, one, paths[place], stored))
            building.is_alone = all(sum(source in own for own in sources) == 1 for source in sources[place])
            _build(building, place, one, sources[place], weights[place])
        last = building.made[goal]
    except RefusedError as error:
        return incomplete(path, foreign, building.draft, {error.node: error.reason} | refused, range(len(layers)))
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, OverflowError):
        reason = message("Its configuration and its weights do not fit together.")
        return incomplete(path, foreign, building.draft, {place: reason} | refused, range(len(layers)))
    title = str(whole["config"].get("name", "")) if isinstance(whole["config"], dict) else ""
    names = Names(title=path.stem if title.startswith(("sequential", "functional", "model")) else title[:200])
    had_scaling = building.draft.scaling is not None
    trained, project, notes = finish(building.draft, last, names, len(layers) - 1, untrained=stored is None)
    fates = building.draft.fates(foreign)
    if stored is None:
        if had_scaling:
            notes.append(message("The scaling in front is left out: with data, it is computed again."))
        return Imported(path, project, None, fates, tuple(notes))
    if len(shape) == 3:
        trained = replace(trained, preparation=replace(trained.preparation, channels="last"))

    def fed(rows: Drawn, wide: bool) -> Array:
        x = rows.columns["x"].astype(np.float64 if wide else np.float32)
        if len(shape) == 3:
            return x.reshape(len(x), shape[2], shape[0], shape[1]).transpose(0, 2, 3, 1)
        return x.reshape(len(x), *shape)

    def evaluate(rows: Drawn, last: bool) -> Array:
        return _computed(layers, sources, weights, fed(rows, True))[goal].reshape(len(rows.x), -1)

    def values(rows: Drawn, wide: bool) -> dict[int, Array]:
        own = weights if wide else [[one.astype(np.float32) for one in group] for group in weights]
        known, unordered = _computed(layers, sources, own, fed(rows, wide)), building.unordered()
        return {
            place: building.ours(one.name, known[one.name])
            for place, one in enumerate(foreign)
            if building.made[one.name] not in unordered
        }

    trace = Trace(foreign, building.draft.nodes, values, [one.name for one in foreign].index(goal))
    compared = compared_with(trained, "Keras's arithmetic in NumPy", evaluate, trace)
    return Imported(path, project, trained, fates, tuple(notes), compared)


def _layers(whole: Any) -> list[dict[str, Any]]:
    """The layers of a model, each with its class and its configuration. Raises what damaged JSON raises."""
    if whole["class_name"] not in ("Sequential", "Functional", "Model"):
        raise ValueError
    layers = whole["config"]["layers"] if isinstance(whole["config"], dict) else whole["config"]
    if not isinstance(layers, list) or not 1 <= len(layers) <= MOST_LAYERS:
        raise ValueError
    inputs = [one for one in layers if one["class_name"] == "InputLayer"]
    if len(inputs) > 1:
        raise FormatError(message("The model has {count:input|inputs}; a network here has one.", count=len(inputs)))
    for one in layers:
        if not isinstance(one["class_name"], str) or not isinstance(one["config"], dict):
            raise ValueError
    names = [str(one["config"]["name"]) for one in layers]
    if len(set(names)) < len(names) or sum(one["class_name"] == "InputLayer" for one in layers) != 1:
        raise ValueError
    if layers[0]["class_name"] != "InputLayer":
        raise ValueError
    return layers


def _shape(first: Mapping[str, Any]) -> tuple[int, ...]:
    """The shape of one row as Keras has it."""
    sizes = first["config"].get("batch_shape") or first["config"]["batch_input_shape"]
    shape = tuple(sizes[1:])
    if len(shape) not in (1, 2, 3) or not all(type(n) is int and 0 < n <= 10**6 for n in shape):
        raise FormatError(
            message(
                "The model takes rows of shape {shape}. Import networks for rows (features), or images (height, width) "
                "or (height, width, channels), of known size.",
                shape=" × ".join(str(n)[:20] if type(n) is int else "?" for n in shape[:9]) or "?",
            )
        )
    if np.prod(shape, dtype=float) > 10**7:
        raise ValueError
    return shape


def _foreign(one: Mapping[str, Any]) -> Message | None:
    """The reason why a layer is not ours, by its name alone; None if it may be."""
    kind, module = one["class_name"], one.get("module")
    if kind == "Lambda":
        return message("A Lambda layer holds code, which is never run. Replace it by a layer of Keras.")
    if module is not None and str(module).startswith(("keras.ops", "keras.src.ops")):
        return message("No layer of Layerwright computes this.")
    if kind in ("Sequential", "Functional", "Model"):
        return message("It is a model within the model, which is not read. Save a model with all layers in one.")
    if one.get("registered_name") not in (None, kind) or (
        module is not None and not str(module).startswith(("keras.layers", "keras.src.layers"))
    ):
        return message("{name} is a class of its author, whose code is never run.", name=literal(kind[:60]))
    if kind != "InputLayer" and kind not in CLASSES and kind not in MERGES:
        return message("No layer of Layerwright computes this.")
    return None


def _outputs(found: Any) -> list[str]:
    """The names of the layers that answer, of a list, a list of lists or a mapping. Raises what damaged JSON raises."""
    if isinstance(found, list) and isinstance(found[0], str):
        return [found[0]]
    parts = found.values() if isinstance(found, dict) else found
    return [name for part in parts for name in _outputs(part)]


def _sources(layers: Sequence[Mapping[str, Any]], place: int) -> list[str]:
    """The names of the layers that a layer reads."""
    one = layers[place]
    if one["class_name"] == "InputLayer":
        return []
    if "inbound_nodes" not in one:
        return [str(layers[place - 1]["config"]["name"])]
    if len(one["inbound_nodes"]) != 1:
        raise RefusedError(place, message("It is used several times, with the same weights, which no layer here is."))
    called = one["inbound_nodes"][0].get("kwargs") if isinstance(one["inbound_nodes"][0], dict) else None
    usual = {"training": False}  # what Keras writes for layers such as Dropout
    if extra := [name for name, value in (called or {}).items() if value not in (None, usual.get(name))]:
        raise RefusedError(
            place,
            message(
                "It is called with {name}, so it computes something else in the file than by itself. Save the model "
                "without.",
                name=literal(extra[0][:60]),
            ),
        )
    given = one["inbound_nodes"][0]["args"] if isinstance(one["inbound_nodes"][0], dict) else []
    found, lists, seen = list[str](), [iter(given)], 0
    while lists:
        for part in lists[-1]:
            seen += 1
            if seen > MOST_INPUTS:
                raise RefusedError(
                    place, message("It reads more than {most:,} inputs, too many to draw.", most=MOST_INPUTS)
                )
            if isinstance(part, list):
                lists.append(iter(part))
                break
            found.append(str(part["config"]["keras_history"][0]))
        else:
            lists.pop()
    return found


def _paths(layers: Sequence[Mapping[str, Any]]) -> list[str]:
    """Where Keras puts the weights of each layer: under its class, with a number from the second one on."""
    counts, found = dict[str, int](), list[str]()
    for one in layers:
        stem = re.sub(r"(?<=.)(?=[A-Z][a-z])|(?<=[a-z])(?=[A-Z])", "_", one["class_name"]).lower()
        counts[stem] = counts.get(stem, -1) + 1
        found.append(f"layers/{stem}_{counts[stem]}/vars" if counts[stem] else f"layers/{stem}/vars")
    return found


def _weights(
    place: int, one: Mapping[str, Any], usual: str, stored: tuple[Arrays, dict[str, str]] | None
) -> list[Array]:
    """The weights of a layer in the order of the file: those that name it, else those at the usual path.

    Raises RefusedError if they are not as many real numbers as its class has: their meaning would be a guess.
    """
    if _is_quantized(one["config"].get("dtype")):
        raise RefusedError(place, message("It is quantized. Save the model before it is quantized."))
    if stored is None:
        return []
    arrays, names = stored
    name = str(one["config"]["name"])
    groups = [path for path, owner in names.items() if owner == name and path.endswith("/vars")]
    if len(groups) > 1:
        raise ValueError
    path = groups[0] if groups else usual
    own = [key for key in arrays if key.startswith(f"{path}/")]
    count = expected(one["class_name"], one["config"])
    if set(own) != {f"{path}/{k}" for k in range(count)}:
        raise RefusedError(
            place,
            message("The file has {found:array|arrays} for it, but it needs {count}.", found=len(own), count=count),
        )
    found = [arrays[f"{path}/{k}"] for k in range(count)]
    if any(array.dtype.kind != "f" for array in found if array.ndim):  # how many batches were seen is whole
        raise RefusedError(place, message("Its weights are whole numbers: it is quantized. Save it before that."))
    return [array.astype(np.float64) if array.dtype.kind == "f" else array for array in found]


def _is_quantized(policy: Any) -> bool:
    """Whether a layer computes with whole numbers, by its dtype policy."""
    if isinstance(policy, dict):
        return policy.get("class_name") != "DTypePolicy" or _is_quantized(policy["config"]["name"])
    return isinstance(policy, str) and "_from_" in policy


def _build(to: Building, place: int, one: Mapping[str, Any], sources: Sequence[str], w: Sequence[Array]) -> None:
    kind, c = one["class_name"], one["config"]
    name, draft = str(c["name"]), to.draft
    to.is_first = any(source in to.first for source in sources)
    if kind == "InputLayer":
        to.made[name] = INPUT
        draft.nodes.setdefault(INPUT, set()).add(place)
        draft.layers[INPUT] = Input(name=name[:60])
        return
    if missing := [source for source in sources if source not in to.made]:
        raise RefusedError(place, message("Its input {name} comes from nowhere.", name=literal(missing[0][:60])))
    given = [to.made[source] for source in sources]
    if kind == "Conv2D" and c.get("activation") == "softmax":
        raise RefusedError(place, message("It is a softmax over the channels of images, which no layer here is."))
    to.pads = next((to.padded[source] for source in sources if source in to.padded), NO_PADS)
    if any(to.pads) and kind not in PADDED:
        raise RefusedError(place, message("Layerwright pads images in convolutions only, and this is none."))
    before = set(draft.layers)
    if kind in MERGES:
        layer = merge(to, place, kind, c, given)
    else:
        (x,) = given
        layer = CLASSES[kind](to, place, x, c, w)
    if layer not in before:
        draft.layers[layer] = named(draft.layers[layer], name)
    to.made[name] = layer
    is_image = len(draft.shapes[layer]) == 3
    turned = kind == "Permute" or (kind == "Reshape" and c["target_shape"][2] != 1)
    if is_image and to.is_first != turned:
        to.first.add(name)


def _computed(
    layers: Sequence[Mapping[str, Any]],
    sources: Sequence[Sequence[str]],
    weights: Sequence[Sequence[Array]],
    x: Array,
) -> dict[str, Array]:
    """What every layer of the file answers for rows."""
    known = dict[str, Array]()
    with np.errstate(all="ignore"):
        for one, given, w in zip(layers, sources, weights, strict=True):
            kind, c = one["class_name"], one["config"]
            inputs = [known[name] for name in given] or [x]
            name = str(c["name"])
            known[name] = MERGED[kind](inputs) if kind in MERGED else COMPUTED[kind](inputs[0], c, w)
    return known
