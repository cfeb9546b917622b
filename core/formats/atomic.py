"""Writing a file so that its name always holds all of the old or all of the new."""

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from core.formats.errors import FormatError


def write(path: Path, content: bytes, verify: Callable[[Path], object] = lambda _: None) -> None:
    """Write beside the target, sync, `verify` (which raises where the file is not what it should be), swap in.

    Raises FormatError; the old file is then untouched.
    """
    temporary = None
    try:
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".part")
        temporary = Path(name)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        verify(temporary)
        if path.exists():
            os.chmod(temporary, path.stat().st_mode)
        else:
            umask = os.umask(0)
            os.umask(umask)
            os.chmod(temporary, 0o666 & ~umask)
        os.replace(temporary, path)
        _sync_folder(path.parent)
    except OSError as error:
        why = error.strerror or str(error)
        raise FormatError(f"{path.name} could not be written to {path.parent}: {why}. Choose another place.") from error
    finally:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)  # it has gone where it was swapped in


def _sync_folder(folder: Path) -> None:
    """A rename survives a power cut only once the folder is on disk. Windows and some file systems cannot do this."""
    if os.name == "posix":
        with suppress(OSError):
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
