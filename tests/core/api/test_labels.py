"""Labels, masks and large values in arrays: nothing changes its meaning by being saved, and no gap is a class."""

import layerwright as lw
import numpy as np
import pytest

X = np.random.default_rng(0).normal(size=(60, 3))


def trained(x, y, epochs=40, **options):
    model = lw.Model([lw.Dense(8)], optimizer=lw.optimizers.Adam(0.02), seed=1)
    model.fit(x, y, epochs=epochs, progress=False, **options)
    return model


@pytest.mark.parametrize(
    "names", [("9", "10"), ("-1", "-2"), ("b", "a"), ("True", "False"), ("01", "1"), ("2.0", "10.0")]
)
def test_labels_mean_the_same_after_saving(tmp_path, names):
    x = np.random.default_rng(0).normal(size=(200, 2))
    model = trained(x, np.where(x[:, 0] > 0, *names))
    model.save(tmp_path / "l.layerwright")
    again = lw.load(tmp_path / "l.layerwright")
    assert again.evaluate()["accuracy"] == model.evaluate()["accuracy"] > 0.9
    assert again.predict(x).tolist() == model.predict(x).tolist()
    again.fit(epochs=2, progress=False)
    model.fit(epochs=2, progress=False)
    np.testing.assert_array_equal(again.outputs(x), model.outputs(x))


@pytest.mark.parametrize(
    "labels",
    [
        np.array([None, "a", "b"] * 20, object),
        np.array([float("nan"), "a", "b"] * 20, object),
        [None, "a", "b"] * 20,
        [float("nan"), "a", "b"] * 20,
        np.array([None, 1, 2] * 20, object),
        np.ma.masked_equal(np.array(["", "a", "b"] * 20), ""),
    ],
)
def test_a_missing_label_is_refused_and_never_a_class(labels):
    with pytest.raises(lw.DataError, match=r"y is missing in 20 rows, first in row 1\. Fill in these labels"):
        trained(X, labels, 1)


@pytest.mark.parametrize("labels", [np.array([np.nan, 1, 2] * 20), np.ma.masked_equal(np.array([0, 1, 2] * 20), 0)])
def test_a_missing_number_is_refused(labels):
    with pytest.raises(lw.DataError, match="y contains values that are not finite"):
        trained(X, labels, 1)


def test_masked_features_are_refused_also_in_new_rows():
    masked = np.ma.masked_greater(X, 2)
    assert masked.mask.any()
    with pytest.raises(lw.DataError, match="not finite"):
        trained(masked, X[:, 0] > 0, 1)
    model = trained(X, X[:, 0] > 0, 1)
    with pytest.raises(lw.DataError, match="not finite"):
        model.predict(masked)
    unmasked = np.ma.masked_array(X, np.zeros(X.shape, bool))
    np.testing.assert_array_equal(model.outputs(unmasked), model.outputs(X))


@pytest.mark.parametrize("labels", [np.array([2**63, 1] * 30, np.uint64), [2**70, 1] * 30, [-(2**63), 2**63 - 1] * 30])
def test_labels_may_be_large_whole_numbers(tmp_path, labels):
    model = trained(X, labels, 2)
    model.save(tmp_path / "l.layerwright")
    answers = model.predict(X)
    assert {str(answer) for answer in answers} <= {str(label) for label in np.unique(labels).tolist()}
    assert lw.load(tmp_path / "l.layerwright").predict(X).tolist() == answers.tolist()


class Array:
    """A table in memory that is neither of pandas nor of polars: it has columns, and is an array."""

    def __init__(self, columns):
        self.columns, self._columns = list(columns), columns

    def __array__(self, dtype=None, copy=None):
        return np.array(list(self._columns.values()), dtype).T

    def __len__(self):
        return len(next(iter(self._columns.values())))


def test_columns_are_found_by_name_in_anything_that_has_some():
    a, b = np.random.default_rng(0).normal(size=(2, 300))
    y = (a > 0).astype(int)
    model = trained(Array({"a": a, "b": b}), y)
    assert model.evaluate(Array({"b": b, "a": a}), y)["accuracy"] > 0.95
    np.testing.assert_array_equal(model.outputs(Array({"b": b, "a": a})), model.outputs(Array({"a": a, "b": b})))
    with pytest.raises(lw.DataError, match="x has no column “a”, “b”, which the model needs"):
        model.predict(Array({"q": b, "z": a}))
    by_place = trained(np.stack([a, b], axis=1), y)
    np.testing.assert_array_equal(by_place.outputs(Array({"q": a, "z": b})), by_place.outputs(np.stack([a, b], axis=1)))


def linear():
    graph = lw.Graph({1: lw.Input(), 2: lw.Output(activation=lw.activations.Linear())}, ((1, 2),))
    recipe = lw.Recipe(loss=lw.losses.MSE(), optimizer=lw.optimizers.LBFGS(), epochs=30)
    return lw.Model(graph, recipe=recipe)


def test_large_offsets_of_features_and_targets_keep_every_difference(tmp_path):
    t = np.arange(200.0)
    model = linear()
    model.fit(1.7e9 + t[:, None], t * 2 + 0.5, validation=0.0, progress=False)
    assert len(np.unique(model.data.dataset.x)) == 200
    assert model.evaluate(split="train")["r2"] > 0.999999
    np.testing.assert_allclose(model.predict(1.7e9 + t[:, None]), t * 2 + 0.5, atol=0.01)
    model = linear()
    model.fit(t[:, None], 1.7e9 + t, validation=0.0, progress=False)
    report, answers = model.evaluate(split="train"), model.predict(t[:, None])
    assert report["r2"] > 0.999999
    np.testing.assert_allclose(report["rmse"], np.sqrt(np.square(answers - 1.7e9 - t).mean()), rtol=1e-3, atol=1e-6)
    model.save(tmp_path / "t.layerwright")
    assert lw.load(tmp_path / "t.layerwright").predict(t[:, None]).tolist() == answers.tolist()
    assert lw.load(tmp_path / "t.layerwright").evaluate(split="train")["r2"] == report["r2"]


def test_large_offsets_in_a_table(tmp_path):
    path = tmp_path / "time.csv"
    path.write_text("when,y\n" + "".join(f"{1700000000 + i},{i * 2 + 0.5}\n" for i in range(200)))
    model = linear()
    model.fit(path, validation=0.0, progress=False)
    assert len(np.unique(model.data.dataset.x[:, 0])) == 200
    assert model.evaluate(split="train")["r2"] > 0.999
