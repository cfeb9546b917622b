"""Compiled kernels are found again, and a damaged or foreign file is never run. Each start is a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
from core.jit import entry

@entry
def add(x):
    return x + 1

print(add(41), sum(add.compiled.stats.cache_hits.values()))
"""


@pytest.fixture
def start(tmp_path):
    """Start a program with one kernel. Returns its result, and whether the kernel was found in the cache."""
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    environment = os.environ | {
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "HOME": str(tmp_path),
        "LOCALAPPDATA": str(tmp_path / "cache"),
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }

    def start(folder=tmp_path):
        done = subprocess.run(
            [sys.executable, str(program)], env=environment, cwd=folder, capture_output=True, text=True, check=False
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


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_compiled_again_and_the_next_start_finds_it(start, tmp_path, damage):
    start()
    for path in files(tmp_path):
        path.write_bytes(DAMAGES[damage](path.read_bytes()))
    assert not start()
    assert start()


def test_a_file_that_is_missing_is_compiled_again(start, tmp_path):
    start()
    next(path for path in files(tmp_path) if path.suffix == ".nbc").unlink()
    assert not start()
    assert start()


def test_nothing_is_read_from_the_folder_one_is_in(start, tmp_path):
    stranger = tmp_path / "stranger"
    (stranger / "__pycache__").mkdir(parents=True)
    (stranger / "__pycache__" / "program.add-4.py311.nbi").write_bytes(b"planted")
    assert not start(stranger)
    assert start(stranger)


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
def test_the_folder_is_for_the_user_alone(start, tmp_path):
    start()
    assert files(tmp_path)[0].parent.stat().st_mode & 0o077 == 0
