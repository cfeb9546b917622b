"""Every finding of the gate in a small table: what `layerwright data` prints of it, and that a click mends it."""

import json
from dataclasses import replace

import numpy as np
import pytest

from core.cli import main
from core.data import Data, TableFile
from core.data.gate import KINDS, gate
from core.data.preparation.new_rows import from_file
from core.data.prepare import parts_of, prepare
from core.data.reading.column import ColumnReading
from core.project import Project, edits
from core.project.edits import remedies

random = np.random.default_rng(0)
NUMBERS = random.normal(size=(200, 2)).round(4)
CLASSES = random.choice(["p", "q"], 200)


def rows(more=lambda n: "", classes=CLASSES):
    """200 rows of two numbers without a meaning, what `more` gives of their number, and a class."""
    return [f"{a},{b},{more(n)}{y}" for n, ((a, b), y) in enumerate(zip(NUMBERS.tolist(), classes, strict=True))]


def with_more(more, classes=CLASSES):
    return ["a,b,m,y", *rows(lambda n: f"{more(n)},", classes)]


def dated(n):
    return f"2024-{1 + n // 28:02}-{1 + n % 28:02}"


CASES = {  # the lines, the column and figure of the finding, words of its sentence, lines named, what helps
    "identifier": (
        with_more(lambda n: n + 7),
        "m",
        1,
        "“m” is left out: it only counts the rows",
        "Use it as a feature",
    ),
    "constant": (with_more(lambda n: "same"), "m", 1, "“m” is left out: it is the same in every row", ""),
    "nearly constant": (
        with_more(lambda n: int(n in (3, 9))),
        "m",
        0.99,
        "“m” is the same in 99.0% of the rows: only 2 differ.",
        "Leave the column out",
    ),
    "refused": (
        ["a,b,y", *rows()[2:], "sold,1,p", "worn,2,q"],
        "a",
        2,
        "“a”: 2 cells cannot be read: “sold”, “worn”.",
        "Leave these rows out",
    ),
    "infinite": (
        ["a,b,y", *rows()[3:], "inf,1,p", "-Infinity,2,q", "1e300,1,p"],
        "a",
        3,
        "“a”: 3 cells are infinite or beyond 3.4e38: “inf”, “-Infinity”, “1e300”. They are gaps.",
        "Leave these rows out",
    ),
    "outliers": (
        ["a,b,y", *rows()[1:], "1e30,1,p"],
        "a",
        1,
        "“a”: 1 value is far from all others: 1e30.",
        "Scale it robustly",
    ),
    "one row": (
        with_more(lambda n: n % 7 / 2, ["only", *CLASSES[1:]]),
        "y",
        1,
        "The class “only” has one row, so it cannot be validated.",
        "Leave these rows out",
    ),
    "imbalance": (
        with_more(lambda n: n % 7 / 2, ["rare"] * 9 + ["p"] * 100 + ["q"] * 91),
        "y",
        0.09,
        "The class “rare” has 9 rows, and the most frequent one 100.",
        "Balance the classes",
    ),
    "order": (with_more(lambda n: n % 7 / 2, sorted(CLASSES)), "y", 1, "The rows are ordered by class.", ""),
    "missing class": (
        with_more(lambda n: n % 7 / 2, ["few"] * 2 + ["p"] * 100 + ["q"] * 98),
        "y",
        1,
        "Classes that no validation row has are not judged: “few”.",
        "Validate 50% of the rows",
    ),
    "leak": (
        with_more(lambda n: f"{(CLASSES[n] == 'p') + n % 10 / 20:.2f}"),
        "m",
        1,
        "“m” alone gives 100%. If it is only known together with the answer, leave it out.",
        "Leave the column out",
    ),
    "duplicates": (
        ["a,b,y", *rows()[:100], *rows()[:100]],
        "",
        None,
        "validation rows are equal to a training row, such as line",
        "Keep alike rows together",
    ),
    "near duplicates": (
        ["a,b,y", *rows()[:150], *(f"{a + 1e-9},{b},{y}" for (a, b), y in zip(NUMBERS[:50], CLASSES, strict=False))],
        "",
        None,
        "validation rows are nearly equal to a training row, such as line",
        "Keep alike rows together",
    ),
    "spellings": (
        with_more(lambda n: ("Nord", "nord", "NORD ", "süd", "Nord")[n % 5]),
        "m",
        80,
        "“m” has texts that differ only in capital letters or spaces: “Nord” and “NORD” and “nord”.",
        "Merge the spellings",
    ),
    "new texts": (
        with_more(lambda n: f"t{n if n % 10 == 0 else n % 10}"),
        "m",
        None,
        "validation rows have texts that no training row has: “t",
        "Use its target mean",
    ),
}


def project(folder, lines, **fields):
    path = folder / "t.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return Project(data=Data(source=TableFile(path=str(path), **fields)))


def plain(sentence):
    """A sentence without the narrow space that numbers have before a percent sign."""
    return sentence.replace("\u00a0%", "%")


def findings(project, kind):
    table = project.data.source.load(0)
    return table, [one for one in gate(table, parts_of(table, project.data)) if one.kind == kind]


@pytest.mark.parametrize("kind", CASES)
def test_a_fault_is_found_said_and_mended(kind, tmp_path, capsys):
    lines, column, figure, words, title = CASES[kind]
    made = project(tmp_path, lines)
    assert main(["data", str(tmp_path / "t.csv"), "--json"]) == 0
    said = [one for one in json.loads(capsys.readouterr().out.splitlines()[-1])["gate"] if one["kind"] == kind]
    assert [one["column"] for one in said] == [column]
    assert said[0]["figure"] == pytest.approx(figure if figure is not None else said[0]["figure"], abs=1e-4)
    assert words in plain(said[0]["sentence"])
    assert all(1 < line <= len(lines) for line in said[0]["lines"])
    table, (finding,) = findings(made, kind)
    helps = remedies.against(made, table, finding)
    assert [plain(one.title) for one in helps][:1] == ([title] if title else [])
    if helps:
        after = helps[0].after
        _, left = findings(after, kind)
        assert not left or remedies.applied(after, table, finding)
        assert not remedies.is_open(after, table, finding)
        assert len(prepare(after.data).train)
        assert helps[0].taken_back(after) == made


def test_a_clean_table_has_none(tmp_path):
    made = project(tmp_path, ["a,b,y", *rows()])
    table = made.data.source.load(0)
    assert gate(table, parts_of(table, made.data)) == []


def test_every_kind_is_found_in_a_test():
    elsewhere = {"texts", "lost rows", "new dates", "pictures"}  # tests/core/data: test_gate.py, images; and below
    assert KINDS.keys() == CASES.keys() | elsewhere


@pytest.mark.parametrize("role", ["group", "time"])
def test_a_class_that_a_group_or_a_time_keeps_from_validation_needs_a_random_split(tmp_path, role):
    classes = ["early"] * 40 + list(CLASSES[40:])
    made = project(
        tmp_path,
        with_more(lambda n: n // 40, classes),
        columns=(ColumnReading(name="m", type="number", role=role),),
    )
    made = replace(made, data=made.data.change(seed=1))
    table, (finding,) = findings(made, "missing class")
    (random_split,) = remedies.against(made, table, finding)
    assert not findings(random_split.after, "missing class")[1]
    assert random_split.taken_back(random_split.after, made.data.source.columns[0]) == made


def test_dates_that_only_validation_has_are_said_and_left_out(tmp_path):
    made = project(
        tmp_path,
        ["a,b,t,m,y", *rows(lambda n: f"{n * 3 / 7},{dated(n)},")],
        columns=(ColumnReading(name="t", type="number", role="time"),),
    )
    table, (finding,) = findings(made, "new dates")
    assert (finding.column, finding.figure) == ("m", 40)
    assert "“m”: 40 of 40 validation rows are before or after all training rows" in finding.sentence
    (leave_out,) = remedies.against(made, table, finding)
    assert not findings(leave_out.after, "new dates")[1]
    assert not findings(project(tmp_path, with_more(dated)), "new dates")[1]


def test_a_number_that_is_another_number_in_other_units_is_a_leak(tmp_path):
    made = project(tmp_path, ["a,b,euros,dollars", *(f"{a},{b},{1.07 * a:.3f},{a}" for a, b in NUMBERS.tolist())])
    _, found = findings(made, "leak")
    assert [one.column for one in found] == ["a", "euros"]
    assert "“euros” alone explains" in found[1].sentence
    noise = ["a,b,y", *(f"{a},{b},{a + b}" for a, b in NUMBERS.tolist())]
    assert not findings(project(tmp_path, noise), "leak")[1]


@pytest.mark.parametrize("role", ["feature", "target", "group"])
def test_merged_spellings_are_one_text_also_in_new_rows(tmp_path, role):
    cells = ("Nord", "nord", "süd", "Nord", "Süd", "süd")
    lines = ["a,b,m,y", *rows(lambda n: f"{cells[n % 6]},")]
    columns = () if role == "feature" else (ColumnReading(name="m", role=role),)
    made = project(tmp_path, lines, columns=columns)
    table, (finding,) = findings(made, "spellings")
    (merge,) = remedies.against(made, table, finding)
    data = prepare(merge.after.data)
    column = data.loaded.column("m")
    assert (column.texts, column.reading.role) == (("Nord", "süd"), role)
    assert [column.texts[int(place)].lower() for place in column.values] == [cells[n % 6].lower() for n in range(200)]
    if role == "feature":
        (tmp_path / "new.csv").write_text("a,b,m\n1,2,nord\n1,2,Nord\n1,2,NORD\n", encoding="utf-8")
        new = from_file(tmp_path / "new.csv", data.preparation)
        np.testing.assert_array_equal(new.x[0], new.x[1])
        assert not new.notes[0]
        assert "NORD" in str(new.notes[2])


def test_rows_that_are_left_out_for_their_class_are_accounted_for(tmp_path):
    lines, column, *_ = CASES["one row"]
    after = edits.change_columns(project(tmp_path, lines), [column], without="only")
    table = after.data.source.load(0)
    assert (len(table.lines), table.classes) == (199, ("p", "q"))
    (lost,) = [part for part in table.left_out if part.is_row]
    assert (lost.count, lost.lines) == (1, (2,))
    assert "“y” is missing or read as missing there" in lost.reason
