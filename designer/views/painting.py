"""The points of a boundary while they are painted, and the plane that holds still under them."""

import numpy as np

from core.data import Points, Prepared
from core.data.plane_grid import Ends, Section
from core.data.points import HALF, points_of, refusal
from core.messages import EMPTY, Message, message
from core.moments import Moment
from designer.views.drawn import EMPTY_PLANE, Drawn, Rows, drawn
from designer.views.paint_bar import PaintBar
from designer.views.painter import Painter
from designer.views.plane import Plane

NO_DATA = message("There is no data to paint on. Choose data first, or Paint points in the File menu.")


class Painting:
    """Knows what is painted on, while the tools are shown and when they are not."""

    def __init__(self, plane: Plane, bar: PaintBar) -> None:
        self.painter = Painter(plane, bar)
        self._was_painted = False  # whether the last moment had points
        self._frame: Ends | None = None  # the plane while the tools are shown
        self._drawn: tuple[tuple[object, float, int], Drawn] | None = None  # the last ones, and what they were made of
        self._copied: tuple[Prepared, Points] | None = None  # rows of other data as points

    @property
    def is_on(self) -> bool:
        return self._frame is not None

    def rows(self, moment: Moment) -> Rows:
        """What to draw: the points of the stroke, those of the project, or its data."""
        if moment.looking_back and moment.data is not None:
            return moment.data
        data, source = moment.project.data, moment.project.data.source
        is_stroke = self.is_on and self.painter.strokes.are_ahead
        if not (is_stroke or isinstance(source, Points)):
            assert moment.data is not None
            return moment.data
        made_of = self.painter.strokes.dataset if is_stroke else source, data.validation, data.seed
        if self._drawn is None or not same(self._drawn[0], made_of):
            dataset = self.painter.strokes.dataset if is_stroke or not isinstance(source, Points) else source.dataset()
            self._drawn = made_of, drawn(dataset, data)
        return self._drawn[1]

    def ends(self, rows: Rows | None) -> Ends | None:
        """The ends of the plane, or None for those that the rows need."""
        if self._frame is not None or not isinstance(rows, Drawn):
            return self._frame
        reach = np.abs(rows.dataset.x).max(initial=0)
        return EMPTY_PLANE if not len(rows.dataset.x) or HALF / 4 < reach <= HALF else None

    def refusal(self, moment: Moment) -> Message:
        """Why points cannot be painted on the data of the project; empty where they can."""
        if moment.looking_back:
            return message("This is an earlier step of the run. Go back to the newest step to paint.")
        if isinstance(moment.project.data.source, Points):
            return EMPTY
        return NO_DATA if moment.data is None else refusal(moment.data.dataset)

    def is_new(self, moment: Moment) -> bool:
        """Whether the project has become an empty plane, which waits for the brush."""
        source, was_painted = moment.project.data.source, self._was_painted
        self._was_painted = isinstance(source, Points)
        return isinstance(source, Points) and not source.points and not was_painted

    def start(self, where: Section) -> None:
        """Show the tools. The plane is now fixed."""
        self._frame = where.low, where.high
        self.painter.set_active(True)

    def stop(self) -> None:
        self._frame = None
        self.painter.set_active(False)

    def follow(self, moment: Moment) -> None:
        """Paint on the points of the project from now on, or on a copy of its rows."""
        source = moment.project.data.source
        if self._frame is None:
            return
        if not isinstance(source, Points):
            assert moment.data is not None
            if self._copied is None or self._copied[0] is not moment.data:
                self._copied = moment.data, points_of(moment.data.dataset)
            source = self._copied[1]
        self.painter.show_points(source, self._frame)


def same(a: tuple[object, float, int], b: tuple[object, float, int]) -> bool:
    """Whether rows and their split are the same. Thousands of points are not compared one by one."""
    return a[0] is b[0] and a[1:] == b[1:]
