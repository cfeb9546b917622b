"""A page: one way to look at a project. The page switch, the View menu and the keys derive from its definition."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from core.messages import Message
from designer.store import Store
from designer.style.theme import Theme

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView
    from designer.data.opening import Opening
    from designer.training.loader import Loader


@dataclass(frozen=True)
class Parts:
    """What pages are made of: the project and the parts of the window that more than one page needs."""

    store: Store
    theme: Theme
    canvas: "CanvasView"
    loader: "Loader"
    opening: "Opening"
    show_network: Callable[[], object]


@dataclass(frozen=True)
class Page:
    """One way to look at a project. `make` is called when the page is first shown.

    `docks` says whether the docks around the canvas are shown with it, and `first` whether the window opens on it.
    """

    id: str  # kept with the settings of the window
    title: Message
    help: Message
    icon: str  # a file in resources/icons
    make: Callable[[Parts], QWidget]
    docks: bool = False
    first: bool = False
