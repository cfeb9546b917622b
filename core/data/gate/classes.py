"""Classes with few rows or none in one part, and rows that are ordered by class."""

from collections.abc import Iterator

import numpy as np

from core.data.gate.finding import Finding, Look, without_test
from core.data.tables.names import listed, quoted
from core.data.tables.raw import NAMED
from core.messages import message

RARE = 0.1  # of the rows of the most frequent class, as deepchecks has it


def classes(look: Look) -> Iterator[Finding]:
    """Classes with a single row or less than a tenth of the rows of another, and rows that are ordered by class."""
    table = look.table
    if not table.classes or not len(table.lines):
        return
    target = table.targets[0]
    places = target.values.astype(int)
    counts = np.bincount(places, minlength=len(table.classes))
    single = np.flatnonzero(counts == 1)
    if len(single):
        names = listed([table.classes[place] for place in single.tolist()])
        if len(single) == 1:
            sentence = message("The class {name} has one row, so it cannot be validated.", name=names)
        else:
            sentence = message("Classes with one row cannot be validated: {names}.", names=names)
        lines = tuple(table.lines[np.isin(places, single)][:NAMED].tolist())
        yield Finding("one row", target.name, len(single), without_test(sentence, look), lines)
    used = counts[counts > 0]
    share = used.min() / used.max()
    if share < RARE:
        rare = table.classes[int(np.flatnonzero(counts == used.min())[0])]
        sentence = message(
            "The class {name} has {count:row|rows}, and the most frequent one {most:,}. Class weights balance them.",
            name=quoted(rare),
            count=int(used.min()),
            most=int(used.max()),
        )
        yield Finding("imbalance", target.name, round(float(share), 4), without_test(sentence, look))
    changes = int(np.count_nonzero(np.diff(places)))
    if len(used) > 1 and changes == len(used) - 1 and len(places) >= 4 * len(used):
        sentence = message("The rows are ordered by class. They are shuffled before they are split.")
        yield Finding("order", target.name, changes, sentence)


def missing_classes(look: Look) -> Iterator[Finding]:
    """Classes of several rows that the training or the validation part lacks."""
    table = look.table
    if not table.classes or not len(look.train) or not len(look.validation):
        return
    target = table.targets[0]
    places = target.values.astype(int)
    counts = np.bincount(places, minlength=len(table.classes))
    for rows, is_judged in ((look.validation, False), (look.train, True)):
        has = np.bincount(places[rows], minlength=len(table.classes))
        absent = np.flatnonzero((has == 0) & (counts > 1)).tolist()
        if not absent:
            continue
        names = listed([table.classes[place] for place in absent])
        if is_judged:
            sentence = message("Classes that no training row has cannot be learned: {names}.", names=names)
        else:
            sentence = message("Classes that no validation row has are not judged: {names}.", names=names)
        lines = tuple(table.lines[np.isin(places, absent)][:NAMED].tolist())
        yield Finding("missing class", target.name, len(absent), sentence, lines)
