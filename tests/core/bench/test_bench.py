"""The benchmark: its table, its output, and its message if peers are missing. Times are never tested."""

import json
import subprocess
import sys

import numpy as np
import pytest

from core.bench import compare
from core.bench.peers import PEERS, base
from core.bench.table import table
from core.bench.work import of_project
from core.cli import main
from core.formats.examples import find
from core.network import Predictor
from core.training import Controls, Run


@pytest.fixture
def fast(monkeypatch):
    monkeypatch.setattr(compare, "ROUNDS", 1)
    monkeypatch.setattr(compare, "SECONDS", 0.0)


def test_the_table_is_the_promised_one():
    wanted = {
        ("2-4-2-1 tanh, BCE", 10, "sgd", 5.0, 2 * 4 + 4 + 4 * 2 + 2 + 2 + 1),
        ("2-4-2-1 tanh, BCE", 10, "adam", 5.0, 2 * 4 + 4 + 4 * 2 + 2 + 2 + 1),
        ("2-16-16-2 ReLU", 32, "adam", 3.0, 354),
        ("2-8×8-1 tanh", 16, "adam", 3.0, 24 + 7 * 72 + 9),
        ("30-64-BN-32-BN-2, dropout 0.2", 32, "adam", 2.0, 30 * 64 + 64 + 128 + 64 * 32 + 32 + 64 + 66),
        ("64-128-64-10", 64, "adam", 1.5, 65 * 128 + 129 * 64 + 650),
        ("784-256-128-10", 128, "adam", 1.3, 785 * 256 + 257 * 128 + 1290),
        ("784-512-BN-512-BN-10, dropout 0.2", 128, "adam", 1.2, 785 * 512 + 1024 + 513 * 512 + 1024 + 5130),
        ("784-1024-1024-10", 256, "adam", 1.1, 785 * 1024 + 1025 * 1024 + 10250),
        ("LeNet-5, 28×28", 128, "adam", 3.0, 61706),
    }
    works = [row.work() for row in table() if row.batch > 1]
    found = {(w.title, w.batch, w.recipe.optimizer.kind, w.goal, w.network.parameters()) for w in works}
    assert wanted == found


def test_each_network_has_a_row_with_one_sample_a_step():
    alone = [row for row in table() if row.batch == 1]
    assert {row.title for row in alone} == {row.title for row in table()}
    assert {(row.optimizer.kind, row.goal) for row in alone} == {("sgd", 3.0)}
    assert len({row.title for row in alone}) == len(alone)


def test_it_prints_rows_and_one_object_on_the_last_line(capsys, fast):
    assert main(["bench", "xor", "iris", "--json"]) == 0
    output = capsys.readouterr()
    rows = json.loads(output.out.splitlines()[-1])["rows"]
    assert [row["network"] for row in rows] == ["XOR", "Iris"]
    assert all(row["us_per_step"] > 0 for row in rows)
    assert [(row["peers"], row["best_peer"], row["ratio"]) for row in rows] == [({}, None, None)] * 2
    assert [(row["batch"], row["optimizer"]) for row in rows] == [(16, "Adam")] * 2
    assert "Iris" in output.err


def test_without_json_the_rows_are_on_stdout(capsys, fast):
    assert main(["bench", "xor"]) == 0
    assert "XOR" in capsys.readouterr().out


@pytest.mark.parametrize("threads", ["0", "-1", "100000", "two"])
def test_a_wrong_number_of_threads_is_refused(capsys, threads):
    try:
        status = main(["bench", "xor", f"--threads={threads}"])
    except SystemExit as exit:
        status = exit.code
    output = capsys.readouterr()
    assert status == 2
    assert "threads" in output.err


def test_missing_peers_are_named_with_what_to_install(capsys, monkeypatch):
    monkeypatch.setattr(base, "find_spec", lambda name: None)
    assert main(["bench", "xor", "--peers"]) == 2
    errors = capsys.readouterr().err
    assert all(peer.title in errors for peer in PEERS)
    assert "uv sync --group peers" in errors


def test_without_peers_it_imports_none_of_them():
    code = (
        "import sys\nfor name in ('torch', 'jax', 'keras', 'sklearn'): sys.modules[name] = None\n"
        "from core.bench import compare\ncompare.ROUNDS, compare.SECONDS = 1, 0.0\n"
        "from core.cli import main; sys.exit(main(['bench', 'xor']))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_work_of_a_project_is_its_training():
    project = find("iris")
    work = of_project(project, "iris")
    assert (work.batch, work.recipe, work.graph) == (project.recipe.batch, project.recipe, project.graph)
    run = Run(work.network, work.data, work.recipe)
    list(run.events(Controls(), 30))
    state, data = run.snapshot().state, work.data
    _, right = Predictor(work.network).evaluate(state, work.x, work.t)
    assert len(data.validation) == 0
    assert right > 0.9


def test_weights_to_start_from_are_those_of_a_run():
    work = of_project(find("iris"), "iris")
    run = Run(work.network, work.data, work.recipe)
    first = work.network.arrays(run.snapshot().state)
    start = {name: work.start()[w.layer][w.name] for name, w in work.network.names.items()}
    assert first.keys() == start.keys()
    assert all(np.array_equal(first[name], start[name]) for name in first)
