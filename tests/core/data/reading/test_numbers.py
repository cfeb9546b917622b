"""Cells that are numbers: how they are written, and what is no number."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.data.reading.column import ColumnReading
from core.data.reading.gaps import USUAL
from core.data.reading.numbers import FORMATS, NumberFormat, looks_like_number
from core.data.reading.profile import Profile
from core.data.reading.values import numbers
from core.data.tables.dialect import Dialect
from core.messages.languages import language


def column(table, name):
    return table.column(name).values.tolist()


def test_many_rows_arrive_in_order_and_as_the_csv_module_reads_them(load, table_of, monkeypatch):
    random = np.random.default_rng(0)
    values = random.normal(0, 1000, (9000, 3))
    kinds = random.choice(["b", "a", "c"], 9000)
    monkeypatch.setattr("core.data.tables.body.CHUNK", 1000)
    monkeypatch.setattr("core.data.tables.delimited.SAMPLE", 5000)
    data = load(table_of({"p": values[:, 0], "q": values[:, 1], "r": values[:, 2], "kind": kinds}))
    np.testing.assert_array_equal(data.x, values.astype(np.float32))
    assert [data.classes[k] for k in data.y] == kinds.tolist()


@pytest.mark.parametrize(
    ("cells", "delimiter", "wanted"),
    [
        ("1,5 -2,25 3 1e1", ";", [1.5, -2.25, 3, 10]),
        ("1.234,5 3,25 12.345.678", ";", [1234.5, 3.25, 12345678]),
        ("1,234 950 12,345,678", ";", [1234, 950, 12345678]),
        ("1,234.5 950 0.25", ";", [1234.5, 950, 0.25]),
        ("1,234 2,500 9,999", ";", [1.234, 2.5, 9.999]),  # where cells are separated by semicolons, a comma is decimal
        ("1,234 2,500 9,999", ",", [1234, 2500, 9999]),
        ("1'234.50 12 999'000", ",", [1234.5, 12, 999000]),
        ("6_478,10 1_234_567,5 4,25", ";", [6478.1, 1234567.5, 4.25]),
        ("12% 3.5% -4%", ",", [12, 3.5, -4]),
        ("$5.00 -$3.50 $1,200.00", ",", [5, -3.5, 1200]),
        ("5,00€ 1.200,00€ 3€", ";", [5, 1200, 3]),
        ("(5.00) 3 2.5", ",", [-5, 3, 2.5]),
        ("31- 1,234.50- 7", ";", [-31, -1234.5, 7]),
        ("\u22125 \u22122.5 3", ",", [-5, -2.5, 3]),
    ],
)
def test_numbers_are_read_as_people_write_them(read, table_of, cells, delimiter, wanted):
    cells = [cell.replace("_", "\u00a0") for cell in cells.split()]
    table = read(table_of({"a": cells * 3, "y": ["p", "q", "r"] * (len(cells))}, delimiter=delimiter))
    assert column(table, "a")[: len(wanted)] == wanted
    assert table.column("a").reading.type == "number"
    assert any(note.startswith("“a”: “") and "is read as" in note for note in table.column("a").notes)


def test_signs_and_points_at_the_ends_are_plain_numbers(read):
    table = read("a,y\n+1.5,p\n.5,q\n5.,p\n-0.,q\n")
    assert column(table, "a") == [1.5, 0.5, 5, 0]
    assert table.column("a").notes == ()


@pytest.mark.parametrize(
    "cells", [["24_2", "1_0"], ["00123", "00456"], ["0x1", "0x2"], ["1-2", "3-4"], ["1.2.3", "1.2.4"]]
)
def test_codes_are_texts_and_never_numbers(read, table_of, cells):
    table = read(table_of({"a": cells * 5, "b": np.arange(10) ** 2, "y": ["p", "q"] * 5}))
    assert table.column("a").reading.type == "category"
    assert table.column("a").texts == tuple(sorted(cells))


def test_one_bad_cell_does_not_change_the_type_and_is_said_with_its_line(read, table_of):
    prices = [float(i * i) for i in range(60)]
    prices[17] = "sold"
    table = read(table_of({"a": np.arange(60) ** 3, "price": prices}))
    price = table.column("price")
    assert (price.reading.type, price.refused, price.bad) == ("number", 1, ((19, "sold"),))
    assert "“price”: 1 of 60 cells is no number: line 19 “sold”." in price.notes
    assert len(table.lines) == 59
    (part,) = (part for part in table.left_out if part.is_row)
    assert (part.count, part.lines, str(part.reason)) == (1, (19,), "“price” cannot be read there: “sold”")


@pytest.mark.parametrize("number", ["1e39", "-3.5e38", "1e400", "inf", "-inf"])
def test_numbers_beyond_float32_are_cells_that_cannot_be_read(read, load, number):
    text = f"a,y\n1,p\n2.5,q\n3,p\n{number},q\n2,p\n" + "7,q\n8.5,p\n" * 10
    column = read(text).column("a")
    assert column.bad == ((5, number),)
    assert any(number in note for note in column.notes)
    assert np.isfinite(load(text).x).all()


def test_the_largest_float32_is_accepted(load):
    assert load("a,y\n1,p\n2,q\n5,p\n3.4028234e38,q\n").x.max() == np.finfo(np.float32).max


def test_a_decimal_mark_can_be_chosen_for_a_column_and_for_the_file(read):
    text = "a;y\n1,234;p\n2,500;q\n9,999;p\n4,250;q\n"
    assert column(read(text), "a")[0] == 1.234
    chosen = (ColumnReading(name="a", decimal=".", thousands=","),)
    assert column(read(text, columns=chosen), "a")[0] == 1234
    assert column(read(text, dialect=Dialect(decimal=".", thousands=",")), "a")[0] == 1234


def test_a_decimal_comma_far_down_is_read(load):
    rows = "".join(f"{i * i};{'pq'[i % 2]}\n" for i in range(600))
    assert load(f"a;y\n{rows}2,5;p\n").x[-1].tolist() == [2.5]


def test_a_table_with_only_decimal_commas_keeps_its_header(load):
    rows = "".join(";".join(f"{i},{k}5" for k in range(6)) + "\n" for i in range(50))
    data = load("a;b;c;d;e;f\n" + rows)
    assert data.features == ("a", "b", "c", "d", "e")
    assert data.x[3].tolist() == np.array([3.05, 3.15, 3.25, 3.35, 3.45], np.float32).tolist()
    assert data.y[3, 0] == np.float32(3.55)


@given(st.floats(-3e38, 3e38), st.sampled_from(FORMATS))
def test_every_format_reads_what_it_writes(number, form):
    whole, _, rest = f"{number:,.6f}".partition(".")
    cell = whole.replace(",", form.thousands) + form.decimal + rest
    wanted = float(f"{number:.6f}")
    assert form.value(cell) == wanted
    assert looks_like_number(cell)
    assert numbers([cell, "", "x"], form, USUAL).values.tolist()[0] == wanted
    profile = Profile("n", [cell] * 3)
    best = profile.formats[0]
    assert profile.share(best) == 1
    assert best.pattern.fullmatch(cell)


@given(st.text(max_size=8))
def test_what_reads_as_a_number_is_one_for_python_too(text):
    value = NumberFormat().value(text)
    if value is not None and text.isascii() and text.strip()[:1] in "0123456789" and text.strip()[-1:] in "0123456789.":
        assert value == float(text)
    assert NumberFormat().value(text + "_1") is None


@pytest.mark.parametrize(
    ("cells", "known"),
    [
        (("23,87", "1,5"), True),
        (("-23,80", "1,5"), True),
        (("1.234,5", "2.000,25"), False),
        (("12,5 %", "3,5 %"), False),
        (("5,00 €", "7,00 €"), False),
    ],
)
def test_german_says_nothing_of_cells_that_already_read_as_in_german(read, cells, known):
    column = read("a;y\n" + "".join(f"{cell};{y}\n" for cell, y in zip(cells * 4, "pqqp" * 2, strict=True))).column("a")
    (note,) = [note for note in column.notes if "is read as" in note]
    assert language("de").repeats(note) == known
    assert not language("en").repeats(note)
