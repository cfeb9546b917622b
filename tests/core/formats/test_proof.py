"""The proof of an export: what it finds and what it does not let pass, judged by values that are known beforehand."""

import re
import shlex
import subprocess
import sys
import tracemalloc
from dataclasses import replace
from time import monotonic

import layerwright as lw
import numpy as np
import onnx
import pytest
from onnx import numpy_helper

from core.formats import (
    FORMATS,
    FormatError,
    TrainedNetwork,
    c_header,
    export,
    exported,
    receivers,
)
from core.formats import (
    onnx as onnx_format,
)
from core.formats.drawn import BYTES, at_once, drawn
from core.formats.errors import UnprovenError
from core.formats.proof import Answers, Proof
from core.formats.receivers import _run
from core.formats.watching import CanceledError, Watch, watched

ONNX = next(form for form in FORMATS if form.suffix == ".onnx")


def regression(scale=1.0, offset=0.0):
    """A model of a target with this spread about this mean."""
    random = np.random.default_rng(3)
    x = random.normal(size=(200, 2))
    y = offset + scale * (x[:, 0] - 0.5 * x[:, 1])
    model = lw.Model([lw.Dense(8)], seed=1)
    model.fit(x, y, epochs=20, progress=False)
    return TrainedNetwork(model.network, model.state, model.preparation, "small")


def with_prediction(content, change):
    """The ONNX file with another last constant."""
    network = onnx.load_from_string(content)
    add = next(node for node in network.graph.node if "prediction" in node.output)
    scaling = next(node for node in network.graph.node if add.input[0] in node.output)
    for tensor in network.graph.initializer:
        if tensor.name in scaling.input:
            tensor.CopyFrom(numpy_helper.from_array(change(numpy_helper.to_array(tensor)), tensor.name))
    return network.SerializeToString()


@pytest.mark.parametrize("scale", [1e-6, 1e-20, 1.0, 1e6])
def test_a_file_that_predicts_the_mean_for_every_row_is_not_proved(scale, tmp_path, monkeypatch):
    """Relative to max(1, |b|), all zeros would be the same as values of 1e-6."""
    trained, path = regression(scale), tmp_path / "small.onnx"
    found = exported(path, trained)
    assert found.proof.holds
    assert found.largest_difference < 1e-5
    content = with_prediction(path.read_bytes(), lambda scale: np.zeros_like(scale))
    path.write_bytes(content)
    proof = ONNX.prove(path, trained, None)
    assert not proof.holds
    assert proof.largest_difference > 0.5


def test_differences_of_a_regression_are_shares_of_the_spread(tmp_path):
    """A prediction that is 1 % too large in standardized units differs by 0.01 where |z| is at least 1."""
    trained, path = regression(1e-6), tmp_path / "small.onnx"
    path.write_bytes(with_prediction(ONNX.content(trained), lambda scale: scale * np.float32(1.01)))
    assert ONNX.prove(path, trained, None).largest_difference == pytest.approx(0.01, rel=1e-3)


def test_a_large_offset_hides_no_wrong_prediction(tmp_path):
    """About a mean of 1e6, a difference of 1 is 1e-6 of the number and all of what the network has learned."""
    trained, path = regression(1.0, 1e6), tmp_path / "small.onnx"
    path.write_bytes(with_prediction(ONNX.content(trained), lambda scale: scale * 0))
    assert not ONNX.prove(path, trained, None).holds


@pytest.mark.parametrize("suffix", [".py", ".h", ".html"])
def test_the_own_check_of_a_program_refuses_zeros_for_small_values(suffix, tmp_path):
    trained, path = regression(1e-6), tmp_path / f"small{suffix}"
    assert exported(path, trained).proof.holds
    if suffix != ".py":
        return  # the check of the others is the same sum, and is run with the whole file by test_exported_programs
    text = path.read_text("utf-8")
    assert subprocess.run([sys.executable, path], check=False, capture_output=True).returncode == 0
    path.write_text(re.sub(r"    return (\w+)\n", r"    return \1 * 0\n", text, count=1), "utf-8")
    wrong = subprocess.run([sys.executable, path], check=False, capture_output=True, text=True)
    assert wrong.returncode == 1, wrong.stdout


def test_the_worst_row_and_all_differences_are_named():
    wanted = Answers(np.array([[0.2, 0.8], [0.7, 0.3], [0.4, 0.6]]), ["b", "a", "b"])
    found = Answers(np.array([[0.2, 0.8], [0.45, 0.55], [0.4, 0.6001]]), ["b", "b", "b"])
    proof = Proof.of("x", found, wanted, wanted)
    np.testing.assert_allclose(proof.differences, [0, 0.25, 1e-4], atol=1e-12)
    assert (proof.worst_row, proof.classes_differ, proof.holds) == (1, 1, False)
    assert (proof.worst.found, proof.worst.wanted) == ("b", "a")


def test_an_unproven_file_comes_with_its_proof(tmp_path, monkeypatch):
    trained, path = regression(1e-6), tmp_path / "small.onnx"
    wrong = replace(ONNX, content=lambda trained: with_prediction(ONNX.content(trained), lambda scale: scale * 2))
    monkeypatch.setattr("core.formats.FORMATS", (wrong,))
    with pytest.raises(UnprovenError, match="does not predict what the network does") as error:
        export(path, trained)
    assert error.value.path == tmp_path / "small.onnx.unproven"
    assert error.value.path.exists()
    assert not path.exists()
    assert set(error.value.proof.worst.cells) == {"x[0]", "x[1]"}
    found, wanted = (
        float(text.replace("−", "-")) for text in (error.value.proof.worst.found, error.value.proof.worst.wanted)
    )
    mean = float(trained.preparation.target_shift[0])
    assert found - mean == pytest.approx(2 * (wanted - mean), rel=1e-4)


@pytest.mark.parametrize("suffix", [form.suffix for form in FORMATS if not form.is_to_read])
def test_a_canceled_export_leaves_the_old_file(suffix, tmp_path):
    path, seen = tmp_path / f"small{suffix}", []
    path.write_text("old")
    watch = Watch(lambda what, share: seen.append((str(what), share)), lambda: len(seen) > 1)
    with watched(watch), pytest.raises(CanceledError):
        exported(path, regression())
    assert path.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
    assert seen[0][0] == "Writing the file…"
    assert [share for _, share in seen] == sorted(share for _, share in seen)


def test_cancel_ends_a_program_that_runs():
    watch, began = Watch(is_canceled=lambda: True), monotonic()
    with watched(watch), pytest.raises(CanceledError):
        _run(sys.executable, "-c", "import time; time.sleep(60)")
    assert monotonic() - began < 30


def test_a_slow_program_is_given_all_of_a_long_text():
    """More than a pipe holds, to a program that reads it after several looks at whether it was canceled."""
    text = "ä" * 2**20
    program = "import sys, time; time.sleep(1); print(len(sys.stdin.buffer.read()))"
    assert _run(sys.executable, "-c", program, given=text).strip() == str(2 * 2**20)


def test_the_command_of_an_onnx_file_runs_its_test_rows_in_onnx_runtime(tmp_path):
    done = exported(tmp_path / "a b.onnx", regression(1e-6))
    program, option, script = shlex.split(done.check)
    assert (program, option) == ("python", "-c")
    command = [sys.executable, "-c", script]
    right = subprocess.run(command, cwd=tmp_path, check=False, capture_output=True, text=True)
    assert right.returncode == 0, right.stderr
    assert right.stdout.startswith("5 test rows: largest difference ")
    wrong = with_prediction(done.path.read_bytes(), lambda scale: scale * 0)
    done.path.write_bytes(wrong)
    assert subprocess.run(command, cwd=tmp_path, check=False, capture_output=True).returncode == 1


def test_what_is_not_exported_says_nothing_of_a_proof(tmp_path):
    with pytest.raises(FormatError, match="no suffix of an export format"):
        export(tmp_path / "small.txt", regression())


@pytest.mark.parametrize("suffix", [".onnx", ".py", ".h"])
def test_a_slow_file_is_proved_by_fewer_rows_and_says_how_many(suffix, tmp_path, monkeypatch):
    for module in (onnx_format, receivers, c_header):
        monkeypatch.setattr(module, "SECONDS", 0.0)
    done = exported(tmp_path / f"slow{suffix}", regression())
    if done.proof is None:
        pytest.skip(f"what runs {suffix} is not here")
    assert done.proof.holds
    assert 1 <= done.proof.rows < 500
    noun = "row" if done.proof.rows == 1 else "rows"
    assert f", {done.proof.rows} {noun} drawn" in done.sentence


def test_large_rows_are_so_few_that_they_fit_in_memory():
    """500 rows of 1000 × 1000 pixels and a convolution of them took 37 GB."""
    x = np.random.default_rng(1).normal(size=(8, 256, 256)).astype(np.float32)
    model = lw.Model([lw.Conv2D(4, size=3), lw.GlobalAvgPool2D(), lw.Dense(1)])
    model.fit(x, x.mean((1, 2)), epochs=1, progress=False)
    tracemalloc.start()
    rows = drawn(model.preparation)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert 5 < len(rows.x) < 100
    assert peak < BYTES
    signals = 8 * 9 * 254 * 254 * 4  # float64 windows of 3 × 3, for four channels
    assert at_once(model.network, 50) * signals < 2 * BYTES
