"""What a run has told so far, thin enough to draw: curves that keep their peaks."""

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
LATER = "penalty", "rate"  # curves that older files do not hold
MOST_METRICS = 64  # of which a file may keep curves
LONGEST = 4096  # points a curve may have before neighbours are merged


class Curve:
    """Values over epochs. Where it grows too long, neighbours become one point with their mean, least and greatest."""

    def __init__(self) -> None:
        self._columns = np.empty((4, 2 * LONGEST))  # x, mean, least, greatest
        self._length = 0
        self._merged = 1  # how many values a full point stands for
        self._waiting: list[tuple[float, float]] = []

    def __len__(self) -> int:
        return self._length

    @property
    def x(self) -> NDArray[Any]:
        """Where the points lie, float64, increasing."""
        return self._columns[0, : self._length]

    @property
    def mean(self) -> NDArray[Any]:
        """The mean of the values that each point stands for."""
        return self._columns[1, : self._length]

    @property
    def least(self) -> NDArray[Any]:
        """The least of them."""
        return self._columns[2, : self._length]

    @property
    def greatest(self) -> NDArray[Any]:
        """The greatest of them."""
        return self._columns[3, : self._length]

    def extend(self, x: NDArray[Any], y: NDArray[Any]) -> None:
        """Add values y at x (both float64, any length). Values that are not finite are left out."""
        good = np.isfinite(y)
        x, y = x[good], y[good]
        if self._merged > 1:
            x, y = self._with_waiting(x, y)
        points = np.stack([x, y, y, y]) if self._merged == 1 else _merge(np.stack([x, y, y, y]), self._merged)
        for start in range(0, points.shape[1], LONGEST):
            part = points[:, start : start + LONGEST]
            self._columns[:, self._length : self._length + part.shape[1]] = part
            self._length += part.shape[1]
            if self._length > LONGEST:
                self._halve()

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Copies of all it holds, for `restore`. Points that stand for one value each have but an x and a mean."""
        rows = 2 if self._merged == 1 else 4
        return {
            "points": self._columns[:rows, : self._length].copy(),
            "waiting": np.array(self._waiting, np.float64).reshape(-1, 2),
            "merged": np.array(self._merged),
        }

    def restore(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        """Become the curve that `arrays` was called of. Raises ValueError where they are no such arrays."""
        points, waiting = arrays["points"], arrays["waiting"]
        merged = int(arrays["merged"].item())
        rows, length = points.shape
        whole = 0 < merged < 2**40 and rows == (2 if merged == 1 else 4) and length <= LONGEST
        whole = whole and waiting.shape[1:] == (2,) and len(waiting) < merged
        if not (whole and all(np.isfinite(each).all() and each.dtype == np.float64 for each in (points, waiting))):
            raise ValueError(message("A training curve is damaged."))
        self._columns[:rows, :length] = points
        self._columns[rows:, :length] = points[1] if rows == 2 else points[rows:]
        self._length, self._merged = length, merged
        self._waiting = [(float(x), float(y)) for x, y in waiting]

    def _with_waiting(self, x: NDArray[Any], y: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
        """Whole groups of values; what is left over waits for the next ones."""
        if self._waiting:
            waiting = np.array(self._waiting).T
            x, y = np.concatenate([waiting[0], x]), np.concatenate([waiting[1], y])
        whole = len(x) // self._merged * self._merged
        self._waiting = list(zip(x[whole:], y[whole:], strict=True))
        return x[:whole], y[:whole]

    def _halve(self) -> None:
        whole = self._length // 2 * 2
        merged = _merge(self._columns[:, :whole], 2)
        odd = self._columns[:, whole : self._length]
        self._length = merged.shape[1] + odd.shape[1]
        self._columns[:, : self._length] = np.concatenate([merged, odd], axis=1)
        self._merged *= 2


def _merge(points: NDArray[Any], count: int) -> NDArray[Any]:
    """Points (4, n · count) in groups of `count`, each made one."""
    groups = points.reshape(4, -1, count)
    return np.stack([groups[0, :, -1], groups[1].mean(axis=1), groups[2].min(axis=1), groups[3].max(axis=1)])


class History:
    """The curves of one run by epoch count: losses and scores, what penalties cost, the learning rate; for each layer
    with weights its figures; and for each split ("train", "validation") the metrics by their keys, as often as they
    were measured."""

    def __init__(self, network: Network) -> None:
        self._step, self._done = 0, 0.0  # where the last message left the run: steps, and epochs
        self.layers: tuple[LayerId, ...] = network.lowered.layer_ids
        self.loss, self.score = Curve(), Curve()
        self.validation_loss, self.validation_score = Curve(), Curve()
        self.penalty, self.rate = Curve(), Curve()
        self.figures: dict[LayerId, dict[str, Curve]] = {
            each: {name: Curve() for name in telemetry.PER_LAYER} for each in self.layers
        }
        self.metrics: dict[str, dict[str, Curve]] = {split: {} for split in SPLITS}
        self.reports: Evaluation | None = None  # the newest, which are not kept in files

    def __repr__(self) -> str:
        ends = {"loss": self.loss, "validation loss": self.validation_loss}
        told = "".join(f", {name} {curve.mean[-1]:.4g}" for name, curve in ends.items() if len(curve))
        return f"History({self._done:g} epochs{told})"

    def extend(self, progress: Progress) -> None:
        """Take in what one message tells. x counts epochs, with fractions, whatever the batch has been."""
        rows, epochs = progress.steps, progress.epochs
        step, done = progress.snapshot.step, progress.done
        if len(rows):
            x = np.interp(rows[:, telemetry.STEP], [self._step, step], [self._done, done])
            self.loss.extend(x, rows[:, telemetry.LOSS])
            self.score.extend(x, rows[:, telemetry.SCORE])
            self.penalty.extend(x, rows[:, telemetry.PENALTY])
            self.rate.extend(x, rows[:, telemetry.RATE])
            at = telemetry.STEP_COLUMNS
            for each in self.layers:
                for curve in self.figures[each].values():
                    curve.extend(x, rows[:, at])
                    at += 1
        if len(epochs):
            self.validation_loss.extend(epochs[:, 0], epochs[:, 4])
            self.validation_score.extend(epochs[:, 0], epochs[:, 5])
        self._step, self._done = step, done
        self.note(progress.reports)

    def note(self, reports: Evaluation | None) -> None:
        """Take in what was measured, if anything was since."""
        if reports is None or (self.reports is not None and reports.step <= self.reports.step):
            return
        self.reports = reports
        for split, report in reports.splits.items():
            for key, value in report.items():
                curve = self.metrics[split].setdefault(key, Curve())
                curve.extend(np.array([reports.done]), np.array([value]))

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Copies of all it holds, by name, for `restore`."""
        held = {f"{name}.{n}": array for name, curve in self._curves().items() for n, array in curve.arrays().items()}
        return held | {"step": np.array(self._step), "done": np.array(self._done)}

    def restore(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        """Become the history that `arrays` was called of. Raises ValueError, a sentence, where that cannot be."""
        try:
            for split, key in _measured(arrays):
                self.metrics[split].setdefault(key, Curve())
            for name, curve in self._curves().items():
                if name in LATER and f"{name}.points" not in arrays:
                    continue
                curve.restore({n: arrays[f"{name}.{n}"] for n in ("points", "waiting", "merged")})
            self._step, self._done = int(arrays["step"].item()), float(arrays["done"].item())
        except (KeyError, TypeError, ValueError, OverflowError) as error:
            raise ValueError(message("The training curves are damaged and were left out.")) from error

    def _curves(self) -> dict[str, Curve]:
        """Every curve by a name that is the same wherever the project is opened."""
        layers = {f"{each}.{n}": curve for each, figures in self.figures.items() for n, curve in figures.items()}
        names = "loss", "score", "validation_loss", "validation_score", *LATER
        metrics = {f"{split}.{key}": curve for split, curves in self.metrics.items() for key, curve in curves.items()}
        return {name: getattr(self, name) for name in names} | layers | metrics


def _measured(arrays: Mapping[str, NDArray[Any]]) -> list[tuple[str, str]]:
    """The splits and metrics that curves were kept of, which may be none or others than there are now."""
    parts = [name.split(".") for name in arrays]
    found = [(part[0], part[1]) for part in parts if len(part) == 3 and part[0] in SPLITS and part[2] == "points"]
    if len(found) > MOST_METRICS:
        raise ValueError(message("{count} metrics are saved", count=len(found)))
    return found
