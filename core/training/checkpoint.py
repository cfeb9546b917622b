"""All it takes to go on exactly where a run stood."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.messages import message
from core.network import State

MOST = 2**46  # steps, epochs and rows, which are years of training


@dataclass(frozen=True)
class Checkpoint:
    """The state, what the optimizer remembers, the clock, and the best state so far."""

    state: State
    moments: NDArray[Any]
    clock: NDArray[Any]
    best: NDArray[Any]  # weights and running figures, one after the other; empty where early stopping keeps none

    def check(self, rows: int) -> None:
        """Raise ValueError, a sentence, where this is not from a run over so many rows, or holds no numbers.

        Machine code reads rows from where it says, and looks after no ends.
        """
        if not all(np.isfinite(each).all() for each in self.state):
            raise ValueError(message("The saved training state contains values that are not finite."))
        clock = self.clock[0]
        whole = [name for name in self.clock.dtype.names or () if self.clock.dtype[name].kind == "i"]
        counted = all(0 <= clock[name] < MOST for name in whole)
        known = np.isfinite([clock["loss"], clock["recent_loss"]]).all() and 0 <= clock["rate_factor"] <= 1
        if not (counted and known and clock["position"] < rows):
            raise ValueError(message("The saved training state does not match this data."))
