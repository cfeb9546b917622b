"""The learning rate is too high, or too low."""

import numpy as np

from core.diagnoses import remedies
from core.diagnoses.diagnosis import Diagnosis
from core.diagnoses.evidence import LEARNED, guess, has_trained_enough, is_single_layer, recent, score, updates
from core.messages import literal, message
from core.messages.numbers import significant
from core.moments import Moment

HIGH = 0.03  # of the norm of the weights by which a step changes them, where about 1e-3 is usual:
LOW = 3e-5  # https://cs231n.github.io/neural-networks-3/#ratio
RAISED = 1.25  # times the loss at the start, and that of a guess
PEAK = 2.0  # times both, that single steps have reached
NO_LOWER = 0.95  # of the loss of a guess
LEFT = 0.7  # of the first loss that is still there


def learning_rate_too_high(moment: Moment) -> Diagnosis | None:
    """Whether training has raised the loss above that of a guess, or steps change the weights by a large part of them
    and the loss is no lower than that of a guess.
    """
    history = moment.history
    if history is None or not has_trained_enough(moment) or not len(history.loss) or not score(moment) < LEARNED:
        return None
    typical, first, now = (
        float(np.median(list(updates(moment).values()))),
        float(history.loss.mean[0]),
        recent(history.loss),
    )
    limit = guess(moment)
    jumps = typical >= HIGH or float(history.loss.greatest.max()) >= PEAK * max(first, limit)
    learned_nothing = now >= NO_LOWER * limit and not is_single_layer(moment)  # that one may have settled
    if now < RAISED * max(first, limit) and not (jumps and learned_nothing):
        return None
    rises = float((np.diff(history.loss.mean) > 0).mean()) if len(history.loss) > 1 else 0.0
    return Diagnosis(
        "learning_rate_too_high",
        message("The learning rate is too high"),
        literal(significant(history.loss.recent())),
        message(
            "training loss; it began at {first}, and a guess has {guess}",
            first=significant(first),
            guess=significant(limit),
        ),
        message(
            "Steps that are too long jump across the valley of the loss and up its other wall. The loss rose in "
            "{rises:.0%} of the recorded steps, and a step changed the weights by {share:.1%} of their size.",
            rises=rises,
            share=typical,
        ),
        message("Lower the learning rate."),
        (),
        1,
        remedies.change_rate(moment, 1 / remedies.RATE),
        explains=("no_better_than_trivial", "plateau", "underfitting", "saturation", "vanishing_gradients"),
    )


def learning_rate_too_low(moment: Moment) -> Diagnosis | None:
    """Whether no layer moves, though gradients reach them all."""
    history = moment.history
    if history is None or not has_trained_enough(moment) or not len(history.loss):
        return None
    changes = list(updates(moment).values())
    first, now = float(history.loss.mean[0]), recent(history.loss)
    moving = [change for change in changes if change >= LOW]
    if not changes or moving or now < LEFT * first or not recent_gradient(moment) > LOW:
        return None
    largest = max(changes, default=0.0)
    return Diagnosis(
        "learning_rate_too_low",
        message("The learning rate is too low"),
        literal(significant(largest)),
        message("of their size is what a step changes the weights by; about 1e-3 is usual"),
        message(
            "After {epochs:epoch|epochs} the loss has gone from {first} to {now}: it falls, but it crawls.",
            epochs=moment.epoch,
            first=significant(first, 3),
            now=significant(history.loss.recent(), 3),
        ),
        message("Raise the learning rate, or choose Adam."),
        (),
        None,
        (*remedies.change_rate(moment, remedies.RATE), *remedies.choose_adam(moment)),
        explains=("no_better_than_trivial", "plateau", "underfitting"),
    )


def recent_gradient(moment: Moment) -> float:
    """The least of the recent gradient norms."""
    assert moment.history is not None
    norms = [recent(moment.history.layer(layer_id, "gradient_norm")) for layer_id in moment.history.layers]
    return min(norms, default=0.0)
