"""Messages about a run that has completed its epochs."""

from math import log

from core.network import Network
from core.training import Finished, Snapshot
from core.training.history import History
from designer.style.language import grouped, tr
from designer.style.numbers import significant

RISE = 1.1  # times the lowest validation loss
SMALL = 0.3  # of the loss of a constant prediction: below, a rise does not matter
LARGE_LOSS = 1000.0  # a constant prediction scores about 1: targets are standardized, and ln(classes) is little more


def epochs_done(epoch: int, epochs: int, restored: str = "") -> str:
    """Says that `epoch` epochs are done and how many Continue adds: up to the next multiple of `epochs`.

    `restored` says that earlier weights were restored, if they were.
    """
    count, more = grouped(epoch), grouped(epochs - epoch % epochs)
    if restored:
        return tr(
            "Trained for {count:epoch|epochs}. {restored} Press Continue to train {more} more from there.",
            count=count,
            restored=restored,
            more=more,
        )
    return tr("Trained for {count:epoch|epochs}. Press Continue to train {more} more.", count=count, more=more)


def large_loss(history: History) -> str:
    """Says what to do when the training loss ended far above that of a constant prediction. Else empty."""
    loss = history.loss.mean
    if not len(loss) or loss[-1] < LARGE_LOSS:
        return ""
    return tr(
        "The training loss ended at {loss}, far above that of a random guess. Lower the learning rate or check that "
        "the inputs are scaled, then press Reset and train again.",
        loss=significant(loss[-1]),
    )


def risen(history: History, network: Network, snapshot: Snapshot) -> str:
    """Says that the validation loss is well above its lowest. Else empty, also where that is small or was restored."""
    loss = history.validation_loss
    classes = network.spec.classes
    guess = log(classes) if classes > 1 else 1.0  # the loss of a constant prediction; targets are scaled
    if not len(loss) or snapshot.restored or loss.mean[-1] < max(RISE * loss.mean.min(), SMALL * guess):
        return ""
    return tr(
        "The validation loss was lowest in epoch {epoch}, {best}, and has risen to {last}. Early stopping restores the "
        "best weights.",
        epoch=grouped(round(float(loss.x[loss.mean.argmin()]))),
        best=significant(loss.mean.min(), 3),
        last=significant(loss.mean[-1], 3),
    )


def ending(history: History | None, network: Network | None, finished: Finished, epochs: int) -> tuple[str, bool]:
    """What to say when a run has completed its epochs, or has stopped early. Also whether it went well."""
    if history is not None and (problem := large_loss(history)):
        return problem, False
    done = tr(finished.reason) if finished.early else epochs_done(finished.snapshot.epoch, epochs, finished.reason)
    risen_text = risen(history, network, finished.snapshot) if history is not None and network is not None else ""
    return (f"{risen_text} {done}", False) if risen_text else (done, True)
