"""Random tables with random choices for their columns, for tests of what a receiver makes of the same cells."""

import numpy as np
import pandas as pd

from core.data import BuiltFeature
from core.data.built import FUNCTIONS
from core.data.reading.column import GAPS, ColumnReading
from tests.core.formats.exported_tables import ROWS, Case

TEXTS = ("a", "b", "B", "ä ö", "None", "NA", "n/a", "1", "1.0", "2", "10", "x,y", 'q"r', "yes", "no", "true", "?", "-")
CODED = "category", "ordinal", "boolean"
NEW = 20  # rows


def random_case(seed):
    """A case of one to four columns with gaps and new texts, built features, and any target."""
    random = np.random.default_rng(seed)
    columns, chosen, new = {"plain": texts(random.normal(size=ROWS))}, [ColumnReading("plain", "number")], {}
    for place in range(random.integers(1, 5)):
        name = f"c{place}"
        kind, cells = _cells(random)
        if random.random() < 0.6:
            cells = ["" if random.random() < 0.15 else cell for cell in cells]
        columns[name], new[name] = cells[:ROWS], cells[ROWS:]
        if kind in CODED:
            new[name] = [str(random.choice(TEXTS)) if random.random() < 0.3 else cell for cell in new[name]]
        chosen.append(_reading(random, name, kind))
    numbers = [reading.name for reading in chosen if reading.type == "number"]
    built = [
        BuiltFeature(FUNCTIONS[random.integers(0, len(FUNCTIONS))](), *map(str, random.choice(numbers, 2)))
        for _ in range(random.integers(0, 3))
    ]
    return Case(columns, tuple(chosen), tuple(built), int(random.choice([0, 2, 3])), new)


def _cells(random):
    """A type, and cells that it may have."""
    count, kind = ROWS + NEW, random.integers(0, 6)
    if kind == 0:
        return "number", texts(random.normal(random.choice([0, 5, 1e6]), random.choice([1, 1e-3, 100]), count).round(4))
    if kind == 1:
        return "number", texts(random.choice([1e30, -1e25, 1e-30, 0.0, 5.0], count))
    if kind == 2:
        whole = random.integers(0, random.choice([2, 5, 3000]), count)
        return str(random.choice(["number", "category", "ordinal"])), list(map(str, whole.tolist()))
    if kind == 3:
        return str(random.choice(["category", "ordinal"])), random.choice(TEXTS, count).tolist()
    if kind == 4:
        return "boolean", random.choice(["yes", "no"], count).tolist()
    moments = random.integers(0, random.choice([10**5, 10**7, 3 * 10**9]), count)
    return "date", [str(pd.Timestamp("1950-01-01") + pd.Timedelta(seconds=int(moment))) for moment in moments]


def _reading(random, name, kind):
    """Random choices that fit the type of a column."""
    given = {}
    if random.random() < 0.4:
        given["gaps"] = str(random.choice(GAPS))
    if given.get("gaps") == "constant":
        given["constant"] = {"number": "3", "date": "2000-01-01"}.get(kind, str(random.choice(TEXTS)))
    if random.random() < 0.3:
        given["indicator"] = str(random.choice(["yes", "no"]))
    if kind in CODED:
        given["unseen"] = str(random.choice(["zeros", "own category", "refuse"]))
        given["encoding"] = str(random.choice(["", "one-hot", "ordinal", "target mean"]))
    if kind == "date":
        given["encoding"] = str(random.choice(["none", "date parts"]))
    return ColumnReading(name=name, type=kind, role="feature", **given)


def texts(numbers):
    return list(map(repr, numbers.tolist()))
