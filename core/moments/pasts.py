"""The run at several steps of its past, for computations that look at how something came about."""

from collections.abc import Iterable, Iterator

import numpy as np

from core.moments.computation import Stopped
from core.moments.moment import Moment
from core.training.replay import Replay
from core.training.timeline import Past

POINTS = 20  # steps of the run that are looked at, with that of the moment


def pasts(
    moment: Moment, steps: Iterable[int], half: float, stopped: Stopped, replays: bool = True
) -> Iterator[Past | None]:
    """The run at about these steps, which ascend, before the step of the moment; None, and no more, once `stopped`.

    A checkpoint at most `half` steps away is taken for a step: it is exact as well, and there already. Others are
    computed again, or left out where `replays` is False. Raises ValueError and MemoryError.
    """
    timeline, passed = moment.timeline, -1
    if timeline is None or not timeline.waypoints:
        return
    replay, known = Replay(timeline), {point.step: point for point in timeline.waypoints}
    for step in steps:
        near = min(known, key=lambda one: abs(one - step))
        is_near = abs(near - step) <= half
        if not is_near and not replays:
            continue
        past = known[near].past if is_near else replay.to(step, stopped)
        if past is None:
            yield None
            return
        if passed < past.step < moment.step:  # a short run has fewer steps
            passed = past.step
            yield past


def evenly(moment: Moment, stopped: Stopped) -> Iterator[Past | None]:
    """The run at up to POINTS − 1 steps before the step of the moment, evenly spaced, as `pasts` gives them."""
    first = moment.timeline.first_step if moment.timeline is not None else 0
    steps = np.linspace(first, moment.step, POINTS + 1)[1:-1].round().astype(int)
    return pasts(moment, np.maximum(steps, first + 1).tolist(), (moment.step - first) / POINTS / 2, stopped)
