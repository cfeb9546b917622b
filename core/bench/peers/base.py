"""What a peer is."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec

from core.bench.work import Work

Epoch = Callable[[], None]  # trains for one epoch


class NotOfferedError(ValueError):
    """The peer has no such layer, loss or optimizer, and is left out of the row."""


@dataclass(frozen=True)
class Peer:
    """A library, and the module of this package that uses it."""

    title: str
    module: str
    needs: tuple[str, ...]

    @property
    def installed(self) -> bool:
        """Whether all its packages are installed. Imports none of them."""
        return all(find_spec(package) is not None for package in self.needs)

    def start(self, work: Work, threads: int) -> Epoch:
        """Prepare to train with at most `threads` threads, once per process. Raises NotOfferedError."""
        epoch: Epoch = import_module(f"core.bench.peers.{self.module}").start(work, threads)
        return epoch
