"""No penalty."""

from core.penalties.base import Penalty


class NoPenalty(Penalty):
    """The weights may grow as they like."""

    kind = "none"
    title = "None"
