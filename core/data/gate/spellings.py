"""Texts of a column that differ only in capital letters or spaces, such as “nord” beside “Nord”."""

from collections.abc import Iterator

import numpy as np

from core.data.gate.finding import Finding, Look, without_test
from core.data.reading.table import Column
from core.data.tables.names import quoted
from core.data.tables.raw import NAMED
from core.messages import EMPTY, joined, message

ROLES = ("feature", "target", "group")
SHOWN = 2  # groups of spellings that a sentence names


def spellings(look: Look) -> Iterator[Finding]:
    """Columns with texts that differ only in capital letters or spaces."""
    for column in look.table.columns:
        if column.reading.role not in ROLES or not column.is_coded or not (same := same_texts(column)):
            continue
        look.go_on()
        places = [place for place, text in enumerate(column.texts) if text in same]
        rows = np.flatnonzero(np.isin(column.values, places))
        if not len(rows):
            continue
        groups: dict[str, list[str]] = {}
        for other, text in same.items():
            groups.setdefault(text, [text]).append(other)
        shown = joined(joined(map(quoted, group), message(" and ")) for group in list(groups.values())[:SHOWN])
        sentence = message(
            "{name} has texts that differ only in capital letters or spaces: {texts}{more}. They are different texts "
            "to the network.",
            name=quoted(column.name),
            texts=shown,
            more=message(", …") if len(groups) > SHOWN else EMPTY,
        )
        lines = tuple(look.table.lines[rows[:NAMED]].tolist())
        yield Finding("spellings", column.name, len(rows), without_test(sentence, look), lines)


def same_texts(column: Column) -> dict[str, str]:
    """The rarer spellings of texts, each with the most frequent one; the first of equally frequent ones.

    Texts that a list of spellings cannot hold are left out.
    """
    if column.reading.type == "boolean":
        return {}
    groups: dict[str, list[str]] = {}
    for text in column.texts:
        if "<" not in text and "=" not in text:
            groups.setdefault("".join(text.split()).casefold(), []).append(text)
    if len(groups) == len(column.texts):
        return {}
    values = column.values[column.values >= 0].astype(np.int64)
    counts = dict(zip(column.texts, np.bincount(values, minlength=len(column.texts)).tolist(), strict=True))
    found = dict[str, str]()
    for group in groups.values():
        usual = max(group, key=counts.__getitem__)
        found |= {text: usual for text in group if text != usual}
    return found
