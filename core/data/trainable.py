"""Whether data can be trained on, and whether its parts say something."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.data.base import MIN_ROWS, DataError, Dataset, Source
from core.data.reading.table import Table
from core.data.settings import Data
from core.data.splits import Automatic, KFold, Parts
from core.data.splits.base import labels, row_count
from core.data.tables.names import quoted
from core.data.tables.source import check_table
from core.messages import Message, message


def check_parts(loaded: Dataset | Table, parts: Parts, data: Data, dropped: int = 0) -> list[Message]:
    """Sentences about rows in no part, and about a part that says nothing: it has no rows, or rows of one class only.

    Those that were `dropped` are in no part and not counted.
    Raises DataError for such a part where a test part or a split was chosen. Without either, as in projects of earlier
    versions, the validation part is only named in a note.
    """
    notes = list[Message]()
    used = dropped + sum(len(rows) for rows in (parts.train, parts.validation, parts.test))
    if unused := row_count(loaded) - used:
        notes.append(message("{count:row is|rows are} in no part.", count=unused))
    validates = data.validation or isinstance(data.split, KFold)
    problems = [
        *_part_problems(loaded, parts.train, message("training")),
        *(_part_problems(loaded, parts.validation, message("validation")) if validates else ()),
        *(_part_problems(loaded, parts.test, message("test")) if data.test or len(parts.test) else ()),
    ]
    if problems and (data.test or not isinstance(data.split, Automatic)):
        raise DataError(problems[0])
    return [*notes, *problems]


def _part_problems(loaded: Dataset | Table, rows: NDArray[np.int64], part: Message) -> Iterator[Message]:
    """Why a part says nothing."""
    if not len(rows):
        yield message("The {part} part has no rows. Make it larger, or choose another split.", part=part)
    elif len(loaded.classes) > 1 and len(np.unique(labels(loaded)[rows])) == 1:
        yield message(
            "The {part} part has one class only, {name}. Make it larger, or choose another split.",
            part=part,
            name=quoted(loaded.classes[int(labels(loaded)[rows[0]])]),
        )


def check_trainable(loaded: Dataset | Table, source: Source) -> None:
    """Raise DataError if data, loaded from `source`, has too few rows, only one class, or no feature."""
    name = next((Path(path).name for path in source.files().values()), message("The data"))
    rows = len(loaded.lines) if isinstance(loaded, Table) else len(loaded.x)
    if isinstance(loaded, Table):
        check_table(loaded)
    if rows < MIN_ROWS:
        values: dict[str, object] = {"name": name, "rows": rows, "fewest": MIN_ROWS}
        if rows == 1:
            raise DataError(message("{name} has 1 row. Training needs at least {fewest}.", **values))
        raise DataError(message("{name} has {rows:row|rows}. Training needs at least {fewest}.", **values))
    if len(loaded.classes) == 1:
        raise DataError(message("{name}: y is the same in every row. Training needs at least two classes.", name=name))
