"""Moments: a run at a step, and what is computed of it. Views, the canvas and diagnoses draw a moment."""

from core.moments.computation import Computation, Result, Workspace
from core.moments.evaluation import EvaluateWeights
from core.moments.fitted_curve import Fitted, FittedCurve, strongest_feature, units
from core.moments.moment import Moment
from core.moments.plane_field import Field, PlaneField, most_informative
from core.moments.unit_activity import Activity, UnitActivity
from core.moments.unit_maps import Maps, UnitMaps

__all__ = [
    "Activity",
    "Computation",
    "EvaluateWeights",
    "Field",
    "Fitted",
    "FittedCurve",
    "Maps",
    "Moment",
    "PlaneField",
    "Result",
    "UnitActivity",
    "UnitMaps",
    "Workspace",
    "most_informative",
    "strongest_feature",
    "units",
]
