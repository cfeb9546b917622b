"""What views over features of the data share: the choice of a feature, the rows that are drawn, and their age."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt

from core.data import Prepared
from core.messages import message
from core.moments import Moment, Result
from designer.style.language import tr
from designer.style.numbers import count
from designer.views.view import View
from designer.widgets.elided import ElidedCombo

POINTS = 1000  # rows drawn at most
SCORES = message("This network gives scores, and no probabilities.")
NOT_FINITE = message(
    "The outputs of this network are too large to be numbers. Reset it, or go back to an earlier step."
)
WAITS = message("Computed once the training stands still.")


def feature_choice(view: View, name: str) -> ElidedCombo:
    """A choice of a feature in a view, which is drawn again when another is chosen. `name` is for screen readers."""
    combo = ElidedCombo()
    combo.setProperty("role", "chip")
    combo.setAccessibleName(f"{view.accessibleName()}: {name}")
    combo.setToolTip(name.capitalize())
    combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    combo.setMinimumContentsLength(6)
    combo.currentIndexChanged.connect(view.wants_drawing)
    return combo


def sample(data: Prepared) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Rows to draw, of training and validation in their proportion: the same ones each time."""
    random = np.random.default_rng(0)
    share = min(1.0, POINTS / (len(data.train) + len(data.validation)))
    train, validation = (
        random.choice(rows, int(len(rows) * share), replace=False) for rows in (data.train, data.validation)
    )
    return train, validation


def as_of(result: Result[Any] | None, moment: Moment, is_idle: bool = False) -> str:
    """Of which step a result is, where it lags behind a moment that stands still.

    Always while the run trains where `is_idle`: such results are computed once the run stands still.
    """
    if result is None or (not is_idle if moment.training else result.is_of(moment)):
        return ""
    return tr("as of step {step:,}", step=result.step)


def judged(rows: int, held_back: bool, odd: int = 0) -> str:
    """How many rows are judged, and of which part: the validation, where they were held back from the training.

    `odd` counts those that are left out because the outputs for them are not finite.
    """
    if held_back:
        said = tr("{rows:validation row|validation rows}", rows=count(rows))
    else:
        said = tr("{rows:training row|training rows}", rows=count(rows))
    return " · ".join(filter(None, (said, left_out(odd))))


def left_out(odd: int) -> str:
    """How many rows are left out because the outputs for them are not finite; empty where there are none."""
    return tr("not finite: {count:row|rows}", count=count(odd)) if odd else ""
