"""Pixels of images with values known by construction: modes, depths, orientations, transparency."""

import struct
from zlib import crc32

import numpy as np
import pytest
from PIL import Image

from core.data.images import opening
from core.data.images.decode import decode
from core.data.images.opening import UnreadableError, read_header

RAMP = np.arange(6, dtype=np.uint8).reshape(2, 3) * 50  # 0 50 100 / 150 200 250
ARROW = np.array([[1, 2, 3], [4, 5, 6]], np.uint8)  # every pixel is another, and width is not height
UPRIGHT = {  # what viewers show, by the table of the Exif standard: which side of the file is row 0 and column 0
    1: [[1, 2, 3], [4, 5, 6]],
    2: [[3, 2, 1], [6, 5, 4]],
    3: [[6, 5, 4], [3, 2, 1]],
    4: [[4, 5, 6], [1, 2, 3]],
    5: [[1, 4], [2, 5], [3, 6]],
    6: [[4, 1], [5, 2], [6, 3]],
    7: [[6, 3], [5, 2], [4, 1]],
    8: [[3, 6], [2, 5], [1, 4]],
}


def values(path, gray=True, background="white", side=0):
    return decode(path, side, gray, background).values


def tiff(path, pixels, bits, sample_format, photometric=1, orientation=1):
    """Write an uncompressed grayscale TIFF by hand, as cameras and microscopes do. Little endian."""
    height, width = pixels.shape
    raw = pixels.astype(pixels.dtype.newbyteorder("<")).tobytes()
    tags = [
        (256, 4, width), (257, 4, height), (258, 3, bits), (259, 3, 1), (262, 3, photometric), (273, 4, 8),
        (274, 3, orientation), (277, 3, 1), (278, 4, height), (279, 4, len(raw)), (339, 3, sample_format),
    ]  # fmt: skip
    entries = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in tags)
    path.write_bytes(
        b"II*\0" + struct.pack("<I", 8 + len(raw)) + raw + struct.pack("<H", len(tags)) + entries + b"\0" * 4
    )
    return path


@pytest.mark.parametrize("suffix", [".png", ".tif", ".webp"])
@pytest.mark.parametrize("orientation", UPRIGHT)
def test_images_are_turned_as_viewers_show_them(tmp_path, orientation, suffix):
    path, exif = tmp_path / f"a{suffix}", Image.Exif()
    exif[0x0112] = orientation
    options = {"lossless": True} if suffix == ".webp" else {}
    Image.fromarray(ARROW * 40).save(path, exif=exif, **options)
    decoded = decode(path, 0, True, "white")
    assert (decoded.values[0] / 40).tolist() == UPRIGHT[orientation]
    assert read_header(path).size == decoded.size == np.shape(UPRIGHT[orientation])[::-1]
    assert ("turned" in decoded.traits) == (orientation != 1)


@pytest.mark.parametrize("orientation", UPRIGHT)
def test_photographs_are_turned_as_viewers_show_them(tmp_path, orientation):
    """Blocks of 8 × 8 pixels, which JPEG keeps apart."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    Image.fromarray(np.kron(ARROW * 40, np.ones((8, 8), np.uint8))).save(tmp_path / "a.jpg", exif=exif, quality=100)
    found = values(tmp_path / "a.jpg")[0, 4::8, 4::8]
    assert (found / 40).round().tolist() == UPRIGHT[orientation]
    assert read_header(tmp_path / "a.jpg").size == (
        8 * np.shape(UPRIGHT[orientation])[1],
        8 * len(UPRIGHT[orientation]),
    )


def test_nonsense_as_an_orientation_leaves_an_image_as_it_is(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 77
    Image.fromarray(ARROW).save(tmp_path / "a.png", exif=exif)
    assert values(tmp_path / "a.png")[0].tolist() == ARROW.tolist()
    Image.fromarray(ARROW).save(tmp_path / "b.png", exif=b"Exif\0\0nonsense")
    assert values(tmp_path / "b.png")[0].tolist() == ARROW.tolist()


@pytest.mark.parametrize("suffix", [".png", ".bmp", ".tif", ".gif"])
def test_gray_is_read_as_it_is_by_every_lossless_format(tmp_path, suffix):
    Image.fromarray(RAMP).save(tmp_path / f"a{suffix}")
    assert values(tmp_path / f"a{suffix}")[0].tolist() == RAMP.tolist()
    assert values(tmp_path / f"a{suffix}", gray=False).tolist() == [RAMP.tolist()] * 3


def test_black_and_white_are_0_and_255(tmp_path):
    Image.fromarray(RAMP > 120).save(tmp_path / "a.png")
    assert values(tmp_path / "a.png")[0].tolist() == [[0, 0, 0], [255, 255, 255]]


def test_a_palette_gives_its_colors(tmp_path):
    image = Image.new("P", (3, 1))
    image.putdata([0, 1, 2])
    image.putpalette([10, 20, 30, 200, 100, 50, 7, 7, 7])
    image.save(tmp_path / "a.png")
    assert values(tmp_path / "a.png", gray=False)[:, 0].T.tolist() == [[10, 20, 30], [200, 100, 50], [7, 7, 7]]
    image.save(tmp_path / "b.png", transparency=1)
    on_black = values(tmp_path / "b.png", gray=False, background="black")
    assert on_black[:, 0].T.tolist() == [[10, 20, 30], [0, 0, 0], [7, 7, 7]]
    assert values(tmp_path / "b.png", gray=False)[:, 0].T.tolist() == [[10, 20, 30], [255, 255, 255], [7, 7, 7]]


@pytest.mark.parametrize(("background", "ground"), [("white", 255), ("gray", 128), ("black", 0)])
def test_half_transparent_pixels_are_mixed_with_the_background(tmp_path, background, ground):
    """value · alpha + ground · (1 − alpha)"""
    alpha = np.array([[0, 51, 102], [153, 204, 255]], np.uint8)
    Image.fromarray(np.stack([RAMP, alpha], axis=2)).save(tmp_path / "a.png")
    wanted = RAMP * (alpha / 255) + ground * (1 - alpha / 255)
    decoded = decode(tmp_path / "a.png", 0, True, background)
    assert np.abs(decoded.values[0] - wanted).max() <= 1
    assert "transparent" in decoded.traits


def test_an_opaque_alpha_channel_is_not_said(tmp_path):
    Image.fromarray(np.stack([RAMP, RAMP * 0 + 255], axis=2)).save(tmp_path / "a.png")
    assert not decode(tmp_path / "a.png", 0, True, "black").traits


def test_a_transparent_gray_of_a_png_without_alpha_is_the_background(tmp_path):
    Image.fromarray(RAMP).save(tmp_path / "a.png", transparency=100)
    assert values(tmp_path / "a.png")[0].tolist() == [[0, 50, 255], [150, 200, 250]]
    sixteen = RAMP.astype(np.uint16) * 257
    Image.fromarray(sixteen).save(tmp_path / "b.png")
    data = bytearray((tmp_path / "b.png").read_bytes())
    chunk = b"tRNS" + struct.pack(">H", 100 * 257)
    at = data.index(b"IDAT") - 4
    data[at:at] = struct.pack(">I", 2) + chunk + struct.pack(">I", crc32(chunk))
    (tmp_path / "b.png").write_bytes(data)
    assert values(tmp_path / "b.png", background="gray")[0].tolist() == [[0, 50, 128], [150, 200, 250]]


@pytest.mark.parametrize("suffix", [".png", ".tif"])
def test_16_bits_are_scaled_and_not_clipped(tmp_path, suffix):
    sixteen = np.array([[0, 257, 128 * 257], [300, 65535, 4096]], np.uint16)
    Image.fromarray(sixteen).save(tmp_path / f"a{suffix}")
    assert values(tmp_path / f"a{suffix}")[0].tolist() == [[0, 1, 128], [1, 255, 16]]


def test_16_bits_of_a_tiff_where_0_is_white_are_inverted(tmp_path):
    path = tiff(tmp_path / "a.tif", RAMP.astype(np.uint16) * 257, 16, 1, photometric=0)
    assert values(path)[0].tolist() == (255 - RAMP.astype(int)).tolist()


def test_32_bit_integers_and_floats_keep_their_values_until_the_range_is_known(tmp_path):
    for number, (dtype, bits, kind) in enumerate([(np.uint32, 32, 1), (np.int32, 32, 2), (np.int16, 16, 2)]):
        decoded = decode(tiff(tmp_path / f"{number}.tif", (RAMP * 100.0).astype(dtype), bits, kind), 0, True, "white")
        assert decoded.values[0].tolist() == (RAMP * 100.0).tolist()
        assert (decoded.mode, decoded.highest) == ("I", 25_000)
    large = decode(tiff(tmp_path / "l.tif", np.full((2, 3), 2**32 - 1, np.uint32), 32, 1), 0, True, "white")
    assert large.highest == 2**32 - 1
    floats = decode(tiff(tmp_path / "f.tif", (RAMP / 500).astype(np.float32), 32, 3), 0, True, "white")
    assert np.allclose(floats.values[0], RAMP / 500)
    assert (floats.mode, floats.highest) == ("F", 0.5)


@pytest.mark.parametrize("value", [np.nan, np.inf, -1.0, 1e20])
def test_floats_that_are_no_gray_are_unreadable(tmp_path, value):
    pixels = (RAMP / 500).astype(np.float32)
    pixels[1, 1] = value
    with pytest.raises(UnreadableError, match=r"finite|gray values"):
        decode(tiff(tmp_path / "a.tif", pixels, 32, 3), 0, True, "white")


def test_cmyk_is_converted_by_its_formula(tmp_path):
    """Channel = (255 − ink) · (255 − black) / 255"""
    ink = np.array([[[0, 0, 0, 0], [255, 0, 0, 0], [0, 100, 200, 50]]], np.uint8)
    Image.frombytes("CMYK", (3, 1), ink.tobytes()).save(tmp_path / "a.tif")
    wanted = (255.0 - ink[0, :, :3]) * (255.0 - ink[0, :, 3:]) / 255
    assert np.abs(values(tmp_path / "a.tif", gray=False)[:, 0].T - wanted).max() <= 1


@pytest.mark.parametrize("suffix", [".gif", ".tif", ".png", ".webp"])
def test_of_several_pictures_in_a_file_the_first_is_read(tmp_path, suffix):
    first, second = (Image.fromarray(np.full((4, 4), ink, np.uint8)) for ink in (200, 30))
    options = {"lossless": True} if suffix == ".webp" else {}
    first.save(tmp_path / f"a{suffix}", save_all=True, append_images=[second], **options)
    decoded = decode(tmp_path / f"a{suffix}", 0, True, "white")
    assert set(decoded.values.ravel().tolist()) == {200}
    assert "several" in decoded.traits


def test_images_are_resized_without_regard_to_their_proportions(tmp_path):
    """Halving by averages of blocks, as a linear filter does with equal pixels in each block."""
    Image.fromarray(np.kron(ARROW[:, :2] * 40, np.ones((8, 16), np.uint8))).save(tmp_path / "a.png")
    decoded = decode(tmp_path / "a.png", 8, True, "white")
    assert decoded.size == (32, 16)
    assert decoded.values.shape == (1, 8, 8)
    corners = decoded.values[0][np.ix_([0, -1], [0, -1])]
    assert corners.tolist() == [[40, 80], [160, 200]]


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".webp", ".bmp", ".tif", ".gif"])
@pytest.mark.parametrize("share", [0.02, 0.5, 0.9])
def test_a_truncated_file_is_unreadable_in_every_format(tmp_path, suffix, share):
    path, noise = tmp_path / f"a{suffix}", np.random.default_rng(1).integers(0, 255, (40, 40), np.uint8)
    Image.fromarray(noise).save(path)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(UnreadableError, match=r"damaged"):
        decode(path, 8, True, "white")


def test_the_size_of_a_file_and_of_its_image_are_checked_before_it_is_decoded(tmp_path, monkeypatch):
    path = tmp_path / "a.png"
    Image.fromarray(RAMP).save(path)
    monkeypatch.setattr(opening, "MAX_PIXELS", 5)
    with pytest.raises(UnreadableError, match=r"^3 × 2 pixels, more than 5$"):
        read_header(path)
    monkeypatch.setattr(opening, "MAX_BYTES", 10)
    with pytest.raises(UnreadableError, match=r"^larger than 0 MB$"):
        read_header(path)
