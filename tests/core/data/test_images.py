"""Image folders, .npz and IDX files as data, and files that are refused before they are decoded."""

import gzip
import io
import struct
import zipfile
import zlib

import numpy as np
import pytest
from PIL import Image

from core.data import Data, DataError, prepare, source_for
from core.data.arrays import MAX_FEATURES, from_arrays
from core.data.idx_file import IDX
from core.data.images.source import ImageFolder
from core.data.npz_file import NPZ, save
from core.data.tables.source import TableFile
from core.formats.data_paths import relative, resolved
from core.project import Project, data_spec


@pytest.fixture
def folder(tmp_path):
    """Two classes with three images each, 6 × 4 pixels, every pixel with another value."""
    for number, name in enumerate(("dog", "cat")):
        (tmp_path / "pets" / name).mkdir(parents=True)
        for image in range(3):
            pixels = np.arange(24, dtype=np.uint8).reshape(4, 6) + 30 * image + 100 * number
            Image.fromarray(pixels).save(tmp_path / "pets" / name / f"{image}.png")
    return tmp_path / "pets"


def refused(source, *words):
    with pytest.raises(DataError) as raised:
        source.load(0)
    sentence = str(raised.value)
    assert sentence.endswith(".")
    assert all(word in sentence for word in words), sentence
    return sentence


# Folders.


def test_a_folder_gives_grayscale_images_and_classes_by_name(folder):
    data = ImageFolder(path=str(folder)).load(0)
    assert data.image == data.shape == (1, 4, 6)
    assert data.classes == ("cat", "dog")
    assert data.y.tolist() == [0, 0, 0, 1, 1, 1]
    assert data.x.dtype == np.float32
    assert data.x[0].tolist() == list(range(100, 124))  # the first cat, row by row from the top left
    assert data.features[:7] == (
        "pixel 0 0",
        "pixel 0 1",
        "pixel 0 2",
        "pixel 0 3",
        "pixel 0 4",
        "pixel 0 5",
        "pixel 1 0",
    )
    assert data_spec(data).features == (1, 4, 6)


def test_one_color_image_makes_all_images_color(folder):
    color = np.zeros((4, 6, 3), np.uint8)
    color[..., 2] = 9
    Image.fromarray(color).save(folder / "cat" / "9.png")
    data = ImageFolder(path=str(folder)).load(0)
    assert data.shape == (3, 4, 6)
    assert data.x[3].reshape(3, -1).max(axis=1).tolist() == [0, 0, 9]
    assert np.array_equal(data.x[0].reshape(3, 4, 6)[0], data.x[0].reshape(3, 4, 6)[2])
    assert data.features[24] == "green 0 0"
    assert ImageFolder(path=str(folder), grey=True).load(0).shape == (1, 4, 6)


def test_sixteen_bit_grayscale_is_not_clipped(folder):
    Image.fromarray(np.full((4, 6), 65535, np.uint16)).save(folder / "cat" / "9.png")
    assert ImageFolder(path=str(folder)).load(0).x[3].tolist() == [255.0] * 24


def test_images_of_several_sizes_need_an_image_size(folder):
    Image.fromarray(np.zeros((9, 9), np.uint8)).save(folder / "dog" / "9.png")
    refused(ImageFolder(path=str(folder)), "dog/9.png", "9 × 9", "image size")
    assert ImageFolder(path=str(folder), side=5).load(0).shape == (1, 5, 5)


def test_a_huge_image_is_refused_by_its_header(folder):
    """A PNG file of a few bytes whose header announces 60,000 × 60,000 pixels."""
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 100)), (b"IEND", b""))
    png = b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    (folder / "cat" / "0.png").write_bytes(png)
    refused(ImageFolder(path=str(folder), side=8), "cat/0.png")


@pytest.mark.parametrize("content", [b"", b"GIF89a" + b"\0" * 40, b"\x89PNG\r\n\x1a\n" + b"\0" * 30])
def test_a_file_that_is_not_an_image_is_named(folder, content):
    (folder / "dog" / "1.png").write_bytes(content)
    refused(ImageFolder(path=str(folder)), "dog/1.png", "Skip unreadable files")


def test_a_truncated_image_is_named(folder):
    path = folder / "dog" / "1.png"
    Image.fromarray(np.random.default_rng(0).integers(0, 255, (4, 6), np.uint8)).save(path)
    path.write_bytes(path.read_bytes()[:-30])
    refused(ImageFolder(path=str(folder)), "dog/1.png")


def test_a_folder_of_one_class_or_none_is_refused(folder, tmp_path):
    refused(ImageFolder(path=str(folder / "cat")), "two subfolders")
    refused(ImageFolder(path=str(tmp_path / "none")), "no folder")
    refused(ImageFolder(), "No folder is chosen")


# Arrays in a file.


def npz(path, **arrays):
    np.savez(path, **arrays)
    return NPZ(path=str(path))


@pytest.mark.parametrize(
    ("shape", "found"),
    [((9, 5), (5,)), ((9,), (1,)), ((9, 4, 6), (1, 4, 6)), ((9, 5, 6, 3), (3, 5, 6)), ((9, 3, 4, 6), (3, 4, 6))],
)
def test_arrays_are_rows_of_numbers_or_images(tmp_path, shape, found):
    x = np.arange(np.prod(shape), dtype=np.float64).reshape(shape)
    data = npz(tmp_path / "a.npz", x=x, y=np.arange(9) % 3).load(0)
    assert data.shape == found
    wanted = np.moveaxis(x, 3, 1) if shape == (9, 5, 6, 3) else x
    assert np.array_equal(data.x, wanted.reshape(9, -1))


@pytest.mark.parametrize(
    ("y", "classes"),
    [
        (np.array([10, 2, 2, 10]), ("2", "10")),
        (np.array(["b", "a", "a", "b"]), ("a", "b")),
        (np.array([True, False, False, True]), ("False", "True")),
    ],
)
def test_values_other_than_floats_are_classes(tmp_path, y, classes):
    data = npz(tmp_path / "a.npz", x_train=np.eye(4), y_train=y).load(0)
    assert data.classes == classes
    assert data.y.tolist() == [1, 0, 0, 1]


def test_floats_are_a_regression_of_one_or_several_targets(tmp_path):
    assert npz(tmp_path / "a.npz", x=np.eye(4), y=np.ones(4) / 3).load(0).targets == ("target",)
    data = npz(tmp_path / "a.npz", x=np.eye(4), y=np.eye(4)[:, :2]).load(0)
    assert data.targets == ("target 1", "target 2")
    assert data.y.dtype == np.float32
    assert data.classes == ()


def test_fortran_order_and_other_byte_orders_read_the_same(tmp_path):
    x = np.arange(12.0).reshape(4, 3)
    data = npz(tmp_path / "a.npz", x=np.asfortranarray(x).astype(">f8"), y=np.arange(4) % 2).load(0)
    assert np.array_equal(data.x, x)


def test_npz_files_are_written_and_read_back(tmp_path):
    x, y = np.random.default_rng(0).normal(size=(6, 2)), np.array(["ö", "a"] * 3)
    save(tmp_path / "a.npz", x, y)
    data = NPZ(path=str(tmp_path / "a.npz")).load(0)
    assert np.array_equal(data.x, x.astype(np.float32))
    assert data.classes == ("a", "ö")


def header(shape, dtype="<f4"):
    """The header of an .npy file with this shape and dtype."""
    file = io.BytesIO()
    np.lib.format.write_array_header_1_0(file, {"descr": dtype, "fortran_order": False, "shape": shape})
    return file.getvalue()


@pytest.mark.parametrize(
    ("x", "words"),
    [
        (header((2**40, 4)) + b"\0" * 64, ["numbers"]),
        (header((8, 2**40)) + b"\0" * 64, ["numbers"]),
        (header((8, 4)) + b"\0" * 64, ["damaged"]),
        (header((8, 4), "|O") + b"\0" * 64, ["object"]),
        (header(()) + b"\0" * 4, ["single number"]),
        (b"\x93NUMPY\x09\x00", ["version"]),
        (b"nothing at all", ["damaged"]),
    ],
)
def test_a_false_header_is_refused_before_memory_is_allocated(tmp_path, x, words):
    with zipfile.ZipFile(tmp_path / "a.npz", "w") as archive:
        archive.writestr("x.npy", x)
        archive.writestr("y.npy", header((8,)) + b"\0" * 32)
    refused(NPZ(path=str(tmp_path / "a.npz")), *words)


def test_other_arrays_and_other_files_are_refused(tmp_path):
    refused(npz(tmp_path / "a.npz", a=np.eye(3)), "x and y", "a")
    (tmp_path / "b.npz").write_bytes(b"no zip")
    refused(NPZ(path=str(tmp_path / "b.npz")), "b.npz")
    refused(NPZ(path=str(tmp_path / "c.npz")), "There is no file")
    refused(NPZ(), "No file is chosen")


@pytest.mark.parametrize(
    ("x", "y", "words"),
    [
        (np.eye(4), np.arange(3), ["4 rows", "3"]),
        (np.full((4, 2), np.nan), np.arange(4), ["finite"]),
        (np.full((4, 2), 1e39), np.arange(4), ["finite"]),
        (np.eye(4), np.full(4, np.inf), ["finite"]),
        (np.eye(4), np.eye(4, dtype=int), ["argmax"]),
        (np.zeros((1002, 1)), np.arange(1002), ["1,000", "floats"]),
        (np.zeros((0, 3)), np.arange(0), ["no rows"]),
        (np.zeros((4, 0)), np.arange(4), ["0 numbers"]),
        (np.zeros((4, MAX_FEATURES + 1), bool), np.arange(4), ["65,536"]),
        (np.zeros((4, 5, 5, 2)), np.arange(4), ["channels"]),
        (np.zeros((4, 3, 5, 4)), np.arange(4), ["(4, 3, 5, 4)", "first or last"]),
        ([[1, 2], [3]], [0, 1], ["differ in length"]),
        (np.array([["a"]] * 4), np.arange(4), ["numbers"]),
    ],
)
def test_unusable_arrays_are_refused(x, y, words):
    with pytest.raises(DataError) as raised:
        from_arrays(x, y)
    assert all(word in str(raised.value) for word in words), raised.value


# IDX.


def idx(array, code=0x08):
    return bytes([0, 0, code, array.ndim]) + struct.pack(f">{array.ndim}I", *array.shape) + array.tobytes()


@pytest.mark.parametrize("packed", [False, True])
def test_idx_finds_the_labels_next_to_the_images(tmp_path, packed):
    images, labels = np.arange(8 * 28 * 28, dtype=np.uint32).astype(np.uint8).reshape(8, 28, 28), np.arange(8) % 2 * 7
    write = gzip.compress if packed else bytes
    end = ".gz" if packed else ""
    path = tmp_path / f"train-images-idx3-ubyte{end}"
    path.write_bytes(write(idx(images)))
    (tmp_path / f"train-labels-idx1-ubyte{end}").write_bytes(write(idx(labels.astype(np.uint8))))
    data = source_for(path).load(0)
    assert data.shape == (1, 28, 28)
    assert np.array_equal(data.x, images.reshape(8, -1))
    assert data.classes == ("0", "7")
    assert data.y.tolist() == [0, 1] * 4


def test_idx_floats_are_read_as_big_endian(tmp_path):
    (tmp_path / "images").write_bytes(idx(np.arange(8, dtype=">f4").reshape(4, 2), 0x0D))
    (tmp_path / "labels").write_bytes(idx(np.array([0, 1, 1, 0], np.uint8)))
    data = IDX(path=str(tmp_path / "images"), labels=str(tmp_path / "labels")).load(0)
    assert data.x.tolist() == [[0, 1], [2, 3], [4, 5], [6, 7]]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", ["not an IDX file"]),
        (b"\0\0\x08\x03" + struct.pack(">3I", 2**31, 2**15, 2**15), ["numbers"]),
        (b"\0\0\x08\x03" + struct.pack(">3I", 60_000, 28, 28) + b"\0" * 50, ["damaged"]),
        (gzip.compress(b"\0\0\x08\x03" + struct.pack(">3I", 10, 4, 4) + b"\0" * 10_000, mtime=0), ["damaged"]),
        (gzip.compress(idx(np.zeros((9, 2, 2), np.uint8)), mtime=0)[:-20], ["damaged"]),
    ],
)
def test_damaged_idx_files_are_refused(tmp_path, content, words):
    (tmp_path / "images").write_bytes(content)
    (tmp_path / "labels").write_bytes(idx(np.arange(9, dtype=np.uint8)))
    refused(IDX(path=str(tmp_path / "images")), *words)


def test_missing_idx_labels_are_named(tmp_path):
    (tmp_path / "t10k-images-idx3-ubyte").write_bytes(idx(np.zeros((4, 2, 2), np.uint8)))
    refused(IDX(path=str(tmp_path / "t10k-images-idx3-ubyte")), "t10k-labels-idx1-ubyte")


# Preparation.


def test_images_are_scaled_as_other_features_are(folder):
    data = prepare(Data(source=ImageFolder(path=str(folder)), validation=0.0))
    assert np.abs(data.x(data.train).mean(axis=0)).max() < 1e-5
    assert np.allclose(data.x(data.train).std(axis=0), 1, atol=1e-4)


def test_the_name_of_a_file_decides_its_source(folder, tmp_path):
    assert source_for(folder) == ImageFolder(path=str(folder))
    assert isinstance(source_for(tmp_path / "a.NPZ"), NPZ)
    assert isinstance(source_for("x/train-images-idx3-ubyte"), IDX)
    assert isinstance(source_for("x/table.dat"), TableFile)


def test_a_folder_of_images_moves_with_its_project(folder):
    project = Project(data=Data(source=ImageFolder(path="pets")))
    assert relative(resolved(project, folder / "a.json"), folder, {}) == project
