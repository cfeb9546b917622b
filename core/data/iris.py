"""The iris data set."""

from core.data.base import Dataset, Source
from core.data.bundled import load_bundled


class Iris(Source):
    """150 iris flowers of three species, described by four lengths in centimeters. Published by Fisher in 1936."""

    kind = "iris"
    title = "Iris"

    def load(self, seed: int) -> Dataset:
        return load_bundled("iris.csv")
