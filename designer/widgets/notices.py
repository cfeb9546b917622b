"""Which notice the banner shows, and for how long. One rule for the whole program:

- An info goes by itself after INFO_SECONDS. If it replaces another notice, that one comes back.
- An error and a question stay until the person dismisses or answers them, so a failed save stays.
- An info about the end of a run stays, too: the person may have been away.
- A newer notice about the same topic replaces an older one. A topic that is settled is cleared: an edit clears what was
  said about the last edit; a run that starts, a reset, and an edit after which the run cannot continue clear what was
  said about the run; and so on. Other edits leave it, such as dragging the learning rate on while training diverges.
- On the start page, nothing is said about the run and the network of the open project; it comes back with the project.
- Another language takes no notice away: the next window takes all of them over, in its language, and their buttons act
  on its parts.
- A pinned notice is shown whenever there is no other, until it is unpinned.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from designer.style.language import again

INFO_SECONDS = 8
Choices = Mapping[str, Callable[[], object]]


@dataclass(frozen=True, eq=False)
class Notice:
    """A message in the banner. `choices` are its buttons, at most two: their texts, and what they do."""

    text: str
    topic: str = ""  # what it is about
    choices: Choices = field(default_factory=dict)
    good: bool = False
    stays: bool = True


class NoticeList:
    """The notices that wait to be shown. `current` is the one to show, or None."""

    def __init__(self) -> None:
        self._staying: list[Notice] = []  # the newest last
        self._passing: Notice | None = None
        self.pinned: Notice | None = None
        self.hushed: frozenset[str] = frozenset()  # topics that are not shown where the person is

    @property
    def current(self) -> Notice | None:
        waiting = [self._passing, *reversed(self._staying), None if self.hushed else self.pinned]
        return next((notice for notice in waiting if notice is not None and notice.topic not in self.hushed), None)

    def add(self, notice: Notice) -> None:
        """Show this notice, instead of older ones about its topic."""
        self.clear(notice.topic)
        self._passing = None if notice.stays else notice
        if notice.stays:
            self._staying.append(notice)

    def take_over(self, other: "NoticeList", heirs: Mapping[Any, Any]) -> None:
        """Have the notices of another window, whose parts have these heirs. What is pinned stays."""
        self._staying = [_inherited(notice, heirs) for notice in other._staying]
        self._passing = None if other._passing is None else _inherited(other._passing, heirs)

    def remove(self, notice: Notice | None) -> None:
        """Remove this notice. The pinned one stays."""
        self._staying = [other for other in self._staying if other is not notice]
        if self._passing is notice:
            self._passing = None

    def tells(self, topic: str) -> bool:
        """Whether a notice about this topic waits or is shown."""
        return any(notice.topic == topic for notice in (*self._staying, self._passing) if notice is not None)

    def clear(self, topic: str) -> None:
        """Remove every notice about this topic. The pinned one stays."""
        self._staying = [notice for notice in self._staying if notice.topic != topic]
        if self._passing is not None and self._passing.topic == topic:
            self._passing = None


def _inherited(notice: Notice, heirs: Mapping[Any, Any]) -> Notice:
    found = {again(name): rebound(do, heirs) for name, do in notice.choices.items()}
    choices = {name: do for name, do in found.items() if do is not None}
    return replace(notice, text=again(notice.text), choices=choices)


def heirs(old: QObject, new: QObject) -> dict[Any, Any]:
    """The parts of one window, and their parts, with those that have the same names in another."""
    found: dict[Any, Any] = {old: new}
    for _ in range(2):
        for part, heir in tuple(found.items()):
            ours, theirs = vars(heir), vars(part)
            found |= {each: ours[name] for name, each in theirs.items() if isinstance(each, QObject) and name in ours}
    return found


def rebound(do: Callable[..., object], heirs: Mapping[Any, Any]) -> Callable[..., object] | None:
    """What a button does, on the heirs of the parts that it did it on. None where one has no heir."""
    if isinstance(do, partial):
        inner = rebound(do.func, heirs)
        arguments = [(rebound(each, heirs), True) if callable(each) else (each, False) for each in do.args]
        if inner is None or any(each is None and is_done for each, is_done in arguments):
            return None
        return partial(inner, *(each for each, _ in arguments), **do.keywords)
    owner = getattr(do, "__self__", None)
    if owner is None:
        return None if getattr(do, "__closure__", None) else do  # it may hold a part of the other window
    return getattr(heirs[owner], do.__name__) if owner in heirs else None
