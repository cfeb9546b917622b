"""A checkpoint: everything that a run is at one step, so that it can continue exactly from there."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.messages import message
from core.network import State

MOST = 2**46  # steps, epochs or rows: more than years of training


@dataclass(frozen=True)
class Checkpoint:
    """Everything that a run is between two steps. `Run(network, data, recipe, checkpoint)` continues from it.

    With the same network, data and recipe, the run continues bit for bit. The arrays are copies:

    - `state`: weights and running statistics of batch norm, flat float32;
    - `moments`: what the optimizer remembers, float32 of shape (moments, weights);
    - `counters`: one record of `core.engine.step.COUNTERS`: steps, epochs, the position within the epoch in rows, sums
      of the losses of this epoch, and what early stopping and the schedule have seen;
    - `best`: weights and running statistics at the best epoch, concatenated, float32; empty where early stopping does
      not restore them;
    - `schedule_start`: the epochs, with fractions, after which the schedule began again; 0 where it never did.

    It holds no random generator, because dropout and shuffling are computed from the seed, the step and the epoch. It
    holds neither telemetry nor metrics: `History` has those.
    """

    state: State
    moments: NDArray[Any]
    counters: NDArray[Any]
    best: NDArray[Any]
    schedule_start: float = 0.0

    @property
    def bytes(self) -> int:
        """The memory that it takes."""
        return sum(array.nbytes for array in (*self.state, self.moments, self.counters, self.best))

    @property
    def restored(self) -> int:
        """The best epoch where its weights are in use after a later one, as after an end that restored them; else 0."""
        counters = self.counters[0]
        is_at_it = counters["best_epoch"] == counters["epoch"] and not counters["position"]
        is_in_use = self.best.size > 0 and np.array_equal(self.best, np.concatenate(self.state))
        return int(counters["best_epoch"]) if is_in_use and not is_at_it else 0

    def with_schedule_from(self, epochs_done: float) -> "Checkpoint":
        """The same, but the schedule of the learning rate begins again here, after these epochs."""
        counters = self.counters.copy()
        counters["rate_factor"], counters["plateau_seen"], counters["plateau_waited"] = 1.0, 0, 0
        return replace(self, counters=counters, schedule_start=epochs_done)

    def check(self, rows: int) -> None:
        """Raise ValueError where this cannot be from a run over `rows` training rows, or values are not finite.

        Compiled code trusts the counters and does not check bounds.
        """
        if not all(np.isfinite(array).all() for array in self.state):
            raise ValueError(message("The saved training state contains values that are not finite."))
        counters = self.counters[0]
        integers = [name for name in self.counters.dtype.names or () if self.counters.dtype[name].kind == "i"]
        in_range = all(0 <= counters[name] < MOST for name in integers)
        finite = np.isfinite([counters["loss"], counters["recent_loss"]]).all() and 0 <= counters["rate_factor"] <= 1
        finite = finite and 0 <= self.schedule_start < MOST
        if not (in_range and finite and counters["position"] < rows):
            raise ValueError(message("The saved training state does not match this data."))
