"""Transposes of matrices."""

from typing import Any

from core.jit import intrinsic
from core.jit.simd.builder import SimdBuilder


@intrinsic
def transpose(typing: Any, size: Any, x: Any, y: Any) -> Any:
    """y_cr ← x_rc for a matrix x of size = (rows, columns); x and y are (array, offset, stride per row), in elements.

    Square tiles with as many rows as a vector has lanes are transposed in registers, in log₂(lanes) rounds of shuffles.
    """
    from numba import types

    def generate(context: Any, builder: Any, signature: Any, values: Any) -> Any:
        simd = SimdBuilder(context, builder, signature)
        rows, columns = simd.unpack(values[0])
        x_data, x_at, x_row = simd.pointer(1, values[1])
        y_data, y_at, y_row = simd.pointer(2, values[2])

        def square(row: Any, column: Any) -> None:
            first = simd.add(x_at, simd.mul(row, x_row), column)
            tile = [simd.load_vector(x_data, simd.add(first, simd.mul(x_row, i)), 0, None) for i in range(simd.lanes)]
            first = simd.add(y_at, simd.mul(column, y_row), row)
            for i, vector in enumerate(simd.transposed(tile)):
                simd.put_vector(y_data, simd.add(first, simd.mul(y_row, i)), vector)

        def one_by_one(row: Any, column: Any) -> None:
            value = simd.load(x_data, simd.add(x_at, simd.mul(row, x_row), column))
            simd.put(y_data, simd.add(y_at, simd.mul(column, y_row), row), value)

        row, column = simd.variable(simd.index(0)), simd.variable(simd.index(0))

        def along(step: int, limit: Any, body: Any) -> None:
            simd.while_fits(column, step, limit, body)

        def band(at: Any) -> None:
            builder.store(simd.index(0), column)
            along(simd.lanes, columns, lambda there: square(at, there))
            along(1, columns, lambda there: strip(at, there))

        def strip(at: Any, there: Any) -> None:
            with simd.loop(simd.lanes) as i:
                one_by_one(simd.add(at, i), there)

        def line(at: Any) -> None:
            builder.store(simd.index(0), column)
            along(1, columns, lambda there: one_by_one(at, there))

        simd.while_fits(row, simd.lanes, rows, band)
        simd.while_fits(row, 1, rows, line)
        return context.get_dummy_value()

    return types.void(size, x, y), generate
