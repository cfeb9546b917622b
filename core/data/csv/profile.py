"""The types of the columns of a CSV file: numbers, numbers with a decimal comma, or text."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Any

from core.data.csv.dialect import READ, Dialect

NUMBER = "TRY_CAST(c{i} AS FLOAT)"
DECIMAL_COMMA = "TRY_CAST(replace(c{i}, ',', '.') AS FLOAT)"
TEXT = "CASE WHEN lower(trim(c{i})) NOT IN ('', 'na', 'n/a', 'nan', '-nan', 'null', '?') THEN trim(c{i}) END"

DETAILS = f"""SELECT count(t), count(n) FILTER (t IS NOT NULL), count(d) FILTER (t IS NOT NULL),
approx_count_distinct(t), count(*) FILTER (isinf(d) AND t NOT ILIKE '%inf%')
FROM (SELECT {NUMBER} AS n, {DECIMAL_COMMA} AS d, {TEXT} AS t FROM s)"""

GROUP = 8  # columns profiled together if all rows are read, since their text is held in memory


@dataclass(frozen=True)
class Column:
    """One column of a file and how to read its values.

    `texts` is the number of distinct texts, to within a factor of two, and 0 for a column of numbers. `overflow` is
    True if a number is too large for float32.
    """

    i: int
    name: str
    texts: int = 0
    decimal_comma: bool = False
    overflow: bool = False

    @property
    def value(self) -> str:
        """The SQL expression of its value: NULL if it is missing, NaN if it should be a number but is not."""
        if self.texts:
            return TEXT.format(i=self.i)
        number = DECIMAL_COMMA if self.decimal_comma else NUMBER
        return f"coalesce({number}, CASE WHEN c{{i}} IS NOT NULL THEN 'nan'::FLOAT END)".format(i=self.i)


def profile(
    connection: Any, dialect: Dialect, indices: Sequence[int], limit: int | None = None
) -> tuple[int, list[Column]]:
    """The number of rows and the types of these columns, from the first `limit` rows or from all."""
    size = len(indices) if limit else GROUP
    rows, columns = 0, []
    for start in range(0, len(indices), size):
        rows, found = _group(connection, dialect, indices[start : start + size], limit)
        columns += found
    return rows, columns


def _group(connection: Any, dialect: Dialect, indices: Sequence[int], limit: int | None) -> tuple[int, list[Column]]:
    """One query covers many columns. Only columns that are not plain numbers get a detailed query, one each.

    The time that DuckDB takes to plan the detailed query is quadratic in the number of columns.
    """
    texts = ", ".join(f"c{{i}}, {NUMBER} AS n{{i}}".format(i=i) for i in indices)
    source = f"{READ} LIMIT {limit}" if limit else READ
    connection.execute(f"CREATE OR REPLACE TEMP TABLE s AS SELECT {texts} FROM {source}", dialect.parameters)
    counts = ", ".join(f"count(c{i}), count(n{i}), min(n{i}), max(n{i})" for i in indices)
    rows, *found = connection.execute(f"SELECT count(*), {counts} FROM s").fetchone()
    columns = []
    for k, i in enumerate(indices):
        filled, numbers, low, high = found[4 * k : 4 * k + 4]
        plain = filled == numbers and (not filled or (isfinite(low) and isfinite(high)))
        details = () if plain else connection.execute(DETAILS.format(i=i)).fetchone()
        columns.append(_column(i, dialect.names[i], *details) if details else Column(i, dialect.names[i]))
    connection.execute("DROP TABLE s")
    return rows, columns


def _column(i: int, name: str, filled: int, numbers: int, with_comma: int, texts: int, overflow: int) -> Column:
    """The first type that fits every value."""
    if numbers == filled:
        return Column(i, name, overflow=overflow > 0)
    if with_comma == filled:
        return Column(i, name, decimal_comma=True, overflow=overflow > 0)
    return Column(i, name, texts=max(1, texts))
