"""A judgement: what a network was found to be worth on the test rows of its data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from core.messages import Message, message
from core.metrics import MEASURED, Report


@dataclass(frozen=True)
class Judgement:
    """One act of judging.

    `data` names the data that was judged on, `weights` is a hash of the weights that were judged: those of the epoch
    `epochs`, in a run of `step` steps. `rows` is the number of test rows, `left_out` that of the rows of the data that
    could not be used. `figures` are the loss and the metrics by key, NaN where one is undefined. `most_frequent` is the
    most frequent class of the test rows with its share, None for a regression. `fingerprint` is a hash of the test
    rows, and `all_rows` of the targets of all rows, whatever the split; both are empty in files of earlier versions.
    """

    data: str
    weights: str
    step: int
    epochs: int
    rows: int
    left_out: int = 0
    figures: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    most_frequent: tuple[str, float] | None = None
    fingerprint: str = ""
    all_rows: str = ""

    @property
    def report(self) -> Report:
        """The figures as a report, without those of each class."""
        metrics = tuple(metric for metric in MEASURED if metric.key in self.figures)
        figures = {metric.key: self.figures[metric.key] for metric in metrics}
        loss = self.figures.get("loss", float("nan"))
        return Report(self.rows, (), metrics, figures, {}, None, loss, self.most_frequent)


def sentences(judgement: Judgement, times: int) -> list[Message]:
    """What is to be said beside the figures of the latest of some judgements."""
    return [counted(judgement, times), *optimism(times)]


def counted(judgement: Judgement, times: int) -> Message:
    """How often the test rows were judged, on how many rows, and how many could not be used."""
    values: dict[str, object] = {"times": times, "rows": judgement.rows, "left_out": judgement.left_out}
    if times == 1 and not judgement.left_out:
        return message("Judged once, on {rows:test row|test rows}.", **values)
    if times == 1:
        return message(
            "Judged once, on {rows:test row|test rows}. Rows of the data that could not be used: {left_out:,}.",
            **values,
        )
    if not judgement.left_out:
        return message("Judged {times:time|times}, the last time on {rows:test row|test rows}.", **values)
    return message(
        "Judged {times:time|times}, the last time on {rows:test row|test rows}. Rows of the data that could not be "
        "used: {left_out:,}.",
        **values,
    )


def optimism(times: int) -> list[Message]:
    """From the second judgement on, a sentence that says what its figures are worth."""
    if times < 2:
        return []
    return [
        message("The figures are optimistic now, because what was changed in between may have been chosen by them.")
    ]
