"""The network learns the training rows by heart."""

from math import log

from core.diagnoses.diagnosis import Diagnosis, has_trained_enough, number, recent
from core.messages import literal, message
from core.moments import Moment

FAR = 2.0  # times the training loss that the validation loss is
RISE = 1.3  # times its lowest value that the validation loss has reached
LEAST = 0.2  # of the loss of a guess, ln(classes), or 1 for scaled targets: below, the difference does not matter


def overfitting(moment: Moment) -> Diagnosis | None:
    """Whether the validation loss rises, far above a training loss that goes on falling.

    Weights that were restored from before the rise do not overfit.
    """
    history = moment.history
    if history is None or not has_trained_enough(moment) or len(history.validation_loss) < 2:
        return None
    if moment.snapshot is not None and moment.snapshot.restored:
        return None
    curve = history.validation_loss
    train, validation, best = recent(history.loss), recent(curve), float(curve.mean.min())
    if validation < FAR * train or validation < RISE * best or validation < LEAST * _guess(moment):
        return None
    return Diagnosis(
        "overfitting",
        message("The network overfits"),
        literal(number(validation)),
        message("validation loss; {train} on the training rows", train=number(train)),
        message(
            "The validation loss was lowest in epoch {epoch:,} with {best}, and has risen since: the network learns "
            "the training rows by heart.",
            epoch=int(curve.x[int(curve.mean.argmin())]),
            best=number(best),
        ),
        message("Choose early stopping, which restores the best weights, or try dropout, an L2 penalty, or more rows."),
    )


def _guess(moment: Moment) -> float:
    """The loss of a guess."""
    assert moment.network is not None
    return log(moment.network.spec.classes) if moment.network.spec.classes > 1 else 1.0
