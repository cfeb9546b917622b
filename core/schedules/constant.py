"""Constant rate."""

from core.schedules.base import Schedule


class ConstantRate(Schedule):
    """The learning rate stays constant."""

    kind = "constant"
    title = "Constant"
    formula = r"\eta_t = \eta"
