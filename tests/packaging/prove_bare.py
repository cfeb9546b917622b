"""README's two commands, and the wheel, in bare systems: as root, and as a person with sudo who answers yes.

    sudo uv run python tests/packaging/prove_bare.py           # every test in every system
    sudo uv run python tests/packaging/prove_bare.py --quick   # of the tests, those of the set-up and of a real screen
    sudo uv run python tests/packaging/prove_bare.py debian13 --only person

Needs root's rights, debootstrap, xvfb, xdotool, imagemagick, a network, and some 5 GB. What is committed is tried.
Ubuntu needs ubuntu-archive-keyring as well, or the address of an archive in UBUNTU_MIRROR, whose signature is then not
checked.
"""

import argparse
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import NamedTuple

from debian import PERSON, SCREENS, SYSTEMS, Debian

ROOT = Path(__file__).parents[2]
PROOF = ROOT / "build/proof"
TRIALS = "root", "person", "wheel"
QUICK = (
    "tests/person",
    "tests/packaging/test_run.py",
    "tests/packaging/test_libraries.py",
    "tests/designer/test_main.py",
)
FEWEST_COLORS = 64  # in a picture of a window that has drawn what it should
SECONDS = 3600  # the longest that a command may take
WIDTH = 100  # of what is printed of a step that went well
CERTIFICATES = "/usr/local/share/certificates.pem"


class Step(NamedTuple):
    """What one command came to."""

    command: str
    seconds: float
    result: str
    well: bool = True


class Trial:
    """A bare system, somebody in it, and a screen out here that they look at."""

    def __init__(self, system: str, user: str, folder: Path, display: str) -> None:
        self.system, self.user, self.display = system, user, display
        self.debian = Debian.clean(folder / "root", PROOF / system, system)
        self.home = "/root" if user == "root" else f"/home/{user}"
        self.checkout = f"{self.home}/layerwright"
        self.outfit = self._certificates()
        (self.debian.root / SCREENS.lstrip("/")).mkdir(mode=0o1777, exist_ok=True)
        (self.debian.root / SCREENS.lstrip("/")).chmod(0o1777)
        if user != "root":
            self.debian.install("sudo")
            (self.debian.root / "etc/sudoers.d/person").write_text(f"{user} ALL=(ALL) NOPASSWD: ALL\n")

    def _certificates(self) -> dict[str, str]:
        """Where a network is reached through a proxy of its own, its certificates are brought."""
        if not (file := os.environ.get("SSL_CERT_FILE")):
            return {}
        shutil.copy(file, self.debian.root / CERTIFICATES.lstrip("/"))
        return {"SSL_CERT_FILE": CERTIFICATES, "PIP_CERT": CERTIFICATES}

    def bring_checkout(self) -> None:
        """What is committed, in the person's home."""
        packed = subprocess.run(["git", "-C", ROOT, "archive", "HEAD"], check=True, capture_output=True).stdout
        place = self.debian.root / self.checkout.lstrip("/")
        place.mkdir()
        subprocess.run(["tar", "-x", "-C", place], input=packed, check=True)
        self.debian.run("chown", "-R", self.user, self.checkout)

    def run(self, command: str, network: bool = True, check: bool = True, **environment: str):
        """Run a line in the checkout, where there is one. Whoever is asked says yes."""
        line = f"[ ! -d {self.checkout} ] || cd {self.checkout}; {command}"
        given = {"answer": "y\n", "seconds": SECONDS} | self.outfit | environment
        return self.debian.run("sh", "-c", line, user=self.user, network=network, check=check, **given)

    def try_window(self, command: str, network: bool = True) -> Step:
        """Run a line that opens the window, wait until it is painted, take a picture, close it by Ctrl+Q."""
        line = f"[ ! -d {self.checkout} ] || cd {self.checkout}; exec {command}"
        outfit = self.outfit | {"DISPLAY": self.display}
        words = self.debian.command("sh", "-c", line, user=self.user, network=network, **outfit)
        began, log = monotonic(), self.debian.root / "tmp/window.log"
        with log.open("w") as file:
            process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=file, stderr=file, text=True)
            assert process.stdin
            process.stdin.write("y\n")
            process.stdin.close()
            where = "" if network else ", offline"
            picture = PROOF / "bare" / f"{self.system}-{self.user}-{'first' if network else 'second'}.png"
            try:
                colors = self._painted(process, picture)
                seconds = monotonic() - began
                status = self._close(process)
            finally:
                process.kill()
                process.wait()
        said = f"window painted, {colors} colors, closed with status {status}"
        if process.returncode and not colors:
            said = f"ended with status {status}: {log.read_text()[-600:]}"
        downloaded = "Download" in log.read_text()
        well = colors >= FEWEST_COLORS and status == 0 and downloaded is not (not network)
        return Step(f"{command}{where}", seconds, said, well)

    def _painted(self, process: subprocess.Popen[str], picture: Path) -> int:
        """Wait for a window that has drawn what it should. Returns the colors in it; 0 where none comes."""
        end = monotonic() + SECONDS
        while process.poll() is None and monotonic() < end:
            sleep(0.2)
            if not self._window():
                continue
            self._at_screen("import", "-window", "root", picture)
            colors = int(self._at_screen("identify", "-format", "%k", picture))
            if colors >= FEWEST_COLORS:
                return colors
        return 0

    def _close(self, process: subprocess.Popen[str]) -> int | None:
        """Press Ctrl+Q until the window has gone. Returns the exit status."""
        for _ in range(60):
            if window := self._window():
                self._at_screen("xdotool", "windowfocus", window, "key", "ctrl+q")
            try:
                return process.wait(2)
            except subprocess.TimeoutExpired:
                pass
        return None

    def _window(self) -> str:
        found = self._at_screen("xdotool", "search", "--onlyvisible", "--name", "^Layerwright")
        return found.split()[0] if found else ""

    def _at_screen(self, *words: object) -> str:
        given = os.environ | {"DISPLAY": self.display}
        return subprocess.run([str(word) for word in words], env=given, capture_output=True, text=True).stdout

    def timed(self, command: str, judge: Callable[[str], tuple[str, bool]], network: bool = True) -> Step:
        """Run a line and judge what it printed."""
        began = monotonic()
        done = self.run(command, network=network, check=False)
        said, well = judge(done.stderr + done.stdout)
        with (PROOF / "bare" / f"{self.system}-{self.user}.log").open("a", encoding="utf-8") as log:
            log.write(f"{command}\n{done.stderr}{done.stdout}\n")
        if done.returncode or not well:
            said = f"ended with status {done.returncode}: {done.stderr[-1000:]}\n{done.stdout[-3000:]}"
        return Step(command + ("" if network else ", offline"), monotonic() - began, said, well and not done.returncode)


def _tests(printed: str) -> tuple[str, bool]:
    """The last line of pytest. Nothing may be skipped."""
    lines = re.findall(r"^.*\d+ (?:passed|failed|error).*$", printed, re.M)
    return (lines[-1], "skipped" not in lines[-1] and "passed" in lines[-1]) if lines else ("no test ran", False)


def _last_line(printed: str) -> tuple[str, bool]:
    lines = printed.strip().splitlines() or [""]
    return lines[-1], True


def _refused(printed: str) -> tuple[str, bool]:
    return printed.strip(), printed.count("\n") == 1 and "Traceback" not in printed


def _short(text: str) -> str:
    return text if len(text) <= WIDTH else f"{text[: WIDTH - 1]}…"


def two_commands(trial: Trial, quick: bool) -> Iterator[Step]:
    """What README says, word for word, in a checkout: first as it is, then again with no network, then the tests."""
    trial.bring_checkout()
    done = trial.run("sh packaging/run.sh layerwright", check=False)
    said, well = _refused(done.stderr)
    yield Step("sh packaging/run.sh layerwright, no display", 0, said, well and done.returncode == 1)
    yield trial.try_window("sh packaging/run.sh layerwright")
    yield trial.try_window("sh packaging/run.sh layerwright", network=False)
    yield trial.timed(" ".join(("sh packaging/run.sh pytest", *(QUICK if quick else ()))), _tests)
    yield trial.timed("sh packaging/run.sh layerwright --self-test", _last_line, network=False)


def wheel(trial: Trial, quick: bool) -> Iterator[Step]:
    """A wheel by pipx and by uv, without a checkout. What it says of missing libraries is done, word for word."""
    built = trial.debian.root / "tmp/wheel"
    subprocess.run(["uv", "build", "-q", "--wheel", "--out-dir", built, ROOT], check=True)
    name = f"/tmp/wheel/{next(built.glob('*.whl')).name}"
    trial.debian.install("pipx")
    for how in (f"pipx install {name}", f"{{ pipx install uv && ~/.local/bin/uv tool install -q {name}; }}"):
        yield trial.timed(how, _last_line)
        program = "~/.local/bin/layerwright"
        if how.startswith("pipx"):
            yield from _libraries_by_its_own_words(trial, program)
        yield trial.timed(f"cd /tmp && {program} examples", _last_line, network=False)
        yield trial.timed(f"cd /tmp && {program} --self-test", _last_line, network=False)
        yield trial.try_window(program, network=False)
        if how.startswith("pipx"):
            yield trial.timed("pipx uninstall layerwright", _last_line)


def _libraries_by_its_own_words(trial: Trial, program: str) -> Iterator[Step]:
    printed = trial.run(f"{program} --self-test", check=False).stderr
    remedy = re.search(r"with: (.+)", printed)
    yield Step(f"{program} --self-test", 0, printed.strip(), bool(remedy) and _refused(printed)[1])
    if remedy:
        command = remedy[1].replace("apt install", "apt-get install -qq -y --no-install-recommends")
        yield trial.timed(command, lambda _printed: ("installed", True))


@contextmanager
def screen() -> Iterator[str]:
    """An X server out here. Gives its DISPLAY."""
    read, write = os.pipe()
    options = "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"
    process = subprocess.Popen(["Xvfb", *options], pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as file:
        number = file.readline().strip()
    try:
        yield f":{number}"
    finally:
        process.terminate()
        process.wait()


def prove(system: str, kind: str, quick: bool) -> bool:
    """Make a bare system, do one trial in it, print each step. Returns whether all went well."""
    print(f"\n{system}, {kind}", flush=True)
    steps = wheel if kind == "wheel" else two_commands
    with tempfile.TemporaryDirectory(prefix="bare-", dir=PROOF) as folder, screen() as display:
        try:
            trial = Trial(system, "root" if kind == "root" else PERSON, Path(folder), display)
        except (subprocess.CalledProcessError, AssertionError) as error:
            print(f"  {system} could not be made: {str(error)[-500:]}")
            return False
        all_well = True
        for step in steps(trial, quick):
            result = _short(step.result) if step.well else step.result
            print(f"  {'ok  ' if step.well else 'FAIL'} {step.seconds:7.1f} s  {_short(step.command)}", flush=True)
            print(f"                  {result}", flush=True)
            all_well = all_well and step.well
        return all_well


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("systems", nargs="*", default=list(SYSTEMS), help=", ".join(SYSTEMS))
    parser.add_argument("--only", nargs="+", choices=TRIALS, default=TRIALS)
    parser.add_argument("--quick", action="store_true", help="run few of the tests")
    options = parser.parse_args()
    signal.signal(signal.SIGINT, signal.default_int_handler)  # else a proof in the background, where Ctrl+C is ignored,
    # would hand that on to the tests of Ctrl+C
    (PROOF / "bare").mkdir(parents=True, exist_ok=True)
    well = [prove(system, kind, options.quick) for system in options.systems for kind in options.only]
    print(f"\n{sum(well)} of {len(well)} trials went well.")
    sys.exit(not all(well))


if __name__ == "__main__":
    main()
