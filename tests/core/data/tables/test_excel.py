"""Spreadsheets, written by other libraries, well-formed, damaged and hostile."""

import datetime as dt
import random
import subprocess
import sys
import zipfile

import numpy as np
import openpyxl
import pytest
import xlwt
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from core.data import memory
from core.data.base import DataError
from core.data.tables import sheet_process, sheets
from core.data.tables.cell_range import column_letters, column_number, parse_range
from core.data.tables.dialect import Dialect
from core.data.tables.excel import read_excel

ROWS = [["size", "kind", "seen"], [1, "a", dt.date(2024, 3, 1)], [2.5, "b", None], [None, "a", dt.date(2024, 3, 2)]]


@pytest.fixture
def write(tmp_path):
    def write(rows, at="A1", name="table.xlsx", **more):
        book = openpyxl.Workbook()
        sheets = {"Sheet": rows} | more
        book.remove(book.active)
        for title, cells in sheets.items():
            sheet = book.create_sheet(title)
            top, left = sheet[at].row, sheet[at].column
            for down, row in enumerate(cells):
                for right, value in enumerate(row):
                    cell = sheet.cell(top + down, left + right, value)
                    if isinstance(value, str) and value.startswith("#"):
                        cell.data_type = "e"
        book.save(tmp_path / name)
        return tmp_path / name

    return write


def accounted(table):
    return len(table.lines) + sum(part.count for part in table.left_out) == table.total


def cells(table):
    """The columns as lists, None for a gap."""
    return [
        [None if value != value else value for value in column.tolist()] if isinstance(column, np.ndarray) else column
        for column in table.columns
    ]


def test_cells_keep_their_types(write):
    table = read_excel(write(ROWS), Dialect())
    assert table.names == ("size", "kind", "seen")
    assert cells(table) == [[1, 2.5, None], ["a", "b", "a"], ["2024-03-01", "", "2024-03-02"]]
    assert table.columns[0].dtype == np.float64
    assert table.types == {"seen": "date"}
    assert table.lines.tolist() == [2, 3, 4]
    assert table.dialect.header == "yes"
    assert accounted(table)


def test_mixed_cells_are_texts_as_a_person_would_write_them(write):
    mixed = [["x"], ["sold"], [1234.0], [0.1], [True], [False], [dt.datetime(2024, 3, 1, 12, 30)], [1e300], [-0.5]]
    table = read_excel(write(mixed), Dialect(header="yes"))
    assert cells(table)[0] == ["sold", "1234", "0.1", "TRUE", "FALSE", "2024-03-01T12:30:00", "1e+300", "-0.5"]


def test_the_same_table_as_xls_and_ods_reads_the_same(write, tmp_path):
    expected = read_excel(write(ROWS), Dialect())
    old = xlwt.Workbook()
    sheet = old.add_sheet("Sheet")
    day = xlwt.easyxf(num_format_str="YYYY-MM-DD")
    for down, row in enumerate(ROWS):
        for right, value in enumerate(row):
            if value is not None:
                sheet.write(down, right, value, day if isinstance(value, dt.date) else xlwt.Style.default_style)
    old.save(str(tmp_path / "old.xls"))
    ods(tmp_path / "open.ods", ROWS)
    for name in ("old.xls", "open.ods"):
        table = read_excel(tmp_path / name, Dialect())
        assert (table.names, cells(table), table.types) == (expected.names, cells(expected), expected.types)
        assert accounted(table)


def ods(path, rows):
    document = OpenDocumentSpreadsheet()
    table = Table(name="Sheet")
    for row in rows:
        line = TableRow()
        for value in row:
            if value is None:
                cell = TableCell()
            elif isinstance(value, dt.date):
                cell = TableCell(valuetype="date", datevalue=value.isoformat())
            elif isinstance(value, str):
                cell = TableCell(valuetype="string")
                cell.addElement(P(text=value))
            else:
                cell = TableCell(valuetype="float", value=value)
            line.addElement(cell)
        table.addElement(line)
    document.spreadsheet.addElement(table)
    document.save(str(path))


def test_the_name_of_a_file_may_have_another_ending(write, tmp_path):
    path = write(ROWS).rename(tmp_path / "table.xls")
    assert read_excel(path, Dialect()).names == ("size", "kind", "seen")


def test_a_title_and_blank_rows_are_left_out_and_counted(write):
    rows = [["Prices of 2024"], [], ["n", "price", "kind"], [1, 2.5, "a"], [None], [2, 3.5, "b"]]
    table = read_excel(write(rows, at="C4"), Dialect())
    assert table.names == ("n", "price", "kind")
    assert table.lines.tolist() == [7, 9]
    assert {(str(part.reason), part.count, part.lines) for part in table.left_out} == {
        ("blank", 5, (1, 2, 3, 5, 8)),
        ("above the header", 1, (4,)),
        ("the header", 1, (6,)),
    }
    assert table.notes == ("1 row above the header is skipped.",)
    assert table.dialect.above == 5


def test_a_header_that_lacks_the_first_of_two_names_is_no_title(write):
    table = read_excel(write([[None, "x"], [0, 5.5], [1, 6.5]]), Dialect())
    assert table.names == ("column 1", "x")


@pytest.mark.parametrize(
    ("rows", "named"),
    [
        ([["a", "b"], [1, 2], [3, 4]], True),
        ([[1, 2], [3, 4]], False),
        ([["x", 2], ["y", 4]], False),
        ([["name", "city"], ["Ann", "Rome"], ["Bob", "Oslo"]], True),
        ([["Ann", "Rome"], ["Ann", "Oslo"]], False),
        ([["same", "same"], ["Ann", "Oslo"]], False),
        ([["day", "n"], [dt.date(2024, 1, 1), "u"]], True),
    ],
)
def test_a_header_does_not_fit_the_rows(write, rows, named):
    table = read_excel(write(rows), Dialect())
    assert len(table.lines) == len(rows) - named
    assert table.dialect.header == ("yes" if named else "no")
    assert (table.names[0] == "column 1") is not named
    assert accounted(table)
    assert any("no header" in note for note in table.notes) is not named


def test_a_choice_of_header_overrules_the_guess(write):
    assert read_excel(write([[1, 2], [3, 4]]), Dialect(header="yes")).names == ("1", "2")
    assert len(read_excel(write([["a", "b"], [1, 2]]), Dialect(header="no")).lines) == 2


def test_lines_above_and_below_the_header_can_be_chosen(write):
    rows = [["note", "x"], ["a", "b"], ["m", "kg"], [1, 2]]
    table = read_excel(write(rows), Dialect(above=1, below=1, header="yes"))
    assert (table.names, cells(table)) == (("a", "b"), [[1], [2]])
    assert accounted(table)


def test_the_first_sheet_with_cells_is_read_and_the_others_are_named(write):
    path = write([], Data=[["a"], [1], [2]], Other=[["b"], [3], [4]])
    table = read_excel(path, Dialect())
    assert table.names == ("a",)
    assert table.notes == ("The sheet “Data” is read. There are others: “Sheet”, “Other”.",)
    assert read_excel(path, Dialect(sheet="Other")).names == ("b",)
    with pytest.raises(DataError, match=r"has no sheet “Nix”. It has “Sheet”, “Data”, “Other”\."):
        read_excel(path, Dialect(sheet="Nix"))
    with pytest.raises(DataError, match=r"The sheet “Sheet” of table\.xlsx is empty"):
        read_excel(path, Dialect(sheet="Sheet"))


def test_a_range_cuts_the_sheet(write):
    rows = [["x", "a", "b"], ["y", 1, 2], ["z", 3, 4], ["sum", 4, 6]]
    table = read_excel(write(rows, at="B3"), Dialect(range="C3:D5"))
    assert (table.names, cells(table)) == (("a", "b"), [[1, 3], [2, 4]])
    assert table.left_out[0].count == 3
    assert table.left_out[0].lines == (1, 2, 6)
    assert accounted(table)
    with pytest.raises(DataError, match=r"range “H90:H99” of the sheet “Sheet” of table\.xlsx is empty"):
        read_excel(write(rows), Dialect(range="H90:H99"))
    with pytest.raises(DataError, match="is not a range"):
        read_excel(write(rows), Dialect(range="B3-F9"))


def test_ranges_are_read_as_spreadsheets_write_them():
    whole = parse_range("")
    assert (whole.top, whole.left, whole.bottom, whole.right) == (0, 0, None, None)
    for text in ("B3:F120", "$B$3:$F$120", "f120:b3"):
        found = parse_range(text)
        assert (found.top, found.left, found.bottom, found.right) == (2, 1, 119, 5)
    assert parse_range("B:F").right == 5
    assert parse_range("3:9").bottom == 8
    assert [column_number(column_letters(number)) for number in range(800)] == list(range(800))
    assert (column_letters(0), column_letters(25), column_letters(26), column_letters(16383)) == ("A", "Z", "AA", "XFD")


def test_errors_are_missing_and_named(write):
    table = read_excel(write([["a", "b"], [1, "x"], ["#N/A", "y"], [3, "#DIV/0!"]]), Dialect())
    assert cells(table) == [[1, None, 3], ["x", "y", ""]]
    assert table.notes == (
        "Errors such as #N/A in “a” are read as missing: “A3”.",
        "Errors such as #N/A in “b” are read as missing: “B4”.",
    )


def test_many_errors_are_all_found(write):
    random.seed(3)
    rows = [["a", "b"]] + [[n, "#N/A" if random.random() < 0.5 else 0.5] for n in range(20_000)]
    table = read_excel(write(rows), Dialect())
    count = sum(row[1] == "#N/A" for row in rows)
    assert np.isnan(table.columns[1]).sum() == count
    assert f"{count - 3:,} more" in table.notes[0]


def test_errors_at_the_seams_of_chunks_are_found(write, monkeypatch):
    path = write([["a", "b"], *[["#N/A", "#REF!"]] * 50])
    for size in (40, 41, 1000):
        monkeypatch.setattr(sheet_process, "CHUNK", size)
        assert len(set(sheet_process._errors(str(path), "Sheet"))) == 100


def test_times_and_durations_are_seconds(write):
    table = read_excel(write([["t"], [dt.time(12, 30)], [dt.timedelta(hours=30)]]), Dialect())
    assert cells(table) == [[45_000, 108_000]]
    assert table.notes == ("Times and durations in “t” are read as seconds.",)


def test_merged_cells_are_said(write, tmp_path):
    path = write([["a", "b"], [1, 2], [3, 4]])
    book = openpyxl.load_workbook(path)
    book.active.merge_cells("A2:A3")
    book.save(path)
    table = read_excel(path, Dialect())
    assert cells(table) == [[1, None], [2, 4]]
    assert "A2:A3" in table.notes[0]


def test_names_are_stripped_and_unique(write):
    table = read_excel(write([[" a ", "a", None, "год", 2019], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5]]), Dialect())
    assert table.names == ("a", "a (2)", "column 3", "год", "2019")
    assert any("2 columns are named “a”" in note for note in table.notes)


def test_an_empty_column_between_others_is_left_out_and_said(write):
    table = read_excel(write([["a", None, "b"], [1, None, 2]], at="B1"), Dialect())
    assert table.names == ("a", "b")
    assert "“C”" in table.notes[0]


def test_the_widest_sheet(write):
    table = read_excel(write([[f"x{n}" for n in range(16_384)], list(range(16_384))]), Dialect())
    assert len(table.names) == 16_384
    assert table.columns[-1].tolist() == [16_383]


def test_one_row_and_only_a_header(write):
    assert len(read_excel(write([[1, 2, "a"]]), Dialect()).lines) == 1
    with pytest.raises(DataError, match=r"The sheet “Sheet” of table\.xlsx has a header but no rows"):
        read_excel(write([["a", "b"]]), Dialect())
    with pytest.raises(DataError, match=r"All sheets of table\.xlsx are empty"):
        read_excel(write([]), Dialect())


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "t.xlsx is empty"),
        (b"a,b\n1,2\n", "t.xlsx is not a spreadsheet"),
        (b"PK\3\4 and then nothing", "t.xlsx is damaged"),
        (OLE + b"\0" * 5000, "t.xlsx is damaged"),
        (OLE + b"\0" * 5001 + "EncryptedPackage".encode("utf-16-le"), "t.xlsx is protected by a password"),
    ],
)
def test_what_is_no_spreadsheet_is_refused(tmp_path, content, said):
    (tmp_path / "t.xlsx").write_bytes(content)
    with pytest.raises(DataError, match=said):
        read_excel(tmp_path / "t.xlsx", Dialect())


def test_an_encrypted_ods_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "t.ods", "w") as archive:
        archive.writestr("content.xml", b"\x12\x34")
        archive.writestr("META-INF/manifest.xml", "<manifest:encryption-data/>")
    with pytest.raises(DataError, match="password"):
        read_excel(tmp_path / "t.ods", Dialect())


def test_an_xls_file_with_a_password_is_refused(tmp_path):
    book = xlwt.Workbook()
    book.add_sheet("s").write(0, 0, 1)
    book.save(str(tmp_path / "t.xls"))
    content = bytearray((tmp_path / "t.xls").read_bytes())
    after = content.index(b"\x09\x08\x10\x00") + 20
    content[after : after + 2] = b"\x2f\x00"  # FILEPASS
    (tmp_path / "t.xls").write_bytes(content)
    with pytest.raises(DataError, match="password"):
        read_excel(tmp_path / "t.xls", Dialect())


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    for path in (tmp_path, tmp_path / "none.xlsx"):
        with pytest.raises(DataError, match="There is no file"):
            read_excel(path, Dialect())


@pytest.mark.parametrize("kind", ["xlsx", "xls"])
def test_damaged_files_give_a_sentence_or_a_table(write, tmp_path, kind):
    path = write(ROWS)
    if kind == "xls":
        book = xlwt.Workbook()
        for n in range(50):
            book.add_sheet("s") if n == 0 else None
            book.get_sheet(0).write(n, 0, n)
        path = tmp_path / "t.xls"
        book.save(str(path))
    whole = path.read_bytes()
    randoms = random.Random(1)
    refused = 0
    for n in range(8):
        damaged = bytearray(whole[: randoms.randrange(len(whole))] if n % 2 else whole)
        for _ in range(0 if n % 2 else 30):
            damaged[randoms.randrange(len(damaged))] = randoms.randrange(256)
        path.write_bytes(damaged)
        try:
            assert accounted(read_excel(path, Dialect()))
        except DataError as error:
            refused += path.name in str(error)
    assert refused >= 4


def test_a_cell_in_the_far_corner_does_not_take_the_memory(write, monkeypatch):
    monkeypatch.setattr(memory, "free_memory", lambda: 600 << 20)
    path = write(ROWS)
    book = openpyxl.load_workbook(path)
    book.active["XFD1048576"] = "?"
    book.save(path)
    with pytest.raises(DataError, match=r"needs (about [0-9,]+ MiB of memory, and 600 MiB are free|more memory than)"):
        read_excel(path, Dialect())


def test_a_process_that_takes_half_of_the_memory_is_ended(write, monkeypatch):
    monkeypatch.setattr(
        sheets, "_command", lambda: [sys.executable, "-c", "import threading; threading.Event().wait()"]
    )
    monkeypatch.setattr(memory, "free_memory", lambda: 2 << 20)
    with pytest.raises(DataError, match=r"table\.xlsx needs about [0-9]+ MiB of memory, and 2 MiB are free"):
        read_excel(write(ROWS), Dialect())


def test_a_process_that_the_system_ends_is_said(write, monkeypatch):
    monkeypatch.setattr(sheets, "_command", lambda: [sys.executable, "-c", "import os; os.abort()"])
    with pytest.raises(DataError, match=r"table\.xlsx needs more memory than there is"):
        read_excel(write(ROWS), Dialect())


def test_declared_sizes_are_checked_before_reading(write, monkeypatch):
    path = write([["x" * 1000] for _ in range(100)])
    monkeypatch.setattr(memory, "free_memory", lambda: 10_000)
    monkeypatch.setattr(sheets, "_run", lambda *_: pytest.fail("it was read"))
    with pytest.raises(DataError, match="needs about"):
        read_excel(path, Dialect())


def test_what_unpacks_to_far_more_than_a_spreadsheet_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(sheets, "_run", lambda *_: pytest.fail("it was read"))
    with zipfile.ZipFile(tmp_path / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/media/zeros", bytes(20 << 20))
    with pytest.raises(DataError, match=r"unpacks to 1,0[0-9][0-9] times its size"):
        read_excel(tmp_path / "bomb.xlsx", Dialect())


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.lists(
            st.one_of(st.none(), st.integers(-99, 99), st.sampled_from(["a", "b", "#N/A"])), min_size=3, max_size=3
        ),
        min_size=1,
        max_size=8,
    ),
    st.sampled_from(["", "yes", "no"]),
    st.sampled_from(["", "B2:C5", "3:9", "B:D"]),
)
def test_every_row_of_the_sheet_is_accounted_for(write, rows, header, cell_range):
    try:
        table = read_excel(write(rows, at="B2"), Dialect(header=header, range=cell_range))
    except DataError:
        return
    assert accounted(table)
    assert all(len(column) == len(table.lines) for column in table.columns)
    assert len(set(table.names)) == len(table.columns)


def test_the_packaged_program_reads_sheets_by_calling_itself(write, tmp_path):
    command = [sys.executable, "-m", "designer", sheets.WORD, str(write(ROWS)), "", str(tmp_path / "cells")]
    assert subprocess.run(command).returncode == 0
    assert len((tmp_path / "cells").read_text().splitlines()) == 1 + len(ROWS)
