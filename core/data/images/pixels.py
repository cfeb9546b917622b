"""Decoding of many image files to rows of pixels."""

from collections.abc import Iterable
from math import prod
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.data.images import notes
from core.data.images.decode import decode
from core.data.images.opening import Header, UnreadableError, read_header

WHITES = (1.0, 255.0, 2.0**16 - 1, 2.0**32 - 1)  # possible values of white in images of 32 bits


def read_headers(files: Iterable[Path], findings: notes.Findings) -> dict[Path, Header]:
    """The headers of all images. Those that cannot be read are added to the findings."""
    headers = {}
    for file in files:
        try:
            headers[file] = read_header(file)
        except UnreadableError as error:
            findings.unreadable[file] = error.why
    return headers


class Pixels:
    """The pixels of images of one shape, (channels, height, width), resized to `side` × `side` unless that is 0.

    `x` is float32 (images, features), from 0 to 255, and `rows` are the rows of the files in it.
    """

    def __init__(self, most: int, image: tuple[int, int, int], side: int, background: str) -> None:
        """Room for `most` images."""
        self.image, self.side, self.background = image, side, background
        self.rows: dict[Path, int] = {}
        self._all = np.empty((most, *image), np.float32)
        self._unscaled: dict[str, list[int]] = {}
        self._highest: dict[str, float] = {}

    @property
    def x(self) -> NDArray[np.float32]:
        return self._all.reshape(len(self._all), prod(self.image))[: len(self.rows)]

    def read(self, file: Path, findings: notes.Findings) -> tuple[int, int]:
        """Read one more image, and return its width and height before it was resized. Fills the findings.

        An image of another size is not added. Raises UnreadableError.
        """
        channels, height, width = self.image
        decoded = decode(file, self.side, channels == 1, self.background)
        if decoded.values.shape != (channels, height, width):
            return decoded.size
        row = self.rows[file] = len(self.rows)
        self._all[row] = decoded.values
        findings.add(decoded.traits, file)
        if self.side and decoded.size != (self.side, self.side):
            findings.resized.append(decoded.size)
        if decoded.mode:
            self._unscaled.setdefault(decoded.mode, []).append(row)
            self._highest[decoded.mode] = max(self._highest.get(decoded.mode, 0.0), decoded.highest)
        return decoded.size

    def scale(self, findings: notes.Findings) -> None:
        """Bring values of 32 bits to the range from 0 to 255, once all images are read. Fills the findings."""
        for mode, rows in self._unscaled.items():
            white = next(white for white in WHITES if self._highest[mode] <= white)
            self._all[rows] *= np.float32(255 / white)
            findings.white[mode] = len(rows), self._highest[mode], white
