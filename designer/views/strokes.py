"""Strokes: points while they are painted, and the edits that become of them."""

from PySide6.QtCore import QObject, QTimer, Signal

from core.data import Dataset
from core.data.plane_grid import Ends
from core.data.points import Points
from designer.views.brush import Cloud, Place

COMMIT = 120  # ms between two edits of one stroke


class Strokes(QObject):
    """Holds the points under the brush. All between `begin` and `end` is undone at once."""

    edited = Signal(str, object, int)  # the name of the edit, Points, and the number of the stroke
    redrawn = Signal()  # the points have changed, before they are an edit

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.points = Points()  # as of the last edit
        self.cloud = Cloud.of((), ((0.0, 0.0), (1.0, 1.0)))
        self._dataset: tuple[Cloud, Dataset] = self.cloud, self.points.dataset()
        self._number = 0
        self.is_open = False
        self._label = ""  # of the edit that is due; empty if none is
        self._timer = QTimer(self, singleShot=True, interval=COMMIT)
        self._timer.timeout.connect(self._commit)

    @property
    def are_ahead(self) -> bool:
        """Whether the project may lag behind these points."""
        return self.is_open or self._timer.isActive()

    @property
    def dataset(self) -> Dataset:
        """The points as rows. Equal points are the same object."""
        if self._dataset[0] is not self.cloud:
            points = self.points.with_names(self.cloud.y)
            self._dataset = self.cloud, points.dataset(self.cloud.x, self.cloud.y)
        return self._dataset[1]

    def show(self, points: Points, ends: Ends) -> bool:
        """Go on with these points and this plane. Returns whether they are others."""
        if self.are_ahead or (points is self.points and ends == self.cloud.ends):
            return False
        self.points, self.cloud = points, Cloud.of(points.points, ends)
        return True

    def begin(self, same: bool = False) -> None:
        """Begin a stroke, or go on with the `same`."""
        if self.are_ahead:
            self.end()
        self._number += not same
        self.is_open = True

    def end(self) -> None:
        """End the stroke, which is an edit by now if it has changed something."""
        self.is_open = False
        self._timer.stop()
        self._commit()

    def change(self, cloud: Cloud, label: str) -> None:
        """Show other points, and make them an edit of this name within a moment."""
        self.cloud, self._label = cloud, label
        self.redrawn.emit()
        if not self._timer.isActive():
            self._timer.start()

    def there(self, share: Place) -> Place:
        """A place in shares of the plane in the units of the data."""
        (left, bottom), size = self.cloud.ends[0], self.cloud.size
        return left + share[0] * float(size[0]), bottom + share[1] * float(size[1])

    def place_of(self, row: int | None) -> Place | None:
        """The place of a point in shares of the plane; None where there is no such point."""
        if row is None or row >= len(self.cloud.x):
            return None
        across, up = ((self.cloud.x[row] - self.cloud.ends[0]) / self.cloud.size).tolist()
        return across, up

    def _commit(self) -> None:
        if not self._label:
            return
        label, self._label = self._label, ""
        self.points = self.points.with_rows(self.cloud.rows)
        self.edited.emit(label, self.points, self._number)
