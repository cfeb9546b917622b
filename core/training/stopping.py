"""Early stopping: when training ends before all epochs are done."""

from dataclasses import dataclass

from core.definitions import Definition, param


class Stopping(Definition):
    """The base class of the rules by which training ends early."""


class NoStopping(Stopping):
    """Trains for all epochs."""

    kind = "none"
    title = "None"
    use = "To watch a run to its end."
    beware = "The last weights need not be the best ones."
    related = ("stopping/early",)


@dataclass(frozen=True)
class EarlyStopping(Stopping):
    """Stops training when the monitored value has stopped improving, before the network overfits. Without validation
    rows, the training rows are monitored. However training ends, the weights of the best epoch can be restored, also
    where early stopping was chosen after it. Continue then goes on from them, with the optimizer's state of the last
    step."""

    kind = "early"
    title = "Early stopping"
    use = (
        "Whenever there are validation rows. Give a patience longer than the bumps of the curve, and restore the best."
    )
    beware = "The validation rows have then chosen the epoch: the test rows alone are unseen."
    related = ("diagnosis/overfitting", "view/loss")
    paper = "Prechelt, 1998"

    monitor: str = param(
        "validation loss",
        "Value to monitor.",
        options=("validation loss", "training loss", "validation score", "training score"),
        live=True,
    )
    patience: int = param(
        20,
        "Consecutive epochs without improvement before training stops.",
        low=1,
        high=10_000_000,
        unit="epoch|epochs",
        live=True,
    )
    min_delta: float = param(0.0, "Smallest change that counts as an improvement.", low=0.0, high=1e9, live=True)
    restore: bool = param(
        True,
        "Restore the weights of the best epoch when training ends, even if it does not end early.",
        live=True,
        title="Restore best",
    )


STOPPINGS: tuple[type[Stopping], ...] = (NoStopping, EarlyStopping)
