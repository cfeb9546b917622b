"""Exported modules of PyTorch, run by it: every layer, activation and preparation step, and random networks."""

import keyword
import runpy
import subprocess
import sys

import numpy as np
import pytest
import torch
from hypothesis import assume, given

from core.formats import exported, pytorch
from core.formats.drawn import drawn
from core.formats.proof import Answers, Proof, compared, wanted_of
from core.formats.torch_layers import OF_MODULES, module_text
from core.formats.written_network import WrittenNetwork, sent
from core.layers import Dense, Input, Output
from core.project.layout import chain
from core.training import Controls, Run
from tests.core.formats.exported_networks import NETWORKS, trained
from tests.core.formats.exported_tables import CASES, case
from tests.core.generated import works
from tests.peers.test_onnx_generated import examples


def made(network, folder):
    """The names of the exported module, as a person imports it."""
    path = folder / "mine.py"
    path.write_bytes(pytorch.content(network))
    for end, content in pytorch.beside(network).items():
        path.with_suffix(end).write_bytes(content)
    return runpy.run_path(str(path))


def found(names, network, rows):
    """What it says of drawn rows."""
    written, cells = WrittenNetwork.of(network), sent(rows)
    columns = [column.reading.name for column in written.columns]
    given = {name: [row[k] for row in cells] for k, name in enumerate(columns)}
    if not written.by_name:
        given = np.array(cells, float)
    kind = "predict" if written.kind == "prediction" else written.kind
    labels = [label or "" for label in names["predict"](given)] if written.classes else []
    return Answers(names[kind](given), labels)


@pytest.mark.parametrize("name", NETWORKS)
def test_pytorch_predicts_the_same_with_every_layer_and_activation(name, tmp_path):
    network = trained(*NETWORKS[name])
    names, rows = made(network, tmp_path), drawn(network.preparation)
    proof = compared(network, rows, found(names, network, rows), "PyTorch")
    assert proof.holds, proof
    assert names["check"]()


@pytest.mark.parametrize("name", CASES)
def test_pytorch_predicts_the_same_with_every_preparation_step(name, tmp_path):
    network, _ = case(name, tmp_path)
    names, rows = made(network, tmp_path), drawn(network.preparation)
    proof = compared(network, rows, found(names, network, rows), "PyTorch")
    assert proof.holds, proof
    assert names["check"]()


@examples(0.2)
@given(works())
def test_a_random_network_predicts_the_same_in_pytorch(tmp_path_factory, work):
    run = Run(work.network, work.data, work.recipe)
    list(run.events(Controls(), work.recipe.epochs))
    network = pytorch.TrainedNetwork(work.network, run.snapshot().state, work.data.preparation)
    rows = drawn(network.preparation)
    wanted, nudged = wanted_of(network, rows), wanted_of(network, rows, 1.2e-7)
    assume(np.isfinite(wanted.numbers).all())
    names = made(network, tmp_path_factory.mktemp("module"))
    proof = Proof.of("PyTorch", found(names, network, rows), wanted, nudged)
    assert proof.holds, proof


def test_an_export_is_proved_and_checks_itself(tmp_path):
    path = tmp_path / "my model.py"
    result = exported(path, trained(*NETWORKS["batch_norm"]), "pytorch")
    assert (result.proof.proved_by, result.proof.rows) == ("PyTorch in a process of its own", 500)
    assert result.others == (tmp_path / "my model.weights.safetensors",)
    assert result.facts()["format"] == "pytorch"
    done = subprocess.run([sys.executable, path.name], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout.startswith("5 test rows: largest difference"), done.stderr
    path.write_text(path.read_text("utf-8").replace("torch.relu", "torch.tanh"), "utf-8")
    done = subprocess.run([sys.executable, path.name], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "This is not what the trained network predicts.\n")


def test_layers_may_have_any_name(tmp_path):
    names = ['"); import os #', "train", "Dense", "dense", "dense slope", "class", "", "ß", "x", "a\nb", "日本"]
    names += ["shift", "self", "nn", "\\", "forward"]
    network = trained(chain(Input(), *(Dense(3, name=name) for name in names), Output(name="scale")))
    assert made(network, tmp_path)["check"]()
    assert "os" not in made(network, tmp_path)


def test_no_layer_hides_what_a_module_has():
    names = {name for name in dir(torch.nn.Module()) if not name.startswith("_") and name == name.lower()}
    assert names <= set(OF_MODULES.split())
    assert not set(OF_MODULES.split()) & set(keyword.kwlist)


def test_a_module_reads_as_a_person_would_write_it():
    network = trained(chain(Input(), Dense(8), Dense(4, name="Größe 2"), Output())).network
    assert module_text(network.graph, network.shapes) == (
        """class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.dense = nn.Linear(12, 8)
        self.grosse_2 = nn.Linear(8, 4)  # Größe 2
        self.output = nn.Linear(4, 3)

    def forward(self, x):
        \"\"\"(rows, 12) to (rows, 3).\"\"\"
        x = torch.relu(self.dense(x))
        x = torch.relu(self.grosse_2(x))
        return torch.softmax(self.output(x), 1)
"""
    )
