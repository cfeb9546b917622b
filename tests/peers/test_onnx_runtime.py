"""ONNX files, run by ONNX Runtime, for every layer and activation."""

import json
import shlex
import subprocess
import sys

import onnxruntime
import pytest

from core.formats import export
from core.formats.onnx import ONNX
from core.formats.proof import Answers, Proof, answers
from tests.core.formats.exported_networks import NETWORKS, rows, trained
from tests.core.formats.exported_tables import case


@pytest.mark.parametrize("name", NETWORKS)
def test_onnx_runtime_predicts_what_the_network_does(name, tmp_path):
    network = trained(*NETWORKS[name])
    export(tmp_path / "n.onnx", network)
    x = rows(network, 200)
    session = onnxruntime.InferenceSession(str(tmp_path / "n.onnx"), providers=["CPUExecutionProvider"])
    numbers, *labels = session.run(None, {"x": x})
    found = Answers(numbers, list(labels[0]) if labels else [])
    proof = Proof.of("ONNX Runtime", found, answers(network, x), answers(network, x, 1.2e-7))
    assert proof.holds, proof
    assert proof.allowed < 1e-3, "a rule that lets everything pass"


def checked(path, edit):
    """The exit status of the check that the receiver runs, after `edit` of the test rows in the file."""
    import onnx

    model = onnx.load(path)
    entry = next(entry for entry in model.metadata_props if entry.key == "test_rows")
    test = json.loads(entry.value)
    edit(test)
    entry.value = json.dumps(test)
    other = path.with_name("edited.onnx")
    onnx.save(model, other)
    command = ONNX.check(other.name).replace("python ", f"{shlex.quote(sys.executable)} ", 1)
    return subprocess.run(["sh", "-c", command], cwd=path.parent, capture_output=True, check=False).returncode


def test_the_check_of_a_receiver_sees_nan_and_labels(tmp_path):
    network, _ = case("one-hot, refuse", tmp_path)
    path = tmp_path / "n.onnx"
    export(path, network)
    assert checked(path, lambda test: None) == 0
    refused = []

    def answered(test):
        """As if a row that is refused had to be answered."""
        refused.extend(k for k, row in enumerate(test["outputs"]) if None in row)
        test["outputs"][refused[0]] = [0.0] * len(test["outputs"][0])

    def none(test):
        """As if a row that is answered had to be refused."""
        known = next(k for k, row in enumerate(test["outputs"]) if None not in row)
        test["outputs"][known] = [None] * len(test["outputs"][0])

    def label(test):
        test["label"][-1] += "?"

    assert [checked(path, edit) for edit in (answered, none, label)] == [1, 1, 1]
    assert refused
