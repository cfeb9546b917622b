"""Exported .keras files, opened by Keras in safe mode: every layer and activation, and random networks."""

import io
import json
import subprocess
import sys
import zipfile

import h5py
import keras
import numpy as np
import pytest
from hypothesis import assume, given

from core.formats import FormatError, exported
from core.formats import keras as keras_file
from core.formats.drawn import drawn
from core.formats.keras import content, nodes
from core.formats.proof import Answers, Proof, classified, compared, wanted_of
from core.formats.written_network import sent
from core.layers import Dense, Input, Output
from core.project.layout import chain
from core.training import Controls, Run
from tests.core.formats.exported_networks import NETWORKS, trained
from tests.core.formats.exported_tables import CASES, case
from tests.core.generated import works
from tests.peers.test_onnx_generated import examples


def found(network, rows, folder):
    """What Keras says of drawn rows."""
    path = folder / "model.keras"
    path.write_bytes(content(network))
    x, image = np.array(sent(rows), float).astype(np.float32), network.preparation.image
    x = x.reshape(-1, *image).transpose(0, 2, 3, 1) if image else x
    outputs = np.asarray(keras.saving.load_model(path, safe_mode=True)(x, training=False))
    return classified(network, outputs) if network.preparation.classes else Answers(outputs, [])


@pytest.mark.parametrize("name", NETWORKS)
def test_keras_predicts_the_same_with_every_layer_and_activation(name, tmp_path):
    network = trained(*NETWORKS[name])
    rows = drawn(network.preparation)
    proof = compared(network, rows, found(network, rows, tmp_path), "Keras")
    assert proof.holds, proof


@pytest.mark.parametrize("name", CASES)
def test_a_table_is_prepared_in_keras_or_refused_by_the_name_of_a_column(name, tmp_path):
    network, _ = case(name, tmp_path)
    rows = drawn(network.preparation)
    if reason := keras_file.refusal(network.preparation):
        data = network.preparation
        names = [
            *(column.reading.name for column in data.columns),
            *data.features,
            *(f.chosen.name for f in data.built),
        ]
        assert any(f"how “{each}” is prepared" in reason for each in names)
        with pytest.raises(FormatError, match="as pytorch, which take the table"):
            content(network)
        return
    answers = found(network, rows, tmp_path)
    proof = compared(network, rows, answers, "Keras")
    assert proof.holds, proof
    assert proof.missing.rows > 0


def test_tables_of_numbers_are_not_refused(tmp_path):
    for name in ("numbers", "years", "gap median", "gap own category"):
        content(case(name, tmp_path)[0])


@examples(0.15)
@given(works())
def test_a_random_network_predicts_the_same_in_keras(tmp_path_factory, work):
    run = Run(work.network, work.data, work.recipe)
    list(run.events(Controls(), work.recipe.epochs))
    network = keras_file.TrainedNetwork(work.network, run.snapshot().state, work.data.preparation)
    rows = drawn(network.preparation)
    wanted, nudged = wanted_of(network, rows), wanted_of(network, rows, 1.2e-7)
    assume(np.isfinite(wanted.numbers).all())
    proof = Proof.of("Keras", found(network, rows, tmp_path_factory.mktemp("model")), wanted, nudged)
    assert proof.holds, proof


def test_an_export_is_proved_and_is_checked_by_its_command(tmp_path):
    path = tmp_path / "it's mine.keras"
    result = exported(path, trained(*NETWORKS["batch_norm"]))
    assert (result.proof.proved_by, result.proof.rows) == ("Keras in a process of its own", 500)
    command = result.check.replace("python ", f"{sys.executable} ", 1)
    done = subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "5 test rows: largest difference" in done.stdout, done.stderr


def test_a_file_has_the_parts_that_keras_reads_and_nothing_that_runs():
    network = trained(*NETWORKS["batch_norm"])
    with zipfile.ZipFile(io.BytesIO(content(network))) as archive:
        assert archive.namelist() == ["metadata.json", "config.json", "model.weights.h5", "layerwright.json"]
        assert b"Lambda" not in archive.read("config.json")
        facts = json.loads(archive.read("layerwright.json"))
    assert facts["classes"] == ["x", "“y”", "ü"]
    assert len(facts["rows"]) == len(facts["answers"]) == 5


def test_a_file_with_other_weights_is_not_taken_for_the_network(tmp_path):
    network, path = trained(*NETWORKS["dense"]), tmp_path / "n.keras"
    path.write_bytes(content(network))
    keras_file.read_back(path, network)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    weights = io.BytesIO(parts["model.weights.h5"])
    with h5py.File(weights, "r+") as file:
        file["layers/dense/vars/0"][0, 0] += 1
    with zipfile.ZipFile(path, "w") as archive:
        for name, part in (parts | {"model.weights.h5": weights.getvalue()}).items():
            archive.writestr(name, part)
    with pytest.raises(FormatError, match="failed the check after writing"):
        keras_file.read_back(path, network)


def test_layers_may_have_any_name(tmp_path):
    names = ['"); import os #', "x", "shift", "scale", "", "ß", "a/b", "dense", "Dense", "日本"]
    network = trained(chain(Input(), *(Dense(3, name=name) for name in names), Output(name="output")))
    to, _, _ = nodes(network)
    assert len({node.name for node in to.made}) == len(to.made)
    rows = drawn(network.preparation)
    assert compared(network, rows, found(network, rows, tmp_path), "Keras").holds
