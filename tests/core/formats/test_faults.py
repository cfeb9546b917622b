"""Saving with failures: of every system call in turn, of the disk, of permissions, of the process."""

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
    """The module os with a failing n-th call. A failing write writes a few bytes first."""

    def __init__(self, n, number):
        self.left, self.number = n, number

    def __getattr__(self, name):
        real = getattr(os, name)
        return self.counting(name, real) if name in CALLS else real

    def counting(self, name, real):
        def call(*arguments, **named):
            self.left -= 1
            if self.left:
                return real(*arguments, **named)
            if name == "write":
                real(arguments[0], arguments[1][:10])
            if name == "close":  # it fails after closing the file
                real(*arguments)
            raise OSError(self.number, os.strerror(self.number))

        return call


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS])
@pytest.mark.parametrize("keep_previous", [True, False])
def test_whatever_call_fails_the_file_is_old_or_new(saved, monkeypatch, number, keep_previous):
    failures, n = 0, 0
    while True:
        n += 1
        write(saved, OLD, {"a": np.zeros(100, np.float32)})
        old, failing = saved.read_bytes(), Failing(n, number)
        monkeypatch.setattr(atomic, "os", failing)
        error = ""
        try:
            write(saved, NEW, {}, keep_previous=keep_previous)
        except FormatError as raised:
            error = str(raised)
        if error:
            failures += 1
            assert os.strerror(number) in error
            assert saved.read_bytes() == old
        else:
            assert read(saved).project == NEW
        monkeypatch.setattr(atomic, "os", os)
        assert {path.name for path in saved.parent.iterdir()} <= {saved.name, saved.name + PREVIOUS}
        if failing.left > 0:  # there were fewer calls than that
            break
    assert n > 8
    assert failures > 3


def in_a_process(code, *arguments):
    """Run code in another process, which may limit its own rights, and return what it prints."""
    result = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], capture_output=True, text=True, check=True
    )
    return result.stdout


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
def test_full_disk_is_reported_and_the_old_file_stays(saved):
    old = saved.read_bytes()
    first = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))"
    output = in_a_process(SAVE.format(first=first), saved)
    assert output == f"{saved.name} could not be written to {saved.parent}: File too large. Choose another folder.\n"
    assert saved.read_bytes() == old
    assert os.listdir(saved.parent) == [saved.name]


@posix
@pytest.mark.parametrize(("folder_mode", "file_mode"), [(0o555, 0o666), (0o777, 0o444)])
def test_read_only_folder_and_read_only_file_are_reported(folder_mode, file_mode):
    with tempfile.TemporaryDirectory() as folder:  # not tmp_path, which other users cannot enter
        path = Path(folder) / f"project{SUFFIX}"
        write(path, OLD, {})
        old = path.read_bytes()
        path.chmod(file_mode)
        path.parent.chmod(folder_mode)
        first = "import os; os.geteuid() or (os.setgroups([]), os.setgid(65534), os.setuid(65534))"
        output = in_a_process(SAVE.format(first=first), path)
        path.parent.chmod(0o700)
        assert "could not be written" in output
        assert output.endswith("Choose another folder.\n")
        assert path.read_bytes() == old
        assert os.listdir(folder) == [path.name]


@posix
def test_a_killed_save_leaves_the_old_or_the_new_file():
    """`python tests/core/formats/kill_saves.py 1000` does this a thousand times."""
    script = Path(__file__).with_name("kill_saves.py")
    root = str(Path(__file__).parents[3])
    result = subprocess.run(
        [sys.executable, script, "25"],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": root},
    )
    assert "the file was complete each time" in result.stdout, result.stderr


def test_the_next_save_removes_leftovers_but_not_files_in_use(saved):
    leftover, in_use = (saved.parent / f".{saved.name}.{i * 8}.part" for i in "01")
    leftover.write_bytes(b"half")
    with in_use.open("wb") as file:
        assert atomic.lock(file.fileno())
        write(saved, NEW, {}, keep_previous=False)
        assert sorted(os.listdir(saved.parent)) == sorted([saved.name, in_use.name])
    write(saved, NEW, {}, keep_previous=False)
    assert os.listdir(saved.parent) == [saved.name]


@posix
def test_a_save_killed_with_both_versions_linked_leaves_no_files(saved):
    os.link(saved, saved.with_name(saved.name + PREVIOUS))
    write(saved, NEW, {}, keep_previous=True)
    assert {path.name for path in saved.parent.iterdir()} == {saved.name, saved.name + PREVIOUS}


def test_the_previous_version_is_kept_next_to_the_file(saved):
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
def test_circular_links_are_reported(tmp_path):
    a, b = tmp_path / f"a{SUFFIX}", tmp_path / f"b{SUFFIX}"
    a.symlink_to(b)
    b.symlink_to(a)
    with pytest.raises(FormatError, match="could not be written"):
        write(a, NEW, {})


@posix
@pytest.mark.parametrize("moment", ["removed", "locked"])
def test_a_save_that_another_process_takes_for_a_leftover_is_not_lost(saved, monkeypatch, moment):
    """Another process may see the temporary file between its creation and its lock."""
    real, calls, others = atomic.lock, [], []

    def lock(descriptor):
        calls.append(descriptor)
        if len(calls) == 1:
            (part,) = saved.parent.glob(".*.part")
            others.append(os.open(part, os.O_RDWR))
            assert real(others[0])
            if moment == "removed":
                part.unlink()
                os.close(others.pop())
        return real(descriptor)

    monkeypatch.setattr(atomic, "lock", lock)
    write(saved, NEW, {}, keep_previous=True)
    assert read(saved).project == NEW
    assert len(calls) == 2
    assert {path.name for path in saved.parent.iterdir()} == {saved.name, saved.name + PREVIOUS}
    for other in others:
        os.close(other)


def test_a_previous_version_that_another_process_takes_for_a_leftover_is_kept(saved, monkeypatch):
    real, calls = os.replace, []

    class Replacing:
        def __getattr__(self, name):
            return getattr(os, name)

        def replace(self, old, new):
            calls.append(new)
            if len(calls) == 1:
                os.unlink(old)
            real(old, new)

    monkeypatch.setattr(atomic, "os", Replacing())
    write(saved, NEW, {}, keep_previous=True)
    assert read(saved.with_name(saved.name + PREVIOUS)).project == OLD


@posix
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS])
def test_a_check_changes_nothing_and_finds_what_would_fail(saved, monkeypatch, number):
    old = saved.read_bytes()
    atomic.check(saved)
    found, calls = set(), 0
    for n in range(1, 8):
        failing = Failing(n, number)
        monkeypatch.setattr(atomic, "os", failing)
        try:
            atomic.check(saved)
        except FormatError as error:
            found.add(str(error).partition("could not be written")[2])
            calls += 1
        monkeypatch.setattr(atomic, "os", os)
        assert saved.read_bytes() == old
        assert os.listdir(saved.parent) == [saved.name]
    assert calls >= 4  # stat, open, write, fsync
    (said,) = found
    assert os.strerror(number) in said
