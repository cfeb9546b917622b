"""Which files of a folder become rows of which class, and that every other file is said."""

import os
import re
import unicodedata

import numpy as np
import pytest
from PIL import Image

from core.data import SOURCES, Data, DataError, ImageFolder, prepare
from core.definitions import decode, encode

random = np.random.default_rng(5)


def fill(root, *names):
    """Write files: images of random pixels, or a few bytes where the name ends otherwise."""
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix in (".png", ".jpg", ".gif", ".tif", ".bmp", ".webp"):
            Image.fromarray(random.integers(0, 255, (5, 4), np.uint8)).save(path)
        else:
            path.write_bytes(b"text")
    return root


def load(root, **fields):
    return ImageFolder(path=str(root), **fields).load(0)


def said(data, start):
    """The note that begins so."""
    found = [str(note) for note in data.notes if note.startswith(start)]
    assert len(found) == 1, data.notes
    return found[0]


def assert_all_files_are_accounted_for(root, data):
    """Read + left out + skipped = files, counted on the disk, except in folders that are named as not opened."""
    opened = [
        (path, files)
        for path, _, files in os.walk(root)
        if not any(part.startswith(".") or part == "__MACOSX" for part in path.removeprefix(str(root)).split(os.sep))
    ]
    on_disk = sum(len(files) for _, files in opened)
    totals = [re.findall(r"\d+", note) for note in data.notes if note.startswith("Files:")]
    files, read, left, skipped = map(int, totals[0]) if totals else (on_disk, len(data.x), 0, 0)
    assert (files, read) == (on_disk, len(data.x))
    assert read + left + skipped == files
    reasons = [note for note in data.notes if " left out" in note and not note.startswith(("Files:", "Classes"))]
    assert sum(int(re.search(r"left out.*?: ([\d,]+) ", note)[1]) for note in reasons) == left
    skips = [int(re.search(r"\d+", note)[0]) for note in data.notes if note.startswith("Unreadable images skipped")]
    assert sum(skips) == skipped


def test_nothing_is_said_where_everything_is_read(tmp_path):
    data = load(fill(tmp_path, "cat/1.png", "cat/2.png", "dog/1.png", "dog/2.png"))
    assert data.notes == ()


def test_every_file_is_accounted_for(tmp_path):
    root = fill(
        tmp_path,
        "cat/1.png", "cat/2.PNG.png", "cat/more/3.gif", "cat/more/.DS_Store", "cat/notes.txt", "cat/no_ending",
        "dog/1.jpg", "dog/2.tif", "dog/3.bmp", "dog/4.webp", "dog/Thumbs.db", "dog/desktop.ini", "dog/._1.jpg",
        "dog/video.mp4", "dog/a.heic", "dog/b.HEIC", "readme.md", "alone.png", "empty/list.csv",
        "__MACOSX/cat/._1.png", ".git/config",
    )  # fmt: skip
    (root / "dog" / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\nno")
    (root / "cat" / "more" / "empty.png").write_bytes(b"")
    (root / "dog" / "link.png").symlink_to(root / "nowhere.png")
    data = load(root, skip_unreadable=True)
    assert_all_files_are_accounted_for(root, data)
    assert data.classes == ("cat", "dog")
    assert np.bincount(data.y).tolist() == [3, 4]
    assert "Files: 22. Read: 7. Left out: 12. Skipped because unreadable: 3." in data.notes
    assert ": 7 (.heic: 2, .md: 1, no_ending: 1 and 3 more)" in said(data, "Files left out, since their names")
    assert ": 4 (" in said(data, "Hidden and system files")
    assert ": 2 (.git: 1, __MACOSX: 1)" in said(data, "Hidden and system folders not opened")
    assert "left out: 1 (alone.png)" in said(data, "Images in no folder of a class")
    assert ": 1 (empty)" in said(data, "Folders without images")
    assert ": 1 (more/3.gif)" in said(data, "Images in folders inside a class")
    assert "dog/broken.png (" in said(data, "Unreadable images skipped: 3.")
    assert "dog/link.png (not a regular file, or a link that leads nowhere)" in said(data, "Unreadable")


@pytest.mark.parametrize("names", [("train", "test"), ("Train", "Test"), ("training", "testing")])
def test_train_and_test_are_not_classes(tmp_path, names):
    train, test = names
    root = fill(
        tmp_path, f"{train}/cat/1.png", f"{train}/dog/1.png", f"{train}/dog/2.png", f"{test}/cat/9.png", f"{test}/x.png"
    )
    data = load(root)
    assert data.classes == ("cat", "dog")
    assert data.y.tolist() == [0, 1, 1, 0]
    assert data.parts.tolist() == [0, 0, 0, 2]
    assert said(data, "Folders read as parts") == f"Folders read as parts: “{train}” (3), “{test}” (1)."
    assert_all_files_are_accounted_for(root, data)


@pytest.mark.parametrize("validation", ["val", "valid", "validation"])
def test_train_validation_and_test_are_the_parts(tmp_path, validation):
    root = fill(
        tmp_path,
        "train/cat/1.png", "train/dog/1.png", f"{validation}/cat/2.png", f"{validation}/eel/1.png", "test/cat/3.png",
        "unlabeled/1.png", "train/alone.png", "labels.csv",
    )  # fmt: skip
    data = load(root)
    assert data.classes == ("cat", "dog", "eel")
    assert data.y.tolist() == [0, 1, 0, 2, 0]
    assert data.parts.tolist() == [0, 0, 1, 1, 2]
    assert f"“train” (2), “{validation}” (2), “test” (1)" in said(data, "Folders read as parts")
    assert ": 1 (unlabeled: 1)" in said(data, "Images beside the folders of the parts")
    assert ": 1 (train/alone.png)" in said(data, "Images in no folder of a class")
    assert_all_files_are_accounted_for(root, data)


def test_the_test_folder_is_the_test_part_and_a_missing_part_is_drawn(tmp_path):
    files = [f"{part}/{kind}/{n}.png" for part in ("train", "test") for kind in ("cat", "dog") for n in range(10)]
    data = Data(source=ImageFolder(path=str(fill(tmp_path, *files))))
    prepared = prepare(data)
    assert prepared.test.tolist() == list(range(20, 40))  # the parts come one after another
    assert len(prepared.validation) == 8  # a fifth of all, of the training images
    assert set(prepared.train) | set(prepared.validation) == set(range(20))
    fitted = prepared.dataset.x[prepared.train]
    assert prepared.preparation.shift.tolist() == pytest.approx(fitted.mean(axis=0).tolist(), rel=1e-5)


def test_without_training_images_those_for_validation_train(tmp_path):
    data = load(fill(tmp_path, "val/cat/1.png", "val/dog/1.png", "test/cat/2.png"))
    assert data.parts.tolist() == [0, 0, 2]


def test_a_folder_for_training_without_a_readable_image_is_named(tmp_path):
    root = fill(tmp_path, *(f"test/{kind}/{n}.png" for kind in ("cat", "dog") for n in range(8)))
    for kind in ("cat", "dog"):
        fill(root, f"train/{kind}/1.txt")
        (root / f"train/{kind}/1.txt").rename(root / f"train/{kind}/1.png")
    with pytest.raises(DataError, match="No image for training can be read"):
        prepare(Data(source=ImageFolder(path=str(root), skip_unreadable=True)))


def test_train_and_test_can_be_classes_if_a_person_says_so(tmp_path):
    root = fill(tmp_path, "train/cat/1.png", "test/cat/9.png")
    assert load(root, split_folders=False).classes == ("test", "train")


@pytest.mark.parametrize(
    "names",
    [
        ("train/1.png", "car/1.png"),  # vehicles
        ("valid/monday/1.png", "invalid/monday/1.png"),  # coins
        ("train/1.png", "test/1.png"),
    ],
)
def test_classes_may_be_named_like_parts(tmp_path, names):
    assert load(fill(tmp_path, *names)).classes == tuple(sorted(name.split("/")[0] for name in names))


def test_a_folder_inside_a_single_folder_is_found(tmp_path):
    data = load(fill(tmp_path, "pets/images/cat/1.png", "pets/images/dog/1.png", "pets/readme.txt", "__MACOSX/._pets"))
    assert data.classes == ("cat", "dog")
    assert "The classes are the folders in “images”." in data.notes
    split = load(fill(tmp_path / "b", "data/train/cat/1.png", "data/train/dog/1.png", "data/test/dog/2.png"))
    assert split.classes == ("cat", "dog")


def test_names_in_other_scripts_and_very_long_names_are_read(tmp_path):
    long = "よ" * 80
    root = fill(tmp_path, "кошка/снимок.png", f"собака/{long}.png", "собака/note.txt")
    (root / "собака" / f"{long}.gif").write_bytes(b"")
    data = load(root, skip_unreadable=True)
    assert data.classes == ("кошка", "собака")
    assert all(len(note) < 250 for note in data.notes)


def test_a_class_written_in_two_ways_is_one_class(tmp_path):
    """A macOS archive decomposes é into e and an accent."""
    composed, decomposed = (unicodedata.normalize(form, "café") for form in ("NFC", "NFD"))
    root = fill(tmp_path, f"train/{composed}/1.png", "train/bar/1.png", f"val/{decomposed}/2.png")
    assert load(root).classes == ("bar", composed)


@pytest.mark.skipif(os.name == "nt", reason="names are texts there")
def test_names_that_are_no_text_can_be_shown_and_saved(tmp_path):
    root = fill(tmp_path, "cat/1.png")
    folder = os.fsencode(root) + b"/d\xffg"
    os.mkdir(folder)
    os.link(root / "cat" / "1.png", folder + b"/\xff.png")
    assert load(root).classes == ("cat", "d�g")


def test_links_in_a_circle_end(tmp_path):
    root = fill(tmp_path / "pets", "cat/1.png", "dog/1.png")
    (root / "cat" / "again").symlink_to(root)
    (root / "dog" / "up").symlink_to(tmp_path)
    (root / "ring").symlink_to(root / "ring")
    (root / "same").symlink_to(root / "cat")
    (root / "dog" / "to_itself.png").symlink_to(root / "dog" / "to_itself.png")
    data = load(root, skip_unreadable=True)
    assert data.classes == ("cat", "dog")
    assert len(data.x) == 2
    assert ": 3 (same, cat/again, dog/up)" in said(data, "Links not followed")


def test_a_link_to_a_folder_elsewhere_is_a_class(tmp_path):
    fill(tmp_path / "elsewhere", "1.png")
    root = fill(tmp_path / "pets", "cat/1.png")
    (root / "dog").symlink_to(tmp_path / "elsewhere")
    assert load(root).classes == ("cat", "dog")


@pytest.mark.skipif(os.name == "nt", reason="there are no pipes there")
def test_a_pipe_named_like_an_image_does_not_stop_the_program(tmp_path):
    root = fill(tmp_path, "cat/1.png", "dog/1.png")
    os.mkfifo(root / "dog" / "2.png")
    with pytest.raises(DataError, match=r"dog/2.png \(not a regular file"):
        load(root)


def test_folders_that_are_too_deep_are_named(tmp_path):
    root = fill(tmp_path, "cat/1.png", "dog/1.png", "dog/" + "d/" * 40 + "2.png")
    with pytest.raises(DataError, match="more than 32 folders inside each other"):
        load(root)


def test_a_class_without_a_readable_image_is_said(tmp_path):
    root = fill(tmp_path, "cat/1.png", "dog/1.png")
    (root / "eel").mkdir()
    (root / "eel" / "1.png").write_bytes(b"")
    assert "Classes without a readable image left out: eel." in load(root, skip_unreadable=True).notes
    (root / "dog" / "1.png").write_bytes(b"")
    with pytest.raises(DataError, match=r"at least two classes, and 2 cannot be read: dog/1.png \(empty\), eel/1.png"):
        load(root, skip_unreadable=True)


def test_images_that_are_all_the_same_are_said(tmp_path):
    root = fill(tmp_path, "cat/1.png", "dog/1.png", "dog/2.png", "eel/1.png")
    for name in ("cat/2.png", "cat/3.png"):
        (root / name).write_bytes((root / "cat/1.png").read_bytes())
    assert load(root).notes == ("All images of “cat” are the same: 3.",)
    for path in root.rglob("*.png"):
        path.write_bytes((root / "cat/1.png").read_bytes())
    assert load(root).notes == ("All images are the same, so nothing distinguishes the classes. Choose other images.",)


def test_a_name_that_says_another_format_is_said(tmp_path):
    root = fill(tmp_path, "cat/1.png", "dog/1.png")
    (root / "dog" / "1.png").rename(root / "dog" / "1.jpg")
    assert ": 1 (dog/1.jpg)" in said(load(root), "Images in another format than their names say")


def test_resizing_is_said(tmp_path):
    root = fill(tmp_path, "cat/1.png", "dog/1.png")
    Image.fromarray(np.zeros((8, 8), np.uint8)).save(root / "dog" / "2.png")
    Image.fromarray(np.zeros((16, 16), np.uint8)).save(root / "dog" / "3.png")
    note = "Images resized to 8 × 8 pixels: 3. Stretched, since they are not square: 2."
    assert note in load(root, side=8).notes


def test_32_bit_values_share_one_range(tmp_path):
    for name, values in (("cat", [0.0, 0.5]), ("dog", [0.25, 0.75])):
        (tmp_path / name).mkdir()
        Image.fromarray(np.array([values], np.float32)).save(tmp_path / name / "1.tif")
    data = load(tmp_path)
    assert np.allclose(data.x, [[0, 127.5], [63.75, 191.25]])
    assert "Their largest value is 0.75, so 1 is read as white." in said(data, "Images of 32-bit floats: 2")
    Image.fromarray(np.array([[0.0, 4095.0]], np.float32)).save(tmp_path / "dog" / "2.tif")
    assert np.allclose(load(tmp_path).x[2], [0, 4095 / 257])


def test_large_images_are_refused_with_the_size_that_fits(tmp_path):
    for name in ("cat", "dog"):
        (tmp_path / name).mkdir()
        Image.new("RGB", (400, 300)).save(tmp_path / name / "1.png")
    with pytest.raises(DataError, match=r"400 × 300 pixels, too many to train on\. Set an image size of at most 147"):
        load(tmp_path)
    assert load(tmp_path, side=147).image == (3, 147, 147)


def test_a_source_of_an_older_project_opens_with_the_new_fields_as_they_were(tmp_path):
    old = {"kind": "image_folder", "path": "pets", "side": 8, "grey": True}
    assert decode(SOURCES, old, "source") == ImageFolder(path="pets", side=8, grey=True)
    new = ImageFolder(path="pets", background="black", split_folders=False, skip_unreadable=True)
    assert decode(SOURCES, encode(new), "source") == new
