"""Generates vectorized LLVM IR for the width of vector that the processor has."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

BLOCK = 4  # rows computed together; twice as many where there are enough registers for their sums


class SimdBuilder:
    """Generates vector code for arrays of one element type. Offsets are int64 values; a Python int is a constant.

    `signature` is that of an intrinsic whose second argument is a tuple that starts with such an array.
    """

    def __init__(self, context: Any, builder: Any, signature: Any) -> None:
        from llvmlite import ir

        self.ir, self.context, self.builder, self.signature = ir, context, builder, signature
        self.number = signature.args[1].types[0].dtype
        self.scalar = context.get_value_type(self.number)
        self.lanes = _bytes(context) * 8 // self.number.bitwidth
        self.vector = ir.VectorType(self.scalar, self.lanes)
        self.index = ir.IntType(64)
        self.block_rows = 2 * BLOCK if _registers(context) == 32 else BLOCK
        self.flags = ("contract", "reassoc", "nsz")

    def unpack(self, value: Any) -> list[Any]:
        from numba.core import cgutils

        return list(cgutils.unpack_tuple(self.builder, value))

    def pointer(self, place: int, value: Any) -> list[Any]:
        """A pointer to the elements of the array that a tuple starts with, then the rest of the tuple."""
        array, *rest = self.unpack(value)
        kind = self.signature.args[place].types[0]
        return [self.context.make_array(kind)(self.context, self.builder, array).data, *rest]

    def is_true(self, value: Any) -> Any:
        from numba.core import cgutils

        return cgutils.is_true(self.builder, value)

    def as_index(self, value: Any) -> Any:
        return self.index(value) if isinstance(value, int) else value

    def add(self, *values: Any) -> Any:
        total = self.as_index(values[0])
        for value in values[1:]:
            total = self.builder.add(total, self.as_index(value))
        return total

    def mul(self, a: Any, b: Any) -> Any:
        return self.builder.mul(self.as_index(a), self.as_index(b))

    def variable(self, value: Any) -> Any:
        from numba.core import cgutils

        place = cgutils.alloca_once(self.builder, value.type)
        self.builder.store(value, place)
        return place

    def zero(self) -> Any:
        return self.ir.Constant(self.vector, [self.scalar(0.0)] * self.lanes)

    def broadcast(self, value: Any) -> Any:
        """A vector with the value in every lane."""
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

    def lane_sums(self, vectors: list[Any]) -> list[Any]:
        """The sum of the lanes of each vector. Vectors are folded together, as many as lanes: a third of the work."""
        lanes, sums = self.lanes, []
        whole = len(vectors) // lanes * lanes
        for start in range(0, whole, lanes):
            folded, group = vectors[start : start + lanes], lanes
            while len(folded) > 1:
                folded = [self._fold(a, b, group) for a, b in zip(folded[::2], folded[1::2], strict=True)]
                group //= 2
            sums += [self.builder.extract_element(folded[0], self.index(lane)) for lane in range(lanes)]
        return sums + [self._lane_sum(each) for each in vectors[whole:]]

    def _fold(self, a: Any, b: Any, group: int) -> Any:
        """The groups of lanes of a, then of b, each with its two halves added."""
        starts = range(0, 2 * self.lanes, group)
        kind = self.ir.VectorType(self.ir.IntType(32), self.lanes)
        low, high = (
            self.builder.shuffle_vector(
                a, b, self.ir.Constant(kind, [at + half + i for at in starts for i in range(group // 2)])
            )
            for half in (0, group // 2)
        )
        return self.builder.fadd(low, high, flags=self.flags)

    def _lane_sum(self, vector: Any) -> Any:
        name = f"llvm.vector.reduce.fadd.v{self.lanes}f{self.number.bitwidth}"
        kind = self.ir.FunctionType(self.scalar, [self.scalar, self.vector])
        return self.builder.call(self._declared(name, kind), [self.scalar(0.0), vector], fastmath=self.flags)

    def load_vector(self, data: Any, at: Any, number: int, mask: Any) -> Any:
        """The number-th vector from an offset on; with a mask, zeros in the lanes that it excludes."""
        place = self._address(data, at, number)
        if mask is None:
            return self.builder.load(place, align=self.number.bitwidth // 8)
        kind = self.ir.FunctionType(self.vector, [place.type, self.ir.IntType(32), mask.type, self.vector])
        name = f"llvm.masked.load.v{self.lanes}f{self.number.bitwidth}.p0"
        align = self.ir.IntType(32)(self.number.bitwidth // 8)
        return self.builder.call(self._declared(name, kind), [place, align, mask, self.zero()])

    def store_vector(self, data: Any, at: Any, number: int, value: Any, mask: Any, adding: Any) -> None:
        """Store such a vector, or add it to the elements there if `adding` is true."""
        sum_of = self.variable(value)
        with self.builder.if_then(adding):
            self.builder.store(self.builder.fadd(self.load_vector(data, at, number, mask), value), sum_of)
        value, place = self.builder.load(sum_of), self._address(data, at, number)
        if mask is None:
            self.builder.store(value, place, align=self.number.bitwidth // 8)
            return
        kind = self.ir.FunctionType(self.ir.VoidType(), [self.vector, place.type, self.ir.IntType(32), mask.type])
        name = f"llvm.masked.store.v{self.lanes}f{self.number.bitwidth}.p0"
        align = self.ir.IntType(32)(self.number.bitwidth // 8)
        self.builder.call(self._declared(name, kind), [value, place, align, mask])

    def put_vector(self, data: Any, at: Any, value: Any) -> None:
        """Store a vector at an offset."""
        self.builder.store(value, self._address(data, at, 0), align=self.number.bitwidth // 8)

    def put(self, data: Any, at: Any, value: Any) -> None:
        """Store one element."""
        self.builder.store(value, self.builder.gep(data, [at]))

    def transposed(self, vectors: list[Any]) -> list[Any]:
        """The transpose of as many vectors as lanes: lane c of vector r becomes lane r of vector c.

        Each round swaps, between vectors `half` apart, the lanes that are `half` apart.
        """
        half = self.lanes // 2
        while half:
            swapped = list(vectors)
            for r in range(self.lanes):
                if r & half:
                    continue
                a, b = vectors[r], vectors[r + half]
                low = [c if not c & half else self.lanes + c - half for c in range(self.lanes)]
                high = [c + half if not c & half else self.lanes + c for c in range(self.lanes)]
                swapped[r], swapped[r + half] = self._shuffle(a, b, low), self._shuffle(a, b, high)
            vectors, half = swapped, half // 2
        return vectors

    def _shuffle(self, a: Any, b: Any, lanes: list[int]) -> Any:
        kind = self.ir.VectorType(self.ir.IntType(32), self.lanes)
        return self.builder.shuffle_vector(a, b, self.ir.Constant(kind, lanes))

    def _address(self, data: Any, at: Any, number: int) -> Any:
        there = self.builder.gep(data, [self.add(at, number * self.lanes)])
        return self.builder.bitcast(there, self.vector.as_pointer())

    def _declared(self, name: str, kind: Any) -> Any:
        from numba.core import cgutils

        return cgutils.get_or_insert_function(self.builder.module, kind, name)

    @contextmanager
    def loop(self, limit: Any) -> Iterator[Any]:
        """A loop from 0 to `limit`; yields the index."""
        from numba.core import cgutils

        with cgutils.for_range(self.builder, self.as_index(limit), intp=self.index) as loop:
            yield loop.index

    def blocks(self, count: Any, body: Callable[[Any, int], None], rows: int = BLOCK) -> None:
        """Call `body(first, rows)` for blocks of `rows` rows, a power of two, then of half as many, down to 1."""
        first = self.variable(self.index(0))
        while rows:
            self.while_fits(first, rows, count, partial(_without_rows, body, rows))
            rows //= 2

    def runs(self, length: Any, vectors: int, body: Callable[[Any, int, Any], None]) -> None:
        """Call `body(start, vectors, mask)` along a row: by `vectors` vectors, by one, and by a masked rest."""
        start = self.variable(self.index(0))
        for count in sorted({vectors, 1}, reverse=True):
            self.while_fits(start, count * self.lanes, length, partial(_unmasked, body, count))
        at = self.builder.load(start)
        with self.builder.if_then(self.builder.icmp_signed("<", at, length)):
            wide = self.ir.VectorType(self.ir.IntType(32), self.lanes)
            rest = self.builder.trunc(self.builder.sub(length, at), self.ir.IntType(32))
            one = self.builder.insert_element(self.ir.Constant(wide, self.ir.Undefined), rest, self.index(0))
            every = self.builder.shuffle_vector(one, one, self.ir.Constant(wide, [0] * self.lanes))
            lanes = self.ir.Constant(wide, list(range(self.lanes)))
            body(at, 1, self.builder.icmp_signed("<", lanes, every))

    def while_fits(self, place: Any, size: int, limit: Any, body: Callable[[Any], None]) -> None:
        """Call `body(place)` while `place` + size ≤ limit, and advance `place` by size."""
        with self._loop(place, size, limit) as at:
            body(at)

    @contextmanager
    def _loop(self, place: Any, size: int, limit: Any) -> Iterator[Any]:
        """Loop while `place` + size ≤ limit; yields the place, and then advances it by size."""
        test = self.builder.append_basic_block("fits")
        inside = self.builder.append_basic_block("inside")
        done = self.builder.append_basic_block("done")
        self.builder.branch(test)
        self.builder.position_at_end(test)
        at = self.builder.load(place)
        self.builder.cbranch(self.builder.icmp_signed("<=", self.add(at, size), limit), inside, done)
        self.builder.position_at_end(inside)
        yield at
        self.builder.store(self.add(at, size), place)
        self.builder.branch(test)
        self.builder.position_at_end(done)


def _bytes(context: Any) -> int:
    """Bytes per vector register of the target processor."""
    _, cpu, features = context.codegen().magic_tuple()
    if "+avx512f" in features or cpu == "x86-64-v4":
        return 64
    return 32 if "+avx2" in features or cpu == "x86-64-v3" else 16


def _registers(context: Any) -> int:
    """Number of vector registers of the target processor."""
    triple, _, _ = context.codegen().magic_tuple()
    return 32 if _bytes(context) == 64 or triple.startswith(("aarch64", "arm64")) else 16


def _without_rows(body: Callable[[Any, int], None], rows: int, at: Any) -> None:
    body(at, rows)


def _unmasked(body: Callable[[Any, int, Any], None], vectors: int, at: Any) -> None:
    body(at, vectors, None)
