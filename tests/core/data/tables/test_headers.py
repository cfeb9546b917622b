"""Headers of several lines and lines above them, in texts and in sheets alike."""

import openpyxl
import pytest

from core.data import TableFile

ROWS = [[n * 3.5, n % 7 + 2.5, "ab"[n % 2]] for n in range(30)]


@pytest.fixture(params=["csv", "xlsx"])
def read_rows(request, read, tmp_path, table_of):
    """Reads rows of cells as text or as a sheet."""

    def table(rows):
        if request.param == "csv":
            quoted = [",".join('"' + str(cell).replace('"', '""') + '"' for cell in row) for row in rows]
            return read("\n".join(quoted) + "\n")
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append([None if cell == "" else cell for cell in row])
        book.save(tmp_path / "t.xlsx")
        return TableFile(path=str(tmp_path / "t.xlsx")).load(0)

    return table


def described(table):
    """Names and types, the number of rows, and the reasons but the header, once every line is accounted for."""
    assert len(table.lines) + sum(part.count for part in table.left_out) == table.total
    reasons = {str(part.reason): part.lines for part in table.left_out if part.reason not in ("the header", "blank")}
    types = {column.name: column.reading.type for column in table.columns}
    return types, len(table.lines), reasons


USUAL = {"a": "number", "b": "number", "y": "category"}


def test_units_below_the_header(read_rows):
    table = read_rows([["a", "b", "y"], ["m", "kg/m²", ""], *ROWS])
    assert described(table) == (USUAL, 30, {"below the header": (2,)})
    assert "Line 2 holds units (“m”, “kg/m²”) and is skipped." in table.notes


def test_questions_and_ids_of_qualtrics(read_rows):
    questions = ["How much, in total, did you spend?", "And how often?", "Which of both kinds?"]
    ids = [f'{{"ImportId":"QID{n}"}}' for n in range(3)]
    table = read_rows([["a", "b", "y"], questions, ids, *ROWS])
    assert described(table) == (USUAL, 30, {"below the header": (2, 3)})
    assert any("describe the columns are skipped: line 2, 3" in note for note in table.notes)


def test_ids_of_qualtrics_above_texts(read_rows):
    rows = [["red" if n % 3 else "blue", "ab"[n % 2]] for n in range(12)]
    ids = ['{"ImportId":"QID1"}', '{"ImportId":"QID2"}']
    types, count, reasons = described(read_rows([["colour", "y"], ["Which colour?", "Which kind?"], ids, *rows]))
    assert (list(types), count, reasons) == (["colour", "y"], 12, {"below the header": (2, 3)})


def test_years_are_names(read_rows):
    table = read_rows([["land", 2019, 2020, 2021], *([f"l{n % 9}", n * 3.5, n * 7 % 11 + 0.5, n] for n in range(30))])
    assert [column.name for column in table.columns] == ["land", "2019", "2020", "2021"]
    assert len(table.lines) == 30


@pytest.mark.parametrize(
    "above",
    [
        [["Station:", "Berlin", ""], ["Period:", 2020, ""], ["", "", ""]],
        [["Station:", "Berlin", "Tegel"], ["Period:", "2020", "May"]],
        [["Measured in May", "", ""]],
    ],
)
def test_lines_of_full_width_above_the_header(read_rows, above):
    types, count, reasons = described(read_rows([*above, ["a", "b", "y"], *ROWS]))
    assert (types, count) == (USUAL, 30)
    assert set(reasons) == {"above the header"}


@pytest.mark.parametrize(
    "rows",
    [
        [["a", "b", "y"], ["sold", 2.5, "a"], *ROWS],
        [["a", "b", "y"], ["sold", "sold", "a"], *ROWS],
        [["a", "b", "y"], ["", "", "a"], *ROWS],
    ],
)
def test_a_first_row_with_texts_or_gaps_is_a_row(read_rows, rows):
    assert described(read_rows(rows)) == (USUAL, 31, {})


def test_a_header_that_lacks_a_name_is_a_header(read_rows):
    rows = [["", "a", "y"], *([f"n{n}", n * 3.5, "ab"[n % 2]] for n in range(30))]
    table = read_rows(rows)
    assert [column.name for column in table.columns] == ["column 1", "a", "y"]
    assert described(table)[1:] == (30, {})
