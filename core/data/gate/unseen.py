"""Categories and dates that only the validation part has."""

from collections.abc import Iterator

import numpy as np

from core.data.gate.finding import Finding, Look
from core.data.tables.names import listed, quoted
from core.data.tables.raw import NAMED
from core.messages import message

BEYOND = 0.05  # of the validation rows: so many dates at the ends are no matter of chance


def unseen_texts(look: Look) -> Iterator[Finding]:
    """Features with texts that no training row has."""
    if not len(look.train):
        return
    for column in look.columns("category", "ordinal", "boolean"):
        held_out = column.values[look.validation]
        new = np.isin(held_out, column.values[look.train], invert=True) & ~np.isnan(held_out)
        if new.any():
            rows = look.validation[new]
            texts = [column.texts[place] for place in np.unique(held_out[new]).astype(int).tolist() if place >= 0]
            sentence = message(
                "{name}: {count:,} of {rows:validation row|validation rows} {count:=has|have} texts that no training "
                "row has: {texts}.",
                name=quoted(column.name),
                count=len(rows),
                rows=len(look.validation),
                texts=listed(texts),
            )
            lines = tuple(look.table.lines[rows[:NAMED]].tolist())
            yield Finding("new texts", column.name, len(rows), sentence, lines)


def unseen_dates(look: Look) -> Iterator[Finding]:
    """Features whose dates in more than 5 % of the validation rows are before or after those of all training rows."""
    for column in look.columns("date"):
        known = column.values[look.train]
        known = known[~np.isnan(known)]
        if not len(known) or not len(look.validation):
            continue
        held_out = column.values[look.validation]
        rows = look.validation[(held_out < known.min()) | (held_out > known.max())]
        if len(rows) > BEYOND * len(look.validation):
            sentence = message(
                "{name}: {count:,} of {rows:validation row|validation rows} {count:=is|are} before or after all "
                "training rows, which tell nothing of such dates.",
                name=quoted(column.name),
                count=len(rows),
                rows=len(look.validation),
            )
            lines = tuple(look.table.lines[rows[:NAMED]].tolist())
            yield Finding("new dates", column.name, len(rows), sentence, lines)
