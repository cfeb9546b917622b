"""Kernels are compiled once, whoever asks."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from core.jit import Kernel, Types, kernel

THREADS = 8


def test_threads_that_want_one_kernel_at_once_are_given_the_same_code(monkeypatch):
    made, dispatcher, start = [], Kernel._dispatcher, Barrier(THREADS)

    def counted(self, *args, **options):
        made.append(self)
        return dispatcher(self, *args, **options)

    def double(x):
        for i in range(x.size):
            x[i] += x[i]

    def ask(_):
        start.wait()
        return wanted.address((Types.array("float32"),))

    monkeypatch.setattr(Kernel, "_dispatcher", counted)
    wanted = kernel(double)
    with ThreadPoolExecutor(THREADS) as pool:
        found = set(pool.map(ask, range(THREADS)))
    assert len(found) == len(made) == 1
