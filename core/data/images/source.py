"""A folder of images, with a subfolder per class."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import numpy as np

from core.data.arrays import CHANNELS, check_size, pixels
from core.data.base import DataError, Dataset, Source
from core.data.images import notes
from core.data.images.checks import check_classes, check_features, common_size, sizes_differ, unreadable
from core.data.images.decode import GROUNDS
from core.data.images.folders import scan
from core.data.images.layout import arrange
from core.data.images.opening import UnreadableError
from core.data.images.pixels import Pixels, read_headers
from core.definitions import param
from core.messages import message


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
        "Read the classes inside folders named train, validation and test, whose images train, validate and test. If "
        "off, these folders are classes themselves.",
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
        headers = read_headers((file for file, _ in layout.images), findings)
        check_classes([name for file, name in layout.images if file in headers], folder, findings)
        color = sum(not header.gray for header in headers.values())
        gray = self.grey or not color
        size = (self.side, self.side) if self.side else common_size(headers)
        image = (CHANNELS[0] if gray else CHANNELS[1], size[1], size[0])
        check_features(image, folder)
        check_size(len(headers), image, folder.name)
        decoded = self._pixels(list(headers), image, findings)
        x, read = decoded.x, decoded.rows
        if findings.unreadable and not self.skip_unreadable:
            raise unreadable(findings, len(read))
        labels = [name for file, name in layout.images if file in read]
        names = check_classes(labels, folder, findings)
        y = np.array([names.index(name) for name in labels])
        all_notes = (
            *notes.on_files(layout, findings, list(read)),
            *notes.on_vanished({name for _, name in layout.images} - set(names)),
            *notes.on_color(len(headers) - color, color, self.grey),
            *notes.on_pixels(findings, self.side, self.background),
            *notes.on_equal_images(x, y, names),
        )
        parts = np.array([layout.part_of(file) for file in read], np.int8) if layout.parts else None
        return Dataset(x, y, pixels(image), names, ("class",), all_notes, image, parts=parts)

    def _pixels(self, files: Sequence[Path], image: tuple[int, int, int], findings: notes.Findings) -> Pixels:
        """The pixels of all readable images. Fills the findings."""
        found = Pixels(len(files), image, self.side, self.background)
        for file in files:
            try:
                size = found.read(file, findings)
            except UnreadableError as error:
                findings.unreadable[file] = error.why
                continue
            if file not in found.rows:
                raise sizes_differ(file, size, files[0], (image[2], image[1]))
        found.scale(findings)
        return found


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
