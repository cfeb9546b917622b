"""Judging on the test rows, and that nothing else sees them."""

from dataclasses import replace

import numpy as np
import pytest

from core.api.model import Model, load
from core.data import Data, DataError, Iris, Line, Spiral, TableFile, prepare
from core.data.gate import gate
from core.data.plane_grid import sample_rows, section
from core.data.reading.column import ColumnReading
from core.formats.preparation_json import to_json
from core.layers import Dense
from core.moments.plane_field import most_informative
from core.project import Project
from core.project.advice import facts
from core.project.judging import judgements
from core.training import Recipe
from core.training.stopping import EarlyStopping

PARTS = ("train", "train", "train", "validation", "test")


def table(path, test_rows):
    """The data of a table whose test rows are made by `test_rows(n)`: number, text and class of row n."""
    random = np.random.default_rng(1)
    lines = ["size,color,part,y"]
    for n in range(250):
        x = random.normal()
        cells = (f"{x:.4f}", ("red", "blue", "green")[n % 3], "pq"[x > 0.3 * random.normal()])
        part = PARTS[n % len(PARTS)]
        number, color, label = test_rows(n) if part == "test" else cells
        lines.append(f"{number},{color},{part},{label}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return Data(source=TableFile(path=str(path), columns=(ColumnReading(name="part", role="part"),)))


@pytest.fixture
def two(tmp_path):
    """The same table twice, but for everything that its test rows say."""
    (tmp_path / "other").mkdir()
    one = table(tmp_path / "t.csv", lambda n: (f"{n % 7 / 10}", "red", "pq"[n % 2]))
    other = table(tmp_path / "other" / "t.csv", lambda n: ("-987654", f"color {n % 4}", "pq"[n // 5 % 3 == 0]))
    return one, other


def trained(data):
    """A model whose run stops early and restores the best weights, both by the validation rows."""
    model = Model([Dense(6, "tanh")], recipe=Recipe(batch=16, stopping=EarlyStopping(patience=2)))
    model.fit(data, epochs=60, progress=False)
    assert model.epochs < 60
    return model


def test_a_run_is_the_same_whatever_the_test_rows_are(two):
    one, other = map(trained, two)
    assert one.state.weights.tobytes() == other.state.weights.tobytes()
    for curve in ("validation_loss", "validation_score"):  # what a chunk adds to the others depends on its time
        mine, others = getattr(one.history, curve), getattr(other.history, curve)
        np.testing.assert_array_equal(mine.x, others.x)
        np.testing.assert_array_equal(mine.mean, others.mean)
    assert one.epochs == other.epochs
    for split in ("train", "validation"):
        assert dict(one.evaluate(split=split)) == dict(other.evaluate(split=split))
    assert one.evaluate()["accuracy"] > 0.7
    rows = {"size": [0.5, -2.0, None], "color": ["red", "green", "blue"]}
    with pytest.warns():
        np.testing.assert_array_equal(one.outputs(rows), other.outputs(rows))
    assert dict(one.judge()) != dict(other.judge())


def test_what_is_looked_at_is_the_same_whatever_the_test_rows_are(two):
    one, other = map(prepare, two)
    fingerprint = one.preparation.fingerprint
    assert to_json(one.preparation) == to_json(replace(other.preparation, fingerprint=fingerprint))
    np.testing.assert_array_equal(sample_rows(one), sample_rows(other))
    places = section(one, 0, 1), section(other, 0, 1)
    assert places[0].low == places[1].low
    assert places[0].high == places[1].high
    np.testing.assert_array_equal(places[0].fixed, places[1].fixed)
    assert most_informative(one) == most_informative(other)
    assert facts(one) == facts(other)
    assert one.target_ends == other.target_ends
    found = [gate(data.loaded, data.parts) for data in (one, other)]
    assert found[0] == found[1]
    assert found[0] != gate(other.loaded)


def test_the_scale_of_colors_is_the_same_whatever_the_test_rows_are():
    data = Data(source=Line(rows=200), test=0.2)
    one = prepare(data)
    far = one.dataset.y.copy()
    far[one.test] = 1e6
    other = prepare(data, replace(one.dataset, y=far))
    np.testing.assert_array_equal(one.test, other.test)
    assert one.target_ends == other.target_ends
    kept = np.delete(one.dataset.y, one.test)
    assert one.target_ends == (kept.min(), kept.max())


def test_the_figures_are_those_of_the_test_rows():
    model = Model([Dense(8)])
    model.fit("iris", epochs=20, test=0.2, progress=False)
    data = model.data
    x, y = data.dataset.x[data.test], data.dataset.y[data.test]
    right = model.predict(x) == np.array(data.dataset.classes)[y]
    shares = model.predict_proba(x)[np.arange(len(y)), y]
    report = model.judge()
    assert report["accuracy"] == right.mean()
    assert report.rows == len(y) == 30
    np.testing.assert_allclose(report.loss, -np.log(shares.astype(np.float64)).mean(), rtol=1e-5)


def test_errors_of_a_regression_are_in_the_units_of_the_data():
    model = Model([Dense(8)])
    model.fit(Data(source=Line(rows=200), test=0.25), epochs=20, progress=False)
    data = model.data
    off = model.predict(data.dataset.x[data.test]) - data.dataset.y[data.test, 0]
    np.testing.assert_allclose(model.judge()["mae"], np.abs(off).mean(), rtol=1e-5)


def test_every_judgement_is_counted_and_saved(tmp_path, capsys):
    model = Model([Dense(4)])
    model.fit("iris", epochs=5, test=0.2, progress=False)
    assert model.judged == ()
    first = model.judge()
    assert "optimistic" not in capsys.readouterr().err
    model.fit(epochs=5, progress=False)
    model.judge()
    assert "optimistic" in capsys.readouterr().err
    model.save(tmp_path / "m.layerwright")
    again = load(tmp_path / "m.layerwright")
    assert again.judged == model.judged
    assert [(one.epochs, one.rows) for one in again.judged] == [(5, 30), (10, 30)]
    assert len({one.weights for one in again.judged}) == 2
    assert dict(again.judged[0].report) == dict(first)
    assert again.judged[0].report.lines() == first.lines()
    again.judge()
    assert again.judged[2].weights == again.judged[1].weights
    assert again.judged[2].figures == again.judged[1].figures


def test_the_count_goes_on_with_another_split_of_the_same_data_and_not_with_other_data():
    model = Model([Dense(4)])
    model.fit("iris", epochs=2, test=0.2, progress=False)
    model.judge()
    model.fit(Data(source=Iris(), test=0.3, seed=5), epochs=2, progress=False)
    assert len(model.judged) == 1
    model.fit(Data(source=Spiral(rows=100), test=0.3), epochs=2, progress=False)
    assert model.judged == ()
    model.judge()
    assert len(model.project.judged) == 2


def test_rows_that_could_not_be_used_are_counted(tmp_path):
    lines = ["x,part,y"] + [f"{n % 9},{PARTS[n % 5]},{'' if n in (4, 9, 7) else 'pq'[n % 2]}" for n in range(100)]
    lines += ["1,later,p", "2,,q"]
    (tmp_path / "t.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    columns = (ColumnReading(name="part", role="part"),)
    model = Model([Dense(4)])
    model.fit(Data(source=TableFile(path=str(tmp_path / "t.csv"), columns=columns)), epochs=2, progress=False)
    model.judge()
    assert (model.judged[0].rows, model.judged[0].left_out) == (18, 5)


def test_without_test_rows_or_with_other_data_it_is_refused(tmp_path):
    model = Model([Dense(4)])
    model.fit("iris", epochs=2, progress=False)
    with pytest.raises(DataError, match="has no test rows"):
        model.judge()
    with pytest.raises(ValueError, match="Call judge"):
        model.evaluate(split="test")
    assert model.judged == ()
    data = table(tmp_path / "t.csv", lambda n: ("1", "red", "pq"[n % 2]))
    model.fit(data, epochs=2, progress=False)
    model.save(tmp_path / "m.layerwright")
    table(tmp_path / "t.csv", lambda n: ("2", "red", "pq"[n % 2]))
    with pytest.raises(DataError, match="is not what the network was trained on: values of “size” have changed"):
        load(tmp_path / "m.layerwright").judge()


def test_judgements_are_of_the_data_of_the_project():
    assert judgements(Project()) == ()


def test_judgements_count_under_another_name_and_not_for_other_rows(tmp_path):
    data = table(tmp_path / "t.csv", lambda n: (str(n % 7), "red", "pq"[n % 2]))
    model = Model([Dense(4)])
    model.fit(data, epochs=2, progress=False)
    model.judge()
    renamed = data.change(source=data.source.change(path=str((tmp_path / "t.csv").rename(tmp_path / "renamed.csv"))))
    model.fit(renamed, epochs=2, progress=False)
    model.judge()
    assert len(model.judged) == 2
    model.fit(renamed.change(seed=3, validation=0.3), epochs=2, progress=False)
    model.judge()
    assert len(model.judged) == 3
    table(tmp_path / "renamed.csv", lambda n: (str(n % 5), "blue", "qp"[n % 2]))
    model.fit(renamed, epochs=2, progress=False)
    model.judge()
    assert len(model.judged) == 1
    assert len(model.project.judged) == 4
