"""The network is too simple for the data."""

from core.diagnoses import remedies
from core.diagnoses.diagnosis import Diagnosis
from core.diagnoses.evidence import LEARNED, has_trained_enough, is_single_layer, recent, score
from core.messages import literal, message
from core.messages.numbers import percent, significant
from core.moments import Moment

SETTLED = 0.02  # of the loss that it has lost since the middle of the run


def underfitting(moment: Moment) -> Diagnosis | None:
    """Whether a single layer has learned what it can, and that is less than half-way to always right.

    A network with hidden layers that is no better may face noise, which no network learns; of that nothing is said.
    """
    history = moment.history
    if history is None or not has_trained_enough(moment) or not is_single_layer(moment):
        return None
    reached = score(moment)
    middle, now = recent(history.loss.up_to(history.epochs_done / 2)), recent(history.loss)
    if not reached < LEARNED or not now > (1 - SETTLED) * middle:
        return None
    assert moment.evaluation is not None
    report = moment.evaluation.train
    figure, caption = literal(percent(report["accuracy"])), message("accuracy on the training rows")
    if report.most_frequent is None:
        figure, caption = literal(significant(reached)), message("R² on the training rows")
    return Diagnosis(
        "underfitting",
        message("The network underfits"),
        figure,
        caption,
        message(
            "The loss has settled. A single layer answers with a straight line, or plane, whatever its weights are, "
            "and that does not fit even the rows it learns from."
        ),
        message("Add a hidden layer."),
        (),
        None,
        remedies.add_hidden(moment),
        explains=("no_better_than_trivial", "plateau"),
    )
