"""Pictures that a column of a table names."""

import csv
from dataclasses import replace

import layerwright as lw
import numpy as np
import pytest
from PIL import Image

from core.data import Data, DataError, TableFile, prepare
from core.data.gate import gate
from core.data.images.source import ImageFolder
from core.data.preparation.new_rows import from_file, from_records
from core.data.prepare import parts_of
from core.data.reading.column import ColumnReading
from core.data.stored import packed_size
from core.data.tables.pasted import PastedTable
from core.formats.preparation_json import from_json, to_json

KINDS = ("across", "down")


@pytest.fixture
def stripes(tmp_path):
    """Forty pictures of 6 × 4 pixels in two folders named as their classes. Every picture is different."""
    random = np.random.default_rng(0)
    for number in range(40):
        kind = KINDS[number % 2]
        pixels = random.integers(0, 50, (4, 6)).astype(np.uint8)
        pixels[1 if kind == "across" else slice(None), slice(None) if kind == "across" else 2] += 150
        (tmp_path / "img" / kind).mkdir(parents=True, exist_ok=True)
        Image.fromarray(pixels).save(tmp_path / "img" / kind / f"{number:02}.png")
    return tmp_path


@pytest.fixture
def table(stripes):
    """Writes a table with a column of paths, by default that of all pictures in a mixed order."""
    every = sorted(path.relative_to(stripes).as_posix() for path in stripes.glob("img/*/*.png"))
    np.random.default_rng(1).shuffle(every)

    def write(rows=None, header=("photo", "kind"), name="labels.csv"):
        rows = [(path, path.split("/")[1]) for path in every] if rows is None else rows
        with (stripes / name).open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([header, *rows])
        return str(stripes / name)

    write.paths = every
    return write


def refused(source, *words):
    with pytest.raises(DataError) as raised:
        prepare(Data(source=source))
    assert all(word in str(raised.value) for word in words), str(raised.value)


def test_pixels_are_those_that_the_folder_gives(stripes, table):
    read = prepare(Data(source=TableFile(path=table()))).dataset
    folder = ImageFolder(path=str(stripes / "img")).load(0)
    assert read.image == folder.image == (1, 4, 6)
    assert read.features == folder.features
    assert read.classes == folder.classes
    rows = [folder.x[sorted(table.paths).index(path)].tolist() for path in table.paths]
    assert read.x.tolist() == rows


def test_a_regression_and_a_group_of_pictures(stripes, table):
    path = table([(p, f"patient {n // 4}", n + 0.5) for n, p in enumerate(table.paths)], ("photo", "who", "size"))
    chosen = ColumnReading(name="who", role="group")
    prepared = prepare(Data(source=TableFile(path=path, columns=(chosen,))))
    assert not prepared.dataset.classes
    assert prepared.dataset.y[3, 0] + prepared.dataset.target_origin[0] == 3.5
    assert not set(prepared.train // 4) & set(prepared.validation // 4)


def test_sizes_that_differ_are_made_equal_and_that_is_said(stripes, table):
    Image.new("RGB", (30, 10), "red").save(stripes / "img" / "down" / "wide.png")
    rows = [(p, p.split("/")[1]) for p in (*table.paths, "img/down/wide.png")]
    prepared = prepare(Data(source=TableFile(path=table(rows))))
    assert prepared.dataset.image == (3, 64, 64)
    assert any("resized to 64 × 64" in str(note) for note in prepared.dataset.notes)
    chosen = ColumnReading(name="photo", side="16", gray="yes")
    prepared = prepare(Data(source=TableFile(path=table(rows), columns=(chosen,))))
    assert prepared.dataset.image == (1, 16, 16)


def test_orientation_and_transparency(stripes, table):
    pixels = Image.fromarray(np.arange(24, dtype=np.uint8).reshape(6, 4) * 10)
    exif = Image.Exif()
    exif[0x0112] = 6  # lies on its side
    pixels.save(stripes / "img" / "turned.png", exif=exif)
    clear = np.zeros((4, 6, 4), np.uint8)
    Image.fromarray(clear).save(stripes / "img" / "clear.png")
    rows = [(p, p.split("/")[1]) for p in table.paths] + [("img/turned.png", "down"), ("img/clear.png", "across")]
    chosen = ColumnReading(name="photo", gray="yes", background="gray")
    read = prepare(Data(source=TableFile(path=table(rows), columns=(chosen,)))).dataset
    assert read.x[-2].reshape(4, 6).tolist() == np.rot90(np.asarray(pixels), -1).tolist()
    assert set(read.x[-1].tolist()) == {128.0}


def test_missing_and_damaged_pictures_are_counted_listed_and_left_out(stripes, table):
    (stripes / "img" / "bad.png").write_text("no picture")
    rows = [(p, p.split("/")[1]) for p in table.paths]
    rows += [("img/gone.png", "down"), ("img/bad.png", "down"), ("", "down")]
    read = TableFile(path=table(rows)).load(0)
    column = read.column("photo")
    assert (column.missing, column.refused, len(read.lines)) == (1, 2, 40)
    assert [(line, cell) for line, cell in column.bad] == [(42, "img/gone.png"), (43, "img/bad.png")]
    assert [part.count for part in read.left_out if part.is_row] == [3]
    said = " ".join(map(str, column.notes))
    assert "there is no such file" in said
    assert "damaged" in said
    assert [one.figure for one in gate(read) if one.kind == "lost rows"] == [round(3 / 43, 4)]


def test_beside_other_columns_pictures_are_left_out_until_they_are_chosen(stripes, table):
    path = table([(p, n % 7 + 0.5, p.split("/")[1]) for n, p in enumerate(table.paths)], ("photo", "age", "kind"))
    read = TableFile(path=path).load(0)
    assert [(c.reading.type, c.reading.role) for c in read.columns] == [
        ("image", "ignore"),
        ("number", "feature"),
        ("category", "target"),
    ]
    assert "pictures" in [one.kind for one in gate(read)]
    chosen = ColumnReading(name="photo", role="feature")
    read = TableFile(path=path, columns=(chosen,)).load(0)
    assert [column.reading.role for column in read.columns] == ["feature", "ignore", "target"]
    both = (chosen, ColumnReading(name="age", role="feature"))
    refused(TableFile(path=path, columns=both), "“photo”", "“age”", "not both")


def test_a_path_on_the_network_is_never_opened(table):
    rows = [(p, p.split("/")[1]) for p in table.paths]
    paths = "//s/a.png", r"\\s\a.png", r"\/s\a.png", r"/\s/a.png", r"\??\UNC\s\a.png", "https://a.org/b.png"
    rows += [(path, "down") for path in paths]
    column = TableFile(path=table(rows)).load(0).column("photo")
    assert {str(why) for why in column.pictures.refused.values()} == {"on the network, from which nothing is read"}


def test_a_path_out_of_the_folder_of_the_table_is_never_opened(stripes, table, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "a.png"
    Image.new("L", (6, 4)).save(elsewhere)
    (stripes / "link.png").symlink_to(elsewhere)
    up = f"img/../../{elsewhere.parent.name}/a.png"
    assert (stripes / up).is_file() or (stripes / ".." / elsewhere.parent.name).exists()
    rows = [(p, p.split("/")[1]) for p in table.paths]
    rows += [(path, "down") for path in (str(elsewhere), up, "link.png", "img/../img/gone.png")]
    column = TableFile(path=table(rows)).load(0).column("photo")
    assert column.refused == 4
    reasons = [str(why) for why in column.pictures.refused.values()]
    assert reasons == ["outside the folder of the table, so it is not read; move it there"] * 3 + [
        "there is no such file"
    ]


def test_names_of_pictures_that_are_not_there_are_texts(stripes, table):
    rows = [(f"there/{n}.png", n % 7 + 0.5, KINDS[n % 2]) for n in range(40)]
    read = TableFile(path=table(rows, ("photo", "age", "kind"))).load(0)
    assert read.column("photo").reading.type == "text"
    chosen = ColumnReading(name="photo", type="image", role="feature")
    refused(TableFile(path=table(rows, ("photo", "age", "kind")), columns=(chosen,)), "None of the pictures", "there/0")


def test_paths_of_windows_and_whole_paths_are_found(stripes, table):
    rows = [(p.replace("/", "\\"), p.split("/")[1]) for p in table.paths[:20]]
    rows += [(str(stripes / p), p.split("/")[1]) for p in table.paths[20:]]
    read = TableFile(path=table(rows)).load(0)
    assert read.column("photo").refused == 0
    text = "\n".join("\t".join(row) for row in (("photo", "kind"), *rows[20:]))
    assert PastedTable(text=text).load(0).pictures.image == (1, 4, 6)


def test_equal_pictures_across_the_split_are_found_and_kept_together(stripes, table):
    Image.open(stripes / table.paths[0]).save(stripes / "img" / "copy.bmp")
    rows = [(p, p.split("/")[1]) for p in table.paths] + [("img/copy.bmp", table.paths[0].split("/")[1])]
    source = TableFile(path=table(rows))
    read = source.load(0)
    for seed in range(40):
        data = Data(source=source, validation=0.4, seed=seed)
        apart = (0 in parts_of(read, data).validation) != (40 in parts_of(read, data).validation)
        kinds = [one.kind for one in gate(read, parts_of(read, data))]
        assert ("duplicates" in kinds) == apart
        kept = parts_of(read, data.change(together=True))
        assert (0 in kept.validation) == (40 in kept.validation)


def test_new_rows_are_read_with_what_was_kept_and_without_the_table(stripes, table):
    model = lw.Model([lw.Dense(4), lw.Dense(2, "softmax")])
    model.fit(table(), epochs=2, progress=False)
    (stripes / "labels.csv").unlink()
    model.save(stripes / "model.layerwright")
    again = lw.load(stripes / "model.layerwright")
    other = stripes / "elsewhere"
    other.mkdir()
    pictures = [table.paths[0], table.paths[1]]
    for number, path in enumerate(pictures):
        Image.open(stripes / path).save(other / f"{number}.png")
    (other / "new.csv").write_text("kind,photo\ndown,0.png\ndown,1.png\n", encoding="utf-8")
    x = np.stack([np.asarray(Image.open(stripes / path), np.float32).reshape(1, 4, 6) for path in pictures])
    expected = model.predict_proba(x)
    assert again.predict_proba(str(other / "new.csv")).tolist() == expected.tolist()
    records = [{"photo": str(stripes / path)} for path in pictures]
    assert again.predict_proba(records).tolist() == expected.tolist()


def test_rows_without_a_picture_have_a_note_and_no_prediction(stripes, table):
    Image.new("L", (9, 9)).save(stripes / "img" / "small.png")
    preparation = prepare(Data(source=TableFile(path=table()))).preparation
    kept = from_json(to_json(preparation).encode(), "file")
    assert kept.pictures == preparation.pictures
    path = table([(table.paths[0],), ("img/gone.png",), ("",), ("img/small.png",)], ("photo",), "new.csv")
    (stripes / "new.csv").write_text(
        "photo,a\n" + "".join(f"{p},1\n" for p in (table.paths[0], "img/gone.png", "", "img/small.png")),
        encoding="utf-8",
    )
    rows = from_file(path, kept)
    assert rows.refused.tolist() == [False, True, True, True]
    notes = [str(parts[0]) if parts else "" for parts in rows.notes]
    assert notes[0] == ""
    assert "no such file" in notes[1]
    assert notes[2] == "“photo” is missing"
    assert "9 × 9 pixels instead of 6 × 4" in notes[3]
    alone = from_records({"photo": ["", "img/gone.png"]}, kept, stripes)  # none of the rows has a picture
    assert alone.refused.tolist() == [True, True]
    assert alone.x.shape == (2, 24)
    with pytest.raises(DataError, match="photo"):
        from_records({"image": ["a.png"]}, kept)


def test_other_pixels_are_other_rows(stripes, table):
    source = TableFile(path=table())
    kept = prepare(Data(source=source)).preparation
    assert prepare(Data(source=source), kept=kept).is_same
    Image.new("L", (6, 4), 7).save(stripes / table.paths[5])
    now = prepare(Data(source=source), kept=kept)
    assert not now.is_same
    assert "values of “photo” have changed" in [str(one) for one in now.differences]


def test_a_project_cannot_hold_the_pictures_and_says_so(table):
    with pytest.raises(DataError, match="names pictures"):
        packed_size(TableFile(path=table()))
    plain = replace(TableFile(path=table([(n, n % 2) for n in range(20)], ("a", "b"))))
    assert packed_size(plain) > 0
