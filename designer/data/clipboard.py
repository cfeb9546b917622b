"""A table on the clipboard as a source of data."""

import csv
import io

from core.data.base import DataError
from core.data.tables.pasted import LONGEST, PastedTable
from core.messages import message


def table_on(text: str) -> PastedTable:
    """The table in a text from the clipboard: cells with tabs between them, or else with semicolons or commas.

    Raises DataError if there is none, or if it is too large for a project.
    """
    first, _, others = text.strip("\r\n").partition("\n")
    if not others.strip() or text.lstrip().startswith("{"):
        raise DataError(message("There is no table on the clipboard. Copy some rows in a spreadsheet first."))
    if len(text) > LONGEST:
        raise DataError(
            message(
                "The table on the clipboard has {count:character|characters}, and a project keeps at most {most:,}. "
                "Save it as a file, then open that.",
                count=len(text),
                most=LONGEST,
            )
        )
    delimiter = next((sign for sign in "\t;," if sign in first), "\t")
    if delimiter != "\t":
        rows = csv.reader(io.StringIO(text), delimiter=delimiter)
        text = "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows)
    return PastedTable(text=text)
