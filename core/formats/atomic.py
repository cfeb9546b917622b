"""Atomic writing: under its name there is always either the complete old file or the complete new one.

Only regular files are replaced. A symbolic link is followed; pipes, devices and folders are refused, and stay.
"""

import errno
import io
import logging
import os
import shutil
import stat
from collections.abc import Callable, Iterable
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

PREVIOUS = "~"  # suffix of the previous version, as in Krita, Kate and GIMP
TRIES = 5  # to keep the previous version
PART = ".part"  # suffix of a file that is being written
_NEW = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def write(
    path: Path,
    fill: Callable[[BinaryIO], object],
    verify: Callable[[Path], object] = lambda _: None,
    keep_previous: bool = False,
) -> None:
    """Write a temporary file next to the target with `fill`, sync it, `verify` it, and replace the target with it.

    `verify` gets the path of the temporary file and raises an error if the content is wrong. A symbolic link is
    followed, and its target is replaced; a pipe, a device or a folder is refused. With `keep_previous` the previous
    version is kept next to the file; its name ends in ~. Raises FormatError, and then the old file is unchanged.
    """
    descriptor, temporary = -1, None
    try:
        target = Path(os.path.realpath(checked(path)))  # os.replace would replace the link itself
        mode = _mode(path)
        _remove_leftovers(target)
        descriptor, temporary = _new_part(target, 0o666 if mode is None else mode)
        with io.BufferedWriter(_DescriptorIO(descriptor)) as file:
            fill(file)
        if mode is not None and hasattr(os, "fchmod"):
            os.fchmod(descriptor, mode)  # independent of the umask
        os.fsync(descriptor)
        if os.name == "nt":  # Windows cannot rename an open file
            descriptor = _close(descriptor)
        verify(temporary)
        if keep_previous and mode is not None:
            _keep_previous(target)
        os.replace(temporary, target)
        _sync_folder(target.parent)
    except OSError as error:
        raise _failure(path, error) from error
    finally:
        with suppress(OSError):
            _close(descriptor)
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)  # it is gone already if it has replaced the target


def check(path: Path) -> None:
    """Raise FormatError if a file could not be written under this name now. Nothing is changed."""
    trial = b"\0" * 4096  # an empty file can be created even on a full disk
    temporary = None
    try:
        target = Path(os.path.realpath(checked(path)))
        _mode(path)
        descriptor, temporary = _new_part(target, 0o666)
        try:
            os.write(descriptor, trial)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise _failure(path, error) from error
    finally:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def check_apart(path: Path, sources: Iterable[str | Path]) -> None:
    """Raise FormatError if writing under this name would replace one of these files, also by a link to it."""
    for source in sources:
        if _is_same(path, source):
            raise FormatError(
                message(
                    "{file} was not written, because it is the same file as {source}, which would be lost. Choose "
                    "another name.",
                    file=path.name,
                    source=Path(source).name,
                )
            )


def _is_same(path: Path, other: str | Path) -> bool:
    try:
        return os.path.samefile(path, other)
    except (OSError, ValueError):  # one of them does not exist, or is no name of a file
        return False


def checked(path: Path) -> Path:
    """The path. Raises OSError, as for other names that the system does not allow, if a null character is in it."""
    if "\0" in str(path):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    return path


def _failure(path: Path, error: OSError) -> FormatError:
    if error.errno in (errno.ENAMETOOLONG, errno.EINVAL, errno.EISDIR):
        return FormatError(
            message("{file} could not be written: {why}. Choose another name.", file=path.name, why=describe(error))
        )
    return FormatError(
        message(
            "{file} could not be written to {folder}: {why}. Choose another folder.",
            file=path.name,
            folder=path.parent,
            why=describe(error),
        )
    )


def _mode(path: Path) -> int | None:
    """The permissions of the existing file, or None. Raises OSError if it must not be replaced."""
    try:
        found = os.stat(path)  # of the path as given: no name leads from /dev/stdout to a pipe
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, message("there is a folder of that name"))
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, message("it is a pipe or a device, not a file"))
    if _is_output(found):
        raise OSError(errno.EINVAL, message("what this program prints goes there"))
    if not os.access(path, os.W_OK):  # os.replace would replace even a read-only file
        raise PermissionError(0, message("the file is read-only"))
    return stat.S_IMODE(found.st_mode)


def _is_output(found: os.stat_result) -> bool:
    """Whether it is the file that standard output or standard error goes to, as /dev/stdout may be."""
    for descriptor in (1, 2):
        with suppress(OSError):  # it is closed, as in a window
            if os.path.samestat(found, os.fstat(descriptor)):
                return True
    return False


class _DescriptorIO(io.RawIOBase):
    """A writable file on a descriptor, which stays open when the file is closed."""

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


def _close(descriptor: int) -> int:
    if descriptor >= 0:
        os.close(descriptor)
    return -1


def _new_part(target: Path, mode: int) -> tuple[int, Path]:
    """A new file beside the target, locked. Returns its descriptor and its path.

    Until it is locked, another process that saves the same target takes it for a leftover and may remove it. Then the
    next one is tried.
    """
    while True:
        part = target.with_name(f"{_stem(target)}{token_hex(4)}{PART}")
        descriptor = os.open(part, _NEW, mode)
        try:
            if lock(descriptor) and os.path.exists(part):
                return descriptor, part
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)
        with suppress(OSError):
            part.unlink()


def _stem(target: Path) -> str:
    return f".{target.name[:40]}."


def _remove_leftovers(target: Path) -> None:
    """Remove temporary files of earlier writes that were killed. A write in progress holds a lock on its file."""
    stem = _stem(target)
    with suppress(OSError):
        for name in os.listdir(target.parent):
            if name.startswith(stem) and name.endswith(PART) and len(name) == len(stem) + 8 + len(PART):
                with suppress(OSError):
                    _remove_leftover(target.with_name(name))


def _remove_leftover(leftover: Path) -> None:
    descriptor = os.open(leftover, os.O_RDWR)
    try:
        if lock(descriptor):
            if os.name == "nt":
                descriptor = _close(descriptor)
            leftover.unlink()
    finally:
        _close(descriptor)


def _keep_previous(target: Path) -> None:
    """Keep the existing file under a second name. A failure is only logged, because saving matters more."""
    previous = target.with_name(target.name + PREVIOUS)
    second = target.with_name(f"{_stem(target)}{token_hex(4)}{PART}")
    for left in reversed(range(TRIES)):
        try:
            try:
                os.link(target, second)
            except OSError:  # the file system has no hard links
                shutil.copy2(target, second)
            os.replace(second, previous)
        except FileNotFoundError as error:  # another process that saves took it for a leftover
            if not left:
                logging.warning("The previous version could not be kept as %s: %s", previous, error)
            continue
        except OSError as error:
            logging.warning("The previous version could not be kept as %s: %s", previous, error)
        break
    with suppress(OSError):  # os.replace does nothing if both names are the same file, as after a killed save
        second.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Sync the folder, so that the rename survives a power failure. Windows and some file systems cannot do this."""
    if os.name == "posix":
        with suppress(OSError):
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
