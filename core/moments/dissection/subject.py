"""What is dissected: a run between two steps."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from core.data import Prepared
from core.network import Network, State
from core.training import Checkpoint, Recipe, hyperparameters


@dataclass(frozen=True, eq=False)
class Subject:
    """A run between two steps: all that its next step depends on.

    Without a checkpoint, the weights are of no run: the next step is the first of one.
    """

    network: Network
    state: State
    data: Prepared
    recipe: Recipe
    checkpoint: Checkpoint | None = None

    @property
    def step(self) -> int:
        """Steps made so far."""
        return int(self.checkpoint.counters["step"][0]) if self.checkpoint else 0

    @property
    def number(self) -> int:
        """The number of the next step for the optimizer, from 1: its moments were zero before the first."""
        return self.step - (int(self.checkpoint.counters["optimizer_start"][0]) if self.checkpoint else 0) + 1

    @property
    def learning_rate(self) -> float:
        """That of the next step: the schedule, the warm-up and reductions on plateaus are in it."""
        per_epoch, batch = -(-len(self.data.train) // self._batch), self._batch
        place = self._epoch * per_epoch + self._position // batch
        begun = self.checkpoint.schedule_start if self.checkpoint else 0.0
        rate = hyperparameters.rates(self.recipe, np.array([place]), per_epoch, begun)[0]
        return float(rate) * (float(self.checkpoint.counters["rate_factor"][0]) if self.checkpoint else 1.0)

    @cached_property
    def next_rows(self) -> NDArray[np.int64]:
        """The rows of the data set that the next step takes, int64 (batch,), in their order."""
        from core.engine import random

        order = np.zeros(len(self.data.train), np.int64)
        random.shuffle(order, self.recipe.seed, self._epoch)
        return self.data.train[order[self._position : self._position + self._batch]]

    def sample_weights(self, rows: NDArray[np.int64]) -> NDArray[np.float64]:
        """What each of these training rows counts in the loss, float64 (rows,); 1 on average over all of them."""
        weights = self.data.sample_weights(self.data.train, self.recipe.class_weights == "balanced")
        if not weights.size:
            return np.ones(len(rows))
        return weights[np.searchsorted(self.data.train, rows)].astype(np.float64)

    @property
    def _batch(self) -> int:
        return self.recipe.rows(len(self.data.train))

    @property
    def _epoch(self) -> int:
        return int(self.checkpoint.counters["epoch"][0]) if self.checkpoint else 0

    @property
    def _position(self) -> int:
        return int(self.checkpoint.counters["position"][0]) if self.checkpoint else 0
