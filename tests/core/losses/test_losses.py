"""What every loss must do, and the values of each, with and without the last activation."""

import numpy as np
import pytest

from core import losses
from core.activations import Sigmoid, Softmax
from core.losses import BCE, CCE, LOSSES, MAE, MSE, Focal, Hinge, Huber, PerceptronLoss, SquaredHinge

BATCH = 6
FUSED = tuple(kind for kind in LOSSES if kind.fused)
DTYPES = [np.float32, np.float64]


def loss(chosen, y, t, logits=False):
    """C, the mean of L over the samples, and ∂C/∂y for y and t (units, m)."""
    dy, sample_losses = np.full_like(y, np.nan), np.full(y.shape[1], np.nan, y.dtype)
    c = np.zeros(4)
    c[: len(chosen.constants)] = chosen.constants
    kernel = losses.loss.kernels[losses.code(chosen, logits)]
    kernel(y.reshape(-1), t.astype(y.dtype).reshape(-1), dy.reshape(-1), sample_losses, c)
    return sample_losses.mean(dtype=float), dy / y.shape[1]


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def softmax(z):
    e = np.exp(z - z.max(0))
    return e / e.sum(0)


VALUES = {
    "mse": lambda y, t: ((y - t) ** 2).mean(),
    "bce": lambda y, t: -(t * np.log(y) + (1 - t) * np.log(1 - y)).mean(),
    "cce": lambda y, t: -(t * np.log(y)).sum(0).mean(),
    "sparse_cce": lambda y, t: -np.log(y[t.argmax(0), np.arange(t.shape[1])]).mean(),
    "mae": lambda y, t: np.abs(y - t).mean(),
    "huber": lambda y, t: np.where(np.abs(y - t) <= 1, (y - t) ** 2 / 2, np.abs(y - t) - 0.5).mean(),
    "focal": lambda y, t: -(t * (1 - y) ** 2 * np.log(y) + (1 - t) * y**2 * np.log(1 - y)).mean(),
    "hinge": lambda y, t: np.maximum(0, 1 - (2 * t - 1) * y).mean(),
    "squared_hinge": lambda y, t: (np.maximum(0, 1 - (2 * t - 1) * y) ** 2).mean(),
    "perceptron": lambda y, t: np.maximum(0, -(2 * t - 1) * y).mean(),
}
ACTIVATED = {Sigmoid: sigmoid, Softmax: softmax}


def example(kind, seed=1):
    """Outputs that a network for this loss could have, and targets: both (units, m)."""
    generator = np.random.default_rng(seed)
    if kind.tasks[0] == "binary":
        y = generator.normal(size=(1, BATCH)) * 2
        return y if kind.threshold == 0 else sigmoid(y), generator.integers(0, 2, (1, BATCH)).astype(float)
    if kind.tasks[0] == "classes":
        return softmax(generator.normal(size=(4, BATCH))), np.eye(4)[generator.integers(0, 4, BATCH)].T.copy()
    return generator.normal(size=(2, BATCH)), generator.normal(size=(2, BATCH))


def log_sum_exp(z):
    return np.logaddexp.reduce(z, axis=0)


def test_every_loss_has_a_formula():
    missing = [kind.kind for kind in LOSSES if kind.kind not in VALUES]
    assert not missing, f"{', '.join(missing)}: add a formula to VALUES."


@pytest.mark.parametrize("kind", LOSSES)
def test_loss_follows_its_formula(kind):
    y, t = example(kind)
    assert loss(kind(), y, t)[0] == pytest.approx(VALUES[kind.kind](y, t), rel=1e-12)


@pytest.mark.parametrize("kind", LOSSES)
def test_gradient_is_that_of_the_loss(kind):
    y, t = example(kind)
    found, h = loss(kind(), y, t)[1], 1e-6
    for place in np.ndindex(y.shape):
        up, down = y.copy(), y.copy()
        up[place] += h
        down[place] -= h
        wanted = (loss(kind(), up, t)[0] - loss(kind(), down, t)[0]) / (2 * h)
        assert found[place] == pytest.approx(wanted, rel=1e-6, abs=1e-9)


@pytest.mark.parametrize("kind", FUSED)
def test_gradient_from_logits_is_that_of_the_loss(kind):
    _, t = example(kind)
    z = np.random.default_rng(5).normal(size=t.shape) * 3
    found, h = loss(kind(), z, t, logits=True)[1], 1e-6
    for place in np.ndindex(z.shape):
        up, down = z.copy(), z.copy()
        up[place] += h
        down[place] -= h
        wanted = (loss(kind(), up, t, True)[0] - loss(kind(), down, t, True)[0]) / (2 * h)
        assert found[place] == pytest.approx(wanted, rel=1e-6, abs=1e-9)


@pytest.mark.parametrize("kind", FUSED)
def test_loss_of_logits_is_the_loss_of_their_activation(kind):
    _, t = example(kind)
    z = np.random.default_rng(5).normal(size=t.shape) * 3
    y = ACTIVATED[kind.fused](z)
    assert loss(kind(), z, t, True)[0] == pytest.approx(loss(kind(), y, t)[0], rel=1e-9)


@pytest.mark.parametrize("kind", LOSSES)
def test_loss_is_least_where_outputs_are_the_targets(kind):
    y, t = example(kind)
    targets = 2 * t - 1 if kind.threshold == 0 else t.copy()  # the sign is the class
    right, wrong = loss(kind(), targets, t)[0], loss(kind(), y, t)[0]
    assert 0 <= right <= 1e-6 < wrong


@pytest.mark.parametrize("kind", LOSSES)
def test_loss_is_the_mean_over_the_batch(kind):
    y, t = example(kind)
    alone = [loss(kind(), y[:, [j]].copy(), t[:, [j]].copy())[0] for j in range(BATCH)]
    assert loss(kind(), y, t)[0] == pytest.approx(np.mean(alone), rel=1e-12)


@pytest.mark.parametrize("kind", LOSSES)
def test_single_precision_agrees_with_double(kind):
    y, t = example(kind)
    value, dy = loss(kind(), y, t)
    single, dsingle = loss(kind(), y.astype(np.float32), t)
    assert single == pytest.approx(value, rel=1e-5)
    np.testing.assert_allclose(dsingle, dy, rtol=1e-4, atol=1e-7)


@pytest.mark.parametrize(
    ("kind", "logits"), [(kind, logits) for kind in LOSSES for logits in (False, True) if kind.fused or not logits]
)
def test_nan_in_any_output_makes_the_loss_nan(kind, logits):
    y, t = example(kind)
    y[-1, -1], t[:, -1] = np.nan, 1  # a loss may ignore outputs whose target is 0
    for dtype in DTYPES:
        assert np.isnan(loss(kind(), y.astype(dtype), t, logits)[0])


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("t", [0.0, 1.0])
@pytest.mark.parametrize("z", [-1e4, -100.0, -1.0, 0.0, 1.0, 100.0, 1e4])
def test_binary_cross_entropy_of_huge_logits_is_exact(z, t, dtype):
    value, dz = loss(BCE(), np.full((1, 1), z, dtype), np.full((1, 1), t), True)
    assert value == pytest.approx(np.logaddexp(0, z) - t * z, rel=1e-6, abs=1e-30)
    wanted = np.exp(-np.logaddexp(0, -z)) - t
    assert dz[0, 0] == pytest.approx(wanted, rel=1e-6, abs=1e-7)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("right", [0, 1, 2])
@pytest.mark.parametrize("z", [(1e4, -1e4, 0), (-1e4, -1e4, -1e4), (1e4, 1e4, 1e4), (3.0, -100.0, 100.0)])
def test_cross_entropy_of_huge_logits_is_exact(z, right, dtype):
    z = np.array(z, float)[:, None]
    t = np.eye(3)[[right]].T.copy()
    value, dz = loss(CCE(), z.astype(dtype), t, True)
    assert value == pytest.approx(log_sum_exp(z)[0] - z[right, 0], rel=1e-6, abs=1e-30)
    np.testing.assert_allclose(dz, np.exp(z - log_sum_exp(z)) - t, rtol=1e-6, atol=1e-7)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("kind", [BCE, CCE, Focal])
def test_probabilities_of_zero_and_one_give_a_finite_loss(kind, dtype):
    y = np.array([[0.0, 1.0, 0.0, 1.0], [1.0, 0.0, 1.0, 0.0]], dtype)
    t = np.array([[0.0, 0.0, 1.0, 1.0], [1.0, 1.0, 0.0, 0.0]])
    value, dy = loss(kind(), y, t)
    assert value == pytest.approx(-np.log(1e-7) / 2, rel=1e-3)  # half of the columns are as wrong as can be
    assert np.isfinite(dy).all()


def test_targets_between_the_classes_are_learned_as_such():
    z = np.array([[0.3], [-1.2], [0.8]])
    t = np.array([[0.2], [0.5], [0.3]])
    value, dz = loss(CCE(), z, t, True)
    assert value == pytest.approx(-(t * np.log(softmax(z))).sum(), rel=1e-12)
    np.testing.assert_allclose(dz, softmax(z) - t, rtol=1e-12)


def test_mean_squared_error_divides_by_rows_and_outputs():
    y, t = np.array([[1.0, 2.0], [3.0, 5.0]]), np.zeros((2, 2))
    value, dy = loss(MSE(), y, t)
    assert value == (1 + 4 + 9 + 25) / 4
    np.testing.assert_array_equal(dy, y / 2)


@pytest.mark.parametrize("kind", LOSSES)
def test_constants_fit_the_record(kind):
    assert len(kind().constants) <= 4


@pytest.mark.parametrize("kind", [MAE, Huber])
def test_gradient_is_zero_where_the_output_is_the_target(kind):
    assert loss(kind(), np.full((1, 3), 0.5), np.full((1, 3), 0.5))[1].tolist() == [[0, 0, 0]]


def test_huber_by_hand():
    y = np.array([[0.5, -3.0, 2.0, -2.0]])
    value, dy = loss(Huber(delta=2.0), y, np.zeros((1, 4)))
    assert value == pytest.approx((0.125 + (2 * 3 - 2) + 2 + 2) / 4, rel=1e-14)
    np.testing.assert_allclose(dy, np.array([[0.5, -2, 2, -2]]) / 4, rtol=1e-14)


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [(Hinge, [0, 0.5, 3, 2]), (SquaredHinge, [0, 0.25, 9, 4]), (PerceptronLoss, [0, 0, 2, 1])],
)
def test_losses_of_the_sign_by_hand(kind, wanted):
    y, t = np.array([[3.0, -0.5, -2.0, 1.0]]), np.array([[1.0, 0.0, 1.0, 0.0]])
    assert loss(kind(), y, t)[0] == pytest.approx(np.mean(wanted), rel=1e-14)


def test_perceptron_loss_learns_from_weights_of_zero():
    value, dy = loss(PerceptronLoss(), np.zeros((1, 2)), np.array([[1.0, 0.0]]))
    assert value == 0
    assert dy.tolist() == [[-0.5, 0.5]]


@pytest.mark.parametrize("kind", [Hinge, SquaredHinge, PerceptronLoss, Focal])
def test_several_outputs_each_tell_their_class_from_the_rest(kind):
    generator = np.random.default_rng(3)
    y, t = generator.normal(size=(3, 4)), np.eye(3)[[0, 2, 1, 1]].T.copy()
    y = sigmoid(y) if kind is Focal else y
    alone = [loss(kind(), y[[k]].copy(), t[[k]].copy())[0] for k in range(3)]
    assert loss(kind(), y, t)[0] == pytest.approx(np.mean(alone), rel=1e-12)


@pytest.mark.parametrize("logits", [False, True])
def test_focal_loss_without_focus_is_binary_cross_entropy(logits):
    y, t = example(Focal)
    (value, dy), (wanted, gradient) = loss(Focal(gamma=0.0), y, t, logits), loss(BCE(), y, t, logits)
    assert value == pytest.approx(wanted, rel=1e-12)
    np.testing.assert_allclose(dy, gradient, rtol=1e-10)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("t", [0.0, 1.0])
@pytest.mark.parametrize("z", [-1e4, -100.0, 100.0, 1e4])
def test_focal_loss_of_huge_logits_is_exact(z, t, dtype):
    value, dz = loss(Focal(), np.full((1, 1), z, dtype), np.full((1, 1), t), True)
    wrong = (z > 0) != (t > 0.5)
    assert value == pytest.approx(abs(z) if wrong else 0, rel=1e-6, abs=1e-30)
    assert dz[0, 0] == pytest.approx(np.sign(z) if wrong else 0, rel=1e-6, abs=1e-30)


def test_smoothing_spreads_a_fraction_of_each_target_evenly():
    y, t = example(CCE)
    z, smooth = np.log(y), 0.8 * t + 0.2 / 4
    for given, logits in ((y, False), (z, True)):
        value, gradient = loss(CCE(smoothing=0.2), given, t, logits)
        wanted, wanted_gradient = loss(CCE(), given, smooth, logits)
        assert value == pytest.approx(wanted, rel=1e-12)
        assert value == pytest.approx(-(smooth * np.log(y)).sum(0).mean(), rel=1e-12)
        np.testing.assert_allclose(gradient, wanted_gradient, rtol=1e-12)


@pytest.mark.parametrize(
    ("chosen", "logits"),
    [
        (Huber(delta=0.3), False),
        *[(chosen, logits) for chosen in (Focal(gamma=0.5), CCE(smoothing=0.3)) for logits in (False, True)],
    ],
    ids=repr,
)
def test_gradient_is_that_of_the_loss_with_other_constants(chosen, logits):
    y, t = example(type(chosen))
    found, h = loss(chosen, y, t, logits)[1], 1e-6
    for place in np.ndindex(y.shape):
        up, down = y.copy(), y.copy()
        up[place] += h
        down[place] -= h
        wanted = (loss(chosen, up, t, logits)[0] - loss(chosen, down, t, logits)[0]) / (2 * h)
        assert found[place] == pytest.approx(wanted, rel=1e-6, abs=1e-9)
