"""Points that a person painted on a plane, or wrote in code."""

from dataclasses import dataclass, replace
from typing import Any, ClassVar, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from core.data.base import MIN_ROWS, DataError, Dataset, Source
from core.data.synthetic.plane import COLORS
from core.data.tables.names import quoted
from core.definitions import param
from core.messages import EMPTY, Message, message

MOST_POINTS = 20_000
MOST_CLASSES = 9  # there is a number key for each
HALF = 1.2  # of the width of an empty plane

Row = tuple[float, float, int]


@dataclass(frozen=True)
class Points(Source):
    """Points on a plane, painted with a brush. They are kept in the project."""

    kind = "points"
    title = "Painted points"
    needs_file: ClassVar[bool] = True  # by itself it has no rows

    points: tuple[Row, ...] = param(
        (), "A row for each point: across, up, and the number of its class from 0.", row=3, role="reading"
    )
    classes: tuple[str, ...] = param(COLORS[:2], "The names of the classes.", role="reading")
    features: tuple[str, ...] = param(("x1", "x2"), "The names of the two features, across and up.", role="reading")
    target: str = param("color", "The name of what the classes are.", role="reading")

    @classmethod
    def of(cls, x: ArrayLike, y: ArrayLike, **names: Any) -> Self:
        """Points at x (n, 2), stored as float32, with class numbers y (n,) from 0, or with their names.

        `names` are the fields `classes`, `features` and `target`. Raises DataError where x or y does not fit.
        """
        places, labels = np.asarray(x, np.float32), np.asarray(y)
        if places.ndim != 2 or places.shape[1] != 2 or labels.shape != places.shape[:1]:
            raise DataError(
                message(
                    "x must be numbers of shape (rows, 2), and y (rows,), not {x} and {y}.",
                    x=places.shape,
                    y=labels.shape,
                )
            )
        if labels.dtype.kind in "UO":
            texts = labels.astype(str)
            classes = tuple(names.setdefault("classes", tuple(np.unique(texts).tolist())))
            if missing := sorted(set(texts.tolist()) - set(classes)):
                raise DataError(message("{label} is none of the classes.", label=quoted(missing[0])))
            labels = np.array([classes.index(text) for text in texts.tolist()], np.int64)
        elif not np.array_equal(labels, labels.astype(np.int64)):
            raise DataError(message("y must be texts or whole numbers, the numbers of classes from 0."))
        rows = zip(*(_shortest(column) for column in places.T), labels.astype(np.int64).tolist(), strict=True)
        return cls().change(**names).with_rows(tuple(rows))

    @property
    def x(self) -> NDArray[np.float32]:
        """The places, (n, 2)."""
        return np.array([row[:2] for row in self.points], np.float32).reshape(-1, 2)

    @property
    def y(self) -> NDArray[np.int64]:
        """The numbers of the classes, (n,)."""
        return np.array([row[2] for row in self.points], np.int64)

    def with_rows(self, rows: tuple[Row, ...]) -> Self:
        """The same plane with these points, and with a name for each of their classes. Raises DataError."""
        if len(rows) > MOST_POINTS:
            raise DataError(_too_many(len(rows)))
        return replace(self.with_names(np.array([row[2] for row in rows], np.int64)), points=rows)

    def with_names(self, labels: NDArray[np.int64]) -> Self:
        """The same plane with a name for each of these classes; itself where all have one."""
        missing = int(labels.max(initial=0)) + 1 - len(self.classes)
        new = [name for name in COLORS if name not in self.classes]
        return self if missing <= 0 else replace(self, classes=self.classes + tuple(new[:missing]))

    def load(self, seed: int) -> Dataset:
        if problem := self.problem():
            raise DataError(problem)
        return self.dataset()

    def dataset(self, x: NDArray[Any] | None = None, y: NDArray[np.int64] | None = None) -> Dataset:
        """The points, or others on the same plane, as rows, also where they are too few to train on.

        The first classes may be without points.
        """
        labels = self.y if y is None else y
        classes = self.classes[: max(int(labels.max(initial=0)) + 1, 2)]
        places = self.x if x is None else np.ascontiguousarray(x, np.float32)
        return Dataset(places, labels, self.features, classes, (self.target,))

    def problem(self) -> Message:
        """Why these points cannot be trained on; empty where they can."""
        rows = np.array(self.points, np.float64).reshape(-1, 3)
        labels = rows[:, 2].astype(np.int64)
        if len(self.features) != 2 or len(set(self.classes)) != len(self.classes) or not self.target:
            return message("Painted points need two features, a target, and a different name for each class.")
        if (labels != rows[:, 2]).any() or (labels < 0).any() or (labels >= max(len(self.classes), 1)).any():
            return message("A painted point has a class without a name. Number the classes from 0 in the project file.")
        if (np.abs(rows[:, :2]) > np.finfo(np.float32).max).any():
            return message("A painted point is too far away. Change its place in the project file.")
        if len(rows) > MOST_POINTS:
            return _too_many(len(rows))
        return too_few(labels)


def _too_many(count: int) -> Message:
    return message("The plane has room for {most:,} points, not for {count:,}.", most=MOST_POINTS, count=count)


def too_few(labels: NDArray[np.int64]) -> Message:
    """Why points of these classes (n,) cannot be trained on; empty where they can."""
    if len(labels) < MIN_ROWS:
        return message(
            "The plane has {count:point|points}. Training needs at least {fewest}, of two classes.",
            count=len(labels),
            fewest=MIN_ROWS,
        )
    if (labels == labels[0]).all():
        return message("All points are of one class. Paint points of another class, too.")
    return EMPTY


def refusal(data: Dataset) -> Message:
    """Why data cannot become points to paint; empty where it can."""
    if not data.classes:
        return message("Points are painted for classes, and the target of this data is a number.")
    if len(data.features) != 2:
        return message(
            "Points are painted on a plane, and this data has {count:feature|features}, not 2.",
            count=len(data.features),
        )
    if len(data.classes) > MOST_CLASSES:
        return message(
            "A number key chooses the class, and this data has {count:class|classes}, not up to {most}.",
            count=len(data.classes),
            most=MOST_CLASSES,
        )
    if len(data.x) > MOST_POINTS:
        return _too_many(len(data.x))
    if data.origin is not None:
        return message("The values of this data are so close together that the plane cannot tell them apart.")
    if data.importance is not None:
        return message("Painted points all count the same, and the rows of this data have weights.")
    return EMPTY


def points_of(data: Dataset) -> Points:
    """The rows of other data as points. Raises DataError where `refusal` gives a reason."""
    if reason := refusal(data):
        raise DataError(reason)
    return Points.of(data.x, data.y, classes=data.classes, features=data.features, target=data.targets[0])


def _shortest(values: NDArray[np.float32]) -> list[float]:
    """Numbers with as few digits as give the same float32."""
    return [float(str(value)) for value in values]
