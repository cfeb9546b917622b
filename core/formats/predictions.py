"""The answers of a trained network for new rows, as a table: the rows, the prediction, the probabilities and a note."""

import csv
import io
import json
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

import numpy as np
from numpy.typing import NDArray

from core.data.preparation.new_rows import NewRows
from core.data.preparation.preparation import Preparation
from core.data.reading.values import as_texts
from core.formats import atomic
from core.formats.errors import FormatError
from core.formats.spreadsheet_text import encoded
from core.messages import joined, message
from core.network import Network, Predictor, State

SUFFIXES = (".csv", ".tsv", ".jsonl")


@dataclass(frozen=True, eq=False)
class Answers:
    """One line for every line of the input, in its order.

    `names` are the columns of the input, `cells` its texts. `predictions` are classes or numbers, None where a row
    cannot be predicted. `probabilities`, float32 (rows, classes), are None for a regression and for losses whose
    outputs are not probabilities. `notes` are sentences, empty where there is nothing to say. `delimiter` and `decimal`
    are those of the input.
    """

    names: tuple[str, ...]
    cells: tuple[Sequence[str], ...]
    predictions: tuple[tuple[Any, ...] | None, ...]
    targets: tuple[str, ...]
    classes: tuple[str, ...]
    probabilities: NDArray[np.float32] | None
    notes: tuple[str, ...]
    delimiter: str = ","
    decimal: str = "."

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of all columns of the table of answers."""
        heads = ("prediction",) if len(self.targets) == 1 else tuple(f"prediction {name}" for name in self.targets)
        shares = tuple(f"probability {name}" for name in self.classes) if self.probabilities is not None else ()
        own = (*heads, *shares, "note")
        return (*(f"{name} (input)" if name in own else name for name in self.names), *own)

    def rows(self, decimal: str = ".") -> Iterator[tuple[str, ...]]:
        """The lines of the table of answers, as texts. Predicted numbers have this decimal mark."""
        empty = ("",) * len(self.targets)
        for row, prediction in enumerate(self.predictions):
            cells = tuple(column[row] for column in self.cells)
            answer = empty if prediction is None else tuple(_text(value, decimal) for value in prediction)
            shares: tuple[str, ...] = ()
            if self.probabilities is not None:
                shares = tuple("" if prediction is None else _text(share, decimal) for share in self.probabilities[row])
            yield (*cells, *answer, *shares, self.notes[row])


def answer(rows: NewRows, preparation: Preparation, network: Network, state: State) -> Answers:
    """Predict new rows. Lines that could not be read as rows are there, too, without a prediction."""
    outputs: NDArray[np.float32] = np.zeros((0, max(len(preparation.classes), len(preparation.targets))), np.float32)
    if len(rows.x):
        outputs = Predictor(network).predict(state, preparation.scaled(rows.x))
    classes = preparation.classes
    shares: NDArray[np.float32] | None = None
    if classes:
        found: list[tuple[Any, ...]] = [(classes[place],) for place in network.loss.predicted(outputs).tolist()]
        shares = network.probabilities(outputs)
    else:
        found = [tuple(values) for values in preparation.unscaled_targets(outputs).tolist()]
    finite = np.isfinite(outputs).all(axis=1)
    sentences = [list(parts) for parts in rows.notes]
    for row in np.flatnonzero(~finite & ~rows.refused).tolist():
        sentences[row].append(message("a value is too far from those of the training rows"))
    answered = (finite & ~rows.refused).tolist()
    predictions = [value if good else None for good, value in zip(answered, found, strict=True)]
    notes = [str(joined(parts, "; ")) if parts else "" for parts in sentences]
    cells = [list(as_texts(column)) for column in rows.raw.columns]
    targets = ("prediction",) if classes else preparation.targets
    lines = rows.table.lines.tolist()
    for skipped in rows.raw.skipped:
        place = bisect(lines, skipped.line)
        lines.insert(place, skipped.line)
        predictions.insert(place, None)
        notes.insert(place, str(skipped.reason))
        for column, cell in zip(cells, [*skipped.cells, *[""] * len(cells)], strict=False):
            column.insert(place, cell)
        if shares is not None:
            shares = np.insert(shares, place, np.nan, axis=0)
    delimiter = rows.raw.dialect.delimiter
    return Answers(
        rows.raw.names,
        tuple(cells),
        tuple(predictions),
        targets,
        classes,
        shares,
        tuple(notes),
        delimiter if delimiter not in ("", " ") else ",",  # spaces around an empty cell would be one
        _decimal(rows, preparation),
    )


def _decimal(rows: NewRows, preparation: Preparation) -> str:
    """The decimal mark of the input, or that of the training where the input has no fractions."""
    kept = "," if any(reading.decimal == "," for reading in preparation.readings()) else "."
    return rows.table.decimal or kept


def _text(value: Any, decimal: str) -> str:
    return str(value) if isinstance(value, str) else str(value).replace(".", decimal)


def write(answers: Answers, path: Path) -> None:
    """Write the answers to a file: .csv as the input was, .tsv, or .jsonl with an object a line. Raises FormatError.

    The encoding is UTF-8, in tables as spreadsheets need it; see `spreadsheet_text`.
    """
    if path.suffix.lower() not in SUFFIXES:
        raise FormatError(
            message("{file} cannot be written. Give a name that ends in .csv, .tsv or .jsonl.", file=path.name)
        )
    text = io.StringIO()
    if path.suffix.lower() == ".jsonl":
        for row in answers.rows():
            text.write(json.dumps(dict(zip(answers.columns, row, strict=True)), ensure_ascii=False) + "\n")
        content = text.getvalue().encode("utf-8", "surrogateescape")
    else:
        print_csv(answers, text, "\t" if path.suffix.lower() == ".tsv" else "")
        content = encoded(text.getvalue())
    atomic.write(path, lambda file: file.write(content))


def print_csv(answers: Answers, stream: TextIO, delimiter: str = "") -> None:
    """Print the answers as CSV with a header. Delimiter and decimal mark are those of the input by default."""
    writer = csv.writer(stream, delimiter=delimiter or answers.delimiter, lineterminator="\n")
    writer.writerow(answers.columns)
    writer.writerows(answers.rows(answers.decimal))
