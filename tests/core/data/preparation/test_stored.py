"""Steps read from files that nobody vouches for."""

import json
from contextlib import suppress

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.data.preparation import STEPS, DateParts, Fill, Log, OneHot, Ordinal, TargetMean
from core.data.preparation.stored import decode_step, encode_step
from core.definitions import DefinitionError

ONE_HOT = OneHot(("a", "b"), (0, 3), (False, True), True, False, 1, True)
MEANS = TargetMean(("a",), (2,), ("y", "z"), ((0.1, 1.0),), (0.5, 2.0), (0.3, 1.5), True, 0, False)
STORED = (
    Fill("mean", 0.1, True),
    Log(False, 1e-300),
    ONE_HOT,
    Ordinal(("low", "high"), (1, -1), -1.0, 0.5, True),
    MEANS,
    DateParts(18000, ("days", "month"), (1.5, 0.1, -0.0), True),
)


def stored(step, **changes):
    return encode_step(step) | changes


def test_every_field_is_stored():
    assert encode_step(Fill("mean", 2.0)) == {"kind": "fill", "strategy": "mean", "value": 2.0, "indicator": False}
    assert encode_step(MEANS)["means"] == [[0.1, 1.0]]


@pytest.mark.parametrize("step", STORED, ids=lambda step: step.kind)
def test_a_step_is_read_as_it_was_written(step):
    assert repr(decode_step(json.loads(json.dumps(encode_step(step))))) == repr(step)
    assert {type(step) for step in STORED} == set(STEPS)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (None, "A step must be an object in braces, not None."),
        ([1], "A step must be an object in braces, not [1]."),
        ({}, "There is no step called None. Choose one of fill, log"),
        ({"kind": "fil"}, "There is no step called 'fil'. Did you mean fill?"),
        ({"kind": ["fill"]}, "There is no step called ['fill']. Did you mean fill?"),
        ({"kind": "fill"}, "Fill gaps: strategy is missing."),
        (stored(Fill(), formula="x"), "Fill gaps has no field called 'formula'. It has strategy, value, indicator."),
        (
            stored(Fill(), strategy="max"),
            "Fill gaps: strategy must be one of mean, median, most frequent, constant, not",
        ),
        (stored(Fill(), value="1"), "Fill gaps: value must be a finite number, not '1'."),
        (stored(Fill(), value=True), "Fill gaps: value must be a finite number, not True."),
        (stored(Fill(), value=float("nan")), "Fill gaps: value must be a finite number, not nan."),
        (stored(Fill(), value=float("-inf")), "Fill gaps: value must be a finite number, not -inf."),
        (stored(Fill(), value=10**400), "Fill gaps: value must be a finite number, not 1000"),
        (stored(Fill(), indicator=1), "Fill gaps: indicator must be true or false, not 1."),
        (stored(Log(), smallest=-1.0), "Logarithm: smallest is -1.0, which is out of range."),
        (stored(Log(), smallest=0.0), "Logarithm: the stored figures do not fit together."),
        (stored(ONE_HOT, texts="ab"), "One-hot: texts must be a list in brackets, not 'ab'."),
        (stored(ONE_HOT, texts={"a": 1}), "One-hot: texts must be a list in brackets, not {'a': 1}."),
        (stored(ONE_HOT, texts=["a", 1]), "One-hot: texts must be a text, not 1."),
        (stored(ONE_HOT, places=[0, 1.0]), "One-hot: places must be a whole number, not 1.0."),
        (stored(ONE_HOT, places=[0, 2**31]), "One-hot: places is 2147483648, which is out of range."),
        (stored(ONE_HOT, places=[0]), "One-hot: the stored figures do not fit together."),
        (stored(ONE_HOT, rare=[True]), "One-hot: the stored figures do not fit together."),
        (stored(ONE_HOT, single=True), "One-hot: the stored figures do not fit together."),
        (stored(ONE_HOT, fill=2), "One-hot: the stored figures do not fit together."),
        (
            stored(ONE_HOT, texts=["a"] * 999, places=[*range(999)], rare=[False] * 999),
            "One-hot: the stored figures do not fit together.",
        ),
        (stored(MEANS, means=[0.1]), "Target mean: means must be a list in brackets, not 0.1."),
        (stored(MEANS, means=[[0.1]]), "Target mean: the stored figures do not fit together."),
        (stored(MEANS, means=[]), "Target mean: the stored figures do not fit together."),
        (stored(MEANS, gap=[]), "Target mean: the stored figures do not fit together."),
        (stored(MEANS, fill=1), "Target mean: the stored figures do not fit together."),
        (stored(DateParts(), first=10**9), "Date parts: first is 1000000000, which is out of range."),
        (
            stored(DateParts(), parts=["week"]),
            "Date parts: parts must be one of days, year, month, ",
        ),
        (stored(DateParts(), parts=[]), "Date parts: the stored figures do not fit together."),
        (stored(DateParts(), parts=["days", "days"]), "Date parts: the stored figures do not fit together."),
        (stored(DateParts(), parts=["hour"]), "Date parts: the stored figures do not fit together."),
    ],
)
def test_anything_else_is_refused_with_a_sentence(data, sentence):
    with pytest.raises(DefinitionError) as refused:
        decode_step(data)
    assert str(refused.value).startswith(sentence)
    assert len(str(refused.value)) < 250


LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
ANYTHING = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=3), max_leaves=6)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_a_damaged_step_is_read_or_refused(data):
    step = data.draw(st.sampled_from(STORED))
    names = st.sampled_from(sorted(step.params()))
    like = st.lists(st.sampled_from(["a", 0, 1, -1, 0.5, True, "days", "hour", [0.5, 0.5]]), max_size=4)
    changes = data.draw(st.dictionaries(names, ANYTHING | like, max_size=3))
    with suppress(DefinitionError):
        decoded = decode_step(stored(step, **changes))
        assert decode_step(encode_step(decoded)) == decoded
        features = decoded.apply(np.array([0.0, 3, 1e300, -1, np.nan]))
        assert features.shape == (5, len(decoded.names("x")))
        assert np.isfinite(features).all()
        assert decoded.describe()
