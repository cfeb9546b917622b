"""Decoding of one image file to gray or RGB from 0 to 255."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data.images.opening import BROKEN, ORIENTATION, WIDE, UnreadableError, opened, orientation
from core.messages import message

SUFFIXES_OF = {
    "PNG": (".png",),
    "JPEG": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "WEBP": (".webp",),
    "BMP": (".bmp",),
    "TIFF": (".tif", ".tiff"),
    "GIF": (".gif",),
}
GROUNDS = {"white": 255, "gray": 128, "black": 0}
PHOTOMETRIC, BITS, SAMPLE_FORMAT = 262, 258, 339  # tags of TIFF


@dataclass(frozen=True)
class Decoded:
    """An image: float32 (channels, height, width), from 0 to 255.

    `traits` names what was done to it. Values of 32 bits are not scaled, as their range follows from all images:
    `mode` is then "I" for integers or "F" for floats, and `highest` is the largest value.
    """

    values: NDArray[np.float32]
    size: tuple[int, int]  # before it was resized
    traits: frozenset[str]
    mode: str = ""
    highest: float = 0.0


def decode(file: Path, side: int, gray: bool, background: str) -> Decoded:
    """Decode the first picture of a file as gray or RGB, resized to `side` × `side` pixels unless that is 0.

    Transparent parts show the background, a key of `GROUNDS`. Raises UnreadableError.
    """
    from PIL import Image

    with opened(file) as image:
        turned = image.format == "TIFF" and image.tag_v2.get(ORIENTATION, 1) != 1  # which loading it does
        image.load()
        traits = set(_traits(image, file)) | ({"turned"} if turned else set())
        turn, mode, highest = orientation(image), "", 0.0
        if image.mode in WIDE and image.format != "PNG":
            mode, numbers = image.mode, _wide(image)
            highest = float(numbers.max())
            flat = Image.fromarray(numbers.astype(np.float32))
        else:
            flat = _flat(image, GROUNDS[background], traits).convert("L" if gray else "RGB")
        if turn != 1:
            flat = flat.transpose(_turns()[turn])
        size = flat.size
        if side and size != (side, side):
            flat = flat.resize((side, side), Image.Resampling.BILINEAR)
        array = np.asarray(flat, np.float32)
        if array.ndim == 2:
            array = np.broadcast_to(array, (1 if gray else 3, *array.shape))
        else:
            array = np.moveaxis(array, 2, 0)
        return Decoded(array, size, frozenset(traits), mode, highest)


def _turns() -> dict[int, Any]:
    from PIL.Image import Transpose

    return {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }


def _traits(image: Any, file: Path) -> Iterator[str]:
    """What a person should know of how an image is read."""
    if image.format in SUFFIXES_OF and file.suffix.lower() not in SUFFIXES_OF[image.format]:
        yield "named"
    if orientation(image) != 1:
        yield "turned"
    if image.mode == "CMYK":
        yield "cmyk"
    if image.mode.startswith("I;16"):
        yield "16 bit"
    if image.format != "MPO" and _is_animated(image):  # MPO: a photograph with its preview
        yield "several"


def _is_animated(image: Any) -> bool:
    try:
        return bool(getattr(image, "is_animated", False))
    except BROKEN:
        return True  # only a later picture is damaged


def _flat(image: Any, ground: int, traits: set[str]) -> Any:
    """The image in 8 bits per channel, with transparent parts on gray of the value `ground`."""
    from PIL import Image

    if image.mode.startswith("I"):
        return Image.fromarray(_sixteen(image, ground, traits))
    if not image.has_transparency_data:
        return image
    image = image.convert("RGBA")
    if image.getchannel("A").getextrema()[0] < 255:
        traits.add("transparent")
    return Image.alpha_composite(Image.new("RGBA", image.size, (ground, ground, ground, 255)), image)


def _sixteen(image: Any, ground: int, traits: set[str]) -> NDArray[np.uint8]:
    """Gray of 16 bits, or of 12 in some TIFF files, as 8 bits, which `convert` would clip at 255."""
    tags = image.tag_v2 if image.format == "TIFF" else {}
    white = 2 ** int(tags.get(BITS, (16,))[0]) - 1
    values = np.asarray(image).astype(np.float64)
    if tags.get(PHOTOMETRIC) == 0:  # 0 is white
        values = white - values
    gray: NDArray[np.uint8] = (values / (white / 255)).round().clip(0, 255).astype(np.uint8)
    if isinstance(clear := image.info.get("transparency"), int) and (values == clear).any():
        traits.add("transparent")
        gray[values == clear] = ground
    return gray


def _wide(image: Any) -> NDArray[np.generic]:
    """Gray values of 32 bits as they are in the file. Raises UnreadableError if they have no place on a gray scale."""
    values = np.asarray(image)
    if image.mode == "I" and image.tag_v2.get(SAMPLE_FORMAT, (1,))[0] == 1:
        values = values.view(np.uint32)  # Pillow reads them as signed
    if not np.isfinite(values).all():
        raise UnreadableError(message("values that are not finite"))
    if values.min() < 0 or values.max() > 2**32 - 1:
        raise UnreadableError(message("gray values below 0 or beyond 4,294,967,295"))
    return values
