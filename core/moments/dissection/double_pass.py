"""A pass forward and backward in double precision, one op at a time."""

from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.engine import ops
from core.engine.linking import link_optimizer
from core.engine.ops.batch_norm import RUNNING_STATISTICS
from core.engine.program import Capacity, Program
from core.engine.telemetry import BLOCK_PENALTY
from core.messages import message
from core.moments.dissection.subject import Subject
from core.network import build
from core.optimizers import LBFGS
from core.training.hyperparameters import write_hyperparameters

Doubles = NDArray[np.float64]
MOST_NUMBERS = 2**25  # signals of all rows, 256 MB, and as many deltas


class DoublePass:
    """The engine on m rows of a subject. Arrays are those of the program: the next call overwrites them.

    `alone` looks at rows that are no batch: batch norm uses its running statistics, which do not depend on the rows.
    Noise layers draw what they draw in the next step. It is for one thread at a time. Raises ValueError where the rows
    have too many values, and MemoryError.
    """

    def __init__(self, subject: Subject, x: Doubles, t: Doubles, weights: Doubles, alone: bool) -> None:
        recipe, network = subject.recipe, subject.network
        self.network = build(network.graph, network.spec, network.loss, recipe.optimizer, apart=True)
        self.lowered, self.subject, self.rows = self.network.lowered, subject, len(x)
        if self.lowered.units * self.rows > MOST_NUMBERS:
            raise ValueError(
                message("{count:row has|rows have} too many values to show. Look at fewer.", count=self.rows)
            )
        has_kernel = not isinstance(recipe.optimizer, LBFGS)
        room = Capacity(self.rows, recipe.optimizer.moments if has_kernel else 0, one_panel=True)
        self.program: Program = self.network.program(room, np.float64)
        self.count = int(self.program.loss_spec["ops"][0])  # ops of a step: a fused activation is not one
        self._seed, self._penalties = subject.recipe.seed, self.program.ops["penalty"].copy()
        if alone:
            norms = self.program.ops["code"] == ops.code(ops.BATCH_NORM)
            self.program.ops["variant"][norms] = RUNNING_STATISTICS
        self.take(x, t, weights, subject.step)
        self.restore()

    def take(self, x: Doubles, t: Doubles, weights: Doubles, step: int) -> None:
        """Take other rows, as many as before. Noise layers draw what they draw after so many steps."""
        self._inputs = np.ascontiguousarray(x.reshape(self.rows, -1).T).ravel()
        self.program.targets[:] = np.ascontiguousarray(t.T).ravel()
        self.program.sample_weights[:] = weights
        self._step = step

    @property
    def signals(self) -> Doubles:
        """All signals, float64 (units, rows)."""
        return self.program.signals.reshape(self.lowered.units, self.rows)

    @property
    def deltas(self) -> Doubles:
        """∂C/∂signals, float64 (units, rows)."""
        return self.program.deltas.reshape(self.lowered.units, self.rows)

    def restore(self) -> None:
        """The weights and the optimizer's moments of the subject."""
        state, checkpoint = self.subject.state, self.subject.checkpoint
        self.program.weights[:] = state.weights
        self.program.moments[:] = 0 if checkpoint is None or not self.program.moments.size else checkpoint.moments
        self._restore_running()

    def forward(self) -> float:
        """Run all ops with the weights of the program, and return the mean loss, without penalties."""
        from core.engine import apart

        self._restore_running()
        self.program.signals[: self._inputs.size] = self._inputs
        self.run(0, len(self.program.ops))
        self._restore_running()
        return float(apart.loss(self.program, True))

    def run(self, first: int, last: int) -> None:
        """Run ops first … last − 1 on the signals that are there."""
        from core.engine import apart

        apart.forward(self.program, self.rows, self._seed, self._step, first, last)

    def backward(self) -> tuple[Doubles, ...]:
        """After `forward`: ∂C/∂y of the output y of every op of the step, float64 (units, rows) each. Copies."""
        from core.engine import apart

        arrived: list[Doubles] = []
        for number in reversed(range(self.count)):
            op = self.program.ops[number]
            arrived.append(self.deltas[op["y"] : op["y"] + op["fan_out"]].copy())  # `ACTIVATE` may overwrite it
            apart.backward(self.program, number)
        return tuple(reversed(arrived))

    def run_back(self, number: int) -> None:
        """Run one op backward on the deltas that are there."""
        from core.engine import apart

        apart.backward(self.program, number)

    def gradient(self, with_penalties: bool = False) -> tuple[Doubles, float]:
        """After `backward`: ∂C/∂w, float64 (weights,), a copy; and the penalty, 0 without penalties."""
        from core.engine import apart

        self.program.ops["penalty"] = self._penalties if with_penalties else 0
        apart.gradient(self.program)
        self.program.ops["penalty"] = self._penalties
        return self.program.grads.copy(), float(self.program.block_sums[:, BLOCK_PENALTY].sum())

    def update(self) -> None:
        """After `backward`: the step of the optimizer. Changes weights and moments; `grads` become what it used."""
        from core.engine import apart

        apart.update(self.program, self._hyperparameters, self.subject.learning_rate, self.subject.number)

    def _restore_running(self) -> None:
        running = self.lowered.buffers
        self.program.buffers[:running] = self.subject.state.buffers

    @cached_property
    def _hyperparameters(self) -> NDArray[Any]:
        from core.engine import step

        records = np.zeros(1, step.HYPERPARAMETERS)
        data = self.subject.data
        write_hyperparameters(records, self.subject.recipe, len(data.train), len(data.validation) > 0, False)
        link_optimizer(records, np.float64)
        return records
