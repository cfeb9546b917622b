"""Comparisons of runs against SciPy's sign test and bootstrap."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from core.training.comparison import compare, sign_test


@given(st.integers(1, 60).flatmap(lambda pairs: st.tuples(st.integers(0, pairs), st.just(pairs))))
def test_the_sign_test_is_scipys(drawn):
    better, pairs = drawn
    assert sign_test(max(better, pairs - better), pairs) == pytest.approx(binomtest(better, pairs, 0.5).pvalue)


def test_nine_of_ten_is_proven_and_eight_of_ten_is_not():
    without = np.arange(10.0)
    for better, proven, p in (
        (10, True, 0.002),
        (9, True, 0.0215),
        (8, False, 0.109),
        (6, False, 0.754),
        (1, False, 0.0215),
    ):
        found = compare(without, without + np.where(np.arange(10) < better, -0.5, 0.5))
        assert (found.better, found.pairs, found.is_proven) == (better, 10, proven)
        assert found.p == pytest.approx(p, abs=5e-4)
    assert not compare(without[:5], without[:5] - 1).is_proven  # five of five have p = 0.0625
    assert compare(without, without - 1).sentence == "Better in 10 of 10 seeds, p = 0.002"
    six = compare(without, without + np.where(np.arange(10) < 6, -0.5, 0.5))
    assert six.sentence == "Not proven: better in 6 of 10 seeds, p = 0.75"


def test_a_tie_is_not_better_and_a_run_that_diverged_is_worse_than_any():
    same = compare([1.0] * 10, [1.0] * 10)
    assert (same.better, same.p, same.is_proven) == (0, 1.0, False)
    assert compare(np.arange(10.0), np.arange(10.0) - (np.arange(10) < 8)).p == pytest.approx(0.109, abs=1e-3)
    assert compare([np.nan] * 6, [5.0] * 6).better == 6
    assert compare([5.0] * 6, [np.inf] * 6).better == 0
    assert compare([np.inf] * 6, [np.nan] * 6).difference == 0
    cured, worse = compare([np.inf] * 6, [5.0] * 6), compare([5.0] * 7, [5.5] * 3 + [np.inf] * 4)
    assert (cured.difference, cured.interval) == (-np.inf, (-np.inf, -np.inf))
    assert (worse.difference, worse.interval) == (np.inf, (0.5, np.inf))


def test_the_interval_of_the_median_covers_the_true_median():
    rng = np.random.default_rng(3)
    covered = 0
    for _ in range(200):
        without = rng.normal(0, 1, 30)
        found = compare(without, without + rng.normal(-0.4, 0.5, 30))
        covered += found.interval[0] <= -0.4 <= found.interval[1]
    assert covered >= 0.88 * 200  # a percentile interval of a median of 30 covers a little less than 95 %


def test_shapes_must_agree():
    for pair in (([], []), ([1.0], [1.0, 2.0])):
        with pytest.raises(ValueError, match="as many losses"):
            compare(*pair)
