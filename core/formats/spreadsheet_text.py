"""The bytes of a CSV or TSV file that spreadsheets read as it was meant."""

from codecs import BOM_UTF8


def encoded(text: str) -> bytes:
    """The text in UTF-8, after a byte order mark where it has letters beyond ASCII.

    Without the mark, Excel on Windows reads “Größe” as “GrÃ¶ÃŸe”, in Windows-1252. Spreadsheets, pandas
    and Layerwright skip it. A program that does not would find it in the name of the first column, so that a table in
    ASCII, which needs no mark, has none.
    """
    content = text.encode("utf-8", "surrogateescape")
    return content if content.isascii() else BOM_UTF8 + content
