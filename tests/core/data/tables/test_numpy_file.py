"""NumPy files as tables: what numpy.save and numpy.savez write is read with types, roles, gaps and checks."""

import json

import layerwright as lw
import numpy as np
import pytest

from core.cli import main
from core.data import NPZ, Data, TableFile, prepare, source_for

random = np.random.default_rng(0)
X = random.normal(size=(120, 3))
KINDS = np.array(["ash", "oak"])[(X[:, 0] > 0).astype(int)]


def described(path, capsys):
    assert main(["data", str(path), "--json"]) == 0
    return json.loads(capsys.readouterr().out.splitlines()[-1])


def test_gaps_counters_and_constants_of_arrays_are_said(tmp_path, capsys):
    x = np.column_stack([X, np.arange(120), np.full(120, 7.0)])
    x[4, 1], x[5, 2] = np.nan, np.inf
    np.savez(tmp_path / "t.npz", x=x, y=KINDS)
    said = described(tmp_path / "t.npz", capsys)
    assert (said["lines"], said["rows"], said["left_out"]) == (120, 120, [])
    assert [column["name"] for column in said["columns"]] == ["x1", "x2", "x3", "x4", "x5", "target"]
    assert [column["missing"] for column in said["columns"]] == [0, 1, 0, 0, 0, 0]
    assert [column["coerced"] for column in said["columns"]] == [0, 0, 1, 0, 0, 0]
    assert (said["target"], said["task"], said["classes"]) == ("target", "classification", ["ash", "oak"])
    assert said["dialect"]["header"] is False
    found = {(one["kind"], one["column"]) for one in said["gate"]}
    assert {("identifier", "x4"), ("constant", "x5"), ("infinite", "x3")} <= found


def test_rows_of_numbers_become_the_inputs_that_arrays_become(tmp_path):
    for y in (KINDS, random.integers(0, 40, 120), X[:, 0] > 0, X[:, :1], X[:, :2], X[:, 0].astype(np.float32)):
        np.savez(tmp_path / "t.npz", x=X, y=y)
        assert isinstance(source_for(tmp_path / "t.npz"), TableFile)
        arrays = prepare(Data(source=NPZ(path=str(tmp_path / "t.npz"))))
        table = prepare(Data(source=source_for(tmp_path / "t.npz")))
        assert table.dataset.classes == arrays.dataset.classes
        assert table.dataset.features == arrays.dataset.features
        assert table.dataset.targets == arrays.dataset.targets
        np.testing.assert_array_equal(table.dataset.y, arrays.dataset.y)
        np.testing.assert_array_equal(table.train, arrays.train)
        np.testing.assert_array_equal(table.x(table.train), arrays.x(arrays.train))


def test_images_stay_images(tmp_path, capsys):
    np.savez(tmp_path / "t.npz", x=random.integers(0, 255, (40, 6, 5)).astype(np.uint8), y=np.arange(40) % 2)
    assert isinstance(source_for(tmp_path / "t.npz"), NPZ)
    said = described(tmp_path / "t.npz", capsys)
    assert [(column["name"], column["type"], column["role"]) for column in said["columns"]] == [
        ("image", "image", "feature"),
        ("target", "category", "target"),
    ]
    assert (said["lines"], said["rows"], said["task"]) == (40, 40, "classification")
    assert said["columns"][0]["warnings"] == ["Images of 1 × 6 × 5: channels, height, width."]


def test_one_array_is_a_table_whose_last_column_is_the_target(tmp_path, capsys):
    np.save(tmp_path / "t.npy", np.column_stack([X, X[:, 0] > 0]))
    said = described(tmp_path / "t.npy", capsys)
    assert (said["rows"], said["target"], said["classes"]) == (120, "column 4", ["0", "1"])


def test_named_fields_are_columns_with_their_types(tmp_path, capsys):
    kinds = [("size", "f4"), ("kind", "U4"), ("ok", "?"), ("price", "i8")]
    rows = [(a, kind, b > 0, 1000 * c) for (a, b, c), kind in zip(X, KINDS, strict=True)]
    np.save(tmp_path / "t.npy", np.array(rows, kinds))
    said = described(tmp_path / "t.npy", capsys)
    assert [(column["name"], column["type"]) for column in said["columns"]] == [
        ("size", "number"),
        ("kind", "category"),
        ("ok", "boolean"),
        ("price", "number"),
    ]
    assert (said["target"], said["task"]) == ("price", "regression")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is damaged or not an .npy file"),
        (b"\x93NUMPY\x09\x00", "a version of the .npy format that is not supported"),
        (b"\x93NUMPY\x01\x00\x04\x00{1}\n", "its header cannot be read"),
    ],
)
def test_what_is_no_array_is_refused_in_a_sentence(tmp_path, content, words, capsys):
    (tmp_path / "t.npy").write_bytes(content)
    assert main(["data", str(tmp_path / "t.npy")]) == 2
    (sentence,) = capsys.readouterr().err.splitlines()
    assert words in sentence
    assert "t.npy" in sentence


def test_arrays_that_are_no_table_are_refused(tmp_path, capsys):
    for array, words in (
        (np.zeros((4, 3, 2)), "has the shape (4, 3, 2), which is no table"),
        (np.array([{}]), "contains object"),
        (np.zeros((0, 3)), "has no rows"),
    ):
        np.save(tmp_path / "t.npy", array, allow_pickle=True)
        assert main(["data", str(tmp_path / "t.npy")]) == 2
        assert words in capsys.readouterr().err


@pytest.mark.filterwarnings("ignore::core.data.DataWarning")  # gaps that no training row has
def test_a_model_of_a_file_answers_arrays_and_files_without_targets(tmp_path, capsys):
    np.savez(tmp_path / "t.npz", x=X, y=KINDS)
    model = lw.Model([lw.Dense(6)], seed=1)
    model.fit(tmp_path / "t.npz", epochs=30, progress=False)
    model.save(tmp_path / "m.layerwright")
    again = lw.load(tmp_path / "m.layerwright")
    assert again.evaluate().to_json() == model.evaluate().to_json()
    assert again.evaluate(tmp_path / "t.npz").rows == 120
    new = X.copy()
    new[0, 0] = np.nan
    np.savez(tmp_path / "new.npz", x=new)
    np.testing.assert_array_equal(again.outputs(tmp_path / "new.npz"), again.outputs(new))
    assert main(["predict", str(tmp_path / "m.layerwright"), "--input", str(tmp_path / "new.npz")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 121
    assert [line.split(",")[3] for line in lines[1:]] == again.predict(new).tolist()


def test_files_of_mnist_are_said_with_the_same_fields(tmp_path, capsys):
    images = random.integers(0, 255, (30, 4, 4)).astype(np.uint8)
    header = b"".join(size.to_bytes(4, "big") for size in images.shape)
    (tmp_path / "train-images-idx3-ubyte").write_bytes(b"\0\0\x08\x03" + header + images.tobytes())
    labels = bytes([9] + [1] * 14 + [2] * 15)
    (tmp_path / "train-labels-idx1-ubyte").write_bytes(b"\0\0\x08\x01" + (30).to_bytes(4, "big") + labels)
    said = described(tmp_path / "train-images-idx3-ubyte", capsys)
    np.savez(tmp_path / "t.npz", x=X, y=KINDS)
    assert said.keys() == described(tmp_path / "t.npz", capsys).keys()
    assert (said["rows"], said["classes"]) == (30, ["1", "2", "9"])
    assert [one["sentence"] for one in said["gate"] if one["kind"] == "one row"] == [
        "The class “9” has one row, so it cannot be validated."
    ]
