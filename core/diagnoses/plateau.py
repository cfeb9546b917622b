"""The training loss does not fall."""

from core.diagnoses import remedies
from core.diagnoses.diagnosis import Diagnosis
from core.diagnoses.evidence import LEARNED, RECENT, has_trained_enough, recent, score
from core.messages import literal, message
from core.messages.numbers import significant
from core.moments import Moment

LEAST = 0.005  # of the loss at the start that it should have lost by now
SMALL = 0.05  # a loss that had little left to lose


def plateau(moment: Moment) -> Diagnosis | None:
    """Whether the training loss is where it was in the first epochs, or higher, and the network has not learned."""
    if moment.history is None or not has_trained_enough(moment) or not len(moment.history.loss):
        return None
    if score(moment) >= LEARNED:  # within those epochs
        return None
    loss = moment.history.loss
    epochs = min(RECENT, moment.epoch / 3)
    first, now = recent(loss.up_to(max(epochs, float(loss.x[0])))), recent(loss, epochs)
    if first < SMALL or now < (1 - LEAST) * first:
        return None
    return Diagnosis(
        "plateau",
        message("The loss does not fall"),
        literal(significant(loss.recent())),
        message("training loss; {first} in the first epochs", first=significant(first)),
        message("{epochs:epoch|epochs} of training have not lowered it.", epochs=moment.epoch),
        message("Lower the learning rate if the loss jumps, raise it if nothing moves, and scale the inputs."),
        (),
        1,
        (*remedies.choose_adam(moment), *remedies.change_rate(moment, 1 / remedies.RATE)),
    )
