"""What a peer is."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec

from core.bench.work import Work

Epoch = Callable[[], None]  # trains for one epoch, and returns when it is done


class NotOfferedError(ValueError):
    """The peer has no such layer, loss or optimizer: it is left out of the row."""


@dataclass(frozen=True)
class Peer:
    """A library, and the module of this package that does the work in it."""

    title: str
    module: str
    needs: tuple[str, ...]

    @property
    def installed(self) -> bool:
        """Whether all it needs could be imported. Imports nothing."""
        return all(find_spec(each) is not None for each in self.needs)

    def start(self, work: Work, threads: int) -> Epoch:
        """Make ready to train on at most so many threads, which a process can do once. Raises NotOfferedError."""
        epoch: Epoch = import_module(f"core.bench.peers.{self.module}").start(work, threads)
        return epoch
