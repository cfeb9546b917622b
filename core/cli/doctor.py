"""`layerwright doctor`: versions, processor, kernel cache and paths, in a form to paste into a report."""

import argparse
import os
import platform
import sys
from collections.abc import Callable
from pathlib import Path

from core import __version__, resources

HELP = "describe this installation, to paste into a report"
LIBRARIES = "numba", "llvmlite", "numpy", "duckdb", "PySide6-Essentials", "pyqtgraph"

Section = tuple[str, dict[str, str]]  # title, and what is told by name


def arguments(_parser: argparse.ArgumentParser) -> None:
    """Declare that it takes nothing."""


def run(_options: argparse.Namespace) -> None:
    """Print the report."""
    print(report())


def report(*more: Callable[[], Section]) -> str:
    """Everything that helps to understand a fault here. What cannot be found out says why, and hides nothing else."""
    lines = []
    for section in (_program, _computer, _kernels, *more):
        try:
            title, told = section()
        except Exception as error:  # a report must come about whatever is broken
            title, told = section.__name__.strip("_"), {"failed": f"{type(error).__name__}: {error}"}
        lines += [title, *(f"  {name:<20} {value}" for name, value in told.items())]
    return "\n".join(lines).replace(str(Path.home()), "~")


def _program() -> Section:
    how = "installed" if resources.path().name == "_resources" else "from source"
    told = {"version": __version__, "runs": f"{how}, {sys.executable}", "resources": str(resources.path())}
    return "program", told | {"Python": platform.python_version()} | {name: _version(name) for name in LIBRARIES}


def _version(library: str) -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(library)
    except PackageNotFoundError:
        return "not found"


def _computer() -> Section:
    import llvmlite.binding
    import psutil

    memory = psutil.virtual_memory()
    return "computer", {
        "system": platform.platform(),
        "processor": f"{llvmlite.binding.get_host_cpu_name()}, {platform.machine()}",
        "cores": f"{psutil.cpu_count(logical=False)}, {os.cpu_count()} threads",
        "memory": f"{memory.available / 2**30:.1f} of {memory.total / 2**30:.1f} GiB free",
    }


def _kernels() -> Section:
    from core import kernel_cache

    def count(folder: Path) -> str:
        found = list(folder.glob("*.nbc")) if folder.is_dir() else []
        return f"{len(found)} kernels in {folder}" if found else f"none in {folder}"

    return "engine", {
        "compiled for": kernel_cache.target()[0],
        "stamp": kernel_cache.stamp(),
        "came with it": count(kernel_cache.SHIPPED),
        "compiled here": count(kernel_cache.folder()),
    }
