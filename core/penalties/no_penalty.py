"""No penalty."""

from core.penalties.base import Penalty


class NoPenalty(Penalty):
    """No regularization."""

    kind = "none"
    title = "None"
    use = "To begin with. Add a penalty where the network overfits."
    beware = "Large networks on few rows learn them by heart."
    related = ("diagnosis/overfitting", "penalty/l2")
