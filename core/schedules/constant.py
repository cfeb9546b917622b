"""Constant rate."""

from dataclasses import dataclass

from core.schedules.base import Schedule


@dataclass(frozen=True)
class ConstantRate(Schedule):
    """The learning rate stays what it is."""

    kind = "constant"
    title = "Constant"
    formula = r"\eta_t = \eta"
