"""Where the predictions of an imported network and of its file part: the first layer whose numbers differ."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.formats.drawn import Drawn
from core.formats.export import TrainedNetwork
from core.formats.imports.draft import Foreign
from core.messages import EMPTY, Message, joined, literal, message
from core.messages.numbers import significant
from core.network import Predictor, build
from core.network.graph import LayerId
from core.optimizers import Adam, PerceptronRule

ROWS = 5
APART = 1e-4  # of the largest number of a layer, or of 1
Values = Callable[[Drawn, bool], Mapping[int, NDArray[np.float64]]]


@dataclass(frozen=True)
class Trace:
    """What a file computes within: `nodes` are its nodes, and `made` the places of those that a layer is made of.

    `values` are the numbers behind nodes by their places, (rows, units) in our order, for rows before scaling, in
    float32, or in float64 if asked. `goal` is the place of the node that predicts.
    """

    nodes: Sequence[Foreign]
    made: Mapping[LayerId, set[int]]
    values: Values
    goal: int

    def sentence(self, trained: TrainedNetwork, rows: Drawn, worst: int) -> Message:
        """Which layer is the first whose numbers differ, and why; empty if that cannot be said."""
        places = np.unique(np.append(np.arange(min(ROWS, len(rows.x))), worst))
        some = rows.take(places)
        try:
            narrow, wide = (self.values(some, is_wide) for is_wide in (False, True))
            parts = [self._layer(trained, some, narrow), self._inexact(narrow, wide)]
        except Exception:  # the file has been run once; what cannot be traced is not explained
            return EMPTY
        return joined([part for part in parts if part], " ")

    def _layer(self, trained: TrainedNetwork, rows: Drawn, values: Mapping[int, NDArray[np.float64]]) -> Message:
        network, graph = trained.network, trained.network.graph
        optimizer = PerceptronRule() if network.loss.kind == "perceptron_criterion" else Adam()
        apart = build(graph, network.spec, network.loss, optimizer, apart=True)
        predictor, x = Predictor(apart), trained.preparation.scaled(rows.x)
        for layer in graph.order:
            place = max(self.made.get(layer, ()), default=-1)
            if place not in values:
                continue
            ours = predictor.predict(trained.state, x, apart.signals[layer]).astype(np.float64)
            theirs = values[place]
            known = np.isfinite(theirs)
            if ours.shape != theirs.shape or not known.any():
                continue
            difference = np.abs(ours - theirs)[known].max() / max(1.0, np.abs(theirs[known]).max())
            if not difference <= APART:
                return message(
                    "{layer} is the first layer that differs from the file, where it is {node}: by {difference} of its "
                    "largest number.",
                    layer=literal(graph.names[layer]),
                    node=self.nodes[place].title,
                    difference=significant(float(difference), 1),
                )
        return EMPTY

    def _inexact(self, narrow: Mapping[int, NDArray[np.float64]], wide: Mapping[int, NDArray[np.float64]]) -> Message:
        """Whether the file itself predicts otherwise in float64."""
        if self.goal not in narrow or self.goal not in wide:
            return EMPTY
        one, other = narrow[self.goal], wide[self.goal]
        difference = float(np.nanmax(np.abs(one - other)) / max(1.0, float(np.nanmax(np.abs(other)))))
        if difference > APART:
            return message(
                "The file does not agree with itself, either: in float64 it predicts otherwise than in float32, by "
                "{difference}. Its numbers are too large beside their differences. Scale the inputs of the model, "
                "train it again, and export it again.",
                difference=significant(difference, 1),
            )
        return message("This is a fault of Layerwright, which reads this layer otherwise, and not of the file.")
