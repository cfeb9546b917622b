"""Any CSV file."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ClassVar

from core.data.base import DataError, Dataset, Source
from core.data.csv.dialect import connected, sniffed
from core.data.csv.table import read
from core.data.csv.text import as_utf8
from core.definitions import param
from core.messages import message


@dataclass(frozen=True)
class CSV(Source):
    """A table of your own, with or without a header. Columns of numbers are inputs; columns of few texts become one
    input per text. A target of texts, or of few small whole numbers, is a choice between classes; any other
    target of numbers is a regression. Rows with gaps are left out."""

    kind = "csv"
    title = "CSV file"
    needs_file: ClassVar[bool] = True
    suffixes: ClassVar[tuple[str, ...]] = (".csv", ".tsv", ".txt")

    path: str = param("", "The file. Commas, semicolons or tabs; decimal points or commas.", role="file")
    target: str = param("", "The column to predict. Empty means the last one.", role="column")
    importance: str = param(
        "",
        "The column that tells how much each row counts while training. Empty counts all alike.",
        role="other column",
    )

    def load(self, seed: int) -> Dataset:
        path = _chosen(self.path)
        with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            text = as_utf8(path, Path(folder))
            with connected(Path(folder), path.name) as connection:
                dialect = sniffed(connection, text.path, path.name)
                return read(connection, dialect, self.target, path.name, text.notes, self.importance)


def columns(path: str) -> list[str]:
    """The names in the header of a CSV file, in order, as `CSV.target` takes them. Raises DataError."""
    chosen = _chosen(path)
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        text = as_utf8(chosen, Path(folder))
        with connected(Path(folder), chosen.name) as connection:
            return list(sniffed(connection, text.path, chosen.name).names)


def _chosen(path: str) -> Path:
    if not path:
        raise DataError(message("No file is chosen. Choose a CSV file."))
    return Path(path)
