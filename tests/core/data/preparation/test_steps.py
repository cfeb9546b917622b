"""What every step of the preparation must do."""

import json
from dataclasses import fields, is_dataclass

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.data.base import DataError
from core.data.preparation import STEPS, DateParts, Fill, Log, TargetMean, Targets
from core.data.preparation.stored import decode_step, encode_step
from core.data.preparation.texts import TextStep
from core.data.reading.column import GAPS, ColumnReading

TEXTS = ("a", "b", "c", "d", "e", "f")
PARAMS = [(step, name, shown) for step in STEPS for name, shown in step.params().items()]
every_step = pytest.mark.parametrize("step", STEPS, ids=lambda step: step.kind)

numbers = st.floats(allow_nan=False, allow_infinity=False)
dates = st.integers(-(10**9), 4 * 10**9).map(float) | st.floats(0, 2e9)
places = st.integers(0, len(TEXTS) - 1).map(float)
gap = st.just(float("nan"))
choices = st.builds(
    ColumnReading,
    name=st.just("x"),
    type=st.sampled_from(("", "boolean")),
    gaps=st.sampled_from(("", *GAPS)),
    constant=st.sampled_from(("0", "2.5", "b")),
    indicator=st.sampled_from(("", "yes", "no")),
    order=st.sampled_from(("", "f<e<d<c<b<a<z")),
    unseen=st.sampled_from(("zeros", "own category", "refuse")),
)


def values_of(step):
    """Values that the column of a step may have."""
    if issubclass(step, TextStep):
        return places
    return {DateParts: dates, Log: numbers.map(abs)}.get(step, numbers)


@st.composite
def targets(draw, rows):
    classes = draw(st.sampled_from([(), ("p", "q"), ("p", "q", "r")]))
    if classes:
        indices = draw(st.lists(st.integers(0, len(classes) - 1), min_size=rows, max_size=rows))
        return Targets(np.array(indices, np.float64), classes)
    flat = draw(st.lists(st.floats(-3e38, 3e38), min_size=2 * rows, max_size=2 * rows))
    return Targets(np.array(flat).reshape(rows, 2), names=("y", "z"))


@st.composite
def fitted(draw, step):
    """Training rows, their targets, and the step that was fitted on them."""
    values = np.array(draw(st.lists(values_of(step) | gap, min_size=1, max_size=30)))
    target, choice = draw(targets(len(values))), draw(choices)
    try:
        return values, target, choice, step.fit(values, target, choice, TEXTS)
    except DataError:  # a mean of texts
        return values, target, choice, step.fit(values, target, choice.change(gaps=""), TEXTS)


def bits(features):
    return np.ascontiguousarray(features, np.float64).view(np.int64).tolist()


@every_step
def test_every_step_has_a_kind_a_title_and_help(step):
    assert step.kind.isidentifier()
    assert step.kind == step.kind.lower()
    assert step.title.strip()
    assert len(step.summary()) > 10
    assert step.formula.count("{") == step.formula.count("}")


@every_step
def test_every_step_is_a_frozen_dataclass_with_defaults(step):
    assert is_dataclass(step)
    assert step.__dataclass_params__.frozen
    assert step() == step()
    assert hash(step()) == hash(step())
    assert list(step.params()) == [field.name for field in fields(step)]


def test_kinds_and_titles_are_unique():
    assert len({step.kind for step in STEPS}) == len({step.title for step in STEPS}) == len(STEPS)


@pytest.mark.parametrize(("step", "name", "shown"), PARAMS, ids=lambda value: getattr(value, "kind", None))
def test_every_field_has_help(step, name, shown):
    assert len(shown.help) > 5
    assert shown.help[0].isupper()
    assert shown.help.endswith(".")


@every_step
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_every_row_is_prepared_on_its_own(step, data):
    _, _, _, made = data.draw(fitted(step))
    values = np.array(data.draw(st.lists(numbers | values_of(step) | gap | st.just(-1.0), min_size=1, max_size=20)))
    features, outside = made.apply(values), made.outside(values)
    assert features.dtype == np.float64
    assert features.shape == (len(values), len(made.names("x")))
    assert np.isfinite(features).all()
    assert outside.dtype == np.bool_
    for row in range(len(values)):
        assert bits(made.apply(values[row : row + 1])) == bits(features[row : row + 1])
        assert made.outside(values[row : row + 1])[0] == outside[row]
    assert made.apply(values[:0]).shape == (0, features.shape[1])
    assert not made.outside(np.array([np.nan])).any()


@every_step
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_training_rows_become_finite_features_the_same_each_time(step, data):
    values, target, _, made = data.draw(fitted(step))
    before = values.copy()
    features = made.fit_apply(values, target, 7)
    assert features.shape == (len(values), len(made.names("x")))
    assert np.isfinite(features).all()
    assert bits(made.fit_apply(values, target, 7)) == bits(features)
    if step is not TargetMean:
        assert bits(features) == bits(made.apply(values))
    assert bits(values) == bits(before)
    assert not made.outside(values).any()


@every_step
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_step_is_read_as_it_was_stored(step, data):
    _, _, _, made = data.draw(fitted(step))
    again = decode_step(json.loads(json.dumps(encode_step(made), allow_nan=False)))
    assert again == made
    assert repr(again) == repr(made)  # which tells 1 from 1.0 and −0.0 from 0.0


@every_step
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_other_rows_teach_nothing(step, data):
    """Other rows may only bring texts between those of the training rows, which moves these to other places."""
    values, target, choice, made = data.draw(fitted(step))
    known = [text for place, text in enumerate(TEXTS) if place in values]
    moved = values
    if issubclass(step, TextStep):
        moved = values.copy()
        for place, text in enumerate(TEXTS):
            moved[values == place] = known.index(text) if text in known else np.nan
    texts = tuple(known) if issubclass(step, TextStep) else ()
    try:
        alone = step.fit(moved, target, choice, texts)
    except DataError:
        alone = step.fit(moved, target, choice.change(gaps=""), texts)
    assert alone.names("x") == made.names("x")
    assert bits(alone.apply(moved)) == bits(made.apply(values))
    assert bits(alone.fit_apply(moved, target)) == bits(made.fit_apply(values, target))
    rest = np.array([np.nan, -1.0])
    assert bits(alone.apply(rest)) == bits(made.apply(rest))


@every_step
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_every_step_says_what_it_does_in_one_sentence(step, data):
    _, _, _, made = data.draw(fitted(step))
    assert made.describe().endswith(".")
    assert len(made.describe()) < 400
    assert made.describe().template


@pytest.mark.parametrize("step", [step for step in STEPS if step not in (Fill, Log, DateParts)])
def test_the_table_of_a_step_for_texts_is_what_it_applies(step):
    random = np.random.default_rng(0)
    values = random.integers(0, 6, 300).astype(float)
    made = step.fit(values, Targets(random.integers(0, 3, 300), ("p", "q", "r")), ColumnReading(name="x"), TEXTS)
    features = made.apply(np.arange(6.0))
    assert made.table() == {text: tuple(row) for text, row in zip(TEXTS, features.tolist(), strict=True)}
