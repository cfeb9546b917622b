"""Scaling of features, column by column: scaled = (x − shift) / scale."""

import numpy as np
from numpy.typing import NDArray

from core.definitions import Definition

BLOCK = 65536  # rows converted to float64 at a time, so that a large table is never copied as a whole
CELLS = 1 << 21  # numbers sorted at a time, for the same reason

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]


class Scaling(Definition):
    """How features are brought to a common scale, so that none dominates the others."""

    def fit(self, x: Floats | Doubles) -> tuple[Doubles, Doubles]:
        """Shift and scale, float64 (features,), fitted on x (rows, features), whose magnitude float32 can hold.

        The scale is never 0, also not as float32.
        """
        raise NotImplementedError


class Standardize(Scaling):
    """Shifts and scales every feature to mean 0 and standard deviation 1. A good choice for most data."""

    kind = "standardise"  # the spelling in project files
    title = "Standardize"
    formula = r"\frac{x - \mu}{\sigma}"
    use = "For nearly all tables."
    beware = "Outliers stretch the deviation. Use Robust then."
    related = ("idea/scaling", "scaling/robust")

    def fit(self, x: Floats | Doubles) -> tuple[Doubles, Doubles]:
        low, high = _range(x)
        mean = np.where(low == high, low, x.mean(axis=0, dtype=np.float64))
        squares = np.zeros(x.shape[1])
        for start in range(0, len(x), BLOCK):
            squares += ((x[start : start + BLOCK] - mean) ** 2).sum(axis=0)
        return _safe(mean, np.sqrt(squares / len(x)))


class MinMax(Scaling):
    """Scales every feature to the range from −1 to 1. Suits bounded features such as pixels. Sensitive to outliers."""

    kind = "min_max"
    title = "Min–max"
    formula = r"\frac{2x - \max - \min}{\max - \min}"
    use = "For pixels and other features with known ends."
    beware = "One outlier presses all others together."
    related = ("idea/scaling", "scaling/robust")

    def fit(self, x: Floats | Doubles) -> tuple[Doubles, Doubles]:
        low, high = _range(x)
        return _safe((low + high) / 2, (high - low) / 2)


class Robust(Scaling):
    """Shifts every feature by its median and divides it by its interquartile range. A few outliers do not change
    either."""

    kind = "robust"
    title = "Robust"
    formula = r"\frac{x - \mathrm{median}}{Q_3 - Q_1}"
    use = "For features with outliers."
    beware = "The outliers themselves stay as large as they are."
    related = ("idea/scaling", "scaling/standardise")

    def fit(self, x: Floats | Doubles) -> tuple[Doubles, Doubles]:
        quartiles = np.empty((3, x.shape[1]))
        columns = max(CELLS // len(x), 1)
        for start in range(0, x.shape[1], columns):
            block = x[:, start : start + columns].astype(np.float64)
            quartiles[:, start : start + columns] = np.percentile(block, (25, 50, 75), axis=0)
        first, median, third = quartiles
        shift, scale = _safe(median, third - first)
        low, high = _range(x)
        reach = np.maximum(high - median, median - low)
        return shift, np.maximum(scale, reach * 1e-30)  # an outlier must not be infinite as float32


class Unscaled(Scaling):
    """Leaves the features unchanged. Suits features that already have a common scale."""

    kind = "unscaled"
    title = "No scaling"
    formula = r"x"
    use = "Where features are alike already, or to see what unscaled inputs do."
    beware = "Features of hundreds beside features of hundredths make training slow or unstable."
    related = ("diagnosis/unscaled_inputs", "idea/scaling")

    def fit(self, x: Floats | Doubles) -> tuple[Doubles, Doubles]:
        return np.zeros(x.shape[1]), np.ones(x.shape[1])


def _range(x: Floats | Doubles) -> tuple[Doubles, Doubles]:
    return x.min(axis=0).astype(np.float64), x.max(axis=0).astype(np.float64)


def _safe(shift: Doubles, scale: Doubles) -> tuple[Doubles, Doubles]:
    """Shift and scale. The scale is 1 for a constant column, and where it is too small to divide by in float32."""
    limits = np.finfo(np.float32)
    return shift, np.where(scale < limits.tiny, 1.0, np.minimum(scale, limits.max))


SCALINGS: tuple[type[Scaling], ...] = (Standardize, MinMax, Robust, Unscaled)
Standardise = Standardize  # the old name, kept for existing code
