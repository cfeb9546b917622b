"""The run diverged."""

from core.diagnoses import remedies
from core.diagnoses.diagnosis import Diagnosis
from core.diagnoses.evidence import step_at
from core.diagnoses.exploding_gradients import began_large
from core.messages import message
from core.moments import Moment


def divergence(moment: Moment) -> Diagnosis | None:
    """Whether the run ended because values became infinite or NaN, at which step and in which layer.

    Where gradients were huge from the first step, `exploding_gradients` says so.
    """
    event = moment.diverged
    if event is None or not event.where or began_large(moment):  # without a place, an error of the program ended it
        return None
    assert moment.history is not None
    loss = moment.history.loss
    begin = step_at(float(loss.x[int(loss.mean.argmin())]), moment) if len(loss) else event.step
    return Diagnosis(
        "divergence",
        message("Training diverged"),
        message("step {step:,}", step=event.step),
        message("values became infinite or NaN"),
        message(
            "They did so first in {where}. The loss was lowest at step {step:,} and has risen since. {kept}",
            where=event.where,
            step=begin,
            kept=event.kept,
        ),
        message("Lower the learning rate, clip the gradients, start from smaller weights, or scale the inputs."),
        () if event.layer is None else (event.layer,),
        begin,
        (*remedies.change_rate(moment, 1 / remedies.RATE), *remedies.clip_gradients(moment)),
        explains=("learning_rate_too_high", "no_better_than_trivial", "plateau"),
    )
