"""Matrices turned over: rows become columns."""

from typing import Any

from core.jit import intrinsic
from core.jit.simd.builder import SimdBuilder


@intrinsic
def transpose(typing: Any, size: Any, of: Any, to: Any) -> Any:
    """to_cr ← of_rc for a matrix of size = (rows, columns); of and to are (array, at, per row).

    Squares of as many rows as a vector has lanes are turned in registers, in log₂ of that many rounds of shuffles.
    """
    from numba import types

    def generate(context: Any, builder: Any, signature: Any, values: Any) -> Any:
        write = SimdBuilder(context, builder, signature)
        rows, columns = write.unpack(values[0])
        of_data, of_at, of_row = write.pointer(1, values[1])
        to_data, to_at, to_row = write.pointer(2, values[2])

        def square(row: Any, column: Any) -> None:
            first = write.sum(of_at, write.times(row, of_row), column)
            taken = [
                write.load_row(of_data, write.sum(first, write.times(of_row, i)), 0, None) for i in range(write.lanes)
            ]
            first = write.sum(to_at, write.times(column, to_row), row)
            for i, each in enumerate(write.turned(taken)):
                write.put_row(to_data, write.sum(first, write.times(to_row, i)), each)

        def one_by_one(row: Any, column: Any) -> None:
            value = write.load(of_data, write.sum(of_at, write.times(row, of_row), column))
            write.put(to_data, write.sum(to_at, write.times(column, to_row), row), value)

        row, column = write.variable(write.index(0)), write.variable(write.index(0))

        def along(step: int, limit: Any, body: Any) -> None:
            write.while_fits(column, step, limit, body)

        def band(at: Any) -> None:
            builder.store(write.index(0), column)
            along(write.lanes, columns, lambda there: square(at, there))
            along(1, columns, lambda there: strip(at, there))

        def strip(at: Any, there: Any) -> None:
            with write.count(write.lanes) as i:
                one_by_one(write.sum(at, i), there)

        def line(at: Any) -> None:
            builder.store(write.index(0), column)
            along(1, columns, lambda there: one_by_one(at, there))

        write.while_fits(row, write.lanes, rows, band)
        write.while_fits(row, 1, rows, line)
        return context.get_dummy_value()

    return types.void(size, of, to), generate
