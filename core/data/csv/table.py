"""From a CSV file to a data set: the used columns, the used rows, and the type of the target."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data.base import MIN_ROWS, DataError, Dataset
from core.data.csv.dialect import Dialect
from core.data.csv.profile import Column, profile
from core.data.csv.rows import Rows, Texts
from core.definitions import NAMED
from core.messages import Message, joined, message

MAX_TEXTS = 32  # distinct values of a text column; one with more is skipped
MAX_CLASSES = 1000
MAX_NUMBER_CLASSES, NUMBER_CLASS_BOUND = 20, 100
DOUBT = 2  # factor by which the estimated number of distinct texts may be wrong
SAMPLE = 1 << 20  # values in the first rows from which the types of the columns are guessed


def read(
    connection: Any, dialect: Dialect, target: str, name: str, notes: Sequence[Message], importance: str = ""
) -> Dataset:
    """The data set in a CSV file. `target` and `importance` (sample weights) are names of columns, or empty.

    `name` is the name of the file in messages. Raises DataError.
    """
    notes = [*notes, *_notes_on_header(dialect)]
    table, inputs, others = _load(connection, dialect, (target, importance), name, notes)
    y = others[0]
    inputs = _varying(inputs, table, notes)
    filled = {i: summary.filled for i, summary in table.summaries([*inputs, *others]).items()}
    if not filled[y.i]:
        raise DataError(
            message("The target “{column}” is empty in every row. Choose another column.", column=_short(y.name))
        )
    count = table.require([*inputs, *others])
    if count < MIN_ROWS:
        raise _too_few([*inputs, *others], filled, table.count, count, name)
    classes = _classes(table, y, count)
    inputs = _varying(inputs, table, notes)  # again: a column may vary only in the skipped rows
    if not inputs:
        if not notes:
            raise DataError(message("{name} has no usable input column.", name=name))
        raise DataError(message("{name} has no usable input column. {notes}", name=name, notes=joined(notes[:3], " ")))

    texts = table.texts([*inputs, y])
    x, (values, *rest) = table.arrays(inputs, others, texts, count)
    weights = _checked_weights(others[1], rest[0]) if rest else None
    notes += _notes_on_reading([*inputs, *others], table.count - count)
    features = tuple(_features(inputs, texts))
    if classes is None:
        return Dataset(x, values[:, None], features, (), (y.name,), tuple(notes), importance=weights)
    labels = values if y.texts else np.searchsorted(np.array(classes, np.float32), values)
    names = tuple(value if isinstance(value, str) else str(int(value)) for value in classes)
    return Dataset(x, labels.astype(np.int64), features, names, (y.name,), tuple(notes), importance=weights)


def _load(
    connection: Any, dialect: Dialect, chosen: tuple[str, str], name: str, notes: list[Message]
) -> tuple[Rows, list[Column], list[Column]]:
    """The loaded table, its input columns, and its other columns: the target and the sample weight, if there is one.

    The types of the columns are guessed from the first rows. Columns for which the guess was wrong, or with numbers
    that are not finite, are profiled again over all rows.
    """
    width = len(dialect.names)
    rows, columns = profile(connection, dialect, range(width), min(20_000, max(500, SAMPLE // width)))
    if not rows:
        raise DataError(message("{name} has a header but no rows. Choose a file with rows.", name=name))
    y = _named(columns, chosen[0], name) if chosen[0] else ([c for c in columns if c.name != chosen[1]] or columns)[-1]
    others = [y, *_weight_column(columns, chosen[1], y, name)]
    if y.texts > DOUBT * MAX_CLASSES:
        raise _too_many_classes(y)
    skipped: list[Column] = []
    inputs = _with_few_texts([c for c in columns if c not in others], {}, skipped)
    table = Rows(connection, dialect, [*inputs, *others])
    doubtful = [i for i, summary in table.summaries([*inputs, *others]).items() if summary.doubtful]
    if doubtful:
        _, profiled = profile(connection, dialect, doubtful)
        _check_range(profiled)
        corrected = {column.i: column for column in profiled}
        changed = any(corrected.get(c.i, c) != c for c in [*inputs, *others])
        inputs, others = ([corrected.get(c.i, c) for c in group] for group in (inputs, others))
        inputs = _with_few_texts(inputs, {}, skipped)
        table = Rows(connection, dialect, [*inputs, *others]) if changed else table
    inputs = _with_few_texts(inputs, table.texts(inputs), skipped)
    notes += [
        message(
            "“{column}” is skipped: it has more than {most} distinct texts.",
            column=_short(column.name),
            most=MAX_TEXTS,
        )
        for column in sorted(skipped, key=lambda column: column.i)
    ]
    return table, inputs, others


def _named(columns: Sequence[Column], chosen: str, name: str) -> Column:
    """The column with the chosen name."""
    by_name = {column.name: column for column in columns}
    if chosen not in by_name:
        many = len(by_name) > NAMED
        known = get_close_matches(chosen, by_name, n=NAMED, cutoff=0.0) if many else by_name
        names = [message("“{column}”", column=_short(column)) for column in known]
        raise DataError(
            message(
                "{name} has no column “{column}”. It has {known}.",
                name=name,
                column=_short(chosen),
                known=joined([*names, message("others")] if many else names),
            )
        )
    return by_name[chosen]


def _weight_column(columns: Sequence[Column], chosen: str, y: Column, name: str) -> list[Column]:
    """The column with the sample weights, if one was chosen."""
    if not chosen:
        return []
    column = _named(columns, chosen, name)
    if column is y:
        raise DataError(
            message(
                "“{column}” is the target, so it cannot be the sample weight. Choose another column.",
                column=_short(chosen),
            )
        )
    if column.texts:
        raise DataError(
            message(
                "“{column}” contains text, but sample weights are numbers. Choose another column.",
                column=_short(chosen),
            )
        )
    return [column]


def _checked_weights(column: Column, values: NDArray[np.float32]) -> NDArray[np.float32]:
    if (values < 0).any():
        raise DataError(
            message(
                "“{column}” contains negative values. Sample weights must be 0 or greater.", column=_short(column.name)
            )
        )
    if not values.any():
        raise DataError(
            message(
                "“{column}” is 0 in every row. Sample weights must not all be 0. Choose another column.",
                column=_short(column.name),
            )
        )
    return values


def _classes(table: Rows, y: Column, count: int) -> Sequence[str] | Sequence[float] | None:
    """The distinct values of the target, sorted, or None for a regression.

    Numbers are classes if all are integers between −100 and 100, at most 20 are distinct, and each has at least two
    rows on average: 0 and 1 are classes, as are −1 and 1, but ages, prices and years are not.
    """
    if table.summaries([y])[y.i].constant:
        raise DataError(
            message("The target “{column}” is the same in every row. Choose another column.", column=_short(y.name))
        )
    if not y.texts:
        numbers = table.whole_numbers(y, NUMBER_CLASS_BOUND)
        few = numbers is not None and len(numbers) <= min(MAX_NUMBER_CLASSES, count / 2)
        return numbers if few else None
    classes = table.texts([y])[y.i]
    if len(classes) > MAX_CLASSES:
        raise _too_many_classes(y)
    return classes


def _with_few_texts(columns: Sequence[Column], texts: Texts, skipped: list[Column]) -> list[Column]:
    """The numeric columns and those with few distinct texts. Appends the others to `skipped`."""
    few: list[Column] = []
    for column in columns:
        many = len(texts[column.i]) > MAX_TEXTS if column.i in texts else column.texts > DOUBT * MAX_TEXTS
        (skipped if many else few).append(column)
    return few


def _varying(columns: Sequence[Column], table: Rows, notes: list[Message]) -> list[Column]:
    """The columns that are not constant in the used rows. Appends a note for every other column."""
    summaries = table.summaries(columns)
    for column in columns:
        if summaries[column.i].constant:
            why = message("it is the same in every row") if summaries[column.i].filled else message("it is empty")
            notes.append(message("“{column}” is skipped: {why}.", column=_short(column.name), why=why))
    return [column for column in columns if not summaries[column.i].constant]


def _check_range(columns: Sequence[Column]) -> None:
    for column in columns:
        if column.overflow:
            raise DataError(
                message(
                    "“{column}” contains values beyond ±3.4e38, the range of float32. Use a larger unit or remove the "
                    "column.",
                    column=_short(column.name),
                )
            )


def _too_few(columns: Sequence[Column], filled: Mapping[int, int], rows: int, count: int, name: str) -> DataError:
    emptiest = min(columns, key=lambda column: filled[column.i])
    missing = rows - filled[emptiest.i]
    values: dict[str, object] = {"name": name, "count": count, "fewest": MIN_ROWS}
    if not missing:
        return DataError(
            message(
                "{name} has {count} complete rows. Training needs at least {fewest}. "
                "Fill in missing values, remove columns, or add rows.",
                **values,
            )
        )
    return DataError(
        message(
            "{name} has {count} complete rows. Training needs at least {fewest}. "
            "“{column}” lacks {missing} of {rows} values. Fill in missing values, remove columns, or add rows.",
            column=_short(emptiest.name),
            missing=missing,
            rows=rows,
            **values,
        )
    )


def _too_many_classes(y: Column) -> DataError:
    return DataError(
        message(
            "The target “{column}” has more than {most} distinct texts, too many for classes. Choose "
            "another column. A regression needs numbers.",
            column=_short(y.name),
            most=MAX_CLASSES,
        )
    )


def _features(inputs: Sequence[Column], texts: Texts) -> Iterator[str]:
    for column in inputs:
        if column.texts:
            yield from (f"{column.name}={text}" for text in texts[column.i])
        else:
            yield column.name


def _notes_on_header(dialect: Dialect) -> Iterator[Message]:
    if dialect.skip:
        yield message("The header was found below line {line}. The lines above it are skipped.", line=dialect.skip)
    if not dialect.header:
        yield message("The first line contains only numbers and is read as a row. Columns are named by their position.")


def _notes_on_reading(used: Sequence[Column], missing: int) -> Iterator[Message]:
    if commas := [message("“{column}”", column=_short(column.name)) for column in used if column.decimal_comma]:
        yield message("Read with a decimal comma: {columns}.", columns=joined(commas))
    if missing == 1:
        yield message("1 row is skipped: a value is missing or not finite.")
    elif missing:
        yield message("{count} rows are skipped: a value is missing or not finite.", count=missing)


def _short(name: str) -> str:
    return name if len(name) <= 40 else name[:39] + "…"
