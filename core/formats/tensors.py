"""Arrays as .safetensors within a project: what they say of themselves is checked before memory is taken for them.

They are written and read here a piece at a time, and not by the library, which copies everything at once while no other
thread may run: with 22 MB the window would stand still for 20 to 36 ms each way.
"""

import io
import json
import struct
import zipfile
from collections.abc import Iterator, Mapping
from math import prod
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from core.formats.errors import FormatError
from core.formats.project_json import unlike
from core.messages import message
from core.messages.system_errors import describe

LARGEST = 64 * 2**30
LARGEST_HEADER = 16 * 2**20
LARGEST_PACKED = 64 * 2**20  # Layerwright never packs arrays; who packs them again may have small ones
MOST_AXES = 32
PIECE = 2**20  # bytes between which other threads get their turn
LENGTH = struct.Struct("<Q")  # of the header, in bytes
TYPES = {"BOOL": "?", "U8": "u1", "I8": "i1", "U16": "<u2", "I16": "<i2", "F16": "<f2", "U32": "<u4", "I32": "<i4"}
TYPES |= {"F32": "<f4", "U64": "<u8", "I64": "<i8", "F64": "<f8"}  # the format's names and NumPy's
NAMES = {np.dtype(each): name for name, each in TYPES.items()}
Arrays = Mapping[str, NDArray[Any]]


def write(archive: zipfile.ZipFile, part: str, arrays: Arrays, texts: Mapping[str, str]) -> None:
    """Add a part to the zip, not packed. The numbers of the largest types come first, which keeps all aligned.

    The arrays are of `TYPES`: a KeyError otherwise.
    """
    ordered = sorted(arrays.items(), key=lambda item: (-item[1].itemsize, item[0]))
    header: dict[str, Any] = {"__metadata__": {"format": "pt"} | dict(texts)}
    end = 0
    for name, array in ordered:
        start, end = end, end + array.nbytes
        header[name] = {"dtype": NAMES[array.dtype], "shape": array.shape, "data_offsets": (start, end)}
    text = json.dumps(header, separators=(",", ":"), ensure_ascii=False).encode()
    text += b" " * (-len(text) % LENGTH.size)
    member = zipfile.ZipInfo(part)
    member.file_size = LENGTH.size + len(text) + end  # so that the zip knows whether its numbers must be wide
    with archive.open(member, "w") as stream:
        stream.write(LENGTH.pack(len(text)) + text)
        for _, array in ordered:
            for piece in _pieces(np.ascontiguousarray(array)):
                stream.write(piece)


def read(archive: zipfile.ZipFile, part: str, name: str) -> tuple[Arrays, dict[str, str]]:
    """The arrays in a part of the zip called `name`, and its texts. Raises FormatError."""
    member = archive.getinfo(part)
    try:
        with cast(io.BufferedIOBase, archive.open(member)) as stream:
            header, texts = _checked_header(stream, member.file_size)
            _check_room(member)
            arrays = {each: np.empty(row["shape"], TYPES[row["dtype"]]) for each, row in header}
            for array in arrays.values():
                for piece in _pieces(array):
                    if stream.readinto(piece) != len(piece):  # else what lay in memory before would be the rest
                        raise ValueError(message("it ends too early"))
            if stream.read(1):  # at its end the part's checksum is looked at
                raise ValueError(message("it goes on after its end"))
    except (ValueError, OverflowError, KeyError, TypeError, RecursionError) as error:
        raise FormatError(
            message("{part} in {name} is damaged: {error}.", part=part, name=name, error=describe(error))
        ) from error
    return arrays, texts


def _pieces(array: NDArray[Any]) -> Iterator[memoryview]:
    """The memory of an array, a view of each piece of it."""
    whole = array.reshape(-1).view(np.uint8).data
    return (whole[start : start + PIECE] for start in range(0, len(whole), PIECE))


def _checked_header(stream: io.BufferedIOBase, size: int) -> tuple[list[tuple[str, dict[str, Any]]], dict[str, str]]:
    """What each array says of itself, in the order of their numbers, and the texts.

    Raises ValueError where what they say is not what there is.
    """
    (length,) = LENGTH.unpack(stream.read(LENGTH.size).ljust(LENGTH.size, b"\xff"))
    if length > min(LARGEST_HEADER, size - LENGTH.size):
        raise ValueError(message("its header is longer than itself"))
    header = json.loads(stream.read(length), object_pairs_hook=unlike)
    if not isinstance(header, dict):
        raise ValueError(message("its header is no list of arrays"))
    texts = header.pop("__metadata__", None) or {}
    if not isinstance(texts, dict) or not all(isinstance(each, str) for each in texts.values()):
        raise ValueError(message("its texts are no texts"))
    spans = {name: _span(name, row) for name, row in header.items()}
    end = 0
    for start, stop in sorted(spans.values()):
        if start != end:
            raise ValueError(message("its arrays overlap or leave holes"))
        end = stop
    numbers = size - LENGTH.size - length
    if end != numbers:
        raise ValueError(message("it holds {size:,} bytes of numbers and says {end:,}", size=numbers, end=end))
    return sorted(header.items(), key=lambda item: spans[item[0]]), texts


def _span(name: str, row: Any) -> tuple[int, int]:
    """Where an array begins and ends."""
    match row:
        case {"dtype": str() as kind, "shape": [*shape], "data_offsets": [int() as start, int() as stop]}:
            whole = kind in TYPES and len(shape) <= MOST_AXES and all(type(n) is int and n >= 0 for n in shape)
            if whole and 0 <= start <= stop and prod(shape) * np.dtype(TYPES[kind]).itemsize == stop - start:
                return start, stop
    raise ValueError(message("{name!r:.60} is not what it says", name=name))


def _check_room(member: zipfile.ZipInfo) -> None:
    import psutil

    if member.compress_type != zipfile.ZIP_STORED and member.file_size > LARGEST_PACKED:
        raise ValueError(message("it is packed, which arrays so large never are"))
    if member.file_size > psutil.virtual_memory().available // 2:
        raise ValueError(message("there is not enough memory for it; close other programs and open it again"))
