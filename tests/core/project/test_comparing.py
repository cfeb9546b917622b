"""Comparisons of projects: the figures are those of runs made by hand, and what is not alike is refused."""

import json
from pathlib import Path

import numpy as np
import pytest

from core.activations import Linear
from core.cli import main
from core.data import DataError
from core.data.scaling import MinMax
from core.formats.examples import examples, failures
from core.initializers import LargeUniform
from core.layers import BatchNorm, Dense, Input, Output
from core.losses import MAE, MSE
from core.network import Predictor
from core.optimizers import Adam
from core.project import Project, edits, prepared
from core.project.comparing import Trials, figures
from core.project.layout import chain
from core.training import Controls, Finished, Recipe, Run

MOONS = edits.change_recipe(examples()["moons"], epochs=3)


def by_hand(project, seed, epochs):
    """The validation loss of a run alone, and the share of wrong validation rows."""
    data, network = prepared(project)
    run = Run(network, data, project.recipe.change(seed=seed))
    *_, last = run.events(Controls(), epochs)
    assert isinstance(last, Finished)
    outputs = Predictor(network).predict(last.snapshot.state, data.x(data.validation))
    wrong = (
        np.mean(network.loss.predicted(outputs) != data.dataset.y[data.validation]) if data.dataset.classes else None
    )
    return run.losses()[1][0], wrong


def test_the_figures_are_those_of_runs_alone_from_the_same_seeds():
    adam = edits.change_recipe(MOONS, optimizer=Adam(learning_rate=0.05))
    trials = Trials([MOONS, adam], 3)
    found = figures(list(trials.run()), 2, trials.seeds)
    assert trials.measured == "loss on the validation rows"
    for row, project in zip(found, (MOONS, adam), strict=True):
        alone = [by_hand(project, MOONS.recipe.seed + number, 3)[0] for number in range(3)]
        np.testing.assert_allclose(row, alone, rtol=1e-6)


def test_another_batch_size_trains_for_as_many_steps():
    small = edits.change_recipe(MOONS, batch=MOONS.recipe.batch // 2)
    trials = Trials([MOONS, small], 1)
    data, _ = prepared(MOONS)
    assert trials.steps == 3 * -(-len(data.train) // MOONS.recipe.batch)
    ((_, after),) = [figures(list(trials.run()), 2, trials.seeds)[:, 0]]
    epochs = round(trials.steps / -(-len(data.train) // small.recipe.batch))
    assert after == pytest.approx(by_hand(small, MOONS.recipe.seed, epochs)[0], rel=1e-6)


def past(project, epochs):
    """A run of a project after some epochs, as a past step."""
    data, network = prepared(project)
    run = Run(network, data, project.recipe)
    for _ in run.events(Controls(), epochs):
        pass
    return run.waypoint(0, 0.0, 0.0).past


def test_what_leaves_the_start_as_it_is_goes_on_from_a_past_step():
    slower = edits.change_recipe(MOONS, optimizer=MOONS.recipe.optimizer.change(learning_rate=0.001))
    start = past(MOONS, 2)
    trials = Trials([MOONS, slower], 2, start)
    assert trials.past is start
    assert trials.steps == start.step // 2  # one of three epochs is left
    found = figures(list(trials.run()), 2, trials.seeds)
    for row, project in zip(found, (MOONS, slower), strict=True):
        for loss, seed in zip(row, trials.seeds, strict=True):
            run = Run(start.network, start.data, MOONS.recipe.change(seed=seed), start.checkpoint)
            run.adopt(start.network, project.recipe)
            for _ in run.events(Controls(), 3):
                pass
            assert loss == pytest.approx(run.losses()[1][0], rel=1e-6)
    same = found[0, 0]
    assert same == pytest.approx(by_hand(MOONS, MOONS.recipe.seed, 3)[0], rel=1e-6)  # as if it had not been cut
    assert np.ptp(found[0]) < np.ptp(figures(list(Trials([MOONS, slower], 2).run()), 2, trials.seeds)[0])


@pytest.mark.parametrize("changed", ["initializer", "batch norm", "scaling", "class weights"])
def test_what_changes_the_start_begins_at_the_start(changed):
    layer = next(i for i, found in MOONS.graph.layers.items() if isinstance(found, Dense))
    other = {
        "initializer": lambda: edits.change_layers(MOONS, [layer], "initializer", LargeUniform()),
        "batch norm": lambda: edits.append(MOONS, BatchNorm(), layer),
        "scaling": lambda: edits.change_data(MOONS, scaling=MinMax()),
        "class weights": lambda: edits.change_recipe(MOONS, class_weights="balanced"),
    }[changed]()
    assert Trials([MOONS, other], 2, past(MOONS, 2)).past is None


def test_projects_of_two_losses_are_compared_by_what_they_get_wrong():
    project = edits.change_recipe(failures()["loss_and_activation"], epochs=4)
    other = edits.change_recipe(project, loss=MAE())
    trials = Trials([project, other], 2)
    assert trials.measured == "share of the validation rows that are wrong"
    found = figures(list(trials.run()), 2, trials.seeds)
    np.testing.assert_allclose(found[1], [by_hand(other, seed, 4)[1] for seed in trials.seeds], atol=1e-9)


def test_a_run_that_diverges_is_worse_than_any():
    sine = Project(
        chain(Input(), Dense(units=8), Output(activation=Linear())),
        data=examples()["sine"].data,
        recipe=Recipe(loss=MSE(), epochs=3, batch=16),
    )
    wild = edits.change_recipe(failures()["divergence"], epochs=3, batch=16)
    trials = Trials([sine, wild], 2)
    assert np.all(np.isinf(figures(list(trials.run()), 2, trials.seeds)[1]))


def test_other_rows_are_refused_and_a_comparison_that_was_stopped_has_no_verdict():
    with pytest.raises(DataError, match="different rows"):
        Trials([examples()["moons"], examples()["spiral"]], 2)
    with pytest.raises(DataError, match="different rows"):
        Trials([MOONS, edits.change_data(MOONS, validation=0.3)], 2)
    with pytest.raises(ValueError, match="stopped before"):
        figures(list(Trials([MOONS, MOONS], 2).run(lambda: True)), 2, (1, 2))


def test_the_command_tries_the_remedies_of_what_is_wrong(capsys):
    assert main(["compare", "vanishing_gradients", "--epochs", "20", "--seeds", "6", "--json"]) == 0
    result = json.loads(capsys.readouterr().out.splitlines()[-1])
    names = [one["name"] for one in result["comparisons"]]
    assert names == ["Set 8 layers to ReLU, He normal", "Insert Batch norm after 8 layers", "Choose Adam"]
    assert {one["from_step"] for one in result["comparisons"][:2]} == {0}  # they change the start
    relu = result["comparisons"][0]
    assert relu["proven"]
    assert relu["better"] == 6
    assert relu["difference"] == pytest.approx(np.median(np.subtract(relu["with"], relu["without"])))


def test_the_command_goes_on_from_the_saved_training(capsys, tmp_path):
    saved, other = tmp_path / "a.layerwright", tmp_path / "b.layerwright"
    assert main(["train", "moons", "--epochs", "2", "--export", str(saved)]) == 0
    assert main(["train", "moons", "--epochs", "1", "--seed", "5", "--export", str(other)]) == 0
    words = ["compare", str(saved), str(other), "--resume", "--seeds", "2", "--json"]
    assert main([*words, "--epochs", "2"]) == 2
    assert "Give more with --epochs" in capsys.readouterr().err
    assert main([*words, "--epochs", "3"]) == 0
    captured = capsys.readouterr()
    assert "All go on from step 100" in captured.err
    (found,) = json.loads(captured.out.splitlines()[-1])["comparisons"]
    assert (found["from_step"], found["steps"]) == (100, 50)
    assert found["with"] == found["without"]  # the seed belongs to the start


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["iris"], "Nothing is wrong with Iris"),
        (["moons", "spiral"], "different rows"),
        (["moons", "moons", "--seeds", "0"], "--seeds must be between 1 and 1,000"),
        (["moons", "nowhere"], "no file or example named nowhere"),
    ],
)
def test_what_cannot_be_compared_is_said_in_a_sentence(capsys, words, reason):
    assert main(["compare", *words]) == 2
    assert reason in capsys.readouterr().err


def test_a_run_that_diverged_has_no_number_in_json(capsys, tmp_path):
    example = Path(__file__).parents[3] / "resources" / "examples" / "failures" / "divergence.json"
    text = example.read_text(encoding="utf-8")
    good = tmp_path / "good.json"
    good.write_text(text.replace('"learning_rate": 3.0', '"learning_rate": 0.03'), encoding="utf-8")
    assert main(["compare", str(example), str(good), "--epochs", "4", "--seeds", "2", "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out.splitlines()[-1])["comparisons"]
    assert found["better"] == 2
    assert (found["difference"], found["interval"]) == (None, [None, None])


def test_only_the_first_project_is_required(capsys):
    with pytest.raises(SystemExit):
        main(["compare"])
    assert "are required: FILE. " in capsys.readouterr().err
