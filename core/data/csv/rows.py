"""Reading the used columns of a CSV file into NumPy arrays without a Python object per value."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data.csv.dialect import READ, Dialect
from core.data.csv.profile import Column

BATCH = 1 << 21  # values per fetch; more would only cost memory
LARGE = 1 << 26  # bytes of x above which DuckDB must move its table to disk
MIN_MEMORY = 1 << 26  # bytes that DuckDB may always use

Texts = Mapping[int, Sequence[str]]  # the distinct texts of a column, by its index


@dataclass(frozen=True)
class Summary:
    """The number of values in a column, and whether all of them are equal.

    Numbers that are not finite do not count as values. A column with such numbers is `doubtful`: its type may be wrong.
    """

    filled: int
    constant: bool
    doubtful: bool = False


class Rows:
    """A table t in DuckDB with the columns v0, v1, …, and a condition that selects the used rows."""

    def __init__(self, connection: Any, dialect: Dialect, columns: Sequence[Column]) -> None:
        self._connection, self._usable = connection, "true"
        values = ", ".join(f"{column.value} AS v{column.i}" for column in columns)
        sql = f"CREATE OR REPLACE TEMP TABLE t AS SELECT {values} FROM {READ}"
        connection.execute(sql, dialect.parameters)
        self.count = int(self._one("count(*)")[0])

    def require(self, columns: Sequence[Column]) -> int:
        """Use only rows where all these columns have a finite value from now on. Returns their number."""
        conditions = (f"v{c.i} IS NOT NULL" if c.texts else f"isfinite(v{c.i})" for c in columns)
        self._usable = " AND ".join(conditions)
        return int(self._one("count(*)")[0])

    def summaries(self, columns: Sequence[Column]) -> dict[int, Summary]:
        """Summaries of the columns, by their index."""
        expressions = ", ".join(f"count(v{c.i}), min(v{c.i}), max(v{c.i})" for c in columns)
        found = self._one(expressions) if columns else ()
        return {c.i: self._summary(c, *found[3 * k : 3 * k + 3]) for k, c in enumerate(columns)}

    def texts(self, columns: Sequence[Column]) -> dict[int, list[str]]:
        """The distinct texts of every text column among these columns, sorted."""
        chosen = [c.i for c in columns if c.texts]
        expressions = ", ".join(f"list(DISTINCT v{i}) FILTER (v{i} IS NOT NULL)" for i in chosen)
        found = self._one(expressions) if chosen else ()
        return {i: sorted(texts or []) for i, texts in zip(chosen, found, strict=True)}

    def whole_numbers(self, column: Column, bound: int) -> list[float] | None:
        """The distinct values of a column, sorted, if all are integers with a magnitude below `bound`; else None."""
        v = f"v{column.i}"
        if not self._one(f"bool_and({v} = trunc({v}) AND abs({v}) < {bound})")[0]:
            return None
        return sorted(self._one(f"list(DISTINCT {v})")[0])

    def arrays(
        self, inputs: Sequence[Column], others: Sequence[Column], texts: Texts, count: int
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """x float32 (count, features), text columns one-hot encoded, and the other columns float32 (others, count).

        A text in the other columns is encoded as its index in the sorted texts.
        """
        expressions = ", ".join(_number(column) for column in [*inputs, *others])
        sql = f"SELECT {expressions} FROM t WHERE rowid BETWEEN $first AND $last AND {self._usable}"
        lists = {f"texts{c.i}": texts[c.i] for c in [*inputs, *others] if c.texts}
        widths = [len(texts[c.i]) if c.texts else 1 for c in inputs]
        ends = np.cumsum(widths)
        x = np.empty((count, sum(widths)), np.float32)
        other_values = np.empty((len(others), count), np.float32)
        if x.nbytes > LARGE:
            self._connection.execute(f"SET memory_limit = '{max(MIN_MEMORY, x.nbytes * 3 // 4)} B'")
        step = max(1024, BATCH // len(widths))
        start = 0
        for first in range(0, self.count, step):
            rows = {"first": first, "last": first + step - 1}
            batch = self._connection.execute(sql, lists | rows).fetchnumpy()
            stop = start + len(batch[f"v{others[0].i}"])
            for values, column in zip(other_values, others, strict=True):
                values[start:stop] = batch[f"v{column.i}"]
            for column, width, end in zip(inputs, widths, ends, strict=True):
                values = batch[f"v{column.i}"]
                if column.texts:
                    x[start:stop, end - width : end] = values[:, None] == np.arange(width)
                else:
                    x[start:stop, end - 1] = values
            start = stop
        return x, other_values

    def _summary(self, column: Column, filled: int, low: Any, high: Any) -> Summary:
        if column.texts or not filled or (isfinite(low) and isfinite(high)):  # DuckDB orders NaN above all numbers
            return Summary(filled, low == high)
        finite = f"FILTER (isfinite(v{column.i}))"
        filled, low, high = self._one(", ".join(f"{name}(v{column.i}) {finite}" for name in ("count", "min", "max")))
        return Summary(filled, low == high, doubtful=True)

    def _one(self, expressions: str) -> tuple[Any, ...]:
        return tuple(self._connection.execute(f"SELECT {expressions} FROM t WHERE {self._usable}").fetchone())


def _number(column: Column) -> str:
    v = f"v{column.i}"
    return f"list_position($texts{column.i}, {v}) - 1 AS {v}" if column.texts else v
