"""Loops over many numbers at once, in the vectors of the processor."""

from core.vectors.products import blend, correlate
from core.vectors.turning import turn

__all__ = ["blend", "correlate", "turn"]
