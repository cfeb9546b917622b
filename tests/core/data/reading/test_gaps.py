"""Gaps, targets that are missing, and sample weights."""

import numpy as np
import pytest

from core.data import DataError
from core.data.reading.column import ColumnReading
from core.data.tables.dialect import Dialect

WEIGHTED = "width,kind,counts\n1,rose,2\n2,tulip,0\n5,rose,0.5\n4,tulip,1\n3,rose,\n"


@pytest.mark.parametrize("gap", ["", "NA", "n/a", "NaN", "null", "?", " ", "-", "None", "#N/A"])
def test_gaps_between_numbers_are_filled_and_shown_in_a_feature(read, load, gap):
    good = "".join(f"{i * i},{i / 4},{'pq'[i % 2]}\n" for i in range(600))
    text = f"a,b,y\n{good}{gap},1,p\n3,{gap},q\n"
    data = load(text)
    assert data.features == ("a", "a is missing", "b", "b is missing")
    median = np.median([*(i * i for i in range(600)), 3])
    assert data.x[600].tolist() == [np.float32(median), 1, 1, 0]
    assert [column.missing for column in read(text).columns] == [1, 1, 0]
    assert read(text, gaps="leave out").lines.tolist() == list(range(2, 602))


def test_gaps_between_texts_are_a_category_of_their_own_where_there_are_any(load):
    text = "a,b,y\n1,red,p\n4,?,q\n9,blue,p\n3,red,q\n2,blue,p\n"
    assert load(text).features == ("a", "b=blue", "b=red", "b is missing")
    assert load(text.replace("?", "red")).features == ("a", "b=blue", "b=red")


def test_gaps_are_filled_before_the_logarithm_and_still_shown(load):
    text = "a,y\n1,p\n,q\n100,p\n10,q\n1000,p\n10,q\n"
    data = load(text, columns=(ColumnReading(name="a", log="yes"),))
    assert data.features == ("a", "a is missing")
    np.testing.assert_array_equal(data.x[:, 0], np.log([1, 10, 100, 10, 1000, 10]).astype(np.float32))
    assert data.x[:, 1].tolist() == [0, 1, 0, 0, 0, 0]


def test_other_marks_of_gaps_can_be_chosen(read):
    text = "a,b,y\n1,2,p\n4,999,q\n9,x,p\n3,7,q\n2,5,p\n"
    column = read(text, dialect=Dialect(missing="999 x")).column("b")
    assert np.isnan(column.values).tolist() == [False, True, True, False, False]
    assert (column.missing, column.refused) == (2, 0)


def test_a_row_without_a_target_is_left_out_and_said(read, load):
    text = "a,y\n1,p\n2,q\n5,\n4,p\n3,q\n"
    assert load(text).x[:, 0].tolist() == [1, 2, 4, 3]
    (part,) = (part for part in read(text).left_out if part.is_row)
    assert (part.count, part.lines, str(part.reason)) == (1, (4,), "“y” is missing there")
    assert "1 row is left out: “y” is missing there." in load(text).notes


def test_a_class_with_rows_that_are_left_out_only_is_no_class(load):
    chosen = (ColumnReading(name="a", gaps="leave out"),)
    data = load("a,y\n1,p\n2,q\n,r\n4,p\n6,q\n", columns=chosen)
    assert data.classes == ("p", "q")
    assert data.y.tolist() == [0, 1, 0, 1]
    data = load("a,y\n1,s\n2,q\n,r\n4,s\n6,q\n", columns=chosen)
    assert data.classes == ("q", "s")
    assert data.y.tolist() == [1, 0, 1, 0]


def test_a_mark_that_many_targets_have_is_a_class_and_one_that_few_have_is_a_gap(read, table_of):
    many = read(table_of({"a": np.arange(40) ** 2, "y": ["EU", "NA", "ASIA", "EU"] * 10}))
    assert many.classes == ("ASIA", "EU", "NA")
    assert "which is read as a class" in many.column("y").notes[0]
    few = read(table_of({"a": np.arange(40) ** 2, "y": ["NA", *["EU", "ASIA", "US"] * 13]}))
    assert few.classes == ("ASIA", "EU", "US")
    assert len(few.lines) == 39


def test_a_column_can_hold_sample_weights(load):
    data = load(WEIGHTED, importance="counts")
    assert data.targets == ("kind",)  # the last column that is not the sample weight
    assert data.features == ("width",)
    assert data.importance.tolist() == [2, 0, 0.5, 1]
    assert data.importance.dtype == np.float32
    assert "1 row is left out: “counts” is missing there." in data.notes
    assert load(WEIGHTED, target="kind").importance is None


@pytest.mark.parametrize(
    ("text", "target", "importance", "wanted"),
    [
        (WEIGHTED, "", "count", "file.csv has no column “count”. It has “width”, “kind”, “counts”."),
        (WEIGHTED, "", "kind", "“kind” contains text, but sample weights are numbers. Choose another column."),
        (WEIGHTED, "counts", "counts", "“counts” is the target, so it cannot be the weight. Choose another column."),
        (WEIGHTED.replace("0.5", "-1"), "", "counts", "“counts” contains negative values."),
        ("a,b,w\n1,2,0\n2,1,0\n5,4,0\n4,2,0\n", "", "w", "“w” is 0 in every row. Sample weights must not all be 0."),
    ],
)
def test_invalid_sample_weights_are_refused(load, text, target, importance, wanted):
    with pytest.raises(DataError) as error:
        load(text, target=target, importance=importance)
    assert str(error.value).startswith(wanted)
