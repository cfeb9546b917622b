"""The text of a file: its encoding, and its lines."""

import codecs
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from core.data.base import DataError
from core.data.stored import existing_file
from core.data.tables.letters import oddities, strangers
from core.data.tables.names import quoted
from core.messages import Message, message

SAMPLE = 1 << 18  # bytes
TITLES = {"utf_8": "UTF-8", "utf_8_sig": "UTF-8", "utf_16": "UTF-16", "utf_16_le": "UTF-16", "utf_16_be": "UTF-16"}
ASCII = bytes(range(128))
JSON = re.compile(r"\s*(?:\[\s*)?\{\s*\"[^\"]*\"\s*:")
PAGE = re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
LETTERS = 24  # characters of an example
USUAL = "cp1252", "cp1251", "cp1250", "cp1253", "cp1254", "cp850", "mac_roman"  # the first is by far the most frequent
DISTINCT = "cp1254", "cp932", "gb", "big5", "shift_jis", "euc"  # from cp1252 by few words that are repeated
MANY = 12  # words from which on statistics of letters tell more than what is usual


@dataclass(frozen=True)
class Encoding:
    """The codec that decodes a file, and a note where it was guessed or characters cannot be decoded."""

    codec: str
    notes: tuple[Message, ...] = ()


def find_encoding(path: Path, chosen: str = "") -> Encoding:
    """The encoding of a text file, found out from all of its bytes unless one is chosen.

    A byte order mark decides, then UTF-8 if all bytes fit, then the encoding in which the fewest words look odd: what
    charset-normalizer finds most likely, or in a short text what is usual. Raises DataError if the file is missing,
    empty or not a text, or if `chosen` is no encoding or does not fit.
    """
    file = existing_file(str(path))
    try:
        with file.open("rb") as stream:
            start = stream.read(SAMPLE)
            if not start.removeprefix(codecs.BOM_UTF8).strip():
                raise DataError(message("{name} is empty. Choose a table with rows.", name=path.name))
            if chosen:
                return _chosen(path, chosen)
            if mark := _mark(start):
                return Encoding(mark)
            foreign, nulls = _foreign_lines(stream, start)
    except OSError as error:
        raise DataError(
            message("{file!r} cannot be opened. Check its name and permissions.", file=path.name)
        ) from error
    if nulls:
        raise _not_text(path)
    return _guess(foreign) if foreign else Encoding("utf_8")


@contextmanager
def opened(path: Path, encoding: Encoding) -> Iterator[io.TextIOWrapper]:
    """The decoded text, with its line ends as they are."""
    with path.open(encoding=encoding.codec, errors="replace", newline="") as stream:
        yield stream


def refuse_others(text: str, name: str) -> None:
    """Raise DataError if a text is no table with delimiters but JSON or a web page, by how it begins."""
    if JSON.match(text):
        raise DataError(
            message(
                "{name} holds JSON. End its name in .json if it is one list, or in .jsonl if each line is an object.",
                name=name,
            )
        )
    if PAGE.match(text):
        raise DataError(message("{name} is a web page. Download the table itself, or copy it to a file.", name=name))


def title(codec: str) -> str:
    """The name of an encoding for people."""
    return TITLES.get(codec, codec.replace("cp125", "Windows-125").replace("_", "-"))


def _mark(start: bytes) -> str:
    """The codec by the byte order mark, or by the zeros in every other byte of UTF-16."""
    if start.startswith(codecs.BOM_UTF8):
        return "utf_8_sig"
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf_16"
    if start.count(0) > len(start) // 3:
        if not start[::2].count(0):
            return "utf_16_le"
        if not start[1::2].count(0):
            return "utf_16_be"
    return ""


def _foreign_lines(stream: io.BufferedReader, start: bytes) -> tuple[bytes, bool]:
    """Some lines that hold more than ASCII, if not all of the file is UTF-8; and whether there are null bytes."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    foreign, fits, chunk = b"", True, start
    while chunk:
        if b"\0" in chunk:
            return b"", True
        if fits:
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError:
                fits = False
        if len(foreign) < SAMPLE and not chunk.isascii():
            foreign += b"\n".join(line for line in chunk.split(b"\n") if not line.isascii())
        chunk = stream.read(SAMPLE)
    if fits:
        try:
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            fits = False
    return (b"" if fits else foreign[:SAMPLE]), False


def _guess(foreign: bytes) -> Encoding:
    """The most likely encoding of bytes that are not UTF-8, with an example of what they say then."""
    from charset_normalizer import from_bytes

    words = b" ".join(word for word in re.split(rb"[\s;,|]+", foreign) if not word.isascii())
    best = from_bytes(words, cp_exclusion=["utf_8", "utf_16", "utf_32"]).best() or from_bytes(foreign).best()
    found = _usual(best.encoding if best else "cp1252", words)
    several = words.split()
    known = len(set(several)) > MANY or (len(several) > MANY and found.startswith(DISTINCT))
    order = (found, *USUAL) if known else (*USUAL[:1], found, *USUAL[1:])
    texts = {codec: words.decode(codec, "replace") for codec in order}
    codec = min(order, key=lambda codec: (oddities(texts[codec]), strangers(texts[codec])))
    text = texts[codec]
    note = message(
        "The file is read as {encoding}, for example {example}. If letters are wrong, choose another encoding.",
        encoding=title(codec),
        example=quoted(_example(text)),
    )
    return Encoding(codec, (note,))


def _usual(codec: str, words: bytes) -> str:
    """The encoding of Windows where another reads the same letters, since it has more characters."""
    for usual in USUAL:
        if words.decode(usual, "replace") == words.decode(codec, "replace"):
            return usual
    return codec


def _example(text: str) -> str:
    """The first word with a letter that is not ASCII."""
    word = next((word for word in text.replace(";", " ").replace(",", " ").split() if not word.isascii()), text)
    return word[:LETTERS]


def _chosen(path: Path, chosen: str) -> Encoding:
    try:
        codec = codecs.lookup(chosen).name.replace("-", "_")
        "".encode(codec)
    except (LookupError, ValueError) as error:
        raise DataError(
            message("There is no encoding called {name}. Choose one such as utf-8 or cp1252.", name=quoted(chosen))
        ) from error
    if codec == "utf_8":
        codec = "utf_8_sig"
    with path.open(encoding=codec, errors="replace", newline="") as stream:
        count = 0
        while text := stream.read(SAMPLE):
            count += text.count("\N{REPLACEMENT CHARACTER}")
            if "\0" in text:
                raise _not_text(path)
    if not count:
        return Encoding(codec)
    note = message("{count:character|characters} cannot be read as {encoding}.", count=count, encoding=title(codec))
    return Encoding(codec, (note,))


def _not_text(path: Path) -> DataError:
    return DataError(
        message(
            "{file} is not a text file. If it is a spreadsheet or an archive, save it as CSV first.", file=path.name
        )
    )
