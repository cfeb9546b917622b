"""The spellings that exports list, against what reading makes of the same cells."""

import math

import numpy as np
import pytest

from core.data.reading.column import ColumnReading
from core.data.reading.read import read_like
from core.data.reading.spellings import spellings
from core.data.tables.dialect import Dialect
from core.data.tables.raw import RawTable

TEXTS = ("1", "2.50", "red", "NA", "Öl")


def test_every_spelling_is_read_as_it_is_listed():
    listed = spellings(ColumnReading(name="c", type="category"), TEXTS, "leer")
    assert {"1", "1.0", "2.5", "2.50", "red", "NA", "Öl"} <= {text for text in listed if listed[text] >= 0}
    assert {"", "n/a", "N/A", "NaN", "nan", "NULL", "null", "None", "?", "leer", "LEER"} <= {
        text for text in listed if math.isnan(listed[text])
    }
    assert listed["NA"] == 3, "a known text is no gap"
    assert listed["1.0"] == listed["1"] == 0
    lines = np.arange(1, len(listed) + 1)
    raw = RawTable("t", ("c",), (list(listed),), lines, len(lines), Dialect().change(missing="leer"))
    table = read_like(raw, [ColumnReading("c", "category", "feature")], {"c": TEXTS})
    np.testing.assert_array_equal(table.columns[0].values, list(listed.values()))


def test_yes_and_no_have_their_other_spellings():
    listed = spellings(ColumnReading(name="c", type="boolean"), ("no", "yes"))
    assert listed["Ja"] == listed["TRUE"] == listed["y"] == 1
    assert listed["false"] == listed["Nein"] == 0


def test_yes_and_no_are_also_what_programs_write_for_1_and_0():
    """A column of yes and no comes as 1.0 and 0.0 from a program that holds it as numbers."""
    reading, texts = ColumnReading("c", "boolean", "feature"), ("no", "yes")
    listed, cells = spellings(ColumnReading(name="c", type="boolean"), texts), ["1.0", "0.0", "1", "0"]
    assert [listed[cell] for cell in cells] == [1, 0, 1, 0]
    raw = RawTable("t", ("c",), (cells,), np.arange(1, 5), 4, Dialect())
    np.testing.assert_array_equal(read_like(raw, [reading], {"c": texts}).columns[0].values, [1, 0, 1, 0])


def test_a_class_that_is_spelled_in_several_ways_has_its_usual_name(read):
    table = read("a,y\n" + "".join(f"{n},{('yes', 'yes ', 'Yes', 'NO', 'no', 'no')[n % 6]}\n" for n in range(60)))
    assert table.classes == ("no", "yes")


@pytest.mark.parametrize(
    ("cells", "texts"),
    [
        (("yes", "Y", "1", "TRUE", "no", "N", "0", "FALSE"), ("FALSE", "TRUE")),
        (("1", "1", "1", "0", "0", "0", "0", "0", "0", "0", "ja"), ("0", "ja")),
    ],
)
def test_digits_among_words_are_yes_and_no(read, cells, texts):
    table = read("flag,b,y\n" + "".join(f"{cells[n % len(cells)]},{n % 7}.5,{'pq'[n % 2]}\n" for n in range(88)))
    column = table.column("flag")
    assert (column.reading.type, column.texts) == ("boolean", texts)
    yes = [cells[n % len(cells)].lower() in ("yes", "y", "1", "true", "ja") for n in range(88)]
    np.testing.assert_array_equal(column.values, yes)
    assert "holds digits and words" in column.notes[0]


def test_zeros_and_ones_alone_stay_numbers(read):
    table = read("flag,b,y\n" + "".join(f"{n % 2},{n % 7}.5,{'pq'[n % 3 == 0]}\n" for n in range(60)))
    assert table.column("flag").reading.type == "number"
