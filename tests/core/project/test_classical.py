"""The classical models by name: each is what its name says, and learns what scikit-learn's does."""

import numpy as np
import pytest
from sklearn.linear_model import LinearRegression, LogisticRegression

from core.data import prepare
from core.formats.examples import examples
from core.network import Predictor
from core.network.shapes import DataSpec
from core.project import Project, data_spec
from core.project.classical import classical
from core.project.named_model import named_model
from core.project.templates import apply
from core.training import Controls, Run

SPECS = [DataSpec((2,), 2), DataSpec((4,), 3), DataSpec((30,), 0), DataSpec((1, 8, 8), 2), DataSpec((3,), 0, 2)]


@pytest.mark.parametrize("spec", SPECS, ids=str)
def test_each_is_the_model_that_its_name_says_or_says_why_it_does_not_fit(spec):
    models = classical(spec, 400)
    assert [model.title for model in models] == [
        "Perceptron", "Logistic regression", "Softmax regression", "Linear regression"
    ]  # fmt: skip
    fitting = [model for model in models if not model.refusal]
    assert len(fitting) == {0: 1, 2: 3}.get(spec.classes, 1)
    for model in fitting:
        project = apply(Project(), model, spec)
        assert named_model(project, spec).lower() == model.title.lower()
        assert not project.problems(spec)
    for model in models:
        assert model.because.endswith(".")
        assert not model.refusal or model.refusal.endswith(".")


def trained(name, model):
    """An example with a classical model instead of its network: its data, and what it predicts for all rows."""
    project = examples()[name]
    data = prepare(project.data)
    spec = data_spec(data.dataset)
    chosen = next(each for each in classical(spec, len(data.train)) if each.title == model)
    project = apply(project, chosen, spec)
    network = project.network(spec)
    run = Run(network, data, project.recipe.change(epochs=300))
    list(run.events(Controls(), 300))
    return data, Predictor(network).predict(run.snapshot().state, data.x(np.arange(len(data.dataset.x))))


def test_linear_regression_comes_to_the_least_squares():
    data, predicted = trained("diabetes", "Linear regression")
    x, y = np.asarray(data.x(data.train)), np.asarray(data.targets(data.train, 1))
    best = LinearRegression().fit(x, y)
    assert np.mean((predicted[data.train] - y) ** 2) < 1.02 * np.mean((best.predict(x) - y) ** 2)


@pytest.mark.parametrize(("name", "model"), [("moons", "Logistic regression"), ("iris", "Softmax regression")])
def test_regressions_on_classes_judge_as_scikit_learn_does(name, model):
    data, predicted = trained(name, model)
    x, y = np.asarray(data.x(data.train)), np.asarray(data.dataset.y)[data.train].ravel()
    theirs = LogisticRegression(C=1e6, max_iter=10_000).fit(x, y).predict(x)
    rows = predicted[data.train]
    ours = (rows[:, 0] > 0.5) if rows.shape[1] == 1 else rows.argmax(1)
    assert np.mean(ours == theirs) > 0.97
