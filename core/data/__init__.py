"""Data: where rows come from, how they are split and scaled."""

from core.data.base import DataError, Dataset, Source
from core.data.prepare import Data, Prepared, prepare
from core.data.scaling import SCALINGS
from core.data.sources import SOURCES, source_for

__all__ = ["SCALINGS", "SOURCES", "Data", "DataError", "Dataset", "Prepared", "Source", "prepare", "source_for"]
