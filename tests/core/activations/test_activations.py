"""What every activation must do, and the values of each."""

import numpy as np
import pytest

from core import activations
from core.activations import ACTIVATIONS as EVERY
from core.activations import ELU, GELU, Linear, ReLU, Softmax, Tanh
from tests.core.formulas import FORMULAS, activated

UNITS, BATCH = 5, 7
ACTIVATIONS = tuple(kind for kind in EVERY if not kind.learned)  # PReLU is an op: see test_gradients


def others(kind):
    """The activation with every field in turn at other values than the default."""
    for name, shown in kind.params().items():
        default = getattr(kind(), name)
        if isinstance(default, bool):
            tried = (not default,)
        else:
            tried = shown.options or (shown.low, min(3 * default + 0.1, shown.high))
        yield from (kind(**{name: value}) for value in tried if value != default)


VARIANTS = [*(kind() for kind in ACTIVATIONS), *(other for kind in ACTIVATIONS for other in others(kind))]
each_variant = pytest.mark.parametrize("activation", VARIANTS, ids=repr)


def forward(code, *arrays):
    activations.forward.kernels[code](*arrays)


def backward(code, *arrays):
    activations.backward.kernels[code](*arrays)


def formula(activation, z):
    """The value of an activation for z (units, m), which is laid out the other way in formulas."""
    fields = {name: getattr(activation, name) for name in activation.params()}
    return activated(activation.kind, z.T, **fields).T


def call(kernel, activation, *arrays):
    """Run a kernel on (units, m) arrays in place."""
    dtype = arrays[0].dtype
    c = np.zeros(4, dtype)
    c[: len(activation.constants)] = activation.constants
    kernel(activations.code(activation), *(array.reshape(-1) for array in arrays), arrays[0].shape[1], c)


def values(activation, z):
    a = np.full_like(z, np.nan)
    call(forward, activation, z, a)
    return a


def gradients(activation, z, da):
    dz = np.full_like(z, np.nan)
    call(backward, activation, z, values(activation, z), da, dz)
    return dz


def differences(activation, z, da, h=1e-6):
    """∂C/∂z by central differences."""
    wanted = np.empty_like(z)
    for place in np.ndindex(z.shape):
        up, down = z.copy(), z.copy()
        up[place] += h
        down[place] -= h
        wanted[place] = (da * (values(activation, up) - values(activation, down))).sum() / (2 * h)
    return wanted


@pytest.fixture
def z():
    return np.random.default_rng(1).normal(size=(UNITS, BATCH)) * 2


@pytest.fixture
def da():
    return np.random.default_rng(2).normal(size=(UNITS, BATCH))


def test_every_activation_has_a_formula():
    missing = [kind.kind for kind in EVERY if kind.kind not in FORMULAS]
    assert not missing, f"{', '.join(missing)}: add a formula to tests/core/formulas.py."


@each_variant
def test_activation_follows_its_formula(activation, z):
    np.testing.assert_allclose(values(activation, z), formula(activation, z), rtol=1e-12, atol=1e-15)


@each_variant
def test_backward_is_the_derivative_of_forward(activation, z, da):
    np.testing.assert_allclose(gradients(activation, z, da), differences(activation, z, da), rtol=1e-6, atol=1e-8)


@pytest.mark.parametrize("kind", ACTIVATIONS)
def test_forward_works_in_place(kind, z):
    wanted = values(kind(), z)
    call(forward, kind(), z, z)
    np.testing.assert_array_equal(z, wanted)


@pytest.mark.parametrize("kind", ACTIVATIONS)
def test_backward_works_in_place(kind, z, da):
    wanted, a = gradients(kind(), z, da), values(kind(), z)
    call(backward, kind(), z, a, da, da)
    np.testing.assert_array_equal(da, wanted)


@pytest.mark.parametrize("kind", [kind for kind in ACTIVATIONS if not kind.reads_input])
def test_backward_reads_the_input_only_if_it_declares_so(kind, z, da):
    wanted, a = gradients(kind(), z, da), values(kind(), z)
    dz = np.empty_like(z)
    call(backward, kind(), np.full_like(z, np.nan), a, da, dz)
    np.testing.assert_array_equal(dz, wanted)


@each_variant
def test_single_precision_agrees_with_double(activation, z):
    np.testing.assert_allclose(values(activation, z.astype(np.float32)), values(activation, z), rtol=3e-6)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("kind", ACTIVATIONS)
def test_nan_is_not_hidden(kind, dtype, z):
    z = z.astype(dtype)
    z[2, 3] = np.nan
    assert np.isnan(values(kind(), z)[2, 3])


@pytest.mark.parametrize("kind", ACTIVATIONS)
def test_samples_are_independent(kind, z):
    alone = np.hstack([values(kind(), z[:, [j]].copy()) for j in range(BATCH)])
    np.testing.assert_allclose(values(kind(), z), alone, rtol=1e-14)


@pytest.mark.parametrize("kind", ACTIVATIONS)
def test_huge_inputs_give_no_nan(kind):
    z = np.array([[1e4, -1e4, 0], [-1e4, 1e4, 0]], np.float32)
    assert np.isfinite(values(kind(), z)).all()


def test_softmax_adds_up_to_one_however_large_its_inputs():
    z = np.array([[1e4, -1e4, 3], [1e4, 0, 3], [-1e4, 1e4, 3]], np.float32)
    a = values(Softmax(), z)
    np.testing.assert_allclose(a, [[0.5, 0, 1 / 3], [0.5, 0, 1 / 3], [0, 1, 1 / 3]], atol=1e-7)


def test_approximate_gelu_has_the_error_that_its_help_states():
    z = np.linspace(-10, 10, 100_001)[None]
    assert np.abs(values(GELU(approximate=True), z) - values(GELU(), z)).max() <= 0.0005


@pytest.mark.parametrize("kind", ACTIVATIONS)
def test_positive_activations_are_those_that_stay_above_zero(kind):
    z = np.linspace(-30, 30, 1001)[None].repeat(2, 0)
    assert kind.positive == bool((values(kind(), z) > 0).all())


@each_variant
def test_values_stay_within_the_range_and_reach_its_ends(activation):
    z = np.vstack([np.linspace(-3000, 3000, 600_001), np.zeros(600_001)])
    a, (low, high) = values(activation, z)[0], activation.range
    assert low - 1e-3 <= a.min() <= max(low + 0.05, -25)
    assert min(high - 0.05, 25) <= a.max() <= high + 1e-3


RANGES = {
    "−∞ to ∞": Linear(),
    "0 to ∞": ReLU(),
    "−0.5 to ∞": ELU(alpha=0.5),
    "−1 to 1": Tanh(),
    "−0.17 to ∞": GELU(),
}


@pytest.mark.parametrize("text", RANGES)
def test_range_as_text(text):
    assert RANGES[text].range_text() == text


def test_probabilities_range_from_zero_to_one():
    assert {kind.kind for kind in EVERY if kind().is_probability} == {"sigmoid", "hard_sigmoid", "softmax", "step"}


@each_variant
def test_backward_in_single_precision_agrees_with_double(activation, z, da):
    single = gradients(activation, z.astype(np.float32), da.astype(np.float32))
    np.testing.assert_allclose(single, gradients(activation, z, da), rtol=1e-5, atol=1e-6)
