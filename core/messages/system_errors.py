"""Errors of the operating system, Python and its libraries about files, with translations of the common ones."""

import re

from core.messages import Message, literal, message

KNOWN = (
    # the system
    "Permission denied",
    "Operation not permitted",
    "No such file or directory",
    "Is a directory",
    "Not a directory",
    "File name too long",
    "No space left on device",
    "Disk quota exceeded",
    "Read-only file system",
    "Input/output error",
    "Too many open files",
    "Device or resource busy",
    "Invalid argument",
    # JSON
    "{what}: line {line} column {column} (char {at})",
    "Expecting value",
    "Expecting property name enclosed in double quotes",
    "Expecting ':' delimiter",
    "Expecting ',' delimiter",
    "Unterminated string starting at",
    "Invalid control character at",
    "Extra data",
    "Illegal trailing comma before end of object",
    "Illegal trailing comma before end of array",
    "maximum recursion depth exceeded while decoding a JSON array from a unicode string",
    "maximum recursion depth exceeded while decoding a JSON object from a unicode string",
    "Exceeds the limit ({limit} digits) for integer string conversion: value has {count} digits",
    # texts
    "'{encoding}' codec can't decode byte {byte} in position {at}: {why}",
    "'{encoding}' codec can't decode bytes in position {at}: {why}",
    "'{encoding}' codec can't encode character {letter} in position {at}: {why}",
    "invalid start byte",
    "invalid continuation byte",
    "unexpected end of data",
    "surrogates not allowed",
    # archives
    "File is not a zip file",
    "Bad CRC-32 for file {file}",
    "Bad magic number for file header",
    "Bad magic number for central directory",
    "Truncated central directory",
    "Truncated file header",
    "File name in directory {file} and header {other} differ.",
    "Overlapped entries: {file} (possible zip bomb)",
    "Error {number} while decompressing data: {why}",
    "incomplete or truncated stream",
    "incorrect header check",
    "incorrect data check",
    "invalid block type",
    "invalid stored block lengths",
    "invalid code lengths set",
    "invalid distance too far back",
    "Compressed file ended before the end-of-stream marker was reached",
    "Not a gzipped file ({found})",
    "CRC check failed {wanted} != {found}",
    "EOF: reading {what}, expected {wanted} bytes got {found}",
)


def describe(error: BaseException) -> Message:
    """The text of an error: its own message if it has one, else that of the library, without a full stop."""
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    if isinstance(text, Message):
        return text
    return _known(text.partition("; use sys.")[0])  # the rest of that message is advice for programmers


def _known(text: str) -> Message:
    for pattern in KNOWN:
        expression = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+)", re.escape(pattern))
        if found := re.fullmatch(expression, text):
            return message(pattern, **{name: _known(part) for name, part in found.groupdict().items()})
    return literal(text)
