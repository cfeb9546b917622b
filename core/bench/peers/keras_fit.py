"""Keras on JAX: `fit`, with several steps per execution."""

from collections.abc import Callable
from typing import Any

import keras
from keras import layers as kl

from core import activations, layers, losses, optimizers
from core.bench.peers.base import Epoch, NotOfferedError
from core.bench.work import Work
from core.definitions import Definition
from core.network.graph import LayerId

ACTIVATIONS: dict[type, Callable[[Any], Any]] = {
    activations.Linear: lambda g: "linear",
    activations.ReLU: lambda g: "relu",
    activations.ReLU6: lambda g: "relu6",
    activations.LeakyReLU: lambda g: kl.LeakyReLU(negative_slope=g.alpha),
    activations.ELU: lambda g: kl.ELU(alpha=g.alpha),
    activations.SELU: lambda g: "selu",
    activations.GELU: lambda g: lambda z: keras.activations.gelu(z, approximate=g.approximate),
    activations.SiLU: lambda g: "silu",
    activations.Mish: lambda g: "mish",
    activations.HardSwish: lambda g: "hard_swish",
    activations.Softplus: lambda g: "softplus",
    activations.Tanh: lambda g: "tanh",
    activations.Softsign: lambda g: "softsign",
    activations.Sigmoid: lambda g: "sigmoid",
    activations.HardSigmoid: lambda g: "hard_sigmoid",
    activations.Softmax: lambda g: "softmax",
}
LOSSES: dict[type, tuple[type, Callable[[Any], Any]]] = {  # on logits
    losses.BCE: (activations.Sigmoid, lambda loss: keras.losses.BinaryCrossentropy(from_logits=True)),
    losses.CCE: (activations.Softmax, lambda loss: keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
    losses.MSE: (activations.Linear, lambda loss: keras.losses.MeanSquaredError()),
}
OPTIMIZERS: dict[type, Callable[[Any], Any]] = {
    optimizers.SGD: lambda o: keras.optimizers.SGD(o.learning_rate),
    optimizers.Momentum: lambda o: keras.optimizers.SGD(o.learning_rate, momentum=o.beta),
    optimizers.Adam: lambda o: keras.optimizers.Adam(o.learning_rate, o.beta1, o.beta2, o.epsilon),
    optimizers.AdamW: lambda o: keras.optimizers.AdamW(o.learning_rate, o.decay, o.beta1, o.beta2, o.epsilon),
}
LAYERS: dict[type, Callable[[Any], Any]] = {
    layers.Dense: lambda layer: _dense(layer.units, layer.bias, layer.activation),
    layers.Activation: lambda layer: kl.Activation(offered(ACTIVATIONS, layer.function)(layer.function)),
    layers.Dropout: lambda layer: kl.Dropout(layer.rate),
    layers.Conv2D: lambda layer: kl.Conv2D(
        layer.channels,
        layer.size,
        layer.stride,
        layer.padding,
        use_bias=layer.bias,
        activation=offered(ACTIVATIONS, layer.activation)(layer.activation),
    ),
    layers.MaxPool2D: lambda layer: kl.MaxPooling2D(layer.size, layer.stride),
    layers.AvgPool2D: lambda layer: kl.AveragePooling2D(layer.size, layer.stride),
    layers.Flatten: lambda layer: kl.Flatten(),
    layers.Reshape: lambda layer: kl.Reshape((layer.height, layer.width, layer.channels)),
    layers.BatchNorm: lambda layer: kl.BatchNormalization(momentum=layer.momentum, epsilon=layer.epsilon),
}
STEPS_PER_CALL = 64  # more is no faster


def start(work: Work, threads: int) -> Epoch:
    """Prepare; each call of the result trains one epoch. XLA reads the number of threads from the environment."""
    x, t = work.x, work.t
    if isinstance(work.recipe.loss, losses.CCE):
        t = t.argmax(1)
    model = _model(work)
    batch = work.batch
    calls = min(STEPS_PER_CALL, len(x) // batch)

    def epoch() -> None:
        model.fit(x, t, batch_size=batch, epochs=1, shuffle=True, verbose=0)

    model.compile(
        optimizer=offered(OPTIMIZERS, work.recipe.optimizer)(work.recipe.optimizer),
        loss=_loss(work),
        jit_compile=True,
        steps_per_execution=calls,
    )
    return epoch


def _model(work: Work) -> Any:
    graph = work.graph
    outputs: dict[LayerId, Any] = {}
    x = y = keras.Input(work.x.shape[1:])
    for layer_id in graph.order:
        layer = graph.layers[layer_id]
        inputs = [outputs[source] for source in graph.sources(layer_id)]
        if isinstance(layer, layers.Input):
            y = x
        elif isinstance(layer, layers.Output):  # the loss includes its activation
            y = _dense(work.units, layer.bias, activations.Linear())(inputs[0])
        else:
            y = offered(LAYERS, layer)(layer)(*inputs)
        outputs[layer_id] = y
    return keras.Model(x, y)


def _dense(units: int, bias: bool, activation: activations.Activation) -> Any:
    return kl.Dense(units, use_bias=bias, activation=offered(ACTIVATIONS, activation)(activation))


def _loss(work: Work) -> Any:
    last = next(layer for layer in work.graph.layers.values() if isinstance(layer, layers.Output))
    fused, loss = offered(LOSSES, work.recipe.loss)
    if type(last.activation) is not fused or getattr(work.recipe.loss, "smoothing", False):
        raise NotOfferedError(f"Keras has no {work.recipe.loss.title} of {last.activation.title} here.")
    return loss(work.recipe.loss)


def offered(table: dict[type, Any], definition: Definition) -> Any:
    """The table's entry for the definition. Raises NotOfferedError."""
    if type(definition) not in table:
        raise NotOfferedError(f"Keras has no {definition.title} here.")
    return table[type(definition)]
