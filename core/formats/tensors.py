"""Arrays as .safetensors within a project: what they say of themselves is checked before memory is taken for them."""

import json
import struct
import zipfile
from collections.abc import Mapping
from math import prod
from typing import Any

from numpy.typing import NDArray

from core.foreign import told
from core.formats.errors import FormatError
from core.formats.project_json import unlike
from core.sentence import say

LARGEST = 64 * 2**30
LARGEST_HEADER = 16 * 2**20
LARGEST_PACKED = 64 * 2**20  # Layerwright never packs arrays; who packs them again may have small ones
MOST_AXES = 32
SIZES = {"BOOL": 1, "U8": 1, "I8": 1, "U16": 2, "I16": 2, "F16": 2, "U32": 4, "I32": 4, "F32": 4}
SIZES |= {"U64": 8, "I64": 8, "F64": 8}  # bytes of a number
Arrays = Mapping[str, NDArray[Any]]


def packed(arrays: Arrays, texts: Mapping[str, str]) -> bytes:
    """The whole part."""
    from safetensors.numpy import save

    return save(dict(arrays), metadata={"format": "pt"} | dict(texts))


def unpacked(archive: zipfile.ZipFile, part: str, name: str) -> tuple[Arrays, dict[str, str]]:
    """The arrays in a part of the zip called `name`, and its texts. Raises FormatError."""
    from safetensors import SafetensorError
    from safetensors.numpy import load

    member = archive.getinfo(part)
    try:
        with archive.open(member) as stream:
            texts = _check_header(stream, member.file_size)
        _check_room(member)
        arrays = load(archive.read(member))
    except (SafetensorError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise FormatError(
            say("{part} in {name} is damaged: {error}.", part=part, name=name, error=told(error))
        ) from error
    return arrays, texts


def _check_header(stream: Any, size: int) -> dict[str, str]:
    """The texts. Raises ValueError where what the arrays say of themselves is not what there is."""
    (length,) = struct.unpack("<Q", stream.read(8).ljust(8, b"\xff"))
    if length > min(LARGEST_HEADER, size - 8):
        raise ValueError(say("its header is longer than itself"))
    header = json.loads(stream.read(length), object_pairs_hook=unlike)
    if not isinstance(header, dict):
        raise ValueError(say("its header is no list of arrays"))
    texts = header.pop("__metadata__", None) or {}
    if not isinstance(texts, dict) or not all(isinstance(each, str) for each in texts.values()):
        raise ValueError(say("its texts are no texts"))
    spans = sorted(_span(name, told) for name, told in header.items())
    end = 0
    for start, stop in spans:
        if start != end:
            raise ValueError(say("its arrays overlap or leave holes"))
        end = stop
    if end != size - 8 - length:
        raise ValueError(say("it holds {size:,} bytes of numbers and says {end:,}", size=size - 8 - length, end=end))
    return texts


def _span(name: str, told: Any) -> tuple[int, int]:
    """Where an array begins and ends."""
    match told:
        case {"dtype": str() as kind, "shape": [*shape], "data_offsets": [int() as start, int() as stop]}:
            whole = kind in SIZES and len(shape) <= MOST_AXES and all(type(n) is int and n >= 0 for n in shape)
            if whole and 0 <= start <= stop and prod(shape) * SIZES[kind] == stop - start:
                return start, stop
    raise ValueError(say("{name!r:.60} is not what it says", name=name))


def _check_room(member: zipfile.ZipInfo) -> None:
    import psutil

    if member.compress_type != zipfile.ZIP_STORED and member.file_size > LARGEST_PACKED:
        raise ValueError(say("it is packed, which arrays so large never are"))
    if member.file_size > psutil.virtual_memory().available // 2:
        raise ValueError(say("there is not enough memory for it; close other programs and open it again"))
