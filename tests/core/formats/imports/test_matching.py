import layerwright as lw
import numpy as np
import pytest
from safetensors.numpy import save_file

from core.formats import FormatError
from core.formats.imports.matching import matched
from core.layers import Dense, LayerNorm


def network(*layers):
    model = lw.Model(list(layers))
    model.fit("iris", epochs=1, progress=False)
    return model.network, {
        name: np.ascontiguousarray(array) for name, array in model.network.arrays(model.state).items()
    }


def refused(fates):
    return {fate.node.name: str(fate.reason) for fate in fates if fate.reason}


def equal(found, arrays):
    assert found.keys() == arrays.keys()
    for name, array in arrays.items():
        np.testing.assert_array_equal(found[name], array)


def test_the_bias_of_a_norm_is_not_its_weight(tmp_path):
    net, arrays = network(Dense(5, name="d"), LayerNorm(name="mine"))
    arrays["mine.weight"] += np.arange(5, dtype=np.float32)
    renamed = {name.replace("mine", "norm"): array for name, array in arrays.items()}
    equal(matched(net, dict(sorted(renamed.items())))[0], arrays)
    unnamed = {f"arr_{k}": array for k, array in enumerate(arrays.values())}
    assert refused(matched(net, unnamed)[1]).keys() == {"d.bias", "mine.weight", "mine.bias"}


def test_numbers_are_sorted_as_numbers(tmp_path):
    net, arrays = network(*(Dense(4, name=f"d{k}") for k in range(12)))
    arrays = {name: array + np.float32(k) for k, (name, array) in enumerate(arrays.items())}
    renamed = {name.replace("d", "fc", 1): array for name, array in arrays.items()}
    equal(matched(net, dict(sorted(renamed.items())))[0], arrays)


@pytest.mark.parametrize("names", [("a", "b"), ("fc1", "fc2", "fc3")])
def test_arrays_whose_order_is_not_certain_are_refused(names):
    net, arrays = network(Dense(4, name="x"), Dense(4, name="y"))
    own = {name: array for name, array in arrays.items() if name.startswith("output")}
    for name in names:
        own |= {f"{name}.weight": arrays["x.weight"], f"{name}.bias": arrays["x.bias"]}
    found, fates = matched(net, own)
    assert found.keys() == {"output.weight", "output.bias"}
    assert "is not certain" in refused(fates)["x.weight"]
    assert f"{names[0]}.weight" in refused(fates)["x.weight"]


def test_a_square_matrix_is_turned_as_the_others_are_or_refused():
    net, arrays = network(Dense(4, name="x"), Dense(4, name="y"))
    keras = {f"v/{k}": array.T for k, array in enumerate(arrays.values())}
    equal(matched(net, keras)[0], arrays)  # 4 × 3 in front of the classes says that all are turned
    del keras["v/4"]
    said = refused(matched(net, keras)[1])
    assert "nothing says whether its rows" in said["x.weight"]


def test_two_blocks_of_the_same_name_are_refused(tmp_path):
    net, arrays = network(Dense(4, name="x"))
    doubled = {f"{block}.{name}": array for block in "ab" for name, array in arrays.items()}
    save_file(doubled, tmp_path / "w.safetensors")
    assert "a.x.weight, b.x.weight" in refused(matched(net, doubled)[1])["x.weight"]


def test_matrices_of_keras_for_images_of_several_channels_are_refused():
    model = lw.Model([lw.Flatten(), lw.Dense(6, name="x")])
    x = np.random.default_rng(0).uniform(size=(20, 5, 4, 3))
    model.fit(x, np.arange(20) % 2, epochs=1, progress=False, channels="last")
    arrays = model.network.arrays(model.state)
    keras = {name.replace("weight", "kernel"): array.T for name, array in arrays.items()}
    assert "channels last" in refused(matched(model.network, keras)[1])["x.weight"]


def test_load_weights_says_so(tmp_path):
    model = lw.Model([lw.Dense(4, name="x")])
    model.fit("iris", epochs=1, progress=False)
    save_file({"w": np.ones((4, 4), np.float32)}, tmp_path / "w.safetensors")
    with pytest.raises(FormatError, match="no array of the file is left"):
        lw.load_weights(model, tmp_path / "w.safetensors", progress=False)


def with_optimizer(arrays, prefix=""):
    """A checkpoint of a training: the weights, and what Adam keeps of each of them."""
    states = {
        f"{state}.{name}": np.full_like(array, k)
        for k, state in enumerate(("adam_m", "adam_v", "exp_avg", "optimizer.state"))
        for name, array in arrays.items()
    }
    return states | {prefix + name: array for name, array in arrays.items()}


@pytest.mark.parametrize("prefix", ["", "model."])
def test_the_weights_of_a_checkpoint_are_not_those_of_its_optimizer(prefix):
    net, arrays = network(Dense(5, name="dense"))
    equal(matched(net, with_optimizer(arrays, prefix))[0], arrays)


def test_an_array_that_only_the_optimizer_has_is_not_taken():
    net, arrays = network(Dense(5, name="dense"))
    checkpoint = with_optimizer(arrays)
    del checkpoint["dense.bias"]
    found, fates = matched(net, checkpoint)
    assert "state of an optimizer has such a name: adam_m.dense.bias" in refused(fates)["dense.bias"]
    assert found.keys() == arrays.keys() - {"dense.bias"}


def test_an_exact_name_wins_even_where_its_shape_does_not_fit():
    net, arrays = network(Dense(5, name="dense"))
    other = arrays | {"dense.weight": np.ones((9, 4), np.float32), "ema.dense.weight": arrays["dense.weight"]}
    assert "needs 5 × 4, but the file has 9 × 4" in refused(matched(net, other)[1])["dense.weight"]


def test_beside_exact_names_others_belong_to_something_else():
    net, arrays = network(Dense(5, name="dense"))
    other = arrays | {"ema.dense.bias": arrays["dense.bias"]}
    del other["dense.bias"]
    assert "ema.dense.bias belongs to something else" in refused(matched(net, other)[1])["dense.bias"]


def test_numbered_arrays_of_an_optimizer_do_not_go_by_their_shapes():
    net, arrays = network(Dense(5, name="dense"))
    numbered = {f"layers/{k}": array for k, array in enumerate(arrays.values())}
    states = {f"optimizer/vars/{k}": array * 0 for k, array in enumerate(arrays.values())}
    equal(matched(net, states | numbered)[0], arrays)
