"""What advice is."""

from dataclasses import dataclass

from core.messages import Message
from core.network.fixes import Fix
from core.network.graph import LayerId


@dataclass(frozen=True)
class Advice:
    """A reason why a network may not learn well, known before training: its kind, its layer, if it has one, a sentence,
    and an edit that would help.
    """

    kind: str
    layer: LayerId | None
    message: Message
    fix: Fix | None = None
