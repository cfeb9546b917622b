"""The trained part of a project that is saved to its file."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from core.data.preparation.preparation import Preparation
from core.formats.past_tensors import with_past, without_past
from core.network import State
from core.training.saved_run import Arrays, SavedRun, save_run
from core.training.timeline import Timeline
from designer.training.run_state import Ended, Loaded

Origin = tuple[int, int]  # the number of the run that another has left, and at which step; 0 and 0 without


@dataclass(frozen=True)
class TrainedState:
    """Weights by name, the run that trained them, and its preparation. All are empty when there is nothing to save.

    `timeline` is the past of the run, which is stored with it; `others` are the other runs by number.
    """

    arrays: Arrays = field(default_factory=dict)
    saved_run: SavedRun | None = None
    state: State | None = None  # that of the arrays
    preparation: Preparation | None = None
    timeline: Timeline | None = None
    others: "Mapping[int, OtherRun]" = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class OtherRun:
    """A run that is not the present one, as it is stored. `saved` may take long: it is for another thread."""

    number: int
    origin: Origin
    run: Ended | Loaded

    @property
    def state(self) -> State:
        """The weights at its end."""
        return self.run.snapshot.state

    def saved(self, keep_past: bool) -> SavedRun | None:
        """The run for a file; None where it has no curves."""
        run, target, timeline = self.run, self.run.target, self.run.timeline
        if isinstance(run, Loaded):
            stored = run.saved_run
        elif run.history is None:
            stored = None
        else:
            present = run.run.checkpoint(), run.snapshot, run.history, target.network, target.data, run.recipe
            stored = save_run(*present)
        if stored is None:
            return None
        stored = with_past(without_past(stored), timeline, keep_past) if timeline is not None else stored
        digest = target.data.preparation.fingerprint.digest
        return numbered(stored, self.number, self.origin, digest)


def numbered(saved: SavedRun, number: int, origin: Origin, data: str) -> SavedRun:
    """A stored run that says which of the project's it is, where it comes from, and on which rows it was trained."""
    texts = {"number": number, "origin": origin, "data": data}
    return SavedRun(saved.arrays, {**saved.texts, **{name: json.dumps(value) for name, value in texts.items()}})
