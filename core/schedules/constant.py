"""Constant rate."""

from core.schedules.base import Schedule


class ConstantRate(Schedule):
    """The learning rate stays what it is."""

    kind = "constant"
    title = "Constant"
    formula = r"\eta_t = \eta"
