"""The format of numbers that people read, and that nothing else formats them."""

import ast
import math
import re
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import numpy as np
import pytest

from core.messages import joined, literal, message
from core.messages.languages import Language
from core.messages.numbers import ENGLISH, GERMAN, SPACE, axis, percent, significant

NUMBER = re.compile(r"[<>^]?\d*[,_]?(\.\d+)?[efg%]")  # how Python formats numbers
OWN = "core/messages/numbers.py", "designer/style/numbers.py"
FOR_PROGRAMS = (  # code, names of columns, cells of tables, and measurements that programs read
    "core/bench",
    "core/cli/bench.py",
    "core/cli/doctor.py",
    "core/data/built/bins.py",
    "core/definitions.py",
    "core/formats/report_drawings.py",  # coordinates of SVG
    "designer/microscope/row_fields.py",  # cells as the table writes them
    "designer/predict/typical.py",
    "designer/self_test.py",
    "designer/support/doctor.py",
)


@pytest.mark.parametrize(
    ("number", "digits", "text"),
    [
        (44912.3, 4, "44,912"),
        (1234.5, 6, "1,234.5"),
        (-44912.3, 4, "−44,912"),
        (0.00005, 4, "5e-5"),
        (0.98126, 4, "0.9813"),
        (2.5e7, 4, "2.5e7"),
        (99.7, 2, "100"),
        (9999.97, 4, "10,000"),
        (999_999.7, 4, "1,000,000"),
        (0, 4, "0"),
        (math.inf, 4, "∞"),
    ],
)
def test_significant_digits_group_thousands(number, digits, text):
    assert significant(number, digits) == text


def test_an_axis_groups_thousands_and_shortens_more():
    assert [axis(number) for number in (2500, 12_000, 1.5e6, 2e9)] == ["2,500", "12k", "1.5M", "2e9"]


@pytest.mark.parametrize(
    ("template", "english", "german"),
    [
        ("{x:,.4g}", "−44,912", "−44\u202f912"),
        ("{x:,.2f}", "−44,912.30", "−44\u202f912,30"),
        ("{x:,.6g}", "−44,912.3", "−44\u202f912,3"),
        ("{x:g}", "−44912.3", "−44912,3"),
        ("{x}", "−44912.3", "−44912,3"),
    ],
)
def test_placeholders_follow_the_language(template, english, german):
    assert ENGLISH.format(template, x=-44912.3) == english
    assert GERMAN.format(template, x=-44912.3) == german


def test_percent_in_a_sentence_has_a_space_before_the_sign():
    assert ENGLISH.format("{share:,.1%}", share=0.975) == f"97.5{SPACE}%"
    assert GERMAN.format("{share:,.1%}", share=0.975) == f"97,5{SPACE}%"


def test_numbers_that_were_written_before_follow_the_language_of_the_sentence():
    german = Language("de")
    sentence = message("{figure} {caption}", figure=literal(percent(0.975)), caption=joined([axis(2500.5), "0.5"]))
    assert sentence == f"97.5{SPACE}% 2,500.5, 0.5"
    assert german(sentence) == f"97,5{SPACE}% 2\u202f500,5, 0.5"  # the last is a name, not a number
    assert german(significant(-1234.5, 6)) == "−1\u202f234,5"
    assert f"{significant(0.25)}" == "0.25"  # code, files and the command line stay English


def test_the_window_writes_no_number_in_english():
    """What the window writes comes from `designer.style.numbers`, which knows its language."""
    own = {"NARROW", "Number", "SPACE", "MINUS", "NumberFormatter", "form_of"}
    for path in sorted(Path("designer").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "core.messages.numbers":
                assert {each.name for each in node.names} <= own, path


@pytest.mark.parametrize("rights", range(81))
def test_a_share_is_one_text_wherever_it_was_counted(rights):
    exact = Decimal(rights) / 80
    text = f"{(100 * exact).quantize(Decimal('0.1'), ROUND_HALF_UP)}{SPACE}%"
    mean = sum([1.0] * rights + [0.0] * (80 - rights)) / 80
    for fraction in (rights / 80, mean, float(np.float32(rights / 80)), rights / 80 + 1e-9, rights / 80 - 1e-9):
        assert percent(fraction) == ENGLISH.format("{share:.1%}", share=fraction) == text


def test_every_message_is_written_so():
    assert message("It is {x:.3g}.", x=-3e-7) == "It is −3e-7."
    assert message("{count:,} of {all}", count=12345, all=True) == "12,345 of True"
    assert message("{x}", x=1e-5) == "1e-5"


def test_nothing_else_formats_numbers_that_people_read():
    """Every number of the window and of messages comes from this room: one style, and one place to change it."""
    found = []
    for folder in ("core", "designer"):
        for path in sorted(Path(folder).rglob("*.py")):
            name = path.as_posix()
            if not name.startswith((*OWN, *FOR_PROGRAMS)):
                found += [f"{name}:{node.lineno}" for node in ast.walk(ast.parse(path.read_text())) if formats(node)]
    assert not found


def formats(node):
    """Whether a node of the syntax tree formats a number itself: in an f-string, or with `format`. Rounding may."""
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "float":
        for part in ast.walk(node):
            vars(part).pop("format_spec", None)
    if isinstance(node, ast.FormattedValue) and getattr(node, "format_spec", None):
        spec = "".join(part.value for part in node.format_spec.values if isinstance(part, ast.Constant))
        return bool(NUMBER.fullmatch(spec))
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "format"
