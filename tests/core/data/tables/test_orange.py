"""Headers of Orange, and tables that only look like one."""

import pytest

from core.data.tables.orange import is_orange, orange_header

IRIS = [
    ["sepal length", "color", "name", "born", "note", "iris"],
    ["continuous", "red green light\\ blue", "string", "time", "s", "discrete"],
    ["", "", "meta", "", "i", "class"],
    ["5.1", "red", "a", "2020-01-01", "x", "setosa"],
]


def test_three_lines_say_names_types_categories_and_roles():
    assert is_orange(IRIS)
    header = orange_header(IRIS)
    assert header.rows == 3
    assert header.names == ("sepal length", "color", "name", "born", "note", "iris")
    assert list(header.types.values()) == ["number", "category", "text", "date", "text", "category"]
    assert header.texts == {"color": ("red", "green", "light blue")}
    assert header.roles == {"name": "ignore", "note": "ignore", "iris": "target"}
    assert header.target == "iris"


def test_short_types_with_flags():
    lines = [["a", "b", "w"], ["c", "d", "c"], ["", "class", "weight"], ["1", "x", "2"]]
    assert is_orange(lines)
    assert orange_header(lines).roles == {"b": "target", "w": "weight"}
    assert orange_header([lines[0], lines[1], ["unit=cm", "c", "w"]]).roles == {"b": "target", "w": "weight"}


def test_prefixes_say_roles_and_types():
    lines = [["mS#name", "C#height", "plain", "cD#y", "w#weight", "iT#day"], ["a", "1", "2", "b", "1", "2020"]]
    assert is_orange(lines)
    header = orange_header(lines)
    assert header.rows == 1
    assert header.names == ("name", "height", "plain", "y", "weight", "day")
    assert header.types == {"name": "text", "height": "number", "y": "category", "day": "date"}
    assert header.roles == {"name": "ignore", "y": "target", "weight": "weight", "day": "ignore"}


@pytest.mark.parametrize(
    "lines",
    [
        [],
        [["a", "b"]],
        [["a", "b"], ["1", "2"], ["3", "4"]],
        [["a", "b"], ["c", "d"], ["", ""]],
        [["a", "b"], ["c", "d"], ["e", "f"]],
        [["a", "b"], ["continuous", "discrete"], ["1", "x"]],
        [["a", "b"], ["continuous", "5"], ["", ""]],
        [["a", "b"], ["continuous", "discrete"], [""]],
        [["a", "b"], ["red wine", "white wine"], ["", ""]],
        [["C#", "Java"], ["1", "2"]],
        [["C#4", "F#4"], ["1", "2"]],
        [["#", "b"], ["1", "2"]],
    ],
)
def test_other_tables_are_none(lines):
    assert not is_orange(lines)


def test_equal_names_are_said():
    header = orange_header([["a", "a"], ["c", "discrete"], ["", "class"]])
    assert header.names == ("a", "a (2)")
    assert header.roles == {"a (2)": "target"}
    assert len(header.notes) == 1
