"""Tables and other data files inside a project file."""

import gzip
import json
import struct
import zipfile
from pathlib import Path

import numpy as np
import pytest

from core.api.model import Model, load
from core.data import Data, DataError, prepare, stored
from core.data.images.source import ImageFolder
from core.data.sources import source_for
from core.formats import FormatError, read, write
from core.layers import Dense
from core.project import Project

RANDOM = np.random.default_rng(3)


@pytest.fixture
def table(tmp_path):
    """A table in a folder of its own, which a test can delete."""
    folder = tmp_path / "teacher"
    folder.mkdir()
    path = folder / "Kunden Übersicht.csv"
    x = RANDOM.normal(size=(200, 3))
    lines = [f"{a:.6f};{b:.6f};{c:.6f};{'ja' if a + b > 0 else 'nein'}" for a, b, c in x]
    path.write_text("\n".join(["alter;einkommen;größe;kauft", *lines]), encoding="utf-8")
    return path


def project_of(path):
    return Project(data=Data(source=source_for(path)), title="Exercise")


def handed_out(table, tmp_path, name="exercise.layerwright"):
    """The project file with its table, in another folder, after the table is gone."""
    target = tmp_path / "pupil" / name
    target.parent.mkdir(exist_ok=True)
    write(target, project_of(table), {}, with_data=True)
    rows = prepare(project_of(table).data)
    table.unlink()
    return target, rows


def same_rows(a, b):
    assert np.array_equal(a.dataset.x, b.dataset.x)
    assert np.array_equal(a.dataset.y, b.dataset.y)
    assert np.array_equal(a.train, b.train)
    assert a.dataset.features == b.dataset.features


def test_somebody_else_opens_the_same_rows(table, tmp_path):
    file, rows = handed_out(table, tmp_path)
    same_rows(prepare(read(file).project.data), rows)


def test_the_file_can_be_renamed_and_moved(table, tmp_path):
    file, rows = handed_out(table, tmp_path)
    moved = tmp_path / "exercise (1).layerwright"
    file.rename(moved)
    same_rows(prepare(read(moved).project.data), rows)


def test_what_is_stored_is_the_table_to_the_byte(table, tmp_path):
    content = table.read_bytes()
    file, _ = handed_out(table, tmp_path)
    with zipfile.ZipFile(file) as archive:
        assert archive.read("path.data") == content
        assert json.loads(archive.read("project.json"))["data"]["source"]["path"] == f"inside:{table.name}"
        assert archive.getinfo("path.data").compress_size < len(content)


def test_saving_again_keeps_the_rows_in_the_same_and_in_another_file(table, tmp_path):
    file, rows = handed_out(table, tmp_path)
    opened = read(file).project
    write(file, opened, {})
    other = tmp_path / "other.layerwright"
    write(other, read(file).project, {})
    file.unlink()
    same_rows(prepare(read(other).project.data), rows)


def test_saving_elsewhere_after_the_first_file_was_deleted(table, tmp_path):
    file, rows = handed_out(table, tmp_path)
    opened = read(file).project
    prepare(opened.data)
    file.unlink()
    write(tmp_path / "rescued.layerwright", opened, {})
    same_rows(prepare(read(tmp_path / "rescued.layerwright").project.data), rows)


def test_another_table_in_the_same_file_is_read(table, tmp_path):
    file, _ = handed_out(table, tmp_path)
    prepare(read(file).project.data)
    table.write_text("a;b\n" + "\n".join(f"{i};{i % 2}" for i in range(50)), encoding="utf-8")
    write(file, project_of(table), {}, with_data=True)
    table.unlink()
    assert len(prepare(read(file).project.data).dataset.x) == 50


def test_by_reference_only_the_path_is_written(table, tmp_path):
    file, rows = handed_out(table, tmp_path)
    journal = tmp_path / "copy.layerwright"
    write(journal, read(file).project, {}, by_reference=True)
    with zipfile.ZipFile(journal) as archive:
        assert archive.namelist() == ["project.json"]
    same_rows(prepare(read(journal).project.data), rows)


def test_a_json_file_cannot_hold_it(table, tmp_path):
    file, _ = handed_out(table, tmp_path)
    with pytest.raises(FormatError, match=r"Save it as \.layerwright"):
        write(tmp_path / "a.json", read(file).project, {})
    assert not (tmp_path / "a.json").exists()


def test_a_missing_table_is_named_and_nothing_is_written(table, tmp_path):
    project = project_of(table)
    table.unlink()
    with pytest.raises(FormatError, match="There is no file"):
        write(tmp_path / "a.layerwright", project, {}, with_data=True)
    assert not (tmp_path / "a.layerwright").exists()


def test_a_table_that_shrinks_a_thousandfold_opens_again(tmp_path):
    """Zips with such members are refused as hostile, so it is not compressed."""
    table = tmp_path / "zeros.csv"
    table.write_text("a,b\n" + "0,1\n1,0\n" * 200_000)
    write(tmp_path / "a.layerwright", project_of(table), {}, with_data=True)
    rows = prepare(project_of(table).data)
    table.unlink()
    same_rows(prepare(read(tmp_path / "a.layerwright").project.data), rows)


def test_the_size_is_that_of_the_member(table, tmp_path):
    size = stored.packed_size(source_for(table))
    file, _ = handed_out(table, tmp_path)
    with zipfile.ZipFile(file) as archive:
        assert abs(archive.getinfo("path.data").compress_size - size) < 32


def test_labels_beside_an_idx_file_are_stored_too(tmp_path):
    images, labels = tmp_path / "train-images-idx3-ubyte", tmp_path / "train-labels-idx1-ubyte"
    x, y = RANDOM.integers(0, 255, (40, 8, 8)).astype(np.uint8), RANDOM.integers(0, 3, 40).astype(np.uint8)
    images.write_bytes(struct.pack(">HBB3I", 0, 8, 3, *x.shape) + x.tobytes())
    labels.write_bytes(gzip.compress(struct.pack(">HBBI", 0, 8, 1, 40) + y.tobytes()))
    project = project_of(images)
    rows = prepare(project.data)
    write(tmp_path / "a.layerwright", project, {}, with_data=True)
    images.unlink(), labels.unlink()
    same_rows(prepare(read(tmp_path / "a.layerwright").project.data), rows)


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "a/b.csv", "a\\b.csv", "", "..", ".", "a\x00b", "C:evil.csv", "x" * 300]
)
def test_a_hostile_name_leads_nowhere(table, tmp_path, name):
    file, _ = handed_out(table, tmp_path)
    hostile = tmp_path / "hostile.layerwright"
    with zipfile.ZipFile(file) as good, zipfile.ZipFile(hostile, "w") as bad:
        text = json.loads(good.read("project.json"))
        text["data"]["source"]["path"] = f"inside:{name}"
        bad.writestr("project.json", json.dumps(text))
        bad.writestr("path.data", good.read("path.data"), zipfile.ZIP_DEFLATED)
    with pytest.raises(FormatError, match="cannot be the name of a data file"):
        read(hostile)


def test_damaged_data_is_said_with_its_file(table, tmp_path):
    file, _ = handed_out(table, tmp_path)
    content = bytearray(file.read_bytes())
    with zipfile.ZipFile(file) as archive:
        start = archive.getinfo("path.data").header_offset + 200
    content[start : start + 20] = bytes(20)
    file.write_bytes(content)
    with pytest.raises(DataError, match=f"{table.name} in {file.name} is damaged"):
        prepare(read(file).project.data)


def test_a_project_that_lost_its_data_says_so(table, tmp_path):
    file, _ = handed_out(table, tmp_path)
    with zipfile.ZipFile(file) as archive:
        text = archive.read("project.json")
    bare = tmp_path / "bare.layerwright"
    with zipfile.ZipFile(bare, "w") as archive:
        archive.writestr("project.json", text)
    with pytest.raises(DataError, match="There is no file"):
        prepare(read(bare).project.data)


def test_a_model_is_saved_with_its_table(table, tmp_path):
    model = Model([Dense(4)], seed=1)
    model.fit(str(table), epochs=3, progress=False)
    model.save(tmp_path / "a.layerwright", with_data=True)
    before = model.evaluate()
    table.unlink()
    opened = load(tmp_path / "a.layerwright")
    assert opened.evaluate() == before
    opened.fit(epochs=1, progress=False)
    opened.save(tmp_path / "b.layerwright")
    Path(tmp_path / "a.layerwright").unlink()
    assert load(tmp_path / "b.layerwright").evaluate() == opened.evaluate()


def test_a_folder_of_pictures_is_refused_rather_than_left_out(tmp_path):
    source = ImageFolder(path=str(tmp_path))
    target = tmp_path / "exercise.layerwright"
    with pytest.raises(FormatError, match="cannot hold a folder of pictures"):
        write(target, Project(data=Data(source=source)), {}, with_data=True)
    assert not target.exists()
