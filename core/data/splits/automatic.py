"""The split that the roles of the columns propose."""

from core.data.base import Dataset
from core.data.reading.table import Table
from core.data.splits.base import Parts, Split
from core.data.splits.by_column import ByColumn
from core.data.splits.by_group import ByGroup
from core.data.splits.by_time import ByTime
from core.data.splits.stratified import Stratified


class Automatic(Split):
    """Follows the column with the role part, else time, else group, or the folders train, validation and test of
    pictures. Without such a column or folders, the same share of every class is drawn at random."""

    kind = "automatic"
    title = "Automatic"
    use = "To begin with: it follows the roles of the columns."
    beware = "Rows that belong together need a column with the role group, or they are on both sides."
    related = ("split/by_group", "split/by_time")

    def parts(self, loaded: Dataset | Table, test: float, validation: float, seed: int) -> Parts:
        return proposed(loaded).parts(loaded, test, validation, seed)


def proposed(loaded: Dataset | Table) -> Split:
    """The split that the roles of the columns propose."""
    if isinstance(loaded, Table):
        for role, split in (("part", ByColumn), ("time", ByTime), ("group", ByGroup)):
            if loaded.with_role(role):
                return split()
    elif loaded.parts is not None:
        return ByColumn()
    return Stratified()
