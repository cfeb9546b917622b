"""A folder of images, sorted into folders by class."""

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

FORMATS = ("PNG", "JPEG")  # all that is decoded, whatever a file is called
SUFFIXES = (".png", ".jpg", ".jpeg")
MOST_PIXELS = 4096 * 4096  # of one file, before it is brought to its size
MOST_FILES = 1_000_000


@dataclass(frozen=True)
class ImageFolder(Source):
    """A folder that holds a folder of PNG or JPEG images for each class, named as the class. All become alike in
    size; they are grey if all of them are."""

    kind = "image_folder"
    title = "Folder of images"
    needs_file: ClassVar[bool] = True

    path: str = param("", "The folder, with a folder of images for each class in it.", role="folder")
    side: int = param(
        0, "How many pixels across and down every image gets. 0 leaves them as they are.", low=0, high=256, unit="px"
    )
    grey: bool = param(False, "Read colours as grey.")

    def load(self, seed: int) -> Dataset:
        folder = _folder(self.path)
        files = list(_files(folder))
        names = sorted({file.parent.name for file in files})
        if len(names) < 2:
            raise DataError(
                message(
                    "{folder} needs two folders or more with PNG or JPEG images, one for each class.",
                    folder=folder.name,
                )
            )
        grey, size = self.grey or all(map(_is_grey, files)), self.side or _one_size(files)
        size = size if isinstance(size, tuple) else (size, size)
        image = (CHANNELS[0] if grey else CHANNELS[1], size[1], size[0])
        check_size(len(files), image, folder.name)
        x = np.empty((len(files), *image), np.float32)
        for row, file in enumerate(files):
            x[row] = _decoded(file, size, grey)
        y = np.array([names.index(file.parent.name) for file in files])
        return Dataset(x.reshape(len(files), -1), y, pixels(image), tuple(names), ("class",), image=image)


def _folder(path: str) -> Path:
    folder = Path(path)
    try:
        if path and folder.is_dir():
            return folder
    except (OSError, ValueError):
        pass  # no name that a folder could have
    if not path:
        raise DataError(message("No folder is chosen. Choose one that holds a folder of images for each class."))
    raise DataError(message("There is no folder {path}. If it was moved, choose it again.", path=path))


def _files(folder: Path) -> Iterator[Path]:
    """The images in the folders of a folder, in the order of their names; hidden files are passed over."""
    count = 0
    try:
        for inside in sorted(each for each in folder.iterdir() if each.is_dir() and not each.name.startswith(".")):
            for file in sorted(inside.iterdir()):
                if file.suffix.lower() in SUFFIXES and not file.name.startswith(".") and file.is_file():
                    count += 1
                    if count > MOST_FILES:
                        raise DataError(
                            message(
                                "{folder} holds more than {most:,} images. Take some out.",
                                folder=folder.name,
                                most=MOST_FILES,
                            )
                        )
                    yield file
    except OSError as error:
        raise DataError(
            message(
                "{folder} cannot be listed: {why}. Check that you may read it.", folder=folder.name, why=describe(error)
            )
        ) from error


def _opened(file: Path) -> Any:
    """The image with its header read and nothing else. One too large to decode is refused here."""
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # checked below, and lower
            image = Image.open(file, formats=FORMATS)
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError) as error:
        raise _unreadable(file) from error
    if image.width * image.height > MOST_PIXELS:
        image.close()
        raise DataError(
            message(
                "{file} says it is {width:,} × {height:,} pixels, and {most:,} in all are the most. Make it "
                "smaller, or take it out.",
                file=_called(file),
                width=image.width,
                height=image.height,
                most=MOST_PIXELS,
            )
        )
    return image


def _is_grey(file: Path) -> bool:
    with _opened(file) as image:
        return image.mode in ("1", "L", "LA", "I", "I;16")


def _one_size(files: list[Path]) -> tuple[int, int]:
    """The width and height that all images have."""
    first: tuple[int, int] | None = None
    for file in files:
        with _opened(file) as image:
            first = first or image.size
            if image.size != first:
                raise DataError(
                    message(
                        "{file} is {width} × {height} pixels, and {other} is {across} × {down}. Set the side to "
                        "bring them all to one size.",
                        file=_called(file),
                        width=image.width,
                        height=image.height,
                        other=_called(files[0]),
                        across=first[0],
                        down=first[1],
                    )
                )
    assert first is not None
    return first


def _decoded(file: Path, size: tuple[int, int], grey: bool) -> NDArray[np.float32]:
    """Pixels float32 (channels, height, width), from 0 to 255."""
    from PIL import Image

    try:
        with _opened(file) as image:
            if image.mode.startswith("I"):  # 16 bits of grey, which Pillow would cut off at 255
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


def _called(file: Path) -> str:
    return f"{file.parent.name}/{file.name}"


def _unreadable(file: Path) -> DataError:
    return DataError(message("{file} cannot be read as PNG or JPEG. Mend it, or take it out.", file=_called(file)))
