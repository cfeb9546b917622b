"""What a spreadsheet file is, and how much memory its sheets need: checked before anything is read."""

import zipfile
import zlib
from pathlib import Path

from core.data import memory
from core.data.base import DataError
from core.data.stored import existing_file
from core.messages import message

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # how .xls files begin, and .xlsx files with a password
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
SHEETS = ("xl/worksheets/", "xl/sharedStrings", "content.xml")  # members that hold cells
PER_BYTE = 5  # bytes of memory for a byte of unpacked XML; 3.4 were measured for numbers, 4.3 for texts
MAX_RATIO, SMALL = 500, 1 << 24  # unpacked bytes for a packed one; spreadsheets have 5 to 100
MOST = 1 << 20  # bytes of the list of encrypted parts
MIB = 1 << 20


def check_file(path: Path) -> None:
    """Raise DataError if a file is no spreadsheet, has a password, or unpacks to more than half of the free memory."""
    file = existing_file(str(path))
    try:
        with file.open("rb") as stream:
            start = stream.read(len(OLE))
        if start == OLE:
            _check_ole(file)
        elif start[:2] == b"PK":
            with zipfile.ZipFile(file) as archive:
                _check_zip(archive, file.name)
        elif not start:
            raise DataError(message("{name} is empty. Choose a spreadsheet with rows.", name=file.name))
        else:
            raise not_spreadsheet(file.name)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        raise damaged(file.name) from error
    except OSError as error:
        raise DataError(
            message("{file!r} cannot be opened. Check its name and permissions.", file=file.name)
        ) from error


def damaged(name: str) -> DataError:
    """The error for a file that the library cannot read."""
    return DataError(
        message("{name} is damaged and cannot be read. Open it in a spreadsheet program and save it again.", name=name)
    )


def not_spreadsheet(name: str) -> DataError:
    """The error for a file that is something else."""
    return DataError(
        message(
            "{name} is not a spreadsheet, whatever its name says. If it is a text, end its name in .csv; otherwise "
            "open it in a spreadsheet program and save it as .xlsx.",
            name=name,
        )
    )


def protected(name: str) -> DataError:
    """The error for a file with a password."""
    return DataError(
        message("{name} is protected by a password. Save it without one, then choose it again.", name=name)
    )


def too_large(name: str, needed: int, free: int) -> DataError:
    """The error for a file that needs more than half of the free memory, both in bytes."""
    return DataError(
        message(
            "{name} needs about {needed:,} MiB of memory, and {free:,} MiB are free. Close other programs, or save the "
            "sheet as CSV, which needs less.",
            name=name,
            needed=max(needed // MIB, 1),
            free=free // MIB,
        )
    )


def _check_ole(path: Path) -> None:
    """Its parts are named in UTF-16. A file of cells unpacks to no more than its own size."""
    rest = b""
    with path.open("rb") as stream:
        while chunk := stream.read(MIB):
            if ENCRYPTED in rest + chunk:
                raise protected(path.name)
            rest = chunk[-len(ENCRYPTED) :]
    _check_memory(path.stat().st_size, path.name)


def _check_zip(archive: zipfile.ZipFile, name: str) -> None:
    members = archive.infolist()
    names = {member.filename for member in members}
    if not names & {"xl/workbook.xml", "xl/workbook.bin", "content.xml"}:
        raise not_spreadsheet(name)
    if any(member.flag_bits & 1 for member in members):
        raise protected(name)
    if "META-INF/manifest.xml" in names:
        with archive.open("META-INF/manifest.xml") as file:
            if b"encryption-data" in file.read(MOST):
                raise protected(name)
    size = sum(member.file_size for member in members if member.filename.startswith(SHEETS))
    _check_memory(size, name)
    for member in members:
        if member.file_size > max(SMALL, MAX_RATIO * member.compress_size):
            raise DataError(
                message(
                    "{name} unpacks to {ratio:,} times its size, as no spreadsheet does. If it is one, save it as CSV.",
                    name=name,
                    ratio=member.file_size // max(member.compress_size, 1),
                )
            )


def _check_memory(unpacked: int, name: str) -> None:
    free = memory.free_memory()
    if PER_BYTE * unpacked > free // 2:
        raise too_large(name, PER_BYTE * unpacked, free)
