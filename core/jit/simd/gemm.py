"""The two matrix products of the engine, as vectorized loops that keep their sums in registers.

The vectorizer of LLVM stores every partial sum, gives up if more than a few rows may overlap, and computes one row at a
time. A block of eight or four rows by two vectors, generated here, is about three times as fast and faster than BLAS at
every size; convolutions need no copy of their windows. Plain loops that compute the same are in
tests/core/jit/test_simd.py.
"""

from typing import Any

from core.jit import intrinsic
from core.jit.simd.builder import SimdBuilder


@intrinsic
def gemm(typing: Any, size: Any, w: Any, b: Any, x: Any, z: Any, add: Any) -> Any:
    """z_o ← b_o + Σ_t w_ot x_t, or z_o ← z_o + b_o + Σ_t w_ot x_t if `add`. z_o and x_t are rows of `run` elements.

    size = (outs, n₁, n₂, n₃, run): the number of rows z_o, the terms t as three nested loops, and the length of a row.
    w = (array, offset, stride per out, w₁, w₂, w₃) with a stride for each of the three loops.
    b = (array, offset), or no bias if the offset is negative.
    x = (array, offset, s₁, s₂, s₃) with a stride for each of the three loops.
    z = (array, offset, stride per out). If `add`, rows of z may overlap: they are added to one after another.
    Strides and offsets count elements.
    """
    from numba import types

    def generate(context: Any, builder: Any, signature: Any, values: Any) -> Any:
        simd = SimdBuilder(context, builder, signature)
        outs, n1, n2, n3, run = simd.unpack(values[0])
        w_data, w_at, w_out, w1, w2, w3 = simd.pointer(1, values[1])
        b_data, b_at = simd.pointer(2, values[2])
        x_data, x_at, s1, s2, s3 = simd.pointer(3, values[3])
        z_data, z_at, z_out = simd.pointer(4, values[4])
        adding = simd.is_true(values[5])

        def block(first: Any, rows: int, start: Any, vectors: int, mask: Any) -> None:
            sums = [[simd.variable(simd.zero()) for _ in range(vectors)] for _ in range(rows)]
            with builder.if_then(builder.icmp_signed(">=", b_at, simd.as_index(0))):
                for row in range(rows):
                    bias = simd.broadcast(simd.load(b_data, simd.add(b_at, first, row)))
                    for place in sums[row]:
                        builder.store(bias, place)
            with simd.loop(n1) as i1, simd.loop(n2) as i2, simd.loop(n3) as i3:
                there = simd.add(x_at, start, simd.mul(i1, s1), simd.mul(i2, s2), simd.mul(i3, s3))
                x_row = [simd.load_vector(x_data, there, v, mask) for v in range(vectors)]
                term = simd.add(simd.mul(i1, w1), simd.mul(i2, w2), simd.mul(i3, w3))
                weight = simd.add(w_at, simd.mul(first, w_out), term)
                for row in range(rows):
                    value = simd.broadcast(simd.load(w_data, simd.add(weight, simd.mul(w_out, row))))
                    for v in range(vectors):
                        simd.multiply_add(sums[row][v], value, x_row[v])
            for row in range(rows):
                there = simd.add(z_at, start, simd.mul(simd.add(first, row), z_out))
                for v in range(vectors):
                    simd.store_vector(z_data, there, v, builder.load(sums[row][v]), mask, adding)

        def every_row(start: Any, vectors: int, mask: Any) -> None:
            simd.blocks(outs, lambda first, rows: block(first, rows, start, vectors, mask), simd.block_rows)

        simd.runs(run, 2, every_row)
        return context.get_dummy_value()

    return types.void(size, w, b, x, z, add), generate


@intrinsic
def weight_gradient(typing: Any, size: Any, d: Any, x: Any, w: Any, add: Any) -> Any:
    """w_ot ← d_o · x_t, or w_ot ← w_ot + d_o · x_t if `add`: the dot products of all rows d_o with all rows x_t.

    size = (outs, terms, n₁, n₂, run): a row consists of n₁ · n₂ pieces of `run` elements.
    d = (array, offset, stride per out, s₁, s₂) and x = (array, offset, stride per term, s₁, s₂), with a stride for each
    of the two loops over pieces. w = (array, offset, stride per out, stride per term). Strides count elements.
    """
    from numba import types

    def generate(context: Any, builder: Any, signature: Any, values: Any) -> Any:
        simd = SimdBuilder(context, builder, signature)
        outs, terms, n1, n2, run = simd.unpack(values[0])
        d_data, d_at, d_out, d1, d2 = simd.pointer(1, values[1])
        x_data, x_at, x_term, x1, x2 = simd.pointer(2, values[2])
        w_data, w_at, w_out, w_term = simd.pointer(3, values[3])
        adding = simd.is_true(values[4])

        def block(out: Any, rows: int, term: Any, columns: int) -> None:
            sums = [[simd.variable(simd.zero()) for _ in range(columns)] for _ in range(rows)]
            d_first = simd.add(d_at, simd.mul(out, d_out))
            x_first = simd.add(x_at, simd.mul(term, x_term))
            with simd.loop(n1) as i1, simd.loop(n2) as i2:
                d_piece = simd.add(d_first, simd.mul(i1, d1), simd.mul(i2, d2))
                x_piece = simd.add(x_first, simd.mul(i1, x1), simd.mul(i2, x2))

                def piece(start: Any, vectors: int, mask: Any) -> None:
                    x_rows = [
                        simd.load_vector(x_data, simd.add(x_piece, start, simd.mul(x_term, column)), 0, mask)
                        for column in range(columns)
                    ]
                    for row in range(rows):
                        d_row = simd.load_vector(d_data, simd.add(d_piece, start, simd.mul(d_out, row)), 0, mask)
                        for column in range(columns):
                            simd.multiply_add(sums[row][column], d_row, x_rows[column])

                simd.runs(run, 1, piece)
            totals = iter(simd.lane_sums([builder.load(place) for row in sums for place in row]))
            for row in range(rows):
                for column in range(columns):
                    to = simd.add(w_at, simd.mul(simd.add(out, row), w_out), simd.mul(simd.add(term, column), w_term))
                    simd.store(w_data, to, next(totals), adding)

        def every_column(out: Any, rows: int) -> None:
            simd.blocks(terms, lambda term, columns: block(out, rows, term, columns))

        simd.blocks(outs, every_column)
        return context.get_dummy_value()

    return types.void(size, d, x, w, add), generate


@intrinsic
def row_sums(typing: Any, size: Any, d: Any, y: Any, add: Any) -> Any:
    """y_o ← Σ d_o, or y_o ← y_o + Σ d_o if `add`: the sums of the rows d_o.

    size = (outs, n, run): a row consists of n pieces of `run` elements. d = (array, offset, stride per out, stride per
    piece), y = (array, offset). Strides and offsets count elements.
    """
    from numba import types

    def generate(context: Any, builder: Any, signature: Any, values: Any) -> Any:
        simd = SimdBuilder(context, builder, signature)
        outs, n, run = simd.unpack(values[0])
        d_data, d_at, d_out, d_step = simd.pointer(1, values[1])
        y_data, y_at = simd.pointer(2, values[2])
        adding = simd.is_true(values[3])

        def block(first: Any, rows: int) -> None:
            sums = [simd.variable(simd.zero()) for _ in range(rows)]
            with simd.loop(n) as i:
                there = simd.add(d_at, simd.mul(first, d_out), simd.mul(i, d_step))

                def piece(start: Any, _vectors: int, mask: Any) -> None:
                    for row in range(rows):
                        part = simd.load_vector(d_data, simd.add(there, start, simd.mul(d_out, row)), 0, mask)
                        builder.store(builder.fadd(builder.load(sums[row]), part, flags=simd.flags), sums[row])

                simd.runs(run, 1, piece)
            totals = simd.lane_sums([builder.load(place) for place in sums])
            for row in range(rows):
                simd.store(y_data, simd.add(y_at, first, row), totals[row], adding)

        simd.blocks(outs, block)
        return context.get_dummy_value()

    return types.void(size, d, y, add), generate
