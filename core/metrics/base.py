"""What a metric is, and the answers that it judges."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from core.definitions import Definition

Floats = NDArray[np.float64]
REGRESSION, BINARY, CLASSES = "regression", "binary", "classes"


@dataclass(frozen=True, eq=False)
class Predictions:
    """What a network says of some rows, beside what is right. At least one row.

    `outputs` are floats (rows, units). Where there are `classes`, `targets` is int64 (rows,), places in them, and
    there is a unit a class; or two classes share one unit, which says the second where it is above `threshold`.
    Without classes both are (rows, targets), in the data's own units.
    """

    outputs: NDArray[Any]
    targets: NDArray[Any]
    classes: int = 0
    threshold: float = 0.5

    @property
    def task(self) -> str:
        """What is asked of the network: REGRESSION, BINARY or CLASSES."""
        return REGRESSION if not self.classes else BINARY if self.classes == 2 else CLASSES

    @cached_property
    def scores(self) -> NDArray[Any]:
        """How much each row speaks for each class, (rows, classes). Only their order means something."""
        if self.outputs.shape[1] == self.classes:
            return self.outputs
        return np.hstack([-self.outputs, self.outputs])

    @cached_property
    def said(self) -> NDArray[np.int64]:
        """The class that each row is taken for, (rows,). Of classes with the same score, the first."""
        if self.outputs.shape[1] == self.classes:
            return np.asarray(self.outputs.argmax(axis=1), np.int64)
        return (self.outputs[:, 0] > self.threshold).astype(np.int64)

    @cached_property
    def confusion(self) -> NDArray[np.int64]:
        """How many rows of each class (down) are taken for each class (across), (classes, classes)."""
        cells = self.targets * self.classes + self.said
        counts: NDArray[np.int64] = np.bincount(cells, minlength=self.classes**2).astype(np.int64)
        return counts.reshape(self.classes, self.classes)

    @cached_property
    def counted(self) -> NDArray[np.bool_]:
        """Whether a class is any row's, or any row is taken for it, (classes,): macro means are over these."""
        return np.asarray((self.confusion.sum(axis=0) + self.confusion.sum(axis=1)) > 0)

    @cached_property
    def errors(self) -> Floats:
        """Output − target of a regression, float64 (rows, targets)."""
        return np.asarray(self.outputs.astype(np.float64) - self.targets)


class Metric(Definition):
    """A figure that tells how good a network's answers are. It is computed in float64, from all rows at once."""

    tasks: ClassVar[Sequence[str]] = ()  # what it may judge
    higher_is_better: ClassVar[bool] = True
    share: ClassVar[bool] = False  # whether it is shown in percent
    in_target_units: ClassVar[bool] = False  # else it has no unit

    @property
    def key(self) -> str:
        """How reports name it."""
        return self.kind

    @property
    def label(self) -> str:
        """How tables name it."""
        return self.title

    def applies(self, answers: Predictions) -> bool:
        """Whether it means anything for such answers."""
        return answers.task in self.tasks

    def each(self, answers: Predictions) -> Floats | None:
        """Its value for each class or target, (classes,) or (targets,); None where it knows only the whole."""
        return None

    def value(self, answers: Predictions) -> float:
        """Its value; NaN where it is not defined, as for the area under a curve of rows of a single class."""
        raise NotImplementedError


def ratio(part: NDArray[Any], whole: NDArray[Any]) -> Floats:
    """part / whole, and 0 where the whole is 0, as scikit-learn has it."""
    return np.asarray(np.divide(part, whole, out=np.zeros(len(part)), where=whole > 0))


def macro(each: Floats, answers: Predictions) -> float:
    """The mean over classes, each counting the same; classes that do not occur at all are left out."""
    return float(each[answers.counted].mean())
