"""Edits of training rows: another label, dropped, or marked as right."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data import Points, Prepared
from core.data.corrections import DROP, RELABEL, Correction, content_of, numbers
from core.messages import message
from core.project import Project
from core.project.edits.errors import EditError
from core.project.edits.layers import change_data


def relabel(project: Project, data: Prepared, row: int, label: str) -> Project:
    """Give a training row another label. `row` is a number of the data set.

    Painted points are changed themselves; for other rows the project remembers a correction. The label that was read
    takes back the correction. Raises EditError for a row that does not train, and for a label that is no class.
    """
    _check(data, row)
    if label not in data.dataset.classes:
        raise EditError(message("The data has no class {label!r}. Choose one that it has.", label=label))
    if isinstance(points := project.data.source, Points):
        x, y, _ = points.points[row]
        changed = (x, y, points.classes.index(label))
        return _with_points(project, points, (*points.points[:row], changed, *points.points[row + 1 :]))
    if label == label_as_read(data, row):
        return take_back(project, _key(data, row)[0])
    return _corrected(project, data, row, act=RELABEL, label=label)


def drop(project: Project, data: Prepared, row: int) -> Project:
    """Train without a row, whose number in the data set is `row`. It stays in the data and can be taken back.

    A painted point is erased. Raises EditError for a row that does not train, and for the last one that does.
    """
    _check(data, row)
    if len(data.train) == 1:
        raise EditError(message("This is the last training row. Keep it."))
    if isinstance(points := project.data.source, Points):
        return _with_points(project, points, points.points[:row] + points.points[row + 1 :])
    return _corrected(project, data, row, act=DROP)


def keep(project: Project, data: Prepared, row: int) -> Project:
    """Remember that a training row is right as it is, so that it is not named again. Raises EditError as `drop`."""
    _check(data, row)
    kept = _key(data, row)
    return project if kept in project.kept_rows else replace(project, kept_rows=(*project.kept_rows, kept))


def is_decided(project: Project, data: Prepared, rows: Sequence[int]) -> NDArray[np.bool_]:
    """Which rows of the data set a person has decided about: relabeled, dropped, or right as they are."""
    decided = {(one.row, one.content) for one in project.data.corrections}.union(project.kept_rows)
    known, chosen = numbers(data.loaded), {number for number, _ in decided}
    return np.array([int(known[row]) in chosen and _key(data, row) in decided for row in rows], bool)


def take_back(project: Project, number: int) -> Project:
    """Use a row as it was read: without a correction, and without the mark that it is right.

    `number` is what `Correction.row` says of the row, which may be gone.
    """
    left = tuple(one for one in project.data.corrections if one.row != number)
    kept = tuple(one for one in project.kept_rows if one[0] != number)
    after = project if left == project.data.corrections else change_data(project, corrections=left)
    return after if kept == project.kept_rows else replace(after, kept_rows=kept)


def take_back_all(project: Project) -> Project:
    """Use all rows as they were read, also those whose corrections are not applied."""
    return replace(change_data(project, corrections=()), kept_rows=())


def row_of(data: Prepared, number: int) -> int | None:
    """The row of the data set of which `Correction.row` says this number; None where it is gone."""
    found = np.flatnonzero(numbers(data.loaded) == number)
    return int(found[0]) if len(found) else None


def label_as_read(data: Prepared, row: int) -> str:
    """The class of a row as it was read."""
    y = data.corrected.as_read(np.asarray(data.dataset.y, np.int64), data.loaded)
    return data.dataset.classes[int(y[row])]


def _check(data: Prepared, row: int) -> None:
    """Raise EditError unless a row trains: data that judges a network must not be fitted to it."""
    if row not in data.train:
        raise EditError(message("Only training rows can be corrected, and this is none. Choose another row."))


def _key(data: Prepared, row: int) -> tuple[int, str]:
    return int(numbers(data.loaded)[row]), content_of(data.loaded, row)


def _corrected(project: Project, data: Prepared, row: int, **decided: Any) -> Project:
    number, content = _key(data, row)
    before = take_back(project, number)
    made = Correction(row=number, content=content).change(**decided)
    return change_data(before, corrections=(*before.data.corrections, made))


def _with_points(project: Project, points: Points, rows: Any) -> Project:
    return change_data(project, source=points.with_rows(rows))
