"""No penalty."""

from core.penalties.base import Penalty


class NoPenalty(Penalty):
    """No regularization."""

    kind = "none"
    title = "None"
