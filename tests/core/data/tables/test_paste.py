"""Text from the clipboard of a spreadsheet."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.data.base import DataError
from core.data.tables.paste import read_paste


def accounted(table):
    return len(table.lines) + sum(part.count for part in table.left_out) == table.total


def test_cells_are_separated_by_tabs():
    table = read_paste("size\tkind\n1,5\ta\n\t b\n")
    assert table.names == ("size", "kind")
    assert table.columns == (["1,5", ""], ["a", " b"])
    assert table.lines.tolist() == [2, 3]
    assert (table.total, table.dialect.header, table.dialect.delimiter) == (3, "yes", "\t")
    assert accounted(table)


def test_a_cell_with_line_breaks_is_quoted():
    table = read_paste('n\ttext\r\n1\t"two\r\nlines, ""both"""\r\n2\t"a\tb"\r\n')
    assert table.columns == (["1", "2"], ['two\r\nlines, "both"', "a\tb"])
    assert table.lines.tolist() == [2, 4]
    assert table.total == 4
    assert accounted(table)


def test_quotation_marks_in_a_line_are_part_of_the_cell():
    table = read_paste('n\tpipe\n1\t5" long\n2\t"so" it is\n3\t"whole"\n4\t"open\n')
    assert table.columns[1] == ['5" long', '"so" it is', '"whole"', '"open']


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("a\tb\n1\t2", True),
        ("1\t2\n3\t4", False),
        ("x\t−2,5\ny\t1.234,5", False),
        ("day\tprice\n2024-03-01\t€ 5", True),
        ("01.03.2024\t12 %\n02.03.2024\t5 %", False),
        ("name\tcity\nAnn\tRome", True),
    ],
)
def test_the_first_row_may_be_a_header(text, named):
    table = read_paste(text)
    assert len(table.lines) == 2 - named
    assert table.dialect.header == ("yes" if named else "no")


def test_short_rows_are_filled_and_said():
    table = read_paste("a\tb\tc\n1\t2\t3\n4\n5\t6\t7\n8\t9\t1\n")
    assert table.columns == (["1", "4", "5", "8"], ["2", "", "6", "9"], ["3", "", "7", "1"])
    assert table.notes[0].startswith("1 of 5 pasted rows is shorter than the widest")


def test_titles_and_blank_rows_are_counted():
    table = read_paste("Prices\n\na\tb\tc\n1\t2\t3\n\t\t\n4\t5\t6\n")
    assert table.names == ("a", "b", "c")
    assert table.lines.tolist() == [4, 6]
    assert accounted(table)


@pytest.mark.parametrize("text", ["", "\n\n", "\t\t\n", "a\tb\n"])
def test_no_rows_are_refused(text):
    with pytest.raises(DataError, match="The pasted text has no rows"):
        read_paste(text)


def on_the_clipboard(cell):
    return '"' + cell.replace('"', '""') + '"' if set(cell) & set("\t\n") else cell


CELLS = st.one_of(st.integers().map(str), st.text("ab \t\n", max_size=4), st.just("год"))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=6), st.sampled_from(["\n", "\r\n"]))
def test_what_was_copied_is_read(rows, end):
    text = end.join("\t".join(map(on_the_clipboard, row)) for row in rows) + end
    try:
        table = read_paste(text)
    except DataError:
        return
    assert accounted(table)
    kept = [row for row in rows if any(cell.strip() for cell in row)]
    assert list(zip(*table.columns, strict=True)) == kept[len(kept) - len(table.lines) :]
