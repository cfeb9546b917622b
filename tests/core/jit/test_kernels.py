"""Kernels are compiled once, even if several threads use them first."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from core.jit import Kernel, Types, kernel

THREADS = 8


def test_threads_that_use_a_kernel_first_at_the_same_time_get_one_address(monkeypatch):
    dispatchers, dispatcher, start = [], Kernel._dispatcher, Barrier(THREADS)

    def counted(self, *args, **options):
        dispatchers.append(self)
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
    assert len(found) == len(dispatchers) == 1
