"""What a diagnosis says."""

from dataclasses import dataclass

from core.messages import EMPTY, Message, message
from core.network.fixes import Fix
from core.network.graph import LayerId


@dataclass(frozen=True)
class Diagnosis:
    """Something wrong that is seen in a run.

    `title` names it in a few words. `figure` is the evidence, such as "3 of 8", and `caption` says what it measures.
    `reason` is a sentence about the cause, `remedy` one about what to try. `layers` are where it was seen; empty
    for the whole network. `since` is the optimizer step since when, None where that is not known. `remedies` are edits
    that may help, the best first. `bars` are heights between 0 and 1 for a small picture of the evidence, and
    `bars_caption` names them. `explains` are the kinds of diagnoses that follow from this one, which are not shown.
    """

    kind: str
    title: Message
    figure: Message
    caption: Message
    reason: Message
    remedy: Message
    layers: tuple[LayerId, ...] = ()
    since: int | None = None
    remedies: tuple[Fix, ...] = ()
    bars: tuple[float, ...] = ()
    bars_caption: Message = EMPTY
    explains: tuple[str, ...] = ()

    @property
    def evidence(self) -> Message:
        """The figure and what it measures."""
        return message("{figure} {caption}", figure=self.figure, caption=self.caption)

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
