"""Handwritten digits of 8 × 8 pixels."""

from dataclasses import replace

from core.data.base import Dataset, Source
from core.data.bundled import bundled


class Digits(Source):
    """1797 handwritten digits of 8 × 8 pixels, row by row from the top left, from 0 (paper) to 16 (ink)."""

    kind = "digits"
    title = "Digits"

    def load(self, seed: int) -> Dataset:
        return replace(bundled("digits.csv"), image=(1, 8, 8))
