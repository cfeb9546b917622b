"""What stands for a value where several layers have several."""

from enum import Enum


class Mixed(Enum):
    """The one value that is none."""

    MIXED = "mixed"


MIXED = Mixed.MIXED
