"""What the canvas can be told to do by menu, key or command palette. Each is a row of designer/actions.py by its id."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QMenu

from core.layers import Output
from designer.canvas.card import Card
from designer.canvas.group_item import GroupFrame
from designer.canvas.note_item import NoteItem
from designer.canvas.spots import Behind, OnWire, Spot
from designer.document import edits
from designer.document.mime import part_of, title_of

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView

ON_LAYERS = (
    ("add_layer", "rename", "connect"),
    ("cut", "copy", "duplicate", "remove"),
    ("group", "ungroup", "collapse", "save_block"),
    ("align_row", "align_column", "distribute_across", "distribute_down", "tidy"),
)
ON_WIRE = (("add_layer", "first_input"), ("remove",))
ON_NOTE = (("rename",), ("cut", "copy", "duplicate", "remove"))


class CanvasCommands:
    """Edits of what is selected. What cannot be done is refused with a sentence."""

    def __init__(self, view: "CanvasView") -> None:
        self._view = view
        self.actions: dict[str, QAction] = {}  # for menus; the window gives them

    def by_id(self) -> dict[str, Callable[[], object]]:
        """What each row does."""
        view = self._view
        return {
            "add_layer": self.quick_add,
            "remove": self.remove,
            "select_all": self.select_all,
            "rename": self.rename,
            "connect": self.connect,
            "first_input": self.make_first_input,
            "fit": view.fit,
            "zoom_in": partial(view.zoom, 1.25),
            "zoom_out": partial(view.zoom, 0.8),
            "actual_size": view.zoom_to_life,
        }

    def quick_add(self, typed: str = "") -> None:
        """Offer the layers that fit behind what is selected, on the selected wire, or where the mouse is."""
        self._view.offer(self._spot(), typed)

    def append(self, text: str) -> None:
        """Add what the list of layers calls `text` behind what is selected, or before Output where nothing is."""
        part, project = part_of(text), self._view.store.project
        outputs = [each for each, one in project.graph.layers.items() if isinstance(one, Output)]
        after = self._view.store.selection or outputs[:1]
        self._view.make(f"Add {title_of(part)}", edits.append(project, part, after), select=True)

    def remove(self) -> None:
        """Remove the selected layers and notes, or the selected wire."""
        store, canvas = self._view.store, self._view.canvas
        project, selection, edge, notes = store.project, store.selection, canvas.selected_edge, canvas.selected_notes
        if selection or notes:
            after = edits.remove_notes(edits.remove(project, selection), notes)
            canvas.select_notes(())
            store.edit(f"Remove {self.what()}", after)
        elif edge is not None:
            store.edit("Remove a connection", edits.disconnect(project, edge))

    def select_all(self) -> None:
        """Select every layer and note."""
        self._view.store.select(self._view.store.project.graph.layers)
        self._view.canvas.select_notes(range(len(self._view.canvas.notes)))

    def connect(self) -> None:
        """Connect the selected layers from left to right: all to the last where it takes several, else in a chain."""
        project = self._view.store.project
        ordered = sorted(self._view.store.selection, key=lambda each: project.places[each])
        if len(ordered) < 2:
            self._view.store.refuse("Select two layers to connect them, or drag from port to port.")
            return
        *others, last = ordered
        many = project.graph.layers[last].takes > 1
        pairs = [(each, last) for each in others] if many else list(pairwise(ordered))
        reason = ""
        for source, target in pairs:
            if why := edits.refusal(project, source, target):
                reason = reason or why
            else:
                project = edits.connect(project, source, target)
        if project is self._view.store.project:
            self._view.store.refuse(reason)
        else:
            self._view.make(f"Connect {len(ordered)} layers", project)

    def make_first_input(self) -> None:
        """Let the selected wire be the first input of the layer that it leads to."""
        edge, project = self._view.canvas.selected_edge, self._view.store.project
        if edge is None:
            self._view.store.refuse("Select a wire first: click on it.")
        else:
            self._view.make(f"Reorder the inputs of {project.graph.names[edge[1]]}", edits.put_first(project, edge))

    def collapse(self, number: int, collapsed: bool) -> None:
        """Show a group as one card, or as its nodes."""
        project = self._view.store.project
        verb = "Collapse" if collapsed else "Expand"
        self._view.make(f"{verb} {project.groups[number].title}", edits.collapse(project, number, collapsed))

    def rename(self, item: Card | GroupFrame | None = None) -> None:
        """Edit the name of a layer or a group where it stands; of what is selected where none is named."""

    def write(self, note: NoteItem) -> None:
        """Edit a note where it lies."""

    def show_menu(self, at: QPointF | None = None) -> None:
        """What can be done with what is selected, at a point in scene units or at the selection."""
        canvas, store = self._view.canvas, self._view.store
        rows = ON_LAYERS if store.selection else ON_WIRE if canvas.selected_edge else ON_NOTE
        if not (store.selection or canvas.selected_edge or canvas.selected_notes):
            self.quick_add()
            return
        menu = QMenu(self._view)
        for number, part in enumerate(rows):
            if number:
                menu.addSeparator()
            menu.addActions([self.actions[name] for name in part if name in self.actions])
        menu.popup(self._view.viewport().mapToGlobal(self._view.mapFromScene(at or self._spot().at)))

    def what(self) -> str:
        """What is selected, for the label of an edit."""
        names, notes = self._view.store.project.graph.names, len(self._view.canvas.selected_notes)
        chosen = self._view.store.selection
        if chosen and not notes:
            return names[min(chosen)] if len(chosen) == 1 else f"{len(chosen)} layers"
        return ("a note" if notes == 1 else f"{notes} notes") if not chosen else f"{len(chosen) + notes} things"

    def _spot(self) -> Spot:
        view, selection, edge = self._view, self._view.store.selection, self._view.canvas.selected_edge
        if selection:
            last = max((view.canvas.card_of(each) for each in selection), key=lambda card: card.pos().x())
            return Behind(last.output_port() + QPointF(20, 0), tuple(selection))
        if edge is not None:
            return OnWire(view.canvas.wires[edge].path().pointAtPercent(0.5), edge)
        mouse = view.viewport().mapFromGlobal(QCursor.pos())
        inside = view.viewport().rect().adjusted(20, 20, -20, -20)
        return Spot(view.mapToScene(mouse if inside.contains(mouse) else inside.center()))
