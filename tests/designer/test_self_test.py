"""The self-test and the doctor, run as processes like on an installation."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage


@pytest.fixture
def program(tmp_path):
    """Run the program with words, at home in an empty folder, off screen."""

    def run(*words, **more):
        here = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
        return subprocess.run(
            [sys.executable, "-m", "designer", *words],
            env={"XDG_CACHE_HOME": str(Path.home() / ".cache")} | here | {"HOME": str(tmp_path)} | more,
            capture_output=True,
            text=True,
            timeout=300,
        )

    return run


def test_the_self_test_passes_every_stage_and_leaves_nothing_behind(program, tmp_path):
    picture = tmp_path / "window.png"
    done = program("--self-test", "--picture", str(picture), TMPDIR=str(tmp_path))
    assert done.returncode == 0, done.stdout + done.stderr
    lines = done.stdout.splitlines()
    assert [line.split()[0] for line in lines[:2]] == ["window", "engine"]
    assert all(line.endswith(" s") for line in lines[:-1])
    assert lines[-1].startswith("The self-test passed")
    assert QImage(str(picture)).width() >= 900
    assert not list(tmp_path.glob("layerwright self-test*"))
    assert not list(tmp_path.glob(".config/**/*"))


def test_the_self_test_says_which_stage_failed(program, tmp_path):
    done = program("self-test", "--picture", str(tmp_path / "no such folder" / "window.png"))
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("The self-test failed at “drawn”: The picture could not be written")


def test_the_doctor_reports_versions_processor_kernels_and_paths(program, tmp_path):
    done = program("doctor", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr
    for said in (
        "version",
        "numba",
        "processor",
        "compiled for",
        "stamp",
        "platform             offscreen",
        "settings",
    ):
        assert f"  {said}" in done.stdout
    assert "failed" not in done.stdout
    assert str(tmp_path) not in done.stdout.replace(os.environ.get("XDG_CACHE_HOME", "\0"), "")  # home is ~


def test_the_doctor_works_without_a_display(program):
    done = program("doctor", QT_QPA_PLATFORM="")
    assert done.returncode == 0, done.stderr
    assert "none: There is no display" in done.stdout
