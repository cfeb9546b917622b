"""How weights, gradients, activations and pre-activations are distributed in every layer."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data.spaced import spaced
from core.engine import ops
from core.moments.computation import Computation, Stopped, Workspace
from core.moments.dissection.double_pass import MOST_NUMBERS, DoublePass, Doubles
from core.moments.dissection.subject import Subject
from core.moments.histogram import Histogram
from core.moments.moment import Moment
from core.network import Network
from core.network.graph import LayerId

ROWS = 256  # training rows that are looked at, evenly spaced
WEIGHTS, GRADIENTS, ACTIVATIONS, SUMS = "weights", "gradients", "activations", "pre-activations"
KINDS = WEIGHTS, GRADIENTS, ACTIVATIONS, SUMS


@dataclass(frozen=True, eq=False)
class LayerHistograms:
    """A histogram for each layer that has such values, in the order of the graph; from how many rows, 0 for weights."""

    layers: dict[LayerId, Histogram]
    rows: int = 0


@dataclass(frozen=True)
class Distributions(Computation[LayerHistograms]):
    """The values of one of KINDS.

    Weights are all that are trained, biases too. Gradients are those of the mean loss over at most ROWS training rows,
    without penalties; activations and pre-activations are of the same rows, as a training step sees them: batch norm
    takes their own mean and variance, dropout draws. Pre-activations are what an activation takes in.
    """

    kind: str

    def is_possible(self, moment: Moment) -> bool:
        return moment.is_trained and (self.kind == WEIGHTS or (moment.data is not None and len(moment.data.train) > 0))

    def compute(self, moment: Moment, workspace: Workspace, stopped: Stopped) -> LayerHistograms | None:
        network, snapshot, data = moment.trained()
        if self.kind == WEIGHTS:
            return LayerHistograms(by_layer(network, snapshot.state.weights))
        subject = Subject(network, snapshot.state, data, moment.project.recipe)
        most = max(min(ROWS, MOST_NUMBERS // (2 * network.lowered.units)), 1)
        rows = spaced(data.train, most)
        run = passed(subject, rows)
        if self.kind == GRADIENTS:
            run.backward()
            return LayerHistograms(by_layer(network, run.gradient()[0]), len(rows))
        if self.kind == ACTIVATIONS:
            found = {layer: run.signals[at.start : at.start + at.units] for layer, at in run.network.signals.items()}
            return LayerHistograms({layer: Histogram.of(values) for layer, values in found.items()}, len(rows))
        codes = [ops.code(one) for one in (ops.ACTIVATE, ops.PRELU)]
        sums = {
            int(op["layer"]): Histogram.of(run.signals[op["x"] : op["x"] + op["fan_in"]])
            for op in run.program.ops
            if op["code"] in codes
        }
        return LayerHistograms({layer: sums[layer] for layer in network.graph.layers if layer in sums}, len(rows))


def passed(subject: Subject, rows: NDArray[np.int64]) -> DoublePass:
    """A forward pass in double precision of training rows, as a step of the run sees them."""
    run = DoublePass(subject, *taken(subject, rows), alone=False)
    run.forward()
    return run


def taken(subject: Subject, rows: NDArray[np.int64]) -> tuple[Doubles, Doubles, Doubles]:
    """What a pass takes of training rows, float64: inputs (rows, inputs), targets (rows, outputs), weights (rows,)."""
    data, lowered = subject.data, subject.network.lowered
    x = data.x(rows).reshape(len(rows), lowered.inputs).astype(np.float64)
    return x, data.targets(rows, lowered.output[1]).astype(np.float64), subject.sample_weights(rows)


def by_layer(network: Network, values: NDArray[Any]) -> dict[LayerId, Histogram]:
    """The histogram of a value per weight, (weights,), of every layer with trained weights."""
    parts: dict[LayerId, list[NDArray[Any]]] = {}
    for weight in network.weights:
        if weight.trained:
            parts.setdefault(weight.layer, []).append(values[weight.start : weight.start + weight.size])
    return {layer: Histogram.of(np.concatenate(found)) for layer, found in parts.items()}
