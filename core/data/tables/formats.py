"""The formats of tables. To add one, write a file with a function that reads it, and list it here."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import numpy as np

from core.data.base import DataError
from core.data.memory import check_memory
from core.data.stored import existing_file
from core.data.tables.delimited import read_delimited
from core.data.tables.delimited import read_names as delimited_names
from core.data.tables.dialect import Dialect
from core.data.tables.drawn import NOT_DRAWN, draw
from core.data.tables.extras import without_extras
from core.data.tables.raw import RawTable
from core.messages import message

Reader = Callable[[Path, Dialect], RawTable]
DELIMITED = (".csv", ".tsv", ".txt", ".data", ".dat", ".tab")
SHEETS = "core.data.tables.excel", "read_excel"
LINES = "core.data.tables.json_lines", "read_json_lines"
OTHERS: Mapping[str, tuple[str, str]] = {  # by suffix: the module and the function, imported at first use
    ".xlsx": SHEETS,
    ".xlsm": SHEETS,
    ".xlsb": SHEETS,
    ".xls": SHEETS,
    ".ods": SHEETS,
    ".parquet": ("core.data.tables.parquet", "read_parquet"),
    ".jsonl": LINES,
    ".ndjson": LINES,
    ".json": ("core.data.tables.json_lines", "read_json"),
    ".arff": ("core.data.tables.arff", "read_arff"),
    ".npy": ("core.data.tables.numpy_file", "read_npy"),
    ".npz": ("core.data.tables.numpy_file", "read_npz"),
}
PARSED, PER_BYTE = (".jsonl", ".ndjson", ".json", ".arff"), 8  # read whole; bytes of memory for a byte of the file
SUFFIXES = tuple(suffix for suffix in (*DELIMITED, *OTHERS) if suffix != ".json")  # which projects have, too


def read_file(path: Path, dialect: Dialect) -> RawTable:
    """The table in a file, by the ending of its name, without the lines that are no rows. Raises DataError.

    Where `dialect.sample` is less than the rows, it has that many, drawn at random.
    """
    try:
        if path.name.lower().endswith(PARSED):
            check_memory(path.name, PER_BYTE * existing_file(str(path)).stat().st_size)
        raw = _reader(path)(path, dialect)
        if 0 < dialect.sample < len(raw.lines):  # the format is read whole
            keep = np.zeros(len(raw.lines), np.bool_)
            keep[list(draw(len(keep), dialect))] = True
            raw = raw.only(keep, NOT_DRAWN)
        if any(part.reason == NOT_DRAWN for part in raw.left_out):
            note = message("A random sample of {count:row|rows} is read.", count=len(raw.lines))
            raw = replace(raw, notes=(note, *raw.notes))
        return replace(without_extras(raw), folder=path.parent, confined=True)
    except MemoryError as error:
        raise DataError(
            message("{name} does not fit in memory. Choose a file with fewer rows or columns.", name=path.name)
        ) from error


def column_names(path: Path, dialect: Dialect) -> tuple[str, ...]:
    """The names of the columns of a table. Raises DataError."""
    return delimited_names(path, dialect) if _reader(path) is read_delimited else read_file(path, dialect).names


def _reader(path: Path) -> Reader:
    for suffix, (module, function) in OTHERS.items():
        if path.name.lower().endswith(suffix):
            reader: Reader = getattr(import_module(module), function)
            return reader
    return read_delimited
