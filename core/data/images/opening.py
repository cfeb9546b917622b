"""Opening of one image file. Its size is checked before its pixels are read."""

import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.messages import Message, message
from core.messages.system_errors import describe

DECODERS = ("PNG", "JPEG", "WEBP", "BMP", "TIFF", "GIF")  # of Pillow; the content decides, not the name of a file
GRAY = ("1", "L", "LA", "La", "F")  # and all modes that begin with I
WIDE = ("I", "F")  # of 32 bits, except in PNG
MAX_PIXELS = 4096 * 4096  # in one file, before it is resized
MAX_BYTES = 2**28  # of one file
ORIENTATION = 0x0112  # in Exif and TIFF

BROKEN: tuple[type[Exception], ...] = (  # whatever Pillow raises for damaged files
    OSError,
    ValueError,
    SyntaxError,
    TypeError,
    LookupError,
    ArithmeticError,
    AttributeError,
    EOFError,
    RuntimeError,
    struct.error,
    zlib.error,
)


class UnreadableError(Exception):
    """An image cannot be read. `why` completes “cat/1.png (…)”."""

    def __init__(self, why: Message) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class Header:
    """Width and height as the image is seen, whether it has no color, and whether its values have 32 bits."""

    size: tuple[int, int]
    gray: bool
    wide: bool = False


def read_header(file: Path) -> Header:
    """Read the header of a file. Raises UnreadableError."""
    with opened(file) as image:
        width, height = image.size
        if image.format != "TIFF" and orientation(image, loaded=False) > 4:
            width, height = height, width
        gray = image.mode in GRAY or image.mode.startswith("I")
        return Header((width, height), gray, image.mode in WIDE and image.format != "PNG")


@contextmanager
def opened(file: Path) -> Iterator[Any]:
    """The opened image, of which only the header is read. Every error inside becomes an UnreadableError."""
    from PIL import (  # noqa: F401  # named, so that Pillow imports no other plugin
        BmpImagePlugin,
        GifImagePlugin,
        Image,
        JpegImagePlugin,
        PngImagePlugin,
        TiffImagePlugin,
        WebPImagePlugin,
    )

    try:
        length = file.stat().st_size
        if not length:
            raise UnreadableError(message("empty"))
        if length > MAX_BYTES:
            raise UnreadableError(message("larger than {most} MB", most=MAX_BYTES >> 20))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of large sizes, which are limited below, and of damaged metadata
            # By stream: Pillow maps a named file into memory, and then garbles TIFF images that lie on their side.
            with file.open("rb") as stream, Image.open(stream, formats=DECODERS) as image:
                if image.width * image.height > MAX_PIXELS:
                    raise UnreadableError(
                        message(
                            "{width:,} × {height:,} pixels, more than {most:,}",
                            width=image.width,
                            height=image.height,
                            most=MAX_PIXELS,
                        )
                    )
                yield image
    except Image.DecompressionBombError as error:
        raise UnreadableError(message("more than {most:,} pixels", most=MAX_PIXELS)) from error
    except Image.UnidentifiedImageError as error:
        raise UnreadableError(message("damaged, or not in a format that is supported")) from error
    except BROKEN as error:
        of_system = isinstance(error, OSError) and error.errno
        raise UnreadableError(describe(error) if of_system else message("damaged or incomplete")) from error


def orientation(image: Any, loaded: bool = True) -> int:
    """How the camera was held, from 1 to 8. 1, upright, if the file does not say so or says nonsense."""
    if not loaded and image.format == "PNG" and "exif" not in image.info:
        return 1  # Pillow would decode the image to look behind its pixels
    try:
        found = image.getexif().get(ORIENTATION, 1)
    except BROKEN:
        return 1  # damaged metadata does not make the pixels unreadable
    return found if found in range(2, 9) else 1
