"""Units, currencies and bounds in the cells of numbers: read and said, and never mixed."""

import numpy as np
import pytest

from core.data import Data, TableFile, prepare
from core.data.preparation.new_rows import from_file


@pytest.fixture
def column(read):
    """Reads a column of these cells beside two others."""

    def of(cells, **fields):
        rows = [f"{cell}\t{n * n % 17}.5\t{'pq'[n % 2]}\n" for n, cell in enumerate(cells)]
        return read("x\tz\ty\n" + "".join(rows), **fields).column("x")

    return of


VALUES = [n * 0.5 + 1 for n in range(40)]


@pytest.mark.parametrize(
    ("form", "unit"),
    [
        ("{} kg", "kg"),
        ("{}kg", "kg"),
        ("{} %", "%"),
        ("${}", "$"),
        ("€ {}", "€"),
        ("{} €", "€"),
        ("EUR {}", "EUR"),
        ("{} °C", "°C"),
        ("{} umol/kg", "umol/kg"),
        ("{} kg/m^2", "kg/m^2"),
        ("{} m²", "m²"),
        ("{} sq ft", "sq ft"),
        ("{} rooms", "rooms"),
        ("€{}M", "€M"),
    ],
)
def test_numbers_with_one_unit_are_numbers_and_said_with_an_example(column, form, unit):
    cells = [form.format(value) for value in VALUES]
    found = column(cells)
    assert (found.reading.type, found.reading.unit, found.reading.role) == ("number", unit, "feature")
    assert found.values.tolist() == VALUES
    assert f"“x”: “{cells[0]}” is read as 1." in found.notes


def test_singular_and_plural_are_one_unit(column):
    found = column([f"{n % 9 + 1} year{'s' if n % 9 else ''}" for n in range(45)])
    assert found.values.tolist() == [n % 9 + 1 for n in range(45)]


@pytest.mark.parametrize(
    ("cells", "units"),
    [
        ([f"{n} kg" if n % 3 else f"{n} lb" for n in range(40)], "“kg”, “lb”"),
        ([f"{n} %" if n % 3 else f"0.{n}" for n in range(1, 41)], "“%”, none"),
        ([f"${n}.5" if n % 3 else f"€{n}.5" for n in range(40)], "“$”, “€”"),
        ([f"€{n}.5K" if n % 3 else f"€{n}M" for n in range(40)], "“€K”, “€M”"),
    ],
)
def test_numbers_with_several_units_are_no_numbers_and_warned_of(column, cells, units):
    found = column(cells)
    assert found.reading.type in ("text", "category")
    assert f"“x” is no number, since its cells have different units: {units}." in found.notes[0]


def test_a_cell_with_another_unit_cannot_be_read_and_one_without_is_said(column):
    found = column([*(f"{n} kg" for n in range(40)), "5 lb", "7"])
    assert found.bad == ((42, "5 lb"),)
    assert np.isnan(found.values[40])
    assert found.values[41] == 7
    assert "“x”: 1 cell has no unit and is read as “kg”." in found.notes


def test_bounds_are_read_counted_and_said(column):
    found = column(["<0.5", "> 100", "<=0.25", "≥3", "12+", "~4", *map(str, VALUES)])
    assert found.reading.type == "number"
    assert found.values[:6].tolist() == [0.5, 100, 0.25, 3, 12, 4]
    assert "“x”: 6 cells are bounds, and “<0.5” is read as 0.5." in found.notes


def test_bounds_with_a_unit(column):
    found = column([("10+ years", "< 1 year", "1 year", "2 years", "5 years")[n % 5] for n in range(40)])
    assert found.values[:5].tolist() == [10, 1, 1, 2, 5]
    assert "“x”: 16 cells are bounds, and “10+ years” is read as 10." in found.notes


@pytest.mark.parametrize(
    "cells",
    [
        ["<=50K", ">50K"],
        ["<18", "18-25", ">25"],
        ["1st", "2nd", "3rd"],
        ["1A", "2B", "3C"],
        ["A1", "A2"],
        ["5x3", "4x2"],
    ],
)
def test_classes_with_digits_are_texts(column, cells):
    found = column([cells[n % len(cells)] for n in range(40)])
    assert (found.reading.type, found.texts) == ("category", tuple(sorted(cells)))
    assert found.notes == ()


def test_a_target_with_few_whole_numbers_and_a_unit_has_classes(read):
    rows = "".join(f"{n * n % 17}.5,{(10, 20, 40)[n % 3]} mg\n" for n in range(60))
    assert read("a,dose\n" + rows).classes == ("10 mg", "20 mg", "40 mg")


def test_names_that_begin_with_digits_are_a_header(read):
    table = read("1stFlrSF,2ndFlrSF,y\n" + "".join(f"{n * 9 % 700},{n},{n % 7}.5\n" for n in range(40)))
    assert [column.name for column in table.columns] == ["1stFlrSF", "2ndFlrSF", "y"]


def test_new_rows_in_another_unit_are_not_read_as_the_usual_one(tmp_path):
    lines = [f"{n * 0.5 + 1} kg,{n % 5}.5,{'pq'[n % 2]}" for n in range(60)]
    (tmp_path / "t.csv").write_text("\n".join(["x,b,y", *lines]) + "\n", encoding="utf-8")
    kept = prepare(Data(source=TableFile(path=str(tmp_path / "t.csv")))).preparation
    (tmp_path / "new.csv").write_text(
        "x,b\n2.5 kg,1.5\n2500 g,1.5\n2.5 kg,2.5\n" + "9.5 kg,2.5\n" * 9, encoding="utf-8"
    )
    notes = from_file(tmp_path / "new.csv", kept).notes
    assert notes[0] == ()
    assert list(notes[1]) == ["“x” cannot be read: “2500 g”"]
