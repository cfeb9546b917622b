"""Recognizes what an expression computes by computing it: whichever way a file writes GELU, its values are GELU's.

An expression is a function of one signal, given as rows. It is compared with everything that a layer here can compute,
on rows that cover what signals are like, and on rows far beyond, where limits show that no usual number reaches. So an
activation that is added to `ACTIVATIONS` is recognized in files, too.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.activations import ACTIVATIONS, Activation
from core.definitions import DefinitionError, checked
from core.formats.lowered_export import ACTIVATED
from core.layers import LayerNorm, RMSNorm
from core.primitives import Value, compute

Rows = NDArray[Any]  # (rows, units)
Function = Callable[[Rows], Rows]
NUMBERS = 600  # that an activation is compared at
WIDE = 12.0  # the largest of them
FAR = (20.0, 100.0, 1e3, 1e5, 1e10, 1e30)  # where a limit shows that no smaller number reaches
MOST_FAR = 2**22  # numbers of all far rows, unless fewer rows than FAR asks for come out
CLOSE = 1e-5  # relative to numbers above 1: other programs round otherwise
STEPS = (1.0, 1e5, 1e10)  # a scale beside a large shift is seen only from afar
EXACT = 1e-9  # for what is computed in float64
MOST_FIELDS = 64  # combinations of numbers that are tried for one activation


@dataclass(frozen=True, eq=False)
class Affine:
    """x · scale + shift, float64 (units,). A gap becomes what `fill` becomes; `fill` is None where a gap stays one."""

    scale: NDArray[np.float64]
    shift: NDArray[np.float64]
    fill: NDArray[np.float64] | None = None


@dataclass(frozen=True, eq=False)
class Normalized:
    """Layer norm or RMS norm with its weights, float32 (units,)."""

    layer: LayerNorm | RMSNorm
    weight: NDArray[np.float32]
    bias: NDArray[np.float32] | None


@dataclass(frozen=True, eq=False)
class Sloped:
    """PReLU with its slopes, float32 (units,)."""

    slopes: NDArray[np.float32]


Recognized = Activation | Affine | Normalized | Sloped


def recognized(function: Function, units: int, numbers: Sequence[float], arrays: Sequence[Rows]) -> Recognized | None:
    """What a function of rows is, None if no layer computes it. Whatever the function raises goes through.

    `numbers` and `arrays` are the constants of its expression: fields and weights are among them.
    """
    near, far = _rows(units), _far(units, numbers)
    found = function(near)
    if found.shape != near.shape:
        return None
    rows = np.concatenate([near, far])  # all float64 from here
    with np.errstate(all="ignore"):
        beyond = function(far)
        # far numbers that overflow in the file say nothing of what it computes: they become NaN, which is not compared
        found = np.concatenate(
            [np.where(np.isfinite(one), one, other) for one, other in ((found, np.inf), (beyond, np.nan))]
        )
        return (
            (None if _fills(function, units) else _activation(rows, found, numbers))
            or _affine(function, far)
            or _sloped(function, rows, found)
            or _normalized(rows, found, numbers, arrays)
        )


def _rows(units: int) -> NDArray[np.float32]:
    """Rows with all sizes of numbers, in an order that mixes small and large ones within a row."""
    count = max(-(-NUMBERS // units), 3) * units
    half = np.geomspace(1e-3, WIDE, count // 2)
    values = np.concatenate([-half, half, np.zeros(count - 2 * len(half))])
    return np.random.default_rng(0).permutation(values).reshape(-1, units).astype(np.float32)


def _far(units: int, numbers: Sequence[float]) -> NDArray[np.float64]:
    """Rows of large numbers and of those beside the constants of an expression, every unit with both signs."""
    beside = [abs(one) * factor for one in numbers for factor in (1.0, 1.001, 0.999)]
    sizes = np.array([*FAR, *(one for one in beside if 0 < one < FAR[-1])])
    sizes = sizes[: max(len(FAR), MOST_FAR // (2 * units))]
    half = sizes[:, None] * np.where(np.arange(units) % 2, -1.0, 1.0)
    return np.concatenate([half, -half])


def _fills(function: Function, units: int) -> bool:
    """Whether an expression is the identity but for gaps, which no activation fills."""
    gaps, some = np.full((1, units), np.nan), np.linspace(-2, 3, units)[None]
    return bool((function(some) == some).all() and not np.isnan(function(gaps)).any())


def _close(found: Rows, wanted: Rows) -> bool:
    same = np.abs(found - wanted) <= CLOSE * np.maximum(1, np.abs(wanted))
    return bool((same | np.isnan(found)).all())


def _activation(rows: Rows, found: Rows, numbers: Sequence[float]) -> Activation | None:
    x = Value("input", (), rows.shape[1:], wide=True)
    for kind in ACTIVATIONS:
        if kind.learned:
            continue
        for one in _with_fields(kind, numbers):
            if _close(found, compute(ACTIVATED[kind.kind](x, *one.constants), rows)):
                return one
    return None


def _with_fields(kind: type[Activation], numbers: Sequence[float]) -> Iterator[Activation]:
    """The activation with its usual fields, then with numbers of the expression."""
    usual, tried = kind(), 0
    yield usual
    names = [name for name in kind.params() if name != "name"]
    plain = [getattr(usual, name) for name in names]
    choices = [(False, True) if isinstance(value, bool) else tuple(numbers) for value in plain]
    for values in product(*choices) if names else ():
        try:
            yield checked(usual.change(**dict(zip(names, values, strict=True))))
        except DefinitionError:
            continue
        tried += 1
        if tried >= MOST_FIELDS:
            return


def _affine(function: Function, far: Rows) -> Affine | None:
    """A scale and a shift of each unit, followed in float64, and what becomes of a gap."""
    units = far.shape[1]
    found = next((one for step in STEPS if (one := _straight(function, far, step))), None)
    if found is None:
        return None
    scale, shift = found
    gap = np.asarray(function(np.full((1, units), np.nan)), np.float64)[0]
    if np.isnan(gap).all():
        return Affine(scale, shift)
    if np.isnan(gap).any() or not scale.all():
        return None
    return Affine(scale, shift, (gap - shift) / scale)


def _straight(function: Function, far: Rows, step: float) -> tuple[NDArray[np.float64], NDArray[np.float64]] | None:
    """The scale between −step and step, and the shift; None if all rows do not lie on that line."""
    units = far.shape[1]
    low, middle, high = (np.asarray(function(np.full((1, units), x)), np.float64)[0] for x in (-step, 0.0, step))
    scale, shift = (high - low) / (2 * step), middle
    rows = np.concatenate([np.random.default_rng(1).normal(size=(4, units)) * 3, far])
    wanted = rows * scale + shift
    size = np.abs(scale) * np.maximum(3, np.abs(rows)) + np.abs(shift) + 1e-30
    is_straight = np.isfinite(wanted).all() and (np.abs(function(rows) - wanted) <= EXACT * size).all()
    return (scale, shift) if is_straight else None


def _sloped(function: Function, rows: Rows, found: Rows) -> Sloped | None:
    slopes = -np.asarray(function(np.full((1, rows.shape[1]), -1, np.float32)), np.float64)[0]
    if _close(found, np.where(rows < 0, rows * slopes, rows)):
        return Sloped(slopes.astype(np.float32))
    return None


def _normalized(rows: Rows, found: Rows, numbers: Sequence[float], arrays: Sequence[Rows]) -> Normalized | None:
    """Layer norm or RMS norm. Its weights are among the constants of the expression, or are 1 and 0."""
    units = rows.shape[1]
    vectors = [one.ravel().astype(np.float32) for one in arrays if one.size == units and one.dtype.kind == "f"]
    ones, zeros = np.ones(units, np.float32), np.zeros(units, np.float32)
    centered = rows - rows.mean(1, keepdims=True)
    for epsilon in dict.fromkeys([*numbers, 0.0]):
        if not 0 <= epsilon <= 1:
            continue
        for kind, core in (
            (LayerNorm, centered / np.sqrt((centered**2).mean(1, keepdims=True) + epsilon)),
            (RMSNorm, rows / np.sqrt((rows**2).mean(1, keepdims=True) + epsilon)),
        ):
            for weight, bias in product((ones, *vectors), (zeros, *vectors)):
                if not _close(found, core * weight + bias):
                    continue
                layer = kind(epsilon=max(float(epsilon), 1e-12))
                if isinstance(layer, LayerNorm):
                    return Normalized(layer, weight, bias)
                if not bias.any():
                    return Normalized(layer, weight, None)
    return None
