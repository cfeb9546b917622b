"""Which column of a table every number of an ONNX tensor comes from, up to the tensor that holds the features."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.formats.imports.draft import RefusedError
from core.formats.imports.onnx_evaluator import ML, Evaluator, TooLarge
from core.formats.imports.onnx_file import attributes
from core.messages import message

MOVES = frozenset(
    ("ArrayFeatureExtractor", "Concat", "FeatureVectorizer", "Flatten", "Gather", "Identity", "Reshape", "Slice",
     "Squeeze", "Unsqueeze")
)  # fmt: skip
LOOKUPS = frozenset(("LabelEncoder", "OneHotEncoder"))
LINES = frozenset(("Add", "Cast", "Div", "Imputer", "IsNaN", "Mul", "Scaler", "Sub", "Where"))  # straight for numbers
TESTS = frozenset(("And", "Equal", "Not", "Or"))  # for what has been looked up, or texts
INTEGERS = (*range(2, 8), 12, 13)  # as ONNX numbers its types
MOST = 2**20  # numbers of one row
Array = NDArray[Any]


@dataclass(frozen=True)
class Source:
    """A column of the table: its name, the input and the place in it, and its type as in NumPy: f, i, b or O."""

    name: str
    input: str
    place: int
    kind: str


@dataclass
class Paths:
    """Follows columns through nodes. `tensors` have 2 · column for every number of one row, int64 (1, …), and one more
    where it was looked up in a list. `values` are the texts or numbers that lists of each column name.
    """

    sources: tuple[Source, ...]
    constants: dict[str, Array]
    evaluator: Evaluator
    readers: Mapping[str, Sequence[Any]]  # the nodes that read a tensor
    tensors: dict[str, Array] = field(default_factory=dict)
    values: dict[int, dict[Any, None]] = field(default_factory=dict)
    gaps: set[str] = field(default_factory=set)  # tensors that say where a value is missing

    def follow(self, place: int, node: Any) -> None:
        """Follow one node. Raises RefusedError."""
        dynamic = [name for name in node.input if name in self.tensors]
        if not dynamic:
            self._fold(place, node)
            return
        kind = node.op_type
        if kind in MOVES:
            found = self._moved(place, node)
        elif kind in LOOKUPS:
            found = self._looked_up(place, node, self.tensors[dynamic[0]])
        elif kind in LINES or kind in TESTS:
            self._check_straight(place, node, dynamic)
            found = self._together(place, node, dynamic)
        else:
            raise RefusedError(place, message("No preparation step of Layerwright computes this operator."))
        if found.size > MOST:
            raise RefusedError(place, message("It would need more memory or time than an import is given."))
        self.tensors[node.output[0]] = found

    def _fold(self, place: int, node: Any) -> None:
        try:
            given = [self.constants[name] if name else None for name in node.input]
            self.constants |= zip(node.output, self.evaluator.run(node, given), strict=False)
        except (TooLarge, KeyError) as error:
            text = message("It would need more memory or time than an import is given.")
            raise RefusedError(place, text) from error
        except Exception as error:  # the evaluator raises many kinds for nodes that do not fit
            raise _unfit(place) from error

    def _moved(self, place: int, node: Any) -> Array:
        """Numbers only change their places, so the columns are moved in the same way."""
        given = list[Array | None]()
        for name in node.input:
            if name in self.constants and node.op_type in ("Concat", "FeatureVectorizer"):
                raise RefusedError(place, message("It adds a column of constants to those of the table."))
            given.append(self.tensors.get(name, self.constants.get(name)) if name else None)
        try:
            return self.evaluator.run(node, given)[0].astype(np.int64)
        except Exception as error:  # the evaluator raises many kinds for nodes that do not fit
            raise _unfit(place) from error

    def _looked_up(self, place: int, node: Any, columns: Array) -> Array:
        """Values are looked up in a list, which names those that are known."""
        fields = attributes(node)
        keys = [value for name in fields if name.startswith(("keys_", "cats_")) for value in fields[name]]
        known = [one.decode("utf-8", "replace") if isinstance(one, bytes) else one for one in keys]
        for column in np.unique(columns).tolist():
            if not column % 2:  # what was looked up before has values of its own
                self.values.setdefault(column // 2, {}).update(dict.fromkeys(known))
        looked = columns | 1
        if node.op_type == "LabelEncoder":
            return looked
        if looked.size * len(known) > MOST:
            raise RefusedError(place, message("It would need more memory or time than an import is given."))
        return np.repeat(looked[..., None], len(known), axis=-1)

    def _together(self, place: int, node: Any, dynamic: Sequence[str]) -> Array:
        """The columns of numbers that are computed one by one. Raises RefusedError if columns are mixed."""
        given = [self.tensors.get(name, self.constants.get(name)) for name in node.input if name]
        if any(one is None for one in given):
            raise _unfit(place)
        if node.domain == ML:  # their attributes have one number, or one for each column
            return self.tensors[dynamic[0]]
        try:
            shape = np.broadcast_shapes(*(one.shape for one in given if one is not None))
            wide = [np.broadcast_to(self.tensors[name], shape) for name in dynamic]
        except ValueError as error:
            raise _unfit(place) from error
        if any((one // 2 != wide[0] // 2).any() for one in wide):
            raise RefusedError(
                place, message("It computes with several columns at once, which no preparation here does.")
            )
        return np.asarray(np.minimum.reduce(wide))

    def _check_straight(self, place: int, node: Any, dynamic: Sequence[str]) -> None:
        """Raise RefusedError unless numbers that were not looked up are shifted, scaled or filled, and nothing else."""
        columns = {int(one) for name in dynamic for one in np.unique(self.tensors[name])}
        raw = [one for one in columns if not one % 2 and self.sources[one // 2].kind in "fi"]
        kind, fields = node.op_type, attributes(node)
        texts = [self.constants[name] for name in node.input if name in self.constants]
        for column in columns:  # an Equal with a text names it, as lists do
            for array in texts:
                if array.dtype.kind in "OUS" and not column % 2:
                    self.values.setdefault(column // 2, {}).update(dict.fromkeys(map(_text, array.ravel().tolist())))
        if not raw:
            return
        is_gap = node.input[0] in self.gaps
        if kind == "Imputer" and not np.isnan(fields.get("replaced_value_float", 0.0)):
            raise RefusedError(place, message("It replaces a number, and not what is missing."))
        if kind == "IsNaN" or (kind == "Not" and is_gap):
            self.gaps.add(node.output[0])
            return
        if kind == "Cast" and fields.get("to") in INTEGERS:
            whole = all(self.sources[one // 2].kind == "i" for one in raw)
            straight = whole or is_gap or self._reads_list(node.output[0])
        elif kind == "Where":
            straight = is_gap
        elif kind == "Div":
            straight = node.input[0] in self.tensors and len(dynamic) == 1
        else:
            straight = kind not in TESTS and len(dynamic) == 1
        if not straight:
            raise RefusedError(
                place, message("Here it is not a shift, a scale or a fill of gaps, which a preparation of numbers is.")
            )

    def _reads_list(self, name: str) -> bool:
        """Whether all that becomes of a tensor is looked up in lists."""
        waiting, seen = [name], set[str]()
        while waiting:
            after = self.readers.get(tensor := waiting.pop(), ())
            if not after or not all(one.op_type in LOOKUPS or one.op_type in MOVES for one in after):
                return False
            seen.add(tensor)
            waiting += [one.output[0] for one in after if one.op_type in MOVES and one.output[0] not in seen]
        return True


def _text(value: Any) -> Any:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value


def _unfit(place: int) -> RefusedError:
    return RefusedError(place, message("It cannot be computed: its inputs do not fit together."))
