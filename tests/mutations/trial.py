"""Runs the nearest tests on a broken copy of the program."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from time import perf_counter

from core.jit import cache
from tests.mutations.mutants import Mutant, broken

COPIED = ("core", "tests", "resources", "pyproject.toml", "README.md", "CHANGELOG.md")
ELSEWHERE = {  # tests of rooms that have no folder of their own
    "schedules": ("tests/core/training/test_steering.py", "tests/core/training/test_training.py"),
    "penalties": ("tests/core/training/test_training.py", "tests/core/engine/test_gradients.py"),
    "initializers": ("tests/core/network", "tests/core/training/test_training.py"),
}
WIDER = ("tests/core/api", "tests/core/training")
KERNELS = ("activations", "losses", "optimizers", "engine", "jit")  # rooms with compiled code
PATIENCE, LEAST = 4, 60.0  # a test hangs after so many times its usual seconds, and at least this many


class Trial:
    """A copy of the program in `folder`, in which one file at a time is broken.

    `seconds` are how long the tests of every target take when nothing is broken; what is missing is measured.
    """

    def __init__(self, root: Path, folder: Path, seconds: dict[str, float]) -> None:
        self._root, self._folder, self.seconds = root, folder, seconds
        for name in COPIED:
            source = root / name
            if source.is_dir():
                shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
            elif source.exists():
                shutil.copy(source, folder / name)

        self._compiled = folder / "cache" / "layerwright" / "kernels" / cache.stamp()
        if cache.folder().is_dir():
            shutil.copytree(cache.folder(), self._compiled)
        with (folder / "core" / "jit" / "cache.py").open("a") as file:  # an edit would otherwise compile every kernel
            file.write(f"\n\ndef stamp() -> str:\n    return {cache.stamp()!r}\n")

    def noticed(self, mutant: Mutant) -> str:
        """The target whose tests fail on the mutant, or "" if none does."""
        file = self._folder / mutant.file
        for target in nearest(self._root, mutant.file):
            if target not in self.seconds:
                self.seconds[target] = self._measured(target)
            self._forget_compiled(mutant.file)
            file.write_text(broken((self._root / mutant.file).read_text(), mutant.number))
            try:
                if not self._passes(target, max(PATIENCE * self.seconds[target], LEAST)):
                    return target
            finally:
                shutil.copy(self._root / mutant.file, file)
                self._forget_compiled(mutant.file)
        return ""

    def _forget_compiled(self, file: str) -> None:
        """Remove the machine code of the kernels in a file, and in those that call them by name."""
        names = {Path(name).stem for name in dependents(self._root, file)}
        for code in self._compiled.glob("*.nb?") if self._compiled.is_dir() else ():
            if names.intersection(code.name.replace("-", ".").split(".")):
                code.unlink()

    def _measured(self, target: str) -> float:
        started = perf_counter()
        if not self._passes(target, 3600):
            raise SystemExit(f"{target} fails although nothing is broken. Mend that first.")
        return perf_counter() - started

    def _passes(self, target: str, limit: float) -> bool:
        paths = os.pathsep.join(map(str, (self._folder, self._folder / "core" / "public")))
        command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", target]
        own = {"PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1", "XDG_CACHE_HOME": str(self._folder / "cache")}
        process = subprocess.Popen(
            command,
            cwd=self._folder,
            env=os.environ | own,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            return process.wait(limit) == 0
        except subprocess.TimeoutExpired:
            return False
        finally:
            if process.poll() is None:
                os.killpg(process.pid, 9)
                process.wait()


def dependents(root: Path, file: str) -> set[str]:
    """The file with kernels, and those that import it by its own name, directly or through others; or nothing."""
    paths = [path for room in KERNELS for path in (root / "core" / room).rglob("*.py")]
    sources = {path.relative_to(root).as_posix(): path.read_text() for path in paths}
    found, new = set[str](), {file} & sources.keys()
    while new:
        found |= new
        module = {name.removesuffix(".py").replace("/", ".") for name in new}
        packages = {(name.rpartition(".")[0], name.rpartition(".")[2]) for name in module}
        new = {
            path
            for path, text in sources.items()
            if any(f"from {name} import" in text for name in module)
            or any(f"from {package} import {name}\n" in text for package, name in packages)
        } - found
        new = {path for path in new if not path.endswith("__init__.py")}
    return found


def nearest(root: Path, file: str) -> list[str]:
    """The tests of a file of core: those that bear its name, those of its room, then wider ones."""
    room = Path(file).parts[1]
    folder = root / "tests" / "core" / room
    own = sorted(folder.rglob(f"test_{Path(file).stem}.py")) if folder.is_dir() else []
    beside = root / "tests" / Path(file).parent
    targets = [path.relative_to(root).as_posix() for path in own]
    targets += [beside.relative_to(root).as_posix()] if beside.is_dir() else []
    targets += [folder.relative_to(root).as_posix()] if folder.is_dir() else list(ELSEWHERE[room])
    return list(dict.fromkeys([*targets, *WIDER]))
