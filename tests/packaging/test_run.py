"""The script that sets everything up, on systems that are stood in for: what it installs, asks, says and hands on."""

import ast
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from core.cli import COMMANDS

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
TOOLS = "sh", "dirname", "env", "mkdir", "cat", "chmod", "true"  # what every system has
MANAGERS = {
    "apt-get": "apt-get -q install -y --no-install-recommends",
    "dnf": "dnf install -y",
    "pacman": "pacman -S --needed --noconfirm",
}
WINDOW = {"apt-get": "libxcb-cursor0", "dnf": "xcb-util-cursor", "pacman": "xcb-util-cursor"}
# A program that notes how it was called. What it installs is there from then on.
STAND_IN = """#!/bin/sh
echo "${0##*/} $*" >>"$CALLS"
"""
# It downloads once, where there is a network, and works offline from then on.
UV = (
    STAND_IN
    + """case "$1 $*" in
  sync*--offline*) [ -e "$CALLS.synced" ] || exit 2 ;;
  sync*) [ -z "$BROKEN" ] || exit 2; : >"$CALLS.synced" ;;
  run*) exit "${STATUS:-0}" ;;
esac
"""
)
TABLE = [line.split() for line in (ROOT / "resources/libraries.txt").read_text("utf-8").splitlines()]
LIBRARIES = [row for row in TABLE if row and ".so." in row[0]]


class System:
    """A checkout and a system that has little in it. `bin` is all of its PATH."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.bin, self.root = folder, folder / "bin", folder / "a checkout"
        self.bin.mkdir()
        for name in ("packaging/run.sh", "resources/libraries.txt"):
            (self.root / name).parent.mkdir(parents=True)
            shutil.copy(ROOT / name, self.root / name)
        for tool in TOOLS:
            (self.bin / tool).symlink_to(str(shutil.which(tool)))
        self.has("id", "#!/bin/sh\necho 0\n")
        self.has("uname", "#!/bin/sh\necho Linux\n")
        self.libraries(row[0] for row in LIBRARIES)

    def has(self, name: str, text: str = STAND_IN) -> None:
        """A program is installed."""
        (self.bin / name).write_text(text)
        (self.bin / name).chmod(0o755)

    def libraries(self, names) -> None:
        """These libraries are installed, and no others."""
        said = "".join(f"\t{name} (libc6,x86-64) => /lib/{name}\n" for name in names)
        self.has("ldconfig", f"#!/bin/sh\ncat <<'END'\n{said}END\n")

    def without(self, *lacking: str) -> None:
        self.libraries(row[0] for row in LIBRARIES if row[0] not in lacking)

    def run(self, *words: str, answer: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
        given = {"PATH": str(self.bin), "CALLS": str(self.folder / "calls"), "DISPLAY": ":0", "HOME": str(self.folder)}
        command = [self.bin / "sh", self.root / "packaging/run.sh", *words]
        return subprocess.run(command, env=given | environment, input=answer, capture_output=True, text=True)

    @property
    def calls(self) -> list[str]:
        """What the programs that stand in were called with, by and by; questions after versions are left out."""
        file = self.folder / "calls"
        lines = file.read_text().splitlines() if file.exists() else []
        return [line for line in lines if not line.endswith("--version")]


@pytest.fixture
def system(tmp_path):
    return System(tmp_path)


@pytest.fixture
def ready(system):
    """A system with uv."""
    system.has("uv", UV)
    return system


def test_it_can_be_read_in_a_minute():
    assert len((ROOT / "packaging/run.sh").read_text("utf-8").splitlines()) <= 110


def test_readme_and_ci_run_it():
    assert "\nsh packaging/run.sh layerwright\n" in README
    assert "\nsh packaging/run.sh pytest\n" in README
    assert "grep -om1 'sh packaging/run.sh pytest' README.md" in (ROOT / ".ci/run").read_text("utf-8")


def test_where_nothing_is_missing_it_runs_the_command_and_nothing_else(ready):
    ready.run("layerwright")
    (ready.folder / "calls").unlink()
    done = ready.run("layerwright", "my project.layerwright")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    options = f"--project {ready.root}"
    assert ready.calls == [
        f"uv sync -q {options} --inexact --no-dev --offline",
        f"uv run {options} --no-sync layerwright my project.layerwright",
    ]


@pytest.mark.parametrize("status", ["0", "3", "130"])
def test_the_exit_status_is_handed_on(ready, status):
    assert ready.run("layerwright", STATUS=status).returncode == int(status)


@pytest.mark.parametrize("manager", MANAGERS)
def test_each_package_manager_is_asked_by_its_own_names(ready, manager):
    ready.has(manager)
    ready.without("libxcb-cursor.so.0")
    done = ready.run("--yes", "layerwright")
    assert done.returncode == 0
    assert f"{MANAGERS[manager]} {WINDOW[manager]}" in ready.calls
    assert f"{WINDOW[manager]} has libxcb-cursor.so.0, for the window" in done.stderr


def test_a_package_of_two_libraries_and_two_names_is_installed_once_by_the_older(ready):
    ready.has("apt-get")
    ready.without("libglib-2.0.so.0", "libgthread-2.0.so.0")
    assert ready.run("--yes", "layerwright").returncode == 0
    assert f"{MANAGERS['apt-get']} libglib2.0-0" in ready.calls


def test_in_ci_it_does_not_ask(ready):
    ready.has("apt-get")
    ready.without("libEGL.so.1")
    assert ready.run("layerwright", CI="true").returncode == 0
    assert f"{MANAGERS['apt-get']} libegl1" in ready.calls


@pytest.mark.parametrize(("answer", "installs"), [("y\n", True), ("\n", True), ("n\n", False), ("", False)])
def test_else_it_asks_and_heeds_the_answer(ready, answer, installs):
    ready.has("apt-get")
    ready.without("libEGL.so.1")
    done = ready.run("layerwright", answer=answer)
    assert "[Y/n]" in done.stderr
    assert (done.returncode == 0) is installs
    assert bool(ready.calls) is installs
    assert ("run as root: apt-get" in done.stderr) is not installs


def test_an_ordinary_user_installs_by_sudo(ready):
    ready.has("id", "#!/bin/sh\necho 1000\n")
    ready.has("apt-get")
    ready.has("sudo", STAND_IN + '"$@"\n')
    ready.without("libEGL.so.1")
    done = ready.run("layerwright", answer="y\n")
    assert done.returncode == 0
    assert "with apt-get and sudo?" in done.stderr
    assert ready.calls[0].startswith("sudo sh -c apt-get -q update")
    assert f"{MANAGERS['apt-get']} libegl1" in ready.calls


def test_without_sudo_it_says_what_to_ask_for(ready):
    ready.has("id", "#!/bin/sh\necho 1000\n")
    ready.has("apt-get")
    ready.without("libEGL.so.1")
    done = ready.run("--yes", "layerwright")
    assert done.returncode == 1
    assert "Ask somebody who may install packages to run: apt-get" in done.stderr
    assert not ready.calls


def test_where_the_packages_cannot_be_installed_it_stops(ready):
    ready.has("dnf", STAND_IN + "exit 7\n")
    ready.without("libEGL.so.1")
    done = ready.run("--yes", "layerwright")
    assert done.returncode == 1
    assert done.stderr.endswith("could not be installed; the lines above say why. Then run the command again.\n")
    assert ready.calls == ["dnf install -y libglvnd-egl"]


def test_where_no_package_manager_is_known_it_names_what_is_missing(ready):
    ready.without("libEGL.so.1")
    done = ready.run("--yes", "layerwright")
    assert done.returncode == 1
    assert done.stderr.endswith("run the command again: libEGL.so.1\n")


def test_the_tests_need_a_screen_and_the_program_does_not(ready):
    ready.has("apt-get")
    ready.run("--yes", "layerwright")
    assert not any("apt-get" in call for call in ready.calls)
    ready.run("--yes", "pytest")
    installed = next(call for call in ready.calls if call.startswith("apt-get -q install"))
    assert {"xvfb", "xdotool", "openbox", "nsis", "lintian"} <= set(installed.split())
    assert "libssl3" not in installed  # the packaged program's alone


@pytest.mark.parametrize(("words", "more"), [("", " -n 2 --dist loadgroup"), (" tests/core", ""), (" -k a", "")])
def test_all_tests_run_in_two_processes_and_chosen_ones_in_one(ready, words, more):
    ready.has("apt-get")
    ready.run("--yes", "pytest", *words.split())
    assert ready.calls[-1].endswith(f" --no-sync pytest{words}{more}")


def test_without_a_display_it_says_so_before_anything_is_installed(ready):
    ready.has("apt-get")
    ready.without("libEGL.so.1")
    done = ready.run("--yes", "layerwright", DISPLAY="")
    assert done.returncode == 1
    assert done.stderr.startswith("There is no display to open a window on. ")
    assert "layerwright train spiral" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not ready.calls


@pytest.mark.parametrize("command", [*COMMANDS, "--help", "-h", "--version"])
def test_a_command_needs_no_display_and_no_library(ready, command):
    ready.libraries([])
    assert ready.run("layerwright", command, "x", DISPLAY="").returncode == 0
    assert ready.calls[-1].endswith(f"--no-sync layerwright {command} x")


def test_the_self_test_needs_libraries_but_no_display(ready):
    ready.has("apt-get")
    ready.without("libEGL.so.1")
    assert ready.run("--yes", "layerwright", "--self-test", DISPLAY="").returncode == 0
    assert f"{MANAGERS['apt-get']} libegl1" in ready.calls


def test_elsewhere_qt_brings_its_libraries(ready):
    ready.has("uname", "#!/bin/sh\necho Darwin\n")
    ready.libraries([])
    assert ready.run("layerwright", DISPLAY="").returncode == 0


def test_it_says_what_it_downloads_once(ready):
    first, second = ready.run("layerwright"), ready.run("layerwright")
    assert re.search(r"Downloading the Python packages .* \d+ MB, less than a minute", first.stderr)
    assert "compiles itself" in first.stderr
    assert second.stderr == ""
    assert "--no-dev" in ready.calls[0]


def test_a_download_that_fails_is_said_with_the_versions_of_python(ready):
    done = ready.run("layerwright", BROKEN="yes")
    assert done.returncode == 1
    assert "network connection and Python 3.11, 3.12 or 3.13" in done.stderr


def test_uv_is_put_into_the_checkout_where_there_is_none(system):
    python = """#!/bin/sh
[ "$1" = -c ] && exit 0
mkdir -p "$3/bin"
cat "$PIP" >"$3/bin/pip"
chmod +x "$3/bin/pip"
"""
    system.has("python3", python)
    system.has("pip-of-it", """#!/bin/sh\ncat "$UV" >"${0%/*}/uv"\nchmod +x "${0%/*}/uv"\n""")
    system.has("uv-in-the-index", UV)
    given = {"UV": str(system.bin / "uv-in-the-index"), "PIP": str(system.bin / "pip-of-it")}
    first, second = system.run("layerwright", **given), system.run("layerwright", **given)
    assert first.returncode == second.returncode == 0, first.stderr
    assert "Downloading uv" in first.stderr
    assert "Downloading uv" not in second.stderr
    assert (system.root / ".uv/bin/uv").exists()
    assert ".uv/" in (ROOT / ".gitignore").read_text().split()


def test_a_python_without_environments_is_completed_first(system):
    system.has("apt-get")
    system.has("python3", "#!/bin/sh\nexit 1\n")
    done = system.run("--yes", "layerwright", "train", "xor")
    assert f"{MANAGERS['apt-get']} python3-venv" in system.calls
    assert done.returncode == 1
    assert "uv could not be downloaded" in done.stderr


def test_uv_itself_is_run_where_it_is_named(ready):
    assert ready.run("uv", "run", "ruff", DISPLAY="", STATUS="2").returncode == 2
    assert ready.calls == ["uv run ruff"]


def test_without_a_command_it_names_one(system):
    done = system.run()
    assert done.returncode == 1
    assert done.stderr == "Name a command to run, such as: sh packaging/run.sh layerwright\n"


def test_only_tests_of_peers_need_what_the_command_does_not_install():
    """`sh packaging/run.sh pytest` installs the group dev. PyTorch alone would be gigabytes more."""
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["dependency-groups"]
    needless = {*groups["peers"], "tests.peers"} - {*groups["dev"]}
    elsewhere = [path for path in (ROOT / "tests").rglob("*.py") if path.parts[-2] not in ("peers", "benchmarks")]
    assert len(elsewhere) > 200
    assert "torch" in needless
    for path in elsewhere:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [name.name for name in node.names] if isinstance(node, ast.Import) else []
            for name in names:
                assert not any(f"{name}.".startswith(f"{peer}.") for peer in needless), f"{path} imports {name}"
