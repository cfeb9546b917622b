"""Gradient clipping: limits on gradients, so that a single bad batch does not spoil the weights."""

from dataclasses import dataclass
from typing import ClassVar

from core.definitions import Definition, param
from core.engine.update import BY_GLOBAL_NORM, BY_NORM, BY_VALUE, NO_CLIP


class Clipping(Definition):
    """The base class of gradient clipping. `code` identifies the kind in compiled code."""

    code: ClassVar[int] = NO_CLIP

    @property
    def limit(self) -> float:
        """The limit c, for the kernels."""
        return 0.0


class NoClipping(Clipping):
    """Gradients are not clipped."""

    kind = "none"
    title = "None"
    use = "To begin with. Clip where gradients explode."
    beware = "One bad batch can then undo many good steps."
    related = ("diagnosis/exploding_gradients",)


@dataclass(frozen=True)
class ClipByValue(Clipping):
    """Clips each component of the gradient to ±c, which may change its direction. Keras's clipvalue."""

    kind = "value"
    title = "By value"
    formula = r"g_i \leftarrow \max(-c, \min(c, g_i))"
    use = "Where single components are far too large."
    beware = "The step then points somewhere else than the gradient."
    related = ("clipping/global_norm", "diagnosis/exploding_gradients")
    code = BY_VALUE

    value: float = param(0.5, "Largest absolute value of a component: c.", low=1e-9, high=1e9, live=True)

    @property
    def limit(self) -> float:
        return self.value


@dataclass(frozen=True)
class ClipByNorm(Clipping):
    """Rescales the gradient of each weight and bias array to norm c where it is longer. Keras's clipnorm."""

    kind = "norm"
    title = "By norm"
    formula = r"g \leftarrow g \cdot \min(1, c / \lVert g \rVert)"
    use = "Where one layer has far larger gradients than the others."
    beware = "Layers are scaled apart, which changes the direction of the whole step."
    related = ("clipping/global_norm", "diagnosis/exploding_gradients")
    code = BY_NORM

    norm: float = param(1.0, "Largest norm: c.", low=1e-9, high=1e9, live=True)

    @property
    def limit(self) -> float:
        return self.norm


class ClipByGlobalNorm(ClipByNorm):
    """Rescales all gradients together to global norm c where it is exceeded, so that their direction is kept (Pascanu
    et al., 2013). PyTorch's clip_grad_norm_."""

    kind = "global_norm"
    title = "By global norm"
    use = "Where gradients explode: the usual choice, with a limit of 1 to 5."
    beware = "It hides a learning rate that is too high. Lower that first."
    related = ("diagnosis/exploding_gradients", "diagnosis/learning_rate_too_high")
    paper = "Pascanu et al., 2013"
    code = BY_GLOBAL_NORM


CLIPPINGS: tuple[type[Clipping], ...] = (NoClipping, ClipByValue, ClipByNorm, ClipByGlobalNorm)
