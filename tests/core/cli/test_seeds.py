"""`layerwright train --seeds`, and `Model.train_seeds`."""

import json
from dataclasses import replace
from statistics import mean, stdev

import layerwright as lw
import numpy as np
import pytest

from core.cli import main
from core.formats import write
from core.formats.examples import examples
from core.optimizers import SGD


def test_the_spread_and_the_bands_are_printed_as_json(capsys):
    assert main(["train", "iris", "--epochs", "4", "--seeds", "3", "--seed", "5", "--json"]) == 0
    captured = capsys.readouterr()
    found = json.loads(captured.out.splitlines()[-1])
    assert "3 runs of 4 epochs, about" in captured.err
    losses = [one["metrics"]["validation"]["loss"] for one in found["seeds"]]
    assert [one["seed"] for one in found["seeds"]] == [5, 6, 7]
    assert found["spread"]["validation"]["loss"]["mean"] == pytest.approx(mean(losses))
    assert found["spread"]["validation"]["loss"]["sd"] == pytest.approx(stdev(losses))
    assert len(found["curves"]["validation_loss"]["mean"]) == 4
    assert 0 <= found["disagreement"] <= 1


def test_two_seeds_have_no_band(capsys):
    assert main(["train", "iris", "--epochs", "1", "--seeds", "2", "--json"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["curves"] == {}


def test_people_read_mean_sd_median_and_range(capsys):
    assert main(["train", "iris", "--epochs", "1", "--seeds", "2"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["mean", "sd", "median", "least", "greatest"]
    assert "2 of 2 seeds; 0 diverged." in lines


@pytest.mark.parametrize("many", ["--seeds", "--folds"])
def test_the_status_says_that_every_run_diverged(capsys, tmp_path, many):
    project = examples()["iris"]
    optimizer = SGD(learning_rate=1e9)
    path = tmp_path / "explodes.layerwright"
    write(path, replace(project, recipe=project.recipe.change(optimizer=optimizer, epochs=20)), {})
    assert main(["train", str(path), many, "3", "--json"]) == 2
    printed = capsys.readouterr()
    assert all(one["diverged"] for one in json.loads(printed.out.splitlines()[-1])[many.removeprefix("--")])
    assert printed.err.splitlines()[-1].startswith("Every run diverged.")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--seeds", "1"], "--seeds must be between 2 and 1,000"),
        (["--seeds", "3", "--seed", "2147483646"], "There are no 3 seeds from 2147483646 on"),
        (["--seeds", "3", "--folds", "3"], "do not go together"),
        (["--seeds", "3", "--export", "x.onnx"], "trains 3 networks and writes none"),
    ],
)
def test_what_does_not_go_together_is_refused_before_training(capsys, arguments, words):
    assert main(["train", "iris", *arguments]) == 2
    assert words in capsys.readouterr().err


def test_python_trains_from_seeds_and_gives_the_model_of_one():
    model = lw.Model([lw.Dense(4)], seed=3)
    found = model.train_seeds("iris", seeds=3, epochs=2, progress=False)
    assert [run.seed for run in found.runs] == [3, 4, 5]
    alone = lw.Model([lw.Dense(4)], seed=4)
    alone.fit("iris", epochs=2, progress=False)
    np.testing.assert_array_equal(found.model(4).state.weights, alone.state.weights)
    assert "validation" in str(found)
    assert found.spreads["train"]["accuracy"].least <= found.spreads["train"]["accuracy"].median
    with pytest.raises(ValueError, match="There is no run from seed 99"):
        found.model(99)


def test_python_says_what_was_done_to_the_rows_and_that_weights_of_a_file_are_not_used(tmp_path, capsys):
    table = tmp_path / "gaps.csv"
    rows = [f"{n % 7},{n % 5},{'ab'[n % 2]}" for n in range(60)]
    table.write_text("\n".join(["p,q,label", *rows, "1,2,"]) + "\n")
    weights, first = tmp_path / "w.onnx", lw.Model([lw.Dense(4)], seed=1)
    first.fit(str(table), epochs=1, progress=False)
    first.export(str(weights))
    loaded = lw.import_model(str(weights))
    capsys.readouterr()
    loaded.train_seeds(str(table), seeds=2, epochs=1)
    said = capsys.readouterr().err
    assert "The runs start from random weights, not from those of the file." in said
    assert "1 row is left out: “label” is missing there." in said
