"""What is said of a run whose epochs are done."""

from core.training.history import History
from designer.style.language import grouped, tr

GROWN = 1000.0  # a guess has a loss of about 1: targets are standardised, and ln of the classes is little more


def done(epoch: int, epochs: int) -> str:
    """That so many epochs are done, and how many of them Train would add, which goes on to a multiple of `epochs`."""
    count, more = grouped(epoch), grouped(epochs - epoch % epochs)
    if epoch == 1:
        return tr("1 epoch is done. Continue trains {more} more.", more=more)
    return tr("{count} epochs are done. Continue trains {more} more.", count=count, more=more)


def grown(history: History) -> str:
    """That the training loss ended far above what any guess gives, and what to do; empty where it did not."""
    loss = history.loss.mean
    if not len(loss) or loss[-1] < GROWN:
        return ""
    return tr(
        "The training loss ended at {loss}, far above what guessing gives. Lower the learning rate, or check that the "
        "inputs are scaled; then press Reset and train again.",
        loss=f"{loss[-1]:.2g}",
    )
