"""The model at a Python prompt: what README shows, data of every kind, and what it says to what it cannot use."""

import ast
import inspect
import pydoc
import re
import runpy
import signal
import subprocess
import sys
from pathlib import Path

import layerwright as lw
import numpy as np
import pytest
from PIL import Image

import core
from core.formats import write
from core.formats.examples import examples
from core.layers import LAYERS
from core.network import Predictor
from core.network.shapes import DataSpec
from core.training.history import History

ROOT = Path(__file__).parents[3]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def arrays():
    random = np.random.default_rng(5)
    x = random.normal(loc=100, scale=20, size=(200, 3))
    return x, (x[:, 0] > x[:, 1]).astype(int), x @ [2.0, -1.0, 0.5] + 40


def fitted(data="iris", y=None, layers=(8,), epochs=30, **options):
    model = lw.Model([lw.Dense(units) for units in layers], optimizer=lw.optimizers.Adam(0.02), **options)
    model.fit(data, y, epochs=epochs, progress=False)
    return model


def test_the_readme_example_runs_as_shown(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    shown = re.findall(r"```python\n(.*?)```", README, re.S)
    assert len(shown) == 2
    names = {}
    exec(shown[0], names)
    out = capsys.readouterr().out
    assert "['setosa']" in out
    assert re.search(r"Accuracy +\d+\.\d\s%", out)
    assert names["model"].epochs == 250
    assert {path.name for path in tmp_path.iterdir()} == {"iris.layerwright", "iris.safetensors"}
    assert len(shown[0].strip().splitlines()) <= 12
    exec(shown[1], names)
    out = capsys.readouterr().out
    assert "['setosa', 'versicolor', 'virginica']" in out
    assert {array.size for array in names["weights"].values()} == {4 * 16, 16, 16 * 16, 16 * 3, 3}


def test_importing_is_cheap_and_compiles_nothing():
    code = (
        "import layerwright, sys; loaded = set(sys.modules); layerwright.Model([layerwright.Dense(3)]); "
        "sys.exit(bool({'numpy', 'core.api.model'} & loaded or {'numba', 'PySide6'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT).returncode == 0


def test_names_are_typed_as_they_are_fetched():
    tree = ast.parse(Path(core.__file__).read_text(encoding="utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module.startswith("core")]
    typed = {(node.module, alias.name) for node in imports for alias in node.names}
    fetched = {(home, name) for name, home in core._HOMES.items()}
    fetched |= {tuple(module.rsplit(".", 1)) for module in core._MODULES.values()}
    assert typed == fetched | {("core.layers", "*")}
    for name in (*core._HOMES, *core._MODULES, *(layer.__name__ for layer in LAYERS)):
        assert getattr(lw, name) is getattr(core, name)
        assert name in dir(lw)
    submodules = {path.stem for path in Path(core.__file__).parent.glob("*") if path.suffix in (".py", "")}
    assert not submodules & core._HOMES.keys()  # which would hide what is fetched once they are imported
    with pytest.raises(AttributeError, match="no Tensor"):
        _ = lw.Tensor


def test_arrays_of_whole_numbers_are_classes_and_answers_are_those_numbers(arrays):
    x, y, _ = arrays
    model = fitted(x, y * 7 - 2)
    assert model.classes == ("-2", "5")
    answers = model.predict(x)
    assert answers.dtype == np.int64
    assert set(answers) == {-2, 5}
    assert (answers == y * 7 - 2).mean() > 0.9
    assert model.evaluate()["accuracy"] > 0.9
    assert model.evaluate(x, y * 7 - 2)["accuracy"] == (answers == y * 7 - 2).mean()


def test_probabilities_add_up_and_agree_with_the_predictions(arrays):
    x, y, _ = arrays
    model = fitted(x, np.array(["no", "yes"])[y])
    sure = model.predict_proba(x)
    assert sure.shape == (200, 2)
    assert np.allclose(sure.sum(axis=1), 1)
    assert np.array_equal(np.array(model.classes)[sure.argmax(axis=1)], model.predict(x))


def test_truth_values_come_back_as_truth_values(arrays):
    x, y, _ = arrays
    answers = fitted(x, y.astype(bool), epochs=3).predict(x)
    assert answers.dtype == bool


def test_floats_are_a_regression_in_their_own_units(arrays):
    x, _, y = arrays
    model = fitted(x, y, epochs=150)
    answers = model.predict(x)
    assert answers.shape == (200,)
    assert np.abs(answers - y).mean() < 5
    report = model.evaluate(split="train")
    rows = model.data.train
    assert report["mae"] == pytest.approx(np.abs(model.predict(x[rows]) - y[rows].astype(np.float32)).mean(), rel=1e-4)
    two = fitted(x, np.column_stack([y, -y]), epochs=3)
    assert two.predict(x).shape == (200, 2)
    with pytest.raises(ValueError, match="not probabilities"):
        model.predict_proba(x)


def test_a_table_is_named_by_its_path(tmp_path):
    table = tmp_path / "table.csv"
    rows = np.random.default_rng(1).normal(size=(60, 3))
    np.savetxt(table, rows, delimiter=",", header="a,b,y", comments="")
    assert fitted(table, epochs=2).predict([[0.1, 0.2]]).shape == (1,)


def test_a_folder_of_images_is_learned_from(tmp_path):
    for name, ink in (("dark", 200), ("light", 20)):
        (tmp_path / "images" / name).mkdir(parents=True)
        for number in range(10):
            pixels = np.full((5, 4), ink + number, np.uint8)
            Image.fromarray(pixels).save(tmp_path / "images" / name / f"{number}.png")
    model = fitted(lw.data.ImageFolder(path=str(tmp_path / "images")), epochs=40, layers=())
    assert model.predict(np.full((2, 5, 4), 205)).tolist() == ["dark", "dark"]
    assert model.predict(np.full((1, 1, 5, 4), 20)).tolist() == ["light"]


def test_digits_are_images_that_a_convolution_learns():
    layers = [lw.Conv2D(8, 3), lw.MaxPool2D(2), lw.Conv2D(16, 3), lw.MaxPool2D(2), lw.Dense(32)]
    model = lw.Model(layers, optimizer=lw.optimizers.Adam(0.005))
    model.fit("digits", epochs=6, progress=False)
    assert model.data.dataset.shape == (1, 8, 8)
    assert model.network.shapes[2] == (8, 8, 8)
    assert model.evaluate()["accuracy"] > 0.95


def test_images_of_28_by_28_pixels_are_learned_from_idx_files(tmp_path):
    """Bars that lie and bars that stand, at random places."""
    random = np.random.default_rng(2)
    labels = random.integers(0, 2, 400).astype(np.uint8)
    images = random.integers(0, 60, (400, 28, 28)).astype(np.uint8)
    for image, standing, at in zip(images, labels, random.integers(2, 25, 400), strict=True):
        (image.T if standing else image)[at : at + 2] = 250
    for name, array in (("images-idx3", images), ("labels-idx1", labels)):
        head = bytes([0, 0, 8, array.ndim]) + np.array(array.shape, ">u4").tobytes()
        (tmp_path / f"train-{name}-ubyte").write_bytes(head + array.tobytes())
    layers = [lw.Conv2D(6, 5, 2), lw.GlobalAvgPool2D()]
    model = lw.Model(layers, optimizer=lw.optimizers.Adam(0.02), batch=16)
    model.fit(tmp_path / "train-images-idx3-ubyte", epochs=40, progress=False)
    assert model.data.dataset.shape == (1, 28, 28)
    assert model.evaluate()["accuracy"] > 0.95
    assert model.predict(images[:3]).tolist() == labels[:3].tolist()


def test_a_project_with_digits_from_when_they_were_64_numbers_opens_with_its_weights(tmp_path):
    project = examples()["digits"]
    flat = project.network(DataSpec((64,), 10))
    state = flat.initial(3)
    write(tmp_path / "old.layerwright", project, flat.arrays(state))
    model = lw.load(tmp_path / "old.layerwright")
    x = model.data.dataset.x[:50]
    outputs = Predictor(flat).predict(state, model.data.scaled(x))
    assert np.array_equal(model.outputs(x), outputs)
    assert np.array_equal(model.outputs(x.reshape(50, 1, 8, 8)), outputs)


def test_saved_training_continues_exactly(tmp_path, arrays):
    x, y, _ = arrays
    whole = fitted(x, y, epochs=12)
    cut = fitted(x, y, epochs=7)
    cut.save(tmp_path / "cut.layerwright")
    assert [path.name for path in tmp_path.iterdir()] == ["cut.layerwright"]
    again = lw.load(tmp_path / "cut.layerwright")
    assert again.epochs == 7
    assert np.array_equal(again.predict(x), cut.predict(x))
    assert len(again.history.loss) == len(cut.history.loss)
    again.fit(epochs=5, progress=False)
    assert np.array_equal(again.state.weights, whole.state.weights)


def test_new_data_resets_the_weights_and_no_data_continues(arrays):
    x, y, _ = arrays
    model = fitted(x, y, epochs=4)
    model.fit(epochs=3, progress=False)
    assert model.epochs == 7
    model.fit("iris", epochs=2, progress=False)
    assert model.epochs == 2
    assert len(model.classes) == 3


def test_another_recipe_may_be_set_between_two_fits():
    model = fitted(epochs=3)
    model.recipe = model.recipe.change(optimizer=lw.optimizers.SGD(0.05), batch=8)
    model.fit(epochs=2, progress=False)
    assert model.epochs == 5


def test_the_loss_that_is_given_is_kept():
    model = fitted(loss="mse", epochs=2)
    assert isinstance(model.recipe.loss, lw.losses.MSE)
    assert isinstance(fitted(epochs=1).recipe.loss, lw.losses.CCE)


def test_a_recipe_sets_the_rest_and_the_loss_still_follows_the_data(arrays):
    x, _, y = arrays
    recipe = lw.Recipe(
        schedule=lw.schedules.OneCycle(), clipping=lw.clipping.ClipByGlobalNorm(), stopping=lw.stopping.EarlyStopping()
    )
    model = lw.Model([lw.Dense(8, penalty=lw.penalties.L2())], recipe=recipe, batch=16)
    model.fit(x, y, epochs=5, progress=False)
    assert isinstance(model.recipe.loss, lw.losses.MSE)
    assert isinstance(model.recipe.schedule, lw.schedules.OneCycle)
    assert model.recipe.batch == 16


def test_a_network_may_branch():
    layers = {1: lw.Input(), 2: lw.Dense(2, "tanh"), 3: lw.Add(), 4: lw.Output()}
    model = lw.Model(lw.Graph(layers, ((1, 2), (1, 3), (2, 3), (3, 4))))
    model.fit("xor", epochs=2, progress=False)
    assert model.network.shapes[3] == (2,)


def test_a_graph_is_used_unchanged():
    graph = lw.Graph({1: lw.Input(), 2: lw.Dense(4), 3: lw.Output("softmax")}, ((1, 2), (2, 3)))
    model = lw.Model(graph)
    model.fit("spiral", epochs=1, progress=False)
    assert len(model.project.places) == 3
    assert model.network.parameters() > 0


def test_examples_are_loaded_by_name():
    model = lw.load("xor")
    model.fit(epochs=2, progress=False)
    assert "XOR" in model.project.title
    assert "17 parameters, 2 epochs" in repr(model)
    assert repr(model.history).startswith("History(2 epochs, loss ")


def test_ctrl_c_ends_the_training_and_keeps_the_weights(capsys, monkeypatch):
    said = []
    extend = History.extend

    def pressing(history, message):
        extend(history, message)
        said.append(message)
        if len(said) == 3:
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(History, "extend", pressing)
    before = signal.getsignal(signal.SIGINT)
    model = fitted(epochs=1_000_000)
    assert model.epochs < 1_000_000
    assert "The weights are kept." in capsys.readouterr().err
    assert np.isfinite(model.state.weights).all()
    assert signal.getsignal(signal.SIGINT) is before


def test_divergence_raises_and_keeps_the_last_good_weights(arrays):
    x, _, y = arrays
    model = lw.Model([lw.Dense(8)], optimizer=lw.optimizers.SGD(10.0))
    with pytest.raises(FloatingPointError, match="Lower the learning rate"):
        model.fit(x, y, epochs=500, progress=False)
    assert np.isfinite(model.state.weights).all()


def test_a_split_without_rows_cannot_be_evaluated(arrays):
    x, y, _ = arrays
    model = lw.Model([lw.Dense(4)])
    model.fit(x, y, epochs=1, validation=0.0, progress=False)
    with pytest.raises(ValueError, match="train"):
        model.evaluate()
    assert model.evaluate(split="train").rows == 200


@pytest.mark.parametrize(
    ("do", "words"),
    [
        (lambda m, x, y: m.predict(x[:, :2]), "(rows, 3)"),
        (lambda m, x, y: m.predict(x[0]), "(rows, 3)"),
        (lambda m, x, y: m.predict([["a", "b", "c"]]), "numeric"),
        (lambda m, x, y: m.predict(np.full((1, 3), np.nan)), "finite"),
        (lambda m, x, y: m.evaluate(x, np.array(["maybe", "no"] * 100)), "maybe"),
        (lambda m, x, y: m.evaluate(x, y.astype(float)), "classifier"),
        (lambda m, x, y: m.evaluate(x[:, :2], y), "3"),
        (lambda m, x, y: m.fit("irsi"), "irsi"),
        (lambda m, x, y: m.fit(x), "y is missing"),
        (lambda m, x, y: m.fit(x, y, epochs=0), "at least 1"),
        (lambda m, x, y: m.fit(x, y, validation=2), "at most"),
        (lambda m, x, y: m.save("model.pt"), ".layerwright"),
        (lambda m, x, y: m.export("model.pt"), "format"),
        (lambda m, x, y: lw.load("nothing.layerwright"), "nothing.layerwright"),
        (lambda m, x, y: lw.Model([lw.Dense(0)]), "at least 1"),
        (lambda m, x, y: lw.Model([lw.Dense(3.5)]), "a whole number"),
        (lambda m, x, y: lw.Model([lw.Dense(4, "rleu")]), "relu"),
        (lambda m, x, y: lw.Model(lw.Graph({1: lw.Input(), 2: lw.Output()}, ((1, 2), (1, 9)))), "(1, 9)"),
        (lambda m, x, y: lw.Model([], optimizer="adm"), "adam"),
        (lambda m, x, y: lw.Model([lw.Dense(4)]).fit(), "no data"),
        (lambda m, x, y: lw.Model([lw.Dense(4)], loss="mse").fit(), "no data"),
        (lambda m, x, y: lw.Model([lw.Dense(4)]).predict(x), "no data"),
        (lambda m, x, y: lw.load("xor").predict(x), "Call fit"),
    ],
)
def test_invalid_arguments_raise_a_sentence(arrays, tmp_path, monkeypatch, do, words):
    monkeypatch.chdir(tmp_path)
    x, y, _ = arrays
    model = fitted(x, np.array(["no", "yes"])[y], epochs=1)
    with pytest.raises(ValueError, match=re.escape(words)):
        do(model, x, y)


def test_no_rows_have_no_answers(arrays):
    x, y, _ = arrays
    assert fitted(x, y, epochs=1).predict(x[:0]).shape == (0,)


def test_the_perceptron_rule_needs_no_more_than_its_name():
    """Two clouds that a line parts: it ends when every row is right."""
    x = np.random.default_rng(1).normal(size=(100, 2))
    y = x[:, 0] + x[:, 1] > 0
    model = lw.Model([], optimizer="perceptron_rule")
    model.fit(x + np.where(y, 1, -1)[:, None], y, epochs=50, progress=False)
    assert model.evaluate(split="train")["accuracy"] == 1


def test_an_object_that_is_not_a_layer_is_refused():
    with pytest.raises(TypeError, match="layers"):
        lw.Model([16, 8])


def test_one_row_and_rows_of_one_class_can_be_evaluated(arrays):
    x, y, numbers = arrays
    model = fitted(x, y, epochs=5)
    answers = model.predict(x)
    for rows in (np.array([3]), np.flatnonzero(y == 1), np.flatnonzero(y == 0)[:3]):
        report = model.evaluate(x[rows], y[rows])
        assert report.rows == len(rows)
        assert report["accuracy"] == pytest.approx((answers[rows] == y[rows]).mean())
        assert np.isnan(report["auc"])
        assert np.isfinite(report.loss)
    regression = fitted(x, numbers, epochs=5)
    report = regression.evaluate(x[:1], [20])  # a whole number is a number here
    assert report["mae"] == pytest.approx(abs(regression.predict(x[:1])[0] - 20), rel=1e-4)
    assert np.isnan(report["r2"])
    with pytest.raises(lw.DataError, match="no rows"):
        model.evaluate(x[:0], y[:0])
    with pytest.raises(lw.DataError, match="at least two classes"):
        model.fit(x, np.ones(len(x), int))
    with pytest.raises(lw.DataError, match="Training needs at least 4"):
        model.fit(x[:3], y[:3])


def test_a_file_of_one_row_can_be_evaluated(arrays, tmp_path):
    x, y, _ = arrays
    np.savez(tmp_path / "one.npz", x=x[:1], y=y[:1])
    assert fitted(x, y, epochs=1).evaluate(tmp_path / "one.npz").rows == 1
    with pytest.raises(lw.DataError, match=r"one\.npz has 1 row\. Training needs at least 4"):
        fitted(tmp_path / "one.npz")


def test_a_split_that_is_not_there_is_refused_by_those_there_are():
    with pytest.raises(ValueError, match=r"no split 'tset'\. Use validation or train"):
        fitted(epochs=1).evaluate(split="tset")


def test_a_graph_of_a_list_is_refused_and_its_help_shows_one_that_learns():
    with pytest.raises(TypeError, match="layers by id"):
        lw.Graph([lw.Input(), lw.Output()])
    example = re.findall(r"^ {4}(.*)$", inspect.getdoc(lw.Graph), re.M)  # Python 3.13 dedents __doc__ itself
    names = {name: getattr(lw, name) for name in ("Graph", "Input", "Dense", "Add", "Output")}
    exec(example[0], names)
    model = lw.Model(eval(example[1], names))
    model.fit("iris", epochs=1, progress=False)
    assert model.network.parameters() == 4 * 16 + 16 + 16 * 16 + 16 + 16 * 3 + 3


def test_data_is_shown_in_a_line(arrays):
    x, y, numbers = arrays
    assert repr(fitted(x, y, epochs=1).data) == (
        "Prepared(Dataset(200 rows × 3 features → 2 classes): 160 rows train, 40 validate)"
    )
    assert repr(fitted(x, numbers, epochs=1).data.dataset) == "Dataset(200 rows × 3 features → target)"
    assert "images of 1 × 8 × 8" in repr(lw.data.prepare(lw.Data(source=lw.data.Digits())))


def test_rows_left_out_are_reported(tmp_path, capsys):
    table = tmp_path / "table.csv"
    table.write_text("a,b,y\n1,2,p\n2,,q\n5,4,p\n4,3,q\n3,1,q\n7,2,\n")
    model = lw.Model([lw.Dense(2)])
    model.fit(table, epochs=1)
    printed = capsys.readouterr().err
    assert "1 row is left out: “y” is missing there.\n" in printed
    assert "Missing values are filled, as chosen for each column: “b”.\n" in printed
    model.fit(epochs=1)
    assert "left out" not in capsys.readouterr().err


def test_help_lists_what_there_is_and_what_fields_mean():
    printed = pydoc.plain(pydoc.render_doc(lw))
    for name in ("Model", "Graph", "Recipe", *(layer.__name__ for layer in LAYERS)):
        assert re.search(rf"^    class {name}\(", printed, re.M), name
    assert "load(path" in printed
    public = runpy.run_path(str(ROOT / "core" / "public" / "layerwright" / "__init__.py"))
    assert "lw.Model([lw.Dense(16), lw.Dropout(0.2)])" in public["__doc__"]
    for definition in (*LAYERS, lw.Recipe, lw.stopping.EarlyStopping, lw.data.CSV):
        printed = " ".join(pydoc.plain(pydoc.render_doc(definition)).replace("|", " ").split())
        assert definition.summary() in printed
        for name, shown in definition.params().items():
            assert f"{name}: {shown.help}" in printed
            assert all(repr(option) in printed for option in shown.options)
            assert all(choice.kind in printed for choice in shown.choices)
            assert shown.help not in definition.summary()


def test_a_table_to_evaluate_is_read_by_the_columns_of_the_training(tmp_path):
    generator = np.random.default_rng(0)
    a, b = generator.normal(size=(2, 200))
    learned, judged, other = (tmp_path / name for name in ("learned.csv", "judged.csv", "other.csv"))
    kinds = np.where(a > 0, "high", "low")
    rows = ["a,b,kind", *(f"{p},{q},{kind}" for p, q, kind in zip(a, b, kinds, strict=True))]
    learned.write_text("\n".join(rows))
    turned = ["kind,more,b,a", *(f"{kind},{n},{b[n]},{a[n]}" for n, kind in enumerate(kinds))]
    judged.write_text("\n".join(turned))
    other.write_text("\n".join(["a,c,kind", *rows[1:]]))
    model = lw.Model([lw.Dense(8)], seed=1)
    model.fit(learned, epochs=30, progress=False)
    answers = model.predict(np.column_stack([a, b]))
    assert model.evaluate(judged)["accuracy"] == pytest.approx(np.mean(answers == kinds))
    with pytest.raises(ValueError, match="b"):
        model.evaluate(other)


@pytest.mark.parametrize("ending", [".json", ".layerwright"])
def test_an_export_does_not_replace_the_file_of_the_model(tmp_path, monkeypatch, ending):
    """Neither that which it was loaded from, nor that which it was saved to, nor that which it was imported from."""
    model = lw.Model([lw.Dense(2)], seed=1)
    model.fit("iris", epochs=1, progress=False)
    path = tmp_path / f"m{ending}"
    model.save(path)
    before = path.read_bytes()
    monkeypatch.chdir(tmp_path)
    loaded = lw.load(path.name)
    loaded.fit("iris", epochs=1, progress=False)
    for other in (model, loaded):
        with pytest.raises(lw.FormatError, match=r"same file as|name of a project"):
            other.export(path, "onnx")
    model.export("m.onnx")
    with pytest.raises(lw.FormatError, match=r"m\.onnx was not written, because it is the same file"):
        lw.import_model("m.onnx", progress=False).export("m.onnx")
    assert path.read_bytes() == before


def test_surgery_keeps_what_a_model_predicts_and_training_goes_on(tmp_path, arrays):
    x, y = arrays[:2]
    model = lw.Model([lw.Dense(8, name="hidden")], seed=3)
    model.fit(x, y, epochs=5, progress=False)
    before, steps = model.outputs(x), model.steps
    assert model.widen("hidden", 4, seed=7) < 1e-6
    assert model.deepen("hidden", name="more") < 1e-6
    np.testing.assert_allclose(model.outputs(x), before, atol=2e-6)
    assert [model.network.parameters(i) for i in model.network.graph.order][1:3] == [12 * (x.shape[1] + 1), 12 * 13]
    model.fit(epochs=2, progress=False)
    path = tmp_path / "wide.layerwright"
    model.save(path)
    again = lw.load(path)
    np.testing.assert_array_equal(again.outputs(x), model.outputs(x))
    np.testing.assert_array_equal(model.at(steps - 1).outputs(x).shape, before.shape)
    assert len(model.at(steps - 1).project.graph.layers) == 3
    assert model.remove_units("hidden", [0]) > 1e-6
    with pytest.raises(ValueError, match="hidden, more"):
        model.widen("output", 1)


def test_a_model_of_an_earlier_step_has_no_surgery_that_came_later(arrays):
    model = lw.Model([lw.Dense(4, name="hidden")], seed=1)
    model.fit(*arrays[:2], epochs=2, progress=False)
    first = model.steps
    model.widen("hidden", 1)
    model.fit(epochs=2, progress=False)
    model.widen("hidden", 2)
    model.fit(epochs=1, progress=False)
    for step, numbers in ((1, []), (first + 1, [1]), (model.steps, [1, 2])):
        assert [edit.number for edit in model.at(step).project.weight_edits] == numbers


def test_a_training_script_does_not_repeat_surgery_and_says_so_while_the_network_is_exported(tmp_path, arrays):
    x, y = arrays[:2]
    model = lw.Model([lw.Dense(8, name="hidden")], seed=3)
    model.fit(x, y, epochs=3, progress=False)
    model.widen("hidden", 4)
    with pytest.raises(ValueError, match="does not repeat that"):
        model.export(tmp_path / "mine.py", "pytorch-training")
    assert "largest difference" in model.export(tmp_path / "net.onnx")
