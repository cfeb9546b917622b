"""Weights that were imported, or loaded without their training, are trained further by fit, as Keras and PyTorch do."""

import layerwright as lw
import numpy as np
import pytest

from core.formats import read, write

RANDOM = np.random.default_rng(5)
X = RANDOM.normal(size=(120, 3)) * [1, 20, 300] + [0, 5, 1000]
CLASS = np.where(X[:, 0] + X[:, 1] / 20 > 0.2, "yes", "no")
NUMBER = 50 + 3 * X[:, 0] - X[:, 1] / 10
RATE = {"optimizer": lw.optimizers.SGD(learning_rate=1e-12), "batch": 32}


def without_run(model, path):
    """The model as a file holds it that says nothing of its training."""
    model.save(path)
    found = read(path)
    write(path, found.project, found.arrays, None, preparation=found.preparation)
    return lw.load(path)


def imported(model, folder, suffix):
    if suffix == ".layerwright":
        return without_run(model, folder / "m.layerwright")
    model.export(folder / f"m{suffix}")
    return lw.import_model(folder / f"m{suffix}", progress=False)


@pytest.mark.parametrize("suffix", [".onnx", ".safetensors", ".layerwright"])
@pytest.mark.parametrize("y", [CLASS, NUMBER], ids=["classes", "numbers"])
def test_fit_goes_on_from_the_weights_of_a_file(tmp_path, suffix, y):
    """With a rate of almost zero, the network predicts what it did, though other rows have another mean and spread."""
    first = lw.Model([lw.Dense(8, "tanh")], seed=1)
    first.fit(X, y, epochs=20, progress=False)
    model = imported(first, tmp_path, suffix)
    model.recipe = model.recipe.change(**RATE)
    history = model.fit(X[:50] * 1.5 + 2, y[:50], epochs=1, progress=False)
    assert history.epochs_done == 1
    if y is CLASS:
        assert np.allclose(model.predict_proba(X), first.predict_proba(X), atol=1e-4)
    else:
        assert np.allclose(model.predict(X), first.predict(X), rtol=1e-4)


def test_what_was_trained_further_goes_on_and_is_saved(tmp_path):
    first = lw.Model([lw.Dense(8, "tanh")], seed=1)
    first.fit(X, CLASS, epochs=1, progress=False)
    model = imported(first, tmp_path, ".onnx")
    before = model.evaluate(X, CLASS).loss
    model.fit(X, CLASS, epochs=10, progress=False)
    model.fit(epochs=10, progress=False)
    assert model.epochs == 20
    assert model.evaluate(X, CLASS).loss < before
    model.save(tmp_path / "again.layerwright")
    again = lw.load(tmp_path / "again.layerwright")
    assert np.array_equal(again.predict_proba(X), model.predict_proba(X))
    again.fit(epochs=1, progress=False)
    assert np.allclose(model.at(0).predict_proba(X), first.predict_proba(X), atol=1e-5)


def test_a_table_keeps_the_scaling_of_the_file(tmp_path):
    first = lw.Model([lw.Dense(8, "tanh")], seed=1)
    first.fit(X, CLASS, epochs=20, progress=False)
    model = imported(first, tmp_path, ".onnx")
    model.recipe = model.recipe.change(**RATE)
    lines = [",".join([*map(repr, map(float, row)), label]) for row, label in zip(X[:60] * 2, CLASS, strict=False)]
    (tmp_path / "rows.csv").write_text("\n".join(["a,b,c,kind", *lines]) + "\n")
    model.fit(tmp_path / "rows.csv", epochs=1, progress=False)
    rows = {name: X[:, place] for place, name in enumerate("abc")}
    assert np.allclose(model.predict_proba(rows), first.predict_proba(X), atol=1e-4)


def test_images_with_their_channels_last_go_on(tmp_path):
    """3 × 3 pixels of three channels could be either layout: that of the file holds."""
    x = RANDOM.normal(size=(40, 3, 3, 3)).astype(np.float32)
    y = np.where(x.mean((1, 2, 3)) > 0, "light", "dark")
    first = lw.Model([lw.Conv2D(4, size=2), lw.Flatten()], seed=1)
    first.fit(x, y, epochs=3, progress=False, channels="last")
    model = without_run(first, tmp_path / "m.layerwright")
    model.recipe = model.recipe.change(**RATE)
    model.fit(x * 2, y, epochs=1, progress=False)
    assert np.allclose(model.predict_proba(x), first.predict_proba(x), atol=1e-4)


@pytest.mark.parametrize(
    ("x", "y", "reason"),
    [
        (X[:, :2], CLASS, "The model expects rows of shape 3, but these have shape 2."),
        (X, np.where(CLASS == "yes", "ja", "no"), "The model has no class 'ja'. Its classes are no, yes."),
        (X, NUMBER, "The model is a classifier, but the targets are numeric."),
    ],
)
def test_data_that_does_not_fit_the_weights_is_refused(tmp_path, x, y, reason):
    first = lw.Model([lw.Dense(2)], seed=1)
    first.fit(X, CLASS, epochs=1, progress=False)
    model = imported(first, tmp_path, ".onnx")
    with pytest.raises(lw.DataError) as error:
        model.fit(x, y, epochs=1, progress=False)
    remedy = "To train its layers from random weights instead, call fit of Model(model.project.graph)."
    assert str(error.value) == f"{reason} {remedy}"
    assert np.allclose(model.predict_proba(X), first.predict_proba(X), atol=1e-5)  # its weights are still there
    lw.Model(model.project.graph).fit(X, CLASS, epochs=1, progress=False)


def test_what_cannot_go_back_says_why(tmp_path):
    fresh = lw.Model([lw.Dense(2)], seed=1)
    with pytest.raises(ValueError, match=r"no data yet\. Call fit first"):
        fresh.at(0)
    with pytest.raises(ValueError, match=r"not trained yet\. Call fit first"):
        lw.load("iris").at(0)
    fresh.fit(X, CLASS, epochs=1, progress=False)
    with pytest.raises(ValueError, match="came without their training"):
        imported(fresh, tmp_path, ".onnx").at(0)


def test_a_loaded_model_goes_back_at_once(tmp_path):
    model = lw.Model([lw.Dense(2)], seed=1)
    model.fit(X, CLASS, epochs=3, progress=False)
    model.save(tmp_path / "m.layerwright")
    assert np.array_equal(lw.load(tmp_path / "m.layerwright").at(4).predict_proba(X), model.at(4).predict_proba(X))


def test_a_loaded_model_whose_rows_changed_says_so(tmp_path):
    path = tmp_path / "rows.csv"
    path.write_text("a,y\n" + "".join(f"{n % 7},{'pq'[n % 2]}\n" for n in range(40)))
    model = lw.Model([lw.Dense(2)], seed=1)
    model.fit(path, epochs=1, progress=False)
    model.save(tmp_path / "m.layerwright")
    path.write_text("a,y\n" + "".join(f"{n % 5},{'pq'[n % 2]}\n" for n in range(40)))
    with pytest.raises(lw.DataError, match="The data is not what the model was trained on"):
        lw.load(tmp_path / "m.layerwright").at(0)
