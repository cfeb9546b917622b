"""Values far from all others."""

from collections.abc import Iterator

import numpy as np

from core.data.gate.finding import Finding, Look
from core.data.tables.names import quoted
from core.data.tables.raw import NAMED
from core.messages import message
from core.messages.numbers import significant

FAR = 50.0  # interquartile ranges
FEWEST = 8  # values


def outliers(look: Look) -> Iterator[Finding]:
    """Numbers that are more than 50 interquartile ranges away from the median. The quartiles are those of a sample."""
    for column in look.columns("number"):
        some = column.values[look.sample]
        some = some[~np.isnan(some)]
        if len(some) < FEWEST:
            continue
        low, middle, high = np.percentile(some, [25, 50, 75]).tolist()
        if high <= low:
            continue
        far = np.flatnonzero(np.abs(column.values - middle) > FAR * (high - low))
        if not len(far):
            continue
        named: dict[str, object] = {"name": quoted(column.name), "value": significant(float(column.values[far[0]]), 6)}
        sentence = (
            message("{name}: 1 value is far from all others: {value}.", **named)
            if len(far) == 1
            else message(
                "{name}: {count:value is|values are} far from all others, such as {value}.", count=len(far), **named
            )
        )
        yield Finding("outliers", column.name, len(far), sentence, tuple(look.table.lines[far[:NAMED]].tolist()))
