"""All ways to split rows. To add one, write a file that defines it and list it here."""

from core.data.splits.automatic import Automatic
from core.data.splits.base import Parts, Split
from core.data.splits.by_column import ByColumn
from core.data.splits.by_group import ByGroup
from core.data.splits.by_time import ByTime
from core.data.splits.k_fold import KFold
from core.data.splits.shuffled import Shuffled
from core.data.splits.stratified import Stratified

SPLITS: tuple[type[Split], ...] = (Automatic, Stratified, Shuffled, ByGroup, ByTime, KFold, ByColumn)

__all__ = ["SPLITS", "Automatic", "ByColumn", "ByGroup", "ByTime", "KFold", "Parts", "Shuffled", "Split", "Stratified"]
