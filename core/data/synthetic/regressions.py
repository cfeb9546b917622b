"""Functions of one or two numbers to fit, with noise and outliers in the target."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from core.data.base import Dataset, Source
from core.data.synthetic.plane import generator, noise_param, rows_param
from core.definitions import param

NOISE = "Standard deviation of the noise added to the target, which lies between −1 and 1."
OUTLIERS = (
    "Share of the rows whose target is 4 too high. The mean squared error follows them; the mean absolute error and "
    "the Huber loss hardly do."
)
TOO_HIGH = 4.0


@dataclass(frozen=True)
class Regression(Source):
    """A function of inputs that are uniform between −1 and 1."""

    inputs: ClassVar[tuple[str, ...]] = ("x",)

    rows: int = rows_param(200)
    noise: float = noise_param(0.1, NOISE)
    outliers: float = param(0.0, OUTLIERS, low=0.0, high=0.5)

    def load(self, seed: int) -> Dataset:
        random = generator(seed, self.kind)
        x = random.uniform(-1, 1, (self.rows, len(self.inputs)))
        y = self.function(x) + self.noise * random.standard_normal(self.rows)
        y[random.permutation(self.rows)[: round(self.outliers * self.rows)]] += TOO_HIGH
        return Dataset(x.astype(np.float32), y.astype(np.float32)[:, None], self.inputs, (), ("y",))

    def function(self, x: NDArray[np.float64]) -> NDArray[np.float64]:
        """The target without noise, of shape (rows,), for inputs of shape (rows, inputs)."""
        raise NotImplementedError


@dataclass(frozen=True)
class Line(Regression):
    """A straight line through 0. One linear unit fits it."""

    kind = "line"
    title = "Line"
    formula = r"y = \tfrac{4}{5} x"

    def function(self, x: NDArray[np.float64]) -> NDArray[np.float64]:
        return 0.8 * x[:, 0]


@dataclass(frozen=True)
class Sine(Regression):
    """A sine wave. A network without hidden layers can only draw a line through it."""

    kind = "sine"
    title = "Sine"
    formula = r"y = \sin(\pi n x)"

    periods: float = param(1.0, "Number n of periods between −1 and 1.", low=0.25, high=5.0, unit="period|periods")

    def function(self, x: NDArray[np.float64]) -> NDArray[np.float64]:
        wave: NDArray[np.float64] = np.sin(np.pi * self.periods * x[:, 0])
        return wave


@dataclass(frozen=True)
class Jump(Regression):
    """A step from −1 to 1 at 0. Smooth activations round its edge off."""

    kind = "jump"
    title = "Step function"
    formula = r"y = \operatorname{sgn}(x)"

    def function(self, x: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.where(x[:, 0] < 0, -1.0, 1.0)


@dataclass(frozen=True)
class TiltedPlane(Regression):
    """A plane over two inputs. One linear unit fits it."""

    kind = "tilted_plane"
    title = "Plane"
    formula = r"y = \tfrac{1}{2} (x_1 - x_2)"

    inputs = ("x1", "x2")

    def function(self, x: NDArray[np.float64]) -> NDArray[np.float64]:
        return 0.5 * (x[:, 0] - x[:, 1])
