"""The quality gate: each kind of fault is found in a table that has it, with its figure, and in no other."""

import numpy as np
import pytest

from core.data.gate import KINDS, gate
from core.data.splits import Parts
from core.data.tables.source import TableFile


def table(folder, lines, **fields):
    (folder / "t.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return TableFile(path=str(folder / "t.csv"), **fields).load(0)


def rows(count=200, classes=("p", "q")):
    random = np.random.default_rng(0)
    return [f"{a:.3f},{b:.3f},{random.choice(classes)}" for a, b in random.normal(size=(count, 2))]


def parts(train, validation):
    return Parts(train, validation, np.zeros(0, np.int64))


def found(data, kind):
    return [finding for finding in gate(data) if finding.kind == kind]


def test_a_clean_table_has_no_findings(tmp_path):
    assert gate(table(tmp_path, ["a,b,y", *rows()])) == []


def test_a_counter_and_a_constant_are_found(tmp_path):
    data = table(tmp_path, ["n,c,a,b,y", *(f"{n},7,{row}" for n, row in enumerate(rows()))])
    assert [finding.column for finding in found(data, "identifier")] == ["n"]
    assert [finding.column for finding in found(data, "constant")] == ["c"]


def test_the_same_value_beside_gaps_is_not_said_of_every_row(tmp_path):
    data = table(tmp_path, ["c,a,b,y", *(f"{'7' if n % 3 else ''},{row}" for n, row in enumerate(rows(300)))])
    (finding,) = found(data, "constant")
    assert str(finding.sentence) == "“c” is the same in all 200 of 300 rows that have a value."


def test_test_rows_are_not_looked_at_and_that_is_said(tmp_path):
    lines = ["a,b,y", *rows(200, ("p",)), *rows(10, ("q",)), *rows(30, ("q",))]
    data = table(tmp_path, lines)
    some = Parts(np.arange(0, 205), np.arange(205, 210), np.arange(210, 240))
    (finding,) = [one for one in gate(data, some) if one.kind == "imbalance"]
    assert finding.figure == pytest.approx(10 / 200, abs=1e-4)
    assert str(finding.sentence).endswith("Test rows are not counted.")
    (whole,) = found(table(tmp_path, lines[:211]), "imbalance")
    assert "Test rows" not in str(whole.sentence)
    changed = table(tmp_path, [*lines[:211], *(f"{n},0,{'pq'[n % 2]}" for n in range(30))])
    assert gate(changed, some) == gate(data, some)


def test_cells_that_cannot_be_read_are_counted(tmp_path):
    data = table(tmp_path, ["a,b,y", *rows(), "broken,1,p", "worn,2,q"])
    (finding,) = found(data, "refused")
    assert (finding.column, finding.figure) == ("a", 2)
    assert "broken" in finding.sentence


def test_lost_rows_are_said_above_five_percent(tmp_path):
    lines = ["a,b,y", *rows(95)]
    assert not found(table(tmp_path, [*lines, *["1,2,"] * 5]), "lost rows")
    (finding,) = found(table(tmp_path, [*lines, *["1,2,"] * 6]), "lost rows")
    assert finding.figure == pytest.approx(6 / 101, abs=1e-4)


def test_rare_classes_are_found_below_a_tenth_and_with_one_row(tmp_path):
    lines = ["a,b,y", *rows(200, ("p",))]
    assert not found(table(tmp_path, [*lines, *rows(20, ("q",))]), "imbalance")
    (finding,) = found(table(tmp_path, [*lines, *rows(19, ("q",))]), "imbalance")
    assert finding.figure == pytest.approx(19 / 200, abs=1e-4)
    assert found(table(tmp_path, [*lines, *rows(1, ("q",))]), "one row")


def test_validation_rows_that_training_has_are_counted(tmp_path):
    lines = rows()
    data = table(tmp_path, ["a,b,y", *lines, *lines[:7]])
    validation = np.array([*range(100, 120), 200, 201, 202])
    train = np.setdiff1d(np.arange(207), validation)
    (finding,) = [one for one in gate(data, parts(train, validation)) if one.kind == "duplicates"]
    assert (finding.figure, finding.lines) == (3, (202, 2, 203, 204))
    assert finding.sentence.startswith(
        "3 of 23 validation rows are equal to a training row, such as line 202 to line 2."
    )
    assert not found(data, "duplicates")


def test_rows_that_repeat_by_nature_are_no_copies(tmp_path):
    data = table(tmp_path, ["a,b,y", *(f"{n % 2},{n // 2 % 2},{'pq'[n // 4 % 2]}" for n in range(80))])
    assert "duplicates" not in {one.kind for one in gate(data, parts(np.arange(60), np.arange(60, 80)))}


def test_a_check_that_is_stopped_stops(tmp_path):
    class StopError(Exception):
        pass

    def stop():
        raise StopError

    data = table(tmp_path, ["a,b,y", *rows()])
    for limit in range(4):
        calls = iter([lambda: None] * limit + [stop])
        with pytest.raises(StopError):
            gate(data, parts(np.arange(150), np.arange(150, 200)), lambda calls=calls: next(calls)())


def test_a_column_that_tells_the_class_is_found(tmp_path):
    lines = [f"{row[:-1]}{float(row.split(',')[0]) > 0},{row[-1]}" for row in rows()]
    leaking = [f"{row},{float(row.split(',')[0]) > 0}" for row in rows()]
    assert not found(table(tmp_path, ["a,b,c,y", *lines]), "leak")
    (finding,) = found(table(tmp_path, ["a,b,c,y", *leaking]), "leak")
    assert finding.column == "a"
    assert finding.figure >= 0.95


def test_rows_in_the_order_of_their_classes_are_said(tmp_path):
    data = table(tmp_path, ["a,b,y", *rows(100, ("p",)), *rows(100, ("q",))])
    assert found(data, "order")


def test_a_value_far_from_the_others_is_found(tmp_path):
    (finding,) = found(table(tmp_path, ["a,b,y", *rows(), "1e6,0,p"]), "outliers")
    assert (finding.column, finding.figure) == ("a", 1)


def test_every_kind_has_a_sentence_for_help(tmp_path):
    assert all(str(sentence) for sentence in KINDS.values())
