"""The placeholder for a field whose value differs between the selected layers."""

from enum import Enum


class Mixed(Enum):
    """The type of MIXED. An enum, so that type checkers can tell it from other values."""

    MIXED = "mixed"


MIXED = Mixed.MIXED
