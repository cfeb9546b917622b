"""Runs the nearest tests on a broken copy of the program."""

import ast
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from core.jit import cache
from tests.mutations import within
from tests.mutations.mutants import Mutant, broken

COPIED = ("core", "tests", "resources", "pyproject.toml", "README.md", "CHANGELOG.md")
ELSEWHERE = {  # tests of rooms that have no folder of their own
    "schedules": ("training/test_steering.py", "training/test_training.py", "engine/test_epoch_end.py"),
    "penalties": ("training/test_training.py", "engine/test_gradients.py"),
    "initializers": ("network", "training/test_training.py"),
}
WIDER = ("training", "api", "project", "cli")
KERNELS = ("activations", "losses", "optimizers", "engine", "jit")  # rooms with compiled code
SECONDS = 30.0  # of processor time for the tests of a mutant
FILES = 8  # the nearest ones: importing all tests takes longer than that
PATIENCE = 900.0  # seconds after which tests that wait for something are ended


class Trial:
    """A copy of the program in `folder`, in which one file at a time is broken.

    `sound` are tests that are known to pass when nothing is broken; those that fail even then notice nothing.
    """

    def __init__(self, root: Path, folder: Path, sound: set[str]) -> None:
        self._root, self._folder, self.sound, self._useless = root, folder, sound, set[str]()
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
        """The test that fails on the mutant, or "" if none does."""
        file = self._folder / mutant.file
        tests = nearest(self._root, mutant.file)[:FILES]
        names = [Path(mutant.file).stem, *_public((self._root / mutant.file).read_text())]
        while True:
            self._forget_compiled(mutant.file)
            file.write_text(broken((self._root / mutant.file).read_text(), mutant.number))
            try:
                failed = self._failed(tests, names)
            finally:
                shutil.copy(self._root / mutant.file, file)
                self._forget_compiled(mutant.file)
            if not failed or failed in self.sound or not self._failed([failed], []):
                self.sound |= {failed} - {""}
                return failed
            if failed in self._useless or failed == tests[0]:
                raise SystemExit(f"{failed} fails although nothing is broken. Mend that first.")
            self._useless.add(failed)

    def _forget_compiled(self, file: str) -> None:
        """Remove the machine code of the kernels in a file, and in those that call them by name."""
        names = {Path(name).stem for name in dependents(self._root, file)}
        for code in self._compiled.glob("*.nb?") if self._compiled.is_dir() else ():
            if names.intersection(code.name.replace("-", ".").split(".")):
                code.unlink()

    def _failed(self, tests: list[str], names: list[str]) -> str:
        """The first test that fails or never ends, the file that cannot be imported, or "". Names say what begins."""
        paths = os.pathsep.join(map(str, (self._folder, self._folder / "core" / "public")))
        skipped = [f"--deselect={name}" for name in self._useless]
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-v",
            "-x",
            "--tb=no",
            "-p",
            "no:cacheprovider",
            "-p",
            within.__name__,
        ]
        own = {
            "PYTHONPATH": paths,
            "PYTHONDONTWRITEBYTECODE": "1",
            "XDG_CACHE_HOME": str(self._folder / "cache"),
            within.BUDGET: str(SECONDS),
            within.FIRST: " ".join(names),
        }
        with (self._folder / "printed.txt").open("w+") as printed:
            process = subprocess.Popen(
                [*command, *skipped, *tests],
                cwd=self._folder,
                env=os.environ | own,
                stdout=printed,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            try:
                if process.wait(PATIENCE) == 0:
                    return ""
            except subprocess.TimeoutExpired:
                pass
            finally:
                if process.poll() is None:
                    os.killpg(process.pid, 9)
                    process.wait()
            printed.seek(0)
            lines = printed.read().splitlines()
        for line in lines:
            if found := re.match(r"(?:FAILED|ERROR) (tests/\S+(?:\[.*?\])?)(?: - |$)", line):
                return found[1]
        begun = [found[0] for line in lines if (found := re.match(r"tests/\S+::\w+(\[.*\])?", line))]
        return begun[-1] if begun else tests[0]


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
    """The test files for a file of core: those of its room that bear its name, those that name it or what it defines,
    those of its folder and its room, then wider ones."""
    tests = root / "tests" / "core"
    room = Path(file).parts[1]
    module = re.escape(file.removesuffix(".py").removesuffix("/__init__").replace("/", "."))
    naming = re.compile(rf"\b({'|'.join([module, *_public((root / file).read_text())])})\b")
    every = sorted(tests.rglob("test_*.py"), key=lambda path: (room not in path.parts, path.stat().st_size))
    beside = root / "tests" / Path(file).parent
    found = [path for path in every if path.stem == f"test_{Path(file).stem}" and room in path.parts]
    found += sorted((path for path in every if naming.search(path.read_text())), key=lambda path: path.parent != beside)
    folders = [beside, tests / room, *(tests / name for name in (*ELSEWHERE.get(room, ()), *WIDER))]
    found += [path for folder in folders for path in every if folder in (path, *path.parents)]
    return list(dict.fromkeys(path.relative_to(root).as_posix() for path in found))


def _public(source: str) -> list[str]:
    """The names of the classes and functions of a file, without those that begin with _."""
    defined = [node.name for node in ast.parse(source).body if isinstance(node, (ast.ClassDef, ast.FunctionDef))]
    return [name for name in defined if not name.startswith("_")]
