"""Reduce on plateau."""

from dataclasses import dataclass

from core.definitions import param
from core.schedules.base import Schedule


@dataclass(frozen=True)
class ReduceOnPlateau(Schedule):
    """Reduces the learning rate when the monitored value stops improving. Like PyTorch's ReduceLROnPlateau with an
    absolute threshold. Without validation rows, the training loss or score is monitored."""

    kind = "plateau"
    title = "Reduce on plateau"
    formula = r"\eta \leftarrow \gamma\,\eta"
    use = "Where it is not known beforehand when the loss will flatten."
    beware = "With a noisy validation loss and little patience it lowers the rate for no reason."
    related = ("diagnosis/plateau", "stopping/early")

    monitor: str = param(
        "validation loss",
        "Value to monitor.",
        options=("validation loss", "training loss", "validation score", "training score"),
        live=True,
    )
    patience: int = param(
        10,
        "Epochs without improvement before the rate is reduced (patience).",
        low=0,
        high=10_000_000,
        unit="epoch|epochs",
        live=True,
    )
    min_delta: float = param(1e-4, "Smallest change that counts as an improvement.", low=0.0, high=1e9, live=True)
    factor: float = param(0.5, "Factor of each reduction: γ.", low=1e-6, high=1.0, live=True)
    least: float = param(
        1e-4, "Smallest rate, as a fraction of the initial rate.", low=0.0, high=1.0, live=True, title="Minimum"
    )
