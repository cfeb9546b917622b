"""Where `layerwright train` starts: weights that came without their training are trained further, as `fit` does."""

import json
from dataclasses import replace

import layerwright as lw
import pytest

from core.cli import main
from core.formats import read, write

HEAD = "a,b,kind\n"
ROWS = "".join(f"{n % 7},{n % 5},{'no' if n % 7 < 4 else 'yes'}\n" for n in range(80))


@pytest.fixture
def path(tmp_path):
    """A project that was trained until it knows its table, with its weights but not its training."""
    table, path = tmp_path / "rows.csv", tmp_path / "weights.layerwright"
    table.write_text(HEAD + ROWS)
    model = lw.Model([lw.Dense(8, "tanh")], batch=8, seed=1)
    model.fit(table, epochs=60, progress=False)
    model.save(path)
    found = read(path)
    write(path, found.project, found.arrays, None, False, found.preparation)
    return path


def trained(capsys, path, *options):
    """The exit status, the loss after one epoch, and what was said."""
    status = main(["train", str(path), "--epochs", "1", "--json", *options])
    printed = capsys.readouterr()
    return status, json.loads(printed.out)["train_loss"] if printed.out else None, printed.err


def test_training_goes_on_from_weights_without_their_training_and_says_so(capsys, path):
    known = lw.load(path).evaluate(split="train").loss
    status, loss, said = trained(capsys, path)
    assert (status, loss < known) == (0, True)  # with random weights it is about 0.6
    assert f"The training goes on from the weights in {path}." in said
    model = lw.load(path)
    model.fit(epochs=1, progress=False)
    assert model.evaluate(split="train").loss == pytest.approx(loss)  # one rule for both


def test_rows_that_have_changed_are_scaled_as_the_weights_expect(capsys, path):
    known = lw.load(path).evaluate(split="train").loss
    (path.parent / "rows.csv").write_text(HEAD + "".join(sorted(ROWS.splitlines(keepends=True)[:60])))
    status, loss, said = trained(capsys, path)
    assert (status, loss < 2 * known) == (0, True)
    assert "The training goes on from the weights" in said


def test_rows_that_do_not_fit_the_weights_are_refused(capsys, path):
    (path.parent / "rows.csv").write_text("c,kind\n1,no\n2,yes\n" * 20)
    status, _, said = trained(capsys, path)
    assert status == 2
    assert said.startswith(f"The weights in {path} cannot be trained further on its data. ")


def test_weights_whose_scaling_is_not_known_are_not_used_and_it_is_said(capsys, path):
    found = read(path)
    source = found.project.data.source.change(gaps="leave out")  # as files of then are read
    write(path, replace(found.project, data=found.project.data.change(source=source)), found.arrays, None, False)
    known = lw.load(path).evaluate(split="train").loss
    status, loss, said = trained(capsys, path)
    assert status == 0
    assert loss > 2 * known
    assert "The training starts from random weights." in said


def test_folds_start_from_random_weights_and_say_so(capsys, path):
    assert main(["train", str(path), "--epochs", "1", "--folds", "2"]) == 0
    assert f"The folds start from random weights, not from those in {path}." in capsys.readouterr().err


def test_a_saved_training_is_trained_from_the_start_without_resume(capsys, tmp_path):
    model = lw.Model([lw.Dense(2)], seed=1)
    model.fit("iris", epochs=30, progress=False)
    model.save(tmp_path / "m.layerwright")
    status, loss, said = trained(capsys, tmp_path / "m.layerwright")
    assert status == 0
    assert loss > 2 * model.evaluate(split="train").loss
    assert "goes on" not in said


def test_rates_are_tested_from_weights_without_their_training(capsys, path):
    assert main(["rates", str(path), "--seeds", "2", "--json"]) == 0
    printed = capsys.readouterr()
    assert f"The test goes on from the weights in {path}." in printed.err
    known = lw.load(path).evaluate(split="train").loss
    assert json.loads(printed.out)["loss"][0] == pytest.approx(known, rel=0.05)  # at a rate of 1e-7


@pytest.mark.parametrize("command", [["rates"], ["compare", "moons", "--resume"]])
def test_a_saved_training_of_other_rows_is_refused_with_what_differs(capsys, tmp_path, command):
    table, path = tmp_path / "rows.csv", tmp_path / "m.layerwright"
    table.write_text(HEAD + ROWS)
    model = lw.Model([lw.Dense(4)], seed=1)
    model.fit(table, epochs=2, progress=False)
    model.save(path)
    table.write_text(HEAD + ROWS.replace("no", "maybe"))
    assert main([command[0], str(path), *command[1:]]) == 2
    said = capsys.readouterr().err
    assert f"{path} cannot be resumed, since its data has changed: " in said
    assert said.count("\n") <= 2
