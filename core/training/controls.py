"""The controls of a run: a small record shared between threads, which the run reads between two chunks."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from threading import Condition
from typing import Literal

from core.data import Prepared
from core.network import Network
from core.training.recipe import Recipe
from core.training.surgery import Surgery
from core.training.weight_edit import TypedWeight, merged

StepRequest = Literal["batch", "epoch"]  # one optimizer step, or all steps to the end of the epoch


@dataclass
class Controls:
    """Pause, step, stop and change a run. Every method may be called from any thread.

    The window or the command line writes it; the run reads it between two chunks, so within about 25 ms.
    """

    paused: bool = False
    stopped: bool = False
    interrupted: bool = False  # the requested step or epoch in progress is to end at once
    max_steps_per_second: float = 0.0  # a limit, to watch training; 0 is full speed
    _requests: list[StepRequest] = field(default_factory=list)
    _last_request: StepRequest | None = None  # the one carried out last
    _present_request: StepRequest | None = None  # the one that is being carried out
    _change: tuple[Network, Recipe, Prepared | None] | None = None
    _weights: dict[int, tuple[TypedWeight, ...]] = field(default_factory=dict)  # by the number of their edit
    _surgeries: dict[int, Surgery] = field(default_factory=dict)  # by the number of their edit
    _changed: Condition = field(default_factory=Condition)

    def pause(self) -> None:
        """Pause after this chunk, even within a requested epoch. Pending step requests are dropped."""
        with self._changed:
            self.paused = self.interrupted = True
            self._last_request = None
            self._requests.clear()
            self._changed.notify_all()

    def resume(self) -> None:
        """Continue after a pause."""
        with self._changed:
            self.paused = False
            self._changed.notify_all()

    def stop(self) -> None:
        """End the run after this chunk. It cannot be undone: a run that is to continue needs new controls."""
        with self._changed:
            self.stopped = True
            self._changed.notify_all()

    def request_step(self, request: StepRequest) -> None:
        """Make one step, or finish the epoch, and pause again. Requests are carried out in order."""
        with self._changed:
            self.paused = True
            self._requests.append(request)
            self._changed.notify_all()

    def change(self, network: Network, recipe: Recipe, data: Prepared | None = None) -> None:
        """Continue with this network and recipe, and with these rows if they are given.

        The weights must have the shapes of those in training, and the rows be prepared as those in training.
        """
        with self._changed:
            earlier = self._change[2] if self._change else None
            self._change = network, recipe, data or earlier

    def set_weights(self, edit: int, weights: Sequence[TypedWeight]) -> None:
        """Continue with these values of some weights; a paused run takes them at once.

        `edit` is the number of the edit of the project. Of values of one edit, the run may see only the last ones.
        """
        with self._changed:
            self._weights[edit] = merged(self._weights.get(edit, ()), weights)
            self._changed.notify_all()

    def operate(self, edit: int, surgery: Surgery) -> None:
        """Continue with the network after a surgery; a paused run makes it at once. `edit` is as in `set_weights`."""
        with self._changed:
            self._surgeries[edit] = surgery
            self._changed.notify_all()

    @property
    def waiting(self) -> bool:
        """Whether the run is paused and nothing else is requested."""
        return self.paused and not (self.stopped or self._requests or self._weights or self._surgeries)

    @property
    def urgent(self) -> bool:
        """Whether a pause must be reported at once. After a requested epoch there is time for an evaluation."""
        return not (self.waiting and self._last_request == "epoch")

    @property
    def requests(self) -> tuple[StepRequest, ...]:
        """The steps that are requested and not done yet, in order."""
        with self._changed:
            present = (self._present_request,) if self._present_request else ()
            return (*present, *self._requests)

    def next_step_request(self) -> StepRequest | None:
        """Take the oldest step request; None where there is none. For the run alone."""
        with self._changed:
            self.interrupted = False
            self._present_request = request = self._requests.pop(0) if self._requests else None
            self._last_request = request or self._last_request
            return request

    def take_change(self) -> tuple[Network, Recipe, Prepared | None] | None:
        """Take the newest change; None where there is none. For the run alone."""
        with self._changed:
            change, self._change = self._change, None
            return change

    def take_edit(self) -> tuple[int, tuple[TypedWeight, ...] | Surgery] | None:
        """Take the typed weights or the surgery of the oldest edit, with its number; None where there are none.

        For the run alone.
        """
        with self._changed:
            if not (self._weights or self._surgeries):
                return None
            edit = min((*self._weights, *self._surgeries))
            return edit, self._surgeries.pop(edit) if edit in self._surgeries else self._weights.pop(edit)

    def drop_edits(self, edits: Collection[int]) -> None:
        """Forget the typed weights and the surgeries of these edits, as far as the run has not taken them."""
        with self._changed:
            for edit in edits:
                self._weights.pop(edit, None)
                self._surgeries.pop(edit, None)

    def after_stop(self) -> "Controls":
        """Controls to continue the run with that these have stopped: it has not taken all edits of weights yet."""
        with self._changed:
            return Controls(
                max_steps_per_second=self.max_steps_per_second,
                _weights=dict(self._weights),
                _surgeries=dict(self._surgeries),
            )

    def sleep(self, seconds: float) -> None:
        """Sleep for this long, or until the run is paused, resumed or stopped."""
        with self._changed:
            paused = self.paused
            self._changed.wait_for(lambda: self.stopped or self.interrupted or self.paused != paused, max(seconds, 0.0))

    def wait(self) -> None:
        """Sleep as long as `waiting` is true."""
        with self._changed:
            self._changed.wait_for(lambda: not self.waiting)
