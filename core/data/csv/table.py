"""From a CSV file to a data set: which columns are used, which rows, and what the target is."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data.base import FEWEST_ROWS, DataError, Dataset
from core.data.csv.dialect import Dialect
from core.data.csv.profile import Column, profile
from core.data.csv.rows import Rows, Texts
from core.definitions import NAMED
from core.messages import Message, joined, message

MOST_TEXTS = 32  # a text column with more is left out
MOST_CLASSES = 1000
MOST_NUMBER_CLASSES, NUMBER_CLASS_BOUND = 20, 100
DOUBT = 2  # by what factor the number of texts may be misjudged
SAMPLE = 1 << 20  # values, of the first rows, that show how to read the columns


def read(
    connection: Any, dialect: Dialect, target: str, name: str, notes: Sequence[Message], importance: str = ""
) -> Dataset:
    """The data set in the file that is called `name` on the screen; `target` and `importance` name columns.

    Raises DataError.
    """
    notes = [*notes, *_notes_on_header(dialect)]
    table, inputs, beside = _stored(connection, dialect, (target, importance), name, notes)
    y = beside[0]
    inputs = _varying(inputs, table, notes)
    filled = {i: each.filled for i, each in table.summaries([*inputs, *beside]).items()}
    if not filled[y.i]:
        raise DataError(
            message("The target “{column}” is empty in every row. Choose another column.", column=_short(y.name))
        )
    count = table.require([*inputs, *beside])
    if count < FEWEST_ROWS:
        raise _too_few([*inputs, *beside], filled, table.count, count, name)
    classes = _classes(table, y, count)
    inputs = _varying(inputs, table, notes)  # again, for what varied only in rows that are left out
    if not inputs:
        if not notes:
            raise DataError(message("{name} has no column to learn from.", name=name))
        raise DataError(message("{name} has no column to learn from. {notes}", name=name, notes=joined(notes[:3], " ")))

    texts = table.texts([*inputs, y])
    x, (values, *rest) = table.arrays(inputs, beside, texts, count)
    weights = _weights(beside[1], rest[0]) if rest else None
    notes += _notes_on_reading([*inputs, *beside], table.count - count)
    features = tuple(_features(inputs, texts))
    if classes is None:
        return Dataset(x, values[:, None], features, (), (y.name,), tuple(notes), importance=weights)
    numbers = values if y.texts else np.searchsorted(np.array(classes, np.float32), values)
    names = tuple(each if isinstance(each, str) else str(int(each)) for each in classes)
    return Dataset(x, numbers.astype(np.int64), features, names, (y.name,), tuple(notes), importance=weights)


def _stored(
    connection: Any, dialect: Dialect, chosen: tuple[str, str], name: str, notes: list[Message]
) -> tuple[Rows, list[Column], list[Column]]:
    """The rows, the inputs, and the target with what tells how much rows count, if anything does.

    The first rows show how to read each column, and all are read so at once. Only columns where that went
    wrong, or where a number is not finite, are looked at again from top to bottom.
    """
    width = len(dialect.names)
    rows, columns = profile(connection, dialect, range(width), min(20_000, max(500, SAMPLE // width)))
    if not rows:
        raise DataError(message("{name} has a header and no rows. Choose a file with rows.", name=name))
    y = _named(columns, chosen[0], name) if chosen[0] else ([c for c in columns if c.name != chosen[1]] or columns)[-1]
    beside = [y, *_importance(columns, chosen[1], y, name)]
    if y.texts > DOUBT * MOST_CLASSES:
        raise _too_many_classes(y)
    left_out: list[Column] = []
    inputs = _of_few_texts([c for c in columns if c not in beside], {}, left_out)
    table = Rows(connection, dialect, [*inputs, *beside])
    doubtful = [i for i, each in table.summaries([*inputs, *beside]).items() if each.doubtful]
    if doubtful:
        _, again = profile(connection, dialect, doubtful)
        _check_range(again)
        better = {column.i: column for column in again}
        changed = any(better.get(c.i, c) != c for c in [*inputs, *beside])
        inputs, beside = ([better.get(c.i, c) for c in these] for these in (inputs, beside))
        inputs = _of_few_texts(inputs, {}, left_out)
        table = Rows(connection, dialect, [*inputs, *beside]) if changed else table
    inputs = _of_few_texts(inputs, table.texts(inputs), left_out)
    notes += [
        message(
            "“{column}” is left out: it has more than {most} different texts.",
            column=_short(column.name),
            most=MOST_TEXTS,
        )
        for column in sorted(left_out, key=lambda column: column.i)
    ]
    return table, inputs, beside


def _named(columns: Sequence[Column], chosen: str, name: str) -> Column:
    """The column that was chosen by its name."""
    by_name = {column.name: column for column in columns}
    if chosen not in by_name:
        many = len(by_name) > NAMED
        known = get_close_matches(chosen, by_name, n=NAMED, cutoff=0.0) if many else by_name
        named = [message("“{column}”", column=_short(each)) for each in known]
        raise DataError(
            message(
                "{name} has no column “{column}”. It has {known}.",
                name=name,
                column=_short(chosen),
                known=joined([*named, message("others")] if many else named),
            )
        )
    return by_name[chosen]


def _importance(columns: Sequence[Column], chosen: str, y: Column, name: str) -> list[Column]:
    """The column that tells how much rows count, where one was chosen."""
    if not chosen:
        return []
    column = _named(columns, chosen, name)
    if column is y:
        raise DataError(
            message(
                "“{column}” is the target, and cannot tell how much rows count. Choose another column.",
                column=_short(chosen),
            )
        )
    if column.texts:
        raise DataError(
            message(
                "“{column}” holds texts, and how much rows count is a number. Choose another column.",
                column=_short(chosen),
            )
        )
    return [column]


def _weights(column: Column, values: NDArray[np.float32]) -> NDArray[np.float32]:
    if (values < 0).any():
        raise DataError(
            message(
                "“{column}” has numbers below 0, and no row counts for less than nothing.", column=_short(column.name)
            )
        )
    if not values.any():
        raise DataError(
            message(
                "“{column}” is 0 in every row, so that none counts. Choose another column.", column=_short(column.name)
            )
        )
    return values


def _classes(table: Rows, y: Column, count: int) -> Sequence[str] | Sequence[float] | None:
    """The different values of the target, sorted; None where it is a regression.

    Numbers are classes where all are whole and between −100 and 100, there are at most 20 of them, and each
    has two rows or more on average: so 0 and 1 are, and −1 and 1, but not ages, prices or years.
    """
    if table.summaries([y])[y.i].constant:
        raise DataError(
            message("The target “{column}” is the same in every row. Choose another column.", column=_short(y.name))
        )
    if not y.texts:
        numbers = table.whole_numbers(y, NUMBER_CLASS_BOUND)
        few = numbers is not None and len(numbers) <= min(MOST_NUMBER_CLASSES, count / 2)
        return numbers if few else None
    classes = table.texts([y])[y.i]
    if len(classes) > MOST_CLASSES:
        raise _too_many_classes(y)
    return classes


def _of_few_texts(columns: Sequence[Column], texts: Texts, left_out: list[Column]) -> list[Column]:
    """The columns of numbers and of few texts, by count where `texts` says. Adds to those left out."""
    few: list[Column] = []
    for column in columns:
        many = len(texts[column.i]) > MOST_TEXTS if column.i in texts else column.texts > DOUBT * MOST_TEXTS
        (left_out if many else few).append(column)
    return few


def _varying(columns: Sequence[Column], table: Rows, notes: list[Message]) -> list[Column]:
    """The columns with different values in the rows that are used. Adds a note for each of the others."""
    summaries = table.summaries(columns)
    for column in columns:
        if summaries[column.i].constant:
            why = message("it is the same in every row") if summaries[column.i].filled else message("it is empty")
            notes.append(message("“{column}” is left out: {why}.", column=_short(column.name), why=why))
    return [column for column in columns if not summaries[column.i].constant]


def _check_range(columns: Sequence[Column]) -> None:
    for column in columns:
        if column.beyond:
            raise DataError(
                message(
                    "“{column}” has numbers beyond ±3.4·10³⁸, the largest that fit a network. Write them in a "
                    "larger unit or leave the column out of the file.",
                    column=_short(column.name),
                )
            )


def _too_few(columns: Sequence[Column], filled: Mapping[int, int], rows: int, count: int, name: str) -> DataError:
    emptiest = min(columns, key=lambda column: filled[column.i])
    missing = rows - filled[emptiest.i]
    values: dict[str, object] = {"name": name, "count": count, "fewest": FEWEST_ROWS}
    if not missing:
        return DataError(
            message(
                "{name} has too few rows without gaps: {count}, where {fewest} is the least. "
                "Fill the gaps, leave columns out, or add rows.",
                **values,
            )
        )
    return DataError(
        message(
            "{name} has too few rows without gaps: {count}, where {fewest} is the least. "
            "“{column}” lacks {missing} of {rows} values. Fill the gaps, leave columns out, or add rows.",
            column=_short(emptiest.name),
            missing=missing,
            rows=rows,
            **values,
        )
    )


def _too_many_classes(y: Column) -> DataError:
    return DataError(
        message(
            "The target “{column}” has more than {most} different texts, too many for classes. Choose "
            "another column; for a regression its values have to be numbers.",
            column=_short(y.name),
            most=MOST_CLASSES,
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
        yield message("The header was found below line {line}; what is above it is left out.", line=dialect.skip)
    if not dialect.header:
        yield message(
            "The first line holds nothing but numbers and is read as a row: columns are called by their places."
        )


def _notes_on_reading(used: Sequence[Column], missing: int) -> Iterator[Message]:
    if commas := [message("“{column}”", column=_short(column.name)) for column in used if column.decimal_comma]:
        yield message("Read with a decimal comma: {columns}.", columns=joined(commas))
    if missing == 1:
        yield message("1 row is left out: a value is missing or not finite.")
    elif missing:
        yield message("{count} rows are left out: a value is missing or not finite.", count=missing)


def _short(name: str) -> str:
    return name if len(name) <= 40 else name[:39] + "…"
