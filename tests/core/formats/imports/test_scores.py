"""Whether outputs are probabilities, scores or numbers: by the graph of the file, and never by names."""

import numpy as np
import pytest
from onnx import TensorProto, helper, load

from core.activations import Linear
from core.formats import export
from core.formats.imports import imported
from core.formats.proof import answers
from core.layers import Input, Output
from core.losses import MSE, Focal, Hinge
from core.project.layout import chain
from tests.core.formats.exported_networks import rows, trained
from tests.core.formats.imports.onnx_files import onnx_file, weights

LOGITS = [("Gemm", "xw", "y", {})]
SOFTMAX = [("Gemm", "xw", "a", {}), ("Softmax", "a", "y", {})]
SIGMOID = [("Gemm", "xw", "a", {}), ("Sigmoid", "a", "y", {})]


def named(path, *classes, output="y"):
    """The file with the names of its classes, and another name of its output."""
    model = load(path)
    helper.set_model_props(model, {"classes": '["' + '", "'.join(classes) + '"]'} if classes else {})
    for one in (model.graph.node[-1].output, [model.graph.output[0]]):
        if one is model.graph.node[-1].output:
            one[0] = output
        else:
            one[0].name = output
    path.write_bytes(model.SerializeToString())
    return path


def probabilities(found):
    """What is shown of 20 rows, or None if it is scores."""
    x = np.random.default_rng(0).normal(size=(20, 4)).astype(np.float32)
    loss, shown = found.trained.network.loss, answers(found.trained, x).numbers
    return shown if loss.gives_probabilities else None


def test_logits_of_named_classes_are_no_probabilities(tmp_path):
    found = imported(named(onnx_file(tmp_path / "n.onnx", LOGITS, w=weights(4, 3)), "a", "b", "c"))
    assert found.trained.preparation.classes == ("a", "b", "c")
    assert probabilities(found) is None
    assert any("read as scores: the class with the largest" in note for note in found.notes)


@pytest.mark.parametrize("output", ["scores", "logits", "probabilities"])
def test_a_softmax_gives_probabilities_whatever_its_output_is_called(output, tmp_path):
    path = onnx_file(tmp_path / "n.onnx", SOFTMAX, w=weights(4, 3))
    found = imported(named(path, "a", "b", "c", output=output))
    np.testing.assert_allclose(probabilities(found).sum(1), 1, rtol=1e-6)
    assert not any("scores" in note for note in found.notes)


def test_a_sigmoid_called_scores_gives_the_probability_of_the_second_class(tmp_path):
    found = imported(named(onnx_file(tmp_path / "n.onnx", SIGMOID, w=weights(4, 1)), "no", "yes", output="scores"))
    shown = probabilities(found)
    assert shown.shape == (20, 2)
    np.testing.assert_allclose(shown.sum(1), 1, rtol=1e-6)


def test_one_number_for_two_classes_is_a_score_whose_sign_decides(tmp_path):
    w = weights(4, 1)
    found = imported(named(onnx_file(tmp_path / "n.onnx", LOGITS, w=w), "no", "yes"))
    assert probabilities(found) is None
    assert any("above 0 means “yes”" in note for note in found.notes)
    x = np.random.default_rng(1).normal(size=(50, 4)).astype(np.float32)
    assert answers(found.trained, x).labels == ["yes" if z > 0 else "no" for z in (x @ w).ravel()]


@pytest.mark.parametrize(("threshold", "said"), [(0.5, False), (0.3, True)])
def test_a_threshold_of_labels_is_read_from_the_file(threshold, said, tmp_path):
    nodes = [
        *SIGMOID,
        ("Greater", "yt", "g", {}),
        ("Cast", "g", "i", {"to": TensorProto.INT64}),
        ("Gather", "ni", "label", {}),
    ]
    names = np.array(["no", "yes"], object)
    path = onnx_file(tmp_path / "n.onnx", nodes, w=weights(4, 1), t=np.float32(threshold), n=names)
    found = imported(path)
    assert found.trained.preparation.classes == ("no", "yes")
    assert any("above 0.3; here that is above 0.5" in note for note in found.notes) == said


def test_many_numbers_without_classes_are_a_regression_and_the_note_says_what_else(tmp_path):
    found = imported(onnx_file(tmp_path / "n.onnx", LOGITS, w=weights(4, 3)))
    assert not found.trained.preparation.classes
    assert any("If they are logits of classes, add softmax" in note for note in found.notes)


@pytest.mark.parametrize("suffix", [".onnx", ".npz", ".safetensors"])
@pytest.mark.parametrize("loss", [MSE(), Hinge(), Focal(gamma=1.5)])
def test_our_own_classifiers_decide_as_before(loss, suffix, tmp_path):
    activation = {} if isinstance(loss, Focal) else {"activation": Linear()}
    network = trained(chain(Input(), Output(**activation)), 2, loss)
    export(tmp_path / f"n{suffix}", network)
    found = imported(tmp_path / f"n{suffix}").trained
    x = rows(network, 200)
    assert len(set(answers(network, x).labels)) == 2
    assert answers(found, x).labels == answers(network, x).labels
    assert found.network.loss.threshold == network.network.loss.threshold
