"""Reading of untrusted zip files: everything is checked before anything is decompressed or allocated."""

import re
import stat
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from core.formats.errors import FormatError
from core.messages import message
from core.messages.system_errors import describe

PIECE = 2**20  # bytes that are copied at once
MAX_DIRECTORY = 2**16  # bytes of the central directory; a project has a handful of parts
_PLAIN_NAME = re.compile(r"[a-z0-9_-]+(\.[a-z0-9_-]+)+")
_END = struct.Struct("<4s4H2LH")  # signature, disks and counts, size and offset of the directory, length of the comment
_LOCATOR_64 = struct.Struct("<4sLQL")  # of zip64: signature, disk, offset of the zip64 end record, disks
_END_64 = struct.Struct("<4sQ2H2L4Q")


@contextmanager
def open_zip(file: BinaryIO, name: str, limits: Mapping[str, int]) -> Iterator[zipfile.ZipFile]:
    """Open a zip and check its parts. `limits` are the maximum sizes of the known parts in bytes, by name.

    Errors within the context are raised as FormatError. `name` is the name of the file in messages.
    """
    try:
        _check_directory(file, name)
        with zipfile.ZipFile(file) as archive:
            _check_members(archive.infolist(), name, limits)
            yield archive
    except FormatError:
        raise
    except (zipfile.BadZipFile, zlib.error, struct.error, RuntimeError, EOFError, ValueError) as error:
        raise FormatError(
            message(
                "{name} is damaged and cannot be opened: {error}. Open an older copy.", name=name, error=describe(error)
            )
        ) from error


def check_parts(path: Path, name: str, parts: Collection[str]) -> None:
    """Read those of these parts that a zip has, to verify their checksums. Raises FormatError."""
    try:
        with zipfile.ZipFile(path) as archive:
            for part in set(parts).intersection(archive.namelist()):
                with archive.open(part) as stream:
                    while stream.read(PIECE):
                        pass
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise failed_check(name) from error


def failed_check(name: str) -> FormatError:
    """The error for a file that is not what was written."""
    return FormatError(message("{file} failed the check after writing. The old file is unchanged.", file=name))


def copy_part(source: zipfile.ZipFile, target: zipfile.ZipFile, part: str) -> None:
    """Add a part of one zip to another as it is, uncompressed, and verify its checksum on the way."""
    member = zipfile.ZipInfo(part)
    member.file_size = source.getinfo(part).file_size
    with source.open(part) as old, target.open(member, "w") as new:
        while piece := old.read(PIECE):
            new.write(piece)


def unknown(archive: zipfile.ZipFile, limits: Mapping[str, int]) -> list[str]:
    """The names of parts that this version does not know."""
    return [part for part in archive.namelist() if part not in limits]


def unexpected_part(part: str, name: str) -> FormatError:
    """The error for a part that does not belong in a project."""
    return FormatError(
        message("{name} has a part called {part!r:.60}, which does not belong in a project.", name=name, part=part)
    )


def _check_directory(file: BinaryIO, name: str) -> None:
    """Check the size of the central directory, because zipfile reads all of it at once."""
    size = file.seek(0, 2)
    file.seek(max(size - _END.size, 0))
    end = file.read(_END.size)
    if len(end) < _END.size or end[:4] != b"PK\5\6":
        raise FormatError(
            message("{name} is damaged and cannot be opened: its end is missing. Open an older copy.", name=name)
        )
    directory = _END.unpack(end)[5]
    if size >= _END.size + _LOCATOR_64.size:
        file.seek(size - _END.size - _LOCATOR_64.size)
        locator = _LOCATOR_64.unpack(file.read(_LOCATOR_64.size))
        if locator[0] == b"PK\6\7":
            file.seek(min(locator[2], size))
            record = file.read(_END_64.size)
            directory = _END_64.unpack(record)[8]
    if directory > MAX_DIRECTORY:
        raise FormatError(message("{name} has far more parts than any project and is not opened.", name=name))
    file.seek(0)


def _check_members(members: list[zipfile.ZipInfo], name: str, limits: Mapping[str, int]) -> None:
    """Refuse parts that Layerwright never writes. An unknown part with a plain name may come from a newer version."""
    counts = Counter(member.filename for member in members)
    for member in members:
        part = member.filename
        if counts[part] > 1 or not (part in limits or _PLAIN_NAME.fullmatch(part)):
            raise unexpected_part(part, name)
        if member.file_size > limits.get(part, 2**63):
            raise FormatError(
                message(
                    "{part} in {name} is too large ({size:,.0f} MB).",
                    part=part,
                    name=name,
                    size=member.file_size / 2**20,
                )
            )
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise FormatError(
                message("{part} in {name} uses a compression that is not supported.", part=part, name=name)
            )
        if member.compress_type == zipfile.ZIP_STORED and member.compress_size != member.file_size:
            raise FormatError(
                message("{part} in {name} is damaged: its size does not match the directory.", part=part, name=name)
            )
        if member.file_size > 1000 + 200 * member.compress_size:
            raise FormatError(
                message("{part} in {name} is compressed more than any project can be.", part=part, name=name)
            )
        if member.flag_bits & 1 or stat.S_ISLNK(member.external_attr >> 16):
            raise FormatError(
                message("{part} in {name} is encrypted or a link, which is not supported.", part=part, name=name)
            )
