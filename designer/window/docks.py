"""The docks around the canvas. They can be moved, floated, closed and reopened; their layout is saved."""

from functools import partial
from typing import cast

from PySide6.QtCore import QByteArray, QEvent, QObject, QPoint, QRect, QSettings, QSize, Qt, Signal
from PySide6.QtWidgets import QDockWidget, QMainWindow, QScrollArea, QSplitter, QTabBar, QWidget

from designer.style.language import tr
from designer.style.scale import is_narrow, percent, scaled
from designer.style.theme import Theme
from designer.widgets.dock_title import Dock
from designer.widgets.drawer import Drawer
from designer.window.rail import Rail

LAYOUT_VERSION = 6  # raise it when docks are added, removed or renamed: other versions are not restored
BOTTOM_HEIGHT, BOTTOM_SHARE = 345, 0.37  # pixels; the largest share of the window for larger text
NARROW_HEIGHT = 252  # pixels at the bottom of a narrow window: the bar of views, and 216 below it

LEFT, RIGHT, BOTTOM = (
    Qt.DockWidgetArea.LeftDockWidgetArea,
    Qt.DockWidgetArea.RightDockWidgetArea,
    Qt.DockWidgetArea.BottomDockWidgetArea,
)
WIDTHS = {LEFT: 200, RIGHT: 284}  # pixels
EDGES = {LEFT: Qt.Edge.LeftEdge, RIGHT: Qt.Edge.RightEdge}
SIZES = {False: "layout/sizes", True: "layout/narrow"}  # the settings with the sizes in a wide and a narrow window


class Docks(QObject):
    """The docks of a window, by name: the person's arrangement, and what of it is shown.

    On the start page no dock is shown. In a narrow window, docks that belong to an edge and stand at a side are folded:
    they open in a drawer over the canvas. Neither changes the arrangement.
    """

    changed = Signal()  # a dock was opened or closed

    def __init__(self, window: QMainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._theme = window, theme
        self._widgets: dict[str, QWidget] = {}
        self._regions: dict[str, QWidget] = {}  # where the keyboard goes: the widget, and a bar that is not inside it
        self._splitters: dict[str, QSplitter] = {}
        self._initial: tuple[QByteArray, dict[str, QByteArray]] = QByteArray(), {}
        self._open: set[str] = set()  # what the person has open
        self._edges: dict[str, Qt.Edge] = {}  # of docks that may be folded
        self._front: list[str] = []  # the docks that were in front of their tabs, when they were last seen
        # Pixels across docks at the sides and the bottom, when they were last seen in a wide and in a narrow window
        self._sizes: dict[bool, dict[str, int]] = {False: {}, True: {}}
        self._window_size = QSize()
        self._away = self._narrow = self._moving = False
        self._percent = percent()  # the size of text of this window
        self.by_name: dict[str, QDockWidget] = {}
        self.rails = {
            Qt.Edge.LeftEdge: Rail("left rail", tr("Layers")),
            Qt.Edge.RightEdge: Rail("right rail", tr("Inspector")),
        }
        self.drawers = {edge: Drawer(window, edge, self._room) for edge in self.rails}
        window.addToolBar(Qt.ToolBarArea.LeftToolBarArea, self.rails[Qt.Edge.LeftEdge])
        window.addToolBar(Qt.ToolBarArea.RightToolBarArea, self.rails[Qt.Edge.RightEdge])
        for drawer in self.drawers.values():
            drawer.changed.connect(self.changed)
        window.setCorner(Qt.Corner.BottomLeftCorner, LEFT)
        window.setCorner(Qt.Corner.BottomRightCorner, RIGHT)
        window.setDockNestingEnabled(True)

    def add(
        self,
        name: str,
        title: str,
        widget: QWidget,
        area: Qt.DockWidgetArea,
        beside: str = "",
        bar: QWidget | None = None,
    ) -> None:
        """Add a dock. A dock `beside` another is a tab of it, and is closed at first. One at a side may be folded.

        `bar` takes the place of the dock's name.
        """
        dock = Dock(title, self._window, self._theme, bar)
        dock.setObjectName(name)
        dock.setWidget(widget)
        self._window.addDockWidget(area, dock)
        if beside:
            self._window.tabifyDockWidget(self.by_name[beside], dock)
            dock.hide()
        else:
            self._open.add(name)
        if area in EDGES:
            self._edges[name] = EDGES[area]
        dock.installEventFilter(self)
        dock.toggleViewAction().toggled.connect(lambda _: self._on_toggled(name))
        inside = widget.widget() if isinstance(widget, QScrollArea) else widget
        if isinstance(inside, QSplitter):
            self._splitters[name] = inside
        self.by_name[name], self._widgets[name], self._regions[name] = dock, widget, dock if bar else widget

    def finish(self) -> None:
        """Size the docks and remember this layout for `reset`. Call it once all docks are added."""
        self._narrow = is_narrow(self._window.width())
        self._skip_tabs()
        self._initial = self._state(), {name: splitter.saveState() for name, splitter in self._splitters.items()}
        self._apply()

    @property
    def away(self) -> bool:
        """Whether all docks are hidden, as on pages without any."""
        return self._away

    @property
    def shown(self) -> frozenset[str]:
        """The names of the open docks, including those behind another tab."""
        names = {name for name, dock in self.by_name.items() if not dock.isHidden()}
        return frozenset(names | {name for name in self._widgets if self._drawer_of(name) is not None})

    @property
    def visible_widgets(self) -> list[QWidget]:
        """The widgets of the docks that are open and not behind another tab, from left to right."""
        seen = [self._regions[name] for name, widget in self._widgets.items() if not widget.visibleRegion().isEmpty()]
        corners = {region: region.mapTo(self._window, QPoint(0, 0)) for region in seen}
        return sorted(seen, key=lambda region: (corners[region].x(), corners[region].y()))

    def is_folded(self, name: str) -> bool:
        """Whether a dock opens over the canvas."""
        dock = self.by_name[name]
        at_side = not dock.isFloating() and self._window.dockWidgetArea(dock) in EDGES
        return self._narrow and name in self._edges and at_side

    def fit(self, narrow: bool) -> None:
        """Fold the docks of a narrow window, or put them back. Call it whenever the window was resized."""
        self._window_size = self._window.size()
        if narrow != self._narrow:
            self._see()
            self.put_away()
            self._narrow = narrow
            self._apply()

    def toggle(self, name: str) -> None:
        """Close a visible dock. Open one that is closed or behind another tab, and focus it."""
        widget = self._widgets[name]
        if not widget.visibleRegion().isEmpty():
            self.close(name)
        else:
            self.open(name)
            if first := first_focusable(self._regions[name]):
                first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.changed.emit()

    def open(self, name: str) -> None:
        """Show a dock, in front of its tabs; or over the canvas where it is folded."""
        dock = self.by_name[name]
        if self.is_folded(name):
            width = self._sizes[False].get(name, self._default_size(dock))
            self.drawers[self._edges[name]].open(self._widgets[name], width, partial(_give_back, dock))
            return
        self._open.add(name)
        dock.show()
        dock.raise_()
        self._skip_tabs()

    def reveal(self, name: str) -> None:
        """Open a dock that is folded. The keyboard stays where it is."""
        if self.is_folded(name):
            self.open(name)

    def close(self, name: str) -> None:
        """Close a dock, or the drawer that shows it."""
        if drawer := self._drawer_of(name):
            drawer.put_away()
        else:
            self.by_name[name].close()

    def put_away(self, edge: Qt.Edge | None = None) -> None:
        """Close the drawer at an edge, or both."""
        for at, drawer in self.drawers.items():
            if edge in (None, at):
                drawer.put_away()

    def hide_all(self) -> None:
        """Hide all docks until `show_again`."""
        if not self._away:
            self._see()
            self.put_away()
            self._away = True
            self._apply()

    def show_again(self) -> None:
        """Show the docks that were open before `hide_all`."""
        if self._away:
            self._away = False
            self._apply()

    def reset(self) -> None:
        """Restore the default layout."""
        state, splits = self._initial
        self.put_away()
        self._front, self._sizes = [], {False: {}, True: {}}
        self._restore(state)
        self._apply()
        for name, split in splits.items():
            self._splitters[name].restoreState(split)

    def save(self, settings: QSettings) -> None:
        """Save the layout."""
        self.put_away()
        self._see()
        settings.setValue("layout/number", LAYOUT_VERSION)
        settings.setValue("layout/text", self._percent)
        settings.setValue("layout/docks", self._state())
        settings.setValue("layout/open", sorted(self._open))
        settings.setValue("layout/front", self._front)
        for narrow, key in SIZES.items():
            settings.setValue(key, [f"{size} {name}" for name, size in self._sizes[narrow].items()])
        for name, splitter in self._splitters.items():
            settings.setValue(f"layout/{name}", splitter.saveState())

    def restore(self, settings: QSettings) -> None:
        """Restore the saved layout if it is of this version. Docks grow and shrink with the size of text."""
        if settings.value("layout/number", 0, int) != LAYOUT_VERSION:
            return
        saved = settings.value("layout/text", self._percent, int)
        growth = self._percent / saved if isinstance(saved, int) and saved > 0 else 1.0
        state = settings.value("layout/docks")
        if not isinstance(state, QByteArray) or not self._restore(state):
            return
        if settings.contains("layout/open"):
            self._open = set(_texts(settings, "layout/open")) & self.by_name.keys()
        front = _texts(settings, "layout/front")
        self._front = [name for name in self.by_name if name in front]
        for narrow, key in SIZES.items():
            sizes = (text.partition(" ") for text in _texts(settings, key))
            self._sizes[narrow] = {name: round(int(size) * growth) for size, _, name in sizes if size.isdecimal()}
        self._apply()
        for name, splitter in self._splitters.items():
            if growth != 1:
                break  # the sizes of the parts are pixels
            split = settings.value(f"layout/{name}")
            if isinstance(split, QByteArray):
                splitter.restoreState(split)

    def _restore(self, state: QByteArray) -> bool:
        self._moving = True
        done = self._window.restoreState(state, LAYOUT_VERSION)
        self._moving = False
        if done:
            self._open = {name for name, dock in self.by_name.items() if not dock.isHidden()}
        return done

    def _apply(self) -> None:
        """Show what is open, unless it is folded or all docks are away."""
        self._moving = True
        folded = [] if self._away else [edge for name, edge in self._edges.items() if self.is_folded(name)]
        for name, dock in self.by_name.items():
            dock.setVisible(name in self._open and not self._away and not self.is_folded(name))
        for name in self._front:  # showing a dock may bring it before the others
            if not self.by_name[name].isHidden():
                self.by_name[name].raise_()
        for edge, rail in self.rails.items():
            rail.setVisible(edge in folded)
        self._moving = False
        self._resize()
        self.changed.emit()

    def _on_toggled(self, name: str) -> None:
        """The person opened or closed a dock."""
        if not self._moving:
            (self._open.discard if self.by_name[name].isHidden() else self._open.add)(name)
            self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember the size of a dock, unless it changes because the window's does, which may become narrow by it."""
        resized = event.type() is QEvent.Type.Resize and self._window.size() == self._window_size and not self._moving
        if resized and isinstance(watched, QDockWidget) and not watched.isFloating():
            at_side = self._window.dockWidgetArea(watched) in EDGES
            self._sizes[self._narrow][watched.objectName()] = watched.width() if at_side else watched.height()
        return super().eventFilter(watched, event)

    def _see(self) -> None:
        """Remember which docks are in front."""
        in_front = [name for name, dock in self.by_name.items() if not dock.visibleRegion().isEmpty()]
        if in_front:
            self._front = [name for name in self._front if self.is_folded(name)] + in_front

    def _resize(self) -> None:
        """Give the docks the sizes at which they were last seen; those that were not, the default."""
        sides: dict[QDockWidget, int] = {}
        others: dict[QDockWidget, int] = {}
        for name, dock in self.by_name.items():
            if not dock.isHidden() and not dock.isFloating():
                group = sides if self._window.dockWidgetArea(dock) in EDGES else others
                group[dock] = self._sizes[self._narrow].get(name, self._default_size(dock))
        self._window.resizeDocks(list(sides), list(sides.values()), Qt.Orientation.Horizontal)
        self._window.resizeDocks(list(others), list(others.values()), Qt.Orientation.Vertical)

    def _default_size(self, dock: QDockWidget) -> int:
        """Across it, in pixels."""
        if width := WIDTHS.get(self._window.dockWidgetArea(dock)):
            return scaled(width)
        wanted = scaled(NARROW_HEIGHT if self._narrow else BOTTOM_HEIGHT)
        return min(wanted, round(self._window.height() * BOTTOM_SHARE))

    def _drawer_of(self, name: str) -> Drawer | None:
        """The drawer that shows a dock."""
        widget = self._widgets[name]
        return next((drawer for drawer in self.drawers.values() if drawer.content is widget), None)

    def _room(self) -> QRect:
        """What drawers may cover: the page and the docks below it, between the rails."""
        middle = self._window.centralWidget()
        assert middle is not None  # the drawers are made for a window that is whole
        room = middle.geometry()
        for dock in self.by_name.values():
            is_in_front = self._window.rect().intersects(dock.geometry())  # Qt moves those behind a tab far outside
            if dock.isVisible() and not dock.isFloating() and is_in_front:
                room |= dock.geometry()
        return room

    def _skip_tabs(self) -> None:
        """Take dock tabs out of the Tab order: every dock has its own shortcut."""
        for bar in self._window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _state(self) -> QByteArray:
        return self._window.saveState(LAYOUT_VERSION)


def first_focusable(region: QWidget) -> QWidget | None:
    """The first visible widget that accepts focus by Tab: the region itself or a descendant. None if there is none."""
    widgets = [region, *region.findChildren(QWidget)]
    usable = (w for w in widgets if w.isVisible() and w.isEnabled() and not w.visibleRegion().isEmpty())
    return next((w for w in usable if w.focusPolicy() & Qt.FocusPolicy.TabFocus), None)


def _give_back(dock: QDockWidget, widget: QWidget) -> None:
    dock.setWidget(widget)
    widget.show()


def _texts(settings: QSettings, key: str) -> list[str]:
    found = settings.value(key, [], list)
    return [text for text in cast(list[object], found) if isinstance(text, str)]
