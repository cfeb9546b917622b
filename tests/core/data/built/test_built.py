"""Built features: their values against NumPy, what is fitted, gaps, files, new rows, and the plane."""

from dataclasses import replace
from pathlib import Path

import layerwright as lw
import numpy as np
import pytest
from sklearn.preprocessing import KBinsDiscretizer

from core.api import inputs
from core.data import BuiltFeature, Data, Iris, Spiral, TableFile, prepare
from core.data.built import FUNCTIONS, Bins, Cosine, Logarithm, Product, Sine, Square
from core.data.plane_grid import section
from core.data.preparation.fit import fit_table
from core.data.preparation.new_rows import from_file
from core.definitions import decode, encode
from core.formats.errors import FormatError
from core.formats.preparation_json import from_json, to_json
from core.project import Project, edits

SQUARE, SINE = BuiltFeature(Square(), "x1"), BuiltFeature(Sine(), "x2")
PLANE = (SQUARE, BuiltFeature(Product(), "x1", "x2"), SINE, BuiltFeature(Cosine(), "x1"))


@pytest.fixture
def table(tmp_path: Path) -> Path:
    random = np.random.default_rng(3)
    rows = [f"{size:.3f},{cost:.2f},{'yes' if size > 1 else 'no'}" for size, cost in random.normal(1, 2, (60, 2))]
    path = tmp_path / "table.csv"
    path.write_text("\n".join(["size,cost,sold", *rows, ",3.5,no"]) + "\n")
    return path


def test_values_are_those_of_numpy_in_the_units_of_the_data():
    plain, built = prepare(Data(source=Spiral())), prepare(Data(source=Spiral(), built=PLANE))
    a, b = plain.dataset.x.astype(np.float64).T
    expected = np.stack([a, b, a * a, a * b, np.sin(b), np.cos(a)], axis=1)
    found = built.dataset.x + built.preparation.origin
    np.testing.assert_allclose(found, expected, atol=1e-7)
    assert built.dataset.features == ("x1", "x2", "x1²", "x1 · x2", "sin x2", "cos x1")
    inputs_ = built.x(built.train)
    np.testing.assert_allclose(inputs_.mean(axis=0), 0, atol=1e-5)
    np.testing.assert_allclose(inputs_.std(axis=0), 1, atol=1e-5)


def test_bins_are_quantiles_of_training_rows_as_in_scikit_learn():
    chosen = (BuiltFeature(Bins(5), "x1"),)
    data = prepare(Data(source=Spiral(noise=0.1), built=chosen))
    train = data.dataset.x[data.train, :1].astype(np.float64)
    peer = KBinsDiscretizer(5, encode="onehot-dense", quantile_method="linear").fit(train)
    np.testing.assert_allclose(data.preparation.built[0].figures, peer.bin_edges_[0][1:-1])
    np.testing.assert_array_equal(data.dataset.x[data.train, 2:].sum(axis=1), 1)
    np.testing.assert_array_equal(data.dataset.x[data.train, 2:], peer.transform(train))


def test_validation_rows_teach_nothing(table: Path):
    loaded = TableFile(path=str(table)).load(0)
    chosen = (BuiltFeature(Bins(), "cost"), BuiltFeature(Logarithm(), "size"))
    train = np.arange(40)
    scaling = Data().scaling
    first = fit_table(loaded, train, scaling, chosen)[0]
    alone = fit_table(loaded.take(train), train, scaling, chosen)[0]
    assert [(one.figures, one.fill) for one in first.built] == [(one.figures, one.fill) for one in alone.built]


def test_what_has_no_logarithm_is_counted_and_filled_with_the_median(table: Path):
    data = prepare(Data(source=TableFile(path=str(table)), built=(BuiltFeature(Logarithm(), "cost"),)))
    cost = data.loaded.column("cost").values
    known = cost[data.train][cost[data.train] > 0]
    feature = data.dataset.x[:, data.preparation.base].astype(np.float64)
    expected = np.where(cost > 0, np.log(np.where(cost > 0, cost, 1)), np.median(np.log(known)))
    np.testing.assert_allclose(feature, expected, atol=1e-6)
    np.testing.assert_array_equal(data.dataset.x[:, -1], cost <= 0)
    assert any(f"in {(cost <= 0).sum()} of 61 rows" in note for note in data.dataset.notes)


def test_new_rows_get_the_same_inputs_to_the_last_bit_without_the_table(table: Path):
    built = (BuiltFeature(Product(), "size", "cost"), BuiltFeature(Logarithm(), "size"), BuiltFeature(Bins(), "cost"))
    data = prepare(Data(source=TableFile(path=str(table)), built=built))
    kept = from_json(to_json(data.preparation).encode(), "it")
    copy = table.with_name("copy.csv")
    table.rename(copy)
    rows = from_file(copy, kept)
    np.testing.assert_array_equal(rows.x, data.dataset.x)
    assert any("ln size" in note for notes in rows.notes for note in notes)
    np.testing.assert_array_equal(prepare(Data(source=TableFile(path=str(copy))), kept=kept).dataset.x, data.dataset.x)


def test_a_column_that_is_read_as_its_logarithm_is_built_from_in_its_own_units(tmp_path: Path):
    path = tmp_path / "amounts.csv"
    path.write_text("a,y\n" + "\n".join(f"{1.5**n},{n % 2}" for n in range(20)))
    project = edits.change_columns(Project(data=Data(source=TableFile(path=str(path)))), ("a",), log="yes")
    data = prepare(edits.build_feature(project, BuiltFeature(Square(), "a")).data)
    square = data.dataset.x[:, 1] + data.preparation.origin[1]
    np.testing.assert_allclose(square, 1.5 ** (2.0 * np.arange(20)), rtol=1e-6)
    train = data.dataset.x[data.train]
    np.testing.assert_allclose(data.completed(train), train, rtol=1e-5)


def test_a_plane_computes_built_features_from_the_two_axes():
    data = prepare(Data(source=Spiral(), built=PLANE))
    rows = data.completed(section(data, 0, 1).rows(10)) + data.preparation.origin
    np.testing.assert_allclose(rows[:, 2], rows[:, 0] ** 2, atol=1e-6)
    np.testing.assert_allclose(rows[:, 3], rows[:, 0] * rows[:, 1], atol=1e-6)


def test_what_cannot_be_built_from_other_data_is_said_and_left_out():
    data = prepare(Data(source=Iris(), built=(SQUARE,)))
    assert data.dataset.x.shape[1] == 4
    assert any("x1²" in note for note in data.dataset.notes)


def test_a_model_predicts_and_judges_rows_without_built_features(tmp_path: Path):
    data = Data(source=Spiral(rows=200), built=(SQUARE, SINE))
    model = lw.Model([lw.Dense(4)])
    model.fit(data, epochs=2, progress=False)
    x, y = prepare(Data(source=Spiral(rows=200))).dataset.x, prepare(data).dataset.y
    before = model.predict_proba(x)
    classes = np.array(model.preparation.classes)[y]
    assert model.evaluate(x, classes)["accuracy"] == np.mean(model.predict(x) == classes)
    model.save(tmp_path / "model.layerwright")
    again = lw.load(tmp_path / "model.layerwright")
    np.testing.assert_array_equal(again.predict_proba(x), before)
    assert inputs.features(x, again.preparation).shape == (200, 4)


def test_a_built_feature_is_an_edit_that_is_refused_twice():
    project = edits.build_feature(Project(), SQUARE)
    assert project.data.built == (SQUARE,)
    with pytest.raises(edits.EditError, match="already"):
        edits.build_feature(project, SQUARE)
    assert edits.remove_feature(project, SQUARE) == Project()


@pytest.mark.parametrize("function", FUNCTIONS)
def test_every_function_is_stored_and_gives_a_row_the_same_alone(function):
    chosen = BuiltFeature(function(), "x1", "x2" if function.inputs == 2 else "")
    assert decode((BuiltFeature,), encode(chosen), "feature") == chosen
    data = prepare(Data(source=Spiral(rows=50), built=(chosen,)))
    alone = np.concatenate([data.completed(row[None]) for row in data.dataset.x])
    np.testing.assert_array_equal(alone, data.dataset.x)
    assert all((function.summary(), function.title, function.formula))


def test_damaged_figures_are_refused():
    preparation = prepare(Data(source=Spiral(), built=(BuiltFeature(Bins(), "x1"),))).preparation
    feature = preparation.built[0]
    for damaged in (
        replace(feature, figures=feature.figures[::-1]),
        replace(feature, chosen=BuiltFeature(Bins(), "gone")),
    ):
        with pytest.raises(FormatError):
            from_json(to_json(replace(preparation, built=(damaged,))).encode(), "it")
