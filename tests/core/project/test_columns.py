"""Edits of columns, and the edits that help against findings: what is chosen is read, and nothing else changes."""

import pytest

from core.data import Data
from core.data.gate import gate
from core.data.reading.column import ColumnReading
from core.data.synthetic.spiral import Spiral
from core.data.tables.source import TableFile
from core.definitions import DefinitionError
from core.project import Project, edits
from core.project.edits import remedies


@pytest.fixture
def project(tmp_path):
    """80 rows: `width` alone tells the kind, 24 lengths are missing, one cell of `far` is far away."""
    path = tmp_path / "flowers.csv"
    far = [99999, *(n * 37 % 11 + 0.5 for n in range(1, 80))]
    rows = [f"{'' if n % 10 < 3 else n % 7},{n % 2 * 5 + n % 3},{far[n]},{('lily', 'rose')[n % 2]}" for n in range(80)]
    path.write_text("\n".join(["length,width,far,kind", *rows]) + "\n", encoding="utf-8")
    return Project(data=Data(source=TableFile(path=str(path))))


def table(project):
    return project.data.source.load(0)


def roles(project):
    return {column.name: column.reading.role for column in table(project).columns}


def findings(project):
    return {finding.kind: finding for finding in gate(table(project))}


def test_fields_of_several_columns_are_set_and_set_back(project):
    after = edits.change_columns(project, ["length", "far"], gaps="leave out", scaling="robust")
    assert len(table(after).lines) == 80 - 24
    assert {reading.name for reading in after.data.source.columns} == {"length", "far"}
    assert edits.change_columns(after, ["length", "far"], gaps="", scaling="") == project
    assert edits.change_columns(project, ["kind"]) == project


def test_there_is_one_target(project):
    assert roles(project)["kind"] == "target"
    once = edits.change_columns(project, ["length"], role="target")
    assert roles(once) == {"length": "target", "width": "feature", "far": "feature", "kind": "feature"}
    twice = edits.change_columns(once, ["far"], role="target")
    assert [name for name, role in roles(twice).items() if role == "target"] == ["far"]
    both = edits.change_columns(twice, ["length", "far"], role="target")
    assert [column.name for column in table(both).targets] == ["length", "far"]
    assert edits.chosen_reading(both, "far").role == "target"
    assert [column.name for column in table(edits.choose_column(both, "target", "width")).targets] == ["width"]
    assert edits.choose_column(both, "target", "") == project
    assert edits.change_columns(once, ["length"], role="") == project


def test_a_target_that_is_ignored_is_none(project):
    once = edits.choose_column(project, "target", "far")
    assert once.data.source.target == "far"
    ignored = edits.change_columns(once, ["far"], role="ignore")
    assert ignored.data.source.target == ""
    assert roles(ignored)["far"] == "ignore"
    assert roles(ignored)["kind"] == "target"


def test_there_is_one_weight(project):
    once = edits.change_columns(project, ["width"], role="weight")
    assert once.data.source.importance == "width"
    other = edits.change_columns(once, ["far"], role="weight")
    assert (other.data.source.importance, roles(other)["width"]) == ("far", "feature")


def test_a_value_that_is_not_allowed_is_refused_and_data_that_is_no_table_stays(project):
    with pytest.raises(DefinitionError):
        edits.change_columns(project, ["far"], type="colour")
    spiral = Project(data=Data(source=Spiral()))
    assert edits.change_columns(spiral, ["x"], type="number") is spiral
    assert edits.choose_column(spiral, "target", "") is spiral
    assert edits.change_dialect(spiral, header="no") is spiral


def test_the_dialect_is_changed(project):
    assert table(edits.change_dialect(project, header="no")).total == 81
    assert len(table(edits.change_dialect(project, header="no", above=1)).columns) == 4


def test_a_leak_is_ignored_and_then_gone(project):
    leak = findings(project)["leak"]
    (ignore,) = remedies.against(project, table(project), leak)
    assert roles(ignore.after)["width"] == "ignore"
    assert "leak" not in findings(ignore.after)


def test_outliers_are_scaled_robustly(project):
    (robust,) = remedies.against(project, table(project), findings(project)["outliers"])
    assert robust.after.data.source.columns == (ColumnReading(name="far", scaling="robust"),)


def test_lost_rows_are_kept_by_filling_the_costliest_column(project):
    lossy = edits.change_columns(project, ["length"], gaps="leave out")
    assert remedies.costliest(table(lossy)).name == "length"
    fill, ignore = remedies.against(lossy, table(lossy), findings(lossy)["lost rows"])
    assert len(table(fill.after).lines) == 80
    assert "lost rows" not in findings(fill.after)
    assert len(table(ignore.after).lines) == 80
    assert remedies.costliest(table(project)) is None


def test_what_was_left_out_is_said_until_a_person_decides(tmp_path):
    path = tmp_path / "ids.csv"
    rows = [f"K{n:05d},{n * 7 % 10},{'ab'[n % 2]}" for n in range(40)]
    path.write_text("\n".join(["id,size,kind", *rows]) + "\n", encoding="utf-8")
    project = Project(data=Data(source=TableFile(path=str(path))))
    found = findings(project)["identifier"]
    assert not remedies.is_decided(project, found)
    (use,) = remedies.against(project, table(project), found)
    assert edits.chosen_reading(use.after, "id").role == "feature"
    assert remedies.is_decided(edits.change_columns(project, ["id"], role="id"), found)
