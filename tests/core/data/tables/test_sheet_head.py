"""The first rows of spreadsheets, read without the others."""

import zipfile

import openpyxl
import pytest
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from core.data.tables.dialect import Dialect
from core.data.tables.excel import read_excel
from core.data.tables.sheet_head import write_head

ROWS = [["name", "size"], *([f"row {n}", n + 0.5] for n in range(2000))]
SHEETS = {"first": ROWS, "second": [["other", "size"], *([f"text {n}", -n] for n in range(2000))]}


def write_xlsx(path):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in SHEETS.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)


def write_ods(path):
    book = OpenDocumentSpreadsheet()
    for name, rows in SHEETS.items():
        sheet = Table(name=name)
        for row in rows:
            line = TableRow()
            for value in row:
                kind = {"valuetype": "float", "value": value} if not isinstance(value, str) else {"valuetype": "string"}
                cell = TableCell(**kind)
                cell.addElement(P(text=str(value)))
                line.addElement(cell)
            sheet.addElement(line)
        book.spreadsheet.addElement(sheet)
    book.save(path)


@pytest.fixture(params=["xlsx", "ods"])
def book(request, tmp_path):
    path = tmp_path / f"book.{request.param}"
    {"xlsx": write_xlsx, "ods": write_ods}[request.param](path)
    return path


def cells(raw, count):
    return [list(column[:count]) for column in raw.columns]


@pytest.mark.parametrize("sheet", ["", "second"])
def test_the_first_rows_are_those_of_the_whole_file(book, sheet):
    copy = book.with_name(f"copy{book.suffix}")
    assert write_head(book, copy, 300, sheet)
    head, whole = read_excel(copy, Dialect(sheet=sheet)), read_excel(book, Dialect(sheet=sheet))
    assert head.names == whole.names
    assert len(head.lines) == 299  # besides the header
    assert cells(head, 299) == cells(whole, 299)
    assert head.dialect.sheet == whole.dialect.sheet == (sheet or "first")


def test_what_follows_the_first_rows_is_not_read(book):
    part = "content.xml" if book.suffix == ".ods" else "xl/worksheets/sheet1.xml"
    broken = book.with_name(f"broken{book.suffix}")
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(broken, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, content[: len(content) // 3] + b"<</" if name == part else content)
    copy = book.with_name(f"copy{book.suffix}")
    assert write_head(broken, copy, 100)
    assert cells(read_excel(copy, Dialect()), 99) == cells(read_excel(book, Dialect()), 99)


def test_a_short_sheet_is_copied_whole(tmp_path):
    path, copy = tmp_path / "short.xlsx", tmp_path / "copy.xlsx"
    book = openpyxl.Workbook()
    book.active.append(["a", "b"])
    book.active.append(["x", 1])
    book.save(path)
    assert write_head(path, copy, 300)
    assert cells(read_excel(copy, Dialect()), 9) == cells(read_excel(path, Dialect()), 9)


@pytest.mark.parametrize(
    "content",
    [
        b'<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;">]><row>&d;</row>',
        b"<worksheet><sheetData><row></sheetData>",
        b"",
    ],
)
def test_a_damaged_or_hostile_sheet_is_left_to_who_reads_it_whole(tmp_path, content):
    path = tmp_path / "bad.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", b"<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", content)
    assert not write_head(path, tmp_path / "copy.xlsx", 10) or content == b""
    (tmp_path / "text.xlsx").write_text("no zip")
    assert not write_head(tmp_path / "text.xlsx", tmp_path / "copy.xlsx", 10)
