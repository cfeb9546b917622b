"""The two loops that all arithmetic on many numbers comes down to, written in vectors with their sums in registers.

Numba's own vectoriser stores every partial sum, gives up where more than a few rows may overlap, and does one row at a
time. Written out, a block of eight or four rows by two vectors is some three times as fast, and beats BLAS also where
matrices are large; convolutions need no copy of their windows.
"""

from typing import Any

from core.jit import intrinsic
from core.jit.simd.builder import SimdBuilder


@intrinsic
def gemm(typing: Any, size: Any, w: Any, b: Any, x: Any, z: Any, add: Any) -> Any:
    """z_o ← b_o + Σ_t w_ot x_t, or z_o ← z_o + …, for rows of numbers.

    size = (outs, n₁, n₂, n₃, run): how many rows z_o, the terms as three loops, the length of a row.
    w = (array, at, per out, per term); terms are counted through all three loops. b = (array, at), none where at < 0.
    x = (array, at, s₁, s₂, s₃): where the first row begins, and how far on the next one is for each loop.
    z = (array, at, per out). Rows of z may overlap if `add` is true: they are added to one after the other.
    """
    from numba import types

    def generate(context: Any, builder: Any, signature: Any, values: Any) -> Any:
        write = SimdBuilder(context, builder, signature)
        outs, n1, n2, n3, run = write.unpack(values[0])
        w_data, w_at, w_out, w_term = write.pointer(1, values[1])
        b_data, b_at = write.pointer(2, values[2])
        x_data, x_at, s1, s2, s3 = write.pointer(3, values[3])
        z_data, z_at, z_out = write.pointer(4, values[4])
        adding = write.truth(values[5])

        def block(first: Any, rows: int, start: Any, vectors: int, mask: Any) -> None:
            sums = [[write.variable(write.zero()) for _ in range(vectors)] for _ in range(rows)]
            with builder.if_then(builder.icmp_signed(">=", b_at, write.whole(0))):
                for row in range(rows):
                    bias = write.spread(write.load(b_data, write.sum(b_at, first, row)))
                    for each in sums[row]:
                        builder.store(bias, each)
            with write.count(n1) as i1, write.count(n2) as i2, write.count(n3) as i3:
                term = write.sum(write.times(write.sum(write.times(i1, n2), i2), n3), i3)
                there = write.sum(x_at, start, write.times(i1, s1), write.times(i2, s2), write.times(i3, s3))
                seen = [write.load_row(x_data, there, v, mask) for v in range(vectors)]
                weight = write.sum(w_at, write.times(first, w_out), write.times(term, w_term))
                for row in range(rows):
                    each = write.spread(write.load(w_data, write.sum(weight, write.times(w_out, row))))
                    for v in range(vectors):
                        write.multiply_add(sums[row][v], each, seen[v])
            for row in range(rows):
                there = write.sum(z_at, start, write.times(write.sum(first, row), z_out))
                for v in range(vectors):
                    write.store_row(z_data, there, v, builder.load(sums[row][v]), mask, adding)

        def every_row(start: Any, vectors: int, mask: Any) -> None:
            write.blocks(outs, lambda first, rows: block(first, rows, start, vectors, mask), write.tall)

        write.runs(run, 2, every_row)
        return context.get_dummy_value()

    return types.void(size, w, b, x, z, add), generate


@intrinsic
def weight_gradient(typing: Any, size: Any, d: Any, x: Any, w: Any, add: Any) -> Any:
    """w_ot ← Σ d_o · x_t, or w_ot ← w_ot + …: the products of all rows d_o with all rows x_t.

    size = (outs, terms, n₁, n₂, run): a row is made of n₁ · n₂ pieces of that length.
    d = (array, at, per out, s₁, s₂) and x = (array, at, per term, s₁, s₂): where the first piece begins, and how far
    on the next row, and the next piece for each loop, is. w = (array, at, per out, per term).
    """
    from numba import types

    def generate(context: Any, builder: Any, signature: Any, values: Any) -> Any:
        write = SimdBuilder(context, builder, signature)
        outs, terms, n1, n2, run = write.unpack(values[0])
        d_data, d_at, d_out, d1, d2 = write.pointer(1, values[1])
        x_data, x_at, x_term, x1, x2 = write.pointer(2, values[2])
        w_data, w_at, w_out, w_term = write.pointer(3, values[3])
        adding = write.truth(values[4])

        def block(out: Any, rows: int, term: Any, columns: int) -> None:
            sums = [[write.variable(write.zero()) for _ in range(columns)] for _ in range(rows)]
            d_first = write.sum(d_at, write.times(out, d_out))
            x_first = write.sum(x_at, write.times(term, x_term))
            with write.count(n1) as i1, write.count(n2) as i2:
                d_piece = write.sum(d_first, write.times(i1, d1), write.times(i2, d2))
                x_piece = write.sum(x_first, write.times(i1, x1), write.times(i2, x2))

                def piece(start: Any, vectors: int, mask: Any) -> None:
                    seen = [
                        write.load_row(x_data, write.sum(x_piece, start, write.times(x_term, column)), 0, mask)
                        for column in range(columns)
                    ]
                    for row in range(rows):
                        slope = write.load_row(d_data, write.sum(d_piece, start, write.times(d_out, row)), 0, mask)
                        for column in range(columns):
                            write.multiply_add(sums[row][column], slope, seen[column])

                write.runs(run, 1, piece)
            totals = iter(write.totals([builder.load(each) for row in sums for each in row]))
            for row in range(rows):
                for column in range(columns):
                    to = write.sum(
                        w_at, write.times(write.sum(out, row), w_out), write.times(write.sum(term, column), w_term)
                    )
                    write.store(w_data, to, next(totals), adding)

        def every_column(out: Any, rows: int) -> None:
            write.blocks(terms, lambda term, columns: block(out, rows, term, columns))

        write.blocks(outs, every_column)
        return context.get_dummy_value()

    return types.void(size, d, x, w, add), generate
