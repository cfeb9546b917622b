"""Conversion of text files to what the CSV reader accepts: UTF-8 with uniform line endings."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from core.data.base import DataError
from core.messages import Message, message

CHUNK = 1 << 18  # bytes; fits the cache of the processor

ENCODINGS = {  # by the name of the codec, the name for people
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "cp1252": message("Windows-1252, the Western European encoding"),
}


@dataclass(frozen=True)
class Text:
    """A file that can be read as UTF-8, and notes on how it was converted."""

    path: Path
    notes: tuple[Message, ...] = ()


def as_utf8(path: Path, folder: Path) -> Text:
    """The file itself if it is UTF-8 with uniform line endings, otherwise a converted copy in `folder`.

    Any file that is neither UTF-8 nor UTF-16 is decoded as Windows-1252. Raises DataError if there is no such file, if
    it is empty, or if it is not a text file.
    """
    try:
        _check_file(path)
        encoding, uniform = _survey(path)
        text = Text(path)
        if encoding != "utf-8":
            note = message("The file was read as {encoding}.", encoding=ENCODINGS[encoding])
            text = Text(_copy(path, encoding, folder), (note,))
        elif not uniform:
            text = Text(_copy(path, encoding, folder))
        _check_content(text.path, path.name)
    except DataError:
        raise
    except (OSError, ValueError) as error:  # ValueError: the name contains characters that no file system accepts
        raise DataError(
            message("{file!r} cannot be opened. Check its name and permissions.", file=path.name)
        ) from error
    return text


def _check_file(path: Path) -> None:
    str(path).encode()
    if path.is_dir():
        raise DataError(message("{file} is a folder. Choose a CSV file in it.", file=path.name))
    if not path.exists():
        raise DataError(message("There is no file {path}. If it was moved, choose it again.", path=path))
    if not path.is_file():
        raise DataError(message("{file} is not a regular file. Choose a CSV file.", file=path.name))


def _check_content(path: Path, name: str) -> None:
    with path.open("rb") as file:
        if all(not chunk.removeprefix(codecs.BOM_UTF8).strip() for chunk in _chunks(file)):
            raise DataError(message("{name} is empty. Choose a CSV file with a header and rows.", name=name))


def _survey(path: Path) -> tuple[str, bool]:
    """The encoding, and whether all line endings are equal."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    crlfs = returns = feeds = 0
    with path.open("rb") as file:
        encoding = _encoding(file.read(CHUNK))
        if encoding != "utf-8":
            return encoding, False
        file.seek(0)
        for chunk in _chunks(file):
            if b"\0" in chunk:
                raise _not_text(path)
            if b"\r" in chunk:
                crlfs += chunk.count(b"\r\n")
                returns += chunk.count(b"\r")
            feeds += chunk.count(b"\n")
            if encoding == "utf-8" and not _decodes(decoder, chunk):
                encoding = "cp1252"
    if encoding == "utf-8" and not _decodes(decoder, b"", final=True):
        encoding = "cp1252"
    return encoding, returns == 0 or feeds == 0 or crlfs == returns == feeds


def _encoding(start: bytes) -> str:
    """The encoding by the byte order mark. Without one, zeros in every other byte indicate UTF-16."""
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if start.count(0) > len(start) // 3:
        if not start[::2].count(0):
            return "utf-16-le"
        if not start[1::2].count(0):
            return "utf-16-be"
    return "utf-8"


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    """Chunks of about `CHUNK` bytes that never split a carriage return from its line feed."""
    while chunk := file.read(CHUNK):
        yield chunk + file.read(1) if chunk.endswith(b"\r") else chunk


def _decodes(decoder: codecs.IncrementalDecoder, chunk: bytes, final: bool = False) -> bool:
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError:
        return False
    return True


def _copy(path: Path, encoding: str, folder: Path) -> Path:
    """Write the same text as UTF-8 with line feeds. Bytes that cannot be decoded become �."""
    copy = folder / "utf8.csv"
    with (
        path.open(encoding=encoding, errors="replace") as source,
        copy.open("w", encoding="utf-8", newline="\n") as target,
    ):
        while text := source.read(CHUNK):
            if "\0" in text:
                raise _not_text(path)
            target.write(text)
    return copy


def _not_text(path: Path) -> DataError:
    return DataError(
        message(
            "{file} is not a text file. If it is a spreadsheet or an archive, save it as CSV first.", file=path.name
        )
    )
