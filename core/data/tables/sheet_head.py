"""A small copy of a spreadsheet with the first rows of every sheet, made without reading the others.

The library reads a sheet as a whole, which takes a second for 100,000 rows. The sheets of .xlsx and .ods files are XML,
of which the beginning can be unpacked alone.
"""

import re
import zipfile
import zlib
from pathlib import Path
from typing import IO
from xml.parsers import expat

CHUNK = 1 << 16  # bytes
MOST = 1 << 26  # bytes of a part at most
SHARED = "xl/sharedStrings.xml"
SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
OTHERS = re.compile(r"\[Content_Types\]\.xml|_rels/.*|xl/(?:[^/]+\.xml|_rels/.*)|META-INF/.*|mimetype|styles\.xml")
TEXT_CELL = re.compile(rb'<(?:\w+:)?c\b[^<>]*\bt="s"[^<>]*>\s*<(?:\w+:)?v>(\d+)<')


class _OtherError(Exception):
    """The part is none that is read in part."""


def write_head(path: Path, copy: Path, rows: int, sheet: str = "") -> bool:
    """Write a copy with about so many rows of every sheet, or in .ods of the first one or that called `sheet`.

    False if the file has no such parts, or they are damaged: then only reading it whole tells.
    """
    try:
        with zipfile.ZipFile(path) as archive, zipfile.ZipFile(copy, "w") as target:
            names = archive.namelist()
            if "content.xml" in names:
                with archive.open("content.xml") as part:
                    target.writestr("content.xml", _start(part, "table-row", rows, "table", sheet))
            elif "xl/workbook.xml" in names:
                _copy_sheets(archive, target, rows)
            else:
                return False
            for name in names:
                if OTHERS.fullmatch(name) and name not in (SHARED, "content.xml"):
                    if archive.getinfo(name).file_size > MOST:
                        return False
                    target.writestr(name, archive.read(name))
        return True
    except (zipfile.BadZipFile, zlib.error, expat.ExpatError, NotImplementedError, RuntimeError, EOFError, _OtherError):
        return False


def _copy_sheets(archive: zipfile.ZipFile, target: zipfile.ZipFile, rows: int) -> None:
    """Copy the first rows of every sheet, and those shared texts that they name."""
    texts = 0
    for name in filter(SHEET.fullmatch, archive.namelist()):
        with archive.open(name) as part:
            start = _start(part, "row", rows)
        target.writestr(name, start)
        texts = max(texts, *(int(number) + 1 for number in TEXT_CELL.findall(start)), 0)
    if SHARED in archive.namelist():
        with archive.open(SHARED) as part:
            target.writestr(SHARED, _start(part, "si", texts))


def _start(part: IO[bytes], tag: str, most: int, inside: str = "", name: str = "") -> bytes:
    """The XML up to the end of the element with so many of these tags before it, and the ends of what is open there.

    Tags are without their prefix. With a `name`, those alone count that are in an element `inside` with this name.
    Raises _OtherError if the part is too large or no part of a spreadsheet, ExpatError.
    """
    parser = expat.ParserCreate()
    opened, kept, read = list[str](), list[bytes](), bytearray()
    found, counts = 0, not name
    end = -1

    def begin(element: str, attributes: dict[str, str]) -> None:
        nonlocal counts
        opened.append(element)
        if name and element.rpartition(":")[2] == inside:
            counts = any(key.rpartition(":")[2] == "name" and value == name for key, value in attributes.items())

    def finish(element: str) -> None:
        nonlocal found, end
        opened.pop()
        if end < 0 and counts and element.rpartition(":")[2] == tag:
            found += 1
            if found >= most:
                end = parser.CurrentByteIndex
                kept.extend(f"</{other}>".encode() for other in reversed(opened))

    def refuse(*_: object) -> None:
        raise _OtherError  # spreadsheets have no document type, whose entities could grow without end

    parser.StartElementHandler, parser.EndElementHandler = begin, finish
    parser.StartDoctypeDeclHandler = refuse
    while end < 0 and (chunk := part.read(CHUNK)):
        read += chunk
        if len(read) > MOST:
            raise _OtherError
        parser.Parse(chunk)
    if end < 0:
        return bytes(read)
    return bytes(read[: read.index(b">", end) + 1]) + b"".join(kept)
