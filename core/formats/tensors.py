"""Reading and writing of the safetensors format. Everything a file declares is checked before memory is allocated.

Arrays are written and read in pieces, not by the safetensors library, which copies everything at once while it holds
the interpreter lock: with 22 MB that blocks the window for 20 to 36 ms each way.
"""

import io
import json
import struct
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from math import prod
from pathlib import Path
from typing import IO, Any, cast

import numpy as np
from numpy.typing import NDArray

from core.formats.errors import FormatError
from core.formats.project_json import unique_names
from core.messages import Message, literal, message
from core.messages.system_errors import describe

MAX_SIZE = 64 * 2**30  # bytes of one part
MAX_HEADER = 16 * 2**20
MAX_COMPRESSED = 64 * 2**20  # Layerwright never compresses arrays, but a person may zip a small project again
MAX_AXES = 32
PIECE = 2**20  # bytes, after which other threads can run
LENGTH = struct.Struct("<Q")  # size of the header in bytes
TYPES = {"BOOL": "?", "U8": "u1", "I8": "i1", "U16": "<u2", "I16": "<i2", "F16": "<f2", "U32": "<u4", "I32": "<i4"}
TYPES |= {"F32": "<f4", "U64": "<u8", "I64": "<i8", "F64": "<f8"}  # names of the format and of NumPy
NAMES = {np.dtype(dtype): name for name, dtype in TYPES.items()}
Arrays = Mapping[str, NDArray[Any]]


def encode(arrays: Arrays, texts: Mapping[str, str]) -> bytes:
    """The content of a safetensors file with these arrays and this metadata. See `write`."""
    header, ordered, _ = _encoded_header(arrays, texts)
    stream = io.BytesIO()
    _write(stream, header, ordered)
    return stream.getvalue()


def write(archive: zipfile.ZipFile, part: str, arrays: Arrays, texts: Mapping[str, str]) -> None:
    """Add a part with these arrays and this metadata to the zip, uncompressed.

    The largest dtypes come first, so that every array is aligned. Raises KeyError for a dtype that is not in `TYPES`.
    """
    header, ordered, size = _encoded_header(arrays, texts)
    member = zipfile.ZipInfo(part)
    member.file_size = len(header) + size  # tells zipfile in advance whether it needs the zip64 format
    with archive.open(member, "w") as stream:
        _write(stream, header, ordered)


def read(archive: zipfile.ZipFile, part: str, name: str) -> tuple[Arrays, dict[str, str]]:
    """The arrays and the metadata in a part of the zip. `name` is the name of the zip in messages of FormatError."""
    member = archive.getinfo(part)
    with _refused(message("{part} in {name}", part=part, name=name)):
        _check_memory(member.file_size, member.compress_type != zipfile.ZIP_STORED)
        with cast(io.BufferedIOBase, archive.open(member)) as stream:
            return _read(stream, member.file_size)


def decode(content: bytes, name: str) -> tuple[Arrays, dict[str, str]]:
    """The arrays and the metadata in the content of a safetensors file. `name` is its name in FormatError."""
    with _refused(literal(name)):
        return _read(io.BytesIO(content), len(content))


def read_file(path: Path) -> tuple[Arrays, dict[str, str]]:
    """The arrays and the metadata of a safetensors file. Raises FormatError and OSError."""
    with open(path, "rb") as file, _refused(literal(path.name)):
        size = path.stat().st_size
        _check_memory(size, False)
        return _read(file, size)


@contextmanager
def _refused(where: Message) -> Iterator[None]:
    """Raise what reading finds as FormatError."""
    try:
        yield
    except (ValueError, OverflowError, KeyError, TypeError, RecursionError) as error:
        raise FormatError(message("{where} is damaged: {error}.", where=where, error=describe(error))) from error


def _read(stream: io.BufferedIOBase, size: int) -> tuple[Arrays, dict[str, str]]:
    header, texts = _checked_header(stream, size)
    arrays = {key: np.empty(row["shape"], TYPES[row["dtype"]]) for key, row in header}
    for array in arrays.values():
        for piece in _pieces(array):
            if stream.readinto(piece) != len(piece):  # otherwise the rest would be uninitialized memory
                raise ValueError(message("it is truncated"))
    if stream.read(1):  # reading to the end makes zipfile verify the checksum
        raise ValueError(message("there is extra data at its end"))
    return arrays, texts


def _encoded_header(arrays: Arrays, texts: Mapping[str, str]) -> tuple[bytes, list[NDArray[Any]], int]:
    """The first bytes of the file, the arrays in the order in which they follow, and the total size of the arrays."""
    ordered = sorted(arrays.items(), key=lambda item: (-item[1].itemsize, item[0]))
    header: dict[str, Any] = {"__metadata__": {"format": "pt"} | dict(texts)}
    end = 0
    for name, array in ordered:
        start, end = end, end + array.nbytes
        header[name] = {"dtype": NAMES[array.dtype], "shape": array.shape, "data_offsets": (start, end)}
    text = json.dumps(header, separators=(",", ":"), ensure_ascii=False).encode()
    text += b" " * (-len(text) % LENGTH.size)
    return LENGTH.pack(len(text)) + text, [array for _, array in ordered], end


def _write(stream: IO[bytes], header: bytes, ordered: list[NDArray[Any]]) -> None:
    stream.write(header)
    for array in ordered:
        for piece in _pieces(np.ascontiguousarray(array)):
            stream.write(piece)


def _pieces(array: NDArray[Any]) -> Iterator[memoryview]:
    """Views of the memory of an array, `PIECE` bytes each."""
    memory = array.reshape(-1).view(np.uint8).data
    return (memory[start : start + PIECE] for start in range(0, len(memory), PIECE))


def _checked_header(stream: io.BufferedIOBase, size: int) -> tuple[list[tuple[str, dict[str, Any]]], dict[str, str]]:
    """The description of every array, in the order of their data, and the metadata.

    Raises ValueError if they do not match the size of the part.
    """
    (length,) = LENGTH.unpack(stream.read(LENGTH.size).ljust(LENGTH.size, b"\xff"))
    if length > min(MAX_HEADER, size - LENGTH.size):
        raise ValueError(message("the header length exceeds the file size"))
    header = json.loads(stream.read(length), object_pairs_hook=unique_names)
    if not isinstance(header, dict):
        raise ValueError(message("the header is not a JSON object"))
    texts = header.pop("__metadata__", None) or {}
    if not isinstance(texts, dict) or not all(isinstance(text, str) for text in texts.values()):
        raise ValueError(message("the metadata is damaged"))
    offsets = {name: _checked_offsets(name, row) for name, row in header.items()}
    end = 0
    for start, stop in sorted(offsets.values()):
        if start != end:
            raise ValueError(message("its arrays overlap or leave gaps"))
        end = stop
    numbers = size - LENGTH.size - length
    if end != numbers:
        raise ValueError(
            message("it contains {size:byte|bytes} of arrays, but the header announces {end:,}", size=numbers, end=end)
        )
    return sorted(header.items(), key=lambda item: offsets[item[0]]), texts


def _checked_offsets(name: str, row: Any) -> tuple[int, int]:
    """The offsets of an array, after a check against its shape and dtype."""
    match row:
        case {"dtype": str() as kind, "shape": [*shape], "data_offsets": [int() as start, int() as stop]}:
            valid = kind in TYPES and len(shape) <= MAX_AXES and all(type(n) is int and n >= 0 for n in shape)
            if valid and 0 <= start <= stop and prod(shape) * np.dtype(TYPES[kind]).itemsize == stop - start:
                return start, stop
    raise ValueError(message("shape, dtype and offsets of {name!r:.60} do not match", name=name))


def _check_memory(size: int, compressed: bool) -> None:
    import psutil

    if compressed and size > MAX_COMPRESSED:
        raise ValueError(message("compressed arrays of this size are not supported"))
    if size > psutil.virtual_memory().available // 2:
        raise ValueError(message("there is not enough memory for it; close other programs and open it again"))
