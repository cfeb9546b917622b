"""The panels at the right of the Data page: beside the table, or in a drawer where the page is narrow."""

from PySide6.QtCore import QKeyCombination, QObject, QRect, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.widgets.drawer import Drawer
from designer.widgets.edge_tab import EdgeTab

WIDTH = 340  # pixels
KEY = QKeySequence(QKeyCombination(Qt.KeyboardModifier.AltModifier, Qt.Key.Key_2))  # as for the inspector


class Side(QObject):
    """Moves the panels between the splitter and the drawer, and opens the drawer by itself while a leak stands."""

    def __init__(self, page: QWidget, splitter: QSplitter, panels: QWidget, tabs: QTabWidget, theme: Theme) -> None:
        super().__init__(page)
        self._splitter, self._panels, self._tabs = splitter, panels, tabs
        self._narrow = self._wanted = False
        self._leaks = 0
        self.drawer = Drawer(page, Qt.Edge.RightEdge, self._room)
        self.drawer.changed.connect(self._on_drawer_changed)
        self.tab = EdgeTab(tr("Checks"), theme)
        shown = tr("Show or hide what was found, the column, the features and the file.")
        self.tab.setToolTip(f"{shown} ({KEY.toString(QKeySequence.SequenceFormat.NativeText)})")
        self.tab.clicked.connect(self.toggle)
        self.strip = QWidget()
        self.strip.setProperty("role", "panel")
        column = QVBoxLayout(self.strip)
        column.setContentsMargins(1, 8, 0, 0)
        column.addWidget(self.tab)
        column.addStretch(1)
        splitter.addWidget(panels)
        shortcut = QShortcut(KEY, page, self.toggle)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._place()

    def fit(self, narrow: bool) -> None:
        """Be a drawer on a narrow page."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.drawer.put_away()
            self._place()
            self._open_for_leaks()

    def show(self, wanted: bool) -> None:
        """Show the panels, or only that they can be opened; or neither."""
        self._wanted = wanted
        if not wanted:
            self._leaks = 0
            self.drawer.put_away()
        self._place()

    def open(self) -> None:
        """Open the drawer where there is one."""
        if self._narrow and self._wanted:
            self.drawer.open(self._panels, scaled(WIDTH), self._take_back)

    def toggle(self) -> None:
        """Open or close the drawer where there is one."""
        if self.drawer.content is not None:
            self.drawer.put_away()
        else:
            self.open()
            if self.drawer.content is not None:
                self._tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._on_drawer_changed()

    def show_leaks(self, number: int) -> None:
        """Open the drawer while there are leaks. One that was closed stays so until there are others."""
        before, self._leaks = self._leaks, number
        if number > before:
            self._open_for_leaks()
        elif before and not number:
            self.drawer.put_away()

    def _open_for_leaks(self) -> None:
        if self._leaks:
            self._tabs.setCurrentIndex(0)
            self.open()

    def _place(self) -> None:
        self.strip.setVisible(self._narrow and self._wanted)
        if self.drawer.content is None:
            self._panels.setVisible(self._wanted and not self._narrow)

    def _take_back(self, panels: QWidget) -> None:
        panels.hide()  # or the splitter would show it, and make room
        self._splitter.addWidget(panels)
        panels.setVisible(self._wanted and not self._narrow)

    def _on_drawer_changed(self) -> None:
        self.tab.setChecked(self.drawer.content is not None)

    def _room(self) -> QRect:
        return self._splitter.geometry()
