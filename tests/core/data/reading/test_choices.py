"""Choices that do not fit a column are refused in a sentence."""

import pytest

from core.data import DataError
from core.data.reading.column import ColumnReading

TEXT = "when,size,colour,y\n" + "".join(
    f"2024-01-{1 + i:02},{i * i},{('red', 'blue', 'green')[i % 3]},{'pq'[i % 2]}\n" for i in range(24)
)


@pytest.mark.parametrize(
    ("name", "fields", "sentence"),
    [
        ("when", {"encoding": "one-hot"}, "“when” is of type date, which cannot be encoded as one-hot"),
        ("size", {"encoding": "ordinal"}, "“size” is of type number, which cannot be encoded as ordinal"),
        ("colour", {"encoding": "date parts"}, "“colour” is of type category, which cannot be encoded as date parts"),
        ("colour", {"type": "text", "role": "feature"}, "“colour” is of type text, which is no feature"),
        ("colour", {"gaps": "mean"}, "Column “colour” holds texts, which have no mean"),
        ("colour", {"type": "ordinal", "order": "red < blue"}, "order of column “colour” does not name “green”"),
        ("size", {"gaps": "constant", "constant": "many"}, "gaps cannot be filled with “many”"),
    ],
)
def test_a_choice_that_does_not_fit_is_refused(load, name, fields, sentence):
    with pytest.raises(DataError) as said:
        load(TEXT, columns=(ColumnReading(name=name, **fields),))
    assert sentence in str(said.value)
    assert str(said.value).endswith(".")


@pytest.mark.parametrize(
    ("fields", "features"),
    [
        ({"encoding": "none"}, ("when",)),
        ({"role": "ignore"}, ()),
        ({"type": "category", "encoding": "ordinal"}, ("when",)),
        ({"type": "category", "encoding": "target mean"}, ("when: mean of q",)),
    ],
)
def test_a_choice_that_fits_is_taken(load, fields, features):
    found = load(TEXT, columns=(ColumnReading(name="when", **fields),)).features
    assert tuple(name.replace("share", "mean") for name in found if name.startswith("when")) == features
