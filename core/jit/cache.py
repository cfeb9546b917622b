"""A cache of compiled kernels. Any change of the sources invalidates it, and damaged files are never executed.

Numba's own cache has three problems here. It checks only the file of the outer function, so that stale machine code
runs after an edit of an inner kernel. It reads pickles from the folder of the source, where someone else could plant
them. And a damaged file raises an exception. In this cache all files have one stamp, a hash over the kernel sources,
the versions and the processor, and end in a checksum. Kernels are read from the folder of an installer, then from the
user's cache folder, which only the user may access. A file that cannot be read is compiled again.

It subclasses private classes of numba.core.caching, which a new version of Numba may change.
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

# The sources of kernels and of what compiles them.
KERNEL_SOURCES = (
    "activations/*.py",
    "losses/*.py",
    "optimizers/*.py",
    "engine/**/*.py",
    "jit/**/*.py",
)
# The target of installers by machine name: any processor with these features can run it.
V3 = "x86-64-v3", ("avx2", "bmi", "bmi2", "f16c", "fma", "lzcnt", "movbe")
PORTABLE = {"x86_64": V3, "AMD64": V3, "arm64": ("apple-m1", ())}
CHECKSUM = 32  # bytes at the end of each file
COMPLETE = "complete"  # a file with the stamp, written once all kernels of the engine are cached

SHIPPED = resources.path("kernels")  # exists in installed programs only


@cache
def target() -> tuple[str, str]:
    """The target processor, by LLVM's name, and its features: that of an installer's kernels, or this computer's."""
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
    """The target of installers for this kind of machine, if this processor can run it."""
    name, needed = PORTABLE.get(platform.machine(), ("", ()))
    here = llvmlite.binding.get_host_cpu_features()
    return name if name and all(here.get(feature) for feature in needed) else None


@cache
def stamp() -> str:
    """Sixteen hexadecimal digits that change whenever compiled code may change."""
    root = Path(__file__).parent.parent  # core
    digest = hashlib.sha256()
    for path in sorted(path for part in KERNEL_SOURCES for path in root.glob(part)):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    for text in (numba.__version__, llvmlite.__version__, __version__, *target()):
        digest.update(text.encode() + b"\0")
    return digest.hexdigest()[:16]


@cache
def folder() -> Path:
    """The folder of kernels that this computer compiled. It may not exist."""
    return user_cache_path("layerwright", appauthor=False) / "kernels" / stamp()


def is_complete() -> bool:
    """Whether all kernels of the engine are cached, so that each can be loaded on first use.

    A damaged one is then compiled again.
    """
    folders = [SHIPPED, folder()] if _private(folder()) else [SHIPPED]
    return any(_stamp_in(path / COMPLETE) == stamp() for path in folders)


def mark_complete() -> None:
    """Record that all kernels are compiled and cached."""
    with suppress(OSError):
        (folder() / COMPLETE).write_text(stamp())


def _stamp_in(path: Path) -> str:
    try:
        return path.read_text()
    except (OSError, UnicodeError):
        return ""


def _make_folder() -> None:
    """Create the folder with access for the user only. Raises OSError."""
    path = folder()
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not _private(path):
        raise PermissionError(f"{path} belongs to another user")
    _remove_older(path)


def _private(path: Path) -> bool:
    """Whether the folder exists and belongs to the user: machine code of other users is not executed."""
    try:
        return not hasattr(os, "getuid") or path.stat().st_uid == os.getuid()
    except OSError:
        return False


def _remove_older(current: Path) -> None:
    """Remove all but the four newest stamps: other checkouts and versions may be in use."""
    with suppress(OSError):  # another process may be doing the same
        others = [path for path in current.parent.iterdir() if path.is_dir() and path != current]
        for path in sorted(others, key=lambda path: path.stat().st_mtime)[:-4]:
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
    """Index and machine code of one kernel. Each file ends in the SHA-256 of the rest.

    Damaged machine code could crash the program or compute wrong results. Unpickling ignores bytes after the pickle.
    """

    @contextmanager
    def _open_for_write(self, path: str) -> Iterator[io.BytesIO]:
        content = io.BytesIO()
        yield content
        with super()._open_for_write(path) as file:
            file.write(content.getvalue() + hashlib.sha256(content.getvalue()).digest())

    def _load_index(self) -> Any:
        return super()._load_index() if _is_intact(Path(self._index_path)) else {}

    def _load_data(self, name: str) -> Any:
        if not _is_intact(Path(self._data_path(name))):
            raise OSError(f"{name} is damaged")  # treated as missing
        return super()._load_data(name)


def _is_intact(path: Path) -> bool:
    """Whether a file exists and has the right checksum."""
    try:
        content = path.read_bytes()
    except OSError:
        return False
    return hashlib.sha256(content[:-CHECKSUM]).digest() == content[-CHECKSUM:]


class KernelCache(FunctionCache):  # type: ignore[misc]
    """A cache that never raises: if a file cannot be read or written, the kernel is compiled.

    Unlike Numba's own, it does not initialize Numba's registries before it loads machine code, which saves 0.2 s.
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
        except Exception:  # a file of another version of a library can raise anything
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
                os.utime(folder())  # marks it as in use: the oldest are removed
        return None if found is None else self._impl.rebuild(target, found)
