"""Losses, optimizers and the rest of a recipe in PyTorch, as statements of Python.

This is the one place that says how a loss or an optimizer is named in PyTorch.
"""

from collections.abc import Callable, Mapping
from typing import Any

from core import losses, optimizers, penalties, schedules
from core.definitions import Definition
from core.formats.errors import FormatError
from core.messages import literal, message
from core.network import Network
from core.training import clipping

EDGE = 1e-7  # probabilities are clipped to [EDGE, 1 − EDGE] in our losses
_CLIPPED = f"y = y.clamp({EDGE}, 1 - {EDGE})"


def _hinge(power: str) -> str:
    return f"return functional.relu(1 - (2 * t - 1) * y){power}.mean()"


def _cross_entropy(loss: Any) -> list[str]:
    lines = [f"return -(t * y.clamp({EDGE}, 1).log()).sum(1).mean()"]
    keep = f"{1 - loss.smoothing!r} * t + {loss.smoothing!r} / t.shape[1]"
    return [f"t = {keep}", *lines] if loss.smoothing else lines


# The mean loss of outputs y and targets t, (rows, units), as the body of a function.
LOSSES: dict[type, Callable[[Any], list[str]]] = {
    losses.MSE: lambda loss: ["return functional.mse_loss(y, t)"],
    losses.MAE: lambda loss: ["return functional.l1_loss(y, t)"],
    losses.Huber: lambda loss: [f"return functional.huber_loss(y, t, delta={loss.delta!r})"],
    losses.BCE: lambda loss: [f"return functional.binary_cross_entropy(y.clamp({EDGE}, 1 - {EDGE}), t)"],
    losses.Focal: lambda loss: [
        _CLIPPED,
        f"right = t * (1 - y) ** {loss.gamma!r} * y.log()",
        f"return -(right + (1 - t) * y**{loss.gamma!r} * (-y).log1p()).mean()",
    ],
    losses.CCE: _cross_entropy,
    losses.SparseCCE: _cross_entropy,
    losses.Hinge: lambda loss: [_hinge("")],
    losses.SquaredHinge: lambda loss: [_hinge(".square()")],
    losses.PerceptronLoss: lambda loss: [  # at 0 the derivative is that of the wrong side, unlike that of ReLU
        "wrong = -(2 * t - 1) * y",
        "return torch.where(wrong >= 0, wrong, 0).mean()",
    ],
}

# The same of logits y, if the last activation is fused with the loss.
FROM_LOGITS: dict[type, Callable[[Any], list[str]]] = {
    losses.BCE: lambda loss: ["return functional.binary_cross_entropy_with_logits(y, t)"],
    losses.CCE: lambda loss: [f"return functional.cross_entropy(y, t{_smoothing(loss)})"],
    losses.SparseCCE: lambda loss: [f"return functional.cross_entropy(y, t{_smoothing(loss)})"],
    losses.Focal: lambda loss: [
        "p, q = torch.sigmoid(y), torch.sigmoid(-y)",
        f"right = t * q**{loss.gamma!r} * functional.logsigmoid(y)",
        f"return -(right + (1 - t) * p**{loss.gamma!r} * functional.logsigmoid(-y)).mean()",
    ],
}

# Every optimizer that follows gradients, of `parameters`.
OPTIMIZERS: dict[type, Callable[[Any], str]] = {
    optimizers.SGD: lambda o: f"SGD(parameters, lr={o.learning_rate!r}, fused=True)",
    optimizers.Momentum: lambda o: f"SGD(parameters, lr={o.learning_rate!r}, momentum={o.beta!r}, fused=True)",
    optimizers.Nesterov: lambda o: (
        f"SGD(parameters, lr={o.learning_rate!r}, momentum={o.beta!r}, nesterov={o.beta > 0}, fused=True)"
    ),
    optimizers.AdaGrad: lambda o: f"Adagrad(parameters, lr={o.learning_rate!r}, eps={o.epsilon!r}, fused=True)",
    optimizers.RMSprop: lambda o: f"RMSprop(parameters, lr={o.learning_rate!r}, alpha={o.rho!r}, eps={o.epsilon!r})",
    optimizers.Adadelta: lambda o: f"Adadelta(parameters, lr={o.learning_rate!r}, rho={o.rho!r}, eps={o.epsilon!r})",
    optimizers.Adam: lambda o: f"Adam(parameters, {_adam(o)}, fused=True)",
    optimizers.AdamW: lambda o: f"AdamW(parameters, {_adam(o)}, weight_decay={o.decay!r}, fused=True)",
    optimizers.AMSGrad: lambda o: f"Adam(parameters, {_adam(o)}, amsgrad=True, fused=True)",
    optimizers.Nadam: lambda o: f"NAdam(parameters, {_adam(o)})",
}

# Schedules of an optimizer that is called `clock`, and whether they move with every step; a plateau waits for a value.
SCHEDULES: dict[type, tuple[Callable[[Any, float], str], bool]] = {
    schedules.StepDecay: (lambda s, rate: f"StepLR(clock, {s.every}, {s.factor!r})", False),
    schedules.ExponentialDecay: (lambda s, rate: f"ExponentialLR(clock, {s.factor!r})", False),
    schedules.CosineRestarts: (
        lambda s, rate: f"CosineAnnealingWarmRestarts(clock, {s.period}, {s.growth}, {s.least * rate!r})", True,
    ),
    schedules.OneCycle: (
        lambda s, rate: (
            f"OneCycleLR(clock, {rate!r}, STEPS * EPOCHS, pct_start={s.rise!r}, div_factor={s.start!r}, "
            f"final_div_factor={s.end!r}, cycle_momentum=False)"
        ), True,
    ),
    schedules.ReduceOnPlateau: (
        lambda s, rate: (
            f'ReduceLROnPlateau(clock, "min", {s.factor!r}, {s.patience}, {s.min_delta!r}, "abs", '
            f"min_lr={s.least * rate!r}, eps=0.0)"
        ), False,
    ),
}  # fmt: skip

# Clipping of the gradients of `parameters`.
CLIPPINGS: dict[type, Callable[[float], list[str]]] = {
    clipping.NoClipping: lambda limit: [],
    clipping.ClipByValue: lambda limit: [f"nn.utils.clip_grad_value_(parameters, {limit!r})"],
    clipping.ClipByNorm: lambda limit: [
        "for weight in parameters:",
        f"    weight.grad *= ({limit!r} / weight.grad.norm().clamp(min=1e-30)).clamp(max=1)",
    ],
    clipping.ClipByGlobalNorm: lambda limit: [
        "norm = nn.utils.get_total_norm([weight.grad for weight in parameters])",
        "for weight in parameters:",
        f"    weight.grad *= ({limit!r} / norm.clamp(min=1e-30)).clamp(max=1)",
    ],
}


def _smoothing(loss: Any) -> str:
    return f", label_smoothing={loss.smoothing!r}" if loss.smoothing else ""


def _adam(o: Any) -> str:
    return f"lr={o.learning_rate!r}, betas=({o.beta1!r}, {o.beta2!r}), eps={o.epsilon!r}"


def recipe_entry(table: Mapping[type, Any], definition: Definition) -> Any:
    """The entry of a table for a part of a recipe. Raises FormatError where PyTorch has none."""
    if type(definition) not in table:
        raise FormatError(
            message(
                "PyTorch has no {title}. Choose another in the recipe and train again, or export another format.",
                title=literal(definition.title),
            )
        )
    return table[type(definition)]


def is_fused(network: Network) -> bool:
    """Whether the loss reads logits."""
    last = network.graph.layers[network.graph.order[-1]]
    return network.loss.fused is type(getattr(last, "activation", None))


def loss_lines(network: Network) -> list[str]:
    """The body of a function of y and t: the mean loss. `y` are logits where the loss is fused."""
    lines: list[str] = recipe_entry(FROM_LOGITS if is_fused(network) else LOSSES, network.loss)(network.loss)
    return lines


def penalty_of(penalty: Any, weight: str) -> str:
    """What a penalty adds to the loss, of the text of a weight; empty where it adds nothing."""
    l1, l2, _, _ = penalty.coefficients
    parts = [f"{l1!r} * {weight}.abs().sum()"] if l1 else []
    parts += [f"{l2!r} * {weight}.square().sum()"] if l2 else []
    return " + ".join(parts)


def after_step(penalty: Any, weight: str) -> str:
    """The statement that limits a weight after a step; empty where there is none."""
    if isinstance(penalty, penalties.MaxNorm):
        return f"{weight}.copy_(torch.renorm({weight}, 2, 0, {penalty.limit!r}))"
    return ""


def before_step(penalty: Any, weight: str) -> str:
    """The statement that shrinks a weight before a step at the learning rate `rate`; empty where there is none."""
    if isinstance(penalty, penalties.WeightDecay):
        return f"{weight}.mul_(1 - rate * {penalty.strength!r})"
    return ""
