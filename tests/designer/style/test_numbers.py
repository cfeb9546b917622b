"""The format of numbers on the screen."""

import math

import pytest

from designer.panels.stepping import read
from designer.style import language
from designer.style.numbers import (
    SPACE,
    axis,
    count,
    data_size,
    duration,
    editable,
    fixed,
    listed,
    macs,
    percent,
    readout,
    scientific,
    significant,
)


@pytest.fixture
def german(qapp):
    language.choose("de")
    yield
    language.choose("en")


def test_counts_have_thousands_separators():
    assert count(12345) == "12,345"
    assert count(2**60) == "1,152,921,504,606,846,976"
    assert count(1234.567) == "1,235"
    assert count(12.5, decimals=2) == "12.50"


def test_macs_are_counted_with_their_unit():
    assert macs(12345) == f"12,345{SPACE}MACs"


def test_counts_follow_the_language(german):
    assert count(12345) == "12\u202f345"
    assert count(12.5, decimals=2) == "12,50"


def test_decimals_follow_the_language(german):
    assert percent(0.975) == f"97,5{SPACE}%"
    assert [significant(1234.56, 6), significant(-0.25), significant(1.23e-5)] == ["1\u202f234,56", "−0,25", "1,2e-5"]
    assert [axis(0.25), axis(-1.5e6), scientific(0.82, 1)] == ["0,25", "−1,5M", "8,2e-1"]
    assert [readout(0.12341), fixed(-0.004, 2), fixed(-3.14159, 3)] == ["0,1234", "0,00", "−3,142"]
    assert [data_size(3400), duration(1.4)] == [f"3,4{SPACE}kB", f"1,4{SPACE}s"]
    assert listed([significant(0.5), significant(2.25, 3)]) == "0,5; 2,25"


@pytest.mark.parametrize("number", [0.01, -2.5e-6, 1234.5, 1e30, 3])
def test_what_a_field_shows_in_german_is_read_as_the_same_number(german, number):
    assert read(editable(number), isinstance(number, int)) == number


def test_percent_has_a_space_before_the_sign():
    assert percent(0.975) == f"97.5{SPACE}%"
    assert percent(1, decimals=0) == f"100{SPACE}%"
    assert percent(-0.05) == f"−5.0{SPACE}%"


@pytest.mark.parametrize(
    ("number", "decimals", "text"),
    [
        (3e-7, 0, "3e-7"),
        (-3e-7, 0, "−3e-7"),
        (0.82, 1, "8.2e-1"),
        (1e12, 0, "1e12"),
        (5.0, 0, "5e0"),
        (0.0, 1, "0"),
        (math.inf, 0, "∞"),
        (-math.inf, 0, "−∞"),
        (math.nan, 0, "NaN"),
    ],
)
def test_exponents_are_short_and_a_negative_mantissa_has_a_true_minus(number, decimals, text):
    assert scientific(number, decimals) == text


@pytest.mark.parametrize(("number", "text"), [(0.254, "0.25"), (-40, "−40"), (1.23e-5, "1.2e-5"), (-1e30, "−1e30")])
def test_significant_digits(number, text):
    assert significant(number) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "0"), (0.25, "0.25"), (-40, "−40"), (12_000, "12k"), (-1.5e6, "−1.5M"), (1e-7, "1e-7"), (9999, "9,999")],
)
def test_labels_of_an_axis_are_short(number, text):
    assert axis(number) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "0.0000"), (0.12341, "0.1234"), (56.789, "56.789"), (1234.5, "1234.5"), (123456, "1.2e5"), (3e-7, "3.0e-7")],
)
def test_a_number_that_changes_takes_at_most_six_characters(number, text):
    assert readout(number) == text
    assert len(text) <= 6


@pytest.mark.parametrize(
    ("size", "text"), [(812, "812 B"), (3400, "3.4 kB"), (12_345_678, "12 MB"), (5 * 10**12, "5,000 GB")]
)
def test_sizes_of_memory(size, text):
    assert data_size(size).replace(SPACE, " ") == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(3.4e-4, "340 µs"), (0.012, "12 ms"), (1.4, "1.4 s"), (100, "100 s"), (180, "3 min"), (72_000, "1,200 min")],
)
def test_durations(seconds, text):
    assert duration(seconds).replace(SPACE, " ") == text


@pytest.mark.parametrize(
    ("number", "text"),
    [(16, "16"), (0.01, "0.01"), (1e-4, "1e-4"), (-2.5e-6, "-2.5e-6"), (1.0, "1"), (0.0, "0"), (1e30, "1e30")],
)
def test_an_editable_number_reads_back_as_the_same_number(number, text):
    assert editable(number) == text
    assert float(text) == number


def test_every_function_names_the_same_number_as_python():
    for number in (3.1e-9, 0.00123, 0.5, 7.25, 123.4, 9876.5, 4.2e8):
        for text in (scientific(number, 6), significant(number, 7), readout(number), editable(number)):
            assert float(text.replace(",", "")) == pytest.approx(number, rel=0.05)
