"""The ops of a step as people read them: with their layers, their values and their weights in their own shapes."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.activations import ACTIVATIONS, Activation
from core.engine import ops
from core.engine.conv_window import Window
from core.engine.ops.noise import GAUSSIAN
from core.engine.tensors import Weight
from core.layers import Shape
from core.moments.dissection.double_pass import DoublePass, Doubles
from core.network.graph import LayerId


@dataclass(frozen=True, eq=False)
class Parameter:
    """An array of weights: `values` and `gradient` (∂C/∂w without penalties), float64 in the array's shape."""

    weight: Weight
    values: Doubles
    gradient: Doubles


@dataclass(frozen=True, eq=False)
class Part:
    """One op of a layer. Arrays are float64 of shape (rows, *shape of one sample), and copies.

    `dy` is δ, the derivative of the cost by the output y; None for the activation that is fused with the loss. `kept`
    says which units a dropout let through. `mean` and `deviation` are μ and √(σ² + ε) of a normalization: (channels,)
    of batch norm, (rows,) of layer norm, whose RMS form has no mean.
    """

    number: int  # among the ops
    layer: LayerId
    kind: str  # of `core.engine.ops.base.Op`
    inputs: tuple[Doubles, ...]
    y: Doubles
    dy: Doubles | None
    start: int  # of y among the signals
    input_starts: tuple[int, ...]
    parameters: tuple[Parameter, ...]
    activation: Activation | None = None
    window: Window | None = None
    kept: NDArray[np.bool_] | None = None
    mean: Doubles | None = None
    deviation: Doubles | None = None

    @property
    def x(self) -> Doubles:
        """The first input."""
        return self.inputs[0]


def parts(run: DoublePass, deltas: tuple[Doubles, ...], gradient: Doubles) -> tuple[Part, ...]:
    """All ops of a pass. `deltas` and `gradient` are what `backward` and `gradient` returned."""
    activations = _activations(run)
    return tuple(
        _part(run, number, deltas[number] if number < len(deltas) else None, gradient, activations)
        for number in range(len(run.program.ops))
    )


def _part(
    run: DoublePass, number: int, dy: Doubles | None, gradient: Doubles, activations: dict[LayerId, Activation]
) -> Part:
    op, (x_shape, y_shape) = run.program.ops[number], run.lowered.shapes[number]
    kind, layer = ops.OPS[int(op["code"])].kind, int(op["layer"])

    def at(start: int, shape: Shape) -> Doubles:
        units = int(np.prod(shape, dtype=np.int64))
        return run.signals[start : start + units].T.copy().reshape(run.rows, *shape)

    starts = tuple(int(op[name]) for name in ("x", "x2") if op[name] >= 0)
    inputs, y = tuple(at(start, x_shape) for start in starts), at(int(op["y"]), y_shape)
    weights = [w for w in run.network.weights if w.trained and w.layer == layer and w.start in (op["w"], op["b"])]
    found: dict[str, Any] = {}
    if kind == "noise" and op["variant"] != GAUSSIAN:
        found["kept"] = _kept(run, number)
    elif kind == "batch_norm":
        n, first = int(op["rows"]), int(run.program.panels["scratch"][0] + op["scratch"])
        means, inverses = run.program.buffers[first + 2 * n : first + 4 * n].reshape(2, n)
        found |= {"mean": means.copy(), "deviation": 1 / inverses}
    elif kind in ("layer_norm", "rms_norm"):
        aux = run.signals[op["aux_output"] : op["aux_output"] + 2]
        found |= {"mean": aux[0].copy(), "deviation": 1 / aux[1]} if kind == "layer_norm" else {"deviation": 1 / aux[0]}
    elif kind in ("convolve", "max_pool", "mean_pool"):
        height, width, stride = (int(size) for size in op["shape"][6:9])
        found["window"] = Window(height, width, stride)
    return Part(
        number,
        layer,
        kind,
        inputs,
        y,
        None if dy is None else dy.T.copy().reshape(y.shape),
        int(op["y"]),
        starts,
        tuple(
            Parameter(
                weight,
                run.program.weights[weight.start : weight.start + weight.size].reshape(weight.shape).copy(),
                gradient[weight.start : weight.start + weight.size].reshape(weight.shape),
            )
            for weight in weights
        ),
        activations.get(layer) if kind in ("activate", "prelu") else None,
        **found,
    )


def _activations(run: DoublePass) -> dict[LayerId, Activation]:
    """The activation of each layer that has one, whichever of its fields holds it."""
    found = {}
    for layer_id, layer in run.network.graph.layers.items():
        for name in layer.params():
            if isinstance(value := getattr(layer, name), ACTIVATIONS):
                found[layer_id] = value
    return found


def _kept(run: DoublePass, number: int) -> NDArray[np.bool_]:
    """Which units a dropout let through, (rows, *shape): those through which a derivative passes back."""
    op, (shape, _) = run.program.ops[number], run.lowered.shapes[number]
    here, before = slice(op["y"], op["y"] + op["fan_out"]), slice(op["x"], op["x"] + op["fan_in"])
    held = run.program.deltas.copy()
    run.deltas[before], run.deltas[here] = 0, 1
    run.run_back(number)
    kept: NDArray[np.bool_] = run.deltas[before].T.reshape(run.rows, *shape) != 0
    run.program.deltas[:] = held
    return kept
