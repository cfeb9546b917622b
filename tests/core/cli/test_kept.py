"""What `layerwright train` has learned is kept: after signals, without stderr, on a full disk, after SIGKILL."""

import os
import re
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from core.cli import main
from core.formats import read, write
from core.formats.atomic import PREVIOUS
from core.formats.examples import examples

resource = pytest.importorskip("resource", reason="signals and limits are those of POSIX")
ENDLESS = "--epochs", "10000000"


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "folder" / "mine.layerwright"
    path.parent.mkdir()
    write(path, examples()["xor"], {})
    return path


def command(path, *arguments):
    return [sys.executable, "-m", "core", "train", str(path), *arguments]


def training(path, *arguments, **options):
    """A process that trains, once its bar moves."""
    process = subprocess.Popen(command(path, *arguments), stderr=subprocess.PIPE, stdout=subprocess.PIPE, **options)
    said = b""
    while not re.search(rb"\d epochs/s", said):
        said += process.stderr.read1()
        assert process.poll() is None, said
    return process


def ended(process, *signals):
    """Send the signals. Returns the exit status and the last line on stderr."""
    for number in signals:
        process.send_signal(number)
    _, said = process.communicate()
    return process.returncode, said.decode().splitlines()[-1].split("\r")[-1]


def epochs(path):
    saved = read(path).saved_run
    return saved.progress()[1] if saved else 0


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_stops_the_training_and_it_is_saved(path, number):
    assert ended(training(path, "--save", *ENDLESS), number) == (128 + number, "Stopped.")
    assert epochs(path) > 0
    assert not read(path.with_name(path.name + PREVIOUS)).arrays


def test_a_terminal_that_closes_sends_several_signals_and_none_interrupts_the_save(path):
    several = signal.SIGHUP, signal.SIGTERM, signal.SIGHUP
    assert ended(training(path, "--save", *ENDLESS), *several)[1] == "Stopped."
    assert epochs(path) > 0


def test_a_signal_that_nohup_ignores_stays_ignored(path):
    ignored = partial(signal.signal, signal.SIGHUP, signal.SIG_IGN)
    process = training(path, "--save", *ENDLESS, preexec_fn=ignored)
    assert ended(process, signal.SIGHUP, signal.SIGTERM)[0] == 128 + signal.SIGTERM


def test_a_full_stderr_loses_nothing(path):
    with open("/dev/full", "w") as full:
        done = subprocess.run(command(path, "--save", "--epochs", "50"), stderr=full, capture_output=False, check=True)
    assert done.returncode == 0
    assert epochs(path) == 50


def test_a_closed_stderr_loses_nothing_and_no_file_takes_its_place(path):
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" 2>&-', "sh", *command(path, "--save", "--epochs", "50", "--json")],
        stdout=subprocess.PIPE,
        check=True,
    )
    assert done.stdout.startswith(b"{")
    assert epochs(path) == 50


def test_a_pipe_that_nobody_reads_loses_nothing(path):
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(command(path, "--save", "--epochs", "50"), stderr=writer, stdout=writer, check=False)
    os.close(writer)
    assert done.returncode == 128 + signal.SIGPIPE
    assert epochs(path) == 50


def test_a_folder_that_is_gone_at_the_end_is_said_with_the_place_of_the_training(path, tmp_path, monkeypatch):
    (tmp_path / "temporary").mkdir()
    process = training(path, "--save", *ENDLESS, env=os.environ | {"TMPDIR": str(tmp_path / "temporary")})
    path.parent.rename(tmp_path / "moved")
    status, said = ended(process, signal.SIGTERM)
    assert status == 2
    found = re.fullmatch(
        r"mine\.layerwright could not be written to .*/folder: No such file or directory\. Choose another folder\. "
        r"What was learned is in (.*) instead\. Move that file to a safe place\.",
        said,
    )
    rescued = Path(found[1])
    assert rescued.is_relative_to(tmp_path / "temporary")
    before = epochs(rescued)
    assert before > 0
    assert main(["train", str(rescued), "--resume", "--epochs", str(before + 1)]) == 0


def test_an_export_that_fails_is_rescued_as_a_project(path, tmp_path):
    process = training(path, "--export", path.parent / "a.npz", *ENDLESS, env=os.environ | {"TMPDIR": str(tmp_path)})
    path.parent.rename(tmp_path / "moved")
    status, said = ended(process, signal.SIGTERM)
    assert status == 2
    assert epochs(Path(re.search(r"What was learned is in (.*) instead", said)[1])) > 0


def test_a_limit_on_all_files_is_said_and_the_old_file_stays(path):
    old = path.read_bytes()
    limit = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (5000, 5000))
    done = subprocess.run(command(path, "--save", "--epochs", "5"), capture_output=True, preexec_fn=limit, check=False)
    assert done.returncode == 2
    assert b"File too large" in done.stderr
    assert done.stderr.endswith(b"What was learned is lost, since no other folder can be written either.\n")
    assert path.read_bytes() == old


def test_a_killed_training_resumes_from_the_last_save(path, capsys):
    process = training(path, "--save", "--save-every", "0.0001", *ENDLESS)
    while not epochs(path):
        assert process.poll() is None
    process.kill()
    process.communicate()
    kept = epochs(path)
    assert main(["train", str(path), "--resume", "--save", "--epochs", str(kept + 2), "--json"]) == 0
    assert epochs(path) == kept + 2
    assert not read(path.with_name(path.name + PREVIOUS)).saved_run.progress()[1] > kept


def test_every_save_of_one_training_leaves_the_version_before_the_training(path):
    process = training(path, "--save", "--save-every", "0.0001", *ENDLESS)
    first = 0
    while epochs(path) <= first:
        first = first or epochs(path)
        assert process.poll() is None
    assert ended(process, signal.SIGTERM)[0] == 128 + signal.SIGTERM
    assert not read(path.with_name(path.name + PREVIOUS)).arrays


def test_a_table_is_kept_in_the_project_that_is_exported(tmp_path):
    table, project = tmp_path / "t.csv", tmp_path / "t.layerwright"
    table.write_text("a,b,y\n" + "".join(f"{n},{n * n % 7},{'pq'[n % 2]}\n" for n in range(40)))
    process = training(table, "--export", str(project), "--save-every", "0.0001", *ENDLESS)
    while not project.exists():
        assert process.poll() is None
    process.kill()
    process.communicate()
    assert epochs(project) > 0


def test_an_unwritable_target_is_refused_before_training(path, tmp_path, capsys):
    (tmp_path / "a.npz").mkdir()
    assert main(["train", "xor", "--export", str(tmp_path / "a.npz")]) == 2
    said = capsys.readouterr().err
    assert said == "a.npz could not be written: there is a folder of that name. Choose another name.\n"


@pytest.mark.parametrize("minutes", ["0", "-1", "nan", "inf"])
def test_a_wrong_interval_is_refused(path, capsys, minutes):
    assert main(["train", str(path), "--save", f"--save-every={minutes}"]) == 2
    assert "--save-every must be a number of minutes greater than 0" in capsys.readouterr().err


@pytest.mark.parametrize("words", ["examples", "info iris", "doctor", "train xor --epochs 1 --json", "--help"])
def test_a_pipe_that_nobody_reads_ends_a_command_without_a_traceback(words):
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "core", *words.split()], stdout=writer, stderr=subprocess.PIPE, check=False
    )
    os.close(writer)
    assert done.returncode in (0, 128 + signal.SIGPIPE)
    assert b"Error" not in done.stderr


def test_a_full_disk_behind_stdout_is_said():
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "core", "examples"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 1
    assert done.stderr == b"The command failed. No space left on device.\n"


def test_ctrl_c_during_the_imports_shows_no_traceback():
    interrupt = "import os, signal, sys\nclass Finder:\n"
    interrupt += " def find_spec(self, name, *_):\n  if name == 'core.messages': os.kill(os.getpid(), signal.SIGINT)\n"
    interrupt += "sys.meta_path.insert(0, Finder())\nimport runpy\nrunpy.run_module('core', run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", interrupt, "examples"], capture_output=True, check=False)
    assert done.returncode == -signal.SIGINT
    assert not done.stderr
