"""Which notice the banner shows, and for how long. One rule for the whole program:

- An info goes by itself after INFO_SECONDS. If it replaces another notice, that one comes back.
- An error and a question stay until the person dismisses or answers them, so a failed save stays.
- An info about the end of a run stays, too: the person may have been away.
- A newer notice about the same topic replaces an older one. A topic that is settled is cleared: an edit clears what was
  said about the last edit; a run that starts, a reset, and an edit after which the run cannot continue clear what was
  said about the run; and so on. Other edits leave it, such as dragging the learning rate on while training diverges.
- A pinned notice is shown whenever there is no other, until it is unpinned.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

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

    @property
    def current(self) -> Notice | None:
        return self._passing or (self._staying[-1] if self._staying else self.pinned)

    def add(self, notice: Notice) -> None:
        """Show this notice, instead of older ones about its topic."""
        self.clear(notice.topic)
        self._passing = None if notice.stays else notice
        if notice.stays:
            self._staying.append(notice)

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
