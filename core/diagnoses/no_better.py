"""The network is no better than an answer that ignores the inputs."""

from math import sqrt

from core.diagnoses.diagnosis import Diagnosis, has_trained_enough
from core.layers import Input, Output
from core.messages import Message, message
from core.metrics import Report
from core.moments import Moment

ERRORS, MARGIN = 3.0, 0.08  # standard errors of an accuracy within which two are alike, and at most so much
FRESH = 0.8  # of the epochs so far that an evaluation must have seen, as it is made in slices


def no_better(moment: Moment) -> Diagnosis | None:
    """Whether the network is no better than always giving the most frequent class, or the mean of the targets.

    On the validation rows this says that what was learned of the training rows does not hold for others.
    """
    evaluation = moment.evaluation
    if evaluation is None or not has_trained_enough(moment) or evaluation.epochs_done < FRESH * moment.epoch:
        return None
    if guess := _guess(evaluation.train, message("training rows")):
        reason = message("After {epochs:,} epochs, the network has learned next to nothing.", epochs=moment.epoch)
        remedy = message("Try another learning rate or more units; in a deep network, ReLU and Adam.")
    elif evaluation.validation and (guess := _guess(evaluation.validation, message("validation rows"))):
        reason = message("What it has learned from the training rows does not hold for others.")
        remedy = message("Try more rows or fewer units, and check that the inputs tell the target.")
    else:
        return None
    assert moment.network is not None
    if all(isinstance(layer, (Input, Output)) for layer in moment.network.graph.layers.values()):
        remedy = message("Add a hidden layer: a single layer separates classes only by a straight line.")
    if moment.snapshot is not None and moment.snapshot.restored:
        reason = message("These are the restored weights of epoch {epoch:,}.", epoch=moment.snapshot.restored)
    return Diagnosis("no better", *guess, reason, remedy, explains=("flat loss",))


def _guess(report: Report, rows: Message) -> tuple[Message, Message, Message] | None:
    """Title, figure and caption where a network is no better than a guess; None where it is better."""
    if report.confusion is None or report.guess is None:
        caption = message("R² on the {rows}, where always predicting the mean gives 0", rows=rows)
        figure = message("{value:,.2f}", value=report["r2"])
        return (message("No better than a guess"), figure, caption) if report["r2"] <= 0 else None
    accuracy, most = report["accuracy"], report.guess
    if most == 1 or accuracy > most + min(ERRORS * sqrt(most * (1 - most) / report.rows), MARGIN):
        return None
    title = message("No better than a guess") if accuracy <= most else message("Hardly better than a guess")
    caption = message(
        "accuracy on the {count:,} {rows}, where always choosing {name} gives {share:,.1f} %",
        count=report.rows,
        rows=rows,
        name=report.names[int(report.confusion.sum(axis=1).argmax())],
        share=100 * most,
    )
    return title, message("{value:,.1f} %", value=100 * accuracy), caption
