"""Losses. To add one: a file with the loss beside its derivative, and its name here."""

from collections.abc import Sequence
from typing import Any

from core.jit import Table, Types
from core.losses.base import Loss as Loss
from core.losses.bce import BCE as BCE
from core.losses.cce import CCE as CCE
from core.losses.focal import Focal as Focal
from core.losses.hinge import Hinge as Hinge
from core.losses.huber import Huber as Huber
from core.losses.mae import MAE as MAE
from core.losses.mse import MSE as MSE
from core.losses.perceptron import PerceptronLoss as PerceptronLoss
from core.losses.perceptron_criterion import PerceptronCriterion as PerceptronCriterion
from core.losses.sparse_cce import SparseCCE as SparseCCE
from core.losses.squared_hinge import SquaredHinge as SquaredHinge

LOSSES: tuple[type[Loss], ...] = (MSE, MAE, Huber, BCE, Focal, CCE, SparseCCE, Hinge, SquaredHinge, PerceptronLoss)
_ALL: tuple[type[Loss], ...] = (*LOSSES, PerceptronCriterion)  # the last comes with an optimizer
_FUSED = tuple(chosen for chosen in _ALL if chosen.from_logits is not None)


def _loss(number: Any) -> Sequence[Any]:
    return *(Types.array(number),) * 4, Types.constants("float64")


# All losses on outputs, then those on logits: `code` is the position in this list.
loss = Table(
    [chosen.kernel for chosen in _ALL] + [chosen.from_logits for chosen in _FUSED if chosen.from_logits], _loss
)


def code(chosen: Loss, logits: bool) -> int:
    """The number that stands for it in a Program: on outputs, or on logits where the last activation is fused."""
    return len(_ALL) + _FUSED.index(type(chosen)) if logits else _ALL.index(type(chosen))
