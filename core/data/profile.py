"""What the columns of a CSV file hold: numbers, numbers with a decimal comma, or texts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from core.data.dialect import READ, Dialect

NUMBER = "TRY_CAST(c{i} AS FLOAT)"
DECIMAL_COMMA = "TRY_CAST(replace(c{i}, ',', '.') AS FLOAT)"
TEXT = "CASE WHEN lower(trim(c{i})) NOT IN ('', 'na', 'n/a', 'nan', '-nan', 'null', '?') THEN trim(c{i}) END"

ASKED = """count(t{i}), count(n{i}) FILTER (t{i} IS NOT NULL), count(d{i}) FILTER (t{i} IS NOT NULL),
approx_count_distinct(t{i}), count(*) FILTER (isinf(d{i}) AND t{i} NOT ILIKE '%inf%')"""


@dataclass(frozen=True)
class Column:
    """One column of a file and how its values are read.

    `texts` is about how many different texts it has, within a factor of two, and 0 if it has numbers. `beyond`
    says that a number is too large for float32.
    """

    i: int
    name: str
    texts: int = 0
    decimal_comma: bool = False
    beyond: bool = False

    @property
    def value(self) -> str:
        """The SQL of its value: NULL where it is missing, NaN where it may only seem so, not being a number."""
        if self.texts:
            return TEXT.format(i=self.i)
        number = DECIMAL_COMMA if self.decimal_comma else NUMBER
        return f"coalesce({number}, CASE WHEN c{{i}} IS NOT NULL THEN 'nan'::FLOAT END)".format(i=self.i)


def profile(
    connection: Any, dialect: Dialect, over: Sequence[int], limit: int | None = None
) -> tuple[int, list[Column]]:
    """The number of rows and these columns, as the first `limit` rows show them; all rows without a limit."""
    source = f"(SELECT * FROM {READ} LIMIT {limit})" if limit else READ
    inner = ", ".join(f"{NUMBER} AS n{{i}}, {DECIMAL_COMMA} AS d{{i}}, {TEXT} AS t{{i}}".format(i=i) for i in over)
    outer = ", ".join(ASKED.format(i=i) for i in over)
    sql = f"SELECT count(*), {outer} FROM (SELECT {inner} FROM {source})"
    rows, *found = connection.execute(sql, dialect.parameters).fetchone()
    summaries = (found[start : start + 5] for start in range(0, len(found), 5))
    return rows, [_column(i, dialect.names[i], *each) for i, each in zip(over, summaries, strict=True)]


def _column(i: int, name: str, filled: int, numbers: int, with_comma: int, texts: int, beyond: int) -> Column:
    """The first reading that fits every value there is."""
    if numbers == filled:
        return Column(i, name, beyond=beyond > 0)
    if with_comma == filled:
        return Column(i, name, decimal_comma=True, beyond=beyond > 0)
    return Column(i, name, texts=max(1, texts))
