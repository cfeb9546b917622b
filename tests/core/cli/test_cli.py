"""The command line: what it prints, and what it says to bad input."""

import json
import os
import re
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file

from core.activations import Linear
from core.cli import main
from core.data import CSV, Data
from core.formats import read, write
from core.formats.examples import examples, failures
from core.losses import MSE
from core.optimizers import SGD

README = Path(__file__).parents[3] / "README.md"


def run(capsys, *arguments):
    """Exit status, stdout and stderr of one command."""
    try:
        status = main([str(each) for each in arguments])
    except SystemExit as exit:
        status = exit.code
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def refused(capsys, *arguments):
    """The one sentence with which a command refuses."""
    status, out, err = run(capsys, *arguments)
    assert status == 2
    assert not out
    assert err.endswith(".\n")
    assert "Traceback" not in err
    assert len(err.splitlines()) == 1
    return err


def test_training_reports_one_object_on_the_last_line(capsys):
    status, out, _ = run(capsys, "train", "iris", "--epochs", 30, "--seed", 3, "--json")
    printed = json.loads(out.splitlines()[-1])
    assert status == 0
    assert (printed["epochs"], printed["seed"], printed["steps"]) == (30, 3, 30 * 8)
    assert printed["parameters"] == 4 * 8 + 8 + 8 * 3 + 3
    assert 0 < printed["train_loss"] < 1.2
    assert 0.5 < printed["validation_accuracy"] <= 1
    assert printed["us_per_step"] > 0
    assert printed["metrics"]["train"]["accuracy"] == printed["train_accuracy"]
    assert printed["metrics"]["validation"]["loss"] == printed["validation_loss"]
    assert sum(map(sum, printed["metrics"]["validation"]["confusion"])) == 30
    assert printed["metrics"]["train"]["each"].keys() == {"setosa", "versicolor", "virginica"}
    assert printed["seconds"] > 0


def test_training_prints_the_metrics_of_both_splits_side_by_side(capsys):
    _, out, _ = run(capsys, "train", "digits", "--epochs", 2)
    lines = out.splitlines()
    assert lines[1].split() == ["train", "validation"]
    assert [line.split("  ")[0] for line in lines[2:]] == [
        "Loss",
        "Accuracy",
        "Most frequent class",
        "Top-3 accuracy",
        "Precision",
        "Recall",
        "F1",
        "AUC",
        "Rows",
    ]


@pytest.mark.parametrize(("name", "least"), [("iris", 0.93), ("spiral", 0.97), ("circles", 0.97), ("digits", 0.95)])
def test_the_shipped_recipes_learn(capsys, name, least):
    _, out, _ = run(capsys, "train", name, "--seed", 1, "--json")
    assert json.loads(out.splitlines()[-1])["validation_accuracy"] >= least


def test_one_seed_gives_one_result(capsys):
    results = []
    for _ in range(2):
        _, out, _ = run(capsys, "train", "xor", "--epochs", 5, "--json")
        printed = json.loads(out.splitlines()[-1])
        results.append((printed["train_loss"], printed["validation_loss"]))
    assert results[0] == results[1]


def test_a_regression_has_no_accuracy(capsys, tmp_path):
    x = np.random.default_rng(0).normal(size=(60, 2))
    table = tmp_path / "line.csv"
    np.savetxt(table, np.column_stack([x, x @ [2.0, -1.0]]), delimiter=",", header="a,b,y", comments="")
    project = {
        "layerwright": 1,
        "layers": [{"id": 1, "kind": "input"}, {"id": 2, "kind": "output", "activation": "linear"}],
        "edges": [[1, 2]],
        "data": {"source": {"kind": "csv", "path": str(table)}},
        "recipe": {"loss": "mse", "optimizer": {"kind": "sgd", "learning_rate": 0.1}, "epochs": 200},
    }
    path = tmp_path / "line.json"
    path.write_text(json.dumps(project))
    _, out, _ = run(capsys, "train", path, "--json")
    printed = json.loads(out.splitlines()[-1])
    assert printed["train_accuracy"] is None
    assert printed["metrics"]["validation"]["r2"] > 0.9999
    assert printed["validation_loss"] < 1e-6


def test_exports_are_written_and_may_be_several(capsys, tmp_path):
    weights, arrays, project = tmp_path / "a.safetensors", tmp_path / "a.npz", tmp_path / "a.layerwright"
    exports = [word for path in (weights, arrays, project) for word in ("--export", path)]
    status, _, _ = run(capsys, "train", "xor", "--epochs", 2, *exports)
    assert status == 0
    assert load_file(weights)["hidden.weight"].shape == (4, 2)
    with np.load(arrays, allow_pickle=False) as file:
        assert np.array_equal(file["hidden.weight"], load_file(weights)["hidden.weight"])
    assert np.array_equal(read(project).arrays["hidden.weight"], load_file(weights)["hidden.weight"])


def test_info_lists_layers_shapes_parameters_and_memory(capsys):
    status, out, _ = run(capsys, "info", "spiral", "--json")
    printed = json.loads(out)
    assert status == 0
    assert [layer["shape"] for layer in printed["layers"]] == [[2], [16], [16], [2]]
    assert printed["parameters"] == 354 == sum(layer["parameters"] for layer in printed["layers"])
    assert printed["memory_bytes"] > 354 * 4
    assert printed["problems"] == []


def test_info_lists_problems(capsys, tmp_path):
    path = tmp_path / "loose.json"
    path.write_text('{"layerwright": 1, "layers": [{"id": 1, "kind": "input"}, {"id": 2, "kind": "output"}]}')
    status, out, _ = run(capsys, "info", path)
    assert status == 0
    assert "Problem: Output has no input. Connect a layer to it." in out


def test_examples_are_listed_with_a_line_each(capsys):
    _, out, _ = run(capsys, "examples")
    assert [line.split()[0] for line in out.splitlines()] == [*examples(), *failures()]
    assert {"xor", "spiral", "circles", "iris", "digits"} <= examples().keys()


def test_an_unknown_name_is_refused_with_a_list_of_examples(capsys):
    assert "no file or example named nowhere" in refused(capsys, "train", "nowhere")


@pytest.mark.parametrize("value", ["-5", "0", "many", "1.5"])
def test_a_wrong_number_of_epochs_is_refused(capsys, value):
    assert "pochs" in refused(capsys, "train", "xor", f"--epochs={value}")


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"PK\x03\x04", b"\xff\xfe\x00", b'{"layerwright": 99, "edges": 7}']
)
def test_a_damaged_file_is_refused(capsys, tmp_path, content):
    path = tmp_path / "broken.layerwright"
    path.write_bytes(content)
    assert "broken.layerwright" in refused(capsys, "info", path)
    refused(capsys, "train", path)


def test_a_file_of_a_newer_program_says_that_parts_may_be_missing(capsys, tmp_path):
    path = tmp_path / "newer.json"
    path.write_text('{"layerwright": 99}')
    status, _, err = run(capsys, "info", path)
    assert status == 0
    assert err.startswith("newer.json was saved by a newer version of Layerwright")


def test_a_folder_is_refused(capsys, tmp_path):
    refused(capsys, "train", tmp_path)


def test_an_export_of_an_unknown_format_is_refused_before_training(capsys, tmp_path):
    said = refused(capsys, "train", "xor", "--export", tmp_path / "a.pt")
    assert "must end in .safetensors, .npz, .onnx, .py, .h, .html, " in said


def test_an_export_into_a_missing_folder_is_refused_before_training(capsys, tmp_path):
    assert "does not exist" in refused(capsys, "train", "xor", "--export", tmp_path / "none" / "a.npz")


def test_an_unknown_command_is_refused(capsys):
    refused(capsys, "fly")


def test_a_network_that_cannot_run_is_refused(capsys, tmp_path):
    path = tmp_path / "loose.json"
    path.write_text('{"layerwright": 1, "layers": [{"id": 1, "kind": "input"}, {"id": 2, "kind": "output"}]}')
    assert "Output has no input" in refused(capsys, "train", path)


def test_the_project_in_the_readme_trains(capsys, tmp_path):
    (text,) = re.findall(r"```json\n(.*?)```", README.read_text(), re.DOTALL)
    path = tmp_path / "readme.json"
    path.write_text(text)
    _, out, _ = run(capsys, "train", path, "--json")
    assert json.loads(out.splitlines()[-1])["validation_accuracy"] > 0.95


def test_core_runs_where_qt_cannot_be_imported():
    code = (
        "import sys; sys.modules['PySide6'] = None\n"
        "from core.cli import main; sys.exit(main(['info', 'spiral', '--json']))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["parameters"] == 354


def test_importing_core_or_the_window_imports_nothing_that_is_slow():
    slow = "{'numba', 'pyqtgraph', 'psutil', 'duckdb', 'scipy'}"
    code = f"import sys, core.cli, designer.window.window; sys.exit(bool({slow} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_exporting_to_a_project_does_not_care_for_the_case_of_its_ending(capsys, tmp_path):
    path = tmp_path / "A.LAYERWRIGHT"
    assert run(capsys, "train", "xor", "--epochs", 1, "--export", path)[0] == 0
    assert read(path).arrays


def test_a_name_too_long_for_a_file_is_refused(capsys):
    assert "There is no file" in refused(capsys, "info", "a" * 300)


def trained_project(capsys, path, *arguments):
    """An example as a file, trained and saved."""
    if not path.exists():
        write(path, examples()["xor"], {})
    status, out, err = run(capsys, "train", path, "--save", *arguments, "--json")
    assert status == 0, err
    return json.loads(out.splitlines()[-1])


def test_going_on_equals_never_having_stopped_to_the_last_bit(capsys, tmp_path):
    whole, cut = tmp_path / "whole.layerwright", tmp_path / "cut.layerwright"
    result = trained_project(capsys, whole, "--epochs", 30)
    for epochs in (7, 8, 30):
        again = trained_project(capsys, cut, "--epochs", epochs, *(["--resume"] if epochs > 7 else []))
    whole, cut = read(whole), read(cut)
    assert all(np.array_equal(whole.arrays[name], cut.arrays[name]) for name in whole.arrays)
    texts = [{name: text for name, text in found.saved_run.texts.items() if name != "past"} for found in (whole, cut)]
    assert texts[0] == texts[1]
    assert len(json.loads(cut.saved_run.texts["past"])["changes"]) == 2  # of the number of epochs
    measured_now_and_then = "history.train.", "history.validation."  # by the clock on the wall
    by_call = {"checkpoint.clock.rows", "checkpoint.clock.epochs"}  # what the last chunk wrote, however long it was
    printed = [
        name
        for name in whole.saved_run.arrays.keys() - by_call
        if not name.startswith((*measured_now_and_then, "past."))
    ]
    for name in printed:
        a, b = whole.saved_run.arrays[name], cut.saved_run.arrays[name]
        if name.endswith("points"):
            np.testing.assert_allclose(a[0], b[0], rtol=1e-12)  # x is interpolated from chunk to chunk
            a, b = a[1:], b[1:]
        assert np.array_equal(a, b), name
    assert {n: result[n] for n in ("train_loss", "epochs", "steps")} == {
        n: again[n] for n in ("train_loss", "epochs", "steps")
    }


def test_saving_keeps_the_version_before(capsys, tmp_path):
    path = tmp_path / "mine.layerwright"
    trained_project(capsys, path, "--epochs", 1)
    assert not read(tmp_path / "mine.layerwright~").arrays


def test_resuming_a_finished_training_says_how_to_continue(capsys, tmp_path):
    path = tmp_path / "mine.layerwright"
    trained_project(capsys, path, "--epochs", 2)
    said = refused(capsys, "train", path, "--resume", "--epochs", 2)
    assert said.endswith("has already been trained for 2 epochs. Give a larger total with --epochs.\n")


def test_resuming_what_was_never_trained_is_refused(capsys, tmp_path):
    path = tmp_path / "mine.layerwright"
    write(path, examples()["xor"], {})
    assert "holds no saved training" in refused(capsys, "train", path, "--resume")


def test_resuming_another_network_than_was_trained_is_refused(capsys, tmp_path):
    path = tmp_path / "mine.layerwright"
    trained_project(capsys, path, "--epochs", 1)
    opened = read(path)
    layers = {**opened.project.graph.layers, 2: opened.project.graph.layers[2].change(units=9)}
    wider = replace(opened.project, graph=replace(opened.project.graph, layers=layers))
    write(path, wider, opened.arrays, opened.saved_run)
    assert "the shapes of its weights have changed" in refused(capsys, "train", path, "--resume")


def test_an_example_cannot_be_saved(capsys):
    assert "xor is an example and cannot be overwritten" in refused(capsys, "train", "xor", "--save")


def test_bare_json_cannot_hold_weights(capsys, tmp_path):
    path = tmp_path / "mine.json"
    write(path, examples()["xor"], {})
    assert "cannot hold weights" in refused(capsys, "train", path, "--save")


def test_a_run_that_diverges_exports_the_last_good_weights(capsys, tmp_path):
    path, weights = tmp_path / "wild.json", tmp_path / "wild.npz"
    project = examples()["spiral"]
    wild = project.recipe.change(optimizer=SGD(learning_rate=100.0), epochs=200, loss=MSE())
    output = max(project.graph.layers)
    layers = {**project.graph.layers, output: project.graph.layers[output].change(activation=Linear())}
    write(path, replace(project, recipe=wild, graph=replace(project.graph, layers=layers)), {})
    status, out, err = run(capsys, "train", path, "--export", weights)
    assert status == 2
    assert not out
    assert "Training diverged" in err
    assert err.endswith("Those weights were written.\n")
    with np.load(weights, allow_pickle=False) as file:
        assert all(np.isfinite(file[name]).all() for name in file.files)


@pytest.mark.skipif(os.name != "posix", reason="signals are those of POSIX")
def test_ctrl_c_keeps_the_weights(tmp_path):
    path = tmp_path / "mine.layerwright"
    write(path, examples()["xor"], {})
    command = [sys.executable, "-m", "core", "train", path, "--save", "--epochs", "10000000"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)
    printed = b""
    while not re.search(rb"\d epochs/s", printed):  # the bar moves: it trains
        printed += process.stderr.read1()
        assert process.poll() is None, printed
    process.send_signal(signal.SIGINT)
    printed += process.communicate()[1]
    assert process.returncode == 130
    assert printed.endswith(b"Stopped.\n")
    kept = read(path).saved_run
    assert kept.progress()[1] > 0
    assert main(["train", str(path), "--resume", "--epochs", str(kept.progress()[1] + 1)]) == 0


def test_training_says_which_rows_are_left_out_and_what_is_written(capsys, tmp_path):
    (tmp_path / "t.csv").write_text("a,b,y\n1,2,p\n2,,q\n5,4,p\n4,3,q\n3,1,q\n7,2,\n")
    project = examples()["iris"]
    write(tmp_path / "p.json", replace(project, data=Data(source=CSV(path=str(tmp_path / "t.csv")))), {})
    status, out, err = run(capsys, "train", tmp_path / "p.json", "--epochs", 1, "--export", tmp_path / "x.layerwright")
    assert status == 0, err
    assert "1 row is left out: “y” is missing there.\n" in err
    assert "Missing values are filled, as chosen for each column: “b”.\n" in err
    assert "Saved x.layerwright" in err
    assert "left out" not in out


def test_without_the_window_nothing_is_said_of_one():
    ran = subprocess.run([sys.executable, "-m", "core", "--help"], capture_output=True, text=True, check=True)
    assert ran.stdout.startswith("usage: python -m core ")
    assert "opens the window" not in ran.stdout


def test_data_a_folder_and_other_files_are_refused_by_their_kind(capsys, tmp_path):
    (tmp_path / "my.csv").write_text("a,b,y\n1,2,p\n")
    (tmp_path / "my.png").write_bytes(b"\x89PNG....")
    assert refused(capsys, "train", tmp_path / "my.csv") == "my.csv has 1 row. Training needs at least 4.\n"
    for command in ("info", "bench"):
        printed = refused(capsys, command, tmp_path / "my.csv")
        assert printed.startswith("my.csv is a data file, not a project. Use Open data… in the window")
    for command in ("train", "info", "bench"):
        assert "is a folder" in refused(capsys, command, tmp_path)
        assert "is not a Layerwright project. Choose another file." in refused(capsys, command, tmp_path / "my.png")


def test_a_list_of_objects_is_trained_as_a_table(capsys, tmp_path):
    rows = [{"a": n % 7 + 0.5, "b": n * n % 11, "y": "pq"[n % 2]} for n in range(40)]
    (tmp_path / "t.json").write_text(json.dumps(rows), encoding="utf-8")
    assert main(["train", str(tmp_path / "t.json"), "--epochs", "1", "--json"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["epochs"] == 1


def test_files_may_stand_on_both_sides_of_options(capsys):
    assert main(["compare", "iris", "--resume", "moons"]) == 2
    assert "iris holds no saved training" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["compare", "iris", "--seeds", "2", "moons", "--unknown"])
    assert "Unrecognized arguments: --unknown" in capsys.readouterr().err
