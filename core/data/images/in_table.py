"""The pictures of a column of paths in a table, read as those of a folder are."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path, PureWindowsPath

import numpy as np
from numpy.typing import NDArray

from core.data.arrays import CHANNELS, MAX_FEATURES, check_size
from core.data.base import DataError
from core.data.images import notes
from core.data.images.folders import SUFFIXES
from core.data.images.opening import Header, UnreadableError
from core.data.images.pixels import Pixels, read_headers
from core.data.reading.column import ColumnReading
from core.data.reading.pictures import Pictures
from core.data.tables.names import quoted
from core.data.within import is_within, on_network
from core.messages import Message, message

USUAL_SIDE = 64  # pixels, where pictures differ in size or are too large to train on
MAJORITY = 0.9  # of different cells must be names of pictures
LOOKED_FOR, SEVERAL = 20, 0.5  # pictures of a column that are looked for, and the share that must be there
SHAPE = tuple[int, int, int]  # channels, height, width


@dataclass(frozen=True, eq=False)
class Found:
    """What became of the cells of a column.

    `values` are float64 (rows,), equal where pictures are equal, and NaN where there is none; `bad` are the places of
    the cells that name none that can be read. `side` is that of the pictures if they were resized, else 0.
    """

    values: NDArray[np.float64]
    bad: NDArray[np.int64]
    pictures: Pictures
    side: int
    notes: tuple[Message, ...]


def names_pictures(cells: Sequence[str], folder: Path | None, confined: bool) -> bool:
    """Whether texts are the names of images, and enough of the first of them are there."""
    named = [cell for cell in cells if cell.lower().endswith(SUFFIXES)]
    if not named or len(named) < MAJORITY * len(cells):
        return False
    some = named[:LOOKED_FOR]
    return sum(not isinstance(file_of(cell.strip(), folder, confined), Message) for cell in some) >= SEVERAL * len(some)


def file_of(cell: str, folder: Path | None, confined: bool) -> Path | Message:
    """The file that a cell names, relative to the folder of the table; or why there is none.

    A path on the network is not opened: that alone could reveal credentials. Where it is `confined`, which the cells
    of a file are, no path that leads out of the folder is: someone else may have written it.
    """
    if on_network(cell):
        return message("on the network, from which nothing is read")
    try:
        for path in dict.fromkeys((Path(cell), Path(PureWindowsPath(cell).as_posix()))):
            if folder is None and not path.is_absolute():
                return message("a pasted table has no folder; give the whole path")
            file = (folder or Path()) / path
            if confined and not is_within(str(file.absolute()), str(folder)):
                return message("outside the folder of the table, so it is not read; move it there")
            if file.is_file():
                return file
    except (OSError, ValueError):
        pass  # not a valid name of a file
    return message("there is no such file")


def read_pictures(
    reading: ColumnReading,
    cells: Sequence[str],
    is_gap: NDArray[np.bool_],
    folder: Path | None,
    confined: bool,
    image: tuple[int, ...] = (),
) -> Found:
    """Read the pictures that the cells of a column name; `is_gap`, bool (rows,), says which name none.

    New rows get the shape `image` of the training rows; a picture of another size is refused then, unless all are
    resized. Raises DataError if there is not one picture, or if they are too large.
    """
    name = reading.name
    files, refused = _files(cells, is_gap, folder, confined)
    findings = notes.Findings()
    headers = _usable_headers(files, findings)
    if image:
        side, shape = int(reading.side or 0), (image[0], image[1], image[2])
    elif headers:
        side, shape = _shape_of(headers, reading)
    else:
        raise _nothing(name, refused | _reasons(files, findings))
    check_size(len(cells), shape, str(quoted(name)))
    pixels = Pixels(len(headers), shape, side, reading.background)
    for file in headers:
        try:
            size = pixels.read(file, findings)
        except UnreadableError as error:
            findings.unreadable[file] = error.why
            continue
        if file not in pixels.rows:
            findings.unreadable[file] = _another_size(size, shape)
    refused |= _reasons(files, findings)
    place = np.array([pixels.rows.get(files[cell], -1) if cell in files else -1 for cell in cells], np.int64)
    there = place >= 0
    x = pixels.x
    if not np.array_equal(place, np.arange(len(x))):
        x = np.zeros((len(cells), x.shape[1]), np.float32)
        x[there] = pixels.x[place[there]]
    values = np.where(there, np.append(_numbered(pixels.x), 0)[place], np.nan)
    gray = sum(headers[file].gray for file in pixels.rows)
    color = len(pixels.rows) - gray
    about = [*notes.on_pixels(findings, side, reading.background)]
    if not image:
        about = [_about(name, shape), *([] if reading.gray else notes.on_color(gray, color, False)), *about]
    bad = np.flatnonzero(~there & ~is_gap)
    return Found(values, bad, Pictures(x, shape, refused), side, tuple(about))


def _about(name: str, shape: SHAPE) -> Message:
    return message(
        "{name}: pictures of {width} × {height} pixels, {color}.",
        name=quoted(name),
        width=shape[2],
        height=shape[1],
        color=message("in color") if shape[0] == CHANNELS[1] else message("in grayscale"),
    )


def _files(
    cells: Sequence[str], is_gap: NDArray[np.bool_], folder: Path | None, confined: bool
) -> tuple[dict[str, Path], dict[str, Message]]:
    """The files that are there by their cells, and why the others are not."""
    files, refused = dict[str, Path](), dict[str, Message]()
    for cell, gap in zip(cells, is_gap.tolist(), strict=True):
        if gap or cell in files or cell in refused:
            continue
        found = file_of(cell.strip(), folder, confined)
        if isinstance(found, Path):
            files[cell] = found
        else:
            refused[cell] = found
    return files, refused


def _usable_headers(files: dict[str, Path], findings: notes.Findings) -> dict[Path, Header]:
    headers = read_headers(dict.fromkeys(files.values()), findings)
    for file in [file for file, header in headers.items() if header.wide]:
        del headers[file]
        findings.unreadable[file] = message("values of 32 bits, whose white is not known; save it with 16 bits")
    return headers


def _reasons(files: dict[str, Path], findings: notes.Findings) -> dict[str, Message]:
    return {cell: findings.unreadable[file] for cell, file in files.items() if file in findings.unreadable}


def _shape_of(headers: dict[Path, Header], reading: ColumnReading) -> tuple[int, SHAPE]:
    """The side that pictures are resized to, 0 if they are not, and their shape."""
    gray = reading.gray == "yes" or (not reading.gray and all(header.gray for header in headers.values()))
    channels = CHANNELS[0] if gray else CHANNELS[1]
    sizes = {header.size for header in headers.values()}
    width, height = next(iter(sizes))
    side = int(reading.side or 0)
    if not side and (len(sizes) > 1 or channels * width * height > MAX_FEATURES):
        side = USUAL_SIDE
    return side, (channels, side or height, side or width)


def _another_size(size: tuple[int, int], shape: SHAPE) -> Message:
    return message(
        "{width} × {height} pixels instead of {across} × {down}",
        width=size[0],
        height=size[1],
        across=shape[2],
        down=shape[1],
    )


def _numbered(x: NDArray[np.float32]) -> NDArray[np.float64]:
    """Numbers for pictures, float64 (rows,), equal where they are."""
    known: dict[bytes, int] = {}
    return np.array([known.setdefault(blake2b(row.data, digest_size=16).digest(), len(known)) for row in x], np.float64)


def _nothing(name: str, refused: dict[str, Message]) -> DataError:
    if not refused:
        return DataError(message("{name} names no pictures. Choose another type.", name=quoted(name)))
    cell, why = next(iter(refused.items()))
    return DataError(
        message(
            "None of the pictures that {name} names can be read, such as {cell}: {why}. Paths are relative to the "
            "folder of the table. Move the pictures, or choose another type.",
            name=quoted(name),
            cell=quoted(cell),
            why=why,
        )
    )
