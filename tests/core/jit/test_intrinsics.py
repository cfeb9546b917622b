"""Tiny numbers: flushed to zero within an entry, in its own thread, and nowhere else afterwards."""

import threading

import numpy as np

from core.jit import Kernel
from core.jit.intrinsics import flush_denormals, set_float_state

TINY = np.float32(1.5e-38)


def _halved(x, y):
    for i in range(x.size):
        y[i] = x[i] * type(x[0])(0.25)


def _halved_flushed(x, y):
    before = flush_denormals()
    for i in range(x.size):
        y[i] = x[i] * type(x[0])(0.25)
    set_float_state(before)


halved, halved_flushed = Kernel(_halved), Kernel(_halved_flushed)


def results():
    """Of one kernel before, of one that flushes, and of the first again."""
    found, x = [], np.full(37, TINY)
    for each in (halved, halved_flushed, halved):
        y = np.ones_like(x)
        each(x, y)
        found.append(y)
    return found


def check(before, flushed, after):
    assert (before > 0).all()
    assert (flushed == 0).all()
    assert (after > 0).all()


def test_denormal_results_become_zero_and_the_thread_gets_its_state_back():
    check(*results())
    assert TINY * np.float32(0.25) > 0


def test_every_thread_has_a_state_of_its_own():
    found = []
    others = [threading.Thread(target=lambda: found.append(results())) for _ in range(3)]
    for thread in others:
        thread.start()
    for thread in others:
        thread.join()
    assert len(found) == 3
    for each in found:
        check(*each)


def test_denormal_inputs_count_as_zero():
    x, y = np.full(5, TINY / np.float32(16)), np.ones(5, np.float32)
    assert (x > 0).all()

    def grown(x, y):
        before = flush_denormals()
        for i in range(x.size):
            y[i] = x[i] * type(x[0])(1024)
        set_float_state(before)

    Kernel(grown)(x, y)
    assert (y == 0).all()
