"""Reads one sheet of a spreadsheet in a process of its own, which `sheets` starts. It stands on no other file.

The library holds the whole sheet in memory, and on a damaged file it may panic or ask for more memory than there is,
which ends the process. It also holds the interpreter while it makes Python's objects.
"""

import errno
import json
import re
import sys
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date, time, timedelta
from typing import Any
from xml.etree import ElementTree

DONE, PASSWORD, NO_SHEET, ALL_EMPTY, DISK_FULL = 0, 3, 4, 5, 6  # exit statuses; any other: damaged
CHUNK = 1 << 20  # bytes
ERROR_CELL = re.compile(rb'<(?:\w+:)?c\s([^<>]*\bt="e"[^<>]*)>')
PLACE = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')


def main(arguments: Sequence[str]) -> int:
    """Write the sheet of `arguments`: the path, the name of a sheet or "", and the file to write. Returns the status.

    The first line is a JSON object: the name of the sheet, the names of all, the place of the first cell, the merged
    ranges and the cells that hold errors, all counted from 0. Then comes a line per row. A cell is null, a number, a
    text, true or false, a list with the ISO text of a date, or a list with the seconds of a time or a duration.
    """
    from python_calamine import PasswordError

    path, wanted, target = arguments
    try:
        with open(target, "w", encoding="utf-8") as file:
            return _write(path, wanted, file)
    except PasswordError:
        return PASSWORD
    except OSError as error:
        if error.errno == errno.ENOSPC:
            return DISK_FULL
        raise


def _write(path: str, wanted: str, file: Any) -> int:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    with closing(_open(path)) as book:
        sheets = [sheet for sheet in book.sheets_metadata if sheet.typ is SheetTypeEnum.WorkSheet]
        sheets.sort(key=lambda sheet: sheet.visible is not SheetVisibleEnum.Visible)  # hidden ones last
        names = [sheet.name for sheet in sheets]
        found = None
        for name in [wanted] if wanted in names else [] if wanted else names:
            found = book.get_sheet_by_name(name)
            if found.height:
                break
        about: dict[str, Any] = {"sheets": [name for name in book.sheet_names if name in names]}
        if found is None or not found.height:
            file.write(json.dumps(about) + "\n")
            return NO_SHEET if wanted and wanted not in names else ALL_EMPTY
        about |= {"sheet": found.name, "start": found.start, "merged": found.merged_cell_ranges or []}
        file.write(json.dumps(about | {"errors": list(_errors(path, found.name))}) + "\n")
        for row in found.iter_rows():
            file.write(json.dumps([_plain(cell) for cell in row]) + "\n")
    return DONE


def _open(path: str) -> Any:
    """The spreadsheet by its name, or by its content where the name is that of another format."""
    from python_calamine import CalamineError, PasswordError, load_workbook

    try:
        return load_workbook(path)
    except PasswordError:
        raise
    except CalamineError:
        with open(path, "rb") as stream:
            return load_workbook(stream)  # which knows no PasswordError


def _plain(cell: Any) -> Any:
    """A cell as JSON has it."""
    if isinstance(cell, date):
        return [cell.isoformat()]
    if isinstance(cell, timedelta):
        return [cell.total_seconds()]
    if isinstance(cell, time):
        return [cell.hour * 3600 + cell.minute * 60 + cell.second + cell.microsecond / 1e6]
    return None if cell == "" else cell


def _errors(path: str, sheet: str) -> Iterator[tuple[int, int]]:
    """The places of the cells that hold an error such as #N/A, which the library gives as empty. In .xlsx alone."""
    try:
        with zipfile.ZipFile(path) as archive, archive.open(_part(archive, sheet)) as part:
            rest = b""
            while chunk := part.read(CHUNK):
                whole, bracket, rest = (rest + chunk).rpartition(b"<")
                rest = bracket + rest
                for attributes in ERROR_CELL.findall(whole):
                    if place := PLACE.search(attributes):
                        yield int(place[2]) - 1, _column(place[1])
    except (zipfile.BadZipFile, KeyError):
        return  # another format


def _part(archive: zipfile.ZipFile, sheet: str) -> str:
    """The member of an .xlsx file that holds a sheet. Raises KeyError."""
    book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    links = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    for element in book.iter():
        if element.tag.endswith("}sheet") and element.get("name") == sheet:
            link = next(value for name, value in element.items() if name.endswith("}id"))
            target = targets[link]
            return target[1:] if target.startswith("/") else f"xl/{target}"
    raise KeyError(sheet)


def _column(letters: bytes) -> int:
    """The number of a column, A being 0."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
