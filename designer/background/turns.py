"""Draws many things in turn, each at most at its own rate, so that the window processes events in between."""

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

GAP = 4  # milliseconds: the least between two drawings
FRAME = 24  # milliseconds in which everything that is due should be drawn once


@dataclass
class Turn:
    """Something to draw, at most once in `milliseconds`, as long as `is_seen`."""

    draw: Callable[[], object]
    milliseconds: int
    is_seen: Callable[[], bool]
    is_due: bool = False
    drawn_at: float = 0.0  # seconds, of a monotonic clock

    @property
    def ready_at(self) -> float:
        return self.drawn_at + self.milliseconds / 1000


class Turns(QObject):
    """`ask` draws everything that is seen once more. No request is lost: what is hidden is drawn once it is seen.

    Nothing is drawn before `ask` returns: it is called from resize and show events, and while Qt grabs a hidden widget
    those come with updates disabled. A QStackedWidget that changes its page then is never painted again.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._turns: list[Turn] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._draw_next)

    def add(self, draw: Callable[[], object], milliseconds: int, is_seen: Callable[[], bool]) -> Turn:
        """Add something to draw."""
        turn = Turn(draw, milliseconds, is_seen)
        self._turns.append(turn)
        return turn

    def ask(self, turn: Turn | None = None) -> None:
        """Draw one thing, or everything, from the event loop."""
        for one in self._turns if turn is None else (turn,):
            one.is_due = True
        if not self._timer.isActive():
            self._timer.start(0)

    def _draw_next(self) -> None:
        seen = [turn for turn in self._turns if turn.is_seen()]
        due = [turn for turn in seen if turn.is_due]
        if not due:
            return
        now, first = perf_counter(), min(due, key=lambda turn: turn.ready_at)
        if first.ready_at > now:
            self._timer.start(max(int((first.ready_at - now) * 1000), 1))
            return
        first.is_due, first.drawn_at = False, now
        self._timer.start(max(GAP, FRAME // len(seen)))
        first.draw()
