"""ONNX files, run by ONNX Runtime, for every layer and activation."""

import pytest

from core.formats import export
from core.formats.proof import Answers, Proof, answers
from tests.core.formats.exported_networks import NETWORKS, rows, trained

onnxruntime = pytest.importorskip("onnxruntime")


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
