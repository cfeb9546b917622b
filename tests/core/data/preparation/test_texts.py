"""Texts as numbers: one-hot, ordinal."""

import math

import numpy as np
import pytest

from core.data.base import DataError
from core.data.preparation import OneHot, Ordinal, TargetMean, Targets
from core.data.reading.column import ColumnReading

NAN = math.nan
NO_TARGETS = Targets(np.zeros(0))
COLORS = ("blue", "green", "red")


def fit(step, cells, texts=COLORS, **choice):
    """A step for a column with these cells, None where one is empty."""
    return step.fit(places(cells, texts), NO_TARGETS, ColumnReading(name="color", **choice), texts)


def places(cells, texts=COLORS):
    return np.array([NAN if cell is None else texts.index(cell) if cell in texts else -1.0 for cell in cells])


# One-hot


def test_every_text_of_the_training_rows_has_a_feature():
    step = fit(OneHot, ["red", "blue", "red"])
    assert step.names("color") == ("color=blue", "color=red")
    features = step.apply(places(["red", "blue", "green", "pink", None]))
    assert features.tolist() == [[0, 1], [1, 0], [0, 0], [0, 0], [0, 0]]
    assert step.outside(places(["red", "green", "pink", None])).tolist() == [False, True, True, False]
    assert step.describe() == "Turns 2 texts into 2 features that are 0 or 1."


def test_gaps_of_training_rows_are_a_category_of_their_own():
    step = fit(OneHot, ["red", None])
    assert step.names("color") == ("color=red", "color is missing")
    assert step.apply(places([None, "red", "pink"])).tolist() == [[0, 1], [1, 0], [0, 0]]


def test_gaps_can_be_a_category_that_no_training_row_has():
    step = fit(OneHot, ["red", "blue"], gaps="own category")
    assert step.apply(places([None])).tolist() == [[0, 0, 1]]


def test_gaps_can_be_the_most_frequent_text():
    step = fit(OneHot, ["red", "blue", "blue", None], gaps="most frequent")
    assert step.names("color") == ("color=blue", "color=red", "color is missing")
    assert step.apply(places([None, "blue"])).tolist() == [[1, 0, 1], [1, 0, 0]]
    step = fit(OneHot, ["red", "blue", "blue", None], gaps="most frequent", indicator="no")
    assert step.apply(places([None])).tolist() == [[1, 0]]


def test_gaps_can_be_a_text():
    step = fit(OneHot, ["red", "blue", "blue", None], gaps="constant", constant="red", indicator="no")
    assert step.apply(places([None])).tolist() == [[0, 1]]


@pytest.mark.parametrize("constant", ["unknown", "green"])
def test_gaps_as_a_text_that_no_training_row_has_are_a_category_of_their_own(constant):
    for cells in (["red", "blue", None], ["red", "blue"]):
        step = fit(OneHot, cells, gaps="constant", constant=constant)
        assert step.names("color") == ("color=blue", "color=red", "color is missing")


@pytest.mark.parametrize("step", [OneHot, TargetMean])
@pytest.mark.parametrize("figure", ["mean", "median"])
def test_texts_have_no_mean(step, figure):
    with pytest.raises(DataError) as refused:
        fit(step, ["red", None], gaps=figure)
    assert str(refused.value) == (
        "Column “color” holds texts, which have no mean or median. Fill its gaps with the most frequent text, or give "
        "them a category of their own."
    )


def test_unseen_texts_can_have_a_feature():
    step = fit(OneHot, ["red", "blue"], unseen="own category")
    assert step.names("color") == ("color=blue", "color=red", "color is other")
    assert step.apply(places(["pink", "green", "red"])).tolist() == [[0, 0, 1], [0, 0, 1], [0, 1, 0]]


def test_two_texts_of_a_yes_or_no_share_a_feature():
    step = fit(OneHot, ["no", "yes"], ("no", "yes"), type="boolean")
    assert step.names("color") == ("color=yes",)
    assert step.apply(places(["yes", "no"], ("no", "yes"))).tolist() == [[1], [0]]
    assert fit(OneHot, ["no", "yes"], ("no", "yes"), type="category").names("x") == ("x=no", "x=yes")
    assert fit(OneHot, ["yes"], ("no", "yes"), type="boolean").names("x") == ("x=yes",)


def rare_texts(step):
    return {text for text, rare in zip(step.texts, step.rare, strict=True) if rare}


def test_rare_texts_beyond_the_20_most_frequent_share_a_feature():
    texts = tuple(f"t{number:02}" for number in range(30))
    cells = [text for text in texts[:28] for _ in range(60)] + ["t28"] * 10 + ["t29"] * 40
    assert rare_texts(fit(OneHot, cells, texts)) == {"t28"}  # 10 of 1 730 rows
    cells += ["t05"] * 5000 + ["t28"] * 60  # 1 % is 67.9 rows; of the texts with 60 rows, the first 18 are kept
    step = fit(OneHot, cells, texts)
    assert rare_texts(step) == {*texts[19:28], "t29"}
    assert step.names("c") == (*(f"c={text}" for text in (*texts[:19], "t28")), "c is other")
    assert step.apply(np.array([29.0])).tolist() == [[0] * 20 + [1]]
    assert step.apply(np.array([28.0])).tolist() == [[0] * 19 + [1, 0]]
    assert step.apply(np.array([-1.0])).sum() == 0
    assert step.describe() == "Turns 30 texts into 21 features that are 0 or 1, one of them for 10 rare texts."


def test_a_text_of_one_percent_is_not_rare():
    texts = tuple(map(str, range(60)))
    cells = [text for text in texts for _ in range(10)] + ["0"] * 400  # 1 000 rows
    assert not any(fit(OneHot, cells, texts).rare)
    step = fit(OneHot, [*cells, None], texts)  # a gap makes it 1 001
    assert sum(step.rare) == 40
    assert len(step.names("x")) == 22


# Ordinal


def test_texts_become_their_place_in_the_chosen_order():
    texts = ("high", "low", "middle")
    step = fit(Ordinal, ["low", "high", "low", "middle"], texts, order=" low < middle< high")
    assert step.texts == ("low", "middle", "high")
    assert step.apply(places(["low", "middle", "high"], texts))[:, 0].tolist() == [0, 1, 2]
    assert step.names("size") == ("size",)
    assert step.describe() == (
        "Turns texts into their place in the order low < middle < high, from 0; gaps become −1, other texts 0."
    )


def test_a_text_of_the_order_that_no_row_has_keeps_its_place():
    texts = ("high", "low")
    step = fit(Ordinal, ["low", "high"], texts, order="low<middle<high")
    assert step.apply(places(["low", "high"], texts))[:, 0].tolist() == [0, 2]
    assert step.table() == {"low": (0,), "middle": (1,), "high": (2,)}
    assert step.outside(np.array([-1.0])).all()


def test_without_an_order_it_is_that_of_the_texts():
    step = fit(Ordinal, ["red", "blue"])
    assert step.apply(places(["blue", "red"]))[:, 0].tolist() == [0, 1]
    assert step.outside(places(["green", "pink"])).all()


def test_a_text_that_the_order_lacks_is_refused():
    with pytest.raises(DataError) as refused:
        fit(Ordinal, ["red", "blue", "green"], order="green<pink")
    assert str(refused.value) == ("The order of column “color” does not name “blue”, “red”. Add them to the order.")


@pytest.mark.parametrize(
    ("choice", "gap", "unseen"),
    [
        ({}, [-1], [2]),
        ({"gaps": "own category", "unseen": "own category"}, [-1], [-2]),
        ({"gaps": "most frequent"}, [2, 1], [2, 0]),
        ({"gaps": "mean"}, [1.25, 1], [2, 0]),
        ({"gaps": "median", "indicator": "no"}, [1.5], [2]),
        ({"gaps": "constant", "constant": "green", "indicator": "no"}, [1], [2]),
        ({"gaps": "constant", "constant": "pink"}, [-1], [2]),
        ({"indicator": "yes"}, [-1, 1], [2, 0]),
    ],
)
def test_gaps_and_unseen_texts_become_what_is_chosen(choice, gap, unseen):
    step = fit(Ordinal, ["red", "red", "green", "blue", None], **choice)
    assert step.apply(np.array([NAN, -1])).tolist() == [gap, unseen]


def test_a_column_of_gaps_alone_has_an_order_without_texts():
    step = fit(Ordinal, [None])
    assert step.apply(np.array([NAN, -1])).tolist() == [[-1], [0]]
    assert step.describe() == "Turns texts into their place in the order none, from 0; gaps become −1, other texts 0."
