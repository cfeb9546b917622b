"""What Numba has no word for: views without checks, and threads that wait for each other.

Numba compiles all of it into the kernel that uses it, so that nothing here is ever called from Python.
"""

import sys
from typing import Any

from core.jit import intrinsic, kernel

YIELD = "SwitchToThread" if sys.platform == "win32" else "sched_yield"
SPINS = 2000  # looks at the gate before the processor is offered to others: some microseconds


@intrinsic
def subarray(typing: Any, array: Any, start: Any, count: Any, size: Any) -> Any:
    """array[start · size : (start + count) · size] of an array of one dimension without gaps.

    Unlike a slice it is taken at its word, so that no machine code looks after ends beyond the array.
    """
    from numba import types
    from numba.core import cgutils
    from numba.np.arrayobj import populate_array

    if array.ndim != 1 or array.layout != "C":
        raise TypeError(f"A view is of an array of one dimension without gaps, not of {array}.")
    piece = types.Array(array.dtype, 1, "C")

    def generate(context: Any, builder: Any, signature: Any, values: Any) -> Any:
        data = context.make_array(signature.args[0])(context, builder, values[0]).data
        _, start, count, size = values
        bytes_each = context.get_constant(types.intp, context.get_abi_sizeof(data.type.pointee))
        made = context.make_array(piece)(context, builder)
        populate_array(
            made,
            data=builder.gep(data, [builder.mul(start, size)]),
            shape=cgutils.pack_array(builder, [builder.mul(count, size)]),
            strides=cgutils.pack_array(builder, [bytes_each]),
            itemsize=bytes_each,
            meminfo=None,
        )
        return made._getvalue()

    return piece(array, types.intp, types.intp, types.intp), generate


@intrinsic
def _add(typing: Any, array: Any, index: Any) -> Any:
    """Add one to an int64, as one act that no thread sees half done. Returns what was there before."""
    from numba import types

    def generate(context: Any, builder: Any, signature: Any, values: Any) -> Any:
        data = context.make_array(signature.args[0])(context, builder, values[0]).data
        place = builder.gep(data, [values[1]])
        return builder.atomic_rmw("add", place, place.type.pointee(1), "seq_cst")

    return types.int64(array, index), generate


@intrinsic
def _look(typing: Any, array: Any, index: Any) -> Any:
    """An int64 as it is now, whoever wrote it."""
    from numba import types

    def generate(context: Any, builder: Any, signature: Any, values: Any) -> Any:
        data = context.make_array(signature.args[0])(context, builder, values[0]).data
        return builder.load_atomic(builder.gep(data, [values[1]]), "seq_cst", 8)

    return types.int64(array, index), generate


@intrinsic
def _give_way(typing: Any) -> Any:
    """Offer the processor to another thread."""
    from llvmlite import ir
    from numba import types
    from numba.core import cgutils

    def generate(context: Any, builder: Any, signature: Any, values: Any) -> Any:
        function = cgutils.get_or_insert_function(builder.module, ir.FunctionType(ir.IntType(32), []), YIELD)
        builder.call(function, [])
        return context.get_dummy_value()

    return types.void(), generate


ARRIVED, ROUND, GATE = 0, 8, 16  # places in the gate, a cache line apart, and its length


@kernel
def barrier(gate, threads):  # type: ignore[no-untyped-def]
    """Return when all `threads` have called it with the same gate, GATE zeros of int64 that only `wait` touches."""
    if threads == 1:
        return
    now = _look(gate, ROUND)
    if _add(gate, ARRIVED) == threads - 1:
        gate[ARRIVED] = 0  # seen by the others after the round has changed
        _add(gate, ROUND)
        return
    looks = 0
    while _look(gate, ROUND) == now:
        looks += 1
        if looks > SPINS:
            _give_way()
