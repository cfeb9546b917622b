"""Penalties. To add one: a file with its `coefficients`, and its name here."""

from core.penalties.base import Penalty as Penalty
from core.penalties.elastic import Elastic as Elastic
from core.penalties.l1 import L1 as L1
from core.penalties.l2 import L2 as L2
from core.penalties.max_norm import MaxNorm as MaxNorm
from core.penalties.no_penalty import NoPenalty as NoPenalty
from core.penalties.weight_decay import WeightDecay as WeightDecay

PENALTIES: tuple[type[Penalty], ...] = (NoPenalty, L1, L2, Elastic, WeightDecay, MaxNorm)

__all__ = ["L1", "L2", "PENALTIES", "Elastic", "MaxNorm", "NoPenalty", "Penalty", "WeightDecay"]
