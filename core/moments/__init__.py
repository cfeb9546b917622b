"""Moments: a run at a step, and what is computed of it. Views, the canvas and diagnoses draw a moment."""

from core.moments.beginning import Beginning as Beginning
from core.moments.computation import Computation, Result, Workspace
from core.moments.disagreement import Disagreed, Disagreement
from core.moments.evaluation import EvaluateWeights, evaluated, missing_evaluation
from core.moments.fitted_curve import Fitted, FittedCurve, strongest_feature, units
from core.moments.landscape import Landscape, LossPlane
from core.moments.level_lines import Lines, contours, even_levels
from core.moments.moment import Beside, Moment
from core.moments.plane_field import Field, PlaneField, most_informative
from core.moments.predicted_rows import PredictedRows, PredictRows, judged_rows
from core.moments.row_scores import BestTemperature, RowScores, ScoreRows
from core.moments.unit_activity import Activity, UnitActivity
from core.moments.unit_field import UnitField, UnitPlane
from core.moments.unit_maps import Maps, UnitMaps
from core.moments.weight_surface import WeightField, WeightGrid, WeightRace, named_weights

__all__ = [
    "Activity",
    "Beside",
    "BestTemperature",
    "Computation",
    "Disagreed",
    "Disagreement",
    "EvaluateWeights",
    "Field",
    "Fitted",
    "FittedCurve",
    "Landscape",
    "Lines",
    "LossPlane",
    "Maps",
    "Moment",
    "PlaneField",
    "PredictRows",
    "PredictedRows",
    "Result",
    "RowScores",
    "ScoreRows",
    "UnitActivity",
    "UnitField",
    "UnitMaps",
    "UnitPlane",
    "WeightField",
    "WeightGrid",
    "WeightRace",
    "Workspace",
    "contours",
    "evaluated",
    "even_levels",
    "judged_rows",
    "missing_evaluation",
    "most_informative",
    "named_weights",
    "strongest_feature",
    "units",
]
