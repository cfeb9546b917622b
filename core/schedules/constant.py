"""Constant rate."""

from core.schedules.base import Schedule


class ConstantRate(Schedule):
    """The learning rate stays constant."""

    kind = "constant"
    title = "Constant"
    formula = r"\eta_t = \eta"
    use = "To begin with, and with Adam for most small networks."
    beware = "A rate that is right at first is often too high near the end."
    related = ("schedule/cosine", "diagnosis/plateau")
