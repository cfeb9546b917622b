"""The lower region: a bar of views, and those that were chosen below it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from designer.style.language import tr
from designer.style.theme import Theme
from designer.views import VIEWS
from designer.views.bar import ViewBar
from designer.views.menu import show_menu
from designer.views.rows import ViewRows
from designer.views.view import View


class ViewArea(QWidget):
    """Shows the views whose ids it is given. A view is made when it is first shown."""

    made = Signal(object)  # a View, when it is first shown
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
        seen = (self._enlarged,) if self._enlarged else self._shown
        self.rows.show_views([self._view(id) for id in seen])
        self._none.setVisible(not seen)
        self.rows.setVisible(bool(seen))
        self.bar.show_choice(self._shown)

    def toggle(self, id: str) -> None:
        """Ask for a view to be shown, after the others, or hidden."""
        self._choose([other for other in self._shown if other != id] if id in self._shown else [*self._shown, id])

    def enlarge(self, id: str) -> None:
        """Give a view the whole row, or put it back beside the others."""
        self._enlarged = None if self._enlarged == id else id
        self.show_choice(self._shown)

    def _choose(self, ids: Sequence[str]) -> None:
        self.chosen.emit((*ids, *self._unknown))

    def _view(self, id: str) -> View:
        if id not in self.views:
            view = self.views[id] = self._kinds[id](self._theme)
            view.enlarge_wanted.connect(lambda: self.enlarge(id))
            view.menu_wanted.connect(lambda at: self._show_menu(view, at))
            self.made.emit(view)
        return self.views[id]

    def _show_menu(self, view: View, at: QPoint) -> None:
        show_menu(view, at, self._enlarged == view.id, lambda: self.toggle(view.id), self.info.emit, self.error.emit)
