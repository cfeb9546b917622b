"""Losses. To add one: a file with the loss beside its slope, and its name here."""

from core.jit import switch
from core.losses.base import Loss
from core.losses.bce import BCE
from core.losses.cce import CCE
from core.losses.mse import MSE

LOSSES: tuple[type[Loss], ...] = (MSE, BCE, CCE)
_FUSED = tuple(each for each in LOSSES if each.from_logits is not None)

# Every loss on outputs, then those on logits: `code` gives the place in this row.
loss = switch([each.kernel for each in LOSSES] + [each.from_logits for each in _FUSED if each.from_logits])


def code(chosen: Loss, logits: bool) -> int:
    """The number by which kernels know it, on outputs or, where the last activation is fused, on logits."""
    return len(LOSSES) + _FUSED.index(type(chosen)) if logits else LOSSES.index(type(chosen))
