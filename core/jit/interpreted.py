"""Kernels as functions of plain Python."""

from collections.abc import Callable
from functools import cache
from types import FunctionType
from typing import Any

from core.jit.kernels import Kernel, by_dtype, intrinsic


@cache
def interpreted(kernel: Kernel) -> Callable[..., Any]:
    """A kernel as a function of plain Python in float64, slow but there at once: nothing is compiled."""
    names = kernel.python.__globals__
    return FunctionType(kernel.python.__code__, names | {name: _plain(value) for name, value in names.items()})


def _plain(value: object) -> object:
    match value:
        case by_dtype():
            return _Later(value.other)
        case Kernel():
            return _Later(value)
        case intrinsic():
            return lambda array, start, count, size: array[start : start + count * size]
    return value


class _Later:
    """A kernel that is interpreted once it is called: kernels may name each other."""

    def __init__(self, kernel: Kernel) -> None:
        self._kernel = kernel

    def __call__(self, *arguments: Any) -> Any:
        return interpreted(self._kernel)(*arguments)
