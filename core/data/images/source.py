"""A folder of images, with a subfolder per class."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from core.data.arrays import CHANNELS, check_size, pixels
from core.data.base import DataError, Dataset, Source
from core.data.images import notes
from core.data.images.checks import check_classes, check_features, common_size, sizes_differ, unreadable
from core.data.images.decode import GROUNDS, decode
from core.data.images.folders import scan
from core.data.images.layout import Layout, arrange
from core.data.images.opening import Header, UnreadableError, read_header
from core.definitions import param
from core.messages import message

WHITES = (1.0, 255.0, 2.0**16 - 1, 2.0**32 - 1)  # possible values of white in images of 32 bits


@dataclass(frozen=True)
class ImageFolder(Source):
    """A folder with a subfolder of images per class, named after the class: PNG, JPEG, WebP, BMP, TIFF or GIF. All
    images get the same size. They are grayscale if every file is."""

    kind = "image_folder"
    title = "Folder of images"
    needs_file: ClassVar[bool] = True

    path: str = param("", "The folder that contains a subfolder of images per class.", role="folder")
    side: int = param(
        0,
        "Width and height to which every image is resized. 0 keeps the original size.",
        title="Image size",
        low=0,
        high=256,
        unit="px",
    )
    grey: bool = param(False, "Convert color images to grayscale.", title="Grayscale")
    background: str = param(
        "white", "The color behind the transparent parts of images.", title="Background", options=tuple(GROUNDS)
    )
    split_folders: bool = param(
        True,
        "Read the classes inside folders named train and validation, and leave out a folder named test. If off, these "
        "folders are classes themselves.",
        title="Train and test folders",
    )
    skip_unreadable: bool = param(
        False,
        "Leave out images that cannot be read. If off, they are listed and nothing is read.",
        title="Skip unreadable files",
    )

    def load(self, seed: int) -> Dataset:
        folder = _folder(self.path)
        layout, findings = arrange(scan(folder), self.split_folders), notes.Findings()
        findings.unreadable |= layout.unreadable
        headers = _headers(layout, findings)
        check_classes([name for file, name in layout.images if file in headers], folder, findings)
        color = sum(not header.gray for header in headers.values())
        gray = self.grey or not color
        size = (self.side, self.side) if self.side else common_size(headers)
        image = (CHANNELS[0] if gray else CHANNELS[1], size[1], size[0])
        check_features(image, folder)
        check_size(len(headers), image, folder.name)
        found = [(file, name) for file, name in layout.images if file in headers]
        x, read = self._pixels(found, image, findings)
        if findings.unreadable and not self.skip_unreadable:
            raise unreadable(findings, len(read))
        labels = [name for file, name in found if file in read]
        names = check_classes(labels, folder, findings)
        y = np.array([names.index(name) for name in labels])
        all_notes = (
            *notes.on_files(layout, findings, list(read)),
            *notes.on_vanished({name for _, name in layout.images} - set(names)),
            *notes.on_color(len(headers) - color, color, self.grey),
            *notes.on_pixels(findings, self.side, self.background),
            *notes.on_equal_images(x, y, names),
        )
        return Dataset(x, y, pixels(image), names, ("class",), all_notes, image)

    def _pixels(
        self, found: Sequence[tuple[Path, str]], image: tuple[int, int, int], findings: notes.Findings
    ) -> tuple[NDArray[np.float32], dict[Path, int]]:
        """The pixels of all readable images, float32 (rows, features), and the rows of their files. Fills findings."""
        x, read = np.empty((len(found), *image), np.float32), dict[Path, int]()
        unscaled: dict[str, list[int]] = {}
        highest: dict[str, float] = {}
        for file, _ in found:
            try:
                decoded = decode(file, self.side, image[0] == 1, self.background)
            except UnreadableError as error:
                findings.unreadable[file] = error.why
                continue
            if decoded.values.shape != image:
                raise sizes_differ(file, decoded.size, found[0][0], (image[2], image[1]))
            row = read[file] = len(read)
            x[row] = decoded.values
            findings.add(decoded.traits, file)
            if self.side and decoded.size != (self.side, self.side):
                findings.resized.append(decoded.size)
            if decoded.mode:
                unscaled.setdefault(decoded.mode, []).append(row)
                highest[decoded.mode] = max(highest.get(decoded.mode, 0.0), decoded.highest)
        for mode, rows in unscaled.items():
            white = next(white for white in WHITES if highest[mode] <= white)
            x[rows] *= np.float32(255 / white)
            findings.white[mode] = len(rows), highest[mode], white
        return x.reshape(len(x), -1)[: len(read)], read


def _folder(path: str) -> Path:
    folder = Path(path)
    try:
        if path and folder.is_dir():
            return folder
    except (OSError, ValueError):
        pass  # not a valid folder name
    if not path:
        raise DataError(message("No folder is chosen. Choose one that contains a subfolder of images per class."))
    raise DataError(message("There is no folder {path}. If it was moved, choose it again.", path=path))


def _headers(layout: Layout, findings: notes.Findings) -> dict[Path, Header]:
    """The headers of all images. Those that cannot be read are added to the findings."""
    headers = {}
    for file, _ in layout.images:
        try:
            headers[file] = read_header(file)
        except UnreadableError as error:
            findings.unreadable[file] = error.why
    return headers
