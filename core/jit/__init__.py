"""Compiled kernels: the decorator, tables of addresses, the kernel cache, and vectorized loops (`simd`).

The only package that imports Numba, when a kernel is first used.
"""

from core.jit.kernels import CONSTANTS, Kernel, Table, Types, by_dtype, entry, inlined, intrinsic, kernel

__all__ = ["CONSTANTS", "Kernel", "Table", "Types", "by_dtype", "entry", "inlined", "intrinsic", "kernel"]
