"""The standard table: networks with a goal, which is how many times faster than the best peer they should train."""

from dataclasses import dataclass, replace

from core.activations import ReLU, Sigmoid, Softmax, Tanh
from core.bench.work import Work, random_rows
from core.layers import BatchNorm, Conv2D, Dense, Dropout, Flatten, Input, Layer, MaxPool2D, Output, Reshape
from core.losses import BCE, CCE
from core.optimizers import SGD, Adam, Optimizer
from core.project.layout import chain
from core.training import Recipe

ROWS = 1024  # at least; four batches if that is more
SINGLE = SGD(), 1, 3.0  # the optimizer, batch and goal of the second half of the table


@dataclass(frozen=True)
class Row:
    """A row of the table. If `classes` is 1, the network has one sigmoid output, otherwise softmax."""

    title: str
    features: int
    hidden: tuple[Layer, ...]
    classes: int
    batch: int
    optimizer: Optimizer
    goal: float

    def work(self) -> Work:
        """The row with a recipe and training data."""
        binary = self.classes == 1
        loss, last = (BCE(), Sigmoid()) if binary else (CCE(), Softmax())
        data = random_rows(self.features, max(self.classes, 2), max(4 * self.batch, ROWS))
        recipe = Recipe(loss=loss, optimizer=self.optimizer, batch=self.batch)
        graph = chain(Input(), *self.hidden, Output(activation=last))
        return Work(self.title, graph, recipe, data, self.goal)


def dense(*units: int, tanh: bool = False) -> tuple[Layer, ...]:
    """Dense layers of these units."""
    return tuple(Dense(units=count, activation=Tanh() if tanh else ReLU()) for count in units)


def normed(*units: int) -> tuple[Layer, ...]:
    """Dense layers of these units, each followed by batch norm, and dropout at the end."""
    return (*(layer for count in units for layer in (*dense(count), BatchNorm())), Dropout(rate=0.2))


LENET = (  # LeCun et al. (1998), with padded images and ReLU
    Reshape(channels=1, height=28, width=28),
    Conv2D(channels=6, size=5),
    MaxPool2D(),
    Conv2D(channels=16, size=5, padding="valid"),
    MaxPool2D(),
    Flatten(),
    *dense(120, 84),
)
WITH_BATCHES = (
    Row("2-4-2-1 tanh, BCE", 2, dense(4, 2, tanh=True), 1, 10, SGD(), 5.0),
    Row("2-4-2-1 tanh, BCE", 2, dense(4, 2, tanh=True), 1, 10, Adam(), 5.0),
    Row("2-16-16-2 ReLU", 2, dense(16, 16), 2, 32, Adam(), 3.0),
    Row("2-8×8-1 tanh", 2, dense(*[8] * 8, tanh=True), 1, 16, Adam(), 3.0),
    Row("30-64-BN-32-BN-2, dropout 0.2", 30, normed(64, 32), 2, 32, Adam(), 2.0),
    Row("64-128-64-10", 64, dense(128, 64), 10, 64, Adam(), 1.5),
    Row("784-256-128-10", 784, dense(256, 128), 10, 128, Adam(), 1.3),
    Row("784-512-BN-512-BN-10, dropout 0.2", 784, normed(512, 512), 10, 128, Adam(), 1.2),
    Row("784-1024-1024-10", 784, dense(1024, 1024), 10, 256, Adam(), 1.1),
    Row("LeNet-5, 28×28", 784, LENET, 10, 128, Adam(), 3.0),
)


def table() -> tuple[Row, ...]:
    """All rows: the networks with batches, then each network with one sample per step."""
    optimizer, batch, goal = SINGLE
    networks = {row.title: row for row in WITH_BATCHES}
    alone = (replace(row, optimizer=optimizer, batch=batch, goal=goal) for row in networks.values())
    return (*WITH_BATCHES, *alone)
