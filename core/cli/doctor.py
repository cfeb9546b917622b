"""`layerwright doctor`: versions, processor, kernel cache and paths, to paste into a bug report."""

import argparse
import os
import platform
import sys
from collections.abc import Callable
from pathlib import Path

from core import __version__, resources

HELP = "describe this installation for a bug report"
LIBRARIES = "numba", "llvmlite", "numpy", "duckdb", "PySide6-Essentials", "pyqtgraph"

Section = tuple[str, dict[str, str]]  # title, and values by name


def arguments(_parser: argparse.ArgumentParser) -> None:
    """It has no arguments."""


def run(_options: argparse.Namespace) -> None:
    """Print the report."""
    print(report())


def report(*more: Callable[[], Section]) -> str:
    """The report, with more sections after the usual ones. A section that fails is replaced by its error."""
    lines = []
    for section in (_program, _computer, _kernels, *more):
        try:
            title, values = section()
        except Exception as error:  # the report must succeed whatever is broken
            title, values = section.__name__.strip("_"), {"failed": f"{type(error).__name__}: {error}"}
        lines += [title, *(f"  {name:<20} {value}" for name, value in values.items())]
    return "\n".join(lines).replace(str(Path.home()), "~")


def _program() -> Section:
    how = "installed" if resources.path().name == "_resources" else "from source"
    values = {"version": __version__, "runs": f"{how}, {sys.executable}", "resources": str(resources.path())}
    return "program", values | {"Python": platform.python_version()} | {name: _version(name) for name in LIBRARIES}


def _version(library: str) -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(library)
    except PackageNotFoundError:
        return "not found"


def _computer() -> Section:
    import psutil

    from core.jit import cache

    memory = psutil.virtual_memory()
    return "computer", {
        "system": platform.platform(),
        "processor": f"{cache.host()}, {platform.machine()}",
        "cores": f"{psutil.cpu_count(logical=False)}, {os.cpu_count()} threads",
        "memory": f"{memory.available / 2**30:.1f} of {memory.total / 2**30:.1f} GiB free",
    }


def _kernels() -> Section:
    from core.jit import cache

    def count(folder: Path) -> str:
        found = list(folder.glob("*.nbc")) if folder.is_dir() else []
        return f"{len(found)} kernels in {folder}" if found else f"none in {folder}"

    return "engine", {
        "compiled for": cache.target()[0],
        "stamp": cache.stamp(),
        "shipped": count(cache.SHIPPED),
        "compiled here": count(cache.folder()),
    }
