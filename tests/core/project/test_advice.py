"""Advice: known before training, said, and never in the way."""

from dataclasses import replace

import numpy as np
import pytest

from core.activations import Linear, Sigmoid, Softmax
from core.data import Data, prepare
from core.data.scaling import Standardize, Unscaled
from core.data.tables.source import TableFile
from core.formats.examples import examples
from core.layers import AlphaDropout, BatchNorm, Dense, Dropout, Input, Output
from core.losses import BCE, CCE, MAE, MSE, Huber
from core.network.shapes import DataSpec
from core.optimizers import SGD, PerceptronRule
from core.project import Project, data_spec, prepared
from core.project.advice import advice, facts
from core.project.edits import fixes
from core.project.layout import chain
from core.training import Recipe

CLASSES, YES_OR_NO, NUMBERS = DataSpec((4,), 3), DataSpec((4,), 2), DataSpec((4,), 0)


def project(*layers, last=None, **recipe):
    return Project(chain(Input(), *layers, last or Output()), recipe=Recipe(**{"loss": CCE()} | recipe))


CASES = {
    "batch norm of one row": (
        project(BatchNorm(), BatchNorm(), batch=1),
        "nothing passes through Batch norm, Batch norm 2 in",
    ),
    "much dropout": (
        project(Dropout(rate=0.8)),
        "Dropout drops 80\u00a0% of its inputs. Up to 50\u00a0% is usual",
    ),
    "little dropout": (
        project(Dropout(rate=0.03)),
        "Dropout drops 3.0\u00a0% of its inputs. 10\u00a0% and more are usual",
    ),
    "much alpha dropout": (
        project(AlphaDropout(rate=0.5)),
        "drops 50\u00a0% of its inputs. Up to 20\u00a0% is usual",
    ),
    "a loss and another activation": (project(last=Output(activation=Linear())), "expects softmax outputs"),
    "a loss for numbers": (project(last=Output(activation=Sigmoid()), loss=MSE()), "is a loss for numbers"),
}


@pytest.mark.parametrize("name", CASES)
def test_advice_is_given_once_and_its_fix_settles_it(name):
    made, words = CASES[name]
    assert not made.problems(CLASSES)  # it does not block
    assert made.network(CLASSES)
    (known,) = advice(made, CLASSES)
    assert words in known.message
    assert known.layer in made.graph.layers
    assert fixes.title(made, known.fix)
    after = fixes.apply(made, known.fix)
    assert known.message not in [left.message for left in advice(after, CLASSES)]
    assert not after.problems(CLASSES)


@pytest.mark.parametrize(("loss", "activation"), [(BCE(), Linear()), (BCE(), Softmax()), (CCE(), Sigmoid())])
def test_a_loss_on_outputs_that_are_not_probabilities_is_advice(loss, activation):
    made = project(last=Output(activation=activation), loss=loss)
    (known,) = advice(made, CLASSES)
    assert f"Give Output the {loss.fused.title.lower()} activation" in known.message


@pytest.mark.parametrize("loss", [MSE(), MAE(), Huber()])
def test_a_loss_for_numbers_is_advised_against_for_classes_alone(loss):
    made = project(last=Output(activation=Sigmoid()), loss=loss)
    assert [known.fix.value for known in advice(made, CLASSES)] == [CCE()]
    assert [known.fix.value for known in advice(made, YES_OR_NO)] == [BCE()]
    assert not advice(made, NUMBERS)


def test_what_is_usual_needs_no_advice():
    good = Dropout(rate=0.5), AlphaDropout(rate=0.1), BatchNorm(), Dense(units=4)
    assert not advice(project(*good), CLASSES)
    assert not advice(project(batch=1), CLASSES)
    assert not advice(project(last=Output(activation=Linear()), optimizer=PerceptronRule()), YES_OR_NO)


@pytest.mark.parametrize("name", examples())
def test_the_examples_need_no_advice(name):
    example = examples()[name]
    data, network = prepared(example)
    assert not advice(example, network.spec, facts(data))


def test_large_inputs_without_scaling_are_said_with_their_size(tmp_path):
    x = np.linspace(30, 200, 200)
    lines = "\n".join(f"{value:.3f},{'ab'[n % 2]}" for n, value in enumerate(x))
    (tmp_path / "large.csv").write_text(f"x,kind\n{lines}\n")
    data = Data(source=TableFile(path=str(tmp_path / "large.csv")), scaling=Unscaled())
    made = Project(chain(Input(), Output()), data=data, recipe=Recipe(loss=CCE(), optimizer=SGD()))
    read = prepare(data)
    largest = max(x[read.train])
    assert facts(read).magnitude == pytest.approx(largest, rel=1e-4)
    (known,) = advice(made, data_spec(read.dataset), facts(read))
    assert f"reach {largest:,.4g}" in known.message
    assert known.layer is None
    after = fixes.apply(made, known.fix)
    assert after.data.scaling == Standardize()
    assert not advice(after, data_spec(read.dataset), facts(prepare(after.data)))


def table(tmp_path, columns, **data):
    """A project on a table, and its advice by kind."""
    lines = [",".join(columns), *(",".join(map(str, row)) for row in zip(*columns.values(), strict=True))]
    (tmp_path / "table.csv").write_text("\n".join(lines) + "\n")
    made = Project(chain(Input(), Output()), data=Data(source=TableFile(path=str(tmp_path / "table.csv")), **data))
    return made, {known.kind: known for known in advised(made)}


def advised(made):
    read = prepare(made.data)
    return advice(made, data_spec(read.dataset), facts(read))


def test_a_rare_class_is_balanced_by_its_weight(tmp_path):
    rng = np.random.default_rng(1)
    made, known = table(tmp_path, {"x": rng.normal(size=400), "kind": ["rare"] * 20 + ["often"] * 380})
    read = prepare(made.data)
    counts = np.bincount(read.dataset.y[read.train].astype(int))
    assert f"{counts.min()} training rows, the most frequent {counts.max()}" in known["imbalanced_classes"].message
    after = fixes.apply(made, known["imbalanced_classes"].fix)
    assert after.recipe.class_weights == "balanced"
    assert "imbalanced_classes" not in {one.kind for one in advised(after)}
    kept = replace(made, kept_findings=(("imbalance", ""),))
    assert "imbalanced_classes" not in {one.kind for one in advised(kept)}


def test_an_input_that_never_changes_in_training_is_named(tmp_path):
    rng = np.random.default_rng(2)
    x = np.zeros(300)
    made, known = table(tmp_path, {"a": rng.normal(size=300), "b": rng.normal(size=300), "kind": ["u", "v"] * 150})
    assert not known
    x[prepare(made.data).validation] = 5.0
    _, known = table(tmp_path, {"a": x, "b": rng.normal(size=300), "kind": ["u", "v"] * 150})
    assert "dead_inputs" in known
    assert known["dead_inputs"].message.startswith("a has the same value")


def test_few_validation_rows_cannot_tell_networks_apart(tmp_path):
    rng = np.random.default_rng(3)
    columns = {"x": rng.normal(size=200), "kind": ["u", "v"] * 100}
    made, known = table(tmp_path, columns, validation=0.08)
    assert "Only 16 rows validate" in known["small_validation"].message
    assert "±25" in known["small_validation"].message  # twice √(¼ / 16)
    after = fixes.apply(made, known["small_validation"].fix)
    assert not advised(after)
    assert not table(tmp_path, columns, validation=0.0)[1]  # nobody claims anything of them


@pytest.mark.parametrize("batch", [2, 3])
def test_batch_norm_of_a_few_rows_is_mostly_chance(batch):
    (known,) = advice(project(BatchNorm(), batch=batch), CLASSES)
    assert known.kind == "batch_norm_small_batch"
    assert f"batch of {batch} rows" in known.message
    assert not advice(project(BatchNorm(), batch=4), CLASSES)
