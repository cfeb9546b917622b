"""The proof of an export: another program's answers compared with those of the engine."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from core.formats.drawn import Drawn
from core.formats.export import TrainedNetwork
from core.messages import Message, joined, literal, message
from core.messages.numbers import significant
from core.network import Predictor

SECONDS = 10.0  # of a proof: fewer rows where they take longer
TEST_ROWS = 5  # that travel with an export, at most
TEST_NUMBERS = 20_000  # of test rows in the metadata, at most
ROUNDING = 1.2e-7  # by which inputs are enlarged to see what their rounding changes
TOLERANCE = 1e-5  # or ten times what the rounding of the inputs changes, where that is more


@dataclass(frozen=True, eq=False)
class Answers:
    """What a model says of rows: probabilities, scores or predictions (rows, columns), and labels of a classifier.

    Differences from these numbers are judged relative to `sizes`, of the same shape; other programs give none.
    """

    numbers: NDArray[np.floating]
    labels: list[str]
    sizes: NDArray[np.floating] | None = None

    def text(self, row: int) -> str:
        """What is said of a row, in short: the label, or the numbers."""
        if self.labels:
            return self.labels[row] or "–"
        return joined((significant(float(number), 9) for number in self.numbers[row]), "; ")


@dataclass(frozen=True)
class Part:
    """Some rows of a proof, and how their answers differ."""

    rows: int
    largest_difference: float
    classes_differ: int

    @classmethod
    def of(cls, difference: NDArray[np.float64], differ: NDArray[np.bool_], rows: NDArray[np.bool_]) -> "Part":
        return cls(int(rows.sum()), float(difference[rows].max(initial=0)), int(differ[rows].sum()))


NONE = Part(0, 0.0, 0)


@dataclass(frozen=True)
class Worst:
    """The row whose answers differ most: its cells by column, and both answers."""

    cells: dict[str, str]
    found: str
    wanted: str


@dataclass(frozen=True)
class Proof:
    """How the answers of `proved_by` differ from ours, |a − b| / size, at most `allowed`.

    The size of a probability or a score b is max(1, |b|). That of a prediction is max(spread, |b − mean|), with the
    spread and the mean of the target over the training rows: a model of values near 1e-6 is not proved by zeros, nor
    one of values about 1e6 that differ by 1.

    `missing` are the rows with missing values among all, and `unseen` those with unseen categories. `differences` are
    those of the rows, float64 (rows,), and `worst` says where they are largest. The rows are `drawn` like the training
    rows, or else given.
    """

    proved_by: str
    rows: int
    largest_difference: float
    classes_differ: int
    has_classes: bool
    worst_row: int
    allowed: float
    missing: Part = NONE
    unseen: Part = NONE
    differences: NDArray[np.float64] = field(default_factory=lambda: np.zeros(0), compare=False)
    worst: Worst | None = None
    drawn: bool = True

    @classmethod
    def of(
        cls,
        proved_by: str,
        found: Answers,
        wanted: Answers,
        nudged: Answers,
        rows: Drawn | None = None,
        drawn: bool = True,
    ) -> "Proof":
        """Compare. `nudged` are our answers to inputs that differ by their rounding.

        A row that we do not predict has NaN, and an empty label; so must the other program say.
        """
        known = np.isfinite(wanted.numbers)
        ours = np.where(known, wanted.numbers, 0).astype(np.float64)
        size = np.maximum(1, np.abs(ours)) if wanted.sizes is None else np.where(known, wanted.sizes, 1)
        same = np.isclose(found.numbers, wanted.numbers, rtol=0, atol=0, equal_nan=True)
        apart = np.where(known, np.abs(found.numbers - ours) / size, np.where(same, 0, np.inf))
        difference = np.nan_to_num(apart, nan=np.inf).max(1)
        rounding = np.where(known, np.abs(nudged.numbers - ours) / size, 0)
        stored = np.spacing(np.abs(ours).astype(np.float32)) / size  # what float32 cannot tell apart
        allowed = max(TOLERANCE, 10 * float(rounding.max(initial=0)), float(stored.max(initial=0)))
        labels = [a != b for a, b in zip(found.labels, wanted.labels, strict=True)]
        differ = np.array(labels, np.bool_) if labels else np.zeros(len(difference), np.bool_)
        largest = float(difference.max())
        worst = int(differ.argmax()) if differ.any() and largest <= allowed else int(difference.argmax())
        missing, unseen = (
            (Part.of(difference, differ, part) for part in (rows.missing, rows.unseen)) if rows else (NONE, NONE)
        )
        row = Worst(rows.cells(worst) if rows else {}, found.text(worst), wanted.text(worst))
        count, has_classes = len(difference), bool(wanted.labels)
        classes_differ, parts = int(differ.sum()), (missing, unseen, difference, row, drawn)
        return cls(proved_by, count, largest, classes_differ, has_classes, worst, allowed, *parts)

    @property
    def holds(self) -> bool:
        """Whether the file predicts the same."""
        return self.largest_difference <= self.allowed and not self.classes_differ

    def sentence(self) -> Message:
        """The proof as people read it."""
        values = {
            "by": self.proved_by if isinstance(self.proved_by, Message) else literal(self.proved_by),
            "rows": self.rows,
            "worst": significant(self.largest_difference, 1),
        }
        if not self.drawn:
            of = {"differ": self.classes_differ, **values}
            whole = (
                message(
                    "{by}, {rows:row|rows}: largest difference {worst}, {differ} of {rows:class|classes} "
                    "{differ:=differs|differ}",
                    **of,
                )
                if self.has_classes
                else message("{by}, {rows:row|rows}: largest difference {worst} of the target's spread", **values)
            )
        elif self.has_classes:
            whole = message(
                "{by}, {rows:row|rows} drawn like the training rows: largest difference {worst}, {differ} of "
                "{rows:class|classes} {differ:=differs|differ}",
                differ=self.classes_differ,
                **values,
            )
        else:
            whole = message(
                "{by}, {rows:row|rows} drawn like the training rows: largest difference {worst} of the target's spread",
                **values,
            )
        return joined([whole, *self._parts()], "; ")

    def _parts(self) -> list[Message]:
        """What is counted apart, as sentences."""
        parts = []
        for part, of in (
            (self.missing, message("with missing values")),
            (self.unseen, message("with unseen categories")),
        ):
            values = {"rows": part.rows, "of": of, "worst": significant(part.largest_difference, 1)}
            if part.rows and self.has_classes:
                parts.append(
                    message(
                        "{rows:row|rows} {of}: {worst}, {differ} of {rows:class|classes} {differ:=differs|differ}",
                        differ=part.classes_differ,
                        **values,
                    )
                )
            elif part.rows:
                parts.append(message("{rows:row|rows} {of}: {worst}", **values))
        return parts


def test_rows(rows: Drawn) -> int:
    """How many of the rows travel with an export: fewer where they are long."""
    numbers: int = rows.x.shape[1]
    return max(1, min(TEST_ROWS, TEST_NUMBERS // numbers))


def compared(trained: TrainedNetwork, rows: Drawn, found: Answers | None = None, proved_by: str = "") -> Proof:
    """Compare what another program found for drawn rows with our answers; without it, ours with themselves."""
    wanted, nudged = wanted_of(trained, rows), wanted_of(trained, rows, ROUNDING)
    return Proof.of(proved_by, found or wanted, wanted, nudged, rows)


def wanted_of(trained: TrainedNetwork, rows: Drawn, nudge: float = 0.0) -> Answers:
    """Our answers for drawn rows, whose inputs are enlarged by the share `nudge`: NaN and no label where refused."""
    known = answers(trained, rows.x, nudge)
    numbers = np.where(rows.refused[:, None], np.nan, known.numbers)
    labels = ["" if refused else label for label, refused in zip(known.labels, rows.refused, strict=False)]
    return Answers(numbers, labels, known.sizes)


def answers(trained: TrainedNetwork, x: NDArray[np.float32], nudge: float = 0.0) -> Answers:
    """Our answers for rows before scaling, whose scaled inputs are enlarged by the share `nudge`."""
    network, data = trained.network, trained.preparation
    raw = Predictor(network).predict(trained.state, data.scaled(x) * np.float32(1 + nudge))
    if not data.classes:
        sizes = data.target_scale * np.maximum(1, np.abs(raw.astype(np.float64)))
        return Answers(data.unscaled_targets(raw), [], sizes)
    return classified(trained, raw)


def classified(trained: TrainedNetwork, raw: NDArray[np.float32]) -> Answers:
    """What the outputs of a classifier, (rows, units), say."""
    network, data = trained.network, trained.preparation
    probabilities = network.probabilities(raw)
    labels = [data.classes[place] for place in network.loss.predicted(raw)]
    numbers = raw if probabilities is None else probabilities
    return Answers(numbers, labels, np.maximum(1, np.abs(numbers)))
