"""How kernels are compiled. The only place that imports Numba, and only when a kernel is first used.

A kernel stays plain Python until then, so that importing the program costs nothing and the window is up before the
compiler. `Table` and `by_dtype` are the two ways in which one kernel calls another that it does not know by name.
"""

from collections.abc import Callable, Sequence
from functools import cache, cached_property
from threading import Lock
from typing import Any

CONSTANTS = 4  # numbers that a definition may hand to its kernels
# No `nnan` or `ninf`: with them the compiler deletes every check for NaN, and divergence goes unseen.
FASTMATH = {"contract", "reassoc", "arcp", "nsz"}
# A run, its judge and the plots may want one kernel first at once; from Python 3.12 on, cached properties have no lock.
_ADDRESSING = Lock()


class Kernel:
    """A function on numbers and arrays that runs compiled and without the interpreter lock.

    It may neither make arrays nor hand them back to Python: without Numba's counting of references, which two threads
    do to the same few numbers in memory, a step of a small network takes half the time. What kernels hand each other
    are pieces of arrays that Python keeps: slices, or where speed counts, `machine.view`.
    """

    def __init__(self, python: Callable[..., Any], entry: bool = False) -> None:
        self.python = python
        self.entry = entry  # called from Python, and kept in the cache with all that it calls by name
        self.addressed = False  # called by its address, and kept in the cache likewise
        self.__doc__, self.__name__, self.__module__ = python.__doc__, python.__name__, python.__module__
        self._addresses: dict[tuple[Any, ...], int] = {}

    @cached_property
    def compiled(self) -> Any:
        """For other kernels: what takes arguments from Python is left out, which compiles sooner."""
        return self._dispatcher(self.addressed, no_cpython_wrapper=True)

    @cached_property
    def _from_python(self) -> Any:
        return self._dispatcher(self.entry)

    def _dispatcher(self, cached: bool, **options: bool) -> Any:
        options |= {"nogil": True, "_nrt": False, "no_cfunc_wrapper": True}
        dispatcher = _numba().njit(fastmath=FASTMATH, error_model="numpy", **options)(self.python)
        if cached and hasattr(dispatcher, "_cache"):
            from core.jit.cache import KernelCache

            dispatcher._cache = KernelCache(self.python)
            dispatcher._can_compile = True
        return dispatcher

    def __call__(self, *args: Any) -> Any:
        return self._from_python(*args)

    def address(self, taken: tuple[Any, ...]) -> int:
        """Where its machine code for arguments of these types begins, by Numba's own convention for calls."""
        with _ADDRESSING:
            if taken not in self._addresses:
                self.compiled.compile(taken)
                code = self.compiled.overloads[taken]
                self._addresses[taken] = code.library.get_pointer_to_function(code.fndesc.mangled_name)
            return self._addresses[taken]


def kernel(python: Callable[..., Any]) -> Kernel:
    """Compile this function when another kernel or a test calls it."""
    return Kernel(python)


def entry(python: Callable[..., Any]) -> Kernel:
    """Compile this function with all it calls, and keep the machine code for the next start."""
    return Kernel(python, entry=True)


class intrinsic:  # noqa: N801
    """Machine code under a name that kernels call: `choose(typing, *types)` gives its signature and what writes it."""

    def __init__(self, choose: Callable[..., Any]) -> None:
        self.choose = choose
        self.__doc__, self.__name__, self.__module__ = choose.__doc__, choose.__name__, choose.__module__

    def __call__(self, *args: Any) -> Any:
        raise TypeError(f"{self.__name__} runs in kernels only.")

    @cached_property
    def compiled(self) -> Any:
        return _numba().extending.intrinsic(self.choose)


class Table:
    """Kernels that are called by where their machine code lies: `table(address, arguments)`.

    Each is compiled and kept in the cache by itself, and none becomes part of what calls it: with a jump table in their
    place, every caller's caller compiled all of them anew, and the engine took four times as long. `types` says for a
    NumPy number type what the kernels take, in `Types`; they return nothing. A caller with arguments of other types is
    refused when it is compiled.
    """

    def __init__(self, kernels: Sequence[Kernel], types: Callable[[Any], Sequence[Any]]) -> None:
        self.kernels = tuple(kernels)
        for each in self.kernels:
            each.addressed = True
        self._taken = cache(lambda number: tuple(types(number)))  # by a NumPy number type, as Numba names it all

    def __call__(self, address: int, arguments: tuple[Any, ...]) -> None:
        raise TypeError("A table is called by kernels only.")

    def address(self, code: int, number: Any) -> int:
        """Where the machine code of the code-th kernel for such numbers begins; compiled if it has never been."""
        return self.kernels[code].address(self._taken(number))

    @cached_property
    def compiled(self) -> Any:
        def choose(typing: Any, address: Any, arguments: Any) -> Any:
            from numba import types
            from numba.core import cgutils

            taken = tuple(arguments.types)
            if taken not in (self._taken("float32"), self._taken("float64")):
                raise TypeError(f"Kernels of this table take {self._taken('float32')}, not {taken}.")

            def generate(context: Any, builder: Any, _signature: Any, values: Any) -> Any:
                function = context.call_conv.get_function_type(types.none, taken)
                place = builder.inttoptr(values[0], function.as_pointer())
                inner = cgutils.unpack_tuple(builder, values[1], len(taken))
                context.call_conv.call_function(builder, place, types.none, taken, inner)
                return context.get_dummy_value()

            return types.void(address, arguments), generate

        return _numba().extending.intrinsic(choose)


class Types:
    """What kernels in a table take, as Numba names it."""

    @staticmethod
    def array(number: Any, dimensions: int = 1) -> Any:
        """An array without gaps."""
        types = _numba().types
        return types.Array(_numba().from_dtype(_dtype(number)), dimensions, "C")

    @staticmethod
    def record(dtype: Any) -> Any:
        """One row of a structured array."""
        return _numba().from_dtype(_dtype(dtype))

    @staticmethod
    def constants(number: Any) -> Any:
        """The numbers that a record carries in a field called c."""
        return _numba().types.NestedArray(_numba().from_dtype(_dtype(number)), (CONSTANTS,))

    @staticmethod
    def scalar(number: Any) -> Any:
        return _numba().from_dtype(_dtype(number))


def _dtype(number: Any) -> Any:
    import numpy as np

    return np.dtype(number)


class by_dtype:  # noqa: N801
    """One function of one number for float32, another for every other type, chosen when the caller is compiled."""

    def __init__(self, single: Kernel, other: Kernel) -> None:
        self.single, self.other = single, other

    def __call__(self, x: Any) -> Any:
        return (self.single if getattr(x, "dtype", None) == "float32" else self.other)(x)

    @cached_property
    def compiled(self) -> Any:
        float32 = _numba().types.float32

        def choose(typing: Any, x: Any) -> Any:
            called = typing.resolve_value_type(self.single if x == float32 else self.other)
            signature = typing.resolve_function_type(called, (x,), {})

            def generate(context: Any, builder: Any, _signature: Any, values: Any) -> Any:
                return context.get_function(called, signature)(builder, values)

            return signature.return_type(x), generate

        return _numba().extending.intrinsic(choose)


@cache
def _numba() -> Any:
    """Numba, taught to see what is compiled inside each of these wrappers."""
    import numba
    import numba.extending
    from numba.core.registry import cpu_target

    from core.jit.cache import target

    numba.config.CPU_NAME, numba.config.CPU_FEATURES = target()

    def type_of(value: Any, _context: Any) -> Any:
        compiled = value.compiled
        cpu_target.typing_context.refresh()  # an intrinsic made just now is unknown until then
        return cpu_target.typing_context.resolve_value_type(compiled)

    for wrapper in (Kernel, intrinsic, Table, by_dtype):
        numba.extending.typeof_impl.register(wrapper)(type_of)
    return numba
