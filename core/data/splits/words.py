"""The words that folders and columns have for the parts of a data set."""

import re
from collections.abc import Collection

PARTS = ("train", "validation", "test")
WORDS = {
    "train": "train",
    "training": "train",
    "trainings": "train",
    "val": "validation",
    "valid": "validation",
    "validate": "validation",
    "validation": "validation",
    "validierung": "validation",
    "validierungs": "validation",
    "dev": "validation",
    "devel": "validation",
    "development": "validation",
    "eval": "validation",
    "evaluation": "validation",
    "test": "test",
    "testing": "test",
    "holdout": "test",
    "heldout": "test",
}
ROWS = re.compile(r"(data|set|split|part|rows|daten|menge|satz|teil)$")  # may follow: test set, Testdaten
NUMBERS = {"0": "train", "1": "validation", "2": "test"}  # as Ludwig has it
# names of columns that may hold such numbers
COLUMNS = frozenset(("split", "part", "parts", "partition", "subset", "set", "dataset", "teil", "aufteilung"))


def part_named(text: str) -> str:
    """The part that a text names, whatever its case, one of PARTS; empty if it names none."""
    word = re.sub(r"[\W_]", "", text.lower())
    return WORDS.get(word) or WORDS.get(ROWS.sub("", word), "")


def part_of_cell(text: str) -> str:
    """The part that a cell names: a word, or 0, 1 and 2 for training, validation and test. Empty if it names none."""
    return part_named(text) or NUMBERS.get(text.strip(), "")


def may_number_parts(column: str) -> bool:
    """Whether the name of a column says that its numbers are those of parts: 0, 1 and 2 may be anything."""
    return bool(COLUMNS.intersection(re.split(r"[\W_\d]+", column.lower())))


def name_parts(column: str, cells: Collection[str]) -> bool:
    """Whether the different cells of a column all name parts, and training and another are among them."""
    if not 2 <= len(cells) <= len(WORDS):
        return False
    parts = set(map(part_of_cell if may_number_parts(column) else part_named, cells))
    return "train" in parts and len(parts) > 1 and "" not in parts
