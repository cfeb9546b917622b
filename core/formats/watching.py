"""What watches an export: it learns what is being done, and may cancel it.

It is a variable of the context and no argument: only what takes long asks for it, several calls below `exported`.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from core.messages import Message


class CanceledError(Exception):
    """The export was canceled. The old file is unchanged."""


@dataclass(frozen=True)
class Watch:
    """`say` is called with what is being done and its share of the whole, from 0 to 1."""

    say: Callable[[Message, float], object] = lambda what, share: None
    is_canceled: Callable[[], bool] = lambda: False


_UNWATCHED = Watch()
_watch: ContextVar[Watch] = ContextVar("watch", default=_UNWATCHED)


@contextmanager
def watched(watch: Watch) -> Iterator[None]:
    """Within, exports are watched."""
    token = _watch.set(watch)
    try:
        yield
    finally:
        _watch.reset(token)


def stage(what: Message, share: float) -> None:
    """Something else is being done now. Raises CanceledError."""
    check()
    _watch.get().say(what, share)


def check() -> None:
    """Raise CanceledError if the export was canceled."""
    if _watch.get().is_canceled():
        raise CanceledError
