"""Ten ways in which a table may change after saving: the model answers as it did, and what differs is told."""

import csv
import json
import os

import layerwright as lw
import numpy as np
import pytest

from core.cli import main

pytestmark = pytest.mark.filterwarnings("ignore::core.data.DataWarning")  # tests/core/api/test_warnings.py

ROWS = [
    {
        "when": f"{1 + i % 28:02}.{1 + i % 12:02}.2024",
        "size": "" if i % 9 == 4 else f"{(i * 7 % 50) / 4:.2f}".replace(".", ","),
        "colour": ("red", "green", "blue", "größer")[i * i % 4 if i % 11 else 2],
        "rooms": str(1 + i * 3 % 7),
        "kind": ("flat", "house")[(i * 7 % 50 > 25) ^ (i % 13 == 0)],
    }
    for i in range(120)
]


def write(path, rows, names=None, encoding="utf-8"):
    with open(path, "w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, names or rows[0], delimiter=";")
        writer.writeheader()
        writer.writerows(rows)


def renamed(rows, old, new):
    return [{new if name == old else name: cell for name, cell in row.items()} for row in rows]


def with_cells(rows, name, change):
    return [row | {name: change(row[name])} for row in rows]


def in_tenths(cell):
    return f"{float(cell.replace(',', '.')) * 10:.1f}".replace(".", ",") if cell else ""


CHANGES = {
    "nothing": (lambda path: None, ""),
    "columns swapped": (lambda path: write(path, ROWS, ["rooms", "kind", "size", "when", "colour"]), ""),
    "unit changed": (
        lambda path: write(path, with_cells(ROWS, "size", in_tenths)),
        "values of “size” have changed",
    ),
    "column renamed": (
        lambda path: write(path, renamed(ROWS, "rooms", "chambers")),
        "has no column “rooms”, which the model needs",
    ),
    "target renamed": (
        lambda path: write(path, renamed(ROWS, "kind", "type")),
        "has no column “kind”, which the model predicts",
    ),
    "class renamed": (
        lambda path: write(path, with_cells(ROWS, "kind", lambda cell: cell.replace("flat", "apartment"))),
        "“kind” has 62 cells that are no class of the model, such as “apartment”",
    ),
    "category added": (
        lambda path: write(path, [row | {"colour": "violet"} if n == 5 else row for n, row in enumerate(ROWS)]),
        "values of “colour” have changed",
    ),
    "row added": (lambda path: write(path, [*ROWS, ROWS[3]]), "it has 1 more row"),
    "rows added": (lambda path: write(path, [*ROWS, *ROWS[:3]]), "it has 3 more rows"),
    "row removed": (lambda path: write(path, ROWS[:-1]), "it has 1 row fewer"),
    "encoding changed": (lambda path: write(path, ROWS, encoding="utf-16"), ""),
    "code page changed": (lambda path: write(path, ROWS, encoding="cp1252"), ""),
    "column added": (lambda path: write(path, [row | {"more": str(n)} for n, row in enumerate(ROWS)]), ""),
    "delimiter changed": (
        lambda path: path.write_text(path.read_text(encoding="utf-8").replace(";", "\t"), encoding="utf-8"),
        "",
    ),
    "deleted": (os.remove, "There is no file"),
    "another table": (
        lambda path: path.write_text("a,b\n1,2\n3,4\n5,7\n6,1\n"),
        "has no column “when”, which the model needs",
    ),
    "no table": (lambda path: path.write_bytes(b"PK\x03\x04\0\0\0\0"), "is not a text file"),
}


@pytest.fixture(scope="module")
def saved(tmp_path_factory):
    """A project beside its table, and what it answered when it was saved."""
    folder = tmp_path_factory.mktemp("saved")
    write(folder / "homes.csv", ROWS)
    write(folder / "new.csv", [{n: c for n, c in row.items() if n != "kind"} for row in ROWS[:30]])
    model = lw.Model([lw.Dense(12)], optimizer=lw.optimizers.Adam(0.01), seed=3)
    model.fit(folder / "homes.csv", epochs=20, progress=False)
    model.save(folder / "homes.layerwright")
    return folder, answers(model, folder), model.evaluate()


def answers(model, folder):
    """Everything that a model can be asked about new rows, and what it exports, as bytes."""
    records = [{n: c for n, c in row.items() if n != "kind"} for row in ROWS]
    numbers = np.array([[np.nan, float(n), np.nan, float(n % 5)] for n in range(9)])
    model.export(folder / "out.safetensors")
    model.export(folder / "out.npz")
    with np.load(folder / "out.npz") as exported:
        arrays = {name: exported[name].tobytes() for name in exported.files}
    return {
        "file": model.outputs(folder / "new.csv").tobytes(),
        "records": model.outputs(records).tobytes(),
        "array": model.outputs(numbers).tobytes(),
        "classes": model.predict(records).tolist(),
        "safetensors": (folder / "out.safetensors").read_bytes(),
        "npz": arrays,
    }


@pytest.fixture(params=CHANGES)
def changed(request, saved, tmp_path):
    """The project in a folder of its own, once its table has changed; what was answered; and what is to be told."""
    folder, before, report = saved
    for path in folder.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    change, sentence = CHANGES[request.param]
    change(tmp_path / "homes.csv")
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
        with pytest.raises(lw.DataError) as told:
            act()
        assert sentence in str(told.value)
        assert str(told.value).endswith(".")
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
    folder, _, _ = saved
    straight = lw.load(folder / "homes.layerwright")
    straight.fit(epochs=5, progress=False)
    for name in ("homes.layerwright", "new.csv"):
        (tmp_path / name).write_bytes((folder / name).read_bytes())
    write(tmp_path / "homes.csv", ROWS, ["rooms", "kind", "size", "when", "colour"])
    swapped = lw.load(tmp_path / "homes.layerwright")
    swapped.fit(epochs=5, progress=False)
    np.testing.assert_array_equal(swapped.state.weights, straight.state.weights)
