"""What every activation must do, and the values of those there are."""

import numpy as np
import pytest

from core import activations
from core.activations import ACTIVATIONS, LeakyReLU
from core.jit import Kernel

UNITS, BATCH = 5, 7


def _value(code, z, a, m, c):
    activations.value(code, (z, a, m, c))


def _slope(code, z, a, da, dz, m, c):
    activations.slope(code, (z, a, da, dz, m, c))


value, slope = Kernel(_value), Kernel(_slope)


def softmax(z):
    e = np.exp(z - z.max(0))
    return e / e.sum(0)


FORMULAS = {
    "linear": lambda z: z,
    "relu": lambda z: np.maximum(z, 0),
    "leaky_relu": lambda z: np.where(z > 0, z, 0.01 * z),
    "tanh": np.tanh,
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "softmax": softmax,
}


def call(kernel, activation, *arrays):
    """Run a kernel on (units, m) arrays in place."""
    dtype = arrays[0].dtype
    c = np.zeros(4, dtype)
    c[: len(activation.constants)] = activation.constants
    kernel(activations.code(activation), *(each.reshape(-1) for each in arrays), arrays[0].shape[1], c)


def values(activation, z):
    a = np.full_like(z, np.nan)
    call(value, activation, z, a)
    return a


def slopes(activation, z, da):
    dz = np.full_like(z, np.nan)
    call(slope, activation, z, values(activation, z), da, dz)
    return dz


@pytest.fixture
def z():
    return np.random.default_rng(1).normal(size=(UNITS, BATCH)) * 2


@pytest.fixture
def da():
    return np.random.default_rng(2).normal(size=(UNITS, BATCH))


@pytest.mark.parametrize("kind", ACTIVATIONS)
def test_activation_follows_its_formula(kind, z):
    if kind.kind not in FORMULAS:
        pytest.skip("no formula in plain NumPy")
    np.testing.assert_allclose(values(kind(), z), FORMULAS[kind.kind](z), rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize("kind", ACTIVATIONS)
def test_slope_is_that_of_the_value(kind, z, da):
    h = 1e-6
    found, wanted = slopes(kind(), z, da), np.empty_like(z)
    for place in np.ndindex(z.shape):
        up, down = z.copy(), z.copy()
        up[place] += h
        down[place] -= h
        wanted[place] = (da * (values(kind(), up) - values(kind(), down))).sum() / (2 * h)
    np.testing.assert_allclose(found, wanted, rtol=1e-6, atol=1e-8)


@pytest.mark.parametrize("kind", ACTIVATIONS)
def test_value_may_be_done_in_place(kind, z):
    wanted = values(kind(), z)
    call(value, kind(), z, z)
    np.testing.assert_array_equal(z, wanted)


@pytest.mark.parametrize("kind", ACTIVATIONS)
def test_slope_may_be_done_in_place(kind, z, da):
    wanted, a = slopes(kind(), z, da), values(kind(), z)
    call(slope, kind(), z, a, da, da)
    np.testing.assert_array_equal(da, wanted)


@pytest.mark.parametrize("kind", ACTIVATIONS)
def test_slope_reads_the_input_only_if_it_says_so(kind, z, da):
    if kind.reads_input:
        pytest.skip("it says so")
    wanted, a = slopes(kind(), z, da), values(kind(), z)
    dz = np.empty_like(z)
    call(slope, kind(), np.full_like(z, np.nan), a, da, dz)
    np.testing.assert_array_equal(dz, wanted)


@pytest.mark.parametrize("kind", ACTIVATIONS)
def test_single_precision_agrees_with_double(kind, z):
    np.testing.assert_allclose(values(kind(), z.astype(np.float32)), values(kind(), z), rtol=3e-6)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("kind", ACTIVATIONS)
def test_nan_is_not_hidden(kind, dtype, z):
    z = z.astype(dtype)
    z[2, 3] = np.nan
    assert np.isnan(values(kind(), z)[2, 3])


@pytest.mark.parametrize("kind", ACTIVATIONS)
def test_samples_do_not_touch_each_other(kind, z):
    alone = np.hstack([values(kind(), z[:, [j]].copy()) for j in range(BATCH)])
    np.testing.assert_allclose(values(kind(), z), alone, rtol=1e-14)


@pytest.mark.parametrize("kind", ACTIVATIONS)
def test_huge_inputs_give_no_nan(kind):
    z = np.array([[1e4, -1e4, 0], [-1e4, 1e4, 0]], np.float32)
    assert np.isfinite(values(kind(), z)).all()


@pytest.mark.parametrize("alpha", [0.0, 0.3, 1.0])
def test_leaky_relu_has_the_slope_that_it_is_given(alpha, z, da):
    activation = LeakyReLU(alpha=alpha)
    np.testing.assert_allclose(values(activation, z), np.where(z > 0, z, alpha * z), rtol=1e-14)
    np.testing.assert_allclose(slopes(activation, z, da), np.where(z > 0, da, alpha * da), rtol=1e-14)


def test_softmax_adds_up_to_one_however_large_its_inputs():
    z = np.array([[1e4, -1e4, 3], [1e4, 0, 3], [-1e4, 1e4, 3]], np.float32)
    a = values(next(each for each in ACTIVATIONS if each.kind == "softmax")(), z)
    np.testing.assert_allclose(a, [[0.5, 0, 1 / 3], [0.5, 0, 1 / 3], [0, 1, 1 / 3]], atol=1e-7)
