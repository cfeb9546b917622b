"""Fisher's irises."""

from core.data.base import Dataset, Source
from core.data.bundled import bundled


class Iris(Source):
    """150 irises of three species, told apart by four lengths in centimetres. Published by Fisher in 1936."""

    kind = "iris"
    title = "Iris"

    def load(self, seed: int) -> Dataset:
        return bundled("iris.csv")
