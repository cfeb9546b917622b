"""How kernels are compiled. The only place that imports Numba, and only when a kernel is first used.

A kernel stays plain Python until then, so that importing the program costs nothing and the window is up before the
compiler. `switch` and `by_dtype` are the two ways in which one kernel calls another that it does not know by name.
"""

from collections.abc import Callable, Sequence
from functools import cache, cached_property
from typing import Any

# No `nnan` or `ninf`: with them the compiler deletes every check for NaN, and divergence goes unseen.
FASTMATH = {"contract", "reassoc", "arcp", "nsz"}


class Kernel:
    """A function on numbers and arrays that runs compiled and without the interpreter lock."""

    every: "list[Kernel]" = []  # noqa: RUF012 - grows as the modules are imported

    def __init__(self, python: Callable[..., Any], entry: bool = False) -> None:
        self.python = python
        self.entry = entry  # called from Python, hence kept in the cache; what it calls is compiled into it
        self.__doc__, self.__name__, self.__module__ = python.__doc__, python.__name__, python.__module__
        Kernel.every.append(self)

    @cached_property
    def compiled(self) -> Any:
        dispatcher = _numba().njit(nogil=True, fastmath=FASTMATH, error_model="numpy")(self.python)
        if self.entry and hasattr(dispatcher, "_cache"):
            from core.kernel_cache import KernelCache

            dispatcher._cache = KernelCache(self.python)
            dispatcher._can_compile = True
        return dispatcher

    def __call__(self, *args: Any) -> Any:
        return self.compiled(*args)


def kernel(python: Callable[..., Any]) -> Kernel:
    """Compile this function when another kernel or a test calls it."""
    return Kernel(python)


def entry(python: Callable[..., Any]) -> Kernel:
    """Compile this function with all it calls, and keep the machine code for the next start."""
    return Kernel(python, entry=True)


class switch:  # noqa: N801 - reads as a statement where it is used
    """`switch(kernels)(code, arguments)` calls `kernels[code](*arguments)`: a jump table in machine code.

    All kernels take the same types and return the same type.
    """

    def __init__(self, kernels: Sequence[Kernel]) -> None:
        self.kernels = tuple(kernels)

    def __call__(self, code: int, arguments: tuple[Any, ...]) -> Any:
        return self.kernels[code](*arguments)

    @cached_property
    def compiled(self) -> Any:
        from numba.core import cgutils

        def choose(typing: Any, code: Any, arguments: Any) -> Any:
            called = [typing.resolve_value_type(kernel) for kernel in self.kernels]
            taken = tuple(arguments.types)
            resolved = [typing.resolve_function_type(one, taken, {}) for one in called]
            returned = resolved[0].return_type

            def generate(context: Any, builder: Any, _signature: Any, values: Any) -> Any:
                inner = cgutils.unpack_tuple(builder, values[1], len(taken))
                result = cgutils.alloca_once(builder, context.get_value_type(returned))
                done = builder.append_basic_block("done")
                jump = builder.switch(values[0], done)
                for number, (one, signature) in enumerate(zip(called, resolved, strict=True)):
                    block = builder.append_basic_block(f"case{number}")
                    jump.add_case(values[0].type(number), block)
                    builder.position_at_end(block)
                    builder.store(context.get_function(one, signature)(builder, inner), result)
                    builder.branch(done)
                builder.position_at_end(done)
                return builder.load(result)

            return returned(code, arguments), generate

        return _numba().extending.intrinsic(choose)


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
    """Numba, taught to see what is compiled inside a Kernel, a switch or a by_dtype."""
    import numba
    import numba.extending
    from numba.core.registry import cpu_target

    from core.kernel_cache import target

    numba.config.CPU_NAME, numba.config.CPU_FEATURES = target()

    def type_of(value: Any, _context: Any) -> Any:
        compiled = value.compiled
        cpu_target.typing_context.refresh()  # an intrinsic made just now is unknown until then
        return cpu_target.typing_context.resolve_value_type(compiled)

    for wrapper in (Kernel, switch, by_dtype):
        numba.extending.typeof_impl.register(wrapper)(type_of)
    return numba


def compile_all(warm_up: Callable[[], Any], progress: Callable[[int, int], None]) -> None:
    """Run `warm_up`, which calls every entry once, and report kernels compiled so far and in all as it goes."""
    numba = _numba()
    from numba.core import event

    if numba.config.DISABLE_JIT:
        warm_up()
        return

    class Counter(event.Listener):  # type: ignore[misc]
        compiled = 0

        def on_start(self, event: Any) -> None:
            pass

        def on_end(self, event: Any) -> None:
            self.compiled += 1
            progress(min(self.compiled, len(Kernel.every)), len(Kernel.every))

    with event.install_listener("numba:compile", Counter()):
        warm_up()
    progress(len(Kernel.every), len(Kernel.every))
