"""Layerwright's definitions in JAX: a network as a pure function, losses on logits, optimizers per array."""

from collections.abc import Callable
from typing import Any

import jax
import jax.numpy as jnp
from jax import nn

from core import activations, layers, losses, optimizers
from core.bench.peers.base import NotOfferedError
from core.bench.work import Work
from core.definitions import Definition
from core.network.graph import LayerId

Weights = dict[str, dict[str, Any]]  # by layer, then by name
Function = Callable[..., Any]

ACTIVATIONS: dict[type, Callable[[Any], Function]] = {
    activations.Linear: lambda g: lambda z: z,
    activations.ReLU: lambda g: nn.relu,
    activations.ReLU6: lambda g: nn.relu6,
    activations.LeakyReLU: lambda g: lambda z: nn.leaky_relu(z, g.alpha),
    activations.ELU: lambda g: lambda z: nn.elu(z, g.alpha),
    activations.SELU: lambda g: nn.selu,
    activations.GELU: lambda g: lambda z: nn.gelu(z, approximate=g.approximate),
    activations.SiLU: lambda g: nn.silu,
    activations.Mish: lambda g: nn.mish,
    activations.HardSwish: lambda g: nn.hard_swish,
    activations.Softplus: lambda g: nn.softplus,
    activations.Tanh: lambda g: jnp.tanh,
    activations.Softsign: lambda g: nn.soft_sign,
    activations.Sigmoid: lambda g: nn.sigmoid,
    activations.HardSigmoid: lambda g: nn.hard_sigmoid,
    activations.Softmax: lambda g: nn.softmax,
}


def _bce(z: Any, t: Any) -> Any:
    return (nn.softplus(z) - t * z).mean()


def _cce(z: Any, t: Any) -> Any:
    return -jnp.take_along_axis(nn.log_softmax(z), t, axis=1).mean()


LOSSES: dict[type, tuple[type, Function]] = {  # with the last activation, which the loss includes
    losses.BCE: (activations.Sigmoid, _bce),
    losses.CCE: (activations.Softmax, _cce),
    losses.MSE: (activations.Linear, lambda y, t: jnp.square(y - t).mean()),
}


def _sgd(o: Any) -> Function:
    return lambda theta, g, moments, t: (theta - o.learning_rate * g, moments)


def _momentum(o: Any) -> Function:
    def update(theta: Any, g: Any, moments: Any, t: Any) -> Any:
        v = o.beta * moments[0] + g
        return theta - o.learning_rate * v, (v,)

    return update


def _adam(o: Any) -> Function:
    decay = getattr(o, "decay", 0.0)

    def update(theta: Any, g: Any, moments: Any, t: Any) -> Any:
        m = o.beta1 * moments[0] + (1 - o.beta1) * g
        v = o.beta2 * moments[1] + (1 - o.beta2) * g * g
        rate = o.learning_rate / (1 - o.beta1**t)
        moved = rate * m / (jnp.sqrt(v) / jnp.sqrt(1 - o.beta2**t) + o.epsilon)
        return (1 - o.learning_rate * decay) * theta - moved, (m, v)

    return update


OPTIMIZERS: dict[type, Callable[[Any], Function]] = {
    optimizers.SGD: _sgd,
    optimizers.Momentum: _momentum,
    optimizers.Adam: _adam,
    optimizers.AdamW: _adam,
}


def _dense(layer: Any, own: Any, x: Any) -> Any:
    z = _flat(x) @ own["weight"]
    return z + own["bias"] if layer.bias else z


def _convolution(layer: Any, own: Any, x: Any) -> Any:
    """Images are (rows, height, width, channels), the fastest layout for XLA on a CPU."""
    top, bottom, left, right = layer.window.padding((0, *x.shape[1:3]))
    padding, step = ((top, bottom), (left, right)), (layer.stride, layer.stride)
    z = jax.lax.conv_general_dilated(x, own["weight"], step, padding, dimension_numbers=("NHWC", "HWIO", "NHWC"))
    return z + own["bias"] if layer.bias else z


def _pooled(layer: Any, x: Any) -> Any:
    window, step = (1, layer.size, layer.size, 1), (1, layer.stride, layer.stride, 1)
    if isinstance(layer, layers.MaxPool2D):
        return jax.lax.reduce_window(x, -jnp.inf, jax.lax.max, window, step, "VALID")
    return jax.lax.reduce_window(x, 0.0, jax.lax.add, window, step, "VALID") / layer.size**2


def _flat(x: Any) -> Any:
    """Flatten channel by channel, as Layerwright does."""
    return x.transpose(0, 3, 1, 2).reshape(len(x), -1) if x.ndim == 4 else x


def _image(x: Any, shape: Any) -> Any:
    return x.reshape(len(x), *shape).transpose(0, 2, 3, 1) if len(shape) == 3 else x


def _batch_norm(layer: Any, own: Any, running: Any, x: Any) -> tuple[Any, Any]:
    axes = tuple(range(x.ndim - 1))
    mean, variance = x.mean(axes), x.var(axes)
    rows = x.size // x.shape[-1]
    keep, unbiased = layer.momentum, variance * (rows / max(rows - 1, 1))
    running = {
        "running_mean": keep * running["running_mean"] + (1 - keep) * mean,
        "running_var": keep * running["running_var"] + (1 - keep) * unbiased,
    }
    return (x - mean) * (own["weight"] / jnp.sqrt(variance + layer.epsilon)) + own["bias"], running


def _dropout(layer: Any, key: Any, x: Any) -> Any:
    """Sixteen random bits per element are enough, and half the work."""
    bits = jax.random.bits(key, x.shape, jnp.uint16)
    return jnp.where(bits >= round(layer.rate * 65536), x / (1 - layer.rate), 0)


def offered(table: dict[type, Any], definition: Definition) -> Any:
    """The table's entry for the definition. Raises NotOfferedError."""
    if type(definition) not in table:
        raise NotOfferedError(f"JAX has no {definition.title} here.")
    return table[type(definition)]


def loss(work: Work) -> Function:
    """The loss of (logits, targets). Raises NotOfferedError."""
    last = next(layer for layer in work.graph.layers.values() if isinstance(layer, layers.Output))
    fused, function = offered(LOSSES, work.recipe.loss)
    if type(last.activation) is not fused or getattr(work.recipe.loss, "smoothing", False):
        raise NotOfferedError(f"JAX has no {work.recipe.loss.title} of {last.activation.title} here.")
    return function  # type: ignore[no-any-return]


def forward(work: Work, weights: Weights, running: Weights, x: Any, key: Any) -> tuple[Any, Weights]:
    """Logits (rows, units) in training mode, and the new running statistics. Raises NotOfferedError."""
    graph, running = work.graph, dict(running)
    outputs: dict[LayerId, Any] = {}
    for layer_id in graph.order:
        layer, name = graph.layers[layer_id], str(layer_id)
        inputs = [outputs[source] for source in graph.sources(layer_id)]
        if isinstance(layer, layers.Input):
            y = _image(x, work.network.shapes[layer_id])
        elif isinstance(layer, layers.Output):
            y = _dense(layer, weights[name], inputs[0])
        elif isinstance(layer, layers.Dense):
            y = offered(ACTIVATIONS, layer.activation)(layer.activation)(_dense(layer, weights[name], inputs[0]))
        elif isinstance(layer, layers.Conv2D):
            y = offered(ACTIVATIONS, layer.activation)(layer.activation)(_convolution(layer, weights[name], inputs[0]))
        elif isinstance(layer, (layers.MaxPool2D, layers.AvgPool2D)):
            y = _pooled(layer, inputs[0])
        elif isinstance(layer, (layers.Flatten, layers.Reshape)):
            y = _image(_flat(inputs[0]), work.network.shapes[layer_id])
        elif isinstance(layer, layers.Activation):
            y = offered(ACTIVATIONS, layer.function)(layer.function)(inputs[0])
        elif isinstance(layer, layers.BatchNorm):
            y, running[name] = _batch_norm(layer, weights[name], running[name], inputs[0])
        elif isinstance(layer, layers.Dropout):
            y = _dropout(layer, jax.random.fold_in(key, layer_id), inputs[0]) if layer.rate else inputs[0]
        else:
            raise NotOfferedError(f"JAX has no {layer.title} here.")
        outputs[layer_id] = y
    return y, running


def first(work: Work) -> tuple[Weights, Weights]:
    """The initial weights and running statistics. Matrices are (inputs, units), kernels (height, width, …)."""
    weights: Weights = {}
    running: Weights = {}
    for layer_id, arrays in work.start().items():
        for name, array in arrays.items():
            into = running if name.startswith("running") else weights
            into.setdefault(str(layer_id), {})[name] = jnp.array(
                array.transpose(2, 3, 1, 0) if array.ndim == 4 else array.T
            )
    return weights, running
