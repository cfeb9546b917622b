"""Compilation of kernels with Numba, on first use.

Until then a kernel is a plain Python function, so that importing the program does not import the compiler. A kernel
calls others by name, by address through a `Table`, or by the type of its argument through `by_dtype`.
"""

from collections.abc import Callable, Sequence
from functools import cache, cached_property
from threading import Lock
from typing import Any

CONSTANTS = 4  # numbers that a definition can pass to its kernels
# Without `nnan` and `ninf`: with them the compiler removes checks for NaN, which detect divergence.
FASTMATH = {"contract", "reassoc", "arcp", "nsz"}
# Several threads may use a kernel first at the same time; since Python 3.12, cached properties have no lock.
_ADDRESSING = Lock()


class Kernel:
    """A function on numbers and arrays that runs compiled and without the interpreter lock.

    It cannot create arrays or return them to Python: kernels are compiled without Numba's reference counting, whose
    atomic additions double the time of a step of a small network. Kernels pass on views of arrays that Python owns:
    slices, or where speed matters, `intrinsics.subarray`.
    """

    def __init__(self, python: Callable[..., Any], entry: bool = False, inline: bool = False) -> None:
        self.python = python
        self.inline = inline  # compiled into every caller
        self.entry = entry  # called from Python, and cached together with all that it calls by name
        self.addressed = False  # called by address, and cached likewise
        self.__doc__, self.__name__, self.__module__ = python.__doc__, python.__name__, python.__module__
        self._addresses: dict[tuple[Any, ...], int] = {}

    @cached_property
    def compiled(self) -> Any:
        """For other kernels: without the wrapper that converts arguments from Python, which compiles faster."""
        return self._dispatcher(self.addressed, no_cpython_wrapper=True)

    @cached_property
    def _from_python(self) -> Any:
        return self._dispatcher(self.entry)

    def _dispatcher(self, cached: bool, **options: bool) -> Any:
        options |= {"nogil": True, "forceinline": self.inline, "_nrt": False, "no_cfunc_wrapper": True}
        dispatcher = _numba().njit(fastmath=FASTMATH, error_model="numpy", **options)(self.python)
        if cached and hasattr(dispatcher, "_cache"):
            from core.jit.cache import KernelCache

            dispatcher._cache = KernelCache(self.python)
            dispatcher._can_compile = True
        return dispatcher

    def __call__(self, *args: Any) -> Any:
        return self._from_python(*args)

    def address(self, types: tuple[Any, ...]) -> int:
        """The address of its machine code for arguments of these types, in Numba's calling convention."""
        with _ADDRESSING:
            if types not in self._addresses:
                self.compiled.compile(types)
                code = self.compiled.overloads[types]
                self._addresses[types] = code.library.get_pointer_to_function(code.fndesc.mangled_name)
            return self._addresses[types]


def kernel(python: Callable[..., Any]) -> Kernel:
    """Decorator: compile this function when another kernel or a test calls it."""
    return Kernel(python)


def inlined(python: Callable[..., Any]) -> Kernel:
    """Decorator: a kernel that is compiled into every caller.

    For parts of a step that take the whole Program: a call would copy its hundred and fifty words, which takes longer
    than a step of a small network should.
    """
    return Kernel(python, inline=True)


def entry(python: Callable[..., Any]) -> Kernel:
    """Decorator: compile this function with all it calls, and cache the machine code for the next start."""
    return Kernel(python, entry=True)


class intrinsic:  # noqa: N801
    """Decorator for code that kernels call: `choose(typing, *types)` returns its signature and its code generator."""

    def __init__(self, choose: Callable[..., Any]) -> None:
        self.choose = choose
        self.__doc__, self.__name__, self.__module__ = choose.__doc__, choose.__name__, choose.__module__

    def __call__(self, *args: Any) -> Any:
        raise TypeError(f"{self.__name__} can be called in kernels only.")

    @cached_property
    def compiled(self) -> Any:
        return _numba().extending.intrinsic(self.choose)


class Table:
    """Kernels that are called by address: `table(address, arguments)`.

    Each is compiled and cached by itself, and is not compiled into its callers. With a jump table instead, every caller
    would compile all of them again. `argument_types` returns the types of the arguments for an element type, made by
    `Types`; the kernels return nothing. A call with arguments of other types fails when it is compiled.
    """

    def __init__(self, kernels: Sequence[Kernel], argument_types: Callable[[Any], Sequence[Any]]) -> None:
        self.kernels = tuple(kernels)
        for kernel in self.kernels:
            kernel.addressed = True
        self._types = cache(lambda number: tuple(argument_types(number)))

    def __call__(self, address: int, arguments: tuple[Any, ...]) -> None:
        raise TypeError("A table can be called in kernels only.")

    def address(self, code: int, number: Any) -> int:
        """The address of kernel number `code` for this element type; compiles or loads it first."""
        return self.kernels[code].address(self._types(number))

    @cached_property
    def compiled(self) -> Any:
        def choose(typing: Any, address: Any, arguments: Any) -> Any:
            from numba import types
            from numba.core import cgutils

            given = tuple(arguments.types)
            if given not in (self._types("float32"), self._types("float64")):
                raise TypeError(f"Kernels of this table take {self._types('float32')}, not {given}.")

            def generate(context: Any, builder: Any, _signature: Any, values: Any) -> Any:
                function = context.call_conv.get_function_type(types.none, given)
                place = builder.inttoptr(values[0], function.as_pointer())
                inner = cgutils.unpack_tuple(builder, values[1], len(given))
                context.call_conv.call_function(builder, place, types.none, given, inner)
                return context.get_dummy_value()

            return types.void(address, arguments), generate

        return _numba().extending.intrinsic(choose)


class Types:
    """Numba's types of the arguments of kernels in a table."""

    @staticmethod
    def array(number: Any, dimensions: int = 1) -> Any:
        """A C-contiguous array."""
        types = _numba().types
        return types.Array(_numba().from_dtype(_dtype(number)), dimensions, "C")

    @staticmethod
    def record(dtype: Any) -> Any:
        """One record of a structured array."""
        return _numba().from_dtype(_dtype(dtype))

    @staticmethod
    def constants(number: Any) -> Any:
        """The field `c` of a record."""
        return _numba().types.NestedArray(_numba().from_dtype(_dtype(number)), (CONSTANTS,))

    @staticmethod
    def scalar(number: Any) -> Any:
        return _numba().from_dtype(_dtype(number))


def _dtype(number: Any) -> Any:
    import numpy as np

    return np.dtype(number)


class by_dtype:  # noqa: N801
    """A function of one number with one kernel for float32 and one for other types, chosen at compile time."""

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
    """Numba, with the types of these wrappers registered."""
    import numba
    import numba.extending
    from numba.core.registry import cpu_target

    from core.jit.cache import target

    numba.config.CPU_NAME, numba.config.CPU_FEATURES = target()

    def type_of(value: Any, _context: Any) -> Any:
        compiled = value.compiled
        cpu_target.typing_context.refresh()  # a new intrinsic is unknown until then
        return cpu_target.typing_context.resolve_value_type(compiled)

    for wrapper in (Kernel, intrinsic, Table, by_dtype):
        numba.extending.typeof_impl.register(wrapper)(type_of)
    return numba
