"""Saving where everything fails: each call in its turn, the disk, the permissions, the process itself."""

import errno
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import pytest

from core.formats import SUFFIX, FormatError, atomic, read, write
from core.formats.atomic import PREVIOUS
from core.project import Project

posix = pytest.mark.skipif(os.name != "posix", reason="limits, permissions and signals are those of POSIX")
CALLS = {"open", "write", "fsync", "close", "replace", "link", "stat", "fchmod", "listdir"}
OLD, NEW = Project(title="old"), Project(title="new")


@pytest.fixture
def saved(tmp_path):
    path = tmp_path / f"project{SUFFIX}"
    write(path, OLD, {"a": np.zeros(100, np.float32)})
    return path


class Failing:
    """The module os, in which the n-th call fails; partial writes are written before they fail."""

    def __init__(self, n, number):
        self.left, self.number = n, number

    def __getattr__(self, name):
        real = getattr(os, name)
        return self.counted(name, real) if name in CALLS else real

    def counted(self, name, real):
        def call(*arguments, **named):
            self.left -= 1
            if self.left:
                return real(*arguments, **named)
            if name == "write":
                real(arguments[0], arguments[1][:10])
            if name == "close":  # it fails, and the file is closed all the same
                real(*arguments)
            raise OSError(self.number, os.strerror(self.number))

        return call


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS])
@pytest.mark.parametrize("keep_previous", [True, False])
def test_whatever_call_fails_the_file_is_the_old_or_the_new_one(saved, monkeypatch, number, keep_previous):
    told, n = 0, 0
    while True:
        n += 1
        write(saved, OLD, {"a": np.zeros(100, np.float32)})
        old, failing = saved.read_bytes(), Failing(n, number)
        monkeypatch.setattr(atomic, "os", failing)
        error = ""
        try:
            write(saved, NEW, {}, keep_previous=keep_previous)
        except FormatError as refused:
            error = str(refused)
        if error:
            told += 1
            assert os.strerror(number) in error
            assert saved.read_bytes() == old
        else:
            assert read(saved).project == NEW
        monkeypatch.setattr(atomic, "os", os)
        assert {each.name for each in saved.parent.iterdir()} <= {saved.name, saved.name + PREVIOUS}
        if failing.left > 0:  # it has had fewer calls than that
            break
    assert n > 8
    assert told > 3


def in_a_process(code, *arguments):
    """Run it, and give what it prints. It may take from itself what a test must not."""
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], capture_output=True, text=True, check=True
    )
    return done.stdout


SAVE = """
import sys
from pathlib import Path
import numpy as np
from core.formats import FormatError, write
from core.project import Project
from core.formats import atomic
import safetensors.numpy, core.formats.project_file
{first}
try:
    write(Path(sys.argv[1]), Project(title="new"), {{"a": np.ones(100_000, np.float32)}}, keep_previous=True)
except FormatError as error:
    print(error)
"""


@posix
def test_full_disk_is_told_and_the_old_file_stays(saved):
    old = saved.read_bytes()
    first = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))"
    told = in_a_process(SAVE.format(first=first), saved)
    assert told == f"{saved.name} could not be written to {saved.parent}: File too large. Choose another place.\n"
    assert saved.read_bytes() == old
    assert os.listdir(saved.parent) == [saved.name]


@posix
@pytest.mark.parametrize(("folder_mode", "file_mode"), [(0o555, 0o666), (0o777, 0o444)])
def test_read_only_folder_and_read_only_file_are_told(folder_mode, file_mode):
    with tempfile.TemporaryDirectory() as folder:  # not of pytest, whose folders nobody else may enter
        path = Path(folder) / f"project{SUFFIX}"
        write(path, OLD, {})
        old = path.read_bytes()
        path.chmod(file_mode)
        path.parent.chmod(folder_mode)
        first = "import os; os.geteuid() or (os.setgroups([]), os.setgid(65534), os.setuid(65534))"
        told = in_a_process(SAVE.format(first=first), path)
        path.parent.chmod(0o700)
        assert "could not be written" in told
        assert told.endswith("Choose another place.\n")
        assert path.read_bytes() == old
        assert os.listdir(folder) == [path.name]


@posix
def test_a_killed_save_leaves_the_old_or_the_new_file():
    """`python tests/core/formats/kill_saves.py 1000` does it a thousand times."""
    script = Path(__file__).with_name("kill_saves.py")
    root = str(Path(__file__).parents[3])
    done = subprocess.run(
        [sys.executable, script, "25"],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": root},
    )
    assert "the file was whole each time" in done.stdout, done.stderr


def test_what_a_killed_save_left_behind_goes_with_the_next_one_and_what_another_is_at_stays(saved):
    left, at_it = (saved.parent / f".{saved.name}.{i * 8}.part" for i in "01")
    left.write_bytes(b"half")
    with at_it.open("wb") as file:
        assert atomic.lock(file.fileno())
        write(saved, NEW, {})
        assert sorted(os.listdir(saved.parent)) == sorted([saved.name, at_it.name])
    write(saved, NEW, {})
    assert os.listdir(saved.parent) == [saved.name]


@posix
def test_a_save_killed_when_both_versions_were_one_file_leaves_nothing_behind(saved):
    os.link(saved, saved.with_name(saved.name + PREVIOUS))
    write(saved, NEW, {}, keep_previous=True)
    assert {each.name for each in saved.parent.iterdir()} == {saved.name, saved.name + PREVIOUS}


def test_the_version_before_is_kept_beside_the_file(saved):
    old = saved.read_bytes()
    write(saved, NEW, {}, keep_previous=True)
    previous = saved.with_name(saved.name + PREVIOUS)
    assert previous.read_bytes() == old
    assert read(previous).project == OLD
    write(saved, Project(title="third"), {}, keep_previous=True)
    assert read(previous).project == NEW


@posix
def test_a_link_is_followed_and_stays_a_link(saved, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    link = elsewhere / f"link{SUFFIX}"
    link.symlink_to(saved)
    write(link, NEW, {}, keep_previous=True)
    assert link.is_symlink()
    assert read(saved).project == NEW
    assert os.listdir(elsewhere) == [link.name]


@posix
def test_links_that_lead_in_a_circle_are_told(tmp_path):
    a, b = tmp_path / f"a{SUFFIX}", tmp_path / f"b{SUFFIX}"
    a.symlink_to(b)
    b.symlink_to(a)
    with pytest.raises(FormatError, match="could not be written"):
        write(a, NEW, {})
