"""Metrics. To add one: a file with its definition, and its name here."""

from core.losses.tasks import BINARY, CLASSES, REGRESSION
from core.metrics.accuracy import Accuracy
from core.metrics.auc import AUC
from core.metrics.base import Metric, Predictions
from core.metrics.f1 import F1
from core.metrics.mae import MAE
from core.metrics.precision import Precision
from core.metrics.r2 import R2
from core.metrics.recall import Recall
from core.metrics.report import Report, evaluate, side_by_side
from core.metrics.rmse import RMSE
from core.metrics.top_k import TopK

METRICS: tuple[type[Metric], ...] = (Accuracy, TopK, Precision, Recall, F1, AUC, MAE, RMSE, R2)

MEASURED: tuple[Metric, ...] = tuple(metric() for metric in METRICS)  # what a run evaluates, where it applies

__all__ = [
    "AUC",
    "BINARY",
    "CLASSES",
    "F1",
    "MAE",
    "MEASURED",
    "METRICS",
    "R2",
    "REGRESSION",
    "RMSE",
    "Accuracy",
    "Metric",
    "Precision",
    "Predictions",
    "Recall",
    "Report",
    "TopK",
    "evaluate",
    "side_by_side",
]
