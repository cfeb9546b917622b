"""Multiply-adds a ns of our own loops and of BLAS, for the three products of a layer: forward, back, and gradient."""

from time import process_time

import numpy as np
from threadpoolctl import threadpool_limits

from core.jit import Kernel
from core.machine import gemm
from core.vectors import blend, correlate, turn

SIZES = (  # outputs, inputs, samples
    (4, 2, 10),
    (16, 16, 32),
    (64, 30, 32),
    (128, 64, 64),
    (256, 784, 128),
    (512, 784, 128),
    (1024, 1024, 256),
)
PAD = 16


def forward(w, x, z, turned, outs, fan, m):
    blend((outs, 1, 1, fan, m), (w, 0, fan, 1), (w, -1), (x, 0, 0, 0, m), (z, 0, m), False)


def forward_blas(w, x, z, turned, outs, fan, m):
    gemm(False, False, (outs, m, fan), (w, 0), (x, 0), w[0] * 0, (z, 0))


def back(w, x, z, turned, outs, fan, m):
    blend((fan, 1, 1, outs, m), (w, 0, 1, fan), (w, -1), (z, 0, 0, 0, m), (x, 0, m), False)


def back_blas(w, x, z, turned, outs, fan, m):
    gemm(True, False, (fan, m, outs), (w, 0), (z, 0), w[0] * 0, (x, 0))


def gradient(w, x, z, turned, outs, fan, m):
    turn((fan, m), (x, 0, m), (turned, 0, fan + PAD))
    blend((outs, 1, 1, m, fan), (z, 0, m, 1), (w, -1), (turned, 0, 0, 0, fan + PAD), (w, 0, fan), False)


def gradient_correlated(w, x, z, turned, outs, fan, m):
    correlate((outs, fan, 1, 1, m), (z, 0, m, 0, 0), (x, 0, m, 0, 0), (w, 0, fan, 1), False)


def gradient_blas(w, x, z, turned, outs, fan, m):
    gemm(False, True, (outs, fan, m), (z, 0), (x, 0), w[0] * 0, (w, 0))


WAYS = (forward, forward_blas, back, back_blas, gradient, gradient_correlated, gradient_blas)


def repeated(product):
    """A kernel that does it n times, so that no call from Python is measured."""
    once = Kernel(product)

    def many(n, w, x, z, turned, outs, fan, m):
        for _ in range(n):
            once(w, x, z, turned, outs, fan, m)

    return Kernel(many)


def main():
    kernels = [repeated(each) for each in WAYS]
    generator = np.random.default_rng(0)
    print(f"{'outputs × inputs, samples':<28}" + "".join(f"{each.__name__:>22}" for each in WAYS))
    for outs, fan, m in SIZES:
        lengths = outs * fan, fan * m, outs * m, m * (fan + PAD)
        n, figures = max(int(5e8 / (outs * fan * m)), 1), []
        for kernel in kernels:
            arrays = [generator.normal(size=length).astype(np.float32) for length in lengths]
            kernel(1, *arrays, outs, fan, m)
            threadpool_limits(1)  # SciPy's BLAS is loaded by now
            times = []
            for _ in range(4):
                began = process_time()
                kernel(n, *arrays, outs, fan, m)
                times.append((process_time() - began) / n)
            figures.append(outs * fan * m / min(times) / 1e9)
        print(f"{f'{outs} × {fan}, {m}':<28}" + "".join(f"{each:>22.1f}" for each in figures), flush=True)


if __name__ == "__main__":
    main()
