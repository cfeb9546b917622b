"""exp, tanh, sigmoid and others against NumPy in float64, and at extremes."""

import re

import numpy as np
import pytest
from scipy.special import ndtr

from core.jit import Kernel, functions

POINTS = 2_000_001


def over_an_array(function):
    """A kernel that fills y with the function of each x, compiled as the engine compiles it."""

    def run(x, y):
        for i in range(x.size):
            y[i] = function(x[i])

    return Kernel(run)


NAMES = ("exp", "expm1", "tanh", "sigmoid", "softplus", "normal_cdf")
KERNELS = {name: over_an_array(getattr(functions, name)) for name in NAMES}
TRUTH = {
    "exp": np.exp,
    "expm1": np.expm1,
    "tanh": np.tanh,
    "normal_cdf": ndtr,
    "sigmoid": lambda x: 1 / (1 + np.exp(-x)),
    "softplus": lambda x: np.logaddexp(0, x),
}


def computed(name, x, dtype=np.float32):
    x = np.ascontiguousarray(x, dtype)
    y = np.empty_like(x)
    KERNELS[name](x, y)
    return y


def stated(kernel):
    """The relative error that a docstring states."""
    return float(re.search(r"relative error ≤ ([\d.]+e-?\d+)", kernel.__doc__)[1])


@pytest.mark.parametrize(
    ("name", "documented", "low", "high"),
    [
        ("exp", functions._exp_single, -87.3, 88.3),
        ("exp", functions._exp_single, -1, 1),
        ("tanh", functions._tanh_single, -20, 20),
        ("tanh", functions._tanh_single, -0.7, 0.7),
        ("tanh", functions._tanh_single, -1e-4, 1e-4),
        ("sigmoid", functions.sigmoid, -87.3, 88.3),
        ("sigmoid", functions.sigmoid, -10, 10),
        ("expm1", functions._expm1_single, -87.3, 88.3),
        ("expm1", functions._expm1_single, -1, 1),
        ("expm1", functions._expm1_single, -1e-4, 1e-4),
        ("softplus", functions._softplus_single, -87.3, 1e4),
        ("softplus", functions._softplus_single, -5, 5),
        ("normal_cdf", functions._normal_cdf_single, -9, 9),
        ("normal_cdf", functions._normal_cdf_single, -1, 1),
    ],
)
def test_single_precision_has_at_most_the_stated_error(name, documented, low, high):
    x = np.linspace(low, high, POINTS).astype(np.float32)[1:-1]
    truth = TRUTH[name](x.astype(np.float64))
    error = np.abs(computed(name, x) - truth)
    assert (error <= stated(documented) * np.abs(truth)).all()


@pytest.mark.parametrize("name", KERNELS)
def test_double_precision_is_as_exact_as_numpy(name):
    x = np.linspace(-8, 40, 100_001)  # below, rounding of x²/2 makes the error of ndtr larger
    np.testing.assert_allclose(computed(name, x, np.float64), TRUTH[name](x), rtol=5e-14)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("name", KERNELS)
@pytest.mark.parametrize("size", [1, 37])
def test_nan_stays_nan(name, dtype, size):
    assert np.isnan(computed(name, np.full(size, np.nan), dtype)).all()


@pytest.mark.parametrize("huge", [88.4, 88.73, 1e4, 1e38, np.inf])
def test_exp_of_huge_numbers_stays_finite_and_huge(huge):
    y = computed("exp", np.full(9, huge))
    assert np.isfinite(y).all()
    assert (y > 2e38).all()


@pytest.mark.parametrize("low", [-87.4, -1e4, -1e38, -np.inf])
def test_exp_far_below_zero_is_the_smallest_normal_number(low):
    np.testing.assert_allclose(computed("exp", np.full(9, low)), np.finfo(np.float32).tiny, rtol=1e-4)


def test_exp_of_zero_is_one():
    assert computed("exp", [0.0, -0.0]).tolist() == [1, 1]


@pytest.mark.parametrize("far", [10, 88.5, 1e4, 1e38, np.inf])
def test_tanh_saturates_at_one_on_both_sides(far):
    assert computed("tanh", [far, -far]).tolist() == [1, -1]


def test_tanh_is_odd_to_the_last_bit():
    x = np.linspace(0, 12, 10_001)
    np.testing.assert_array_equal(computed("tanh", -x), -computed("tanh", x))


@pytest.mark.parametrize("tiny", [0.0, 1e-45, 1e-38, 1e-20, 1e-5])
def test_tanh_of_a_tiny_number_is_the_number(tiny):
    assert computed("tanh", [tiny])[0] == np.float32(tiny)


@pytest.mark.parametrize("far", [88.5, 1e4, 1e38, np.inf])
def test_sigmoid_saturates_at_zero_and_one(far):
    high, low = computed("sigmoid", [far, -far])
    assert high == 1
    assert 0 <= low < 1e-38


def test_sigmoid_of_zero_is_a_half():
    assert computed("sigmoid", [0.0])[0] == 0.5


@pytest.mark.parametrize("name", ["exp", "tanh", "sigmoid"])
def test_functions_are_monotonic(name):
    x = np.linspace(-86, 87, 20_001)
    assert (np.diff(computed(name, x).astype(np.float64)) >= 0).all()


@pytest.mark.parametrize("x", [-1e4, -100.0, -1.0, 0.0, 1.0, 100.0, 1e4])
def test_softplus_is_finite_far_from_zero(x):
    np.testing.assert_allclose(computed("softplus", [x])[0], np.logaddexp(0, x), rtol=1e-6, atol=1.2e-38)
