"""Corrections of rows: relabeled and dropped training rows, on top of a source that is never written."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from core.api.model import load
from core.data import Blobs, Correction, Data, DataError, Digits, Iris, Points, TableFile, prepare
from core.data.corrections import content_of
from core.data.preparation.target_mean import TargetMean
from core.formats.preparation_json import from_json, to_json
from core.formats.project_json import from_json as project_from
from core.formats.project_json import to_json as project_to
from core.layers import Input, Output
from core.project import Project, edits
from core.project.edits import EditError
from core.project.edits.corrections import is_decided, label_as_read
from core.project.layout import chain

TABLE = "size,shop,kind\n" + "".join(f"{n}.5,{'abc'[n % 3]},{'xy'[n % 2]}\n" for n in range(40))


@pytest.fixture
def project(tmp_path):
    path = tmp_path / "table.csv"
    path.write_text(TABLE)
    return Project(data=Data(source=TableFile(path=str(path)), test=0.2))


def notes(prepared):
    return [str(note) for note in prepared.dataset.notes]


@pytest.mark.parametrize("source", [Iris(), Blobs(), Digits()])
def test_a_relabeled_row_trains_with_its_new_label_and_a_dropped_one_not(source):
    project = Project(data=Data(source=source, test=0.1))
    before = prepare(project.data)
    row, gone = map(int, before.train[[3, 7]])
    other = before.dataset.classes[(int(before.dataset.y[row]) + 1) % len(before.dataset.classes)]
    project = edits.drop(edits.relabel(project, before, row, other), before, gone)
    after = prepare(project.data)
    expected = before.dataset.y.copy()
    expected[row] = before.dataset.classes.index(other)
    np.testing.assert_array_equal(after.dataset.y, expected)
    np.testing.assert_array_equal(after.train, before.train[before.train != gone])
    np.testing.assert_array_equal(after.validation, before.validation)
    np.testing.assert_array_equal(after.test, before.test)
    np.testing.assert_array_equal(after.loaded.y, before.dataset.y)
    assert after.unused == before.unused
    assert after.corrected.relabeled.tolist() == [row]
    assert after.corrected.dropped.tolist() == [gone]
    assert "1 row has another label" in notes(after)[0]
    assert "1 row is dropped" in notes(after)[1]
    assert label_as_read(after, row) == before.dataset.classes[int(before.dataset.y[row])]


def test_a_table_is_fitted_on_the_corrected_rows_and_its_file_stays(project):
    path = Path(project.data.source.path)
    before = prepare(project.data)
    row = int(before.train[4])
    project = edits.relabel(project, before, row, "x" if before.dataset.y[row] else "y")
    project = edits.change_columns(project, ["shop"], encoding="target mean")
    after = prepare(project.data)
    assert after.corrected.relabeled.tolist() == [row]
    step = next(step for column in after.preparation.columns for step in column.steps if isinstance(step, TargetMean))
    assert step.overall[0] == pytest.approx(after.dataset.y[after.train].mean())
    assert step.overall[0] != pytest.approx(before.dataset.y[before.train].mean())
    assert path.read_text() == TABLE


def test_only_training_rows_can_be_corrected(project):
    data = prepare(project.data)
    for row in (int(data.test[0]), int(data.validation[0])):
        for act in (edits.drop, edits.keep, lambda p, d, r: edits.relabel(p, d, r, "x")):
            with pytest.raises(EditError, match="training rows"):
                act(project, data, row)
    with pytest.raises(EditError, match="no class"):
        edits.relabel(project, data, int(data.train[0]), "z")


def test_a_row_that_no_longer_trains_is_used_as_it_was_read(project):
    data = prepare(project.data)
    rows = data.train[:20].tolist()
    made = project
    for row in rows:
        made = edits.drop(made, data, row)
    other = prepare(edits.change_data(made, seed=5).data)
    trains = np.isin(rows, prepare(edits.change_data(project, seed=5).data).train)
    assert other.corrected.held_back == (~trains).sum() > 0
    assert len(other.corrected.dropped) == trains.sum()
    assert f"{(~trains).sum()} corrections are not applied" in " ".join(notes(other))


def test_a_row_with_other_features_is_not_corrected(project, tmp_path):
    data = prepare(project.data)
    row = int(data.train[2])
    project = edits.drop(project, data, row)
    line = int(data.loaded.lines[row]) - 1
    lines = TABLE.splitlines()
    lines[line] = "99.25," + lines[line].split(",", 1)[1]
    (tmp_path / "table.csv").write_text("\n".join(lines) + "\n")
    after = prepare(project.data)
    assert after.corrected.others == 1
    assert not len(after.corrected.dropped)
    assert "1 correction is not applied" in " ".join(notes(after))


def test_an_unknown_label_is_counted():
    data = Data(source=Iris())
    row = int(prepare(data).train[0])
    content = content_of(prepare(data).loaded, row)
    after = prepare(data.change(corrections=(Correction(row=row, content=content, label="tulip"),)))
    assert after.corrected.unknown == 1
    assert "no class of this name" in " ".join(notes(after))


def test_the_fingerprint_says_what_was_corrected(project):
    data = prepare(project.data)
    made = edits.drop(project, data, int(data.train[0]))
    now = prepare(made.data)
    assert now.preparation.fingerprint.columns == data.preparation.fingerprint.columns
    assert now.preparation.fingerprint.digest != data.preparation.fingerprint.digest
    assert prepare(made.data, kept=now.preparation).is_same
    for other, kept in ((project, now.preparation), (made, data.preparation)):
        found = prepare(other.data, kept=kept)
        assert not found.is_same
        assert [str(each) for each in found.differences] == ["other rows are relabeled or dropped"]
    assert from_json(to_json(now.preparation).encode(), "file").fingerprint == now.preparation.fingerprint


def test_a_project_file_holds_corrections_and_rows_that_are_right(project):
    data = prepare(project.data)
    first, second, third = map(int, data.train[:3])
    other = "y" if label_as_read(data, second) == "x" else "x"
    made = edits.keep(edits.relabel(edits.drop(project, data, first), data, second, other), data, third)
    again = project_from(project_to(made), "project")
    assert again == made
    assert is_decided(again, data, data.train[:4].tolist()).tolist() == [True, True, True, False]


def test_decisions_are_taken_back(project):
    data = prepare(project.data)
    row = int(data.train[1])
    own = label_as_read(data, row)
    other = "y" if own == "x" else "x"
    relabeled = edits.relabel(project, data, row, other)
    assert edits.take_back(relabeled, int(data.loaded.lines[row])) == project
    assert edits.relabel(relabeled, prepare(relabeled.data), row, own) == project
    assert len(edits.drop(relabeled, data, row).data.corrections) == 1
    assert edits.take_back_all(edits.keep(relabeled, data, row)) == project


def test_painted_points_are_changed_themselves():
    x = np.random.default_rng(0).normal(size=(20, 2))
    project = Project(data=Data(source=Points.of(x, np.arange(20) % 2)))
    data = prepare(project.data)
    row = int(data.train[5])
    label = data.dataset.classes[1 - int(data.dataset.y[row])]
    assert edits.relabel(project, data, row, label).data.source.y[row] == 1 - data.dataset.y[row]
    assert len(edits.drop(project, data, row).data.source.points) == 19
    assert edits.drop(project, data, row).data.corrections == ()


def test_the_last_training_row_stays():
    data = prepare(Data(source=Iris()))
    every = tuple(Correction(row=row, content=content_of(data.loaded, row), act="drop") for row in data.train.tolist())
    with pytest.raises(DataError, match="Every training row is dropped"):
        prepare(Data(source=Iris(), corrections=every))
    with pytest.raises(EditError, match="last training row"):
        edits.drop(Project(data=Data(source=Iris())), replace(data, train=data.train[:1]), int(data.train[0]))


def test_a_saved_model_trains_on_the_corrected_rows_and_other_data_has_none(project, tmp_path):
    data = prepare(project.data)
    row, gone = map(int, data.train[[2, 5]])
    other = "y" if label_as_read(data, row) == "x" else "x"
    made = edits.drop(edits.relabel(project, data, row, other), data, gone)
    made = replace(made, graph=chain(Input(), Output()))
    path = tmp_path / "corrected.json"
    path.write_text(project_to(made))
    model = load(path)
    assert model.data.dataset.classes[int(model.data.dataset.y[row])] == other
    assert gone not in model.data.train
    model.fit("iris", epochs=1)
    assert model.project.data.corrections == ()
