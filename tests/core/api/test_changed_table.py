"""The ways in which a table may change after saving: the model answers as it did, and a sentence says what differs."""

import csv
import json
import os
from functools import partial

import layerwright as lw
import numpy as np
import pytest

from core.cli import main
from tests.core.api.homes import NEW, ROWS, WRITERS, at_midnight, write_csv, write_parquet, write_xlsx

pytestmark = pytest.mark.filterwarnings("ignore::core.data.DataWarning")  # tests/core/api/test_warnings.py


def renamed(rows, old, new):
    return [{new if name == old else name: cell for name, cell in row.items()} for row in rows]


def with_cells(rows, name, change):
    return [row | {name: change(row[name])} for row in rows]


CHANGES = {  # what is done to the rows, and what is to be said
    "nothing": (ROWS, ""),
    "columns swapped": (
        [{name: row[name] for name in ("rooms", "kind", "size", "when", "colour")} for row in ROWS],
        "",
    ),
    "unit changed": (
        with_cells(ROWS, "size", lambda size: None if size is None else size * 10),
        "values of “size” have changed",
    ),
    "column renamed": (renamed(ROWS, "rooms", "chambers"), "has no column “rooms”, which the model needs"),
    "target renamed": (renamed(ROWS, "kind", "type"), "has no column “kind”, which the model predicts"),
    "class renamed": (
        with_cells(ROWS, "kind", lambda kind: kind.replace("flat", "apartment")),
        "“kind” has 62 cells that are no class of the model, such as “apartment”",
    ),
    "category added": (
        [row | {"colour": "violet"} if n == 5 else row for n, row in enumerate(ROWS)],
        "values of “colour” have changed",
    ),
    "row added": ([*ROWS, ROWS[3]], "it has 1 more row"),
    "rows added": ([*ROWS, *ROWS[:3]], "it has 3 more rows"),
    "row removed": (ROWS[:-1], "it has 1 row fewer"),
    "column added": ([row | {"more": n} for n, row in enumerate(ROWS)], ""),
    "replaced by other homes": (
        ROWS[60:] + ROWS[:60],
        "values of “when”, “size”, “colour”, 2 more have changed",
    ),
    "another table": (
        [{"a": 1, "b": 2}, {"a": 3, "b": 4}, {"a": 5, "b": 7}],
        "has no column “when”, which the model needs",
    ),
}
STORED = {  # the same rows, stored in another way
    "csv": {
        "utf-16": partial(write_csv, encoding="utf-16"),
        "code page": partial(write_csv, encoding="cp1252"),
        "tabs": partial(write_csv, delimiter="\t"),
    },
    "xlsx": {
        "times and texts": partial(write_xlsx, stored=at_midnight),
        "a title above": partial(write_xlsx, title=[["Homes of 2024"], []]),
    },
    "parquet": {
        "other types": partial(
            write_parquet, types=("TIMESTAMP", "FLOAT", "ENUM('red','green','blue','größer','flat','house')")
        ),
        "compressed": partial(write_parquet, options=", COMPRESSION zstd, ROW_GROUP_SIZE 2048"),
    },
}
DAMAGED = {"csv": "is not a text file", "xlsx": "is damaged", "parquet": "is damaged"}


def cases():
    for suffix, write in WRITERS.items():
        for name, (rows, sentence) in CHANGES.items():
            yield pytest.param((suffix, partial(write, rows=rows), sentence), id=f"{suffix}, {name}")
        for name, write_otherwise in STORED[suffix].items():
            yield pytest.param((suffix, partial(write_otherwise, rows=ROWS), ""), id=f"{suffix}, {name}")
        yield pytest.param((suffix, os.remove, "There is no file"), id=f"{suffix}, deleted")
        broken = lambda path: path.write_bytes(b"PK\x03\x04\0\0\0\0")  # noqa: E731
        yield pytest.param((suffix, broken, DAMAGED[suffix]), id=f"{suffix}, no table")


@pytest.fixture(scope="module")
def saved(tmp_path_factory):
    """By the suffix of the table: a project beside it, and what it answered when it was saved."""

    def trained(suffix):
        folder = tmp_path_factory.mktemp(suffix)
        WRITERS[suffix](folder / f"homes.{suffix}", ROWS)
        write_csv(folder / "new.csv", NEW)
        model = lw.Model([lw.Dense(12)], optimizer=lw.optimizers.Adam(0.01), seed=3)
        model.fit(folder / f"homes.{suffix}", epochs=20, progress=False)
        model.save(folder / "homes.layerwright")
        return folder, answers(model, folder), model.evaluate()

    return {suffix: trained(suffix) for suffix in WRITERS}


def answers(model, folder):
    """Everything that a model can be asked about new rows, and what it exports, as bytes."""
    numbers = np.array([[np.nan, float(n), np.nan, float(n % 5)] for n in range(9)])
    model.export(folder / "out.safetensors")
    model.export(folder / "out.npz")
    with np.load(folder / "out.npz") as exported:
        arrays = {name: exported[name].tobytes() for name in exported.files}
    return {
        "file": model.outputs(folder / "new.csv").tobytes(),
        "records": model.outputs(NEW).tobytes(),
        "array": model.outputs(numbers).tobytes(),
        "classes": model.predict(NEW).tolist(),
        "safetensors": (folder / "out.safetensors").read_bytes(),
        "npz": arrays,
    }


@pytest.fixture(params=cases())
def changed(request, saved, tmp_path):
    """The project in a folder of its own, once its table has changed; what was answered; and what is to be said."""
    suffix, change, sentence = request.param
    folder, before, report = saved[suffix]
    for path in folder.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    change(tmp_path / f"homes.{suffix}")
    return tmp_path, before, report, sentence


def test_answers_and_exports_are_those_of_before_to_the_last_bit(changed):
    folder, before, _, _ = changed
    assert answers(lw.load(folder / "homes.layerwright"), folder) == before


def test_judging_and_training_on_says_what_differs(changed):
    folder, _, report, sentence = changed
    model = lw.load(folder / "homes.layerwright")
    if not sentence:
        assert model.evaluate().to_json() == report.to_json()
        model.fit(epochs=1, progress=False)
        assert model.epochs == 21
        return
    for act in (model.evaluate, lambda: model.fit(epochs=1, progress=False)):
        with pytest.raises(lw.DataError) as refused:
            act()
        assert sentence in str(refused.value)
        assert str(refused.value).endswith(".")
    assert model.epochs == 20


def test_resuming_and_predicting_by_command(changed, capsys):
    folder, _, _, sentence = changed
    project = str(folder / "homes.layerwright")
    model = lw.load(project)
    assert main(["predict", project, "--input", str(folder / "new.csv")]) == 0
    found = [row["prediction"] for row in csv.DictReader(capsys.readouterr().out.splitlines(), delimiter=";")]
    assert found == model.predict(folder / "new.csv").tolist()
    status = main(["train", project, "--resume", "--epochs", "22", "--json"])
    out, err = capsys.readouterr()
    if not sentence:
        assert status == 0
        assert json.loads(out.splitlines()[-1])["epochs"] == 22
        return
    assert status == 2
    assert not out
    assert sentence in err.splitlines()[-1]
    assert "Traceback" not in err


def test_resuming_after_columns_were_swapped_is_resuming(saved, tmp_path):
    folder, _, _ = saved["csv"]
    straight = lw.load(folder / "homes.layerwright")
    straight.fit(epochs=5, progress=False)
    for name in ("homes.layerwright", "new.csv"):
        (tmp_path / name).write_bytes((folder / name).read_bytes())
    write_csv(tmp_path / "homes.csv", ROWS, ["rooms", "kind", "size", "when", "colour"])
    swapped = lw.load(tmp_path / "homes.layerwright")
    swapped.fit(epochs=5, progress=False)
    np.testing.assert_array_equal(swapped.state.weights, straight.state.weights)


@pytest.mark.parametrize("suffix", WRITERS)
def test_new_rows_get_the_same_answers_in_every_format(saved, suffix, tmp_path):
    folder, before, _ = saved[suffix]
    model = lw.load(folder / "homes.layerwright")
    for other, write in WRITERS.items():
        write(tmp_path / f"new.{other}", NEW)
        assert model.outputs(tmp_path / f"new.{other}").tobytes() == before["file"], other


def test_a_text_that_only_validation_rows_have_is_no_change(tmp_path):
    rows = [row | {"colour": f"rare {n}" if n % 8 == 0 else row["colour"]} for n, row in enumerate(ROWS)]
    write_csv(tmp_path / "homes.csv", rows)
    model = lw.Model([lw.Dense(3)], seed=1)
    model.fit(tmp_path / "homes.csv", epochs=2, progress=False)
    assert any(rows[row]["colour"].startswith("rare") for row in model.data.validation)
    model.save(tmp_path / "m.layerwright")
    assert lw.load(tmp_path / "m.layerwright").evaluate().to_json() == model.evaluate().to_json()
