"""Compiled kernels are cached, and damaged or foreign files are never executed. Each start is a new process."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from core.jit import cache
from core.training.warm_up import warm_up

PROGRAM = """
import os
import shutil
from pathlib import Path
from core import resources

if "INSTALLED" in os.environ:
    resources._folder = lambda: Path(os.environ["INSTALLED"])

from core.jit import entry

@entry
def add(x):
    return x + 1

print(add(41), sum(add._from_python.stats.cache_hits.values()))
"""
PORTABLE = {"NUMBA_CPU_NAME": "x86-64-v3", "NUMBA_CPU_FEATURES": ""}


@pytest.fixture
def environment(tmp_path):
    """The environment of a user with an empty cache."""
    return os.environ | {
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "HOME": str(tmp_path),
        "WIN_PD_OVERRIDE_LOCAL_APPDATA": str(tmp_path / "cache"),
        "PYTHONPATH": str(Path(__file__).parents[3]),
    }


@pytest.fixture
def start(tmp_path, environment):
    """Start a program with one kernel. Returns whether the kernel was in the cache."""
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)

    def start(folder=tmp_path, **more):
        done = subprocess.run(
            [sys.executable, str(program)],
            env=environment | more,
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        result, hits = map(int, done.stdout.split())
        assert result == 42
        return bool(hits)

    return start


def files(tmp_path):
    return sorted([*tmp_path.rglob("*.nbi"), *tmp_path.rglob("*.nbc")])


def test_the_second_start_finds_what_the_first_compiled(start):
    assert not start()
    assert start()


DAMAGES = {
    "empty": lambda content: b"",
    "truncated": lambda content: content[: len(content) // 2],
    "flipped in the middle": lambda content: (
        content[: len(content) // 2] + bytes([content[len(content) // 2] ^ 1]) + content[len(content) // 2 + 1 :]
    ),
    "garbage": lambda content: b"garbage",
}


@pytest.mark.parametrize("kind", [".nbi", ".nbc"])
@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_compiled_again_and_the_next_start_finds_it(start, tmp_path, damage, kind):
    start()
    for path in files(tmp_path):
        if path.suffix == kind:
            path.write_bytes(DAMAGES[damage](path.read_bytes()))
    assert not start()
    assert start()


def test_a_file_that_is_missing_is_compiled_again(start, tmp_path):
    start()
    next(path for path in files(tmp_path) if path.suffix == ".nbc").unlink()
    assert not start()
    assert start()


def test_nothing_is_read_from_the_current_folder(start, tmp_path):
    stranger = tmp_path / "stranger"
    (stranger / "__pycache__").mkdir(parents=True)
    (stranger / "__pycache__" / "program.add-4.py311.nbi").write_bytes(b"planted")
    assert not start(stranger)
    assert start(stranger)


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
def test_the_folder_is_for_the_user_alone(start, tmp_path):
    start()
    assert files(tmp_path)[0].parent.stat().st_mode & 0o077 == 0


@pytest.fixture
def installed(start, tmp_path):
    """The folder of an installer with portable kernels; the user's own cache is empty."""
    start(**PORTABLE)
    folder = tmp_path / "installed"
    folder.mkdir()
    files(tmp_path)[0].parent.rename(folder / "kernels")
    return folder


def test_the_first_start_loads_the_kernels_of_the_installer(start, installed):
    assert start(INSTALLED=str(installed))
    assert not files(installed.parent / "cache")  # nothing to compile, nothing to write


def test_damaged_kernels_of_the_installer_are_compiled_into_the_cache_of_the_user(start, installed):
    for path in files(installed):
        path.write_bytes(path.read_bytes()[:-1])
    assert not start(INSTALLED=str(installed))
    assert start(INSTALLED=str(installed))


def test_an_older_processor_compiles_its_own_kernels(start, installed):
    assert not start(INSTALLED=str(installed), NUMBA_CPU_NAME="nehalem", NUMBA_CPU_FEATURES="")
    assert start(INSTALLED=str(installed), NUMBA_CPU_NAME="nehalem", NUMBA_CPU_FEATURES="")


def test_without_a_cache_kernels_are_compiled_at_each_start(start, tmp_path):
    (tmp_path / "cache").write_text("a file where the folder should be")
    assert not start()
    assert not start()


WHERE = "from core.jit import cache; print(cache.folder())"
USES_ALL = """
import numpy as np
from core.engine.linking import kernels
from core.training.warm_up import warm_up

warm_up()
for table, code in kernels():
    table.address(code, np.float32)
"""


def test_a_damaged_kernel_of_a_complete_cache_is_compiled_on_first_use(environment):
    def python(code):
        done = subprocess.run([sys.executable, "-c", code], env=environment, stdout=subprocess.PIPE, check=True)
        return done.stdout.decode().strip()

    warm_up()
    assert cache.is_complete()
    copy = Path(python(WHERE))
    shutil.copytree(cache.folder(), copy)
    damaged = next(copy.glob("softsign.*.nbc"))
    damaged.write_bytes(b"")
    python(USES_ALL)
    assert cache._is_intact(damaged)
