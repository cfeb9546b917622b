"""Counter-based random numbers: the n-th is a function of a key and n, so there is no state.

The mixer is the 32-bit finalizer "lowbias32" (Chris Wellons, Prospecting for hash functions, 2018), two rounds with the
key in between. It vectorizes. tests/core/engine/test_random.py checks uniformity and independence.
"""

import numpy as np

from core.jit import kernel

FIRST = np.uint32(0x7FEB352D)
SECOND = np.uint32(0x846CA68B)
GOLDEN = np.uint32(0x9E3779B9)


@kernel
def mix(x):
    """A bijection of uint32 in which each bit of the result depends on all bits of x."""
    x = np.uint32(x ^ (x >> np.uint32(16)))
    x = np.uint32(x * FIRST)
    x = np.uint32(x ^ (x >> np.uint32(15)))
    x = np.uint32(x * SECOND)
    return np.uint32(x ^ (x >> np.uint32(16)))


@kernel
def key(seed, stream, step):
    """The uint32 key of one stream of random numbers at one step of a run with this seed."""
    k = mix(np.uint32(seed) + GOLDEN)
    k = mix(k ^ np.uint32(stream))
    k = mix(k ^ np.uint32(step))
    return mix(k ^ np.uint32(step >> 32))


@kernel
def draw(k, n):
    """The n-th uint32 of the stream with key k."""
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
