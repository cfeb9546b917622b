"""The cells of one sheet of a spreadsheet, read by a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from core.data import memory
from core.data.base import DataError
from core.data.tables import sheet_process
from core.data.tables.names import listed, quoted
from core.data.tables.sheet_file import check_file, damaged, protected, too_large
from core.messages import message

WORD = "--read-sheet"  # what the packaged program calls itself with, since it has no interpreter
POLL = 0.05  # seconds

Cell = float | str | bool | list[Any] | None


@dataclass(frozen=True, eq=False)
class Sheet:
    """The used cells of a sheet. Rows and columns are counted from 0; the first of `rows` is row 0 of the sheet.

    A cell is None, a number, a text, a bool, a list with the ISO text of a date, or a list with the seconds of a time
    or a duration. `column` is the place of the first cell of every row. `errors` are the places of cells that hold an
    error, and are None. `merged` are the first and last places of merged ranges.
    """

    name: str
    others: tuple[str, ...]
    column: int
    rows: list[list[Cell]]
    errors: frozenset[tuple[int, int]]
    merged: tuple[tuple[tuple[int, int], tuple[int, int]], ...]


def read_sheet(path: Path, wanted: str = "") -> Sheet:
    """The sheet named `wanted`, or the first that is not empty. Visible sheets come first. Raises DataError."""
    check_file(path)
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        target = Path(folder) / "cells"
        status = _run([str(path.absolute()), wanted, str(target)], path.name)
        if status == sheet_process.PASSWORD:
            raise protected(path.name)
        if status == sheet_process.DISK_FULL:
            raise DataError(message("There is no space left for temporary files. Free some, then try again."))
        if not 0 <= status < 256:
            raise _ended(path.name)
        if status not in (sheet_process.DONE, sheet_process.NO_SHEET, sheet_process.ALL_EMPTY):
            raise damaged(path.name)
        with target.open(encoding="utf-8") as file:
            about = json.loads(file.readline())
            if status != sheet_process.DONE:
                raise _no_cells(path.name, wanted, about["sheets"], status)
            rows = [json.loads(line) for line in file]
    others = tuple(name for name in about["sheets"] if name != about["sheet"])
    errors = frozenset(map(tuple, about["errors"]))
    merged = tuple((tuple(first), tuple(last)) for first, last in about["merged"])
    return Sheet(about["sheet"], others, about["start"][1], rows, errors, merged)


def _run(arguments: list[str], name: str) -> int:
    """Run the process, and end it where it takes more than half of the free memory."""
    free = memory.free_memory()
    with subprocess.Popen(
        [*_command(), *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,  # how the library panicked
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as process:
        try:
            for taken in _memory(process):
                if taken > free // 2:
                    raise too_large(name, taken, free)
        finally:
            process.kill()
    return process.returncode


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, WORD]
    return [sys.executable, "-P", sheet_process.__file__]


def _memory(process: subprocess.Popen[bytes]) -> Iterator[int]:
    """The bytes of memory that a process takes, again and again until it ends."""
    import psutil

    while True:
        try:
            process.wait(POLL)
            return
        except subprocess.TimeoutExpired:
            try:
                yield psutil.Process(process.pid).memory_info().rss
            except psutil.Error:
                continue  # it has just ended


def _ended(name: str) -> DataError:
    """The error for a file at which the system ended the process: it asked for memory that there is not."""
    return DataError(
        message(
            "{name} needs more memory than there is. A cell far from the others makes a sheet large: copy the cells "
            "that you need to a new file, or save the sheet as CSV.",
            name=name,
        )
    )


def _no_cells(name: str, wanted: str, sheets: list[str], status: int) -> DataError:
    if status == sheet_process.NO_SHEET:
        return DataError(
            message(
                "{name} has no sheet {wanted}. It has {sheets}.",
                name=name,
                wanted=quoted(wanted),
                sheets=listed(sheets, most=12),
            )
        )
    if wanted:
        return DataError(
            message("The sheet {wanted} of {name} is empty. Choose another.", wanted=quoted(wanted), name=name)
        )
    return DataError(message("All sheets of {name} are empty. Choose a spreadsheet with rows.", name=name))
