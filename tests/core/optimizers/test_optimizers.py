"""What every optimizer must do, and the update of each."""

from dataclasses import replace

import numpy as np
import pytest

from core import optimizers
from core.optimizers import OPTIMIZERS, SGD, Adadelta, AdaGrad, Adam, AdamW, AMSGrad, Momentum, Nadam, Nesterov, RMSprop

SIZE, STEPS = 11, 50
STEPPED = [kind for kind in OPTIMIZERS if kind.kernel is not None]


def update(code, theta, g, moments, *rest):
    optimizers.update.kernels[code](theta, g, moments, 0, *rest)


def trained(optimizer, theta, gradient, steps=STEPS, dtype=np.float64):
    """The weights after some steps along `gradient`, a function of the weights."""
    theta = theta.astype(dtype)
    moments = np.zeros((optimizer.moments, theta.size), dtype)
    c = np.zeros(4)
    c[: len(optimizer.constants)] = optimizer.constants
    for t in range(1, steps + 1):
        g = gradient(theta).astype(dtype)
        update(optimizers.code(optimizer), theta, g, moments, optimizer.learning_rate, t, c)
    return theta


def sgd(theta, gradient, steps, o):
    for _ in range(steps):
        theta = theta - o.learning_rate * gradient(theta)
    return theta


def momentum(theta, gradient, steps, o):
    v = np.zeros_like(theta)
    for _ in range(steps):
        v = o.beta * v + gradient(theta)
        theta = theta - o.learning_rate * v
    return theta


def adam(theta, gradient, steps, o):
    m, v = np.zeros_like(theta), np.zeros_like(theta)
    for t in range(1, steps + 1):
        g = gradient(theta)
        m = o.beta1 * m + (1 - o.beta1) * g
        v = o.beta2 * v + (1 - o.beta2) * g**2
        m_hat, v_hat = m / (1 - o.beta1**t), v / (1 - o.beta2**t)
        theta = theta - o.learning_rate * m_hat / (np.sqrt(v_hat) + o.epsilon)
    return theta


def nesterov(theta, gradient, steps, o):
    """Sutskever et al. (2013): the gradient is taken at the point ahead, which is θ in PyTorch's form."""
    v, behind = np.zeros_like(theta), theta
    for _ in range(steps):
        ahead = behind + o.beta * v
        v = o.beta * v - o.learning_rate * gradient(ahead)
        behind = behind + v
    return behind + o.beta * v


def adagrad(theta, gradient, steps, o):
    total = np.zeros_like(theta)
    for _ in range(steps):
        g = gradient(theta)
        total = total + g**2
        theta = theta - o.learning_rate * g / (np.sqrt(total) + o.epsilon)
    return theta


def rmsprop(theta, gradient, steps, o):
    v = np.zeros_like(theta)
    for _ in range(steps):
        g = gradient(theta)
        v = o.rho * v + (1 - o.rho) * g**2
        theta = theta - o.learning_rate * g / (np.sqrt(v) + o.epsilon)
    return theta


def adadelta(theta, gradient, steps, o):
    v, u = np.zeros_like(theta), np.zeros_like(theta)
    for _ in range(steps):
        g = gradient(theta)
        v = o.rho * v + (1 - o.rho) * g**2
        delta = np.sqrt(u + o.epsilon) / np.sqrt(v + o.epsilon) * g
        u = o.rho * u + (1 - o.rho) * delta**2
        theta = theta - o.learning_rate * delta
    return theta


def adamw(theta, gradient, steps, o):
    m, v = np.zeros_like(theta), np.zeros_like(theta)
    for t in range(1, steps + 1):
        g = gradient(theta)
        m = o.beta1 * m + (1 - o.beta1) * g
        v = o.beta2 * v + (1 - o.beta2) * g**2
        m_hat, v_hat = m / (1 - o.beta1**t), v / (1 - o.beta2**t)
        theta = theta - o.learning_rate * (m_hat / (np.sqrt(v_hat) + o.epsilon) + o.decay * theta)
    return theta


def amsgrad(theta, gradient, steps, o):
    m, v, u = np.zeros_like(theta), np.zeros_like(theta), np.zeros_like(theta)
    for t in range(1, steps + 1):
        g = gradient(theta)
        m = o.beta1 * m + (1 - o.beta1) * g
        v = o.beta2 * v + (1 - o.beta2) * g**2
        u = np.maximum(u, v)
        m_hat, u_hat = m / (1 - o.beta1**t), u / (1 - o.beta2**t)
        theta = theta - o.learning_rate * m_hat / (np.sqrt(u_hat) + o.epsilon)
    return theta


def nadam(theta, gradient, steps, o):
    m, v = np.zeros_like(theta), np.zeros_like(theta)
    mu = o.beta1 * (1 - 0.5 * 0.96 ** (0.004 * np.arange(steps + 2)))
    for t in range(1, steps + 1):
        g = gradient(theta)
        m = o.beta1 * m + (1 - o.beta1) * g
        v = o.beta2 * v + (1 - o.beta2) * g**2
        g_hat, v_hat = g / (1 - mu[1 : t + 1].prod()), v / (1 - o.beta2**t)
        m_bar = (1 - mu[t]) * g_hat + mu[t + 1] * m / (1 - mu[1 : t + 2].prod())
        theta = theta - o.learning_rate * m_bar / (np.sqrt(v_hat) + o.epsilon)
    return theta


FORMULAS = {
    "sgd": sgd,
    "momentum": momentum,
    "nesterov": nesterov,
    "adagrad": adagrad,
    "rmsprop": rmsprop,
    "adadelta": adadelta,
    "adam": adam,
    "adamw": adamw,
    "amsgrad": amsgrad,
    "nadam": nadam,
    "perceptron_rule": sgd,
}
CURVES = np.geomspace(0.1, 3, SIZE)
START = np.random.default_rng(1).normal(size=SIZE)


def bowl(theta):
    """The gradient of Σ ½ cᵢ θᵢ²."""
    return CURVES * theta


def test_every_optimizer_has_a_formula():
    missing = [kind.kind for kind in STEPPED if kind.kind not in FORMULAS]
    assert not missing, f"{', '.join(missing)}: add a formula to FORMULAS."


@pytest.mark.parametrize(
    "optimizer",
    [kind() for kind in STEPPED]
    + [SGD(learning_rate=0.3), Momentum(learning_rate=0.05, beta=0.5), Momentum(beta=0.0)]
    + [Adam(learning_rate=0.1, beta1=0.5, beta2=0.9, epsilon=1e-3), Adam(beta1=0.0, beta2=0.0)]
    + [Nesterov(beta=0.0), Nesterov(learning_rate=0.05, beta=0.5), AdaGrad(learning_rate=0.3, epsilon=0.1)]
    + [RMSprop(rho=0.0), RMSprop(learning_rate=0.1, rho=0.5, epsilon=0.1), Adadelta(rho=0.5, epsilon=1e-3)]
    + [AdamW(decay=0.0), AdamW(learning_rate=0.1, decay=0.5), AMSGrad(learning_rate=0.1, beta1=0.5, beta2=0.3)]
    + [Nadam(learning_rate=0.1, beta1=0.9999), Nadam(beta1=0.0, beta2=0.5, epsilon=0.1)],
    ids=repr,
)
def test_update_follows_its_formula(optimizer):
    wanted = FORMULAS[optimizer.kind](START, bowl, STEPS, optimizer)
    np.testing.assert_allclose(trained(optimizer, START, bowl), wanted, rtol=1e-10)


@pytest.mark.parametrize("kind", STEPPED)
def test_training_decreases_the_objective(kind):
    def objective(theta):
        return (CURVES * theta**2).sum()

    assert objective(trained(kind(), START, bowl)) < objective(START)


@pytest.mark.parametrize("kind", STEPPED)
def test_learning_rate_zero_changes_nothing(kind):
    still = replace(kind(), learning_rate=0.0)
    np.testing.assert_array_equal(trained(still, START, bowl), START)


@pytest.mark.parametrize("kind", STEPPED)
def test_zero_gradient_changes_nothing(kind):
    plain = replace(kind(), decay=0.0) if "decay" in kind.params() else kind()
    np.testing.assert_array_equal(trained(plain, START, np.zeros_like), START)


@pytest.mark.parametrize("kind", STEPPED)
def test_single_precision_agrees_with_double(kind):
    single = trained(kind(), START, bowl, dtype=np.float32)
    np.testing.assert_allclose(single, trained(kind(), START, bowl), rtol=1e-4, atol=1e-6)


@pytest.mark.parametrize("kind", STEPPED)
def test_weights_are_independent(kind):
    backwards = trained(kind(), START[::-1].copy(), lambda theta: CURVES[::-1] * theta)
    np.testing.assert_allclose(backwards[::-1], trained(kind(), START, bowl), rtol=1e-12)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("kind", STEPPED)
def test_nan_in_the_gradient_reaches_the_weights(kind, dtype):
    moved = trained(kind(), START, lambda theta: np.full(SIZE, np.nan), 1, dtype)
    assert np.isnan(moved).all()


def test_first_step_of_adam_is_the_learning_rate_whatever_the_gradient():
    moved = trained(Adam(learning_rate=0.01), START, lambda theta: CURVES, steps=1)
    np.testing.assert_allclose(START - moved, 0.01, rtol=1e-6)


@pytest.mark.parametrize("kind", STEPPED)
def test_constants_fit_the_record(kind):
    assert len(kind().constants) <= 4


def test_decay_shrinks_weights_that_have_no_gradient():
    moved = trained(AdamW(learning_rate=0.1, decay=0.5), START, np.zeros_like, steps=3)
    np.testing.assert_allclose(moved, START * 0.95**3, rtol=1e-14)


def test_amsgrad_differs_from_adam_once_gradients_shrink():
    steep, flat = Adam(beta2=0.5), AMSGrad(beta2=0.5)
    assert (np.abs(trained(steep, START, bowl) - trained(flat, START, bowl)) > 1e-3).any()


def test_nadam_far_into_a_run_follows_its_formula():
    def constant_gradient(theta):
        return CURVES

    np.testing.assert_allclose(
        trained(Nadam(), START, constant_gradient, 300), nadam(START, constant_gradient, 300, Nadam()), rtol=1e-10
    )
