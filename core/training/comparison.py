"""Whether one way to train is better than another, from the losses of both with the same seeds."""

from dataclasses import dataclass
from math import comb, copysign, inf

import numpy as np
from numpy.typing import ArrayLike

from core.messages import Message, message
from core.messages.numbers import significant

LEVEL = 0.05  # a p below which a difference is called proven
RESAMPLED = 5000  # bootstrap samples
COVERED = 0.95  # of the samples lie in the interval
DIVERGED = 1e300  # stands for ∞, of which there is no difference and no quantile


@dataclass(frozen=True)
class Comparison:
    """Pairs of losses, the one with a change and the one without, each pair with a seed of its own.

    `better` of `pairs` have a lower loss with the change. `p` is that of the two-sided sign test over all pairs for as
    many lower losses, or as many higher ones where these are more; a tie is neither, and counts against both.
    `difference` is the median of with − without, and `interval` its bootstrap interval; they are ±∞ where
    runs that diverged decide them.
    """

    better: int
    pairs: int
    p: float
    difference: float
    interval: tuple[float, float]

    @property
    def is_proven(self) -> bool:
        """Whether the change lowers the loss in so many pairs that chance is no explanation."""
        return self.p < LEVEL and 2 * self.better > self.pairs

    @property
    def sentence(self) -> Message:
        """The verdict: without praise where nothing is proven."""
        parts = {"better": self.better, "pairs": self.pairs, "p": significant(self.p)}
        if self.is_proven:
            return message("Better in {better} of {pairs:seed|seeds}, p = {p}", **parts)
        return message("Not proven: better in {better} of {pairs:seed|seeds}, p = {p}", **parts)


def compare(without: ArrayLike, with_it: ArrayLike) -> Comparison:
    """Compare losses of runs without and with a change, both of shape (pairs,), by seed.

    A run that diverged has the loss ∞ or NaN, which is worse than any other. Raises ValueError where there are no pairs
    or the shapes differ. Sources: Dixon and Mood, 1946 (sign test); Efron, 1979 (bootstrap).
    """
    before, after = (
        np.nan_to_num(np.asarray(losses, float), nan=np.inf, posinf=np.inf) for losses in (without, with_it)
    )
    if before.shape != after.shape or before.ndim != 1 or not len(before):
        raise ValueError(
            message(
                "There must be as many losses without as with the change, not {before} and {after}.",
                before=before.shape,
                after=after.shape,
            )
        )
    pairs, better, worse = len(before), int((after < before).sum()), int((after > before).sum())
    finite = np.where(
        np.isinf(before) & np.isinf(after), 0.0, np.clip(after, None, DIVERGED) - np.clip(before, None, DIVERGED)
    )
    chosen = np.random.default_rng(0).integers(0, pairs, (RESAMPLED, pairs))
    ends = np.quantile(np.median(finite[chosen], axis=1), ((1 - COVERED) / 2, (1 + COVERED) / 2))
    difference, low, high = (_or_infinite(float(end)) for end in (np.median(finite), *ends))
    return Comparison(better, pairs, sign_test(max(better, worse), pairs), difference, (low, high))


def _or_infinite(value: float) -> float:
    """A difference, or ±∞ where it, or a part of what it interpolates, is one of a run that diverged."""
    return copysign(inf, value) if abs(value) > DIVERGED / 1e6 else value


def sign_test(heads: int, coins: int) -> float:
    """The probability that so many of some fair coins, or more, fall on one side: two-sided. 1 for half and fewer."""
    tail: float = sum(comb(coins, number) for number in range(heads, coins + 1)) / 2**coins
    return float(min(1.0, 2 * tail))
