"""What the columns of a CSV file hold: numbers, numbers with a decimal comma, or texts."""

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

GROUP = 8  # columns that are looked at together where all rows are: their texts are in memory for so long


@dataclass(frozen=True)
class Column:
    """One column of a file and how its values are read.

    `texts` is about how many different texts it has, within a factor of two, and 0 if it has numbers.
    `beyond` says that a number is too large for float32.
    """

    i: int
    name: str
    texts: int = 0
    decimal_comma: bool = False
    beyond: bool = False

    @property
    def value(self) -> str:
        """The SQL of its value: NULL where it is missing, NaN where it is something else than a number."""
        if self.texts:
            return TEXT.format(i=self.i)
        number = DECIMAL_COMMA if self.decimal_comma else NUMBER
        return f"coalesce({number}, CASE WHEN c{{i}} IS NOT NULL THEN 'nan'::FLOAT END)".format(i=self.i)


def profile(
    connection: Any, dialect: Dialect, over: Sequence[int], limit: int | None = None
) -> tuple[int, list[Column]]:
    """The number of rows and these columns, as the first `limit` rows show them; all rows without a limit."""
    size = len(over) if limit else GROUP
    rows, columns = 0, []
    for start in range(0, len(over), size):
        rows, found = _group(connection, dialect, over[start : start + size], limit)
        columns += found
    return rows, columns


def _group(connection: Any, dialect: Dialect, over: Sequence[int], limit: int | None) -> tuple[int, list[Column]]:
    """Many columns are asked one question. Only those with a doubt are asked for details, one query each.

    The time that DuckDB takes to plan the details grows with the square of the columns.
    """
    texts = ", ".join(f"c{{i}}, {NUMBER} AS n{{i}}".format(i=i) for i in over)
    source = f"{READ} LIMIT {limit}" if limit else READ
    connection.execute(f"CREATE OR REPLACE TEMP TABLE s AS SELECT {texts} FROM {source}", dialect.parameters)
    asked = ", ".join(f"count(c{i}), count(n{i}), min(n{i}), max(n{i})" for i in over)
    rows, *found = connection.execute(f"SELECT count(*), {asked} FROM s").fetchone()
    columns = []
    for k, i in enumerate(over):
        filled, numbers, low, high = found[4 * k : 4 * k + 4]
        plain = filled == numbers and (not filled or (isfinite(low) and isfinite(high)))
        details = () if plain else connection.execute(DETAILS.format(i=i)).fetchone()
        columns.append(_column(i, dialect.names[i], *details) if details else Column(i, dialect.names[i]))
    connection.execute("DROP TABLE s")
    return rows, columns


def _column(i: int, name: str, filled: int, numbers: int, with_comma: int, texts: int, beyond: int) -> Column:
    """The first reading that fits every value there is."""
    if numbers == filled:
        return Column(i, name, beyond=beyond > 0)
    if with_comma == filled:
        return Column(i, name, decimal_comma=True, beyond=beyond > 0)
    return Column(i, name, texts=max(1, texts))
