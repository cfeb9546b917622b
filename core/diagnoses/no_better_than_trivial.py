"""The network is no better than an answer that ignores the inputs."""

from math import sqrt

from core.diagnoses import remedies
from core.diagnoses.diagnosis import Diagnosis
from core.diagnoses.evidence import has_trained_enough, is_single_layer
from core.messages import Message, message
from core.metrics import Report
from core.moments import Moment

ERRORS, MARGIN = 3.0, 0.08  # standard errors of an accuracy within which two are alike, and at most so much,
# and half of what is left to be always right, without which no network could be better than a very frequent class
FRESH = 0.8  # of the epochs so far that an evaluation must have seen, as it is made in slices


def no_better_than_trivial(moment: Moment) -> Diagnosis | None:
    """Whether the network is no better than always giving the most frequent class, or the mean of the targets.

    On the validation rows this says that what was learned of the training rows does not hold for others.
    """
    evaluation = moment.evaluation
    epoch = moment.snapshot.weights_epoch if moment.snapshot is not None else moment.epoch
    if evaluation is None or not has_trained_enough(moment) or evaluation.epochs_done < FRESH * epoch:
        return None
    if guess := _guess(evaluation.train, message("training rows")):
        reason = message("After {epochs:epoch|epochs}, the network has learned next to nothing.", epochs=moment.epoch)
        remedy = message("Try another learning rate or more units; in a deep network, ReLU and Adam.")
        edits = remedies.choose_adam(moment)
    elif evaluation.validation and (guess := _guess(evaluation.validation, message("validation rows"))):
        reason = message("What it has learned from the training rows does not hold for others.")
        remedy = message("Try more rows or fewer units, and check that the inputs tell the target.")
        edits = (*remedies.stop_early(moment), *remedies.drop(moment))
    else:
        return None
    if is_single_layer(moment):
        remedy = message("Add a hidden layer: a single layer separates classes only by a straight line.")
        edits = remedies.add_hidden(moment)
    if moment.snapshot is not None and moment.snapshot.restored:
        reason = message("These are the restored weights of epoch {epoch:,}.", epoch=moment.snapshot.restored)
    return Diagnosis("no_better_than_trivial", *guess, reason, remedy, (), None, edits, explains=("plateau",))


def _guess(report: Report, rows: Message) -> tuple[Message, Message, Message] | None:
    """Title, figure and caption where a network is no better than a guess; None where it is better."""
    if report.most_frequent is None:
        caption = message("R² on the {rows}, where always predicting the mean gives 0", rows=rows)
        figure = message("{value:,.2f}", value=report["r2"])
        return (message("No better than a guess"), figure, caption) if report["r2"] <= 0 else None
    accuracy, (name, most) = report["accuracy"], report.most_frequent
    if most == 1 or accuracy > most + min(ERRORS * sqrt(most * (1 - most) / report.rows), MARGIN, (1 - most) / 2):
        return None
    title = message("No better than a guess") if accuracy <= most else message("Hardly better than a guess")
    caption = message(
        "accuracy on the {count:,} {rows}, where always choosing {name} gives {share:,.1%}",
        count=report.rows,
        rows=rows,
        name=name,
        share=most,
    )
    return title, message("{share:,.1%}", share=accuracy), caption
