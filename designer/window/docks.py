"""The docks around the canvas. They can be moved, floated, closed and reopened; their layout is saved."""

from typing import cast

from PySide6.QtCore import QByteArray, QObject, QSettings, Qt, Signal
from PySide6.QtWidgets import QDockWidget, QMainWindow, QScrollArea, QSplitter, QTabBar, QWidget

from designer.style.scale import percent, scaled
from designer.style.theme import Theme
from designer.widgets.dock_title import Dock

LAYOUT_VERSION = 5  # raise it when docks are added, removed or renamed: other versions are not restored
SIDE_WIDTHS, NARROW_WIDTHS = (200, 284), (168, 264)  # pixels of the left and the right docks
NARROW = 1200  # pixels below which a window is narrow
BOTTOM_HEIGHT, BOTTOM_SHARE = 345, 0.37  # pixels; the largest share of the window for larger text

LEFT, RIGHT, BOTTOM = (
    Qt.DockWidgetArea.LeftDockWidgetArea,
    Qt.DockWidgetArea.RightDockWidgetArea,
    Qt.DockWidgetArea.BottomDockWidgetArea,
)


class Docks(QObject):
    """The docks of a window, by name. While the start page is shown they are hidden, and keep their layout."""

    changed = Signal()  # a dock was opened or closed

    def __init__(self, window: QMainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._theme = window, theme
        self._splitters: dict[str, QSplitter] = {}
        self._initial: tuple[QByteArray, dict[str, QByteArray]] = QByteArray(), {}
        self._hidden: tuple[QByteArray, list[QDockWidget]] | None = None
        self._front: list[str] = []  # the docks that were in front of their tabs before `hide_all`
        self.by_name: dict[str, QDockWidget] = {}
        window.setCorner(Qt.Corner.BottomLeftCorner, LEFT)
        window.setCorner(Qt.Corner.BottomRightCorner, RIGHT)
        window.setDockNestingEnabled(True)

    def add(self, name: str, title: str, widget: QWidget, area: Qt.DockWidgetArea, beside: str = "") -> None:
        """Add a dock. A dock `beside` another is a tab of it, and is closed at first."""
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

    def finish(self) -> None:
        """Size the docks and remember this layout for `reset`. Call it once all docks are added."""
        self._size()
        self._skip_tabs()
        self._initial = self._state(), {name: splitter.saveState() for name, splitter in self._splitters.items()}

    @property
    def shown(self) -> frozenset[str]:
        """The names of the open docks, including those behind another tab."""
        return frozenset(name for name, dock in self.by_name.items() if dock.toggleViewAction().isChecked())

    @property
    def visible_widgets(self) -> list[QWidget]:
        """The widgets of the docks that are open and not behind another tab, from left to right."""
        docks = [dock for dock in self.by_name.values() if not dock.visibleRegion().isEmpty()]
        return [dock.widget() for dock in sorted(docks, key=lambda dock: (dock.x(), dock.y()))]

    def toggle(self, name: str) -> None:
        """Close a visible dock. Open one that is closed or behind another tab, and focus it."""
        dock = self.by_name[name]
        if dock.isVisible() and not dock.visibleRegion().isEmpty():
            dock.close()
        else:
            self.open(name)
            if widget := first_focusable(dock.widget()):
                widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.changed.emit()

    def open(self, name: str) -> None:
        """Show a dock, in front of its tabs."""
        self.by_name[name].show()
        self.by_name[name].raise_()
        self._skip_tabs()

    @property
    def _in_front(self) -> list[str]:
        """The names of the docks that are open and not behind another tab."""
        return [name for name, dock in self.by_name.items() if not dock.visibleRegion().isEmpty()]

    def hide_all(self) -> None:
        """Hide all docks until `show_again`."""
        if self._hidden is None:
            self._front = self._in_front or self._front
            self._hidden = self._state(), [dock for dock in self.by_name.values() if not dock.isHidden()]
            for dock in self.by_name.values():
                dock.hide()

    def show_again(self) -> None:
        """Show the docks that were open before `hide_all`."""
        if self._hidden is not None:
            (_, open_docks), self._hidden = self._hidden, None
            for dock in open_docks:
                dock.show()
            for name in self._front:  # showing a dock may bring it before the others
                if self.by_name[name] in open_docks:
                    self.by_name[name].raise_()

    def reset(self) -> None:
        """Restore the default layout."""
        state, splits = self._initial
        self._window.restoreState(state, LAYOUT_VERSION)
        self._size()
        for name, split in splits.items():
            self._splitters[name].restoreState(split)

    def save(self, settings: QSettings) -> None:
        """Save the layout."""
        settings.setValue("layout/number", LAYOUT_VERSION)
        settings.setValue("layout/text", percent())
        settings.setValue("layout/docks", self._hidden[0] if self._hidden else self._state())
        settings.setValue("layout/front", self._front if self._hidden else self._in_front)
        for name, splitter in self._splitters.items():
            settings.setValue(f"layout/{name}", splitter.saveState())

    def restore(self, settings: QSettings) -> None:
        """Restore the saved layout if it is of this version and text size."""
        current = LAYOUT_VERSION, percent()
        if (settings.value("layout/number", 0, int), settings.value("layout/text", percent(), int)) != current:
            return
        state = settings.value("layout/docks")
        if isinstance(state, QByteArray) and self._window.restoreState(state, LAYOUT_VERSION):
            front = cast(list[str], settings.value("layout/front", [], list))
            self._front = [name for name in self.by_name if name in front]
            for name, splitter in self._splitters.items():
                split = settings.value(f"layout/{name}")
                if isinstance(split, QByteArray):
                    splitter.restoreState(split)

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
