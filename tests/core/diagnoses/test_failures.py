"""The networks that fail on purpose: each shows its kind and no other, and every remedy is an edit that trains."""

import json

import numpy as np
import pytest

from core.cli import main
from core.diagnoses import KINDS, diagnose
from core.diagnoses.records import records
from core.formats.examples import examples, failures
from core.project import data_spec, edits, prepared
from core.project.advice import ADVICE, advice, facts
from core.project.edits import fixes
from tests.core.diagnoses.test_diagnoses import last

BEFORE = [function.__name__ for function in ADVICE]


def known_before(project):
    data, network = prepared(project)
    return advice(project, network.spec, facts(data))


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_named_on_its_example_and_nothing_else_is(kind):
    project = failures()[kind]
    before, during = known_before(project), diagnose(last(project))
    found = records(project, before, during)
    assert [(one["kind"], one["when"]) for one in found] == [(kind, "before" if kind in BEFORE else "during")]
    assert found[0]["sentence"]
    assert "watch" in project.about
    offered = [one.fix for one in before if one.fix] + [fix for one in during for fix in one.remedies]
    assert offered or kind in ("dead_inputs", "small_validation", "no_better_than_trivial")
    assert found[0]["remedies"] == [str(fixes.title(project, fix)) for fix in offered]
    for fix in offered:
        after = fixes.apply(project, fix)
        assert after != project
        data, _ = prepared(after)
        assert not after.problems(data_spec(data.dataset))


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in BEFORE])
def test_of_all_remedies_one_at_least_cures(kind):
    project, (found,) = failures()[kind], diagnose(last(failures()[kind]))
    cured = [kind not in {seen.kind for seen in diagnose(last(fixes.apply(project, fix)))} for fix in found.remedies]
    assert any(cured) or kind == "no_better_than_trivial"  # there, nothing can be learned


def test_eight_sigmoid_layers_are_named_within_300_steps_with_three_remedies():
    project = edits.change_recipe(failures()["vanishing_gradients"], epochs=3)
    moment = last(project)
    assert moment.step <= 300
    (found,) = diagnose(moment)
    assert found.kind == "vanishing_gradients"
    titles = [fixes.title(project, fix) for fix in found.remedies]
    assert titles == ["Set 8 layers to ReLU, He normal", "Insert Batch norm after 8 layers", "Choose Adam"]


def test_since_when_gradients_vanish_is_where_their_curve_falls_below_the_others():
    moment = last(failures()["vanishing_gradients"])
    (found,) = diagnose(moment)
    norms = {layer: moment.history.layer(layer, "gradient_norm") for layer in moment.history.layers}
    steps = norms[found.layers[0]].x / moment.history.epochs_done * moment.step
    least = min(found.layers, key=lambda layer: norms[layer].mean[-100:].mean())
    largest = max(norms, key=lambda layer: norms[layer].mean[-100:].mean())
    small = norms[least].mean < 1e-3 * norms[largest].mean
    after = steps >= found.since - 0.5
    assert small[after].mean() >= 0.9
    assert found.since <= 16 or small[~after].mean() < 0.9


def test_train_says_what_is_wrong_as_json(capsys):
    assert main(["train", "vanishing_gradients", "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out.splitlines()[-1])["diagnoses"]
    assert set(found) == {"kind", "when", "layer", "since_step", "evidence", "sentence", "remedies"}
    assert (found["kind"], found["when"], found["layer"]) == ("vanishing_gradients", "during", "hidden 1")


def test_a_run_that_diverges_says_so_as_json_and_by_its_exit_status(capsys):
    assert main(["train", "divergence", "--json"]) == 2
    result = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert [found["kind"] for found in result["diagnoses"]] == ["divergence"]
    assert result["diagnoses"][0]["since_step"] <= result["steps"] + 1
    assert np.isfinite(result["train_loss"])


@pytest.mark.parametrize("name", examples())
def test_nothing_is_said_before_the_other_examples(name):
    assert known_before(examples()[name]) == []


def test_the_help_lists_the_kinds(capsys):
    with pytest.raises(SystemExit):
        main(["train", "--help"])
    text = capsys.readouterr().out
    assert all(kind in text for kind in KINDS)
