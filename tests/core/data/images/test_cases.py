"""Folders of images as people have them, compared with how ImageMagick reads them (`tests/cases/references.py`)."""

from pathlib import Path

import numpy as np
import pytest

from core.data import DataError, ImageFolder

CASES = Path(__file__).parents[3] / "cases"
CLOSE = 2  # of 255: decoders of JPEG and WebP round in different places


def case(name, **fields):
    return ImageFolder(path=str(CASES / "images" / name), **fields)


def channels(data):
    """The pixels of a data set, (rows, channels, height, width)."""
    return data.x.reshape(len(data.x), *data.image)


def reference(name):
    """The pixels as ImageMagick reads them, (rows, channels, height, width)."""
    with np.load(CASES / "images.npz") as read:
        return np.moveaxis(read[name].astype(np.float32), 3, 1)


def notes(data):
    return "\n".join(data.notes)


def test_exif():
    """Six of twelve pictures of a class carry an orientation: seen as viewers show them."""
    data = case("exif").load(0)
    assert data.image == (1, 16, 16)
    assert np.abs(channels(data) - reference("exif")[:, :1]).max() <= CLOSE
    assert "upright, as their Exif data says: 6 (across/a10.jpg, across/a11.jpg, across/a6.jpg and 3 more)" in notes(
        data
    )


def test_transparent_icons():
    """Black drawings on a transparent ground: on white; classes learned."""
    data = case("transparent_icons").load(0)
    assert np.array_equal(channels(data), reference("transparent_icons"))
    assert "transparent parts, drawn on white: 24" in notes(data)
    bars, rings = data.x[data.y == 0], data.x[data.y == 1]
    assert np.abs(bars.mean(axis=0) - rings.mean(axis=0)).max() > 100


@pytest.mark.parametrize(("background", "value"), [("white", 255), ("gray", 128), ("black", 0)])
def test_transparent_icons_on_another_ground(background, value):
    data = case("transparent_icons", background=background, grey=True).load(0)
    assert channels(data)[0, 0, 0, 0] == value
    assert (data.x.max() > 0) == (background != "black")  # black on black


def test_formats():
    """PNG beside WebP, BMP, TIFF: all read, four classes."""
    data = case("formats").load(0)
    assert data.classes == ("cat", "dog", "eel", "fox")
    assert np.bincount(data.y).tolist() == [10, 10, 10, 10]
    assert np.abs(channels(data) - reference("formats")).max() <= CLOSE


def test_corrupt():
    """Three unreadable files, hidden files: all three named at once, can be skipped; hidden files passed over."""
    with pytest.raises(DataError) as raised:
        case("corrupt").load(0)
    sentence = str(raised.value)
    assert sentence.startswith(
        "3 of 16 images cannot be read: cat/c3.png (damaged or incomplete), dog/d2.png (empty), "
    )
    assert "dog/d5.png (damaged, or not in a format that is supported)" in sentence
    assert sentence.endswith("turn on “Skip unreadable files”.")
    data = case("corrupt", skip_unreadable=True).load(0)
    assert np.bincount(data.y).tolist() == [7, 6]
    assert data.x.shape == (13, 256)
    assert np.isfinite(data.x).all()
    assert data.x.max(axis=1).min() > 0
    assert "Files: 20. Read: 13. Left out: 4. Skipped because unreadable: 3." in data.notes
    assert "Hidden and system files left out: 4 (.DS_Store: 2, ._c1.png: 1, Thumbs.db: 1)." in data.notes


def test_modes():
    """1, L, LA, P, 16 bit, CMYK, RGB: grey values right."""
    data = case("modes").load(0)
    assert np.abs(channels(data) - reference("modes")).max() <= CLOSE
    gray = case("modes", grey=True).load(0)
    assert np.abs(channels(gray) - reference("modes").mean(axis=1, keepdims=True)).max() <= CLOSE + 1
    assert "more than 8 bits, scaled to 0 to 255: 4" in notes(data)
    assert "CMYK images converted to RGB without a color profile: 4" in notes(data)
    assert "Color images: 12. Grayscale images: 16." in notes(data)
