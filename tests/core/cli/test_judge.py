"""`layerwright judge`: the figures, the count in the file, and what it refuses."""

import json
from dataclasses import replace

import layerwright as lw
import pytest

from core.cli import main
from core.data import Data, Iris
from core.formats import read, write


def run(capsys, *arguments):
    """Exit status, stdout and stderr of one command."""
    status = main([str(argument) for argument in arguments])
    said = capsys.readouterr()
    return status, said.out, said.err


def refused(capsys, *arguments):
    """The one sentence with which a command refuses."""
    status, out, err = run(capsys, *arguments)
    assert (status, out) == (2, "")
    assert len(err.splitlines()) == 1
    return err


@pytest.fixture
def project(tmp_path):
    """A trained project with a fifth of the rows for the test."""
    model = lw.Model([lw.Dense(4)])
    model.fit(Data(source=Iris(), test=0.2), epochs=5, progress=False)
    model.save(tmp_path / "iris.layerwright")
    return tmp_path / "iris.layerwright"


def test_it_prints_the_figures_and_counts_in_the_file(capsys, project):
    before = read(project)
    status, out, _ = run(capsys, "judge", project)
    assert status == 0
    assert "Accuracy" in out
    assert "Judged once, on 30 test rows." in out
    assert "optimistic" not in out
    status, out, _ = run(capsys, "judge", project)
    assert "Judged 2 times" in out
    assert "The figures are optimistic now" in out
    after = read(project)
    assert len(after.project.judged) == 2
    assert replace(after.project, judged=()) == before.project
    assert {name: array.tobytes() for name, array in after.arrays.items()} == {
        name: array.tobytes() for name, array in before.arrays.items()
    }
    assert after.saved_run.arrays.keys() == before.saved_run.arrays.keys()
    assert dict(after.saved_run.texts) == dict(before.saved_run.texts)


def test_json_is_one_object_on_the_last_line(capsys, project):
    status, out, _ = run(capsys, "judge", project, "--json")
    said = json.loads(out.splitlines()[-1])
    assert status == 0
    assert (said["judged"], said["rows"], said["left_out"], said["epochs"]) == (1, 30, 0, 5)
    model = lw.load(project)
    assert said["metrics"]["accuracy"] == model.judge()["accuracy"]
    assert len(model.judged) == 2


def test_the_count_is_shown_with_the_project(capsys, project):
    for count in range(2):
        status, out, _ = run(capsys, "info", project)
        assert status == 0
        assert "Rows: 90 train, 30 validation, 30 test" in out
        assert f"Judgements on the test rows: {count}" in out
        said = json.loads(run(capsys, "info", project, "--json")[1])
        assert (said["parts"], said["judged"]) == ({"train": 90, "validation": 30, "test": 30}, count)
        run(capsys, "judge", project)


def test_a_table_gets_a_test_part_that_can_be_judged(capsys, tmp_path):
    rows = [f"{n % 13},{n % 7},{'pq'[n % 13 > 6]}" for n in range(120)]
    (tmp_path / "t.csv").write_text("\n".join(["a,b,y", *rows]) + "\n", encoding="utf-8")
    _, _, err = run(capsys, "train", tmp_path / "t.csv", "--epochs", 3, "--export", tmp_path / "m.layerwright")
    assert "18 rows are held out for the test" in err
    _, out, _ = run(capsys, "judge", tmp_path / "m.layerwright", "--json")
    assert json.loads(out)["rows"] == 18


def test_a_small_table_or_a_class_of_two_rows_gets_no_test_part(capsys, tmp_path):
    for rows in (
        [f"{n},{'pq'[n % 2]}" for n in range(99)],
        [f"{n * 7 % 150},{'pq'[n in (3, 90)]}" for n in range(150)],
    ):
        (tmp_path / "t.csv").write_text("\n".join(["a,y", *rows]) + "\n", encoding="utf-8")
        status, _, err = run(capsys, "train", tmp_path / "t.csv", "--column", "a", "role=feature", "--epochs", 1)
        assert status == 0
        assert "held out for the test" not in err


def test_training_goes_on_after_it(capsys, project):
    run(capsys, "judge", project)
    status, _, _ = run(capsys, "train", project, "--resume", "--epochs", 8, "--save")
    assert status == 0
    _, out, _ = run(capsys, "judge", project, "--json")
    said = json.loads(out.splitlines()[-1])
    assert (said["judged"], said["epochs"]) == (2, 8)


def test_what_cannot_be_judged_is_refused(capsys, project, tmp_path):
    assert "is not trained" in refused(capsys, "judge", "spiral")
    model = lw.Model([lw.Dense(4)])
    model.fit("iris", epochs=2, progress=False)
    model.save(tmp_path / "whole.layerwright")
    assert "has no test rows" in refused(capsys, "judge", tmp_path / "whole.layerwright")
    assert read(tmp_path / "whole.layerwright").project.judged == ()


def test_weights_that_were_trained_on_these_rows_are_refused(capsys, project):
    opened = read(project)
    smaller = replace(opened.project, data=opened.project.data.change(test=0.3))
    write(project, smaller, opened.arrays, opened.saved_run, preparation=opened.preparation)
    assert "the number of training rows has changed" in refused(capsys, "judge", project)


def test_no_figure_is_shown_that_could_not_be_counted(capsys, project, monkeypatch):
    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("core.formats.atomic.os.replace", full)
    status, out, _ = run(capsys, "judge", project)
    assert status != 0
    assert "Accuracy" not in out
