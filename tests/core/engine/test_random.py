"""The counter-based random numbers: bijective, uniform and independent; and the shuffles."""

import numpy as np
import pytest

from core.engine import random
from core.jit import Kernel

MANY = 1 << 16
SAMPLES = {
    "counting": np.arange(MANY, dtype=np.uint32),
    "counting down": np.uint32(0xFFFFFFFF) - np.arange(MANY, dtype=np.uint32),
    "high bits": np.arange(MANY, dtype=np.uint32) << np.uint32(16),
}


def _mix_all(x, y):
    for i in range(x.size):
        y[i] = random.mix(x[i])


def _draw_all(seed, stream, step, y):
    k = random.key(seed, stream, step)
    for i in range(y.size):
        y[i] = random.draw(k, i)


def _keys(seeds, streams, steps, y):
    for i in range(y.size):
        y[i] = random.key(seeds[i], streams[i], steps[i])


mix_all, draw_all, key_all = Kernel(_mix_all), Kernel(_draw_all), Kernel(_keys)


def mixed(x):
    y = np.empty_like(x)
    mix_all(x, y)
    return y


def draws(seed=1, stream=0, step=0, count=MANY):
    y = np.empty(count, np.uint32)
    draw_all(seed, stream, step, y)
    return y


def shuffled(size, seed=1, epoch=0):
    order = np.full(size, -1, np.int64)
    random.shuffle(order, seed, epoch)
    return order


def bits_set(x):
    return np.unpackbits(x.view(np.uint8)).sum()


def mixed_by_hand(x):
    """The mixer with Python's integers."""
    x ^= x >> 16
    x = x * 0x7FEB352D % 2**32
    x ^= x >> 15
    x = x * 0x846CA68B % 2**32
    return x ^ x >> 16


def test_mix_is_the_published_mixer():
    x = np.array([0, 1, 2, 12345, 0x80000000, 0xFFFFFFFF], np.uint32)
    assert mixed(x).tolist() == [mixed_by_hand(int(number)) for number in x]


@pytest.mark.parametrize("x", SAMPLES.values(), ids=SAMPLES)
def test_mix_is_a_bijection(x):
    assert len(np.unique(mixed(x))) == len(x)


@pytest.mark.parametrize("bit", range(32))
def test_one_bit_of_the_input_changes_half_of_the_output(bit):
    x = SAMPLES["counting"]
    changed = bits_set(mixed(x) ^ mixed(x ^ np.uint32(1 << bit))) / (32 * len(x))
    assert abs(changed - 0.5) < 0.02


@pytest.mark.parametrize("use", [(1, 0, 0), (2, 0, 0), (1, 5, 0), (1, 0, 1), (2**31 - 1, 7, 10**10)])
def test_draws_are_uniform(use):
    counts = np.bincount(draws(*use) >> 24, minlength=256)
    expected = MANY / 256
    chi_square = ((counts - expected) ** 2 / expected).sum()
    assert abs(chi_square - 255) < 5 * np.sqrt(2 * 255)  # mean and standard deviation with 255 degrees of freedom


def test_low_bits_of_draws_are_uniform():
    counts = np.bincount(draws() & 255, minlength=256)
    expected = MANY / 256
    assert abs(((counts - expected) ** 2 / expected).sum() - 255) < 5 * np.sqrt(2 * 255)


def test_draws_under_one_key_do_not_follow_each_other():
    x = draws().astype(np.float64)
    assert abs(np.corrcoef(x[:-1], x[1:])[0, 1]) < 5 / np.sqrt(MANY)


@pytest.mark.parametrize("other", [(2, 0, 0), (1, 1, 0), (1, 0, 1), (1, 0, 2**32)])
def test_draws_under_different_keys_are_independent(other):
    a, b = draws(1, 0, 0), draws(*other)
    assert abs(np.corrcoef(a, b)[0, 1]) < 5 / np.sqrt(MANY)
    assert abs(bits_set(a ^ b) / (32 * MANY) - 0.5) < 5 * 0.5 / np.sqrt(32 * MANY)
    assert (a == b).sum() < 5


def test_draws_of_two_keys_pair_up_uniformly():
    pairs = (draws(step=10) >> 28) * 16 + (draws(step=11) >> 28)
    counts, expected = np.bincount(pairs, minlength=256), MANY / 256
    assert abs(((counts - expected) ** 2 / expected).sum() - 255) < 5 * np.sqrt(2 * 255)


def test_keys_of_neighbouring_uses_do_not_collide():
    seeds, streams, steps = (grid.ravel() for grid in np.meshgrid(range(8), range(8), range(64)))
    y = np.empty(seeds.size, np.uint32)
    key_all(seeds, streams, steps, y)
    assert len(np.unique(y)) > y.size - 5  # 4096 draws from 2³² meet 0.002 times


@pytest.mark.parametrize("size", [0, 1, 2, 3, 17, 1000])
def test_shuffle_gives_a_permutation(size):
    assert sorted(shuffled(size)) == list(range(size))


def test_shuffle_of_one_seed_and_epoch_is_always_the_same():
    np.testing.assert_array_equal(shuffled(100, 3, 7), shuffled(100, 3, 7))


def test_shuffle_does_not_depend_on_the_previous_order():
    order = np.arange(100)[::-1].copy()
    random.shuffle(order, 1, 0)
    np.testing.assert_array_equal(order, shuffled(100))


@pytest.mark.parametrize(("seed", "epoch"), [(2, 0), (1, 1), (1, 2**32)])
def test_another_seed_or_epoch_gives_another_shuffle(seed, epoch):
    assert (shuffled(1000, seed, epoch) != shuffled(1000, 1, 0)).mean() > 0.98


def test_every_permutation_of_four_is_equally_likely():
    count = 4800
    seen = [tuple(shuffled(4, 1, epoch)) for epoch in range(count)]
    counts = np.array([seen.count(order) for order in set(seen)])
    assert len(counts) == 24
    chi_square = ((counts - count / 24) ** 2 / (count / 24)).sum()
    assert chi_square < 23 + 5 * np.sqrt(2 * 23)


def test_every_position_of_a_long_shuffle_is_equally_likely():
    positions = np.array([np.flatnonzero(shuffled(50, 1, epoch) == 0)[0] for epoch in range(5000)])
    counts = np.bincount(positions, minlength=50)
    assert ((counts - 100) ** 2 / 100).sum() < 49 + 5 * np.sqrt(2 * 49)
