"""A single layer is named by what loss and activation make of it, and fits what the model of that name fits."""

import layerwright as lw
import numpy as np
import pytest
from sklearn.linear_model import LinearRegression, LogisticRegression

from core.activations import Linear, ReLU, Sigmoid, Softmax, Step
from core.layers import Dense, Input, Output
from core.losses import BCE, CCE, MAE, MSE, Hinge, Huber, PerceptronLoss
from core.network.shapes import DataSpec
from core.optimizers import SGD, Adam, PerceptronRule
from core.penalties import L1, L2, Elastic
from core.project import Project
from core.project.layout import chain
from core.project.named_model import named_model
from core.training import Recipe

TWO, MANY, NUMBERS = DataSpec((3,), 2), DataSpec((3,), 5), DataSpec((3,), 0)


@pytest.mark.parametrize(
    ("spec", "output", "loss", "optimizer", "name"),
    [
        (TWO, Output(activation=Step()), BCE(), PerceptronRule(), "perceptron"),
        (TWO, Output(activation=Linear()), PerceptronLoss(), SGD(), "perceptron"),
        (TWO, Output(activation=Sigmoid()), BCE(), Adam(), "logistic regression"),
        (MANY, Output(activation=Softmax()), CCE(), Adam(), "softmax regression"),
        (TWO, Output(activation=Linear()), Hinge(), SGD(), "linear support vector machine"),
        (NUMBERS, Output(activation=Linear()), MSE(), SGD(), "linear regression"),
        (NUMBERS, Output(activation=Linear(), penalty=L2()), MSE(), SGD(), "ridge regression"),
        (NUMBERS, Output(activation=Linear(), penalty=L1()), MSE(), SGD(), "lasso"),
        (NUMBERS, Output(activation=Linear(), penalty=Elastic()), MSE(), SGD(), "elastic net"),
        (NUMBERS, Output(activation=Linear()), MAE(), SGD(), "least absolute deviations"),
        (NUMBERS, Output(activation=Linear()), Huber(), SGD(), "robust linear regression"),
        (NUMBERS, Output(activation=ReLU()), MSE(), SGD(), ""),
        (TWO, Output(activation=Linear()), MSE(), SGD(), ""),
    ],
)
def test_loss_and_activation_make_the_model(spec, output, loss, optimizer, name):
    recipe = Recipe(loss=loss, optimizer=optimizer)
    assert named_model(Project(chain(Input(), output), recipe=recipe), spec) == name
    assert named_model(Project(chain(Input(), Dense(units=4), output), recipe=recipe), spec) == ""


def test_linear_and_logistic_regression_find_what_scikit_learn_finds():
    rng = np.random.default_rng(1)
    x = rng.normal(size=(300, 3))
    y = x @ [1.0, -2.0, 0.5] + 0.3 + rng.normal(0, 0.1, 300)
    adam = Adam(learning_rate=0.02)
    line = lw.Model([Output(activation="linear")], loss="mse", optimizer=adam, batch=300)
    line.fit(x, y, epochs=800, validation=0)
    np.testing.assert_allclose(line.predict(x), LinearRegression().fit(x, y).predict(x), atol=0.02)
    labels = (y + rng.normal(0, 1, 300) > 0).astype(int)
    one = lw.Model([Output(activation="sigmoid")], loss="bce", optimizer=adam, batch=300)
    one.fit(x, labels, epochs=2000, validation=0)
    theirs = LogisticRegression(C=1e6).fit(x, labels).predict_proba(x)[:, 1]
    np.testing.assert_allclose(one.predict_proba(x)[:, 1], theirs, atol=0.01)
