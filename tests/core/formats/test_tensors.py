"""Our safetensors reader and writer against the official library."""

import io
import json
import struct
import zipfile

import numpy as np
import pytest
from safetensors.numpy import load, save

from core.formats import tensors
from core.formats.archive import open_zip
from core.formats.errors import FormatError

PART = "weights.safetensors"
RANDOM = np.random.default_rng(0)
ARRAYS = {f"of {name}": RANDOM.integers(0, 2, (3, 5)).astype(kind) for name, kind in tensors.TYPES.items()} | {
    "none": np.empty((0, 4), np.float32),
    "one number": np.array(2.5),
    "transposed": RANDOM.normal(size=(4, 3)).T,
    "in three pieces": RANDOM.normal(size=(2, 3, tensors.PIECE // 16)).astype(np.float32),
    "größer": np.arange(7, dtype=np.int16),
}
TEXTS = {"layout": '["x"]', "größe": "1"}


def zipped(content=None):
    """A zip with a part that contains our arrays, or this content."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        if content is None:
            tensors.write(archive, PART, ARRAYS, TEXTS)
        else:
            archive.writestr(PART, content)
    return zipfile.ZipFile(file)


def test_the_library_reads_what_we_write():
    theirs = load(zipped().read(PART))
    assert theirs.keys() == ARRAYS.keys()
    for name, array in ARRAYS.items():
        assert theirs[name].dtype == array.dtype
        np.testing.assert_array_equal(theirs[name], array)


def test_we_read_what_the_library_writes():
    whole = {name: array.copy("C") for name, array in ARRAYS.items()}
    ours, texts = tensors.read(zipped(save(whole, metadata=TEXTS)), PART, "it")
    assert texts == TEXTS
    assert ours.keys() == ARRAYS.keys()
    for name, array in ARRAYS.items():
        assert (ours[name].dtype, ours[name].shape) == (array.dtype, array.shape)
        np.testing.assert_array_equal(ours[name], array)


def test_every_array_is_aligned():
    part = zipped().read(PART)
    (length,) = struct.unpack_from("<Q", part)
    header = json.loads(part[8 : 8 + length])
    for name, array in ARRAYS.items():
        assert (8 + length + header[name]["data_offsets"][0]) % array.itemsize == 0, name


def test_damaged_numbers_are_noticed():
    archive = zipped()
    content = bytearray(archive.fp.getvalue())
    content[content.index(np.ascontiguousarray(ARRAYS["in three pieces"])[1, 1, 5:9].tobytes())] ^= 1
    with pytest.raises(zipfile.BadZipFile, match="Bad CRC"):
        tensors.read(zipfile.ZipFile(io.BytesIO(content)), PART, "it")


@pytest.mark.parametrize("shape", [[10**30, 0], [2**62, 2**62, 0], [2**63, 0]])
def test_impossible_shape_is_refused(shape):
    text = json.dumps({"x": {"dtype": "F32", "shape": shape, "data_offsets": [0, 0]}}).encode()
    with pytest.raises(FormatError, match="is damaged"):
        tensors.read(zipped(struct.pack("<Q", len(text)) + text), PART, "it")


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("missing", [4, 4_000])
def test_missing_numbers_are_not_uninitialized_memory(method, missing):
    """The directory gives the length that the header announces, but the part is shorter."""
    whole = zipped().read(PART)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        archive.writestr(PART, whole[:-missing])
    content = bytearray(file.getvalue())
    struct.pack_into("<I", content, 22, len(whole))
    struct.pack_into("<I", content, content.rindex(b"PK\x01\x02") + 24, len(whole))
    with pytest.raises((FormatError, zipfile.BadZipFile, EOFError)):
        tensors.read(zipfile.ZipFile(io.BytesIO(content)), PART, "it")
    with pytest.raises(FormatError), open_zip(io.BytesIO(content), "it", {PART: 2**40}) as archive:
        tensors.read(archive, PART, "it")
