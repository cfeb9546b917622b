"""Validation rows that training has seen: equal to a training row, or nearly."""

from collections.abc import Iterator

import numpy as np

from core.data.alike import Rows, across, alike
from core.data.gate.finding import MOST_COLUMNS, Finding, Look, in_sample
from core.data.tables.raw import NAMED
from core.messages import Message, message


def repeats(look: Look) -> Iterator[Finding]:
    """Validation rows that are equal or near to a training row."""
    table, count = look.table, len(look.validation)
    columns = [*table.features, *table.targets]
    if not count or not len(look.train) or not table.features or len(columns) > MOST_COLUMNS or _must_repeat(look):
        return
    groups = alike(look.table, look.go_on)
    equals, nears = groups.equal, groups.near
    equal = across(equals, look.train, look.validation)
    near = np.setdiff1d(across(nears, look.train, look.validation), equal)
    for kind, rows, numbers in (("duplicates", equal, equals), ("near duplicates", near, nears)):
        if not len(rows):
            continue
        first = look.train[np.flatnonzero(numbers[look.train] == numbers[rows[0]])[0]]
        values: dict[str, object] = {
            "count": len(rows),
            "rows": count,
            "line": int(table.lines[rows[0]]),
            "other": int(table.lines[first]),
        }
        sentence = _equal(values) if kind == "duplicates" else _near(values)
        if kind == "near duplicates":
            sentence = in_sample(sentence, groups.compared, len(table.lines))
        yield Finding(kind, "", len(rows), sentence, tuple(table.lines[_with(rows, first)][:NAMED].tolist()))


def _equal(values: dict[str, object]) -> Message:
    if values["count"] == 1:
        return message(
            "1 of {rows:validation row|validation rows} is equal to a training row: line {line} to line {other}. It "
            "does not show how the network does on rows it has not seen.",
            **values,
        )
    return message(
        "{count:,} of {rows:validation row|validation rows} are equal to a training row, such as line {line} to line "
        "{other}. They do not show how the network does on rows it has not seen.",
        **values,
    )


def _near(values: dict[str, object]) -> Message:
    if values["count"] == 1:
        return message(
            "1 of {rows:validation row|validation rows} is nearly equal to a training row: line {line} to line "
            "{other}. It hardly shows how the network does on rows it has not seen.",
            **values,
        )
    return message(
        "{count:,} of {rows:validation row|validation rows} are nearly equal to a training row, such as line {line} "
        "to line {other}. They hardly show how the network does on rows it has not seen.",
        **values,
    )


def _with(rows: Rows, first: np.int64) -> Rows:
    return np.concatenate([rows[:1], [first], rows[1:]])


def _must_repeat(look: Look) -> bool:
    """Whether the columns have fewer different rows than the table has rows, so that rows repeat by nature."""
    possible, rows = 1, len(look.table.lines)
    for column in (*look.table.targets, *look.table.features):
        possible *= max(len(np.unique(column.values[look.sample])), 1)
        if possible > rows:
            return False
    return True
