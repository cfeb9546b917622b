"""Layerwright's activations, losses and optimizers in PyTorch."""

from collections.abc import Callable
from functools import partial
from typing import Any

import torch
from torch import nn
from torch.nn import functional

from core import activations, losses, optimizers
from core.bench.peers.base import NotOfferedError
from core.definitions import Definition

Function = Callable[..., Any]

EDGE = 1e-7  # probabilities are clipped to [EDGE, 1 − EDGE] in Layerwright's losses

ACTIVATIONS: dict[type, Callable[[Any], Function]] = {
    activations.Linear: lambda g: nn.Identity(),
    activations.ReLU: lambda g: torch.relu,
    activations.LeakyReLU: lambda g: partial(functional.leaky_relu, negative_slope=g.alpha),
    activations.ELU: lambda g: partial(functional.elu, alpha=g.alpha),
    activations.SELU: lambda g: functional.selu,
    activations.GELU: lambda g: partial(functional.gelu, approximate="tanh" if g.approximate else "none"),
    activations.SiLU: lambda g: functional.silu,
    activations.Mish: lambda g: functional.mish,
    activations.HardSwish: lambda g: functional.hardswish,
    activations.Softplus: lambda g: functional.softplus,
    activations.Tanh: lambda g: torch.tanh,
    activations.Softsign: lambda g: functional.softsign,
    activations.ISRU: lambda g: lambda z: z * torch.rsqrt(1 + g.alpha * z.square()),
    activations.Sigmoid: lambda g: torch.sigmoid,
    activations.HardSigmoid: lambda g: functional.hardsigmoid,
    activations.Softmax: lambda g: _softmax,
}

# Losses of outputs y and targets t, both (rows, units).
LOSSES: dict[type, Callable[[Any], Function]] = {
    losses.MSE: lambda loss: functional.mse_loss,
    losses.MAE: lambda loss: functional.l1_loss,
    losses.Huber: lambda loss: partial(functional.huber_loss, delta=loss.delta),
    losses.BCE: lambda loss: lambda y, t: functional.binary_cross_entropy(y.clamp(EDGE, 1 - EDGE), t),
    losses.Focal: lambda loss: partial(_focal, gamma=loss.gamma),
    losses.CCE: lambda loss: partial(_cce, smoothing=loss.smoothing),
    losses.SparseCCE: lambda loss: partial(_cce, smoothing=loss.smoothing),
    losses.Hinge: lambda loss: lambda y, t: functional.relu(1 - (2 * t - 1) * y).mean(),
    losses.SquaredHinge: lambda loss: lambda y, t: functional.relu(1 - (2 * t - 1) * y).square().mean(),
    losses.PerceptronLoss: lambda loss: _perceptron,
}

# Losses of logits z and targets t, if the last activation is fused with the loss.
FROM_LOGITS: dict[type, Callable[[Any], Function]] = {
    losses.BCE: lambda loss: functional.binary_cross_entropy_with_logits,
    losses.CCE: lambda loss: partial(functional.cross_entropy, label_smoothing=loss.smoothing),
    losses.SparseCCE: lambda loss: partial(functional.cross_entropy, label_smoothing=loss.smoothing),
    losses.Focal: lambda loss: partial(_focal_from_logits, gamma=loss.gamma),
}

OPTIMIZERS: dict[type, Callable[[Any, Any], Any]] = {
    optimizers.SGD: lambda o, p: torch.optim.SGD(p, lr=o.learning_rate, fused=True),
    optimizers.Momentum: lambda o, p: torch.optim.SGD(p, lr=o.learning_rate, momentum=o.beta, fused=True),
    optimizers.Nesterov: lambda o, p: torch.optim.SGD(p, o.learning_rate, o.beta, nesterov=o.beta > 0, fused=True),
    optimizers.AdaGrad: lambda o, p: torch.optim.Adagrad(p, lr=o.learning_rate, eps=o.epsilon, fused=True),
    optimizers.RMSprop: lambda o, p: torch.optim.RMSprop(p, lr=o.learning_rate, alpha=o.rho, eps=o.epsilon),
    optimizers.Adadelta: lambda o, p: torch.optim.Adadelta(p, lr=o.learning_rate, rho=o.rho, eps=o.epsilon),
    optimizers.Adam: lambda o, p: torch.optim.Adam(p, **_adam(o), fused=True),
    optimizers.AdamW: lambda o, p: torch.optim.AdamW(p, **_adam(o), weight_decay=o.decay, fused=True),
    optimizers.AMSGrad: lambda o, p: torch.optim.Adam(p, **_adam(o), amsgrad=True, fused=True),
    optimizers.Nadam: lambda o, p: torch.optim.NAdam(p, **_adam(o)),
}


def offered(table: dict[type, Any], definition: Definition) -> Any:
    """The table's entry for the definition. Raises NotOfferedError."""
    if type(definition) not in table:
        raise NotOfferedError(f"PyTorch has no {definition.title}.")
    return table[type(definition)]


def activation(chosen: activations.Activation) -> Function:
    """The activation as a function of a tensor. Raises NotOfferedError."""
    function: Function = offered(ACTIVATIONS, chosen)(chosen)
    return function


def loss(chosen: losses.Loss, logits: bool) -> Function:
    """The loss of (y, t), or of (z, t) on logits. Raises NotOfferedError."""
    function: Function = offered(FROM_LOGITS if logits else LOSSES, chosen)(chosen)
    return function


def optimizer(chosen: optimizers.Optimizer, parameters: Any) -> Any:
    """The optimizer of these parameters, fused if PyTorch has a fused version. Raises NotOfferedError."""
    return offered(OPTIMIZERS, chosen)(chosen, parameters)


def _adam(o: Any) -> dict[str, Any]:
    return {"lr": o.learning_rate, "betas": (o.beta1, o.beta2), "eps": o.epsilon}


def _softmax(z: Any) -> Any:
    """Over all units of a sample, as Layerwright does. By default PyTorch would take the channels of each pixel."""
    return functional.softmax(z.flatten(1), 1).view_as(z)


def _cce(y: Any, t: Any, smoothing: float) -> Any:
    soft = (1 - smoothing) * t + smoothing / t.shape[1]
    return -(soft * y.clamp(EDGE, 1).log()).sum(1).mean()


def _perceptron(y: Any, t: Any) -> Any:
    """At 0 the derivative is that of the wrong side, unlike that of ReLU."""
    wrong = -(2 * t - 1) * y
    return torch.where(wrong >= 0, wrong, 0).mean()


def _focal(y: Any, t: Any, gamma: float) -> Any:
    p = y.clamp(EDGE, 1 - EDGE)
    return -(t * (1 - p) ** gamma * p.log() + (1 - t) * p**gamma * (-p).log1p()).mean()


def _focal_from_logits(z: Any, t: Any, gamma: float) -> Any:
    p, q = torch.sigmoid(z), torch.sigmoid(-z)
    return -(t * q**gamma * functional.logsigmoid(z) + (1 - t) * p**gamma * functional.logsigmoid(-z)).mean()
