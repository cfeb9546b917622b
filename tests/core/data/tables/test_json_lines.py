"""JSON tables, one object a line and as a list of objects, well-formed and broken."""

import json

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.data.base import DataError
from core.data.tables.dialect import Dialect
from core.data.tables.json_lines import read_json, read_json_lines

LENIENT = Dialect(ragged="leave out")


@pytest.fixture
def read(tmp_path):
    def read(text, dialect=None, name="t.jsonl", encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
        return (read_json if name.endswith(".json") else read_json_lines)(path, dialect or Dialect())

    return read


def cells(table):
    return [
        [None if value != value else value for value in column.tolist()] if isinstance(column, np.ndarray) else column
        for column in table.columns
    ]


def accounted(table):
    return len(table.lines) + sum(part.count for part in table.left_out) == table.total


def test_names_are_in_the_order_of_their_first_appearance(read):
    table = read('{"b": 1, "a": "x"}\n{"c": true, "a": "y"}\n\n{"b": 2.5}\n')
    assert table.names == ("b", "a", "c")
    assert cells(table) == [[1, None, 2.5], ["x", "y", ""], ["", "TRUE", ""]]
    assert table.types == {"c": "boolean"}
    assert table.lines.tolist() == [1, 2, 4]
    assert table.total == 4
    assert accounted(table)


def test_a_list_of_objects_reads_the_same(read):
    rows = [{"b": 1, "год": "x"}, {"b": None, "год": "y\nz"}]
    lines = read("\n".join(map(json.dumps, rows)))
    for text in (json.dumps(rows), json.dumps(rows, indent=2), "\n".join(map(json.dumps, rows))):
        table = read(text, name="t.json")
        assert (table.names, cells(table)) == (lines.names, cells(lines))
    assert len(read('{"a": 1}', name="t.json").lines) == 1


def test_mixed_and_large_numbers_are_texts(read):
    table = read('{"a": 1.0, "id": 9007199254740993}\n{"a": "sold", "id": 9007199254740992}\n{"a": 0.1, "id": 1}')
    assert cells(table) == [["1", "sold", "0.1"], ["9007199254740993", "9007199254740992", "1"]]
    digits = "9" * 10_000
    assert cells(read(f'{{"a": {digits}}}')) == [[digits]]


def test_nested_values_are_left_out_and_said(read):
    table = read('{"a": 1, "l": [1], "m": 1}\n{"a": 2, "l": {}, "m": [2]}')
    assert table.names == ("a", "m")
    assert cells(table) == [[1, 2], [1, None]]
    assert table.notes == (
        "Columns of lists or objects are left out: “l”.",
        "Lists and objects in “m” are read as missing: 1.",
    )


@pytest.mark.parametrize("line", ["[1]", "3", '{"a": 1', "nonsense", '{"a": 1} {"a": 2}', "[" * 100_000])
def test_a_line_that_is_no_object_is_refused_or_left_out(read, line):
    text = '{"a": 1}\n' + line + '\n{"a": 3}\n'
    with pytest.raises(DataError, match=r"Line 2 of t\.jsonl is not a JSON object"):
        read(text)
    table = read(text, LENIENT)
    assert cells(table) == [[1, 3]]
    assert (table.left_out[0].lines, table.left_out[0].is_row) == ((2,), True)
    assert accounted(table)


def test_an_entry_that_is_no_object_is_refused_or_left_out(read):
    with pytest.raises(DataError, match=r"Entry 2 of t\.json is not a JSON object"):
        read('[{"a": 1}, 5]', name="t.json")
    assert accounted(read('[{"a": 1}, 5]', LENIENT, name="t.json"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "t.json is empty"),
        ("[]", "t.json has no rows"),
        ('{"a":\n [1]}', "t.json is not a list of JSON objects"),
        ('[{"a": 1}', "t.json is not valid JSON"),
        ("a,b\n1,2", "t.json is not valid JSON"),
        ('[{"a": [1]}]', "t.json has no column of numbers or texts"),
        ("[" * 100_000, "t.json is not valid JSON"),
        (b"\x00\x01\x02\x00binary", "t.json is not a text file"),
    ],
)
def test_what_is_no_table_is_refused(read, text, said):
    with pytest.raises(DataError) as raised:
        read(text, name="t.json")
    assert said in str(raised.value)


def test_encodings(read):
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        assert cells(read('{"a": "Zoë"}', encoding=encoding)) == [["Zoë"]]


def test_half_of_a_surrogate_pair_is_replaced(read):
    table = read(r'{"\ud800x": "a\udfff"}')
    assert (table.names, cells(table)) == (("?x",), [["a?"]])


def test_nan_is_missing(read):
    assert cells(read('{"a": NaN}\n{"a": 1}\n{"a": -Infinity}')) == [[None, 1, -np.inf]]


VALUES = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(), st.just([1]))
LINES = st.one_of(
    st.dictionaries(st.sampled_from("abc"), VALUES).map(json.dumps), st.just(""), st.just("  "), st.just("oops")
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(LINES, min_size=1, max_size=8))
def test_every_line_is_accounted_for(read, lines):
    try:
        table = read("\n".join(lines) + "\n", LENIENT)
    except DataError:
        return
    assert accounted(table)
    assert table.total == len(lines)
    assert all(len(column) == len(table.lines) for column in table.columns)
    for line, place in zip(table.lines, range(len(table.lines)), strict=True):
        row = json.loads(lines[line - 1])
        for name, column in zip(table.names, table.columns, strict=True):
            value = row.get(name)
            if isinstance(value, str):
                assert column[place] == value
            elif isinstance(value, float | int) and not isinstance(value, bool):
                assert float(column[place]) == float(value) or int(column[place]) == value
