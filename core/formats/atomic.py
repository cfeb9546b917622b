"""Writing a file so that its name always holds all of the old or all of the new."""

import io
import logging
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING, BinaryIO

from core.formats.errors import FormatError
from core.formats.locking import lock
from core.messages import message
from core.messages.system_errors import describe

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

PREVIOUS = "~"  # ends the name of the version before, as in Krita, Kate and GIMP
PART = ".part"  # ends the name of a file that is being written
_NEW = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def write(
    path: Path,
    fill: Callable[[BinaryIO], object],
    verify: Callable[[Path], object] = lambda _: None,
    keep_previous: bool = False,
) -> None:
    """`fill` a file beside the target, sync, `verify` (which raises where it is not what it should be), swap in.

    A link is followed: what it points to is replaced. With `keep_previous` the version before stays beside the file,
    its name ending in ~. Raises FormatError; the old file is then untouched.
    """
    descriptor, temporary = -1, None
    try:
        target = Path(os.path.realpath(path))  # the swap would replace a link, not what it points to
        mode = _mode(target)
        _remove_strays(target)
        temporary = target.with_name(f"{_stem(target)}{token_hex(4)}{PART}")
        descriptor = os.open(temporary, _NEW, 0o666 if mode is None else mode)
        lock(descriptor)
        with io.BufferedWriter(_Unnamed(descriptor)) as file:
            fill(file)
        if mode is not None and hasattr(os, "fchmod"):
            os.fchmod(descriptor, mode)  # whatever the umask is
        os.fsync(descriptor)
        if os.name == "nt":  # there, what is open cannot be renamed
            descriptor = _closed(descriptor)
        verify(temporary)
        if keep_previous and mode is not None:
            _keep_previous(target)
        os.replace(temporary, target)
        _sync_folder(target.parent)
    except OSError as error:
        raise FormatError(
            message(
                "{file} could not be written to {folder}: {why}. Choose another place.",
                file=path.name,
                folder=path.parent,
                why=describe(error),
            )
        ) from error
    finally:
        with suppress(OSError):
            _closed(descriptor)
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)  # it has gone where it was swapped in


def _mode(target: Path) -> int | None:
    """The permissions of the file there is, or None. Raises OSError where it may not be replaced."""
    try:
        mode = os.stat(target).st_mode & 0o7777
    except FileNotFoundError:
        return None
    if target.is_dir():
        raise IsADirectoryError(0, message("there is a folder of that name"))
    if not os.access(target, os.W_OK):  # else a file that is meant to be kept as it is would be swapped out
        raise PermissionError(0, message("the file is read-only"))
    return mode


class _Unnamed(io.RawIOBase):
    """A file by its descriptor, which stays open when this is closed."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        return os.lseek(self._descriptor, offset, whence)

    def write(self, content: "ReadableBuffer") -> int:
        return os.write(self._descriptor, content)


def _closed(descriptor: int) -> int:
    if descriptor >= 0:
        os.close(descriptor)
    return -1


def _stem(target: Path) -> str:
    return f".{target.name[:40]}."


def _remove_strays(target: Path) -> None:
    """Remove what earlier writes of this file left behind when they were killed. Those still at it hold a lock."""
    stem = _stem(target)
    with suppress(OSError):
        for name in os.listdir(target.parent):
            if name.startswith(stem) and name.endswith(PART) and len(name) == len(stem) + 8 + len(PART):
                with suppress(OSError):
                    _remove_stray(target.with_name(name))


def _remove_stray(stray: Path) -> None:
    descriptor = os.open(stray, os.O_RDWR)
    try:
        if lock(descriptor):
            if os.name == "nt":
                descriptor = _closed(descriptor)
            stray.unlink()
    finally:
        _closed(descriptor)


def _keep_previous(target: Path) -> None:
    """Leave the file there is under another name, too. What is saved matters more: this may fail, and is logged."""
    previous = target.with_name(target.name + PREVIOUS)
    second = target.with_name(f"{_stem(target)}{token_hex(4)}{PART}")
    try:
        try:
            os.link(target, second)
        except OSError:  # a file system without links
            shutil.copy2(target, second)
        os.replace(second, previous)
    except OSError as error:
        logging.warning("The version before could not be kept as %s: %s", previous, error)
    with suppress(OSError):  # two names of one file, as a killed save leaves them, are not replaced but both stay
        second.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """A rename survives a power cut only once the folder is on disk. Windows and some file systems cannot do this."""
    if os.name == "posix":
        with suppress(OSError):
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
