"""Arrays given to `fit` are stored inside the project file, with all that belongs to them, and nothing is beside it."""

import os
import zipfile

import numpy as np
import pytest

from core.api.model import Model, load
from core.cli import main
from core.data import DataError, Dataset, inside
from core.data.inside import MEMBERS, Inside
from core.formats import FormatError, read, write
from core.layers import Dense

RANDOM = np.random.default_rng(0)
X = RANDOM.normal(size=(120, 4)).astype(np.float32)
Y = RANDOM.integers(0, 2, 120)


def fitted(x=X, y=Y, epochs=3):
    model = Model([Dense(8)], seed=1)
    model.fit(x, y, epochs=epochs, progress=False) if y is not None else model.fit(x, epochs=epochs, progress=False)
    return model


def rows(y, classes, **values):
    return Dataset(X, np.asarray(y, np.int64), ("height", "width", "age", "ä"), classes, ("kind",), **values)


def same(a, b):
    """Whether two data sets are the same rows with the same meaning."""
    arrays = "x", "y", "importance", "origin", "target_origin"
    for name in arrays:
        one, other = getattr(a, name), getattr(b, name)
        assert (one is None) == (other is None), name
        assert one is None or (one.dtype == other.dtype and np.array_equal(one, other)), name
    texts = "features", "classes", "targets", "image", "channels"
    assert [getattr(a, name) for name in texts] == [getattr(b, name) for name in texts]


def resumes_alike(model, path):
    """Whether the saved model continues as the one in memory does, to the last bit."""
    model.save(path)
    opened = load(path)
    assert opened.outputs(X).tobytes() == model.outputs(X).tobytes()
    for each in (model, opened):
        each.fit(epochs=4, progress=False)
    assert opened.state.weights.tobytes() == model.state.weights.tobytes()
    same(opened.data.dataset, model.data.dataset)
    return opened


def test_nothing_is_written_beside_the_project(tmp_path):
    own = tmp_path / "exp-data.npz"
    np.savez(own, x=X, notes=np.array(["my only copy"]))
    before = own.read_bytes()
    fitted().save(tmp_path / "exp.layerwright")
    assert own.read_bytes() == before
    assert sorted(os.listdir(tmp_path)) == ["exp-data.npz", "exp.layerwright"]


def test_numpy_reads_the_arrays_in_a_project(tmp_path):
    fitted().save(tmp_path / "a.layerwright")
    with np.load(tmp_path / "a.layerwright") as found:
        assert np.array_equal(found["x"], X)
        assert np.array_equal(found["y"], Y)


def test_bare_json_cannot_hold_arrays_and_spoils_no_project_of_its_stem(tmp_path):
    model = fitted()
    model.save(tmp_path / "one.layerwright")
    refusal = r"one\.json was not saved: the data .* is stored in its file, .* as \.layerwright\."
    with pytest.raises(FormatError, match=refusal):
        fitted(X * 30 + 500, 1 - Y).save(tmp_path / "one.json")
    opened = load(tmp_path / "one.layerwright")
    with pytest.raises(FormatError, match="stored in its file"):
        opened.save(tmp_path / "one.json")
    assert os.listdir(tmp_path) == ["one.layerwright"]
    assert opened.evaluate(split="train") == model.evaluate(split="train")


def test_sample_weights_and_names_survive(tmp_path):
    model = fitted(rows(Y, ("n", "y"), importance=(Y * 9 + 1).astype(np.float32)), None)
    opened = resumes_alike(model, tmp_path / "a.layerwright")
    assert opened.preparation.features == ("height", "width", "age", "ä")
    assert opened.data.dataset.importance.max() == 10


@pytest.mark.parametrize(("y", "classes"), [(Y, ("z", "a")), (Y * 2, ("n", "m", "y")), (Y, ("9", "10"))])
def test_the_order_of_classes_and_classes_without_rows_survive(tmp_path, y, classes):
    model = fitted(rows(y, classes), None)
    opened = resumes_alike(model, tmp_path / "a.layerwright")
    assert opened.classes == classes
    assert np.array_equal(opened.predict(X), model.predict(X))


@pytest.mark.parametrize(
    ("x", "y"),
    [
        (X, ["b", "a"] * 60),
        (X, Y.astype(bool)),
        (X, RANDOM.normal(size=(120, 2))),
        (X * 1e-3 + 1.7e9, RANDOM.normal(size=120) + 1e9),
        (RANDOM.integers(0, 256, (120, 2, 2)), Y),
        (-X.round(), Y),
        (np.full((120, 4), -0.0) * Y[:, None], Y),
    ],
)
def test_rows_of_every_kind_are_read_as_they_were(tmp_path, x, y):
    model = fitted(x, y)
    model.save(tmp_path / "a.layerwright")
    opened = load(tmp_path / "a.layerwright")
    same(opened.data.dataset, model.data.dataset)
    assert opened.data.is_same
    assert opened.data.dataset.x.tobytes() == model.data.dataset.x.tobytes()


def test_bytes_are_stored_as_bytes(tmp_path):
    fitted(RANDOM.integers(0, 256, (120, 20, 20)), Y).save(tmp_path / "a.layerwright")
    with zipfile.ZipFile(tmp_path / "a.layerwright") as parts:
        assert parts.getinfo("x.npy").file_size < 120 * 400 + 500


def members(path):
    with zipfile.ZipFile(path) as parts:
        return {name: parts.read(name) for name in parts.namelist() if name in MEMBERS}


def test_unchanged_rows_are_copied_and_not_packed_again(tmp_path, monkeypatch):
    first, second = tmp_path / "a.layerwright", tmp_path / "b.layerwright"
    fitted().save(first)
    before = members(first)
    assert set(before) == {"data.json", "x.npy", "y.npy", "origin.npy"}
    monkeypatch.setattr(inside, "store", None)
    opened = load(first)
    opened.save(second)
    opened.fit(epochs=1, progress=False)
    opened.save(first)
    assert members(first) == members(second) == before
    first.unlink()
    assert load(second).evaluate(split="train")["loss"] > 0
    opened.save(second)  # the file that the project was read from is gone, but this one has its rows
    assert members(second) == before


def test_rows_that_are_nowhere_any_more_are_said_and_the_old_file_stays(tmp_path):
    first, other = tmp_path / "a.layerwright", tmp_path / "other.layerwright"
    fitted().save(first)
    opened = load(first)
    first.unlink()
    write(other, opened.project, {}, by_reference=True)
    before = other.read_bytes()
    with pytest.raises(
        FormatError, match=r"other\.layerwright was not saved\. The rows .* were in a\.layerwright, which"
    ):
        opened.save(other)
    assert other.read_bytes() == before


@pytest.mark.parametrize("used", [False, True])
def test_a_loaded_model_answers_with_what_it_learned_since(tmp_path, used):
    model = fitted()
    model.save(tmp_path / "a.layerwright")
    opened = load(tmp_path / "a.layerwright")
    if used:
        opened.predict(X)
    for each in (model, opened):
        each.fit(epochs=4, progress=False)
    assert opened.state.weights.tobytes() == model.state.weights.tobytes()
    assert opened.outputs(X).tobytes() == model.outputs(X).tobytes()
    assert opened.evaluate() == model.evaluate()


def test_a_model_that_is_saved_again_without_being_used_keeps_what_it_learned(tmp_path):
    model = fitted()
    model.save(tmp_path / "a.layerwright")
    load(tmp_path / "a.layerwright").save(tmp_path / "b.layerwright")
    opened = load(tmp_path / "b.layerwright")
    assert opened.outputs(X).tobytes() == model.outputs(X).tobytes()
    resumes_alike(opened, tmp_path / "c.layerwright")


def test_by_reference_only_the_path_is_written(tmp_path):
    path, journal = tmp_path / "a.layerwright", tmp_path / "elsewhere" / "journal.layerwright"
    journal.parent.mkdir()
    fitted().save(path)
    opened = read(path)
    write(journal, opened.project, opened.arrays, opened.saved_run, by_reference=True, preparation=opened.preparation)
    assert not members(journal)
    assert read(journal).project.data.source == Inside(path=str(path))


def test_a_project_that_was_moved_has_its_rows(tmp_path):
    model = fitted()
    model.save(tmp_path / "a.layerwright")
    (tmp_path / "b").mkdir()
    (tmp_path / "a.layerwright").rename(tmp_path / "b" / "c.layerwright")
    assert load(tmp_path / "b" / "c.layerwright").evaluate() == model.evaluate()


def test_the_command_line_trains_saves_and_exports_with_the_rows(tmp_path, capsys):
    path, copy = tmp_path / "a.layerwright", tmp_path / "copy.layerwright"
    fitted().save(path)
    before = members(path)
    words = ["train", str(path), "--resume", "--save", "--epochs", "5", "--export", str(copy)]
    assert main(words) == 0
    assert members(path) == members(copy) == before
    assert load(copy).epochs == load(path).epochs == 5


def damaged(path, **members):
    """The project with other members; None removes one."""
    with zipfile.ZipFile(path) as parts:
        kept = {name: parts.read(name) for name in parts.namelist()}
    with zipfile.ZipFile(path, "w") as parts:
        for name, content in (kept | members).items():
            if content is not None:
                parts.writestr(name, content)


def npy(array):
    from io import BytesIO

    stream = BytesIO()
    np.save(stream, array)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("data.json", b"[]"),
        ("data.json", b"{"),
        ("data.json", b'{"features": ["a"], "classes": [], "targets": ["t"], "image": [], "channels": ""}'),
        ("data.json", None),
        ("x.npy", None),
        ("x.npy", b"\x93NUMPY"),
        ("x.npy", npy(X[:, :2])),
        ("x.npy", npy(np.full((120, 4), np.nan))),
        ("x.npy", npy(np.array([["a"] * 4] * 120))),
        ("y.npy", npy(Y[:7])),
        ("y.npy", npy(Y + 1)),
        ("y.npy", npy(Y - 1)),
        ("sample_weight.npy", npy(-np.ones(120))),
        ("sample_weight.npy", npy(np.ones(7))),
        ("origin.npy", npy(np.full(4, np.inf))),
        ("target_origin.npy", npy(np.ones(3))),
    ],
)
def test_damaged_rows_are_refused_with_a_sentence_that_names_the_file(tmp_path, name, content):
    path = tmp_path / "a.layerwright"
    fitted().save(path)
    damaged(path, **{name: content})
    opened = load(path)
    with pytest.raises(DataError, match=r"a\.layerwright"):
        opened.evaluate()
    assert len(opened.predict(X)) == 120  # needs no rows
