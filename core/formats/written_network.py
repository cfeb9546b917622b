"""A trained network as the text of a program needs it: its whole computation, what it is given, and test rows."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data.preparation.preparation import PreparedColumn
from core.formats.drawn import Drawn, drawn, is_text
from core.formats.errors import FormatError
from core.formats.export import TrainedNetwork
from core.formats.lowered_export import outputs_by_layer
from core.formats.lowered_preparation import LoweredPreparation, lower_preparation
from core.formats.proof import Answers, compared, test_rows, wanted_of
from core.messages import message
from core.network.graph import LayerId
from core.primitives import Value, concatenated, constant, in_order

LOST = 0.01  # of the spread of a target: rounding by more is refused


@dataclass(frozen=True, eq=False)
class WrittenNetwork:
    """What a row becomes, from the columns that a receiver has.

    `answer` are probabilities, scores (rows, classes, or one column) or predictions in the units of the targets, as
    `kind` says; `layers` are the outputs of the layers on the way. The class is that of the largest number, or of a
    single score above `threshold`. A row that cannot be predicted has NaN.
    """

    trained: TrainedNetwork
    prepared: LoweredPreparation
    kind: str
    answer: Value
    layers: dict[LayerId, Value]

    @classmethod
    def of(cls, trained: TrainedNetwork) -> "WrittenNetwork":
        """The network and its preparation. Raises FormatError where the vocabulary has no words for a step."""
        data = trained.preparation
        rounding = np.spacing(np.abs(data.target_origin + data.target_shift).astype(np.float32)) / 2
        if not data.classes and np.any(rounding > LOST * data.target_scale):
            raise FormatError(
                message(
                    "The target has a large offset, beside which float32 loses the digits in which rows differ. Export "
                    "as .onnx, or subtract the offset from the target and train again."
                )
            )
        prepared = lower_preparation(data)
        raw, layers = outputs_by_layer(trained, prepared.features)
        if prepared.refusal is not None:
            raw = raw + prepared.refusal
        if not data.classes:
            kind, answer = "prediction", raw * data.target_scale + (data.target_shift + data.target_origin)
        elif not trained.network.gives_probabilities:
            kind, answer = "scores", raw
        else:
            kind, answer = "probabilities", concatenated(constant(1) - raw, raw) if raw.shape == (1,) else raw
        return cls(trained, prepared, kind, answer, layers)

    @property
    def classes(self) -> tuple[str, ...]:
        """The names of the classes; empty for a regression."""
        return self.trained.preparation.classes

    @property
    def threshold(self) -> float:
        """What a single score is compared with."""
        return self.trained.network.loss.threshold

    @property
    def columns(self) -> tuple[PreparedColumn, ...]:
        """What a receiver sends: the columns of the table, or the base features of an array."""
        return self.prepared.columns

    @property
    def by_name(self) -> bool:
        """Whether a row has names, because some of its columns are no numbers. Otherwise it is an array of numbers."""
        return any(column.reading.type != "number" for column in self.columns)

    @property
    def wide(self) -> bool:
        """Whether an array of numbers must be float64."""
        return bool(self.prepared.doubles)

    @property
    def has_gaps(self) -> bool:
        """Whether a number may be missing."""
        return self.trained.preparation.is_table

    @property
    def outputs(self) -> tuple[str, ...]:
        """The names of the numbers of an answer."""
        if self.kind == "prediction":
            return self.trained.preparation.targets
        return self.classes if self.answer.shape[0] > 1 else self.classes[1:]

    @cached_property
    def whole(self) -> Value | None:
        """The one input that is the row itself, if there is one."""
        inputs = [value for value in in_order(self.answer) if value.kind == "input"]
        return inputs[0] if len(inputs) == 1 and not self.by_name else None

    @cached_property
    def tests(self) -> "Tests":
        """The test rows."""
        rows = drawn(self.trained.preparation)
        places = np.flatnonzero(~rows.refused)[: test_rows(rows)]
        chosen = rows.take(places)
        return Tests(sent(chosen), wanted_of(self.trained, chosen), compared(self.trained, chosen).allowed)

    def belongs(self) -> dict[Value, LayerId]:
        """The layer that each value belongs to. What comes after the network, such as units of targets, has none."""
        found = dict[Value, LayerId]()
        for layer_id, output in self.layers.items():
            waiting = [output]
            while waiting:
                value = waiting.pop()
                if value not in found:
                    found[value] = layer_id
                    waiting += value.inputs
        return found

    def column_of(self) -> dict[Value, str]:
        """The column that each value is computed from, where it is one alone."""
        sources = dict[Value, frozenset[str]]()
        for value in in_order(self.answer):
            own = value.fields["columns"] if value.kind == "input" else ()
            sources[value] = frozenset(own).union(*(sources[source] for source in value.inputs))
        return {value: next(iter(names)) for value, names in sources.items() if len(names) == 1}

    def facts(self) -> dict[str, Any]:
        """What people and programs want to know of it, as JSON has it."""
        data = self.trained.preparation
        return {
            "title": self.trained.title,
            "kind": self.kind,
            "columns": [{"name": c.reading.name, "type": _type(c), "texts": c.texts} for c in self.columns],
            "image": data.image,
            "gaps": self.has_gaps,
            "classes": self.classes,
            "targets": data.targets,
            "outputs": self.outputs,
            "threshold": self.threshold,
            "receipt": self.trained.receipt.facts() if self.trained.receipt else None,
            "rows": self.tests.rows,
            "answers": self.tests.wanted.numbers.astype(np.float64).tolist(),
            "labels": self.tests.wanted.labels,
            "sizes": self.tests.sizes.tolist(),
            "allowed": self.tests.allowed,
        }


@dataclass(frozen=True, eq=False)
class Tests:
    """Rows as in `sent`, what the engine says of them, and how far others may be from that, see `Proof`."""

    rows: list[list[float | str | None]]
    wanted: Answers
    allowed: float

    @property
    def sizes(self) -> NDArray[np.float64]:
        """What differences are relative to, float64, of the shape of the answers."""
        assert self.wanted.sizes is not None  # the answers are ours
        return np.asarray(self.wanted.sizes, np.float64)


def _type(column: PreparedColumn) -> str:
    return "text" if is_text(column) else column.reading.type


def sent(rows: Drawn) -> list[list[float | str | None]]:
    """Rows as a receiver has them, column by column: numbers, dates as seconds since 1970, texts, None for a gap."""
    columns: list[NDArray[Any]] = [np.atleast_2d(column.T) for column in rows.columns.values()]
    cells = [each for column in columns for each in column]
    return [[_cell(cell) for cell in row] for row in zip(*cells, strict=True)]


def _cell(cell: Any) -> float | str | None:
    if isinstance(cell, str):
        return cell or None
    return None if np.isnan(cell) else float(cell)
