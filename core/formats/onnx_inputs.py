"""The inputs of an ONNX file: their names and types, and what a receiver has to send, in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data.preparation.preparation import Preparation, PreparedColumn
from core.data.tables.names import quoted
from core.formats.drawn import is_text
from core.formats.errors import FormatError
from core.formats.lowered_preparation import LoweredPreparation
from core.messages import literal, message
from core.messages.numbers import editable

OUTPUTS = ("probabilities", "scores", "label", "prediction")
TYPES = {"string": object, "float64": np.float64, "float32": np.float32}


@dataclass(frozen=True)
class Sent:
    """One input: its name, its type as in `TYPES`, the number of columns, and a sentence for who sends it."""

    name: str
    type: str
    count: int
    doc: str = ""


@dataclass(frozen=True)
class Given:
    """All inputs. `is_one` says whether all columns are one input. `facts` describe the columns, for the metadata."""

    inputs: tuple[Sent, ...]
    is_one: bool
    facts: list[dict[str, Any]]

    @cached_property
    def prefix(self) -> str:
        """What no name of an input begins with."""
        prefix = "/"
        while any(one.name.startswith(prefix) for one in self.inputs):
            prefix += "/"
        return prefix

    @property
    def doc(self) -> str:
        """What the file takes, in words."""
        if self.is_one:
            return f"Input {self.inputs[0].name}: {self.inputs[0].doc}"
        return "One input (rows, 1) for every column of the table, with the name of the column.\n" + "\n".join(
            f"{one.name} ({one.type}): {one.doc}" for one in self.inputs
        )

    def infos(self) -> list[Any]:
        """The inputs as ONNX has them."""
        from onnx import TensorProto, helper

        kinds = {"string": TensorProto.STRING, "float64": TensorProto.DOUBLE, "float32": TensorProto.FLOAT}
        return [
            helper.make_tensor_value_info(one.name, kinds[one.type], ["rows", one.count], doc_string=one.doc)
            for one in self.inputs
        ]

    def feed(self, columns: Mapping[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
        """The inputs for rows: columns of a table by their names, (rows,), or "x", (rows, columns)."""
        values = list(columns.values())
        arrays = [np.column_stack(values)] if self.is_one else [value[:, None] for value in values]
        return {one.name: array.astype(TYPES[one.type]) for one, array in zip(self.inputs, arrays, strict=True)}


def given(prepared: LoweredPreparation, preparation: Preparation) -> Given:
    """The inputs that the columns need: `x` if all are numbers, else one for each."""
    columns, doubles = prepared.columns, prepared.doubles
    refused = "gives NaN and an empty label" if preparation.classes else "gives NaN"
    if all(column.reading.type == "number" for column in columns):
        kind = "float64" if doubles else "float32"
        doc = "The numbers in their own units, in the order of the metadata “features”."
        if preparation.is_table:
            doc = "The numbers in their own units, in the order of the metadata “inputs”; NaN where one is missing."
        facts = [_fact(column, "x", kind, refused) for column in columns] if preparation.is_table else []
        return Given((Sent("x", kind, len(columns), doc),), True, facts)
    inputs, facts = list[Sent](), list[dict[str, Any]]()
    for column in columns:
        name = column.reading.name
        kind = "string" if is_text(column) else "float64" if name in doubles else "float32"
        known = f"{name} (input)" if name in OUTPUTS else name
        facts.append(_fact(column, known, kind, refused))
        inputs.append(Sent(known, kind, 1, facts[-1]["send"]))
    return Given(tuple(inputs), False, facts)


def check_texts(prepared: LoweredPreparation, preparation: Preparation) -> None:
    """Raise FormatError for a name or a text with half a character, which JSON can hold and ONNX cannot."""
    target = (preparation.targets[0], (*preparation.classes, *preparation.targets))
    for name, texts in (*((c.reading.name, (c.reading.name, *c.texts)) for c in prepared.columns), target):
        for text in texts:
            if any("\ud800" <= character <= "\udfff" for character in text):
                raise FormatError(
                    message(
                        "ONNX files cannot hold the text {text} of column “{column}”: it has half a character. Correct "
                        "it in the table, and train again.",
                        text=quoted(text.encode("utf-8", "replace").decode()),
                        column=literal(name.encode("utf-8", "replace").decode()),
                    )
                )


def plain_list(values: NDArray[Any]) -> list[Any]:
    """An array as lists for JSON: NaN, which JSON has not, is None."""
    if values.ndim > 1:
        return [plain_list(row) for row in values]
    return [None if value != value else value for value in values.tolist()]


def _fact(column: PreparedColumn, name: str, kind: str, refused: str) -> dict[str, Any]:
    """What is to be said of a column. `refused` says what the file answers where the model does not predict."""
    reading = column.reading
    fact: dict[str, Any] = {"column": reading.name, "input": name, "type": kind, "features": column.names}
    if reading.type == "date":
        what = "Seconds since 1970-01-01 00:00 UTC, such as 1735603200 for 2024-12-31"
    elif is_text(column):
        what = "The text, without spaces around it"
    else:
        what = f"The number in {reading.unit}" if reading.unit else "The number as in the table"
    gap = ("empty" if is_text(column) else "NaN") + " where it is missing"
    if reading.gaps == "leave out":
        gap += f", which {refused}"
    sentences = [f"{what}; {gap}."]
    if is_text(column):
        unseen = column.apply(np.array([-1.0]))[0].tolist()
        fact |= {"texts": column.texts, "unseen": unseen}
        other = refused if reading.unseen == "refuse" else _becomes(column, unseen)
        sentences.append(f"Another text than those of the training rows {other}.")
    return fact | {"send": " ".join(sentences)}


def _becomes(column: PreparedColumn, features: list[float]) -> str:
    """What a text with these features becomes."""
    named = [
        f"{name} = {editable(value)}"
        for name, value in zip(column.names, features, strict=True)
        if value or len(features) == 1
    ]
    return f"becomes {', '.join(named)}" if named else "becomes 0 in every feature"
