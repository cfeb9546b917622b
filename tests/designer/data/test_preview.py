"""The preview: the text of the file beside what was read, long before all of a large file is read."""

import os

import pytest
from PySide6.QtCore import Qt

from core.data import Apartments, Data, TableFile, prepare
from core.formats import read, write
from core.project.templates import suggested
from designer.data.head import first_rows
from designer.data.preview import Mark, _is_same, has_rows, preview
from designer.style import language
from designer.style.values import value_text


def rows_of(path):
    return [line.split(",") for line in path.read_text("utf-8").split("\n")[1:-1]]


def shown(page, line, name):
    """The text of a cell of the preview, by the line of the file."""
    model = page.preview.rows
    return model.index(model.preview.lines.index(line), model.preview.names.index(name)).data()


def wait_for(page, qtbot):
    qtbot.waitUntil(lambda: page.preview.preview is not None and page.preview.preview.table is page._table)


def test_the_rows_of_the_file_stand_there_with_their_lines(open_table, houses, qtbot):
    page = open_table(houses)
    wait_for(page, qtbot)
    model = page.preview.rows
    assert page.preview.table.isVisible()
    assert model.rowCount() == 120  # also the row that is left out
    header = [model.headerData(row, Qt.Orientation.Vertical) for row in range(120)]
    assert header == [str(line) for line in range(2, 122)]
    for row, cells in enumerate(rows_of(houses)):
        for column, text in enumerate(cells):
            cell = model.preview.columns[column][row]
            assert cell.raw == text
            assert cell.mark is (Mark.REFUSED if text == "sold" else Mark.MISSING if not text else Mark.PLAIN)
    assert shown(page, 79, "price") == "sold → not read"
    assert [line for line, kept in zip(model.preview.lines, model.preview.kept, strict=True) if not kept] == [79]
    assert page.preview.text.text() == "first 120 rows · 1 cell of the file cannot be read"


def test_converted_cells_say_what_they_were_read_as(open_table, tmp_path, qtbot):
    path = tmp_path / "prices.csv"
    rows = [f"{n},5;1.{n:03d},25;{n % 28 + 1:02d}.03.2024;{'n/a' if n == 7 else n % 2}" for n in range(40)]
    path.write_text("a;b;day;kind\n" + "\n".join(rows) + "\n", encoding="utf-8")
    page = open_table(path)
    wait_for(page, qtbot)
    assert shown(page, 6, "a") == "4,5 → 4.5"
    assert shown(page, 6, "b") == "1.004,25 → 1004.25"
    assert shown(page, 6, "day") == "05.03.2024 → 2024-03-05"
    assert shown(page, 6, "kind") == "0"
    assert shown(page, 9, "kind") == "n/a → missing"


def test_marked_cells_are_listed_and_lead_to_their_column(open_table, tmp_path, qtbot):
    path = tmp_path / "far.csv"
    rows = [f"{n % 9},{'?' if n == 3 else n},{'broken' if n in (5, 900) else n * 0.5}" for n in range(1000)]
    path.write_text("a,b,y\n" + "\n".join(rows) + "\n", encoding="utf-8")
    page = open_table(path)
    wait_for(page, qtbot)
    qtbot.mouseClick(page.preview.show_marked, Qt.MouseButton.LeftButton)
    assert page.preview.list.isVisible()
    model = page.preview.marked
    listed = [tuple(model.index(row, column).data() for column in range(4)) for row in range(model.rowCount())]
    assert listed[:2] == [  # the second is far below the rows that are shown
        ("7", "y", "broken", "not read → row left out"),
        ("902", "y", "broken", "not read → row left out"),
    ]
    assert listed[2][:3] == ("5", "b", "?")
    assert listed[2][3].startswith("missing → median")
    where = page.preview.list.visualRect(model.index(2, 1)).center()
    qtbot.mouseClick(page.preview.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert page.table.view.names == ["b"]


def test_the_first_rows_are_there_while_the_file_is_being_read(window, houses, qtbot, monkeypatch):
    monkeypatch.setattr(window.loader, "open", lambda source: None)  # it never ends
    window.opening.open(houses)
    page = window.pages.shown_widget
    qtbot.waitUntil(lambda: page.preview.rows.rowCount() == 120)
    assert page.reading.isVisible()
    assert page.header.title.text() == "houses.csv"
    assert shown(page, 79, "price") == "sold"
    assert page.preview.text.text() == "houses.csv: first 120 rows as the file holds them"
    qtbot.mouseClick(page.reading.cancel, Qt.MouseButton.LeftButton)
    assert not page.preview.isVisible()
    assert page.header.title.text() == "Spiral"
    assert page.dataset.isVisible()


def test_a_file_that_is_refused_shows_its_rows_until_others_are_read(window, open_table, houses, tmp_path, qtbot):
    page = open_table(houses)
    bad = tmp_path / "bad.csv"
    bad.write_text("a,b\n1,2\n1,2,3\n4,5\n7,8\n", encoding="utf-8")
    with qtbot.waitSignal(window.opening.refused):
        window.opening.open(bad)
    qtbot.waitUntil(lambda: page.preview.rows.preview is not None and page.preview.rows.preview.file == "bad.csv")
    assert page.preview.rows.preview.lines == (2, 4, 5)  # the line of another width is no row
    with qtbot.waitSignal(window.loader.ready):
        window.loader.reload()
    wait_for(page, qtbot)
    assert page.preview.rows.preview.file == "houses.csv"


def test_a_file_without_rows_that_is_refused_leaves_those_of_the_table(window, open_table, houses, tmp_path, qtbot):
    page = open_table(houses)
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(bytes(range(256)) * 8)
    with qtbot.waitSignal(window.opening.refused) as refused, qtbot.waitSignal(page.preview.unreadable):
        window.opening.open(bad)
    assert page.problem.sentence == refused.args[0]
    qtbot.waitUntil(lambda: page.preview.rows.preview is not None and page.preview.rows.preview.file == "houses.csv")
    assert refused.args[0] not in page.preview.text.text()


def test_only_the_beginning_of_a_file_is_read(tmp_path):
    path = tmp_path / "huge.csv"
    path.write_text("a,b\n" + "".join(f"{n},{n * 2}\n" for n in range(200_000)), encoding="utf-8")
    os.truncate(path, 1 << 36)  # 64 GiB of nothing, which no test has the time to read
    raw = first_rows(TableFile(path=str(path)))
    assert raw.names == ("a", "b")
    assert raw.lines.tolist() == list(range(2, 302))
    assert list(raw.columns[1]) == [str(2 * n) for n in range(300)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_a_beginning_that_ends_anywhere_gives_whole_rows(tmp_path, encoding):
    path = tmp_path / "cut.csv"
    cells = [f'"größe\n{n}",{n}.5' for n in range(60_000)]
    path.write_bytes(("text,y\n" + "\n".join(cells) + "\n").encode(encoding))
    raw = first_rows(TableFile(path=str(path)), encoding if encoding == "cp1252" else "")
    assert list(raw.columns[0]) == [f"größe\n{n}" for n in range(300)]
    assert list(raw.columns[1]) == [f"{n}.5" for n in range(300)]


def test_a_short_text_of_two_bytes_a_character_has_no_half_row(tmp_path):
    path = tmp_path / "wide.csv"
    width = 4000
    rows = [",".join(str(n * width + m) for m in range(width)) for n in range(40)]
    path.write_text("\n".join([",".join(f"c{m}" for m in range(width)), *rows]), encoding="utf-16")
    shown = preview(TableFile(path=str(path)))
    assert 0 < len(shown.lines) < 30
    last = len(shown.lines) - 1
    assert shown.columns[-1][last].raw == str(last * width + width - 1)


def test_parquet_shows_its_first_rows(tmp_path):
    import duckdb

    path = tmp_path / "it's.parquet"
    query = "SELECT range AS n, range * 0.5 AS y FROM range(100000)"
    duckdb.execute(f"COPY ({query}) TO '{str(path).replace(chr(39), chr(39) * 2)}' (FORMAT parquet)")
    raw = first_rows(TableFile(path=str(path)))
    assert raw.columns[0][:300].tolist() == list(range(300))
    assert raw.columns[1][-1] == 149.5


def test_rows_of_thousands_of_columns_are_longer_than_the_first_part_of_a_file(tmp_path):
    names = [f"a rather long name of a column {number}" for number in range(12_000)]
    rows = [",".join(f"{row + number % 97}.125" for number in range(12_000)) for row in range(40)]
    (tmp_path / "wide.csv").write_text("\n".join([",".join(names), *rows]) + "\n", encoding="utf-8")
    raw = first_rows(TableFile(path=str(tmp_path / "wide.csv")))
    assert raw.names == tuple(names)
    assert len(raw.lines) >= 5
    assert raw.columns[-1][0] == rows[0].rsplit(",", 1)[1]


def test_a_double_click_on_a_row_follows_it_through_the_network(open_table, window, houses, qtbot):
    page = open_table(houses)
    wait_for(page, qtbot)
    lines = page.preview.rows.preview.lines
    page.preview.table.activated.emit(page.preview.rows.index(lines.index(79), 0))  # was left out
    assert window.pages.page.id == "data"
    page.preview.table.activated.emit(page.preview.rows.index(lines.index(81), 0))
    assert window.pages.page.id == "microscope"
    assert window.pages.made("microscope")._row == 78  # line 2 is the first row, and line 79 is none


def test_a_table_that_ships_with_the_program_shows_its_text():
    source = Apartments()
    prepared = prepare(Data(source=source))
    assert has_rows(source, prepared)
    seen = preview(source, prepared)
    area = seen.columns[seen.names.index("area (m²)")]
    assert seen.lines[0] == 4  # below two titles and the header
    assert any("," in cell.raw and cell.value == cell.raw.replace(",", ".") for cell in area)


@pytest.mark.parametrize("within", [False, True])
def test_a_project_that_is_opened_again_shows_the_text_beside_what_was_read(houses, tmp_path, within):
    project = suggested(Data(source=TableFile(path=str(houses))), "h")
    path = tmp_path / "h.layerwright"
    write(path, project, {}, preparation=prepare(project.data).preparation, with_data=within)
    opened = read(path)
    rows = rows_of(houses)
    if within:
        houses.unlink()
    seen = preview(opened.project.data.source, prepare(opened.project.data, kept=opened.preparation))
    price = seen.columns[seen.names.index("price")]
    assert [cell.raw for cell in price] == [cells[-1] for cells in rows]
    assert [cell.raw for cell in price if cell.mark is Mark.REFUSED] == ["sold"]


def test_an_old_spreadsheet_shows_its_cells_once_it_was_read(open_table, tmp_path, qtbot):
    xlwt = pytest.importorskip("xlwt")
    book = xlwt.Workbook()
    sheet = book.add_sheet("Sheet")
    for row, cells in enumerate([("a", "b"), *((n * 1.5, "sold" if n == 7 else n % 2) for n in range(40))]):
        for column, cell in enumerate(cells):
            sheet.write(row, column, cell)
    book.save(str(tmp_path / "old.xls"))
    page = open_table(tmp_path / "old.xls")
    wait_for(page, qtbot)
    assert shown(page, 3, "a") == "1.5"
    assert shown(page, 9, "b") == "sold → not read"


def test_in_german_a_decimal_comma_is_read_as_it_is_written():
    language.choose("de")
    try:
        assert value_text(18.53, "number") == "18,53"
        assert _is_same("20,80", 20.8, "number", "20,8")
        assert not _is_same("1.234", 1234.0, "number", "1234")  # grouped thousands
    finally:
        language.choose("en")
    assert value_text(18.53, "number") == "18.53"
    assert not _is_same("20,80", 20.8, "number", "20.8")
