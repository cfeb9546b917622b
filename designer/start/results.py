"""How well the network in a recent file did when it was saved, so that no file is opened to say it."""

from dataclasses import dataclass
from pathlib import Path

from core.messages.numbers import Number
from core.training import Evaluation
from designer.background.file_watcher import file_stamp
from designer.style.language import tr

SHOWN = "accuracy", "r2"  # the first of them that a report has


@dataclass(frozen=True)
class Result:
    """One figure of the weights in a file. It is true of the file with this stamp alone."""

    label: str  # of the metric, in English
    value: str  # as English writes it
    split: str  # "train" or "validation"
    stamp: str

    @property
    def text(self) -> str:
        """The figure in short: accuracy 87.0 %."""
        value = tr(Number(self.value))
        return tr("accuracy {value}", value=value) if self.label == "Accuracy" else f"{tr(self.label)} {value}"

    @property
    def detail(self) -> str:
        """On which rows it was measured, and when."""
        rows = tr("validation rows") if self.split == "validation" else tr("training rows")
        return tr("{figure} on the {rows}, when it was saved", figure=self.text, rows=rows)

    def is_of(self, path: Path) -> bool:
        """Whether the file is as it was when the figure was stored."""
        return self.stamp == stamp_of(path) != ""


def result_of(evaluation: Evaluation, path: Path) -> Result | None:
    """The figure of an evaluation to show for a file that has just been written; None where it is undefined."""
    split, report = list(evaluation.splits.items())[-1]  # validation where there is one
    key = next((key for key in SHOWN if key in report), "")
    value = report.formatted(key) if key else "–"
    stamp = stamp_of(path)
    return Result(str(report.label(key)), str(value), split, stamp) if value != "–" and stamp else None


def stamp_of(path: Path) -> str:
    """When a file was written and how large it is, as one text; empty where there is none."""
    stamp = file_stamp(path)
    return "" if stamp is None else repr(stamp)
