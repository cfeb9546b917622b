"""How a run is steered from outside while it goes on: a small shared record that it reads between chunks."""

from dataclasses import dataclass, field
from threading import Condition
from typing import Literal

from core.network import Network
from core.training.recipe import Recipe

Stride = Literal["batch", "epoch"]


@dataclass
class Controls:
    """Written by the window or the command line, read by the run. Every method may be called from any thread."""

    paused: bool = False
    stopped: bool = False
    interrupted: bool = False  # the stride that is being made is to end at once
    pace: float = 0.0  # steps per second at most, so that one can watch; 0 is full speed
    _strides: list[Stride] = field(default_factory=list)
    _made: Stride | None = None  # the last stride
    _change: tuple[Network, Recipe] | None = None
    _changed: Condition = field(default_factory=Condition)

    def pause(self) -> None:
        """Wait after this chunk, also in the middle of a stride; those asked for are forgotten."""
        with self._changed:
            self.paused = self.interrupted = True
            self._made = None
            self._strides.clear()
            self._changed.notify_all()

    def resume(self) -> None:
        with self._changed:
            self.paused = False
            self._changed.notify_all()

    def stop(self) -> None:
        with self._changed:
            self.stopped = True
            self._changed.notify_all()

    def stride(self, stride: Stride) -> None:
        """Make one step, or finish the epoch, and pause again."""
        with self._changed:
            self.paused = True
            self._strides.append(stride)
            self._changed.notify_all()

    def change(self, network: Network, recipe: Recipe) -> None:
        """Go on with this network and recipe, whose weights must have the shapes of those that are being trained."""
        with self._changed:
            self._change = network, recipe

    @property
    def waiting(self) -> bool:
        """Whether there is nothing to do but wait."""
        return self.paused and not (self.stopped or self._strides)

    @property
    def hurried(self) -> bool:
        """Whether a pause is to be said at once. At the end of an epoch that was asked for, there is time."""
        return not (self.waiting and self._made == "epoch")

    def next_stride(self) -> Stride | None:
        """The oldest stride asked for, which is then forgotten."""
        with self._changed:
            self.interrupted = False
            stride = self._strides.pop(0) if self._strides else None
            self._made = stride or self._made
            return stride

    def take_change(self) -> tuple[Network, Recipe] | None:
        """The newest change asked for, which is then forgotten."""
        with self._changed:
            change, self._change = self._change, None
            return change

    def rest(self, seconds: float) -> None:
        """Sleep so long, or until something else is wanted."""
        with self._changed:
            paused = self.paused
            self._changed.wait_for(lambda: self.stopped or self.interrupted or self.paused != paused, max(seconds, 0.0))

    def wait(self) -> None:
        """Sleep while there is nothing to do but wait."""
        with self._changed:
            self._changed.wait_for(lambda: not self.waiting)
