"""Which array of a file belongs to which weight of a network: by names, then by shapes where only one way is left."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.formats.imports.draft import Fate, Foreign
from core.messages import EMPTY, Message, literal, message
from core.network import Network

Arrays = Mapping[str, NDArray[Any]]
SYNONYMS = {
    "kernel": "weight",
    "gamma": "weight",
    "beta": "bias",
    "moving_mean": "running_mean",
    "moving_variance": "running_var",
}  # of Keras, for the words of PyTorch
OPTIMIZERS = frozenset(("optimizer", "optimizer_state", "optimizer_state_dict", "optim", "opt", "opt_state"))
STATES = ("adam", "exp_avg", "max_exp_avg", "momentum", "velocity", "square_avg", "acc_delta", "rmsprop", "sgd")
WORDS = frozenset(SYNONYMS.values())
SHOWN = 4  # names in a sentence


def matched(network: Network, stored: Arrays) -> tuple[dict[str, NDArray[np.float32]], tuple[Fate, ...]]:
    """The arrays for a network by their names, then by their shapes; and what became of each of its arrays.

    A name matches as it is, else with any prefix, with a dot or a slash, and with the words of Keras. What an optimizer
    keeps of a weight, in the file of a training, is never the weight. By shape, an array goes to a
    weight of the same last word, or of any if its name ends in a number. Where several fit, they go in the order of
    their numbers if their names differ by those alone and the network has no branches, else none is taken. Matrices
    are (outputs, inputs) as in PyTorch, or all turned as in Keras.
    """
    names = {name: weight.shape for name, weight in network.names.items()}
    numbers = {other: array for other, array in stored.items() if array.dtype.kind in "fiu"}
    turned = _turned({*names.values()}, numbers)
    pairs, reasons = _by_name(names, numbers, turned)
    _by_shape(network, names, numbers, turned, pairs, reasons)
    fits = {name: _fitting(other, numbers[other], names[name], turned) for name, other in pairs.items()}
    if len(network.spec.features) == 3 and network.spec.features[0] > 1:
        for name, other in pairs.items():
            if numbers[other].ndim == 2 and _ways(other, numbers[other], names[name], turned) == {True}:
                reasons[name] = message(
                    "{other} is as Keras has it, whose images have their channels last. Import the .keras file itself.",
                    other=literal(other),
                )
    found = {name: array for name, array in fits.items() if array is not None and name not in reasons}
    fates = tuple(
        Fate(Foreign(name, "array"), literal(pairs[name]))
        if name in found
        else Fate(Foreign(name, "array"), EMPTY, reasons[name])
        for name in names
    )
    return found, fates


def plain_name(name: str) -> str:
    """A name as ours are: lower case, with dots, and with the last word of PyTorch."""
    *prefix, word = name.replace("/", ".").lower().split(".")
    return ".".join([*prefix, SYNONYMS.get(word, word)])


def is_optimizer_state(name: str, of: str = "") -> bool:
    """Whether an array is what an optimizer keeps of a weight, by the words in front of the name `of` the weight."""
    whole = name.replace("/", ".").lower()
    front = whole.removesuffix(of) if of else whole
    return any(part in OPTIMIZERS or part.startswith(STATES) for part in front.split("."))


def _is_kernel(name: str) -> bool:
    return name.replace("/", ".").lower().split(".")[-1] == "kernel"


def _turned(shapes: set[tuple[int, ...]], numbers: Arrays) -> bool | None:
    """Whether the matrices of a file are (inputs, outputs), as in Keras; None where nothing says so, or both."""
    votes = set[bool]()
    for name, array in numbers.items():
        straight, other = array.shape in shapes, array.shape[::-1] in shapes
        if array.ndim == 2 and (straight or other):
            if _is_kernel(name):
                votes.add(True)
            elif straight != other:
                votes.add(other)
            elif plain_name(name).endswith("weight"):
                votes.add(False)
    return votes.pop() if len(votes) == 1 else None


def _ways(name: str, array: NDArray[Any], shape: tuple[int, ...], turned: bool | None) -> set[bool]:
    """The ways in which an array fits: as it is, False, or turned, True. Both where that is not certain."""
    if array.ndim == 4 and array.shape == shape:  # kernels of Keras are (height, width, inputs, outputs)
        return set() if _is_kernel(name) or turned else {False}
    if array.ndim != 2:
        return {False} if array.shape == shape else set()
    ways = {way for way, own in ((False, array.shape), (True, array.shape[::-1])) if own == shape}
    if _is_kernel(name):
        return ways & {True}
    return ways & {turned} if turned is not None and len(ways) == 2 else ways


def _fitting(name: str, array: NDArray[Any], shape: tuple[int, ...], turned: bool | None) -> NDArray[np.float32] | None:
    """The array as float32 in this shape; None if it does not fit, or if it is not certain how."""
    ways = _ways(name, array, shape, turned)
    if len(ways) != 1:
        return None
    return np.ascontiguousarray(array.T if True in ways else array, np.float32)


def _by_name(
    names: Mapping[str, tuple[int, ...]], numbers: Arrays, turned: bool | None
) -> tuple[dict[str, str], dict[str, Message]]:
    """The names of arrays by ours, and why others that have such a name are not taken."""
    pairs, reasons = dict[str, str](), dict[str, Message]()
    plain = {other: plain_name(other) for other in numbers}
    exact = {own for own in plain.values() if own in names}
    for name in sorted(names, key=len, reverse=True):
        taken = {*pairs.values()}
        same = [other for other, own in plain.items() if own == name] or [
            other for other, own in plain.items() if other not in taken and own.endswith(f".{name}")
        ]
        weights = [other for other in same if not is_optimizer_state(other, name)]
        fitting = [other for other in weights if _ways(other, numbers[other], names[name], turned)]
        if same and not weights:
            reasons[name] = message("Only the state of an optimizer has such a name: {other}.", other=literal(same[0]))
        elif weights and exact and name not in exact:
            reasons[name] = message(
                "The file has {exact} without a prefix, so {other} belongs to something else.",
                exact=literal(min(exact)),
                other=literal(weights[0]),
            )
        elif len(fitting) == 1:
            pairs[name] = fitting[0]
        elif fitting:
            reasons[name] = _several(fitting, name)
        elif weights:
            reasons[name] = message(
                "It needs {wanted}, but the file has {given}.",
                wanted=" × ".join(map(str, names[name])),
                given=" × ".join(map(str, numbers[weights[0]].shape)),
            )
    for name, other in pairs.items():
        if len(_ways(other, numbers[other], names[name], turned)) == 2:
            reasons[name] = _either_way(other)
    return pairs, reasons


def _by_shape(
    network: Network,
    names: Mapping[str, tuple[int, ...]],
    numbers: Arrays,
    turned: bool | None,
    pairs: dict[str, str],
    reasons: dict[str, Message],
) -> None:
    """Add what is left, or why it is not taken."""
    left = [other for other in numbers if other not in {*pairs.values()} and not is_optimizer_state(other)]
    open_names = [name for name in names if name not in pairs and name not in reasons]
    fits = {
        name: [other for other in left if _may_be(other, name) and _ways(other, numbers[other], names[name], turned)]
        for name in open_names
    }
    ends = [end for edge in network.graph.edges for end in (("from", edge[0]), ("to", edge[1]))]
    is_chain = len({*ends}) == len(ends)
    for name, fitting in fits.items():
        rivals = [other for other in open_names if {*fits[other]} & {*fitting}]
        if not fitting:
            wanted = " × ".join(map(str, names[name]))
            reasons[name] = message("It needs {wanted}, and no array of the file is left that fits.", wanted=wanted)
            continue
        alike = all(fits[rival] == fitting and _may_be(rival, name) for rival in rivals)
        ordered = _in_order(fitting)
        if not alike or len(rivals) != len(fitting) or (len(rivals) > 1 and not (is_chain and ordered)):
            reasons[name] = _several(fitting, name)
            continue
        other = (ordered or fitting)[rivals.index(name)]
        if len(_ways(other, numbers[other], names[name], turned)) == 2:
            reasons[name] = _either_way(other)
        pairs[name] = other


def _may_be(other: str, name: str) -> bool:
    """Whether an array may go to a weight by its shape: it has the same last word, or only a number."""
    word, own = plain_name(other).split(".")[-1], name.split(".")[-1]
    return word == own or (word not in WORDS and word[-1:].isdigit())


def _in_order(names: Sequence[str]) -> list[str]:
    """Names in the order of their numbers, as fc2 before fc10; none if they differ by more, or not by numbers."""
    keys = {name: tuple(int(n) for n in re.findall(r"[0-9]{1,9}", name)) for name in names}
    stems = {re.sub(r"[_.]?[0-9]+", "", name) for name in names}
    if len(stems) > 1 or len({*keys.values()}) < len(names):
        return []
    return sorted(names, key=keys.__getitem__)


def _several(fitting: Sequence[str], name: str) -> Message:
    shown = ", ".join(sorted(fitting)[:SHOWN]) + (", …" if len(fitting) > SHOWN else "")
    return message(
        "Which array belongs to it is not certain: {arrays}. Name its array {name} in the file.",
        arrays=literal(shown),
        name=literal(name),
    )


def _either_way(other: str) -> Message:
    return message(
        "{other} is as wide as it is high, and nothing says whether its rows are outputs, as in PyTorch, or inputs, as "
        "in Keras. Let its name end in weight for PyTorch, or in kernel for Keras.",
        other=literal(other),
    )
