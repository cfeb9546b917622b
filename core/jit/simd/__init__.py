"""Loops over many numbers at once, in the vectors of the processor."""

from core.jit.simd.gemm import blend, correlate
from core.jit.simd.transpose import turn

__all__ = ["blend", "correlate", "turn"]
