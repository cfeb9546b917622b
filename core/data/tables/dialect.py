"""The dialect of a table: how the lines of its file become cells."""

from dataclasses import dataclass

from core.definitions import Definition, param

AUTO = ""  # find out from the file
DELIMITERS = (",", ";", "\t", "|", " ")


@dataclass(frozen=True)
class Dialect(Definition):
    """How the lines of a file become cells. What is not chosen is found out from the file."""

    kind = "dialect"
    title = "Dialect"

    delimiter: str = param(AUTO, "What separates two cells. Empty: detected.", options=(AUTO, *DELIMITERS))
    encoding: str = param(AUTO, "The encoding of the text, such as utf-8 or cp1251. Empty: detected.")
    header: str = param(AUTO, "Whether the first line names the columns. Empty: detected.", options=(AUTO, "yes", "no"))
    above: int = param(-1, "Lines to skip above the header. −1: detected.", low=-1, high=100_000)
    below: int = param(-1, "Lines to skip below the header, such as units. −1: detected.", low=-1, high=1000)
    decimal: str = param(
        AUTO, "The decimal mark of numbers. Empty: detected for each column.", options=(AUTO, ".", ",")
    )
    thousands: str = param(
        AUTO,
        "What groups the digits of large numbers. Empty: detected for each column.",
        options=(AUTO, "none", ",", ".", " ", "'"),
    )
    comment: str = param(
        AUTO, "Lines that begin with this are comments. Empty: detected.", options=(AUTO, "none", "#", "%", "//")
    )
    missing: str = param(AUTO, "Texts that mark a missing value, separated by spaces, besides the usual ones.")
    ragged: str = param(
        "refuse",
        "What to do with lines that have more or fewer cells than the others.",
        options=("refuse", "leave out"),
    )
    extras: str = param(
        "leave out",
        "What to do with lines of totals, a header that is repeated, and remarks below the rows.",
        options=("leave out", "keep"),
    )
    sheet: str = param(AUTO, "The sheet of a spreadsheet. Empty: the first that is not empty.")
    range: str = param(AUTO, "The cells of the sheet, such as B3:F120. Empty: all that are used.")
    sample: int = param(0, "Rows that are drawn at random if the table has more. 0: all are read.", low=0, high=10**9)
    sample_seed: int = param(0, "The seed that the rows are drawn with.", low=0, high=2**31 - 1, title="Sample seed")
