"""A folder of images, with a subfolder per class."""

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from core.data.arrays import CHANNELS, check_size, pixels
from core.data.base import DataError, Dataset, Source
from core.definitions import param
from core.messages import message
from core.messages.system_errors import describe

DECODERS = ("PNG", "JPEG")  # of Pillow; no other format is decoded, whatever the name of a file
SUFFIXES = (".png", ".jpg", ".jpeg")
MAX_PIXELS = 4096 * 4096  # in one file, before it is resized
MAX_FILES = 1_000_000


@dataclass(frozen=True)
class ImageFolder(Source):
    """A folder with a subfolder of PNG or JPEG images per class, named after the class. All images get the same size.
    They are grayscale if every file is."""

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

    def load(self, seed: int) -> Dataset:
        folder = _folder(self.path)
        files = list(_image_files(folder))
        names = sorted({file.parent.name for file in files})
        if len(names) < 2:
            raise DataError(
                message(
                    "{folder} needs at least two subfolders with PNG or JPEG images, one per class.",
                    folder=folder.name,
                )
            )
        grey, size = self.grey or all(map(_is_grayscale, files)), self.side or _common_size(files)
        size = size if isinstance(size, tuple) else (size, size)
        image = (CHANNELS[0] if grey else CHANNELS[1], size[1], size[0])
        check_size(len(files), image, folder.name)
        x = np.empty((len(files), *image), np.float32)
        for row, file in enumerate(files):
            x[row] = _decode(file, size, grey)
        y = np.array([names.index(file.parent.name) for file in files])
        return Dataset(x.reshape(len(files), -1), y, pixels(image), tuple(names), ("class",), image=image)


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


def _image_files(folder: Path) -> Iterator[Path]:
    """The images in the subfolders, sorted by name. Hidden files are skipped."""
    count = 0
    try:
        for subfolder in sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith(".")):
            for file in sorted(subfolder.iterdir()):
                if file.suffix.lower() in SUFFIXES and not file.name.startswith(".") and file.is_file():
                    count += 1
                    if count > MAX_FILES:
                        raise DataError(
                            message(
                                "{folder} contains more than {most:,} images. Remove some.",
                                folder=folder.name,
                                most=MAX_FILES,
                            )
                        )
                    yield file
    except OSError as error:
        raise DataError(
            message("{folder} cannot be listed: {why}. Check its permissions.", folder=folder.name, why=describe(error))
        ) from error


def _open(file: Path) -> Any:
    """Open an image and read only its header. Raises DataError if it is too large to decode."""
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # the limit below is lower
            image = Image.open(file, formats=DECODERS)
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError) as error:
        raise _unreadable(file) from error
    if image.width * image.height > MAX_PIXELS:
        image.close()
        raise DataError(
            message(
                "{file} is too large: {width:,} × {height:,} pixels, where {most:,} pixels are supported. Make it "
                "smaller or remove it.",
                file=_short_path(file),
                width=image.width,
                height=image.height,
                most=MAX_PIXELS,
            )
        )
    return image


def _is_grayscale(file: Path) -> bool:
    with _open(file) as image:
        return image.mode in ("1", "L", "LA", "I", "I;16")


def _common_size(files: list[Path]) -> tuple[int, int]:
    """The width and height of all images. Raises DataError if they differ."""
    first: tuple[int, int] | None = None
    for file in files:
        with _open(file) as image:
            first = first or image.size
            if image.size != first:
                raise DataError(
                    message(
                        "{file} has {width} × {height} pixels, but {other} has {across} × {down}. Set an image size "
                        "to resize them all.",
                        file=_short_path(file),
                        width=image.width,
                        height=image.height,
                        other=_short_path(files[0]),
                        across=first[0],
                        down=first[1],
                    )
                )
    assert first is not None
    return first


def _decode(file: Path, size: tuple[int, int], grey: bool) -> NDArray[np.float32]:
    """The pixels, float32 (channels, height, width), from 0 to 255."""
    from PIL import Image

    try:
        with _open(file) as image:
            if image.mode.startswith("I"):  # 16-bit grayscale, which convert("L") would clip at 255
                image = Image.fromarray((np.asarray(image, np.float64) / 257).round().clip(0, 255).astype(np.uint8))
            image = image.convert("L" if grey else "RGB")
            if image.size != size:
                image = image.resize(size, Image.Resampling.BILINEAR)
            array = np.asarray(image, np.float32)
    except DataError:
        raise
    except (OSError, ValueError, SyntaxError) as error:
        raise _unreadable(file) from error
    return array[None] if grey else np.moveaxis(array, 2, 0)


def _short_path(file: Path) -> str:
    return f"{file.parent.name}/{file.name}"


def _unreadable(file: Path) -> DataError:
    return DataError(message("{file} cannot be read as PNG or JPEG. Replace or remove it.", file=_short_path(file)))
