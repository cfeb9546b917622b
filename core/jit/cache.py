"""Compiled kernels kept between starts. A change of anything compiles them anew; damage is never run.

Numba's own cache has three faults for us: it looks only at the file of the outer function, so that machine code runs on
after a kernel inside it was edited; it reads pickles from beside the source, which a stranger's project folder could
plant; and a damaged file is an exception at start. Here every file carries one stamp over all kernel sources, the
versions and the processor, and ends in a checksum. Kernels are looked for where an installer put them, then in the
user's cache folder, which is for the user alone; what cannot be read is compiled again.
"""

import hashlib
import io
import os
import platform
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

import llvmlite
import llvmlite.binding
import numba
from numba.core.caching import CompileResultCacheImpl, FunctionCache, IndexDataCacheFile, _CacheLocator
from platformdirs import user_cache_path

from core import __version__, resources

# Where kernels stand, and what they are compiled with.
KERNEL_SOURCES = (
    "activations/*.py",
    "losses/*.py",
    "optimizers/*.py",
    "engine/**/*.py",
    "jit/**/*.py",
)
# What installers compile for: every processor with these features runs it. By the machine's name.
V3 = "x86-64-v3", ("avx2", "bmi", "bmi2", "f16c", "fma", "lzcnt", "movbe")
PORTABLE = {"x86_64": V3, "AMD64": V3, "arm64": ("apple-m1", ())}
CHECKSUM = 32  # bytes at the end of each file
COMPLETE = "complete"  # a file with the stamp, where every kernel of the engine has been kept once

SHIPPED = resources.path("kernels")  # only an installed program has it


@cache
def target() -> tuple[str, str]:
    """The processor to compile for, by LLVM's name, and its features: that of an installer's kernels, or this one."""
    if numba.config.CPU_NAME is None and SHIPPED.is_dir() and (found := portable()):
        return found, ""
    features = numba.config.CPU_FEATURES
    if features is None:
        features = llvmlite.binding.get_host_cpu_features().flatten()
    return numba.config.CPU_NAME or host(), features


def host() -> str:
    """The processor of this computer, by LLVM's name."""
    return str(llvmlite.binding.get_host_cpu_name())


def portable() -> str | None:
    """The processor that installers for this kind of machine compile for, if this one can run it."""
    name, needed = PORTABLE.get(platform.machine(), ("", ()))
    here = llvmlite.binding.get_host_cpu_features()
    return name if name and all(here.get(feature) for feature in needed) else None


@cache
def stamp() -> str:
    """Sixteen hexadecimal digits that differ whenever compiled code may differ."""
    root = Path(__file__).parent.parent  # core
    digest = hashlib.sha256()
    for path in sorted(path for part in KERNEL_SOURCES for path in root.glob(part)):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    for text in (numba.__version__, llvmlite.__version__, __version__, *target()):
        digest.update(text.encode() + b"\0")
    return digest.hexdigest()[:16]


@cache
def folder() -> Path:
    """Where kernels compiled here are kept. It need not exist."""
    return user_cache_path("layerwright", appauthor=False) / "kernels" / stamp()


def is_complete() -> bool:
    """Whether all kernels of the engine are there, so that each can be loaded when it is first used.

    One that is damaged is compiled then.
    """
    places = [SHIPPED, folder()] if _private(folder()) else [SHIPPED]
    return any(_stamp_in(place / COMPLETE) == stamp() for place in places)


def keep_complete() -> None:
    """Note for the next start that every kernel has been compiled and kept."""
    with suppress(OSError):
        (folder() / COMPLETE).write_text(stamp())


def _stamp_in(path: Path) -> str:
    try:
        return path.read_text()
    except (OSError, UnicodeError):
        return ""


def _make_folder() -> None:
    """Make the folder, for the user alone. Raises OSError where that is not possible."""
    path = folder()
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not _private(path):
        raise PermissionError(f"{path} belongs to another user")
    _forget_older(path)


def _private(path: Path) -> bool:
    """Whether the folder is there and the user's own: machine code from others is not run."""
    try:
        return not hasattr(os, "getuid") or path.stat().st_uid == os.getuid()
    except OSError:
        return False


def _forget_older(current: Path) -> None:
    """Keep the four newest stamps: other checkouts and versions may be in use beside this one."""
    with suppress(OSError):  # another window may be at it, too
        others = [path for path in current.parent.iterdir() if path.is_dir() and path != current]
        for path in sorted(others, key=lambda each: each.stat().st_mtime)[:-4]:
            shutil.rmtree(path, ignore_errors=True)


class _Locator(_CacheLocator):  # type: ignore[misc]
    def __init__(self, function: Callable[..., Any]) -> None:
        self._line = function.__code__.co_firstlineno

    def ensure_cache_path(self) -> None:
        _make_folder()

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


class _SealedFiles(IndexDataCacheFile):  # type: ignore[misc]
    """Index and machine code of one kernel. Each file ends in the SHA-256 of what comes before.

    A damaged file may crash the program, or compute something else. Unpickling ignores what follows the pickle.
    """

    @contextmanager
    def _open_for_write(self, path: str) -> Iterator[io.BytesIO]:
        content = io.BytesIO()
        yield content
        with super()._open_for_write(path) as file:
            file.write(content.getvalue() + hashlib.sha256(content.getvalue()).digest())

    def _load_index(self) -> Any:
        return super()._load_index() if _whole(Path(self._index_path)) else {}

    def _load_data(self, name: str) -> Any:
        if not _whole(Path(self._data_path(name))):
            raise OSError(f"{name} is damaged")  # which is as if it were not there
        return super()._load_data(name)


def _whole(path: Path) -> bool:
    """Whether a file is there, and as it was written."""
    try:
        content = path.read_bytes()
    except OSError:
        return False
    return hashlib.sha256(content[:-CHECKSUM]).digest() == content[-CHECKSUM:]


class KernelCache(FunctionCache):  # type: ignore[misc]
    """A cache that never raises: a file that cannot be read or written costs time, not the program.

    Unlike Numba's own, it does not let Numba learn all it can compile before it loads what is compiled: that is 0.2 s.
    """

    _impl_class = _Implementation

    def __init__(self, python: Callable[..., Any]) -> None:
        super().__init__(python)
        name = self._impl.filename_base
        self._cache_file = _SealedFiles(str(folder()), name, stamp())
        self._shipped = _SealedFiles(str(SHIPPED), name, stamp())

    def load_overload(self, signature: Any, target: Any) -> Any:
        try:
            return self._load_overload(signature, target)
        except Exception:  # what another version of a library wrote can raise anything at all
            return None

    def save_overload(self, signature: Any, data: Any) -> None:
        with suppress(OSError):
            super().save_overload(signature, data)

    def _load_overload(self, signature: Any, target: Any) -> Any:
        key = self._index_key(signature, target.codegen())
        found = self._shipped.load(key)
        if found is None and _private(folder()):
            found = self._cache_file.load(key)
            with suppress(OSError):
                os.utime(folder())  # the oldest are forgotten
        return None if found is None else self._impl.rebuild(target, found)
