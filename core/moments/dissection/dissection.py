"""One step of a run on some rows: values, loss, δ, gradients and the update."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.moments.dissection.chain import Chain, Chains
from core.moments.dissection.double_pass import DoublePass, Doubles
from core.moments.dissection.parts import Part, parts
from core.moments.dissection.probe import Check, Curve, check, curve
from core.moments.dissection.subject import Subject
from core.optimizers import LBFGS


@dataclass(frozen=True, eq=False)
class Update:
    """What the optimizer makes of the gradient. Arrays are float64 (weights,), of moments (k, weights)."""

    learning_rate: float
    number: int  # of the step for the optimizer, from 1
    gradient: Doubles  # with those of the penalties
    used: Doubles  # the same after clipping
    before: Doubles
    after: Doubles
    moments_before: Doubles
    moments_after: Doubles
    loss: float  # of the same rows with the new weights

    def effective_rate(self, weight: int) -> float:
        """The step of one weight as a multiple of its gradient: the learning rate for plain gradient descent.

        NaN where the gradient is 0.
        """
        slope = self.gradient[weight]
        return float((self.before[weight] - self.after[weight]) / slope) if slope else float("nan")


class Dissection:
    """One step of a subject on rows x (rows, inputs) with targets t (rows, units), in double precision.

    `alone` is for rows that are no batch of the run: see `DoublePass`. `weights` are what rows count in the loss. All
    numbers are worked out at once, except those of a chosen weight. The methods are for one thread at a time.
    """

    def __init__(
        self,
        subject: Subject,
        x: NDArray[np.generic],
        t: NDArray[np.generic],
        alone: bool,
        weights: Doubles | None = None,
    ) -> None:
        self.subject, self.alone = subject, alone
        self.x, self.targets = np.asarray(x, np.float64), np.asarray(t, np.float64)
        run = DoublePass(subject, self.x, self.targets, np.ones(len(x)) if weights is None else weights, alone)
        self._run, lowered = run, run.lowered
        self.network = run.network
        self.loss = run.forward()
        self.losses = run.program.sample_losses.copy()
        start, units = lowered.output
        self.outputs = run.signals[start : start + units].T.copy()
        deltas = run.backward()
        self.gradient, _ = run.gradient()
        self.parts: tuple[Part, ...] = parts(run, deltas, self.gradient)
        whole, self.penalty = run.gradient(with_penalties=True)
        self._chains = Chains(run, deltas, self.gradient)
        self.update = None if isinstance(subject.recipe.optimizer, LBFGS) else self._updated(whole)

    @classmethod
    def of_rows(cls, subject: Subject, rows: NDArray[np.int64], alone: bool = True) -> "Dissection":
        """The dissection of rows of the data set, by their numbers."""
        data, lowered = subject.data, subject.network.lowered
        weights = None if alone else subject.sample_weights(rows)
        x = data.x(rows).reshape(len(rows), lowered.inputs)
        return cls(subject, x, data.targets(rows, lowered.output[1]), alone, weights)

    @classmethod
    def of_next_step(cls, subject: Subject) -> "Dissection":
        """The dissection of the step that the run makes next."""
        return cls.of_rows(subject, subject.next_rows, alone=False)

    @property
    def is_fused(self) -> bool:
        """Whether the loss reads the values before the last activation."""
        return self._run.count < len(self.parts)

    def chain(self, weight: int, follow: tuple[int, ...] = ()) -> Chain:
        """The factors of the gradient of a weight, by its offset among all: see `Chains.chain`."""
        return self._chains.chain(weight, follow)

    def strongest(self, weight: int) -> tuple[int, ...]:
        """What `chain` follows to take the path with the largest part at every sum."""
        return self._chains.strongest(weight)

    def check(self, weight: int) -> Check:
        """The gradient of a weight beside its central finite difference."""
        found = check(self._run, weight, float(self.gradient[weight]))
        self._run.forward()
        return found

    def curve(self, weight: int) -> Curve:
        """The loss of the same rows as one weight moves."""
        found = curve(self._run, weight)
        self._run.forward()
        return found

    def _updated(self, gradient: Doubles) -> Update:
        run, program = self._run, self._run.program
        before, moments = program.weights.copy(), program.moments.copy()
        held = program.deltas.copy()
        run.update()
        used, after, moments_after = program.grads.copy(), program.weights.copy(), program.moments.copy()
        loss = run.forward()
        run.restore()
        run.forward()
        program.deltas[:] = held
        rate, number = self.subject.learning_rate, self.subject.number
        return Update(rate, number, gradient, used, before, after, moments, moments_after, loss)
