"""The base class of metrics, and the predictions that they are computed from."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from core.definitions import Definition
from core.losses.tasks import BINARY, CLASSES, REGRESSION

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Predictions:
    """The outputs of a network for at least one row, and the targets of these rows.

    `outputs` are floats of shape (rows, units). `classes` is the number of classes, 0 for a regression.

    - Classification: `targets` are class indices, int64 of shape (rows,). There is one unit per class; or, for two
      classes, a single unit that predicts the second class where it is above `threshold`.
    - Regression: `outputs` and `targets` both have shape (rows, targets), in the units of the data.
    """

    outputs: NDArray[Any]
    targets: NDArray[Any]
    classes: int = 0
    threshold: float = 0.5

    @property
    def task(self) -> str:
        """The task: one of `core.losses.tasks.TASKS`."""
        return REGRESSION if not self.classes else BINARY if self.classes == 2 else CLASSES

    @cached_property
    def scores(self) -> NDArray[Any]:
        """A score per class, shape (rows, classes), for ranking: only the order of the scores has a meaning."""
        if self.outputs.shape[1] == self.classes:
            return self.outputs
        return np.hstack([-self.outputs, self.outputs])

    @cached_property
    def predicted(self) -> NDArray[np.int64]:
        """The predicted class index of each row, int64 of shape (rows,). Of classes with equal scores, the first."""
        if self.outputs.shape[1] == self.classes:
            return np.asarray(self.outputs.argmax(axis=1), np.int64)
        return (self.outputs[:, 0] > self.threshold).astype(np.int64)

    @cached_property
    def confusion(self) -> NDArray[np.int64]:
        """The confusion matrix, int64 of shape (classes, classes): rows are true classes, columns predicted ones."""
        cells = self.targets * self.classes + self.predicted
        counts: NDArray[np.int64] = np.bincount(cells, minlength=self.classes**2).astype(np.int64)
        return counts.reshape(self.classes, self.classes)

    @cached_property
    def present(self) -> NDArray[np.bool_]:
        """Which classes occur among targets or predictions, bool of shape (classes,). Macro averages use these."""
        return np.asarray((self.confusion.sum(axis=0) + self.confusion.sum(axis=1)) > 0)

    @cached_property
    def errors(self) -> Floats:
        """Output − target of a regression, float64 of shape (rows, targets)."""
        return np.asarray(self.outputs.astype(np.float64) - self.targets)


class Metric(Definition):
    """A measure of how good predictions are. It is computed in float64, from all rows at once."""

    tasks: ClassVar[Sequence[str]] = ()  # the tasks it applies to
    higher_is_better: ClassVar[bool] = True
    share: ClassVar[bool] = False  # whether it is shown as a percentage
    in_target_units: ClassVar[bool] = False  # whether it has the unit of the targets; else it has none

    @property
    def key(self) -> str:
        """Its name in reports."""
        return self.kind

    @property
    def label(self) -> str:
        """Its name in tables."""
        return self.title

    def applies(self, predictions: Predictions) -> bool:
        """Whether the metric is defined for these predictions."""
        return predictions.task in self.tasks

    def per_class(self, predictions: Predictions) -> Floats | None:
        """Values per class or target, float64 of shape (classes,) or (targets,); None where there is only one value."""
        return None

    def value(self, predictions: Predictions) -> float:
        """The value over all rows; NaN where it is undefined, such as AUC for rows of a single class."""
        raise NotImplementedError


def ratio(part: NDArray[Any], total: NDArray[Any]) -> Floats:
    """part / total, element-wise, and 0 where the total is 0, as in scikit-learn."""
    return np.asarray(np.divide(part, total, out=np.zeros(len(part)), where=total > 0))


def macro(per_class: Floats, predictions: Predictions) -> float:
    """The macro average: the unweighted mean over the classes that occur."""
    return float(per_class[predictions.present].mean())
