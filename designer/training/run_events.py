"""What the events of a training thread change: the state of the session and the curves."""

from dataclasses import replace

from core.network import Network
from core.training import Diverged, Finished, Paused, Progress
from core.training.events import WeightsSet
from core.training.history import History
from designer.training.run_state import Active, Empty, Ended, Loaded, Starting
from designer.training.training_thread import RunFailed, RunReady, ThreadEvent


def state_after(state: Starting | Active, event: ThreadEvent) -> Empty | Loaded | Starting | Active | Ended:
    """The state after this event. It is the same state if the event does not belong to it."""
    match event:
        case RunReady():
            history = History(state.target.network) if event.warning else state.history
            return Active(state.target, state.thread, event.run, event.run.snapshot(), history)
        case RunFailed() if isinstance(state, Starting):
            return state.after_failure
        case Progress() if isinstance(state, Active):
            return replace(state, snapshot=event.snapshot)
        case WeightsSet() if isinstance(state, Active):
            target = state.target if event.network is None else replace(state.target, network=event.network)
            return replace(state, target=target, snapshot=event.snapshot)
        case Paused() if isinstance(state, Active):
            return replace(state, paused=True)
        case Diverged() | Finished() if isinstance(state, Active):
            return Ended(
                state.target, state.run, event.snapshot, state.history, event if isinstance(event, Diverged) else None
            )
        case _:
            return state


def record(history: History, event: ThreadEvent) -> None:
    """Add the telemetry or the evaluation of an event to the curves."""
    match event:
        case Progress():
            history.extend(event)
        case WeightsSet(network=Network() as network):
            history.follow(network)
            history.renew(event.evaluation)
        case WeightsSet() if history.evaluation is not None and history.evaluation.step == event.snapshot.step:
            history.renew(event.evaluation)
        case Paused():
            history.note(event.evaluation)
        case Finished():
            history.end(event.evaluation, event.snapshot.restored > 0)
