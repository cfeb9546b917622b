"""The training script, run by PyTorch: the first weights, the recipe, and several processes by torchrun."""

import os
import re
import runpy
import subprocess
import sys
from dataclasses import replace
from functools import partial

import layerwright as lw
import numpy as np
import pytest
from safetensors.numpy import load_file

from core.activations import Linear, Sigmoid, Softmax
from core.bench.work import Work
from core.data import Data, prepare
from core.formats import FormatError, exported, pytorch, pytorch_training
from core.formats.export import RunDetails, TrainedNetwork
from core.layers import BatchNorm, Dense, Dropout, Input, Output
from core.losses import LOSSES
from core.optimizers import LBFGS, OPTIMIZERS, SGD, Adam
from core.penalties import PENALTIES, Elastic, MaxNorm
from core.project import Project
from core.project.layout import chain
from core.schedules import SCHEDULES, OneCycle
from core.training import Controls, Recipe, Run
from core.training.clipping import CLIPPINGS, ClipByGlobalNorm
from core.training.stopping import EarlyStopping
from tests.core.generated import rows
from tests.peers.agreement import ours

COUNT = 200
FUSED = {"regression": Linear(), "binary": Sigmoid(), "classes": Softmax()}


def network(recipe, task="classes", *hidden, penalty=None, validation=0.2):
    """An untrained network with its recipe and its rows, for export and for the engine."""
    costly = {"penalty": penalty} if penalty else {}
    last = FUSED[task] if recipe.loss.threshold == 0.5 else Linear()
    graph = chain(Input(), *(hidden or (Dense(8, **costly),)), Output(activation=last, **costly))
    data = prepare(Data(validation=validation), rows(6, task, COUNT).dataset)
    work = Work("", graph, recipe, data)
    details = partial(RunDetails, Project(graph, recipe=recipe), data, None, 0)
    state = work.network.initial(recipe.seed)
    return TrainedNetwork(work.network, state, data.preparation, "“T”", details=details), work


def written(trained, folder):
    path = folder / "mine.py"
    path.write_bytes(pytorch_training.content(trained))
    for end, made in pytorch_training.beside(trained).items():
        path.with_suffix(end).write_bytes(made)
    return path


def run_here(trained, folder, monkeypatch, capsys):
    """Train by the script in this process. Returns the training losses of the epochs."""
    monkeypatch.setattr(sys, "argv", ["mine.py"])
    names = runpy.run_path(str(written(trained, folder)))
    assert names["check"]()
    names["train"]()
    return losses(capsys.readouterr().out)


def losses(text):
    return [float(found) for found in re.findall(r"training loss ([\d.e+-]+|nan)", text)]


RECIPES = {
    **{f"optimizer {kind.kind}": Recipe(optimizer=kind()) for kind in OPTIMIZERS if not kind.rows},
    **{f"schedule {kind.kind}": Recipe(schedule=kind()) for kind in SCHEDULES},
    **{f"clipping {kind.kind}": Recipe(clipping=kind()) for kind in CLIPPINGS},
    "warm-up": Recipe(warm_up=7),
    "warm-up of a schedule": Recipe(warm_up=7, schedule=OneCycle()),
    "balanced": Recipe(class_weights="balanced"),
}


def agree(recipe, folder, monkeypatch, capsys, task="classes", **more):
    """All rows are one batch, so that no order matters: the losses are those of the engine."""
    recipe = recipe.change(batch=COUNT, epochs=8)
    trained, work = network(recipe, task, validation=0.0, **more)
    found = run_here(trained, folder, monkeypatch, capsys)
    np.testing.assert_allclose(found, ours(work, recipe.epochs).losses[: len(found)], rtol=1e-5, atol=2e-5)


@pytest.mark.parametrize("name", RECIPES)
def test_every_part_of_a_recipe_is_that_of_the_engine(name, tmp_path, monkeypatch, capsys):
    agree(RECIPES[name], tmp_path, monkeypatch, capsys)


@pytest.mark.parametrize("penalty", [*(kind() for kind in PENALTIES), Elastic(0.02, 0.05), MaxNorm(0.5)], ids=repr)
def test_every_penalty_is_that_of_the_engine(penalty, tmp_path, monkeypatch, capsys):
    agree(Recipe(), tmp_path, monkeypatch, capsys, penalty=penalty)


@pytest.mark.parametrize("loss", LOSSES, ids=lambda loss: loss.kind)
def test_every_loss_is_that_of_the_engine(loss, tmp_path, monkeypatch, capsys):
    agree(Recipe(loss=loss(), optimizer=SGD(0.05)), tmp_path, monkeypatch, capsys, str(loss.tasks[0]))


def test_training_stops_early_and_writes_the_best_weights(tmp_path, monkeypatch, capsys):
    recipe = Recipe(optimizer=SGD(0.5), epochs=200, batch=32, stopping=EarlyStopping(patience=2))
    trained, _ = network(recipe)
    found = run_here(trained, tmp_path, monkeypatch, capsys)
    assert len(found) < 200
    for monitor in ("training loss", "training score", "validation score"):
        stopping = EarlyStopping(monitor=monitor, patience=1)
        trained, _ = network(recipe.change(stopping=stopping))
        assert len(run_here(trained, tmp_path, monkeypatch, capsys)) <= 200


def test_trained_weights_are_those_of_the_exported_module(tmp_path, monkeypatch, capsys):
    trained, _ = network(Recipe(epochs=3, batch=32))
    run_here(trained, tmp_path, monkeypatch, capsys)
    (tmp_path / "mine.py").write_bytes(pytorch.content(trained))  # it reads mine.weights.safetensors
    names = runpy.run_path(str(tmp_path / "mine.py"))
    assert names["probabilities"](np.zeros((2, 6))).shape == (2, 3)
    assert not names["check"]()  # the weights have changed


def by_torchrun(path, processes):
    """The losses of training in processes of their own, with gloo."""
    command = [sys.executable, path.name]
    if processes > 1:
        command = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", str(processes)]
        command.append(path.name)
    given = os.environ | {"OMP_NUM_THREADS": "1", "CUDA_VISIBLE_DEVICES": ""}
    done = subprocess.run(command, cwd=path.parent, env=given, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return losses(done.stdout)


def test_two_processes_come_to_the_loss_of_one(tmp_path):
    """Twenty steps, of which the last of each epoch has an odd number of rows."""
    recipe = Recipe(optimizer=Adam(0.01), epochs=4, batch=48, clipping=ClipByGlobalNorm(1.0), schedule=OneCycle())
    trained, work = network(recipe, validation=0.025, penalty=Elastic())
    assert len(work.x) == 195
    path = written(trained, tmp_path)
    one, two = by_torchrun(path, 1), by_torchrun(path, 2)
    assert len(one) == 4
    np.testing.assert_allclose(two, one, rtol=0, atol=1e-4)


def test_an_export_is_proved_with_the_first_weights(tmp_path):
    trained, _ = network(Recipe(epochs=2))
    result = exported(tmp_path / "train.py", trained, "pytorch-training")
    assert (result.proof.proved_by, result.proof.rows) == ("PyTorch with the first weights", 160)
    assert result.others == (tmp_path / "train.training.safetensors",)
    assert result.check == "python train.py --check"


def test_the_script_begins_where_the_run_began(tmp_path):
    """Weights that were loaded are the first ones of the run, and not those of the seed."""
    first = lw.Model([lw.Dense(4)], seed=1)
    first.fit("iris", epochs=1, progress=False)
    first.export(tmp_path / "iris.safetensors")
    began = {name: array.copy() for name, array in first.network.arrays(first.state).items()}
    model = lw.load_weights(first, tmp_path / "iris.safetensors", progress=False)
    model.fit(epochs=2, progress=False)
    said = str(model.export(tmp_path / "train.py", format="pytorch-training"))
    stored = load_file(tmp_path / "train.training.safetensors")
    for name, array in began.items():
        np.testing.assert_array_equal(stored[name], array)
    names = runpy.run_path(str(tmp_path / "train.py"))
    assert names["check"]()
    assert "not the whole run" not in said
    assert "does not repeat the run" not in (tmp_path / "train.py").read_text("utf-8")


def test_what_the_script_does_not_repeat_is_said_in_it_and_in_the_proof(tmp_path):
    trained, work = network(Recipe(epochs=2))
    run = Run(work.network, work.data, work.recipe)
    for _ in run.events(Controls(), 1):
        pass
    controls = Controls()
    recipe = work.recipe.change(optimizer=SGD(0.3))
    controls.change(work.network, recipe)
    for _ in run.events(controls, 2):
        pass
    project = Project(work.graph, recipe=recipe)
    details = partial(RunDetails, project, work.data, None, 2, run.timeline)
    result = exported(tmp_path / "train.py", replace(trained, details=details), "pytorch-training")
    why = "changes of settings or rows while it trained: 1; it ended and went on"
    assert f"not the whole run, since {why}" in str(result.sentence)
    assert f"It does not repeat the run step by step: {why}." in (tmp_path / "train.py").read_text("utf-8")


def test_a_run_whose_start_is_not_known_is_refused():
    trained, work = network(Recipe())
    details = partial(RunDetails, Project(work.graph, recipe=work.recipe), work.data, None, 7)
    with pytest.raises(FormatError, match="begins with the weights that the run began with"):
        pytorch_training.beside(replace(trained, details=details))


def test_a_network_with_batch_norm_trains_with_a_last_batch_of_one_row(tmp_path, monkeypatch, capsys):
    recipe = Recipe(epochs=2, batch=159)
    hidden = (Dense(4), BatchNorm(), Dropout(0.2))
    trained, _ = network(recipe, "classes", *hidden)
    assert len(run_here(trained, tmp_path, monkeypatch, capsys)) == 2


def test_what_pytorch_has_not_and_rows_that_are_not_known_are_named():
    trained, _ = network(Recipe(optimizer=LBFGS()))
    with pytest.raises(FormatError, match="PyTorch has no L-BFGS"):
        pytorch_training.content(trained)
    with pytest.raises(FormatError, match="needs the rows and the recipe"):
        pytorch_training.content(replace(trained, details=None))
