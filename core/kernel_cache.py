"""Compiled kernels kept between starts, in a folder of our own that a change of anything makes anew.

Numba's own cache has three faults for us: it looks only at the file of the outer function, so that machine code runs on
after a kernel inside it was edited; it reads pickles from beside the source, which a stranger's project folder could
plant; and a damaged file is an exception at start. Here the folder carries one stamp over every kernel source, the
versions and the CPU; it lies in the user's cache folder, for the user alone; and what cannot be read is compiled again.
"""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import llvmlite
import llvmlite.binding
import numba
from numba.core.caching import CompileResultCacheImpl, FunctionCache, _CacheLocator
from platformdirs import user_cache_path

from core import __version__

SUMS = "sums.json"

# Where kernels stand, and what they are compiled with.
KERNEL_SOURCES = (
    "activations/*.py",
    "losses/*.py",
    "optimizers/*.py",
    "engine/**/*.py",
    "elementary.py",
    "jit.py",
    "kernel_cache.py",
)


@cache
def stamp() -> str:
    """Sixteen hexadecimal digits that differ whenever compiled code may differ."""
    root = Path(__file__).parent
    digest = hashlib.sha256()
    for path in sorted(path for part in KERNEL_SOURCES for path in root.glob(part)):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    for text in (
        numba.__version__,
        llvmlite.__version__,
        __version__,
        llvmlite.binding.get_host_cpu_name(),
        llvmlite.binding.get_host_cpu_features().flatten(),
    ):
        digest.update(text.encode() + b"\0")
    return digest.hexdigest()[:16]


@cache
def folder() -> Path:
    """Where compiled kernels lie; a temporary folder where the user's own cannot be written."""
    path = user_cache_path("layerwright", appauthor=False) / "kernels" / stamp()
    try:
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
        (path / ".writable").touch()
        os.utime(path)  # the oldest are forgotten
        if hasattr(os, "getuid") and path.stat().st_uid != os.getuid():
            raise PermissionError("machine code of another user")
    except OSError:
        return Path(tempfile.mkdtemp(prefix="layerwright-kernels-"))
    _forget_older(path)
    return path


def _forget_older(current: Path) -> None:
    """Keep the four newest stamps: other checkouts and versions may be in use beside this one."""
    with suppress(OSError):  # another window may be at it, too
        others = [path for path in current.parent.iterdir() if path.is_dir() and path != current]
        for path in sorted(others, key=lambda each: each.stat().st_mtime)[:-4]:
            shutil.rmtree(path, ignore_errors=True)


class _Locator(_CacheLocator):  # type: ignore[misc]
    def __init__(self, function: Callable[..., Any]) -> None:
        self._line = function.__code__.co_firstlineno

    def get_cache_path(self) -> str:
        return str(folder())

    def get_source_stamp(self) -> str:
        return stamp()

    def get_disambiguator(self) -> str:
        return str(self._line)

    @classmethod
    def from_function(cls, function: Callable[..., Any], _file: str) -> "_Locator":
        return cls(function)


class _Implementation(CompileResultCacheImpl):  # type: ignore[misc]
    _locator_classes = [_Locator]  # noqa: RUF012


class KernelCache(FunctionCache):  # type: ignore[misc]
    """A cache that never raises: a file that cannot be read or written costs time, not the program."""

    _impl_class = _Implementation

    def load_overload(self, signature: Any, target: Any) -> Any:
        try:
            return super().load_overload(signature, target) if _sealed() else None
        except Exception:  # a damaged file can raise anything at all
            _wipe()
            return None

    def save_overload(self, signature: Any, data: Any) -> None:
        try:
            super().save_overload(signature, data)
            _seal()
        except OSError:
            return


def _sums() -> dict[str, str]:
    """The SHA-256 of every file of machine code, by name."""
    files = [path for path in folder().iterdir() if path.suffix in (".nbi", ".nbc")]
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def _seal() -> None:
    """Write down what the files are, so that a damaged one is never run: it may crash, or compute something else."""
    written = folder() / f"{SUMS}.{os.getpid()}"
    written.write_text(json.dumps(_sums()))
    written.replace(folder() / SUMS)


def _sealed() -> bool:
    """Whether every file is as it was written. If one is not, all are removed."""
    seal = folder() / SUMS
    if not seal.exists() or json.loads(seal.read_text()) != _sums():
        _wipe()
        return False
    return True


def _wipe() -> None:
    with suppress(OSError):  # another window may be at it, too
        for path in folder().iterdir():
            path.unlink(missing_ok=True)
