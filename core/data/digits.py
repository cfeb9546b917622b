"""The handwritten digits data set, 8 × 8 pixels."""

from dataclasses import replace

from core.data.base import Dataset, Source
from core.data.bundled import load_bundled


class Digits(Source):
    """1797 handwritten digits, grayscale images of 8 × 8 pixels with values from 0 (paper) to 16 (ink)."""

    kind = "digits"
    title = "Digits"

    def load(self, seed: int) -> Dataset:
        return replace(load_bundled("digits.csv"), image=(1, 8, 8))
