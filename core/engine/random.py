"""Random numbers by counter: the n-th is a function of its key and n, so nothing need be stored or kept in step.

The mixer is the 32-bit finaliser "lowbias32" (Chris Wellons, Prospecting for hash functions, 2018), two rounds with the
key in between. It vectorises, and passes the checks of uniformity and independence in tests/core/engine/test_random.py.
"""

import numpy as np

from core.jit import kernel

FIRST = np.uint32(0x7FEB352D)
SECOND = np.uint32(0x846CA68B)
GOLDEN = np.uint32(0x9E3779B9)


@kernel
def mix(x):
    """Another uint32 for each uint32, one to one, each bit depending on all."""
    x = np.uint32(x ^ (x >> np.uint32(16)))
    x = np.uint32(x * FIRST)
    x = np.uint32(x ^ (x >> np.uint32(15)))
    x = np.uint32(x * SECOND)
    return np.uint32(x ^ (x >> np.uint32(16)))


@kernel
def key(seed, stream, step):
    """A uint32 for one use at one step of one run."""
    k = mix(np.uint32(seed) + GOLDEN)
    k = mix(k ^ np.uint32(stream))
    k = mix(k ^ np.uint32(step))
    return mix(k ^ np.uint32(step >> 32))


@kernel
def draw(k, n):
    """The n-th uint32 under key k."""
    return mix(mix(np.uint32(n)) ^ k)


@kernel
def shuffle(order, seed, epoch):
    """Fill order, int64, with a permutation that depends on the seed and the epoch alone (Fisher–Yates)."""
    k = key(seed, -1, epoch)
    for i in range(order.size):
        order[i] = i
    for i in range(order.size - 1, 0, -1):
        j = (np.int64(draw(k, i)) * (i + 1)) >> 32
        order[i], order[j] = order[j], order[i]
