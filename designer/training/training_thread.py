"""A run on a thread of its own: made there, followed there, its news put into a mailbox."""

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


@dataclass(frozen=True)
class RunReady:
    """The run is there and begins. `said` is a sentence where it does not begin as was asked for."""

    run: Run
    said: Message = EMPTY


@dataclass(frozen=True)
class RunFailed:
    """The run could not be made; `reason` is a sentence."""

    reason: Message


@dataclass(frozen=True)
class CheckpointReached:
    """Where the run stood after the message before this one."""

    checkpoint: Checkpoint
    recipe: Recipe


News = Event | RunReady | RunFailed | CheckpointReached


class TrainingThread:
    """Follows a run until its epochs are done or the controls say stop. The window empties `mailbox`."""

    def __init__(self, make: Callable[[], RunReady], epochs: int, controls: Controls) -> None:
        self.mailbox: deque[News] = deque()
        self._make, self._epochs, self._controls = make, epochs, controls
        self._asked = Flag()
        self._thread = Thread(target=self._work, name="train", daemon=True)
        self._thread.start()

    def ask(self) -> None:
        """Have it say where it stands, by `Stood`, as soon as it is between two chunks. Not while it is paused."""
        self._asked.set()

    def join(self, seconds: float) -> None:
        """Wait for the thread at most so long."""
        self._thread.join(seconds)

    def is_alive(self) -> bool:
        return self._thread.is_alive()

    def _work(self) -> None:
        threads.lower_priority()
        try:
            made = self._make()
        except (NetworkError, DataError) as error:
            reason = describe(error)
        except MemoryError as error:
            general = message("The network does not fit into memory. Make its layers or the batch smaller.")
            reason = said if isinstance(said := str(error), Message) else general
        except Exception as error:  # the thread's last frame
            logging.exception("A run could not be made")
            reason = message("Training could not begin: {error}. Press Reset to begin anew.", error=describe(error))
        else:
            self.mailbox.append(made)
            self._go(made.run)
            return
        self.mailbox.append(RunFailed(reason))

    def _go(self, run: Run) -> None:
        try:
            self._follow(run)
        except Exception as error:  # the thread's last frame
            logging.exception("A run came to an end")
            reason = message(
                "Training stopped: {why}. What was learned until then is kept. Press Reset to begin anew.",
                why=message("there is not enough memory") if isinstance(error, MemoryError) else describe(error),
            )
            self.mailbox.append(Diverged(reason, run.snapshot()))

    def _follow(self, run: Run) -> None:
        controls = self._controls
        goal = self._epochs * (run.epoch // self._epochs + 1)  # at the end of a run, Train goes on for as long again
        for event in run.events(controls, goal):
            self.mailbox.append(event)
            if self._asked.is_set():
                self._asked.clear()
                self.mailbox.append(CheckpointReached(run.checkpoint(), run.recipe))
            if isinstance(event, Paused):
                controls.wait()
            elif isinstance(event, Progress) and (pace := controls.max_steps_per_second):
                # A chunk made before the pace was set may be long; it is not waited for.
                controls.sleep(min(event.new_steps / pace, max(1 / pace, PACED_SECONDS)) - event.seconds)
