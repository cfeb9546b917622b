"""Reading a zip that a stranger may have made: everything is checked before anything is unpacked or allocated."""

import re
import stat
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import BinaryIO

from core.formats.errors import FormatError
from core.messages import message
from core.messages.system_errors import describe

LARGEST_DIRECTORY = 2**16  # bytes of the list of parts; a project has a handful
_PLAIN = re.compile(r"[a-z0-9_-]+(\.[a-z0-9_-]+)+")
_END = struct.Struct("<4s4H2LH")  # signature, disks and counts, size and place of the directory, length of a comment
_WIDE = struct.Struct("<4sLQL")  # signature, disk, place of the wide end, disks
_WIDE_END = struct.Struct("<4sQ2H2L4Q")


@contextmanager
def opened(file: BinaryIO, name: str, limits: Mapping[str, int]) -> Iterator[zipfile.ZipFile]:
    """The zip, once its parts have been checked; `limits` are bytes of each part known. `name` is for the person.

    Whatever goes wrong until the end of the context comes out as FormatError, a sentence.
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


def unknown(archive: zipfile.ZipFile, limits: Mapping[str, int]) -> list[str]:
    """The names of parts that this program does not know."""
    return [each for each in archive.namelist() if each not in limits]


def stranger(part: str, name: str) -> FormatError:
    """What to say of a part that no project has."""
    return FormatError(
        message("{name} has a part called {part!r:.60}, which does not belong in a project.", name=name, part=part)
    )


def _check_directory(file: BinaryIO, name: str) -> None:
    """The list of parts is read whole, so its size is looked at first."""
    size = file.seek(0, 2)
    file.seek(max(size - _END.size, 0))
    end = file.read(_END.size)
    if len(end) < _END.size or end[:4] != b"PK\5\6":
        raise FormatError(
            message("{name} is damaged and cannot be opened: its end is missing. Open an older copy.", name=name)
        )
    directory = _END.unpack(end)[5]
    if size >= _END.size + _WIDE.size:
        file.seek(size - _END.size - _WIDE.size)
        wide = _WIDE.unpack(file.read(_WIDE.size))
        if wide[0] == b"PK\6\7":
            file.seek(min(wide[2], size))
            record = file.read(_WIDE_END.size)
            directory = _WIDE_END.unpack(record)[8]
    if directory > LARGEST_DIRECTORY:
        raise FormatError(message("{name} has far more parts than any project, and is not opened.", name=name))
    file.seek(0)


def _check_members(members: list[zipfile.ZipInfo], name: str, limits: Mapping[str, int]) -> None:
    """Refuse what no Layerwright wrote. A part with a plain name that is not known may come from a newer one."""
    counts = Counter(member.filename for member in members)
    for member in members:
        part = member.filename
        if counts[part] > 1 or not (part in limits or _PLAIN.fullmatch(part)):
            raise stranger(part, name)
        if member.file_size > limits.get(part, 2**63):
            raise FormatError(
                message(
                    "{part} in {name} says it is {size:,.0f} MB, which is too large.",
                    part=part,
                    name=name,
                    size=member.file_size / 2**20,
                )
            )
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise FormatError(
                message("{part} in {name} is compressed in a way that no project is.", part=part, name=name)
            )
        if member.compress_type == zipfile.ZIP_STORED and member.compress_size != member.file_size:
            raise FormatError(message("{part} in {name} is not as long as it says.", part=part, name=name))
        if member.file_size > 1000 + 200 * member.compress_size:
            raise FormatError(message("{part} in {name} unpacks to far more than it should.", part=part, name=name))
        if member.flag_bits & 1 or stat.S_ISLNK(member.external_attr >> 16):
            raise FormatError(
                message("{part} in {name} is encrypted or a link, which no project is.", part=part, name=name)
            )
