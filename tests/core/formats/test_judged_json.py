"""Judgements as JSON: read back as written, and anything else refused in a sentence."""

import json
from dataclasses import replace
from math import nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats.errors import FormatError
from core.formats.project_json import from_json, to_json
from core.project import Project
from core.project.judgement import Judgement

COUNTS = st.integers(0, 2**40)
JUDGEMENTS = st.builds(
    Judgement,
    data=st.text(max_size=20),
    weights=st.text("0123456789abcdef", min_size=16, max_size=16),
    step=COUNTS,
    epochs=COUNTS,
    rows=COUNTS,
    left_out=COUNTS,
    figures=st.dictionaries(st.sampled_from(["loss", "accuracy", "auc", "mae"]), st.floats(-1e30, 1e30)),
    most_frequent=st.none() | st.tuples(st.text(max_size=9), st.floats(0, 1)),
)
ONE = Judgement("t.csv", "0123456789abcdef", 40, 5, 30, 2, {"loss": 0.5, "accuracy": 0.9}, ("a", 0.4))


@given(st.lists(JUDGEMENTS, max_size=3))
def test_judgements_are_read_back_as_written(judged):
    project = Project(judged=tuple(judged))
    assert from_json(to_json(project), "test.json") == project


def test_an_undefined_figure_is_null():
    text = to_json(Project(judged=(replace(ONE, figures={"auc": nan}),)))
    assert json.loads(text)["judged"][0]["figures"] == {"auc": None}
    assert str(from_json(text, "test.json").judged[0].figures["auc"]) == "nan"


def test_a_project_that_was_never_judged_says_nothing_of_it():
    assert "judged" not in json.loads(to_json(Project()))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"rows": -1}, "rows of a judgement must be a whole number, not -1"),
        ({"epochs": True}, "epochs of a judgement must be a whole number"),
        ({"step": 2**70}, "step of a judgement"),
        ({"data": 5}, "data of a judgement must be a text"),
        ({"weights": None}, "weights of a judgement must be a text"),
        ({"figures": []}, "figures of a judgement must be an object"),
        ({"figures": {"loss": "0.5"}}, "figure of a judgement must be a number, not '0.5'"),
        ({"figures": {str(n): 0.0 for n in range(101)}}, "more than 100 figures"),
        ({"most_frequent": ["a"]}, "its name and its share"),
    ],
)
def test_damage_is_refused_in_a_sentence(change, said):
    data = json.loads(to_json(Project(judged=(ONE,))))
    data["judged"][0] |= change
    with pytest.raises(FormatError, match=said):
        from_json(json.dumps(data), "test.json")


@pytest.mark.parametrize("judged", [{}, [5], None])
def test_other_things_than_judgements_are_refused(judged):
    data = json.loads(to_json(Project())) | {"judged": judged}
    with pytest.raises(FormatError, match="must be"):
        from_json(json.dumps(data), "test.json")
