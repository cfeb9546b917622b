"""The two loops that all arithmetic on many numbers comes down to, written in vectors with their sums in registers.

Numba's own vectoriser stores every partial sum, gives up where more than a few rows may overlap, and does one row at a
time. Written out, a block of four rows by two vectors is some three times as fast, and beats BLAS while all of it fits
the cache: for small networks, and for convolutions, which need no copy of their windows.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from core.jit import intrinsic

BLOCK = 4  # rows that are worked on together


@intrinsic
def blend(typing: Any, size: Any, w: Any, b: Any, x: Any, z: Any, add: Any) -> Any:
    """z_o ← b_o + Σ_t w_ot x_t, or z_o ← z_o + …, for rows of numbers.

    size = (outs, n₁, n₂, n₃, run): how many rows z_o, the terms as three loops, the length of a row.
    w = (array, at, per out, per term); terms are counted through all three loops. b = (array, at), none where at < 0.
    x = (array, at, s₁, s₂, s₃): where the first row begins, and how far on the next one is for each loop.
    z = (array, at, per out). Rows of z may overlap if `add` is true: they are added to one after the other.
    """
    from numba import types

    def generate(context: Any, builder: Any, signature: Any, values: Any) -> Any:
        write = _Writer(context, builder, signature)
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
            write.blocks(outs, lambda first, rows: block(first, rows, start, vectors, mask))

        write.runs(run, 2, every_row)
        return context.get_dummy_value()

    return types.void(size, w, b, x, z, add), generate


@intrinsic
def correlate(typing: Any, size: Any, d: Any, x: Any, w: Any, add: Any) -> Any:
    """w_ot ← Σ d_o · x_t, or w_ot ← w_ot + …: the products of all rows d_o with all rows x_t.

    size = (outs, terms, n₁, n₂, run): a row is made of n₁ · n₂ pieces of that length.
    d = (array, at, per out, s₁, s₂) and x = (array, at, per term, s₁, s₂): where the first piece begins, and how far
    on the next row, and the next piece for each loop, is. w = (array, at, per out, per term).
    """
    from numba import types

    def generate(context: Any, builder: Any, signature: Any, values: Any) -> Any:
        write = _Writer(context, builder, signature)
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


class _Writer:
    """Writes vector code for arrays of one type of number. Offsets are int64, a plain int stands for a constant."""

    def __init__(self, context: Any, builder: Any, signature: Any) -> None:
        from llvmlite import ir

        self.ir, self.context, self.builder, self.signature = ir, context, builder, signature
        self.number = signature.args[1].types[0].dtype
        self.scalar = context.get_value_type(self.number)
        self.lanes = _bytes(context) * 8 // self.number.bitwidth
        self.vector = ir.VectorType(self.scalar, self.lanes)
        self.index = ir.IntType(64)
        self.flags = ("contract", "reassoc", "nsz")

    def unpack(self, value: Any) -> list[Any]:
        from numba.core import cgutils

        return list(cgutils.unpack_tuple(self.builder, value))

    def pointer(self, place: int, value: Any) -> list[Any]:
        """The array of a tuple as a pointer to its numbers, and the rest of the tuple."""
        array, *rest = self.unpack(value)
        kind = self.signature.args[place].types[0]
        return [self.context.make_array(kind)(self.context, self.builder, array).data, *rest]

    def truth(self, value: Any) -> Any:
        from numba.core import cgutils

        return cgutils.is_true(self.builder, value)

    def whole(self, value: Any) -> Any:
        return self.index(value) if isinstance(value, int) else value

    def sum(self, *values: Any) -> Any:
        total = self.whole(values[0])
        for value in values[1:]:
            total = self.builder.add(total, self.whole(value))
        return total

    def times(self, a: Any, b: Any) -> Any:
        return self.builder.mul(self.whole(a), self.whole(b))

    def variable(self, value: Any) -> Any:
        from numba.core import cgutils

        place = cgutils.alloca_once(self.builder, value.type)
        self.builder.store(value, place)
        return place

    def zero(self) -> Any:
        return self.ir.Constant(self.vector, [self.scalar(0.0)] * self.lanes)

    def spread(self, value: Any) -> Any:
        """A number in every lane."""
        one = self.builder.insert_element(self.ir.Constant(self.vector, self.ir.Undefined), value, self.index(0))
        lanes = self.ir.Constant(self.ir.VectorType(self.ir.IntType(32), self.lanes), [0] * self.lanes)
        return self.builder.shuffle_vector(one, one, lanes)

    def load(self, data: Any, at: Any) -> Any:
        return self.builder.load(self.builder.gep(data, [at]))

    def store(self, data: Any, at: Any, value: Any, adding: Any) -> None:
        place = self.builder.gep(data, [at])
        old = self.builder.select(adding, self.builder.load(place), self.scalar(0.0))
        self.builder.store(self.builder.fadd(old, value), place)

    def multiply_add(self, place: Any, a: Any, b: Any) -> None:
        product = self.builder.fmul(a, b, flags=self.flags)
        self.builder.store(self.builder.fadd(self.builder.load(place), product, flags=self.flags), place)

    def totals(self, vectors: list[Any]) -> list[Any]:
        """The sum of the lanes of each vector. As many vectors as lanes are folded together: a third of the work."""
        lanes, sums = self.lanes, []
        whole = len(vectors) // lanes * lanes
        for start in range(0, whole, lanes):
            folded, group = vectors[start : start + lanes], lanes
            while len(folded) > 1:
                folded = [self._fold(a, b, group) for a, b in zip(folded[::2], folded[1::2], strict=True)]
                group //= 2
            sums += [self.builder.extract_element(folded[0], self.index(lane)) for lane in range(lanes)]
        return sums + [self._total(each) for each in vectors[whole:]]

    def _fold(self, a: Any, b: Any, group: int) -> Any:
        """Every group of lanes of a, then of b, with its two halves added."""
        starts = range(0, 2 * self.lanes, group)
        kind = self.ir.VectorType(self.ir.IntType(32), self.lanes)
        low, high = (
            self.builder.shuffle_vector(
                a, b, self.ir.Constant(kind, [at + half + i for at in starts for i in range(group // 2)])
            )
            for half in (0, group // 2)
        )
        return self.builder.fadd(low, high, flags=self.flags)

    def _total(self, vector: Any) -> Any:
        name = f"llvm.vector.reduce.fadd.v{self.lanes}f{self.number.bitwidth}"
        kind = self.ir.FunctionType(self.scalar, [self.scalar, self.vector])
        return self.builder.call(self._declared(name, kind), [self.scalar(0.0), vector], fastmath=self.flags)

    def load_row(self, data: Any, at: Any, number: int, mask: Any) -> Any:
        """The number-th vector from a place on; zeros where there is a mask and it says no."""
        place = self._place(data, at, number)
        if mask is None:
            return self.builder.load(place, align=self.number.bitwidth // 8)
        kind = self.ir.FunctionType(self.vector, [place.type, self.ir.IntType(32), mask.type, self.vector])
        name = f"llvm.masked.load.v{self.lanes}f{self.number.bitwidth}.p0"
        align = self.ir.IntType(32)(self.number.bitwidth // 8)
        return self.builder.call(self._declared(name, kind), [place, align, mask, self.zero()])

    def store_row(self, data: Any, at: Any, number: int, value: Any, mask: Any, adding: Any) -> None:
        """The other way; added to what is there where `adding` is true."""
        sum_of = self.variable(value)
        with self.builder.if_then(adding):
            self.builder.store(self.builder.fadd(self.load_row(data, at, number, mask), value), sum_of)
        value, place = self.builder.load(sum_of), self._place(data, at, number)
        if mask is None:
            self.builder.store(value, place, align=self.number.bitwidth // 8)
            return
        kind = self.ir.FunctionType(self.ir.VoidType(), [self.vector, place.type, self.ir.IntType(32), mask.type])
        name = f"llvm.masked.store.v{self.lanes}f{self.number.bitwidth}.p0"
        align = self.ir.IntType(32)(self.number.bitwidth // 8)
        self.builder.call(self._declared(name, kind), [value, place, align, mask])

    def _place(self, data: Any, at: Any, number: int) -> Any:
        there = self.builder.gep(data, [self.sum(at, number * self.lanes)])
        return self.builder.bitcast(there, self.vector.as_pointer())

    def _declared(self, name: str, kind: Any) -> Any:
        from numba.core import cgutils

        return cgutils.get_or_insert_function(self.builder.module, kind, name)

    @contextmanager
    def count(self, limit: Any) -> Iterator[Any]:
        """A loop from 0 to a limit; gives the index."""
        from numba.core import cgutils

        with cgutils.for_range(self.builder, self.whole(limit), intp=self.index) as loop:
            yield loop.index

    def blocks(self, count: Any, body: Callable[[Any, int], None]) -> None:
        """`body(first, rows)` for rows in blocks of 4, then 2, then 1."""
        first = self.variable(self.index(0))
        rows = BLOCK
        while rows:
            self._while_fits(first, rows, count, partial(_second, body, rows))
            rows //= 2

    def runs(self, length: Any, vectors: int, body: Callable[[Any, int, Any], None]) -> None:
        """`body(start, vectors, mask)` along a row, by some vectors, by one, and by what is left under a mask."""
        start = self.variable(self.index(0))
        for count in sorted({vectors, 1}, reverse=True):
            self._while_fits(start, count * self.lanes, length, partial(_unmasked, body, count))
        at = self.builder.load(start)
        with self.builder.if_then(self.builder.icmp_signed("<", at, length)):
            wide = self.ir.VectorType(self.ir.IntType(32), self.lanes)
            left = self.builder.trunc(self.builder.sub(length, at), self.ir.IntType(32))
            one = self.builder.insert_element(self.ir.Constant(wide, self.ir.Undefined), left, self.index(0))
            every = self.builder.shuffle_vector(one, one, self.ir.Constant(wide, [0] * self.lanes))
            lanes = self.ir.Constant(wide, list(range(self.lanes)))
            body(at, 1, self.builder.icmp_signed("<", lanes, every))

    def _while_fits(self, place: Any, size: int, limit: Any, body: Callable[[Any], None]) -> None:
        with self._loop(place, size, limit) as at:
            body(at)

    @contextmanager
    def _loop(self, place: Any, size: int, limit: Any) -> Iterator[Any]:
        """While `place` + size ≤ limit; gives the place, and moves it on by size afterwards."""
        test = self.builder.append_basic_block("fits")
        inside = self.builder.append_basic_block("inside")
        done = self.builder.append_basic_block("done")
        self.builder.branch(test)
        self.builder.position_at_end(test)
        at = self.builder.load(place)
        self.builder.cbranch(self.builder.icmp_signed("<=", self.sum(at, size), limit), inside, done)
        self.builder.position_at_end(inside)
        yield at
        self.builder.store(self.sum(at, size), place)
        self.builder.branch(test)
        self.builder.position_at_end(done)


def _bytes(context: Any) -> int:
    """Bytes in a vector register of the processor that is compiled for."""
    _, cpu, features = context.codegen().magic_tuple()
    if "+avx512f" in features or cpu == "x86-64-v4":
        return 64
    return 32 if "+avx2" in features or cpu == "x86-64-v3" else 16


def _second(body: Callable[[Any, int], None], rows: int, at: Any) -> None:
    body(at, rows)


def _unmasked(body: Callable[[Any, int, Any], None], vectors: int, at: Any) -> None:
    body(at, vectors, None)
