"""`layerwright predict`: an answer or a reason for every line, in order."""

import csv
import json

import duckdb
import layerwright as lw
import numpy as np
import openpyxl
import pytest

from core.cli import main
from core.data.reading.column import ColumnReading

pytestmark = pytest.mark.filterwarnings("ignore::core.data.DataWarning")  # tests/core/api/test_warnings.py

HEADER = "size;colour;y\n"
NEW = [
    "1,5;red;a",
    "2,5;violet;",
    ";blue;b",
    "many;red;a",
    "3,5;red",
    "0,5;blue;c",
    "9,5;red;a;more",
    "4,5;blue;b",
]


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    folder = tmp_path_factory.mktemp("model")
    rows = "".join(
        f"{n * 7 % 40 / 4};{('red', 'blue')[n % 2]};{'ab'[n * 7 % 40 > 20]}\n".replace(".", ",") for n in range(80)
    )
    (folder / "t.csv").write_text(HEADER + rows)
    model = lw.Model([lw.Dense(6)], seed=1)
    model.fit(folder / "t.csv", epochs=5, progress=False)
    model.save(folder / "m.layerwright")
    return folder / "m.layerwright"


@pytest.fixture
def predict(project, tmp_path, capsys):
    """Exit status, the rows of stdout, and stderr, for a table with these lines."""

    def run(lines, *options, header=HEADER, model=project):
        (tmp_path / "new.csv").write_text(header + "\n".join(lines) + "\n", encoding="utf-8")
        status = main(["predict", str(model), "--input", str(tmp_path / "new.csv"), *map(str, options)])
        out, err = capsys.readouterr()
        return status, list(csv.DictReader(out.splitlines(), delimiter=";")), err

    return run


def number(cell):
    """A number with a decimal comma."""
    assert "." not in cell
    return float(cell.replace(",", "."))


def test_every_line_has_an_answer_or_a_reason_in_order(predict, project):
    status, rows, err = predict(NEW)
    assert status == 0
    assert [row["size"] for row in rows] == [line.split(";")[0] for line in NEW]
    assert list(rows[0]) == ["size", "colour", "y", "prediction", "probability a", "probability b", "note"]
    assert [bool(row["prediction"]) for row in rows] == [True, True, True, True, False, True, False, True]
    assert [row["note"] for row in rows] == [
        "",
        "“colour”: no training row has “violet”",
        "“size” is missing",
        "“size” cannot be read: “many”",
        "the line has 2 values",
        "",
        "the line has 4 values",
        "",
    ]
    model = lw.load(project)
    for row in (rows[0], rows[1], rows[5], rows[7]):
        record = [{"size": row["size"], "colour": row["colour"]}]
        assert row["prediction"] == model.predict(record)[0]
        shares = [number(row["probability a"]), number(row["probability b"])]
        np.testing.assert_array_equal(np.array(shares, np.float32), model.predict_proba(record)[0])
    assert "1 × “colour”: no training row has “violet”" in err
    assert "5 of 8 rows have a note; 2 have no prediction." in err


@pytest.mark.parametrize("lines", [["1,5;red;a"], ["1,5;red;"], ["7;violet;x"]])
def test_one_row_is_enough(predict, lines):
    status, rows, _ = predict(lines)
    assert status == 0
    assert len(rows) == 1
    assert rows[0]["prediction"] in ("a", "b")


def test_a_missing_target_is_no_error_and_columns_may_be_in_another_order(predict):
    _, straight, _ = predict(["1,5;red;a", "2;blue;b"])
    status, rows, err = predict(["red;1,5", "blue;2"], header="colour;size\n")
    assert status == 0
    assert not err
    assert [row["prediction"] for row in rows] == [row["prediction"] for row in straight]
    assert [row["probability a"] for row in rows] == [row["probability a"] for row in straight]


@pytest.mark.parametrize("gaps", ["leave out", "median"])
@pytest.mark.parametrize("unseen", ["zeros", "refuse", "own category"])
def test_rows_are_refused_where_that_was_chosen(predict, project, tmp_path, gaps, unseen):
    columns = (ColumnReading(name="size", gaps=gaps), ColumnReading(name="colour", unseen=unseen))
    model = lw.Model([lw.Dense(6)], seed=1)
    model.fit(lw.data.TableFile(str(project.with_name("t.csv")), columns=columns), epochs=1, progress=False)
    model.save(tmp_path / "chosen.layerwright")
    status, rows, _ = predict(NEW[:4], model=tmp_path / "chosen.layerwright")
    assert status == 0
    answered = [bool(row["prediction"]) for row in rows]
    assert answered == [True, unseen != "refuse", gaps != "leave out", gaps != "leave out"]
    assert all(row["note"] for row in rows[1:])
    if unseen == "refuse":
        with pytest.raises(lw.DataError, match="Row 1: “colour”: no training row has “violet”"):
            model.predict([{"size": 1.5, "colour": "violet"}])


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".jsonl"])
def test_answers_go_to_a_file(predict, tmp_path, suffix):
    _, wanted, _ = predict(NEW)
    status, out, err = predict(NEW, "--output", tmp_path / f"out{suffix}")
    assert (status, out) == (0, [])
    assert f"out{suffix}: 8 rows." in err
    with open(tmp_path / f"out{suffix}", encoding="utf-8-sig", newline="") as file:
        if suffix == ".jsonl":
            found = [json.loads(line) for line in file]
            for row in wanted:  # JSON has decimal points
                row.update({name: row[name].replace(",", ".") for name in ("probability a", "probability b")})
        else:
            found = list(csv.DictReader(file, delimiter="\t" if suffix == ".tsv" else ";"))
    assert found == wanted


@pytest.mark.parametrize(
    ("text", "delimiter", "decimal"),
    [
        ("size,colour\n1.5,red\n2.5,blue\n", ",", "."),
        ("size\tcolour\n1.5\tred\n2.5\tblue\n", "\t", "."),
        ("size;colour\n1,5;red\n2,5;blue\n", ";", ","),
        ("size;colour\n1;red\n2;blue\n", ";", ","),
        ("size;colour\n1.5;red\n2.5;blue\n", ";", "."),
        ("size colour\n1.5 red\n2.5 blue\n", ",", "."),
    ],
)
def test_answers_have_the_delimiter_and_the_decimal_mark_of_the_input(
    project, tmp_path, capsys, text, delimiter, decimal
):
    (tmp_path / "new.csv").write_text(text, encoding="utf-8")
    arguments = ["predict", str(project), "--input", str(tmp_path / "new.csv")]
    assert main(arguments) == 0
    out = capsys.readouterr().out
    assert main([*arguments, "--output", str(tmp_path / "out.csv")]) == 0
    assert (tmp_path / "out.csv").read_text(encoding="utf-8") == out
    rows = list(csv.DictReader(out.splitlines(), delimiter=delimiter))
    shares = np.array([[float(row[f"probability {name}"].replace(decimal, ".")) for name in "ab"] for row in rows])
    records = [{"size": float(row["size"].replace(decimal, ".")), "colour": row["colour"]} for row in rows]
    np.testing.assert_array_equal(np.float32(shares), lw.load(project).predict_proba(records))


def test_numbers_are_in_the_unit_of_the_target(predict, project, tmp_path):
    model = lw.Model([lw.Dense(6)], seed=1)
    model.fit(lw.data.TableFile(str(project.with_name("t.csv")), target="size"), epochs=1, progress=False)
    model.save(tmp_path / "r.layerwright")
    _, rows, _ = predict(["red;a", "blue;b"], header="colour;y\n", model=tmp_path / "r.layerwright")
    assert list(rows[0]) == ["colour", "y", "prediction", "note"]
    assert [number(row["prediction"]) for row in rows] == model.predict([["red", "a"], ["blue", "b"]]).tolist()


def test_a_value_far_from_all_others_gets_no_prediction_that_is_no_number(predict):
    status, rows, _ = predict(["3e38;red;a", "1e39;red;a", "1;red;a"])
    assert status == 0
    assert all(row["prediction"] in ("a", "b", "") and "nan" not in row["probability a"] for row in rows)
    assert rows[1]["note"]


@pytest.mark.parametrize(
    ("lines", "header", "sentence"),
    [
        ([""], "", "is empty"),
        ([""], HEADER, "has no rows"),
        (["1;2"], "a;b\n", "has no column “size”, which the model needs"),
    ],
)
def test_nothing_that_can_be_read_is_status_2_and_one_sentence(predict, lines, header, sentence):
    status, rows, err = predict(lines, header=header)
    assert (status, rows) == (2, [])
    assert sentence in err
    assert len(err.splitlines()) == 1


def test_other_inputs_and_outputs_are_refused(project, tmp_path, capsys):
    for arguments, sentence in (
        ([project, "--input", tmp_path / "none.csv"], "There is no file"),
        ([project, "--input", tmp_path], "is a folder"),
        ([project, "--input", project.with_name("t.csv"), "--output", "x.xyz"], "ends in .csv, .tsv or .jsonl"),
        (["iris", "--input", project.with_name("t.csv")], "iris is not trained"),
    ):
        assert main(["predict", *map(str, arguments)]) == 2
        out, err = capsys.readouterr()
        assert not out
        assert sentence in err


LINES = [
    ("3.5", "red", "a"),
    ("size", "colour", "y"),
    ("1.5", "blue", "b"),
    ("Total", "", ""),
    ("2.5", "red", "a"),
    ("4.5", "blue", "b"),
    ("0.5", "red", "a"),
    ("Total", "", ""),
]


def answers(text):
    """The rows of a printed table."""
    return list(csv.DictReader(text.splitlines(), delimiter=text.removeprefix("size")[0]))


def as_csv(path):
    path.write_text("\n".join(map(",".join, [("size", "colour", "y"), *LINES])) + "\n")


def as_excel(path):
    book = openpyxl.Workbook()
    for row in [("size", "colour", "y"), *LINES]:
        cells = [cell or None for cell in row]
        book.active.append([float(cells[0]) if "." in row[0] else cells[0], *cells[1:]])
    book.save(path)


def as_json_lines(path):
    path.write_text("".join(json.dumps(dict(zip(("size", "colour", "y"), row, strict=True))) + "\n" for row in LINES))


def as_parquet(path):
    as_csv(path.with_suffix(".txt"))
    duckdb.sql(f"COPY (FROM read_csv('{path.with_suffix('.txt')}', all_varchar=true)) TO '{path}' (FORMAT parquet)")


@pytest.mark.parametrize(
    ("suffix", "write"), [(".csv", as_csv), (".xlsx", as_excel), (".jsonl", as_json_lines), (".parquet", as_parquet)]
)
def test_totals_and_repeated_headers_have_a_line_with_the_reason(project, tmp_path, capsys, suffix, write):
    write(tmp_path / f"new{suffix}")
    assert main(["predict", str(project), "--input", str(tmp_path / f"new{suffix}")]) == 0
    rows = answers(capsys.readouterr().out)
    assert [row["size"] for row in rows] == [line[0] for line in LINES]
    assert [row["colour"] for row in rows] == [line[1] for line in LINES]
    no_rows = [line[0] in ("Total", "size") for line in LINES]
    assert [not row["prediction"] for row in rows] == no_rows
    assert [bool(row["note"]) for row in rows] == no_rows
    assert rows[3]["note"] == "the line is left out: totals"
    assert rows[1]["note"] == "the line is left out: the header again"


def test_what_is_no_object_has_a_line_with_the_reason(project, tmp_path, capsys):
    rows = ['{"size": 1.5, "colour": "red"}', "[1, 2]", '{"size": 2.5, "colour": "blue"}', "{broken"]
    (tmp_path / "new.jsonl").write_text("\n".join(rows))
    assert main(["predict", str(project), "--input", str(tmp_path / "new.jsonl")]) == 0
    found = answers(capsys.readouterr().out)
    assert [row["size"] for row in found] == ["1.5", "[1, 2]", "2.5", "{broken"]
    assert [row["note"] for row in found] == ["", "the line is no JSON object", "", "the line is no JSON object"]


def test_excel_our_reader_and_pandas_read_umlauts_of_a_file_and_stdout_is_plain(project, tmp_path, capsysbinary):
    new, answers, again = (tmp_path / name for name in ("new.csv", "answers.csv", "again.csv"))
    new.write_text("Größe;size;colour\nk;1,5;red\ngroß;2,5;grün\n", encoding="utf-8")
    command = ["predict", str(project), "--input", str(new)]
    assert main(command) == 0
    plain = capsysbinary.readouterr().out
    assert plain.startswith("Größe;".encode())
    assert main([*command, "--output", str(answers)]) == 0
    assert answers.read_bytes() == b"\xef\xbb\xbf" + plain  # Excel takes a file without the mark for Windows-1252
    assert main(["predict", str(project), "--input", str(answers), "--output", str(again)]) == 0
    assert again.read_text(encoding="utf-8-sig").startswith("Größe;size;colour;prediction (input);")
    duck = duckdb.sql(f"SELECT * FROM read_csv('{answers}', delim=';', header=true)").columns
    assert duck[:2] == ["Größe", "size"]
    pandas = pytest.importorskip("pandas")
    assert list(pandas.read_csv(answers, sep=";")["Größe"]) == ["k", "groß"]
    capsysbinary.readouterr()
    new.write_text("size;colour\n1,5;red\n", encoding="utf-8")
    assert main([*command, "--output", str(answers)]) == 0
    assert answers.read_bytes().startswith(b"size;")  # what needs no mark has none
