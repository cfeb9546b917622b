"""Where things lie: rows, columns, even steps, a layout anew; and what of it is in sight."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from core.network.graph import LayerId
from core.project import Project, edits
from designer.style.language import tr

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView


class ArrangeCommands:
    """Edits of the places of what is selected, or of everything where one thing or nothing is."""

    def __init__(self, view: "CanvasView") -> None:
        self._view = view

    def by_id(self) -> dict[str, Callable[[], object]]:
        """What each row of designer/commands.py does."""
        return {
            "align_row": partial(self._arrange, edits.align_row, 2),
            "align_column": partial(self._arrange, edits.align_column, 2),
            "distribute_across": partial(self._arrange, partial(edits.distribute, axis=0), 3),
            "distribute_down": partial(self._arrange, partial(edits.distribute, axis=1), 3),
            "tidy": self.tidy,
            "zoom_to_selection": self.zoom_to_selection,
        }

    def tidy(self) -> None:
        """Lay the selected layers out anew, or all."""
        store, every = self._view.store, frozenset(self._view.store.project.graph.layers)
        chosen = store.selection if len(store.selection) > 1 else every
        if chosen:
            store.edit(tr("Auto layout"), edits.tidy(store.project, chosen), rearranges=chosen == every)

    def zoom_to_selection(self) -> None:
        """Show what is selected, as large as it may be; everything where nothing is."""
        canvas, area = self._view.canvas, QRectF()
        for each in self._view.store.selection:
            area = area.united(canvas.card_of(each).area())
        for number in self._view.store.notes:
            area = area.united(canvas.notes[number].area())
        if area.isEmpty():
            self._view.fit()
        else:
            self._view.show_area(area)

    def _arrange(self, arrange: Callable[[Project, frozenset[LayerId]], Project], least: int) -> None:
        store = self._view.store
        if len(store.selection) < least:
            store.refuse(tr("Select at least {count} layers to arrange them.", count=least))
        else:
            label = tr("Arrange {count} layers", count=len(store.selection))
            store.edit(label, arrange(store.project, store.selection))
