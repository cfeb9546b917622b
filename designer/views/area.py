"""The lower region: a bar of views, and those that were chosen below it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.views import VIEWS
from designer.views.bar import ViewBar
from designer.views.menu import show_menu
from designer.views.rows import ViewRows
from designer.views.view import View

FEW = 2  # views beside one another in a narrow window


class ViewArea(QWidget):
    """Shows the views whose ids it is given. A view is made when it is first shown.

    In a narrow window their chips are tabs: those that were wanted last are seen, as many as have room in one row.
    """

    made = Signal(object)  # a View, when it is first shown
    row_wanted = Signal(int)
    cell_wanted = Signal(str, int, int)
    microscope_wanted = Signal()
    chosen = Signal(object)  # tuple[str, ...]: the ids of the views that the person wants to see
    info = Signal(str)
    error = Signal(str)

    def __init__(self, theme: Theme, views: Sequence[type[View]] = VIEWS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kinds = {view.id: view for view in views}
        self._shown: tuple[str, ...] = ()
        self._unknown: tuple[str, ...] = ()
        self._enlarged: str | None = None
        self._few = False
        self._wanted: list[str] = []  # the chosen views; those that are asked for are put last
        self.views: dict[str, View] = {}
        self.bar = ViewBar(theme, views)
        self.rows = ViewRows()
        self._none = QLabel(tr("No view is shown. Choose one in the bar above."))
        self._none.setProperty("role", "hint")
        self._none.setMargin(24)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self.bar)
        column.addWidget(self._none)
        column.addWidget(self.rows, 1)
        self.bar.toggled.connect(self.toggle)
        self.bar.microscope.clicked.connect(self.microscope_wanted)
        self.bar.sorted.connect(lambda order: self._choose([id for id in order if id in self._shown]))

    @property
    def shown(self) -> tuple[str, ...]:
        """The ids of the chosen views, from left to right."""
        return self._shown

    def show_choice(self, ids: Sequence[str]) -> None:
        """Show these views. Ids that are not known, as from a newer program, are left out but stay in the choice."""
        before, self._shown = self._shown, tuple(dict.fromkeys(id for id in ids if id in self._kinds))
        self._unknown = tuple(dict.fromkeys(id for id in ids if id not in self._kinds))
        if self._enlarged not in self._shown or not set(self._shown) <= set(before):
            self._enlarged = None  # what is asked for is seen
        if not set(before) & set(self._shown):  # of another project: the first, and a square one, which needs little
            order = sorted(self._shown[1:], key=lambda id: self._kinds[id].square)
            self._wanted = [*order, *self._shown[:1]]
        known = [id for id in self._wanted if id in self._shown]
        self._wanted = known + [id for id in self._shown if id not in known]
        self._show()

    def show_few(self, few: bool) -> None:
        """Show few views at a time, or all that are chosen."""
        if few != self._few:
            self._few = few
            self._show()

    def _show(self) -> None:
        in_row = self._in_row() if self._few else self._shown
        seen = (self._enlarged,) if self._enlarged else in_row
        views = [self._view(id) for id in seen]
        if views != self.rows.views:
            self.rows.show_views(views)
        self._none.setVisible(not seen)
        self.rows.setVisible(bool(seen))
        self.bar.show_choice(self._shown, in_row)

    def _in_row(self) -> tuple[str, ...]:
        """The views that were wanted last, from left to right."""
        room, found = self.width(), list[str]()
        for id in reversed(self._wanted):
            room -= scaled(self._kinds[id].narrowest)
            if found and (room < 0 or len(found) == FEW):
                break
            found.append(id)
        return tuple(id for id in self._shown if id in found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._few:
            self._show()

    def toggle(self, id: str) -> None:
        """Ask for a view to be shown, after the others, or hidden. One behind the others is brought before them."""
        if self._few and id in self._shown and id not in self._in_row():
            self._wanted = [*(other for other in self._wanted if other != id), id]
            self._enlarged = None
            self._show()
            return
        added = id not in self._shown
        self._choose([*self._shown, id] if added else [other for other in self._shown if other != id])
        if added:
            self.rows.reveal(self._view(id))

    def show_view(self, id: str) -> View:
        """Show a view if it is not shown, scroll to it where it is out of sight, and return it."""
        if id not in self._shown:
            self.toggle(id)
        elif not self._view(id).is_seen:
            self.rows.reveal(self._view(id))
        return self._view(id)

    def enlarge(self, id: str) -> None:
        """Give a view the whole row, or put it back beside the others."""
        self._enlarged = None if self._enlarged == id else id
        self.show_choice(self._shown)

    def show_large(self, id: str) -> None:
        """Show a view in the whole row, whether it was chosen before or not."""
        if id not in self._shown:
            self.toggle(id)
        if self._enlarged != id:
            self.enlarge(id)

    def _choose(self, ids: Sequence[str]) -> None:
        self.chosen.emit((*ids, *self._unknown))

    def _view(self, id: str) -> View:
        if id not in self.views:
            view = self.views[id] = self._kinds[id](self._theme)
            view.enlarge_wanted.connect(lambda: self.enlarge(id))
            view.error.connect(self.error)
            view.row_wanted.connect(self.row_wanted)
            view.cell_wanted.connect(self.cell_wanted)
            view.menu_wanted.connect(lambda at: self._show_menu(view, at))
            self.made.emit(view)
        return self.views[id]

    def _show_menu(self, view: View, at: QPoint) -> None:
        show_menu(view, at, self._enlarged == view.id, lambda: self.toggle(view.id), self.info.emit, self.error.emit)
