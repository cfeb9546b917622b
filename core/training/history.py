"""The history of a run: curves of its losses, metrics and statistics, thinned so that they can be drawn."""

from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.engine import telemetry
from core.messages import message
from core.messages.numbers import counted, significant
from core.network import Network
from core.network.graph import LayerId
from core.training.curves import EMPTY_CURVE, Curve, CurveTable
from core.training.events import Evaluation, Progress
from core.training.trainer import Trainer, here

SPLITS = "train", "validation"
LATER = "penalty", "rate"  # curves that older files lack
MOST_METRICS = 64  # in a file


class History:
    """The curves of one run, over epochs with fractions.

    - `loss`, `score`, `penalty`, `rate`: the training loss without penalties, the fraction of correct rows in training
      (NaN for a regression), the penalties and the learning rate, one value every few steps;
    - `validation_loss`, `validation_score`: one value per epoch, empty without validation rows;
    - `figures`: statistics of every layer with weights, by layer id and name, see `telemetry.PER_LAYER`;
    - `metrics`: curves by split ("train", "validation") and metric key, one value per evaluation;
    - `evaluation`: the latest evaluation, or None;
    - `trained_by`: what the steps were computed by, in order, one entry a change.
    """

    def __init__(self, network: Network) -> None:
        self._step, self._epochs_done = 0, 0.0  # of the last event
        self.layers: tuple[LayerId, ...] = network.lowered.layer_ids
        self._steps = CurveTable(telemetry.columns(len(self.layers)) - 1)
        self._epochs = CurveTable(2)
        self._metrics: dict[str, dict[str, CurveTable]] = {split: {} for split in SPLITS}
        self.evaluation: Evaluation | None = None  # not stored in files
        self.trained_by: tuple[Trainer, ...] = ()

    @property
    def loss(self) -> Curve:
        return self._steps.curve(telemetry.LOSS - 1)

    @property
    def score(self) -> Curve:
        return self._steps.curve(telemetry.SCORE - 1)

    @property
    def penalty(self) -> Curve:
        return self._steps.curve(telemetry.PENALTY - 1)

    @property
    def rate(self) -> Curve:
        return self._steps.curve(telemetry.RATE - 1)

    @property
    def validation_loss(self) -> Curve:
        return self._epochs.curve(0)

    @property
    def validation_score(self) -> Curve:
        return self._epochs.curve(1)

    @property
    def figures(self) -> dict[LayerId, dict[str, Curve]]:
        return {layer: {name: self.figure(layer, name) for name in telemetry.PER_LAYER} for layer in self.layers}

    def figure(self, layer: LayerId, name: str) -> Curve:
        """One of `figures`."""
        number = self.layers.index(layer) * telemetry.FIGURES + telemetry.PER_LAYER.index(name)
        return self._steps.curve(telemetry.STEP_COLUMNS - 1 + number)

    @property
    def metrics(self) -> dict[str, dict[str, Curve]]:
        return {
            split: {key: table.curve(0) for key, table in tables.items()} for split, tables in self._metrics.items()
        }

    @property
    def reports(self) -> Evaluation | None:
        """The old name of `evaluation`."""
        return self.evaluation

    @property
    def epochs_done(self) -> float:
        """Epochs behind the newest point, with fractions."""
        return self._epochs_done

    def __repr__(self) -> str:
        curves = {"loss": self.loss, "validation loss": self.validation_loss}
        latest = "".join(f", {name} {significant(curve.mean[-1], 4)}" for name, curve in curves.items() if len(curve))
        return f"History({counted(significant(self._epochs_done, 6), 'epoch|epochs')}{latest})"

    def extend(self, progress: Progress) -> None:
        """Add the telemetry of one event. Steps are converted to epochs, whatever the batch size was."""
        rows, epochs = progress.steps, progress.epochs
        step, epochs_done = progress.snapshot.step, progress.epochs_done
        if len(rows):
            x = np.interp(rows[:, telemetry.STEP], [self._step, step], [self._epochs_done, epochs_done])
            self._steps.extend(x, rows[:, telemetry.STEP + 1 :])
        if len(epochs):
            self._epochs.extend(epochs[:, 0], epochs[:, 4:6])
        self._step, self._epochs_done = step, epochs_done
        if progress.new_steps and (trainer := here()) not in self.trained_by[-1:]:
            self.trained_by = (*self.trained_by, trainer)
        self.note(progress.evaluation)

    def follow(self, network: Network) -> None:
        """Go on with another network. The figures of its new layers begin here; those of layers without are dropped."""
        layers = network.lowered.layer_ids
        if layers == self.layers:
            return
        known = {layer: n for n, layer in enumerate(self.layers)}
        shared, figures = telemetry.STEP_COLUMNS - 1, telemetry.FIGURES
        columns: list[int | None] = list(range(shared))
        for layer in layers:
            at = known.get(layer)
            columns += [None if at is None else shared + at * figures + n for n in range(figures)]
        self._steps, self.layers = self._steps.arranged(columns), layers

    def until(self, step: int, epochs_done: float) -> "History":
        """A copy that ends at a step, for a run that goes on from there. `epochs_done` are the epochs until then."""
        past = copy(self)
        past._step, past._epochs_done, past.evaluation = step, epochs_done, None
        past._steps, past._epochs = self._steps.until(epochs_done), self._epochs.until(epochs_done)
        past._metrics = {
            split: {key: table.until(epochs_done) for key, table in tables.items()}
            for split, tables in self._metrics.items()
        }
        return past

    def end(self, evaluation: Evaluation | None, restored: bool) -> None:
        """Add the evaluation at the end of a run. That of restored weights is no point of the curves."""
        if restored:
            self.evaluation = evaluation or self.evaluation
        else:
            self.note(evaluation)

    def note(self, evaluation: Evaluation | None) -> None:
        """Add an evaluation, unless it is None or not newer than the latest."""
        if evaluation is None or (self.evaluation is not None and evaluation.step <= self.evaluation.step):
            return
        self.evaluation = evaluation
        for split, report in evaluation.splits.items():
            for key, value in report.items():
                table = self._metrics[split].setdefault(key, CurveTable(1))
                table.extend(np.array([evaluation.epochs_done]), np.array([[value]]))

    def renew(self, evaluation: Evaluation | None) -> None:
        """Replace the newest evaluation, as other weights are in use at its step. It is no point of the curves."""
        self.evaluation = evaluation

    @property
    def metric_keys(self) -> tuple[str, ...]:
        """The metrics that were evaluated, by key."""
        return tuple(self._metrics["train"])

    def metric(self, split: str, key: str) -> Curve:
        """One of `metrics`; empty where it was not evaluated."""
        table = self._metrics[split].get(key)
        return EMPTY_CURVE if table is None else table.curve(0)

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Copies of its arrays by name, for `restore` and for files."""
        curves = {name: table.arrays(column) for table, names in self._tables() for column, name in enumerate(names)}
        arrays = {f"{name}.{part}": array for name, parts in curves.items() for part, array in parts.items()}
        return arrays | {"step": np.array(self._step), "done": np.array(self._epochs_done)}

    @property
    def bytes(self) -> int:
        """How large its `arrays` are, about: gaps of a curve count as points."""
        return sum(table.bytes for table, _ in self._tables())

    def restore(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        """Take the curves from such `arrays`. Raises ValueError where they are damaged."""
        try:
            for split, key in _evaluated(arrays):
                self._metrics[split].setdefault(key, CurveTable(1))
            for table, names in self._tables():
                table.restore(
                    {
                        column: {part: arrays[f"{name}.{part}"] for part in ("points", "waiting", "merged")}
                        for column, name in enumerate(names)
                        if name not in LATER or f"{name}.points" in arrays
                    }
                )
            self._step, self._epochs_done = int(arrays["step"].item()), float(arrays["done"].item())
        except (KeyError, TypeError, ValueError, OverflowError) as error:
            raise ValueError(message("The training curves are damaged and were left out.")) from error

    def _tables(self) -> Iterator[tuple[CurveTable, Sequence[str]]]:
        """Every table, with the name of each of its curves in files."""
        layers = [f"{layer}.{name}" for layer in self.layers for name in telemetry.PER_LAYER]
        yield self._steps, ("loss", "score", "penalty", "rate", *layers)
        yield self._epochs, ("validation_loss", "validation_score")
        for split, tables in self._metrics.items():
            for key, table in tables.items():
                yield table, (f"{split}.{key}",)


def _evaluated(arrays: Mapping[str, NDArray[Any]]) -> list[tuple[str, str]]:
    """The splits and metric keys of stored curves, which may differ from the present metrics."""
    parts = [name.split(".") for name in arrays]
    found = [(part[0], part[1]) for part in parts if len(part) == 3 and part[0] in SPLITS and part[2] == "points"]
    if len(found) > MOST_METRICS:
        raise ValueError(message("{count:metric is|metrics are} saved", count=len(found)))
    return found
