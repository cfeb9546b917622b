"""Tables as text, read and prepared as the program does."""

import csv
import io

import pytest

from core.data import Data, TableFile, prepare

FLOWERS = "width,height,colour,kind\n1,2.5,red,rose\n3,3.5,red,tulip\n2,4.5,blue,rose\n4,5.5,blue,tulip\n"


@pytest.fixture
def flowers():
    """A small table without anything odd."""
    return FLOWERS


@pytest.fixture
def write(tmp_path):
    """Writes a table, and returns its path."""

    def to_file(text, name="file.csv", encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
        return str(path)

    return to_file


@pytest.fixture
def read(write):
    """Reads a table, whose rows are not yet features."""

    def table(text, name="file.csv", encoding="utf-8", **fields):
        return TableFile(write(text, name, encoding), **fields).load(0)

    return table


@pytest.fixture
def load(write):
    """Reads a table and prepares its rows, all of them for training."""

    def dataset(text, name="file.csv", encoding="utf-8", **fields):
        return prepare(Data(source=TableFile(write(text, name, encoding), **fields), validation=0.0)).dataset

    return dataset


@pytest.fixture
def table_of():
    """Makes CSV text of columns, as the csv module writes it."""

    def text_of(columns, **dialect):
        text = io.StringIO()
        writer = csv.writer(text, **dialect)
        writer.writerow(columns)
        writer.writerows(zip(*columns.values(), strict=True))
        return text.getvalue()

    return text_of
