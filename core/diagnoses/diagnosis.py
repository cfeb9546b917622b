"""What a diagnosis says, and how it reads the curves of a run."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.messages import EMPTY, Message, joined, message
from core.moments import Moment
from core.network.graph import LayerId
from core.training.curves import Curve

EPOCHS = 20  # of a run before a diagnosis says that it has not learned; all of a shorter run
RECENT = 5.0  # epochs that count as now
NAMED = 3  # layers in a sentence


@dataclass(frozen=True)
class Diagnosis:
    """Something wrong that is seen in a run.

    `title` names it in a few words. `figure` is the evidence, such as "3 of 8", and `caption` says what it measures.
    `reason` is a sentence about the cause, `remedy` one about what to try. `layers` are where it was seen; empty
    for the whole network. `bars` are heights between 0 and 1 for a small picture of the evidence, and `bars_caption`
    names them. `explains` are the kinds of diagnoses that follow from this one, which are then not shown.
    """

    kind: str
    title: Message
    figure: Message
    caption: Message
    reason: Message
    remedy: Message
    layers: tuple[LayerId, ...] = ()
    bars: tuple[float, ...] = ()
    bars_caption: Message = EMPTY
    explains: tuple[str, ...] = ()

    @property
    def sentence(self) -> Message:
        """All of it in one line, for a terminal and for screen readers."""
        return message(
            "{title} ({figure} {caption}). {reason} {remedy}",
            title=self.title,
            figure=self.figure,
            caption=self.caption,
            reason=self.reason,
            remedy=self.remedy,
        )


def has_trained_enough(moment: Moment) -> bool:
    """Whether a run that has learned nothing by now is worth a word."""
    return moment.epoch >= min(EPOCHS, moment.project.recipe.epochs)


def recent(curve: Curve, epochs: float = RECENT) -> float:
    """The mean of a curve over its last epochs, each point by the steps it stands for; NaN where it is empty."""
    if not len(curve):
        return float("nan")
    start = min(int(np.searchsorted(curve.x, curve.x[-1] - epochs + 1e-9, side="right")), len(curve) - 1)
    return float(np.average(curve.mean[start:], weights=np.diff(curve.x, prepend=0.0)[start:]))


def names(moment: Moment, layers: Sequence[LayerId]) -> Message:
    """The names of some layers in a sentence, the first NAMED of them and how many more there are."""
    assert moment.network is not None
    known = moment.network.graph.names
    text = joined(known[layer_id] for layer_id in layers[:NAMED])
    more = len(layers) - NAMED
    return message("{layers} and {count} more", layers=text, count=more) if more > 0 else text


def number(value: float) -> str:
    """A figure with two digits: 0.29, 1.1e-5, 0."""
    mantissa, e, exponent = f"{value:.2g}".partition("e")
    return f"{mantissa}e{int(exponent)}" if e else mantissa
