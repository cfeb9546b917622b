"""The training thread: creates a run, follows it, and puts its events into a mailbox."""

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event as Flag
from threading import Thread

from core.data import DataError
from core.messages import EMPTY, Message, message
from core.messages.system_errors import describe
from core.network import NetworkError
from core.training import Checkpoint, Controls, Diverged, Event, Paused, Progress, Recipe, Run, threads
from core.training.run import PACED_SECONDS
from core.training.timeline import Timeline


@dataclass(frozen=True)
class RunReady:
    """The run exists and starts. `warning` says why it does not start from where it was saved; else it is empty."""

    run: Run
    warning: Message = EMPTY


@dataclass(frozen=True)
class RunFailed:
    """The run could not be created. `reason` is a sentence."""

    reason: Message


@dataclass(frozen=True)
class CheckpointReached:
    """The checkpoint that was requested, taken right after the event before this one."""

    checkpoint: Checkpoint
    recipe: Recipe
    timeline: Timeline


ThreadEvent = Event | RunReady | RunFailed | CheckpointReached


class TrainingThread:
    """Follows a run until its epochs are done or the controls stop it. The window empties `mailbox`."""

    def __init__(self, create: Callable[[], RunReady], epochs: int, controls: Controls) -> None:
        self.mailbox: deque[ThreadEvent] = deque()
        self._create, self._epochs, self._controls = create, epochs, controls
        self._checkpoint_requested = Flag()
        self._thread = Thread(target=self._work, name="train", daemon=True)
        self._thread.start()

    def request_checkpoint(self) -> None:
        """Put a CheckpointReached into the mailbox after the current chunk. Has no effect while the run is paused."""
        self._checkpoint_requested.set()

    def join(self, seconds: float) -> None:
        """Wait at most this long for the thread to end."""
        self._thread.join(seconds)

    def is_alive(self) -> bool:
        return self._thread.is_alive()

    def _work(self) -> None:
        threads.lower_priority()
        try:
            ready = self._create()
        except (NetworkError, DataError) as error:
            reason = describe(error)
        except MemoryError as error:
            general = message("The network does not fit into memory. Make its layers or the batch smaller.")
            reason = own if isinstance(own := str(error), Message) else general
        except Exception as error:  # the thread's last frame
            logging.exception("A run could not be created")
            reason = message("Training could not start: {error}. Press Reset to start over.", error=describe(error))
        else:
            self.mailbox.append(ready)
            self._train(ready.run)
            return
        self.mailbox.append(RunFailed(reason))

    def _train(self, run: Run) -> None:
        try:
            self._follow(run)
        except Exception as error:  # the thread's last frame
            logging.exception("A run ended with an exception")
            reason = message(
                "Training stopped: {why}. The weights trained so far are kept. Press Reset to start over.",
                why=message("there is not enough memory") if isinstance(error, MemoryError) else describe(error),
            )
            self.mailbox.append(Diverged(reason, run.snapshot()))

    def _follow(self, run: Run) -> None:
        controls = self._controls
        goal = self._epochs * (run.epoch // self._epochs + 1)  # a finished run continues for as many epochs again
        for event in run.events(controls, goal):
            self.mailbox.append(event)
            if self._checkpoint_requested.is_set():
                self._checkpoint_requested.clear()
                self.mailbox.append(CheckpointReached(run.checkpoint(), run.recipe, run.timeline.copy()))
            if isinstance(event, Paused):
                controls.wait()
            elif isinstance(event, Progress) and (pace := controls.max_steps_per_second):
                # A chunk from before the limit was set may be long. Its time is not made up for.
                controls.sleep(min(event.new_steps / pace, max(1 / pace, PACED_SECONDS)) - event.seconds)
