"""What an import found: the network, what became of each node of the file, and the comparison with the file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data.preparation.new_rows import from_records
from core.data.preparation.preparation import Preparation
from core.formats.atomic import check_apart
from core.formats.drawn import Drawn, at_once, drawn, whole_columns
from core.formats.errors import FormatError
from core.formats.export import TrainedNetwork
from core.formats.imports.draft import NOT_FOLLOWED, Draft, Fate, Foreign
from core.formats.imports.finished import fuse, project_of
from core.formats.imports.parting import Trace
from core.formats.project_file import ProjectFile, write
from core.formats.proof import SECONDS, Answers, Proof, compared, wanted_of
from core.layers import Output
from core.messages import Message, joined, message
from core.network import Predictor
from core.network.graph import Graph
from core.project import Project

AT_ONCE = 20  # rows, at most
FAR_ROWS = 20
FAR = 100.0  # times as far from the middle as the rows that are compared
FAR_CLOSE = 0.01  # of the largest answer: so far out, rounding is large beside an answer near 0


@dataclass(frozen=True, eq=False)
class Imported:
    """A file that was read.

    `trained` is None if a node is not ours, or if the file has no weights; `project` then has the layers that were
    found, and is None if there are none. `fates` say what became of each node or layer of the file, in its order;
    `notes` what was guessed. `compared` is how the predictions differ from those of the file, None without `trained`.
    """

    path: Path
    project: Project | None
    trained: TrainedNetwork | None
    fates: tuple[Fate, ...]
    notes: tuple[Message, ...] = ()
    compared: Proof | None = None

    @property
    def refused(self) -> tuple[Fate, ...]:
        """The nodes that are not ours."""
        return tuple(fate for fate in self.fates if fate.reason)

    def sentence(self) -> Message:
        """What was imported and how it compares, as people read it."""
        if self.refused:
            counts = {"file": self.path.name, "count": len(self.refused), "all": len(self.fates)}
            first = self.refused[0].sentence()
            if self.project is None:
                return message(
                    "{file} was not imported: {count} of its {all:node|nodes} {count:=is|are} not ours. {first}",
                    first=first,
                    **counts,
                )
            return message(
                "{file}: {count} of its {all:node|nodes} {count:=is|are} not ours. The layers before them are "
                "imported without their weights, so nothing is predicted. {first}",
                first=first,
                **counts,
            )
        assert self.project is not None  # a file is refused, or read
        layers = len(self.project.graph.layers)
        if self.trained is None:
            return message("{file}: {layers:layer|layers}; it has no weights.", file=self.path.name, layers=layers)
        weights = self.trained.network.parameters()
        if self.compared is None:
            return message("{file}: {weights:weight|weights}, each in its layer.", file=self.path.name, weights=weights)
        return message(
            "{file}: {layers:layer|layers}, {weights:weight|weights}. {compared}.",
            file=self.path.name,
            layers=layers,
            weights=weights,
            compared=self.compared.sentence(),
        )

    def facts(self) -> dict[str, Any]:
        """The facts for JSON."""
        proof = self.compared
        return {
            "file": str(self.path),
            "complete": not self.refused,
            "weights": self.trained.network.parameters() if self.trained else 0,
            "compared_with": proof.proved_by if proof else None,
            "rows": proof.rows if proof else None,
            "largest_difference": proof.largest_difference if proof else None,
            "classes_differ": proof.classes_differ if proof and proof.has_classes else None,
            "notes": [str(note) for note in self.notes],
            "nodes": [fate.facts() for fate in self.fates],
        }

    def file(self) -> ProjectFile:
        """The project with its weights, as a project file holds it. Raises FormatError if no layer is ours."""
        if self.project is None:
            raise FormatError(self.sentence())
        if self.trained is None:
            return ProjectFile(self.project, {})
        return ProjectFile(self.project, self.trained.arrays(), preparation=self.trained.preparation)

    def save(self, path: Path) -> None:
        """Write a project file, which is not the imported file. Raises FormatError."""
        file = self.file()
        check_apart(path, [self.path])
        write(path, file.project, file.arrays, preparation=file.preparation)


def incomplete(
    path: Path, nodes: Sequence[Foreign], draft: Draft, refused: dict[int, Message], needed: Sequence[int]
) -> Imported:
    """A file with nodes that are not ours. The layers before them become a project without weights.

    `refused` are those that are unknown, and the one at which following the file ended; `needed` are the places of
    those that the prediction needs.
    """
    fuse(draft)
    fates = list(draft.fates(nodes, refused))
    known = {place for own in draft.nodes.values() for place in own} | draft.other.keys() | refused.keys()
    for place in set(needed) - known:
        fates[place] = Fate(nodes[place], NOT_FOLLOWED)
    if len(draft.layers) == 1:
        return Imported(path, None, None, tuple(fates))
    graph = draft.graph()
    graph = Graph({**graph.layers, max(graph.layers) + 1: Output(name="Output")}, graph.edges)
    return Imported(path, replace(project_of(graph, draft.shape), title=path.stem), None, tuple(fates))


def compared_with(
    trained: TrainedNetwork, by: str, evaluate: Callable[[Drawn, bool], NDArray[Any]], trace: Trace
) -> Proof:
    """Compare with what a file answers for drawn rows. Raises FormatError where the answers differ, and says where.

    `evaluate` takes rows and whether images have their channels last, and answers (rows, outputs). It gets some rows at
    a time, for some seconds. `trace` knows what the file computes within.
    """
    data = trained.preparation
    rows = drawn(data)
    rows = rows.take(np.flatnonzero(~rows.refused))  # another program may have no answer for the others
    far = _far(data, rows)
    at_a_time = at_once(trained.network, AT_ONCE)

    def answered(given: Drawn) -> NDArray[np.float64]:
        found, end = list[NDArray[Any]](), perf_counter() + SECONDS / 2
        for start in range(0, len(given.x), at_a_time):
            part = given.take(np.arange(start, min(start + at_a_time, len(given.x))))
            found.append(evaluate(part, data.channels == "last"))
            if perf_counter() > end:
                break
        return np.concatenate(found).astype(np.float64)

    try:
        numbers, beyond = answered(rows), answered(far)
    except Exception as error:  # a program of others: it raises what it likes
        raise FormatError(message("{by} cannot run the file, so it is not imported.", by=by)) from error
    wanted = Predictor(trained.network).predict(trained.state, data.scaled(rows.x[:1])).shape[1]
    if numbers.ndim != 2 or beyond.ndim != 2 or {numbers.shape[1], beyond.shape[1]} != {wanted}:
        raise FormatError(
            message("{by} gives rows another number of outputs than the network, so the file is not imported.", by=by)
        )
    rows = rows.take(np.arange(len(numbers)))
    found = _answers(trained, numbers)
    proof = compared(trained, rows, found, by)
    refuse_unless_same(trained, rows, proof, trace)
    if not _agree_far(trained, far.take(np.arange(len(beyond))), beyond):
        text = message(
            "Far from usual inputs, the network would not predict what the file does, so it is not imported. Look "
            "for a limit in the file that no layer here has, such as a clip, and export it without."
        )
        raise FormatError(_with(text, trace.sentence(trained, far, 0)))
    return proof


def refuse_unless_same(trained: TrainedNetwork, rows: Drawn, proof: Proof, trace: Trace) -> None:
    """Raise FormatError if a proof, of the first of these rows, does not hold: where the predictions part, and why."""
    if not proof.holds:
        text = message(
            "The network would not predict what the file does, so it is not imported. {proof}.",
            proof=joined([proof.sentence()]),
        )
        raise FormatError(_with(text, trace.sentence(trained, rows, proof.worst_row)))


def _with(text: Message, where: Message) -> Message:
    return joined([text, where], " ") if where else text


def _far(data: Preparation, rows: Drawn) -> Drawn:
    """Some rows far from the others, in both directions."""
    some = rows.take(np.arange(min(FAR_ROWS, len(rows.x))))
    columns, whole = dict(some.columns), whole_columns(data) if data.is_table else set[str]()
    for name, values in rows.columns.items():
        if values.dtype != object:
            middle = np.nanmean(values.astype(np.float64), axis=0)
            columns[name] = middle + FAR * (some.columns[name].astype(np.float64) - middle)
            columns[name] = np.rint(columns[name]) if name in whole else columns[name]
    if data.is_table:
        read = from_records(columns, data)
        assert read is not None  # a mapping is a table
        return replace(some, columns=columns, x=read.x, refused=read.refused)
    return replace(some, columns=columns, x=data.with_built((columns["x"] - data.origin).astype(np.float32)))


def _agree_far(trained: TrainedNetwork, rows: Drawn, numbers: NDArray[np.float64]) -> bool:
    """Whether answers for far rows are about the same. Numbers that overflow in one of both are not compared."""
    found, wanted = _answers(trained, numbers).numbers, wanted_of(trained, rows)
    known = np.isfinite(found) & np.isfinite(wanted.numbers)
    if wanted.sizes is None or not known.any():
        return True
    return bool((np.abs(found - wanted.numbers)[known] <= FAR_CLOSE * wanted.sizes[known].max()).all())


def _answers(trained: TrainedNetwork, numbers: NDArray[np.float64]) -> Answers:
    """What a file computed, as we answer: probabilities and labels of a classifier."""
    network, data = trained.network, trained.preparation
    if not data.classes:
        return Answers(numbers, [])
    probabilities = network.probabilities(numbers)
    labels = [data.classes[place] for place in network.loss.predicted(numbers)]
    return Answers(numbers if probabilities is None else probabilities, labels)
