"""Schedules of the learning rate. To add one: a file with its factors, and its name here."""

from core.schedules.base import Schedule
from core.schedules.constant import ConstantRate
from core.schedules.cosine import CosineRestarts
from core.schedules.exponential import ExponentialDecay
from core.schedules.one_cycle import OneCycle
from core.schedules.plateau import ReduceOnPlateau
from core.schedules.step_decay import StepDecay

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
