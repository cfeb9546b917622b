"""Networks: what is counted, how weights start, how they go out and come in by name, and prediction."""

import numpy as np
import pytest

from core.activations import ACTIVATIONS, HardSigmoid, Linear, PReLU, Sigmoid, Softmax, Softplus, Tanh
from core.engine.program import Capacity
from core.initializers import (
    BIAS_INITIALIZERS,
    INITIALIZERS,
    Constant,
    GlorotNormal,
    GlorotUniform,
    HeNormal,
    HeUniform,
    LargeUniform,
    LeCunNormal,
    LeCunUniform,
    Normal,
    Orthogonal,
    SmallUniform,
    Zeros,
)
from core.layers import BatchNorm, Dense, Dropout, Input, Output
from core.losses import BCE, CCE, LOSSES, MAE, MSE, Focal, Hinge, Huber, PerceptronLoss, SparseCCE, SquaredHinge
from core.network import Predictor, State, build, problems
from core.network.shapes import DataSpec
from core.project.layout import chain
from tests.core.formulas import activated, softmax

CLASSES = DataSpec((4,), 3)
NUMBER = DataSpec((4,), 0)


def network(*layers, spec=CLASSES, loss=None):
    return build(chain(Input(), *layers), spec, loss or CCE())


def small():
    return network(Dense(units=5, activation=Tanh()), BatchNorm(), Dropout(), Output())


def random_state(net, seed=1):
    generator = np.random.default_rng(seed)
    arrays = {
        name: (np.abs(generator.normal(size=w.shape)) + 0.5).astype(np.float32)
        if name.endswith("running_var")
        else generator.normal(size=w.shape).astype(np.float32)
        for name, w in net.names.items()
    }
    return net.state(arrays), arrays


def rows(count, features=4, seed=2):
    return np.random.default_rng(seed).normal(size=(count, features)).astype(np.float32)


# What is counted.


def test_four_three_two_one_has_26_parameters():
    net = network(Dense(units=3), Dense(units=2), Output(activation=Linear()), spec=NUMBER, loss=MSE())
    assert net.parameters() == (4 * 3 + 3) + (3 * 2 + 2) + (2 * 1 + 1) == 26


def test_parameters_of_one_layer_are_counted_alone():
    net = small()
    assert [net.parameters(layer) for layer in net.graph.order] == [0, 25, 10, 0, 18]
    assert net.parameters() == 53


def test_running_statistics_are_not_parameters():
    assert network(BatchNorm(), Output()).parameters(2) == 8


def test_layer_without_bias_has_only_its_matrix():
    assert network(Dense(units=7, bias=False), Output()).parameters(2) == 28


def test_multiply_adds_are_those_of_the_matrix():
    net = small()
    assert [net.multiply_adds(layer) for layer in net.graph.order] == [0, 20, 0, 0, 15]


ROOMS = [
    Capacity(32, 0),
    Capacity(32, 1, keep_best=True),
    Capacity(32, 2, threads=3),
    Capacity(32, 2, keep_gradient=False),
]


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("units", [5, 3000])
def test_memory_is_the_size_of_the_arenas(room, units):
    net = network(Dense(units=units), BatchNorm(), Dense(units=100), Output())
    program = net.program(room)
    small_things = ("ops", "layers", "loss_spec", "panels", "blocks", "workers", "barrier", "panel_sums", "block_sums")
    taken = sum(getattr(program, name).nbytes for name in program._fields if name not in small_things)
    assert net.memory(room) == taken


def test_program_for_prediction_has_no_room_for_training():
    program = small().program(Capacity(32))
    assert program.grads.size == program.deltas.size == program.moments.size == 0


# How weights start.

SPREADS = {
    GlorotUniform: lambda i, o: np.sqrt(6 / (i + o)) / np.sqrt(3),
    GlorotNormal: lambda i, o: np.sqrt(2 / (i + o)),
    HeUniform: lambda i, o: np.sqrt(6 / i) / np.sqrt(3),
    HeNormal: lambda i, o: np.sqrt(2 / i),
    LeCunUniform: lambda i, o: np.sqrt(1 / i),
    LeCunNormal: lambda i, o: np.sqrt(1 / i),
    Orthogonal: lambda i, o: np.sqrt(1 / max(i, o)),
    Normal: lambda i, o: 0.05,
    SmallUniform: lambda i, o: 0.01 / np.sqrt(3),
    LargeUniform: lambda i, o: 3 / np.sqrt(3),
    Zeros: lambda i, o: 0.0,
    Constant: lambda i, o: 0.0,
}


def first_weights(initializer, seed=1, units=200, features=100):
    net = network(Dense(units=units, initializer=initializer), Output(), spec=DataSpec((features,), 3))
    return net.arrays(net.initial(seed))["dense.weight"]


@pytest.mark.parametrize("kind", SPREADS)
def test_weights_start_with_the_spread_of_the_formula(kind):
    values = first_weights(kind())
    assert values.shape == (200, 100)
    assert values.std() == pytest.approx(SPREADS[kind](100, 200), rel=5 / np.sqrt(2 * values.size), abs=1e-7)


@pytest.mark.parametrize("kind", INITIALIZERS)
def test_weights_start_around_zero(kind):
    values = first_weights(kind())
    if kind is not Constant:
        assert abs(values.mean()) <= 5 * values.std() / np.sqrt(values.size)


@pytest.mark.parametrize("kind", [GlorotUniform, HeUniform, LeCunUniform, SmallUniform, LargeUniform])
def test_uniform_weights_fill_their_interval_evenly(kind):
    values = first_weights(kind())
    limit = np.sqrt(3) * SPREADS[kind](100, 200)
    assert np.abs(values).max() <= np.float32(limit)
    counts = np.histogram(values, 20, (-limit, limit))[0]
    assert np.abs(counts - values.size / 20).max() < 5 * np.sqrt(values.size / 20)


@pytest.mark.parametrize("kind", [GlorotNormal, HeNormal, LeCunNormal, Normal])
def test_normal_weights_have_the_tails_of_a_bell(kind):
    z = np.abs(first_weights(kind())) / SPREADS[kind](100, 200)
    for reach, share in ((1, 0.3173), (2, 0.0455), (3, 0.0027)):
        assert (z > reach).mean() == pytest.approx(share, abs=5 * np.sqrt(share / z.size))


@pytest.mark.parametrize("value", [0.0, 0.5, -3.0])
def test_constant_is_everywhere(value):
    assert (first_weights(Constant(value=value)) == value).all()


@pytest.mark.parametrize("shape", [(6, 4), (4, 6), (5, 5), (1, 7), (7, 1), (4, 3, 2, 2)])
def test_orthogonal_weights_stand_at_right_angles(shape):
    w = Orthogonal().sample(shape, 1, 1, np.random.default_rng(1)).reshape(shape[0], -1)
    product = w @ w.T if w.shape[0] <= w.shape[1] else w.T @ w
    np.testing.assert_allclose(product, np.eye(len(product)), atol=1e-12)


def test_orthogonal_weights_turn_either_way_equally_often():
    signs = [np.sign(Orthogonal().sample((3, 3), 3, 3, np.random.default_rng(n))[0, 0]) for n in range(400)]
    assert abs(np.mean(signs)) < 5 / np.sqrt(400)


@pytest.mark.parametrize("kind", INITIALIZERS)
def test_one_seed_gives_one_start(kind):
    np.testing.assert_array_equal(first_weights(kind(), 5), first_weights(kind(), 5))


@pytest.mark.parametrize("kind", INITIALIZERS)
def test_another_seed_gives_another_start_unless_nothing_is_drawn(kind):
    same = (first_weights(kind(), 5) == first_weights(kind(), 6)).all()
    assert same == (kind in (Zeros, Constant))


@pytest.mark.parametrize("kind", BIAS_INITIALIZERS)
def test_biases_start_as_chosen_whatever_the_weights_do(kind):
    layer = Dense(units=400, bias_initializer=kind(), seed=3)
    net = network(layer, Output())
    arrays = net.arrays(net.initial(1))
    plain = network(Dense(units=400, seed=3), Output())
    assert (arrays["dense.weight"] == plain.arrays(plain.initial(1))["dense.weight"]).all()
    spread = {Zeros: 0.0, Constant: 0.0, Normal: 0.05, SmallUniform: None, LargeUniform: 3 / np.sqrt(3)}[kind]
    if spread is not None:
        assert arrays["dense.bias"].std() == pytest.approx(spread, rel=0.15)
    if kind not in (Zeros, Constant):
        assert abs(np.corrcoef(arrays["dense.bias"], arrays["dense.weight"][:, 0])[0, 1]) < 0.2


def test_with_a_large_negative_bias_no_unit_fires_and_none_learns():
    layer = Dense(units=5, bias_initializer=Constant(value=-1000.0))
    net = network(layer, Output())
    state = net.initial(1)
    assert (net.arrays(state)["dense.bias"] == -1000).all()
    outputs = Predictor(net).predict(state, rows(20))
    np.testing.assert_allclose(outputs, np.full((20, 3), 1 / 3), rtol=1e-6)


def test_biases_start_at_zero_and_batch_norm_does_nothing_at_first():
    net = small()
    arrays = net.arrays(net.initial(1))
    for name, wanted in {
        "dense.bias": 0,
        "output.bias": 0,
        "batch_norm.weight": 1,
        "batch_norm.bias": 0,
        "batch_norm.running_mean": 0,
        "batch_norm.running_var": 1,
    }.items():
        assert (arrays[name] == wanted).all()


def test_alike_layers_do_not_start_alike():
    net = network(Dense(units=4), Dense(units=4), Output())
    arrays = net.arrays(net.initial(1))
    assert (arrays["dense.weight"] != arrays["dense_2.weight"]).all()


def test_layer_with_a_seed_of_its_own_does_not_follow_the_recipe():
    net = network(Dense(units=4, seed=7), Dense(units=4), Output())
    a, b = (net.arrays(net.initial(seed)) for seed in (1, 2))
    np.testing.assert_array_equal(a["dense.weight"], b["dense.weight"])
    assert (a["dense_2.weight"] != b["dense_2.weight"]).all()


def test_seed_of_one_layer_leaves_the_others_as_they_were():
    a, b = (network(Dense(units=4, seed=s), Dense(units=4), Output()) for s in (0, 7))
    a, b = (net.arrays(net.initial(1)) for net in (a, b))
    np.testing.assert_array_equal(a["dense_2.weight"], b["dense_2.weight"])


@pytest.mark.parametrize("kind", INITIALIZERS)
def test_sample_has_the_requested_shape(kind):
    values = kind().sample((3, 2, 5), 10, 3, np.random.default_rng(1))
    assert values.shape == (3, 2, 5)
    assert np.isfinite(values).all()


# Weights by name.


def test_arrays_carry_the_names_and_shapes_of_pytorch():
    assert {name: w.shape for name, w in small().names.items()} == {
        "dense.weight": (5, 4),
        "dense.bias": (5,),
        "batch_norm.weight": (5,),
        "batch_norm.bias": (5,),
        "batch_norm.running_mean": (5,),
        "batch_norm.running_var": (5,),
        "output.weight": (3, 5),
        "output.bias": (3,),
    }


@pytest.mark.parametrize(
    "names",
    [
        ("Dense 2", "dense_2", "dense-2"),
        ("é", "ü", "…"),
        ("1st", "layer_1st", "a"),
        ("a.b", "a b", "A B"),
        ("", "", "dense"),
        ("x" * 4096, "x", "file"),
    ],
)
def test_no_two_arrays_have_one_name(names):
    net = network(*[Dense(units=2, name=name) for name in names], Output())
    assert len(net.names) == len(net.weights)
    assert all(name.replace(".", "", 1).isidentifier() and name.isascii() for name in net.names)


def test_state_gives_back_what_the_arrays_were():
    net = small()
    state, arrays = random_state(net)
    found = net.arrays(state)
    assert found.keys() == arrays.keys()
    for name in arrays:
        np.testing.assert_array_equal(found[name], arrays[name])


def test_arrays_are_views():
    net = small()
    state = net.initial(1)
    net.arrays(state)["dense.weight"][2, 1] = 9
    assert (state.weights == 9).sum() == 1


def test_arrays_do_not_overlap_and_fill_the_weights():
    net = small()
    state = State(np.zeros(net.lowered.weights, np.float32), np.zeros(net.lowered.buffers, np.float32))
    for name, weight in net.names.items():
        if weight.trained:
            net.arrays(state)[name][...] += 1
    assert (state.weights == 1).all()


def test_missing_array_is_named():
    net = small()
    arrays = random_state(net)[1]
    del arrays["output.bias"]
    with pytest.raises(ValueError, match=r"^The array output\.bias is missing from the weights\.$"):
        net.state(arrays)


@pytest.mark.parametrize("shape", [(4, 5), (20,), (5, 4, 1), ()])
def test_misshapen_array_is_named(shape):
    net = small()
    arrays = random_state(net)[1] | {"dense.weight": np.ones(shape, np.float32)}
    with pytest.raises(ValueError, match=r"^dense\.weight has shape .*, but the network needs \(5, 4\)\.$"):
        net.state(arrays)


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_array_that_is_not_finite_is_named(value):
    net = small()
    arrays = random_state(net)[1]
    arrays["dense.weight"][3, 2] = value
    with pytest.raises(ValueError, match=r"^dense\.weight contains values that are not finite\.$"):
        net.state(arrays)


def test_number_too_large_for_single_precision_is_not_finite():
    net = small()
    arrays = random_state(net)[1] | {"dense.bias": np.full(5, 1e300)}
    with pytest.raises(ValueError, match=r"^dense\.bias contains values that are not finite\.$"):
        net.state(arrays)


@pytest.mark.parametrize("dtype", [np.float16, np.float64, np.int8, np.int64, np.bool_])
def test_state_takes_any_real_numbers(dtype):
    net = small()
    arrays = random_state(net)[1] | {"dense.bias": np.ones(5, dtype)}
    assert (net.arrays(net.state(arrays))["dense.bias"] == 1).all()


@pytest.mark.parametrize("dtype", [np.complex64, "U3", "M8[s]", object])
def test_state_refuses_values_that_are_not_real(dtype):
    net = small()
    arrays = random_state(net)[1] | {"dense.bias": np.zeros(5, dtype)}
    with pytest.raises(ValueError, match=r"^dense\.bias "):
        net.state(arrays)


# Prediction.


def batch_norm(arrays, x, epsilon=1e-5):
    normal = (x - arrays["batch_norm.running_mean"]) / np.sqrt(arrays["batch_norm.running_var"] + epsilon)
    return normal * arrays["batch_norm.weight"] + arrays["batch_norm.bias"]


def dense(arrays, name, x):
    return x @ arrays[f"{name}.weight"].T + arrays[f"{name}.bias"]


@pytest.mark.parametrize("activation", [g for g in ACTIVATIONS if g.differentiable])
def test_prediction_is_that_of_plain_numpy(activation):
    net = network(Dense(units=5, activation=activation()), BatchNorm(), Dropout(rate=0.9), Output())
    state, arrays = random_state(net)
    x = rows(20)
    a = {name: array.astype(np.float64) for name, array in arrays.items()}
    z = dense(a, "dense", x.astype(np.float64))
    learned = {"start": a["dense.alpha"]} if activation is PReLU else {}
    y = activated(activation.kind, z, **learned)
    hidden = batch_norm(a, y)
    np.testing.assert_allclose(
        Predictor(net).predict(state, x), softmax(dense(a, "output", hidden)), rtol=2e-5, atol=1e-6
    )


@pytest.mark.parametrize("count", [0, 1, 255, 256, 257, 600])
def test_prediction_does_not_depend_on_how_rows_are_batched(count):
    net = small()
    state, x = random_state(net)[0], rows(count)
    found = Predictor(net).predict(state, x)
    assert found.shape == (count, 3)
    np.testing.assert_allclose(found, Predictor(net, batch=7).predict(state, x), rtol=1e-5, atol=1e-7)


def test_predicting_leaves_the_state_as_it_was():
    net = small()
    state = random_state(net)[0]
    weights, buffers = state.weights.copy(), state.buffers.copy()
    Predictor(net).predict(state, rows(20))
    np.testing.assert_array_equal(state.weights, weights)
    np.testing.assert_array_equal(state.buffers, buffers)


def test_prediction_takes_weights_that_must_not_be_written():
    net, x = small(), rows(20)
    state = random_state(net)[0]
    wanted = Predictor(net).predict(state, x)
    state.weights.setflags(write=False)
    np.testing.assert_array_equal(Predictor(net).predict(state, x), wanted)


def test_prediction_refuses_the_weights_of_another_network():
    other = network(Dense(units=5, bias=False), BatchNorm(), Output())
    with pytest.raises(ValueError, match="size 48"):
        Predictor(small()).predict(random_state(other)[0], rows(20))


def test_prediction_refuses_rows_of_another_width():
    net = small()
    predictor, state = Predictor(net), random_state(net)[0]
    wide = np.zeros((20, 400), np.float32)
    with pytest.raises(ValueError, match="size 8000"):
        predictor.predict(state, wide)
    with pytest.raises(ValueError, match="size 8000"):
        predictor.evaluate(state, wide, np.zeros((20, 3), np.float32))
    with pytest.raises(ValueError, match="size 8000"):
        predictor.evaluate(state, rows(20), wide)


def test_prediction_takes_rows_in_any_layout():
    net = small()
    state, x = random_state(net)[0], rows(20)
    wanted = Predictor(net).predict(state, x)
    np.testing.assert_array_equal(Predictor(net).predict(state, np.asfortranarray(x)), wanted)
    np.testing.assert_array_equal(Predictor(net).predict(state, x.astype(np.float64)), wanted)


def test_signals_within_are_those_of_each_layer():
    net = small()
    state, arrays = random_state(net)
    x = rows(20)
    signals = Predictor(net).signals(state, x).copy()
    hidden = np.tanh(dense(arrays, "dense", x))
    wanted = {1: x, 2: hidden, 3: batch_norm(arrays, hidden), 4: batch_norm(arrays, hidden)}
    for layer, values in wanted.items():
        tensor = net.signals[layer]
        found = signals[tensor.start : tensor.start + tensor.units].T
        np.testing.assert_allclose(found, values, rtol=1e-4, atol=1e-5)
        np.testing.assert_array_equal(found, Predictor(net).predict(state, x, tensor))


def test_evaluation_gives_the_mean_loss_and_the_share_that_is_right():
    net = small()
    state, x = random_state(net)[0], rows(600)
    labels = np.random.default_rng(3).integers(0, 3, 600)
    y = Predictor(net).predict(state, x)
    loss, right = Predictor(net).evaluate(state, x, np.eye(3, dtype=np.float32)[labels])
    assert loss == pytest.approx(-np.log(y[np.arange(600), labels]).mean(), rel=1e-4)
    assert right == pytest.approx((y.argmax(1) == labels).mean(), abs=1e-9)


@pytest.mark.parametrize("loss", [BCE(), MSE()])
def test_binary_evaluation_has_the_threshold_one_half(loss):
    net = network(Output(activation=Sigmoid()), spec=DataSpec((4,), 2), loss=loss)
    state, x = random_state(net)[0], rows(300)
    t = np.random.default_rng(3).integers(0, 2, (300, 1)).astype(np.float32)
    y = Predictor(net).predict(state, x)
    assert Predictor(net).evaluate(state, x, t)[1] == pytest.approx(((y > 0.5) == t).mean(), abs=1e-9)


@pytest.mark.parametrize("loss", [Hinge(), SquaredHinge(), PerceptronLoss()])
def test_evaluation_of_a_sign_counts_from_zero(loss):
    net = network(Output(activation=Linear()), spec=DataSpec((4,), 2), loss=loss)
    state, x = random_state(net)[0], rows(300)
    t = np.random.default_rng(3).integers(0, 2, (300, 1)).astype(np.float32)
    y = Predictor(net).predict(state, x)
    assert ((y > 0) != (y > 0.5)).any()
    assert Predictor(net).evaluate(state, x, t)[1] == pytest.approx(((y > 0) == t).mean(), abs=1e-9)


# Losses that do not fit.

YES_OR_NO = DataSpec((4,), 2)


def messages(activation, spec, loss):
    found = problems(chain(Input(), Output(activation=activation)), spec, loss)
    return [each.message for each in found]


@pytest.mark.parametrize("loss", [BCE(), CCE(), Focal(), Hinge(), SquaredHinge(), PerceptronLoss()])
def test_loss_for_classes_is_refused_for_numbers(loss):
    wanted = (
        f"{loss.title} needs class targets, but this data has numeric targets. Choose mean squared error in Recipe."
    )
    assert messages(Linear(), NUMBER, loss) == [wanted]


@pytest.mark.parametrize("loss", [MSE(), MAE(), Huber()])
@pytest.mark.parametrize("spec", [NUMBER, CLASSES, YES_OR_NO])
def test_loss_for_numbers_takes_classes_too(loss, spec):
    assert messages(Linear(), spec, loss) == []


@pytest.mark.parametrize("loss", LOSSES)
def test_only_categorical_cross_entropy_is_refused_for_binary_outputs(loss):
    assert bool(messages(Linear(), YES_OR_NO, loss())) == (loss in (CCE, SparseCCE))


@pytest.mark.parametrize("loss", [Hinge(), SquaredHinge(), PerceptronLoss()])
def test_loss_of_the_sign_is_refused_where_the_output_has_one_sign(loss):
    for activation in (Sigmoid(), Softplus()):
        wanted = f"{loss.title} decides the class by the sign of the output, but {activation.title} is never negative."
        assert messages(activation, YES_OR_NO, loss) == [f"{wanted} Give Output the linear activation."]
        assert messages(activation, CLASSES, loss) == []
    assert messages(HardSigmoid(), YES_OR_NO, loss) == []
    assert messages(Tanh(), YES_OR_NO, loss) == []


def test_evaluation_of_a_regression_has_no_accuracy():
    net = network(Output(activation=Linear()), spec=NUMBER, loss=MSE())
    state, x, t = random_state(net)[0], rows(300), rows(300, 1, 5)
    loss, right = Predictor(net).evaluate(state, x, t)
    assert loss == pytest.approx(((Predictor(net).predict(state, x) - t) ** 2).mean(), rel=1e-5)
    assert np.isnan(right)


def test_evaluation_without_rows_is_nan():
    net = small()
    assert np.isnan(Predictor(net).evaluate(net.initial(1), rows(0), np.zeros((0, 3), np.float32))).all()


def test_softmax_and_sigmoid_outputs_are_kept_when_the_loss_is_fused():
    net = network(Output(activation=Softmax()))
    np.testing.assert_allclose(Predictor(net).predict(net.initial(1), rows(9)).sum(1), 1, rtol=1e-6)
