"""A page: one way to look at a project. The page switch, the View menu and the keys derive from its definition."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from core.messages import Message
from designer.store import Store
from designer.style.theme import Theme

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView
    from designer.data.opening import Opening
    from designer.files.exports import Exports
    from designer.training.loader import Loader
    from designer.training.moments import Moments
    from designer.training.session import Session
    from designer.training.time_machine import TimeMachine
    from designer.window.folds import Folds
    from designer.window.live import Live


@dataclass(frozen=True)
class Parts:
    """What pages are made of: the project and the parts of the window that more than one page needs."""

    store: Store
    theme: Theme
    canvas: "CanvasView"
    loader: "Loader"
    opening: "Opening"
    session: "Session"
    exports: "Exports"
    show_network: Callable[[], object]
    paint_points: Callable[[], object]
    show_row: Callable[[int], object]  # under the microscope
    moments: "Moments"
    live: "Live"
    machine: "TimeMachine"
    folds: "Folds"


@runtime_checkable
class Working(Protocol):
    """The widget of a page that works in the background."""

    def close_worker(self) -> None:
        """Start nothing more, and deliver nothing more."""


@dataclass(frozen=True)
class Page:
    """One way to look at a project. `make` is called when the page is first shown.

    A widget that works in the background is `Working`: it is closed with the window.

    `docks` says whether the docks around the canvas are shown with it, and `first` whether the window opens on it.
    A page with docks, or `within` one, shows the tools of the run and the time machine.
    """

    id: str  # kept with the settings of the window
    title: Message
    help: Message
    icon: str  # a file in resources/icons
    make: Callable[[Parts], QWidget]
    docks: bool = False
    first: bool = False
    within: str = ""  # the page it is opened from and goes back to; it has no segment and no place in the order

    @property
    def watches_run(self) -> bool:
        """Whether the tools of the run are shown with it."""
        return self.docks or bool(self.within)
