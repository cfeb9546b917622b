"""Intrinsics that Numba lacks: views without bounds checks, a barrier for threads, and the handling of tiny numbers.

They are compiled into the kernels that use them. Nothing here can be called from Python.
"""

import sys
from typing import Any

from core.jit import intrinsic, kernel

YIELD = "SwitchToThread" if sys.platform == "win32" else "sched_yield"
SPINS = 2000  # reads of the barrier before the thread yields: a few microseconds


@intrinsic
def subarray(typing: Any, array: Any, start: Any, count: Any, size: Any) -> Any:
    """array[start · size : (start + count) · size] of a contiguous array of one dimension, as a view.

    Unlike a slice it is not clipped to the bounds of the array, which saves the machine code that does so. Callers
    guarantee that it lies within.
    """
    from numba import types
    from numba.core import cgutils
    from numba.np.arrayobj import populate_array

    if array.ndim != 1 or array.layout != "C":
        raise TypeError(f"subarray takes a contiguous array of one dimension, not {array}.")
    kind = types.Array(array.dtype, 1, "C")

    def generate(context: Any, builder: Any, signature: Any, values: Any) -> Any:
        data = context.make_array(signature.args[0])(context, builder, values[0]).data
        _, start, count, size = values
        item_size = context.get_constant(types.intp, context.get_abi_sizeof(data.type.pointee))
        view = context.make_array(kind)(context, builder)
        populate_array(
            view,
            data=builder.gep(data, [builder.mul(start, size)]),
            shape=cgutils.pack_array(builder, [builder.mul(count, size)]),
            strides=cgutils.pack_array(builder, [item_size]),
            itemsize=item_size,
            meminfo=None,
        )
        return view._getvalue()

    return kind(array, types.intp, types.intp, types.intp), generate


@intrinsic
def _add(typing: Any, array: Any, index: Any) -> Any:
    """Add 1 to an int64 atomically. Returns the old value."""
    from numba import types

    def generate(context: Any, builder: Any, signature: Any, values: Any) -> Any:
        data = context.make_array(signature.args[0])(context, builder, values[0]).data
        place = builder.gep(data, [values[1]])
        return builder.atomic_rmw("add", place, place.type.pointee(1), "seq_cst")

    return types.int64(array, index), generate


@intrinsic
def _load(typing: Any, array: Any, index: Any) -> Any:
    """Load an int64 atomically."""
    from numba import types

    def generate(context: Any, builder: Any, signature: Any, values: Any) -> Any:
        data = context.make_array(signature.args[0])(context, builder, values[0]).data
        return builder.load_atomic(builder.gep(data, [values[1]]), "seq_cst", 8)

    return types.int64(array, index), generate


@intrinsic
def _yield(typing: Any) -> Any:
    """Yield the processor to another thread."""
    from llvmlite import ir
    from numba import types
    from numba.core import cgutils

    def generate(context: Any, builder: Any, signature: Any, values: Any) -> Any:
        function = cgutils.get_or_insert_function(builder.module, ir.FunctionType(ir.IntType(32), []), YIELD)
        builder.call(function, [])
        return context.get_dummy_value()

    return types.void(), generate


@intrinsic
def flush_denormals(typing: Any) -> Any:
    """Let this thread replace numbers below 1.2e-38 by 0 from now on. Returns the state before, for `set_float_state`.

    Processors compute with such denormal numbers up to a hundred times slower, and moments of optimizers decay to them
    where a unit is dead. Where the processor is neither x86 nor ARM, nothing changes.
    """
    from llvmlite import ir
    from numba import types

    def generate(context: Any, builder: Any, _signature: Any, _values: Any) -> Any:
        before = _float_state(context, builder)
        flush = 0x8040 if _is_x86(context) else 1 << 24  # x86: flush results, and read denormals as 0; ARM: both
        _set_float_state(context, builder, builder.or_(before, ir.Constant(ir.IntType(64), flush)))
        return before

    return types.int64(), generate


@intrinsic
def set_float_state(typing: Any, state: Any) -> Any:
    """Give this thread back the state that `flush_denormals` returned."""
    from numba import types

    def generate(context: Any, builder: Any, _signature: Any, values: Any) -> Any:
        _set_float_state(context, builder, values[0])
        return context.get_dummy_value()

    return types.void(types.int64), generate


def _is_x86(context: Any) -> bool:
    return str(context.codegen().magic_tuple()[0]).startswith(("x86", "i686"))


def _is_arm(context: Any) -> bool:
    return str(context.codegen().magic_tuple()[0]).startswith(("aarch64", "arm64"))


def _float_state(context: Any, builder: Any) -> Any:
    """The register that says how this thread computes with floats, as int64."""
    from llvmlite import ir
    from numba.core import cgutils

    long = ir.IntType(64)
    if _is_x86(context):
        place = cgutils.alloca_once(builder, ir.IntType(32))
        _float_call(builder, "llvm.x86.sse.stmxcsr", place)
        return builder.zext(builder.load(place), long)
    if _is_arm(context):
        kind = ir.FunctionType(long, [])
        return builder.call(cgutils.get_or_insert_function(builder.module, kind, "llvm.aarch64.get.fpcr"), [])
    return ir.Constant(long, 0)


def _set_float_state(context: Any, builder: Any, state: Any) -> None:
    from llvmlite import ir
    from numba.core import cgutils

    if _is_x86(context):
        place = cgutils.alloca_once(builder, ir.IntType(32))
        builder.store(builder.trunc(state, ir.IntType(32)), place)
        _float_call(builder, "llvm.x86.sse.ldmxcsr", place)
    elif _is_arm(context):
        _float_call(builder, "llvm.aarch64.set.fpcr", state)


def _float_call(builder: Any, name: str, value: Any) -> None:
    """Call a function of LLVM that takes one value. A pointer is one to bytes, as LLVM declares it."""
    from llvmlite import ir
    from numba.core import cgutils

    if isinstance(value.type, ir.PointerType):
        value = builder.bitcast(value, ir.IntType(8).as_pointer())
    kind = ir.FunctionType(ir.VoidType(), [value.type])
    builder.call(cgutils.get_or_insert_function(builder.module, kind, name), [value])


ARRIVED, ROUND, BARRIER_SIZE = 0, 8, 16  # two counters on cache lines of their own, and the length of the array


@kernel
def barrier_wait(barrier, threads):  # type: ignore[no-untyped-def]
    """Return once all `threads` threads have called it with the same barrier: BARRIER_SIZE int64, zero at first."""
    if threads == 1:
        return
    now = _load(barrier, ROUND)
    if _add(barrier, ARRIVED) == threads - 1:
        barrier[ARRIVED] = 0  # the others see it before they see the new round
        _add(barrier, ROUND)
        return
    reads = 0
    while _load(barrier, ROUND) == now:
        reads += 1
        if reads > SPINS:
            _yield()
