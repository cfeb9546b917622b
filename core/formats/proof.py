"""The proof of an export: another program's answers compared with those of the engine."""

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.formats.export import TrainedNetwork
from core.messages import Message, literal, message
from core.network import Predictor

ROWS = 500
TOLERANCE = 1e-5  # or ten times what the rounding of the inputs changes, where that is more


@dataclass(frozen=True, eq=False)
class Answers:
    """What a model says of rows: probabilities, scores or predictions (rows, columns), and labels of a classifier."""

    numbers: NDArray[np.floating]
    labels: list[str]


@dataclass(frozen=True)
class Proof:
    """How the answers of `proved_by` differ from ours: |a − b| / max(1, |b|), at most `allowed`."""

    proved_by: str
    rows: int
    largest_difference: float
    classes_differ: int
    has_classes: bool
    worst_row: int
    allowed: float

    @classmethod
    def of(cls, proved_by: str, found: Answers, wanted: Answers, nudged: Answers) -> "Proof":
        """Compare. `nudged` are our answers to inputs that differ by their rounding."""
        size = np.maximum(1, np.abs(wanted.numbers.astype(np.float64)))
        difference = np.nan_to_num(np.abs(found.numbers - wanted.numbers) / size, nan=np.inf).max(1)
        allowed = max(TOLERANCE, 10 * float((np.abs(nudged.numbers - wanted.numbers) / size).max()))
        differ = [a != b for a, b in zip(found.labels, wanted.labels, strict=True)]
        worst = differ.index(True) if any(differ) and difference.max() <= allowed else int(difference.argmax())
        largest = float(difference.max())
        return cls(proved_by, len(difference), largest, sum(differ), bool(wanted.labels), worst, allowed)

    @property
    def holds(self) -> bool:
        """Whether the file predicts the same."""
        return self.largest_difference <= self.allowed and not self.classes_differ

    def sentence(self) -> Message:
        """The proof as people read it."""
        worst = re.sub(r"e([+-])0+", r"e\1", f"{self.largest_difference:.1g}")  # 3e-7, not 3e-07
        values = {"by": literal(self.proved_by), "rows": self.rows, "worst": literal(worst)}
        if self.has_classes:
            return message(
                "{by}, {rows} rows drawn like the training rows: largest difference {worst}, {differ} of {rows} "
                "classes differ",
                differ=self.classes_differ,
                **values,
            )
        return message("{by}, {rows} rows drawn like the training rows: largest difference {worst}", **values)


def drawn_rows(trained: TrainedNetwork) -> NDArray[np.float32]:
    """Rows before scaling, (500, features) relative to `origin`: those kept of the data, others with their spread."""
    data = trained.preparation
    drawn = np.random.default_rng(0).normal(size=(ROWS, data.shift.size)) * data.scale.ravel() + data.shift.ravel()
    drawn[: len(data.sample)] = data.sample.reshape(len(data.sample), -1)[:ROWS]
    return drawn.astype(np.float32)


def answers(trained: TrainedNetwork, x: NDArray[np.float32], nudge: float = 0.0) -> Answers:
    """Our answers for rows before scaling, whose scaled inputs are enlarged by the share `nudge`."""
    network, data = trained.network, trained.preparation
    raw = Predictor(network).predict(trained.state, data.scaled(x) * np.float32(1 + nudge))
    if not data.classes:
        return Answers(data.unscaled_targets(raw), [])
    one, threshold = raw.shape[1] == 1, network.loss.threshold
    index = (raw[:, 0] > threshold).astype(int) if one else raw.argmax(1)
    numbers = np.hstack([1 - raw, raw]) if one and threshold == 0.5 else raw
    return Answers(numbers, [data.classes[k] for k in index])
