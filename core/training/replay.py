"""Computes past steps of a run again, bit for bit, from the waypoints of its timeline."""

from collections.abc import Callable

from core.messages import message
from core.training import timeline
from core.training.run import Run
from core.training.timeline import Past, RunChange, Timeline, Waypoint


class Replay:
    """Goes to any step of a run's timeline. It is for one thread at a time, beside the one that trains.

    It holds a run of its own, so that a step shortly after the last one needs only the steps in between.
    """

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._run: Run | None = None
        self._from: Waypoint | None = None  # from which the run was computed
        self._made: tuple[RunChange, ...] = ()  # by the run

    def to(
        self,
        step: int,
        stopped: Callable[[], bool] = lambda: False,
        changes: int | None = None,
        arriving: bool = False,
    ) -> Past | None:
        """The run at this step; None where `stopped` became true. Raises ValueError and MemoryError.

        With `changes`, only so many of its changes are made: of several at the step itself, those before. `arriving` is
        for the weights with which the run came to the step, where it may have ended and restored others.
        Waypoints on the way are added to the timeline, so that steps near this one are computed sooner next time.
        """
        waypoint = self._timeline.before(step, changes, arriving)
        if waypoint is None:
            raise ValueError(message("Step {step:,} is not on the timeline of this run.", step=step))
        run = self._starting(waypoint, step, changes)
        for change in self._timeline.changes[len(self._made) : changes]:
            if change.step > step:
                break
            if not self._advance(run, change.step, stopped):
                return None
            run.apply(change)
            self._made = (*self._made, change)
        if not self._advance(run, step, stopped):
            return None
        made = len(self._made)
        return Past(run.snapshot(), run.epochs_done, run.data, run.network, run.recipe, run.checkpoint(), made)

    def before(self, number: int) -> Past:
        """The run as it was right before a change, by its place on the timeline. Raises ValueError and MemoryError."""
        past = self.to(self._timeline.changes[number].step, changes=number)
        assert past is not None
        return past

    def arrival(self, step: int) -> Past:
        """The run as it came to a step, before any change there. Raises ValueError and MemoryError."""
        past = self.to(step, changes=sum(change.step < step for change in self._timeline.changes), arriving=True)
        assert past is not None
        return past

    def branch(self, past: Past, restart_schedule: bool = False) -> Run:
        """A run that goes on from a past step. Its timeline begins as that of this run does."""
        start = past.checkpoint.with_schedule_from(past.epochs_done) if restart_schedule else past.checkpoint
        run = Run(past.network, past.data, past.recipe, start)
        run.follow(self._timeline.until(past))
        return run

    def _starting(self, waypoint: Waypoint, step: int, changes: int | None) -> Run:
        """A run at the waypoint, or further on the way to the step."""
        run, start = self._run, self._from
        if run is not None and start is not None:
            same_stretch = self._timeline.stretch(start.step) == self._timeline.stretch(waypoint.step)
            same_changes = self._made == self._timeline.changes[:changes][: len(self._made)]  # typed again, they differ
            on_the_way = waypoint.step <= run.steps <= step and len(self._made) >= waypoint.changes
            if same_stretch and same_changes and on_the_way:
                return run
        self._from, self._made = waypoint, self._timeline.changes[: waypoint.changes]
        now = waypoint.data, waypoint.network, waypoint.recipe
        if run is not None and (run.data, run.network, run.recipe) == now:
            run.rewind(waypoint.checkpoint)
        else:
            run = Run(waypoint.network, waypoint.data, waypoint.recipe, waypoint.checkpoint)
        self._run = run
        return run

    def _advance(self, run: Run, step: int, stopped: Callable[[], bool]) -> bool:
        """Train up to a step. Returns False where `stopped` became true before."""
        seconds = run.seconds
        for _ in run.advance_to(step):
            if run.steps < step and stopped():
                return False
            if run.seconds - seconds >= timeline.SPACING_SECONDS and run.steps < step:
                seconds = run.seconds
                self._fill(run)
        return run.steps == step

    def _fill(self, run: Run) -> None:
        """Add a waypoint where the run is."""
        points = self._timeline.waypoints
        before, after = self._timeline.before(run.steps), next((p for p in points if p.step > run.steps), points[-1])
        if before is None or before.step == run.steps:
            return
        share = (run.steps - before.step) / max(after.step - before.step, 1)
        seconds = before.seconds + share * (after.seconds - before.seconds)
        self._timeline.add(run.waypoint(len(self._made), seconds, points[-1].seconds))
