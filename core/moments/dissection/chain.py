"""The chain rule for one weight: the derivatives on the way from the loss to it, as the engine has them.

No op is written here a second time. Which outputs depend on a value is found by changing it, and a derivative by the
op's own backward pass; where outputs are sums of products, and for weights, in which every op is linear, it is the
difference that a large change makes, which is as exact.
"""

from dataclasses import dataclass
from math import prod
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.engine import ops
from core.moments.dissection.double_pass import DoublePass, Doubles

STEP = 2.0**20  # the change of a value or a weight, so large that rounding is small beside it


class Place(NamedTuple):
    """One value of a pass: its unit among all signals, and its row in the batch."""

    unit: int
    row: int


@dataclass(frozen=True)
class Link:
    """A dependence of the output `target` of an op on a value, or on a weight where `source` is None.

    `derivative` is ∂target/∂source, `delta` ∂C/∂target.
    """

    part: int  # the number of the op
    source: Place | None
    target: Place
    derivative: float
    delta: float

    @property
    def contribution(self) -> float:
        """The part of ∂C/∂source that comes along it."""
        return self.derivative * self.delta


@dataclass(frozen=True)
class Factor:
    """One factor. A `link` is a local derivative; else `terms`, if any, are the paths whose sum it is.

    Without both it is ∂C/∂`place` as the loss gives it. `place` is None where the sum is over the uses of the weight.
    """

    value: float
    place: Place | None
    link: Link | None = None
    terms: tuple[Link, ...] = ()
    is_loss: bool = False


@dataclass(frozen=True)
class Chain:
    """The factors of ∂C/∂w from the loss to the weight. `gradient` is the whole derivative, without penalties.

    `followed` counts the sums in which one path was followed: the product is then what comes along it.
    """

    weight: int
    factors: tuple[Factor, ...]
    gradient: float
    followed: int = 0

    @property
    def product(self) -> float:
        """The product of the factors."""
        return prod(factor.value for factor in self.factors)


class Chains:
    """Makes chains of a pass that has gone forward and backward."""

    def __init__(self, run: DoublePass, deltas: tuple[Doubles, ...], gradient: Doubles) -> None:
        self._run, self._gradient = run, gradient
        self._signals = run.program.signals.copy()
        self._large = float(np.abs(self._signals).max(initial=0.0)) * 2 + 1
        self._deltas = np.zeros_like(run.signals)
        for number, delta in enumerate(deltas):
            start = run.program.ops[number]["y"]
            self._deltas[start : start + len(delta)] = delta

    def chain(self, weight: int, follow: tuple[int, ...] = ()) -> Chain:
        """The chain of a weight, by its offset among all weights.

        At the n-th sum, the path `follow[n]` of its terms is followed; at the first sum beyond, the chain ends.
        """
        factors: list[Factor] = []
        links, place, paths = self.uses(weight), None, list(follow)
        while True:
            if len(links) > 1 and not paths:
                factors.append(Factor(sum(link.contribution for link in links), place, terms=tuple(links)))
                break
            if not links:
                factors.append(Factor(0.0, place))
                break
            link = links[min(paths.pop(0), len(links) - 1)] if len(links) > 1 else links[0]
            factors.append(Factor(link.derivative, link.source, link))
            place = link.target
            if self._is_loss(place):
                factors.append(Factor(float(self._deltas[place]), place, is_loss=True))
                break
            links = self.links(place)
        return Chain(weight, tuple(reversed(factors)), float(self._gradient[weight]), len(follow) - len(paths))

    def strongest(self, weight: int) -> tuple[int, ...]:
        """What `chain` follows to take the path with the largest part at every sum."""
        follow: tuple[int, ...] = ()
        while terms := self.chain(weight, follow).factors[0].terms:
            follow += (int(np.argmax([abs(link.contribution) for link in terms])),)
        return follow

    def uses(self, weight: int) -> list[Link]:
        """Every value that depends on a weight directly: one per row, and one per position of a convolution."""
        run = self._run
        number = next(n for n, op in enumerate(run.program.ops) if _row(op, weight) >= 0)
        before = run.program.weights[weight]
        changed = self._change(number, run.program.weights, weight, before + STEP) / STEP
        run.program.weights[weight] = before
        self._put_back(number)
        if not changed.any():  # as where the input is 0
            op = run.program.ops[number]
            first = _row(op, weight) * (op["fan_out"] // op["rows"])
            return self._linked(number, None, changed, np.array([[first, 0]]))
        return self._linked(number, None, changed, np.argwhere(changed))

    def links(self, place: Place) -> list[Link]:
        """Every value that depends on a value directly."""
        found: list[Link] = []
        run = self._run
        for number in range(run.count):
            op, unit = run.program.ops[number], place.unit
            starts = [int(op[name]) for name in ("x", "x2") if op[name] >= 0]
            if any(start <= unit < start + op["fan_in"] for start in starts):
                found += self._through(number, place)
        return found

    def _through(self, number: int, place: Place) -> list[Link]:
        run, flat = self._run, place.unit * self._run.rows + place.row
        if ops.OPS[int(run.program.ops[number]["code"])].product:
            changed = self._change(number, run.program.signals, flat, self._signals[flat] + STEP) / STEP
            self._put_back(number)
            return self._linked(number, place, changed, np.argwhere(changed))
        touched = np.zeros_like(self._output(number), bool)
        for value in (self._large, -self._large):
            touched |= self._change(number, run.program.signals, flat, value) != 0
            self._put_back(number)
        if not touched.any() and len(touched) == run.program.ops[number]["fan_in"]:  # as where dropout stops it
            touched[place.unit - run.program.ops[number]["x"], place.row] = True
        derivatives = np.zeros(touched.shape)
        for unit, row in np.argwhere(touched):
            derivatives[unit, row] = self._pull(number, int(unit), int(row), place)
        return self._linked(number, place, derivatives, np.argwhere(touched))

    def _linked(self, number: int, source: Place | None, derivatives: Doubles, where: NDArray[np.int64]) -> list[Link]:
        start = int(self._run.program.ops[number]["y"])
        targets = [(Place(start + int(unit), int(row)), float(derivatives[unit, row])) for unit, row in where]
        return [Link(number, source, target, slope, float(self._deltas[target])) for target, slope in targets]

    def _change(self, number: int, arena: Doubles, index: int, value: float) -> Doubles:
        """How the output of an op changes with one element of an arena, float64 (units, rows)."""
        before = self._output(number).copy()
        arena[index] = value
        self._run.run(number, number + 1)
        difference: Doubles = self._output(number) - before
        return difference

    def _pull(self, number: int, unit: int, row: int, place: Place) -> float:
        """∂y/∂x of one output by one input of an op, by its backward pass."""
        run, op = self._run, self._run.program.ops[number]
        for start, size in ((op["x"], op["fan_in"]), (op["x2"], op["fan_in"] if op["x2"] >= 0 else 0)):
            run.deltas[start : start + size] = 0
        here = run.deltas[op["y"] : op["y"] + op["fan_out"]]
        here[:] = 0
        here[unit, row] = 1
        run.run_back(number)
        return float(run.deltas[place])

    def _put_back(self, number: int) -> None:
        """Undo a change: the signals, and what the op remembers of them."""
        self._run.program.signals[:] = self._signals
        self._run.run(number, number + 1)

    def _output(self, number: int) -> Doubles:
        op = self._run.program.ops[number]
        return self._run.signals[op["y"] : op["y"] + op["fan_out"]]

    def _is_loss(self, place: Place) -> bool:
        spec = self._run.program.loss_spec[0]
        return bool(spec["y"] <= place.unit < spec["y"] + spec["units"])


def _row(op: np.void, weight: int) -> int:
    """The row of an op that a weight belongs to; −1 where it is of another op."""
    if 0 <= op["w"] <= weight < op["w"] + op["rows"] * op["row_size"]:
        return int((weight - op["w"]) // op["row_size"])
    return int(weight - op["b"]) if 0 <= op["b"] <= weight < op["b"] + op["rows"] else -1
