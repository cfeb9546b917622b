"""Compiled kernels: the decorator, tables of addresses, the cache, and loops written in vectors.

The only package that imports Numba, and only when a kernel is first used.
"""

from core.jit.kernels import CONSTANTS, Kernel, Table, Types, by_dtype, entry, intrinsic, kernel

__all__ = ["CONSTANTS", "Kernel", "Table", "Types", "by_dtype", "entry", "intrinsic", "kernel"]
