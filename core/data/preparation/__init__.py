"""Preparation: what the training rows taught about the columns. To add a step: a file, and its name in `STEPS`."""

from core.data.preparation.date_parts import DateParts
from core.data.preparation.fill import Fill
from core.data.preparation.log import Log
from core.data.preparation.one_hot import OneHot
from core.data.preparation.ordinal import Ordinal
from core.data.preparation.step import Step, Targets
from core.data.preparation.target_mean import TargetMean

__all__ = ["STEPS", "DateParts", "Fill", "Log", "OneHot", "Ordinal", "Step", "TargetMean", "Targets"]

STEPS: tuple[type[Step], ...] = (Fill, Log, OneHot, Ordinal, TargetMean, DateParts)
