"""Tables of pandas and polars: columns by name, gaps as gaps, dates as dates."""

import datetime

import layerwright as lw
import numpy as np
import pandas as pd
import polars as pl
import pytest

pytestmark = pytest.mark.filterwarnings("ignore::core.data.DataWarning")  # tests/core/api/test_warnings.py

COLUMNS = {
    "size": [1.5, 2.5, None, 4.0, 5.5, 0.5, 3.0, 2.0] * 5,
    "rooms": [1, 2, 3, 4, 5, 1, 2, 3] * 5,
    "colour": ["red", "blue", None, "red", "green", "blue", "red", "green"] * 5,
    "sunny": [True, False, True, True, False, True, False, False] * 5,
    "built": [datetime.datetime(2000 + i % 9, 1 + i % 12, 3, i % 24) for i in range(40)],
    "kind": ["flat", "house"] * 20,
}
FEATURES = {name: values for name, values in COLUMNS.items() if name != "kind"}


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    path = tmp_path_factory.mktemp("tables") / "homes.csv"
    pd.DataFrame(COLUMNS).to_csv(path, index=False)
    model = lw.Model([lw.Dense(8)], seed=1)
    model.fit(path, epochs=20, progress=False)
    assert len(model.preparation.columns) == 5
    return model, path


def swapped(columns):
    return dict(reversed(columns.items()))


TABLES = {
    "pandas": pd.DataFrame(FEATURES),
    "pandas with its own types": pd.DataFrame(FEATURES).convert_dtypes(),
    "pandas with categories": pd.DataFrame(FEATURES).astype({"colour": "category"}),
    "pandas in another order": pd.DataFrame(swapped(FEATURES)),
    "pandas with more": pd.DataFrame({"other": range(40)} | COLUMNS),
    "polars": pl.DataFrame(FEATURES),
    "polars in another order": pl.DataFrame(swapped(FEATURES)),
    "columns": FEATURES,
    "arrays": {name: np.array(values) for name, values in FEATURES.items()},
    "records": [dict(zip(FEATURES, row, strict=True)) for row in zip(*FEATURES.values(), strict=True)],
    "lists": [list(row) for row in zip(*FEATURES.values(), strict=True)],
    "masked": FEATURES | {"size": np.ma.masked_invalid(np.array(FEATURES["size"], float))},
}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_in_memory_gives_what_the_file_gives(model, name):
    trained, path = model
    np.testing.assert_array_equal(trained.outputs(TABLES[name]), trained.outputs(path))
    assert trained.predict(TABLES[name]).tolist() == trained.predict(path).tolist()


@pytest.mark.parametrize("library", [pd.DataFrame, pl.DataFrame])
def test_columns_are_found_by_name_where_the_model_learned_from_a_table_in_memory(library):
    random = np.random.default_rng(0)
    a, b = random.normal(size=(2, 300))
    y = (a > 0).astype(int)
    model = lw.Model([lw.Dense(8)], seed=1)
    model.fit(library({"a": a, "b": b}), y, epochs=40, progress=False)
    assert model.preparation.features == ("a", "b")
    straight = model.outputs(library({"a": a, "b": b}))
    np.testing.assert_array_equal(model.outputs(library({"b": b, "a": a})), straight)
    assert model.evaluate(library({"b": b, "a": a}), y)["accuracy"] > 0.9
    with pytest.raises(lw.DataError, match="x has no column “a”, “b”, which the model needs"):
        model.predict(library({"q": b, "z": a}))


@pytest.mark.parametrize("library", [pd.Series, pl.Series])
def test_labels_that_are_missing_are_refused(library):
    x = np.random.default_rng(0).normal(size=(60, 3))
    with pytest.raises(lw.DataError, match="y is missing in 20 rows, first in row 2"):
        lw.Model([lw.Dense(4)]).fit(x, library(["a", None, "b"] * 20), epochs=1, progress=False)


def test_the_na_of_pandas_is_a_missing_label():
    x = np.random.default_rng(0).normal(size=(60, 3))
    with pytest.raises(lw.DataError, match="y contains values that are not finite"):
        lw.Model([lw.Dense(4)]).fit(x, pd.array([pd.NA, 1, 2] * 20, "Int64"), epochs=1, progress=False)
