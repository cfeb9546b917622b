"""Draws the newest moment on everything that shows one: views, nodes, inspector. Training never waits for it."""

from collections.abc import Sequence
from functools import partial
from typing import Any, ClassVar, Protocol

from PySide6.QtCore import QObject, Signal

from core.moments import Computation, Moment, evaluated
from designer.background.computations import Computations, Failed
from designer.background.turns import Turn, Turns
from designer.style.language import tr
from designer.training.moments import Moments


class Drawer(Protocol):
    """Something that shows a moment."""

    milliseconds: ClassVar[int]  # least time between two drawings

    @property
    def is_seen(self) -> bool:
        """Whether it is worth drawing."""

    def computations(self, moment: Moment) -> Sequence[Computation[Any]]:
        """What it wants computed of a moment."""

    def show_moment(self, moment: Moment) -> None:
        """Draw a moment."""


class Live(QObject):
    """Draws every drawer in its turn when the moment changes, or when a computation that it asked for is done."""

    error = Signal(str)

    def __init__(self, moments: Moments, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._moments = moments
        self._computations = Computations(self)
        self._turns = Turns(self)
        self._list: list[Turn] = []
        self._computations.arrived.connect(self._on_arrived)
        self._computations.failed.connect(self._on_failed)
        moments.changed.connect(self._turns.ask)
        moments.restarted.connect(self._computations.forget)

    def add(self, drawer: Drawer) -> Turn:
        """Add a drawer, and draw the newest moment on it. `ask` with the returned turn draws it once more."""
        number = len(self._list)
        turn = self._turns.add(partial(self._draw, number, drawer), drawer.milliseconds, lambda: drawer.is_seen)
        self._list.append(turn)
        self._turns.ask(turn)
        return turn

    def ask(self, turn: Turn | None = None) -> None:
        """Draw one drawer once more, or all."""
        self._turns.ask(turn)

    def close(self) -> None:
        """Stop the computations in the background."""
        self._computations.close()

    def _draw(self, number: int, drawer: Drawer) -> None:
        moment = self._moments.now()
        self._computations.ask(drawer.computations(moment), moment, by=number)
        drawer.show_moment(evaluated(self._computations.answer(moment)))

    def _on_arrived(self, computation: Computation[Any]) -> None:
        for number in self._computations.askers(computation):
            self._turns.ask(self._list[number])

    def _on_failed(self, failed: Failed) -> None:
        reason = tr(failed.reason).removesuffix(".")  # some errors end with one, some do not
        self.error.emit(tr("A view could not be computed: {reason}.", reason=reason))
