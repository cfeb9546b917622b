"""Tables in files."""

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from core.data.base import DataError, Source
from core.data.reading.column import AUTO, GAPS, ColumnReading
from core.data.reading.gaps import is_gap
from core.data.reading.read import names_pictures, read_like, read_table, usable
from core.data.reading.table import Column, Table
from core.data.reading.values import as_texts
from core.data.stored import located
from core.data.tables.dialect import Dialect
from core.data.tables.formats import SUFFIXES, column_names, read_file
from core.data.tables.names import listed, quoted
from core.data.tables.raw import RawTable
from core.definitions import param, with_former_names
from core.messages import joined, message

if TYPE_CHECKING:
    from core.data.preparation.preparation import Preparation

NAMED = 12  # columns that a message lists


@with_former_names
@dataclass(frozen=True)
class TableFile(Source):
    """A table in a text file, a spreadsheet or another file of columns. Types and roles of the columns are guessed, and
    every guess can be changed. A target of texts, or of few whole numbers, gives classes; any other number a
    regression."""

    kind = "csv"
    title = "Table file"
    needs_file: ClassVar[bool] = True
    suffixes: ClassVar[tuple[str, ...]] = SUFFIXES

    path: str = param("", "The file with the table.", role="file")
    target: str = param("", "The column to predict. If empty, it is the last one.", role="column")
    sample_weight: str = param(
        "",
        "Column that weights each row in the loss. If empty, all rows have the same weight.",
        title="Sample weight",
        role="other column",
        formerly="importance",
    )
    gaps: str = param(
        AUTO,
        "What happens to gaps in columns for which nothing else is chosen. Empty: the usual for their type.",
        options=(AUTO, *GAPS),
        title="Missing values",
    )
    dialect: Dialect = param(Dialect(), "How the lines of the file become cells.", choices=(Dialect,), role="reading")
    columns: tuple[ColumnReading, ...] = param(
        (), "What was chosen for single columns.", items=ColumnReading, role="reading"
    )

    @property
    def place(self) -> Path:
        """Where the table is. Raises DataError if nothing is there."""
        return existing(self.path)

    def load(self, seed: int) -> Table:
        raw = read_file(self.place, self.dialect)
        return read_table(raw, self._readings(raw), self.gaps)

    def stored_files(self) -> dict[str, str]:
        files = self.files()
        if files and names_pictures(raw := read_file(self.place, self.dialect), self._readings(raw)):
            raise DataError(
                message(
                    "{file} names pictures, which a project file cannot hold. Save without data, and copy the table "
                    "and its pictures, too.",
                    file=raw.file,
                )
            )
        return files

    def _readings(self, raw: RawTable) -> dict[str, ColumnReading]:
        """What was chosen for columns, or is said in the file, by their names."""
        chosen = self._chosen(raw.names, raw.file)
        has_target = any(reading.role == "target" for reading in chosen.values())
        for name, role in raw.roles.items():
            known = chosen.get(name, ColumnReading(name=name))
            if not known.role and not (has_target and role == "target"):
                chosen[name] = known.change(role=role)
        return chosen

    def load_like(self, kept: "Preparation") -> Table:
        """The rows as they are now, read as those that the preparation was fitted on."""
        return usable(read_kept(self.place, kept, sample=True)[1])

    def _chosen(self, names: tuple[str, ...], file: str) -> dict[str, ColumnReading]:
        """The readings that were chosen, by the names of the columns. Raises DataError for a name that is not there."""
        chosen = {reading.name: reading for reading in self.columns if reading.name in names}
        for name, role in ((self.target, "target"), (self.sample_weight, "weight")):
            if not name:
                continue
            if name not in names:
                raise _no_column(name, names, file)
            known = chosen.get(name, ColumnReading(name=name))
            if known.role not in ("", role):
                raise DataError(
                    message(
                        "{name} is the {role}, so it cannot be the {other}. Choose another column.",
                        name=quoted(name),
                        role=message(known.role),
                        other=message(role),
                    )
                )
            chosen[name] = known.change(role=role)
        return chosen


def read_kept(path: Path, kept: "Preparation", ragged: str = "", sample: bool = False) -> tuple[RawTable, Table]:
    """The cells of a file, and its rows read as the preparation says. The target may be missing.

    The file is opened with the dialect of then; if that does not find the columns, with the one that fits it now.
    `sample` draws rows as then; otherwise all rows are read.
    """
    then = kept.dialect or Dialect()
    then = then if sample else then.change(sample=0)
    then = then.change(ragged=ragged) if ragged else then
    needed = {column.reading.name for column in kept.columns}
    raw = None
    with suppress(DataError):
        raw = read_file(path, then.change(above=-1, below=-1, encoding=AUTO))
    if raw is None or not needed <= set(raw.names):
        header = "no" if then.header == "no" else AUTO
        same = {name: getattr(then, name) for name in ("missing", "ragged", "extras", "sample", "sample_seed")}
        other = read_file(path, Dialect(header=header, **same))
        if raw is None or len(needed & set(other.names)) > len(needed & set(raw.names)):
            raw = other
    table = read_like(raw, kept.readings(), kept.texts(), kept.image)
    if raw.dialect.header == "no" and _begins_with_header(raw, table, kept):
        raw = _without_header(raw)
        table = read_like(raw, kept.readings(), kept.texts(), kept.image)
    return raw, table


def _begins_with_header(raw: RawTable, table: Table, kept: "Preparation") -> bool:
    """Whether the first row of a table that is read without a header has names: no cell of a feature can be read.

    Where all features are texts, the rows below it must have known ones.
    """
    names = {column.reading.name for column in kept.columns}
    features = [column for column in table.columns if column.name in names]
    cells = [as_texts(raw.columns[raw.names.index(column.name)][:1])[0] for column in features]
    if not features or any(map(is_gap, cells)):
        return False
    if not all(np.isnan(column.values[0]) or column.values[0] < 0 for column in features):
        return False
    if not all(column.is_coded for column in features):
        return True
    return len(table.lines) > 1 and all(bool((column.values[1:] >= 0).all()) for column in features)


def _without_header(raw: RawTable) -> RawTable:
    if len(raw.lines) == 1:
        raise DataError(message("{name} has no rows. Choose a table with rows.", name=raw.file))
    note = message(
        "The model was trained without a header, but line {line} of {name} has names. It is skipped, and the columns "
        "are taken in their order.",
        line=int(raw.lines[0]),
        name=raw.file,
    )
    without = raw.without([0], message("the header"), note)
    return replace(without, skipped=raw.skipped, dialect=raw.dialect.change(header="yes"))


def check_table(table: Table) -> None:
    """Raise DataError if a table cannot be trained on: without a target, or without a feature."""
    roles = Counter(column.reading.role for column in table.columns)
    if not roles["target"]:
        raise DataError(message("{name} has no column to predict. Choose a target.", name=table.file))
    if roles["target"] > 1 and any(column.is_coded for column in table.targets):
        names = listed([column.name for column in table.targets])
        raise DataError(
            message("{names} are targets, but only numbers can be predicted together. Choose one target.", names=names)
        )
    features = [column for column in table.columns if column.reading.role == "feature"]
    pictures = [column.name for column in features if column.reading.type == "image"]
    if pictures and len(features) > 1:
        others = listed([column.name for column in features if column.name != pictures[0]])
        raise DataError(
            message(
                "{name} names pictures, and {others} is a feature, too. A network takes pictures or columns, not both. "
                "Give one of them the role ignore.",
                name=quoted(pictures[0]),
                others=others,
            )
        )
    if not roles["feature"]:
        notes = [note for column in table.columns for note in column.notes if column.reading.role != "target"]
        why = joined(notes[:3] or [message("Choose a table with another column, or another target.")], " ")
        raise DataError(message("{name} has no usable input column. {notes}", name=table.file, notes=why))
    if table.weight is not None:
        _check_weight(table.weight)


def _check_weight(column: Column) -> None:
    """Raise DataError if a column of sample weights holds no numbers, a negative one, or nothing but 0."""
    values = {"column": quoted(column.name)}
    if column.reading.type != "number":
        raise DataError(
            message("{column} contains text, but sample weights are numbers. Choose another column.", **values)
        )
    if (column.values < 0).any():
        raise DataError(message("{column} contains negative values. Sample weights must be 0 or greater.", **values))
    if len(column.values) and not column.values.any():
        raise DataError(
            message("{column} is 0 in every row. Sample weights must not all be 0. Choose another column.", **values)
        )


def columns(path: str) -> list[str]:
    """The names of the columns of a table, in order, as in `TableFile.target`. Raises DataError."""
    return list(column_names(existing(path), Dialect()))


def existing(path: str) -> Path:
    """The path of a table. Raises DataError if it is empty or names a folder or nothing."""
    if not path:
        raise DataError(message("No file is chosen. Choose a table."))
    try:
        found = located(path)
        is_file, is_folder, exists = found.is_file(), found.is_dir(), found.exists()
    except DataError:
        raise
    except (OSError, ValueError) as error:
        raise DataError(
            message("{file!r} cannot be opened. Check its name and permissions.", file=Path(path).name)
        ) from error
    if is_folder:
        raise DataError(message("{file} is a folder. Choose a table in it.", file=found.name))
    if not exists:
        raise DataError(message("There is no file {path}. If it was moved, choose it again.", path=path))
    if not is_file:
        raise DataError(message("{file} is not a regular file. Choose a table.", file=found.name))
    return found


def _no_column(name: str, names: tuple[str, ...], file: str) -> DataError:
    near = get_close_matches(name, names, n=NAMED, cutoff=0.0) if len(names) > NAMED else []
    known = listed([*near, *(other for other in names if other not in near)], NAMED)
    return DataError(
        message("{name} has no column {column}. It has {known}.", name=file, column=quoted(name), known=known)
    )
