"""The first rows of a file as it holds them, without reading the rest of it."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from core.data.base import DataError
from core.data.tables.cell_range import parse_range
from core.data.tables.dialect import Dialect
from core.data.tables.duck import connect, escape_glob
from core.data.tables.formats import OTHERS, SHEETS, read_file
from core.data.tables.pasted import PastedTable
from core.data.tables.raw import RawTable
from core.data.tables.sheet_head import write_head
from core.data.tables.source import TableFile
from core.messages import Message, message

ROWS, CELLS = 300, 120_000  # the most that are shown
BYTES = 1 << 18  # of a text, which hold some thousand lines
LINES = 12  # of a text at least, which may have thousands of columns
TRIES = 6  # to find an end of the text that is no quoted line break
SHEET_ROWS = ROWS + 100  # of a sheet, some of which are titles and blank
OF_XML = (".xlsx", ".xlsm", ".ods")
WHOLE = (*(suffix for suffix, reader in OTHERS.items() if reader == SHEETS and suffix not in OF_XML), ".npz", ".npy")


def reads_all(source: TableFile) -> bool:
    """Whether the first rows of this table cannot be read without the others, as in binary spreadsheets and arrays."""
    return source.path.lower().endswith(WHOLE)


def first_rows(source: TableFile, codec: str = "") -> RawTable:
    """At most `ROWS` rows of a table. Lines of another width are left out instead of refused.

    `codec` is the encoding that all of the file was read with, where that is known. Raises DataError.
    """
    if isinstance(source, PastedTable):
        return _shortened(source.raw())
    file, chosen = source.place, source.dialect
    dialect = chosen.change(ragged="leave out", encoding=chosen.encoding or codec, sample=0)
    if reads_all(source):
        return _shortened(read_file(file, dialect))
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        copy = Path(folder, file.name)
        if file.name.lower().endswith(".parquet"):
            _copy_rows(file, copy)
            found = _shortened(read_file(copy, dialect))
        elif file.name.lower().endswith(OF_XML):
            found = _of_sheet(file, copy, dialect)
        else:
            found = _of_text(file, copy, dialect)
        return replace(found, folder=file.parent)


def _of_text(file: Path, copy: Path, dialect: Dialect) -> RawTable:
    try:
        with file.open("rb") as stream:
            start = stream.read(BYTES)
            if is_cut := bool(more := stream.read(1)):
                start += more
                while start.count(b"\n") < LINES and (more := stream.read(BYTES)) and len(start) < 16 * BYTES:
                    start += more
    except OSError as error:
        raise DataError(
            message("{file!r} cannot be opened. Check its name and permissions.", file=file.name)
        ) from error
    for tries in range(TRIES):
        part = _cut(start[: len(start) >> tries]) if is_cut else start
        copy.write_bytes(part)
        try:
            return _shortened(read_file(copy, dialect), without_last=is_cut and b"\0" in part)
        except DataError:
            if not is_cut or tries == TRIES - 1:
                raise
    raise AssertionError  # the loop returns or raises


def _of_sheet(file: Path, copy: Path, dialect: Dialect) -> RawTable:
    rows = SHEET_ROWS + parse_range(dialect.range).top + max(dialect.above, 0)
    head = copy if write_head(file, copy, rows, dialect.sheet) else file
    return _shortened(read_file(head, dialect))


def _cut(start: bytes) -> bytes:
    """Whole lines. A text with null bytes is UTF-16, whose line ends have two bytes."""
    if b"\0" in start:
        return start[: len(start) // 2 * 2]
    return start[: start.rfind(b"\n") + 1] or start


def _copy_rows(file: Path, copy: Path) -> None:
    """Write the first rows of a Parquet file to another."""
    source, target = (path.replace("'", "''") for path in (escape_glob(file), str(copy)))
    rows = f"SELECT * FROM read_parquet('{source}', hive_partitioning=false) LIMIT {ROWS}"
    with connect(copy.parent, file.name, _sentence) as duck:
        duck.execute(f"COPY ({rows}) TO '{target}' (FORMAT parquet)")


def _sentence(name: str, error: str) -> Message:
    return message("{name} cannot be read: {error}", name=name, error=error)


def _shortened(raw: RawTable, without_last: bool = False) -> RawTable:
    """The first of the rows. `without_last` leaves out the last one, which may be a part of a row."""
    count = min(max(min(ROWS, CELLS // max(len(raw.columns), 1)), 1), len(raw.lines) - without_last)
    return replace(raw, columns=tuple(column[:count] for column in raw.columns), lines=raw.lines[:count])
