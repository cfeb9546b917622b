"""Data files inside a project file.

A path may lead through a project file: `exercise.layerwright/path.data/prices.csv` is the file prices.csv, stored in
the member path.data of that zip. Such a file is unpacked into a temporary folder of the process when it is read.
"""

import re
import tempfile
import threading
import zipfile
import zlib
from pathlib import Path

from core.data.base import DataError, Source
from core.messages import message
from core.messages.system_errors import describe

SUFFIX = ".layerwright"
INSIDE = "inside:"  # begins the path of a stored file in project.json, before its name
FIELDS = "path", "labels"  # of sources, which hold paths of files
MEMBERS = {f"{field}.data": field for field in FIELDS}
LARGEST = 512 * 2**20  # bytes of a stored file
LARGEST_PACKED = 20 * 2**20  # bytes of stored files that are offered to be stored, once compressed
LIMITS = dict.fromkeys(MEMBERS, LARGEST)  # bytes, by member
DENSEST = 100  # a file that shrinks more is not compressed: a zip that shrinks too much is refused as hostile
PIECE = 2**20  # bytes, after which other threads can run
_PLAIN_NAME = re.compile(r'[^\\/:*?"<>|\x00-\x1f]{1,200}')

_lock = threading.Lock()
_folder: tempfile.TemporaryDirectory[str] | None = None
_unpacked: dict[str, tuple[tuple[int, int], Path]] = {}  # checksum and size, and the unpacked file, by path


def through(project: Path, field: str, name: str) -> str:
    """The path of a file that is stored in a project file for this field of the source.

    Raises DataError if the name is not that of a file: it may come from a stranger.
    """
    if not _PLAIN_NAME.fullmatch(name) or not name.strip(". "):
        raise DataError(message("{name!r:.60} cannot be the name of a data file.", name=name))
    return str(project.absolute() / f"{field}.data" / name)


def is_stored(path: str) -> bool:
    """Whether a path leads through a project file."""
    parts = Path(path).parts
    return len(parts) > 2 and parts[-2] in MEMBERS and parts[-3].lower().endswith(SUFFIX)


def located(path: str) -> Path:
    """The file at a path. One that is stored in a project file is unpacked first. Raises DataError, and OSError.

    The file may not exist.
    """
    if not is_stored(path) or Path(path).exists():
        return Path(path)
    holder, member, name = Path(path).parent.parent, Path(path).parent.name, Path(path).name
    with _lock:
        before = _unpacked.get(path)
        try:
            with zipfile.ZipFile(holder) as archive:
                info = archive.getinfo(member)
                if before is not None and before[0] == (info.CRC, info.file_size) and before[1].is_file():
                    return before[1]
                target = _unpack(archive, info, name)
                _unpacked[path] = (info.CRC, info.file_size), target
                return target
        except (FileNotFoundError, KeyError):  # the project file is gone, or was saved without its data
            return before[1] if before is not None else Path(path)
        except (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, NotImplementedError, ValueError) as error:
            raise DataError(
                message(
                    "{name} in {file} is damaged: {error}. Open an older copy of the file.",
                    name=name,
                    file=holder.name,
                    error=describe(error),
                )
            ) from error


def _unpack(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> Path:
    global _folder
    if info.file_size > LARGEST:
        raise ValueError(message("{size:byte is|bytes are} too many", size=info.file_size))
    if _folder is None:
        _folder = tempfile.TemporaryDirectory(prefix="layerwright-")
    target = Path(tempfile.mkdtemp(dir=_folder.name)) / name
    with archive.open(info) as packed, target.open("wb") as file:
        while piece := packed.read(PIECE):  # the end is where zipfile verifies the checksum
            file.write(piece)
    return target


def existing_file(path: str) -> Path:
    """The file at this path. Raises DataError if the path is empty or no file is there."""
    if not path:
        raise DataError(message("No file is chosen. Choose one."))
    try:
        if (found := located(path)).is_file():
            return found
    except DataError:
        raise
    except (OSError, ValueError):
        pass  # not a valid file name
    raise DataError(message("There is no file {path}. If it was moved, choose it again.", path=path))


def can_store(source: Source) -> bool:
    """Whether the files of a source can be stored in a project file: it has some, and none is a folder."""
    fields = {name: param.role for name, param in source.params().items() if param.role in ("file", "folder")}
    return bool(fields) and "folder" not in fields.values() and fields.keys() <= set(FIELDS) and bool(source.files())


def packed_size(source: Source) -> int:
    """The bytes that the files of a source take in a project file. The plain size if that is beyond what can be stored.

    Raises DataError if a file is missing, and OSError.
    """
    files = [existing_file(path) for path in source.stored_files().values()]
    plain = sum(file.stat().st_size for file in files)
    return plain if plain > LARGEST else sum(min(_compressed(file), file.stat().st_size) for file in files)


def pack(archive: zipfile.ZipFile, field: str, path: str) -> None:
    """Store the file at a path in the zip of a project file. Raises DataError, and OSError."""
    file = existing_file(path)
    size = file.stat().st_size
    if size > LARGEST:
        raise DataError(
            message(
                "{file} has {size:,.0f} MB. A project file can hold {most:,} MB of data.",
                file=file.name,
                size=size / 2**20,
                most=LARGEST // 2**20,
            )
        )
    info = zipfile.ZipInfo(f"{field}.data")
    info.file_size = size  # tells zipfile in advance whether it needs the zip64 format
    packed = _compressed(file)
    info.compress_type = zipfile.ZIP_DEFLATED if size / DENSEST < packed < size else zipfile.ZIP_STORED
    with file.open("rb") as old, archive.open(info, "w") as new:
        while piece := old.read(PIECE):
            new.write(piece)


def _compressed(file: Path) -> int:
    """The bytes that a file takes when compressed."""
    packer, size = zlib.compressobj(), 0
    with file.open("rb") as stream:
        while piece := stream.read(PIECE):
            size += len(packer.compress(piece))
    return size + len(packer.flush())
