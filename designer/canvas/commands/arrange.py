"""Commands that align, distribute and lay out layers, and one that zooms to the selection."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF

from core.messages import message
from core.network.graph import LayerId
from core.project import Project, edits
from designer.canvas.context import CanvasContext
from designer.style.language import tr


class ArrangeCommands:
    """Changes the places of the selected layers."""

    def __init__(self, context: CanvasContext) -> None:
        self._context = context

    def by_id(self) -> dict[str, Callable[[], object]]:
        """The functions of commands in designer/commands.py, by id."""
        return {
            "align_row": partial(self._arrange, edits.align_row, 2),
            "align_column": partial(self._arrange, edits.align_column, 2),
            "distribute_across": partial(self._arrange, partial(edits.distribute, axis=0), 3),
            "distribute_down": partial(self._arrange, partial(edits.distribute, axis=1), 3),
            "tidy": self.tidy,
            "zoom_to_selection": self.zoom_to_selection,
        }

    def tidy(self) -> None:
        """Lay out the selected layers; all layers if fewer than two are selected."""
        store = self._context.store
        every = frozenset(store.project.graph.layers)
        layers = store.selection if len(store.selection) > 1 else every
        if layers:
            store.edit(
                message("Auto layout"),
                edits.tidy(store.project, layers, self._context.view.columns),
                rearranges=layers == every,
            )

    def zoom_to_selection(self) -> None:
        """Show the selection as large as possible; the whole network if nothing is selected."""
        scene, store, area = self._context.scene, self._context.store, QRectF()
        for layer_id in store.selection:
            area = area.united(scene.card_of(layer_id).area())
        for number in store.notes:
            area = area.united(scene.notes[number].area())
        if area.isEmpty():
            self._context.view.fit_whole()
        else:
            self._context.view.show_area(area)

    def _arrange(self, arrange: Callable[[Project, frozenset[LayerId]], Project], least: int) -> None:
        store = self._context.store
        if len(store.selection) < least:
            store.refuse(tr("Select at least {count:layer|layers} to arrange them.", count=least))
        else:
            label = message("Arrange {count:layer|layers}", count=len(store.selection))
            store.edit(label, arrange(store.project, store.selection))
