"""`layerwright export`: a trained project as a file of other programs, with the proof."""

import json

import layerwright as lw
import numpy as np
import onnx
import pytest
from onnx.reference import ReferenceEvaluator

from core.cli import main


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    path = tmp_path_factory.mktemp("model") / "iris.layerwright"
    model = lw.Model([lw.Dense(6)], seed=1)
    model.fit("iris", epochs=5, progress=False)
    model.save(path)
    return path


def test_onnx_predicts_rows_in_the_units_of_the_table(project, tmp_path, capsys):
    path = tmp_path / "iris.onnx"
    assert main(["export", str(project), "--to", str(path), "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert facts.pop("largest_difference") < 1e-5
    assert facts == {
        "format": "onnx",
        "path": str(path),
        "proved_by": "ONNX reference evaluator",
        "rows": 500,
        "classes_differ": 0,
    }
    model, x = lw.load(project), np.array([[5.1, 3.5, 1.4, 0.2], [6.3, 2.9, 5.6, 1.8]])
    probabilities, labels = ReferenceEvaluator(str(path)).run(None, {"x": x.astype(np.float32)})
    np.testing.assert_allclose(probabilities, model.predict_proba(x), atol=1e-5)
    assert list(labels) == list(model.predict(x))


def test_weights_are_read_back(project, tmp_path, capsys):
    assert main(["export", str(project), "--to", str(tmp_path / "iris.npz")]) == 0
    assert "iris.npz: 4 arrays, " in capsys.readouterr().err
    assert main(["export", str(project), "--to", str(tmp_path / "iris.npz"), "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert (facts["proved_by"], facts["rows"], facts["largest_difference"]) == ("weights read back", None, 0)


def test_what_is_not_trained_or_has_no_format_is_refused(project, tmp_path, capsys):
    assert main(["export", "iris", "--to", str(tmp_path / "n.onnx")]) == 2
    assert "iris is not trained. Train it first" in capsys.readouterr().err
    assert main(["export", str(project), "--to", str(tmp_path / "n.keras2")]) == 2
    assert "n.keras2 has no suffix of an export format." in capsys.readouterr().err
    assert main(["export", str(project), "--to", str(tmp_path / "n.onnx"), "--format", "keras5"]) == 2
    assert "There is no export format keras5. Use safetensors, npz, onnx, " in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_the_format_may_be_named_whatever_the_suffix(project, tmp_path, capsys):
    path = tmp_path / "model.bin"
    assert main(["export", str(project), "--to", str(path), "--format", "onnx", "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert (facts["format"], facts["path"], facts["rows"]) == ("onnx", str(path), 500)
    assert [one.name for one in onnx.load(path).graph.input] == ["x"]


@pytest.mark.parametrize("suffix", [".py", ".h", ".html"])
def test_a_program_is_run_and_its_check_is_named(suffix, project, tmp_path, capsys):
    assert main(["export", str(project), "--to", str(tmp_path / f"iris{suffix}")]) == 0
    said = capsys.readouterr().err
    assert "500 rows drawn like the training rows" in said
    assert "0 of 500 classes differ" in said
    assert "Check it where it arrives: " in said


def test_the_format_is_that_of_the_option_whatever_the_suffix(project, tmp_path, capsys):
    path = tmp_path / "page.htm"
    assert main(["export", str(project), "--to", str(path), "--format", "HTML", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["format"] == "html"
    assert path.read_bytes().startswith(b"<!doctype html>")
    assert main(["export", str(project), "--to", str(path), "--format", "exe"]) == 2
    assert "There is no export format exe. Use safetensors, " in capsys.readouterr().err
