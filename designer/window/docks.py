"""The regions around the canvas: each can be moved, floated, closed and brought back, and the layout is kept."""

from PySide6.QtCore import QByteArray, QObject, QSettings, Qt, Signal
from PySide6.QtWidgets import QDockWidget, QMainWindow, QScrollArea, QSplitter, QTabBar, QWidget

from designer.style.scale import percent, scaled
from designer.style.theme import Theme
from designer.widgets.dock_title import Dock

LAYOUT = 4  # raise it when docks are added, removed or renamed: a layout of another number is not restored
SIDE_WIDTHS, NARROW_WIDTHS = (200, 284), (168, 264)  # pixels of the left and of the right region
NARROW = 1200  # pixels below which a window is narrow
BOTTOM_HEIGHT, BOTTOM_SHARE = 345, 0.4  # pixels, and how much of the window large text may make of them

LEFT, RIGHT, BOTTOM = (
    Qt.DockWidgetArea.LeftDockWidgetArea,
    Qt.DockWidgetArea.RightDockWidgetArea,
    Qt.DockWidgetArea.BottomDockWidgetArea,
)


class Docks(QObject):
    """The docks of a window, by their names. While the start page is shown they are put away as they stand."""

    changed = Signal()  # one was opened or closed

    def __init__(self, window: QMainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._theme = window, theme
        self._splitters: dict[str, QSplitter] = {}
        self._initial: tuple[QByteArray, dict[str, QByteArray]] = QByteArray(), {}
        self._put_away: tuple[QByteArray, list[QDockWidget]] | None = None
        self.by_name: dict[str, QDockWidget] = {}
        window.setCorner(Qt.Corner.BottomLeftCorner, LEFT)
        window.setCorner(Qt.Corner.BottomRightCorner, RIGHT)
        window.setDockNestingEnabled(True)

    def add(self, name: str, title: str, widget: QWidget, area: Qt.DockWidgetArea, beside: str = "") -> None:
        """Add a region. One that is `beside` another shares its place, as a tab, and is closed at first."""
        dock = Dock(title, self._window, self._theme)
        dock.setObjectName(name)
        dock.setWidget(widget)
        self._window.addDockWidget(area, dock)
        if beside:
            self._window.tabifyDockWidget(self.by_name[beside], dock)
            dock.hide()
        dock.toggleViewAction().toggled.connect(self.changed)
        inside = widget.widget() if isinstance(widget, QScrollArea) else widget
        if isinstance(inside, QSplitter):
            self._splitters[name] = inside
        self.by_name[name] = dock

    def settle(self) -> None:
        """All docks are there: give them their first sizes, and remember how they lie."""
        self._size()
        self._skip_tabs()
        self._initial = self._state(), {name: each.saveState() for name, each in self._splitters.items()}

    @property
    def shown(self) -> frozenset[str]:
        """The names of those that are open, also where another tab lies over them."""
        return frozenset(name for name, dock in self.by_name.items() if dock.toggleViewAction().isChecked())

    @property
    def seen(self) -> list[QWidget]:
        """What is inside those that are open and not under another tab, from the left to the right."""
        docks = [dock for dock in self.by_name.values() if not dock.visibleRegion().isEmpty()]
        return [dock.widget() for dock in sorted(docks, key=lambda dock: (dock.x(), dock.y()))]

    def toggle(self, name: str) -> None:
        """Close one that is seen; open one that is closed, or lies under another tab."""
        dock = self.by_name[name]
        if dock.isVisible() and not dock.visibleRegion().isEmpty():
            dock.close()
        else:
            self.open(name)
            if stop := first_stop(dock.widget()):
                stop.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.changed.emit()

    def open(self, name: str) -> None:
        """Show one, in front of its tabs."""
        self.by_name[name].show()
        self.by_name[name].raise_()
        self._skip_tabs()

    def put_away(self) -> None:
        """Hide all, until `bring_back`."""
        if self._put_away is None:
            self._put_away = self._state(), [dock for dock in self.by_name.values() if not dock.isHidden()]
            for dock in self.by_name.values():
                dock.hide()

    def bring_back(self) -> None:
        """Show those that were open."""
        if self._put_away is not None:
            (_, open_docks), self._put_away = self._put_away, None
            for dock in open_docks:
                dock.show()

    def reset(self) -> None:
        """As they were the first time."""
        state, splits = self._initial
        self._window.restoreState(state, LAYOUT)
        self._size()
        for name, split in splits.items():
            self._splitters[name].restoreState(split)

    def save(self, settings: QSettings) -> None:
        """Keep the layout for the next time."""
        settings.setValue("layout/number", LAYOUT)
        settings.setValue("layout/text", percent())
        settings.setValue("layout/docks", self._put_away[0] if self._put_away else self._state())
        for name, each in self._splitters.items():
            settings.setValue(f"layout/{name}", each.saveState())

    def restore(self, settings: QSettings) -> None:
        """As they were the last time, where that is known and the docks are the same."""
        now = LAYOUT, percent()  # widths that larger text needed are none for smaller
        if (settings.value("layout/number", 0, int), settings.value("layout/text", percent(), int)) != now:
            return
        state = settings.value("layout/docks")
        if isinstance(state, QByteArray) and self._window.restoreState(state, LAYOUT):
            for name, each in self._splitters.items():
                split = settings.value(f"layout/{name}")
                if isinstance(split, QByteArray):
                    each.restoreState(split)

    def _size(self) -> None:
        first: dict[Qt.DockWidgetArea, QDockWidget] = {}
        for dock in self.by_name.values():
            first.setdefault(self._window.dockWidgetArea(dock), dock)
        sides = [first[LEFT], first[RIGHT]]
        widths = SIDE_WIDTHS if self._window.width() >= NARROW else NARROW_WIDTHS
        self._window.resizeDocks(sides, list(widths), Qt.Orientation.Horizontal)
        height = min(scaled(BOTTOM_HEIGHT), round(self._window.height() * BOTTOM_SHARE))
        self._window.resizeDocks([first[BOTTOM]], [height], Qt.Orientation.Vertical)

    def _skip_tabs(self) -> None:
        """Leave the tabs of docks out of the round of the Tab key: each dock has a key of its own."""
        for bar in self._window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _state(self) -> QByteArray:
        return self._window.saveState(LAYOUT)


def first_stop(region: QWidget) -> QWidget | None:
    """The first widget of a region that takes the keyboard: itself, or one within it."""
    parts = [region, *region.findChildren(QWidget)]
    usable = (part for part in parts if part.isVisible() and part.isEnabled() and not part.visibleRegion().isEmpty())
    return next((part for part in usable if part.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
