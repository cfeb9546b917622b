"""When training ends before its epochs are done."""

from dataclasses import dataclass

from core.definitions import Definition, param


class Stopping(Definition):
    """Whether training ends early."""


class NoStopping(Stopping):
    """All epochs are trained."""

    kind = "none"
    title = "None"


@dataclass(frozen=True)
class EarlyStopping(Stopping):
    """Ends training when the network has stopped getting better on rows it never learned from, before it learns its
    rows by heart. Without validation rows it goes by the training rows."""

    kind = "early"
    title = "Early stopping"

    monitor: str = param(
        "validation loss",
        "What is watched.",
        options=("validation loss", "training loss", "validation score", "training score"),
        live=True,
    )
    patience: int = param(
        20,
        "Epochs without improvement, one after the other, that end the run.",
        low=1,
        high=10_000_000,
        unit="epochs",
        live=True,
    )
    min_delta: float = param(0.0, "The least change that counts as an improvement.", low=0.0, high=1e9, live=True)
    restore: bool = param(True, "Go back to the weights of the best epoch.", live=True)


STOPPINGS: tuple[type[Stopping], ...] = (NoStopping, EarlyStopping)
