"""The history of a run: curves of its losses, metrics and statistics, thinned so that they can be drawn."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.engine import telemetry
from core.messages import message
from core.network import Network
from core.network.graph import LayerId
from core.training.events import Evaluation, Progress

SPLITS = "train", "validation"
LATER = "penalty", "rate"  # curves that older files lack
MOST_METRICS = 64  # in a file
LONGEST = 4096  # points of a curve before neighbors are merged


class Curve:
    """Values over epochs. When it has over LONGEST points, neighbors are merged in pairs, again and again.

    A point is the mean, the least and the greatest of the values merged into it, so that peaks stay visible. Arrays
    are float64 of shape (points,), and views: copy them to keep them.
    """

    def __init__(self) -> None:
        self._columns = np.empty((4, 2 * LONGEST))  # x, mean, least, greatest
        self._length = 0
        self._merged = 1  # values per full point
        self._pending: list[tuple[float, float]] = []

    def __len__(self) -> int:
        return self._length

    @property
    def x(self) -> NDArray[Any]:
        """The epoch of each point, with fractions, increasing: that of its last value."""
        return self._columns[0, : self._length]

    @property
    def mean(self) -> NDArray[Any]:
        """The mean of the values of each point."""
        return self._columns[1, : self._length]

    @property
    def least(self) -> NDArray[Any]:
        """The least of the values of each point."""
        return self._columns[2, : self._length]

    @property
    def greatest(self) -> NDArray[Any]:
        """The greatest of the values of each point."""
        return self._columns[3, : self._length]

    def extend(self, x: NDArray[Any], y: NDArray[Any]) -> None:
        """Add values y at x, both float64 of shape (n,). Values that are not finite are skipped."""
        good = np.isfinite(y)
        x, y = x[good], y[good]
        if self._merged > 1:
            x, y = self._with_pending(x, y)
        points = np.stack([x, y, y, y]) if self._merged == 1 else _merge(np.stack([x, y, y, y]), self._merged)
        for start in range(0, points.shape[1], LONGEST):
            part = points[:, start : start + LONGEST]
            self._columns[:, self._length : self._length + part.shape[1]] = part
            self._length += part.shape[1]
            if self._length > LONGEST:
                self._halve()

    def up_to(self, x: float) -> "Curve":
        """The points at or before x, as a curve that never changes. It shares its memory with this one."""
        whole = not self._length or self.x[-1] <= x
        length = self._length if whole else int(np.searchsorted(self.x, x, side="right"))
        past = Curve.__new__(Curve)
        past._columns, past._length, past._merged, past._pending = self._columns, length, self._merged, []
        return past

    def over(self, other: "Curve") -> "Curve":
        """This curve divided by one that was recorded at the same steps, as a curve that never changes.

        Where values were merged, each is divided by the mean of the other. Points where the other is 0 are left out.
        """
        divisor = np.interp(self.x, other.x, other.mean) if len(other) else np.zeros(len(self))
        good = divisor > 0
        ratio = Curve.__new__(Curve)
        ratio._columns = self._columns[:, : self._length][:, good]
        ratio._columns[1:] /= divisor[good]
        ratio._length, ratio._merged, ratio._pending = ratio._columns.shape[1], self._merged, []
        return ratio

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Copies of its arrays, for `restore`. Points of a single value are stored as x and mean alone."""
        rows = 2 if self._merged == 1 else 4
        return {
            "points": self._columns[:rows, : self._length].copy(),
            "waiting": np.array(self._pending, np.float64).reshape(-1, 2),
            "merged": np.array(self._merged),
        }

    def restore(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        """Take the values from such `arrays`. Raises ValueError where they are damaged."""
        points, pending = arrays["points"], arrays["waiting"]
        merged = int(arrays["merged"].item())
        rows, length = points.shape
        valid = 0 < merged < 2**40 and rows == (2 if merged == 1 else 4) and length <= LONGEST
        valid = valid and pending.shape[1:] == (2,) and len(pending) < merged
        if not (valid and all(np.isfinite(a).all() and a.dtype == np.float64 for a in (points, pending))):
            raise ValueError(message("A training curve is damaged."))
        self._columns[:rows, :length] = points
        self._columns[rows:, :length] = points[1] if rows == 2 else points[rows:]
        self._length, self._merged = length, merged
        self._pending = [(float(x), float(y)) for x, y in pending]

    def _with_pending(self, x: NDArray[Any], y: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
        """Complete groups of values; the rest is pending until the next call."""
        if self._pending:
            pending = np.array(self._pending).T
            x, y = np.concatenate([pending[0], x]), np.concatenate([pending[1], y])
        whole = len(x) // self._merged * self._merged
        self._pending = list(zip(x[whole:], y[whole:], strict=True))
        return x[:whole], y[:whole]

    def _halve(self) -> None:
        whole = self._length // 2 * 2
        merged = _merge(self._columns[:, :whole], 2)
        odd = self._columns[:, whole : self._length]
        self._length = merged.shape[1] + odd.shape[1]
        self._columns = np.empty_like(self._columns)  # what `up_to` gave away keeps the old points
        self._columns[:, : self._length] = np.concatenate([merged, odd], axis=1)
        self._merged *= 2


def _merge(points: NDArray[Any], count: int) -> NDArray[Any]:
    """Merge points, of shape (4, n · count), in groups of `count`."""
    groups = points.reshape(4, -1, count)
    return np.stack([groups[0, :, -1], groups[1].mean(axis=1), groups[2].min(axis=1), groups[3].max(axis=1)])


class History:
    """The curves of one run, over epochs with fractions.

    - `loss`, `score`, `penalty`, `rate`: the training loss without penalties, the fraction of correct rows in training
      (NaN for a regression), the penalties and the learning rate, one value every few steps;
    - `validation_loss`, `validation_score`: one value per epoch, empty without validation rows;
    - `figures`: statistics of every layer with weights, by layer id and name, see `telemetry.PER_LAYER`;
    - `metrics`: curves by split ("train", "validation") and metric key, one value per evaluation;
    - `evaluation`: the latest evaluation, or None.
    """

    def __init__(self, network: Network) -> None:
        self._step, self._epochs_done = 0, 0.0  # of the last event
        self.layers: tuple[LayerId, ...] = network.lowered.layer_ids
        self.loss, self.score = Curve(), Curve()
        self.validation_loss, self.validation_score = Curve(), Curve()
        self.penalty, self.rate = Curve(), Curve()
        self.figures: dict[LayerId, dict[str, Curve]] = {
            layer_id: {name: Curve() for name in telemetry.PER_LAYER} for layer_id in self.layers
        }
        self.metrics: dict[str, dict[str, Curve]] = {split: {} for split in SPLITS}
        self.evaluation: Evaluation | None = None  # not stored in files

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
        latest = "".join(f", {name} {curve.mean[-1]:.4g}" for name, curve in curves.items() if len(curve))
        return f"History({self._epochs_done:g} epochs{latest})"

    def extend(self, progress: Progress) -> None:
        """Add the telemetry of one event. Steps are converted to epochs, whatever the batch size was."""
        rows, epochs = progress.steps, progress.epochs
        step, epochs_done = progress.snapshot.step, progress.epochs_done
        if len(rows):
            x = np.interp(rows[:, telemetry.STEP], [self._step, step], [self._epochs_done, epochs_done])
            self.loss.extend(x, rows[:, telemetry.LOSS])
            self.score.extend(x, rows[:, telemetry.SCORE])
            self.penalty.extend(x, rows[:, telemetry.PENALTY])
            self.rate.extend(x, rows[:, telemetry.RATE])
            column = telemetry.STEP_COLUMNS
            for layer_id in self.layers:
                for curve in self.figures[layer_id].values():
                    curve.extend(x, rows[:, column])
                    column += 1
        if len(epochs):
            self.validation_loss.extend(epochs[:, 0], epochs[:, 4])
            self.validation_score.extend(epochs[:, 0], epochs[:, 5])
        self._step, self._epochs_done = step, epochs_done
        self.note(progress.evaluation)

    def note(self, evaluation: Evaluation | None) -> None:
        """Add an evaluation, unless it is None or not newer than the latest."""
        if evaluation is None or (self.evaluation is not None and evaluation.step <= self.evaluation.step):
            return
        self.evaluation = evaluation
        for split, report in evaluation.splits.items():
            for key, value in report.items():
                curve = self.metrics[split].setdefault(key, Curve())
                curve.extend(np.array([evaluation.epochs_done]), np.array([value]))

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Copies of its arrays by name, for `restore` and for files."""
        arrays = {f"{name}.{n}": array for name, curve in self._curves().items() for n, array in curve.arrays().items()}
        return arrays | {"step": np.array(self._step), "done": np.array(self._epochs_done)}

    def restore(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        """Take the curves from such `arrays`. Raises ValueError where they are damaged."""
        try:
            for split, key in _evaluated(arrays):
                self.metrics[split].setdefault(key, Curve())
            for name, curve in self._curves().items():
                if name in LATER and f"{name}.points" not in arrays:
                    continue
                curve.restore({n: arrays[f"{name}.{n}"] for n in ("points", "waiting", "merged")})
            self._step, self._epochs_done = int(arrays["step"].item()), float(arrays["done"].item())
        except (KeyError, TypeError, ValueError, OverflowError) as error:
            raise ValueError(message("The training curves are damaged and were left out.")) from error

    def _curves(self) -> dict[str, Curve]:
        """Every curve by its name in files."""
        layers = {f"{i}.{n}": curve for i, figures in self.figures.items() for n, curve in figures.items()}
        names = "loss", "score", "validation_loss", "validation_score", *LATER
        metrics = {f"{split}.{key}": curve for split, curves in self.metrics.items() for key, curve in curves.items()}
        return {name: getattr(self, name) for name in names} | layers | metrics


def _evaluated(arrays: Mapping[str, NDArray[Any]]) -> list[tuple[str, str]]:
    """The splits and metric keys of stored curves, which may differ from the present metrics."""
    parts = [name.split(".") for name in arrays]
    found = [(part[0], part[1]) for part in parts if len(part) == 3 and part[0] in SPLITS and part[2] == "points"]
    if len(found) > MOST_METRICS:
        raise ValueError(message("{count} metrics are saved", count=len(found)))
    return found
