"""The run diverged."""

from core.diagnoses.diagnosis import Diagnosis
from core.messages import message
from core.moments import Moment


def divergence(moment: Moment) -> Diagnosis | None:
    """Whether the run ended because values became infinite or NaN, at which step and in which layer."""
    event = moment.diverged
    if event is None or not event.where:  # an error of the program ended the run
        return None
    return Diagnosis(
        "divergence",
        message("Training diverged"),
        message("step {step:,}", step=event.step),
        message("values became infinite or NaN"),
        message("They did so first in {where}. {kept}", where=event.where, kept=event.kept),
        message("Lower the learning rate, clip the gradients, start from smaller weights, or scale the inputs."),
        () if event.layer is None else (event.layer,),
    )
