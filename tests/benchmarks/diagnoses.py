"""How often diagnoses are right: `python -m tests.benchmarks.diagnoses [--networks N] [--seed S] [--record FILE]`.

Two tables. Of N generated networks that learn well, how many are blamed for something. Learning well is a score (see
`core.diagnoses.evidence.score`) of ½ on the validation rows, or a validation loss within 10 % of that of scikit-learn's
MLP of the same shape with Adam. And of N networks that were made to fail in one way, how many are named so.

Each network has a random generator of its own, from the seed and its number. With --record, a line of JSON is added to
FILE for each of them, and those that it has already are not trained again: the command can be stopped at any time.
"""

import argparse
import json
import warnings
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

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
PARTS = "healthy", "failing"
Results = tuple[list[dict[str, Any]], int]


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


def look_at_healthy(rng: np.random.Generator) -> dict[str, Any]:
    """Train a network as people build it, and say what it is blamed for; "counts" where it learned well."""
    project = healthy(rng)
    moment = trained(project)
    recipe = project.recipe
    return {
        "counts": moment.diverged is None and learned(moment),
        "found": [seen.kind for seen in diagnose(moment)],
        "what": f"{project.data.source.kind}, {recipe.optimizer}, {recipe.epochs} epochs",
    }


def look_at_failing(rng: np.random.Generator) -> dict[str, Any]:
    """Train a network that was made to fail, and say what is named; "counts" where it failed."""
    kind, project = failing(rng)
    moment = trained(project)
    failed = moment.diverged is not None or kind == "overfitting" or not score(moment) >= LEARNED
    return {"counts": failed, "found": [seen.kind for seen in diagnose(moment)], "what": kind}


def looked_at(part: str, look: Callable[[np.random.Generator], dict[str, Any]], options: argparse.Namespace) -> Results:
    """The results of as many networks as are asked for that count, and how many were drawn."""
    known: dict[int, dict[str, Any]] = {}
    if options.record and options.record.exists():
        lines = map(json.loads, options.record.read_text(encoding="utf-8").splitlines())
        known = {one["number"]: one for one in lines if (one["part"], one["seed"]) == (part, options.seed)}
    found, number = list[dict[str, Any]](), 0
    while len(found) < options.networks:
        if (one := known.get(number)) is None:
            one = look(np.random.default_rng([options.seed, PARTS.index(part), number]))
            one |= {"part": part, "seed": options.seed, "number": number}
            if options.record:
                with options.record.open("a", encoding="utf-8") as file:
                    file.write(json.dumps(one) + "\n")
        found += [one] if one["counts"] else []
        number += 1
    return found, number


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--networks", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--record", type=Path)
    options = parser.parse_args()
    good, drawn = looked_at("healthy", look_at_healthy, options)
    blamed = [f"  {one['found']} {one['what']}" for one in good if one["found"]]
    print(
        f"{len(good)} of {drawn} networks learn well; {len(blamed)} of them are blamed ({len(blamed) / len(good):.1%})"
    )
    print("\n".join(blamed[:SHOWN]))
    failed, _ = looked_at("failing", look_at_failing, options)
    made = Counter(one["what"] for one in failed)
    named = Counter(one["what"] for one in failed if one["what"] in one["found"])
    missed = Counter(
        f"{one['what']} → {', '.join(one['found']) or 'nothing'}" for one in failed if one["what"] not in one["found"]
    )
    print(f"{named.total()} of {made.total()} failures are named ({named.total() / made.total():.1%})")
    for kind in sorted(made):
        print(f"  {kind:<24} {named[kind]:>3} of {made[kind]}")
    for text, count in missed.most_common(SHOWN):
        print(f"  missed: {text} ({count})")


if __name__ == "__main__":
    main()
