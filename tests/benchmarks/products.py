"""Multiply-adds per ns of the matrix products of a layer, on one thread: all three in the engine, and one in BLAS."""

import os
from time import process_time

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # before NumPy is imported

import numpy as np

from core.engine.ops.matmul import TERMS, WIDE
from core.engine.program import BLOCK, ROW_PADDING, aligned
from core.jit import Kernel
from core.jit.simd.gemm import gemm, weight_gradient
from core.jit.simd.transpose import transpose

PANEL = 32  # samples, as in a batch of 64 and more
SIZES = (  # outputs, inputs, samples
    (16, 16, 32),
    (128, 64, 64),
    (256, 784, 128),
    (512, 784, 128),
    (1024, 1024, 256),
    (2048, 2048, 128),
    (2048, 784, 512),
)


def forward(w, x, z, transposed, outs, fan, m):
    for k in range(0, m, PANEL):
        n = min(PANEL, m - k)
        gemm((outs, 1, 1, fan, n), (w, 0, fan, 0, 0, 1), (w, -1), (x, k * fan, 0, 0, n), (z, k * outs, n), False)


def backward(w, x, z, transposed, outs, fan, m):
    most = TERMS if fan >= WIDE else outs
    for k in range(0, m, PANEL):
        n = min(PANEL, m - k)
        for o in range(0, outs, most):
            size, part = (fan, 1, 1, min(most, outs - o), n), (w, o * fan, 1, 0, 0, fan)
            gemm(size, part, (w, -1), (z, k * outs + o * n, 0, 0, n), (x, k * fan, n), o > 0)


def gradient(w, x, z, transposed, outs, fan, m):
    transpose((fan, m), (x, 0, m), (transposed, 0, fan + ROW_PADDING))
    rows, panels = max(BLOCK // fan // 8 * 8, 8), m // PANEL
    for o in range(0, outs, rows):
        size, part = (min(rows, outs - o), panels, 1, PANEL, fan), (z, o * PANEL, PANEL, outs * PANEL, 0, 1)
        wide = fan + ROW_PADDING
        gemm(size, part, (w, -1), (transposed, 0, PANEL * wide, 0, wide), (w, o * fan, fan), False)


def gradient_by_dot_products(w, x, z, transposed, outs, fan, m):
    weight_gradient((outs, fan, 1, 1, m), (z, 0, m, 0, 0), (x, 0, m, 0, 0), (w, 0, fan, 1), False)


PRODUCTS = forward, backward, gradient, gradient_by_dot_products


def repeated(product):
    """A kernel that computes the product n times, so that calls from Python are not measured."""
    once = Kernel(product)

    def many(n, w, x, z, transposed, outs, fan, m):
        for _ in range(n):
            once(w, x, z, transposed, outs, fan, m)

    return Kernel(many)


def blas(n, w, x, z, transposed, outs, fan, m):
    """The forward product with NumPy, n times. It includes a call from Python, about 1 µs."""
    w, x, z = w.reshape(outs, fan), x.reshape(fan, m), np.empty((outs, m), np.float32)
    for _ in range(n):
        np.matmul(w, x, out=z)


def speed(way, arguments, products):
    """Multiply-adds per ns, best of four."""
    n, times = max(int(5e8 / products), 1), []
    way(1, *arguments)
    for _ in range(4):
        began = process_time()
        way(n, *arguments)
        times.append((process_time() - began) / n)
    return products / min(times) / 1e9


def main():
    ways = {each.__name__: repeated(each) for each in PRODUCTS} | {"NumPy's BLAS": blas}
    generator = np.random.default_rng(0)
    print(f"{'outputs × inputs, samples':<28}" + "".join(f"{name:>22}" for name in ways))
    for outs, fan, m in SIZES:
        figures = []
        for way in ways.values():
            arrays = [
                aligned(length, np.float32) for length in (outs * fan, fan * m, outs * m, m * (fan + ROW_PADDING))
            ]
            for each in arrays:
                each[:] = generator.normal(size=each.size)
            figures.append(speed(way, (*arrays, outs, fan, m), outs * fan * m))
        print(f"{f'{outs} × {fan}, {m}':<28}" + "".join(f"{each:>22.1f}" for each in figures), flush=True)


if __name__ == "__main__":
    main()
