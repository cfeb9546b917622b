"""No penalty."""

from dataclasses import dataclass

from core.penalties.base import Penalty


@dataclass(frozen=True)
class NoPenalty(Penalty):
    """The weights may grow as they like."""

    kind = "none"
    title = "None"
