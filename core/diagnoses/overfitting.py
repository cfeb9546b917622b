"""The network learns the training rows by heart."""

from core.diagnoses import remedies
from core.diagnoses.diagnosis import Diagnosis
from core.diagnoses.evidence import guess, has_trained_enough, recent, score_of, step_at
from core.messages import literal, message
from core.messages.numbers import significant
from core.moments import Moment

FAR = 2.0  # times the training loss that the validation loss is
RISE = 1.7  # times its lowest value that the validation loss has reached
GAP = 0.15  # between the scores on the training and the validation rows
LEAST = 0.3  # of the loss of a guess, ln(classes), or 1 for scaled targets: below, the difference does not matter


def overfitting(moment: Moment) -> Diagnosis | None:
    """Whether the validation loss rises, far above a training loss that goes on falling.

    Weights that were restored from before the rise do not overfit.
    """
    history = moment.history
    if history is None or not has_trained_enough(moment) or len(history.validation_loss) < 2:
        return None
    if moment.snapshot is not None and moment.snapshot.restored:
        return None
    evaluation = moment.evaluation
    if evaluation is None or evaluation.validation is None:
        return None
    if score_of(evaluation.train) - score_of(evaluation.validation) < GAP:
        return None
    curve = history.validation_loss
    train, validation, best = recent(history.loss), recent(curve), float(curve.mean.min())
    if validation < FAR * train or validation < RISE * best or validation < LEAST * guess(moment):
        return None
    return Diagnosis(
        "overfitting",
        message("The network overfits"),
        literal(significant(curve.recent())),
        message("validation loss; {train} on the training rows", train=significant(history.loss.recent())),
        message(
            "The validation loss was lowest in epoch {epoch:,} with {best}, and has risen since: the network learns "
            "the training rows by heart.",
            epoch=int(curve.x[int(curve.mean.argmin())]),
            best=significant(best),
        ),
        message("Choose early stopping, which restores the best weights, or try dropout, an L2 penalty, or more rows."),
        (),
        step_at(float(curve.x[int(curve.mean.argmin())]), moment),
        (*remedies.stop_early(moment), *remedies.drop(moment)),
    )
