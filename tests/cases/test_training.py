"""What networks learn from tables as people have them, and what they answer for new ones."""

import csv

import layerwright as lw
import numpy as np
import pytest

from core.data.reading.column import ColumnReading

pytestmark = pytest.mark.filterwarnings("ignore::core.data.DataWarning")  # tests/core/api/test_warnings.py

FILES = ("18_test_new_colour.csv", "18_test_one_row.csv", "18_test_red_only.csv", "18_test_without_green.csv")


def trained(path, epochs=60, **fields):
    model = lw.Model([lw.Dense(16)], optimizer=lw.optimizers.Adam(0.02), seed=1)
    model.fit(lw.data.TableFile(path, **fields), epochs=epochs, progress=False)
    return model


def cells(path, name, delimiter=","):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [row[name] for row in csv.DictReader(file, delimiter=delimiter)]


@pytest.mark.parametrize(
    ("name", "classes"),
    [
        ("01_no_header_class_text.data", ("Iris-setosa", "Iris-versicolor", "Iris-virginica")),
        ("02_adult_style.data", ("<=50K", ">50K")),
        ("04_breast_style.data", ("2", "4")),
        ("08_percent_currency.csv", ("no", "yes")),
        ("15_units_row.csv", ("deep", "shallow")),
        ("16b_na_is_a_class.csv", ("APAC", "EU", "NA")),
        ("17_class_codes_over_100.csv", ("100", "200", "404")),
        ("19_bom_dupes_newline_unicode.csv", ("klein 🙂", "sehr groß", "中 型")),
        ("19c_cp1251.csv", ("да", "нет")),
        ("20_quoted_newlines.csv", ("a", "b")),
        ("22b_singleton_class.csv", ("common", "rare")),
        ("27_bool.csv", ("False", "True")),
        ("33_target_1_2.csv", ("1", "2")),
    ],
)
def test_answers_are_classes_of_the_table(table, name, classes):
    model = trained(table(name), epochs=5)
    assert model.classes == classes
    assert {str(answer) for answer in model.predict(table(name))} <= set(classes)


def test_06_a_gap_in_the_target_is_no_obstacle_to_predict_its_row(table):
    model = trained(table("06_dash_missing_regression.csv"))
    answers = model.predict(table("06_dash_missing_regression.csv"))
    assert answers.shape == (120,)
    prices = np.array(
        [
            float(cell) if cell != "-" else np.nan
            for cell in cells(table("06_dash_missing_regression.csv"), "price", ";")
        ]
    )
    known = ~np.isnan(prices)
    assert known.sum() == 117
    assert np.corrcoef(answers[known], prices[known])[0, 1] > 0.95


@pytest.mark.parametrize(
    ("name", "target", "delimiter"),
    [
        ("06b_one_text_in_target.csv", "price", ","),
        ("07b_thousands_target.csv", "price", ","),
        ("38_semicolon_thousands_space.csv", "price", ";"),
    ],
)
def test_answers_are_in_the_unit_of_the_target(table, name, target, delimiter):
    """Against the cells, as Python reads them."""
    wanted = []
    for cell in cells(table(name), target, delimiter):
        text = cell.replace(",", "") if delimiter == "," else cell.replace(" ", "").replace(",", ".")
        wanted.append(float(text) if text != "sold" else np.nan)
    wanted = np.array(wanted)
    answers = trained(table(name), epochs=150).predict(table(name))
    known = ~np.isnan(wanted)
    assert 0.5 < np.median(answers[known]) / np.median(wanted[known]) < 2
    assert np.sqrt(np.square(answers[known] - wanted[known]).mean()) < 1.1 * wanted[known].std()


def test_07_grouped_digits_are_the_numbers_that_they_say(table):
    x = trained(table("07_thousands_quoted.csv"), epochs=1).data.dataset.x
    wanted = [float(cell.replace(",", "")) for cell in cells(table("07_thousands_quoted.csv"), "income")]
    assert x[:, 1].tolist() == wanted
    assert min(wanted) < 1000 < max(wanted)


def test_09_dates_are_usable(table):
    model = trained(table("09_decimal_comma_dates.csv"))
    assert any(name.startswith("Datum") for name in model.preparation.features)
    row = {"Datum": "2019-07-01 12:00:00", "Temperatur (Celsius)": "21,5"}
    assert np.isfinite(model.predict([row])).all()


def test_11_an_index_teaches_nothing(table):
    model = trained(table("11_index_column_noise.csv"), epochs=30)
    assert model.preparation.features == ("a", "b")
    assert model.evaluate()["accuracy"] < 0.65


def test_12_seconds_differ(table):
    model = trained(table("12_epoch_seconds.csv"), epochs=150)
    assert len(np.unique(model.data.dataset.x[:, 0])) == 200
    assert (
        model.predict(table("12_epoch_seconds.csv")) == cells(table("12_epoch_seconds.csv"), "state")
    ).mean() >= 0.98


def test_16_gaps_that_mean_none_are_a_feature(table):
    model = trained(table("16_na_means_none.csv"), epochs=5)
    assert {"alley is missing", "pool is missing"} <= set(model.preparation.features)
    assert len(model.data.train) + len(model.data.validation) == 150


def test_17c_quality_as_a_number(table):
    columns = (ColumnReading(name="quality", type="number"),)
    model = trained(table("17c_wine_quality_want_regression.csv"), columns=columns)
    assert model.classes == ()
    answers = model.predict(table("17c_wine_quality_want_regression.csv"))
    assert answers.dtype == np.float64
    assert 2 < answers.min() < answers.max() < 9


@pytest.mark.parametrize("name", FILES)
def test_18_every_new_table_is_judged_and_predicted(table, name):
    model = trained(table("18_train.csv"), epochs=150)
    prices = np.array(cells(table(name), "price"), float)
    answers = model.predict(table(name))
    report = model.evaluate(table(name))
    known = np.array([cell in ("red", "blue", "green") for cell in cells(table(name), "colour")])
    assert np.abs(answers - prices)[known].mean() < 2
    np.testing.assert_allclose(report["mae"], np.abs(answers - prices).mean(), rtol=1e-5)
    columns = {key: cells(table(name), key) for key in ("colour", "weight")}
    one_by_one = [
        model.predict([dict(zip(columns, row, strict=True))])[0] for row in zip(*columns.values(), strict=True)
    ]
    assert one_by_one == answers.tolist()


def test_21_lines_that_are_left_out_cost_no_other_row(table):
    model = trained(table("21_ragged.csv"), epochs=2, dialect=lw.data.TableFile().dialect.change(ragged="leave out"))
    assert len(model.data.dataset.x) == 49


def test_25_account_numbers_stay_different(table):
    model = trained(table("25_large_ints.csv"), epochs=100)
    assert len(np.unique(model.data.dataset.x)) == 200
    assert (model.predict(table("25_large_ints.csv")) == cells(table("25_large_ints.csv"), "y")).mean() > 0.97


def test_33_classes_that_are_numbers_come_back_as_numbers(table):
    model = trained(table("33_target_1_2.csv"))
    answers = model.predict(table("33_target_1_2.csv"))
    assert answers.dtype == np.int64
    assert (answers == np.array(cells(table("33_target_1_2.csv"), "y"), int)).mean() > 0.95
