"""What new rows lack or have beyond the training rows is warned of, once for every kind and column."""

import warnings

import layerwright as lw
import pytest

ROWS = [f"{n * 7 % 40 / 4},{('red', 'blue')[n % 2]},{'ab'[n * 7 % 40 > 20]}" for n in range(80)]


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    path = tmp_path_factory.mktemp("model") / "t.csv"
    path.write_text("\n".join(["size,colour,y", *ROWS]) + "\n", encoding="utf-8")
    trained = lw.Model([lw.Dense(4)], seed=1)
    trained.fit(path, epochs=2, progress=False)
    return trained


@pytest.fixture
def warned(model):
    """The sentences of the warnings of a call, and where they point to."""

    def of(call, *arguments):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            call(*arguments)
        assert all(each.category is lw.DataWarning and each.filename == __file__ for each in caught)
        return [str(each.message) for each in caught]

    return of


def test_rows_like_those_of_the_training_are_not_warned_of(model, warned, tmp_path):
    path = tmp_path / "new.csv"
    path.write_text("\n".join(["size,colour,y", *ROWS[:9]]) + "\n", encoding="utf-8")
    assert warned(model.predict, path) == []
    assert warned(model.evaluate, path) == []
    assert warned(model.predict, [{"size": 2.5, "colour": "red"}]) == []
    assert warned(model.evaluate) == []


def test_every_kind_is_one_sentence(model, warned):
    records = [
        {"size": 2.5, "colour": "red"},
        {"size": None, "colour": "red"},
        {"size": 2.5, "colour": "violet"},
        {"size": None, "colour": "green"},
        {"size": 90000, "colour": "blue"},
        {"size": -90000, "colour": "blue"},
    ]
    wanted = [
        "2 of 6 rows, the first in line 2: “size” is missing.",
        "2 of 6 rows, the first in line 5: “size”: “90000” is far outside the training rows.",
        "2 of 6 rows, the first in line 3: “colour”: no training row has “violet”.",
    ]
    for call in (model.predict, model.predict_proba, model.outputs):
        assert sorted(warned(call, records)) == sorted(wanted)


def test_files_are_warned_of_with_their_lines(model, warned, tmp_path):
    path = tmp_path / "new.csv"
    lines = [
        "size;colour;y",
        "1,5;red;a",
        "many;red;b",
        ";blue;a",
        "2,5;pink;b",
        "3,5;red;",
        "4,5;red",
        *["5,5;red;a"] * 20,
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    predicted = warned(model.predict, path)
    other = "“size”: numbers are written in another way than in the training. “5,5” is read as 5.5."
    bad = "“size”: 1 of 25 cells is no number: line 3 “many”."
    assert {other, bad} <= set(predicted)
    assert "1 of 25 rows, the first in line 5: “colour”: no training row has “pink”." in predicted
    assert any("“size” is missing" in sentence and "line 4" in sentence for sentence in predicted)
    assert any("1 row is left out: another number of values" in sentence for sentence in predicted)
    path.write_text("\n".join(line for line in lines if line != "4,5;red") + "\n", encoding="utf-8")
    judged = warned(model.evaluate, path)
    assert {other, "1 row is left out: “y” is missing there."} <= set(judged)
    assert "1 of 24 rows, the first in line 5: “colour”: no training row has “pink”." in judged


def test_predict_warns_of_a_line_of_totals(model, warned, tmp_path):
    path = tmp_path / "new.csv"
    path.write_text("size;colour;y\n1,5;red;a\nTotal;;\n2,5;blue;b\n", encoding="utf-8")
    assert "Line 3: the line is left out: totals." in warned(model.predict, path)
