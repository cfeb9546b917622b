"""The list of what a Linux system must have, and what the program says where that is missing.

A library is made to be missing by an empty file of its name, which the loader finds first.
"""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import needs
import pytest

from core import interpreter
from designer.support import libraries

ROOT = Path(__file__).parents[2]
RUN = (ROOT / "packaging/run.sh").read_text("utf-8")


@pytest.fixture
def program(tmp_path):
    """Run the program with words, where the libraries of some names cannot be opened."""

    def run(*words, lacking=(), **more):
        for name in lacking:
            (tmp_path / name).write_bytes(b"")
        given = os.environ | {"LD_LIBRARY_PATH": str(tmp_path), "QT_QPA_PLATFORM": "xcb"} | more
        return subprocess.run([sys.executable, "-m", "designer", *words], env=given, capture_output=True, text=True)

    return run


def lacking(program, *names):
    """The one sentence with which the program refuses to open a window."""
    done = program(lacking=names)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1
    return done.stderr


def test_every_row_of_the_list_is_whole():
    known = libraries.known()
    assert len({library.name for library in known}) == len(known) > 40
    assert {library.purpose for library in known} == {"set-up", "window", "tests", "deb"}
    assert all(library.packages.keys() == set(libraries.INSTALL) for library in known)
    assert all(library.packages["apt"] != "-" for library in known)


@pytest.mark.skipif(shutil.which("readelf") is None, reason="readelf is not installed")
def test_the_list_names_all_that_qt_asks_of_the_system_for_a_window():
    place = Path(str(distribution("PySide6-Essentials").locate_file("PySide6/Qt")))
    names = ("Core", "Gui", "Widgets", "Network", "Svg", "OpenGL", "DBus", "XcbQpa")
    binaries = [place / f"lib/libQt6{name}.so.6" for name in names] + [place / "plugins/platforms/libqxcb.so"]
    asked = {name for path in binaries for name in re.findall(r"NEEDED.*\[(.+)\]", needs._readelf("-d", path))}
    listed = {library.name for library in libraries.known() if library.purpose == "window"}
    always = {"libc.so.6", "libm.so.6", "libresolv.so.2", "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1", "libz.so.1"}
    assert {name for name in asked if not re.match(r"libQt6|libicu", name)} - always <= listed


def test_the_deb_takes_its_packages_from_the_list():
    assert needs.PACKAGES["libxcb-cursor.so.0"] == "libxcb-cursor0"
    assert needs.PACKAGES["libglib-2.0.so.0"] == "libglib2.0-0 | libglib2.0-0t64"
    assert "Xvfb" not in needs.PACKAGES


def test_a_missing_library_of_the_plugin_is_named_with_its_package(program):
    said = lacking(program, "libxcb-cursor.so.0")
    assert said.startswith("Layerwright cannot open a window: this system lacks the library libxcb-cursor.so.0. ")


def test_several_missing_libraries_are_counted_where_qt_itself_cannot_be_imported(program):
    assert "lacks 2 libraries, such as libEGL.so.1" in lacking(program, "libxcb-cursor.so.0", "libEGL.so.1")


def test_the_self_test_says_so_too(program):
    done = program("--self-test", lacking=["libEGL.so.1"], QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 1
    assert done.stderr.startswith("Layerwright cannot open a window: this system lacks the library libEGL.so.1. ")


def test_off_screen_nothing_of_the_screen_is_needed(program):
    done = program("doctor", lacking=["libxcb-cursor.so.0"], QT_QPA_PLATFORM="offscreen")
    assert "platform             offscreen" in done.stdout
    assert re.search(r"libxcb-cursor.so.0 +missing", done.stdout)


def test_the_doctor_lists_what_is_missing_and_how_to_install_it(program):
    done = program("doctor", lacking=["libglib-2.0.so.0", "libxcb-cursor.so.0"])
    assert done.returncode == 0, done.stderr
    assert re.search(r"libglib-2.0.so.0 +missing", done.stdout)
    assert re.search(r"libxcb-cursor.so.0 +missing", done.stdout)
    assert re.search(r"remedy +Install", done.stdout)
    assert re.search(r"platform +none: Layerwright cannot open a window", done.stdout)
    assert "Traceback" not in done.stdout + done.stderr


def test_commands_work_where_everything_of_the_window_is_missing(program):
    names = [library.name for library in libraries.known() if library.purpose == "window" and "lib" in library.name]
    done = program(
        "info", "spiral", lacking=[name for name in names if name not in ("libstdc++.so.6", "libgcc_s.so.1")]
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("manager", libraries.INSTALL)
def test_the_remedy_is_for_this_system(monkeypatch, manager):
    monkeypatch.setattr(libraries.shutil, "which", lambda name: name if name == manager else None)
    glib = [library for library in libraries.known() if library.name in ("libglib-2.0.so.0", "libgthread-2.0.so.0")]
    package = glib[0].packages[manager].split("|")[0]
    assert libraries.install(glib) == f"Install what is missing with: {libraries.INSTALL[manager]} {package}"


def test_on_an_unknown_system_the_remedy_names_the_libraries(monkeypatch):
    monkeypatch.setattr(libraries.shutil, "which", lambda name: None)
    cursor = [library for library in libraries.known() if library.name == "libxcb-cursor.so.0"]
    assert libraries.install(cursor) == "Install the packages of your system that have libxcb-cursor.so.0."


@pytest.mark.parametrize(
    ("version", "right"), [((3, 10, 9), False), ((3, 11, 0), True), ((3, 13, 9), True), ((3, 14, 1), False)]
)
def test_another_python_gives_a_sentence(version, right):
    said = interpreter.unsuitable(version)
    assert (said == "") is right
    assert right or said.startswith(
        f"Layerwright needs Python 3.11 to 3.13, and this is Python 3.{version[1]}.{version[2]}. "
    )


def test_the_versions_of_python_are_those_of_the_project():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    (_, first), (_, last) = interpreter.FIRST, interpreter.LAST
    assert project["requires-python"] == f">=3.{first},<3.{last + 1}"
    assert all(f"3.{minor}" in RUN for minor in range(first, last + 1))
