"""CSV files."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ClassVar

from core.data.base import DataError, Dataset, Source
from core.data.csv.dialect import connect, sniff
from core.data.csv.table import read
from core.data.csv.text import as_utf8
from core.definitions import param, with_former_names
from core.messages import message


@with_former_names
@dataclass(frozen=True)
class CSV(Source):
    """A table with or without a header. Numeric columns are inputs; text columns with few distinct values are one-hot
    encoded. A target of text, or of few small integers, gives classes; any other numeric target gives a regression.
    Rows with missing values are skipped."""

    kind = "csv"
    title = "CSV file"
    needs_file: ClassVar[bool] = True
    suffixes: ClassVar[tuple[str, ...]] = (".csv", ".tsv", ".txt")

    path: str = param("", "The CSV file. Delimiters and decimal commas are detected.", role="file")
    target: str = param("", "The column to predict. If empty, it is the last one.", role="column")
    sample_weight: str = param(
        "",
        "Column that weights each row in the loss. If empty, all rows have the same weight.",
        title="Sample weight",
        role="other column",
        formerly="importance",
    )

    def load(self, seed: int) -> Dataset:
        path = _chosen_file(self.path)
        with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            text = as_utf8(path, Path(folder))
            with connect(Path(folder), path.name) as connection:
                dialect = sniff(connection, text.path, path.name)
                return read(connection, dialect, self.target, path.name, text.notes, self.sample_weight)


def columns(path: str) -> list[str]:
    """The names of the columns of a CSV file, in order, as in `CSV.target`. Raises DataError."""
    chosen = _chosen_file(path)
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        text = as_utf8(chosen, Path(folder))
        with connect(Path(folder), chosen.name) as connection:
            return list(sniff(connection, text.path, chosen.name).names)


def _chosen_file(path: str) -> Path:
    if not path:
        raise DataError(message("No file is chosen. Choose a CSV file."))
    return Path(path)
