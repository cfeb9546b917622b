"""`layerwright train --folds`."""

import json
from statistics import mean, stdev

import pytest

from core.cli import main


def result(capsys, *arguments):
    assert main(["train", "iris", "--epochs", "5", "--folds", "3", "--json", *arguments]) == 0
    return json.loads(capsys.readouterr().out.splitlines()[-1])


def test_every_fold_is_printed_with_mean_and_standard_deviation(capsys):
    found = result(capsys)
    accuracies = [one["metrics"]["accuracy"] for one in found["folds"]]
    assert found["mean"]["accuracy"] == pytest.approx(mean(accuracies))
    assert found["sd"]["accuracy"] == pytest.approx(stdev(accuracies))
    assert [one["validation_rows"] for one in found["folds"]] == [50, 50, 50]
    assert found["kept"] is None


def test_the_model_of_a_chosen_fold_is_written_and_can_go_on(capsys, tmp_path):
    path = tmp_path / "kept.layerwright"
    found = result(capsys, "--keep", "2", "--export", str(path))
    assert found["kept"] == 2
    assert main(["train", str(path), "--resume", "--epochs", "6", "--json"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["epochs"] == 6
    best = result(capsys, "--keep", "best", "--export", str(path))
    losses = [one["metrics"]["loss"] for one in best["folds"]]
    assert losses[best["kept"] - 1] == min(losses)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--folds", "1"], "--folds must be between 2 and 50"),
        (["--keep", "1"], "--keep names a fold"),
        (["--folds", "3", "--keep", "4", "--export", "x.onnx"], "the number of a fold, 1 to 3"),
        (["--folds", "3", "--export", "x.onnx"], "--folds 3 trains 3 models"),
        (["--folds", "3", "--keep", "1"], "and --export with a path"),
        (["--folds", "3", "--resume"], "trains several models"),
    ],
)
def test_what_does_not_go_together_is_refused_before_training(capsys, arguments, words):
    assert main(["train", "iris", *arguments]) == 2
    assert words in capsys.readouterr().err
