"""What it takes to go back to the checkpoint before a weight was typed."""

from collections.abc import Collection, Sequence

from core.training.replay import Replay
from core.training.timeline import Timeline
from core.training.weight_edit import WeightEdit
from designer.training.training_thread import RunReady


def first_change(timeline: Timeline | None, edits: Collection[int]) -> int | None:
    """The place on the timeline of the first change by one of these edits, by their numbers; None without one."""
    changes = timeline.changes if timeline is not None else ()
    return next((place for place, change in enumerate(changes) if change.edit in edits), None)


def difference(old: Sequence[WeightEdit], new: Sequence[WeightEdit]) -> tuple[set[int], list[WeightEdit]]:
    """The numbers of the edits that are gone, and the edits that are new or have other values."""
    gone = {edit.number for edit in old} - {edit.number for edit in new}
    return gone, [edit for edit in new if edit not in old]


def run_before(timeline: Timeline, place: int) -> RunReady:
    """The run as it was right before a change of its timeline. For the training thread: it may compute steps again."""
    replay = Replay(timeline)
    return RunReady(replay.branch(replay.before(place)))
