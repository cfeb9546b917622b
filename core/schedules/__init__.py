"""Schedules of the learning rate. To add one: a file with its `factors`, and its name here."""

from core.schedules.base import Schedule as Schedule
from core.schedules.constant import ConstantRate as ConstantRate
from core.schedules.cosine import CosineRestarts as CosineRestarts
from core.schedules.exponential import ExponentialDecay as ExponentialDecay
from core.schedules.one_cycle import OneCycle as OneCycle
from core.schedules.plateau import ReduceOnPlateau as ReduceOnPlateau
from core.schedules.step_decay import StepDecay as StepDecay

SCHEDULES: tuple[type[Schedule], ...] = (
    ConstantRate,
    StepDecay,
    ExponentialDecay,
    CosineRestarts,
    OneCycle,
    ReduceOnPlateau,
)

__all__ = [
    "SCHEDULES",
    "ConstantRate",
    "CosineRestarts",
    "ExponentialDecay",
    "OneCycle",
    "ReduceOnPlateau",
    "Schedule",
    "StepDecay",
]
