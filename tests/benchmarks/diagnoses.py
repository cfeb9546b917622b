"""How often diagnoses are right: `python -m tests.benchmarks.diagnoses [--networks N] [--seed S]`.

Two tables. Of N generated networks that learn well, how many are blamed for something. Learning well is a score (see
`core.diagnoses.evidence.score`) of ½ on the validation rows, or a validation loss within 10 % of that of scikit-learn's
MLP of the same shape with Adam. And of N networks that were made to fail in one way, how many are named so.
"""

import argparse
import warnings
from collections import Counter
from dataclasses import replace

import numpy as np

from core.activations import ELU, LeakyReLU, Linear, ReLU, Sigmoid, SiLU, Tanh
from core.data import Data
from core.data.sources import SOURCES
from core.diagnoses import diagnose
from core.diagnoses.evidence import LEARNED, score, score_of
from core.diagnoses.trained import trained
from core.formats.examples import examples
from core.initializers import Constant, GlorotUniform, HeNormal, LargeUniform
from core.layers import BatchNorm, Dense, Dropout, Input, Output
from core.losses import CCE, MSE
from core.moments import Moment
from core.optimizers import SGD, Adam, AdamW, Momentum, RMSprop
from core.project import Project
from core.project.layout import chain
from core.training import Recipe

SHOWN = 10  # networks in a list


def classes(rng: np.random.Generator) -> Data:
    """Data of two or more classes, with noise."""
    known = {source.kind: source for source in SOURCES}
    kind = rng.choice(["moons", "circles", "xor", "blobs", "iris", "wine", "breast_cancer", "penguins"])
    source = known[kind]()
    if "noise" in source.params():
        source = source.change(noise=float(rng.uniform(0.02, 0.25)), rows=int(rng.integers(150, 800)))
    return Data(source=source, validation=0.25, seed=int(rng.integers(1000)))


def healthy(rng: np.random.Generator) -> Project:
    """A network as people build it: 1 to 4 hidden layers and settings within what is usual."""
    is_regression = rng.random() < 0.25
    data = examples()[rng.choice(["sine", "diabetes"])].data if is_regression else classes(rng)
    hidden = []
    for _ in range(rng.integers(1, 5)):
        activation = rng.choice([ReLU, ReLU, LeakyReLU, ELU, SiLU, Tanh, Sigmoid])()
        start = HeNormal() if not isinstance(activation, (Tanh, Sigmoid)) else GlorotUniform()
        hidden.append(Dense(units=int(2 ** rng.uniform(3, 6.5)), activation=activation, initializer=start))
        if rng.random() < 0.15:
            hidden.append(rng.choice([BatchNorm(), Dropout(rate=float(rng.uniform(0.05, 0.3)))]))
    kind = rng.choice([Adam, Adam, AdamW, RMSprop, SGD, Momentum])
    rate = 10 ** rng.uniform(-3, -2) if kind not in (SGD, Momentum) else 10 ** rng.uniform(-2, -1)
    recipe = Recipe(
        loss=MSE() if is_regression else CCE(),
        optimizer=kind(learning_rate=float(rate)),
        batch=int(2 ** rng.integers(3, 7)),
        epochs=int(rng.integers(30, 200)),
        seed=int(rng.integers(1, 10_000)),
    )
    return Project(
        chain(Input(), *hidden, Output(activation=Linear()) if is_regression else Output()), data=data, recipe=recipe
    )


def failing(rng: np.random.Generator) -> tuple[str, Project]:
    """A network that was made to fail, and the kind that should be named."""
    data = classes(rng)
    units = int(2 ** rng.uniform(3, 5))
    made = {
        "vanishing_gradients": (
            [Dense(units=units, activation=Sigmoid(), initializer=GlorotUniform())] * int(rng.integers(8, 14)),
            SGD(learning_rate=float(10 ** rng.uniform(-2.5, -1))),
        ),
        "exploding_gradients": (
            [Dense(units=int(rng.integers(32, 128)), initializer=LargeUniform())] * int(rng.integers(5, 8)),
            SGD(learning_rate=float(10 ** rng.uniform(-2, 0))),
        ),
        "dying_relu": (
            [Dense(units=units)] * int(rng.integers(2, 5)),
            SGD(learning_rate=float(10 ** rng.uniform(0, 0.7))),
        ),
        "constant_start": (
            [Dense(units=units, activation=Tanh(), initializer=Constant(float(rng.uniform(0.1, 1))))] * 2,
            SGD(learning_rate=0.05),
        ),
        "learning_rate_too_high": (
            [Dense(units=units, activation=Tanh(), initializer=GlorotUniform())] * 2,
            SGD(learning_rate=float(10 ** rng.uniform(1, 2))),
        ),
        "learning_rate_too_low": (
            [Dense(units=units)] * int(rng.integers(1, 4)),
            SGD(learning_rate=float(10 ** rng.uniform(-8, -6))),
        ),
        "underfitting": ([], SGD(learning_rate=0.1)),
        "overfitting": ([Dense(units=96, activation=Tanh())] * 2, Adam(learning_rate=0.005)),
    }
    kind = str(rng.choice(list(made)))
    layers, optimizer = made[kind]
    epochs = 60
    if kind == "underfitting":
        data = examples()[rng.choice(["circles", "xor"])].data
    if kind == "overfitting":
        spiral, epochs = examples()["spiral"].data, 200
        source = spiral.source.change(rows=int(rng.integers(80, 160)), noise=float(rng.uniform(0.25, 0.4)))
        data = replace(spiral, source=source, validation=0.4)
    last = Output(initializer=Constant(0.5)) if kind == "constant_start" else Output()
    recipe = Recipe(loss=CCE(), optimizer=optimizer, batch=10, epochs=epochs, seed=int(rng.integers(1, 10_000)))
    return kind, Project(chain(Input(), *layers, last), data=data, recipe=recipe)


def learned(moment: Moment) -> bool:
    """Whether a network has learned well, by its validation rows."""
    evaluation = moment.evaluation
    if evaluation is None or evaluation.validation is None:
        return False
    return score_of(evaluation.validation) >= LEARNED or _is_as_good_as_scikit_learn(moment)


def _is_as_good_as_scikit_learn(moment: Moment) -> bool:
    from sklearn.metrics import log_loss, mean_squared_error
    from sklearn.neural_network import MLPClassifier, MLPRegressor

    network, _, data = moment.trained()
    assert moment.history is not None
    units = [layer.units for layer in network.graph.layers.values() if isinstance(layer, Dense)]
    recipe = moment.project.recipe
    settings = {
        "hidden_layer_sizes": units,
        "max_iter": recipe.epochs,
        "batch_size": min(recipe.batch, len(data.train)),
        "learning_rate_init": 0.003,
        "random_state": 1,
    }
    x, y = data.x(data.train), data.dataset.y[data.train]
    rows = data.x(data.validation), data.dataset.y[data.validation]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if data.dataset.classes:
            model = MLPClassifier(**settings).fit(x, y)
            theirs = log_loss(rows[1], model.predict_proba(rows[0]), labels=range(len(data.dataset.classes)))
        else:
            scale = y.std()
            model = MLPRegressor(**settings).fit(x, y.ravel() / scale)
            theirs = mean_squared_error(rows[1].ravel() / scale, model.predict(rows[0]))
    ours = moment.history.validation_loss
    return bool(len(ours) and ours.mean[-1] <= 1.1 * theirs)


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--networks", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    rng = np.random.default_rng(options.seed)
    good, drawn = 0, 0
    blamed: list[str] = []
    while good < options.networks:
        project, drawn = healthy(rng), drawn + 1
        moment = trained(project)
        if moment.diverged is not None or not learned(moment):
            continue
        good += 1
        if found := [seen.kind for seen in diagnose(moment)]:
            blamed.append(
                f"  {found} {project.data.source.kind}, {project.recipe.optimizer}, {project.recipe.epochs} epochs"
            )
    print(f"{good} of {drawn} networks learn well; {len(blamed)} of them are blamed ({len(blamed) / good:.1%})")
    print("\n".join(blamed[:SHOWN]))
    named, made, missed = Counter[str](), Counter[str](), Counter[str]()
    while made.total() < options.networks:
        kind, project = failing(rng)
        moment = trained(project)
        if moment.diverged is None and kind != "overfitting" and score(moment) >= LEARNED:
            continue  # it has not failed
        found = [seen.kind for seen in diagnose(moment)]
        made[kind] += 1
        named[kind] += kind in found
        if kind not in found:
            missed[f"{kind} → {', '.join(found) or 'nothing'}"] += 1
    print(f"{named.total()} of {made.total()} failures are named ({named.total() / made.total():.1%})")
    for kind in made:
        print(f"  {kind:<24} {named[kind]:>3} of {made[kind]}")
    for text, count in missed.most_common(SHOWN):
        print(f"  missed: {text} ({count})")


if __name__ == "__main__":
    main()
