"""Every definition has its page, and what a page says and draws agrees with what the program computes."""

import re

import numpy as np
import pytest

from core.activations import ACTIVATIONS, ReLU, Sigmoid, Softmax, Tanh
from core.diagnoses import KINDS
from core.help import GROUPS, TABLES, drawn, page_id, pages, search
from core.help.drawing import VALLEY, drawing, values
from core.help.properties import properties
from core.initializers import GlorotUniform, HeNormal
from core.layers import Dense
from core.losses import LOSSES
from core.optimizers import OPTIMIZERS
from core.project.advice import ADVICE
from tests.core.formulas import FORMULAS

BY_THEMSELVES = "built", "data"  # features and data sets: what they are says when to use them
EVERY = [(f"{group}/{kind.kind}", kind) for group, table in TABLES.items() for kind in table]


@pytest.mark.parametrize(("id", "definition"), EVERY, ids=[id for id, _ in EVERY])
def test_every_definition_says_what_it_is_when_to_use_it_and_what_to_beware_of(id, definition):
    page = pages()[id]
    assert page.summary == definition.summary() != ""
    if page.group not in BY_THEMSELVES:
        assert definition.use
        assert definition.beware
        assert [text for _, text in page.texts][:2] == [definition.use, definition.beware]
        assert page.related


def test_links_lead_to_pages():
    known = pages()
    missing = {
        (id, related)
        for id, page in known.items()
        for related in page.related
        if related not in known and not related.startswith("view/")
    }
    assert not missing
    assert {page.group for page in known.values()} | {"view"} == set(GROUPS)


def test_every_diagnosis_and_advice_has_a_page():
    assert {id.partition("/")[2] for id in pages() if id.startswith("diagnosis/")} == set(KINDS)
    assert len(KINDS) > len(ADVICE)


def test_a_page_is_found_by_its_definition():
    assert page_id(Dense) == "layer/dense"
    assert page_id(int) == ""


def test_titles_come_first_in_a_search():
    texts = {"a": "Sigmoid\nsaturates", "b": "Saturation\nof sigmoid", "c": "Tanh\nsigmoid's relative"}
    assert search("sigmoid", texts)[0] == "a"
    assert search("sigmoid relative", texts) == ["c"]
    assert search("zzz", texts) == []


@pytest.mark.parametrize("kind", [kind for kind in ACTIVATIONS if kind.pointwise], ids=lambda kind: kind.kind)
def test_an_activation_is_drawn_as_its_formula_says(kind):
    z = np.linspace(-3.9, 3.9, 79)
    value, slope = values(kind(), z)
    if not kind.learned:
        fields = {name: getattr(kind(), name) for name in kind.params()}
        np.testing.assert_allclose(value, FORMULAS[kind.kind](z, **fields), atol=2e-3)
    h = 1e-4
    wanted = (values(kind(), z + h)[0] - values(kind(), z - h)[0]) / (2 * h)
    smooth = np.abs(z) > 0.05
    smooth &= np.abs(np.abs(z) - 3) > 0.05  # corners
    np.testing.assert_allclose(slope[smooth], wanted[smooth], atol=1e-3)


def test_the_five_properties_are_those_of_the_course():
    def held(kind):
        return [holds for _, holds in properties(kind())]

    # not linear, differentiable, zero-centered, cheap, does not saturate
    assert held(Tanh) == [True, True, True, False, False]
    assert held(Sigmoid) == [True, True, False, False, False]
    assert held(ReLU) == [True, True, False, True, True]
    assert held(Softmax) == []


@pytest.mark.parametrize("kind", LOSSES, ids=lambda kind: kind.kind)
def test_the_slope_of_a_loss_is_that_of_its_line(kind):
    (_, y, value), (_, at, slope) = drawing(kind).lines
    inner = np.isin(y, at)
    wanted = np.gradient(value, y)[inner]
    close = np.isclose(slope, wanted, atol=0.12 * max(1.0, np.abs(wanted).max()))
    assert close.mean() > 0.95  # but at corners


@pytest.mark.parametrize("kind", [kind for kind in OPTIMIZERS if drawing(kind)], ids=lambda kind: kind.kind)
def test_the_path_of_an_optimizer_leads_down(kind):
    (_, x, y), *_ = drawing(kind).lines
    heights = VALLEY.value(x, y)
    assert heights[-1] < 0.2 * heights[0]


@pytest.mark.parametrize(("kind", "deviation"), [(GlorotUniform, (2 / 128) ** 0.5), (HeNormal, (2 / 64) ** 0.5)])
def test_the_drawn_weights_have_the_deviation_of_the_formula(kind, deviation):
    assert float(drawing(kind).note.split()[-1].rstrip(".")) == pytest.approx(deviation, rel=0.06)


def test_a_moving_average_counts_all_of_the_past_as_one_and_its_bias_is_corrected():
    shown = drawn(pages()["idea/ewma"])
    for beta in (shown.slide.values[shown.slide.place], 0.5, 0.0):
        (_, past, weights), (_, _, plain), (_, _, corrected) = shown.slide.draw(beta).lines
        assert weights.sum() == pytest.approx(1, abs=0.02)
        v = 0.0
        for t in range(len(past)):
            v = beta * v + (1 - beta)
            assert plain[t] == pytest.approx(v)
            assert corrected[t] == pytest.approx(v / (1 - beta ** (t + 1)))


def test_the_signal_keeps_its_size_with_he_and_fades_with_glorot_under_relu():
    ends = {name: 10 ** y[-1] / 10 ** y[0] for name, _, y in drawn(pages()["idea/start"]).lines}
    assert 0.3 < ends["He uniform"] < 3
    assert ends["Glorot uniform"] < 0.1
    assert ends["Small uniform"] < 1e-6
    assert ends["Large uniform"] > 1e9


def test_the_race_begins_at_one_place_and_leads_down():
    runs = drawn(pages()["idea/surfaces"]).lines
    assert len({(x[0], y[0]) for _, x, y in runs}) == 1
    assert all(x[-1] ** 2 + 14 * y[-1] ** 2 < x[0] ** 2 + 14 * y[0] ** 2 for _, x, y in runs)


def test_what_a_diagnosis_is_seen_by_has_the_figures_of_its_code():
    """None is written in a page by hand: they would part. A 0 is no figure that anybody would change."""
    seen = {page.id: page.texts[0][1] for page in pages().values() if page.group == "diagnosis"}
    assert not [text for text in seen.values() if re.search(r"[1-9]", re.sub(r"\{.*?\}", "", text.template))]
    said = {id: text.replace("\u00a0", " ") for id, text in seen.items()}
    assert said["diagnosis/exploding_gradients"].startswith("A gradient norm is above 1,000, or")
    assert said["diagnosis/dying_relu"].startswith("At least 40 % of the units")
    assert "less than 3e-5 of their size" in said["diagnosis/learning_rate_too_low"]
    assert "uncertain by ±22" in pages()["diagnosis/small_validation"].summary
