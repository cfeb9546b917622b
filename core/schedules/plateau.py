"""Reduce on plateau."""

from dataclasses import dataclass

from core.definitions import param
from core.schedules.base import Schedule


@dataclass(frozen=True)
class ReduceOnPlateau(Schedule):
    """The learning rate falls when the loss has stopped falling. PyTorch's ReduceLROnPlateau, with an absolute
    threshold. Without validation rows the training loss is watched."""

    kind = "plateau"
    title = "Reduce on plateau"
    formula = r"\eta \leftarrow \gamma\,\eta"

    monitor: str = param(
        "validation loss",
        "What is watched.",
        options=("validation loss", "training loss", "validation score", "training score"),
        live=True,
    )
    patience: int = param(
        10, "Epochs without improvement that are borne.", low=0, high=10_000_000, unit="epochs", live=True
    )
    min_delta: float = param(1e-4, "The least change that counts as one.", low=0.0, high=1e9, live=True)
    factor: float = param(0.5, "What the rate is multiplied with: γ.", low=1e-6, high=1.0, live=True)
    least: float = param(1e-4, "The share of the rate below which it does not fall.", low=0.0, high=1.0, live=True)
