"""Judges a network on its test rows. Nothing else in the program looks at them.

How often that was done is kept in the project. A person who changes the network after it and judges again chooses by
the test rows, and the best of many figures is better than the network (Dwork et al., 2015, The reusable holdout).
"""

from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.data import Data, DataError, Prepared
from core.data.reading.table import Table
from core.messages import joined, message
from core.metrics import Report
from core.network import Network, Predictor, State
from core.project.judgement import Judgement
from core.project.project import Project
from core.training.evaluation import report
from core.training.events import Snapshot

SIZE = 8  # bytes of a hash


def judge(project: Project, data: Prepared, network: Network, made: Snapshot) -> tuple[Project, Report]:
    """The project with one judgement more, of these weights, and the report on the test rows, with its loss.

    Rows for which the network gives no finite output are left out and counted. Raises DataError where there are no test
    rows, or the rows are not those that the network was trained on.
    """
    check_can_judge(data)
    state = made.state
    predictor, x = Predictor(network), data.x(data.test)
    outputs = predictor.predict(state, x)
    finite = np.isfinite(outputs).all(axis=1)
    if not finite.any():
        raise DataError(message("The network gives no finite output for any test row. Train it again."))
    rows = data.test[finite]
    loss, _ = predictor.evaluate(state, x[finite], data.targets(rows, network.lowered.output[1]))
    found = replace(report(network, data, rows, outputs[finite]), loss=loss)
    left_out = unusable(data) + len(data.test) - len(rows)
    judgement = Judgement(
        data_name(project.data),
        weights_hash(state),
        made.step,
        made.weights_epoch,
        len(rows),
        left_out,
        dict(found),
        found.most_frequent,
        _hash(data.dataset.x[data.test], data.dataset.y[data.test]),
        _hash(data.corrected.as_read(data.dataset.y, data.loaded)),
    )
    return replace(project, judged=(*project.judged, judgement)), found


def check_can_judge(data: Prepared) -> None:
    """Raise DataError where there is nothing to judge on."""
    if not data.is_same:
        raise DataError(
            message(
                "The data is not what the network was trained on: {differences}. Train it again before it is judged.",
                differences=joined(data.differences, "; "),
            )
        )
    if not len(data.test):
        raise DataError(
            message("The data has no test rows. Choose a share for the test, and train again before it is judged.")
        )


def judgements(project: Project) -> tuple[Judgement, ...]:
    """All judgements on the rows of the project, the latest last.

    They count whatever the split, the seed, the columns and the name of the file were: a person who changes these knows
    the figures still. The rows are those of the latest judgement on data of this name.
    """
    name = data_name(project.data)
    last = next((one for one in reversed(project.judged) if one.data == name), None)
    return () if last is None else tuple(one for one in project.judged if _is_same(one, last))


def _is_same(one: Judgement, last: Judgement) -> bool:
    """Whether two judgements are on the same test rows, or on test rows of the same data."""
    if one.fingerprint and last.fingerprint:
        return one.fingerprint == last.fingerprint or one.all_rows == last.all_rows
    return one.data == last.data


def data_name(data: Data) -> str:
    """What tells data from other data: the names of its files, wherever they are, or the kind of a data set."""
    return ", ".join(Path(path).name for path in data.source.files().values()) or data.source.kind


def weights_hash(state: State) -> str:
    """A hash of the weights, the same on every computer."""
    return _hash(state.weights, state.buffers)


def _hash(*arrays: NDArray[np.generic]) -> str:
    found = blake2b(digest_size=SIZE)
    for array in arrays:
        found.update(np.ascontiguousarray(array, "<f4").data)
    return found.hexdigest()


def unusable(data: Prepared) -> int:
    """The number of rows of the data that are in no part: left out as they were read, or by the split."""
    lost = sum(part.count for part in data.loaded.left_out if part.is_row) if isinstance(data.loaded, Table) else 0
    return lost + data.unused
