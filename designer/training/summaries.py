"""Messages about a run that has completed its epochs."""

from core.training import Finished
from core.training.history import History
from designer.style.language import grouped, tr
from designer.style.numbers import significant

LARGE_LOSS = 1000.0  # a constant prediction scores about 1: targets are standardized, and ln(classes) is little more


def epochs_done(epoch: int, epochs: int, restored: str = "") -> str:
    """Says that `epoch` epochs are done and how many Continue adds: up to the next multiple of `epochs`.

    `restored` says that earlier weights were restored, if they were.
    """
    count, more = grouped(epoch), grouped(epochs - epoch % epochs)
    if restored:
        return tr(
            "Trained for {count} epochs. {restored} Press Continue to train {more} more from there.",
            count=count,
            restored=restored,
            more=more,
        )
    if epoch == 1:
        return tr("Trained for 1 epoch. Press Continue to train {more} more.", more=more)
    return tr("Trained for {count} epochs. Press Continue to train {more} more.", count=count, more=more)


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


def ending(history: History | None, finished: Finished, epochs: int) -> tuple[str, bool]:
    """What to say when a run has completed its epochs, or has stopped early. Also whether it went well."""
    if history is not None and (problem := large_loss(history)):
        return problem, False
    if finished.early:
        return tr(finished.reason), True
    return epochs_done(finished.snapshot.epoch, epochs, finished.reason), True
