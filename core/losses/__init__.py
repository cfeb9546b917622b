"""Losses. To add one: a file with the loss beside its slope, and its name here."""

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
_ALL: tuple[type[Loss], ...] = (*LOSSES, PerceptronCriterion)  # the last one comes with its optimizer
_FUSED = tuple(each for each in _ALL if each.from_logits is not None)


def _loss(number: Any) -> Sequence[Any]:
    return *(Types.array(number),) * 4, Types.constants("float64")


# Every loss on outputs, then those on logits: `code` gives the place in this row.
loss = Table([each.kernel for each in _ALL] + [each.from_logits for each in _FUSED if each.from_logits], _loss)


def code(chosen: Loss, logits: bool) -> int:
    """The number by which kernels know it, on outputs or, where the last activation is fused, on logits."""
    return len(_ALL) + _FUSED.index(type(chosen)) if logits else _ALL.index(type(chosen))
