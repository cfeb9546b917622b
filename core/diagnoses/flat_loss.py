"""The training loss does not fall."""

from core.diagnoses.diagnosis import RECENT, Diagnosis, has_trained_enough, number, recent
from core.messages import literal, message
from core.moments import Moment

LEAST = 0.005  # of the loss at the start that it should have lost by now
SMALL = 0.05  # a loss that had little left to lose


def flat_loss(moment: Moment) -> Diagnosis | None:
    """Whether the training loss is where it was in the first epochs, or higher."""
    if moment.history is None or not has_trained_enough(moment) or not len(moment.history.loss):
        return None
    loss = moment.history.loss
    epochs = min(RECENT, moment.epoch / 3)
    first, now = recent(loss.up_to(max(epochs, float(loss.x[0])))), recent(loss, epochs)
    if first < SMALL or now < (1 - LEAST) * first:
        return None
    return Diagnosis(
        "flat loss",
        message("The loss does not fall"),
        literal(number(now)),
        message("training loss; {first} in the first epochs", first=number(first)),
        message("{epochs:,} epochs of training have not lowered it.", epochs=moment.epoch),
        message("Lower the learning rate if the loss jumps, raise it if nothing moves, and scale the inputs."),
    )
