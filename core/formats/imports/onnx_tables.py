"""Imports ONNX files of other programs that take the columns of a table, and prepare them within.

The columns are followed to the tensor that holds all features. What becomes of their values is then computed, and
recognized as steps of a preparation; what comes behind it are layers, as in any file.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data.preparation import TargetMean
from core.data.preparation.preparation import Doubles, PreparedColumn
from core.formats.imports.column_paths import MOVES, Paths, Source
from core.formats.imports.column_steps import Listed, Taken, UnlikeError, category, number
from core.formats.imports.draft import INPUT, Columns, Draft, RefusedError
from core.formats.imports.onnx_evaluator import Evaluator, TooLarge
from core.formats.imports.onnx_network import as_wide
from core.layers import Dense
from core.messages import Message, joined, literal, message
from core.messages.numbers import editable

TRIED = (0.0, 1.0, -2.0, 5.0, np.nan)  # numbers by which a straight line is recognized, and a gap
KINDS = {1: "f", 11: "f", 6: "i", 7: "i", 8: "O", 9: "b"}  # of inputs, as ONNX numbers its types
DTYPES = {1: np.float32, 11: np.float64, 6: np.int32, 7: np.int64, 8: object, 9: np.bool_}
MOST_COLUMNS = 10_000
MOST_TEXTS = 10_000
UNNAMED = "another text"
Array = NDArray[Any]


class UnpreparedError(Exception):
    """Nodes that are no preparation of ours, with the reasons, and those that are."""

    def __init__(self, refused: dict[int, Message], followed: set[int]) -> None:
        super().__init__(refused)
        self.refused, self.followed = refused, followed - refused.keys()


@dataclass(frozen=True, eq=False)
class Inputs:
    """The columns of the inputs of a file. `types` are those of the inputs, by name, as ONNX numbers them.

    `spelled` are the values that the file knows by our texts, of every column that is looked up.
    """

    sources: tuple[Source, ...]
    types: Mapping[str, int]
    spelled: Mapping[str, Mapping[str, Any]]

    def feed(self, columns: Mapping[str, Array], wide: bool = False) -> dict[str, Array]:
        """The inputs for rows of our columns, (rows,). With `wide`, numbers are float64."""
        rows = len(next(iter(columns.values())))
        given = dict[str, list[Array]]()
        for source in self.sources:
            kind = np.float64 if wide and source.kind == "f" else DTYPES[self.types[source.input]]
            values = columns.get(source.name, np.zeros(rows))
            if source.name in self.spelled:
                values = self._spelled(source, columns[source.name])
            elif source.kind == "O":
                values = values if source.name in columns else np.full(rows, "", object)
            elif source.kind in "ib":
                values = np.nan_to_num(np.rint(values.astype(np.float64)))
            given.setdefault(source.input, []).append(values.astype(kind))
        return {name: np.column_stack(values) for name, values in given.items()}

    def _spelled(self, source: Source, texts: Array) -> Array:
        """Texts as the file writes them; numbers where it takes numbers."""
        known = self.spelled[source.name]
        if source.kind == "O":
            return np.array([known.get(text, text) for text in texts.tolist()], object)
        gap, unseen = np.nan if source.kind == "f" else 0, _unnamed(source, list(known.values()))
        values = [known.get(text, unseen if text else gap) for text in texts.tolist()]
        return np.array(values, np.float64 if source.kind == "f" else np.int64)


@dataclass(frozen=True, eq=False)
class Prepared:
    """The preparation that was found: how our columns give the tensor `start` of the file, float (rows, features)."""

    inputs: Inputs
    taken: tuple[Taken, ...]
    start: str
    width: int

    @property
    def places(self) -> NDArray[np.int64]:
        """The place of each of our features in the file, −1 where it has none."""
        return np.array([place for one in self.taken for place in one.places], np.int64)

    def features(self, x: Array, wide: bool) -> Array:
        """The tensor `start` for our features, (rows, features)."""
        places, found = self.places, np.zeros((len(x), self.width), np.float64 if wide else np.float32)
        slope, start = (np.concatenate([getattr(one, name) for one in self.taken]) for name in ("slope", "start"))
        own = places >= 0
        found[:, places[own]] = x[:, own] * slope[own] + start[own]
        return found

    def into(self, draft: Draft, node: int) -> None:
        """Make the input of a draft ours: its scaling, its weights and its columns. Raises RefusedError."""
        places = self.places
        slope, start = (np.concatenate([getattr(one, name) for one in self.taken]) for name in ("slope", "start"))
        shift, scale, fill = np.zeros(len(places)), np.ones(len(places)), np.full(len(places), np.nan)
        own = places >= 0
        if draft.scaling is not None:
            shift[own], scale[own] = draft.scaling.shift[places[own]], draft.scaling.scale[places[own]]
            if draft.scaling.fill is not None:
                fill[own] = draft.scaling.fill[places[own]]
        columns, at = list[PreparedColumn](), 0
        for one in self.taken:
            columns.append(one.filled(float(fill[at])))
            at += len(one.places)
        whole = frozenset(source.name for source in self.inputs.sources if source.kind == "i")
        draft.scaling, draft.table = None, Columns(tuple(columns), (shift - start) / slope, scale / slope, whole)
        names = [literal(one.reading.name) for one in columns if isinstance(one.steps[0], TargetMean)]
        if names:
            draft.notes.append(
                message(
                    "The file turns the texts of {columns} into numbers from a list, which is shown as target mean "
                    "here.",
                    columns=joined(names),
                )
            )
        if not np.array_equal(places, np.arange(self.width)):
            _rearrange(draft, places, node)
        draft.shape = draft.shapes[INPUT] = (len(places),)


def _rearrange(draft: Draft, places: NDArray[np.int64], node: int) -> None:
    """Exchange the inputs of the first layers. A feature that the file does not have gets no weight."""
    for layer in draft.readers(INPUT):
        if not isinstance(draft.layers[layer], Dense):
            raise RefusedError(node, message("It mixes the features of several columns, and no Dense layer follows."))
        weight = draft.arrays[layer, "weight"]
        draft.set(layer, weight=np.where(places >= 0, weight[:, np.maximum(places, 0)], 0))


def sources_of(inputs: Sequence[Any]) -> tuple[Source, ...] | None:
    """The columns of the inputs of a file; None if it has one input of prepared numbers, or others than columns."""
    found = list[Source]()
    if len(inputs) < 2 and all(KINDS.get(one.type.tensor_type.elem_type) == "f" for one in inputs):
        return None
    for one in inputs:
        kind = one.type.tensor_type
        sizes = [size.dim_value for size in kind.shape.dim]
        if kind.elem_type not in KINDS or len(sizes) != 2:
            return None
        count = sizes[1]
        if not 0 < count <= MOST_COLUMNS - len(found):
            return None
        names = [one.name] if count == 1 else [f"{one.name}{k}" for k in range(1, count + 1)]
        found += [Source(name, one.name, place, KINDS[kind.elem_type]) for place, name in enumerate(names)]
    return tuple(found) if len({source.name for source in found}) == len(found) else None


def features_at(nodes: Sequence[Any], inputs: Sequence[str], constants: Mapping[str, Array], goal: str) -> int:
    """How many nodes come before the first tensor that all of the goal is computed from; all of them without one.

    Nodes that only take some of its numbers, as a choice of features does, count too.
    """
    left, constant, found = dict[str, int](), set(constants), 0
    for node in nodes:
        for name in node.input:
            left[name] = left.get(name, 0) + 1
    live = {name for name in inputs if left.get(name)}
    for place, node in enumerate(nodes):
        if not any(name in live for name in node.input):
            constant.update(node.output)
            continue
        for name in node.input:
            left[name] -= 1
            if not left[name]:
                live.discard(name)
        live |= {name for name in node.output if left.get(name) or name == goal}
        is_last = len(live) == 1 and live <= set(node.output)
        if found and not (is_last and node.op_type in MOVES):
            return found
        found = place + 1 if is_last else 0
    return found or len(nodes)


def found_columns(
    sources: tuple[Source, ...],
    types: Mapping[str, int],
    nodes: Sequence[Any],
    constants: dict[str, Array],
    opset: tuple[int, int],
) -> Prepared:
    """The preparation of nodes, the last of which makes all features. Raises UnpreparedError."""
    readers = dict[str, list[Any]]()
    for node in nodes:
        for name in node.input:
            readers.setdefault(name, []).append(node)
    paths, refused = Paths(sources, dict(constants), Evaluator(*opset), readers), dict[int, Message]()
    followed = set[int]()
    for name in types:
        own = [2 * k for k, source in enumerate(sources) if source.input == name]
        paths.tensors[name] = np.array([own], np.int64)
    for place, node in enumerate(nodes):
        known = {*paths.tensors, *paths.constants, ""}
        if not known.issuperset(node.input):
            continue  # behind a node that is refused
        try:
            paths.follow(place, node)
            followed.add(place)
        except RefusedError as error:
            refused[error.node] = error.reason
    start = nodes[-1].output[0]
    if refused or start not in paths.tensors:
        raise UnpreparedError(refused or {len(nodes) - 1: message("It makes no features of the columns.")}, followed)
    try:
        return _Trial(paths, types, nodes, start, opset).found()
    except RefusedError as error:
        raise UnpreparedError({error.node: error.reason}, followed) from error


@dataclass
class _Trial:
    """Computes the features for values of every column, while the others stay as they are."""

    paths: Paths
    types: Mapping[str, int]
    nodes: Sequence[Any]
    start: str
    opset: tuple[int, int]

    def found(self) -> Prepared:
        codes = self.paths.tensors[self.start]
        last = len(self.nodes) - 1
        if codes.ndim != 2 or not codes.size:
            raise RefusedError(last, message("It does not make rows of features."))
        codes = codes[0]
        usual = {source.name: self._usual(k, source) for k, source in enumerate(self.paths.sources)}
        taken, spelled = list[Taken](), dict[str, dict[str, Any]]()
        for column in dict.fromkeys((codes // 2).tolist()):
            source, own = self.paths.sources[column], np.flatnonzero(codes // 2 == column).tolist()
            looked = {int(codes[place]) % 2 for place in own}
            try:
                if looked == {0} and source.kind in "fi" and len(own) == 1:
                    taken.append(self._number(source, own[0], usual))
                elif looked == {1}:
                    texts = self._texts(column, source)
                    taken.append(category(source.name, own, self._listed(source, own, texts, usual)))
                    spelled[source.name] = {text: texts[text] for text in taken[-1].column.texts}
                else:
                    raise UnlikeError(
                        message("Its column “{name}” is prepared in several ways.", name=literal(source.name))
                    )
            except UnlikeError as error:
                raise RefusedError(self._reader(source), error.reason) from error
        inputs = Inputs(self.paths.sources, self.types, spelled)
        return Prepared(inputs, tuple(taken), self.start, len(codes))

    def _reader(self, source: Source) -> int:
        """The node to name where a column is prepared as none is here: the first that reads it."""
        return next(k for k, node in enumerate(self.nodes) if source.input in node.input)

    def _usual(self, column: int, source: Source) -> Any:
        """A value that the file takes for sure."""
        known = [*self.paths.values.get(column, ())]
        return known[0] if known else "" if source.kind == "O" else 0

    def _texts(self, column: int, source: Source) -> dict[str, Any]:
        """The values that lists name, by the texts that they are here."""
        known = [one for one in self.paths.values[column] if one != ""]
        if source.kind == "b":
            return {"FALSE": False, "TRUE": True}
        if source.kind != "O":
            known = [float(one) for one in known if isinstance(one, (int, float)) and np.isfinite(one)]
        texts = {str(one).strip() if source.kind == "O" else editable(one): one for one in known}
        if len(texts) < len(known) or len(texts) > MOST_TEXTS or "" in texts:
            raise UnlikeError(message("Its texts are too many, or differ only in spaces."))
        return texts

    def _number(self, source: Source, place: int, usual: Mapping[str, Any]) -> Taken:
        can_miss = source.kind == "f"
        found = self._computed(source, [*TRIED[:4], *TRIED[4:] * can_miss], usual)
        if found is None:
            raise UnlikeError(message("It cannot be computed: its inputs do not fit together."))
        return number(source.name, place, found[:4, place], found[-1, place] if can_miss else np.nan, can_miss)

    def _listed(self, source: Source, own: list[int], texts: dict[str, Any], usual: Mapping[str, Any]) -> Listed:
        gap: Any = "" if source.kind == "O" else np.nan
        unseen = _unnamed(source, list(texts.values()))
        rows = self._computed(source, [*texts.values()], usual)
        known = [*texts]
        if rows is None:  # some are of another column, for which this one has no answer
            single = [self._computed(source, [value], usual) for value in texts.values()]
            known = [text for text, row in zip(texts, single, strict=True) if row is not None]
            rows = np.concatenate([row for row in single if row is not None]) if known else np.zeros((0, 1))
        if not known:
            raise UnlikeError(message("It cannot be computed: its inputs do not fit together."))
        gaps, others = (
            None if value is None else self._computed(source, [value], usual)
            for value in (gap if source.kind in "fO" else None, None if source.kind == "b" else unseen)
        )
        return Listed(
            tuple(known),
            rows[:, own],
            None if gaps is None or not np.isfinite(gaps[0, own]).all() else gaps[0, own],
            None if others is None else others[0, own],
        )

    def _computed(self, source: Source, values: list[Any], usual: Mapping[str, Any]) -> Doubles | None:
        """The features where a column has these values, float64 (values, features); None if it has no answer."""
        given = dict[str, list[Array]]()
        for one in self.paths.sources:
            own = values if one.name == source.name else [usual[one.name]] * len(values)
            kind = {"O": object, "b": np.bool_, "i": DTYPES[self.types[one.input]], "f": np.float64}[one.kind]
            given.setdefault(one.input, []).append(np.array([*own, None], object)[:-1].astype(kind))
        wide = {name: as_wide(array, np.dtype(np.float64)) for name, array in self.paths.constants.items()}
        known: dict[str, Array] = wide | {name: np.column_stack(arrays) for name, arrays in given.items()}
        evaluator = Evaluator(*self.opset)
        try:
            for node in self.nodes:
                if not all(name in self.paths.constants for name in node.output):
                    inputs = [known[name] if name else None for name in node.input]
                    known |= zip(node.output, evaluator.run(node, inputs), strict=False)
        except TooLarge:
            text = message("It would need more memory or time than an import is given.")
            raise RefusedError(len(self.nodes) - 1, text) from None
        except Exception:  # a list that does not name the value: the evaluator raises many kinds
            return None
        found = np.asarray(known[self.start])
        if found.shape != (len(values), self.paths.tensors[self.start].shape[1]):
            raise RefusedError(len(self.nodes) - 1, message("It does not make rows of features."))
        return found.astype(np.float64)


def _unnamed(source: Source, known: Sequence[Any]) -> Any:
    """A value that no list names."""
    if source.kind == "O":
        text = UNNAMED
        while text in known:
            text += "*"
        return text
    return max([0, *map(int, known)]) + 1
